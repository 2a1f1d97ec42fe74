//! The first field of a line.

use core::fmt;

/// Three capital letters, or the three digits of an error.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Verb([u8; 3]);

impl Verb {
    /// A verb from its letters. For constants: `Verb::new(b"MSG")`.
    #[must_use]
    pub const fn new(letters: &[u8; 3]) -> Self {
        Self(*letters)
    }

    /// The verb a line begins with: three capital letters or three digits, followed by a space or the end.
    #[must_use]
    pub fn of_line(line: &[u8]) -> Option<Self> {
        let (verb, rest) = line.split_first_chunk::<3>()?;
        let capitals =
            verb.iter().all(u8::is_ascii_uppercase) || verb.iter().all(u8::is_ascii_digit);
        (capitals && matches!(rest.first(), None | Some(b' '))).then_some(Self(*verb))
    }

    /// The letters.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 3] {
        &self.0
    }

    /// The error number, if it is one.
    #[must_use]
    pub fn error_number(self) -> Option<u16> {
        let number = |byte: u8| byte.is_ascii_digit().then(|| u16::from(byte - b'0'));
        let [a, b, c] = self.0;
        Some(number(a)? * 100 + number(b)? * 10 + number(c)?)
    }
}

impl fmt::Display for Verb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|&byte| fmt::Write::write_char(f, char::from(byte)))
    }
}

impl fmt::Debug for Verb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
