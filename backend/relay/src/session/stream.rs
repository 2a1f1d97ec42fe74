//! What a protocol machine's bytes go over.

use crate::reach::Reach;
use std::io;
use std::net::IpAddr;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite, DuplexStream, ReadBuf};
use tokio::net::TcpStream;
use tokio_rustls::client::TlsStream;

/// A connection to a service.
pub(crate) struct Stream {
    way: Way,
    peer: IpAddr,
}

enum Way {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
    /// What goes in here is carried by a task of its own.
    Gateway(DuplexStream, Encrypted),
}

/// Whether the requests to a gateway are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Encrypted(pub(super) bool);

impl Stream {
    pub(super) fn plain(stream: TcpStream, peer: IpAddr) -> Self {
        Self {
            way: Way::Plain(stream),
            peer,
        }
    }

    pub(super) fn tls(stream: TlsStream<TcpStream>, peer: IpAddr) -> Self {
        Self {
            way: Way::Tls(Box::new(stream)),
            peer,
        }
    }

    pub(super) fn gateway(stream: DuplexStream, encrypted: Encrypted, peer: IpAddr) -> Self {
        Self {
            way: Way::Gateway(stream, encrypted),
            peer,
        }
    }

    /// The other end: the server, or the gateway before it.
    pub(crate) fn peer(&self) -> IpAddr {
        self.peer
    }

    /// Whether nobody on the way can read what goes over it: it is encrypted, or does not leave the machine.
    pub(crate) fn is_protected(&self) -> bool {
        let encrypted = match &self.way {
            Way::Plain(_) => false,
            Way::Tls(_) => true,
            Way::Gateway(_, encrypted) => encrypted.0,
        };
        encrypted || Reach::of(self.peer) == Reach::Loopback
    }
}

impl AsyncRead for Stream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        match &mut self.way {
            Way::Plain(stream) => Pin::new(stream).poll_read(cx, buffer),
            Way::Tls(stream) => Pin::new(&mut **stream).poll_read(cx, buffer),
            Way::Gateway(stream, _) => Pin::new(stream).poll_read(cx, buffer),
        }
    }
}

impl AsyncWrite for Stream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        match &mut self.way {
            Way::Plain(stream) => Pin::new(stream).poll_write(cx, bytes),
            Way::Tls(stream) => Pin::new(&mut **stream).poll_write(cx, bytes),
            Way::Gateway(stream, _) => Pin::new(stream).poll_write(cx, bytes),
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.way {
            Way::Plain(stream) => Pin::new(stream).poll_flush(cx),
            Way::Tls(stream) => Pin::new(&mut **stream).poll_flush(cx),
            Way::Gateway(stream, _) => Pin::new(stream).poll_flush(cx),
        }
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.way {
            Way::Plain(stream) => Pin::new(stream).poll_shutdown(cx),
            Way::Tls(stream) => Pin::new(&mut **stream).poll_shutdown(cx),
            Way::Gateway(stream, _) => Pin::new(stream).poll_shutdown(cx),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Encrypted, Stream};

    fn through_gateway(encrypted: bool, peer: &str) -> bool {
        let (near, _) = tokio::io::duplex(1);
        Stream::gateway(near, Encrypted(encrypted), peer.parse().unwrap()).is_protected()
    }

    #[test]
    fn what_leaves_the_machine_in_the_clear_is_not_protected() {
        assert!(!through_gateway(false, "203.0.114.7"));
        assert!(!through_gateway(false, "10.0.0.1"));
        assert!(!through_gateway(false, "0.0.0.0"));
        assert!(through_gateway(true, "203.0.114.7"));
        assert!(through_gateway(false, "127.0.0.1"));
        assert!(through_gateway(false, "::1"));
    }
}
