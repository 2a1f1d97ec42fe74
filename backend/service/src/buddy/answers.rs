//! What the buddy says to what it hears.

use msnp::Status;

/// One thing it does in answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Says something.
    Say(String),
    /// Nudges.
    Nudge,
    /// Changes its status.
    Turn(Status),
}

use Answer::{Nudge, Say, Turn};

/// What it says to somebody it has not talked to before.
pub(super) fn greeting(name: &str) -> String {
    let name = if name.contains('@') { "there" } else { name };
    format!("Hi {name}! I am the buddy of this service. Say help to see what I can do.")
}

const HELP: &str = "These are the things I understand:\n\
    time - what time it is here\n\
    echo something - I say something\n\
    nudge - I nudge you\n\
    away - I go away, and am back in a minute\n\
    busy - the same, but busy\n\
    back - I come back at once\n\
    joke - I know a few\n\
    Anything else I repeat. And when you nudge me, I nudge you back!";

/// Told one after the other.
const JOKES: [&str; 4] = [
    "Why did the contact list go to therapy? Too many unresolved groups.",
    "I would tell you a joke about UDP, but you might not get it.",
    "There are two hard things: naming, caching, and counting to two.",
    "Knock, knock. - Race condition. - Who is there?",
];

/// What it does when it hears `text`. `now` is the time, in milliseconds since 1970; `heard` counts what it
/// has heard in this conversation.
pub(super) fn answers(text: &str, now: i64, heard: usize) -> Vec<Answer> {
    let text = text.trim();
    let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let first = first.trim_end_matches(['!', '?', '.']).to_lowercase();
    let say = |text: &str| vec![Say(text.to_owned())];
    match (first.as_str(), rest.trim()) {
        ("help" | "?" | "", _) => say(HELP),
        ("hi" | "hello" | "hey" | "hallo", _) => say("Hello! Say help to see what I can do."),
        ("time", "") => vec![Say(format!(
            "It is {} (UTC).",
            crate::calendar::spoken(now)
        ))],
        ("echo", "") => say("Echo what?"),
        ("echo", rest) => say(rest),
        ("nudge", "") => vec![Nudge],
        ("away", "") => vec![
            Say("I am off, back in a minute.".to_owned()),
            Turn(Status::Away),
        ],
        ("busy", "") => vec![Say("Busy for a minute.".to_owned()), Turn(Status::Busy)],
        ("back", "") => vec![Turn(Status::Online), Say("Here I am again.".to_owned())],
        ("joke", "") => say(JOKES[heard % JOKES.len()]),
        ("bye", "") => say("See you!"),
        _ => vec![Say(format!("You said: {text}"))],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        match answers(text, 1_114_282_664_813, 1).as_slice() {
            [Say(said)] => said.clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn commands_in_any_case_and_with_marks() {
        assert_eq!(said("Help!"), HELP);
        assert_eq!(said(" TIME? "), "It is 18:57 on 23 April 2005 (UTC).");
        assert_eq!(said("echo  two words "), "two words");
        assert_eq!(said("joke"), JOKES[1]);
        assert_eq!(answers("nudge", 0, 0), [Nudge]);
        assert!(answers("away", 0, 0).contains(&Turn(Status::Away)));
        assert!(answers("back", 0, 0).contains(&Turn(Status::Online)));
    }

    #[test]
    fn anything_else_comes_back() {
        assert_eq!(said("Grüße :)"), "You said: Grüße :)");
        assert_eq!(said("time flies"), "You said: time flies");
    }
}
