//! Percent-encoding of names and other free text in a field.

use std::borrow::Cow;

use memchr::memchr;

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
    let Some(first) = memchr(b'%', field) else {
        return text(Cow::Borrowed(field));
    };
    // Measured first, so that the text can be kept without a second allocation.
    let runs = || Runs {
        rest: field,
        next: first,
    };
    let length = runs()
        .map(|(run, escaped)| run.len() + usize::from(escaped.is_some()))
        .sum();
    let mut bytes = Vec::with_capacity(length);
    for (run, escaped) in runs() {
        bytes.extend_from_slice(run);
        bytes.extend(escaped);
    }
    text(Cow::Owned(bytes))
}

/// The pieces of a field: bytes that stand for themselves, and the byte that was escaped behind them.
struct Runs<'a> {
    rest: &'a [u8],
    /// Where the next `%` is.
    next: usize,
}

impl<'a> Iterator for Runs<'a> {
    type Item = (&'a [u8], Option<u8>);

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let (run, tail) = self
            .rest
            .split_at_checked(self.next)
            .unwrap_or((self.rest, &[]));
        let item = match tail {
            [b'%', high, low, tail @ ..]
                if let (Some(high), Some(low)) = (digit(*high), digit(*low)) =>
            {
                self.rest = tail;
                (run, Some(high << 4 | low))
            }
            // A lone `%` belongs to what stands for itself.
            [_, tail @ ..] => {
                self.rest = tail;
                (run, Some(b'%'))
            }
            [] => {
                self.rest = &[];
                (run, None)
            }
        };
        self.next = memchr(b'%', self.rest).unwrap_or(self.rest.len());
        Some(item)
    }
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

const fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encoded_is_decoded() {
        for text in [
            "",
            "Alice A.",
            "100%",
            "%20",
            "%%%",
            "a\r\nb\0",
            "Gr\u{fc}\u{df}e \u{2615}",
            "%zz%4",
        ] {
            let mut field = String::new();
            encode(text, &mut field);
            assert!(!field.contains(|c: char| c <= ' '), "{field}");
            assert_eq!(field.len(), encoded_len(text));
            assert_eq!(decode(field.as_bytes()), text);
            let mut field = String::new();
            encode_all(text, &mut field);
            assert!(field.is_ascii());
            assert_eq!(decode(field.as_bytes()), text);
        }
    }

    #[test]
    fn decoding_is_lenient() {
        assert_eq!(decode(b"%"), "%");
        assert_eq!(decode(b"%%%"), "%%%");
        assert_eq!(decode(b"100% of%2"), "100% of%2");
        assert_eq!(decode(b"%zz%4%20%e2%98%95"), "%zz%4 \u{2615}");
        assert_eq!(decode(b"%25%32%30"), "%20", "once");
        assert_eq!(decode(b"Gr\xfc\xdfe"), "Gr\u{fc}\u{df}e");
        assert_eq!(decode(b"Gr%FC\xdfe"), "Gr\u{fc}\u{df}e");
    }

    #[test]
    fn a_decoded_text_takes_no_more_than_it_needs() {
        for field in [&b"User%20Number%201"[..], b"%", b"%%20%", b"a%20"] {
            let Cow::Owned(text) = decode(field) else {
                panic!("it was escaped")
            };
            assert_eq!(text.len(), text.capacity());
        }
    }
}
