//! From what a client names to what it means.

use msnp::{Address, ContactId, GroupId};
use rusqlite::Connection;

use super::Refusal;
use crate::store::{AccountId, AccountRow, GroupRow, accounts, groups};

/// The account with that address, which must be an e-mail address.
pub(super) fn by_address(db: &Connection, address: &Address) -> Result<AccountRow, Refusal> {
    if !address.is_email() {
        return Err(Refusal::Invalid);
    }
    accounts::by_address(db, address)?.ok_or(Refusal::NoSuchAccount)
}

/// The account with that contact id.
pub(super) fn by_id(db: &Connection, id: &ContactId) -> Result<AccountRow, Refusal> {
    let guid = id.guid().ok_or(Refusal::Invalid)?;
    accounts::by_guid(db, guid)?.ok_or(Refusal::NoSuchAccount)
}

/// The owner's group with that number (up to MSNP9) or GUID.
pub(super) fn find_group(
    db: &Connection,
    owner: AccountId,
    id: &GroupId,
) -> Result<GroupRow, Refusal> {
    if id.number() == Some(0) {
        return Ok(GroupRow {
            number: 0,
            guid: [0; 16],
            name: String::new(),
        });
    }
    let all = groups::all(db, owner)?;
    let found = match (id.number(), id.guid()) {
        (Some(number), _) => all.into_iter().find(|group| group.number == number),
        (None, Some(guid)) => all.into_iter().find(|group| group.guid == guid),
        // MSN Messenger 7.0 sends the name in one of its dialogs.
        (None, None) => {
            let name = id.to_string();
            let name = msnp::percent::decode(name.as_bytes());
            all.into_iter().find(|group| group.name == name)
        }
    };
    found.ok_or(Refusal::NoSuchGroup)
}
