//! The lists since MSNP13: address book and membership lists, each from a web service, become the roster, and
//! the roster is repeated to the notification server.

use super::Me;
use super::roster::{Listed, Roster};
use crate::notification::{Listing, People, Response};
use crate::soap::book::{self, Book, BookContact, ContactKind};
use crate::soap::circle::Circle;
use crate::soap::membership::{Member, MemberName, Membership};
use crate::soap::{Answer, Call, Fault, FaultCode};
use crate::{Address, Dialect, List, Lists, Network};

/// The answers, as far as they have arrived.
#[derive(Debug)]
pub(super) struct Gathering {
    dialect: Dialect,
    own: Address,
    membership: Option<Membership>,
    book: Option<Book>,
    /// Whether a book was made, because there was none.
    made: bool,
    /// What the service told meanwhile of others' lists: the answers may be older.
    pub(super) meanwhile: Vec<Response>,
}

/// What an answer led to.
#[derive(Debug)]
pub(super) enum Gathered {
    /// Another is still to come.
    More,
    /// This has to be asked next.
    Ask(Call),
    /// That was the last.
    All,
    /// The service does not give the lists out.
    Refused,
}

impl Gathering {
    pub(super) fn new(own: Address, dialect: Dialect) -> Self {
        Self {
            dialect,
            own,
            membership: None,
            book: None,
            made: false,
            meanwhile: Vec::new(),
        }
    }

    /// Keeps news of others' lists until there is a roster; whether it was that.
    pub(super) fn keep(&mut self, news: &Response) -> bool {
        /// More than this within a sign-in is a flood.
        const MOST: usize = 256;
        let kept = matches!(
            news,
            Response::PeopleAdded { .. } | Response::PeopleRemoved { .. }
        );
        if kept && self.meanwhile.len() < MOST {
            self.meanwhile.push(news.clone());
        }
        kept
    }

    /// What has to be asked, in this order.
    pub(super) fn calls(&self) -> [Call; 2] {
        [Call::FindMembership { since: None }, self.find_contacts()]
    }

    /// Clients since MSNP16 ask for pages, which tell of circles; all of it comes as one.
    fn find_contacts(&self) -> Call {
        Call::FindContacts {
            circle: None,
            paged: self.dialect.has_places(),
            since: None,
        }
    }

    pub(super) fn take(&mut self, answer: Result<Answer, Fault>) -> Gathered {
        match answer {
            Ok(Answer::Membership(membership)) => self.membership = Some(membership),
            Ok(Answer::Book(book)) => self.book = Some(book),
            // The book was made, perhaps at another place in the same moment.
            Ok(Answer::Done) if self.made => return Gathered::Ask(self.find_contacts()),
            Err(fault) => match fault.code {
                FaultCode::AddressBookDoesNotExist if !self.made => {
                    self.made = true;
                    let owner = self.own.clone();
                    return Gathered::Ask(Call::CreateBook { owner });
                }
                FaultCode::AddressBookAlreadyExists if self.made => {
                    return Gathered::Ask(self.find_contacts());
                }
                _ => return Gathered::Refused,
            },
            Ok(_) => return Gathered::Refused,
        }
        if self.membership.is_some() && self.book.is_some() {
            Gathered::All
        } else {
            Gathered::More
        }
    }

    /// The circles in the book, and what proves them.
    pub(super) fn take_circles(&mut self) -> (Vec<Circle>, Option<Box<str>>) {
        let book = self.book.as_mut();
        book.map_or_else(Default::default, |book| {
            let ticket = book.circle_ticket.take();
            (core::mem::take(&mut book.circles), ticket)
        })
    }

    /// The roster they make, and what the book says about the account itself.
    pub(super) fn into_roster(self, me: &mut Me) -> Roster {
        let mut roster = Roster::default();
        let book = self.book.unwrap_or_default();
        for group in book.groups.iter().filter(|group| !group.deleted) {
            roster.set_group(group.id.clone(), &group.name);
        }
        if let Some(own) = book.me() {
            me.take_entry(own);
        }
        for contact in &book.contacts {
            put_contact(&mut roster, contact, &self.own);
        }
        let members = self.membership.map(|lists| lists.members);
        for member in members.into_iter().flatten() {
            put_member(&mut roster, &member);
        }
        roster
    }
}

fn put_contact(roster: &mut Roster, contact: &BookContact, own: &Address) {
    let Some(address) = contact.address.as_ref().filter(|address| *address != own) else {
        return;
    };
    let listed = contact.messenger && !contact.deleted;
    if !listed || matches!(contact.kind, ContactKind::Me | ContactKind::Circle) {
        return;
    }
    roster.list(Listed {
        address,
        name: contact.nickname().unwrap_or(&contact.name),
        lists: Lists::from(List::Forward),
        network: contact.network,
        groups: &contact.groups,
        id: Some(&contact.id),
    });
    roster.edit_phones(address, |phones| {
        let number = |kind: &str| {
            let mut numbers = contact.phones.iter();
            numbers
                .find(|(of, number)| &**of == kind && !number.is_empty())
                .map(|(_, number)| number.clone())
        };
        phones.home = number("ContactPhonePersonal");
        phones.work = number("ContactPhoneBusiness");
        phones.mobile = number("ContactPhoneMobile");
    });
}

fn put_member(roster: &mut Roster, member: &Member) {
    let (Some(list), false) = (member.role.list(), member.deleted) else {
        return;
    };
    // Telephones and circles are no people one could see or write to here.
    let (MemberName::Passport(address) | MemberName::Email(address)) = &member.name else {
        return;
    };
    roster.enlist(address, list);
    let nameless = |roster: &Roster| {
        let contact = roster.contact(address);
        contact.is_some_and(|contact| contact.name().is_empty())
    };
    if let (Some(name), true) = (&member.display_name, nameless(roster)) {
        roster.set_name(address, name);
    }
}

impl Me {
    /// Takes over what the own entry of the address book says.
    fn take_entry(&mut self, entry: &BookContact) {
        if !entry.name.is_empty() {
            self.name.clone_from(&entry.name);
        }
        let switch = |name| entry.annotation(name).map(|value| value != "2");
        if let Some(allowed) = switch(book::PRIVACY) {
            self.privacy.strangers_allowed = allowed;
        }
        if let Some(ask) = switch(book::PROMPT) {
            self.privacy.ask_when_added = ask;
        }
    }
}

impl Roster {
    /// What the notification server is told about everybody, as it is after signing in.
    pub(super) fn for_upload(&self) -> People {
        let listings = self.contacts().iter().filter_map(|contact| {
            let theirs = Lists::from(List::Reverse) | List::Pending;
            let mut lists = contact.lists() - theirs;
            // Services refuse somebody who is both.
            if lists.contains(List::Block) {
                lists.remove(List::Allow);
            }
            (!lists.is_empty()).then(|| Listing {
                network: Some(network_of(contact.network())),
                ..Listing::new(contact.address(), lists)
            })
        });
        People {
            initial: true,
            listings: listings.collect(),
        }
    }
}

/// The network a contact is named with. None was told for some.
fn network_of(network: Network) -> Network {
    match network.0 {
        0 => Network::MESSENGER,
        _ => network,
    }
}
