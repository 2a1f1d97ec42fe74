//! Everything a client fetches with `SYN`.

use super::{Directory, Refusal};
use crate::store::{
    AccountId, AccountRow, ContactRow, GroupRow, accounts, contacts, groups, properties,
};

/// An account's lists and settings.
#[derive(Debug)]
pub(crate) struct Lists {
    /// Name, privacy, and how new the lists are.
    pub(crate) account: AccountRow,
    /// The account's own properties, key and value.
    pub(crate) properties: Vec<(String, String)>,
    /// All groups, group 0 first.
    pub(crate) groups: Vec<GroupRow>,
    /// Everybody on a list, by address, each with the properties the account may see.
    pub(crate) contacts: Vec<(ContactRow, Vec<(String, String)>)>,
}

impl Directory {
    /// Reads an account's lists.
    pub(crate) fn lists(&mut self, id: AccountId) -> Result<Lists, Refusal> {
        let account = accounts::by_id(&self.db, id)?.ok_or(Refusal::NotOnline)?;
        let mut theirs = properties::of_contacts(&self.db, id)?;
        let rows = contacts::all(&self.db, id)?;
        let contacts = rows.into_iter().map(|row| {
            let properties = theirs.remove(&row.id).unwrap_or_default();
            (row, properties)
        });
        Ok(Lists {
            account,
            properties: properties::all(&self.db, id)?,
            groups: groups::all(&self.db, id)?,
            contacts: contacts.collect(),
        })
    }
}
