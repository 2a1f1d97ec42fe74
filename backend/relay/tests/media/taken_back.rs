//! What is still known of a file when all that concerned it came in one breath.

use crate::files::{offered, until};
use crate::support::{Scripted, World, address};
use msnp::p2p::{FileOffer, Partner, Transfers};
use msnp::{Address, Moment};
use nudge_shared::FileState;

/// What bob's client says, as a switchboard passes it on.
fn said(bob: &mut Transfers, now: Moment) -> Vec<u8> {
    let mut bytes = Vec::new();
    while let Some(packet) = bob.poll_packet(now) {
        let line = format!("MSG {} Bob {}\r\n", address("bob"), packet.payload.len());
        bytes.extend_from_slice(line.as_bytes());
        bytes.extend_from_slice(&packet.payload);
        bob.settled(packet.id, true);
    }
    bytes
}

#[tokio::test]
async fn an_offer_whose_sender_leaves_at_once_was_taken_back() {
    let service = Scripted::start().await;
    let world = World::before(service.entry(), |_| {}).await;
    let ((_, mut alice), mut notification) =
        tokio::join!(world.sign_in("alice"), service.sign_in());
    let mut board = service.ring(&mut notification).await;

    let now = Moment::from_millis(1_000);
    let account = |name: &str| Address::new(address(name).as_str()).unwrap();
    let mut bob = Transfers::new(account("bob"), None, 1);
    let offer = FileOffer {
        name: "notes.txt".into(),
        size: 40_000,
        preview: None,
    };
    let transfer = bob.offer(Partner::new(account("alice")), &offer, now);
    board.say_bytes(&said(&mut bob, now)).await;
    let (line, _, _) = offered(&mut alice).await;

    bob.cancel(transfer);
    let mut last = said(&mut bob, now);
    last.extend_from_slice(format!("BYE {}\r\n", address("bob")).as_bytes());
    board.say_bytes(&last).await;
    drop(board);
    let over = until(&mut alice, line, |state| *state != FileState::Offered).await;
    assert_eq!(over, FileState::Cancelled);
}
