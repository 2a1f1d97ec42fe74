use nudge_shared::{Address, Body, ConversationId, MessageId, NUDGE_INTERVAL_MS};
use std::collections::VecDeque;
use std::time::Duration;
use tokio::time::Instant;

/// The most messages that may wait in one conversation.
const MAX_QUEUED: usize = 1_000;
/// The most bytes of text that may wait in one conversation.
const MAX_QUEUED_BYTES: usize = 1024 * 1024;

/// A conversation with something to do.
pub(super) struct Thread {
    pub(super) id: ConversationId,
    /// The others.
    pub(super) members: Vec<Address>,
    /// Stored, and not handed to a switchboard yet. Oldest first.
    pub(super) queue: VecDeque<Unsent>,
    pub(super) queued_bytes: usize,
    /// Switchboards in a row that came to nothing.
    pub(super) failures: u8,
    /// Not before this may another be opened.
    pub(super) open_at: Option<Instant>,
    /// When somebody typed here while there was no switchboard to say it on.
    pub(super) typed_at: Option<Instant>,
    pub(super) nudge_sent_at: Option<Instant>,
    pub(super) nudge_heard_at: Option<Instant>,
}

/// A message on its way to a switchboard.
pub(super) struct Unsent {
    pub(super) message: MessageId,
    pub(super) body: Body,
    /// When it has waited too long.
    pub(super) until: Instant,
    /// Whether it was refused once.
    pub(super) again: bool,
}

impl Thread {
    /// One with these people, and nothing to do yet.
    pub(super) fn new(id: ConversationId, members: Vec<Address>) -> Self {
        Self {
            id,
            members,
            queue: VecDeque::new(),
            queued_bytes: 0,
            failures: 0,
            open_at: None,
            typed_at: None,
            nudge_sent_at: None,
            nudge_heard_at: None,
        }
    }

    pub(super) fn push(&mut self, unsent: Unsent) {
        self.queued_bytes += size_of_body(&unsent.body);
        self.queue.push_back(unsent);
    }

    /// Puts a message back to where it was in the order.
    pub(super) fn put_back(&mut self, unsent: Unsent) {
        self.queued_bytes += size_of_body(&unsent.body);
        let at = self
            .queue
            .partition_point(|waiting| waiting.message < unsent.message);
        self.queue.insert(at, unsent);
    }

    pub(super) fn pop(&mut self) -> Option<Unsent> {
        let unsent = self.queue.pop_front()?;
        self.queued_bytes -= size_of_body(&unsent.body);
        Some(unsent)
    }

    pub(super) fn is_full(&self) -> bool {
        self.queue.len() >= MAX_QUEUED || self.queued_bytes >= MAX_QUEUED_BYTES
    }

    pub(super) fn counts_nudges(&self, now: Instant) -> bool {
        let interval = Duration::from_millis(NUDGE_INTERVAL_MS);
        [self.nudge_sent_at, self.nudge_heard_at]
            .into_iter()
            .flatten()
            .any(|at| at + interval > now)
    }
}

fn size_of_body(body: &Body) -> usize {
    match body {
        Body::Text { text, .. } => text.len(),
        Body::Nudge
        | Body::Ink { .. }
        | Body::File(_)
        | Body::Notice(_)
        | Body::Unsupported { .. } => 0,
    }
}
