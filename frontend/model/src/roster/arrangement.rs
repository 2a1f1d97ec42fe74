use nudge_shared::{Address, GroupId};
use std::collections::BTreeSet;

/// A section of the contact list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SectionKey {
    /// The favourites, who are listed in their groups as well.
    Favourites,
    /// Everybody online, where the list is arranged by status.
    Online,
    /// A group.
    Group(GroupId),
    /// Contacts in no group.
    Other,
    /// Everybody offline, where they are kept apart.
    Offline,
}

/// A row of the contact list: what it is of, not what it says. Use it as the key of a list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Row {
    /// A heading.
    Section(SectionKey),
    /// A contact; in several groups, several rows.
    Contact(SectionKey, Address),
}

/// How the list is arranged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrangement {
    /// By group, those offline below all others in a section of their own.
    #[default]
    GroupsOfflineApart,
    /// By group, those offline last within each.
    Groups,
    /// Online and offline.
    Status,
}

impl Arrangement {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::GroupsOfflineApart => "hybrid",
            Self::Groups => "groups",
            Self::Status => "status",
        }
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        [Self::GroupsOfflineApart, Self::Groups, Self::Status]
            .into_iter()
            .find(|arrangement| arrangement.as_str() == text)
    }
}

/// The sections that are folded away.
#[derive(Debug, Default)]
pub(super) struct Collapsed(BTreeSet<SectionKey>);

impl Collapsed {
    pub(super) fn contains(&self, key: &SectionKey) -> bool {
        self.0.contains(key)
    }

    pub(super) fn toggle(&mut self, key: &SectionKey) {
        if !self.0.remove(key) {
            self.0.insert(key.clone());
        }
    }

    /// As one stored text; none when all are open.
    pub(super) fn to_text(&self) -> Option<String> {
        let names: Vec<String> = self
            .0
            .iter()
            .map(|key| match key {
                SectionKey::Favourites => "favourites".to_owned(),
                SectionKey::Online => "online".to_owned(),
                SectionKey::Other => "other".to_owned(),
                SectionKey::Offline => "offline".to_owned(),
                SectionKey::Group(id) => format!("group {}", id.0),
            })
            .collect();
        (!names.is_empty()).then(|| names.join("\n"))
    }

    pub(super) fn parse(text: &str) -> Self {
        let keys = text.lines().filter_map(|line| match line {
            "favourites" => Some(SectionKey::Favourites),
            "online" => Some(SectionKey::Online),
            "other" => Some(SectionKey::Other),
            "offline" => Some(SectionKey::Offline),
            _ => line
                .strip_prefix("group ")
                .map(|id| SectionKey::Group(GroupId(id.into()))),
        });
        let mut collapsed = Self::default();
        for key in keys {
            collapsed.0.insert(key);
        }
        collapsed
    }
}
