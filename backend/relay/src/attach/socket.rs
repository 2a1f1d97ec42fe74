//! The loop of one attachment.

use crate::rate::Rate;
use crate::session::{Attached, AttachmentId, Frames, Inbox, SessionHandle, encode};
use crate::store::Visit;
use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, close_code};
use futures_util::{Sink, SinkExt as _, Stream, StreamExt as _};
use nudge_shared::{
    ClientFrame, ErrorCode, Farewell, HEARTBEAT_MS, Hello, PROTOCOL, ServerFrame, WireError,
};
use std::time::Duration;
use tokio::time::{Instant, timeout};

/// How long a new connection may take to say hello.
const HELLO_LIMIT: Duration = Duration::from_secs(10);
/// How long a browser may be silent: two heartbeats, and what a slow network adds.
const SILENCE_LIMIT: Duration = Duration::from_millis(2 * HEARTBEAT_MS + 10_000);
/// How long the network may take to accept what is sent. A browser that reads nothing for so long
/// is gone or as good as.
const WRITE_LIMIT: Duration = Duration::from_secs(20);

/// How many frames go into one write at most, so that a busy session does not keep its browser from
/// being heard.
const BATCH: usize = 64;

/// Frames a browser may send at once, after a silence. A page that comes back from being offline
/// repeats all it could not say.
const BURST: u32 = 1_000;
/// Time in which it earns one more: 500 a second, far above what fingers do, far below what would
/// keep a core busy.
const EARNED_EVERY: Duration = Duration::from_millis(2);

/// How an attachment ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// The browser closed it, or the connection broke.
    Closed,
    /// Nothing came for long.
    Silent,
    /// What was sent was not taken for long.
    Stuck,
    /// The relay closed it and said why.
    Farewell(Farewell),
}

/// Serves one browser until it goes or has to go.
pub(crate) async fn serve<S, E>(mut socket: S, session: &SessionHandle, visit: Visit) -> Ending
where
    S: Stream<Item = Result<Message, E>> + Sink<Message, Error = E> + Unpin,
{
    let ending = match hello(&mut socket).await {
        Ok(hello) => match session.attach(visit, hello.resume).await {
            Ok(attached) => {
                let id = attached.id;
                let _guard = DetachOnDrop(session, id);
                relay(&mut socket, session, attached).await
            }
            Err(farewell) => Ending::Farewell(farewell),
        },
        Err(ending) => ending,
    };
    if let Ending::Farewell(farewell) = &ending {
        let said = timeout(WRITE_LIMIT, say_farewell(&mut socket, farewell)).await;
        // The browser may be gone already; there is nobody else to tell.
        drop(said);
    }
    ending
}

async fn say_farewell<S, E>(socket: &mut S, farewell: &Farewell) -> Result<(), E>
where
    S: Sink<Message, Error = E> + Unpin,
{
    let frame = encode(&ServerFrame::Farewell(farewell.clone()));
    socket.feed(Message::Text(frame)).await?;
    let close = CloseFrame {
        code: close_code::NORMAL,
        reason: Utf8Bytes::default(),
    };
    socket.send(Message::Close(Some(close))).await
}

/// Waits for the first frame.
async fn hello<S, E>(socket: &mut S) -> Result<Hello, Ending>
where
    S: Stream<Item = Result<Message, E>> + Unpin,
{
    let first = async {
        loop {
            match socket.next().await {
                None | Some(Err(_) | Ok(Message::Close(_))) => return Err(Ending::Closed),
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                Some(Ok(message)) => return parse(&message).map_err(Ending::Farewell),
            }
        }
    };
    let frame = timeout(HELLO_LIMIT, first)
        .await
        .map_err(|_| Ending::Silent)??;
    match frame {
        ClientFrame::Hello(hello) if hello.protocol == PROTOCOL => Ok(hello),
        ClientFrame::Hello(_) => Err(Ending::Farewell(Farewell::Outdated)),
        ClientFrame::Command(_) | ClientFrame::Active | ClientFrame::Ping => {
            Err(Ending::Farewell(misunderstood()))
        }
    }
}

/// Carries frames both ways.
async fn relay<S, E>(socket: &mut S, session: &SessionHandle, attached: Attached) -> Ending
where
    S: Stream<Item = Result<Message, E>> + Sink<Message, Error = E> + Unpin,
{
    let Attached {
        id,
        first,
        mut frames,
    } = attached;
    if let Err(ending) = write(socket, first.into_iter()).await {
        return ending;
    }
    let mut heard_at = Instant::now();
    let mut rate = Rate::new(BURST, EARNED_EVERY, heard_at);
    loop {
        let may_read = rate.ready_at() <= Instant::now();
        let wake_at = if may_read {
            heard_at + SILENCE_LIMIT
        } else {
            rate.ready_at()
        };
        tokio::select! {
            frame = frames.next() => {
                let Some(frame) = frame else { return ended(&frames) };
                let more = std::iter::from_fn(|| frames.try_next()).take(BATCH - 1);
                let batch = std::iter::once(frame).chain(more);
                if let Err(ending) = write(socket, batch).await {
                    return ending;
                }
            }
            message = socket.next(), if may_read => {
                let message = match message {
                    None | Some(Err(_) | Ok(Message::Close(_))) => return Ending::Closed,
                    Some(Ok(message)) => message,
                };
                heard_at = Instant::now();
                rate.spend(heard_at);
                if let Err(ending) = take(socket, session, id, &message).await {
                    return ending;
                }
            }
            () = tokio::time::sleep_until(wake_at) => {
                if may_read {
                    return Ending::Silent;
                }
            }
        }
    }
}

/// Does what the browser says.
async fn take<S, E>(
    socket: &mut S,
    session: &SessionHandle,
    id: AttachmentId,
    message: &Message,
) -> Result<(), Ending>
where
    S: Sink<Message, Error = E> + Unpin,
{
    if matches!(message, Message::Ping(_) | Message::Pong(_)) {
        return Ok(());
    }
    match parse(message).map_err(Ending::Farewell)? {
        // The store could not tell two of those apart.
        ClientFrame::Command(command) if i64::try_from(command.id.0).is_err() => {
            Err(Ending::Farewell(misunderstood()))
        }
        ClientFrame::Command(command) => session
            .ask(Inbox::Command { from: id, command })
            .await
            // The queue tells why, as soon as it is empty.
            .or(Ok(())),
        ClientFrame::Active => session.ask(Inbox::Active).await.or(Ok(())),
        ClientFrame::Ping => write(socket, std::iter::once(encode(&ServerFrame::Pong))).await,
        ClientFrame::Hello(_) => Err(Ending::Farewell(misunderstood())),
    }
}

/// Why there are no more frames from the session.
fn ended(frames: &Frames) -> Ending {
    // A session that ended without a word has crashed. Where the account stays, it comes back.
    let farewell = frames.farewell().cloned();
    Ending::Farewell(farewell.unwrap_or(Farewell::Restarting))
}

/// Sends frames in as few writes as possible.
async fn write<S, E>(socket: &mut S, frames: impl Iterator<Item = Utf8Bytes>) -> Result<(), Ending>
where
    S: Sink<Message, Error = E> + Unpin,
{
    let written = async {
        for frame in frames {
            socket.feed(Message::Text(frame)).await?;
        }
        socket.flush().await
    };
    match timeout(WRITE_LIMIT, written).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) => Err(Ending::Closed),
        Err(_) => Err(Ending::Stuck),
    }
}

fn parse(message: &Message) -> Result<ClientFrame, Farewell> {
    let Message::Text(text) = message else {
        return Err(misunderstood());
    };
    serde_json::from_str(text).map_err(|_| misunderstood())
}

fn misunderstood() -> Farewell {
    Farewell::Error(WireError::new(
        ErrorCode::Malformed,
        "The relay did not understand what this page said. Reload the page.",
    ))
}

/// Tells the session that the browser has gone, also when the connection's task is torn down.
struct DetachOnDrop<'a>(&'a SessionHandle, AttachmentId);

impl Drop for DetachOnDrop<'_> {
    fn drop(&mut self) {
        self.0.detach(self.1);
    }
}
