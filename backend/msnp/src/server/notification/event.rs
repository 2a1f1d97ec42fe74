//! What the machine says to the service.

use core::time::Duration;

use bytes::Bytes;

use super::Edit;
use crate::message::Profile;
use crate::notification::{NotifyKind, OutReason, People, SignInProof, SyncMark};
use crate::{
    Address, Capabilities, Dialect, ErrorCode, FramingError, List, MsnObject, Network, Status,
    Token, TrId,
};

/// How a service wants its notification connections.
#[derive(Clone, Debug)]
pub struct Options {
    /// The dialects spoken.
    pub dialects: Vec<Dialect>,
    /// What clients of MSNP8 to 14 hand to the ticket server, one word.
    pub tweener_challenge: Box<str>,
    /// The page where clients are told to find newer versions; nobody is told that theirs is too old.
    pub page: Box<str>,
    /// What is answered to `PNG`: how long the client should wait before the next one.
    pub ping_interval: Duration,
    /// How long a client may take to sign in.
    pub sign_in_limit: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            dialects: Dialect::COMPLETE.to_vec(),
            tweener_challenge: "ct=1,rver=1,wp=FS_40SEC_0_COMPACT,lc=1,id=1".into(),
            page: "http://localhost/".into(),
            ping_interval: Duration::from_secs(60),
            sign_in_limit: super::Session::SIGN_IN_LIMIT,
        }
    }
}

/// What a client wants or did. Events with a `tr` wait for an answer that repeats it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The client names the account it wants to be, in a scheme in which the service makes up what is to be
    /// proven. Answered by [`super::Session::demand`] or [`super::Session::refuse`].
    Introduced {
        /// The account, which may not exist: nothing in the answer should tell.
        address: Address,
    },
    /// The client proves who it is. Answered by [`super::Session::accept`] or [`super::Session::refuse`].
    Authenticate {
        /// The account it wants to be.
        address: Address,
        /// The ticket or digest, of the dialect's scheme; never a first step.
        proof: SignInProof,
    },
    /// The client wants the lists. Answered by [`super::Session::lists`] or [`super::Session::up_to_date`].
    Synchronise {
        /// Transaction.
        tr: TrId,
        /// What it has.
        have: SyncMark,
    },
    /// The client wants one of the lists (up to MSNP7). Answered by [`super::Session::list`] or
    /// [`super::Session::fail`].
    List {
        /// Transaction.
        tr: TrId,
        /// Which.
        list: List,
    },
    /// The client has set its status, and that was confirmed. After the first time it expects the presence of
    /// its contacts by [`super::Session::already_online`] with the same `tr`.
    StatusSet {
        /// Transaction.
        tr: TrId,
        /// Never offline; may be hidden.
        status: Status,
        /// What it can do; none told counts as nothing.
        capabilities: Capabilities,
        /// Its display picture.
        object: Option<MsnObject>,
        /// Whether this is the first time on this connection.
        first: bool,
    },
    /// The client has set its personal message and the like, and that was confirmed. The XML has one root; only
    /// `<Data>` concerns others, see [`crate::message::PersonalMessage::parse`].
    PersonalSet {
        /// XML.
        payload: Bytes,
    },
    /// The client edits lists or settings. Answered by [`super::Session::done`] or [`super::Session::fail`].
    Edit {
        /// Transaction.
        tr: TrId,
        /// The edit.
        edit: Edit,
    },
    /// The client puts people onto lists, or takes them off (MSNP13 and later). Answered by
    /// [`super::Session::people_taken`] or [`super::Session::fail`].
    People {
        /// Transaction.
        tr: TrId,
        /// Whether they are taken off.
        remove: bool,
        /// Who and where. Reverse and pending list are never named. Those marked as initial repeat what the
        /// address book says.
        people: People,
    },
    /// The client asks which networks people are on. Answered by [`super::Session::networks`] or
    /// [`super::Session::fail`].
    FindNetworks {
        /// Transaction.
        tr: TrId,
        /// Whom.
        whom: Vec<Address>,
    },
    /// The client wants something done by another client, of its own account or somebody else's. Answered by
    /// [`super::Session::notified`] or [`super::Session::fail`].
    Notify {
        /// Transaction.
        tr: TrId,
        /// Whom.
        address: Address,
        /// Only at this place.
        machine: Option<Box<str>>,
        /// What.
        kind: NotifyKind,
        /// To be handed on as it is.
        payload: Bytes,
    },
    /// The client leaves a message for somebody who is offline or on another network. Only a refusal is
    /// answered, by [`super::Session::fail`].
    SendOffline {
        /// Transaction.
        tr: TrId,
        /// Whom.
        address: Address,
        /// On which network.
        network: Network,
        /// 1 text, 2 typing, 3 nudge.
        kind: u32,
        /// MIME.
        payload: Bytes,
    },
    /// The client wants a switchboard; it is visible. Answered by [`super::Session::switchboard`] or
    /// [`super::Session::fail`].
    OpenSwitchboard {
        /// Transaction.
        tr: TrId,
    },
    /// The client shows the ticket of its circles (MSNP18). Answered by [`super::Session::circles_proven`] or
    /// [`super::Session::fail`].
    ProveCircles {
        /// Transaction.
        tr: TrId,
        /// The ticket of the address book, in base64.
        ticket: Token,
    },
    /// The client publishes something in a circle (MSNP18). Answered by [`super::Session::published`] or
    /// [`super::Session::fail`].
    Publish {
        /// Transaction.
        tr: TrId,
        /// See [`crate::circle::Letter`].
        payload: Bytes,
    },
    /// The client says something in a circle (MSNP18). Only a refusal is answered, by [`super::Session::fail`].
    SendToCircle {
        /// Transaction.
        tr: TrId,
        /// See [`crate::circle::Letter`].
        payload: Bytes,
    },
    /// The client answered the challenge rightly.
    ChallengePassed,
    /// The connection is over; the last event.
    Ended(End),
}

/// Why a connection is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The client said goodbye.
    SignedOut,
    /// The service ended it with [`super::Session::out`].
    Out(OutReason),
    /// The service refused the sign-in.
    Refused(ErrorCode),
    /// No dialect in common.
    NoCommonDialect,
    /// Not signed in within [`Options::sign_in_limit`].
    SignInTimeout,
    /// The challenge was answered wrongly, or without having been sent.
    ChallengeFailed,
    /// The challenge was not answered within [`super::Session::CHALLENGE_LIMIT`].
    ChallengeIgnored,
    /// Nothing was heard for [`super::Session::SILENCE_LIMIT`] of a client that pings.
    Silent,
    /// The stream of bytes made no sense any more.
    Framing(FramingError),
    /// The client broke the order of commands, or sent too many unreadable ones.
    Misbehaved,
}

/// What a client is told when it is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Welcome {
    /// The account's name.
    pub name: Box<str>,
    /// Whether the account's address was verified.
    pub verified: bool,
    /// Whether it is a child's account.
    pub kids: bool,
    /// Facts about the account.
    pub profile: Profile,
}
