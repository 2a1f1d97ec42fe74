//! One's own name, personal message and status: shown at once as wished, taken back when refused.

use crate::input::Purpose;
use crate::turn::Turn;
use crate::{Changed, Effect, Focus, words};
use nudge_shared::{
    Address, BlobId, CommandBody, MAX_NAME_CHARS, MAX_NAME_ENCODED_BYTES,
    MAX_PERSONAL_MESSAGE_CHARS, Me, Media, Privacy, SavedStatus, Status, WireError,
};

/// The kind of [`Media`] that is written by hand.
const MUSIC: &str = "Music";

/// What can be edited in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeField {
    /// The name contacts see.
    Name,
    /// The personal message.
    PersonalMessage,
    /// What contacts see as being listened to.
    Media,
}

/// The editing of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editing {
    /// Which.
    pub field: MeField,
    /// What is typed.
    pub text: String,
    /// Why it cannot be saved so.
    pub problem: Option<String>,
    /// The most characters to offer.
    pub most: usize,
}

/// One's own details.
#[derive(Debug, Default)]
pub struct MePanel {
    known: Option<Me>,
    /// What was asked for and is not confirmed.
    name: Option<String>,
    personal_message: Option<String>,
    status: Option<Status>,
    editing: Option<Editing>,
    problem: Option<String>,
}

impl MePanel {
    /// What the relay said last, without wishes that are not confirmed.
    pub(crate) fn known(&self) -> Option<&Me> {
        self.known.as_ref()
    }

    /// The own address, once known.
    #[must_use]
    pub fn address(&self) -> Option<&Address> {
        self.known.as_ref().map(|me| &me.address)
    }

    /// The own name as wished; the address where there is none.
    #[must_use]
    pub fn name(&self) -> &str {
        let name = self
            .name
            .as_deref()
            .or_else(|| self.known.as_ref().map(|me| me.name.as_str()))
            .unwrap_or_default();
        match &self.known {
            Some(me) if name.trim().is_empty() => me.address.as_str(),
            _ => name,
        }
    }

    /// One or two letters of the own name, for want of a picture.
    #[must_use]
    pub fn initials(&self) -> String {
        crate::roster::initials(&crate::text::plus::strip(self.name()))
    }

    /// A hue from 0 to 359 that goes with the own address.
    #[must_use]
    pub fn hue(&self) -> u16 {
        self.address().map_or(0, crate::roster::hue)
    }

    /// The own picture.
    #[must_use]
    pub fn picture(&self) -> Option<&BlobId> {
        self.known.as_ref()?.picture.as_ref()
    }

    /// The own personal message as wished; may be empty.
    #[must_use]
    pub fn personal_message(&self) -> &str {
        self.personal_message
            .as_deref()
            .or_else(|| self.known.as_ref().map(|me| me.personal_message.as_str()))
            .unwrap_or_default()
    }

    /// The own status as wished; [`Status::Offline`] is "appear offline".
    #[must_use]
    pub fn status(&self) -> Status {
        self.status
            .or_else(|| self.known.as_ref().map(|me| me.status))
            .unwrap_or_default()
    }

    /// The own status in words.
    #[must_use]
    pub fn status_words(&self) -> &'static str {
        words::own_status(self.status())
    }

    /// The status of one's own that holds, by its name.
    #[must_use]
    pub fn saved_status(&self) -> Option<&str> {
        // A status that was chosen since comes instead.
        let known = self.known.as_ref().filter(|_| self.status.is_none())?;
        known.saved_status.as_deref()
    }

    /// The own status, or what its owner calls it.
    #[must_use]
    pub fn status_label(&self) -> &str {
        self.saved_status().unwrap_or_else(|| self.status_words())
    }

    /// What contacts see as being listened to.
    #[must_use]
    pub fn media(&self) -> Option<&Media> {
        self.known.as_ref()?.media.as_ref()
    }

    /// The line contacts see of what is being listened to; empty for nothing.
    #[must_use]
    pub fn listening_to(&self) -> &str {
        self.media().map_or("", |media| &media.text)
    }

    /// Who may see and write to the account.
    #[must_use]
    pub fn privacy(&self) -> Option<Privacy> {
        self.known.as_ref().map(|me| me.privacy)
    }

    /// The status menu: each status with its words.
    #[must_use]
    pub fn status_menu(&self) -> [(Status, &'static str); 8] {
        Status::ALL.map(|status| (status, words::own_status(status)))
    }

    /// The field being edited.
    #[must_use]
    pub fn editing(&self) -> Option<&Editing> {
        self.editing.as_ref()
    }

    /// Why the last change was taken back.
    #[must_use]
    pub fn problem(&self) -> Option<&str> {
        self.problem.as_deref()
    }

    pub(crate) fn set(&mut self, me: Me, turn: &mut Turn<'_>) {
        if self.known.as_ref() != Some(&me) {
            // What the service says now is newer than what was wished before.
            if let Some(known) = &self.known {
                if known.name != me.name {
                    self.name = None;
                }
                if known.personal_message != me.personal_message {
                    self.personal_message = None;
                }
                if known.status != me.status || known.saved_status != me.saved_status {
                    self.status = None;
                }
            }
            self.known = Some(me);
            turn.changed(Changed::Me);
        }
    }

    pub(crate) fn edit(&mut self, field: MeField, turn: &mut Turn<'_>) {
        let (text, most) = match field {
            MeField::Name => (self.name().to_owned(), MAX_NAME_CHARS),
            MeField::PersonalMessage => (
                self.personal_message().to_owned(),
                MAX_PERSONAL_MESSAGE_CHARS,
            ),
            MeField::Media => (self.listening_to().to_owned(), MAX_PERSONAL_MESSAGE_CHARS),
        };
        self.problem = None;
        self.editing = Some(Editing {
            field,
            text,
            problem: None,
            most,
        });
        turn.changed(Changed::Me);
        turn.effect(Effect::Focus(Focus::MeField));
    }

    pub(crate) fn text(&mut self, text: String, turn: &mut Turn<'_>) {
        if let Some(editing) = &mut self.editing {
            editing.problem = check(editing.field, &text);
            editing.text = text;
            turn.changed(Changed::Me);
        }
    }

    pub(crate) fn cancel(&mut self, turn: &mut Turn<'_>) {
        if self.editing.take().is_some() {
            turn.changed(Changed::Me);
        }
    }

    pub(crate) fn commit(&mut self, turn: &mut Turn<'_>) {
        let Some(mut editing) = self.editing.take() else {
            return;
        };
        turn.changed(Changed::Me);
        let text = editing.text.trim().replace(['\r', '\n'], " ");
        editing.problem = check(editing.field, &text);
        if editing.problem.is_some() {
            self.editing = Some(editing);
            return;
        }
        match editing.field {
            MeField::Name if text != self.name() => {
                self.name = Some(text.clone());
                turn.command(CommandBody::SetName(text), Purpose::Name);
            }
            MeField::PersonalMessage if text != self.personal_message() => {
                self.personal_message = Some(text.clone());
                turn.command(
                    CommandBody::SetPersonalMessage(text),
                    Purpose::PersonalMessage,
                );
            }
            MeField::Media if text != self.listening_to() => {
                let media = (!text.is_empty()).then(|| Media {
                    kind: MUSIC.to_owned(),
                    text,
                });
                turn.command(CommandBody::SetMedia(media), Purpose::List);
            }
            MeField::Name | MeField::PersonalMessage | MeField::Media => {}
        }
    }

    pub(crate) fn set_status(&mut self, status: Status, turn: &mut Turn<'_>) {
        if status != self.status() || self.saved_status().is_some() {
            self.status = Some(status);
            turn.command(CommandBody::SetStatus(status), Purpose::Status);
            turn.changed(Changed::Me);
        }
    }

    /// Goes to a status of one's own.
    pub(crate) fn use_saved(&mut self, saved: &SavedStatus, turn: &mut Turn<'_>) {
        self.status = Some(saved.status);
        let command = CommandBody::UseSavedStatus(saved.name.clone());
        turn.command(command, Purpose::Status);
        turn.changed(Changed::Me);
    }

    pub(crate) fn dismiss_problem(&mut self, turn: &mut Turn<'_>) {
        self.problem = None;
        turn.changed(Changed::Me);
    }

    /// The relay has replied to a change. What it took comes as an event, usually before the reply;
    /// while a newer change is on its way, its wish stays.
    pub(crate) fn answered(
        &mut self,
        purpose: &Purpose,
        newer_on_its_way: bool,
        result: Result<(), WireError>,
        turn: &mut Turn<'_>,
    ) {
        turn.changed(Changed::Me);
        if !newer_on_its_way {
            let took = result.is_ok();
            match (purpose, &mut self.known) {
                (Purpose::Name, Some(me)) => settle(&mut self.name, &mut me.name, took),
                (Purpose::PersonalMessage, Some(me)) => {
                    settle(&mut self.personal_message, &mut me.personal_message, took);
                }
                (_, Some(me)) => settle(&mut self.status, &mut me.status, took),
                (_, None) => {}
            }
        }
        if let Err(error) = result {
            self.problem = Some(words::own_name_refused(error.code, &error.message));
        }
    }
}

/// Ends a wish: it becomes what is known, or is forgotten. If an event came first there is none.
fn settle<T>(wish: &mut Option<T>, known: &mut T, took: bool) {
    if let Some(wish) = wish.take()
        && took
    {
        *known = wish;
    }
}

fn check(field: MeField, text: &str) -> Option<String> {
    let characters = text.chars().count();
    match field {
        MeField::Name if text.trim().is_empty() => Some(words::name_empty().to_owned()),
        MeField::Name if characters > MAX_NAME_CHARS => {
            Some(words::too_many_characters(words::count(MAX_NAME_CHARS)))
        }
        MeField::Name if encoded_len(text) > MAX_NAME_ENCODED_BYTES => {
            Some(words::name_too_long().to_owned())
        }
        MeField::PersonalMessage | MeField::Media if characters > MAX_PERSONAL_MESSAGE_CHARS => {
            Some(words::too_many_characters(words::count(
                MAX_PERSONAL_MESSAGE_CHARS,
            )))
        }
        MeField::Name | MeField::PersonalMessage | MeField::Media => None,
    }
}

/// How long a text is after percent-encoding everything but letters and digits: the most that any
/// service counts.
pub(crate) fn encoded_len(text: &str) -> usize {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { 1 } else { 3 })
        .sum()
}
