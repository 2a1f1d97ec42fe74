//! The browsers that look at one session, as the session sees them: a queue each.

use crate::metrics::Metrics;
use crate::store::TokenHash;
use axum::extract::ws::Utf8Bytes;
use nudge_shared::Farewell;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use tokio::sync::mpsc;

/// The most frames that wait for one browser.
const MAX_QUEUED_FRAMES: usize = 256;
/// The most bytes that wait for one browser. One frame may be larger, if nothing else waits.
const MAX_QUEUED_BYTES: usize = 1024 * 1024;

/// Identifies an attachment within its session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AttachmentId(pub(crate) u64);

/// The attachments of one session.
pub(crate) struct Attachments {
    list: Vec<Attachment>,
    next: u64,
    counts: Counts,
}

/// Where attachments are counted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Counts {
    /// Those of this session.
    pub(crate) own: Arc<AtomicUsize>,
    /// Those of all.
    pub(crate) all: Arc<Metrics>,
}

struct Attachment {
    id: AttachmentId,
    /// The browser that it is a tab of.
    browser: TokenHash,
    queue: mpsc::Sender<Utf8Bytes>,
    shared: Arc<Shared>,
    counts: Counts,
}

#[derive(Debug, Default)]
struct Shared {
    queued_bytes: AtomicUsize,
    farewell: OnceLock<Farewell>,
}

/// The browser's end of an attachment: frames to send, in order, until there are no more.
#[derive(Debug)]
pub(crate) struct Frames {
    queue: mpsc::Receiver<Utf8Bytes>,
    shared: Arc<Shared>,
}

impl Attachments {
    /// None yet.
    pub(crate) fn new(counts: Counts) -> Self {
        Self {
            list: Vec::new(),
            next: 0,
            counts,
        }
    }

    /// A browser has come.
    pub(crate) fn add(&mut self, browser: TokenHash) -> (AttachmentId, Frames) {
        self.next += 1;
        let id = AttachmentId(self.next);
        let (queue, frames) = mpsc::channel(MAX_QUEUED_FRAMES);
        let shared = Arc::new(Shared::default());
        self.list.push(Attachment {
            id,
            browser,
            queue,
            shared: shared.clone(),
            counts: self.counts.clone(),
        });
        self.counts.own.fetch_add(1, Ordering::Relaxed);
        self.counts.all.attachments.up();
        let frames = Frames {
            queue: frames,
            shared,
        };
        (id, frames)
    }

    /// A browser has gone.
    pub(crate) fn remove(&mut self, id: AttachmentId) {
        self.list.retain(|attachment| attachment.id != id);
        if self.list.is_empty() {
            self.list.shrink_to_fit();
        }
    }

    /// Whether nobody looks.
    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many look.
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// The browsers that they are tabs of, each once.
    pub(crate) fn browsers(&self) -> Vec<TokenHash> {
        let mut browsers: Vec<TokenHash> = Vec::new();
        for attachment in &self.list {
            if !browsers.contains(&attachment.browser) {
                browsers.push(attachment.browser);
            }
        }
        browsers
    }

    /// Queues a frame for everybody. Whoever cannot take it is told that they are too slow, and
    /// removed.
    pub(crate) fn send_all(&mut self, frame: &Utf8Bytes) {
        self.list
            .retain(|attachment| attachment.send(frame.clone()));
    }

    /// Queues a frame for one, if it is still there.
    pub(crate) fn send(&mut self, id: AttachmentId, frame: Utf8Bytes) {
        if let Some(at) = self.list.iter().position(|a| a.id == id)
            && !self.list[at].send(frame)
        {
            self.list.swap_remove(at);
        }
    }

    /// Queues a frame for everybody who is not behind. For frames that are worthless when late.
    pub(crate) fn send_all_in_time(&self, frame: &Utf8Bytes) {
        for attachment in &self.list {
            if attachment.queue.capacity() > MAX_QUEUED_FRAMES / 2 {
                attachment.send(frame.clone());
            }
        }
    }

    /// A browser is known by another name.
    pub(crate) fn rename(&mut self, from: TokenHash, to: TokenHash) {
        for attachment in &mut self.list {
            if attachment.browser == from {
                attachment.browser = to;
            }
        }
    }

    /// Ends the attachments of one browser, after what is queued for them, for this reason.
    pub(crate) fn farewell_to(&mut self, browser: TokenHash, farewell: &Farewell) {
        self.list.retain(|attachment| {
            let stays = attachment.browser != browser;
            if !stays {
                // As below.
                let _ = attachment.shared.farewell.set(farewell.clone());
            }
            stays
        });
    }

    /// Ends all attachments, after what is queued for them, for this reason.
    pub(crate) fn farewell(&mut self, farewell: &Farewell) {
        for attachment in std::mem::take(&mut self.list) {
            // Fails only if another reason was given before, which then counts.
            let _ = attachment.shared.farewell.set(farewell.clone());
        }
    }
}

impl Attachment {
    fn send(&self, frame: Utf8Bytes) -> bool {
        let bytes = frame.len();
        let before = self.shared.queued_bytes.fetch_add(bytes, Ordering::Relaxed);
        let fits = before == 0 || before + bytes <= MAX_QUEUED_BYTES;
        if fits && self.queue.try_send(frame).is_ok() {
            return true;
        }
        if !self.queue.is_closed() {
            self.counts.all.slow_attachments.count();
            let _ = self.shared.farewell.set(Farewell::TooSlow);
        }
        false
    }
}

impl Drop for Attachment {
    fn drop(&mut self) {
        self.counts.own.fetch_sub(1, Ordering::Relaxed);
        self.counts.all.attachments.down();
    }
}

impl Frames {
    /// The next frame; nothing when the session has ended the attachment. Cancel safe.
    pub(crate) async fn next(&mut self) -> Option<Utf8Bytes> {
        if self.too_slow() {
            return None;
        }
        let frame = self.queue.recv().await?;
        self.taken(&frame);
        Some(frame)
    }

    /// The next frame if there is one already.
    pub(crate) fn try_next(&mut self) -> Option<Utf8Bytes> {
        if self.too_slow() {
            return None;
        }
        let frame = self.queue.try_recv().ok()?;
        self.taken(&frame);
        Some(frame)
    }

    /// Why the session ended the attachment. Nothing if it did not, or is gone itself.
    pub(crate) fn farewell(&self) -> Option<&Farewell> {
        self.shared.farewell.get()
    }

    /// What waits for a browser that was given up is not sent: it comes back and gets it then.
    fn too_slow(&self) -> bool {
        matches!(self.farewell(), Some(Farewell::TooSlow))
    }

    fn taken(&self, frame: &Utf8Bytes) {
        self.shared
            .queued_bytes
            .fetch_sub(frame.len(), Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests;
