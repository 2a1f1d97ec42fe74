//! A connection to a switchboard: one person in one conversation.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use msnp::server::switchboard::{End, Event, Limits, Session};
use msnp::switchboard::{AckMode, Member};
use msnp::{Address, ErrorCode, SessionId, Token, TrId};

use super::Shared;
use super::drive::Clock;
use super::pace::Pace;
use super::wire::Wire;
use crate::directory::Refusal;
use crate::switchboard::{Delivery, Guest, News, Seat};

/// How many people may be called; beyond it error 713.
const CALLS: (u32, Duration) = (30, Duration::from_secs(2));
/// How many news are written at once.
const AT_ONCE: usize = 64;

struct Connection {
    shared: Arc<Shared>,
    wire: Wire,
    clock: Clock,
    session: Session,
    /// Given up by being dropped, whatever ends the connection.
    seat: Option<Seat>,
    calls: Pace,
}

/// The next thing that happens on a connection.
enum Happening {
    Readable(io::Result<()>),
    News(Option<News>),
    Timeout,
}

/// Serves the connection until it ends.
pub(super) async fn run(wire: Wire, shared: Arc<Shared>, clock: Clock) -> io::Result<()> {
    let limits = Limits {
        join: shared.limits.sign_in_within,
        idle: shared.limits.switchboard_idle,
    };
    let session = Session::with_limits(limits, clock.now());
    let calls = Pace::new(CALLS.0, CALLS.1);
    Connection {
        shared,
        wire,
        clock,
        session,
        seat: None,
        calls,
    }
    .serve()
    .await
}

impl Connection {
    async fn serve(&mut self) -> io::Result<()> {
        loop {
            let happening = tokio::select! {
                ready = self.wire.readable() => Happening::Readable(ready),
                news = next_news(&mut self.seat) => Happening::News(news),
                () = self.clock.reach(self.session.poll_timeout()) => Happening::Timeout,
            };
            match happening {
                Happening::Readable(ready) => {
                    ready?;
                    let (session, now) = (&mut self.session, self.clock.now());
                    let read = self.wire.read(|bytes| session.receive(bytes, now))?;
                    if read.is_none() {
                        return Ok(());
                    }
                }
                Happening::News(Some(news)) => self.take_news(news),
                // The room has taken the seat away: from a connection that was too slow, because the
                // account came in by another one, or because the service stops.
                Happening::News(None) => self.session.close(),
                Happening::Timeout => self.session.handle_timeout(self.clock.now()),
            }
            if self.settle().await? {
                return Ok(());
            }
        }
    }

    /// Answers every event and writes what there is to write; `true` when the connection is over.
    async fn settle(&mut self) -> io::Result<bool> {
        let mut over = false;
        while let Some(event) = self.session.poll_event() {
            match event {
                Event::Join { address, token } => self.join(&address, &token),
                Event::Answer {
                    address,
                    token,
                    session,
                } => {
                    self.enter(&address, &token, &session);
                }
                Event::Call { tr, address } => self.call(tr, &address).await,
                Event::Message { tr, ack, payload } => self.say(tr, ack, payload),
                Event::Ended(end) => {
                    if let (End::Idle, Some(seat)) = (end, &self.seat) {
                        // The others' time is up as well, and each is told so by its own connection.
                        seat.close_room();
                    }
                    over = true;
                }
            }
        }
        while let Some(bytes) = self.session.poll_transmit() {
            self.wire.send(bytes).await?;
        }
        Ok(over)
    }

    fn join(&mut self, address: &Address, token: &Token) {
        match self.shared.switchboards.open(address, token) {
            Some(seat) => {
                self.session
                    .accept(seat.me.dialect, &seat.me.name, self.clock.now());
                self.seat = Some(seat);
            }
            None => self.session.refuse(ErrorCode::AUTHENTICATION_FAILED),
        }
    }

    fn enter(&mut self, address: &Address, token: &Token, session: &SessionId) {
        match self.shared.switchboards.answer(address, token, session) {
            Some(mut seat) => {
                let present = std::mem::take(&mut seat.present);
                let members: Vec<_> = present.iter().map(|guest| member(guest)).collect();
                self.session
                    .welcome(seat.me.dialect, &members, self.clock.now());
                self.seat = Some(seat);
            }
            None => self.session.refuse(ErrorCode::AUTHENTICATION_FAILED),
        }
    }

    fn say(&mut self, tr: TrId, ack: AckMode, payload: Bytes) {
        match self.seat.as_ref().map(|seat| seat.say(payload)) {
            Some(Delivery::Complete) => self.session.delivered(tr, ack),
            _ => self.session.undelivered(tr, ack),
        }
    }

    async fn call(&mut self, tr: TrId, address: &Address) {
        let Some(seat) = &self.seat else { return };
        let session = seat.room.session();
        let rung = if !self.calls.allows() {
            Err(ErrorCode::TOO_ACTIVE)
        } else if !seat.room.call(address) {
            Err(ErrorCode::ALREADY_THERE)
        } else {
            let (caller, callee) = (Arc::clone(&seat.me), address.clone());
            let ring = session.clone();
            let asked = self
                .shared
                .directory
                .ask(move |directory| directory.ring(&caller, &callee, &ring));
            let rung = asked
                .await
                .unwrap_or_else(|stopped| Err(Refusal::from(stopped)));
            rung.map_err(|refusal| {
                seat.room.uncall(address);
                refusal.code(seat.me.dialect)
            })
        };
        match rung {
            Ok(()) => self.session.ringing(tr, &session),
            Err(code) => self.session.fail(tr, code),
        }
    }

    fn take_news(&mut self, first: News) {
        self.tell(first);
        for _ in 1..AT_ONCE {
            let next = self
                .seat
                .as_mut()
                .and_then(|seat| seat.news.try_recv().ok());
            let Some(news) = next else { return };
            self.tell(news);
        }
    }

    fn tell(&mut self, news: News) {
        let now = self.clock.now();
        match news {
            News::Arrived(guest) => self.session.arrived(&member(&guest), now),
            News::Left(guest) => self.session.left(&guest.address),
            News::Said(said) => {
                let from = &said.from;
                self.session
                    .message(&from.address, &from.name, &said.payload, now);
            }
        }
    }
}

/// Waits for ever before there is a seat.
async fn next_news(seat: &mut Option<Seat>) -> Option<News> {
    match seat {
        Some(seat) => seat.news.recv().await,
        None => std::future::pending().await,
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
