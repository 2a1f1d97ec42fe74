use nudge_shared::{FailReason, Status};

/// The line over what one person says.
#[must_use]
pub fn says(name: &str) -> String {
    format!("{name} says:")
}
/// What one calls oneself in a timeline, where no name is known.
pub const YOU: &str = "You";

/// The line for an unread count.
#[must_use]
pub fn unread(count: u32) -> String {
    match count {
        1 => "1 unread message".to_owned(),
        n => format!("{n} unread messages"),
    }
}
/// The pill that leads to newer lines below.
#[must_use]
pub fn new_below(count: u32) -> String {
    match count {
        0 => "Newest messages".to_owned(),
        1 => "1 new message".to_owned(),
        n => format!("{n} new messages"),
    }
}
/// The line over what is new.
pub const NEW_MESSAGES: &str = "New messages";
/// What the colours to write in are called, in their order.
pub const COLOURS: [&str; crate::text::format::COLOURS.len()] = [
    "Standard colour",
    "Maroon",
    "Red",
    "Orange",
    "Olive",
    "Green",
    "Teal",
    "Steel blue",
    "Blue",
    "Purple",
    "Pink",
    "Grey",
];
/// An empty conversation.
pub const NOTHING_SAID_YET: &str = "Nothing was said here yet.";

/// Who types.
#[must_use]
pub fn typing(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => format!("{one} is typing a message."),
        [one, two] => format!("{one} and {two} are typing."),
        _ => "Several people are typing.".to_owned(),
    }
}

/// The own nudge, in the timeline.
pub const NUDGE_SENT: &str = "You have just sent a nudge.";
/// Somebody's nudge, in the timeline.
#[must_use]
pub fn nudge_received(name: &str) -> String {
    format!("{name} has just sent you a nudge.")
}
/// A second nudge too soon.
pub const NUDGE_TOO_SOON: &str = "You may not send a nudge that often.";
/// Somebody came in.
#[must_use]
pub fn joined(name: &str) -> String {
    format!("{name} has joined the conversation.")
}
/// Somebody left.
#[must_use]
pub fn left(name: &str) -> String {
    format!("{name} has left the conversation.")
}
/// Something this version cannot show.
#[must_use]
pub fn unsupported(name: &str) -> String {
    format!("{name} sent something that cannot be shown here.")
}

/// A message on its way.
pub const SENDING: &str = "Sending";
/// A message waiting for the connection.
pub const WAITING: &str = "Waiting for the connection";
/// A message the relay has.
pub const ACCEPTED: &str = "Sent";
/// A message the others have.
pub const DELIVERED: &str = "Delivered";
/// A message of which nobody knows.
pub const UNCERTAIN: &str =
    "The connection broke: this may or may not have arrived. Sending it again may show it twice.";
/// The button that sends again.
pub const SEND_AGAIN: &str = "Send again";

/// Why a message did not arrive.
#[must_use]
pub fn failed(reason: FailReason, name: &str) -> String {
    match reason {
        FailReason::Offline => format!("Not delivered: {name} is offline."),
        FailReason::NotAllowed => format!("Not delivered: {name} does not take messages from you."),
        FailReason::Refused => "Not delivered: the service did not take it.".to_owned(),
        FailReason::NotConnected => {
            "Not delivered: you were not connected to the service.".to_owned()
        }
        FailReason::AppearingOffline => {
            "Not delivered: the service takes no messages while you appear offline.".to_owned()
        }
        FailReason::NobodyThere => "Not delivered: everybody else has left.".to_owned(),
        FailReason::TooFast => "Not delivered: too many messages in a short time.".to_owned(),
    }
}
/// The relay did not take a message, with the reason it gave.
#[must_use]
pub fn not_sent(said: &str) -> String {
    if said.is_empty() {
        "Not sent.".to_owned()
    } else {
        format!("Not sent: {said}")
    }
}
/// A text over the limit.
#[must_use]
pub fn text_too_long(over: usize) -> String {
    match over {
        1 => "Too long by 1 byte.".to_owned(),
        n => format!("Too long by {n} bytes."),
    }
}

/// The yellow bar over a conversation with somebody who may not answer.
#[must_use]
pub fn may_not_reply(name: &str, status: Status) -> Option<String> {
    match status {
        Status::Online => None,
        Status::Offline => Some(format!(
            "{name} may not reply because they appear to be offline."
        )),
        Status::Busy => Some(format!(
            "{name} may not reply because their status is set to Busy."
        )),
        other => Some(format!(
            "{name} may not reply because they appear to be away ({}).",
            super::status(other)
        )),
    }
}
/// The bar over a conversation with somebody who is blocked.
#[must_use]
pub fn is_blocked(name: &str) -> String {
    format!("You have blocked {name}.")
}
/// The bar over a conversation with a stranger.
#[must_use]
pub fn is_stranger(name: &str) -> String {
    format!("{name} is not on your contact list.")
}
/// The bar while one appears offline.
pub const YOU_APPEAR_OFFLINE: &str = "You appear offline; the service may not take messages.";
/// A conversation in which nobody else is left.
pub const EMPTY_CONVERSATION: &str = "Empty conversation";

/// Names, joined for a heading: "Anna, Bob and 3 others".
#[must_use]
pub fn names(names: &[&str]) -> String {
    match names {
        [] => EMPTY_CONVERSATION.to_owned(),
        [one] => (*one).to_owned(),
        [one, two] => format!("{one} and {two}"),
        [one, two, three] => format!("{one}, {two} and {three}"),
        [one, two, rest @ ..] => format!("{one}, {two} and {} others", rest.len()),
    }
}
/// What the last line of a conversation was, in a list.
#[must_use]
pub fn own_line(text: &str) -> String {
    format!("You: {text}")
}

/// How many others take part.
#[must_use]
pub fn people(others: usize) -> String {
    match others {
        0 => EMPTY_CONVERSATION.to_owned(),
        1 => "You and one other".to_owned(),
        n => format!("You and {n} others"),
    }
}
