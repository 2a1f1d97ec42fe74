//! Bytes in and out of one connection, holding no buffer while nothing moves.

use std::io;
use std::time::Duration;

use bytes::{Buf as _, Bytes};
use tokio::net::TcpStream;

use crate::gateway::ServiceEnd;

/// How much is read at once. On the stack, so that an idle connection keeps none of it.
const READ: usize = 4096;
/// Longest first line that is looked at before there is a verb: `VER` and its like come in one piece.
const MAX_FIRST: usize = 512;

/// A connection.
pub(crate) struct Wire {
    stream: Stream,
    write_within: Duration,
    /// What came before anybody knew what kind of connection this is.
    first: Vec<u8>,
}

/// What it goes over.
enum Stream {
    Socket(TcpStream),
    Tunnel(ServiceEnd),
}

impl Wire {
    /// A connection over a socket, which must take bytes within that time.
    pub(crate) fn new(stream: TcpStream, write_within: Duration) -> Self {
        Self::over(Stream::Socket(stream), write_within)
    }

    /// A connection over the gateway.
    pub(crate) fn tunnelled(end: ServiceEnd, write_within: Duration) -> Self {
        Self::over(Stream::Tunnel(end), write_within)
    }

    fn over(stream: Stream, write_within: Duration) -> Self {
        Self {
            stream,
            write_within,
            first: Vec::new(),
        }
    }

    /// Waits for the first three bytes, which [`Self::read`] will give out again. `None` when the
    /// connection ends before, or begins with something else than a command.
    pub(crate) async fn first_verb(&mut self) -> Option<[u8; 3]> {
        let mut first = Vec::new();
        while first.len() < 3 {
            self.stream.readable().await.ok()?;
            self.stream
                .read::<MAX_FIRST, _>(|bytes| first.extend_from_slice(bytes))
                .ok()??;
        }
        self.first = first;
        self.first.first_chunk().copied()
    }

    /// Waits until there is something to read.
    pub(crate) async fn readable(&self) -> io::Result<()> {
        if self.first.is_empty() {
            self.stream.readable().await
        } else {
            Ok(())
        }
    }

    /// Gives what has arrived to `take`; none at the end of the stream.
    pub(crate) fn read<T>(&mut self, take: impl FnOnce(&[u8]) -> T) -> io::Result<Option<T>> {
        if !self.first.is_empty() {
            return Ok(Some(take(&std::mem::take(&mut self.first))));
        }
        self.stream.read::<READ, _>(take)
    }

    /// Writes all of it.
    ///
    /// # Errors
    /// When the other side takes no bytes for too long, or the connection is gone.
    pub(crate) async fn send(&self, mut bytes: Bytes) -> io::Result<()> {
        let stream = match &self.stream {
            Stream::Socket(stream) => stream,
            Stream::Tunnel(end) => return end.send(&bytes, self.write_within).await,
        };
        while !bytes.is_empty() {
            match stream.try_write(&bytes) {
                Ok(count) => bytes.advance(count),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    let writable = tokio::time::timeout(self.write_within, stream.writable());
                    writable.await.map_err(|_| io::ErrorKind::TimedOut)??;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}

impl Stream {
    async fn readable(&self) -> io::Result<()> {
        match self {
            Self::Socket(stream) => stream.readable().await,
            Self::Tunnel(end) => {
                end.readable().await;
                Ok(())
            }
        }
    }

    /// Reads at most `N` bytes of a socket, whose buffer is on the stack.
    fn read<const N: usize, T>(&self, take: impl FnOnce(&[u8]) -> T) -> io::Result<Option<T>> {
        let stream = match self {
            Self::Socket(stream) => stream,
            Self::Tunnel(end) => return Ok(end.read().map(|bytes| take(&bytes))),
        };
        let mut buffer = [0; N];
        match stream.try_read(&mut buffer) {
            Ok(0) => Ok(None),
            Ok(count) => Ok(Some(take(buffer.get(..count).unwrap_or_default()))),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(Some(take(&[]))),
            Err(error) => Err(error),
        }
    }
}
