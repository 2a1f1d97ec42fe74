use crate::session::link::Link;
use crate::session::media::{Announced, Line};
use crate::translate;
use msnp::client::switchboard as sb;
use msnp::client::{Refusal, RequestId};
use msnp::{SessionId, Token};
use nudge_shared::{Address, CommandId, ConversationId, MessageId};
use std::collections::HashSet;

/// A switchboard.
pub(super) struct Board {
    pub(super) id: u32,
    /// What it carries. None until it is known who is there, and after it was left.
    pub(super) thread: Option<ConversationId>,
    pub(super) stage: Stage,
    /// Who rang, if it is not the account's own.
    pub(super) caller: Option<msnp::Address>,
    /// People who were asked in and are neither there nor excused.
    pub(super) invited: Vec<Address>,
    /// Who last would not come, and why.
    pub(super) excuse: Option<(Address, Refusal)>,
    /// Commands that wait for somebody who was asked in.
    pub(super) invitations: Vec<(Address, CommandId)>,
    pub(super) in_flight: Vec<InFlight>,
    /// Whether it takes no more messages, and goes when those on it have their answer.
    pub(super) stale: bool,
    /// With whom something is to be moved over it, if it was opened for that.
    pub(super) errand: Option<Address>,
    /// Pictures that people announced for what they say next.
    pub(super) announced: Vec<(msnp::Address, Announced)>,
    /// What moves over it.
    pub(super) line: Option<Box<Line>>,
}

pub(super) enum Stage {
    /// Asked of the notification server.
    Asked(RequestId),
    /// A connection is being made.
    Dialling(Entry),
    /// Connected.
    Up(Box<Link<sb::Session>>),
}

/// What to show at the door.
pub(super) enum Entry {
    Call(Token),
    Answer(Token, SessionId),
}

/// A message that was handed over and has no answer yet.
pub(super) struct InFlight {
    pub(super) token: sb::MessageToken,
    pub(super) conversation: ConversationId,
    pub(super) message: MessageId,
    pub(super) again: bool,
}

impl Board {
    /// One that nobody is on yet.
    pub(super) fn new(id: u32, thread: Option<ConversationId>, stage: Stage) -> Self {
        Self {
            id,
            thread,
            stage,
            caller: None,
            invited: Vec::new(),
            excuse: None,
            invitations: Vec::new(),
            in_flight: Vec::new(),
            stale: false,
            errand: None,
            announced: Vec::new(),
            line: None,
        }
    }

    pub(super) fn link(&self) -> Option<&Link<sb::Session>> {
        match &self.stage {
            Stage::Up(link) => Some(link),
            Stage::Asked(_) | Stage::Dialling(_) => None,
        }
    }

    pub(super) fn link_mut(&mut self) -> Option<&mut Link<sb::Session>> {
        match &mut self.stage {
            Stage::Up(link) => Some(link),
            Stage::Asked(_) | Stage::Dialling(_) => None,
        }
    }

    pub(super) fn has_people(&self) -> bool {
        self.link()
            .is_some_and(|link| !link.machine.people().is_empty())
    }

    /// Who is there, in order of arrival.
    pub(super) fn people(&self) -> Vec<Address> {
        let Some(link) = self.link() else {
            return Vec::new();
        };
        let mut seen = HashSet::new();
        let people = link.machine.people().iter();
        people
            .filter_map(|person| translate::address(&person.address))
            .filter(|address| seen.insert(address.clone()))
            .collect()
    }
}
