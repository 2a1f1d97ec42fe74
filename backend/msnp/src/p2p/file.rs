//! What the invitation to a file transfer says about the file.

use bytes::{Buf as _, BufMut as _, Bytes};

/// A file that is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileOffer {
    /// Its name, without folders and control characters; never empty.
    pub name: Box<str>,
    /// How many bytes it has.
    pub size: u64,
    /// A small picture of it, PNG or JPEG, where the sender gives one.
    pub preview: Option<Bytes>,
}

/// The last four bytes of the fixed part of a file (and not of a background).
const FILE: u32 = 0xffff_ffff;
/// The fixed part in the form that original clients since 6.0 read.
const FIXED: usize = 574;
/// The name's place in it, in UTF-16 units.
const NAME: usize = 260;

impl FileOffer {
    /// The largest preview that is taken or sent, in bytes. Originals have at most about 20 KiB.
    pub const MAX_PREVIEW: usize = 48 * 1024;

    /// The longest name, in UTF-16 units.
    pub const MAX_NAME: usize = 255;

    /// Reads the context of an invitation. `None` when it is too short to be one, or is about something else
    /// than a file.
    #[must_use]
    pub fn parse(context: &[u8]) -> Option<Self> {
        let mut fixed = context.get(..20)?;
        let length = fixed.get_u32_le() as usize;
        let _version = fixed.get_u32_le();
        let size = fixed.get_u64_le();
        let kind = fixed.get_u32_le();
        let name = context.get(20..)?;
        let name = name.get(..NAME * 2).unwrap_or(name);
        let units = name.as_chunks().0.iter().copied().map(u16::from_le_bytes);
        let units: Vec<u16> = units.take_while(|&unit| unit != 0).collect();
        if kind == 4 {
            return None;
        }
        // Some senders count the preview in, and then nothing is left behind the length they give.
        let preview = if kind == 1 || context.len() <= FIXED {
            &[]
        } else if length >= FIXED && length < context.len() {
            context.get(length..)?
        } else {
            context.get(FIXED..)?
        };
        let preview = Some(preview)
            .filter(|preview| !preview.is_empty() && preview.len() <= Self::MAX_PREVIEW)
            .map(Bytes::copy_from_slice);
        Some(Self {
            name: clean_name(&String::from_utf16_lossy(&units)),
            size,
            preview,
        })
    }

    /// Writes the context of an invitation.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let preview = self.preview.as_deref().unwrap_or_default();
        let preview = preview.get(..Self::MAX_PREVIEW).unwrap_or(preview);
        let mut out = Vec::with_capacity(FIXED + preview.len());
        out.put_u32_le(u32::try_from(FIXED).expect("it is 574"));
        out.put_u32_le(2);
        out.put_u64_le(self.size);
        out.put_u32_le(u32::from(preview.is_empty()));
        for unit in clean_name(&self.name).encode_utf16() {
            out.put_u16_le(unit);
        }
        out.resize(FIXED - 4, 0);
        out.put_u32_le(FILE);
        out.extend_from_slice(preview);
        out
    }
}

/// The last part of a path without what no file system takes, cut to its greatest length before the ending.
fn clean_name(name: &str) -> Box<str> {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last
        .chars()
        .filter(|c| !c.is_control() && !matches!(c, ':' | '*' | '?' | '"' | '<' | '>' | '|'))
        // These turn the direction of what follows, and with it what the ending looks like.
        .filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect();
    let kept = kept.trim().trim_matches('.').trim();
    if kept.is_empty() {
        return "file".into();
    }
    let (stem, ending) = match kept.rsplit_once('.') {
        Some((stem, ending)) if ending.encode_utf16().count() <= 16 => (stem, Some(ending)),
        _ => (kept, None),
    };
    let behind = ending.map_or(0, |ending| ending.encode_utf16().count() + 1);
    let mut room = FileOffer::MAX_NAME - behind;
    let mut short: String = stem
        .chars()
        .take_while(|c| {
            let fits = room >= c.len_utf16();
            room = room.saturating_sub(c.len_utf16());
            fits
        })
        .collect();
    if let Some(ending) = ending {
        short.push('.');
        short.push_str(ending);
    }
    short.into()
}
