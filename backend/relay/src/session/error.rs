use nudge_shared::{ErrorCode, WireError};

/// Why somebody could not be signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignInError {
    /// The service does not take the password, or does not know the address.
    #[error("the address or the password is wrong")]
    WrongPassword,
    /// The service does not let this account in, whatever the password.
    #[error("the service refuses this account")]
    AccountRefused,
    /// The service cannot be reached, is in trouble, or does not answer.
    #[error("the service cannot be reached")]
    Unavailable,
    /// There is no service of this id.
    #[error("there is no such service")]
    UnknownService,
    /// The relay holds as many sessions as it may.
    #[error("the relay is full")]
    TooManySessions,
    /// The relay is stopping.
    #[error("the relay is stopping")]
    Stopping,
    /// The relay's own fault; it is in the log.
    #[error("the relay failed")]
    Internal,
}

impl From<SignInError> for WireError {
    fn from(error: SignInError) -> Self {
        let (code, sentence) = match error {
            SignInError::WrongPassword => (
                ErrorCode::WrongPassword,
                "The address or the password is wrong.",
            ),
            SignInError::AccountRefused => (
                ErrorCode::AccountRefused,
                "The service does not let this account in. Ask whoever runs it.",
            ),
            SignInError::Unavailable => (
                ErrorCode::ServiceUnavailable,
                "The service cannot be reached just now. Your password was not the problem; try again in a moment.",
            ),
            SignInError::UnknownService => {
                (ErrorCode::UnknownService, "There is no such service here.")
            }
            SignInError::TooManySessions => (
                ErrorCode::ServiceUnavailable,
                "Too many people are signed in here just now. Try again later.",
            ),
            SignInError::Stopping => (
                ErrorCode::ServiceUnavailable,
                "This site is being restarted. Try again in a moment.",
            ),
            SignInError::Internal => (
                ErrorCode::Internal,
                "Something went wrong here. Try again; if it stays, tell whoever runs this site.",
            ),
        };
        Self::new(code, sentence)
    }
}
