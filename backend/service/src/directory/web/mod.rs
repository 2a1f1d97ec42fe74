//! What the web services ask of the directory: lists as a whole, and edits of them.

mod edit;
mod lists;

pub(crate) use lists::cid;

use super::{Directory, Refusal};
use crate::store::accounts;
use crate::tickets::Owner;

impl Directory {
    /// Whether a ticket's owner still has the password that it was given out for.
    pub(crate) fn is_current(&self, owner: &Owner) -> Result<bool, Refusal> {
        let mark = accounts::password_mark(&self.db, owner.account)?;
        Ok(mark.is_some() && mark == owner.password)
    }
}
