//! Reading the fields of a line.

use bytes::Bytes;
use memchr::memchr;

use super::{CommandError, Fault, Frame, Verb};
use crate::{Address, TrId, percent};

/// The fields of one line after its verb, read from left to right.
///
/// Exactly one space separates fields. An empty field counts as missing where a command may do without it.
pub(crate) struct Fields<'a> {
    verb: Verb,
    tr: Option<TrId>,
    /// What was not read yet; `None` after the last field.
    rest: Option<&'a [u8]>,
    payload: &'a [u8],
}

impl<'a> Fields<'a> {
    /// Begins behind the verb.
    pub(crate) fn of(frame: &Frame<'a>) -> Result<Self, CommandError> {
        let Some(verb) = frame.verb() else {
            return Err(CommandError {
                verb: Verb::new(b"???"),
                tr: None,
                fault: Fault::NoVerb,
            });
        };
        Ok(Self {
            verb,
            tr: None,
            rest: frame.line.get(4..),
            payload: frame.payload,
        })
    }

    pub(crate) const fn verb(&self) -> Verb {
        self.verb
    }

    /// A copy of the payload.
    pub(crate) fn payload(&self) -> Bytes {
        Bytes::copy_from_slice(self.payload)
    }

    /// Everything not read yet, as one.
    pub(crate) fn rest(&mut self) -> &'a [u8] {
        self.rest.take().unwrap_or_default()
    }

    /// The next field without reading it.
    pub(crate) fn peek(&self) -> Option<&'a [u8]> {
        let rest = self.rest?;
        let end = memchr(b' ', rest).unwrap_or(rest.len());
        rest.get(..end)
    }

    /// How many fields are left; empty ones count.
    pub(crate) fn left(&self) -> usize {
        self.rest.map_or(0, |rest| {
            1 + rest.iter().filter(|&&byte| byte == b' ').count()
        })
    }

    /// The next field, empty or not.
    fn next(&mut self) -> Option<&'a [u8]> {
        let rest = self.rest?;
        match memchr(b' ', rest) {
            Some(end) => {
                self.rest = rest.get(end + 1..);
                rest.get(..end)
            }
            None => self.rest.take(),
        }
    }

    /// The next fields, empty or not, up to `N`, and how many there are.
    pub(crate) fn collect<const N: usize>(&mut self) -> ([&'a [u8]; N], usize) {
        let mut fields = [&[][..]; N];
        let mut count = 0;
        for slot in &mut fields {
            let Some(field) = self.next() else { break };
            *slot = field;
            count += 1;
        }
        (fields, count)
    }

    /// The next field, if there is one and it is not empty.
    pub(crate) fn optional(&mut self) -> Option<&'a [u8]> {
        self.next().filter(|field| !field.is_empty())
    }

    /// The next field, which must not be empty.
    pub(crate) fn required(&mut self, what: &'static str) -> Result<&'a [u8], CommandError> {
        self.optional()
            .ok_or_else(|| self.fault(Fault::Missing(what)))
    }

    /// An error about this line.
    pub(crate) const fn fault(&self, fault: Fault) -> CommandError {
        CommandError {
            verb: self.verb,
            tr: self.tr,
            fault,
        }
    }

    /// An error about a field that does not hold what it should.
    pub(crate) const fn invalid(&self, what: &'static str) -> CommandError {
        self.fault(Fault::Invalid(what))
    }

    /// The transaction id, remembered for errors about later fields.
    pub(crate) fn tr(&mut self) -> Result<TrId, CommandError> {
        let tr = TrId(self.number("transaction id")?);
        self.tr = Some(tr);
        Ok(tr)
    }

    /// A number of decimal digits.
    pub(crate) fn number<N: TryFrom<u32>>(
        &mut self,
        what: &'static str,
    ) -> Result<N, CommandError> {
        let field = self.required(what)?;
        decimal(field)
            .and_then(|number| N::try_from(number).ok())
            .ok_or_else(|| self.invalid(what))
    }

    /// A number, if the next field is one; otherwise the field stays unread.
    pub(crate) fn number_if_any(&mut self) -> Option<u32> {
        self.read_if(decimal)
    }

    /// The next field, if `read` can read it; otherwise it stays unread.
    pub(crate) fn read_if<T>(&mut self, read: impl FnOnce(&'a [u8]) -> Option<T>) -> Option<T> {
        let before = self.rest;
        let value = self.next().and_then(read);
        if value.is_none() {
            self.rest = before;
        }
        value
    }

    /// A field read by `read`.
    pub(crate) fn parsed<T>(
        &mut self,
        what: &'static str,
        read: impl FnOnce(&'a [u8]) -> Option<T>,
    ) -> Result<T, CommandError> {
        let field = self.required(what)?;
        read(field).ok_or_else(|| self.invalid(what))
    }

    /// A field read by `read`, which may be missing but not be wrong.
    pub(crate) fn parsed_if_any<T>(
        &mut self,
        what: &'static str,
        read: impl FnOnce(&'a [u8]) -> Option<T>,
    ) -> Result<Option<T>, CommandError> {
        match self.optional() {
            Some(field) => read(field).map(Some).ok_or_else(|| self.invalid(what)),
            None => Ok(None),
        }
    }

    /// A word that is not percent-encoded.
    pub(crate) fn word(&mut self, what: &'static str) -> Result<Box<str>, CommandError> {
        self.parsed(what, word)
    }

    /// A percent-encoded text, decoded. An empty one is legal, a missing one is not.
    pub(crate) fn text(&mut self, what: &'static str) -> Result<Box<str>, CommandError> {
        self.next()
            .map(text)
            .ok_or_else(|| self.fault(Fault::Missing(what)))
    }

    /// An address.
    pub(crate) fn address(&mut self, what: &'static str) -> Result<Address, CommandError> {
        self.parsed(what, address)
    }
}

/// A decimal number that fits.
pub(crate) fn decimal(field: &[u8]) -> Option<u32> {
    if field.is_empty() || field.len() > 10 {
        return None;
    }
    field.iter().try_fold(0_u32, |number, &byte| {
        let digit = byte.is_ascii_digit().then(|| u32::from(byte - b'0'))?;
        number.checked_mul(10)?.checked_add(digit)
    })
}

/// A word as it stands; Latin-1 when it is no UTF-8.
pub(crate) fn word(field: &[u8]) -> Option<Box<str>> {
    Some(match core::str::from_utf8(field) {
        Ok(word) => word.into(),
        Err(_) => percent::latin1(field).into(),
    })
}

/// A percent-encoded text, decoded.
pub(crate) fn text(field: &[u8]) -> Box<str> {
    percent::decode(field).into()
}

/// An address.
pub(crate) fn address(field: &[u8]) -> Option<Address> {
    Address::new(core::str::from_utf8(field).ok()?).ok()
}
