use super::{End, WebCallId};
use crate::circle::Said;
use crate::client::{Refusal, RequestId};
use crate::soap::Call;
use crate::{Address, Dialect, GroupId, HostPort, SessionId, Status, Token};

/// What happened on a notification session, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A person on the roster is new or changed; read them from
    /// [`Session::roster`](super::Session::roster).
    Contact(Address, ContactChange),
    /// The account's circles, or who is there, changed; read [`Session::circles`](super::Session::circles).
    Circles,
    /// Somebody said something in a circle; at another place, the account itself.
    CircleSaid(Box<Said>),
    /// Nothing is known of this person any more.
    ContactGone(Address),
    /// A digest is needed (MSNP2 to 7): make one of this salt and the account's password with
    /// [`crate::digest`], then call [`Session::digest`](super::Session::digest).
    DigestNeeded {
        /// One word, to be put before the password.
        salt: Box<str>,
    },
    /// The request was done.
    Done(RequestId),
    /// The session is over. Nothing comes after this.
    Ended(End),
    /// A group is new or has another name.
    Group(GroupId),
    /// A group is gone. The contacts that were in it are reported on their own.
    GroupGone(GroupId),
    /// The service goes down in so many minutes.
    MaintenanceSoon {
        /// Minutes left.
        minutes: u16,
    },
    /// The own name, status, personal message or privacy changed; read
    /// [`Session::me`](super::Session::me).
    Me,
    /// Offline messages wait in the mailbox: the service's description of them, XML (`<MD>..`), or
    /// `too-large` when the list is too long to be sent.
    OfflineMail(Box<str>),
    /// The session belongs on another server. Close the connection, dial this one, then call
    /// [`Session::reconnected`](super::Session::reconnected).
    Redirected {
        /// Where, as sent by the service: not to be trusted.
        at: HostPort,
    },
    /// The request was not done.
    Refused(RequestId, Refusal),
    /// Somebody added the account to their list and waits for an answer; see
    /// [`Roster::pending`](super::Roster::pending).
    RequestAdded(Address),
    /// A request no longer waits: it was answered or withdrawn.
    RequestGone(Address),
    /// Somebody opened a conversation. Dial its server and
    /// [answer](crate::client::switchboard::Session::answer), or do nothing.
    Rung(Ring),
    /// The service accepted the account. The lists follow.
    SignedIn {
        /// What the service picked of what was offered.
        dialect: Dialect,
    },
    /// A switchboard is reserved, for about two minutes. Dial its server and
    /// [call](crate::client::switchboard::Session::call).
    SwitchboardGranted {
        /// The request this answers; no [`Event::Done`] follows.
        request: RequestId,
        /// Where to dial, as sent by the service: not to be trusted.
        at: HostPort,
        /// What to show there.
        token: Token,
    },
    /// The roster is complete; the own status is on its way. Comes once.
    Synchronised,
    /// A web service has to be asked (MSNP13 and later); then call
    /// [`Session::web_answer`](super::Session::web_answer). Several may wait; they are asked in this order, each
    /// after the one before was answered.
    WebCall {
        /// Names the call.
        id: WebCallId,
        /// What to ask.
        call: Call,
    },
    /// A ticket is needed: exchange this challenge and the account's password for one at the sign-in
    /// service, then call [`Session::ticket`](super::Session::ticket).
    TicketNeeded {
        /// Opaque; handed to the sign-in service as it is.
        challenge: Box<str>,
    },
}

/// An invitation into a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ring {
    /// Names the conversation on its server.
    pub session: SessionId,
    /// Where to dial, as sent by the service: not to be trusted.
    pub at: HostPort,
    /// What to show there.
    pub token: Token,
    /// Who rang.
    pub caller: Address,
    /// The caller's name, as they chose it.
    pub name: Box<str>,
}

/// What is new about a person. The whole row is on the roster; this tells what deserves a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactChange {
    /// Name, personal message, media, picture, capabilities or a telephone number.
    Details,
    /// The lists they are on, or their groups. Also somebody new.
    Lists,
    /// Their status, and perhaps details with it.
    Status {
        /// The status before.
        was: Status,
        /// Whether this is how things were found after signing in, rather than a change just now.
        initial: bool,
    },
}
