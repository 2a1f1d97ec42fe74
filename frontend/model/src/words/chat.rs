use super::generated as words;
use nudge_shared::{FailReason, Status};

/// What the colours to write in are called, in their order.
#[must_use]
pub fn colours() -> [&'static str; crate::text::format::COLOURS.len()] {
    [
        words::colour_standard(),
        words::colour_maroon(),
        words::colour_red(),
        words::colour_orange(),
        words::colour_olive(),
        words::colour_green(),
        words::colour_teal(),
        words::colour_steel_blue(),
        words::colour_blue(),
        words::colour_purple(),
        words::colour_pink(),
        words::colour_grey(),
    ]
}

/// The pill that leads to newer lines below.
#[must_use]
pub fn below(count: u32) -> String {
    match count {
        0 => words::newest_messages().to_owned(),
        count => words::new_below(count),
    }
}

/// Who types.
#[must_use]
pub fn typing(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => words::typing_one(one),
        [one, two] => words::typing_two(one, two),
        _ => words::typing_several().to_owned(),
    }
}

/// Why a message did not arrive.
#[must_use]
pub fn failed(reason: FailReason, name: &str) -> String {
    match reason {
        FailReason::Offline => words::failed_offline(name),
        FailReason::NotAllowed => words::failed_not_allowed(name),
        FailReason::Refused => words::failed_refused().to_owned(),
        FailReason::NotConnected => words::failed_not_connected().to_owned(),
        FailReason::AppearingOffline => words::failed_appearing_offline().to_owned(),
        FailReason::NobodyThere => words::failed_nobody_there().to_owned(),
        FailReason::TooFast => words::failed_too_fast().to_owned(),
    }
}
/// The relay did not take a message, with the reason it gave.
#[must_use]
pub fn not_sent(said: &str) -> String {
    if said.is_empty() {
        words::not_sent_plain().to_owned()
    } else {
        words::not_sent_because(said)
    }
}

/// The yellow bar over a conversation with somebody who may not answer.
#[must_use]
pub fn may_not_reply(name: &str, status: Status) -> Option<String> {
    match status {
        Status::Online => None,
        Status::Offline => Some(words::may_not_reply_offline(name)),
        Status::Busy => Some(words::may_not_reply_busy(name)),
        other => Some(words::may_not_reply_away(name, super::status_of(other))),
    }
}

/// Names, joined for a heading: "Anna, Bob and 3 others".
#[must_use]
pub fn names(names: &[&str]) -> String {
    match names {
        [] => words::empty_conversation().to_owned(),
        [one] => (*one).to_owned(),
        [one, two] => words::names_two(one, two),
        [one, two, three] => words::names_three(one, two, three),
        [one, two, rest @ ..] => words::names_more(one, two, super::count(rest.len())),
    }
}

/// How many others take part.
#[must_use]
pub fn taking_part(others: usize) -> String {
    match super::count(others) {
        0 => words::empty_conversation().to_owned(),
        count => words::others(count),
    }
}

/// The way back to the list, with how much waits there.
#[must_use]
pub fn back(unread_elsewhere: u32) -> String {
    match unread_elsewhere {
        0 => words::back_to_contacts().to_owned(),
        count => words::back_unread_elsewhere(count),
    }
}
