use super::{Attachments, Counts, MAX_QUEUED_BYTES, MAX_QUEUED_FRAMES};
use crate::store::TokenHash;
use nudge_shared::Farewell;

const A: TokenHash = TokenHash([1; 32]);
const B: TokenHash = TokenHash([2; 32]);

fn attachments() -> Attachments {
    Attachments::new(Counts::default())
}

#[tokio::test]
async fn everybody_gets_every_frame_in_order() {
    let mut attachments = attachments();
    let (_, mut a) = attachments.add(A);
    let (_, mut b) = attachments.add(B);
    for n in 0..10 {
        attachments.send_all(&n.to_string().into());
    }
    attachments.farewell(&Farewell::Restarting);
    for frames in [&mut a, &mut b] {
        for n in 0..10 {
            assert_eq!(frames.next().await.unwrap().as_str(), n.to_string());
        }
        assert!(frames.next().await.is_none());
        assert_eq!(frames.farewell(), Some(&Farewell::Restarting));
    }
}

#[tokio::test]
async fn one_browser_goes_with_all_its_tabs() {
    let mut attachments = attachments();
    let (_, mut first) = attachments.add(A);
    let (_, mut second) = attachments.add(A);
    let (_, mut other) = attachments.add(B);
    attachments.rename(A, TokenHash([3; 32]));
    attachments.farewell_to(A, &Farewell::Restarting);
    attachments.farewell_to(TokenHash([3; 32]), &Farewell::SignedOut);
    for frames in [&mut first, &mut second] {
        assert!(frames.next().await.is_none());
        assert_eq!(frames.farewell(), Some(&Farewell::SignedOut));
    }
    attachments.send_all(&"still there".into());
    assert_eq!(other.next().await.unwrap().as_str(), "still there");
}

#[tokio::test]
async fn the_slow_one_is_the_only_one_that_pays() {
    let mut attachments = attachments();
    let (_, mut slow) = attachments.add(A);
    let (_, mut quick) = attachments.add(A);
    for n in 0..=MAX_QUEUED_FRAMES {
        attachments.send_all(&n.to_string().into());
        assert!(quick.next().await.is_some());
    }
    assert_eq!(attachments.len(), 1);
    assert!(slow.next().await.is_none());
    assert_eq!(slow.farewell(), Some(&Farewell::TooSlow));
    attachments.send_all(&"more".into());
    assert_eq!(quick.next().await.unwrap().as_str(), "more");
}

#[tokio::test]
async fn one_large_frame_fits_but_not_a_second() {
    let mut attachments = attachments();
    let (_, mut frames) = attachments.add(A);
    let large = "x".repeat(MAX_QUEUED_BYTES + 1);
    attachments.send_all(&large.as_str().into());
    assert!(frames.next().await.is_some());
    attachments.send_all(&large.as_str().into());
    attachments.send_all(&large.as_str().into());
    assert!(attachments.is_empty());
    assert!(frames.next().await.is_none());
}

#[tokio::test]
async fn what_is_worthless_when_late_is_left_out_for_those_behind() {
    let mut attachments = attachments();
    let (_, mut frames) = attachments.add(A);
    for _ in 0..MAX_QUEUED_FRAMES {
        attachments.send_all_in_time(&"typing".into());
    }
    assert_eq!(attachments.len(), 1);
    let mut count = 0;
    while frames.try_next().is_some() {
        count += 1;
    }
    assert!(count > 0 && count < MAX_QUEUED_FRAMES);
}
