//! Conversations: who is in which, and how a message gets from one to the others.
//!
//! A message does not pass through the directory. The sender's connection puts one shared copy into the
//! bounded queue of everybody else in the room; the locks here guard a few lines each and are never held
//! across an await.

mod room;
mod token;

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use msnp::{Address, Capabilities, Dialect, SessionId, Token};
use tokio::sync::mpsc;

use crate::directory::Person;
use crate::limits::Limits;
use crate::random;
use crate::store::AccountId;

pub(crate) use room::{Delivery, News, Relayed, Room};
use token::Tokens;

/// Somebody who may enter a room, as the others will see them.
#[derive(Debug)]
pub(crate) struct Guest {
    pub(crate) id: AccountId,
    pub(crate) address: Address,
    pub(crate) name: Box<str>,
    pub(crate) capabilities: Capabilities,
    /// What their notification connection speaks, and so their switchboard connections.
    pub(crate) dialect: Dialect,
    /// At which place, where the dialect knows places.
    pub(crate) machine: Option<Box<str>>,
}

impl Guest {
    pub(crate) fn new(
        id: AccountId,
        person: &Person,
        dialect: Dialect,
        machine: Option<Box<str>>,
    ) -> Self {
        let presence = &person.presence;
        let (address, name) = (presence.address.clone(), presence.name.clone());
        let capabilities = presence.capabilities.unwrap_or_default();
        Self {
            id,
            address,
            name,
            capabilities,
            dialect,
            machine,
        }
    }

    /// Whether both are the same client as far as anybody can tell.
    pub(crate) fn is_same_place(&self, other: &Self) -> bool {
        self.id == other.id && self.machine == other.machine
    }
}

/// A place in a room, given up when it is dropped.
#[derive(Debug)]
pub(crate) struct Seat {
    pub(crate) room: Arc<Room>,
    pub(crate) me: Arc<Guest>,
    /// Tells two connections of one account apart.
    number: u64,
    /// Who was there before.
    pub(crate) present: Vec<Arc<Guest>>,
    pub(crate) news: mpsc::Receiver<News>,
    home: Arc<Switchboards>,
}

/// All rooms, and the tokens that let people into them.
#[derive(Debug)]
pub(crate) struct Switchboards {
    rooms: Mutex<HashMap<u32, Arc<Room>>>,
    tokens: Mutex<Tokens>,
    seats: AtomicU64,
    relayed: AtomicU64,
    limits: Limits,
}

impl Switchboards {
    pub(crate) fn new(limits: Limits) -> Arc<Self> {
        Arc::new(Self {
            rooms: Mutex::default(),
            tokens: Mutex::new(Tokens::new(limits.token_life)),
            seats: AtomicU64::new(0),
            relayed: AtomicU64::new(0),
            limits,
        })
    }

    /// A token with which `guest` enters the room of `session`, or opens a new one. Good once, for
    /// [`Limits::token_life`].
    pub(crate) fn admit(&self, guest: Guest, session: Option<SessionId>) -> Token {
        lock(&self.tokens).issue(guest, session)
    }

    /// The caller's way in: opens a new room. `None` when token and address do not belong together.
    pub(crate) fn open(self: &Arc<Self>, address: &Address, token: &Token) -> Option<Seat> {
        let guest = lock(&self.tokens).redeem(token, address, None)?;
        let room = {
            let mut rooms = lock(&self.rooms);
            let id =
                std::iter::repeat_with(random::positive_i32).find(|id| !rooms.contains_key(id))?;
            let room = Arc::new(Room::new(id));
            rooms.insert(id, Arc::clone(&room));
            room
        };
        self.take_seat(room, guest)
    }

    /// The callee's way in. `None` when token, address and session do not belong together, the room has
    /// closed or is full.
    pub(crate) fn answer(
        self: &Arc<Self>,
        address: &Address,
        token: &Token,
        session: &SessionId,
    ) -> Option<Seat> {
        let guest = lock(&self.tokens).redeem(token, address, Some(session))?;
        let room = lock(&self.rooms).get(&session.number()?).map(Arc::clone)?;
        self.take_seat(room, guest)
    }

    fn take_seat(self: &Arc<Self>, room: Arc<Room>, guest: Guest) -> Option<Seat> {
        let me = Arc::new(guest);
        let number = self.seats.fetch_add(1, Ordering::Relaxed);
        let (queue, news) = mpsc::channel(self.limits.queue);
        let present = room.enter(number, Arc::clone(&me), queue, self.limits.members)?;
        Some(Seat {
            room,
            me,
            number,
            present,
            news,
            home: Arc::clone(self),
        })
    }

    /// Ends every conversation.
    pub(crate) fn close(&self) {
        for room in std::mem::take(&mut *lock(&self.rooms)).into_values() {
            room.close();
        }
    }

    /// How many rooms there are.
    pub(crate) fn count(&self) -> usize {
        lock(&self.rooms).len()
    }

    /// How many messages were relayed since the start.
    pub(crate) fn relayed(&self) -> u64 {
        self.relayed.load(Ordering::Relaxed)
    }
}

impl Seat {
    /// Ends the conversation because nobody has said anything for too long: everybody's connection finds
    /// that out by itself, so that nobody is told of those who leave.
    pub(crate) fn close_room(&self) {
        self.room.seal();
    }

    /// Hands a message to everybody else in the room.
    pub(crate) fn say(&self, payload: bytes::Bytes) -> Delivery {
        self.home.relayed.fetch_add(1, Ordering::Relaxed);
        self.room.relay(
            self.number,
            &Arc::new(Relayed {
                from: Arc::clone(&self.me),
                payload,
            }),
        )
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        if self.room.leave(self.number) {
            let mut rooms = lock(&self.home.rooms);
            // Somebody may have come in since; then the room stays.
            if self.room.close_if_empty() {
                rooms.remove(&self.room.number());
            }
        }
    }
}

/// What these locks guard is whole at every point where somebody could panic.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
