//! What people say about themselves, and the privacy they ask for.

use std::sync::Arc;

use msnp::message::PersonalMessage;
use msnp::notification::{Property, PropertyKey};
use msnp::{List, percent};

use super::people::{Person, Push};
use super::{Directory, Refusal};
use crate::limits;
use crate::store::{AccountId, Privacy, accounts, contacts, properties};

/// The properties an account may have besides its name.
const KNOWN: [PropertyKey; 7] = [
    PropertyKey::PHONE_HOME,
    PropertyKey::PHONE_WORK,
    PropertyKey::PHONE_MOBILE,
    PropertyKey::MOBILE_ALLOWED,
    PropertyKey::MOBILE_ENABLED,
    PropertyKey::WEB_DEVICE,
    PropertyKey::HAS_BLOG,
];

impl Directory {
    /// Sets the display name; comes back with the serial number of the lists.
    pub(crate) fn set_name(&mut self, id: AccountId, name: &str) -> Result<u32, Refusal> {
        check_name(name)?;
        // Clients since MSNP13 repeat it whenever they sign in.
        let account = accounts::by_id(&self.db, id)?.ok_or(Refusal::NotOnline)?;
        if account.name == name {
            return Ok(account.changed.serial);
        }
        let transaction = self.db.transaction()?;
        accounts::set_name(&transaction, id, name)?;
        let serial = accounts::settings_changed(&transaction, id)?.serial;
        // Those who list the account have its old name: their lists are new, too.
        for (owner, lists) in contacts::listed_by(&transaction, id)? {
            if lists.contains(List::Forward) {
                accounts::lists_changed(&transaction, owner)?;
            }
        }
        transaction.commit()?;
        if let Some(online) = self.online.get_mut(&id) {
            let mut changed = Person::clone(&online.person);
            changed.presence.name = name.into();
            online.person = Arc::new(changed);
        }
        self.tell_watchers(id, Push::Present);
        self.tell_own_places(id);
        Ok(serial)
    }

    /// Sets personal message and current media. The message is kept for the next sign-in, the media are not.
    /// What is too long or something else than these is left out: the client was told already that all is well.
    pub(crate) fn set_personal(
        &mut self,
        id: AccountId,
        session: u64,
        payload: &[u8],
    ) -> Result<(), Refusal> {
        if self.set_place(id, session, payload)? {
            return Ok(());
        }
        let Some(online) = self.online.get_mut(&id) else {
            return Err(Refusal::NotOnline);
        };
        let Some(new) = PersonalMessage::parse(payload) else {
            return Ok(());
        };
        let encoded = new.encode();
        if encoded.len() > limits::PERSONAL_BYTES || encoded == online.person.personal {
            return Ok(());
        }
        let old = PersonalMessage::parse(&online.person.personal).unwrap_or_default();
        if old.text != new.text {
            accounts::set_personal_message(&self.db, id, &new.text)?;
        }
        online.person = Arc::new(Person {
            personal: encoded,
            ..Person::clone(&online.person)
        });
        online.refresh_places();
        self.tell_watchers(id, Push::Personal);
        self.tell_own_places(id);
        Ok(())
    }

    /// Keeps a personal message for the next sign-in.
    pub(crate) fn keep_personal_message(&self, id: AccountId, text: &str) -> Result<(), Refusal> {
        if text.len() > limits::PERSONAL_BYTES || text.chars().any(char::is_control) {
            return Err(Refusal::NameTooLong);
        }
        Ok(accounts::set_personal_message(&self.db, id, text)?)
    }

    /// Sets a telephone number or a mobile flag. Those who see the account and whom it has allowed are told.
    pub(crate) fn set_property(
        &mut self,
        id: AccountId,
        property: &Property,
    ) -> Result<u32, Refusal> {
        let value = property.value.as_deref().unwrap_or_default();
        let fits = percent::encoded_len(value) <= limits::PROPERTY_BYTES
            && !value.chars().any(char::is_control);
        if !KNOWN.contains(&property.key) || !fits {
            return Err(Refusal::Invalid);
        }
        let transaction = self.db.transaction()?;
        properties::set(&transaction, id, &property.key.to_string(), value)?;
        let serial = accounts::settings_changed(&transaction, id)?.serial;
        transaction.commit()?;
        let Some(online) = self.online.get(&id) else {
            return Ok(serial);
        };
        let person = Arc::clone(&online.person);
        if person.is_visible() {
            let allowed: Vec<_> = online
                .on(List::Allow)
                .filter(|&viewer| self.sees(viewer, id))
                .collect();
            for viewer in allowed {
                self.tell(
                    viewer,
                    Push::Property(Arc::clone(&person), Box::new(property.clone())),
                );
            }
        }
        Ok(serial)
    }

    /// Sets who may see and call the account; the unchanged value is accepted as well, because some
    /// clients take the error for a reason to give up.
    pub(crate) fn set_allow_unlisted(
        &mut self,
        id: AccountId,
        allow_unlisted: bool,
    ) -> Result<u32, Refusal> {
        let serial = self.set_privacy(id, |privacy| privacy.allow_unlisted = allow_unlisted)?;
        let before = self.watchers(id);
        let Some(online) = self.online.get_mut(&id) else {
            return Ok(serial);
        };
        online.allow_unlisted = allow_unlisted;
        if online.person.is_visible() {
            let after = self.watchers(id);
            for &viewer in before.iter().filter(|viewer| !after.contains(viewer)) {
                self.tell_difference(viewer, id, true, false);
            }
            for &viewer in after.iter().filter(|viewer| !before.contains(viewer)) {
                self.tell_difference(viewer, id, false, true);
            }
        }
        Ok(serial)
    }

    /// Sets whether the client asks when somebody adds the account.
    pub(crate) fn set_ask_when_added(&mut self, id: AccountId, ask: bool) -> Result<u32, Refusal> {
        self.set_privacy(id, |privacy| privacy.ask_when_added = ask)
    }

    fn set_privacy(
        &mut self,
        id: AccountId,
        change: impl FnOnce(&mut Privacy),
    ) -> Result<u32, Refusal> {
        let account = accounts::by_id(&self.db, id)?.ok_or(Refusal::NotOnline)?;
        let mut privacy = account.privacy;
        change(&mut privacy);
        if privacy == account.privacy {
            return Ok(account.changed.serial);
        }
        let transaction = self.db.transaction()?;
        accounts::set_privacy(&transaction, id, privacy)?;
        let serial = accounts::settings_changed(&transaction, id)?.serial;
        transaction.commit()?;
        Ok(serial)
    }
}

/// A name is one line and fits its field.
pub(crate) fn check_name(name: &str) -> Result<(), Refusal> {
    let fits = !name.is_empty() && percent::encoded_len(name) <= limits::NAME_BYTES;
    if fits && !name.chars().any(char::is_control) {
        Ok(())
    } else {
        Err(Refusal::NameTooLong)
    }
}
