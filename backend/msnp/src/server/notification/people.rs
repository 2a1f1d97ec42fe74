//! People on lists, as MSNP13 and later upload them: the address book itself is kept by a web service.

use bytes::Bytes;

use super::{End, Event, Session};
use crate::notification::{Listing, NotifyKind, People, PeopleError, Response};
use crate::{Address, Dialect, ErrorCode, List, Lists, Network, TrId};

impl Session {
    /// `ADL` or `RML`. A payload that cannot be read ends the connection, as clients expect.
    pub(super) fn people(&mut self, tr: TrId, payload: &[u8], remove: bool) {
        let people = match People::parse(payload) {
            Ok(people) => people,
            Err(error) => {
                let code = match error {
                    PeopleError::EmptyDomain => ErrorCode::EMPTY_DOMAIN,
                    PeopleError::Malformed => ErrorCode::BAD_XML,
                };
                self.fail(tr, code);
                return self.end(End::Misbehaved);
            }
        };
        let own = Lists::from(List::Reverse) | List::Pending;
        let not_theirs = |listing: &Listing| own.iter().any(|list| listing.lists.contains(list));
        if people.listings.iter().any(not_theirs) {
            return self.fail(tr, ErrorCode::BAD_XML);
        }
        self.link.emit(Event::People { tr, remove, people });
    }

    /// Answers [`Event::People`].
    pub fn people_taken(&mut self, tr: TrId, remove: bool) {
        if self.signed_in().is_some() {
            self.send(&Response::PeopleTaken {
                tr,
                removed: remove,
            });
        }
    }

    /// `FQY`.
    pub(super) fn find_networks(&mut self, tr: TrId, payload: &[u8]) {
        match People::parse(payload) {
            Ok(people) => {
                let whom = people.listings.into_iter().map(|listing| listing.address);
                self.link.emit(Event::FindNetworks {
                    tr,
                    whom: whom.collect(),
                });
            }
            Err(_) => self.fail(tr, ErrorCode::BAD_XML),
        }
    }

    /// Answers [`Event::FindNetworks`] with those who were found.
    pub fn networks(&mut self, tr: TrId, found: &[(Address, Network)]) {
        if self.signed_in().is_some() {
            let listings = found.iter().map(|(address, network)| Listing {
                address: address.clone(),
                lists: Lists::NONE,
                network: Some(*network),
                name: None,
            });
            let people = People {
                initial: false,
                listings: listings.collect(),
            };
            self.send(&Response::Networks {
                tr,
                payload: people.encode_news(),
            });
        }
    }

    /// Answers [`Event::Notify`]: it was handed over.
    pub fn notified(&mut self, tr: TrId) {
        if self.signed_in().is_some() {
            self.send(&Response::Notified { tr });
        }
    }

    /// Another client wants something done. Sent since MSNP13.
    pub fn notification(
        &mut self,
        address: &Address,
        machine: Option<&str>,
        kind: NotifyKind,
        payload: &Bytes,
    ) {
        if self.signed_in().is_some_and(Dialect::has_address_book) {
            self.send(&Response::Notification {
                address: address.clone(),
                machine: machine.map(Into::into),
                kind,
                payload: payload.clone(),
            });
        }
    }

    /// Somebody came onto the reverse list, or left it, in the form of these dialects.
    pub(super) fn tell_reverse(&mut self, address: &Address, name: Option<&str>) {
        let listing = Listing {
            name: name.map(Into::into),
            ..Listing::new(address.clone(), List::Reverse)
        };
        let people = People {
            initial: false,
            listings: vec![listing],
        };
        let payload = people.encode_news();
        self.send(&match name {
            Some(_) => Response::PeopleAdded { payload },
            None => Response::PeopleRemoved { payload },
        });
    }
}
