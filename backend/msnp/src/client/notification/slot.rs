use crate::Moment;
use crate::client::{Refusal, RequestId};
use core::time::Duration;

/// One thing about the account that it changes itself: status, name or personal message.
///
/// At most one change is under way. Of those asked for meanwhile, or before the pace allows, only the
/// last is sent, and all are answered with its outcome.
#[derive(Debug)]
pub(super) struct Slot<T> {
    wanted: Option<T>,
    asked: Vec<RequestId>,
    sent: Option<Sent<T>>,
    not_before: Moment,
    refused_as_too_fast: u8,
}

#[derive(Debug)]
struct Sent<T> {
    value: T,
    asked: Vec<RequestId>,
}

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self {
            wanted: None,
            asked: Vec::new(),
            sent: None,
            not_before: Moment::EPOCH,
            refused_as_too_fast: 0,
        }
    }
}

impl<T: Clone> Slot<T> {
    /// How long to wait after the service found changes too rapid.
    const PENALTY: Duration = Duration::from_secs(10);
    /// How often the service may find so before the change is given up.
    const MAX_PENALTIES: u8 = 3;
    /// The most requests that wait for one outcome.
    const MAX_ASKED: usize = 64;

    /// Asks for a change. `false` when too many wait already.
    pub(super) fn want(&mut self, value: T, request: Option<RequestId>) -> bool {
        if self.asked.len() >= Self::MAX_ASKED {
            return false;
        }
        self.asked.extend(request);
        self.wanted = Some(value);
        true
    }

    /// What it will be once everything asked for is done; `None` when nothing is under way.
    pub(super) fn latest(&self) -> Option<&T> {
        let sent = self.sent.as_ref().map(|sent| &sent.value);
        self.wanted.as_ref().or(sent)
    }

    /// Whether no change is under way or waits.
    pub(super) fn is_settled(&self) -> bool {
        self.wanted.is_none() && self.sent.is_none()
    }

    /// When the next change is to be sent.
    pub(super) fn deadline(&self) -> Option<Moment> {
        (self.wanted.is_some() && self.sent.is_none()).then_some(self.not_before)
    }

    /// The change that is due, which counts as sent from now on.
    pub(super) fn start(&mut self, now: Moment, pace: Duration) -> Option<T> {
        if self.deadline()? > now {
            return None;
        }
        let value = self.wanted.take()?;
        let asked = core::mem::take(&mut self.asked);
        self.sent = Some(Sent {
            value: value.clone(),
            asked,
        });
        self.not_before = now + pace;
        Some(value)
    }

    /// The change that was sent has its outcome: what it was and who asked for it.
    pub(super) fn finish(&mut self) -> Option<(T, Vec<RequestId>)> {
        self.refused_as_too_fast = 0;
        let sent = self.sent.take()?;
        Some((sent.value, sent.asked))
    }

    /// The change that was sent was refused: these requests are. One that was only too rapid is tried
    /// again.
    pub(super) fn refused(&mut self, refusal: Refusal, now: Moment) -> Vec<RequestId> {
        if refusal == Refusal::TooFast {
            return self.too_fast(now);
        }
        self.finish().map(|(_, asked)| asked).unwrap_or_default()
    }

    /// The service found the change too rapid: it is tried again later, unless that was tried too
    /// often, and then these requests are refused.
    fn too_fast(&mut self, now: Moment) -> Vec<RequestId> {
        let Some(sent) = self.sent.take() else {
            return Vec::new();
        };
        self.not_before = now + Self::PENALTY;
        self.refused_as_too_fast += 1;
        if self.refused_as_too_fast > Self::MAX_PENALTIES {
            self.refused_as_too_fast = 0;
            return sent.asked;
        }
        self.wanted.get_or_insert(sent.value);
        self.asked.splice(0..0, sent.asked);
        Vec::new()
    }

    /// Whatever waits, for when the connection is over.
    pub(super) fn abandon(&mut self) -> Vec<RequestId> {
        let mut asked = self.sent.take().map(|sent| sent.asked).unwrap_or_default();
        asked.append(&mut self.asked);
        self.wanted = None;
        asked
    }
}
