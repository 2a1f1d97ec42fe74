//! Switchboards: asked for, dialled, entered, left.

use super::{
    BOARDS_FOR_CONTACTS, Entry, MAX_BOARDS, MAX_BOARDS_OF_ONE, MAX_FAILURES, REOPEN_AFTER, Stage,
};
use crate::session::dial::{Dial, DialError};
use crate::session::gateway::Server;
use crate::session::job::Job;
use crate::session::link::Link;
use crate::session::stream::Stream;
use crate::session::task::Session;
use crate::translate::{address_out, fail_reason};
use msnp::client::notification::Ring;
use msnp::client::switchboard as sb;
use msnp::client::{Refusal, RequestId};
use msnp::{List, Token};
use nudge_shared::{ConversationId, FailReason};
use std::sync::Arc;
use tokio::time::Instant;

impl Session {
    /// Asks for a switchboard and, once there is one, its people into it.
    pub(super) fn open_board(&mut self, conversation: ConversationId) {
        let now = self.clock.now();
        let people = match self.talk.thread(&conversation) {
            Some(thread) => thread.members.clone(),
            None => return,
        };
        let Some(machine) = self.upstream.machine_mut() else {
            return;
        };
        let request = machine.request_switchboard(now);
        let board = self
            .talk
            .add_board(Some(conversation), Stage::Asked(request));
        board.invited = people;
    }

    /// The service has a switchboard for a request.
    pub(in crate::session) fn board_granted(&mut self, request: RequestId, to: Dial, token: Token) {
        let board = self
            .talk
            .boards
            .iter_mut()
            .find(|board| matches!(board.stage, Stage::Asked(asked) if asked == request));
        let Some(board) = board else { return };
        board.stage = Stage::Dialling(Entry::Call(token));
        let board = board.id;
        self.dial_board(board, to);
    }

    /// The service has no switchboard for a request.
    pub(in crate::session) async fn board_refused(&mut self, request: RequestId, refusal: Refusal) {
        let board = self
            .talk
            .boards
            .iter()
            .find(|board| matches!(board.stage, Stage::Asked(asked) if asked == request));
        if let Some(id) = board.map(|board| board.id) {
            self.board_came_to_nothing(id, refusal).await;
        }
    }

    /// Somebody opened a conversation.
    pub(in crate::session) fn rung(&mut self, ring: &Ring, to: Dial) {
        self.make_room_for(&ring.caller);
        let most = if self.is_contact(&ring.caller) {
            MAX_BOARDS
        } else {
            MAX_BOARDS - BOARDS_FOR_CONTACTS
        };
        if self.talk.boards.len() >= most {
            tracing::warn!(account.id = %self.account, "too many conversations at once: one is not answered");
            return;
        }
        let entry = Entry::Answer(ring.token.clone(), ring.session.clone());
        let board = self.talk.add_board(None, Stage::Dialling(entry));
        board.caller = Some(ring.caller.clone());
        let board = board.id;
        self.dial_board(board, to);
    }

    /// Leaves the oldest switchboard of somebody who has rung for as many as one person may.
    fn make_room_for(&mut self, caller: &msnp::Address) {
        let boards = self.talk.boards.iter();
        let mut theirs =
            boards.filter(|board| !board.stale && board.caller.as_ref() == Some(caller));
        let oldest = theirs
            .next()
            .map(|board| (board.id, board.link().is_some()));
        match oldest.filter(|_| theirs.count() + 1 >= MAX_BOARDS_OF_ONE) {
            Some((id, true)) => self.talk.leave_board(id),
            // Its connection is let go when it comes.
            Some((id, false)) => self.talk.boards.retain(|board| board.id != id),
            None => {}
        }
    }

    /// Whether somebody is on the contact list.
    pub(in crate::session) fn is_contact(&self, address: &msnp::Address) -> bool {
        let contact = self
            .upstream
            .roster()
            .and_then(|roster| roster.contact(address));
        contact.is_some_and(|contact| contact.is_on(List::Forward))
    }

    fn dial_board(&mut self, board: u32, to: Dial) {
        let (dialler, service) = (self.parts.dialler.clone(), Arc::clone(&self.service));
        self.jobs.spawn(async move {
            let result = dialler.dial(&service, Server::Switchboard, to).await;
            Job::Board { board, result }
        });
    }

    pub(in crate::session) async fn board_dialled(
        &mut self,
        id: u32,
        result: Result<Stream, DialError>,
    ) {
        let stream = match result {
            Ok(stream) => stream,
            Err(error) => {
                tracing::info!(account.id = %self.account, %error, "no connection to a switchboard");
                return self.board_came_to_nothing(id, Refusal::Unavailable).await;
            }
        };
        let now = self.clock.now();
        let Some(dialect) = self.upstream.dialect() else {
            return self
                .board_came_to_nothing(id, Refusal::ConnectionLost)
                .await;
        };
        let options = sb::Options {
            address: address_out(&self.me.address),
            dialect,
            seed: rand::random(),
        };
        let Some(board) = self.talk.board_mut(id) else {
            return;
        };
        let Stage::Dialling(entry) = &board.stage else {
            return;
        };
        let mut machine = match entry {
            Entry::Call(token) => sb::Session::call(options, token.clone(), now),
            Entry::Answer(token, session) => {
                sb::Session::answer(options, token.clone(), session.clone(), now)
            }
        };
        for person in &board.invited {
            machine.invite(address_out(person), now);
        }
        board.stage = Stage::Up(Box::new(Link::new(machine, stream)));
    }

    /// A switchboard could not be had, or went before anybody came.
    pub(super) async fn board_came_to_nothing(&mut self, id: u32, refusal: Refusal) {
        Box::pin(self.last_words(id)).await;
        let Some(at) = self.talk.boards.iter().position(|board| board.id == id) else {
            return;
        };
        let board = self.talk.boards.remove(at);
        for (address, command) in board.invitations {
            self.invitation_failed(command, address, refusal);
        }
        self.media_board_gone(id, board.errand, refusal);
        if let Some(conversation) = board.thread {
            self.opening_failed(conversation, refusal).await;
        }
    }

    /// Decides whether to try another switchboard for what waits.
    pub(super) async fn opening_failed(&mut self, conversation: ConversationId, refusal: Refusal) {
        let reason = fail_reason(refusal);
        let worth_another = matches!(reason, FailReason::Refused | FailReason::NotConnected);
        let others_return_by = self.others_return_by();
        let Some(thread) = self.talk.thread_mut(&conversation) else {
            return;
        };
        if reason == FailReason::Offline && others_return_by.is_some() {
            thread.open_at = others_return_by;
            return;
        }
        thread.failures += 1;
        if worth_another && thread.failures < MAX_FAILURES {
            thread.open_at = Some(Instant::now() + REOPEN_AFTER);
        } else if reason == FailReason::Offline {
            self.leave_queue(&conversation).await;
        } else {
            self.fail_queue(&conversation, reason).await;
        }
    }

    /// A switchboard has ended.
    pub(super) async fn board_ended(&mut self, id: u32) {
        Box::pin(self.last_words(id)).await;
        let Some(at) = self.talk.boards.iter().position(|board| board.id == id) else {
            return;
        };
        let came_to_nothing = {
            let board = &self.talk.boards[at];
            !board.invited.is_empty() && !board.stale
        };
        if came_to_nothing {
            return self.board_came_to_nothing(id, Refusal::Unavailable).await;
        }
        let board = self.talk.boards.remove(at);
        for (address, command) in board.invitations {
            self.invitation_failed(command, address, Refusal::Unavailable);
        }
        self.media_board_gone(id, board.errand, Refusal::ConnectionLost);
        if let Some(conversation) = board.thread {
            self.pump(conversation).await;
        }
        self.talk.tidy(Instant::now());
    }

    /// Leaves a switchboard that takes no more messages, once all on it have their answer.
    pub(super) fn leave_if_spent(&mut self, id: u32) {
        if let Some(board) = self.talk.board_mut(id)
            && board.stale
            && board.in_flight.is_empty()
            && let Some(link) = board.link_mut()
        {
            link.machine.leave();
        }
    }

    /// Signed in: what waited for the connection goes on its way.
    pub(in crate::session) async fn talk_connected(&mut self) {
        for conversation in self.talk.waiting() {
            self.pump(conversation).await;
        }
    }

    /// Stopped: what waited for the connection has failed.
    pub(in crate::session) async fn talk_disconnected(&mut self) {
        for conversation in self.talk.waiting() {
            self.fail_queue(&conversation, FailReason::NotConnected)
                .await;
        }
    }

    /// Does what is due.
    pub(in crate::session) async fn talk_on_time(&mut self, now: Instant) {
        if self.talk.is_time_to_store(now) {
            self.store_fates().await;
        }
        self.fail_overdue(now).await;
        for conversation in self.talk.due_to_open(now) {
            if let Some(thread) = self.talk.thread_mut(&conversation) {
                thread.open_at = None;
            }
            self.pump(conversation).await;
        }
        self.talk.tidy(now);
    }
}

impl super::Talk {
    /// Conversations in which messages wait.
    fn waiting(&self) -> Vec<ConversationId> {
        let threads = self
            .threads
            .iter()
            .filter(|thread| !thread.queue.is_empty());
        threads.map(|thread| thread.id.clone()).collect()
    }

    /// Conversations for which another switchboard is to be opened now.
    fn due_to_open(&self, now: Instant) -> Vec<ConversationId> {
        let threads = self.threads.iter();
        threads
            .filter(|thread| thread.open_at.is_some_and(|at| at <= now))
            .map(|thread| thread.id.clone())
            .collect()
    }
}
