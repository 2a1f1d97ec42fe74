//! Clients and a service in one process: every byte goes through both machines, and time is a number.

use crate::directory::Directory;
use crate::mirror::Mirror;
use crate::web::tickets;
use core::time::Duration;
use msnp::client::{RequestId, notification as client, switchboard as chat};
use msnp::notification::SignInProof;
use msnp::server::notification::{Options, Session};
use msnp::server::switchboard as room;
use msnp::soap::Call;
use msnp::{Address, Dialect, HostPort, Moment, SignInScheme, Token};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything there is.
pub(crate) struct World {
    pub(crate) now: Moment,
    /// Bytes arrive in pieces of at most this many.
    pub(crate) piece: usize,
    pub(crate) directory: Directory,
    pub(crate) places: Vec<Place>,
    pub(crate) seats: Vec<Seat>,
    pub(crate) rooms: u32,
    /// So many edits in the future are refused without reason, after as many that are not.
    pub(crate) trouble: (u8, u8),
}

/// One program of somebody, signed in or about to be.
pub(crate) struct Place {
    pub(crate) who: Address,
    pub(crate) client: client::Session,
    pub(crate) line: Session,
    heard: Vec<client::Event>,
    mirror: Mirror,
    /// The question for tickets that waits for an answer.
    tickets_wanted: Option<client::WebCallId>,
    /// The connection is gone.
    pub(crate) cut: bool,
}

/// One program's stay in a room.
pub(crate) struct Seat {
    pub(crate) who: Address,
    pub(crate) room: u32,
    pub(crate) chat: chat::Session,
    pub(crate) line: room::Session,
    pub(crate) dialect: Dialect,
    heard: Vec<chat::Event>,
    pub(crate) inside: bool,
    cut: bool,
    /// The service takes messages and says nothing.
    mute: bool,
}

impl Place {
    /// What the service says reaches the client.
    pub(crate) fn deliver(&mut self, piece: usize, now: Moment) -> bool {
        let mut moved = false;
        while let Some(bytes) = self.line.poll_transmit() {
            moved = true;
            if !self.cut {
                bytes
                    .chunks(piece)
                    .for_each(|part| self.client.receive(part, now));
            }
        }
        moved
    }
}

impl Seat {
    /// What the service says reaches the client.
    pub(crate) fn deliver(&mut self, piece: usize, now: Moment) -> bool {
        let mut moved = false;
        while let Some(bytes) = self.line.poll_transmit() {
            moved = true;
            if !self.cut {
                bytes
                    .chunks(piece)
                    .for_each(|part| self.chat.receive(part, now));
            }
        }
        moved
    }
}

/// Names a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PlaceId(usize);

/// Names a stay in a room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SeatId(usize);

pub(crate) fn address(name: &str) -> Address {
    Address::new(&format!("{name}@example.com")).unwrap()
}

/// What digests are made with.
pub(crate) const SALT: &str = "1100000000.42";

/// What proves somebody in that scheme.
pub(crate) fn right_proof(scheme: SignInScheme, name: &str) -> SignInProof {
    match scheme {
        SignInScheme::Md5 => SignInProof::Md5Answer(msnp::digest(SALT, name)),
        SignInScheme::Tweener => {
            SignInProof::TweenerTicket(Token::new(&format!("t={name}&p=")).unwrap())
        }
        SignInScheme::SingleSignOn => panic!("not spoken here"),
    }
}

/// A service that speaks everything.
fn every_dialect() -> Options {
    Options {
        dialects: Dialect::ALL.to_vec(),
        ..Options::default()
    }
}

const START: Moment = Moment::from_millis(1_000_000);

impl World {
    /// A service with these accounts.
    pub(crate) fn with(names: &[&str]) -> Self {
        let mut directory = Directory::default();
        for name in names {
            let shown = format!("{}{}", name[..1].to_uppercase(), &name[1..]);
            directory.register(address(name), &shown);
        }
        Self {
            now: START,
            piece: usize::MAX,
            directory,
            places: Vec::new(),
            seats: Vec::new(),
            rooms: 0,
            trouble: (0, 0),
        }
    }

    /// Cuts what is sent into pieces.
    pub(crate) fn in_pieces_of(mut self, bytes: usize) -> Self {
        self.piece = bytes;
        self
    }

    /// Starts a program that signs in as somebody, up to the question for a ticket.
    pub(crate) fn start(
        &mut self,
        name: &str,
        dialect: Dialect,
        previous: Option<client::Roster>,
    ) -> PlaceId {
        let mut options =
            client::SignInOptions::new(address(name), HostPort::new("10.0.0.1", 1863));
        options.dialects = vec![dialect];
        let mirror = previous.as_ref().map(Mirror::of).unwrap_or_default();
        options.previous = previous;
        self.places.push(Place {
            who: address(name),
            client: client::Session::new(options, self.now),
            line: Session::new(Arc::new(every_dialect()), self.now),
            heard: Vec::new(),
            mirror,
            tickets_wanted: None,
            cut: false,
        });
        self.drive();
        PlaceId(self.places.len() - 1)
    }

    /// Signs somebody in, with the right password.
    pub(crate) fn sign_in(&mut self, name: &str, dialect: Dialect) -> PlaceId {
        let place = self.start(name, dialect, None);
        self.show_ticket(place, name);
        self.heard(place);
        place
    }

    /// Shows a proof, in the dialect's scheme, that is good if it is for the right account.
    pub(crate) fn show_ticket(&mut self, place: PlaceId, of: &str) {
        let now = self.now;
        let wanted = self.places[place.0].tickets_wanted.take();
        let client = self.client(place);
        if let Some(id) = wanted {
            client.web_answer(id, Ok(tickets(of)), now);
            return self.drive();
        }
        match right_proof(client.dialect().sign_in(), of) {
            SignInProof::Md5Answer(digest) => client.digest(digest, now),
            SignInProof::TweenerTicket(ticket) => client.ticket(Ok(ticket), now),
            other => panic!("no way to show {other:?}"),
        }
        self.drive();
    }

    pub(crate) fn client(&mut self, place: PlaceId) -> &mut client::Session {
        &mut self.places[place.0].client
    }

    /// Asks for something and lets everything happen that comes of it.
    pub(crate) fn ask(
        &mut self,
        place: PlaceId,
        command: impl FnOnce(&mut client::Session, Moment) -> RequestId,
    ) -> RequestId {
        let request = command(&mut self.places[place.0].client, self.now);
        self.drive();
        request
    }

    /// What was reported since the last time.
    pub(crate) fn heard(&mut self, place: PlaceId) -> Vec<client::Event> {
        core::mem::take(&mut self.places[place.0].heard)
    }

    /// What somebody shows who follows the events, and what the session shows.
    pub(crate) fn mirror(&self, place: PlaceId) -> (&Mirror, Mirror) {
        let place = &self.places[place.0];
        (&place.mirror, Mirror::of_session(&place.client))
    }

    /// The service's end of a connection.
    pub(crate) fn line(&mut self, place: PlaceId) -> &mut Session {
        &mut self.places[place.0].line
    }

    /// The connection breaks without a word.
    pub(crate) fn cut(&mut self, place: PlaceId) {
        self.places[place.0].cut = true;
    }

    pub(crate) fn roster(&self, place: PlaceId) -> &client::Roster {
        self.places[place.0].client.roster()
    }

    pub(crate) fn me(&self, place: PlaceId) -> &client::Me {
        self.places[place.0].client.me()
    }

    /// Opens a switchboard as the caller.
    pub(crate) fn open_chat(&mut self, place: PlaceId) -> SeatId {
        self.heard(place);
        self.ask(place, client::Session::request_switchboard);
        match &*self.heard(place) {
            [client::Event::SwitchboardGranted { token, .. }] => {
                let options = self.chat_options(place);
                let dialect = options.dialect;
                let chat = chat::Session::call(options, token.clone(), self.now);
                self.sit_down(place, chat, dialect)
            }
            other => panic!("{other:?}"),
        }
    }

    /// Answers the ring that was heard last.
    pub(crate) fn answer(&mut self, place: PlaceId) -> SeatId {
        let heard = self.heard(place);
        let ring = heard.into_iter().find_map(|event| match event {
            client::Event::Rung(ring) => Some(ring),
            _ => None,
        });
        let ring = ring.expect("somebody rang");
        let options = self.chat_options(place);
        let dialect = options.dialect;
        let chat = chat::Session::answer(options, ring.token, ring.session, self.now);
        self.sit_down(place, chat, dialect)
    }

    fn chat_options(&self, place: PlaceId) -> chat::Options {
        let Place { who, client, .. } = &self.places[place.0];
        chat::Options {
            address: who.clone(),
            dialect: client.dialect(),
            seed: 7,
        }
    }

    fn sit_down(&mut self, place: PlaceId, chat: chat::Session, dialect: Dialect) -> SeatId {
        self.seats.push(Seat {
            who: self.places[place.0].who.clone(),
            room: 0,
            chat,
            line: room::Session::new(self.now),
            dialect,
            heard: Vec::new(),
            inside: false,
            cut: false,
            mute: false,
        });
        self.drive();
        SeatId(self.seats.len() - 1)
    }

    /// Does something in a chat and lets everything happen that comes of it.
    pub(crate) fn say<T>(
        &mut self,
        seat: SeatId,
        command: impl FnOnce(&mut chat::Session, Moment) -> T,
    ) -> T {
        let result = command(&mut self.seats[seat.0].chat, self.now);
        self.drive();
        result
    }

    pub(crate) fn chat_heard(&mut self, seat: SeatId) -> Vec<chat::Event> {
        core::mem::take(&mut self.seats[seat.0].heard)
    }

    pub(crate) fn people(&self, seat: SeatId) -> Vec<Address> {
        self.seats[seat.0]
            .chat
            .people()
            .iter()
            .map(|person| person.address.clone())
            .collect()
    }

    /// The service stops answering in this chat.
    pub(crate) fn mute(&mut self, seat: SeatId) {
        self.seats[seat.0].mute = true;
    }

    /// The chat's connection breaks, and both sides notice.
    pub(crate) fn drop_chat(&mut self, seat: SeatId) {
        self.seats[seat.0].cut = true;
        self.seats[seat.0].chat.connection_lost();
        self.drive();
        self.leave_room(seat.0);
        self.drive();
    }

    /// Lets time pass.
    pub(crate) fn wait(&mut self, time: Duration) {
        let until = self.now + time;
        while let Some(next) = self.next_deadline().filter(|&next| next <= until) {
            self.now = self.now.max(next);
            let now = self.now;
            for place in &mut self.places {
                place.client.handle_timeout(now);
                place.line.handle_timeout(now);
            }
            for seat in &mut self.seats {
                seat.chat.handle_timeout(now);
                seat.line.handle_timeout(now);
            }
            self.drive();
        }
        self.now = until;
    }

    fn next_deadline(&self) -> Option<Moment> {
        let places = self
            .places
            .iter()
            .flat_map(|it| [it.client.poll_timeout(), it.line.poll_timeout()]);
        let seats = self
            .seats
            .iter()
            .flat_map(|it| [it.chat.poll_timeout(), it.line.poll_timeout()]);
        places.chain(seats).flatten().min()
    }

    /// Hands bytes to and fro until nobody has anything to say.
    pub(crate) fn drive(&mut self) {
        for _ in 0..10_000 {
            let mut moved = false;
            for at in 0..self.places.len() {
                moved |= self.drive_place(at);
            }
            for at in 0..self.seats.len() {
                moved |= self.drive_seat(at);
            }
            if !moved {
                return;
            }
        }
        panic!("they never stop talking");
    }

    fn drive_place(&mut self, at: usize) -> bool {
        let (now, piece) = (self.now, self.piece);
        let place = &mut self.places[at];
        let mut calls = Vec::new();
        let mut moved = false;
        while let Some(bytes) = place.client.poll_transmit() {
            moved = true;
            if !place.cut {
                bytes
                    .chunks(piece)
                    .for_each(|part| place.line.receive(part, now));
            }
        }
        moved |= place.deliver(piece, now);
        while let Some(event) = place.client.poll_event() {
            moved = true;
            if let client::Event::WebCall { id, call } = event {
                calls.push((id, call));
                continue;
            }
            place.mirror.follow(&event, &place.client);
            place.heard.push(event);
        }
        for (id, call) in calls {
            if matches!(call, Call::SignIn(_)) {
                let place = &mut self.places[at];
                place.tickets_wanted = Some(id);
                place.heard.push(client::Event::WebCall { id, call });
                continue;
            }
            let who = self.places[at].who.clone();
            let answer = self.web(&who, call);
            self.places[at].client.web_answer(id, answer, now);
        }
        while let Some(event) = self.places[at].line.poll_event() {
            moved = true;
            self.serve(at, event);
        }
        moved
    }

    fn drive_seat(&mut self, at: usize) -> bool {
        let (now, piece) = (self.now, self.piece);
        let seat = &mut self.seats[at];
        let mut moved = false;
        while let Some(bytes) = seat.chat.poll_transmit() {
            moved = true;
            if !seat.cut && !seat.mute {
                bytes
                    .chunks(piece)
                    .for_each(|part| seat.line.receive(part, now));
            }
        }
        moved |= seat.deliver(piece, now);
        while let Some(event) = seat.chat.poll_event() {
            moved = true;
            seat.heard.push(event);
        }
        while let Some(event) = self.seats[at].line.poll_event() {
            moved = true;
            self.serve_room(at, event);
        }
        moved
    }
}

/// Contacts of one another, who allow each other.
pub(crate) fn befriend(world: &mut World, pairs: &[(&str, &str)]) {
    for &(a, b) in pairs {
        for (a, b) in [(a, b), (b, a)] {
            let rows: &mut BTreeMap<_, _> =
                &mut world.directory.accounts.get_mut(&address(a)).unwrap().rows;
            rows.insert(address(b), (msnp::Lists::from_bits(11), Vec::new()));
        }
    }
}
