use crate::{Address, Command, ConversationId, Event, Progress, Reply, Seq, Snapshot, WireError};
use serde::{Deserialize, Serialize};

/// A frame from the browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClientFrame {
    /// The first frame.
    Hello(Hello),
    /// Something to do.
    Command(Command),
    /// The person is there: typed, pointed or tapped since the last time this was said. Every
    /// [`crate::ACTIVE_INTERVAL_MS`] at most.
    Active,
    /// Asks for a [`ServerFrame::Pong`]; see [`crate::HEARTBEAT_MS`].
    Ping,
}

/// How a browser begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// The page's [`crate::PROTOCOL`].
    pub protocol: u32,
    /// Where it left off, if it was here before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resume: Option<Resume>,
}

/// Where a browser left off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resume {
    /// The epoch from [`Welcome`].
    pub epoch: String,
    /// The last event it applied.
    pub last: Seq,
}

/// A frame from the relay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ServerFrame {
    /// The answer to [`Hello`].
    Welcome(Welcome),
    /// A change.
    Event(Event),
    /// The answer to a command.
    Reply(Reply),
    /// Somebody types. Not numbered and never repeated: after [`crate::TYPING_SHOWN_MS`] it is no
    /// longer true.
    Typing(Typing),
    /// A file is on its way. Not numbered either.
    Progress(Progress),
    /// The answer to a [`ClientFrame::Ping`].
    Pong,
    /// The relay closes this attachment, and says why.
    Farewell(Farewell),
}

/// The relay's answer to [`Hello`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Welcome {
    /// Names this run of event numbers. Another epoch means that numbers start anew.
    pub epoch: String,
    /// The number of the last event that this frame includes. The next event is one more.
    pub last: Seq,
    /// What the browser missed.
    pub body: WelcomeBody,
}

/// What the browser missed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WelcomeBody {
    /// It carries on: events after its last follow as [`ServerFrame::Event`] frames.
    Resumed,
    /// It was away too long, or is new: this replaces all it knew.
    Snapshot(Box<Snapshot>),
}

/// Somebody types.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typing {
    /// Where.
    pub conversation: ConversationId,
    /// Who.
    pub address: Address,
}

/// Why the relay closes an attachment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Farewell {
    /// The page is of another version: reload it.
    Outdated,
    /// The relay is going down: come back in a moment.
    Restarting,
    /// The account was signed out, or the cookie is no longer valid: show the sign-in page.
    SignedOut,
    /// The browser did not keep up: come back and resume.
    TooSlow,
    /// The browser sent something that is not understood.
    Error(WireError),
}
