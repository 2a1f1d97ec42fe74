//! Writing a line.

use core::fmt::{self, Display, Write};

use bytes::{BufMut, BytesMut};

use crate::{TrId, percent};

/// Writes one command, field by field, to the end of a buffer. Nothing a field holds can break out of it.
pub(crate) struct Line<'a>(&'a mut BytesMut);

impl<'a> Line<'a> {
    /// Begins with the verb.
    pub(crate) fn begin(out: &'a mut BytesMut, verb: &str) -> Self {
        out.put_slice(verb.as_bytes());
        Self(out)
    }

    /// The transaction id.
    pub(crate) fn tr(self, tr: TrId) -> Self {
        self.show(tr.0)
    }

    /// A field that is not percent-encoded. What would end the field is encoded all the same.
    pub(crate) fn word(self, word: &str) -> Self {
        self.0.put_u8(b' ');
        self.append(word)
    }

    /// A percent-encoded field.
    pub(crate) fn text(self, text: &str) -> Self {
        self.0.put_u8(b' ');
        percent::encode(text, self.0);
        self
    }

    /// A field printed by its `Display`, which must yield a word.
    pub(crate) fn show(mut self, value: impl Display) -> Self {
        self.0.put_u8(b' ');
        // A buffer in memory takes everything.
        let _ = write!(self, "{value}");
        self
    }

    /// A field that may be missing.
    pub(crate) fn show_if_any(self, value: Option<impl Display>) -> Self {
        match value {
            Some(value) => self.show(value),
            None => self,
        }
    }

    /// A word that may be missing.
    pub(crate) fn show_word(self, word: Option<&str>) -> Self {
        match word {
            Some(word) => self.word(word),
            None => self,
        }
    }

    /// More of the last field.
    pub(crate) fn append(self, word: &str) -> Self {
        if word.bytes().all(|byte| byte > b' ' && byte != 0x7f) {
            self.0.put_slice(word.as_bytes());
        } else {
            percent::encode_breaking(word, self.0);
        }
        self
    }

    /// More of the last field, percent-encoded.
    pub(crate) fn append_text(self, text: &str) -> Self {
        percent::encode(text, self.0);
        self
    }

    /// The end of a line without payload.
    pub(crate) fn end(self) {
        self.0.put_slice(b"\r\n");
    }

    /// The length of the payload, the end of the line, and the payload.
    pub(crate) fn payload(self, payload: &[u8]) {
        let line = self.show(payload.len());
        line.0.put_slice(b"\r\n");
        line.0.put_slice(payload);
    }
}

impl Write for Line<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.put_slice(text.as_bytes());
        Ok(())
    }
}
