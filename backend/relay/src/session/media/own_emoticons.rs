//! The account's own emoticons: with a shortcut each, announced with the texts that use them.

use crate::session::task::Session;
use msnp::message::{Content, CustomEmoticon};
use msnp::p2p::{Hash, Object, ObjectKind};
use nudge_shared::{
    BlobId, Emoticon, ErrorCode, MAX_EMOTICONS, MAX_OWN_EMOTICONS, Setting, WireError,
};

/// What fits into one message with its headers: 1,664 bytes at the service of the time.
const MAX_ANNOUNCEMENT: usize = 1_400;

impl Session {
    fn own_emoticons(&self) -> &[Emoticon] {
        let settings = self.settings.as_deref();
        settings.map_or(&[], |settings| &settings.emoticons)
    }

    /// Leaves those that the account has and the text uses.
    pub(in crate::session) fn keep_own_emoticons(&self, text: &str, used: &mut Vec<Emoticon>) {
        let own = self.own_emoticons();
        let mut kept: Vec<Emoticon> = Vec::new();
        for one in used.drain(..) {
            let new = kept.iter().all(|other| other.shortcut != one.shortcut);
            let there = own.contains(&one) && text.contains(&*one.shortcut);
            if there && new && kept.len() < MAX_EMOTICONS {
                kept.push(one);
            }
        }
        *used = kept;
    }

    /// What the others are told before a text with these.
    pub(in crate::session) async fn announcement(&self, emoticons: &[Emoticon]) -> Vec<Content> {
        let mut all: Vec<(bool, usize, Vec<CustomEmoticon>)> = Vec::new();
        for emoticon in emoticons {
            let Some(data) = self.picture_bytes(&emoticon.picture).await else {
                continue;
            };
            let object = Object::describe(
                self.me.address.as_str(),
                ObjectKind::EMOTICON,
                &emoticon.shortcut,
                &data,
            );
            let moves = data.starts_with(b"GIF8");
            let length = emoticon.shortcut.len() + object.xml().len() + 2;
            let one = CustomEmoticon {
                shortcut: emoticon.shortcut.as_str().into(),
                object: object.xml().into(),
            };
            let room = all
                .iter_mut()
                .find(|(other, used, _)| *other == moves && *used + length <= MAX_ANNOUNCEMENT);
            match room {
                Some((_, used, list)) => {
                    *used += length;
                    list.push(one);
                }
                None => all.push((moves, length, vec![one])),
            }
        }
        all.into_iter()
            .map(|(animated, _, emoticons)| Content::CustomEmoticons {
                animated,
                emoticons,
            })
            .collect()
    }

    /// The own emoticon that others know by this hash; also one that was taken away since they were told.
    pub(super) async fn own_emoticon(&self, hash: Hash) -> Option<BlobId> {
        let id = BlobId::picture(hash);
        let kept = self.parts.store.kept_emoticon(self.account, id.clone());
        match kept.await {
            Ok(kept) => (kept == Some(true)).then_some(id),
            Err(error) => {
                self.store_failed(&error);
                None
            }
        }
    }

    /// Makes sure that what becomes an own emoticon is there to be given to others.
    pub(in crate::session) async fn own_setting(
        &self,
        setting: Setting,
    ) -> Result<Setting, WireError> {
        let Setting::Emoticon(Emoticon { shortcut, picture }) = setting else {
            return Ok(setting);
        };
        let own = self.own_emoticons();
        let replaced = |one: &Emoticon| one.picture == picture || one.shortcut == shortcut;
        if own.len() >= MAX_OWN_EMOTICONS && !own.iter().any(replaced) {
            return Err(WireError::new(
                ErrorCode::Full,
                "There is no room for more emoticons. Delete some.",
            ));
        }
        let kept = self
            .parts
            .store
            .kept_emoticon(self.account, picture.clone());
        let picture = match kept.await.map_err(|error| self.store_failed(&error))? {
            Some(true) => Some(picture),
            // Others know an emoticon by what it is made of, and this one was drawn anew.
            Some(false) => match self.picture_bytes(&picture).await {
                Some(data) => {
                    let put = self.parts.blobs.put_own_emoticon(self.account, data);
                    put.await.ok()
                }
                None => None,
            },
            None => None,
        };
        let picture = picture.ok_or_else(|| {
            WireError::new(
                ErrorCode::NotFound,
                "This picture is not here any more. Choose it again.",
            )
        })?;
        Ok(Setting::Emoticon(Emoticon { shortcut, picture }))
    }
}
