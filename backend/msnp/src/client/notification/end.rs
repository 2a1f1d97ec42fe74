use crate::ErrorCode;

/// Why a notification session is over, and so what may be tried next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum End {
    /// The service does not let this account in; trying again does not help.
    #[error("the service refuses this account (error {0})")]
    AccountRefused(ErrorCode),
    /// The service is too busy, or its parts are out of order. Try again after a pause.
    #[error("the service is too busy")]
    Busy,
    /// The service did not like the answer to its challenge.
    #[error("the service did not accept the client")]
    ChallengeFailed,
    /// The connection closed, or nothing was heard for too long. Try again.
    #[error("the connection was lost")]
    ConnectionLost,
    /// The lists moved on the service. Sign in again without the previous roster.
    #[error("the contact lists moved")]
    ListsMoved,
    /// The service is going down. Try again after a pause.
    #[error("the service is going down for maintenance")]
    Maintenance,
    /// The service speaks none of the dialects offered.
    #[error("the service speaks no dialect that is offered")]
    NoCommonDialect,
    /// What came is not the protocol, or beyond all bounds.
    #[error("the service sent what is not its protocol")]
    ProtocolFault,
    /// The service asks to come back later.
    #[error("the service asks to come back in {minutes} minutes")]
    ReconnectLater {
        /// In how many minutes.
        minutes: u16,
    },
    /// The account signed in at another place. Do not reconnect without being asked.
    #[error("signed in at another place")]
    SignedInElsewhere,
    /// [`Session::sign_out`](super::Session::sign_out) was called.
    #[error("signed out")]
    SignedOut,
    /// Another place of the account asked this one to sign out (MSNP16 and later). Do not reconnect without
    /// being asked.
    #[error("signed out from another place")]
    SignedOutRemotely,
    /// The terms of use have to be accepted first, elsewhere.
    #[error("the terms of use must be accepted first")]
    TermsOfUse,
    /// The service refused the ticket. Once, a new one may be fetched; then the password is wrong.
    #[error("the service refused the ticket (error {0})")]
    TicketRefused(ErrorCode),
    /// The sign-in service cannot be reached or is in trouble. Try again after a pause.
    #[error("the sign-in service is not available")]
    TicketUnavailable,
    /// There were more redirects than any service needs.
    #[error("too many redirects")]
    TooManyRedirects,
    /// The password is wrong, or there is no such account.
    #[error("the password is wrong")]
    WrongPassword,
}

/// Why there is no ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TicketError {
    /// The sign-in service refuses the password, or knows no such account.
    #[error("the password is wrong")]
    WrongPassword,
    /// The sign-in service cannot be reached, or gave no usable answer.
    #[error("the sign-in service is not available")]
    Unavailable,
}
