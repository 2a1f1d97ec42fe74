//! Alerts while no page is open: the browser says how they stand.

use crate::story::*;
use nudge_model::*;

fn asked(story: &mut Story) -> Vec<PushWish> {
    let effects = std::mem::take(&mut story.tab.effects).into_iter();
    effects
        .filter_map(|effect| match effect {
            Effect::Push(wish) => Some(wish),
            _ => None,
        })
        .collect()
}

#[test]
fn the_switch_asks_the_browser_with_the_relays_key() {
    let mut story = Story::begins();
    story.act(SettingIntent::Show(true));
    assert_eq!(asked(&mut story), [PushWish::Look]);
    story.act(WindowInput::Push(Push::Off));
    story.act(SettingIntent::Push(true));
    assert_eq!(story.app().push(), Some(Push::Unknown), "until it answers");
    assert_eq!(asked(&mut story), [PushWish::On("BKey".to_owned())]);
    story.act(WindowInput::Push(Push::Denied));
    assert_eq!(story.app().push().unwrap().words(), words::push_denied());
}

#[test]
fn a_public_computer_has_none() {
    let mut storage = std::collections::BTreeMap::new();
    storage.insert("nudge/public".to_owned(), "1".to_owned());
    let relay = Relay::new(snapshot(Vec::new()), NOON);
    let mut story = Story::at_relay(relay, storage);
    story.act(SettingIntent::Show(true));
    assert_eq!(asked(&mut story), []);
    assert_eq!(story.app().push(), None);
}
