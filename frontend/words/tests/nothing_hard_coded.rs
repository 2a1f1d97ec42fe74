//! No text of the page is written into code: it would be English for everybody.

use std::fs;
use std::path::{Path, PathBuf};

/// Where code lives that shows something. The model's `words` chooses between texts, and its folder
/// of tests compares with English ones.
const PLACES: [&str; 2] = ["../src", "../model/src"];

/// Files that may hold such literals, each with its reason.
const EXCEPTIONS: [(&str, &str); 4] = [
    ("text/emoticons.rs", "names are keys of texts"),
    ("text/format.rs", "names of fonts"),
    (
        "words/locale.rs",
        "English, for tests and until the browser is asked",
    ),
    ("me.rs", "a word of the protocol of media"),
];

/// What looks like a text and is none: keys of the keyboard and values of the page's elements.
const NO_TEXTS: &[&str] = &[
    "A",
    "Notification",
    "Key",
    "Slash",
    "PushManager",
    "ArrowDown",
    "ArrowUp",
    "ArrowLeft",
    "ArrowRight",
    "Enter",
    "Escape",
    "Home",
    "End",
    "PageUp",
    "PageDown",
    "Delete",
    "Tab",
    "Control+K",
    "Alt+C",
    "Alt+D",
    "Files",
    "SignedIn",
    "PublicComputer",
    "Esc",
    "Secret",
    "Nudge",
];

#[test]
fn no_text_is_written_into_code() {
    let mut found = Vec::new();
    let mut needed = vec![false; EXCEPTIONS.len()];
    for file in files() {
        let name = file.to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&file).expect("sources are UTF-8");
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, line) in text.lines().enumerate() {
            for literal in literals(line).filter(|literal| is_text(line, literal)) {
                let exception = EXCEPTIONS.iter().position(|(it, _)| name.ends_with(it));
                match exception {
                    Some(index) => needed[index] = true,
                    None => found.push(format!("{name}:{}: {literal:?}", number + 1)),
                }
            }
        }
    }
    assert!(
        found.is_empty(),
        "put these into frontend/words/languages: {found:#?}"
    );
    for ((name, _), needed) in EXCEPTIONS.iter().zip(needed) {
        assert!(needed, "{name} is no longer an exception");
    }
}

/// Begins as a sentence or a name does, or goes straight to where people read.
fn is_text(line: &str, literal: &str) -> bool {
    let no_text = NO_TEXTS.contains(&literal)
        || is_path(literal)
        || is_key_caps(literal)
        || line.contains(&format!("expect(\"{literal}\")"));
    if no_text {
        return false;
    }
    let mut letters = literal.chars().skip_while(|c| !c.is_alphabetic());
    let sentence = literal.starts_with(|c: char| c.is_uppercase())
        && letters.nth(1).is_some_and(char::is_lowercase);
    let shown = [".text(", ".name(", ".named(", "Item::new(", "Entry::Title("]
        .into_iter()
        .any(|call| line.contains(&format!("{call}\"{literal}\"")));
    sentence || shown && literal.chars().any(char::is_alphabetic)
}

/// The outline of a drawing.
fn is_path(literal: &str) -> bool {
    literal.starts_with('M') && literal.chars().nth(1).is_some_and(|c| c.is_ascii_digit())
}

/// What is printed on keys.
fn is_key_caps(literal: &str) -> bool {
    ["Ctrl ", "Alt ", "Shift "]
        .into_iter()
        .any(|key| literal.starts_with(key))
}

/// The string literals of a line, without those in comments.
fn literals(line: &str) -> impl Iterator<Item = &str> {
    let code = line.split("//").next().unwrap_or_default();
    code.split('"').skip(1).step_by(2)
}

fn files() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = PLACES
        .iter()
        .map(|place| Path::new(env!("CARGO_MANIFEST_DIR")).join(place))
        .collect();
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the repository") {
            let path = entry.expect("an entry of it").path();
            match path.is_dir() {
                true => folders.push(path),
                false if path.extension().is_some_and(|it| it == "rs") => found.push(path),
                false => {}
            }
        }
    }
    assert!(found.len() > 50, "sources were not found");
    found
}
