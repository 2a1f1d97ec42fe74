//! The browsers that look at one session, as the session sees them: a queue each.

use crate::metrics::Metrics;
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
    pub(crate) fn add(&mut self) -> (AttachmentId, Frames) {
        self.next += 1;
        let id = AttachmentId(self.next);
        let (queue, frames) = mpsc::channel(MAX_QUEUED_FRAMES);
        let shared = Arc::new(Shared::default());
        self.list.push(Attachment {
            id,
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
mod tests {
    use super::{Attachments, Counts, MAX_QUEUED_BYTES, MAX_QUEUED_FRAMES};
    use nudge_shared::Farewell;

    fn attachments() -> Attachments {
        Attachments::new(Counts::default())
    }

    #[tokio::test]
    async fn everybody_gets_every_frame_in_order() {
        let mut attachments = attachments();
        let (_, mut a) = attachments.add();
        let (_, mut b) = attachments.add();
        for n in 0..10 {
            attachments.send_all(&n.to_string().into());
        }
        attachments.farewell(&Farewell::Restarting);
        for frames in [&mut a, &mut b] {
            for n in 0..10 {
                assert_eq!(frames.next().await.unwrap().as_str(), n.to_string());
            }
            assert!(frames.next().await.is_none());
            assert_eq!(frames.farewell(), Some(&Farewell::Restarting));
        }
    }

    #[tokio::test]
    async fn the_slow_one_is_the_only_one_that_pays() {
        let mut attachments = attachments();
        let (_, mut slow) = attachments.add();
        let (_, mut quick) = attachments.add();
        for n in 0..=MAX_QUEUED_FRAMES {
            attachments.send_all(&n.to_string().into());
            assert!(quick.next().await.is_some());
        }
        assert_eq!(attachments.len(), 1);
        assert!(slow.next().await.is_none());
        assert_eq!(slow.farewell(), Some(&Farewell::TooSlow));
        attachments.send_all(&"more".into());
        assert_eq!(quick.next().await.unwrap().as_str(), "more");
    }

    #[tokio::test]
    async fn one_large_frame_fits_but_not_a_second() {
        let mut attachments = attachments();
        let (_, mut frames) = attachments.add();
        let large = "x".repeat(MAX_QUEUED_BYTES + 1);
        attachments.send_all(&large.as_str().into());
        assert!(frames.next().await.is_some());
        attachments.send_all(&large.as_str().into());
        attachments.send_all(&large.as_str().into());
        assert!(attachments.is_empty());
        assert!(frames.next().await.is_none());
    }

    #[tokio::test]
    async fn what_is_worthless_when_late_is_left_out_for_those_behind() {
        let mut attachments = attachments();
        let (_, mut frames) = attachments.add();
        for _ in 0..MAX_QUEUED_FRAMES {
            attachments.send_all_in_time(&"typing".into());
        }
        assert_eq!(attachments.len(), 1);
        let mut count = 0;
        while frames.try_next().is_some() {
            count += 1;
        }
        assert!(count > 0 && count < MAX_QUEUED_FRAMES);
    }
}
