//! A contact and a group of the address book.

use super::super::book::{BookContact, BookGroup, ContactKind, INVITATION};
use super::super::xml::{Element, Xml};
use super::super::{Book, Time};
use crate::{Address, ContactId, GroupId, Network};

/// The type of every group, whatever it is for.
const GROUP_TYPE: &str = "c8529ce2-6ead-434d-881f-341e17db3ff8";

pub(super) fn write_group(xml: &mut Xml, group: &BookGroup) {
    xml.element("Group", |xml| {
        xml.leaf("groupId", &group.id);
        xml.element("groupInfo", |xml| {
            write_annotations(xml, &[("MSN.IM.Display".into(), "1".into())]);
            xml.leaf("groupType", GROUP_TYPE);
            xml.leaf("name", &group.name);
            xml.leaf("IsNotMobileVisible", false);
            xml.leaf("IsPrivate", false);
            xml.leaf("IsFavorite", false);
        });
        xml.empty("propertiesChanged", &[]);
        xml.leaf("fDeleted", group.deleted);
        xml.leaf("lastChange", group.changed);
    });
}

pub(super) fn read_group(element: &Element) -> Option<BookGroup> {
    let deleted = element.flag("fDeleted").unwrap_or(false);
    let name = element.at(&["groupInfo", "name"]);
    Some(BookGroup {
        id: GroupId::parse(element.value("groupId")?.as_bytes())?,
        name: name.map_or("", Element::verbatim).into(),
        deleted,
        changed: time(element, "lastChange"),
    })
}

pub(super) fn write_annotations(xml: &mut Xml, annotations: &[(Box<str>, Box<str>)]) {
    xml.element("annotations", |xml| {
        for (name, value) in annotations {
            xml.element("Annotation", |xml| {
                xml.leaf("Name", name);
                xml.leaf("Value", value);
            });
        }
    });
}

pub(super) fn read_annotations(parent: &Element) -> Vec<(Box<str>, Box<str>)> {
    parent
        .list("annotations", "Annotation")
        .filter_map(|annotation| {
            let value = annotation.child("Value").map_or("", Element::verbatim);
            Some((annotation.value("Name")?.into(), value.into()))
        })
        .collect()
}

/// The text an annotation holds with which somebody asks to be a contact.
pub(super) fn invitation(annotations: &[(Box<str>, Box<str>)]) -> Option<Box<str>> {
    let (_, text) = annotations.iter().find(|(name, _)| &**name == INVITATION)?;
    (!text.is_empty()).then(|| text.clone())
}

pub(super) fn write_contact(xml: &mut Xml, contact: &BookContact) {
    xml.element("Contact", |xml| {
        xml.leaf("contactId", &contact.id);
        xml.element("contactInfo", |xml| write_info(xml, contact));
        xml.empty("propertiesChanged", &[]);
        xml.leaf("fDeleted", contact.deleted);
        xml.leaf("lastChange", contact.changed);
    });
}

/// In the order of the original: some readers depend on it.
fn write_info(xml: &mut Xml, contact: &BookContact) {
    let passport = contact.network == Network::MESSENGER;
    if !passport && let Some(address) = &contact.address {
        write_email(xml, address, contact.network, contact.messenger);
    }
    if !contact.phones.is_empty() {
        write_phones(xml, &contact.phones);
    }
    if !contact.annotations.is_empty() {
        write_annotations(xml, &contact.annotations);
    }
    xml.leaf("contactType", contact.kind.name());
    xml.leaf("quickName", &contact.name);
    if passport && let Some(address) = &contact.address {
        xml.leaf("passportName", address);
        xml.leaf("IsPassportNameHidden", false);
    }
    xml.leaf("displayName", &contact.name);
    xml.leaf("puid", 0);
    if !contact.groups.is_empty() {
        xml.element("groupIds", |xml| {
            contact.groups.iter().for_each(|id| xml.leaf("guid", id));
        });
    }
    xml.leaf("CID", contact.cid);
    xml.leaf("IsNotMobileVisible", false);
    xml.leaf("isMobileIMEnabled", false);
    xml.leaf("isMessengerUser", contact.messenger);
    for name in ["isFavorite", "isSmtp", "hasSpace"] {
        xml.leaf(name, false);
    }
    xml.leaf("spotWatchState", "NoDevice");
    xml.leaf("birthdate", "0001-01-01T00:00:00");
    xml.leaf("primaryEmailType", "ContactEmailPersonal");
    xml.leaf("PrimaryLocation", "ContactLocationPersonal");
    xml.leaf("PrimaryPhone", "ContactPhonePersonal");
    xml.leaf("IsPrivate", false);
    xml.leaf("Gender", "Unspecified");
    xml.leaf("TimeZone", "None");
}

/// An address in another network, which goes by the type of the e-mail address.
pub(super) fn write_email(xml: &mut Xml, address: &Address, network: Network, messenger: bool) {
    xml.element("emails", |xml| {
        xml.element("ContactEmail", |xml| {
            xml.leaf("contactEmailType", "Messenger2");
            xml.leaf("email", address);
            xml.leaf("isMessengerEnabled", messenger);
            xml.leaf("Capability", network.0);
            xml.leaf("MessengerEnabledExternally", false);
            xml.empty("propertiesChanged", &[]);
        });
    });
}

/// The address in another network, if there is one.
pub(super) fn read_email(info: &Element) -> Option<(Address, Network, bool)> {
    info.list("emails", "ContactEmail").find_map(|email| {
        let network = email.value("Capability")?.parse().ok()?;
        let address = Address::new(email.value("email")?).ok()?;
        let messenger = email.flag("isMessengerEnabled").unwrap_or(false);
        (network != 0).then_some((address, Network(network), messenger))
    })
}

fn write_phones(xml: &mut Xml, phones: &[(Box<str>, Box<str>)]) {
    xml.element("phones", |xml| {
        for (kind, number) in phones {
            xml.element("ContactPhone", |xml| {
                xml.leaf("contactPhoneType", kind);
                xml.leaf("number", number);
                xml.leaf("isMessengerEnabled", false);
                xml.empty("propertiesChanged", &[]);
            });
        }
    });
}

pub(super) fn read_contact(element: &Element) -> Option<BookContact> {
    let empty = Element::default();
    let info = element.child("contactInfo").unwrap_or(&empty);
    let passport = info
        .value("passportName")
        .and_then(|name| Address::new(name).ok());
    let (address, network, enabled) = match (passport, read_email(info)) {
        (Some(address), _) => (Some(address), Network::MESSENGER, false),
        (None, Some((address, network, enabled))) => (Some(address), network, enabled),
        (None, None) => (None, Network::MESSENGER, false),
    };
    let name = info
        .child("displayName")
        .filter(|name| !name.text().is_empty());
    let name = name.or_else(|| info.child("quickName"));
    let phones = info.list("phones", "ContactPhone").filter_map(|phone| {
        Some((
            phone.value("contactPhoneType")?.into(),
            phone.value("number")?.into(),
        ))
    });
    let groups = info
        .list("groupIds", "guid")
        .filter_map(|id| GroupId::parse(id.text().as_bytes()));
    Some(BookContact {
        id: ContactId::parse(element.value("contactId")?.as_bytes())?,
        kind: ContactKind::parse(info.value("contactType").unwrap_or("Regular")),
        address,
        network,
        name: name.map_or("", Element::verbatim).into(),
        annotations: read_annotations(info),
        phones: phones.collect(),
        groups: groups.collect(),
        messenger: info.flag("isMessengerUser").unwrap_or(false) || enabled,
        deleted: element.flag("fDeleted").unwrap_or(false),
        changed: time(element, "lastChange"),
        cid: number(info, "CID"),
    })
}

/// What is said about the book itself.
pub(super) fn write_about(xml: &mut Xml, name: &str, book: &Book, circle: Option<&str>) {
    xml.element(name, |xml| {
        xml.leaf("abId", circle.unwrap_or(OWN_BOOK));
        xml.element("abInfo", |xml| {
            xml.leaf("ownerPuid", 0);
            xml.leaf("OwnerCID", book.owner_cid);
            if let Some(owner) = &book.owner {
                xml.leaf("ownerEmail", owner);
            }
            xml.leaf("fDefault", circle.is_none());
            for name in ["joinedNamespace", "IsBot", "IsParentManaged"] {
                xml.leaf(name, false);
            }
            // Only the newer request has these.
            if name == "Ab" {
                xml.leaf("AccountTierLastChanged", "0001-01-01T00:00:00");
                xml.leaf("ProfileVersion", 0);
            }
            xml.leaf("SubscribeExternalPartner", false);
            xml.leaf("NotifyExternalPartner", false);
            let kind = if circle.is_some() {
                "Group"
            } else {
                "Individual"
            };
            xml.leaf("AddressBookType", kind);
        });
        xml.leaf("lastChange", book.changed);
        xml.leaf("DynamicItemLastChanged", "0001-01-01T00:00:00");
        xml.leaf("createDate", book.created);
        xml.empty("propertiesChanged", &[]);
    });
}

/// The id of the account's own book.
pub(super) const OWN_BOOK: &str = "00000000-0000-0000-0000-000000000000";

/// A time; never, where there is none.
pub(super) fn time(element: &Element, name: &str) -> Time {
    let time = element.value(name).and_then(Time::parse);
    time.unwrap_or(Time::NEVER)
}

/// A signed number; 0, where there is none.
pub(super) fn number(element: &Element, name: &str) -> i64 {
    let number = element.value(name).and_then(|text| text.parse().ok());
    number.unwrap_or_default()
}
