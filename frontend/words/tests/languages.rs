//! Every language has every text, with the variables and plural forms that it needs, and nothing that
//! is not used.

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};
use nudge_words::{Case, Message, SOURCE, Value, compile, parse};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Texts that have no translation yet, of any language: shown in English until then. Somebody who
/// adds a text and does not speak all languages of the page names it here.
const WAITING: &[&str] = &[];

#[test]
fn every_language_says_everything_and_nothing_else() {
    let source = read(SOURCE);
    for language in languages() {
        let messages = read(&language);
        if let Err(mistake) = compile(&source, &messages) {
            panic!("{language}: {mistake}");
        }
        let missing: BTreeSet<&str> = source
            .iter()
            .map(|message| message.key.as_str())
            .filter(|key| !messages.iter().any(|message| message.key == *key))
            .collect();
        let waiting: BTreeSet<&str> = match language == SOURCE {
            true => BTreeSet::new(),
            false => WAITING.iter().copied().collect(),
        };
        assert_eq!(missing, waiting, "{language}: missing, and known to be");
    }
}

#[test]
fn every_translation_names_what_the_original_names() {
    let source = read(SOURCE);
    for language in languages() {
        for message in read(&language) {
            let original = source
                .iter()
                .find(|original| original.key == message.key)
                .unwrap_or_else(|| panic!("{language}: {} is not in English", message.key));
            let names = |message: &Message| -> BTreeSet<String> {
                let parameters = message.parameters().into_iter();
                parameters.map(|parameter| parameter.name).collect()
            };
            assert_eq!(
                names(&message),
                names(original),
                "{language}: {}",
                message.key
            );
        }
    }
}

#[test]
fn every_choice_has_the_plural_forms_of_its_language_and_no_others() {
    for language in languages() {
        let locale: Locale = language.parse().expect("files are named by tags");
        let options = PluralRulesOptions::default();
        let rules = PluralRules::try_new((&locale).into(), options).expect("a known language");
        // Whole numbers, as counts are; beyond a million some languages change their mind.
        let used: BTreeSet<Case> = (0..1_200u32)
            .map(|number| case(rules.category_for(number)))
            .collect();
        for message in read(&language) {
            let Value::Choice { cases, .. } = &message.value else {
                continue;
            };
            let exact = |case: &Case| matches!(case, Case::Exactly(_));
            let written: BTreeSet<Case> = cases.iter().map(|(case, _)| *case).collect();
            let written_for_all: BTreeSet<Case> = written
                .iter()
                .copied()
                .filter(|case| !exact(case))
                .collect();
            let mut needed = used.clone();
            needed.insert(Case::Other);
            // The last resort may stand for a form that is the same.
            let extra: Vec<_> = written_for_all.difference(&needed).collect();
            assert!(
                extra.is_empty(),
                "{language}: {} never takes {extra:?}",
                message.key
            );
            let zero_said = written.contains(&Case::Exactly(0));
            let missing: Vec<_> = needed
                .difference(&written_for_all)
                .filter(|case| !(zero_said && **case == Case::Zero))
                .collect();
            assert!(
                missing.is_empty(),
                "{language}: {} lacks {missing:?}",
                message.key
            );
        }
    }
}

#[test]
fn every_text_is_said_somewhere() {
    let mut code = String::new();
    for place in ["../src", "../model/src", "../../static"] {
        gather(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join(place),
            &mut code,
        );
    }
    let unused: Vec<String> = read(SOURCE)
        .into_iter()
        .map(|message| message.key)
        .filter(|key| {
            let function = key.replace('-', "_");
            let said = [
                format!("words::{function}("),
                format!("words::{function},"),
                format!("words::{function})"),
            ];
            let in_the_page = code
                .split(" data-word")
                .skip(1)
                .filter_map(|attribute| attribute.split('"').nth(1))
                .any(|named| named == key);
            !in_the_page && !said.iter().any(|said| code.contains(said.as_str()))
        })
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:#?}");
}

fn case(category: PluralCategory) -> Case {
    match category {
        PluralCategory::Zero => Case::Zero,
        PluralCategory::One => Case::One,
        PluralCategory::Two => Case::Two,
        PluralCategory::Few => Case::Few,
        PluralCategory::Many => Case::Many,
        PluralCategory::Other => Case::Other,
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("languages")
}

fn languages() -> Vec<String> {
    let mut found: Vec<String> = fs::read_dir(folder())
        .expect("the folder of languages")
        .map(|entry| entry.expect("an entry of it").path())
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    found.sort();
    assert!(found.contains(&SOURCE.to_owned()));
    found
}

fn read(language: &str) -> Vec<Message> {
    let text = fs::read_to_string(folder().join(format!("{language}.ftl"))).expect("it is there");
    parse(&text).unwrap_or_else(|mistake| panic!("{language}: {mistake}"))
}

fn gather(place: &Path, code: &mut String) {
    for entry in fs::read_dir(place).expect("a folder of the repository") {
        let path = entry.expect("an entry of it").path();
        let kind = path.extension().and_then(|it| it.to_str());
        if path.is_dir() {
            gather(&path, code);
        } else if matches!(kind, Some("rs" | "html" | "js")) {
            code.push_str(&fs::read_to_string(&path).expect("sources are UTF-8"));
        }
    }
}
