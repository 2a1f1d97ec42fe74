//! A connection in memory: what HTTP requests bring in, and what waits for the next one to take out.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use tokio::sync::Notify;

/// What may wait for a client that does not ask. It is closed when that stays so for too long.
const MOST_OUT: usize = 256 * 1024;
/// What may wait for the service, which reads unless its answers are not taken out.
const MOST_IN: usize = 128 * 1024;
/// The service writes in several steps what it says at once; a client that asks every two seconds only should
/// get all of it.
const SETTLE: Duration = Duration::from_millis(15);

/// The side of the requests. Dropped, it is closed.
pub(super) struct ClientEnd(Arc<Tunnel>);

/// The side of the service. Dropped, it is closed; what it has said can be taken out still.
pub(crate) struct ServiceEnd(Arc<Tunnel>);

#[derive(Default)]
struct Tunnel {
    pipes: Mutex<Pipes>,
    /// Something came in, or the client is gone. Each of these has one waiter at most.
    came: Notify,
    /// Something goes out, or the service is gone.
    goes: Notify,
    /// There is room again for what goes out, or the client is gone.
    room: Notify,
}

#[derive(Default)]
struct Pipes {
    inbound: BytesMut,
    outbound: BytesMut,
    client_gone: bool,
    service_gone: bool,
}

impl Tunnel {
    fn pipes(&self) -> MutexGuard<'_, Pipes> {
        self.pipes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Both ends of a new connection.
pub(super) fn tunnel() -> (ClientEnd, ServiceEnd) {
    let tunnel = Arc::new(Tunnel::default());
    (ClientEnd(Arc::clone(&tunnel)), ServiceEnd(tunnel))
}

impl ClientEnd {
    /// Brings bytes in; `false` when more wait there than may.
    pub(super) fn put(&self, bytes: &[u8]) -> bool {
        if bytes.is_empty() {
            return true;
        }
        let mut pipes = self.0.pipes();
        if pipes.inbound.len() + bytes.len() > MOST_IN {
            return false;
        }
        pipes.inbound.extend_from_slice(bytes);
        drop(pipes);
        self.0.came.notify_one();
        true
    }

    /// Waits until there is something to take out or the service is gone, at most for `limit`.
    pub(super) async fn wait(&self, limit: Duration) {
        let something = async {
            while !self.has_something() {
                self.0.goes.notified().await;
            }
            tokio::time::sleep(SETTLE).await;
        };
        let _ = tokio::time::timeout(limit, something).await;
    }

    fn has_something(&self) -> bool {
        let pipes = self.0.pipes();
        !pipes.outbound.is_empty() || pipes.service_gone
    }

    /// What goes out now, and whether that was the last of it.
    pub(super) fn take(&self) -> (Bytes, bool) {
        let mut pipes = self.0.pipes();
        let bytes = std::mem::take(&mut pipes.outbound).freeze();
        let last = pipes.service_gone;
        drop(pipes);
        self.0.room.notify_one();
        (bytes, last)
    }
}

impl Drop for ClientEnd {
    fn drop(&mut self) {
        self.0.pipes().client_gone = true;
        self.0.came.notify_one();
        self.0.room.notify_one();
    }
}

impl ServiceEnd {
    /// Waits until there is something to read.
    pub(crate) async fn readable(&self) {
        while self.is_quiet() {
            self.0.came.notified().await;
        }
    }

    fn is_quiet(&self) -> bool {
        let pipes = self.0.pipes();
        pipes.inbound.is_empty() && !pipes.client_gone
    }

    /// What has come; none when nothing will any more.
    pub(crate) fn read(&self) -> Option<Bytes> {
        let mut pipes = self.0.pipes();
        if pipes.inbound.is_empty() && pipes.client_gone {
            return None;
        }
        Some(std::mem::take(&mut pipes.inbound).freeze())
    }

    /// Lays bytes out for the client, once there is room.
    ///
    /// # Errors
    /// When the client is gone, or takes nothing out for `limit`.
    pub(crate) async fn send(&self, bytes: &Bytes, limit: Duration) -> io::Result<()> {
        loop {
            {
                let mut pipes = self.0.pipes();
                if pipes.client_gone {
                    return Err(io::ErrorKind::BrokenPipe.into());
                }
                let waiting = pipes.outbound.len();
                if waiting == 0 || waiting + bytes.len() <= MOST_OUT {
                    pipes.outbound.extend_from_slice(bytes);
                    drop(pipes);
                    self.0.goes.notify_one();
                    return Ok(());
                }
            }
            let room = tokio::time::timeout(limit, self.0.room.notified());
            room.await.map_err(|_| io::ErrorKind::TimedOut)?;
        }
    }
}

impl Drop for ServiceEnd {
    fn drop(&mut self) {
        self.0.pipes().service_gone = true;
        self.0.goes.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_client_that_takes_nothing_out_is_given_up() {
        let (client, service) = tunnel();
        let much = Bytes::from(vec![0; MOST_OUT]);
        let limit = Duration::from_secs(30);
        service.send(&much, limit).await.unwrap();
        let kind = service.send(&much, limit).await.map_err(|e| e.kind());
        assert_eq!(kind, Err(io::ErrorKind::TimedOut));
        let (taken, last) = client.take();
        assert_eq!((taken.len(), last), (MOST_OUT, false));
        service.send(&much, limit).await.unwrap();
        drop(client);
        let kind = service.send(&much, limit).await.map_err(|e| e.kind());
        assert_eq!(kind, Err(io::ErrorKind::BrokenPipe));
        assert_eq!(service.read(), None);
    }

    #[tokio::test(start_paused = true)]
    async fn what_was_said_last_is_taken_out_after_the_service_is_gone() {
        let (client, service) = tunnel();
        assert!(client.put(b"VER"));
        service.readable().await;
        assert_eq!(service.read().as_deref(), Some(&b"VER"[..]));
        let out = Bytes::from_static(b"OUT SSD\r\n");
        service.send(&out, Duration::ZERO).await.unwrap();
        drop(service);
        client.wait(Duration::from_secs(1)).await;
        assert_eq!(client.take(), (out, true));
    }

    #[test]
    fn nobody_fills_the_memory() {
        let (client, _service) = tunnel();
        assert!(client.put(&vec![0; MOST_IN]));
        assert!(!client.put(b"x"));
    }
}
