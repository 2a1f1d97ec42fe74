//! The places an account is signed in at (MSNP16 and later): what a client tells about its own in `UUX`, and
//! what `UBX` tells about all of them.

use core::fmt::Write;

use bytes::Bytes;

use super::mime::text;
use super::xml::{element, escape, unescape};
use crate::{Capabilities, Status};

/// A place an account is signed in at.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// Tells it from the others: the machine's GUID in braces, lower case.
    pub machine: Box<str>,
    /// What the client there can do.
    pub capabilities: Capabilities,
    /// What only the account itself sees.
    pub private: Option<PrivatePlace>,
}

/// What only the account itself sees of a place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PrivatePlace {
    /// The name its owner gave it.
    pub name: Box<str>,
    /// Whether nobody has touched it for a while.
    pub idle: bool,
    /// What kind of client it is.
    pub kind: PlaceKind,
    /// The status set there.
    pub status: Status,
}

/// Kinds of client, by their number on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlaceKind {
    /// 1: a program on a computer.
    Computer,
    /// 2: a page in a browser.
    Web,
    /// 3: a telephone.
    Mobile,
    /// Any other: 4 is a games console.
    Other(u8),
}

impl PlaceKind {
    /// The number on the wire.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::Computer => 1,
            Self::Web => 2,
            Self::Mobile => 3,
            Self::Other(number) => number,
        }
    }

    /// The kind with that number.
    #[must_use]
    pub const fn from_number(number: u8) -> Self {
        match number {
            1 => Self::Computer,
            2 => Self::Web,
            3 => Self::Mobile,
            number => Self::Other(number),
        }
    }
}

impl Place {
    /// The most places of an account that are read.
    pub const MAX: usize = 16;

    /// Reads the places out of the payload of `UBX`.
    #[must_use]
    pub fn all(payload: &[u8]) -> Vec<Self> {
        let xml = text(payload);
        let mut places: Vec<Self> = Vec::new();
        for (machine, inner) in with_id(&xml, "<EndpointData ") {
            if places.iter().all(|place| place.machine != machine) {
                places.push(Self {
                    machine,
                    capabilities: capabilities(inner).unwrap_or_default(),
                    private: None,
                });
            }
        }
        for (machine, inner) in with_id(&xml, "<PrivateEndpointData ") {
            if let Some(place) = places.iter_mut().find(|place| place.machine == machine) {
                place.private = Some(PrivatePlace::read(inner));
            }
        }
        places
    }

    /// Adds the places to the payload of `UBX`, as the account's own places see it or as others do.
    #[must_use]
    pub fn add_to(personal: &[u8], places: &[Self], own: bool) -> Bytes {
        let personal = text(personal);
        let personal = personal.strip_suffix("</Data>").unwrap_or("<Data>");
        let mut out = personal.to_owned();
        for place in places {
            out.push_str("<EndpointData id=\"");
            escape(&place.machine, &mut out);
            let _ = write!(out, "\">{}</EndpointData>", Words(place.capabilities));
        }
        for place in places.iter().filter(|_| own) {
            if let Some(private) = &place.private {
                out.push_str("<PrivateEndpointData id=\"");
                escape(&place.machine, &mut out);
                out.push_str("\">");
                private.write(&mut out);
                out.push_str("</PrivateEndpointData>");
            }
        }
        out.push_str("</Data>");
        out.into()
    }
}

/// One of the payloads of `UUX` by which a client describes its own place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum OwnPlace {
    /// `<EndpointData>`: for everybody.
    Capabilities(Capabilities),
    /// `<PrivateEndpointData>`: for the account itself.
    Private(PrivatePlace),
}

impl OwnPlace {
    /// Reads the payload; `None` for one of another kind.
    #[must_use]
    pub fn parse(payload: &[u8]) -> Option<Self> {
        let xml = text(payload);
        if let Some(inner) = element(&xml, "PrivateEndpointData") {
            return Some(Self::Private(PrivatePlace::read(inner)));
        }
        capabilities(element(&xml, "EndpointData")?).map(Self::Capabilities)
    }

    /// Writes the payload.
    #[must_use]
    pub fn encode(&self) -> Bytes {
        match self {
            Self::Capabilities(words) => {
                format!("<EndpointData>{}</EndpointData>", Words(*words)).into()
            }
            Self::Private(private) => {
                let mut out = "<PrivateEndpointData>".to_owned();
                private.write(&mut out);
                out.push_str("</PrivateEndpointData>");
                out.into()
            }
        }
    }
}

impl PrivatePlace {
    /// The longest name that is kept, in bytes.
    const MAX_NAME: usize = 256;

    fn read(xml: &str) -> Self {
        let content = |name| element(xml, name).map(unescape).unwrap_or_default();
        let mut name = content("EpName");
        name.truncate(name.floor_char_boundary(Self::MAX_NAME));
        let kind = content("ClientType").trim().parse().unwrap_or(1);
        Self {
            name: name.into(),
            idle: content("Idle").trim().eq_ignore_ascii_case("true"),
            kind: PlaceKind::from_number(kind),
            status: Status::parse(content("State").trim().as_bytes()).unwrap_or(Status::Online),
        }
    }

    fn write(&self, out: &mut String) {
        out.push_str("<EpName>");
        escape(&self.name, out);
        let (idle, kind, status) = (self.idle, self.kind.number(), self.status.code());
        let _ = write!(
            out,
            "</EpName><Idle>{idle}</Idle><ClientType>{kind}</ClientType><State>{status}</State>"
        );
    }
}

/// Both words, whatever they are: clients of these dialects look for the colon.
struct Words(Capabilities);

impl core::fmt::Display for Words {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let extended = self.0.extended.unwrap_or(0);
        write!(f, "<Capabilities>{}:{extended}</Capabilities>", self.0.base)
    }
}

fn capabilities(xml: &str) -> Option<Capabilities> {
    Capabilities::parse(element(xml, "Capabilities")?.trim().as_bytes())
}

/// The elements that begin so: the value of their `id`, and what is inside.
fn with_id<'a>(xml: &'a str, begin: &str) -> Vec<(Box<str>, &'a str)> {
    let name = begin.trim_start_matches('<').trim_end();
    let pieces = xml.split(begin).skip(1).take(Place::MAX);
    pieces
        .filter_map(|piece| {
            let (tag, inner) = piece.split_once('>')?;
            let id = tag.split_once("id=\"")?.1.split_once('"')?.0;
            let inner = inner.split_once(&format!("</{name}"))?.0;
            Some((unescape(id).to_ascii_lowercase().into(), inner))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::PersonalMessage;

    #[test]
    fn two_places_of_a_recorded_account() {
        let payload = br#"<Data><PSM>two</PSM><CurrentMedia></CurrentMedia><DDP></DDP><EndpointData id="{11111111-1111-4111-8111-111111111111}"><Capabilities>2789003324:48</Capabilities></EndpointData><EndpointData id="{2222AAAA-2222-4222-8222-222222222222}"><Capabilities>2789003324:48</Capabilities></EndpointData><PrivateEndpointData id="{11111111-1111-4111-8111-111111111111}"><EpName>alice-1-PC</EpName><Idle>false</Idle><ClientType>1</ClientType><State>BSY</State></PrivateEndpointData></Data>"#;
        let places = Place::all(payload);
        assert_eq!(places.len(), 2);
        assert_eq!(
            &*places[1].machine,
            "{2222aaaa-2222-4222-8222-222222222222}"
        );
        assert_eq!(places[0].capabilities.extended, Some(48));
        let private = places[0].private.as_ref().expect("the own places");
        assert_eq!(
            (&*private.name, private.status),
            ("alice-1-PC", Status::Busy)
        );
        assert_eq!(places[1].private, None);
        let personal = PersonalMessage::parse(payload).expect("data");
        assert_eq!(&*personal.text, "two");
    }

    #[test]
    fn what_is_written_is_read_again() {
        let place = Place {
            machine: "{11111111-1111-4111-8111-111111111111}".into(),
            capabilities: Capabilities {
                base: 7,
                extended: Some(9),
            },
            private: Some(PrivatePlace {
                name: "Büro <&>".into(),
                idle: true,
                kind: PlaceKind::Web,
                status: Status::Away,
            }),
        };
        let personal = PersonalMessage::new("x").encode();
        let own = Place::add_to(&personal, core::slice::from_ref(&place), true);
        assert_eq!(Place::all(&own), core::slice::from_ref(&place));
        let others = Place::all(&Place::add_to(
            &personal,
            core::slice::from_ref(&place),
            false,
        ));
        assert_eq!(others[0].private, None);
        assert_eq!(Place::all(&Place::add_to(b"", &[], true)), []);

        let said = OwnPlace::Private(place.private.expect("there"));
        assert_eq!(OwnPlace::parse(&said.encode()), Some(said));
        let said = OwnPlace::Capabilities(place.capabilities);
        assert_eq!(
            said.encode(),
            "<EndpointData><Capabilities>7:9</Capabilities></EndpointData>"
        );
        assert_eq!(OwnPlace::parse(&said.encode()), Some(said));
        assert_eq!(OwnPlace::parse(b"<Data><PSM>x</PSM></Data>"), None);
    }

    #[test]
    fn hostile_payloads() {
        for hostile in [
            "<EndpointData ",
            "<EndpointData id=\"",
            "<EndpointData id=\"\">",
        ] {
            assert_eq!(Place::all(hostile.as_bytes()), []);
        }
        let many = "<EndpointData id=\"{a}\"></EndpointData>".repeat(1000);
        assert_eq!(Place::all(many.as_bytes()).len(), 1);
    }
}
