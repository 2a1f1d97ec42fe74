use super::{Push, Told};
use crate::lifecycle::Lifecycle;
use crate::metrics::Metrics;
use crate::store::{AccountId, Store, TokenHash, Visit};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use nudge_shared::{PushKeys, PushMessage, PushSubscription, Stay, Timestamp};
use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{Signature, VerifyingKey};
use p256::elliptic_curve::sec1::ToEncodedPoint as _;
use std::sync::Arc;
use tokio::sync::mpsc;
use web_push_native::Auth;
use web_push_native::p256::SecretKey;

const AUTH: [u8; 16] = [7; 16];

/// A browser and the service of its maker.
struct Maker {
    url: String,
    secret: SecretKey,
    got: mpsc::UnboundedReceiver<(HeaderMap, Bytes)>,
}

impl Maker {
    async fn start(status: StatusCode) -> Self {
        let (put, got) = mpsc::unbounded_channel();
        let take = move |State(put): State<mpsc::UnboundedSender<_>>,
                         headers: HeaderMap,
                         body: Bytes| async move {
            let _ = put.send((headers, body));
            status
        };
        let routes = Router::new().fallback(take).with_state(put);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });
        Self {
            url,
            secret: SecretKey::from_slice(&[9; 32]).unwrap(),
            got,
        }
    }
}

impl Maker {
    fn subscription(&self) -> PushSubscription {
        let point = self.secret.public_key().to_encoded_point(false);
        PushSubscription {
            endpoint: format!("{}/send/1", self.url),
            keys: PushKeys {
                p256dh: BASE64_URL_SAFE_NO_PAD.encode(point.as_bytes()),
                auth: BASE64_URL_SAFE_NO_PAD.encode(AUTH),
            },
        }
    }

    async fn next(&mut self) -> (HeaderMap, PushMessage) {
        let (headers, body) = self.got.recv().await.unwrap();
        let opened =
            web_push_native::decrypt(body.to_vec(), &self.secret, &Auth::from(AUTH)).unwrap();
        (headers, serde_json::from_slice(&opened).unwrap())
    }
}

/// An account with a browser that wants to hear.
async fn subscribed(store: &Store, subscription: PushSubscription) -> AccountId {
    let alice = "alice@example.com".parse().unwrap();
    let account = store.account("nudge", &alice, Timestamp(0)).await.unwrap();
    let visit = Visit {
        account,
        token: TokenHash([1; 32]),
        stay: Stay::SignedIn,
        expires_at: Timestamp(i64::MAX),
    };
    store.add_visit(visit).await.unwrap();
    store.subscribe(visit, subscription).await.unwrap();
    account
}

fn came(text: &str) -> Told {
    Told::Came {
        tag: "bob@example.com".to_owned(),
        title: "Bob".to_owned(),
        text: text.to_owned(),
    }
}

fn start(folder: &tempfile::TempDir, store: &Store, private: bool) -> (Push, Lifecycle) {
    let lifecycle = Lifecycle::new();
    let push = Push::start(
        folder.path(),
        store.clone(),
        Some("https://chat.example.com/".to_owned()),
        private,
        Arc::new(Metrics::default()),
        &lifecycle,
    );
    (push.unwrap(), lifecycle)
}

#[tokio::test]
async fn only_the_browser_can_read_what_came_and_the_relay_has_signed_it() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let mut maker = Maker::start(StatusCode::CREATED).await;
    let alice = subscribed(&store, maker.subscription()).await;
    let (push, _lifecycle) = start(&folder, &store, true);

    push.tell(alice, came("see you"));
    let (headers, message) = maker.next().await;
    let show = PushMessage::Show {
        tag: "bob@example.com".to_owned(),
        title: "Bob".to_owned(),
        text: "see you".to_owned(),
        unread: 0,
    };
    assert_eq!(message, show);
    assert_eq!(headers["content-encoding"], "aes128gcm");
    let topic = headers["topic"].clone();
    assert_eq!(topic.len(), 32);

    let authorization = headers["authorization"].to_str().unwrap();
    let (token, key) = authorization
        .strip_prefix("vapid t=")
        .and_then(|rest| rest.split_once(", k="))
        .unwrap();
    assert_eq!(key, push.public_key());
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let key = BASE64_URL_SAFE_NO_PAD.decode(key).unwrap();
    let signature = BASE64_URL_SAFE_NO_PAD.decode(signature).unwrap();
    VerifyingKey::from_sec1_bytes(&key)
        .unwrap()
        .verify(
            signed.as_bytes(),
            &Signature::from_slice(&signature).unwrap(),
        )
        .unwrap();
    let claims = BASE64_URL_SAFE_NO_PAD
        .decode(signed.split_once('.').unwrap().1)
        .unwrap();
    let claims: serde_json::Value = serde_json::from_slice(&claims).unwrap();
    assert_eq!(claims["aud"], maker.url);
    assert_eq!(claims["sub"], "https://chat.example.com/");

    push.tell(
        alice,
        Told::Read {
            tag: "bob@example.com".to_owned(),
        },
    );
    let (headers, message) = maker.next().await;
    assert!(matches!(message, PushMessage::Withdraw { .. }));
    assert_eq!(
        headers["topic"], topic,
        "one replaces the other while it waits"
    );

    // The key outlives the process.
    let (again, _lifecycle) = start(&folder, &store, true);
    assert_eq!(again.public_key(), push.public_key());
}

#[tokio::test]
async fn a_browser_that_is_gone_is_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let mut maker = Maker::start(StatusCode::GONE).await;
    let alice = subscribed(&store, maker.subscription()).await;
    let (push, lifecycle) = start(&folder, &store, true);
    push.tell(alice, came("see you"));
    maker.next().await;
    lifecycle.stop();
    lifecycle.tasks().close();
    lifecycle.tasks().wait().await;
    assert_eq!(store.subscriptions(alice).await.unwrap(), []);
}

#[tokio::test]
async fn nobody_makes_the_relay_knock_inside_its_network() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let mut maker = Maker::start(StatusCode::CREATED).await;
    let alice = subscribed(&store, maker.subscription()).await;
    let (push, lifecycle) = start(&folder, &store, false);
    push.tell(alice, came("see you"));
    // The second one is looked at after the first: by then that one was refused or sent.
    lifecycle.stop();
    lifecycle.tasks().close();
    lifecycle.tasks().wait().await;
    assert!(maker.got.try_recv().is_err());
    assert!(!super::is_sound(&maker.subscription(), false));
    assert!(super::is_sound(&maker.subscription(), true));
}

#[tokio::test]
async fn a_subscription_goes_with_its_browser() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let maker = Maker::start(StatusCode::CREATED).await;
    let alice = subscribed(&store, maker.subscription()).await;
    assert_eq!(store.subscriptions(alice).await.unwrap().len(), 1);
    store.end_visit(TokenHash([1; 32])).await.unwrap();
    assert_eq!(store.subscriptions(alice).await.unwrap(), []);
}

#[tokio::test]
async fn a_push_service_that_never_answers_holds_up_its_own_account_only() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut maker = Maker::start(StatusCode::CREATED).await;
    let mut nowhere = maker.subscription();
    nowhere.endpoint = format!("http://{}/send/1", silent.local_addr().unwrap());
    let mallory = "mallory@example.com".parse().unwrap();
    let mallory = store
        .account("nudge", &mallory, Timestamp(0))
        .await
        .unwrap();
    let visit = Visit {
        account: mallory,
        token: TokenHash([2; 32]),
        stay: Stay::SignedIn,
        expires_at: Timestamp(i64::MAX),
    };
    store.add_visit(visit).await.unwrap();
    store.subscribe(visit, nowhere).await.unwrap();
    let alice = subscribed(&store, maker.subscription()).await;
    let (push, _lifecycle) = start(&folder, &store, true);

    push.tell(mallory, came("nobody hears this"));
    let (_held, _) = silent.accept().await.unwrap();
    push.tell(alice, came("first"));
    push.tell(alice, came("second"));
    for expected in ["first", "second"] {
        let (_, message) = maker.next().await;
        let PushMessage::Show { text, .. } = message else {
            panic!("{message:?}")
        };
        assert_eq!(text, expected);
    }
}
