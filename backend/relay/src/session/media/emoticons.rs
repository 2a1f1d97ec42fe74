//! Emoticons of people's own: announced with a text, fetched, and given to those who ask.

use super::Errand;
use super::moving::What;
use crate::blobs::PictureError;
use crate::session::job::Job;
use crate::session::talk::BoardId;
use crate::session::task::Session;
use crate::translate::{self, address_out};
use bytes::Bytes;
use msnp::message::CustomEmoticon;
use msnp::p2p::{Hash, Object, ObjectKind};
use nudge_shared::{
    Address, BlobId, Body, ConversationId, Emoticon, EventBody, Message, MessageId,
};

/// The largest emoticon that is fetched, in bytes. Clients of the time had a few KiB.
const MAX_SIZE: u64 = 256 * 1024;
/// The longest shortcut that is taken from others, in characters.
const MAX_SHORTCUT: usize = 32;
/// The most emoticons in a text of somebody else's.
const MAX_SHOWN: usize = 16;
/// Texts whose emoticons are on their way. Those of more stay without.
const MAX_AWAITED: usize = 64;

/// Shortcuts, and the objects that are seen in their place.
pub(in crate::session) type Announced = Vec<(Box<str>, Object)>;

/// A text whose emoticons are on their way.
pub(in crate::session) struct Awaited {
    conversation: ConversationId,
    message: MessageId,
    emoticons: Vec<Emoticon>,
}

impl Session {
    /// Somebody says which pictures belong to what they say next.
    pub(super) fn emoticons_announced(
        &mut self,
        board: BoardId,
        from: &msnp::Address,
        emoticons: &[CustomEmoticon],
    ) {
        let announced: Announced = emoticons
            .iter()
            .filter(|one| one.shortcut.chars().count() <= MAX_SHORTCUT)
            .filter_map(|one| {
                let object = one.describes()?;
                let fits =
                    object.kind == ObjectKind::EMOTICON && (1..=MAX_SIZE).contains(&object.size);
                fits.then(|| (one.shortcut.clone(), object))
            })
            .collect();
        self.talk.announce(board, from.clone(), announced);
    }

    /// Finds what was announced for a text: those that are here are put into it, the others given back.
    pub(in crate::session) async fn announced_for(
        &mut self,
        board: BoardId,
        from: &Address,
        text: &str,
        emoticons: &mut Vec<Emoticon>,
    ) -> Announced {
        let account = address_out(from);
        let mut announced = self.talk.take_announced(board, &account);
        announced.retain(|(shortcut, _)| text.contains(&**shortcut));
        announced.truncate(MAX_SHOWN);
        let mut missing = Announced::new();
        for (shortcut, object) in announced {
            match self.parts.blobs.picture(object.hash) {
                Some(picture) => {
                    // Fetched for somebody else, perhaps; this account's history needs it as well.
                    let store = &self.parts.store;
                    let kept = store.keep_emoticon(self.account, picture.clone(), false);
                    if let Err(error) = kept.await {
                        self.store_failed(&error);
                    }
                    emoticons.push(Emoticon {
                        shortcut: shortcut.into(),
                        picture,
                    });
                }
                None => missing.push((shortcut, object)),
            }
        }
        if self.takes_objects_of(&account) {
            missing
        } else {
            Announced::new()
        }
    }

    /// Nothing is fetched from people who are not on the list.
    fn takes_objects_of(&self, account: &msnp::Address) -> bool {
        let roster = self.upstream.roster();
        roster
            .and_then(|roster| roster.contact(account))
            .is_some_and(translate::is_friend)
    }

    /// Fetches what a text lacks.
    pub(in crate::session) fn await_emoticons(
        &mut self,
        from: &Address,
        message: Message,
        missing: Announced,
    ) {
        let Body::Text { mut emoticons, .. } = message.body else {
            return;
        };
        if self.media.awaited.len() >= MAX_AWAITED {
            return;
        }
        for (shortcut, object) in missing {
            emoticons.push(Emoticon {
                shortcut: shortcut.into(),
                picture: BlobId::picture(object.hash),
            });
            if !self.is_coming(object.hash) {
                let errand = Errand::Picture(Box::new(object));
                self.media.errands.push_back((from.clone(), errand));
            }
        }
        self.media.awaited.push(Awaited {
            conversation: message.conversation,
            message: message.id,
            emoticons,
        });
        self.run_errands();
    }

    fn is_coming(&self, wanted: Hash) -> bool {
        let waits = self.media.errands.iter().any(|(_, errand)| match errand {
            Errand::Picture(object) => object.kind == ObjectKind::EMOTICON && object.hash == wanted,
            Errand::File(_) => false,
        });
        let moves = self.media.moving.iter().any(|moving| match &moving.what {
            What::Picture { kind, hash, .. } => *kind == ObjectKind::EMOTICON && *hash == wanted,
            What::Own(_) | What::Sending(_) | What::Receiving(_) => false,
        });
        waits || moves
    }

    /// An emoticon is here, and is the one that was described.
    pub(super) fn emoticon_came(&mut self, hash: Hash, data: Bytes) {
        let (blobs, account) = (self.parts.blobs.clone(), self.account);
        self.jobs.spawn(async move {
            let result = blobs.put_emoticon(account, data).await.map(drop);
            Job::Emoticon { hash, result }
        });
    }

    /// An emoticon is not to be had.
    pub(super) fn emoticon_failed(&mut self, hash: Hash) {
        let picture = BlobId::picture(hash);
        for awaited in &mut self.media.awaited {
            awaited.emoticons.retain(|one| one.picture != picture);
        }
        let blobs = &self.parts.blobs;
        self.media.awaited.retain(|awaited| {
            let mut all = awaited.emoticons.iter();
            all.any(|one| !blobs.has(&one.picture))
        });
    }

    /// An emoticon was stored, or is none that can be shown.
    pub(in crate::session) async fn emoticon_stored(
        &mut self,
        hash: Hash,
        result: Result<(), PictureError>,
    ) {
        if let Err(error) = result {
            tracing::info!(account.id = %self.account, %error, "an emoticon cannot be shown");
            return self.emoticon_failed(hash);
        }
        let picture = BlobId::picture(hash);
        let blobs = self.parts.blobs.clone();
        for awaited in std::mem::take(&mut self.media.awaited) {
            if !awaited.emoticons.iter().any(|one| one.picture == picture) {
                self.media.awaited.push(awaited);
                continue;
            }
            let mut here = awaited.emoticons.clone();
            here.retain(|one| blobs.has(&one.picture));
            let (conversation, message) = (awaited.conversation.clone(), awaited.message);
            if here.len() < awaited.emoticons.len() {
                self.media.awaited.push(awaited);
            }
            let store = &self.parts.store;
            let stored = store.set_emoticons(self.account, message, here.clone());
            if let Err(error) = stored.await {
                // What the browsers see is still the truth.
                self.store_failed(&error);
            }
            self.audience.event(EventBody::Emoticons {
                conversation,
                message,
                emoticons: here,
            });
        }
    }
}
