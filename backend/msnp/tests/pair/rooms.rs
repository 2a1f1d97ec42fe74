//! The service's side of conversations.

use crate::directory::code;
use crate::world::World;
use msnp::server::switchboard::Event;
use msnp::switchboard::Member;
use msnp::{Address, HostPort, SessionId, Token, TrId};

impl World {
    pub(crate) fn serve_room(&mut self, at: usize, event: Event) {
        let now = self.now;
        match event {
            Event::Join { token, .. } => {
                let Some(room) = room_of(&token) else {
                    return self.seats[at].line.refuse(code(911));
                };
                let name = self.directory.accounts[&self.seats[at].who].name.clone();
                let seat = &mut self.seats[at];
                (seat.room, seat.inside) = (room, true);
                seat.line.accept(seat.dialect, &name, now);
            }
            Event::Answer { session, .. } => {
                let room = session.number().unwrap();
                let members: Vec<Member> =
                    self.others(room).map(|other| self.member(other)).collect();
                let newcomer = self.member(at);
                let seat = &mut self.seats[at];
                (seat.room, seat.inside) = (room, true);
                seat.line.welcome(seat.dialect, &members, now);
                let here: Vec<usize> = self.others(room).filter(|&other| other != at).collect();
                here.into_iter()
                    .for_each(|other| self.seats[other].line.arrived(&newcomer, now));
            }
            Event::Call { tr, address } => self.call(at, tr, &address),
            Event::Message { tr, ack, payload } => {
                let from = self.member(at);
                let here: Vec<usize> = self
                    .others(self.seats[at].room)
                    .filter(|&other| other != at)
                    .collect();
                for other in here {
                    self.seats[other]
                        .line
                        .message(&from.address, &from.name, &payload, now);
                }
                self.seats[at].line.delivered(tr, ack);
            }
            Event::Ended(_) => {
                let piece = self.piece;
                self.seats[at].deliver(piece, now);
                self.seats[at].chat.connection_lost();
                self.leave_room(at);
            }
        }
    }

    fn call(&mut self, at: usize, tr: TrId, whom: &Address) {
        let caller = self.member(at);
        let session = SessionId::from_number(self.seats[at].room);
        let reachable = self.directory.sees(&caller.address, whom);
        let place = self
            .places
            .iter_mut()
            .find(|place| place.who == *whom && !place.cut);
        let Some(place) = place.filter(|_| reachable) else {
            return self.seats[at].line.fail(tr, code(217));
        };
        let token = Token::new(&format!("room.{}.{whom}", self.seats[at].room)).unwrap();
        let server = HostPort::new("10.0.0.3", 1863);
        place
            .line
            .ring(&session, &server, &token, &caller.address, &caller.name);
        self.seats[at].line.ringing(tr, &session);
    }

    fn others(&self, room: u32) -> std::vec::IntoIter<usize> {
        let seats = self.seats.iter().enumerate();
        let here = seats.filter(|(_, seat)| seat.inside && seat.room == room);
        here.map(|(at, _)| at).collect::<Vec<_>>().into_iter()
    }

    pub(crate) fn leave_room(&mut self, at: usize) {
        let (room, who) = (self.seats[at].room, self.seats[at].who.clone());
        if core::mem::take(&mut self.seats[at].inside) {
            self.others(room)
                .for_each(|other| self.seats[other].line.left(&who));
        }
    }

    fn member(&self, at: usize) -> Member {
        let seat = &self.seats[at];
        let account = &self.directory.accounts[&seat.who];
        Member {
            address: seat.who.clone(),
            machine: None,
            name: account.name.clone(),
            capabilities: Some(account.capabilities),
        }
    }
}

fn room_of(token: &Token) -> Option<u32> {
    token.as_str().split('.').nth(1)?.parse().ok()
}
