//! Connections over HTTP, for clients that reach nothing else: each request brings commands in and takes
//! out what waits. Behind it is the same handling as of connections over TCP.

mod tunnel;

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use msnp::HostPort;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::caps::Slot;
use crate::listener::{self, Shared, Wire};
use crate::random;
use tunnel::ClientEnd;

pub(crate) use tunnel::ServiceEnd;

/// A session that sends no request for so long is closed. Clients ask every two to five seconds.
const IDLE: Duration = Duration::from_secs(60);
/// How often it is looked for those.
const SWEEP: Duration = Duration::from_secs(10);

/// All sessions. Clones are the same.
#[derive(Clone)]
pub(crate) struct Gateway(Arc<Inner>);

struct Inner {
    shared: Arc<Shared>,
    /// Port of the service, which is told with the host at which a client reached us.
    port: u16,
    sessions: Mutex<HashMap<Box<str>, Arc<Session>>>,
    tasks: TaskTracker,
    closing: CancellationToken,
}

struct Session {
    client: ClientEnd,
    /// Whether a request is under way. There is one at a time, or their order would not be known.
    busy: AtomicBool,
    asked: Mutex<Instant>,
    /// Counted with the connections until it is forgotten.
    _slot: Slot,
}

/// The leave to make one request. Given back when dropped.
pub(crate) struct Turn {
    gateway: Gateway,
    /// Names the session; nobody can guess it.
    pub(crate) id: Box<str>,
    session: Arc<Session>,
}

/// Why a request is not served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// There are too many sessions, or the service stops.
    Full,
    /// There is no such session, or it is over.
    Unknown,
    /// Another request of the session is under way.
    Busy,
}

impl Gateway {
    /// No sessions yet.
    pub(crate) fn new(
        shared: Arc<Shared>,
        port: u16,
        tasks: TaskTracker,
        closing: CancellationToken,
    ) -> Self {
        let gateway = Self(Arc::new(Inner {
            shared,
            port,
            sessions: Mutex::default(),
            tasks,
            closing,
        }));
        let tasks = gateway.0.tasks.clone();
        tasks.spawn(gateway.clone().sweep());
        gateway
    }

    /// A new connection from this address, which reached us at this host.
    pub(crate) fn open(&self, peer: IpAddr, host: &str) -> Result<Turn, Refused> {
        let inner = &self.0;
        if inner.closing.is_cancelled() {
            return Err(Refused::Full);
        }
        let shared = Arc::clone(&inner.shared);
        let slot = shared.caps.enter(Some(peer));
        let slot = slot.ok_or(Refused::Full)?;
        let (client, service) = tunnel::tunnel();
        let session = Arc::new(Session {
            client,
            busy: AtomicBool::new(true),
            asked: Mutex::new(Instant::now()),
            _slot: slot,
        });
        let id: Box<str> = random::text().into();
        self.sessions().insert(id.clone(), Arc::clone(&session));
        let wire = Wire::tunnelled(service, shared.limits.write_within);
        let reached = HostPort::new(host, inner.port);
        // Clients behind a gateway have no port of their own.
        let peer = SocketAddr::new(peer, 0);
        inner
            .tasks
            .spawn(listener::serve(wire, reached, peer, shared));
        Ok(Turn {
            gateway: self.clone(),
            id,
            session,
        })
    }

    /// The next request of a session.
    pub(crate) fn turn(&self, id: &str) -> Result<Turn, Refused> {
        let session = self.sessions().get(id).cloned().ok_or(Refused::Unknown)?;
        if session.busy.swap(true, Ordering::Acquire) {
            return Err(Refused::Busy);
        }
        *session.asked() = Instant::now();
        Ok(Turn {
            gateway: self.clone(),
            id: id.into(),
            session,
        })
    }

    fn sessions(&self) -> MutexGuard<'_, HashMap<Box<str>, Arc<Session>>> {
        let sessions = self.0.sessions.lock();
        sessions.unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets those who ask no more, until the service stops.
    async fn sweep(self) {
        loop {
            tokio::select! {
                () = self.0.closing.cancelled() => return,
                () = tokio::time::sleep(SWEEP) => {}
            }
            self.sessions().retain(|_, session| {
                session.busy.load(Ordering::Acquire) || session.asked().elapsed() < IDLE
            });
        }
    }
}

impl Session {
    fn asked(&self) -> MutexGuard<'_, Instant> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Turn {
    /// Brings bytes in, waits at most for `limit` until there is something to take out, and takes it out.
    /// `true` with the last of it; the session is forgotten then.
    pub(crate) async fn exchange(self, bytes: &[u8], limit: Duration) -> (Bytes, bool) {
        let client = &self.session.client;
        if !client.put(bytes) {
            self.forget();
            return (Bytes::new(), true);
        }
        client.wait(limit).await;
        let (out, last) = client.take();
        if last {
            self.forget();
        }
        (out, last)
    }

    fn forget(&self) {
        self.gateway.sessions().remove(&self.id);
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *self.session.asked() = Instant::now();
        self.session.busy.store(false, Ordering::Release);
    }
}
