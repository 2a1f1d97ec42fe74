//! Settings go with the account: what is chosen on one device holds on the others.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

fn person(change: impl FnOnce(&mut PersonSettings)) -> PersonSettings {
    let mut person = PersonSettings::default();
    change(&mut person);
    person
}

fn set(story: &mut Story, setting: Setting) {
    story.act(SettingIntent::from(setting));
}

/// The other device chooses something.
fn from_elsewhere(story: &mut Story, setting: Setting) {
    story.happens(EventBody::Setting(Box::new(setting)));
}

#[test]
fn what_is_chosen_here_is_kept_with_the_account() {
    let mut story = Story::begins();
    set(&mut story, Setting::Muted(bob(), true));
    assert!(story.relay.snapshot.settings.muted.contains(&bob()));
    // What concerns other people stays out of the browser's storage.
    let stored = story.tab.storage.get("nudge/settings");
    assert!(stored.is_none_or(|stored| !stored.contains("bob")));
}

#[test]
fn a_language_chosen_before_signing_in_goes_with_the_account() {
    let relay = Relay::new(snapshot(Vec::new()), NOON);
    let mut story = Story::at_relay(relay, Default::default());
    // The account is signed out, a language chosen on the form, and the account signed in again.
    story.act(SocketInput::Frame(Box::new(ServerFrame::Farewell(
        Farewell::SignedOut,
    ))));
    set(&mut story, Setting::Language(Some(Language::German)));
    assert_eq!(story.relay.snapshot.settings.language, None);
    story.act(HttpInput::About(Ok(about(true))));
    assert_eq!(
        story.relay.snapshot.settings.language,
        Some(Language::German)
    );
}

#[test]
fn a_nickname_from_elsewhere_is_what_somebody_is_called() {
    let mut story = Story::begins();
    let address = address("bob@example.com");
    let nickname = person(|person| person.nickname = Some("Bobby".to_owned()));
    from_elsewhere(&mut story, Setting::Person(address.clone(), nickname));
    assert_eq!(story.app().roster().name(&address), "Bobby");
    story.act(RosterIntent::Search("bobb".to_owned()));
    assert!(story.list().iter().any(|line| line.contains("Bobby")));
    story.act(RosterIntent::Search(String::new()));
    from_elsewhere(
        &mut story,
        Setting::Person(address.clone(), PersonSettings::default()),
    );
    assert_eq!(story.app().roster().name(&address), "Bob");
    story.tab.is_drawn_rightly();
}

#[test]
fn favourites_stand_first_and_in_their_groups() {
    let mut story = Story::begins();
    let favourite = person(|person| person.favourite = true);
    set(
        &mut story,
        Setting::Person(address("carol@example.com"), favourite),
    );
    let list = story.list();
    assert_eq!(list[0], "Favourites (0/1)");
    assert!(list[1].contains("Carol"), "{list:?}");
    assert_eq!(list.iter().filter(|line| line.contains("Carol")).count(), 2);
    story.tab.is_drawn_rightly();
}

#[test]
fn who_is_waited_for_is_announced_even_to_the_busy_and_once() {
    let mut story = Story::begins();
    let carol = address("carol@example.com");
    story.act(MeIntent::Status(Status::Busy));
    let announce = person(|person| person.announce = true);
    set(&mut story, Setting::Person(carol.clone(), announce));
    story.presence("carol@example.com", Status::Online);
    assert_eq!(story.app().toasts().len(), 1);
    assert!(!story.app().roster().particulars(&carol).announce);
    story.wait(MINUTE);
    story.presence("carol@example.com", Status::Offline);
    story.presence("carol@example.com", Status::Online);
    assert_eq!(story.app().toasts().len(), 0);
}

#[test]
fn a_muted_conversation_is_counted_and_raises_nothing() {
    let mut story = Story::begins();
    set(&mut story, Setting::Muted(bob(), true));
    story.tab.effects.clear();
    story.says("bob@example.com", "psst");
    assert_eq!(story.app().unread(&bob()), 1);
    assert!(story.app().toasts().is_empty());
    assert!(
        !story
            .tab
            .effects
            .iter()
            .any(|effect| matches!(effect, Effect::Play(_)))
    );
}

#[test]
fn alerts_can_keep_to_themselves_what_was_written() {
    let mut story = Story::begins();
    set(
        &mut story,
        Setting::Alerts(Alerts {
            hide_text: true,
            ..Alerts::default()
        }),
    );
    story.says("bob@example.com", "the code is 1234");
    let toasts = story.app().toasts();
    assert_eq!(toasts[0].title, "Bob has sent you a message.");
    assert_eq!(toasts[0].text, "");
}

#[test]
fn a_draft_goes_from_phone_to_desktop() {
    let mut story = Story::begins();
    story.opens(&bob());
    let text = ComposeIntent::Text("dear B".to_owned());
    story.act(Input::Compose(bob(), text));
    story.wait(SECOND);
    assert_eq!(story.relay.snapshot.settings.drafts[&bob()], "dear B");
    story.act(Input::Compose(bob(), ComposeIntent::Send));
    assert!(story.relay.snapshot.settings.drafts.is_empty());
    from_elsewhere(
        &mut story,
        Setting::Draft(bob(), "from the phone".to_owned()),
    );
    assert_eq!(story.app().composer(&bob()).unwrap().text, "from the phone");
}

#[test]
fn settings_are_found_by_their_words() {
    let mut story = Story::begins();
    story.act(SettingIntent::Search("NUDGE shake".to_owned()));
    let settings = story.app().settings();
    assert!(settings.finds("Nudges Let them shake the window"));
    assert!(!settings.finds("Nudges When a nudge arrives"));
}

#[test]
fn the_relay_hears_that_somebody_is_there_but_not_with_every_key() {
    let mut story = Story::begins();
    for _ in 0..5 {
        story.act(WindowInput::Touched);
    }
    assert_eq!(story.relay.active, 1);
    story.wait(MINUTE);
    story.act(WindowInput::Touched);
    assert_eq!(story.relay.active, 2);
}
