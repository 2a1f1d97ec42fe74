//! Web Push: tells browsers without an open page what came, through the services of their makers,
//! which see neither who wrote nor what (RFC 8030, 8291 and 8292).

mod key;
mod post;

use crate::clock;
use crate::http_client::NamedBy;
use crate::lifecycle::Lifecycle;
use crate::metrics::Metrics;
use crate::reach::Reach;
use crate::store::{AccountId, Store, StoreError};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use key::PushKey;
use nudge_shared::{MAX_PUSH_ENDPOINT_BYTES, PushMessage, PushSubscription};
use post::{Post, Posted};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::mpsc;

/// Messages that may wait to be pushed; more are let go of, since the page shows them anyway.
const QUEUE: usize = 1_024;

/// Why there is no push.
#[derive(Debug, thiserror::Error)]
pub enum PushError {
    /// The file cannot be read or made.
    #[error("push.key cannot be read or written: {0}")]
    File(#[from] std::io::Error),
    /// The file is not a key.
    #[error("push.key is no key; delete it, and people turn their alerts on again")]
    NotAKey,
}

/// A handle: hands messages over and does not wait.
#[derive(Clone, Debug)]
pub struct Push {
    queue: mpsc::Sender<(AccountId, Told)>,
    public: Arc<str>,
}

/// What a session wants told. The unread count is looked up when it is sent.
#[derive(Debug)]
pub(crate) enum Told {
    /// Something came in a conversation.
    Came {
        tag: String,
        title: String,
        text: String,
    },
    /// A conversation was read elsewhere.
    Read { tag: String },
}

impl Push {
    /// Reads or makes the key, and sends from now on. `contact` is where push services
    /// find out whose relay this is; `private` allows push services at private addresses.
    pub(crate) fn start(
        folder: &Path,
        store: Store,
        contact: Option<String>,
        private: bool,
        metrics: Arc<Metrics>,
        lifecycle: &Lifecycle,
    ) -> Result<Self, PushError> {
        let key = PushKey::open(folder, contact)?;
        let public = key.public().into();
        let named_by = NamedBy::Server(if private {
            Reach::Loopback
        } else {
            Reach::Public
        });
        let (queue, told) = mpsc::channel(QUEUE);
        let worker = Worker {
            store,
            metrics,
            post: Post::new(key, named_by),
        };
        lifecycle.spawn(worker.run(told, lifecycle.clone()));
        Ok(Self { queue, public })
    }

    /// The relay's public key, for browsers.
    pub(crate) fn public_key(&self) -> &str {
        &self.public
    }

    /// Tells the browsers of an account, if any want to hear and there is room.
    pub(crate) fn tell(&self, account: AccountId, told: Told) {
        let _ = self.queue.try_send((account, told));
    }
}

/// Whether a subscription can be used: a secure address, and keys of the right size.
pub(crate) fn is_sound(subscription: &PushSubscription, private: bool) -> bool {
    let size = |text: &str| BASE64_URL_SAFE_NO_PAD.decode(text).map(|key| key.len());
    let secure = subscription.endpoint.starts_with("https://")
        || (private && subscription.endpoint.starts_with("http://"));
    secure
        && subscription.endpoint.len() <= MAX_PUSH_ENDPOINT_BYTES
        && size(&subscription.keys.p256dh) == Ok(65)
        && size(&subscription.keys.auth) == Ok(16)
}

struct Worker {
    store: Store,
    metrics: Arc<Metrics>,
    post: Post,
}

impl Worker {
    async fn run(self, mut told: mpsc::Receiver<(AccountId, Told)>, lifecycle: Lifecycle) {
        loop {
            let next = tokio::select! {
                // What was handed over before is told first.
                biased;
                next = told.recv() => next,
                () = lifecycle.soft().cancelled() => None,
            };
            let Some((account, told)) = next else { return };
            if let Err(error) = self.tell(account, told).await {
                tracing::error!(%error, "browsers could not be looked up for a push message");
            }
        }
    }

    async fn tell(&self, account: AccountId, told: Told) -> Result<(), StoreError> {
        let subscriptions = self.store.subscriptions(account).await?;
        if subscriptions.is_empty() {
            return Ok(());
        }
        let unread = self.store.unread(account).await?;
        let message = match told {
            Told::Came { tag, title, text } => PushMessage::Show {
                tag,
                title,
                text,
                unread,
            },
            Told::Read { tag } => PushMessage::Withdraw { tag, unread },
        };
        let all = subscriptions
            .iter()
            .map(|subscription| self.post.send(subscription, &message, clock::now()));
        let posted = futures_util::future::join_all(all).await;
        for (subscription, posted) in subscriptions.iter().zip(posted) {
            match posted {
                Posted::Taken => self.metrics.push_sent.count(),
                Posted::Gone => {
                    let endpoint = subscription.endpoint.clone();
                    self.store.unsubscribe(None, endpoint).await?;
                }
                Posted::Failed(why) => {
                    self.metrics.push_failed.count();
                    tracing::warn!(account.id = %account, %why, "a push message was not taken");
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
