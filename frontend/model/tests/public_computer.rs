//! Somebody else's computer keeps nothing.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;
use std::collections::BTreeMap;

fn signed_out(storage: BTreeMap<String, String>) -> Story {
    let relay = Relay::new(
        snapshot(vec![contact("bob@example.com", "Bob", Status::Online)]),
        NOON,
    );
    let mut tab = Tab::new(setup(storage.clone(), 5), storage, NOON);
    tab.signed_in = false;
    let mut story = Story {
        tab,
        relay,
        now: NOON,
    };
    let outcome = Outcome {
        effects: std::mem::take(&mut story.tab.effects),
        changed: Vec::new(),
    };
    story.tab.perform(outcome, &mut story.relay, story.now);
    story
}

fn signs_in(story: &mut Story, stay: Stay) {
    story.act(SignInIntent::Address("anna".to_owned()));
    story.act(SignInIntent::Password(Secret("open sesame".to_owned())));
    story.act(SignInIntent::Stay(stay));
    story.act(SignInIntent::Submit);
    story.tab.signed_in = true;
    let address = address("anna@example.com");
    story.act(HttpInput::SignedIn(1, Ok(SignedIn { address })));
}

#[test]
fn nothing_is_kept_and_what_was_there_goes() {
    let left = [
        ("nudge/address", "mallory@example.com"),
        ("nudge/collapsed", "offline"),
    ];
    let left = left.map(|(key, value)| (key.to_owned(), value.to_owned()));
    let mut story = signed_out(left.into());
    signs_in(&mut story, Stay::PublicComputer);
    story.opens(&bob());
    story.act(Input::Compose(
        bob(),
        ComposeIntent::Text("draft".to_owned()),
    ));
    story.act(RosterIntent::Toggle(SectionKey::Offline));
    story.act(muted());
    story.wait(MINUTE);
    story.writes(&bob(), "hello");
    let keys: Vec<_> = story.tab.storage.keys().cloned().collect();
    assert_eq!(keys, ["nudge/public"]);
    story.act(HttpInput::SignedOut(Ok(())));
    assert!(story.tab.storage.is_empty());
    assert_eq!(story.app().sign_in().address(), "");
}

#[test]
fn loaded_anew_it_still_keeps_nothing() {
    let public = [("nudge/public".to_owned(), "1".to_owned())];
    let mut story = Story::at_relay(
        Relay::new(
            snapshot(vec![contact("bob@example.com", "Bob", Status::Online)]),
            NOON,
        ),
        public.into(),
    );
    story.opens(&bob());
    story.act(Input::Compose(
        bob(),
        ComposeIntent::Text("draft".to_owned()),
    ));
    story.wait(MINUTE);
    assert_eq!(story.tab.storage.len(), 1);
    // Not with the account either: whoever signs in next finds no half a thought.
    assert!(story.relay.snapshot.settings.drafts.is_empty());
}

#[test]
fn after_a_session_that_ended_with_its_browser_the_next_person_chooses_anew() {
    let public = [("nudge/public".to_owned(), "1".to_owned())];
    let mut story = signed_out(public.into());
    signs_in(&mut story, Stay::SignedIn);
    story.act(muted());
    assert!(!story.tab.storage.contains_key("nudge/public"));
    assert!(story.tab.storage["nudge/settings"].contains(r#""muted":true"#));
    assert_eq!(story.tab.storage["nudge/address"], "anna@example.com");
}

#[test]
fn on_one_s_own_computer_the_address_is_remembered_and_can_be_forgotten() {
    let mut story = signed_out(BTreeMap::new());
    signs_in(&mut story, Stay::SignedIn);
    assert_eq!(story.tab.storage["nudge/address"], "anna@example.com");
    story.act(HttpInput::SignedOut(Ok(())));
    let storage = story.tab.storage.clone();
    let mut again = signed_out(storage);
    assert_eq!(again.app().sign_in().address(), "anna@example.com");
    again.act(SignInIntent::ForgetAddress);
    assert!(again.tab.storage.is_empty());
}
