use super::arrangement::{Arrangement, Collapsed, Row, SectionKey};
use super::entry::{Entry, SortKey};
use crate::Changed;
use crate::turn::Turn;
use nudge_shared::{Address, Group};

#[derive(Debug)]
pub(super) struct Section {
    pub(super) key: SectionKey,
    /// Rows, sorted. Only those that match the search.
    members: Vec<Address>,
    /// For the heading: of all that belong here, whether or not they match or are shown here.
    pub(super) online: u32,
    pub(super) total: u32,
    pub(super) collapsed: bool,
}

/// All sections, in order.
#[derive(Debug, Default)]
pub(super) struct Sections {
    pub(super) arrangement: Arrangement,
    list: Vec<Section>,
    pub(super) collapsed: Collapsed,
    /// While a search is on, nothing is collapsed and empty sections have no heading.
    searching: bool,
}

impl Section {
    fn new(key: SectionKey, collapsed: bool) -> Self {
        Self {
            key,
            members: Vec::new(),
            online: 0,
            total: 0,
            collapsed,
        }
    }
}

/// Looks up the sort key of an address.
type Key<'a> = Option<SortKey<'a>>;

impl Sections {
    /// Groups always have a heading, so that one can drop a contact on them; the other sections
    /// only when somebody is in them.
    fn rows_of(&self, section: &Section) -> usize {
        let open = self.searching || !section.collapsed;
        let heading = match section.key {
            _ if self.searching => !section.members.is_empty(),
            SectionKey::Group(_) => true,
            _ => section.total > 0,
        };
        usize::from(heading) + if open { section.members.len() } else { 0 }
    }

    pub(super) fn row_count(&self) -> usize {
        self.list.iter().map(|section| self.rows_of(section)).sum()
    }

    pub(super) fn row(&self, mut index: usize) -> Option<Row> {
        for section in &self.list {
            let rows = self.rows_of(section);
            if index < rows {
                return Some(match index {
                    0 => Row::Section(section.key.clone()),
                    n => Row::Contact(section.key.clone(), section.members[n - 1].clone()),
                });
            }
            index -= rows;
        }
        None
    }

    pub(super) fn index_of<'a>(
        &self,
        row: &Row,
        key_of: impl Fn(&Address) -> Key<'a>,
    ) -> Option<usize> {
        let (Row::Section(wanted) | Row::Contact(wanted, _)) = row;
        let mut above = 0;
        for section in &self.list {
            let rows = self.rows_of(section);
            if section.key == *wanted {
                let offset = match row {
                    Row::Section(_) => 0,
                    Row::Contact(_, address) => {
                        1 + position(&section.members, &key_of(address)?, &key_of).ok()?
                    }
                };
                return (offset < rows).then_some(above + offset);
            }
            above += rows;
        }
        None
    }

    pub(super) fn place<'a>(
        &self,
        row: &Row,
        key_of: impl Fn(&Address) -> Key<'a>,
    ) -> Option<(usize, usize)> {
        match row {
            Row::Contact(key, address) => {
                let members = &self.get(key)?.members;
                let at = position(members, &key_of(address)?, &key_of).ok()?;
                Some((at + 1, members.len()))
            }
            Row::Section(key) => {
                let mut shown = self.list.iter().filter(|section| self.rows_of(section) > 0);
                let at = shown.clone().position(|section| section.key == *key)?;
                Some((at + 1, shown.by_ref().count()))
            }
        }
    }

    pub(super) fn get(&self, key: &SectionKey) -> Option<&Section> {
        self.list.iter().find(|section| section.key == *key)
    }

    pub(super) fn is_searching(&self) -> bool {
        self.searching
    }

    pub(super) fn keys(&self) -> Vec<SectionKey> {
        self.list
            .iter()
            .map(|section| section.key.clone())
            .collect()
    }

    /// Empties everything and lays out the sections.
    pub(super) fn begin(&mut self, groups: &[Group], searching: bool) {
        self.searching = searching;
        let mut keys = vec![SectionKey::Favourites];
        if self.arrangement == Arrangement::Status {
            keys.push(SectionKey::Online);
        } else {
            keys.extend(
                groups
                    .iter()
                    .map(|group| SectionKey::Group(group.id.clone())),
            );
            keys.push(SectionKey::Other);
        }
        if self.arrangement != Arrangement::Groups {
            keys.push(SectionKey::Offline);
        }
        self.list = keys
            .into_iter()
            .map(|key| {
                let collapsed = self.collapsed.contains(&key);
                Section::new(key, collapsed)
            })
            .collect();
    }

    /// Adds a contact without regard to order; [`Self::sort`] follows.
    pub(super) fn collect(&mut self, entry: &Entry, words: &[String]) {
        let matches = entry.matches(words);
        for index in self.belongs(entry) {
            let shown = matches && self.shows(index, entry);
            let section = &mut self.list[index];
            section.total += 1;
            section.online += u32::from(entry.online());
            if shown {
                section.members.push(entry.contact.address.clone());
            }
        }
    }

    pub(super) fn sort<'a>(&mut self, key_of: impl Fn(&Address) -> Key<'a>) {
        for section in &mut self.list {
            // Every key differs by its address, so that the order is the same either way; the stable
            // sort is four times the code.
            section
                .members
                .sort_unstable_by(|a, b| key_of(a).cmp(&key_of(b)));
        }
    }

    pub(super) fn insert<'a>(
        &mut self,
        entry: &Entry,
        words: &[String],
        turn: &mut Turn<'_>,
        key_of: impl Fn(&Address) -> Key<'a>,
    ) {
        let matches = entry.matches(words);
        for index in self.belongs(entry) {
            let shown = matches && self.shows(index, entry);
            let section = &mut self.list[index];
            section.total += 1;
            section.online += u32::from(entry.online());
            if shown && let Err(at) = position(&section.members, &entry.sort_key(), &key_of) {
                section.members.insert(at, entry.contact.address.clone());
            }
            turn.changed(Changed::Section(section.key.clone()));
            turn.changed(Changed::Rows);
        }
    }

    /// Takes a contact out; it must still be known to `key_of`, unchanged since it was put in.
    pub(super) fn remove<'a>(
        &mut self,
        entry: &Entry,
        words: &[String],
        turn: &mut Turn<'_>,
        key_of: impl Fn(&Address) -> Key<'a>,
    ) {
        let matches = entry.matches(words);
        for index in self.belongs(entry) {
            let shown = matches && self.shows(index, entry);
            let section = &mut self.list[index];
            section.total = section.total.saturating_sub(1);
            section.online = section.online.saturating_sub(u32::from(entry.online()));
            if shown && let Ok(at) = position(&section.members, &entry.sort_key(), &key_of) {
                section.members.remove(at);
            }
            turn.changed(Changed::Section(section.key.clone()));
            turn.changed(Changed::Rows);
        }
    }

    /// The sections that count a contact.
    fn belongs(&self, entry: &Entry) -> Vec<usize> {
        if !entry.contact.listed {
            return Vec::new();
        }
        let online = entry.online();
        let groups = &entry.contact.groups;
        let grouped = groups.iter().any(|id| {
            self.list
                .iter()
                .any(|section| matches!(&section.key, SectionKey::Group(group) if group == id))
        });
        self.list
            .iter()
            .enumerate()
            .filter(|(_, section)| match &section.key {
                SectionKey::Favourites => entry.favourite(),
                SectionKey::Online => online,
                SectionKey::Offline => !online,
                SectionKey::Group(id) => groups.contains(id),
                SectionKey::Other => !grouped,
            })
            .map(|(index, _)| index)
            .collect()
    }

    /// Whether a section that counts a contact also lists it.
    fn shows(&self, index: usize, entry: &Entry) -> bool {
        match self.list[index].key {
            SectionKey::Group(_) | SectionKey::Other => {
                entry.online() || self.arrangement == Arrangement::Groups
            }
            SectionKey::Favourites | SectionKey::Online | SectionKey::Offline => true,
        }
    }

    pub(super) fn toggle(&mut self, key: &SectionKey) {
        self.collapsed.toggle(key);
        for section in &mut self.list {
            section.collapsed = self.collapsed.contains(&section.key);
        }
    }
}

/// Where an address with this sort key is, or belongs, among sorted members.
fn position<'a>(
    members: &[Address],
    key: &SortKey<'_>,
    key_of: &impl Fn(&Address) -> Key<'a>,
) -> Result<usize, usize> {
    members.binary_search_by(|member| match key_of(member) {
        Some(other) => (other.0, other.1, other.2).cmp(key),
        // Cannot be: members are known. Ordering them first keeps the search sound.
        None => std::cmp::Ordering::Less,
    })
}
