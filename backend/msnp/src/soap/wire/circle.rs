//! Circles, in both services.

use super::super::circle::{Candidate, Circle, CircleRole, CircleState, Connection, NewCircle};
use super::super::xml::{Element, Xml};
use super::super::{Book, Call};
use super::contact::{OWN_BOOK, invitation, read_annotations, write_annotations};
use super::{Papers, envelope};
use crate::Address;

/// The kind of relation that membership of a circle is.
const RELATION: u8 = 5;

/// The action and the body of a call.
pub(super) fn write_call(call: &Call, papers: &Papers<'_>) -> (String, String) {
    let (operation, scenario) = match call {
        Call::CreateCircle(_) => ("CreateCircle", "CircleSave"),
        Call::AddCandidate(_) => ("CreateContact", "CircleInvite"),
        Call::Connect(Connection::Invite { .. }) => ("ManageWLConnection", "CircleInvite"),
        Call::Connect(_) => ("ManageWLConnection", "CircleStatus"),
        Call::Disconnect { .. } => ("BreakConnection", "CircleLeave"),
        _ => return Default::default(),
    };
    envelope::write_call(operation, scenario, papers, |xml| match call {
        Call::CreateCircle(new) => write_new(xml, new),
        Call::AddCandidate(candidate) => {
            write_handle(xml, &candidate.circle);
            xml.element("contactHandle", |xml| {
                xml.leaf("Email", &candidate.address);
                xml.leaf("Puid", 0);
                xml.leaf("Cid", 0);
                xml.leaf("CircleId", OWN_BOOK);
            });
        }
        Call::Connect(connection) => write_connection(xml, connection),
        Call::Disconnect { circle, contact } => {
            if let Some(circle) = circle {
                write_handle(xml, circle);
            }
            xml.leaf("contactId", contact);
        }
        _ => {}
    })
}

fn write_new(xml: &mut Xml, new: &NewCircle) {
    xml.element("callerInfo", |xml| {
        xml.leaf("PublicDisplayName", &new.own_name);
    });
    xml.element("properties", |xml| {
        xml.leaf("Domain", 1);
        xml.leaf("HostedDomain", "live.com");
        xml.leaf("Type", 2);
        xml.leaf("MembershipAccess", 0);
        xml.leaf("IsPresenceEnabled", true);
        xml.leaf("RequestMembershipOption", 2);
        xml.leaf("DisplayName", &new.name);
    });
}

fn write_connection(xml: &mut Xml, connection: &Connection) {
    let (contact, action, role) = match connection {
        Connection::Invite {
            circle, contact, ..
        } => {
            write_handle(xml, circle);
            (contact, 1, 3)
        }
        Connection::Accept { circle } => (circle, 1, 0),
        Connection::Decline { circle } => (circle, 2, 0),
    };
    xml.leaf("contactId", contact);
    xml.leaf("connection", true);
    xml.leaf("presence", false);
    xml.leaf("action", action);
    xml.leaf("relationshipType", RELATION);
    xml.leaf("relationshipRole", role);
    if let Connection::Invite { message, .. } = connection
        && !message.is_empty()
    {
        let name = super::super::book::INVITATION;
        write_annotations(xml, &[(name.into(), message.clone())]);
    }
}

/// The book that a request is about.
pub(super) fn write_handle(xml: &mut Xml, circle: &str) {
    xml.element("abHandle", |xml| {
        xml.leaf("ABId", circle);
        xml.leaf("Puid", 0);
        xml.leaf("Cid", 0);
    });
}

/// The circle whose book a request is about; `None` for the account's own book.
pub(super) fn read_handle(request: &Element) -> Option<Box<str>> {
    let id = request.text_at(&["abHandle", "ABId"]);
    (!id.is_empty() && id != OWN_BOOK).then(|| id.into())
}

/// Reads a call; `None` when it is not about circles.
pub(super) fn read_call(operation: &str, request: &Element) -> Option<Call> {
    Some(match operation {
        "CreateCircle" => {
            let text = |path: &[&str]| request.at(path).map_or("", Element::verbatim).into();
            let own = match request.child("callerInfo") {
                Some(_) => "callerInfo",
                None => "callerProperties",
            };
            Call::CreateCircle(NewCircle {
                name: text(&["properties", "DisplayName"]),
                own_name: text(&[own, "PublicDisplayName"]),
            })
        }
        "CreateContact" => Call::AddCandidate(Candidate {
            circle: read_handle(request)?,
            address: Address::new(request.text_at(&["contactHandle", "Email"])).ok()?,
        }),
        "ManageWLConnection" => Call::Connect(read_connection(request)?),
        "BreakConnection" => Call::Disconnect {
            circle: read_handle(request),
            contact: request.value("contactId")?.into(),
        },
        _ => return None,
    })
}

fn read_connection(request: &Element) -> Option<Connection> {
    let contact = request.value("contactId")?;
    match (request.value("action")?, read_handle(request)) {
        ("1", Some(circle)) => Some(Connection::Invite {
            circle,
            contact: contact.into(),
            message: invitation(&read_annotations(request)).unwrap_or_default(),
        }),
        ("1", None) => Some(Connection::Accept {
            circle: contact.into(),
        }),
        ("2", _) => Some(Connection::Decline {
            circle: contact.into(),
        }),
        _ => None,
    }
}

/// The circles in an address book.
pub(super) fn write_result(xml: &mut Xml, book: &Book) {
    if book.circles.is_empty() && book.circle_ticket.is_none() {
        return;
    }
    xml.element("CircleResult", |xml| {
        if !book.circles.is_empty() {
            xml.element("Circles", |xml| {
                book.circles
                    .iter()
                    .for_each(|circle| write_circle(xml, circle, book));
            });
        }
        if let Some(ticket) = &book.circle_ticket {
            xml.leaf("CircleTicket", ticket);
        }
    });
}

fn write_circle(xml: &mut Xml, circle: &Circle, book: &Book) {
    xml.element("CircleInverseInfo", |xml| {
        xml.element("Content", |xml| {
            xml.element("Handle", |xml| xml.leaf("Id", &circle.id));
            xml.element("Info", |xml| {
                xml.leaf("Domain", 1);
                xml.leaf("HostedDomain", &circle.host);
                xml.leaf("Type", 2);
                xml.leaf("MembershipAccess", 0);
                xml.leaf("IsPresenceEnabled", true);
                xml.leaf("RequestMembershipOption", 0);
                xml.leaf("DisplayName", &circle.name);
                xml.leaf("ProfileLastUpdated", "0001-01-01T00:00:00");
                xml.empty("Changes", &[]);
                xml.leaf("CreateDate", "0001-01-01T00:00:00");
                xml.leaf("LastUpdated", book.changed);
            });
        });
        xml.element("PersonalInfo", |xml| {
            xml.element("MembershipInfo", |xml| {
                xml.element("CirclePersonalMembership", |xml| {
                    xml.leaf("Role", circle.role.name());
                    xml.leaf("State", circle.state.name());
                });
            });
            xml.leaf("Name", &circle.name);
            for name in ["IsNotMobileVisible", "IsFavorite", "IsFamily"] {
                xml.leaf(name, false);
            }
            xml.empty("Changes", &[]);
        });
        xml.leaf("Deleted", false);
    });
}

/// The circles in an address book, and what proves them.
pub(super) fn read_result(book: &Element) -> (Vec<Circle>, Option<Box<str>>) {
    let Some(result) = book.child("CircleResult") else {
        return Default::default();
    };
    let circles = result.list("Circles", "CircleInverseInfo");
    let circles = circles.filter_map(|circle| {
        if circle.flag("Deleted") == Some(true) {
            return None;
        }
        let content = circle.child("Content")?;
        let membership = &["PersonalInfo", "MembershipInfo", "CirclePersonalMembership"];
        let membership = circle.at(membership);
        let own = |name| membership.map_or("", |own| own.text_at(&[name]));
        let name = content.at(&["Info", "DisplayName"]);
        Some(Circle {
            id: content.child("Handle")?.value("Id")?.into(),
            name: name.map_or("", Element::verbatim).into(),
            host: content.text_at(&["Info", "HostedDomain"]).into(),
            role: CircleRole::parse(own("Role")),
            state: CircleState::parse(own("State")),
        })
    });
    let ticket = result.child("CircleTicket").map(Element::verbatim);
    (
        circles.collect(),
        ticket.filter(|ticket| !ticket.is_empty()).map(Into::into),
    )
}
