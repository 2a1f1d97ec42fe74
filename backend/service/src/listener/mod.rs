//! Connections: notification server and switchboards on one port, told apart by the first command.

mod drive;
mod notification;
mod switchboard;
mod wire;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use msnp::HostPort;
use msnp::server::notification::Options;
use socket2::{SockRef, TcpKeepalive};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::caps::Caps;
use crate::directory::DirectoryHandle;
use crate::limits::Limits;
use crate::switchboard::Switchboards;
use crate::tickets::{Throttle, Tickets};

pub(crate) use drive::Clock;
pub(crate) use wire::Wire;

/// How long nothing may arrive before the system asks whether the other side is there. Shorter than routers
/// forget connections, which this keeps alive besides.
const SILENT: Duration = Duration::from_secs(60);
/// How often it asks.
const ASK_EVERY: Duration = Duration::from_secs(10);

/// What every connection needs.
pub(crate) struct Shared {
    pub(crate) directory: DirectoryHandle,
    pub(crate) switchboards: Arc<Switchboards>,
    pub(crate) tickets: Tickets,
    /// Counts wrong passwords, wherever they are shown.
    pub(crate) throttle: Throttle,
    pub(crate) limits: Limits,
    /// How notification connections are served.
    pub(crate) options: Arc<Options>,
    pub(crate) advertised: Option<HostPort>,
    /// Cancelled when connections must end at once.
    pub(crate) stop: CancellationToken,
    pub(crate) caps: Caps,
}

/// Takes connections until `closing` is cancelled; each becomes a task of `tasks`.
pub(crate) async fn accept(
    listener: TcpListener,
    shared: Arc<Shared>,
    tasks: TaskTracker,
    closing: CancellationToken,
) {
    loop {
        let accepted = tokio::select! {
            () = closing.cancelled() => return,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, peer)) => {
                let Some(slot) = shared.caps.enter(Some(peer.ip())) else {
                    tracing::debug!(%peer, "too many connections");
                    continue;
                };
                let Ok(local) = stream.local_addr() else {
                    continue;
                };
                // Commands are small and answers are waited for: nothing is gained by holding them back.
                let _ = stream.set_nodelay(true);
                let _ = keep_alive(&stream);
                let wire = Wire::new(stream, shared.limits.write_within);
                let shared = Arc::clone(&shared);
                tasks.spawn(async move {
                    let _slot = slot;
                    serve(wire, host_port(local), peer, shared).await;
                });
            }
            Err(error) => {
                // Out of descriptors, mostly: there will be some again when connections end.
                tracing::warn!(%error, "could not take a connection");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
}

/// Has the system find out when the other side is gone without a word, as a machine that was put to sleep: not
/// every dialect has something to ask it. After [`SILENT`] it asks every ten seconds, and the connection fails
/// when nine of these were not answered.
fn keep_alive(stream: &TcpStream) -> std::io::Result<()> {
    let asking = TcpKeepalive::new()
        .with_time(SILENT)
        .with_interval(ASK_EVERY);
    SockRef::from(stream).set_tcp_keepalive(&asking)
}

/// The address as clients are told it.
fn host_port(address: SocketAddr) -> HostPort {
    let ip = address.ip().to_canonical();
    let host = if ip.is_ipv6() {
        format!("[{ip}]")
    } else {
        ip.to_string()
    };
    HostPort::new(&host, address.port())
}

/// One connection from `peer`, who reached us at `local`, from its first command on.
pub(crate) async fn serve(mut wire: Wire, local: HostPort, peer: SocketAddr, shared: Arc<Shared>) {
    let clock = Clock::start();
    let stop = shared.stop.clone();
    let served = async {
        let first = tokio::time::timeout(shared.limits.sign_in_within, wire.first_verb());
        let Ok(Some(verb)) = first.await else {
            return Ok(());
        };
        match &verb {
            b"VER" => notification::run(wire, (local, peer), shared, clock).await,
            b"USR" | b"ANS" => switchboard::run(wire, shared, clock).await,
            _ => Ok(()),
        }
    };
    tokio::select! {
        () = stop.cancelled() => {}
        ended = served => {
            if let Err(error) = ended {
                tracing::debug!(%peer, %error, "connection ended");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn connections_are_asked_whether_they_are_there() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (_client, taken) = tokio::join!(
            TcpStream::connect(listener.local_addr().unwrap()),
            listener.accept()
        );
        let (stream, _) = taken.unwrap();
        assert!(!SockRef::from(&stream).keepalive().unwrap());
        keep_alive(&stream).unwrap();
        let socket = SockRef::from(&stream);
        assert!(socket.keepalive().unwrap());
        #[cfg(target_os = "linux")]
        assert_eq!(socket.tcp_keepalive_time().unwrap(), SILENT);
    }
}
