//! What both forms have in common: fields, and what can be wrong with them.

use crate::{HttpError, words};
use nudge_shared::ErrorCode;

/// A field of the sign-in or sign-up form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The address.
    Address,
    /// The name contacts see.
    Name,
    /// The password.
    Password,
    /// The invitation's code.
    Invitation,
}

/// What is wrong with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The field it is about; none for the form as a whole.
    pub field: Option<Field>,
    /// The sentence to show.
    pub text: String,
}

impl Problem {
    pub(crate) fn at(field: Field, text: impl Into<String>) -> Self {
        Self {
            field: Some(field),
            text: text.into(),
        }
    }

    pub(crate) fn whole(text: impl Into<String>) -> Self {
        Self {
            field: None,
            text: text.into(),
        }
    }
}

/// Tells a wrong password from a service that is down.
pub(crate) fn explain(error: &HttpError) -> Problem {
    match error {
        HttpError::Unreachable => Problem::whole(words::unreachable()),
        HttpError::Refused(error) => Problem {
            field: match error.code {
                ErrorCode::WrongPassword | ErrorCode::WeakPassword => Some(Field::Password),
                ErrorCode::BadAddress | ErrorCode::AddressTaken => Some(Field::Address),
                ErrorCode::BadName => Some(Field::Name),
                ErrorCode::BadInvitation => Some(Field::Invitation),
                _ => None,
            },
            text: words::form_error(error.code, &error.message),
        },
    }
}
