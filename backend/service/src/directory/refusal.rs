//! Why a request of a client is refused.

use msnp::{Dialect, ErrorCode};

use crate::store::StoreError;

/// What stands in the way, each with one number on the wire (where dialects differ, two).
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    #[error("a parameter is not valid")]
    Invalid,
    #[error("there is no such account")]
    NoSuchAccount,
    #[error("the name is too long")]
    NameTooLong,
    #[error("the list is full")]
    ListFull,
    #[error("the contact is on the list already")]
    AlreadyThere,
    #[error("the contact is not on the list")]
    NotThere,
    #[error("the contact is not signed in")]
    NotOnline,
    #[error("there are too many groups")]
    TooManyGroups,
    #[error("there is no such group")]
    NoSuchGroup,
    #[error("the contact is not in the group")]
    NotInGroup,
    #[error("a group has this name already")]
    GroupExists,
    #[error("the group's name is too long")]
    GroupNameTooLong,
    #[error("group 0 cannot be removed")]
    GroupZero,
    #[error("not allowed before the first status or while hidden")]
    Hidden,
    #[error("there is no such circle, or the account is not in it")]
    NoSuchCircle,
    #[error("what was shown is not right")]
    WrongTicket,
    #[error("too many changes in a short time")]
    TooFast,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

impl Refusal {
    /// The number on the wire. An unknown account is 205 up to MSNP9 and 208 later.
    pub(crate) fn code(&self, dialect: Dialect) -> ErrorCode {
        match self {
            Self::Invalid => ErrorCode::INVALID_PARAMETER,
            Self::NoSuchAccount if dialect.has_serials() => ErrorCode::NO_SUCH_ACCOUNT,
            Self::NoSuchAccount => ErrorCode::INVALID_ACCOUNT,
            Self::NameTooLong => ErrorCode::BAD_NAME,
            Self::ListFull => ErrorCode::LIST_FULL,
            Self::AlreadyThere => ErrorCode::ALREADY_THERE,
            Self::NotThere => ErrorCode::NOT_THERE,
            Self::NotOnline => ErrorCode::OFFLINE,
            Self::TooManyGroups => ErrorCode::TOO_MANY_GROUPS,
            Self::NoSuchGroup => ErrorCode::NO_SUCH_GROUP,
            Self::NotInGroup => ErrorCode::NOT_IN_GROUP,
            Self::GroupExists => ErrorCode::GROUP_EXISTS,
            Self::GroupNameTooLong => ErrorCode::GROUP_NAME_TOO_LONG,
            Self::GroupZero => ErrorCode::GROUP_FIXED,
            Self::Hidden => ErrorCode::NOT_WHILE_HIDDEN,
            Self::NoSuchCircle => ErrorCode::NO_SUCH_CIRCLE,
            Self::WrongTicket => ErrorCode::AUTHENTICATION_FAILED,
            Self::TooFast => ErrorCode::TOO_FAST,
            Self::Store(_) => ErrorCode::DATABASE,
        }
    }
}
