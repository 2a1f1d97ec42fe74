//! Why something was not done with an account, in words for people.

use super::{AddressProblem, HashingError, PasswordProblem};
use crate::directory::NotEnrolled;
use crate::store::StoreError;

/// Why no account was created.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// The address breaks a rule.
    #[error(transparent)]
    Address(#[from] AddressProblem),
    /// The password breaks a rule.
    #[error(transparent)]
    Password(#[from] PasswordProblem),
    /// The display name is longer than 387 bytes encoded, or has control characters.
    #[error("this display name is too long")]
    Name,
    /// There is an account with this address.
    #[error("this address is taken")]
    Taken,
    /// Sign-up is switched off.
    #[error("new accounts are not taken here")]
    Closed,
    /// Sign-up needs an invitation.
    #[error("an invitation is needed to create an account here")]
    InvitationNeeded,
    /// The invitation was used up, has expired, or never was one.
    #[error("this invitation is not valid any more")]
    InvitationInvalid,
    /// The password could not be hashed.
    #[error(transparent)]
    Hashing(#[from] HashingError),
    /// The data file could not be used.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<NotEnrolled> for CreateError {
    fn from(reason: NotEnrolled) -> Self {
        match reason {
            NotEnrolled::Taken => Self::Taken,
            NotEnrolled::NotInvited => Self::InvitationInvalid,
        }
    }
}

/// Why a password was not changed or checked.
#[derive(Debug, thiserror::Error)]
pub enum PasswordError {
    /// The new password breaks a rule.
    #[error(transparent)]
    Rule(#[from] PasswordProblem),
    /// There is no account with this address.
    #[error("there is no account with this address")]
    NoSuchAccount,
    /// The password could not be hashed.
    #[error(transparent)]
    Hashing(#[from] HashingError),
    /// The data file could not be used.
    #[error(transparent)]
    Store(#[from] StoreError),
}
