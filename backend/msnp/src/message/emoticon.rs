//! Custom emoticons (`text/x-mms-emoticon`).

use super::mime::clean;
use crate::p2p::Object;

/// A shortcut and the picture that stands for it in the texts that follow.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CustomEmoticon {
    /// What is replaced, at most 7 characters in the original clients.
    pub shortcut: Box<str>,
    /// XML of the MSNObject, raw.
    pub object: Box<str>,
}

impl CustomEmoticon {
    /// What its object says; `None` when it says nothing that can be fetched.
    #[must_use]
    pub fn describes(&self) -> Option<Object> {
        Object::parse(&self.object)
    }
}

/// How many custom emoticons one message may define. Original clients send at most 5.
pub const MAX_EMOTICONS: usize = 16;

/// `shortcut TAB object TAB shortcut TAB object TAB`.
pub(super) fn parse(body: &str) -> Vec<CustomEmoticon> {
    let mut fields = body.trim_end_matches(['\r', '\n']).split('\t');
    let mut emoticons = Vec::new();
    while let (Some(shortcut), Some(object)) = (fields.next(), fields.next()) {
        if !shortcut.is_empty() && object.starts_with('<') && emoticons.len() < MAX_EMOTICONS {
            emoticons.push(CustomEmoticon {
                shortcut: shortcut.into(),
                object: object.into(),
            });
        }
    }
    emoticons
}

pub(super) fn encode(emoticons: &[CustomEmoticon], out: &mut String) {
    for emoticon in emoticons {
        for field in [&emoticon.shortcut, &emoticon.object] {
            out.push_str(&clean(field));
            out.push('\t');
        }
    }
}
