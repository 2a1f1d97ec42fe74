//! What is said on switchboards.

use super::people::address;
use msnp::client::Refusal;
use msnp::client::switchboard as sb;
use msnp::message::{self, Content, Effects, TextFormat};
use nudge_shared::{Address, Body, Colour, Format, MAX_TEXT_BYTES, Style};

/// What a session has to do about an event.
pub(crate) enum Heard {
    /// The session is let in, and who was there before has been told.
    Ready,
    /// Somebody came, or was there.
    Joined {
        /// Who.
        address: Address,
        /// The name they chose.
        name: Box<str>,
    },
    /// Somebody left.
    Left {
        /// Who.
        address: Address,
        /// Only because nobody had said anything for long.
        idle: bool,
    },
    /// Somebody said something.
    Said {
        /// Who.
        from: Address,
        /// What.
        body: Body,
    },
    /// Somebody types.
    Types(Address),
    /// Everybody there has a message.
    Delivered(sb::MessageToken),
    /// A message may have arrived or not.
    Unanswered(sb::MessageToken),
    /// A message has not arrived.
    Refused(sb::MessageToken, Refusal),
    /// Somebody who was asked in will not come.
    WillNotCome(Address, Refusal),
    /// It is over.
    Ended,
    /// Nothing.
    Nothing,
}

/// What an event means.
pub(crate) fn heard(event: sb::Event) -> Heard {
    match event {
        sb::Event::Ready => Heard::Ready,
        sb::Event::Joined(person) => match address(&person.address) {
            Some(address) => Heard::Joined {
                address,
                name: person.name,
            },
            None => Heard::Nothing,
        },
        sb::Event::Left { address: who, idle } => match address(&who) {
            Some(address) => Heard::Left { address, idle },
            None => Heard::Nothing,
        },
        // The name was told when they came.
        sb::Event::Message { from, content, .. } => match address(&from) {
            Some(from) => said(from, content),
            None => Heard::Nothing,
        },
        sb::Event::Acknowledged(token) => Heard::Delivered(token),
        sb::Event::Unanswered(token) => Heard::Unanswered(token),
        sb::Event::Undeliverable(token, refusal) => Heard::Refused(token, refusal),
        sb::Event::InviteFailed(who, refusal) => match address(&who) {
            Some(address) => Heard::WillNotCome(address, refusal),
            None => Heard::Nothing,
        },
        sb::Event::Ended(_) => Heard::Ended,
        sb::Event::Sent(_) => Heard::Nothing,
    }
}

fn said(from: Address, content: Content) -> Heard {
    let body = match content {
        Content::Typing => return Heard::Types(from),
        Content::Text(text) => text_in(text),
        Content::Nudge => Some(Body::Nudge),
        Content::Action(action) => text_in(message::Text {
            text: format!("* {action}").into(),
            format: TextFormat::default(),
        }),
        Content::Wink(_) => unsupported("wink"),
        Content::VoiceClip(_) => unsupported("voice clip"),
        Content::Invitation(invitation) if invitation.command() == Some("INVITE") => {
            unsupported("text/x-msmsgsinvite")
        }
        Content::Other { content_type, .. } if is_for_people(&content_type) => {
            unsupported(&content_type)
        }
        Content::Recording
        | Content::CustomEmoticons { .. }
        | Content::Ink(_)
        | Content::Invitation(_)
        | Content::Other { .. } => None,
    };
    match body {
        Some(body) => Heard::Said { from, body },
        None => Heard::Nothing,
    }
}

/// What a person wrote or drew, and not what programs say to each other.
fn is_for_people(content_type: &str) -> bool {
    matches!(
        content_type,
        "image/gif" | "application/x-ms-ink" | "text/html"
    )
}

fn unsupported(content_type: &str) -> Option<Body> {
    Some(Body::Unsupported {
        content_type: content_type.to_owned(),
    })
}

/// A text, cut to what the browser takes. None when there is nothing to show.
fn text_in(message::Text { text, format }: message::Text) -> Option<Body> {
    let mut text = String::from(text);
    if text.len() > MAX_TEXT_BYTES {
        text.truncate(text.floor_char_boundary(MAX_TEXT_BYTES));
    }
    if text.trim().is_empty() {
        return None;
    }
    Some(Body::Text {
        text,
        format: format_in(format),
        emoticons: Vec::new(),
    })
}

fn format_in(format: TextFormat) -> Option<Format> {
    let message::Colour { red, green, blue } = format.colour;
    let has = |effect| format.effects.contains(effect);
    let shown = Format {
        font: format.font.map(String::from).unwrap_or_default(),
        // Black is what clients send that set no colour; readers in the dark need another.
        colour: ((red, green, blue) != (0, 0, 0)).then_some(Colour(red, green, blue)),
        style: Style {
            bold: has(Effects::BOLD),
            italic: has(Effects::ITALIC),
            underline: has(Effects::UNDERLINE),
            strike: has(Effects::STRIKE),
        },
        right_to_left: format.right_to_left,
    };
    (shown != Format::default()).then_some(shown)
}

/// A message for the service. Only what can be sent, see [`nudge_shared::CommandBody::Send`].
pub(crate) fn content(body: &Body) -> Content {
    match body {
        Body::Text { text, format, .. } => Content::Text(message::Text {
            text: text.as_str().into(),
            format: format.as_ref().map(format_out).unwrap_or_default(),
        }),
        // Needs bytes that are not here, see `Session::hand_over`.
        Body::Ink { .. }
        | Body::Nudge
        | Body::File(_)
        | Body::Notice(_)
        | Body::Unsupported { .. } => Content::Nudge,
    }
}

fn format_out(format: &Format) -> TextFormat {
    let Colour(red, green, blue) = format.colour.unwrap_or(Colour(0, 0, 0));
    let style = format.style;
    let effects = [
        (style.bold, Effects::BOLD),
        (style.italic, Effects::ITALIC),
        (style.underline, Effects::UNDERLINE),
        (style.strike, Effects::STRIKE),
    ];
    let font: String = format
        .font
        .chars()
        .filter(|c| !c.is_control())
        .take(TextFormat::MAX_FONT)
        .collect();
    TextFormat {
        font: (!font.is_empty()).then(|| font.into()),
        effects: effects
            .into_iter()
            .filter(|(on, _)| *on)
            .fold(Effects::NONE, |all, (_, effect)| all | effect),
        colour: message::Colour { red, green, blue },
        right_to_left: format.right_to_left,
        ..TextFormat::default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Heard, content, heard};
    use msnp::client::switchboard as sb;
    use msnp::message::Content;
    use nudge_shared::{Body, Colour, Format, MAX_TEXT_BYTES, Style};

    fn said(content: Content) -> Option<Body> {
        let event = sb::Event::Message {
            from: msnp::Address::new("bob@example.com").unwrap(),
            name: "Bob".into(),
            content,
        };
        match heard(event) {
            Heard::Said { body, .. } => Some(body),
            _ => None,
        }
    }

    #[test]
    fn a_formatted_text_comes_back_as_it_was_sent() {
        let body = Body::Text {
            text: "Hello\nthere".to_owned(),
            format: Some(Format {
                font: "Segoe UI".to_owned(),
                colour: Some(Colour(1, 2, 3)),
                style: Style {
                    bold: true,
                    strike: true,
                    ..Style::default()
                },
                right_to_left: true,
            }),
            emoticons: Vec::new(),
        };
        assert_eq!(said(content(&body)), Some(body));
        assert_eq!(said(content(&Body::Nudge)), Some(Body::Nudge));
    }

    #[test]
    fn what_programs_say_to_each_other_is_not_shown() {
        for content_type in [
            "text/x-clientcaps",
            "text/x-keepalive",
            "application/x-msnmsgrp2p",
        ] {
            let content = Content::Other {
                content_type: content_type.into(),
                payload: bytes::Bytes::new(),
            };
            assert_eq!(said(content), None, "{content_type}");
        }
        assert_eq!(said(Content::text(" \n")), None);
    }

    #[test]
    fn what_people_send_and_this_version_cannot_show_is_named() {
        let ink = Content::Other {
            content_type: "application/x-ms-ink".into(),
            payload: bytes::Bytes::new(),
        };
        assert!(matches!(said(ink), Some(Body::Unsupported { .. })));
        assert!(matches!(
            said(Content::Wink("".into())),
            Some(Body::Unsupported { .. })
        ));
        let wave = said(Content::Action("waves".into()));
        assert!(matches!(wave, Some(Body::Text { text, .. }) if text == "* waves"));
    }

    #[test]
    fn a_text_that_is_too_long_is_cut_between_characters() {
        let long = "é".repeat(MAX_TEXT_BYTES);
        let Some(Body::Text { text, .. }) = said(Content::text(&long)) else {
            panic!("shown")
        };
        assert!(text.len() <= MAX_TEXT_BYTES && text.len() >= MAX_TEXT_BYTES - 1);
    }
}
