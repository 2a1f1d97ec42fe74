//! The contact list: who is on it, in which sections and order, and what each row says.
//!
//! Sections keep their members sorted. One change of presence moves one contact, at the cost of a
//! few comparisons; nothing is ever sorted anew because somebody went for lunch.

mod arrangement;
mod changes;
mod entry;
mod requests;
mod section;
mod view;

pub use arrangement::{Arrangement, Row, SectionKey};
pub use requests::RequestView;

pub use view::{CardView, ContactView, GroupChoice, SectionView};

pub(crate) use entry::fold;
pub(crate) use view::{hue, initials};

use crate::Changed;
use crate::storage;
use crate::turn::Turn;
use arrangement::Collapsed;
use entry::Entry;
use nudge_shared::{Address, Contact, Group, Order, PersonSettings, Status};
use requests::Requests;
use section::Sections;
use std::collections::BTreeMap;

/// The contact list and everybody else the account knows.
#[derive(Debug, Default)]
pub struct Roster {
    entries: BTreeMap<Address, Entry>,
    groups: Vec<Group>,
    sections: Sections,
    query: String,
    /// Folded words of the query; all must match.
    words: Vec<String>,
    card: Option<Address>,
    /// What the account has set about people, on the list or not.
    particulars: BTreeMap<Address, PersonSettings>,
    order: Order,
    pub(crate) requests: Requests,
}

impl Roster {
    /// How many rows the list has, headings included, as arranged, searched and collapsed.
    #[must_use]
    pub fn row_count(&self) -> usize {
        self.sections.row_count()
    }

    /// The row at an index from the top. Costs the number of sections, not of contacts.
    #[must_use]
    pub fn row(&self, index: usize) -> Option<Row> {
        self.sections.row(index)
    }

    /// Rows of a range; what a windowed list draws.
    #[must_use]
    pub fn rows(&self, range: std::ops::Range<usize>) -> Vec<Row> {
        range.map_while(|index| self.row(index)).collect()
    }

    /// Where a row is now, for keyboard movement and for keeping it in view.
    #[must_use]
    pub fn row_index(&self, row: &Row) -> Option<usize> {
        self.sections.index_of(row, |address| {
            self.entries.get(address).map(Entry::sort_key)
        })
    }

    /// Where a row is among those beside it, from 1, and how many those are: contacts in their section,
    /// headings among the headings.
    #[must_use]
    pub fn standing(&self, row: &Row) -> Option<(usize, usize)> {
        self.sections.place(row, |address| {
            self.entries.get(address).map(Entry::sort_key)
        })
    }

    /// What is typed in the search field.
    #[must_use]
    pub fn query(&self) -> &str {
        &self.query
    }

    /// How the list is arranged.
    #[must_use]
    pub fn arrangement(&self) -> Arrangement {
        self.sections.arrangement
    }

    /// Whether nobody is on the list, searched or not.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.entries.values().any(|entry| entry.contact.listed)
    }

    /// The groups in the service's order.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// Everybody the account knows, on the list or not, by address.
    pub fn everybody(&self) -> impl Iterator<Item = &Contact> {
        self.entries.values().map(|entry| &entry.contact)
    }

    /// Those who are allowed, or blocked, and match what is looked for, by address; and how many there
    /// are beside the first `most`.
    #[must_use]
    pub fn permitted(&self, allowed: bool, query: &str, most: usize) -> (Vec<Address>, usize) {
        let query = fold(query.trim());
        let mut found = self.entries.values().filter(|entry| {
            let contact = &entry.contact;
            let on = if allowed {
                contact.allowed && !contact.blocked
            } else {
                contact.blocked
            };
            on && (contact.address.as_str().contains(&query) || fold(entry.name()).contains(&query))
        });
        let shown = found.by_ref().take(most);
        let shown = shown.map(|entry| entry.contact.address.clone()).collect();
        (shown, found.count())
    }

    /// What is known of somebody.
    #[must_use]
    pub fn contact(&self, address: &Address) -> Option<&Contact> {
        self.entries.get(address).map(|entry| &entry.contact)
    }

    /// What to call somebody: the name they chose, else their address. Codes of Messenger Plus!
    /// are taken out.
    #[must_use]
    pub fn name<'a>(&'a self, address: &'a Address) -> &'a str {
        self.entries
            .get(address)
            .map_or(address.as_str(), Entry::name)
    }

    /// What the account has set about somebody.
    #[must_use]
    pub fn particulars(&self, address: &Address) -> PersonSettings {
        self.particulars.get(address).cloned().unwrap_or_default()
    }

    /// Everybody who is known, in the order of their addresses.
    pub(crate) fn addresses(&self) -> impl Iterator<Item = &Address> {
        self.entries.keys()
    }

    /// Whether somebody is on the contact list and not blocked; nobody else may ring or shake.
    #[must_use]
    pub fn is_friend(&self, address: &Address) -> bool {
        self.contact(address)
            .is_some_and(|contact| contact.listed && !contact.blocked)
    }

    /// The requests to answer, the oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<RequestView> {
        self.requests.views()
    }

    /// Everybody on the list who is not blocked, sorted as the list is.
    pub(crate) fn friends(&self) -> Vec<&Contact> {
        let mut friends: Vec<&Entry> = self
            .entries
            .values()
            .filter(|entry| entry.contact.listed && !entry.contact.blocked)
            .collect();
        friends.sort_unstable_by(|a, b| a.sort_key().cmp(&b.sort_key()));
        friends.into_iter().map(|entry| &entry.contact).collect()
    }

    pub(crate) fn status(&self, address: &Address) -> Status {
        self.contact(address)
            .map_or(Status::Offline, |contact| contact.status)
    }

    /// Whether all words of a search are found in somebody's name, address or personal message.
    pub(crate) fn matches(&self, address: &Address, words: &[String]) -> bool {
        self.entries
            .get(address)
            .is_some_and(|entry| entry.matches(words))
    }

    pub(crate) fn search(&mut self, query: String, turn: &mut Turn<'_>) {
        self.words = query.split_whitespace().map(fold).collect();
        self.query = query;
        self.arrange(turn);
    }

    pub(crate) fn set_arrangement(&mut self, arrangement: Arrangement, turn: &mut Turn<'_>) {
        self.sections.arrangement = arrangement;
        turn.store(
            storage::ARRANGEMENT.to_owned(),
            Some(arrangement.as_str().to_owned()),
        );
        turn.changed(Changed::Settings);
        self.arrange(turn);
    }

    pub(crate) fn toggle(&mut self, key: SectionKey, turn: &mut Turn<'_>) {
        self.sections.toggle(&key);
        turn.store(
            storage::COLLAPSED.to_owned(),
            self.sections.collapsed.to_text(),
        );
        turn.changed(Changed::Section(key));
        turn.changed(Changed::Rows);
    }

    /// Takes in what an earlier visit, or another tab, stored.
    pub(crate) fn restore(
        &mut self,
        collapsed: Option<&str>,
        arrangement: Option<&str>,
        turn: &mut Turn<'_>,
    ) {
        self.sections.collapsed = Collapsed::parse(collapsed.unwrap_or_default());
        self.sections.arrangement = arrangement.and_then(Arrangement::parse).unwrap_or_default();
        self.arrange(turn);
    }

    pub(crate) fn open_card(&mut self, address: Option<Address>, turn: &mut Turn<'_>) {
        if self.card != address {
            self.card = address;
            turn.changed(Changed::Card);
        }
    }
}
