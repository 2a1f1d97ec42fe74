//! The page speaks the language that was chosen, else the best one of those the browser asks for.

use crate::story::*;
use nudge_model::words::{English, speak};
use nudge_model::*;
use nudge_shared::*;
use std::collections::BTreeMap;

const KEY: &str = "nudge/settings";

fn asked_to_speak(story: &Story) -> Vec<Language> {
    let effects = story.tab.effects.iter();
    effects
        .filter_map(|effect| match effect {
            Effect::Speak(language) => Some(*language),
            _ => None,
        })
        .collect()
}

#[test]
fn a_language_is_chosen_kept_and_given_up_again() {
    let mut story = Story::begins();
    story.act(SettingIntent::from(Setting::Language(Some(
        Language::Ukrainian,
    ))));
    assert_eq!(asked_to_speak(&story), [Language::Ukrainian]);
    assert_eq!(story.tab.storage[KEY], r#"{"language":"uk"}"#);
    // The texts arrive: everything on the page says something else.
    story.act(WindowInput::Speaks);
    assert!(story.tab.changed.contains(&Changed::Language));

    story.act(SettingIntent::from(Setting::Language(None)));
    assert_eq!(
        asked_to_speak(&story),
        [Language::Ukrainian, Language::English]
    );
    assert!(!story.tab.storage.contains_key(KEY));
}

#[test]
fn a_choice_that_changes_nothing_fetches_nothing() {
    let mut story = Story::begins();
    story.act(SettingIntent::from(Setting::Language(Some(
        Language::English,
    ))));
    assert_eq!(asked_to_speak(&story), []);
}

#[test]
fn the_other_tabs_of_a_browser_follow() {
    let mut story = Story::begins();
    story.act(WindowInput::Stored {
        key: KEY.to_owned(),
        value: Some(r#"{"language":"ja"}"#.to_owned()),
    });
    assert_eq!(asked_to_speak(&story), [Language::Japanese]);
}

#[test]
fn a_visit_begins_in_the_language_of_the_last_one() {
    let stored = |pairs: &[(&str, &str)]| {
        let pairs = pairs.iter();
        Preferences::restore(&Stored::new(
            pairs.map(|(key, value)| ((*key).to_owned(), (*value).to_owned())),
        ))
    };
    let browser = ["gd".to_owned(), "pl-PL".to_owned(), "en".to_owned()];
    assert_eq!(stored(&[]).spoken(&browser), Language::Polish);
    assert_eq!(
        stored(&[(KEY, r#"{"language":"ko"}"#)]).spoken(&browser),
        Language::Korean
    );
    // A language that this version does not have.
    assert_eq!(
        stored(&[(KEY, r#"{"language":"gd"}"#)]).spoken(&browser),
        Language::Polish
    );
}

#[test]
fn a_page_in_its_language_asks_for_no_texts() {
    let mut setup = setup(BTreeMap::new(), 1);
    setup.languages = vec!["de".to_owned()];
    let texts = "x\n".repeat(english_texts());
    speak(Language::German, Some(texts), Box::new(English)).unwrap();
    let (_, outcome) = App::new(setup, NOON);
    assert!(
        !outcome
            .effects
            .iter()
            .any(|effect| matches!(effect, Effect::Speak(_)))
    );
}

fn english_texts() -> usize {
    let english = include_str!("../../words/languages/en.ftl");
    nudge_words::parse(english).unwrap().len()
}
