//! The service's side of notification connections.

use crate::directory::{Effect, code};
use crate::web::SECRET;
use crate::world::{SALT, World, right_proof};
use bytes::Bytes;
use msnp::message::Profile;
use msnp::notification::{Listing, OutReason, SignInAnswer, SignInProof};
use msnp::server::notification::{Event, ListSnapshot, Welcome};
use msnp::{Address, Dialect, HostPort, List, SignInScheme, Token, TrId};

/// What single sign-on has to sign.
const NONCE: &str = "YDW4m5Z89YMdsgcqRxgXQTug7OWx2lpOGvYj0Svrke+sndOB1le933eGStfq/7Md";

impl World {
    pub(crate) fn serve(&mut self, at: usize, event: Event) {
        let who = self.places[at].who.clone();
        match event {
            Event::Introduced { .. } => {
                let line = &mut self.places[at].line;
                let answer = match line.dialect().map(Dialect::sign_in) {
                    Some(SignInScheme::SingleSignOn) => SignInAnswer::SingleSignOnChallenge {
                        policy: msnp::sso::POLICY.into(),
                        nonce: NONCE.into(),
                    },
                    _ => SignInAnswer::Md5Salt(SALT.into()),
                };
                line.demand(answer);
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
                    self.tell_effect(&who, &effect);
                    if let Some((whom, true)) = effect.added {
                        self.show(at, tr, &whom);
                    }
                }
            },
            Event::People { tr, remove, people } => {
                let known = |address: &Address| self.directory.accounts.contains_key(address);
                if !people
                    .listings
                    .iter()
                    .all(|listing| known(&listing.address))
                {
                    return self.places[at].line.fail(tr, code(208));
                }
                // The directory was changed by the web service already.
                if !people.initial && !remove {
                    let mut listings = people.listings.iter();
                    let forward = |listing: &&Listing| listing.lists.contains(List::Forward);
                    while let Some(listing) = listings.find(forward) {
                        self.show(at, tr, &listing.address);
                    }
                }
                self.places[at].line.people_taken(tr, remove);
            }
            Event::OpenSwitchboard { tr } => {
                self.rooms += 1;
                let token = Token::new(&format!("room.{}.{}", self.rooms, who)).unwrap();
                self.places[at]
                    .line
                    .switchboard(tr, &HostPort::new("10.0.0.3", 1863), &token);
            }
            Event::FindNetworks { tr, .. }
            | Event::Notify { tr, .. }
            | Event::ProveCircles { tr, .. }
            | Event::Publish { tr, .. }
            | Event::SendToCircle { tr, .. }
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

    pub(crate) fn is_in_trouble(&mut self) -> bool {
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
        let right = match proof {
            SignInProof::SingleSignOnTicket {
                ticket,
                proof: Some(proof),
                machine,
            } => {
                let dialect = self.places[at].line.dialect().unwrap();
                ticket.as_str() == format!("t={}&p=", address.local_part())
                    && msnp::sso::verify(SECRET, NONCE, proof)
                    && machine.is_some() == dialect.has_places()
            }
            proof => *proof == right_proof(proof.scheme(), address.local_part()),
        };
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

    /// What an edit meant for others.
    pub(crate) fn tell_effect(&mut self, who: &Address, effect: &Effect) {
        if let Some((whom, added)) = &effect.added {
            let name = self.directory.accounts[who].name.clone();
            for place in self.places.iter_mut().filter(|place| place.who == *whom) {
                match added {
                    true => place.line.added_by(0, who, &name),
                    false => place.line.removed_by(0, who),
                }
            }
        }
        if let Some(whom) = &effect.seen_by {
            self.tell(who, whom);
        }
        if effect.seen_anew {
            self.tell_everybody(who);
        }
    }

    /// Shows somebody new on the list, if they are there.
    fn show(&mut self, at: usize, tr: TrId, whom: &Address) {
        if self.directory.sees(&self.places[at].who, whom) {
            let presence = self.directory.presence(whom);
            self.places[at].line.already_online(tr, &presence);
        }
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
        if !lists.unwrap_or_default().contains(List::Forward) {
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
