//! Circles, the persistent groups of 2009 (MSNP18).

use crate::Address;

/// A circle as its member sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circle {
    /// Its id, `00000000-0000-0000-0009-...`.
    pub id: Box<str>,
    /// Its name.
    pub name: Box<str>,
    /// The host it is at, `live.com` mostly.
    pub host: Box<str>,
    /// What the account is in it.
    pub role: CircleRole,
    /// How far joining has come.
    pub state: CircleState,
}

/// What somebody is in a circle.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum CircleRole {
    /// The founder, or as much.
    Admin,
    /// May invite.
    AssistantAdmin,
    /// A member.
    Member,
    /// Was invited and did not answer.
    Invited,
    /// Anything else.
    Other(Box<str>),
}

/// How far joining a circle has come.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum CircleState {
    /// Nothing is known.
    None,
    /// Invited, not answered.
    WaitingResponse,
    /// Left again.
    Left,
    /// Joined.
    Accepted,
    /// Declined.
    Rejected,
    /// Anything else.
    Other(Box<str>),
}

/// A circle to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCircle {
    /// Its name.
    pub name: Box<str>,
    /// The own name in it.
    pub own_name: Box<str>,
}

/// Whom to put up for membership.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The circle's id.
    pub circle: Box<str>,
    /// Their address.
    pub address: Address,
}

/// A step of joining or leaving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Connection {
    /// Invites a candidate, by the id of the entry in the circle's book.
    Invite {
        /// The circle's id.
        circle: Box<str>,
        /// The candidate's entry.
        contact: Box<str>,
        /// What they are told; empty for nothing.
        message: Box<str>,
    },
    /// Accepts an invitation.
    Accept {
        /// The circle's id.
        circle: Box<str>,
    },
    /// Declines an invitation.
    Decline {
        /// The circle's id.
        circle: Box<str>,
    },
}

impl CircleRole {
    /// The name on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Admin => "Admin",
            Self::AssistantAdmin => "AssistantAdmin",
            Self::Member => "Member",
            Self::Invited => "StatePendingOutbound",
            Self::Other(name) => name,
        }
    }

    /// The role with that name.
    #[must_use]
    pub fn parse(name: &str) -> Self {
        match name {
            "Admin" => Self::Admin,
            "AssistantAdmin" => Self::AssistantAdmin,
            "Member" => Self::Member,
            "StatePendingOutbound" => Self::Invited,
            other => Self::Other(other.into()),
        }
    }
}

impl CircleState {
    /// The name on the wire.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::None => "None",
            Self::WaitingResponse => "WaitingResponse",
            Self::Left => "Left",
            Self::Accepted => "Accepted",
            Self::Rejected => "Rejected",
            Self::Other(name) => name,
        }
    }

    /// The state with that name.
    #[must_use]
    pub fn parse(name: &str) -> Self {
        match name {
            "None" => Self::None,
            "WaitingResponse" => Self::WaitingResponse,
            "Left" => Self::Left,
            "Accepted" => Self::Accepted,
            "Rejected" => Self::Rejected,
            other => Self::Other(other.into()),
        }
    }
}
