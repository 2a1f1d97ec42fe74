//! A protocol machine and the connection that it speaks over.
//!
//! Nothing is buffered between them: bytes are read into a buffer on the stack when there are some,
//! and what cannot be written at once is kept until it can. An idle link costs its socket and its
//! machine.

use super::stream::Stream;
use bytes::Bytes;
use msnp::Moment;
use std::collections::VecDeque;
use std::mem::MaybeUninit;
use std::net::IpAddr;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};
use tokio::io::{AsyncRead as _, AsyncWrite as _, ReadBuf};

/// How much is read at once.
const READ: usize = 8 * 1024;
/// How many reads are done before others have their turn.
const READS_IN_A_ROW: usize = 4;
/// How much may wait to be written. A service that reads nothing for so long is not there.
const MAX_UNWRITTEN: usize = 512 * 1024;

/// What the two machines have in common.
pub(crate) trait Machine {
    /// The connection brought this.
    fn receive(&mut self, bytes: &[u8], now: Moment);
    /// The connection is no more.
    fn connection_lost(&mut self);
    /// Time has passed.
    fn handle_timeout(&mut self, now: Moment);
    /// What to write next.
    fn poll_transmit(&mut self) -> Option<Bytes>;
}

/// A machine with its connection.
pub(crate) struct Link<M> {
    /// The machine. After a command to it, call [`Link::flush`].
    pub(crate) machine: M,
    stream: Stream,
    unwritten: VecDeque<Bytes>,
    unwritten_bytes: usize,
    /// Whether the stream holds back something that was written.
    unflushed: bool,
    lost: bool,
}

impl<M: Machine> Link<M> {
    /// Puts a machine onto its connection.
    pub(crate) fn new(machine: M, stream: Stream) -> Self {
        Self {
            machine,
            stream,
            unwritten: VecDeque::new(),
            unwritten_bytes: 0,
            unflushed: false,
            lost: false,
        }
    }

    /// Closes the connection and keeps the machine.
    pub(crate) fn into_machine(self) -> M {
        self.machine
    }

    /// The other end.
    pub(crate) fn peer(&self) -> IpAddr {
        self.stream.peer()
    }

    /// Whether nobody on the way can read what goes over it.
    pub(crate) fn is_protected(&self) -> bool {
        self.stream.is_protected()
    }

    /// Gives the machine what the connection brings, and the connection what waits for it. Ready
    /// when there was anything of either.
    pub(crate) fn poll(&mut self, cx: &mut Context<'_>, now: Moment) -> Poll<()> {
        let mut moved = false;
        if !self.unwritten.is_empty() || self.unflushed {
            moved = self.write(cx);
        }
        let mut buffer = [const { MaybeUninit::uninit() }; READ];
        for _ in 0..READS_IN_A_ROW {
            if self.lost {
                break;
            }
            let mut read = ReadBuf::uninit(&mut buffer);
            match Pin::new(&mut self.stream).poll_read(cx, &mut read) {
                Poll::Pending => break,
                Poll::Ready(Ok(())) if !read.filled().is_empty() => {
                    self.machine.receive(read.filled(), now);
                }
                Poll::Ready(_) => self.lose(),
            }
            moved = true;
        }
        if moved {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    }

    /// Writes what the machine has to say, as far as the connection takes it.
    pub(crate) fn flush(&mut self) {
        while let Some(bytes) = self.machine.poll_transmit() {
            self.unwritten_bytes += bytes.len();
            self.unwritten.push_back(bytes);
        }
        // Who waits for the connection is woken by the next poll.
        self.write(&mut Context::from_waker(Waker::noop()));
        if self.unwritten.is_empty() {
            self.unwritten = VecDeque::new();
        } else if self.unwritten_bytes > MAX_UNWRITTEN {
            self.lose();
        }
    }

    /// Writes what waits, as far as the connection takes it; whether it took anything.
    fn write(&mut self, cx: &mut Context<'_>) -> bool {
        let mut moved = false;
        while let Some(front) = self.unwritten.front_mut() {
            match Pin::new(&mut self.stream).poll_write(cx, front) {
                Poll::Ready(Ok(n @ 1..)) => {
                    self.unwritten_bytes -= n;
                    bytes::Buf::advance(front, n);
                    if front.is_empty() {
                        self.unwritten.pop_front();
                    }
                    self.unflushed = true;
                }
                Poll::Ready(_) => self.lose(),
                Poll::Pending => break,
            }
            moved = true;
        }
        if self.unflushed {
            match Pin::new(&mut self.stream).poll_flush(cx) {
                Poll::Ready(Ok(())) => self.unflushed = false,
                Poll::Ready(Err(_)) => {
                    self.unflushed = false;
                    self.lose();
                }
                Poll::Pending => {}
            }
        }
        moved
    }

    /// Lets the machine's time pass.
    pub(crate) fn handle_timeout(&mut self, now: Moment) {
        self.machine.handle_timeout(now);
        self.flush();
    }

    fn lose(&mut self) {
        if !self.lost {
            self.lost = true;
            self.unwritten = VecDeque::new();
            self.unwritten_bytes = 0;
            self.machine.connection_lost();
        }
    }
}

impl Machine for msnp::client::notification::Session {
    fn receive(&mut self, bytes: &[u8], now: Moment) {
        self.receive(bytes, now);
    }

    fn connection_lost(&mut self) {
        self.connection_lost();
    }

    fn handle_timeout(&mut self, now: Moment) {
        self.handle_timeout(now);
    }

    fn poll_transmit(&mut self) -> Option<Bytes> {
        self.poll_transmit()
    }
}

impl Machine for msnp::client::switchboard::Session {
    fn receive(&mut self, bytes: &[u8], now: Moment) {
        self.receive(bytes, now);
    }

    fn connection_lost(&mut self) {
        self.connection_lost();
    }

    fn handle_timeout(&mut self, now: Moment) {
        self.handle_timeout(now);
    }

    fn poll_transmit(&mut self) -> Option<Bytes> {
        self.poll_transmit()
    }
}
