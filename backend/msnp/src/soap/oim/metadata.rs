//! What waits in a mailbox (`Mail-Data`).

use super::super::Time;
use super::super::xml::{self, Caps, Element, Xml};
use super::word;
use super::{Entry, Mailbox};
use crate::Address;

/// The most messages that are told in a notice; with more, clients are told to ask.
const MAX_TOLD: usize = 25;

/// What a notice holds instead when there are more: clients ask the web service then.
pub const TOO_LARGE: &str = "too-large";

impl Mailbox {
    /// Reads the XML of a notice or of [`Call::MailMetadata`](crate::soap::Call::MailMetadata). `None` for
    /// anything else, [`TOO_LARGE`] included.
    #[must_use]
    pub fn parse(data: &str) -> Option<Self> {
        let root = xml::read(data.as_bytes(), Caps::REQUEST).ok()?;
        (&*root.name == "MD").then(|| Self::read(&root))
    }

    /// Reads the element `MD`.
    pub(in crate::soap) fn read(root: &Element) -> Self {
        let messages = root.all("M").filter_map(|entry| {
            let received = entry.value("RT").and_then(Time::parse);
            let name = entry.child("N").map_or("", Element::text);
            Some(Entry {
                id: entry.value("I")?.into(),
                from: Address::new(entry.value("E")?).ok()?,
                name: word::decode(name).into(),
                received,
                size: entry
                    .value("SZ")
                    .and_then(|size| size.parse().ok())
                    .unwrap_or(0),
            })
        });
        Self {
            messages: messages.collect(),
        }
    }

    /// The XML for the web service, whatever its length: counts of mails, quotas, and a line per message.
    #[must_use]
    pub fn document(&self) -> String {
        let mut xml = Xml::default();
        xml.element("MD", |xml| {
            xml.element("E", |xml| {
                ["I", "IU", "O", "OU"]
                    .iter()
                    .for_each(|name| xml.leaf(name, 0));
            });
            xml.element("Q", |xml| {
                xml.leaf("QTM", 409_600);
                xml.leaf("QNM", 204_800);
            });
            let folder = "00000000-0000-0000-0000-000000000009";
            self.messages
                .iter()
                .for_each(|entry| write(xml, entry, folder));
        });
        xml.finish()
    }

    /// The XML for the notice at sign-in, or [`TOO_LARGE`].
    #[must_use]
    pub fn notice(&self) -> String {
        if self.messages.len() > MAX_TOLD {
            TOO_LARGE.to_owned()
        } else {
            self.document()
        }
    }
}

impl Entry {
    /// The XML for the notice that this message has just arrived.
    #[must_use]
    pub fn arrived(&self) -> String {
        let mut xml = Xml::default();
        xml.element("MD", |xml| write(xml, self, ".!!OIM"));
        xml.finish()
    }
}

fn write(xml: &mut Xml, entry: &Entry, folder: &str) {
    xml.element("M", |xml| {
        xml.leaf("T", 11);
        xml.leaf("S", 6);
        if let Some(received) = entry.received {
            xml.leaf("RT", received);
        }
        xml.leaf("RS", 0);
        xml.leaf("SZ", entry.size);
        xml.leaf("E", &entry.from);
        xml.leaf("I", &entry.id);
        xml.leaf("F", folder);
        xml.leaf("N", word::encode(&entry.name));
        if folder.starts_with('.') {
            xml.leaf("SU", " ");
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recorded_metadata_is_read() {
        let data = "<MD><E><I>0</I><IU>0</IU><O>0</O><OU>0</OU></E><Q><QTM>409600</QTM><QNM>204800</QNM></Q>\
            <M><T>11</T><S>6</S><RT>2026-11-24T06:18:13Z</RT><RS>0</RS><SZ>935</SZ><E>alice@example.test</E>\
            <I>40B216D3-FF5B-4F76-BEAA-748849678425</I><F>00000000-0000-0000-0000-000000000009</F>\
            <N>=?utf-8?B?QWxpY2U=?=</N></M></MD>";
        let mailbox = Mailbox::parse(data).unwrap();
        let [entry] = &*mailbox.messages else {
            panic!("one message");
        };
        assert_eq!(&*entry.id, "40B216D3-FF5B-4F76-BEAA-748849678425");
        assert_eq!(&*entry.name, "Alice");
        assert_eq!(entry.received, Time::parse("2026-11-24T06:18:13Z"));
        assert_eq!(mailbox.document(), data);
        assert_eq!(Mailbox::parse(&mailbox.notice()), Some(mailbox.clone()));
        let arrived = "<MD><M><T>11</T><S>6</S><RS>0</RS><SZ>933</SZ><E>alice@example.test</E>\
            <I>5359EC9D</I><F>.!!OIM</F><N>=?utf-8?B?QWxpY2U= ?=</N></M><SU> </SU></MD>";
        assert_eq!(&*Mailbox::parse(arrived).unwrap().messages[0].name, "Alice");
        assert_eq!(Mailbox::parse(&entry.arrived()), Some(mailbox.clone()));
        assert_eq!(Mailbox::parse(TOO_LARGE), None);
        let many = Mailbox {
            messages: vec![entry.clone(); 26],
        };
        assert_eq!(many.notice(), TOO_LARGE);
    }
}
