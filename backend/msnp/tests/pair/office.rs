//! The service's side of notification connections.

use crate::directory::code;
use crate::world::{SALT, World, right_proof};
use bytes::Bytes;
use msnp::message::Profile;
use msnp::notification::{OutReason, SignInAnswer, SignInProof};
use msnp::server::notification::{Event, ListSnapshot, Welcome};
use msnp::{Address, HostPort, Token};

impl World {
    pub(crate) fn serve(&mut self, at: usize, event: Event) {
        let who = self.places[at].who.clone();
        match event {
            Event::Introduced { .. } => {
                let answer = SignInAnswer::Md5Salt(SALT.into());
                self.places[at].line.demand(answer);
            }
            Event::Authenticate { address, proof } => self.authenticate(at, &address, &proof),
            Event::Synchronise { tr, .. } | Event::List { tr, .. } => {
                let records = self.directory.records(&who);
                let account = &self.directory.accounts[&who];
                let snapshot = ListSnapshot {
                    serial: account.serial,
                    stamps: ("1", "1"),
                    prompt: account.prompt,
                    privacy: account.privacy,
                    name: &account.name,
                    properties: &[],
                    groups: &account.groups,
                    contacts: &records,
                };
                match event {
                    Event::List { list, .. } => self.places[at].line.list(tr, list, &snapshot),
                    _ => self.places[at].line.lists(tr, &snapshot),
                }
            }
            Event::StatusSet {
                tr,
                status,
                capabilities,
                first,
                ..
            } => {
                let account = self.directory.accounts.get_mut(&who).unwrap();
                (account.status, account.capabilities) = (Some(status), capabilities);
                if first {
                    let contacts: Vec<Address> = account.rows.keys().cloned().collect();
                    for contact in contacts
                        .iter()
                        .filter(|contact| self.directory.sees(&who, contact))
                    {
                        let line = &mut self.places[at].line;
                        line.already_online(tr, &self.directory.presence(contact));
                        line.personal(contact, None, &self.directory.accounts[contact].personal);
                    }
                }
                self.tell_everybody(&who);
            }
            Event::PersonalSet { payload } => {
                self.directory.accounts.get_mut(&who).unwrap().personal = payload;
                self.tell_everybody(&who);
            }
            Event::Edit { tr, .. } if self.is_in_trouble() => {
                self.places[at].line.fail(tr, code(603));
            }
            Event::Edit { tr, edit } => match self.directory.edit(&who, &edit) {
                Err(code) => self.places[at].line.fail(tr, code),
                Ok((facts, effect)) => {
                    self.places[at].line.done(tr, &edit, &facts);
                    if let Some((whom, added)) = effect.added {
                        let name = self.directory.accounts[&who].name.clone();
                        for place in self.places.iter_mut().filter(|place| place.who == whom) {
                            match added {
                                true => place.line.added_by(0, &who, &name),
                                false => place.line.removed_by(0, &who),
                            }
                        }
                        if added && self.directory.sees(&who, &whom) {
                            let presence = self.directory.presence(&whom);
                            self.places[at].line.already_online(tr, &presence);
                        }
                    }
                    if let Some(whom) = effect.seen_by {
                        self.tell(&who, &whom);
                    }
                    if effect.seen_anew {
                        self.tell_everybody(&who);
                    }
                }
            },
            Event::OpenSwitchboard { tr } => {
                self.rooms += 1;
                let token = Token::new(&format!("room.{}.{}", self.rooms, who)).unwrap();
                self.places[at]
                    .line
                    .switchboard(tr, &HostPort::new("10.0.0.3", 1863), &token);
            }
            Event::People { tr, .. }
            | Event::FindNetworks { tr, .. }
            | Event::Notify { tr, .. }
            | Event::SendOffline { tr, .. } => self.places[at].line.fail(tr, code(502)),
            Event::ChallengePassed => {}
            Event::Ended(_) => {
                let (piece, now) = (self.piece, self.now);
                self.places[at].deliver(piece, now);
                self.places[at].cut = true;
                self.places[at].client.connection_lost();
                let others = self.places.iter().enumerate();
                let elsewhere = others.filter(|&(other, place)| other != at && !place.cut);
                if elsewhere.filter(|(_, place)| place.who == who).count() == 0 {
                    self.directory.accounts.get_mut(&who).unwrap().status = None;
                    self.tell_everybody(&who);
                }
            }
        }
    }

    fn is_in_trouble(&mut self) -> bool {
        match &mut self.trouble {
            (refused, 0) if *refused > 0 => {
                *refused -= 1;
                true
            }
            (_, spared) => {
                *spared = spared.saturating_sub(1);
                false
            }
        }
    }

    fn authenticate(&mut self, at: usize, address: &Address, proof: &SignInProof) {
        let right = *proof == right_proof(proof.scheme(), address.local_part());
        let Some(account) = self.directory.accounts.get(address).filter(|_| right) else {
            return self.places[at].line.refuse(code(911));
        };
        let welcome = Welcome {
            name: account.name.clone(),
            verified: true,
            kids: false,
            profile: Profile::default(),
        };
        for (other, place) in self.places.iter_mut().enumerate() {
            if other != at && place.who == *address {
                place.line.out(OutReason::SignedInElsewhere);
            }
        }
        self.places[at].line.accept(&welcome);
    }

    /// Tells everybody who has `who` on the list how they are now.
    fn tell_everybody(&mut self, who: &Address) {
        let everybody: Vec<Address> = self.directory.accounts.keys().cloned().collect();
        everybody.iter().for_each(|watcher| self.tell(who, watcher));
    }

    fn tell(&mut self, who: &Address, watcher: &Address) {
        let lists = self.directory.accounts[watcher]
            .rows
            .get(who)
            .map(|(lists, _)| *lists);
        if !lists.unwrap_or_default().contains(msnp::List::Forward) {
            return;
        }
        let sees = self.directory.sees(watcher, who);
        let presence = self.directory.presence(who);
        let personal: Bytes = self.directory.accounts[who].personal.clone();
        for place in self
            .places
            .iter_mut()
            .filter(|place| place.who == *watcher && !place.cut)
        {
            if sees {
                place.line.online(&presence);
                place.line.personal(who, None, &personal);
            } else {
                place.line.offline(who, None);
            }
        }
    }
}
