//! What is known about the people who are signed in, and what they are told.

use std::sync::Arc;

use msnp::notification::OutReason;
use msnp::{Address, Capabilities, Dialect, List, Lists, MsnObject, SessionId, Status, Token};
use tokio::sync::mpsc;

use crate::limits;
use crate::store::{AccountId, AccountRow};

/// Somebody as others see them. Shared between everybody who has to be told; a change makes a new one.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) address: Address,
    pub(crate) name: Box<str>,
    /// Their own status; hidden counts as offline for others.
    pub(crate) status: Status,
    pub(crate) capabilities: Capabilities,
    pub(crate) object: Option<MsnObject>,
    pub(crate) personal: Personal,
}

impl Person {
    /// Somebody who has not announced a status.
    pub(super) fn offline(account: &AccountRow) -> Self {
        Self {
            address: account.address.clone(),
            name: account.name.as_str().into(),
            status: Status::Offline,
            capabilities: Capabilities::default(),
            object: None,
            personal: Personal {
                message: account.personal_message.as_str().into(),
                media: "".into(),
            },
        }
    }

    /// Whether others could see them at all.
    pub(crate) fn is_visible(&self) -> bool {
        self.status.seen_by_others() != Status::Offline
    }
}

/// A personal message and the current media, both as XML text (escaped).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Personal {
    pub(crate) message: Box<str>,
    pub(crate) media: Box<str>,
}

/// What a client sent is no personal message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a personal message")]
pub(crate) struct PersonalProblem;

impl Personal {
    /// Reads the payload of `UUX`. Elements other than the two are dropped, so that nobody can send
    /// arbitrary XML to their contacts; an empty payload stands for nothing.
    pub(crate) fn parse(payload: &[u8]) -> Result<Self, PersonalProblem> {
        let xml = std::str::from_utf8(payload).map_err(|_| PersonalProblem)?;
        if !xml.trim().is_empty() && !xml.contains("<Data") {
            return Err(PersonalProblem);
        }
        Ok(Self {
            message: element(xml, "PSM")?.into(),
            media: element(xml, "CurrentMedia")?.into(),
        })
    }

    /// The payload of `UBX`.
    pub(crate) fn payload(&self) -> String {
        format!(
            "<Data><PSM>{}</PSM><CurrentMedia>{}</CurrentMedia></Data>",
            self.message, self.media
        )
    }
}

/// The text of an element; empty when it is missing or written `<Name/>`.
fn element<'x>(xml: &'x str, name: &str) -> Result<&'x str, PersonalProblem> {
    let Some((_, rest)) = xml.split_once(&format!("<{name}>")) else {
        return Ok("");
    };
    let (text, _) = rest
        .split_once(&format!("</{name}>"))
        .ok_or(PersonalProblem)?;
    let clean = !text.contains(['<', '>']) && !text.chars().any(|c| c.is_control() && c != '\t');
    if clean && text.len() <= limits::PERSONAL_BYTES {
        Ok(text)
    } else {
        Err(PersonalProblem)
    }
}

/// Somebody who is signed in. Contacts are numbers and bits: names stay in the data file.
pub(super) struct Online {
    /// Tells this sign-in from an earlier one of the same account.
    pub(super) session: u64,
    pub(super) dialect: Dialect,
    pub(super) person: Arc<Person>,
    /// Whether this sign-in has set a status: before that nothing is told to it, and it may not call.
    pub(super) announced: bool,
    pub(super) allow_unlisted: bool,
    /// Everybody on a list, by number.
    contacts: Vec<(AccountId, Lists)>,
    pub(super) pushes: mpsc::Sender<Push>,
}

impl Online {
    pub(super) fn new(
        (session, dialect): (u64, Dialect),
        person: Arc<Person>,
        allow_unlisted: bool,
        contacts: Vec<(AccountId, Lists)>,
        pushes: mpsc::Sender<Push>,
    ) -> Self {
        Self {
            session,
            dialect,
            person,
            announced: false,
            allow_unlisted,
            contacts,
            pushes,
        }
    }

    /// The lists `contact` is on.
    pub(super) fn lists(&self, contact: AccountId) -> Lists {
        self.contacts
            .binary_search_by_key(&contact, |&(id, _)| id)
            .map_or(Lists::NONE, |at| self.contacts[at].1)
    }

    /// Keeps up with a change of the data file.
    pub(super) fn set_lists(&mut self, contact: AccountId, lists: Lists) {
        match self.contacts.binary_search_by_key(&contact, |&(id, _)| id) {
            Ok(at) if lists.is_empty() => drop(self.contacts.remove(at)),
            Ok(at) => self.contacts[at].1 = lists,
            Err(_) if lists.is_empty() => {}
            Err(at) => self.contacts.insert(at, (contact, lists)),
        }
    }

    /// Everybody on `list`.
    pub(super) fn on(&self, list: List) -> impl Iterator<Item = AccountId> + '_ {
        self.contacts
            .iter()
            .filter(move |(_, lists)| lists.contains(list))
            .map(|&(id, _)| id)
    }

    /// Whether `viewer` may see and call this person.
    pub(super) fn lets_see(&self, viewer: AccountId) -> bool {
        let lists = self.lists(viewer);
        !lists.contains(List::Block) && (lists.contains(List::Allow) || self.allow_unlisted)
    }
}

/// News for one connection.
#[derive(Debug)]
pub(crate) enum Push {
    /// Somebody came online or changed.
    Present(Arc<Person>),
    /// Somebody's personal message, which also follows when they come online.
    Personal(Arc<Person>),
    /// Somebody left, or may not be seen any more.
    Gone(Arc<Person>),
    /// A property of somebody's: key and value.
    Property(Arc<Person>, Box<(Box<str>, Box<str>)>),
    /// Somebody put this account on their forward list; the state of its own lists after that.
    AddedBy(Arc<Person>, u32),
    /// Somebody took it off again.
    RemovedBy(Arc<Person>, u32),
    /// Somebody calls.
    Ring(Box<Ring>),
    /// The service will stop in so many minutes.
    Maintenance(u32),
    /// The connection ends.
    Out(OutReason),
}

/// An invitation to a switchboard.
#[derive(Debug)]
pub(crate) struct Ring {
    pub(crate) session: SessionId,
    pub(crate) token: Token,
    pub(crate) caller: Address,
    pub(crate) name: Box<str>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_personal_message_keeps_its_two_elements_and_nothing_else() {
        let sent =
            b"<Data><PSM>a &lt;b&gt; &amp; c</PSM><CurrentMedia>\\0Music\\01\\0Song\\0</CurrentMedia><Evil x='y'/></Data>";
        let personal = Personal::parse(sent).unwrap();
        let relayed = "<Data><PSM>a &lt;b&gt; &amp; c</PSM><CurrentMedia>\\0Music\\01\\0Song\\0</CurrentMedia></Data>";
        assert_eq!(personal.payload(), relayed);
        assert_eq!(Personal::parse(b"").unwrap(), Personal::default());
        assert_eq!(
            Personal::parse(b"<Data><PSM/></Data>").unwrap(),
            Personal::default()
        );
    }

    #[test]
    fn what_is_no_personal_message_is_refused() {
        for bad in [
            &b"hello"[..],
            b"<Data><PSM>x",
            b"<Data><PSM><b>x</b></PSM></Data>",
            b"\xff\xfe",
        ] {
            assert_eq!(Personal::parse(bad), Err(PersonalProblem), "{bad:?}");
        }
        let long = format!(
            "<Data><PSM>{}</PSM></Data>",
            "x".repeat(limits::PERSONAL_BYTES + 1)
        );
        assert_eq!(Personal::parse(long.as_bytes()), Err(PersonalProblem));
    }
}
