use nudge_shared::CommandId;

/// A small generator (SplitMix64), seeded once by the page from the browser's own random source.
/// Good for ids that must not collide and for jitter; not for secrets.
#[derive(Clone, Debug)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// An id for a command, below 2^53 as [`CommandId`] asks.
    pub(crate) fn command(&mut self) -> CommandId {
        CommandId(self.next() >> 11)
    }

    /// A number below `end`, or 0 when that is 0. The tiny bias does not matter for jitter.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        if end == 0 { 0 } else { self.next() % end }
    }
}
