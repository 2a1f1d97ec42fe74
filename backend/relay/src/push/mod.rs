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
use std::collections::{HashMap, VecDeque};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::mpsc;
use tokio::task::{JoinError, JoinSet};

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
        lifecycle.spawn(Worklist::new(worker).run(told, lifecycle.clone()));
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

/// Accounts whose browsers are told at the same time. A push service that accepts and does not answer
/// holds up its own account, and one of these places for a while.
const AT_ONCE: usize = 64;

/// What may wait for one account; more is let go of.
const PER_ACCOUNT: usize = 32;

struct Worker {
    store: Store,
    metrics: Arc<Metrics>,
    post: Post,
}

/// Tells accounts beside each other, and each of them one thing after the other: what was read must
/// not overtake what came.
struct Worklist {
    worker: Arc<Worker>,
    /// What waits for accounts that are being told something, or are about to be.
    waits: HashMap<AccountId, VecDeque<Told>>,
    /// Accounts for which there was no place yet, in order.
    next: VecDeque<AccountId>,
    telling: JoinSet<()>,
    /// Whom each of those tells.
    told: HashMap<tokio::task::Id, AccountId>,
}

impl Worklist {
    fn new(worker: Worker) -> Self {
        Self {
            worker: Arc::new(worker),
            waits: HashMap::new(),
            next: VecDeque::new(),
            telling: JoinSet::new(),
            told: HashMap::new(),
        }
    }

    async fn run(mut self, mut told: mpsc::Receiver<(AccountId, Told)>, lifecycle: Lifecycle) {
        loop {
            tokio::select! {
                // What was handed over before is told first.
                biased;
                next = told.recv() => match next {
                    Some((account, told)) => self.add(account, told),
                    None => break,
                },
                Some(done) = self.telling.join_next_with_id() => self.done(done),
                () = lifecycle.soft().cancelled() => break,
            }
        }
        while let Some(done) = self.telling.join_next_with_id().await {
            self.done(done);
        }
    }

    fn add(&mut self, account: AccountId, told: Told) {
        let known = self.waits.len();
        let waits = self.waits.entry(account).or_default();
        if waits.len() < PER_ACCOUNT {
            waits.push_back(told);
        }
        if self.waits.len() > known {
            self.next.push_back(account);
            self.fill();
        }
    }

    fn done(&mut self, done: Result<(tokio::task::Id, ()), JoinError>) {
        let id = match done {
            Ok((id, ())) => id,
            Err(error) => {
                tracing::error!(%error, "telling browsers failed");
                error.id()
            }
        };
        self.next.extend(self.told.remove(&id));
        self.fill();
    }

    fn fill(&mut self) {
        while self.telling.len() < AT_ONCE
            && let Some(account) = self.next.pop_front()
        {
            let Some(told) = self.waits.get_mut(&account).and_then(VecDeque::pop_front) else {
                self.waits.remove(&account);
                continue;
            };
            let worker = Arc::clone(&self.worker);
            let task = self.telling.spawn(async move {
                if let Err(error) = worker.tell(account, told).await {
                    tracing::error!(%error, "browsers could not be looked up for a push message");
                }
            });
            self.told.insert(task.id(), account);
        }
    }
}

impl Worker {
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
