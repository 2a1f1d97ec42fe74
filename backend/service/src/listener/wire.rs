//! Bytes in and out of one socket, holding no buffer while nothing moves.

use std::io;
use std::time::Duration;

use bytes::{Buf as _, Bytes};
use tokio::net::TcpStream;

/// How much is read at once. On the stack, so that an idle connection keeps none of it.
const READ: usize = 4096;
/// Longest first line that is looked at before there is a verb: `VER` and its like come in one piece.
const MAX_FIRST: usize = 512;

/// A socket.
pub(crate) struct Wire {
    stream: TcpStream,
    write_within: Duration,
    /// What came before anybody knew what kind of connection this is.
    first: Vec<u8>,
}

impl Wire {
    pub(crate) fn new(stream: TcpStream, write_within: Duration) -> Self {
        Self {
            stream,
            write_within,
            first: Vec::new(),
        }
    }

    /// Waits for the first three bytes, which [`Self::read`] will give out again. `None` when the
    /// connection ends before, or begins with something else than a command.
    pub(crate) async fn first_verb(&mut self) -> Option<[u8; 3]> {
        while self.first.len() < 3 {
            self.stream.readable().await.ok()?;
            let mut buffer = [0; MAX_FIRST];
            match self.stream.try_read(&mut buffer) {
                Ok(0) => return None,
                Ok(count) => self.first.extend_from_slice(buffer.get(..count)?),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(_) => return None,
            }
        }
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

    /// Gives what has arrived to `take`; `false` at the end of the stream.
    pub(crate) fn read<T>(&mut self, take: impl FnOnce(&[u8]) -> T) -> io::Result<Option<T>> {
        if !self.first.is_empty() {
            return Ok(Some(take(&std::mem::take(&mut self.first))));
        }
        let mut buffer = [0; READ];
        match self.stream.try_read(&mut buffer) {
            Ok(0) => Ok(None),
            Ok(count) => Ok(Some(take(buffer.get(..count).unwrap_or_default()))),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(Some(take(&[]))),
            Err(error) => Err(error),
        }
    }

    /// Writes all of it.
    ///
    /// # Errors
    /// When the other side takes no bytes for too long, or the connection is gone.
    pub(crate) async fn send(&self, mut bytes: Bytes) -> io::Result<()> {
        while !bytes.is_empty() {
            match self.stream.try_write(&bytes) {
                Ok(count) => bytes.advance(count),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    let writable = tokio::time::timeout(self.write_within, self.stream.writable());
                    writable.await.map_err(|_| io::ErrorKind::TimedOut)??;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}
