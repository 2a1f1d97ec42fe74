//! The address book: `ABService`.

use super::super::book::{ContactChange, NewContact};
use super::super::xml::{Element, Xml};
use super::super::{Answer, Book, Call, Time};
use super::contact::{
    OWN_BOOK, invitation, read_annotations, read_contact, read_email, read_group, time,
    write_about, write_annotations, write_contact, write_email, write_group,
};
use super::envelope::{self, AB};
use super::{Form, Papers, Place, circle, sharing};
use crate::{Address, ContactId, GroupId, Network};

/// The type of a group that clients ask for, in their spelling.
const GROUP_TYPE: &str = "C8529CE2-6EAD-434d-881F-341E17DB3FF8";

/// The action and the body of a call.
pub(super) fn write_call(call: &Call, papers: &Papers<'_>) -> (String, String) {
    let operation = match call {
        Call::FindContacts { paged: true, .. } => "ABFindContactsPaged",
        Call::FindContacts { .. } => "ABFindAll",
        Call::CreateBook { .. } => "ABAdd",
        Call::AddContact(_) => "ABContactAdd",
        Call::UpdateContact { .. } => "ABContactUpdate",
        Call::RemoveContact(_) => "ABContactDelete",
        Call::AddGroup(_) => "ABGroupAdd",
        Call::RenameGroup { .. } => "ABGroupUpdate",
        Call::RemoveGroup(_) => "ABGroupDelete",
        Call::AddToGroup { .. } => "ABGroupContactAdd",
        Call::RemoveFromGroup { .. } => "ABGroupContactDelete",
        Call::UpdateDynamicItem => "UpdateDynamicItem",
        Call::Other(name) => name,
        _ => return circle::write_call(call, papers),
    };
    let scenario = match call {
        Call::FindContacts { .. } | Call::CreateBook { .. } => "Initial",
        Call::AddGroup(_) | Call::RenameGroup { .. } | Call::RemoveGroup(_) => "GroupSave",
        Call::UpdateContact { id: None, .. } => "GeneralDialogApply",
        _ => "ContactSave",
    };
    envelope::write_call(operation, scenario, papers, |xml| write_request(xml, call))
}

fn write_request(xml: &mut Xml, call: &Call) {
    let paged = matches!(call, Call::FindContacts { paged: true, .. });
    if !paged && !matches!(call, Call::CreateBook { .. } | Call::Other(_)) {
        let circle = match call {
            Call::FindContacts { circle, .. } => circle.as_deref(),
            _ => None,
        };
        xml.leaf("abId", circle.unwrap_or(OWN_BOOK));
    }
    match call {
        Call::FindContacts {
            circle,
            paged,
            since,
        } => {
            write_find(xml, circle.as_deref(), *paged, *since);
        }
        Call::CreateBook { owner } => xml.element("abInfo", |xml| {
            xml.empty("name", &[]);
            xml.leaf("ownerPuid", 0);
            xml.leaf("ownerEmail", owner);
            xml.leaf("fDefault", true);
        }),
        Call::AddContact(new) => write_new(xml, new),
        Call::UpdateContact { id, changes } => write_changes(xml, id.as_ref(), changes),
        Call::RemoveContact(id) => write_contact_id(xml, id),
        Call::AddGroup(name) => {
            xml.element("groupAddOptions", |xml| {
                xml.leaf("fRenameOnMsgrConflict", false);
            });
            xml.element("groupInfo", |xml| {
                xml.element("GroupInfo", |xml| {
                    xml.leaf("name", name);
                    xml.leaf("groupType", GROUP_TYPE);
                    xml.leaf("fMessenger", false);
                    write_annotations(xml, &[("MSN.IM.Display".into(), "1".into())]);
                });
            });
        }
        Call::RenameGroup { group, name } => xml.element("groups", |xml| {
            xml.element("Group", |xml| {
                xml.leaf("groupId", group);
                xml.element("groupInfo", |xml| xml.leaf("name", name));
                xml.leaf("propertiesChanged", "GroupName ");
            });
        }),
        Call::RemoveGroup(group) => write_group_filter(xml, group),
        Call::AddToGroup { group, contact } | Call::RemoveFromGroup { group, contact } => {
            write_group_filter(xml, group);
            write_contact_id(xml, contact);
        }
        _ => {}
    }
}

fn write_find(xml: &mut Xml, circle: Option<&str>, paged: bool, since: Option<Time>) {
    let never = "0001-01-01T00:00:00.0000000-08:00".to_owned();
    let last = since.map_or(never, |since| since.to_string());
    if !paged {
        xml.leaf("abView", "Full");
        xml.leaf("deltasOnly", since.is_some());
        xml.leaf("lastChange", last);
        return;
    }
    if let Some(circle) = circle {
        circle::write_handle(xml, circle);
    }
    xml.leaf("abView", "MessengerClient8");
    xml.leaf(
        "extendedContent",
        if circle.is_some() {
            "AB"
        } else {
            "AB AllGroups CircleResult"
        },
    );
    xml.element("filterOptions", |xml| {
        xml.element("ContactFilter", |xml| {
            xml.leaf("IncludeShellContacts", true);
            xml.leaf("IncludeHiddenContacts", true);
        });
        xml.leaf("DeltasOnly", since.is_some());
        xml.leaf("LastChanged", last);
    });
    xml.element("pageContext", |xml| {
        xml.leaf("PageSize", 1500);
        xml.leaf("Direction", "Forward");
    });
}

fn write_new(xml: &mut Xml, new: &NewContact) {
    xml.element("contacts", |xml| {
        xml.element_with("Contact", &[("xmlns", AB)], |xml| {
            xml.element("contactInfo", |xml| {
                if new.network == Network::MESSENGER {
                    xml.leaf("contactType", "LivePending");
                    xml.leaf("passportName", &new.address);
                    xml.leaf("isMessengerUser", new.messenger);
                } else {
                    write_email(xml, &new.address, new.network, new.messenger);
                }
                xml.element("MessengerMemberInfo", |xml| {
                    if !new.invitation.is_empty() {
                        xml.element("PendingAnnotations", |xml| {
                            xml.element("Annotation", |xml| {
                                xml.leaf("Name", super::super::book::INVITATION);
                                xml.leaf("Value", &new.invitation);
                            });
                        });
                    }
                    xml.leaf("DisplayName", &new.own_name);
                });
            });
        });
    });
    xml.element("options", |xml| {
        xml.leaf("EnableAllowListManagement", new.allow);
    });
}

fn write_changes(xml: &mut Xml, id: Option<&ContactId>, changes: &[ContactChange]) {
    let annotations: Vec<_> = changes
        .iter()
        .filter_map(|change| match change {
            ContactChange::Annotation(name, value) => Some((name.clone(), value.clone())),
            _ => None,
        })
        .collect();
    let mut changed = Vec::new();
    xml.element("contacts", |xml| {
        xml.element_with("Contact", &[("xmlns", AB)], |xml| {
            if let Some(id) = id {
                xml.leaf("contactId", id);
            }
            xml.element("contactInfo", |xml| {
                if id.is_none() {
                    xml.leaf("contactType", "Me");
                }
                for change in changes {
                    match change {
                        ContactChange::DisplayName(name) => {
                            xml.leaf("displayName", name);
                            changed.push("DisplayName");
                        }
                        ContactChange::Messenger(messenger) => {
                            xml.leaf("isMessengerUser", messenger);
                            changed.push("IsMessengerUser");
                        }
                        ContactChange::Favourite(favourite) => {
                            xml.leaf("isFavorite", favourite);
                            changed.push("IsFavorite");
                        }
                        ContactChange::Annotation(..) => {}
                    }
                }
                if !annotations.is_empty() {
                    write_annotations(xml, &annotations);
                    changed.push("Annotation");
                }
            });
            xml.leaf("propertiesChanged", changed.join(" "));
        });
    });
}

fn write_contact_id(xml: &mut Xml, id: &ContactId) {
    xml.element("contacts", |xml| {
        xml.element("Contact", |xml| xml.leaf("contactId", id));
    });
}

fn write_group_filter(xml: &mut Xml, group: &GroupId) {
    xml.element("groupFilter", |xml| {
        xml.element("groupIds", |xml| xml.leaf("guid", group));
    });
}

/// Reads a call; `None` when it is none of the address book.
pub(super) fn read_call(operation: &str, request: &Element) -> Option<Call> {
    let contacts: Vec<_> = request.list("contacts", "Contact").collect();
    if let [] | [_] = *contacts {
        return read_one(operation, request, contacts.first().copied());
    }
    let calls = contacts
        .into_iter()
        .filter_map(|contact| read_one(operation, request, Some(contact)));
    Call::all(calls.collect())
}

/// The same of one contact of the request.
fn read_one(operation: &str, request: &Element, contact: Option<&Element>) -> Option<Call> {
    let contact_id = || ContactId::parse(contact?.value("contactId")?.as_bytes());
    let group = || {
        let id = request.at(&["groupFilter", "groupIds", "guid"])?;
        GroupId::parse(id.text().as_bytes())
    };
    Some(match operation {
        "ABFindAll" => {
            let circle = request.value("abId").filter(|id| *id != OWN_BOOK);
            Call::FindContacts {
                circle: circle.map(Into::into),
                paged: false,
                since: since(request, "deltasOnly", "lastChange"),
            }
        }
        "ABFindContactsPaged" => {
            let empty = Element::default();
            let options = request.child("filterOptions").unwrap_or(&empty);
            Call::FindContacts {
                circle: circle::read_handle(request),
                paged: true,
                since: since(options, "DeltasOnly", "LastChanged"),
            }
        }
        "ABAdd" => Call::CreateBook {
            owner: Address::new(request.text_at(&["abInfo", "ownerEmail"])).ok()?,
        },
        "ABContactAdd" => Call::AddContact(read_new(request, contact?)?),
        "ABContactUpdate" => Call::UpdateContact {
            id: contact_id(),
            changes: read_changes(contact?),
        },
        "ABContactDelete" => Call::RemoveContact(contact_id()?),
        "ABGroupAdd" => {
            let name = request.at(&["groupInfo", "GroupInfo", "name"])?;
            Call::AddGroup(name.verbatim().into())
        }
        "ABGroupUpdate" => {
            let group = request.at(&["groups", "Group"])?;
            Call::RenameGroup {
                group: GroupId::parse(group.value("groupId")?.as_bytes())?,
                name: group.at(&["groupInfo", "name"])?.verbatim().into(),
            }
        }
        "ABGroupDelete" => Call::RemoveGroup(group()?),
        "ABGroupContactAdd" => Call::AddToGroup {
            group: group()?,
            contact: contact_id()?,
        },
        "ABGroupContactDelete" => Call::RemoveFromGroup {
            group: group()?,
            contact: contact_id()?,
        },
        "UpdateDynamicItem" => Call::UpdateDynamicItem,
        _ => return circle::read_call(operation, request),
    })
}

/// The time from which on changes are asked for, if only changes are.
pub(super) fn since(request: &Element, deltas: &str, last: &str) -> Option<Time> {
    let deltas = request.flag(deltas).unwrap_or(false);
    deltas.then(|| time(request, last))
}

fn read_new(request: &Element, contact: &Element) -> Option<NewContact> {
    let info = contact.child("contactInfo")?;
    let messenger = info.flag("isMessengerUser").unwrap_or(false);
    let (address, network, messenger) = match info.value("passportName") {
        Some(name) => (Address::new(name).ok()?, Network::MESSENGER, messenger),
        None => read_email(info)?,
    };
    let empty = Element::default();
    let member = info.child("MessengerMemberInfo").unwrap_or(&empty);
    let pending = member.list("PendingAnnotations", "Annotation");
    let pending: Vec<(Box<str>, Box<str>)> = pending
        .filter_map(|annotation| {
            let value = annotation.child("Value")?.verbatim();
            Some((annotation.value("Name")?.into(), value.into()))
        })
        .collect();
    Some(NewContact {
        address,
        network,
        own_name: member
            .child("DisplayName")
            .map_or("", Element::verbatim)
            .into(),
        invitation: invitation(&pending).unwrap_or_default(),
        messenger,
        allow: request
            .at(&["options"])
            .and_then(|options| options.flag("EnableAllowListManagement"))
            .unwrap_or(false),
    })
}

/// Only what is named as changed: clients send the rest along.
fn read_changes(contact: &Element) -> Vec<ContactChange> {
    let empty = Element::default();
    let info = contact.child("contactInfo").unwrap_or(&empty);
    let mut changes = Vec::new();
    for name in contact.text_at(&["propertiesChanged"]).split_whitespace() {
        match name {
            "DisplayName" => {
                let name = info.child("displayName").map_or("", Element::verbatim);
                changes.push(ContactChange::DisplayName(name.into()));
            }
            "IsMessengerUser" => {
                changes.extend(info.flag("isMessengerUser").map(ContactChange::Messenger));
            }
            "IsFavorite" => {
                changes.extend(info.flag("isFavorite").map(ContactChange::Favourite));
            }
            "Annotation" => {
                let all = read_annotations(info).into_iter();
                changes.extend(all.map(|(name, value)| ContactChange::Annotation(name, value)));
            }
            _ => {}
        }
    }
    changes
}

/// The answer to any call of address book and membership lists.
pub(super) fn write_answer(form: &Form, answer: &Answer, place: &Place<'_>) -> String {
    let operation = &*form.operation;
    let write = |inner: &dyn Fn(&mut Xml)| envelope::write_answer(form, place, Some(inner));
    match answer {
        Answer::Membership(membership) => write(&|xml| sharing::write_membership(xml, membership)),
        Answer::Book(book) if operation == "ABFindContactsPaged" => {
            write(&|xml| write_paged(xml, book))
        }
        Answer::Book(book) => write(&|xml| write_book(xml, book)),
        Answer::Contact(id) if operation == "CreateContact" => {
            write(&|xml| xml.leaf("contactId", id))
        }
        Answer::Contact(id) => write(&|xml| xml.leaf("guid", id)),
        Answer::Group(id) => write(&|xml| xml.leaf("guid", id)),
        Answer::Circle(id) => write(&|xml| xml.leaf("Id", id)),
        _ => envelope::write_answer(form, place, None),
    }
}

fn write_book(xml: &mut Xml, book: &Book) {
    xml.element("groups", |xml| {
        book.groups.iter().for_each(|group| write_group(xml, group));
    });
    xml.element("contacts", |xml| {
        book.contacts
            .iter()
            .for_each(|contact| write_contact(xml, contact));
    });
    write_about(xml, "ab", book, book.circle.as_deref());
}

fn write_paged(xml: &mut Xml, book: &Book) {
    xml.element("Groups", |xml| {
        book.groups.iter().for_each(|group| write_group(xml, group));
    });
    xml.element("Contacts", |xml| {
        book.contacts
            .iter()
            .for_each(|contact| write_contact(xml, contact));
    });
    circle::write_result(xml, book);
    write_about(xml, "Ab", book, book.circle.as_deref());
}

/// Reads the answer to any call of address book and membership lists.
pub(super) fn read_answer(call: &Call, body: &Element) -> Option<Answer> {
    let response = body.children.first()?;
    let result = response.children.first();
    Some(match call {
        Call::FindMembership { .. } => Answer::Membership(sharing::read_membership(result?)),
        Call::FindContacts { .. } => Answer::Book(read_book(result?)),
        Call::AddContact(_) => {
            Answer::Contact(ContactId::parse(result?.value("guid")?.as_bytes())?)
        }
        Call::AddCandidate(_) => {
            Answer::Contact(ContactId::parse(result?.value("contactId")?.as_bytes())?)
        }
        Call::AddGroup(_) => Answer::Group(GroupId::parse(result?.value("guid")?.as_bytes())?),
        Call::CreateCircle(_) => Answer::Circle(result?.value("Id")?.into()),
        _ => Answer::Done,
    })
}

fn read_book(result: &Element) -> Book {
    let either = |small, large| result.child(small).or_else(|| result.child(large));
    let empty = Element::default();
    let about = either("ab", "Ab").unwrap_or(&empty);
    let info = about.child("abInfo").unwrap_or(&empty);
    let groups = either("groups", "Groups").into_iter();
    let contacts = either("contacts", "Contacts").into_iter();
    let (circles, circle_ticket) = circle::read_result(result);
    Book {
        groups: groups
            .flat_map(|all| all.all("Group"))
            .filter_map(read_group)
            .collect(),
        contacts: contacts
            .flat_map(|all| all.all("Contact"))
            .filter_map(read_contact)
            .collect(),
        circle: about
            .value("abId")
            .filter(|id| *id != OWN_BOOK)
            .map(Into::into),
        circles,
        circle_ticket,
        owner: Address::new(info.text_at(&["ownerEmail"])).ok(),
        owner_cid: super::contact::number(info, "OwnerCID"),
        changed: time(about, "lastChange"),
        created: time(about, "createDate"),
    }
}
