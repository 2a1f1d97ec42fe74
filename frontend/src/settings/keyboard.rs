use super::rows::{found_by, group};
use crate::chat::keys;
use crate::dom::El;
use crate::store::Store;
use nudge_model::words;

/// What each key does.
fn all() -> [(&'static str, &'static str); 10] {
    [
        ("Ctrl K", words::key_find()),
        ("Alt ↓  Alt ↑", words::key_next_conversation()),
        ("Alt A", words::key_next_unread()),
        ("Alt C  Alt D", words::key_accept_file()),
        ("Esc", words::key_back()),
        ("Enter", words::send()),
        ("Shift Enter", words::key_new_line()),
        ("Ctrl ↑  Ctrl ↓", words::key_earlier_lines()),
        ("Shift F10", words::key_contact_menu()),
        ("Alt /", words::key_settings()),
    ]
}

/// The keys one can use.
pub(super) fn keyboard(store: Store) -> El {
    let what: Vec<&str> = all().into_iter().map(|(_, what)| what).collect();
    let what = [&[words::keyboard()], &what[..]].concat();
    group(words::keyboard()).child(found_by(store, keys(&all()), &what))
}
