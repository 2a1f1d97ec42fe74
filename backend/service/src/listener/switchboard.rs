//! A connection to a switchboard: one person in one conversation.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use msnp::message::Mime;
use msnp::server::switchboard::{End, Event, Limits, Session};
use msnp::switchboard::{AckMode, Member};
use msnp::{Address, ErrorCode, SessionId, Token, TrId, p2p};

use super::Shared;
use super::drive::Clock;
use super::wire::Wire;
use crate::directory::{Directory, Refusal};
use crate::pace::Pace;
use crate::switchboard::{Delivery, Guest, News, Seat};

/// How many people may be called; beyond it error 713.
const CALLS: (u32, Duration) = (30, Duration::from_secs(2));
/// How many messages may be said: beyond it they are not delivered. A client that comes back says at once
/// what it could not say before; nobody types faster than the rate.
const SAID: (u32, Duration) = (1000, Duration::from_millis(100));
/// The same for packets of transfers and the further chunks of long messages, which nobody keeps; beyond it
/// the connection is read no faster. 10,000 a second are about 12 MB.
const BULK: (u32, Duration) = (5000, Duration::from_micros(100));
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
    said: Pace,
    bulk: Pace,
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
    Connection {
        shared,
        wire,
        clock,
        session,
        seat: None,
        calls: Pace::new(CALLS.0, CALLS.1),
        said: Pace::new(SAID.0, SAID.1),
        bulk: Pace::new(BULK.0, BULK.1),
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
                Event::Message { tr, ack, payload } => self.say(tr, ack, payload).await,
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
                let members = present_as_seen(&seat.me, &present);
                let now = self.clock.now();
                self.session.welcome(seat.me.dialect, &members, now);
                if seat.me.dialect.has_places() {
                    self.session.arrived(&member(&seat.me, None), now);
                }
                self.seat = Some(seat);
            }
            None => self.session.refuse(ErrorCode::AUTHENTICATION_FAILED),
        }
    }

    async fn say(&mut self, tr: TrId, ack: AckMode, payload: Bytes) {
        if is_bulk(&payload) {
            self.bulk.wait().await;
        } else if !self.said.allows() {
            return self.session.undelivered(tr, ack);
        }
        match self.seat.as_ref().map(|seat| seat.say(payload)) {
            Some(Delivery::Complete) => self.session.delivered(tr, ack),
            _ => self.session.undelivered(tr, ack),
        }
    }

    async fn call(&mut self, tr: TrId, address: &Address) {
        let Some(seat) = &self.seat else { return };
        let session = seat.room.session();
        if *address == seat.me.address && seat.me.dialect.has_places() {
            return self.call_oneself(tr).await;
        }
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

    /// Windows Live Messenger 2009 begins so, to have its other places with it, and waits to see itself come
    /// in.
    async fn call_oneself(&mut self, tr: TrId) {
        let Some(seat) = &self.seat else { return };
        if !self.calls.allows() {
            return self.session.fail(tr, ErrorCode::TOO_ACTIVE);
        }
        let (me, session) = (Arc::clone(&seat.me), seat.room.session());
        let (caller, ring) = (Arc::clone(&me), session.clone());
        let ask = move |directory: &mut Directory| directory.ring(&caller, &caller.address, &ring);
        // Nobody rings where there is no other place, and that is well.
        let _ = self.shared.directory.ask(ask).await;
        self.session.ringing(tr, &session);
        self.session.arrived(&member(&me, None), self.clock.now());
    }

    fn me(&self) -> Option<&Guest> {
        self.seat.as_ref().map(|seat| &*seat.me)
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
            News::Arrived(guest, new) => {
                for member in as_seen(self.me(), &guest, new) {
                    self.session.arrived(&member, now);
                }
            }
            News::Left(guest, last) => {
                let sees_places = self.me().is_some_and(|me| me.dialect.has_places());
                if let Some(machine) = guest.machine.as_deref().filter(|_| sees_places) {
                    self.session.left_place(&guest.address, machine);
                }
                if last {
                    self.session.left(&guest.address);
                }
            }
            News::Said(said) => {
                let from = &said.from;
                self.session
                    .message(&from.address, &from.name, &said.payload, now);
            }
        }
    }
}

/// Whether it is part of something longer: a packet of a transfer, or any chunk but the first.
fn is_bulk(payload: &[u8]) -> bool {
    let message = Mime::parse(payload);
    let has = |name| message.header(name).is_some();
    message.content_type() == p2p::CONTENT_TYPE
        || !has("Content-Type") && has("Message-ID") && has("Chunk") && !has("Chunks")
}

/// Waits for ever before there is a seat.
async fn next_news(seat: &mut Option<Seat>) -> Option<News> {
    match seat {
        Some(seat) => seat.news.recv().await,
        None => std::future::pending().await,
    }
}

fn member(guest: &Guest, machine: Option<&str>) -> Member {
    Member {
        address: guest.address.clone(),
        machine: machine.map(Into::into),
        name: guest.name.clone(),
        capabilities: Some(guest.capabilities),
    }
}

/// How somebody who came in is announced: since MSNP16 with the place, and once for the account besides.
fn as_seen(viewer: Option<&Guest>, guest: &Guest, new: bool) -> Vec<Member> {
    let sees_places = viewer.is_some_and(|viewer| viewer.dialect.has_places());
    let place = guest.machine.as_deref().filter(|_| sees_places);
    let place = place.map(|machine| member(guest, Some(machine)));
    let account = new.then(|| member(guest, None));
    place.into_iter().chain(account).collect()
}

/// How those who were there are announced to somebody who comes in: the places of an account, then itself.
fn present_as_seen(viewer: &Guest, present: &[Arc<Guest>]) -> Vec<Member> {
    let mut members = Vec::new();
    for (at, guest) in present.iter().enumerate() {
        let is_last = present
            .iter()
            .skip(at + 1)
            .all(|other| other.id != guest.id);
        members.extend(as_seen(Some(viewer), guest, is_last));
    }
    members
}
