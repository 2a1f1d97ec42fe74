//! Contacts' pictures.

use super::Errand;
use crate::session::job::Job;
use crate::session::task::Session;
use crate::translate::{self, address_out};
use bytes::Bytes;
use msnp::p2p::{Hash, Object, ObjectKind};
use nudge_shared::{Address, EventBody};

/// The largest picture that is fetched, in bytes. Clients of the time had a few dozen KiB.
const MAX_SIZE: u64 = 256 * 1024;
/// How often a picture that is not to be had is asked for.
const MAX_ATTEMPTS: u8 = 2;
/// How many failures are remembered.
const MAX_REMEMBERED: usize = 256;

/// What is known of pictures that are not to be had.
#[derive(Default)]
pub(super) struct Pictures {
    failed: Vec<(Address, Hash, u8)>,
}

impl Pictures {
    /// An attempt came to nothing.
    pub(super) fn failed(&mut self, whose: Address, hash: Hash) {
        let known = self
            .failed
            .iter_mut()
            .find(|(who, of, _)| *who == whose && *of == hash);
        if let Some((_, _, times)) = known {
            *times = times.saturating_add(1);
            return;
        }
        if self.failed.len() >= MAX_REMEMBERED {
            self.failed.remove(0);
        }
        self.failed.push((whose, hash, 1));
    }

    fn is_hopeless(&self, whose: &Address, hash: &Hash) -> bool {
        self.failed
            .iter()
            .any(|(who, of, times)| who == whose && of == hash && *times >= MAX_ATTEMPTS)
    }
}

impl Session {
    /// Somebody looks: the pictures that are not here yet are to be fetched.
    pub(in crate::session) fn want_pictures(&mut self) {
        let Some(roster) = self.upstream.roster() else {
            return;
        };
        let with_picture: Vec<Address> = roster
            .contacts()
            .iter()
            .filter(|contact| contact.picture().is_some())
            .filter_map(|contact| contact.address_str().parse().ok())
            .collect();
        for address in with_picture {
            self.want_picture(&address);
        }
    }

    /// Fetches somebody's picture, if they show one that is not here and can be asked.
    pub(in crate::session) fn want_picture(&mut self, whose: &Address) {
        if self.audience.len() == 0 {
            return;
        }
        let Some(object) = self.missing_picture(whose) else {
            return;
        };
        let errands = self.media.errands.iter();
        let waits = errands.clone().any(|(who, errand)| match errand {
            Errand::Picture(other) => who == whose && other.hash == object.hash,
            Errand::File(_) => false,
        });
        if waits || self.is_fetching(whose) || self.media.pictures.is_hopeless(whose, &object.hash)
        {
            return;
        }
        // One that they no longer show is of no use.
        self.media.errands.retain(|(who, errand)| match errand {
            Errand::Picture(other) => who != whose || other.kind == ObjectKind::EMOTICON,
            Errand::File(_) => true,
        });
        let errand = Errand::Picture(Box::new(object));
        self.media.errands.push_back((whose.clone(), errand));
        self.run_errands();
    }

    fn is_fetching(&self, whose: &Address) -> bool {
        self.media.moving.iter().any(|moving| match &moving.what {
            super::moving::What::Picture {
                whose: who, kind, ..
            } => who == whose && *kind == ObjectKind::DISPLAY_PICTURE,
            super::moving::What::Own(_)
            | super::moving::What::Sending(_)
            | super::moving::What::Receiving(_) => false,
        })
    }

    /// The picture that somebody shows, unless it is here, or is none that this relay would fetch.
    fn missing_picture(&self, whose: &Address) -> Option<Object> {
        let roster = self.upstream.roster()?;
        let contact = roster.contact(&address_out(whose))?;
        let online = contact.status() != msnp::Status::Offline;
        let blocked = contact.is_on(msnp::List::Block);
        let object = contact.picture()?.describes()?;
        let kind = object.kind == ObjectKind::DISPLAY_PICTURE;
        let fits = (1..=MAX_SIZE).contains(&object.size);
        // Clients before 6.0 have no pictures, whatever they say.
        let able = contact.capabilities().version() >= 1;
        let here = self.parts.blobs.picture(object.hash).is_some();
        (online && !blocked && kind && fits && able && !here).then_some(object)
    }

    /// A picture is here, and is the one that was described.
    pub(super) fn picture_came(&mut self, whose: Address, hash: Hash, data: Bytes) {
        let blobs = self.parts.blobs.clone();
        self.jobs.spawn(async move {
            let result = blobs.put_picture(data).await.map(drop);
            Job::Picture {
                whose,
                hash,
                result,
            }
        });
    }

    /// A picture was stored, or is none that can be shown.
    pub(in crate::session) fn picture_stored(
        &mut self,
        whose: Address,
        hash: Hash,
        result: Result<(), crate::blobs::PictureError>,
    ) {
        if let Err(error) = result {
            tracing::info!(account.id = %self.account, %error, "a contact's picture cannot be shown");
            for _ in 0..MAX_ATTEMPTS {
                self.media.pictures.failed(whose.clone(), hash);
            }
            return;
        }
        let Some(roster) = self.upstream.roster() else {
            return;
        };
        let shown = roster.contacts().iter().filter(|contact| {
            let object = contact.picture().and_then(msnp::MsnObject::describes);
            object.is_some_and(|object| object.hash == hash)
        });
        let blobs = &self.parts.blobs;
        let contacts: Vec<_> = shown
            .filter_map(|contact| translate::contact(roster, contact, |hash| blobs.picture(hash)))
            .collect();
        for contact in contacts {
            self.audience.event(EventBody::Contact(contact));
        }
    }
}
