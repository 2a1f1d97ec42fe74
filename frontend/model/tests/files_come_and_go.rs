//! Files: offered, answered, followed, stopped; and how one's own get to the relay.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

const MIB: u64 = 1 << 20;

fn blob() -> BlobId {
    BlobId::file([7; 16])
}

fn file(name: &str, state: FileState) -> Body {
    Body::File(File {
        name: name.to_owned(),
        size: 4 * MIB,
        preview: None,
        state,
    })
}

/// Bob offers a file; its line.
fn offered(story: &mut Story, name: &str) -> (ItemKey, MessageId) {
    story.act(ChatIntent::Select(bob()));
    story.sends("bob@example.com", file(name, FileState::Offered));
    let key = *story.app().timeline(&bob()).unwrap().keys.last().unwrap();
    (key, view(story, key).message)
}

fn view(story: &Story, key: ItemKey) -> FileView {
    match story.app().item(&bob(), key) {
        Some(ItemView::Line(LineView {
            body: BodyView::File(file),
            ..
        })) => file,
        other => panic!("no file: {other:?}"),
    }
}

fn further(story: &mut Story, message: MessageId, state: FileState) {
    story.happens(EventBody::File {
        conversation: bob(),
        message,
        state,
    });
}

fn progress(story: &mut Story, message: MessageId, bytes: u64) {
    let frame = ServerFrame::Progress(Progress {
        conversation: bob(),
        message,
        bytes,
    });
    story.act(SocketInput::Frame(Box::new(frame)));
}

fn picked(number: u32, size: u64) -> Picked {
    Picked {
        number,
        name: format!("{number}.txt"),
        size,
    }
}

#[test]
fn an_offer_is_accepted_followed_and_saved() {
    let mut story = Story::begins();
    let (key, message) = offered(&mut story, "holiday.jpg");
    assert!(view(&story, key).asks);
    assert_eq!(
        shown(story.app(), &bob()).last().unwrap(),
        "Bob says: [holiday.jpg] Bob wants to send you this file"
    );
    story.act(FileIntent::AnswerNext { accept: true });
    let answer = CommandBody::AnswerFile {
        conversation: bob(),
        message,
        accept: true,
    };
    assert_eq!(story.relay.applied.last(), Some(&answer));

    further(&mut story, message, FileState::Transferring);
    let card = view(&story, key);
    assert!(card.moving && card.can_cancel && !card.asks);
    progress(&mut story, message, 0);
    story.wait(SECOND);
    progress(&mut story, message, MIB);
    let far = story.app().progress(&bob(), key).unwrap();
    assert_eq!(far.percent, 25);
    assert_eq!(far.words, "1.0 MB of 4.0 MB, 1.0 MB a second");
    assert_eq!(view(&story, key), card, "the card stays while it moves");

    further(&mut story, message, FileState::Done(blob()));
    let card = view(&story, key);
    assert_eq!(card.blob, Some(blob()));
    assert!(card.is_picture && !card.can_cancel);
    assert_eq!(story.app().progress(&bob(), key), None);
}

#[test]
fn what_went_wrong_is_said_and_a_stale_page_does_not_undo_it() {
    let mut story = Story::begins();
    let (key, message) = offered(&mut story, "notes.txt");
    further(
        &mut story,
        message,
        FileState::Failed(FileFailure::ConnectionLost),
    );
    let card = view(&story, key);
    assert!(card.failed && !card.asks);
    assert_eq!(card.state, "Failed: the connection broke on the way");
    // The same message once more, from before.
    let mut old = story.relay.history[&bob()].last().unwrap().clone();
    old.body = file("notes.txt", FileState::Offered);
    story.happens(EventBody::Message(old));
    assert!(view(&story, key).failed);
}

#[test]
fn programs_from_others_come_with_a_warning() {
    let mut story = Story::begins();
    let (key, _) = offered(&mut story, "photo.jpg.exe");
    assert!(view(&story, key).warning.is_some());
    let (key, _) = offered(&mut story, "photo.jpg");
    assert!(view(&story, key).warning.is_none());
}

#[test]
fn files_are_uploaded_two_at_a_time_and_then_offered() {
    let mut story = Story::begins();
    story.act(ChatIntent::Select(bob()));
    story.tab.effects.clear();
    let all = (1..=3).map(|number| picked(number, 100)).collect();
    story.act(FileIntent::Send(bob(), all));
    let uploads = |story: &Story| {
        let uploads = story.tab.effects.iter().filter_map(|effect| match effect {
            Effect::Upload { number, .. } => Some(*number),
            _ => None,
        });
        uploads.collect::<Vec<_>>()
    };
    assert_eq!(uploads(&story), [1, 2]);
    story.act(HttpInput::UploadProgress(1, 50));
    assert_eq!(story.app().uploads(&bob())[0].percent, 50);
    story.act(HttpInput::Uploaded(1, Ok(Uploaded { blob: blob() })));
    assert_eq!(uploads(&story), [1, 2, 3]);
    let offer = CommandBody::SendFile {
        conversation: bob(),
        blob: blob(),
    };
    assert_eq!(story.relay.applied.last(), Some(&offer));
    // It is a line now, and no upload any more.
    assert_eq!(story.app().uploads(&bob()).len(), 2);
    story.act(FileIntent::Drop(2));
    assert!(story.tab.effects.contains(&Effect::Forget(2)));
    assert_eq!(story.app().uploads(&bob()).len(), 1);
}

#[test]
fn what_cannot_be_sent_says_why_and_stays_until_it_is_taken_off() {
    let mut story = Story::begins();
    let all = vec![picked(1, 0), picked(2, 101 * MIB), picked(3, 10)];
    story.act(FileIntent::Send(bob(), all));
    story.relay.refuse = Some((
        |body| matches!(body, CommandBody::SendFile { .. }),
        WireError::new(ErrorCode::NotPossible, "Nobody is there."),
    ));
    story.act(HttpInput::Uploaded(3, Ok(Uploaded { blob: blob() })));
    let uploads = story.app().uploads(&bob());
    assert!(uploads.iter().all(|upload| upload.failed));
    assert_eq!(uploads[0].state, "There is nothing in it.");
    assert!(uploads[1].state.contains("100 MB"), "{}", uploads[1].state);
    assert!(
        uploads[2].state.contains("Nobody is there"),
        "{}",
        uploads[2].state
    );
    story.act(FileIntent::Drop(1));
    assert_eq!(story.app().uploads(&bob()).len(), 2);
}

#[test]
fn a_deleted_file_comes_back_when_the_relay_still_has_it() {
    let mut story = Story::begins();
    story.act(FileIntent::ShowStored(true));
    assert!(story.tab.effects.contains(&Effect::FetchFiles));
    let files = Files {
        files: vec![StoredFile {
            blob: blob(),
            name: "notes.txt".to_owned(),
            size: 2 * MIB,
            at: NOON,
            expires_at: Timestamp(NOON.0 + 24 * 60 * MINUTE),
            received: true,
        }],
        quota: 100 * MIB,
        largest: MIB,
    };
    story.act(HttpInput::Files(Ok(files)));
    let view = story.app().stored_files().unwrap();
    assert_eq!(view.room, "2.0 MB of 100 MB used");
    assert!(view.files.unwrap()[0].about.starts_with("2.0 MB, until "));
    story.act(FileIntent::Delete(blob()));
    assert_eq!(story.app().stored_files().unwrap().files, Some(vec![]));
    story.tab.effects.clear();
    story.act(HttpInput::Deleted(blob(), Err(HttpError::Unreachable)));
    assert!(story.tab.effects.contains(&Effect::FetchFiles));
    assert!(story.app().stored_files().unwrap().problem.is_some());
}
