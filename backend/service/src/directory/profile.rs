//! What people say about themselves, and the privacy they ask for.

use std::sync::Arc;

use msnp::{List, percent};

use super::people::{Person, Personal, Push};
use super::{Directory, Refusal};
use crate::limits;
use crate::store::{AccountId, Privacy, accounts, contacts, properties};

impl Directory {
    /// Sets the display name; comes back with the serial number of the lists.
    pub(crate) fn set_name(&mut self, id: AccountId, name: &str) -> Result<u32, Refusal> {
        check_name(name)?;
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
            online.person = Arc::new(Person {
                name: name.into(),
                ..Person::clone(&online.person)
            });
        }
        self.tell_watchers(id, Push::Present);
        Ok(serial)
    }

    /// Sets personal message and current media. The message is kept for the next sign-in, the media are not.
    pub(crate) fn set_personal(&mut self, id: AccountId, payload: &[u8]) -> Result<(), Refusal> {
        let personal = Personal::parse(payload).map_err(|_| Refusal::PersonalMessage)?;
        let Some(online) = self.online.get_mut(&id) else {
            return Err(Refusal::NotOnline);
        };
        if online.person.personal == personal {
            return Ok(());
        }
        if online.person.personal.message != personal.message {
            accounts::set_personal_message(&self.db, id, &personal.message)?;
        }
        online.person = Arc::new(Person {
            personal,
            ..Person::clone(&online.person)
        });
        self.tell_watchers(id, Push::Personal);
        Ok(())
    }

    /// Sets a telephone number or a mobile flag. Those who see the account and whom it has allowed are told.
    pub(crate) fn set_property(
        &mut self,
        id: AccountId,
        key: &str,
        value: &str,
    ) -> Result<u32, Refusal> {
        let known = matches!(key, "PHH" | "PHW" | "PHM" | "MOB" | "MBE" | "WWE" | "HSB");
        let fits = percent::encoded_len(value) <= limits::PROPERTY_BYTES
            && !value.chars().any(char::is_control);
        if !known || !fits {
            return Err(Refusal::Invalid);
        }
        let transaction = self.db.transaction()?;
        properties::set(&transaction, id, key, value)?;
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
                    Push::Property(Arc::clone(&person), Box::new((key.into(), value.into()))),
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
