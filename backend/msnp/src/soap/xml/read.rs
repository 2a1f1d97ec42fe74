//! XML to a tree.

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// How much a document may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caps {
    /// Bytes of the document.
    pub bytes: usize,
    /// Elements in it.
    pub elements: usize,
}

impl Caps {
    /// For what a client asks. The largest real requests change a hundred contacts at once.
    pub const REQUEST: Self = Self {
        bytes: 256 * 1024,
        elements: 8_000,
    };
    /// For what a service answers: an address book of 10,000 contacts has 350,000 elements.
    pub const ANSWER: Self = Self {
        bytes: 24 * 1024 * 1024,
        elements: 500_000,
    };
}

/// The deepest nesting. An address book has ten levels.
const MAX_DEPTH: usize = 32;

/// Why a document was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum XmlError {
    /// More bytes or elements than allowed.
    #[error("the document is too large")]
    TooLarge,
    /// Nested too deeply.
    #[error("the document is nested too deeply")]
    TooDeep,
    /// It has a document type: that is where entities are made that expand, or that reach for files.
    #[error("the document has a document type")]
    DocumentType,
    /// No well-formed XML in UTF-8.
    #[error("the document is not well-formed")]
    Malformed,
}

/// An element with what is in it. Names are without prefixes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::soap) struct Element {
    pub(in crate::soap) name: Box<str>,
    attributes: Vec<(Box<str>, Box<str>)>,
    text: String,
    pub(in crate::soap) children: Vec<Self>,
}

impl Element {
    /// Its text without white space around it, leaving out what is in its children.
    pub(in crate::soap) fn text(&self) -> &str {
        self.text.trim()
    }

    /// Its text as it stands.
    pub(in crate::soap) fn verbatim(&self) -> &str {
        &self.text
    }

    /// The first child with that name.
    pub(in crate::soap) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| &*child.name == name)
    }

    /// Every child with that name.
    pub(in crate::soap) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children
            .iter()
            .filter(move |child| &*child.name == name)
    }

    /// The children of the first child with that name that have this name: the usual form of lists.
    pub(in crate::soap) fn list<'a>(
        &'a self,
        name: &'a str,
        item: &'a str,
    ) -> impl Iterator<Item = &'a Self> {
        self.child(name)
            .into_iter()
            .flat_map(move |list| list.all(item))
    }

    /// The element at the end of a path of names.
    pub(in crate::soap) fn at(&self, path: &[&str]) -> Option<&Self> {
        path.iter()
            .try_fold(self, |element, name| element.child(name))
    }

    /// The text at the end of a path of names; empty when there is none.
    pub(in crate::soap) fn text_at(&self, path: &[&str]) -> &str {
        self.at(path).map_or("", Self::text)
    }

    /// The text of a child, if it is there and not empty.
    pub(in crate::soap) fn value(&self, name: &str) -> Option<&str> {
        self.child(name)
            .map(Self::text)
            .filter(|text| !text.is_empty())
    }

    /// Whether a child says so. `None` when there is none.
    pub(in crate::soap) fn flag(&self, name: &str) -> Option<bool> {
        let text = self.value(name)?;
        Some(text.eq_ignore_ascii_case("true") || text == "1")
    }

    /// An attribute, by its name without prefix.
    pub(in crate::soap) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| &**key == name)
            .map(|(_, value)| &**value)
    }

    /// The first element with that name in here, this one included.
    pub(in crate::soap) fn find(&self, name: &str) -> Option<&Self> {
        if &*self.name == name {
            return Some(self);
        }
        self.children.iter().find_map(|child| child.find(name))
    }
}

/// Reads a document into a tree. Only the five entities of XML and numbers are known.
pub(in crate::soap) fn read(document: &[u8], caps: Caps) -> Result<Element, XmlError> {
    if document.len() > caps.bytes {
        return Err(XmlError::TooLarge);
    }
    let document = core::str::from_utf8(document).map_err(|_| XmlError::Malformed)?;
    let mut reader = Reader::from_str(document.trim_start_matches('\u{feff}').trim_start());
    let mut open: Vec<Element> = Vec::new();
    let mut count = 0;
    loop {
        let event = reader.read_event().map_err(|_| XmlError::Malformed)?;
        let text = match &event {
            Event::Start(_) | Event::Empty(_) if open.len() >= MAX_DEPTH => {
                return Err(XmlError::TooDeep);
            }
            Event::Start(start) => {
                count += 1;
                open.push(begin(start)?);
                None
            }
            Event::Empty(start) => {
                count += 1;
                let element = begin(start)?;
                match open.last_mut() {
                    Some(parent) => parent.children.push(element),
                    None => return Ok(element),
                }
                None
            }
            Event::End(_) => {
                let element = open.pop().ok_or(XmlError::Malformed)?;
                match open.last_mut() {
                    Some(parent) => parent.children.push(element),
                    // What follows the root is nobody's business.
                    None => return Ok(element),
                }
                None
            }
            Event::Text(text) => Some(text.xml10_content()),
            Event::CData(text) => Some(text.xml10_content()),
            Event::GeneralRef(reference) => {
                let character = reference
                    .resolve_char_ref()
                    .map_err(|_| XmlError::Malformed)?;
                match character {
                    Some(character) => Some(character.to_string().into()),
                    None => {
                        let name = reference.xml10_content();
                        let known = resolve_predefined_entity(&name).ok_or(XmlError::Malformed)?;
                        Some(known.into())
                    }
                }
            }
            Event::DocType(_) => return Err(XmlError::DocumentType),
            Event::Eof => return Err(XmlError::Malformed),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => None,
        };
        if count > caps.elements {
            return Err(XmlError::TooLarge);
        }
        if let (Some(text), Some(element)) = (text, open.last_mut()) {
            element.text.push_str(&text);
        }
    }
}

fn begin(start: &BytesStart<'_>) -> Result<Element, XmlError> {
    let mut attributes = start.attributes();
    // Doubled attributes are looked for in time that grows with the square.
    attributes.with_checks(false);
    let attributes = attributes.map(|attribute| {
        let attribute = attribute.map_err(|_| XmlError::Malformed)?;
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|_| XmlError::Malformed)?;
        Ok((attribute.key.local_name().as_ref().into(), (&*value).into()))
    });
    Ok(Element {
        name: start.local_name().as_ref().into(),
        attributes: attributes.collect::<Result<_, XmlError>>()?,
        ..Element::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Element, XmlError> {
        read(text.as_bytes(), Caps::REQUEST)
    }

    #[test]
    fn prefixes_do_not_matter() {
        let root = parse(
            "<?xml version=\"1.0\"?><s:A xmlns:s='x'><t:B u:c='1&amp;2'> y\r\n</t:B><B/></s:A>",
        );
        let root = root.unwrap();
        assert_eq!(&*root.name, "A");
        assert_eq!(root.text_at(&["B"]), "y");
        assert_eq!(root.child("B").unwrap().attribute("c"), Some("1&2"));
        assert_eq!(root.all("B").count(), 2);
    }

    #[test]
    fn only_the_entities_of_xml_are_known() {
        let root = parse("<a>&lt;&#65;&#x42;&amp;lt;<![CDATA[<&]]></a>").unwrap();
        assert_eq!(root.text(), "<AB&lt;<&");
        assert_eq!(parse("<a>&bomb;</a>"), Err(XmlError::Malformed));
        assert_eq!(parse("<a b='&bomb;'/>"), Err(XmlError::Malformed));
        let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>";
        assert_eq!(parse(bomb), Err(XmlError::DocumentType));
    }

    #[test]
    fn a_document_has_bounds() {
        assert_eq!(parse(&"<a>".repeat(100)), Err(XmlError::TooDeep));
        let many = format!("<a>{}</a>", "<b/>".repeat(Caps::REQUEST.elements));
        assert_eq!(parse(&many), Err(XmlError::TooLarge));
        let long = format!("<a>{}</a>", "x".repeat(Caps::REQUEST.bytes));
        assert_eq!(parse(&long), Err(XmlError::TooLarge));
        for text in [
            "",
            " ",
            "<a>",
            "</a>",
            "<a></b>",
            "x",
            "<a b></a>",
            "<a>&#0;</a>x",
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
