//! Files between people at two relays.

use crate::between_relays::Two;
use crate::plain_png;
use crate::support::{Browser, Tab, World, befriend, with};
use nudge_shared::{
    BlobId, Body, CommandBody, ConversationId, Delivery, ErrorCode, EventBody, File, FileFailure,
    FileState, Message, MessageId, Progress, ReplyBody, ServerFrame, Status, Uploaded,
};

/// Bytes that are not all alike.
pub(crate) fn data(len: usize) -> Vec<u8> {
    (0..len).map(|at| (at * 31 + at / 251) as u8).collect()
}

/// Uploads a file and offers it to somebody.
pub(crate) async fn send(
    browser: &Browser,
    tab: &mut Tab,
    to: &str,
    name: &str,
    bytes: &[u8],
) -> MessageId {
    let (head, body) = browser
        .upload(&format!("api/file?name={name}"), bytes)
        .await;
    assert!(head.starts_with("HTTP/1.1 200"), "{head} {body}");
    let uploaded: Uploaded = serde_json::from_str(&body).unwrap();
    let command = CommandBody::SendFile {
        conversation: with(to),
        blob: uploaded.blob,
    };
    match tab.call(command).await {
        Ok(ReplyBody::Accepted(message)) => message,
        other => panic!("{other:?}"),
    }
}

/// Waits for the line of a file that is offered.
pub(crate) async fn offered(tab: &mut Tab) -> (MessageId, ConversationId, File) {
    tab.until_event("a file", |event| match event {
        EventBody::Message(Message {
            id,
            conversation,
            body: Body::File(file),
            ..
        }) => Some((*id, conversation.clone(), file.clone())),
        _ => None,
    })
    .await
}

/// Waits until a file is so.
pub(crate) async fn until(
    tab: &mut Tab,
    of: MessageId,
    wanted: impl Fn(&FileState) -> bool,
) -> FileState {
    tab.until_event("a state", |event| match event {
        EventBody::File { message, state, .. } if *message == of && wanted(state) => {
            Some(state.clone())
        }
        _ => None,
    })
    .await
}

pub(crate) async fn answer(tab: &mut Tab, line: MessageId, of: ConversationId, accept: bool) {
    let answer = CommandBody::AnswerFile {
        conversation: of,
        message: line,
        accept,
    };
    tab.call(answer).await.unwrap();
}

pub(crate) async fn done(tab: &mut Tab, of: MessageId) -> BlobId {
    let state = until(tab, of, |state| {
        !matches!(state, FileState::Offered | FileState::Transferring)
    });
    match state.await {
        FileState::Done(blob) => blob,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_file_arrives_and_texts_overtake_it() {
    let two = Two::new().await;
    let ((alices, mut alice), (bobs, mut bob)) = two.friends().await;
    let bytes = data(600_000);
    let sent = send(&alices, &mut alice, "bob", "notes.bin", &bytes).await;
    let (line, conversation, file) = offered(&mut bob).await;
    assert_eq!(
        file,
        File {
            name: "notes.bin".to_owned(),
            size: 600_000,
            preview: None,
            state: FileState::Offered,
        }
    );
    assert_eq!(conversation, with("alice"));
    answer(&mut bob, line, conversation, true).await;
    until(&mut alice, sent, |state| *state == FileState::Transferring).await;

    // Said while the file is on its way: it is there before the file is.
    let text = alice.send(with("bob"), "are you there?").await;
    bob.text("are you there?").await;
    assert_eq!(alice.fate(text).await, Delivery::Delivered);

    let received = done(&mut bob, line).await;
    done(&mut alice, sent).await;
    let there = bobs.download(&format!("api/file/{received}")).await;
    assert_eq!(there.unwrap(), bytes);
    for (tab, of) in [(&alice, sent), (&bob, line)] {
        let far: Vec<u64> = tab
            .heard
            .iter()
            .filter_map(|frame| match frame {
                ServerFrame::Progress(Progress { message, bytes, .. }) if *message == of => {
                    Some(*bytes)
                }
                _ => None,
            })
            .collect();
        assert!(!far.is_empty() && far.is_sorted(), "{far:?}");
    }
    // It is so for a browser that comes later, too.
    let messages = bob.history(with("alice")).await;
    let stored = messages.into_iter().find(|message| message.id == line);
    assert_eq!(
        stored.unwrap().body,
        Body::File(File {
            state: FileState::Done(received),
            ..file
        })
    );
}

#[tokio::test]
async fn a_picture_goes_with_a_preview_and_names_keep_their_letters() {
    let two = Two::new().await;
    let ((alices, mut alice), (bobs, mut bob)) = two.friends().await;
    let sent = send(
        &alices,
        &mut alice,
        "bob",
        "Gr%C3%BC%C3%9Fe.png",
        &plain_png(),
    )
    .await;
    let (line, conversation, file) = offered(&mut bob).await;
    assert_eq!(file.name, "Grüße.png");
    let preview = file.preview.expect("a preview");
    assert!(
        bobs.download(&format!("api/picture/{preview}"))
            .await
            .is_some()
    );
    answer(&mut bob, line, conversation, true).await;
    done(&mut alice, sent).await;
    done(&mut bob, line).await;
}

#[tokio::test]
async fn a_file_is_declined_or_stopped_by_either_side() {
    let two = Two::new().await;
    let ((alices, mut alice), (_, mut bob)) = two.friends().await;
    let bytes = data(3_000_000);

    let sent = send(&alices, &mut alice, "bob", "one.bin", &bytes).await;
    let (line, conversation, _) = offered(&mut bob).await;
    answer(&mut bob, line, conversation.clone(), false).await;
    until(&mut alice, sent, |state| *state == FileState::Declined).await;
    until(&mut bob, line, |state| *state == FileState::Declined).await;
    // An answer to what is over.
    let late = CommandBody::AnswerFile {
        conversation,
        message: line,
        accept: true,
    };
    assert_eq!(bob.call(late).await.unwrap_err().code, ErrorCode::NotFound);

    // Alice takes back what was not answered yet.
    bob.forget();
    let sent = send(&alices, &mut alice, "bob", "two.bin", &bytes).await;
    let (line, _, _) = offered(&mut bob).await;
    let stop = |conversation: &str, message| CommandBody::CancelFile {
        conversation: with(conversation),
        message,
    };
    alice.call(stop("bob", sent)).await.unwrap();
    until(&mut alice, sent, |state| *state == FileState::Cancelled).await;
    until(&mut bob, line, |state| *state == FileState::Cancelled).await;

    // Bob stops one on its way.
    bob.forget();
    let sent = send(&alices, &mut alice, "bob", "three.bin", &bytes).await;
    let (line, conversation, _) = offered(&mut bob).await;
    answer(&mut bob, line, conversation, true).await;
    until(&mut alice, sent, |state| *state == FileState::Transferring).await;
    bob.call(stop("alice", line)).await.unwrap();
    until(&mut bob, line, |state| *state == FileState::Cancelled).await;
    until(&mut alice, sent, |state| *state == FileState::Cancelled).await;
}

#[tokio::test]
async fn what_cannot_arrive_says_why() {
    let two = Two::with(|settings| settings.files.largest = 1_000).await;
    let ((alices, mut alice), (_, mut bob)) = two.friends().await;
    // Larger than her side takes.
    let (_, mut carol) = two.here.sign_in("carol").await;
    let sent = send(&alices, &mut alice, "bob", "big.bin", &data(2_000)).await;
    until(&mut alice, sent, |state| *state == FileState::Declined).await;
    let (_, _, file) = offered(&mut bob).await;
    assert_eq!(file.state, FileState::Failed(FileFailure::TooLarge));

    // To nobody.
    bob.call(CommandBody::SetStatus(Status::Offline))
        .await
        .unwrap();
    alice
        .contact("bob", |bob| bob.status == Status::Offline)
        .await;
    let sent = send(&alices, &mut alice, "bob", "small.bin", &data(10)).await;
    until(&mut alice, sent, |state| {
        *state == FileState::Failed(FileFailure::Offline)
    })
    .await;
    let unknown = CommandBody::SendFile {
        conversation: with("bob"),
        blob: BlobId::file([1; 16]),
    };
    assert_eq!(
        carol.call(unknown).await.unwrap_err().code,
        ErrorCode::NotFound
    );
}

#[tokio::test]
async fn a_relay_that_restarts_says_that_files_were_interrupted() {
    let mut two = Two::new().await;
    let (alices, mut alice) = two.here.sign_in_to_stay("alice").await;
    let (_, mut bob) = two.there.sign_in("bob").await;
    befriend(&mut alice, "alice", &mut bob, "bob").await;
    send(&alices, &mut alice, "bob", "notes.bin", &data(1_000)).await;
    let (line, _, _) = offered(&mut bob).await;
    two.here.restart_relay().await;
    until(&mut bob, line, |state| {
        *state == FileState::Failed(FileFailure::ConnectionLost)
    })
    .await;
    let alice = two.here.browser_of("alice").open().await;
    let last = alice.snapshot.unwrap().conversations[0]
        .last
        .clone()
        .unwrap();
    assert!(matches!(
        last.body,
        Body::File(File {
            state: FileState::Failed(FileFailure::ConnectionLost),
            ..
        })
    ));
}

impl Two {
    pub(crate) async fn friends(&self) -> ((Browser, Tab), (Browser, Tab)) {
        let (alices, mut alice) = self.here.sign_in("alice").await;
        let (bobs, mut bob) = self.there.sign_in("bob").await;
        befriend(&mut alice, "alice", &mut bob, "bob").await;
        alice.forget();
        bob.forget();
        ((alices, alice), (bobs, bob))
    }

    /// The second relay has other settings.
    async fn with(change: impl FnOnce(&mut nudge::config::Settings)) -> Self {
        let mut here = World::new(&["alice", "bob", "carol"]).await;
        let there = World::before(here.messenger().entry(), change).await;
        Self { here, there }
    }
}
