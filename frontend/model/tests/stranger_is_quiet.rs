//! Who is not on the list raises nothing: no toast, no sound, no shaking, no count in the title.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

fn loud(story: &Story) -> bool {
    !story.app().toasts().is_empty()
        || !story.sounds().is_empty()
        || story.tab.effects.iter().any(|effect| {
            matches!(
                effect,
                Effect::Shake(_) | Effect::Vibrate(_) | Effect::Title { .. }
            )
        })
}

#[test]
fn a_stranger_writes_and_nudges_in_vain() {
    let mut story = Story::begins();
    story.says("spam@example.org", "YOUR PC HAS ERRORS");
    story.sends("spam@example.org", Body::Nudge);
    assert!(!loud(&story));
    // It is not hidden either: whoever looks finds it.
    let recent = story.app().recent();
    assert_eq!(recent[0].title, "spam@example.org");
    assert_eq!(recent[0].unread, 2);
}

#[test]
fn somebody_blocked_is_a_stranger() {
    let mut bob = contact("bob@example.com", "Bob", Status::Offline);
    bob.blocked = true;
    let mut story = Story::with(vec![bob]);
    story.says("bob@example.com", "let me in");
    story.presence("bob@example.com", Status::Online);
    assert!(!loud(&story));
}

#[test]
fn a_request_waits_in_silence() {
    let mut story = Story::begins();
    story.happens(EventBody::Request(ContactRequest {
        address: address("spam@example.org"),
        name: "Microsoft Support".to_owned(),
    }));
    assert!(!loud(&story));
    let requests = story.app().roster().requests();
    assert_eq!(
        requests[0].text,
        "Microsoft Support (spam@example.org) has added you and would like to see when you are online"
    );
}

#[test]
fn a_friend_does_all_of_it() {
    let mut story = Story::begins();
    story.says("bob@example.com", "hi :)");
    let toasts = story.app().toasts();
    assert_eq!(toasts[0].title, "Bob says:");
    assert_eq!(toasts[0].text, "hi :)");
    assert_eq!(story.sounds(), [Sound::Message]);
    assert_eq!(story.title(), Some(("(1) Nudge".to_owned(), 1)));
    story.wait(2 * SECOND);
    story.sends("bob@example.com", Body::Nudge);
    assert_eq!(story.sounds(), [Sound::Message, Sound::Nudge]);
    assert!(story.tab.effects.contains(&Effect::Shake(Motion::Full)));
    // A nudge opens the conversation, without putting it in front of what one reads.
    assert_eq!(story.app().tabs().len(), 1);
    assert_eq!(story.app().selected(), None);
}
