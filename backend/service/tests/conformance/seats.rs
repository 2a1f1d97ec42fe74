//! Conversations: entered, spoken in, left.

use msnp::client::notification::{Event as Heard, Session as Line};
use msnp::client::switchboard::{Event, Session};
use msnp::switchboard::AckMode;
use msnp::{HostPort, Moment};
use std::net::SocketAddr;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;
use tokio::runtime::Runtime;

use crate::stage::{Read, Stage, read, seat_options};
use crate::transfers::Moves;

/// Somebody's stay in a switchboard.
pub(crate) struct Seat {
    pub(crate) chat: Session,
    pub(crate) heard: Vec<Event>,
    /// What moves pictures and files here.
    pub(crate) moves: Moves,
    stream: TcpStream,
}

impl Stage {
    /// Somebody opens a switchboard.
    pub(crate) fn open_chat(&mut self, place: usize) -> Result<usize, String> {
        let now = self.now();
        let request = self.places[place].session.request_switchboard(now);
        let granted = |event: &Heard| match event {
            Heard::SwitchboardGranted {
                request: of,
                at,
                token,
            } if *of == request => Some(Ok((at.clone(), token.clone()))),
            Heard::Refused(of, why) if *of == request => Some(Err(format!("{why:?}"))),
            _ => None,
        };
        let found = |stage: &Self| stage.places[place].heard.iter().find_map(granted);
        self.until("asking for a switchboard", |stage| found(stage).is_some())?;
        let (at, token) = found(self).expect("found before")?;
        let options = self.options(place);
        let chat = Session::call(options, token, now);
        self.sit_down(place, &at, chat)
    }

    /// Somebody answers the next ring that they have not answered yet.
    pub(crate) fn answer(&mut self, place: usize) -> Result<usize, String> {
        let rung = |event: &Heard| matches!(event, Heard::Rung(_));
        self.until("waiting for a ring", |stage| {
            stage.places[place].heard.iter().any(rung)
        })?;
        let heard = &mut self.places[place].heard;
        let at = heard.iter().position(rung).expect("found before");
        let Heard::Rung(ring) = heard.remove(at) else {
            return Err("no ring".to_owned());
        };
        let options = self.options(place);
        let chat = Session::answer(options, ring.token, ring.session, self.now());
        self.sit_down(place, &ring.at, chat)
    }

    fn options(&self, place: usize) -> msnp::client::switchboard::Options {
        let who = &self.places[place].who;
        seat_options(
            who,
            self.places[place].session.dialect(),
            self.seats.len() as u128 + 7,
        )
    }

    fn sit_down(&mut self, place: usize, at: &HostPort, chat: Session) -> Result<usize, String> {
        let to: SocketAddr = format!("{}:{}", at.host, at.port)
            .parse()
            .map_err(|error| format!("{at:?}: {error}"))?;
        let stream = self.dial(to)?;
        let who = self.places[place].who.clone();
        let seat = self.seats.len();
        self.seats.push(Seat {
            chat,
            heard: Vec::new(),
            moves: Moves::new(who, seat as u64),
            stream,
        });
        self.until("entering a switchboard", |stage| {
            stage.seats[seat].chat.is_ready()
        })?;
        Ok(seat)
    }

    /// Alice calls Bob, say, and he comes; both seats.
    pub(crate) fn talk(&mut self, caller: usize, callee: usize) -> Result<(usize, usize), String> {
        let seat = self.open_chat(caller)?;
        let other = self.invite(seat, callee)?;
        Ok((seat, other))
    }

    /// Somebody is called into a conversation and comes; their seat.
    pub(crate) fn invite(&mut self, seat: usize, callee: usize) -> Result<usize, String> {
        let (now, who) = (self.now(), self.places[callee].who.clone());
        self.seats[seat].chat.invite(who.clone(), now);
        let other = self.answer(callee)?;
        self.until("somebody coming in", |stage| {
            let people = stage.seats[seat].chat.people();
            people.iter().any(|person| person.address == who)
        })?;
        Ok(other)
    }
}

/// The event that a notification session reports about itself.
pub(crate) fn status_of(line: &Line, of: &msnp::Address) -> Option<msnp::Status> {
    line.roster().contact(of).map(|contact| contact.status())
}

impl Seat {
    pub(crate) fn flow(&mut self, runtime: &Runtime, now: Moment) {
        loop {
            let mut moved = false;
            for payload in self.moves.packets(now) {
                moved = true;
                let token = self.chat.send(payload.1, AckMode::Data, now);
                self.moves.sent(payload.0, token);
            }
            while let Some(bytes) = self.chat.poll_transmit() {
                let _ = runtime.block_on(self.stream.write_all(&bytes));
            }
            while let Some(event) = self.chat.poll_event() {
                moved = true;
                if let Some(event) = self.moves.take(event, now) {
                    self.heard.push(event);
                }
            }
            if !self.chat.is_over() {
                let chat = &mut self.chat;
                match read(&self.stream, |bytes| chat.receive(bytes, now)) {
                    Read::Some => moved = true,
                    Read::None => {}
                    Read::Closed => {
                        moved = true;
                        self.chat.connection_lost();
                    }
                }
                if self.chat.poll_timeout().is_some_and(|at| at <= now) {
                    self.chat.handle_timeout(now);
                    moved = true;
                }
            }
            if !moved {
                return;
            }
        }
    }

    pub(crate) fn poll_timeout(&self) -> Option<Moment> {
        self.chat.poll_timeout()
    }

    pub(crate) fn stream(&self) -> Option<&TcpStream> {
        (!self.chat.is_over()).then_some(&self.stream)
    }
}
