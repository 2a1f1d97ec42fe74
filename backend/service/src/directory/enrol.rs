//! Accounts come and change their password.

use msnp::notification::OutReason;
use msnp::{Address, Token};

use super::people::Push;
use super::{Directory, Refusal};
use crate::random;
use crate::store::{AccountId, accounts, digests, invitations};

/// A new account, checked and hashed.
#[derive(Debug)]
pub(crate) struct Enrolment {
    pub(crate) address: Address,
    pub(crate) password: String,
    /// Of the password, where old clients may sign in.
    pub(crate) digest: Option<Token>,
    pub(crate) name: String,
    /// SHA-256 of the invitation's code, where one is needed.
    pub(crate) invitation: Option<[u8; 32]>,
    /// Who is on the new account's list from the start.
    pub(crate) buddy: Option<Address>,
}

/// Why an account was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotEnrolled {
    /// The address has an account already. Told to those only who may have one.
    Taken,
    /// The invitation is not good any more, or never was.
    NotInvited,
}

impl Directory {
    /// Whether [`Self::enrol`] would make an account, as things are now. Nothing is used up.
    pub(crate) fn would_enrol(
        &self,
        address: &Address,
        invitation: Option<[u8; 32]>,
    ) -> Result<Result<(), NotEnrolled>, Refusal> {
        if let Some(code) = invitation
            && !invitations::is_good(&self.db, code)?
        {
            return Ok(Err(NotEnrolled::NotInvited));
        }
        let taken = accounts::by_address(&self.db, address)?.is_some();
        Ok(if taken {
            Err(NotEnrolled::Taken)
        } else {
            Ok(())
        })
    }

    /// Creates an account. An invitation is used up only if the account is really made.
    pub(crate) fn enrol(&mut self, new: &Enrolment) -> Result<Result<(), NotEnrolled>, Refusal> {
        let transaction = self.db.transaction()?;
        if let Some(code) = new.invitation
            && !invitations::redeem(&transaction, code)?
        {
            return Ok(Err(NotEnrolled::NotInvited));
        }
        let Some(id) = accounts::insert(
            &transaction,
            &new.address,
            &new.password,
            &new.name,
            random::guid(),
        )?
        else {
            return Ok(Err(NotEnrolled::Taken));
        };
        digests::set(&transaction, id, new.digest.as_ref().map(Token::as_str))?;
        transaction.commit()?;
        if let Some(buddy) = &new.buddy
            && let Some(buddy) = accounts::by_address(&self.db, buddy)?
        {
            self.befriend(id, buddy.id)?;
        }
        Ok(Ok(()))
    }

    /// Replaces a password and ends the account's sign-in, which may be somebody else's. `false` when there
    /// is no such account.
    pub(crate) fn replace_password(
        &mut self,
        address: &Address,
        password: &str,
        digest: Option<&Token>,
    ) -> Result<bool, Refusal> {
        let Some(account) = accounts::by_address(&self.db, address)? else {
            return Ok(false);
        };
        let transaction = self.db.transaction()?;
        accounts::set_password(&transaction, account.id, password)?;
        digests::set(&transaction, account.id, digest.map(Token::as_str))?;
        transaction.commit()?;
        self.tell_now(account.id, Push::Out(OutReason::Normal));
        Ok(true)
    }

    /// Ends the sign-ins of accounts that another process (the command line) has removed or given a new
    /// password.
    pub(crate) fn notice_outside_changes(&mut self) -> Result<(), Refusal> {
        let version = self
            .db
            .query_row("PRAGMA data_version", [], |row| row.get(0))?;
        if std::mem::replace(&mut self.outside_changes, version) == version {
            return Ok(());
        }
        let mut changed = Vec::new();
        for (&id, online) in &self.online {
            let mark = accounts::password_mark(&self.db, id)?;
            let places = &online.places;
            if places.iter().any(|place| mark != Some(place.password_mark)) {
                changed.push(id);
            }
        }
        for id in changed {
            self.tell_now(id, Push::Out(OutReason::Normal));
        }
        Ok(())
    }

    /// The account with that address.
    pub(crate) fn find(&self, address: &Address) -> Result<Option<AccountId>, Refusal> {
        Ok(accounts::by_address(&self.db, address)?.map(|account| account.id))
    }
}
