//! The roaming profile: name and personal message, which the directory keeps anyway.

use msnp::soap::profile::{Profile, ProfileUpdate};
use msnp::soap::wire::Form;
use msnp::soap::{Answer, Call, Endpoint, Fault, FaultCode, Time};

use super::faults::{for_contact, internal};
use crate::directory::{Directory, cid};
use crate::store::accounts;
use crate::tickets::Owner;

/// What clients do beside, with documents that are not kept here. They take a fault for trouble and tell
/// people of it, so that it counts as done.
const NOT_KEPT: [&str; 5] = [
    "CreateRelationships",
    "DeleteRelationships",
    "FindDocuments",
    "ShareItem",
    "UpdateDocument",
];

/// Does what the call asks; `None` when it is not about the profile.
pub(super) fn carry_out(
    directory: &mut Directory,
    owner: &Owner,
    call: &Call,
    form: &Form,
) -> Option<Result<Answer, Fault>> {
    match call {
        Call::Other(name) if form.endpoint == Endpoint::Storage => Some(match &**name {
            name if NOT_KEPT.contains(&name) => Ok(Answer::Done),
            // Every account has one.
            "CreateProfile" => Err(FaultCode::ItemAlreadyExists.into()),
            _ => Err(FaultCode::BadRequest.into()),
        }),
        Call::GetProfile { .. } => Some(read(directory, owner).map(Answer::Profile)),
        Call::UpdateProfile(update) => {
            Some(change(directory, owner, update).map(|()| Answer::Done))
        }
        _ => None,
    }
}

fn read(directory: &mut Directory, owner: &Owner) -> Result<Profile, Fault> {
    let account = accounts::by_id(directory.db(), owner.account);
    let account = account.map_err(|error| internal(error.into()))?;
    let account = account.ok_or(FaultCode::ItemDoesNotExist)?;
    Ok(Profile {
        cid: format!("{:016x}", cid(account.guid)).into(),
        display_name: account.name.into(),
        personal_status: account.personal_message.into(),
        changed: Time::from_millis(account.changed.settings),
        // Pictures go from client to client.
        picture: "".into(),
    })
}

/// The name clients change here for the next computer; the connection they have tells it to others besides.
fn change(directory: &mut Directory, owner: &Owner, update: &ProfileUpdate) -> Result<(), Fault> {
    let now = read(directory, owner)?;
    if let Some(name) = &update.display_name
        && *name != now.display_name
        && !name.is_empty()
    {
        directory
            .set_name(owner.account, name)
            .map_err(for_contact)?;
    }
    if let Some(text) = &update.personal_status
        && *text != now.personal_status
    {
        directory
            .keep_personal_message(owner.account, text)
            .map_err(for_contact)?;
    }
    Ok(())
}
