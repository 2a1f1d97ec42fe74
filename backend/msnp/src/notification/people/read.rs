//! Reading people out of XML.

use super::{Listing, People, PeopleError};
use crate::message::xml;
use crate::{Address, Lists, Network};

impl People {
    /// The most people that are read from one payload: a row has at least 20 bytes of at most 64 KiB.
    const MAX_READ: usize = 4096;

    /// Reads a payload. Elements and attributes that are not known are passed over.
    ///
    /// # Errors
    /// When it is no such XML, or has a domain without people.
    pub fn parse(payload: &[u8]) -> Result<Self, PeopleError> {
        let text = core::str::from_utf8(payload).map_err(|_| PeopleError::Malformed)?;
        let mut people = Self::default();
        let mut reader = Reader::default();
        let mut rest = text.trim();
        while let Some(begin) = rest.find('<') {
            let tag = rest.get(begin + 1..).unwrap_or_default();
            let end = tag.find('>').ok_or(PeopleError::Malformed)?;
            reader.tag(tag.get(..end).unwrap_or_default(), &mut people)?;
            rest = tag.get(end + 1..).unwrap_or_default();
            if people.listings.len() > Self::MAX_READ {
                return Err(PeopleError::Malformed);
            }
        }
        match (reader.began, &*reader.open) {
            (true, []) if rest.trim().is_empty() => Ok(people),
            _ => Err(PeopleError::Malformed),
        }
    }
}

/// Where in the tree the reader is.
#[derive(Default)]
struct Reader<'a> {
    began: bool,
    open: Vec<&'a str>,
    domain: Option<String>,
    /// People in the domain that is open.
    people: usize,
}

impl<'a> Reader<'a> {
    /// Deeper trees than services and clients make are nothing that has to be read.
    const MAX_DEPTH: usize = 8;

    fn tag(&mut self, tag: &'a str, people: &mut People) -> Result<(), PeopleError> {
        if tag.starts_with(['?', '!']) {
            // A declaration may come first; document types never.
            return match self.began || tag.starts_with('!') {
                true => Err(PeopleError::Malformed),
                false => Ok(()),
            };
        }
        if let Some(name) = tag.strip_prefix('/') {
            return self.close(name.trim());
        }
        let (tag, empty) = match tag.strip_suffix('/') {
            Some(tag) => (tag, true),
            None => (tag, false),
        };
        let name = tag
            .split([' ', '\t', '\r', '\n'])
            .next()
            .unwrap_or_default();
        if (name == "ml") == self.began || self.open.len() >= Self::MAX_DEPTH {
            return Err(PeopleError::Malformed);
        }
        match (name, &*self.open) {
            ("ml", []) => {
                self.began = true;
                people.initial = attribute(tag, "l").as_deref() == Some("1");
            }
            (_, []) => return Err(PeopleError::Malformed),
            ("d", ["ml"]) => {
                self.domain = Some(attribute(tag, "n").ok_or(PeopleError::Malformed)?);
                self.people = 0;
            }
            ("t", ["ml"]) => self.domain = None,
            ("c", ["ml", "d" | "t"]) => self.person(tag, people)?,
            _ => {}
        }
        self.open.push(name);
        if empty {
            return self.close(name);
        }
        Ok(())
    }

    fn person(&mut self, tag: &str, people: &mut People) -> Result<(), PeopleError> {
        let name = attribute(tag, "n").ok_or(PeopleError::Malformed)?;
        let address = match &self.domain {
            Some(domain) => format!("{name}@{domain}"),
            None => name,
        };
        let number = |name| attribute(tag, name).map(|value| value.parse::<u16>());
        let lists = match number("l") {
            None => 0,
            Some(bits) => u8::try_from(bits.map_err(|_| PeopleError::Malformed)?)
                .map_err(|_| PeopleError::Malformed)?,
        };
        let network = number("t")
            .transpose()
            .map_err(|_| PeopleError::Malformed)?;
        people.listings.push(Listing {
            address: Address::new(&address).map_err(|_| PeopleError::Malformed)?,
            lists: Lists::from_bits(lists),
            network: network.map(Network),
            name: attribute(tag, "f").map(|name| crate::percent::decode(name.as_bytes()).into()),
        });
        self.people += 1;
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), PeopleError> {
        if self.open.pop() != Some(name) {
            return Err(PeopleError::Malformed);
        }
        match (name, self.people) {
            ("d", 0) => Err(PeopleError::EmptyDomain),
            _ => Ok(()),
        }
    }
}

/// The value of an attribute of a tag, unescaped.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag;
    loop {
        let (before, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let quote = after
            .chars()
            .next()
            .filter(|quote| matches!(quote, '"' | '\''))?;
        let (value, tail) = after.get(1..)?.split_once(quote)?;
        if before.trim_end().rsplit([' ', '\t', '\r', '\n']).next() == Some(name) {
            return Some(xml::unescape(value));
        }
        rest = tail;
    }
}
