//! One browser's WebSocket: from `Hello` to the farewell.
//!
//! ```text
//! socket --> Command --> session's inbox        (full: the socket is read no further)
//! socket <-- frames  <-- attachment's queue     (full: the session gives the attachment up)
//! ```
//!
//! The loop is generic over the socket, so that its tests need none.

mod socket;
#[cfg(test)]
mod tests;

use socket::serve;

use crate::clock;
use crate::session::SessionHandle;
use crate::store::{Store, Visit};
use axum::extract::ws::{WebSocket, WebSocketUpgrade};
use axum::response::Response;
use nudge_shared::MAX_FRAME_BYTES;
use tokio_util::task::task_tracker::TaskTrackerToken;

/// How much is read from a socket at once. A browser says little; a large frame takes a few reads.
const READ_BUFFER: usize = 4 * 1024;
/// How much is gathered before it is written. Everything that is there when a write begins goes
/// into it; see [`serve`].
const WRITE_BUFFER: usize = 4 * 1024;

/// Answers a request to open a socket to this session.
/// A stop waits a moment for `goodbye`, so that the farewell reaches the browser.
pub fn upgrade(
    request: WebSocketUpgrade,
    session: SessionHandle,
    store: Store,
    visit: Visit,
    goodbye: TaskTrackerToken,
) -> Response {
    request
        .read_buffer_size(READ_BUFFER)
        .write_buffer_size(WRITE_BUFFER)
        .max_message_size(MAX_FRAME_BYTES)
        .max_frame_size(MAX_FRAME_BYTES)
        .on_upgrade(move |socket: WebSocket| async move {
            let _goodbye = goodbye;
            let ending = serve(socket, &session, visit).await;
            // A cookie that is gone was not seen either.
            if let Err(error) = store.saw_browser_go(visit.token, clock::now()).await {
                tracing::debug!(%error, "when a browser was here last is not kept");
            }
            tracing::debug!(?ending, "attachment ended");
        })
}
