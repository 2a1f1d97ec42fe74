//! The membership lists: `SharingService`.

use super::super::xml::{Element, Xml};
use super::super::{Call, Member, MemberName, Membership, Role};
use super::book::since;
use super::contact::{OWN_BOOK, invitation, number, read_annotations, time, write_annotations};
use super::envelope::{self, INSTANCE};
use super::{Papers, circle};
use crate::Address;

/// The kinds of lists a client asks for.
const SERVICES: [&str; 5] = [
    "Messenger",
    "Invitation",
    "SocialNetwork",
    "Space",
    "Profile",
];

/// The action and the body of a call.
pub(super) fn write_call(call: &Call, papers: &Papers<'_>) -> (String, String) {
    match call {
        Call::FindMembership { since } => {
            envelope::write_call("FindMembership", "Initial", papers, |xml| {
                xml.element("serviceFilter", |xml| {
                    xml.element("Types", |xml| {
                        SERVICES
                            .iter()
                            .for_each(|name| xml.leaf("ServiceType", name));
                    });
                });
                xml.leaf("View", "Full");
                xml.leaf("deltasOnly", since.is_some());
                let never = "0001-01-01T00:00:00.0000000-08:00".to_owned();
                xml.leaf("lastChange", since.map_or(never, |since| since.to_string()));
            })
        }
        Call::AddMember { role, member } => write_edit("AddMember", role, member, papers),
        Call::RemoveMember { role, member } => write_edit("DeleteMember", role, member, papers),
        _ => circle::write_call(call, papers),
    }
}

fn write_edit(
    operation: &str,
    role: &Role,
    member: &MemberName,
    papers: &Papers<'_>,
) -> (String, String) {
    let scenario = match role {
        Role::Pending | Role::Reverse => "ContactMsgrAPI",
        _ => "BlockUnblock",
    };
    envelope::write_call(operation, scenario, papers, |xml| {
        xml.element("serviceHandle", |xml| {
            xml.leaf("Id", 0);
            xml.leaf("Type", "Messenger");
            xml.leaf("ForeignId", "");
        });
        xml.element("memberships", |xml| {
            xml.element("Membership", |xml| {
                xml.leaf("MemberRole", role.name());
                xml.element("Members", |xml| {
                    let kind = [("xsi:type", type_of(member)), ("xmlns:xsi", INSTANCE)];
                    xml.element_with("Member", &kind, |xml| {
                        xml.leaf("Type", short(type_of(member)));
                        if let MemberName::Entry(id) = member {
                            xml.leaf("MembershipId", id);
                        }
                        xml.leaf("State", "Accepted");
                        write_name(xml, member);
                    });
                });
            });
        });
    })
}

/// The value of `xsi:type`.
fn type_of(member: &MemberName) -> &str {
    match member {
        MemberName::Passport(_) | MemberName::Entry(_) => "PassportMember",
        MemberName::Email(_) => "EmailMember",
        MemberName::Phone(_) => "PhoneMember",
        MemberName::Circle(_) => "CircleMember",
        MemberName::Other(name) => name,
    }
}

/// The same as the element `Type` has it.
fn short(kind: &str) -> &str {
    kind.strip_suffix("Member").unwrap_or(kind)
}

fn write_name(xml: &mut Xml, member: &MemberName) {
    match member {
        MemberName::Passport(address) => xml.leaf("PassportName", address),
        MemberName::Email(address) => xml.leaf("Email", address),
        MemberName::Phone(number) => xml.leaf("PhoneNumber", number),
        MemberName::Circle(id) => xml.leaf("CircleId", id),
        MemberName::Entry(_) | MemberName::Other(_) => {}
    }
}

fn read_name(member: &Element) -> Option<MemberName> {
    let address = |name| Address::new(member.value(name)?).ok();
    let kind = member.attribute("type").map_or_else(
        || format!("{}Member", member.text_at(&["Type"])),
        |kind| kind.rsplit(':').next().unwrap_or(kind).to_owned(),
    );
    let named = match &*kind {
        "PassportMember" => address("PassportName").map(MemberName::Passport),
        "EmailMember" => address("Email").map(MemberName::Email),
        "PhoneMember" => member
            .value("PhoneNumber")
            .map(|it| MemberName::Phone(it.into())),
        "CircleMember" => member
            .value("CircleId")
            .map(|it| MemberName::Circle(it.into())),
        other => Some(MemberName::Other(other.into())),
    };
    let entry = || Some(MemberName::Entry(member.value("MembershipId")?.into()));
    named.or_else(entry)
}

/// Reads a call; `None` when it is none of the membership lists.
pub(super) fn read_call(operation: &str, request: &Element) -> Option<Call> {
    let edits = |of: fn(Role, MemberName) -> Call| {
        let lists = request.list("memberships", "Membership");
        let calls = lists.flat_map(|list| {
            let role = Role::parse(list.text_at(&["MemberRole"]));
            let members = list.list("Members", "Member").filter_map(read_name);
            members.map(move |member| of(role.clone(), member))
        });
        Call::all(calls.collect())
    };
    match operation {
        "FindMembership" => Some(Call::FindMembership {
            since: since(request, "deltasOnly", "lastChange"),
        }),
        "AddMember" => edits(|role, member| Call::AddMember { role, member }),
        "DeleteMember" => edits(|role, member| Call::RemoveMember { role, member }),
        _ => None,
    }
}

pub(super) fn write_membership(xml: &mut Xml, membership: &Membership) {
    let mut roles = vec![Role::Allow, Role::Block, Role::Reverse, Role::Pending];
    for member in &membership.members {
        if !roles.contains(&member.role) {
            roles.push(member.role.clone());
        }
    }
    xml.element("Services", |xml| {
        xml.element("Service", |xml| {
            xml.element("Memberships", |xml| {
                for role in &roles {
                    write_role(xml, role, membership);
                }
            });
            xml.element("Info", |xml| {
                xml.element("Handle", |xml| {
                    xml.leaf("Id", 1);
                    xml.leaf("Type", "Messenger");
                    xml.empty("ForeignId", &[]);
                });
                xml.leaf("InverseRequired", false);
                xml.leaf("AuthorizationCriteria", "Everyone");
                xml.leaf("IsBot", false);
            });
            xml.empty("Changes", &[]);
            xml.leaf("LastChange", membership.changed);
            xml.leaf("Deleted", false);
        });
    });
    write_owner(xml, membership);
}

fn write_role(xml: &mut Xml, role: &Role, membership: &Membership) {
    xml.element("Membership", |xml| {
        xml.leaf("MemberRole", role.name());
        xml.element("Members", |xml| {
            let all = membership.members.iter();
            for member in all.filter(|member| member.role == *role) {
                write_member(xml, member);
            }
        });
        xml.leaf("MembershipIsComplete", true);
    });
}

/// In the order of the original.
fn write_member(xml: &mut Xml, member: &Member) {
    let kind = type_of(&member.name);
    xml.element_with("Member", &[("xsi:type", kind)], |xml| {
        xml.leaf("MembershipId", &member.id);
        xml.leaf("Type", short(kind));
        if let Some(name) = &member.display_name {
            xml.leaf("DisplayName", name);
        }
        xml.leaf("State", "Accepted");
        if let Some(text) = &member.invitation {
            let name = super::super::book::INVITATION;
            write_annotations(xml, &[(name.into(), text.clone())]);
        }
        xml.leaf("Deleted", member.deleted);
        xml.leaf("LastChanged", member.changed);
        xml.leaf("JoinedDate", member.joined);
        xml.leaf("ExpirationDate", "0001-01-01T00:00:00");
        xml.empty("Changes", &[]);
        write_name(xml, &member.name);
        if matches!(member.name, MemberName::Passport(_)) {
            xml.leaf("IsPassportNameHidden", false);
            xml.leaf("PassportId", 0);
            xml.leaf("CID", member.cid);
            xml.empty("PassportChanges", &[]);
            xml.leaf("LookedupByCID", false);
        } else {
            xml.leaf("CID", member.cid);
        }
    });
}

fn write_owner(xml: &mut Xml, membership: &Membership) {
    xml.element("OwnerNamespace", |xml| {
        xml.element("Info", |xml| {
            xml.element("Handle", |xml| {
                xml.leaf("Id", OWN_BOOK);
                xml.leaf("IsPassportNameHidden", false);
                xml.leaf("CID", 0);
            });
            xml.leaf("CreatorPuid", 0);
            xml.leaf("CreatorCID", membership.owner_cid);
            if let Some(owner) = &membership.owner {
                xml.leaf("CreatorPassportName", owner);
            }
            xml.element("CircleAttributes", |xml| {
                xml.leaf("IsPresenceEnabled", false);
                xml.leaf("Domain", "WindowsLive");
            });
            xml.leaf("MessengerApplicationServiceCreated", false);
        });
        xml.empty("Changes", &[]);
        xml.leaf("CreateDate", membership.changed);
        xml.leaf("LastChange", membership.changed);
    });
}

/// Only of the messenger: other services have lists of the same names.
pub(super) fn read_membership(result: &Element) -> Membership {
    let mut services = result.list("Services", "Service");
    let messenger = |service: &&Element| {
        let kind = service.text_at(&["Info", "Handle", "Type"]);
        kind.is_empty() || kind == "Messenger"
    };
    let empty = Element::default();
    let service = services.find(messenger).unwrap_or(&empty);
    let owner = result.at(&["OwnerNamespace", "Info"]).unwrap_or(&empty);
    let members = service.list("Memberships", "Membership").flat_map(|list| {
        let role = Role::parse(list.text_at(&["MemberRole"]));
        let members = list.list("Members", "Member");
        members.filter_map(move |member| read_member(&role, member))
    });
    Membership {
        members: members.collect(),
        changed: time(service, "LastChange"),
        owner: Address::new(owner.text_at(&["CreatorPassportName"])).ok(),
        owner_cid: number(owner, "CreatorCID"),
    }
}

fn read_member(role: &Role, member: &Element) -> Option<Member> {
    let annotations = read_annotations(member);
    let display_name = member.child("DisplayName").map(Element::verbatim);
    Some(Member {
        role: role.clone(),
        name: read_name(member)?,
        id: member.text_at(&["MembershipId"]).into(),
        display_name: display_name.filter(|name| !name.is_empty()).map(Into::into),
        invitation: invitation(&annotations),
        deleted: member.flag("Deleted").unwrap_or(false),
        changed: time(member, "LastChanged"),
        joined: time(member, "JoinedDate"),
        cid: number(member, "CID"),
    })
}
