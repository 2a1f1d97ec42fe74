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
    #[error("the personal message is not valid")]
    PersonalMessage,
    #[error("not allowed before the first status or while hidden")]
    Hidden,
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
        let number = match self {
            Self::Invalid => 201,
            Self::NoSuchAccount if dialect.has_serials() => 205,
            Self::NoSuchAccount => 208,
            Self::NameTooLong => 209,
            Self::ListFull => 210,
            Self::AlreadyThere => 215,
            Self::NotThere => 216,
            Self::NotOnline => 217,
            Self::TooManyGroups => 223,
            Self::NoSuchGroup => 224,
            Self::NotInGroup => 225,
            Self::GroupExists => 228,
            Self::GroupNameTooLong => 229,
            Self::GroupZero => 230,
            Self::PersonalMessage => 715,
            Self::Hidden => 913,
            Self::Store(_) => 603,
        };
        ErrorCode::new(number).expect("every number above has three digits")
    }
}
