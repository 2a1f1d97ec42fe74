use crate::notification::Request;
use crate::{Dialect, TrId};
use bytes::{Bytes, BytesMut};

/// The way out: numbers requests and writes them in the dialect of the connection.
#[derive(Debug)]
pub(super) struct Wire {
    /// The dialect agreed on; before that, the best one offered.
    pub(super) dialect: Dialect,
    out: BytesMut,
    last: u32,
}

impl Wire {
    pub(super) fn new(dialect: Dialect) -> Self {
        Self {
            dialect,
            out: BytesMut::new(),
            last: 0,
        }
    }

    /// Sends what `request` makes of the next transaction id, and returns the id.
    pub(super) fn ask(&mut self, request: impl FnOnce(TrId) -> Request) -> TrId {
        let tr = self.reserve();
        self.send(&request(tr));
        tr
    }

    /// The next transaction id.
    pub(super) fn reserve(&mut self) -> TrId {
        self.last = self.last.wrapping_add(1).max(1);
        TrId(self.last)
    }

    /// Sends a command without transaction id.
    pub(super) fn send(&mut self, request: &Request) {
        request.encode(self.dialect, &mut self.out);
    }

    /// Everything written since the last time. The buffer goes with it: an idle session keeps none.
    pub(super) fn take(&mut self) -> Option<Bytes> {
        if self.out.is_empty() {
            return None;
        }
        Some(core::mem::take(&mut self.out).freeze())
    }

    /// Bytes written and not taken yet.
    pub(super) fn backlog(&self) -> usize {
        self.out.len()
    }
}
