//! For how long browsers are let back in, and what happens when that is over.

use crate::clock;
use crate::config::Settings;
use crate::lifecycle::Lifecycle;
use crate::session::Registry;
use crate::store::{Store, StoreError, Visit};
use nudge_shared::{Stay, Timestamp};
use std::time::Duration;

/// How long the cookie of somebody who did not choose to stay can be used again. The session ends
/// long before that unless a browser looks at it.
pub const PASSING: Duration = Duration::from_secs(24 * 60 * 60);
/// How often ends are looked for.
const ROUND: Duration = Duration::from_secs(60 * 60);
/// While a browser looks, its cookie stays good for this much longer.
const GRACE: Duration = Duration::from_secs(2 * 60 * 60);

/// How long a visit lasts from now.
pub fn length(stay: Stay, settings: &Settings) -> Duration {
    match stay {
        Stay::SignedIn => settings.stay,
        Stay::UntilClosed | Stay::PublicComputer => PASSING,
    }
}

/// A later time.
pub fn after(now: Timestamp, time: Duration) -> Timestamp {
    let time = i64::try_from(time.as_millis()).unwrap_or(i64::MAX);
    Timestamp(now.0.saturating_add(time))
}

/// Starts a visit's time anew, because the browser is here. Written at most a few times during a
/// visit's life, not with each request.
pub async fn renew(store: &Store, settings: &Settings, visit: Visit) -> Result<(), StoreError> {
    let length = length(visit.stay, settings);
    let end = after(clock::now(), length);
    if visit.expires_at < after(clock::now(), length - length / 10) {
        store.extend_visit(visit.token, end).await?;
    }
    Ok(())
}

/// Every hour: lets those who look go on, and signs out the accounts whose last visit is over.
pub async fn watch(store: Store, registry: Registry, lifecycle: Lifecycle) {
    let mut rounds = tokio::time::interval(ROUND);
    let soft = lifecycle.soft();
    while soft.run_until_cancelled(rounds.tick()).await.is_some() {
        if let Err(error) = round(&store, &registry, clock::now()).await {
            tracing::error!(%error, "visits that are over could not be ended");
        }
    }
}

async fn round(store: &Store, registry: &Registry, now: Timestamp) -> Result<(), StoreError> {
    store
        .extend_visits_to(registry.attached(), now, after(now, GRACE))
        .await?;
    for account in store.sweep(now).await? {
        tracing::info!(account.id = %account, "its last visit is over");
        registry.sign_out(account).await?;
    }
    Ok(())
}
