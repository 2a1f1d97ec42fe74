//! Turning to somebody for a picture or with a file.

use super::moving::{Moving, What};
use super::sending::Outgoing;
use crate::session::talk::{BoardId, Company};
use crate::session::task::Session;
use crate::translate::address_out;
use bytes::BytesMut;
use msnp::client::Refusal;
use msnp::p2p::{Object, Partner};
use nudge_shared::Address;
use std::collections::VecDeque;
use std::time::Duration;
use tokio::time::Instant;

/// The most boards that are open for errands. One with a file may be open for long.
const MAX_BOARDS: usize = 4;
/// How long to wait between two boards at a service that is not on this machine: those of the time
/// took a switchboard every second or so amiss.
const PACE: Duration = Duration::from_secs(1);

/// Something to be moved.
pub(in crate::session) enum Errand {
    /// A contact's picture or emoticon is to be fetched.
    Picture(Box<Object>),
    /// A file is to be offered.
    File(Box<Outgoing>),
}

impl Session {
    /// Begins what can be begun by now.
    pub(in crate::session) fn run_errands(&mut self) {
        let mut at = 0;
        while let Some((with, _)) = self.media.errands.get(at) {
            let with = with.clone();
            match self.talk.company(&with) {
                Company::Here(board) => {
                    if let Some((with, errand)) = self.media.errands.remove(at) {
                        self.begin_errand(board, with, errand);
                    }
                }
                Company::Coming => at += 1,
                Company::None if self.may_open() => {
                    self.open_errand(with);
                    at += 1;
                }
                Company::None => at += 1,
            }
        }
        if self.media.errands.is_empty() {
            self.media.errands = VecDeque::new();
        }
    }

    /// Whether another board may be opened for an errand now.
    fn may_open(&self) -> bool {
        let now = Instant::now();
        self.is_visible()
            && self.talk.errands() < MAX_BOARDS
            && self.media.open_at.is_none_or(|at| at <= now)
    }

    fn open_errand(&mut self, with: Address) {
        let now = self.clock.now();
        let Some(machine) = self.upstream.machine_mut() else {
            return;
        };
        let request = machine.request_switchboard(now);
        self.talk.open_errand(with, request);
        self.media.open_at = (!self.service.is_local()).then(|| Instant::now() + PACE);
    }

    fn begin_errand(&mut self, board: BoardId, with: Address, errand: Errand) {
        let now = self.clock.now();
        let partner = Partner::new(address_out(&with));
        match errand {
            Errand::File(file) => self.offer_file(board, partner, file),
            Errand::Picture(object) => {
                let Some(line) = self.line(board) else { return };
                let transfer = line.machine.fetch(partner, &object, now);
                self.media.moving.push(Moving {
                    board,
                    transfer,
                    what: What::Picture {
                        whose: with,
                        kind: object.kind,
                        hash: object.hash,
                        data: BytesMut::new(),
                    },
                });
            }
        }
    }

    /// Somebody will not come, so that nothing can be done with them.
    pub(super) fn errands_failed(&mut self, with: &Address, refusal: Refusal) {
        let (failed, rest) = std::mem::take(&mut self.media.errands)
            .into_iter()
            .partition::<Vec<_>, _>(|(other, _)| other == with);
        self.media.errands = rest.into();
        for (with, errand) in failed {
            self.errand_failed(with, errand, refusal);
        }
    }

    /// Somebody came to a board that was opened for an errand, or will not.
    pub(in crate::session) fn errand_answered(&mut self, board: BoardId, refusal: Option<Refusal>) {
        if let Some(with) = self.talk.errand_without_company(board) {
            self.errands_failed(&with, refusal.unwrap_or(Refusal::NobodyThere));
            self.talk.leave_board(board);
        }
        self.run_errands();
        self.leave_if_errand_is_done(board);
    }

    /// Leaves a board that was opened for an errand and has nothing left to do.
    pub(super) fn leave_if_errand_is_done(&mut self, board: BoardId) {
        let Some(with) = self.talk.errand_of(board) else {
            return;
        };
        let busy = self.media.moving.iter().any(|moving| moving.board == board)
            || self.media.errands.iter().any(|(other, _)| *other == with)
            || self
                .talk
                .line_mut(board)
                .is_some_and(|line| !line.machine.is_idle());
        if !busy {
            self.talk.leave_board(board);
        }
    }

    /// Does what the time has come for.
    pub(in crate::session) fn media_on_time(&mut self, now: Instant) {
        if self.media.open_at.is_some_and(|at| at <= now) {
            self.media.open_at = None;
            self.run_errands();
        }
    }
}
