//! In place of a conversation, while none is in front.

use crate::dom::{El, button, el, svg};
use crate::parts::{Icon, icon};
use crate::store::Store;
use nudge_model::{DialogIntent, words};

/// Keys worth knowing.
fn worth_knowing() -> [(&'static str, &'static str); 4] {
    [
        ("Ctrl K", words::find_somebody()),
        ("Alt ↑ ↓", words::key_next_conversation()),
        ("Alt A", words::key_next_unread()),
        ("Esc", words::key_back()),
    ]
}

/// Two speech bubbles, one of which smiles.
const ART: &str = r#"<path class="art-a" d="M24 34c0-9 7-16 16-16h52c9 0 16 7 16 16v24c0 9-7 16-16 16H66L44 92V74h-4c-9 0-16-7-16-16z"/><path class="art-b" d="M84 56c0-8 6-14 14-14h36c8 0 14 6 14 14v20c0 8-6 14-14 14h-2v16L114 90H98c-8 0-14-6-14-14z"/><path class="art-face" d="M106 61v3M126 61v3M106 73c5 5.500 15 5.500 20 0"/><path class="art-c" d="M12 38c-4 8-4 18 0 26M158 50c4 8 4 20 0 28"/>"#;

/// What to do first.
pub(super) fn welcome(store: Store) -> El {
    let write = button("button button-main")
        .child(icon(Icon::CHAT))
        .text(words::new_conversation())
        .click(move || store.send(DialogIntent::NewConversation));
    let add = button("button")
        .child(icon(Icon::ADD_PERSON))
        .text(words::add_contact())
        .click(move || {
            store.send(DialogIntent::AddContact {
                address: None,
                group: None,
            });
        });
    el("div", "welcome")
        .child(svg("welcome-art", "0 0 168 120", ART))
        .child(el("h2", "").text(words::welcome_title()))
        .child(el("p", "").text(words::welcome_text()))
        .child(el("div", "welcome-go").child(write).child(add))
        .child(keys(&worth_knowing()))
}

/// A list of keys and what they do.
pub(crate) fn keys(keys: &[(&str, &str)]) -> El {
    keys.iter().fold(el("dl", "keys"), |list, (keys, what)| {
        list.child(el("dt", "").child(el("kbd", "").text(keys)))
            .child(el("dd", "").text(what))
    })
}
