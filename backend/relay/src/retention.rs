//! How long what was said is kept.

use crate::clock;
use crate::lifecycle::Lifecycle;
use crate::store::Store;
use std::time::Duration;

/// How often old messages are looked for.
const ROUND: Duration = Duration::from_secs(60 * 60);

/// Every hour: deletes messages that are older than their account wants them kept.
pub async fn watch(store: Store, lifecycle: Lifecycle) {
    let mut rounds = tokio::time::interval(ROUND);
    let soft = lifecycle.soft();
    while soft.run_until_cancelled(rounds.tick()).await.is_some() {
        if let Err(error) = store.expire_history(clock::now()).await {
            tracing::error!(%error, "old messages could not be deleted");
        }
    }
}
