//! The description of a display picture and its like.

use core::fmt;

use crate::percent;

/// An MSNObject (`<msnobj .../>`) exactly as it stood in its field, percent-encoded.
///
/// It names a picture, emoticon or wink that can be fetched from its owner. Kept as it came, because a
/// relay must hand on the same bytes. At most [`MsnObject::MAX_LEN`] bytes.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct MsnObject(Box<str>);

impl MsnObject {
    /// The longest object field, in bytes. Real ones have 200 to 600; a line has at most 8192.
    pub const MAX_LEN: usize = 4096;

    /// Takes a field over. `None` for what stands for no object (`0`, an empty `<msnobj/>`) and for what
    /// cannot be one: spaces, bytes outside ASCII or more than [`Self::MAX_LEN`].
    #[must_use]
    pub fn from_field(field: &[u8]) -> Option<Self> {
        if field.len() < 8 || field.len() > Self::MAX_LEN || !super::is_plain_ascii(field) {
            return None;
        }
        let text = core::str::from_utf8(field).ok()?;
        if text.eq_ignore_ascii_case("%3Cmsnobj%2F%3E") || text == "<msnobj/>" {
            return None;
        }
        Some(Self(text.into()))
    }

    /// Encodes the XML text of an object into a field. `None` as in [`Self::from_field`].
    #[must_use]
    pub fn from_xml(xml: &str) -> Option<Self> {
        let mut field = String::with_capacity(xml.len() * 2);
        percent::encode_all(xml, &mut field);
        Self::from_field(field.as_bytes())
    }

    /// The field, percent-encoded.
    #[must_use]
    pub fn as_field(&self) -> &str {
        &self.0
    }

    /// The XML text.
    #[must_use]
    pub fn xml(&self) -> String {
        percent::decode(self.0.as_bytes()).into_owned()
    }
}

impl fmt::Debug for MsnObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MsnObject({})", self.xml())
    }
}
