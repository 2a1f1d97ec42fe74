use super::{Roster, SectionKey};
use crate::words;
use nudge_shared::{Address, BlobId, Contact, Device, GroupId, Status};

/// A section's heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionView {
    /// Which.
    pub key: SectionKey,
    /// The name alone.
    pub name: String,
    /// How many: "(2/5)", or "(7)" where all are of one kind.
    pub count: String,
    /// The heading, with counts: "Friends (2/5)".
    pub title: String,
    /// Whether its rows are hidden.
    pub collapsed: bool,
}

/// Somebody, as a row of the list, the heading of a conversation or a card shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactView {
    /// Who.
    pub address: Address,
    /// What to call them.
    pub name: String,
    /// Their personal message, or what they listen to; may be empty.
    pub message: String,
    /// Their status.
    pub status: Status,
    /// The status in words.
    pub status_words: &'static str,
    /// What they are signed in with, where worth a word.
    pub device: Device,
    /// The device in words.
    pub device_words: Option<&'static str>,
    /// Whether they are on the contact list.
    pub listed: bool,
    /// Whether they are blocked.
    pub blocked: bool,
    /// Whether they have the account on their list.
    pub has_me: bool,
    /// What a screen reader says for the row, without unread count.
    pub label: String,
    /// Their picture.
    pub picture: Option<BlobId>,
    /// One or two letters of the name, for want of a picture.
    pub initials: String,
    /// A hue from 0 to 359 that is always the same for this person.
    pub hue: u16,
}

/// The first letters of the first two words of a name.
pub(crate) fn initials(name: &str) -> String {
    name.split(|c: char| c.is_whitespace() || matches!(c, '.' | '_' | '-' | '@'))
        .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()))
        .take(2)
        .flat_map(char::to_uppercase)
        .collect()
}

/// A hue for an address: any spread will do, as long as it stays.
pub(crate) fn hue(address: &Address) -> u16 {
    let sum = address.as_str().bytes().fold(7u32, |sum, byte| {
        sum.wrapping_mul(31).wrapping_add(byte.into())
    });
    (sum % 360) as u16
}

/// A group one can put somebody into, or take them out of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupChoice {
    /// Which; none for "other contacts".
    pub group: Option<GroupId>,
    /// Its name.
    pub name: String,
    /// Whether the contact is in it.
    pub member: bool,
}

/// A contact's card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardView {
    /// The contact.
    pub contact: ContactView,
    /// All groups.
    pub groups: Vec<GroupChoice>,
}

impl Roster {
    /// What the heading of a section says.
    #[must_use]
    pub fn section(&self, key: &SectionKey) -> Option<SectionView> {
        let section = self.sections.get(key)?;
        let name = match key {
            SectionKey::Favourites => words::favourites(),
            SectionKey::Online => words::online(),
            SectionKey::Other => words::other_contacts(),
            SectionKey::Offline => words::offline(),
            SectionKey::Group(id) => self.group_name(id)?,
        };
        let count = match key {
            SectionKey::Online | SectionKey::Offline => words::count_of_one_kind(section.total),
            SectionKey::Favourites | SectionKey::Other | SectionKey::Group(_) => {
                words::counts(section.online, section.total)
            }
        };
        Some(SectionView {
            key: key.clone(),
            title: format!("{name} {count}"),
            name: name.to_owned(),
            count,
            collapsed: section.collapsed && !self.sections.is_searching(),
        })
    }

    /// A group's name.
    #[must_use]
    pub fn group_name(&self, id: &GroupId) -> Option<&str> {
        self.groups
            .iter()
            .find(|group| group.id == *id)
            .map(|group| group.name.as_str())
    }

    /// How many contacts are in a group.
    pub(crate) fn group_size(&self, id: &GroupId) -> u32 {
        self.entries
            .values()
            .filter(|entry| entry.contact.listed && entry.contact.groups.contains(id))
            .count() as u32
    }

    /// What a row says. Of somebody unknown: the address, offline.
    #[must_use]
    pub fn view(&self, address: &Address) -> ContactView {
        let name = self.name(address).to_owned();
        let unknown = Contact {
            address: address.clone(),
            name: String::new(),
            personal_message: String::new(),
            media: None,
            picture: None,
            status: Status::Offline,
            groups: Vec::new(),
            listed: false,
            blocked: false,
            allowed: false,
            has_me: false,
            device: Device::Computer,
        };
        let contact = self.contact(address).unwrap_or(&unknown);
        let message = match &contact.media {
            Some(media) if contact.status != Status::Offline && !media.text.is_empty() => {
                words::listening_to(&media.text)
            }
            _ => crate::text::plus::strip(&contact.personal_message).into_owned(),
        };
        let status_words = words::status_of(contact.status);
        ContactView {
            label: words::row_label(
                &name,
                if contact.blocked {
                    words::blocked()
                } else {
                    status_words
                },
                &message,
                0,
            ),
            picture: contact.picture.clone(),
            initials: initials(&name),
            hue: hue(address),
            address: address.clone(),
            name,
            message,
            status: contact.status,
            status_words,
            device: contact.device,
            device_words: words::device(contact.device)
                .filter(|_| contact.status != Status::Offline),
            listed: contact.listed,
            blocked: contact.blocked,
            has_me: contact.has_me,
        }
    }

    /// The open card, if any.
    #[must_use]
    pub fn card(&self) -> Option<CardView> {
        let address = self.card.as_ref()?;
        let member_of = self
            .contact(address)
            .map(|contact| contact.groups.as_slice())
            .unwrap_or_default();
        let groups = self
            .groups
            .iter()
            .map(|group| GroupChoice {
                group: Some(group.id.clone()),
                name: group.name.clone(),
                member: member_of.contains(&group.id),
            })
            .collect();
        Some(CardView {
            contact: self.view(address),
            groups,
        })
    }

    /// The groups one can choose from, "other contacts" first.
    pub(crate) fn group_choices(&self, chosen: Option<&GroupId>) -> Vec<GroupChoice> {
        let other = GroupChoice {
            group: None,
            name: words::other_contacts().to_owned(),
            member: chosen.is_none(),
        };
        let groups = self.groups.iter().map(|group| GroupChoice {
            group: Some(group.id.clone()),
            name: group.name.clone(),
            member: chosen == Some(&group.id),
        });
        std::iter::once(other).chain(groups).collect()
    }
}
