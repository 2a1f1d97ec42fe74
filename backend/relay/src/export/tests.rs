use super::{About, Form, file};
use crate::store::{NewMessage, Store};
use futures_util::{StreamExt as _, pin_mut};
use nudge_shared::{Body, ConversationId, Message, Notice, Sender, Timestamp};

/// 2005-11-24 21:40 UTC.
const EVENING: i64 = 1_132_868_400_000;

async fn saved(form: Form, lines: Vec<(Sender, i64, Body)>) -> String {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let me = "alice@example.com".parse().unwrap();
    let account = store.account("nudge", &me, Timestamp(0)).await.unwrap();
    let conversation: ConversationId = "bob@example.com".parse().unwrap();
    for (from, at, body) in lines {
        let message = NewMessage {
            conversation: conversation.clone(),
            from,
            at: Timestamp(at),
            body,
            delivery: None,
            handed: false,
            command: None,
        };
        store.append(account, message).await.unwrap();
    }
    let about = About {
        me,
        conversation,
        zone: 150,
    };
    let pieces = file(store, account, form, about);
    pin_mut!(pieces);
    let mut all = Vec::new();
    while let Some(piece) = pieces.next().await {
        all.extend_from_slice(&piece.unwrap());
    }
    String::from_utf8(all).unwrap()
}

fn text(text: &str) -> Body {
    Body::Text {
        text: text.to_owned(),
        format: None,
        emoticons: Vec::new(),
    }
}

fn evening() -> Vec<(Sender, i64, Body)> {
    let bob = || Sender::Contact("bob@example.com".parse().unwrap());
    let carol = "carol@example.com".parse().unwrap();
    vec![
        (bob(), EVENING, text("Are you\nthere? <b>&\"")),
        (Sender::Me, EVENING + 60_000, Body::Nudge),
        (
            Sender::System,
            EVENING + 120_000,
            Body::Notice(Notice::Left(carol)),
        ),
    ]
}

#[tokio::test]
async fn text_has_a_line_for_each_line_in_the_readers_time() {
    assert_eq!(
        saved(Form::Txt, evening()).await,
        "[2005-11-25 00:10] bob@example.com: Are you\n    there? <b>&\"\n\
         [2005-11-25 00:11] * alice@example.com sent a nudge\n\
         [2005-11-25 00:12] * carol@example.com left\n"
    );
}

#[tokio::test]
async fn a_page_shows_markup_as_it_was_written() {
    let page = saved(Form::Html, evening()).await;
    assert!(
        page.contains("Are you\nthere? &lt;b&gt;&amp;&quot;"),
        "{page}"
    );
    assert_eq!(page.matches("<h2>").count(), 1);
    assert!(page.contains("<h2>2005-11-25</h2>"));
}

#[tokio::test]
async fn json_is_whole_however_long_the_history_is() {
    let lines = (0..450).map(|n| (Sender::Me, EVENING + n, text(&n.to_string())));
    let file = saved(Form::Json, lines.collect()).await;
    let messages: Vec<Message> = serde_json::from_str(&file).unwrap();
    assert_eq!(messages.len(), 450);
    assert_eq!(messages[449].body, text("449"));
    let empty: Vec<Message> = serde_json::from_str(&saved(Form::Json, vec![]).await).unwrap();
    assert!(empty.is_empty());
}
