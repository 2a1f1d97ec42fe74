//! What the two machines have in common: bytes in, bytes and events out, until the end.

use std::collections::VecDeque;

use bytes::{Bytes, BytesMut};

use crate::frame::Stream;
use crate::{Framer, Moment};

/// One side of a connection. Takes next to no memory while nothing is in flight.
#[derive(Debug)]
pub(super) struct Link<E> {
    pub(super) framer: Framer,
    pub(super) out: BytesMut,
    events: VecDeque<E>,
    ended: bool,
}

impl<E> Link<E> {
    pub(super) fn new(stream: Stream) -> Self {
        Self {
            framer: Framer::new(stream),
            out: BytesMut::new(),
            events: VecDeque::new(),
            ended: false,
        }
    }

    /// Whether the last event was queued.
    pub(super) const fn has_ended(&self) -> bool {
        self.ended
    }

    /// Queues an event, unless the end was queued before.
    pub(super) fn emit(&mut self, event: E) {
        if !self.ended {
            self.events.push_back(event);
        }
    }

    /// Queues the last event.
    pub(super) fn end(&mut self, event: E) {
        self.emit(event);
        self.ended = true;
    }

    pub(super) fn poll_event(&mut self) -> Option<E> {
        let event = self.events.pop_front();
        if self.events.is_empty() {
            self.events = VecDeque::new();
        }
        event
    }

    pub(super) fn poll_transmit(&mut self) -> Option<Bytes> {
        if self.out.is_empty() {
            None
        } else {
            Some(core::mem::take(&mut self.out).freeze())
        }
    }
}

/// The earlier of two times, either of which may be absent.
pub(super) fn earlier(a: Option<Moment>, b: Option<Moment>) -> Option<Moment> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}
