//! The roaming profile: name and personal message, which the directory keeps anyway.

use msnp::soap::profile::{Profile, ProfileUpdate};
use msnp::soap::{Answer, Call, Fault, FaultCode, Time};

use super::faults::{for_contact, internal};
use crate::directory::{Directory, cid};
use crate::store::accounts;
use crate::tickets::Owner;

/// Does what the call asks; `None` when it is not about the profile.
pub(super) fn carry_out(
    directory: &mut Directory,
    owner: &Owner,
    call: &Call,
) -> Option<Result<Answer, Fault>> {
    match call {
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
