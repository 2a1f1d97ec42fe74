//! Conversations in windows of their own: the same page, narrow enough for one column.

use crate::store::Store;
use leptos::prelude::window;
use nudge_model::{ChatIntent, Place};
use nudge_shared::ConversationId;

/// As large as such windows were. Less than 600 px wide, so that there is the conversation alone.
const FEATURES: &str = "popup,width=520,height=560";

/// Opens a conversation in a window of its own, or brings that to the front, and closes it here.
/// Where the browser forbids it, it stays.
pub(crate) fn open(store: Store, id: &ConversationId) {
    let place = format!("#{}", Place::Conversation(id.clone()));
    let name = format!("nudge-{id}");
    let opened = window().open_with_url_and_target_and_features(&place, &name, FEATURES);
    if let Ok(Some(opened)) = opened {
        let _ = opened.focus();
        store.send(ChatIntent::Close(id.clone()));
    }
}
