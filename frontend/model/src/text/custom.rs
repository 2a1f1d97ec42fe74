//! Emoticons of people's own: shortcuts that stand for a picture in one text, or in one's own texts.

use super::spans::{Span, spans_with};
use nudge_shared::{Emoticon, MAX_EMOTICONS};

/// The emoticon whose shortcut begins at a byte of a text; the longest where several do.
pub(super) fn at<'a>(text: &str, from: usize, all: &'a [Emoticon]) -> Option<&'a Emoticon> {
    let rest = text.get(from..)?;
    all.iter()
        .filter(|one| !one.shortcut.is_empty() && rest.starts_with(&*one.shortcut))
        .max_by_key(|one| one.shortcut.len())
}

/// Those of one's own that a text uses, in their order in it, as many as go with it.
#[must_use]
pub fn used(text: &str, own: &[Emoticon]) -> Vec<Emoticon> {
    let mut used: Vec<Emoticon> = Vec::new();
    if own.is_empty() {
        return used;
    }
    for span in spans_with(text, own) {
        if let Span::Custom { picture, code } = span
            && used.len() < MAX_EMOTICONS
            && used.iter().all(|known| known.shortcut != code)
        {
            used.push(Emoticon {
                shortcut: code,
                picture,
            });
        }
    }
    used
}

#[cfg(test)]
mod tests {
    use super::used;
    use crate::text::{Span, spans_with};
    use nudge_shared::{BlobId, Emoticon, MAX_EMOTICONS};

    fn own(shortcuts: &[&str]) -> Vec<Emoticon> {
        let one = |(at, shortcut): (usize, &&str)| Emoticon {
            shortcut: (*shortcut).to_owned(),
            picture: BlobId::picture([at as u8; 20]),
        };
        shortcuts.iter().enumerate().map(one).collect()
    }

    fn codes(text: &str, all: &[Emoticon]) -> Vec<String> {
        let used = used(text, all);
        used.into_iter().map(|one| one.shortcut).collect()
    }

    #[test]
    fn the_longest_shortcut_is_meant_and_each_goes_along_once() {
        let all = own(&["cat", "cats", ":)", "ä", "unused"]);
        assert_eq!(
            codes("cats cat cats ä :)", &all),
            ["cats", "cat", "ä", ":)"]
        );
        // One's own goes before the classic one, and none is found in a link.
        assert!(matches!(&spans_with(":)", &all)[..], [Span::Custom { code, .. }] if code == ":)"));
        assert_eq!(codes("http://a.example/cat", &all), [""; 0]);
    }

    #[test]
    fn no_more_go_along_than_clients_of_the_time_took() {
        let all = own(&["a1", "a2", "a3", "a4", "a5", "a6"]);
        assert_eq!(codes("a1a2a3a4a5a6", &all).len(), MAX_EMOTICONS);
    }
}
