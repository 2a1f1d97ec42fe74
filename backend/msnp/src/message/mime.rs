//! Headers and body.

use std::borrow::Cow;

use crate::percent;

/// A view of a message: header lines, an empty line, a body. Nothing is copied; a message without an empty
/// line is all headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mime<'a> {
    head: &'a [u8],
    body: &'a [u8],
}

impl<'a> Mime<'a> {
    /// Finds the end of the headers.
    #[must_use]
    pub fn parse(payload: &'a [u8]) -> Self {
        let mut from = 0;
        while let Some(at) = payload
            .get(from..)
            .and_then(|rest| rest.iter().position(|&byte| byte == b'\n'))
        {
            let next = from + at + 1;
            let rest = payload.get(next..).unwrap_or_default();
            let body = rest
                .strip_prefix(b"\r\n")
                .or_else(|| rest.strip_prefix(b"\n"));
            if let Some(body) = body {
                return Self {
                    head: payload.get(..next).unwrap_or_default(),
                    body,
                };
            }
            from = next;
        }
        Self {
            head: payload,
            body: &[],
        }
    }

    /// What follows the headers.
    #[must_use]
    pub const fn body(self) -> &'a [u8] {
        self.body
    }

    /// The body read as headers, the form of datacasts, notices and invitations. They often end in an empty
    /// line, but need not.
    #[must_use]
    pub fn inner(self) -> Self {
        Self::parse(self.body)
    }

    /// The headers in their order: names and values without surrounding spaces. Lines without a colon are
    /// left out.
    pub fn headers(self) -> impl Iterator<Item = (Cow<'a, str>, Cow<'a, str>)> {
        self.lines().map(|(name, value)| (text(name), text(value)))
    }

    /// The first header with that name, in either case.
    #[must_use]
    pub fn header(self, name: &str) -> Option<Cow<'a, str>> {
        self.lines()
            .find(|(key, _)| key.eq_ignore_ascii_case(name.as_bytes()))
            .map(|(_, value)| text(value))
    }

    /// The content type without its parameters; empty when there is none.
    #[must_use]
    pub fn content_type(self) -> Cow<'a, str> {
        match self.header("Content-Type") {
            Some(Cow::Borrowed(value)) => {
                Cow::Borrowed(value.split(';').next().unwrap_or_default().trim_end())
            }
            Some(Cow::Owned(value)) => Cow::Owned(
                value
                    .split(';')
                    .next()
                    .unwrap_or_default()
                    .trim_end()
                    .to_owned(),
            ),
            None => Cow::Borrowed(""),
        }
    }

    fn lines(self) -> impl Iterator<Item = (&'a [u8], &'a [u8])> {
        self.head.split(|&byte| byte == b'\n').filter_map(|line| {
            let colon = line.iter().position(|&byte| byte == b':')?;
            let (name, value) = line.split_at_checked(colon)?;
            Some((name.trim_ascii(), value.get(1..)?.trim_ascii()))
        })
    }
}

/// UTF-8, or else Latin-1.
pub(super) fn text(bytes: &[u8]) -> Cow<'_, str> {
    match core::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(percent::latin1(bytes)),
    }
}

/// A header value on its way out: without line ends and other control characters, which would forge headers.
pub(super) fn clean(value: &str) -> Cow<'_, str> {
    if value.contains(char::is_control) {
        Cow::Owned(
            value
                .chars()
                .map(|c| if c.is_control() { ' ' } else { c })
                .collect(),
        )
    } else {
        Cow::Borrowed(value)
    }
}
