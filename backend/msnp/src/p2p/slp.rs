//! The text by which two clients agree on a transfer (MSNSLP): requests and responses.

use crate::message::Mime;
use core::fmt::Write as _;

/// A request or a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slp {
    /// What it asks or answers.
    pub start: Start,
    /// For whom: an address, with the machine behind it since MSNP16 (`bob@example.com;{guid}`).
    pub to: Box<str>,
    /// From whom, likewise.
    pub from: Box<str>,
    /// Names a request; its response repeats it. A GUID in braces.
    pub branch: Box<str>,
    /// 0 in requests, 1 in responses.
    pub sequence: u32,
    /// Names the session, in everything that is said about it. A GUID in braces.
    pub call: Box<str>,
    /// What the body is.
    pub content_type: ContentType,
    /// The lines of the body.
    pub fields: Vec<(Box<str>, Box<str>)>,
}

/// The first line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// `INVITE`.
    Invite,
    /// `BYE`.
    Bye,
    /// `ACK`.
    Ack,
    /// A response, by its number: 200 agrees, 603 declines.
    Response(u16),
}

/// What the body of a request or response is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContentType {
    /// `application/x-msnmsgr-sessionreqbody`: a session is asked for, or agreed to.
    SessionRequest,
    /// `application/x-msnmsgr-sessionclosebody`.
    SessionClose,
    /// `application/x-msnmsgr-session-failure-respbody`.
    SessionFailure,
    /// `application/x-msnmsgr-transreqbody`: a direct connection is asked for.
    TransportRequest,
    /// `application/x-msnmsgr-transrespbody`.
    TransportResponse,
    /// `null`, or no line at all.
    None,
    /// Anything else.
    Other(Box<str>),
}

impl ContentType {
    const KNOWN: [(Self, &'static str); 6] = [
        (Self::SessionRequest, "application/x-msnmsgr-sessionreqbody"),
        (Self::SessionClose, "application/x-msnmsgr-sessionclosebody"),
        (
            Self::SessionFailure,
            "application/x-msnmsgr-session-failure-respbody",
        ),
        (Self::TransportRequest, "application/x-msnmsgr-transreqbody"),
        (
            Self::TransportResponse,
            "application/x-msnmsgr-transrespbody",
        ),
        (Self::None, "null"),
    ];

    fn parse(text: &str) -> Self {
        if text.is_empty() {
            return Self::None;
        }
        let known = Self::KNOWN.into_iter();
        known
            .filter(|(_, name)| name.eq_ignore_ascii_case(text))
            .map(|(known, _)| known)
            .next()
            .unwrap_or_else(|| Self::Other(text.into()))
    }

    fn as_str(&self) -> &str {
        match self {
            Self::Other(name) => name,
            known => {
                let found = Self::KNOWN.iter().find(|(other, _)| other == known);
                found.map_or("null", |(_, name)| name)
            }
        }
    }
}

impl Slp {
    /// Agreed.
    pub const OK: u16 = 200;
    /// There is no such object.
    pub const NOT_FOUND: u16 = 404;
    /// Something went wrong.
    pub const INTERNAL_ERROR: u16 = 500;
    /// No.
    pub const DECLINE: u16 = 603;

    /// The most lines a body may have; those beyond are dropped. Real ones have at most twenty.
    pub const MAX_FIELDS: usize = 64;

    /// The longest branch, call or address that is taken, in bytes.
    const MAX_ID: usize = 320;

    /// Reads a text. `None` when it is none, or does not say who says it and in which call.
    #[must_use]
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let end = bytes.iter().position(|&byte| byte == b'\n')?;
        let (line, rest) = bytes.split_at_checked(end + 1)?;
        let start = Start::parse(core::str::from_utf8(line).ok()?.trim_end())?;
        let mime = Mime::parse(rest);
        let id = |name| {
            mime.header(name)
                .filter(|value| !value.is_empty() && value.len() <= Self::MAX_ID)
        };
        let via = id("Via")?;
        let (_, branch) = via.rsplit_once("branch=")?;
        let body = mime.body();
        let body = body.split(|&byte| byte == 0).next().unwrap_or_default();
        let fields = Mime::parse(body).headers().take(Self::MAX_FIELDS);
        Some(Self {
            start,
            to: party(&id("To")?)?.into(),
            from: party(&id("From")?)?.into(),
            branch: branch.into(),
            sequence: mime
                .header("CSeq")
                .and_then(|value| value.parse().ok())
                .unwrap_or_default(),
            call: id("Call-ID")?.into(),
            content_type: ContentType::parse(&mime.header("Content-Type").unwrap_or_default()),
            fields: fields
                .map(|(name, value)| (name.into(), value.into()))
                .collect(),
        })
    }

    /// Writes the text, with the NUL at its end that clients count as part of it.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut body = String::new();
        for (name, value) in &self.fields {
            for part in [&**name, ": ", value, "\r\n"] {
                body.push_str(part);
            }
        }
        body.push_str("\r\n\0");
        let Self {
            to,
            from,
            branch,
            sequence,
            call,
            ..
        } = self;
        let mut out = String::with_capacity(400 + body.len());
        // Writing to a string does not fail.
        let _ = match self.start {
            Start::Invite => write!(out, "INVITE MSNMSGR:{to} MSNSLP/1.0\r\n"),
            Start::Bye => write!(out, "BYE MSNMSGR:{to} MSNSLP/1.0\r\n"),
            Start::Ack => write!(out, "ACK MSNMSGR:{to} MSNSLP/1.0\r\n"),
            Start::Response(code) => write!(out, "MSNSLP/1.0 {code} {}\r\n", reason(code)),
        };
        let _ = write!(
            out,
            "To: <msnmsgr:{to}>\r\nFrom: <msnmsgr:{from}>\r\nVia: MSNSLP/1.0/TLP ;branch={branch}\r\n\
             CSeq: {sequence} \r\nCall-ID: {call}\r\nMax-Forwards: 0\r\nContent-Type: {}\r\nContent-Length: {}\r\n\r\n",
            self.content_type.as_str(),
            body.len(),
        );
        out.push_str(&body);
        out.into_bytes()
    }

    /// The first line of the body with that name, in either case.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| &**value)
    }

    /// The number of the session it is about; 0 is none. Some clients print it signed.
    #[must_use]
    pub fn session(&self) -> Option<u32> {
        let text = self.field("SessionID")?;
        let number = text
            .parse()
            .ok()
            .or_else(|| text.parse().ok().map(i32::cast_unsigned));
        number.filter(|&number| number != 0)
    }

    /// The response to this request.
    #[must_use]
    pub fn response(
        &self,
        code: u16,
        content_type: ContentType,
        fields: Vec<(Box<str>, Box<str>)>,
    ) -> Self {
        Self {
            start: Start::Response(code),
            to: self.from.clone(),
            from: self.to.clone(),
            branch: self.branch.clone(),
            sequence: self.sequence.wrapping_add(1),
            call: self.call.clone(),
            content_type,
            fields,
        }
    }
}

impl Start {
    fn parse(line: &str) -> Option<Self> {
        let (first, rest) = line.split_once(' ')?;
        match first {
            "INVITE" => Some(Self::Invite),
            "BYE" => Some(Self::Bye),
            "ACK" => Some(Self::Ack),
            "MSNSLP/1.0" => {
                let code = rest.split(' ').next()?.parse().ok()?;
                (100..=999).contains(&code).then_some(Self::Response(code))
            }
            _ => None,
        }
    }
}

/// The words that belong to a number.
fn reason(code: u16) -> &'static str {
    match code {
        Slp::OK => "OK",
        Slp::NOT_FOUND => "Not Found",
        481 => "No Such Call",
        Slp::INTERNAL_ERROR => "Internal Error",
        Slp::DECLINE => "Decline",
        606 => "Unacceptable",
        _ => "Unknown",
    }
}

/// What stands in `<msnmsgr:...>`.
fn party(value: &str) -> Option<&str> {
    let inner = value.trim().strip_prefix('<')?.strip_suffix('>')?;
    let (scheme, party) = inner.split_once(':')?;
    (scheme.eq_ignore_ascii_case("msnmsgr") && !party.is_empty()).then_some(party)
}
