//! Why a call failed.

use crate::ContactId;

/// A call that failed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code:?}: {text}")]
pub struct Fault {
    /// What the matter is.
    pub code: FaultCode,
    /// What the service says about it, for a log; may hold an address.
    pub text: Box<str>,
}

impl Fault {
    /// A fault without further words.
    #[must_use]
    pub fn new(code: FaultCode) -> Self {
        Self {
            text: "".into(),
            code,
        }
    }
}

impl From<FaultCode> for Fault {
    fn from(code: FaultCode) -> Self {
        Self::new(code)
    }
}

/// What the matter is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum FaultCode {
    /// Nobody answered, or not in time, or with no SOAP at all. Only made by the caller.
    Unreachable,
    /// Tickets were needed and could not be had: the call itself was not made. Only made by the caller.
    NoTicket,
    /// The answer is none that this crate understands. Only made by the caller.
    Malformed,
    /// Address or password is wrong, or there is no such account.
    WrongPassword,
    /// The ticket is not good, or not any more.
    TicketRejected,
    /// The account is locked or signs in too often.
    TooManyAttempts,
    /// Ask again at another address: the URL. Only in answers to [`SignIn`](super::SignIn).
    Redirect(Box<str>),
    /// What changed cannot be told: ask for everything.
    FullSyncRequired,
    /// The account has no address book yet; [`Call::CreateBook`](super::Call::CreateBook) makes it.
    AddressBookDoesNotExist,
    /// It has one already.
    AddressBookAlreadyExists,
    /// The contact is there already; its id where it is told.
    ContactAlreadyExists(Option<ContactId>),
    /// No contact has this id.
    ContactDoesNotExist,
    /// The address is none.
    BadEmailArgument,
    /// No account has this address.
    InvalidPassportUser,
    /// A group has this name already.
    GroupAlreadyExists,
    /// No group has this id.
    GroupDoesNotExist,
    /// The group's name is too long.
    GroupNameTooLong,
    /// A text is too long.
    BadArgumentLength,
    /// The member is on the list already.
    MemberAlreadyExists,
    /// The member is not on the list.
    MemberDoesNotExist,
    /// The list is full.
    QuotaLimitReached,
    /// Too many requests.
    RequestLimitReached,
    /// Not allowed.
    Forbidden,
    /// An offline message needs a lock key: the challenge to make it from.
    LockKeyRequired(Box<str>),
    /// The recipient does not take offline messages of the sender, or does not exist.
    RecipientUnavailable,
    /// Too many offline messages in a short time.
    SenderThrottled,
    /// The offline message is too long or not as it should be.
    InvalidContent,
    /// No such offline message, or no such profile.
    ItemDoesNotExist,
    /// The profile exists already.
    ItemAlreadyExists,
    /// The request is not understood.
    BadRequest,
    /// The service is in trouble.
    Internal,
    /// Anything else, by its name.
    Other(Box<str>),
}
