//! One conversation.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use msnp::{Address, SessionId};
use tokio::sync::mpsc;
use tokio::time::Instant;

use super::{Guest, lock};
use crate::store::AccountId;

/// A message on its way.
#[derive(Debug)]
pub(crate) struct Relayed {
    pub(crate) from: Arc<Guest>,
    pub(crate) payload: Bytes,
}

/// What happens in a room, for one of those in it.
#[derive(Clone, Debug)]
pub(crate) enum News {
    /// Somebody came in; whether their account was not here yet.
    Arrived(Arc<Guest>, bool),
    /// Somebody left; whether their account is not here any more.
    Left(Arc<Guest>, bool),
    /// Somebody said something.
    Said(Arc<Relayed>),
}

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Delivery {
    /// It is on its way to everybody else.
    Complete,
    /// Nobody else is here, or it did not reach everybody.
    Failed,
}

/// A conversation of a few people.
#[derive(Debug)]
pub(crate) struct Room {
    number: u32,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    members: Vec<Member>,
    /// Whom somebody has called and who has not come yet.
    called: Vec<(Address, Instant)>,
    closed: bool,
}

#[derive(Debug)]
struct Member {
    seat: u64,
    guest: Arc<Guest>,
    queue: mpsc::Sender<News>,
}

/// For so long somebody who was called counts as on the way: the time a client takes to connect. Later the
/// caller may try again.
const ON_THE_WAY: Duration = Duration::from_secs(10);

impl Room {
    pub(super) fn new(number: u32) -> Self {
        let state = State {
            members: Vec::new(),
            called: Vec::new(),
            closed: false,
        };
        Self {
            number,
            state: Mutex::new(state),
        }
    }

    pub(super) fn number(&self) -> u32 {
        self.number
    }

    /// Its id on the wire: decimal, below 2^31.
    pub(crate) fn session(&self) -> SessionId {
        SessionId::from_number(self.number)
    }

    /// Lets somebody in, tells the others, and says who was there. An earlier connection from the
    /// same place of the same account loses its seat without a word to the others. `None` when the room has closed or is full.
    pub(super) fn enter(
        &self,
        seat: u64,
        guest: Arc<Guest>,
        queue: mpsc::Sender<News>,
        most: usize,
    ) -> Option<Vec<Arc<Guest>>> {
        let mut state = lock(&self.state);
        state
            .members
            .retain(|member| !member.guest.is_same_place(&guest));
        if state.closed || state.members.len() >= most {
            return None;
        }
        state
            .called
            .retain(|(address, _)| *address != guest.address);
        let present = state
            .members
            .iter()
            .map(|member| Arc::clone(&member.guest))
            .collect();
        let new = !state.has(guest.id);
        state.tell_others(seat, &News::Arrived(Arc::clone(&guest), new));
        state.members.push(Member { seat, guest, queue });
        Some(present)
    }

    /// Gives up a seat and tells the others; whether the room is empty now.
    pub(super) fn leave(&self, seat: u64) -> bool {
        let mut state = lock(&self.state);
        if let Some(at) = state.members.iter().position(|member| member.seat == seat) {
            let gone = state.members.swap_remove(at);
            if !state.closed {
                let gone = gone.guest;
                let last = !state.has(gone.id);
                state.tell_others(seat, &News::Left(gone, last));
            }
        }
        state.members.is_empty()
    }

    /// Lets nobody in any more, if nobody is in.
    pub(super) fn close_if_empty(&self) -> bool {
        let mut state = lock(&self.state);
        state.closed |= state.members.is_empty();
        state.closed && state.members.is_empty()
    }

    /// Lets nobody in any more and takes everybody's seat.
    pub(super) fn close(&self) {
        let mut state = lock(&self.state);
        state.closed = true;
        state.members = Vec::new();
    }

    /// Notes that somebody is being called; `false` when they are here or on the way.
    pub(crate) fn call(&self, address: &Address) -> bool {
        let mut state = lock(&self.state);
        let now = Instant::now();
        state
            .called
            .retain(|(_, when)| now.duration_since(*when) < ON_THE_WAY);
        let here = state
            .members
            .iter()
            .any(|member| member.guest.address == *address);
        let coming = state.called.iter().any(|(called, _)| called == address);
        if !here && !coming {
            state.called.push((address.clone(), now));
        }
        !here && !coming
    }

    /// Takes a call back that did not get through.
    pub(crate) fn uncall(&self, address: &Address) {
        lock(&self.state)
            .called
            .retain(|(called, _)| called != address);
    }

    pub(super) fn relay(&self, seat: u64, message: &Arc<Relayed>) -> Delivery {
        let mut state = lock(&self.state);
        let others = state.members.len().saturating_sub(1);
        let reached = state.tell_others(seat, &News::Said(Arc::clone(message)));
        if others > 0 && reached == others {
            Delivery::Complete
        } else {
            Delivery::Failed
        }
    }

    /// Lets nobody in any more, and says nothing of those who leave.
    pub(super) fn seal(&self) {
        lock(&self.state).closed = true;
    }
}

impl State {
    /// Whether the account is here, at whatever place.
    fn has(&self, account: AccountId) -> bool {
        self.members.iter().any(|member| member.guest.id == account)
    }

    /// How many it reached. Whoever has no room left in the queue is too slow and loses it: the connection
    /// ends when it has read what is there.
    fn tell_others(&mut self, seat: u64, news: &News) -> usize {
        let mut reached = 0;
        for member in self.members.iter_mut().filter(|member| member.seat != seat) {
            match member.queue.try_send(news.clone()) {
                Ok(()) => reached += 1,
                Err(mpsc::error::TrySendError::Full(_)) => member.queue = mpsc::channel(1).0,
                Err(mpsc::error::TrySendError::Closed(_)) => {}
            }
        }
        reached
    }
}
