//! Headers in groups, and a body.

use bytes::Bytes;

use super::CircleId;
use crate::message::Content;
use crate::{Address, Network};

/// The most headers that are read; letters have a dozen.
const MAX_HEADERS: usize = 64;

/// One end of a letter's way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// Which network.
    pub network: Network,
    /// Whom, or which circle.
    pub address: Address,
    /// At which place, `{GUID}`.
    pub machine: Option<Box<str>>,
}

/// What a letter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The circle itself and who is there.
    Publication,
    /// A notice of the service's.
    Notification,
    /// Something said.
    Messaging,
}

/// The payload of `PUT`, `NFY` or `SDG`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// To whom.
    pub to: End,
    /// From whom.
    pub from: End,
    /// About what.
    pub kind: Kind,
    /// The headers of the last group, without its first.
    headers: Vec<(Box<str>, Box<str>)>,
    /// What follows them.
    pub body: Bytes,
}

/// What somebody says in a circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Where.
    pub circle: CircleId,
    /// Who.
    pub from: Address,
    /// What.
    pub content: Content,
}

impl End {
    /// Somebody, at this place.
    #[must_use]
    pub fn person(address: Address, machine: Option<&str>) -> Self {
        Self {
            network: Network::MESSENGER,
            address,
            machine: machine.map(Into::into),
        }
    }

    /// A circle.
    #[must_use]
    pub fn circle(id: CircleId) -> Self {
        Self {
            network: Network::CIRCLE,
            address: id.address(),
            machine: None,
        }
    }

    /// The circle that it is.
    #[must_use]
    pub fn as_circle(&self) -> Option<CircleId> {
        CircleId::of_address(&self.address).filter(|_| self.network == Network::CIRCLE)
    }

    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(';');
        let (network, address) = parts.next()?.split_once(':')?;
        let machine = parts.find_map(|part| part.strip_prefix("epid="));
        Some(Self {
            network: Network(network.parse().ok()?),
            address: Address::new(address).ok()?,
            machine: machine.map(Into::into),
        })
    }

    fn write(&self, out: &mut String) {
        use core::fmt::Write;
        let _ = write!(out, "{}:{}", self.network.0, self.address);
        if let Some(machine) = &self.machine {
            let _ = write!(out, ";epid={machine}");
        }
    }
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Publication => "Publication",
            Self::Notification => "Notification",
            Self::Messaging => "Messaging",
        }
    }

    fn parse(name: &str) -> Option<Self> {
        [Self::Publication, Self::Notification, Self::Messaging]
            .into_iter()
            .find(|kind| kind.name().eq_ignore_ascii_case(name))
    }
}

impl Letter {
    /// Reads a payload; `None` when it is none. Lines end as they like; a body longer or shorter than it says
    /// is taken as it is.
    #[must_use]
    pub fn parse(payload: &Bytes) -> Option<Self> {
        let (mut to, mut from, mut kind) = (None, None, None);
        let mut headers = Vec::new();
        let mut at = 0;
        let mut count = 0;
        loop {
            let rest = payload.get(at..)?;
            let end = rest.iter().position(|&byte| byte == b'\n')?;
            let line = core::str::from_utf8(rest.get(..end)?).ok()?;
            let line = line.trim_end_matches('\r');
            at += end + 1;
            if line.is_empty() {
                // The group with the kind is the last.
                if kind.is_some() {
                    break;
                }
                continue;
            }
            count += 1;
            if count > MAX_HEADERS {
                return None;
            }
            let (name, value) = line.split_once(':')?;
            let (name, value) = (name.trim(), value.trim());
            if let Some(found) = Kind::parse(name) {
                kind = Some(found);
            } else if kind.is_some() {
                headers.push((name.into(), value.into()));
            } else if name.eq_ignore_ascii_case("To") {
                to = End::parse(value);
            } else if name.eq_ignore_ascii_case("From") {
                from = End::parse(value);
            }
        }
        Some(Self {
            to: to?,
            from: from?,
            kind: kind?,
            headers,
            body: payload.slice(at..),
        })
    }

    /// A header of the last group.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let found = headers.find(|(found, _)| found.eq_ignore_ascii_case(name));
        found.map(|(_, value)| &**value)
    }

    /// What it says, if it is something said.
    #[must_use]
    pub fn said(&self) -> Option<Said> {
        if self.kind != Kind::Messaging {
            return None;
        }
        let circle = self.to.as_circle()?;
        let kind = self.header("Message-Type").unwrap_or_default();
        let content = if kind.eq_ignore_ascii_case("Nudge") {
            Content::Nudge
        } else if kind.eq_ignore_ascii_case("Control") {
            let typing = self.header("Message-Subtype") == Some("Typing");
            typing.then_some(Content::Typing)?
        } else {
            // The rest is as in a conversation.
            let mut mime = String::from("MIME-Version: 1.0\r\n");
            for (name, value) in &self.headers {
                if !name.eq_ignore_ascii_case("MIME-Version") {
                    mime.extend([&**name, ": ", &**value, "\r\n"]);
                }
            }
            mime.push_str("\r\n");
            let mut mime = mime.into_bytes();
            mime.extend_from_slice(&self.body);
            Content::parse(&mime.into())
        };
        Some(Said {
            circle,
            from: self.from.address.clone(),
            content,
        })
    }

    /// Something said in a circle, as it goes into `SDG`. `None` for what a circle does not carry: texts, nudges
    /// and that somebody types are.
    #[must_use]
    pub fn say(
        circle: CircleId,
        me: &Address,
        machine: Option<&str>,
        content: &Content,
    ) -> Option<Bytes> {
        let mut out = String::from("Routing: 1.0\r\nTo: ");
        End::circle(circle).write(&mut out);
        out.push_str(";path=IM\r\nFrom: ");
        End::person(me.clone(), machine).write(&mut out);
        out.push_str(
            "\r\n\r\nReliability: 1.0\r\nStream: 0\r\nSegment: 0\r\n\r\nMessaging: 1.0\r\n",
        );
        let (kind, more, body) = match content {
            Content::Text(text) => {
                let format = format!("X-MMS-IM-Format: {}\r\n", text.format);
                ("Text", format, text.body().into_owned())
            }
            Content::Nudge => ("Nudge", String::new(), "\r\n".to_owned()),
            Content::Typing => (
                "Control",
                format!("Message-Subtype: Typing\r\nTypingUser: {me}\r\n"),
                "\r\n".to_owned(),
            ),
            _ => return None,
        };
        use core::fmt::Write;
        let _ = write!(
            out,
            "Content-Length: {}\r\nContent-Type: Text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 7bit\r\n\
             Message-Type: {kind}\r\n{more}MIME-Version: 1.0\r\n\r\n{body}",
            body.len()
        );
        Some(out.into())
    }

    /// Writes something about a circle.
    pub(super) fn about(
        (to, from): (&End, &End),
        (kind, headers): (Kind, &[(&str, &str)]),
        stream: bool,
        body: &str,
    ) -> Bytes {
        let mut out = String::from("Routing: 1.0\r\nTo: ");
        to.write(&mut out);
        out.push_str("\r\nFrom: ");
        from.write(&mut out);
        out.push_str("\r\n\r\nReliability: 1.0\r\n");
        if stream {
            out.push_str("Stream: 0\r\n");
        }
        out.extend(["\r\n", kind.name(), ": 1.0\r\n"]);
        for (name, value) in headers {
            out.extend([*name, ": ", *value, "\r\n"]);
        }
        out.push_str("Content-Type: application/circles+xml\r\nContent-Length: ");
        out.push_str(&body.len().to_string());
        out.extend(["\r\n\r\n", body]);
        out.into()
    }
}
