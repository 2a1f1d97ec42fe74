//! Conversations that are busy, and the switchboards that carry them.
//!
//! ```text
//! Send --> stored --> Thread's queue --pump--> Board (a switchboard) --> Delivered | Failed | Uncertain
//!                                  somebody is there, everybody asked has answered
//! ```
//!
//! - A *thread* is a conversation with something to do. It exists while messages wait, or nudges
//!   are counted; what was said lies in the store.
//! - A *board* is a switchboard: asked for, dialled, or up. It carries one thread; which one is
//!   known when it is known who is there. It goes when the service closes it or nobody is left,
//!   and the next message opens another.
//! - A board may also be opened for an *errand*, see [`media`](super::media): it carries no thread
//!   until somebody says something on it.
//! - Messages of one thread are handed over in order, and to one board at a time. What was handed
//!   over is noted in the store first, so that after a crash nothing is sent twice.

mod board;
mod boards;
mod commands;
mod errand;
mod fate;
mod hear;
mod history;
mod invite;
mod mail;
mod people;
mod presence;
mod push;
mod recall;
mod send;
mod thread;
mod typing;
mod web_mail;

use super::link::Link;
use crate::rate::Rate;
use board::{Board, Entry, InFlight, Stage};
pub(super) use errand::{BoardId, Company};
use fate::Settled;
use msnp::Moment;
use msnp::client::switchboard as sb;
use nudge_shared::{Address, ConversationId, Delivery, MessageId};
use std::time::Duration;
use thread::{Thread, Unsent};

pub(crate) use mail::Asking;
use tokio::time::Instant;
pub(crate) use web_mail::WebMail;

/// The most messages without an answer on one switchboard; the rest waits here.
const MAX_IN_FLIGHT: usize = 128;
/// The most switchboards at a time. People who open more conversations with one account at once are
/// not served.
const MAX_BOARDS: usize = 64;
/// The most switchboards that one person is answered on. A new one takes the place of their oldest, which may
/// be from before their connection broke.
const MAX_BOARDS_OF_ONE: usize = 8;
/// How many of the switchboards are kept for contacts.
const BOARDS_FOR_CONTACTS: usize = 16;
/// How many messages may be sent at once, and time in which another is earned: a page that was offline says
/// all at once, and nobody types as fast. What is sent stays stored, so that this bounds what it takes.
const SAID: (u32, Duration) = (1_000, Duration::from_millis(100));
/// How long a message waits for the connection to come back before it counts as failed. Longer than
/// a service takes to restart, shorter than it takes to forget what one wrote.
const HOLD: Duration = Duration::from_secs(120);
/// How long to wait before another switchboard after one that came to nothing.
const REOPEN_AFTER: Duration = Duration::from_secs(2);
/// How many switchboards in a row may come to nothing before what waits for them has failed.
const MAX_FAILURES: u8 = 2;

/// All of one session.
#[derive(Default)]
pub(crate) struct Talk {
    threads: Vec<Thread>,
    boards: Vec<Board>,
    last_board: u32,
    /// How fast messages are sent; none before the first.
    said: Option<Rate>,
    settled: Vec<Settled>,
    /// Fates that were told and are not stored yet.
    unstored: Vec<(MessageId, Delivery)>,
    /// When they are to be stored.
    store_at: Option<Instant>,
}

/// Whether a thread has a board to talk on.
enum Carrier {
    /// At this place in the list.
    Ready(usize),
    /// One is on its way.
    Coming,
    /// None.
    None,
}

impl Talk {
    /// The connections.
    pub(crate) fn links_mut(&mut self) -> impl Iterator<Item = &mut Link<sb::Session>> {
        self.boards.iter_mut().filter_map(|board| board.link_mut())
    }

    /// What happened, with the board that it happened on.
    pub(crate) fn poll_event(&mut self) -> Option<(u32, sb::Event)> {
        self.boards.iter_mut().find_map(|board| {
            let event = board.link_mut()?.machine.poll_event()?;
            Some((board.id, event))
        })
    }

    /// When a machine wants to be called.
    pub(crate) fn poll_timeout(&self) -> Option<Moment> {
        let boards = self.boards.iter().filter_map(|board| {
            let line = board.line.as_ref().and_then(|line| line.poll_timeout());
            Some((board.link()?, line))
        });
        boards
            .flat_map(|(link, line)| [link.machine.poll_timeout(), line])
            .flatten()
            .min()
    }

    /// Lets the machines' time pass.
    pub(crate) fn handle_timeout(&mut self, now: Moment) {
        for board in &mut self.boards {
            if let Some(line) = &mut board.line {
                line.handle_timeout(now);
            }
            if let Some(link) = board.link_mut() {
                link.handle_timeout(now);
            }
        }
    }

    /// When something is due that no machine knows of.
    pub(crate) fn next_due(&self) -> Option<Instant> {
        let threads = self
            .threads
            .iter()
            .filter(|thread| !thread.queue.is_empty());
        threads
            .flat_map(|thread| {
                let front = thread.queue.front().map(|unsent| unsent.until);
                [thread.open_at, front]
            })
            .flatten()
            .chain(self.store_at)
            .min()
    }

    /// Whether another message may be sent now, which it then counts as.
    fn may_say(&mut self, now: Instant) -> bool {
        let (burst, every) = SAID;
        let rate = self
            .said
            .get_or_insert_with(|| Rate::new(burst, every, now));
        rate.allows(now)
    }

    fn is_time_to_store(&self, now: Instant) -> bool {
        self.store_at.is_some_and(|at| at <= now)
    }

    /// Whether the service owes an answer to a message.
    pub(crate) fn is_waiting_for_service(&self) -> bool {
        !self.settled.is_empty() || self.boards.iter().any(|board| !board.in_flight.is_empty())
    }

    /// Leaves all switchboards.
    pub(crate) fn leave_all(&mut self) {
        for link in self.links_mut() {
            link.machine.leave();
        }
    }

    /// The name of somebody who is in one of the conversations.
    pub(crate) fn name_of(&self, address: &Address) -> Option<&str> {
        let links = self.boards.iter().filter_map(|board| board.link());
        links
            .flat_map(|link| link.machine.people())
            .find(|person| person.address.as_str() == address.as_str())
            .map(|person| &*person.name)
    }

    fn thread(&self, id: &ConversationId) -> Option<&Thread> {
        self.threads.iter().find(|t| t.id == *id)
    }

    fn thread_mut(&mut self, id: &ConversationId) -> Option<&mut Thread> {
        self.threads.iter_mut().find(|t| t.id == *id)
    }

    /// The thread, made if there is none.
    fn make_thread(&mut self, id: &ConversationId, members: Vec<Address>) -> &mut Thread {
        if let Some(at) = self.threads.iter().position(|thread| thread.id == *id) {
            return &mut self.threads[at];
        }
        self.threads.push(Thread::new(id.clone(), members));
        self.threads.last_mut().expect("one was pushed")
    }

    fn board(&self, id: u32) -> Option<&Board> {
        self.boards.iter().find(|b| b.id == id)
    }

    fn board_mut(&mut self, id: u32) -> Option<&mut Board> {
        self.boards.iter_mut().find(|b| b.id == id)
    }

    fn add_board(&mut self, thread: Option<ConversationId>, stage: Stage) -> &mut Board {
        self.last_board = self.last_board.wrapping_add(1);
        self.boards.push(Board::new(self.last_board, thread, stage));
        self.boards.last_mut().expect("one was pushed")
    }

    /// What a thread can talk on.
    fn carrier(&self, id: &ConversationId) -> Carrier {
        let mut coming = false;
        for (at, board) in self.boards.iter().enumerate() {
            if board.stale || board.thread.as_ref() != Some(id) {
                continue;
            }
            if board.invited.is_empty() && board.has_people() {
                return Carrier::Ready(at);
            }
            coming = true;
        }
        if coming {
            Carrier::Coming
        } else {
            Carrier::None
        }
    }

    /// Forgets threads that have nothing to do.
    fn tidy(&mut self, now: Instant) {
        let boards = &self.boards;
        self.threads.retain(|thread| {
            let carried = boards
                .iter()
                .any(|board| board.thread.as_ref() == Some(&thread.id));
            carried || !thread.queue.is_empty() || thread.counts_nudges(now)
        });
        if self.threads.is_empty() {
            self.threads = Vec::new();
        }
        if self.boards.is_empty() {
            self.boards = Vec::new();
        }
    }
}
