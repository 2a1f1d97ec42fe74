//! A stream whose other side must take what is written.

use crate::entrance::Place;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::Sleep;

/// How long nothing of what is written may be taken.
const LIMIT: Duration = Duration::from_secs(60);

/// Fails with [`io::ErrorKind::TimedOut`] when a write stands for [`LIMIT`]. While nothing is written, or all of
/// it is taken, it takes no more than a pointer. Holds the connection's place.
#[derive(Debug)]
pub(crate) struct Patient<S> {
    stream: S,
    /// Runs while a write stands.
    until: Option<Pin<Box<Sleep>>>,
    /// Kept until the connection is closed, also when it has become a WebSocket.
    _place: Place,
}

impl<S> Patient<S> {
    /// With a stream on which nothing stands.
    pub(crate) const fn new(stream: S, place: Place) -> Self {
        Self {
            stream,
            until: None,
            _place: place,
        }
    }

    /// Passes on what came of a write, unless it has stood for too long.
    fn watched<T>(
        &mut self,
        context: &mut Context<'_>,
        written: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.until = None;
            return written;
        }
        let until = self
            .until
            .get_or_insert_with(|| Box::pin(tokio::time::sleep(LIMIT)));
        until
            .as_mut()
            .poll(context)
            .map(|()| Err(io::ErrorKind::TimedOut.into()))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Patient<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Patient<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.watched(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, pieces);
        self.watched(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(context);
        self.watched(context, flushed)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let shut = Pin::new(&mut self.stream).poll_shutdown(context);
        self.watched(context, shut)
    }
}

#[cfg(test)]
mod tests {
    use super::{LIMIT, Patient};
    use crate::config::Settings;
    use crate::entrance::{Entrance, Place};
    use std::io::ErrorKind;
    use std::sync::Arc;
    use std::time::Duration;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, duplex};
    use tokio::time::{Instant, sleep};

    fn place() -> Place {
        let entrance = Entrance::new(&Settings::default(), &Arc::default());
        entrance.enter([192, 0, 2, 1].into()).unwrap()
    }

    #[tokio::test(start_paused = true)]
    async fn who_takes_nothing_is_given_up() {
        let (here, _there) = duplex(16);
        let mut here = Patient::new(here, place());
        let begun = Instant::now();
        let written = here.write_all(&[0; 17]).await;
        assert_eq!(written.unwrap_err().kind(), ErrorKind::TimedOut);
        assert!(begun.elapsed() >= LIMIT && begun.elapsed() < LIMIT * 2);
    }

    #[tokio::test(start_paused = true)]
    async fn who_takes_a_little_now_and_then_is_waited_for() {
        let (here, mut there) = duplex(16);
        let mut here = Patient::new(here, place());
        let reader = async {
            let mut bytes = [0; 8];
            for _ in 0..10 {
                sleep(LIMIT - Duration::from_secs(1)).await;
                there.read_exact(&mut bytes).await.unwrap();
            }
        };
        let (written, ()) = tokio::join!(here.write_all(&[0; 80]), reader);
        written.unwrap();
    }
}
