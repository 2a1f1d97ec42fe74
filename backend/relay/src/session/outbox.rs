//! Numbers events and keeps the last ones, so that a browser that was away for a moment gets what
//! it missed instead of everything.

use axum::extract::ws::Utf8Bytes;
use nudge_shared::{Event, EventBody, Resume, Seq, ServerFrame};
use std::collections::VecDeque;

/// The most bytes of frames kept for browsers that come back. A few hundred events: an hour of a
/// lively contact list, or the length of a tunnel in a lively conversation.
const MAX_KEPT_BYTES: usize = 256 * 1024;

/// The numbering of one session's events, and the last of them as finished frames.
///
/// While nothing is kept (see [`Outbox::keep`]) an event costs one addition.
pub(crate) struct Outbox {
    epoch: Box<str>,
    last: Seq,
    kept: Option<Box<Kept>>,
}

#[derive(Default)]
struct Kept {
    /// Without gaps; the last one has the number `Outbox::last`.
    frames: VecDeque<Utf8Bytes>,
    bytes: usize,
}

impl Outbox {
    /// Starts at number 0 in an epoch of this name, which must never have been used by the account
    /// before.
    pub(crate) fn new(epoch: impl Into<Box<str>>) -> Self {
        Self {
            epoch: epoch.into(),
            last: Seq(0),
            kept: None,
        }
    }

    /// Names this run of numbers.
    pub(crate) fn epoch(&self) -> &str {
        &self.epoch
    }

    /// The number of the last event.
    pub(crate) fn last(&self) -> Seq {
        self.last
    }

    /// Keeps events from now on, as somebody is there who may come back for them.
    pub(crate) fn keep(&mut self) {
        self.kept.get_or_insert_default();
    }

    /// Whether events are kept.
    pub(crate) fn keeps(&self) -> bool {
        self.kept.is_some()
    }

    /// Frees what is kept, as nobody has been there for long.
    pub(crate) fn forget(&mut self) {
        self.kept = None;
    }

    /// Numbers an event. Returns its frame, serialised once for everybody, or nothing when nobody
    /// can ever ask for it. `body` is only called in the first case.
    pub(crate) fn push(&mut self, body: impl FnOnce() -> EventBody) -> Option<Utf8Bytes> {
        self.last.0 += 1;
        let kept = self.kept.as_mut()?;
        let frame = encode(&ServerFrame::Event(Event {
            seq: self.last,
            body: body(),
        }));
        kept.bytes += frame.len();
        kept.frames.push_back(frame.clone());
        while kept.bytes > MAX_KEPT_BYTES
            && let Some(oldest) = kept.frames.pop_front()
        {
            kept.bytes -= oldest.len();
        }
        Some(frame)
    }

    /// The frames after the last event that a browser says it saw, oldest first. Nothing if they
    /// are no longer there, or never were: then it needs a snapshot.
    pub(crate) fn since(&self, resume: &Resume) -> Option<Vec<Utf8Bytes>> {
        if *resume.epoch != *self.epoch {
            return None;
        }
        let missed = self.last.0.checked_sub(resume.last.0)?;
        if missed == 0 {
            return Some(Vec::new());
        }
        let frames = &self.kept.as_ref()?.frames;
        let skip = frames.len().checked_sub(usize::try_from(missed).ok()?)?;
        Some(frames.iter().skip(skip).cloned().collect())
    }
}

/// A frame as text.
pub(crate) fn encode(frame: &ServerFrame) -> Utf8Bytes {
    serde_json::to_string(frame)
        .expect("wire types have string keys and no failing serialisers")
        .into()
}

#[cfg(test)]
mod tests {
    use super::{MAX_KEPT_BYTES, Outbox};
    use nudge_shared::{ConversationId, EventBody, GroupId, MessageId, Resume, Seq, ServerFrame};

    fn event() -> EventBody {
        EventBody::GroupGone(GroupId("1".into()))
    }

    fn resume(epoch: &str, last: u64) -> Resume {
        Resume {
            epoch: epoch.to_owned(),
            last: Seq(last),
        }
    }

    fn numbers(frames: &[axum::extract::ws::Utf8Bytes]) -> Vec<u64> {
        frames
            .iter()
            .map(|frame| match serde_json::from_str(frame).unwrap() {
                ServerFrame::Event(event) => event.seq.0,
                other => panic!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn whoever_comes_back_gets_exactly_what_was_missed() {
        let mut outbox = Outbox::new("e");
        outbox.keep();
        for _ in 0..5 {
            assert!(outbox.push(event).is_some());
        }
        assert_eq!(numbers(&outbox.since(&resume("e", 2)).unwrap()), [3, 4, 5]);
        assert_eq!(numbers(&outbox.since(&resume("e", 0)).unwrap()).len(), 5);
        assert!(outbox.since(&resume("e", 5)).unwrap().is_empty());
    }

    #[test]
    fn another_epoch_or_a_number_never_given_needs_a_snapshot() {
        let mut outbox = Outbox::new("e");
        outbox.keep();
        outbox.push(event);
        assert!(outbox.since(&resume("d", 1)).is_none());
        assert!(outbox.since(&resume("e", 2)).is_none());
    }

    #[test]
    fn events_are_numbered_but_not_built_while_nobody_can_ask_for_them() {
        let mut outbox = Outbox::new("e");
        assert!(outbox.push(|| panic!("not built")).is_none());
        outbox.keep();
        outbox.push(event);
        assert_eq!(outbox.last(), Seq(2));
        assert!(outbox.since(&resume("e", 0)).is_none());
        assert_eq!(numbers(&outbox.since(&resume("e", 1)).unwrap()), [2]);
        outbox.forget();
        assert!(outbox.since(&resume("e", 1)).is_none());
        assert!(outbox.since(&resume("e", 2)).unwrap().is_empty());
    }

    #[test]
    fn what_is_kept_is_bounded_and_stays_without_gaps() {
        let mut outbox = Outbox::new("e");
        outbox.keep();
        let rounds = 20_000;
        for n in 0..rounds {
            outbox.push(|| EventBody::Read {
                conversation: ConversationId::Several(n),
                up_to: MessageId(n),
                unread: 0,
            });
        }
        let kept = outbox.kept.as_ref().unwrap();
        assert!(kept.bytes <= MAX_KEPT_BYTES);
        assert_eq!(
            kept.bytes,
            kept.frames.iter().map(|f| f.len()).sum::<usize>()
        );
        let oldest = rounds - kept.frames.len() as u64;
        assert!(outbox.since(&resume("e", oldest - 1)).is_none());
        let all = numbers(&outbox.since(&resume("e", oldest)).unwrap());
        assert!(all.iter().copied().eq(oldest + 1..=rounds));
    }
}
