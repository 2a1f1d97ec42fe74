mod accounts;
mod cost;
mod faults;
mod history;
mod lasting;
mod messages;
mod settings;

use super::{AccountId, NewMessage, Store};
use nudge_shared::{Address, Body, CommandId, ConversationId, Delivery, Sender, Timestamp};
use tempfile::TempDir;

const NOW: Timestamp = Timestamp(1_000);

fn address(name: &str) -> Address {
    format!("{name}@example.com").parse().unwrap()
}

fn with(name: &str) -> ConversationId {
    ConversationId::Direct(address(name))
}

async fn store() -> (TempDir, Store, AccountId) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let alice = store
        .account("nudge", &address("alice"), NOW)
        .await
        .unwrap();
    (folder, store, alice)
}

fn text(text: &str) -> Body {
    Body::Text {
        text: text.to_owned(),
        format: None,
        emoticons: Vec::new(),
    }
}

fn from_bob(words: &str) -> NewMessage {
    NewMessage {
        conversation: with("bob"),
        from: Sender::Contact(address("bob")),
        at: NOW,
        body: text(words),
        delivery: None,
        handed: false,
        command: None,
    }
}

fn to_bob(words: &str, command: u64) -> NewMessage {
    NewMessage {
        from: Sender::Me,
        delivery: Some(Delivery::Accepted),
        command: Some(CommandId(command)),
        ..from_bob(words)
    }
}
