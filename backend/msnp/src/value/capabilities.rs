//! What a client says it can do.

use core::fmt;

/// A client's capability word, and since MSNP16 its extended word.
///
/// Written in decimal, the two joined by a colon; some clients print the first one signed. The top four
/// bits of the first word are the client's version (1 is 6.0, 4 is 7.0, 5 is 7.5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Capabilities {
    /// The base word, see the constants of this type.
    pub base: u32,
    /// The extended word; `None` where the dialect has none.
    pub extended: Option<u32>,
}

impl Capabilities {
    /// Signed in from a mobile device.
    pub const MOBILE_ONLINE: u32 = 0x1;
    /// Can show ink sent as GIF.
    pub const INK_GIF: u32 = 0x4;
    /// Can show ink sent as ISF.
    pub const INK_ISF: u32 = 0x8;
    /// Has a webcam.
    pub const WEBCAM: u32 = 0x10;
    /// Joins messages that arrive in chunks.
    pub const CHUNKING: u32 = 0x20;
    /// Can be paged on a mobile device.
    pub const MOBILE_MESSAGES: u32 = 0x40;
    /// Signed in through a web page.
    pub const WEB_CLIENT: u32 = 0x200;
    /// Plays winks.
    pub const WINKS: u32 = 0x8000;
    /// Plays voice clips.
    pub const VOICE_CLIPS: u32 = 0x4_0000;

    /// Only a base word.
    #[must_use]
    pub const fn new(base: u32) -> Self {
        Self {
            base,
            extended: None,
        }
    }

    /// Whether all of `bits` are set in the base word.
    #[must_use]
    pub const fn has(self, bits: u32) -> bool {
        self.base & bits == bits
    }

    /// The client's version nibble: 0 before 6.0, 4 for 7.0, 5 for 7.5, 10 for 2009.
    #[must_use]
    pub const fn version(self) -> u8 {
        (self.base >> 28) as u8
    }

    /// Whether the client understands a nudge (7.0 and later).
    #[must_use]
    pub const fn has_nudge(self) -> bool {
        self.version() >= 4
    }

    /// Reads `805306404`, `-1879048192` or `2788999228:48`. `None` when it is no such number.
    #[must_use]
    pub fn parse(field: &[u8]) -> Option<Self> {
        let text = core::str::from_utf8(field).ok()?;
        let (base, extended) = match text.split_once(':') {
            Some((base, extended)) => (base, Some(word(extended)?)),
            None => (text, None),
        };
        Some(Self {
            base: word(base)?,
            extended,
        })
    }
}

/// A word printed unsigned or signed.
fn word(text: &str) -> Option<u32> {
    text.parse::<u32>()
        .ok()
        .or_else(|| text.parse::<i32>().ok().map(i32::cast_unsigned))
}

impl fmt::Display for Capabilities {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.base)?;
        match self.extended {
            Some(extended) => write!(f, ":{extended}"),
            None => Ok(()),
        }
    }
}
