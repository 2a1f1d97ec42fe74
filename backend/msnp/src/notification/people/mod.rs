//! People by the lists they are on, as XML: the payload of `ADL`, `RML` and `FQY` (MSNP13 and later).

mod read;

use core::fmt::Write;

use bytes::Bytes;

use crate::message::xml;
use crate::{Address, Lists, Network};

/// Somebody, and the lists that a command is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Listing {
    /// Who.
    pub address: Address,
    /// The lists; none in `FQY`.
    pub lists: Lists,
    /// The network; `None` when it is asked for.
    pub network: Option<Network>,
    /// Their name, decoded; only where the service tells of somebody.
    pub name: Option<Box<str>>,
}

/// The payload of `ADL`, `RML` and `FQY`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct People {
    /// Whether these are the lists as they are after signing in, rather than a change of them.
    pub initial: bool,
    /// Everybody; for each domain in one piece when written.
    pub listings: Vec<Listing>,
}

/// Why a payload of people cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeopleError {
    /// No XML of the kind.
    #[error("the lists are no XML that can be read")]
    Malformed,
    /// A domain without people in it.
    #[error("a domain without people")]
    EmptyDomain,
}

impl Listing {
    /// Somebody of the service itself, on these lists.
    #[must_use]
    pub fn new(address: Address, lists: impl Into<Lists>) -> Self {
        Self {
            address,
            lists: lists.into(),
            network: Some(Network::MESSENGER),
            name: None,
        }
    }
}

impl People {
    /// The longest payload that services take, in bytes.
    pub const MAX_BYTES: usize = 7500;
    /// The most people in one payload.
    pub const MAX_PEOPLE: usize = 150;

    /// Writes the payload as clients do.
    #[must_use]
    pub fn encode(&self) -> Bytes {
        self.write(|out, listing, name| {
            let _ = write!(out, "<c n=\"{name}\"");
            if !listing.lists.is_empty() {
                let _ = write!(out, " l=\"{}\"", listing.lists.bits());
            }
            if let Some(network) = listing.network {
                let _ = write!(out, " t=\"{}\"", network.0);
            }
            out.push_str("/>");
        })
    }

    /// Writes the payload as services do.
    #[must_use]
    pub fn encode_news(&self) -> Bytes {
        self.write(|out, listing, name| {
            let _ = write!(out, "<c n=\"{name}\"");
            if let Some(network) = listing.network {
                let _ = write!(out, " t=\"{}\"", network.0);
            }
            if !listing.lists.is_empty() {
                let _ = write!(out, " l=\"{}\"", listing.lists.bits());
            }
            if let Some(name) = &listing.name {
                out.push_str(" f=\"");
                let mut encoded = bytes::BytesMut::new();
                crate::percent::encode(name, &mut encoded);
                xml::escape(&String::from_utf8_lossy(&encoded), out);
                out.push('"');
            }
            out.push_str(" />");
        })
    }

    fn write(&self, mut row: impl FnMut(&mut String, &Listing, &str)) -> Bytes {
        // One domain may come up again after another: order by domain, people as they are.
        let mut ordered: Vec<&Listing> = self.listings.iter().collect();
        ordered.sort_by_key(|listing| domain(&listing.address));
        let mut out = match self.initial {
            true => "<ml l=\"1\">".to_owned(),
            false => "<ml>".to_owned(),
        };
        for people in ordered.chunk_by(|a, b| domain(&a.address) == domain(&b.address)) {
            let Some(first) = people.first() else {
                continue;
            };
            // A telephone has no domain.
            let close = match domain(&first.address) {
                None => {
                    out.push_str("<t>");
                    "</t>"
                }
                Some(name) => {
                    out.push_str("<d n=\"");
                    xml::escape(name, &mut out);
                    out.push_str("\">");
                    "</d>"
                }
            };
            for listing in people {
                let mut name = String::new();
                xml::escape(listing.address.local_part(), &mut name);
                row(&mut out, listing, &name);
            }
            out.push_str(close);
        }
        out.push_str("</ml>");
        out.into()
    }

    /// The payloads for everybody, each small enough for a service. One even if there is nobody: a service
    /// may wait for it after signing in.
    #[must_use]
    pub fn split(self) -> Vec<Self> {
        /// What a row takes beside its address.
        const ROW: usize = 32;
        /// What a domain takes beside its name, if the row opens one.
        const DOMAIN: usize = 16;
        let empty = || Self {
            initial: self.initial,
            listings: Vec::new(),
        };
        let (mut parts, mut part, mut bytes) = (Vec::new(), empty(), 0);
        for listing in self.listings {
            // Escaping makes five of one at most.
            let long = listing.address.as_str().len() * 5 + ROW + DOMAIN;
            let full = bytes + long > Self::MAX_BYTES || part.listings.len() >= Self::MAX_PEOPLE;
            if full && !part.listings.is_empty() {
                parts.push(core::mem::replace(&mut part, empty()));
                bytes = 0;
            }
            bytes += long;
            part.listings.push(listing);
        }
        parts.push(part);
        parts
    }
}

/// What follows the at sign; `None` for a telephone.
fn domain(address: &Address) -> Option<&str> {
    address.as_str().split_once('@').map(|(_, domain)| domain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::List;

    fn address(text: &str) -> Address {
        Address::new(text).expect("an address")
    }

    #[test]
    fn as_real_clients_and_services_write_it() {
        let initial = br#"<ml l="1"><d n="example.test"><c n="alice" l="3" t="1"/><c n="carol" l="3" t="1"/></d></ml>"#;
        let people = People::parse(initial).expect("people");
        assert!(people.initial);
        assert_eq!(people.listings.len(), 2);
        assert_eq!(people.encode(), &initial[..]);

        let push = br#"<ml><d n="example.test"><c n="erin" t="1" l="8" f="Erin%20B" /></d></ml>"#;
        let people = People::parse(push).expect("people");
        assert_eq!(people.listings[0].lists, Lists::from(List::Reverse));
        assert_eq!(people.listings[0].name.as_deref(), Some("Erin B"));
        assert_eq!(people.encode_news(), &push[..]);

        let query = br#"<ml l="2"><d n="example.test"><c n="frank"/></d></ml>"#;
        let people = People::parse(query).expect("people");
        assert_eq!(people.listings[0].network, None);
        assert_eq!(
            People::parse(b"<ml l=\"1\"></ml>"),
            Ok(People {
                initial: true,
                listings: Vec::new()
            })
        );
        let phone = br#"<ml><t><c n="tel:+15551234" l="3"/></t></ml>"#;
        let people = People::parse(phone).expect("people");
        assert_eq!(people.listings[0].address, address("tel:+15551234"));
        assert_eq!(people.encode(), &phone[..]);
        let services = br#"<ml><d n="e.test"><c n="bob" t="1"><s n="IM" l="3"/></c></d></ml>"#;
        assert_eq!(People::parse(services).map(|p| p.listings.len()), Ok(1));
    }

    #[test]
    fn what_cannot_be_used() {
        let empty = br#"<ml><d n="example.test"></d></ml>"#;
        assert_eq!(People::parse(empty), Err(PeopleError::EmptyDomain));
        for hostile in [
            "",
            "x",
            "<ml>",
            "<ml></ml",
            "<ml></d></ml>",
            "<ml><d></d></ml>",
            "<ml><ml></ml></ml>",
            "<d n='a'/>",
            "<!DOCTYPE x><ml></ml>",
            "<ml></ml>x",
            "<ml><d n='a'><c n='b' l='900'/></d></ml>",
            "<ml><d n='a'><c n='b c' l='1'/></d></ml>",
            "<ml><d n='a'><c l='1'/></d></ml>",
            "<ml><a><a><a><a><a><a><a><a><a></a></a></a></a></a></a></a></a></a></ml>",
        ] {
            let read = People::parse(hostile.as_bytes());
            assert_eq!(read, Err(PeopleError::Malformed), "{hostile}");
        }
    }

    #[test]
    fn many_people_are_split_into_what_services_take() {
        let listings = (0..1000).map(|n| {
            let address = address(&format!("somebody.{n}&x@d{}.example.test", n % 7));
            Listing::new(address, Lists::from_bits(3))
        });
        let people = People {
            initial: true,
            listings: listings.collect(),
        };
        let parts = people.clone().split();
        assert!(parts.len() > 6);
        let mut again = Vec::new();
        for part in parts {
            let payload = part.encode();
            assert!(payload.len() <= People::MAX_BYTES, "{}", payload.len());
            again.extend(People::parse(&payload).expect("people").listings);
        }
        let sorted = |mut listings: Vec<Listing>| {
            listings.sort_by(|a, b| a.address.cmp(&b.address));
            listings
        };
        assert_eq!(sorted(again), sorted(people.listings));
        assert_eq!(People::default().split().len(), 1);
    }
}
