use super::Groups;
use crate::message::{CurrentMedia, PersonalMessage};
use crate::{Address, Capabilities, ContactId, List, Lists, MsnObject, Network, Status};

/// A person the account knows: on one of its lists, or about to be.
///
/// Rosters make up most of the memory of an idle session, so that a row is one allocation, for address
/// and name together; what most people never have is behind a second one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The address, then the name.
    text: Box<str>,
    details: Option<Box<Details>>,
    pub(super) groups: Groups,
    /// The bytes of the id if it is a GUID, as it almost always is; nil otherwise.
    guid: [u8; 16],
    /// The two words.
    capabilities: (u32, u32),
    network: Network,
    /// Addresses have at most 254 bytes.
    address_len: u8,
    lists: Lists,
    status: Status,
    /// Whether the status was heard on this connection.
    pub(super) seen: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Details {
    personal_message: Box<str>,
    media: Option<Box<CurrentMedia>>,
    picture: Option<MsnObject>,
    phones: Option<Box<Phones>>,
    /// An id that is no GUID.
    id: Option<Box<ContactId>>,
}

/// Stands for "no GUID".
const NIL: [u8; 16] = [0; 16];

/// Telephone numbers somebody shows to their contacts, and what can be done with them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phones {
    /// At home.
    pub home: Option<Box<str>>,
    /// At work.
    pub work: Option<Box<str>>,
    /// Mobile.
    pub mobile: Option<Box<str>>,
    /// Whether text messages may be sent to the mobile.
    pub can_be_paged: bool,
}

impl Contact {
    /// The longest personal message that is kept, in bytes. Clients of the time showed 129 characters.
    const MAX_PERSONAL_MESSAGE: usize = 1024;

    pub(super) fn new(address: &Address) -> Self {
        let text = address.as_str();
        Self {
            text: text.into(),
            details: None,
            groups: Groups::NONE,
            guid: NIL,
            capabilities: (0, 0),
            network: Network::MESSENGER,
            address_len: u8::try_from(text.len()).expect("an address has at most 254 bytes"),
            lists: Lists::NONE,
            status: Status::Offline,
            seen: false,
        }
    }

    /// Who it is.
    #[must_use]
    pub fn address(&self) -> Address {
        Address::new(self.address_str()).expect("the row was made from an address")
    }

    /// Who it is, without a copy.
    #[must_use]
    pub fn address_str(&self) -> &str {
        self.split().0
    }

    /// The name they chose; empty when unknown.
    #[must_use]
    pub fn name(&self) -> &str {
        self.split().1
    }

    fn split(&self) -> (&str, &str) {
        self.text.split_at(usize::from(self.address_len))
    }

    /// The lists they are on.
    #[must_use]
    pub fn lists(&self) -> Lists {
        self.lists
    }

    /// Whether they are on this list.
    #[must_use]
    pub fn is_on(&self, list: List) -> bool {
        self.lists.contains(list)
    }

    /// Whether they added the account and wait for an answer: they were neither allowed nor blocked.
    ///
    /// Dialects without a pending list leave it to the client to find that out, and with one the service
    /// may have kept somebody on it who was answered.
    #[must_use]
    pub fn is_pending(&self) -> bool {
        let added = self.is_on(List::Pending) || self.is_on(List::Reverse);
        added && !self.is_on(List::Allow) && !self.is_on(List::Block)
    }

    /// How present they are, as far as the service tells.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status
    }

    /// What their client can do.
    #[must_use]
    pub fn capabilities(&self) -> Capabilities {
        let (base, extended) = self.capabilities;
        Capabilities {
            base,
            extended: (extended != 0).then_some(extended),
        }
    }

    /// The network they are on.
    #[must_use]
    pub fn network(&self) -> Network {
        self.network
    }

    /// Their personal message; empty when they have none.
    #[must_use]
    pub fn personal_message(&self) -> &str {
        self.details
            .as_ref()
            .map_or("", |details| &details.personal_message)
    }

    /// What they listen to, play or work on.
    #[must_use]
    pub fn media(&self) -> Option<&CurrentMedia> {
        self.details.as_ref()?.media.as_deref()
    }

    /// Their display picture.
    #[must_use]
    pub fn picture(&self) -> Option<&MsnObject> {
        self.details.as_ref()?.picture.as_ref()
    }

    /// Their telephone numbers.
    #[must_use]
    pub fn phones(&self) -> Option<&Phones> {
        self.details.as_ref()?.phones.as_deref()
    }

    pub(super) fn set_name(&mut self, name: &str) -> bool {
        if self.name() == name || name.is_empty() {
            return false;
        }
        self.text = [self.address_str(), name].concat().into();
        true
    }

    pub(super) fn set_lists(&mut self, lists: Lists) -> bool {
        replace(&mut self.lists, lists)
    }

    pub(super) fn set_status(&mut self, status: Status) -> bool {
        replace(&mut self.status, status)
    }

    pub(super) fn set_capabilities(&mut self, capabilities: Capabilities) -> bool {
        let words = (capabilities.base, capabilities.extended.unwrap_or(0));
        replace(&mut self.capabilities, words)
    }

    pub(super) fn set_network(&mut self, network: Network) -> bool {
        replace(&mut self.network, network)
    }

    pub(super) fn set_personal_message(&mut self, mut message: PersonalMessage) -> bool {
        let longest = message.text.floor_char_boundary(Self::MAX_PERSONAL_MESSAGE);
        if longest < message.text.len() {
            message.text = message.text[..longest].into();
        }
        self.edit_details(|details| {
            replace(&mut details.personal_message, message.text)
                | replace(&mut details.media, message.media.map(Box::new))
        })
    }

    pub(super) fn set_picture(&mut self, picture: Option<MsnObject>) -> bool {
        self.edit_details(|details| replace(&mut details.picture, picture))
    }

    pub(super) fn edit_phones(&mut self, edit: impl FnOnce(&mut Phones)) -> bool {
        self.edit_details(|details| {
            let mut phones = details.phones.as_deref().cloned().unwrap_or_default();
            edit(&mut phones);
            let phones = (phones != Phones::default()).then(|| Box::new(phones));
            replace(&mut details.phones, phones)
        })
    }

    /// Off the forward list there are no groups and no id, and presence is not told any more.
    pub(super) fn forget_what_contacts_see(&mut self) {
        self.groups = Groups::NONE;
        self.guid = NIL;
        self.details = None;
        self.status = Status::Offline;
        self.capabilities = (0, 0);
    }

    /// The id by which the newer dialects want the contact named.
    pub(super) fn id(&self) -> Option<ContactId> {
        if self.guid != NIL {
            return Some(ContactId::from_guid(self.guid));
        }
        self.details.as_ref()?.id.as_deref().cloned()
    }

    pub(super) fn set_id(&mut self, id: Option<ContactId>) {
        self.guid = id.as_ref().and_then(ContactId::guid).unwrap_or(NIL);
        let other = id.filter(|_| self.guid == NIL).map(Box::new);
        self.edit_details(|details| replace(&mut details.id, other));
    }

    /// Details that are all empty again are given back.
    fn edit_details(&mut self, edit: impl FnOnce(&mut Details) -> bool) -> bool {
        let mut details = self.details.take().unwrap_or_default();
        let changed = edit(&mut details);
        if *details != Details::default() {
            self.details = Some(details);
        }
        changed
    }

    /// Takes over what a new connection has not said yet: presence and what comes with it.
    pub(super) fn inherit(&mut self, earlier: &Self) {
        self.status = earlier.status;
        self.capabilities = earlier.capabilities;
        if self.name().is_empty() {
            self.set_name(earlier.name());
        }
        let Some(before) = &earlier.details else {
            return;
        };
        self.edit_details(|details| {
            details
                .personal_message
                .clone_from(&before.personal_message);
            details.media.clone_from(&before.media);
            details.picture.clone_from(&before.picture);
            true
        });
    }

    /// Whether the rows tell the same to somebody who looks at them.
    pub(super) fn looks_like(&self, other: &Self) -> bool {
        self.text == other.text && self.details == other.details && self.network == other.network
    }

    /// The heap memory of the row, in bytes as asked of the allocator.
    pub(super) fn heap_bytes(&self) -> usize {
        let details = self.details.as_ref().map_or(0, |details| {
            size_of::<Details>()
                + details.personal_message.len()
                + details.media.as_ref().map_or(0, |media| media_bytes(media))
                + details
                    .picture
                    .as_ref()
                    .map_or(0, |picture| picture.as_field().len())
                + details.phones.as_ref().map_or(0, |phones| phones.bytes())
        });
        self.text.len() + details
    }
}

impl Phones {
    fn bytes(&self) -> usize {
        let numbers = [&self.home, &self.work, &self.mobile].into_iter().flatten();
        size_of::<Self>() + numbers.map(|number| number.len()).sum::<usize>()
    }
}

fn replace<T: PartialEq>(place: &mut T, value: T) -> bool {
    let changed = *place != value;
    *place = value;
    changed
}

fn media_bytes(media: &CurrentMedia) -> usize {
    let fixed = [&media.application, &media.kind, &media.format];
    let texts = fixed.into_iter().chain(&media.values);
    size_of::<CurrentMedia>()
        + texts
            .map(|text| size_of::<Box<str>>() + text.len())
            .sum::<usize>()
}
