//! The people an account knows.

use super::account::{media, status};
use msnp::client::notification as ns;
use msnp::p2p::Hash;
use msnp::{Capabilities, List, MsnObject};
use nudge_shared::{Address, BlobId, Contact, ContactRequest, Device, Group, GroupId, Status};

/// An address for the browser. None for what the service lists but is nobody to write to, such as a
/// telephone.
pub(crate) fn address(address: &msnp::Address) -> Option<Address> {
    address.as_str().parse().ok()
}

/// An address for the service.
pub(crate) fn address_out(address: &Address) -> msnp::Address {
    msnp::Address::new(address.as_str()).expect("the browser's addresses are the stricter ones")
}

/// Somebody on the roster.
/// Their picture is named once it is `stored`.
pub(crate) fn contact(
    roster: &ns::Roster,
    contact: &ns::Contact,
    stored: impl Fn(Hash) -> Option<BlobId>,
) -> Option<Contact> {
    let groups = roster.groups_of(contact).map(|group| group_id(&group.id));
    Some(Contact {
        address: contact.address_str().parse().ok()?,
        name: contact.name().to_owned(),
        personal_message: contact.personal_message().to_owned(),
        media: contact.media().and_then(media),
        picture: contact
            .picture()
            .and_then(MsnObject::describes)
            .and_then(|object| stored(object.hash)),
        status: status(contact.status()),
        groups: groups.collect(),
        listed: contact.is_on(List::Forward),
        blocked: contact.is_on(List::Block),
        allowed: contact.is_on(List::Allow),
        has_me: contact.is_on(List::Reverse),
        device: device(contact.capabilities()),
    })
}

/// Whether somebody is on the contact list and not blocked.
pub(crate) fn is_friend(contact: &ns::Contact) -> bool {
    contact.is_on(List::Forward) && !contact.is_on(List::Block)
}

/// Somebody who is on no list, but in a conversation.
pub(crate) fn stranger(address: Address, name: &str) -> Contact {
    Contact {
        address,
        name: name.to_owned(),
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
    }
}

/// Everybody who waits for an answer.
pub(crate) fn requests(roster: &ns::Roster) -> impl Iterator<Item = ContactRequest> {
    roster.pending().filter_map(request)
}

pub(super) fn request(contact: &ns::Contact) -> Option<ContactRequest> {
    Some(ContactRequest {
        address: contact.address_str().parse().ok()?,
        name: contact.name().to_owned(),
    })
}

/// A group.
pub(crate) fn group(group: &ns::Group) -> Group {
    Group {
        id: group_id(&group.id),
        name: group.name.as_ref().to_owned(),
    }
}

pub(super) fn group_id(id: &msnp::GroupId) -> GroupId {
    GroupId(id.to_string().into())
}

/// The service's id of a group. None when it cannot be one.
pub(crate) fn group_out(id: &GroupId) -> Option<msnp::GroupId> {
    msnp::GroupId::parse(id.0.as_bytes())
}

pub(super) fn device(capabilities: Capabilities) -> Device {
    // Constants of the service that the protocol crate has no use for.
    const MOBILE_CLIENT: u32 = 0x400;
    const BOT: u32 = 0x2_0000;
    if capabilities.has(BOT) {
        Device::Bot
    } else if capabilities.has(Capabilities::MOBILE_ONLINE) || capabilities.has(MOBILE_CLIENT) {
        Device::Mobile
    } else if capabilities.has(Capabilities::WEB_CLIENT) {
        Device::Web
    } else {
        Device::Computer
    }
}
