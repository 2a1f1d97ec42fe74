//! What an MSNObject says.

use super::base64;
use crate::MsnObject;
use crate::message::xml::{escape, unescape};
use core::fmt;
use sha1::{Digest as _, Sha1};

/// A SHA-1 of 20 bytes, as MSNObjects name their data by.
pub type Hash = [u8; 20];

/// The description of a picture, wink or voice clip that can be fetched from its owner (`<msnobj .../>`).
///
/// What it says of itself is a claim: [`Object::is_sound`] checks that its parts belong together, and the
/// machine that the data are the ones described.
#[derive(Clone, PartialEq, Eq)]
pub struct Object {
    /// The text as it came. Owners compare it as a whole, so that it is asked for in the same spelling.
    xml: Box<str>,
    /// The owner's address.
    pub creator: Box<str>,
    /// How many bytes the data have.
    pub size: u64,
    /// What the data are.
    pub kind: ObjectKind,
    /// A file name of the owner's, or `0`.
    pub location: Box<str>,
    /// A name to show, still encoded; see [`Object::name`].
    pub friendly: Box<str>,
    /// The hash of the data.
    pub hash: Hash,
    /// The hash over the other fields, where the owner's client gives one.
    pub check: Option<Hash>,
}

/// What an object's data are. Numbers beyond the constants exist: activities, scenes, map tiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ObjectKind(pub u16);

impl ObjectKind {
    /// A custom emoticon.
    pub const EMOTICON: Self = Self(2);
    /// A display picture.
    pub const DISPLAY_PICTURE: Self = Self(3);
    /// The background of a conversation.
    pub const BACKGROUND: Self = Self(5);
    /// A display picture that moves.
    pub const DYNAMIC_PICTURE: Self = Self(7);
    /// A wink: an archive with an animation.
    pub const WINK: Self = Self(8);
    /// A voice clip.
    pub const VOICE_CLIP: Self = Self(11);
}

impl Object {
    /// The longest description that is read, in bytes of XML. Winks, which carry a signature, have about
    /// 2,000.
    pub const MAX_XML: usize = 8192;

    /// The longest name, in UTF-16 units; longer ones are cut.
    const MAX_NAME: usize = 128;

    /// Describes data of one's own.
    #[must_use]
    pub fn describe(creator: &str, kind: ObjectKind, name: &str, data: &[u8]) -> Self {
        let hash: Hash = Sha1::digest(data).into();
        let mut units: Vec<u8> = name
            .encode_utf16()
            .take(Self::MAX_NAME)
            .flat_map(u16::to_le_bytes)
            .collect();
        units.extend([0, 0]);
        let mut object = Self {
            xml: Box::default(),
            creator: creator.into(),
            size: data.len() as u64,
            kind,
            location: "0".into(),
            friendly: base64::encode(&units).into(),
            hash,
            check: None,
        };
        let check = object.expected_check();
        let mut creator = String::new();
        escape(&object.creator, &mut creator);
        object.xml = format!(
            "<msnobj Creator=\"{creator}\" Size=\"{}\" Type=\"{}\" Location=\"{}\" Friendly=\"{}\" SHA1D=\"{}\" SHA1C=\"{}\"/>",
            object.size,
            object.kind.0,
            object.location,
            object.friendly,
            base64::encode(&hash),
            base64::encode(&check),
        )
        .into();
        object.check = Some(check);
        object
    }

    /// Reads the XML. `None` when it is no MSNObject, lacks the creator, the size, the kind or the hash of the
    /// data, or is longer than [`Self::MAX_XML`].
    #[must_use]
    pub fn parse(xml: &str) -> Option<Self> {
        let xml = xml.trim_matches(['\0', ' ', '\t', '\r', '\n']);
        if xml.len() > Self::MAX_XML {
            return None;
        }
        let tag = xml.strip_prefix("<msnobj")?;
        let hash = |name| base64::hash(&attribute(tag, name)?);
        Some(Self {
            creator: attribute(tag, "Creator")?.into(),
            size: attribute(tag, "Size")?.trim().parse().ok()?,
            kind: ObjectKind(attribute(tag, "Type")?.trim().parse().ok()?),
            location: attribute(tag, "Location").unwrap_or_default().into(),
            friendly: attribute(tag, "Friendly").unwrap_or_default().into(),
            hash: hash("SHA1D")?,
            check: hash("SHA1C"),
            xml: xml.into(),
        })
    }

    /// The XML text, in its owner's spelling.
    #[must_use]
    pub fn xml(&self) -> &str {
        &self.xml
    }

    /// The name to show; empty when there is none.
    #[must_use]
    pub fn name(&self) -> String {
        let bytes = base64::decode(self.friendly.as_bytes()).unwrap_or_default();
        let units = bytes.as_chunks().0.iter().copied().map(u16::from_le_bytes);
        let units: Vec<u16> = units
            .take_while(|&unit| unit != 0)
            .take(Self::MAX_NAME)
            .collect();
        String::from_utf16_lossy(&units)
    }

    /// Another attribute, such as the `stamp` of a wink.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<String> {
        attribute(self.xml.strip_prefix("<msnobj")?, name)
    }

    /// Whether the hash over the fields is the one it claims, where it claims one.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.check
            .is_none_or(|check| check == self.expected_check())
    }

    /// The fields' names and values in a row, hashed.
    fn expected_check(&self) -> Hash {
        let size = self.size.to_string();
        let kind = self.kind.0.to_string();
        let hash = base64::encode(&self.hash);
        let fields = [
            ["Creator", &*self.creator],
            ["Size", &size],
            ["Type", &kind],
            ["Location", &self.location],
            ["Friendly", &self.friendly],
            ["SHA1D", &hash],
        ];
        let mut check = Sha1::new();
        for text in fields.as_flattened() {
            check.update(text);
        }
        check.finalize().into()
    }
}

impl MsnObject {
    /// Reads what it describes. `None` when it does not describe anything.
    #[must_use]
    pub fn describes(&self) -> Option<Object> {
        Object::parse(&self.xml())
    }
}

impl From<&Object> for Option<MsnObject> {
    fn from(object: &Object) -> Self {
        MsnObject::from_xml(&object.xml)
    }
}

impl fmt::Debug for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.xml)
    }
}

/// The value of an attribute, unescaped; its name in the spelling of the protocol.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag;
    loop {
        let (before, after) = rest.split_once('=')?;
        let key = before.trim_end().rsplit(char::is_whitespace).next()?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, tail) = after.get(1..)?.split_once(quote)?;
        if key.eq_ignore_ascii_case(name) {
            return Some(unescape(value));
        }
        rest = tail;
    }
}
