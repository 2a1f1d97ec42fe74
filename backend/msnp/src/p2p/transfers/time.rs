//! Patience and its end, and people who go.

use super::transfer::State;
use super::{Failure, Transfers};
use crate::{Address, Moment};

impl Transfers {
    /// When to call [`handle_timeout`](Self::handle_timeout) at the latest.
    #[must_use]
    pub fn poll_timeout(&self) -> Option<Moment> {
        self.transfers.iter().map(|transfer| transfer.until).min()
    }

    /// Does what the time has come for; harmless to call early.
    pub fn handle_timeout(&mut self, now: Moment) {
        let due = |this: &Self| {
            this.transfers
                .iter()
                .position(|transfer| transfer.until <= now)
        };
        while let Some(at) = due(self) {
            match self.transfers[at].state {
                // They do not acknowledge announcements.
                State::Preparing(_) => self.begin(at, now),
                State::Lingering => {
                    self.say_bye(at);
                    self.transfers.remove(at);
                }
                State::Asked(_) => {
                    self.answer(at, crate::p2p::Slp::DECLINE);
                    self.fail(at, Failure::TimedOut);
                }
                State::Inviting(_) | State::Moving | State::Finishing(_) => {
                    self.say_bye(at);
                    self.fail(at, Failure::TimedOut);
                }
            }
        }
    }

    /// Somebody left the switchboard.
    pub fn left(&mut self, who: &Address) {
        let peers = &self.peers;
        self.control
            .retain(|waiting| peers[waiting.peer].address != *who);
        while let Some(at) = self
            .transfers
            .iter()
            .position(|transfer| self.peers[transfer.peer].address == *who)
        {
            self.fail(at, Failure::Lost);
        }
    }

    /// The switchboard closed: nothing more is sent, and everything that moved has failed.
    pub fn close(&mut self) {
        self.control.clear();
        self.in_flight.clear();
        while !self.transfers.is_empty() {
            self.fail(0, Failure::Lost);
        }
    }
}
