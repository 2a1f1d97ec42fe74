//! What another app shared: the service worker keeps it until somebody says to whom it goes.

use super::held;
use crate::store::Store;
use crate::wire::http;
use nudge_model::{ComposeIntent, FileIntent, Input, Picked};
use nudge_shared::ConversationId;
use wasm_bindgen_futures::spawn_local;

/// Puts it into a conversation, if one is named, and forgets it.
pub(super) fn take(store: Store, to: Option<ConversationId>) {
    spawn_local(async move {
        if let Some(id) = to {
            let text = http::text("share/text").await.unwrap_or_default();
            if !text.is_empty() {
                let at = usize::MAX;
                let text = ComposeIntent::Insert { text, at };
                store.send(Input::Compose(id.clone(), text));
            }
            let mut files = Vec::new();
            while let Some((name, file)) = http::file(&format!("share/{}", files.len())).await {
                let (size, number) = (file.size() as u64, held::hold(file));
                files.push(Picked { name, size, number });
            }
            if !files.is_empty() {
                store.send(FileIntent::Send(id, files));
            }
        }
        http::text("share/done").await;
    });
}
