//! Percent-encoding of names and other free text in a field.

use std::borrow::Cow;

const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// Appends `text` to `out` so that it fits in one field: `%`, space and everything below it, and DEL become
/// `%XX`; other bytes travel as they are.
pub fn encode(text: &str, out: &mut impl Sink) {
    encode_where(text, out, |byte| {
        byte <= b' ' || byte == b'%' || byte == 0x7f
    });
}

/// Appends `text` with everything but ASCII letters and digits, `-`, `.` and `_` encoded, as clients write
/// MSNObjects.
pub fn encode_all(text: &str, out: &mut impl Sink) {
    encode_where(text, out, |byte| {
        !(byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_'))
    });
}

/// Appends a word with only what would end a field encoded.
pub(crate) fn encode_breaking(text: &str, out: &mut impl Sink) {
    encode_where(text, out, |byte| byte <= b' ' || byte == 0x7f);
}

/// The length of `text` once encoded by [`encode`], which is what the limits of names count.
#[must_use]
pub fn encoded_len(text: &str) -> usize {
    text.bytes()
        .map(|byte| {
            if byte <= b' ' || byte == b'%' || byte == 0x7f {
                3
            } else {
                1
            }
        })
        .sum()
}

fn encode_where(text: &str, out: &mut impl Sink, special: impl Fn(u8) -> bool) {
    let mut rest = text;
    while let Some(at) = rest.bytes().position(&special) {
        let (plain, tail) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(plain);
        let Some(first) = tail.chars().next() else {
            return;
        };
        let (first, tail) = tail.split_at(first.len_utf8());
        for byte in first.bytes() {
            let pair = [
                b'%',
                HEX[usize::from(byte >> 4)],
                HEX[usize::from(byte & 15)],
            ];
            out.push_ascii(&pair);
        }
        rest = tail;
    }
    out.push_str(rest);
}

/// Decodes a field, leniently: a `%` without two hexadecimal digits stands for itself, and bytes that are no
/// UTF-8 afterwards are read as Latin-1, since old clients send their local code page.
#[must_use]
pub fn decode(field: &[u8]) -> Cow<'_, str> {
    if !field.contains(&b'%') {
        return text(Cow::Borrowed(field));
    }
    let mut bytes = Vec::with_capacity(field.len());
    let mut rest = field;
    while let Some((&first, tail)) = rest.split_first() {
        rest = tail;
        if first == b'%'
            && let Some((&[high, low], tail)) = tail.split_first_chunk::<2>()
            && let (Some(high), Some(low)) = (digit(high), digit(low))
        {
            bytes.push(high << 4 | low);
            rest = tail;
        } else {
            bytes.push(first);
        }
    }
    text(Cow::Owned(bytes))
}

/// Bytes as UTF-8, or else as Latin-1.
fn text(bytes: Cow<'_, [u8]>) -> Cow<'_, str> {
    match bytes {
        Cow::Borrowed(bytes) => match core::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => Cow::Owned(latin1(bytes)),
        },
        Cow::Owned(bytes) => {
            Cow::Owned(String::from_utf8(bytes).unwrap_or_else(|error| latin1(error.as_bytes())))
        }
    }
}

/// Every byte as the character with its number.
pub(crate) fn latin1(bytes: &[u8]) -> String {
    bytes.iter().map(|&byte| char::from(byte)).collect()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// What encoded text can be appended to.
pub trait Sink {
    /// Appends a text.
    fn push_str(&mut self, text: &str);
    /// Appends bytes that are known to be ASCII.
    fn push_ascii(&mut self, ascii: &[u8]);
}

impl Sink for String {
    fn push_str(&mut self, text: &str) {
        Self::push_str(self, text);
    }

    fn push_ascii(&mut self, ascii: &[u8]) {
        self.extend(ascii.iter().map(|&byte| char::from(byte)));
    }
}

impl Sink for bytes::BytesMut {
    fn push_str(&mut self, text: &str) {
        self.extend_from_slice(text.as_bytes());
    }

    fn push_ascii(&mut self, ascii: &[u8]) {
        self.extend_from_slice(ascii);
    }
}
