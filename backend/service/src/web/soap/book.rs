//! Address book and membership lists.

use msnp::soap::{Answer, Call, Fault, FaultCode};

use super::faults::{for_contact, for_group, for_member};
use crate::directory::{Directory, Refusal};
use crate::tickets::Owner;

/// Does what the call asks; `None` when it is none of these services.
pub(super) fn carry_out(
    directory: &mut Directory,
    owner: &Owner,
    call: &Call,
) -> Option<Result<Answer, Fault>> {
    let id = owner.account;
    let done = |result: Result<(), Refusal>, fault: fn(Refusal) -> Fault| {
        result.map(|()| Answer::Done).map_err(fault)
    };
    Some(match call {
        Call::Several(calls) => several(directory, owner, calls)?,
        // What changed since is not kept. Clients are used to asking again.
        Call::FindMembership { since: Some(_) } | Call::FindContacts { since: Some(_), .. } => {
            Err(FaultCode::FullSyncRequired.into())
        }
        Call::FindMembership { since: None } => directory
            .membership(id)
            .map(Answer::Membership)
            .map_err(for_member),
        Call::FindContacts {
            circle: Some(circle),
            ..
        } => directory
            .circle_book(id, circle)
            .map(Answer::Book)
            .map_err(|refusal| match refusal {
                Refusal::NotThere => FaultCode::AddressBookDoesNotExist.into(),
                refusal => for_contact(refusal),
            }),
        Call::FindContacts { paged: true, .. } => directory
            .book_with_circles(id)
            .map(Answer::Book)
            .map_err(for_contact),
        Call::FindContacts { .. } => directory.book(id).map(Answer::Book).map_err(for_contact),
        // Every account has one.
        Call::CreateBook { .. } => Err(FaultCode::AddressBookAlreadyExists.into()),
        Call::AddContact(new) => directory
            .add_to_book(id, new)
            .map(Answer::Contact)
            .map_err(for_contact),
        Call::UpdateContact { id: entry, changes } => {
            let changed = directory.change_entry(id, entry.as_ref(), changes);
            done(changed, for_contact)
        }
        Call::RemoveContact(entry) => done(directory.remove_from_book(id, entry), for_contact),
        Call::AddGroup(name) => directory
            .make_group(id, name)
            .map(Answer::Group)
            .map_err(for_group),
        Call::RenameGroup { group, name } => done(directory.name_group(id, group, name), for_group),
        Call::RemoveGroup(group) => done(directory.drop_group(id, group), for_group),
        // The answer repeats the contact.
        Call::AddToGroup { group, contact } => directory
            .add_to_group(id, contact, group)
            .map(|()| Answer::Contact(contact.clone()))
            .map_err(for_contact),
        Call::RemoveFromGroup { group, contact } => {
            done(directory.remove_from_group(id, contact, group), for_contact)
        }
        Call::CreateCircle(new) => directory
            .make_circle(id, new)
            .map(|circle| Answer::Circle(circle.to_string().into()))
            .map_err(for_group),
        Call::AddCandidate(candidate) => directory
            .put_up(id, candidate)
            .map(Answer::Contact)
            .map_err(for_contact),
        Call::Connect(connection) => done(directory.connect(id, connection), for_contact),
        Call::Disconnect { circle, contact } => {
            let left = directory.disconnect(id, circle.as_deref(), contact);
            done(left, for_contact)
        }
        Call::UpdateDynamicItem => Ok(Answer::Done),
        Call::AddMember { role, member } => {
            done(directory.add_member(id, role, member), for_member)
        }
        Call::RemoveMember { role, member } => {
            done(directory.remove_member(id, role, member), for_member)
        }
        _ => return None,
    })
}

/// Does all of it, and comes back with the first answer; or with the first fault, where there was one besides
/// that something is so already.
fn several(
    directory: &mut Directory,
    owner: &Owner,
    calls: &[Call],
) -> Option<Result<Answer, Fault>> {
    let mut first = None;
    for call in calls {
        let done = carry_out(directory, owner, call)?;
        let already = |fault: &Fault| {
            let code = &fault.code;
            matches!(
                code,
                FaultCode::MemberAlreadyExists | FaultCode::MemberDoesNotExist
            )
        };
        match (&first, &done) {
            (None, Err(fault)) if already(fault) => first = Some(Ok(Answer::Done)),
            (None, _) => first = Some(done),
            (Some(Ok(_)), Err(fault)) if !already(fault) => first = Some(done),
            _ => {}
        }
    }
    first
}
