//! Everybody who looks at the session, and all that is said to them.

use super::attachments::{AttachmentId, Attachments, Counts};
use super::handle::Attached;
use super::outbox::{Outbox, encode};
use super::replies::{Replies, Seen};
use crate::store::TokenHash;
use nudge_shared::{
    Command, EventBody, Farewell, Progress, Reply, ReplyBody, Resume, ServerFrame, Snapshot,
    Typing, Welcome, WelcomeBody, WireError,
};
use tokio::time::Instant;

/// How long after the last browser went events are kept for its return.
const KEEP: std::time::Duration = std::time::Duration::from_secs(5 * 60);

/// The browsers of one session, their events and their replies.
pub(crate) struct Audience {
    attachments: Attachments,
    outbox: Outbox,
    replies: Replies,
    /// Since when nobody looks. None while somebody does.
    alone_since: Option<Instant>,
}

impl Audience {
    /// Nobody yet.
    pub(crate) fn new(epoch: Box<str>, counts: Counts, now: Instant) -> Self {
        Self {
            attachments: Attachments::new(counts),
            outbox: Outbox::new(epoch),
            replies: Replies::default(),
            alone_since: Some(now),
        }
    }

    /// Since when nobody looks.
    pub(crate) fn alone_since(&self) -> Option<Instant> {
        self.alone_since
    }

    /// How many look.
    pub(crate) fn len(&self) -> usize {
        self.attachments.len()
    }

    /// Browsers that look, each once.
    pub(crate) fn browsers(&self) -> Vec<TokenHash> {
        self.attachments.browsers()
    }

    /// A browser comes back and carries on, if that is possible.
    pub(crate) fn resume(&mut self, browser: TokenHash, resume: &Resume) -> Option<Attached> {
        let missed = self.outbox.since(resume)?;
        let welcome = encode(&ServerFrame::Welcome(Welcome {
            epoch: self.outbox.epoch().to_owned(),
            last: resume.last,
            body: WelcomeBody::Resumed,
        }));
        let first = std::iter::once(welcome).chain(missed).collect();
        Some(self.admit(browser, first))
    }

    /// A browser comes and is given everything. The snapshot must be of this moment.
    pub(crate) fn welcome(&mut self, browser: TokenHash, snapshot: Snapshot) -> Attached {
        let welcome = encode(&ServerFrame::Welcome(Welcome {
            epoch: self.outbox.epoch().to_owned(),
            last: self.outbox.last(),
            body: WelcomeBody::Snapshot(Box::new(snapshot)),
        }));
        self.admit(browser, vec![welcome])
    }

    fn admit(&mut self, browser: TokenHash, first: Vec<axum::extract::ws::Utf8Bytes>) -> Attached {
        self.outbox.keep();
        self.alone_since = None;
        let (id, frames) = self.attachments.add(browser);
        Attached { id, first, frames }
    }

    /// A browser has gone.
    pub(crate) fn detach(&mut self, id: AttachmentId, now: Instant) {
        self.attachments.remove(id);
        self.note_loneliness(now);
    }

    /// Somebody has signed in, who will look soon.
    pub(crate) fn expect_somebody(&mut self, now: Instant) {
        if let Some(since) = &mut self.alone_since {
            *since = now;
        }
    }

    fn note_loneliness(&mut self, now: Instant) {
        if self.attachments.is_empty() {
            self.alone_since.get_or_insert(now);
        }
    }

    /// When there is something to forget.
    pub(crate) fn forget_at(&self) -> Option<Instant> {
        self.alone_since
            .filter(|_| self.outbox.keeps())
            .map(|since| since + KEEP)
    }

    /// Forgets what was kept for browsers that did not come back. Returns whether it did.
    pub(crate) fn forget_if_due(&mut self, now: Instant) -> bool {
        let due = self.forget_at().is_some_and(|at| at <= now);
        if due {
            self.outbox.forget();
            self.replies.forget();
        }
        due
    }

    /// Tells everybody of a change. `body` is not called when nobody can ever hear of it.
    pub(crate) fn event_with(&mut self, body: impl FnOnce() -> EventBody) {
        if let Some(frame) = self.outbox.push(body)
            && !self.attachments.is_empty()
        {
            self.attachments.send_all(&frame);
            self.note_loneliness(Instant::now());
        }
    }

    /// Tells everybody of a change.
    pub(crate) fn event(&mut self, body: EventBody) {
        self.event_with(|| body);
    }

    /// Tells everybody who is there that somebody types.
    pub(crate) fn typing(&self, typing: Typing) {
        if !self.attachments.is_empty() {
            self.attachments
                .send_all_in_time(&encode(&ServerFrame::Typing(typing)));
        }
    }

    /// Tells everybody who is there how far a file is.
    pub(crate) fn progress(&self, progress: Progress) {
        if !self.attachments.is_empty() {
            self.attachments
                .send_all_in_time(&encode(&ServerFrame::Progress(progress)));
        }
    }

    /// A command has arrived. Returns whether it has to be done; a repeated one is answered here.
    pub(crate) fn arrive(&mut self, command: &Command, from: AttachmentId) -> bool {
        let result = match self.replies.arrive(command.id, from) {
            Seen::New => return true,
            Seen::Waiting => return false,
            Seen::Done(result) => result.cloned().map_err(Clone::clone),
        };
        let reply = Reply {
            id: command.id,
            result,
        };
        self.attachments
            .send(from, encode(&ServerFrame::Reply(reply)));
        false
    }

    /// Answers a command that has arrived and was not answered yet.
    pub(crate) fn reply(
        &mut self,
        id: nudge_shared::CommandId,
        result: Result<ReplyBody, WireError>,
    ) {
        if let Some(to) = self.replies.answer(id, &result) {
            let reply = Reply { id, result };
            self.attachments
                .send(to, encode(&ServerFrame::Reply(reply)));
        }
    }

    /// A browser is known by another name.
    pub(crate) fn rename(&mut self, from: TokenHash, to: TokenHash) {
        self.attachments.rename(from, to);
    }

    /// Ends the attachments of one browser.
    pub(crate) fn farewell_to(&mut self, browser: TokenHash, farewell: &Farewell, now: Instant) {
        self.attachments.farewell_to(browser, farewell);
        self.note_loneliness(now);
    }

    /// Ends all attachments.
    pub(crate) fn farewell(&mut self, farewell: &Farewell, now: Instant) {
        self.attachments.farewell(farewell);
        self.note_loneliness(now);
    }
}
