//! What people say to each other.

use std::borrow::Cow;

use bytes::Bytes;

use super::emoticon::{self, CustomEmoticon};
use super::mime::{Mime, clean, text};
use super::{Invitation, TextFormat};
use crate::Address;
use crate::p2p::base64;

/// The content of a switchboard message.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Content {
    /// Text.
    Text(Text),
    /// The sender is typing; holds for a few seconds.
    Typing,
    /// The sender is recording a voice clip; likewise.
    Recording,
    /// A nudge.
    Nudge,
    /// An action in the third person, without the name of who does it: `waves`.
    Action(Box<str>),
    /// A wink; the XML of its MSNObject.
    Wink(Box<str>),
    /// A voice clip; the XML of its MSNObject.
    VoiceClip(Box<str>),
    /// Pictures for the texts that follow.
    CustomEmoticons {
        /// Whether they move.
        animated: bool,
        /// At most [`super::MAX_EMOTICONS`].
        emoticons: Vec<CustomEmoticon>,
    },
    /// Handwriting, as a GIF.
    Ink(Bytes),
    /// An invitation, or an answer to one.
    Invitation(Invitation),
    /// Anything else, as it came: pictures' transport, ink that is no GIF, what other programs invented.
    Other {
        /// Content type without parameters, lower case; empty when there was none.
        content_type: Box<str>,
        /// The whole message with its headers.
        payload: Bytes,
    },
}

/// A text with its looks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Text {
    /// The text; lines end in `\n`.
    pub text: Box<str>,
    /// How it looks.
    pub format: TextFormat,
}

mod content_type {
    pub(super) const TEXT: &str = "text/plain";
    pub(super) const CONTROL: &str = "text/x-msmsgscontrol";
    pub(super) const DATACAST: &str = "text/x-msnmsgr-datacast";
    pub(super) const EMOTICON: &str = "text/x-mms-emoticon";
    pub(super) const ANIMATED_EMOTICON: &str = "text/x-mms-animemoticon";
    pub(super) const INK: &str = "image/gif";
    pub(super) const INVITATION: &str = "text/x-msmsgsinvite";
}

impl Content {
    /// Text in the default format.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text(Text {
            text: text.into(),
            format: TextFormat::default(),
        })
    }

    /// Reads a message. Everything is some content; what is not understood is [`Content::Other`].
    #[must_use]
    pub fn parse(payload: &Bytes) -> Self {
        let mime = Mime::parse(payload);
        let kind = mime.content_type().to_ascii_lowercase();
        let content = match &*kind {
            content_type::TEXT => Some(Self::Text(Text {
                text: lines(&text(mime.body())).into(),
                format: mime
                    .header("X-MMS-IM-Format")
                    .map(|header| TextFormat::parse(&header))
                    .unwrap_or_default(),
            })),
            content_type::CONTROL if mime.header("TypingUser").is_some() => Some(Self::Typing),
            content_type::CONTROL if mime.header("RecordingUser").is_some() => {
                Some(Self::Recording)
            }
            content_type::DATACAST => datacast(mime.inner()),
            content_type::EMOTICON | content_type::ANIMATED_EMOTICON => {
                Some(Self::CustomEmoticons {
                    animated: kind == content_type::ANIMATED_EMOTICON,
                    emoticons: emoticon::parse(&text(mime.body())),
                })
            }
            content_type::INK => ink(mime.body()).map(Self::Ink),
            content_type::INVITATION => Some(Self::Invitation(Invitation::parse(mime))),
            _ => None,
        };
        content.unwrap_or_else(|| Self::Other {
            content_type: kind.into(),
            payload: payload.clone(),
        })
    }

    /// Writes a message from `sender`, of whatever length; see [`Content::fit`] for the limit.
    #[must_use]
    pub fn encode(&self, sender: &Address) -> Bytes {
        match self {
            Self::Text(_) | Self::Ink(_) => {
                let (head, body) = self.in_parts().unwrap_or_default();
                [&*head, "\r\n", &*body].concat().into()
            }
            Self::Typing => message(
                content_type::CONTROL,
                &["TypingUser: ", sender.as_str(), "\r\n\r\n\r\n"],
            ),
            Self::Recording => message(
                content_type::CONTROL,
                &["RecordingUser: ", sender.as_str(), "\r\n\r\n\r\n"],
            ),
            Self::Nudge => message(content_type::DATACAST, &["\r\nID: 1\r\n\r\n"]),
            Self::Wink(object) => message(
                content_type::DATACAST,
                &["\r\nID: 2\r\nData: ", &clean(object), "\r\n\r\n"],
            ),
            Self::VoiceClip(object) => message(
                content_type::DATACAST,
                &["\r\nID: 3\r\nData: ", &clean(object), "\r\n\r\n"],
            ),
            Self::Action(action) => message(
                content_type::DATACAST,
                &["\r\nID: 4\r\nData: ", &clean(action), "\r\n\r\n"],
            ),
            Self::CustomEmoticons {
                animated,
                emoticons,
            } => {
                let mut body = String::new();
                emoticon::encode(emoticons, &mut body);
                let kind = if *animated {
                    content_type::ANIMATED_EMOTICON
                } else {
                    content_type::EMOTICON
                };
                message(kind, &["\r\n", &body])
            }
            Self::Invitation(invitation) => {
                let mut body = String::new();
                invitation.encode(&mut body);
                message("text/x-msmsgsinvite; charset=UTF-8", &["\r\n", &body])
            }
            Self::Other { payload, .. } => payload.clone(),
        }
    }

    /// The headers, without the empty line that ends them, and the body, of what may travel in chunks.
    pub(super) fn in_parts(&self) -> Option<(String, Cow<'_, str>)> {
        match self {
            Self::Text(text) => Some((text.head(), text.body())),
            Self::Ink(gif) => {
                let head = format!(
                    "MIME-Version: 1.0\r\nContent-Type: {}\r\n",
                    content_type::INK
                );
                Some((head, ink_body(gif).into()))
            }
            _ => None,
        }
    }
}

impl Text {
    /// The headers, without the empty line that ends them.
    pub(super) fn head(&self) -> String {
        format!(
            "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\nX-MMS-IM-Format: {}\r\n",
            self.format
        )
    }

    /// The body as it travels.
    pub(crate) fn body(&self) -> Cow<'_, str> {
        crlf(&self.text)
    }
}

/// The first two headers and what follows.
fn message(content_type: &str, rest: &[&str]) -> Bytes {
    let mut out = format!("MIME-Version: 1.0\r\nContent-Type: {content_type}\r\n");
    rest.iter().for_each(|part| out.push_str(part));
    out.into()
}

fn datacast(body: Mime<'_>) -> Option<Content> {
    let data = || Some(Box::from(body.header("Data")?));
    match &*body.header("ID")? {
        "1" => Some(Content::Nudge),
        "2" => data().map(Content::Wink),
        "3" => data().map(Content::VoiceClip),
        "4" => data().map(Content::Action),
        _ => None,
    }
}

/// The picture in a message of handwriting: `base64:` and the data.
fn ink(body: &[u8]) -> Option<Bytes> {
    let data = base64::decode(body.trim_ascii_start().strip_prefix(b"base64:")?)?;
    data.starts_with(b"GIF8").then(|| data.into())
}

fn ink_body(gif: &[u8]) -> String {
    format!("base64:{}", base64::encode(gif))
}

/// Every line ended by `\n`, whatever it was ended by.
fn lines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Every line ended by CRLF.
fn crlf(text: &str) -> Cow<'_, str> {
    if text.contains(['\n', '\r']) {
        Cow::Owned(lines(text).replace('\n', "\r\n"))
    } else {
        Cow::Borrowed(text)
    }
}
