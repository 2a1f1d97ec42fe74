use crate::client::RequestId;
use crate::{Moment, TrId};
use core::time::Duration;

/// What an answer is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Waiting {
    /// The answer to a challenge.
    Challenge,
    /// The step of an edit that is under way.
    Edit,
    /// The own name.
    Name,
    /// The own personal message.
    PersonalMessage,
    /// The own status.
    Status,
    /// A notice to another client, for this request.
    Notice(RequestId),
    /// Something said in a circle, for this request. Only a refusal is told.
    Word(RequestId),
    /// The ticket of the circles.
    Circles,
    /// A switchboard, for this request.
    Switchboard(RequestId),
}

/// Requests that the service has not answered yet.
#[derive(Debug, Default)]
pub(super) struct InFlight {
    waiting: Vec<(TrId, Waiting, Moment)>,
}

impl InFlight {
    /// How long an answer may take. The service of the time answered within seconds or not at all.
    const PATIENCE: Duration = Duration::from_secs(30);
    /// Requests beyond this many at a time are refused.
    pub(super) const MAX: usize = 64;

    pub(super) fn put(&mut self, tr: TrId, what: Waiting, now: Moment) {
        self.waiting.push((tr, what, now + Self::PATIENCE));
    }

    pub(super) fn is_full(&self) -> bool {
        self.waiting.len() >= Self::MAX
    }

    /// What this transaction was about, if it is waited for. It no longer is.
    pub(super) fn take(&mut self, tr: TrId) -> Option<Waiting> {
        let at = self
            .waiting
            .iter()
            .position(|&(waiting, ..)| waiting == tr)?;
        Some(self.remove(at))
    }

    /// Like [`take`](Self::take), if it was about `what`.
    pub(super) fn take_if(&mut self, tr: TrId, what: Waiting) -> bool {
        let at = self
            .waiting
            .iter()
            .position(|&(waiting, about, _)| waiting == tr && about == what);
        at.map(|at| self.remove(at)).is_some()
    }

    /// The request for a switchboard that this transaction was, if it was one.
    pub(super) fn take_switchboard(&mut self, tr: TrId) -> Option<RequestId> {
        let (at, request) =
            self.waiting
                .iter()
                .enumerate()
                .find_map(|(at, waiting)| match waiting {
                    &(waiting, Waiting::Switchboard(request), _) if waiting == tr => {
                        Some((at, request))
                    }
                    _ => None,
                })?;
        self.remove(at);
        Some(request)
    }

    /// What was said in circles and not refused.
    pub(super) fn take_words(&mut self) -> Vec<RequestId> {
        let word = |waiting: &(TrId, Waiting, Moment)| match waiting.1 {
            Waiting::Word(request) => Some(request),
            _ => None,
        };
        let words: Vec<_> = self.waiting.iter().filter_map(word).collect();
        if !words.is_empty() {
            self.waiting.retain(|waiting| word(waiting).is_none());
        }
        words
    }

    /// Something that was waited for in vain.
    pub(super) fn expired(&mut self, now: Moment) -> Option<Waiting> {
        let at = self.waiting.iter().position(|&(.., until)| until <= now)?;
        Some(self.remove(at))
    }

    pub(super) fn deadline(&self) -> Option<Moment> {
        self.waiting.iter().map(|&(.., until)| until).min()
    }

    /// Everything, in order of asking.
    pub(super) fn drain(&mut self) -> impl Iterator<Item = Waiting> {
        core::mem::take(&mut self.waiting)
            .into_iter()
            .map(|(_, what, _)| what)
    }

    fn remove(&mut self, at: usize) -> Waiting {
        let (_, what, _) = self.waiting.remove(at);
        if self.waiting.is_empty() {
            self.waiting = Vec::new();
        }
        what
    }
}
