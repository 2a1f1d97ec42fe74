//! A connection to a switchboard: one person in one conversation.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use msnp::frame::Stream;
use msnp::switchboard::{AckMode, Member, Request, Response};
use msnp::{Address, Dialect, ErrorCode, Framer, TrId};
use tokio::time::Instant;

use super::Shared;
use super::pace::Pace;
use super::wire::Wire;
use crate::directory::Refusal;
use crate::switchboard::{Delivery, Guest, News, Seat};

/// How many people may be called; beyond it error 713.
const CALLS: (u32, Duration) = (30, Duration::from_secs(2));
/// How many news are written at once.
const AT_ONCE: usize = 64;

/// Whether the connection goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    Go,
    Close,
}

struct Connection {
    shared: Arc<Shared>,
    wire: Wire,
    calls: Pace,
    dialect: Dialect,
}

/// The next thing that happens on a connection.
enum Happening {
    Readable(io::Result<()>),
    News(Option<News>),
    Idle,
}

/// Serves the connection until it ends; the seat is given up by being dropped.
pub(super) async fn run(wire: Wire, shared: Arc<Shared>, deadline: Instant) -> io::Result<()> {
    // The commands of entering are the same in all dialects; afterwards the token says which it is.
    let mut connection = Connection {
        shared,
        wire,
        calls: Pace::new(CALLS.0, CALLS.1),
        dialect: Dialect::Msnp8,
    };
    let mut framer = Framer::new(Stream::SwitchboardRequests);
    let entered = tokio::time::timeout_at(deadline, connection.enter(&mut framer));
    match entered.await.map_err(|_| io::ErrorKind::TimedOut)?? {
        Some((seat, rest)) => connection.converse(seat, framer, rest).await,
        None => Ok(()),
    }
}

impl Connection {
    /// Waits for `USR` or `ANS`. Comes back with the seat and what was sent right behind.
    async fn enter(&mut self, framer: &mut Framer) -> io::Result<Option<(Seat, Vec<Taken>)>> {
        loop {
            self.wire.readable().await?;
            let Some(taken) = self.wire.read(|bytes| requests(framer, bytes))? else {
                return Ok(None);
            };
            let mut taken = taken.into_iter();
            let Some(first) = taken.next() else { continue };
            let seat = match first {
                Taken::Request(Request::Join {
                    tr, address, token, ..
                }) => {
                    let seat = self.shared.switchboards.open(&address, &token);
                    self.welcome(tr, seat, |me| Response::Joined {
                        tr,
                        address,
                        machine: None,
                        name: me.name.clone(),
                    })
                }
                Taken::Request(Request::Answer {
                    tr,
                    address,
                    token,
                    session,
                    ..
                }) => {
                    let seat = self.shared.switchboards.answer(&address, &token, &session);
                    self.welcome(tr, seat, |_| Response::Answered { tr })
                }
                _ => None,
            };
            self.wire.flush().await?;
            return Ok(seat.map(|seat| (seat, taken.collect())));
        }
    }

    fn welcome(
        &mut self,
        tr: TrId,
        seat: Option<Seat>,
        ok: impl FnOnce(&Guest) -> Response,
    ) -> Option<Seat> {
        let Some(seat) = seat else {
            self.fail(tr, ErrorCode::AUTHENTICATION_FAILED);
            return None;
        };
        self.dialect = seat.me.dialect;
        let count = u32::try_from(seat.present.len()).unwrap_or(u32::MAX);
        for (index, guest) in (1..).zip(&seat.present) {
            self.send(&Response::Present {
                tr,
                index,
                count,
                member: member(guest),
            });
        }
        self.send(&ok(&seat.me));
        Some(seat)
    }

    async fn converse(
        &mut self,
        mut seat: Seat,
        mut framer: Framer,
        rest: Vec<Taken>,
    ) -> io::Result<()> {
        let idle = self.shared.limits.switchboard_idle;
        if self.serve(rest, &seat).await == Next::Close {
            return self.wire.flush().await;
        }
        self.wire.flush().await?;
        loop {
            let idle_at = seat.room.idle_at(idle);
            let happening = tokio::select! {
                ready = self.wire.readable() => Happening::Readable(ready),
                news = seat.news.recv() => Happening::News(news),
                () = tokio::time::sleep_until(idle_at) => Happening::Idle,
            };
            let next = match happening {
                Happening::Readable(ready) => {
                    ready?;
                    let Some(taken) = self.wire.read(|bytes| requests(&mut framer, bytes))? else {
                        return Ok(());
                    };
                    self.serve(taken, &seat).await
                }
                Happening::News(news) => self.take_news(news, &mut seat),
                Happening::Idle => {
                    seat.room.close_if_idle(idle);
                    Next::Go
                }
            };
            self.wire.flush().await?;
            if next == Next::Close {
                return Ok(());
            }
        }
    }

    async fn serve(&mut self, taken: Vec<Taken>, seat: &Seat) -> Next {
        for request in taken {
            match request {
                Taken::Request(Request::Message { tr, ack, payload }) => {
                    self.say(tr, ack, payload, seat)
                }
                Taken::Request(Request::Call { tr, address }) => {
                    self.call(tr, &address, seat).await
                }
                Taken::Request(Request::Unknown { tr: Some(tr), .. })
                | Taken::Unreadable(Some(tr)) => {
                    self.fail(tr, ErrorCode::SYNTAX);
                }
                Taken::Request(Request::Join { tr, .. } | Request::Answer { tr, .. }) => {
                    self.fail(tr, ErrorCode::ALREADY_SIGNED_IN);
                }
                Taken::Request(Request::Leave | Request::Unknown { tr: None, .. })
                | Taken::Unreadable(None)
                | Taken::Lost => {
                    return Next::Close;
                }
            }
        }
        Next::Go
    }

    fn say(&mut self, tr: TrId, ack: AckMode, payload: Bytes, seat: &Seat) {
        match seat.say(payload) {
            Delivery::Complete if ack.wants_ack() => self.send(&Response::Delivered { tr }),
            Delivery::Failed if ack.wants_nak() => self.send(&Response::Undelivered { tr }),
            _ => {}
        }
    }

    async fn call(&mut self, tr: TrId, address: &Address, seat: &Seat) {
        match self.ring(address, seat).await {
            Ok(()) => self.send(&Response::Ringing {
                tr,
                session: seat.room.session(),
            }),
            Err(code) => self.fail(tr, code),
        }
    }

    async fn ring(&mut self, address: &Address, seat: &Seat) -> Result<(), ErrorCode> {
        if !address.is_email() {
            return Err(ErrorCode::INVALID_ACCOUNT);
        }
        if !self.calls.allows() {
            return Err(ErrorCode::TOO_ACTIVE);
        }
        if !seat.room.call(address) {
            return Err(ErrorCode::ALREADY_THERE);
        }
        let (caller, callee, session) =
            (Arc::clone(&seat.me), address.clone(), seat.room.session());
        let rung = self
            .shared
            .directory
            .ask(move |directory| directory.ring(&caller, &callee, &session))
            .await;
        rung.unwrap_or_else(|stopped| Err(Refusal::from(stopped)))
            .map_err(|refusal| {
                seat.room.uncall(address);
                refusal.code(self.dialect)
            })
    }

    /// `None` means that the room has taken the seat away: from a connection that was too slow, or because
    /// the account came in by another one.
    fn take_news(&mut self, first: Option<News>, seat: &mut Seat) -> Next {
        let mut next = first;
        for taken in 1..=AT_ONCE {
            let Some(news) = next else { return Next::Close };
            match news {
                News::Arrived(guest) => self.send(&Response::Arrived(member(&guest))),
                News::Left(guest) => self.send(&bye(&guest, false)),
                News::Said(said) => {
                    let (from, name) = (said.from.address.clone(), said.from.name.clone());
                    self.send(&Response::Message {
                        from,
                        name,
                        payload: said.payload.clone(),
                    });
                }
                News::Idle(others) => {
                    for guest in others.iter() {
                        self.send(&bye(guest, true));
                    }
                    return Next::Close;
                }
            }
            if taken == AT_ONCE {
                break;
            }
            match seat.news.try_recv() {
                Ok(news) => next = Some(news),
                // When the queue is gone, the next wait will say so.
                Err(_) => break,
            }
        }
        Next::Go
    }

    fn send(&mut self, response: &Response) {
        response.encode(self.dialect, &mut self.wire.output);
    }

    fn fail(&mut self, tr: TrId, code: ErrorCode) {
        self.send(&Response::Error { tr: Some(tr), code });
    }
}

fn member(guest: &Guest) -> Member {
    Member {
        address: guest.address.clone(),
        machine: None,
        name: guest.name.clone(),
        capabilities: Some(guest.capabilities),
    }
}

fn bye(guest: &Guest, idle: bool) -> Response {
    Response::Left {
        address: guest.address.clone(),
        machine: None,
        idle,
    }
}

/// What one frame turned out to be.
enum Taken {
    Request(Request),
    Unreadable(Option<TrId>),
    /// Among others a message of more than 1,664 bytes, for which the original closes the connection, too.
    Lost,
}

fn requests(framer: &mut Framer, mut bytes: &[u8]) -> Vec<Taken> {
    let mut taken = Vec::new();
    while let Some(frame) = framer.next(&mut bytes) {
        let Ok(frame) = frame else {
            taken.push(Taken::Lost);
            break;
        };
        taken.push(match Request::parse(&frame, Dialect::Msnp12) {
            Ok(request) => Taken::Request(request),
            Err(error) => Taken::Unreadable(error.tr),
        });
    }
    taken
}
