use super::{App, Page};
use crate::alerts::Alerts;
use crate::me::MePanel;
use crate::storage;
use crate::time::SECOND;
use crate::turn::Turn;
use crate::{Changed, Effect, HttpError, HttpInput, Place, SignInIntent, SignUpIntent, words};
use nudge_shared::{About, Address, PROTOCOL, SignOutScope, Stay, Timestamp};

/// How long after a failure the relay is asked again what it offers.
const ABOUT_AGAIN: i64 = 5 * SECOND;
/// Another version this soon after loading anew is no reason to do so again.
const RELOAD_REST: u64 = 60 * SECOND as u64;

impl App {
    pub(super) fn http(&mut self, input: HttpInput, turn: &mut Turn<'_>) {
        match input {
            HttpInput::About(Ok(about)) => self.about(about, turn),
            HttpInput::About(Err(error)) => self.about_failed(&error, turn),
            HttpInput::SignedIn(attempt, result) => {
                let result = result.map(|signed_in| signed_in.address);
                self.signed_in(attempt, result, turn);
            }
            HttpInput::SignedUp(result) => {
                let service = self.sign_in.sign_up_service();
                if let Some((address, password)) = self.sign_up.answered(result, service, turn) {
                    let service = service.map(|service| service.id.clone());
                    self.show(Page::SignIn, turn);
                    if let Some(id) = service {
                        self.sign_in.handle(SignInIntent::Service(id), turn);
                    }
                    self.sign_in.handle(SignInIntent::Address(address), turn);
                    self.sign_in.handle(SignInIntent::Password(password), turn);
                    self.sign_in.handle(SignInIntent::Submit, turn);
                    self.sign_in.note_that(words::account_made(), turn);
                }
            }
            HttpInput::PasswordChanged(result) => self.password_changed(result, turn),
            HttpInput::UploadProgress(number, bytes) => {
                self.uploads.progress(number, bytes, turn);
            }
            HttpInput::Uploaded(number, result) => self.uploaded(number, result, turn),
            HttpInput::Pictures(result) => self.own_picture.fetched(result, turn),
            HttpInput::ContactsRead(number, result) => self.import.found(number, result, turn),
            HttpInput::Preview(url, result) => self.previews.fetched(url, result, turn),
            HttpInput::Devices(result) => self.devices.told(result, turn),
            HttpInput::Files(result) => self.files.fetched(result, turn),
            HttpInput::Deleted(blob, result) => self.deleted(&blob, result, turn),
            HttpInput::SignedOut(result) => {
                match result {
                    // Refused: the cookie was no good any more, which is the same as signed out.
                    Ok(()) | Err(HttpError::Refused(_)) => self.leave(None, turn),
                    Err(HttpError::Unreachable) => {
                        self.say(words::unreachable().to_owned(), turn);
                    }
                }
                self.sign_in.signed_out(turn);
            }
        }
    }

    fn signed_in(&mut self, attempt: u32, result: Result<Address, HttpError>, turn: &mut Turn<'_>) {
        let signed_in = result.is_ok();
        if !self.sign_in.arrives(attempt) {
            // Cancelled too late: the browser has the cookie of a session that nobody wants.
            if signed_in && self.page != Page::Messenger {
                self.sign_in.drop_session(turn);
            }
            return;
        }
        if signed_in {
            self.set_public(self.sign_in.stay() == Stay::PublicComputer, turn);
        }
        if self.sign_in.answered(result, turn) {
            self.enter(turn);
        }
    }

    /// The relay has answered. A dialog that was dismissed meanwhile is not missed.
    fn password_changed(&mut self, result: Result<(), HttpError>, turn: &mut Turn<'_>) {
        let dialog = self.dialog.as_mut();
        let dialog = dialog.filter(|dialog| dialog.waits_for_password());
        match (result, dialog) {
            (Ok(()), dialog) => {
                if dialog.is_some() {
                    self.dialog = None;
                    turn.changed(Changed::Dialog);
                }
                self.say(words::password_changed().to_owned(), turn);
            }
            (Err(error), Some(dialog)) => dialog.refused(error.say(), turn),
            (Err(error), None) => self.say(error.say(), turn),
        }
    }

    fn about(&mut self, about: About, turn: &mut Turn<'_>) {
        self.about_again_at = None;
        if self.uploads.largest != about.largest_file {
            self.uploads.largest = about.largest_file;
            turn.changed(Changed::Uploads);
        }
        if !about.signed_in && self.stored.get(storage::SIGNED_IN).is_some() {
            turn.store(storage::SIGNED_IN.to_owned(), None);
        }
        if about.protocol != PROTOCOL {
            self.reload(turn);
            return;
        }
        if self.previews.offered != about.link_previews {
            self.previews.offered = about.link_previews;
            turn.changed(Changed::Settings);
        }
        self.push_key.clone_from(&about.push_key);
        let signed_in = about.signed_in;
        if self.themes.about(&about, turn) {
            turn.changed(Changed::Settings);
        }
        self.sign_in.about(about, turn);
        match self.page {
            Page::Messenger if !signed_in => self.leave(Some(words::signed_out()), turn),
            Page::Messenger => {}
            _ if signed_in => self.enter(turn),
            Page::Loading => self.show_form(turn),
            Page::SignIn | Page::SignUp => {}
        }
    }

    fn about_failed(&mut self, error: &HttpError, turn: &mut Turn<'_>) {
        if self.page == Page::Messenger {
            // The connection has its own way of waiting and trying.
            return;
        }
        self.about_again_at = Some(Timestamp(turn.now.0 + ABOUT_AGAIN));
        self.sign_in.unreachable(error, turn);
        if self.page == Page::Loading {
            self.show_form(turn);
        }
    }

    /// The form that the browser's address asks for.
    fn show_form(&mut self, turn: &mut Turn<'_>) {
        if let Some(Place::SignUp(invitation)) = &self.destination {
            self.sign_up.invite(invitation.clone(), turn);
            self.destination = None;
            self.show(Page::SignUp, turn);
        } else {
            self.show(Page::SignIn, turn);
        }
    }

    fn show(&mut self, page: Page, turn: &mut Turn<'_>) {
        if self.page != page {
            self.page = page;
            turn.changed(Changed::Page);
        }
    }

    pub(super) fn sign_in_intent(&mut self, intent: SignInIntent, turn: &mut Turn<'_>) {
        if matches!(intent, SignInIntent::GoToSignUp) {
            self.show(Page::SignUp, turn);
            turn.effect(Effect::Navigate {
                place: Place::SignUp(None),
                push: true,
            });
            turn.effect(Effect::Focus(crate::Focus::Form));
        }
        self.sign_in.handle(intent, turn);
    }

    pub(super) fn sign_up_intent(&mut self, intent: SignUpIntent, turn: &mut Turn<'_>) {
        if matches!(intent, SignUpIntent::GoToSignIn) {
            self.show(Page::SignIn, turn);
            turn.effect(Effect::Navigate {
                place: Place::Home,
                push: true,
            });
            turn.effect(Effect::Focus(crate::Focus::Form));
        }
        let service = self.sign_in.sign_up_service();
        self.sign_up.handle(intent, service, turn);
    }

    /// Shows the form for a place, while nobody is signed in.
    pub(super) fn went_signed_out(&mut self, place: Place, turn: &mut Turn<'_>) {
        match place {
            Place::SignUp(invitation) => {
                self.sign_up.invite(invitation, turn);
                self.show(Page::SignUp, turn);
            }
            place => {
                self.destination = Some(place);
                if self.page == Page::SignUp {
                    self.show(Page::SignIn, turn);
                }
            }
        }
    }

    /// Whose computer this is. A public session that ended with its browser leaves the mark of one,
    /// which is not to hold for whoever signs in next.
    fn set_public(&mut self, public: bool, turn: &mut Turn<'_>) {
        self.public = public;
        if public {
            self.stored.forget_all(turn);
            turn.store(storage::PUBLIC.to_owned(), Some("1".to_owned()));
        } else if self.stored.get(storage::PUBLIC).is_some() {
            turn.store(storage::PUBLIC.to_owned(), None);
        }
    }

    /// Signed in: on to contacts and conversations.
    fn enter(&mut self, turn: &mut Turn<'_>) {
        self.show(Page::Messenger, turn);
        self.connection.connect(turn);
    }

    pub(super) fn sign_out(&mut self, scope: SignOutScope, turn: &mut Turn<'_>) {
        self.dialog = None;
        turn.changed(Changed::Dialog);
        turn.effect(Effect::PostSignOut(scope));
    }

    /// Signed out, here or anywhere: nothing of the account stays.
    pub(super) fn leave(&mut self, note: Option<&str>, turn: &mut Turn<'_>) {
        if self.page != Page::Messenger {
            return;
        }
        self.connection.stop(turn);
        self.forget_account(turn);
        self.stored.forget_account(turn);
        if std::mem::replace(&mut self.public, false) {
            self.stored.forget_all(turn);
            turn.store(storage::PUBLIC.to_owned(), None);
            self.sign_in = self.sign_in.emptied();
        }
        self.alerts.toasts.clear(turn);
        self.alerts = Alerts::default();
        self.show(Page::SignIn, turn);
        if let Some(note) = note {
            self.sign_in.note_that(note, turn);
        }
        turn.effect(Effect::Navigate {
            place: Place::Home,
            push: false,
        });
        turn.effect(Effect::Focus(crate::Focus::Form));
    }

    /// Nothing of the account stays in memory.
    pub(super) fn forget_account(&mut self, turn: &mut Turn<'_>) {
        self.me = MePanel::default();
        self.session = None;
        self.dialog = None;
        self.note = None;
        self.destination = None;
        self.settings_shown = false;
        self.settings.forget_account(turn);
        self.uploads.clear(turn);
        self.files.show(false, turn);
        self.own_picture.show(false, turn);
        self.own_emoticons.clear(turn);
        self.drawings.clear(turn);
        self.import.clear(turn);
        self.devices = Default::default();
        self.previews.forget();
        self.chats.clear(turn);
        self.roster.clear(turn);
        for changed in [
            Changed::Me,
            Changed::Dialog,
            Changed::Note,
            Changed::Tabs,
            Changed::Banner,
            Changed::Card,
            Changed::Requests,
            Changed::Viewer,
            Changed::Import,
            Changed::Devices,
        ] {
            turn.changed(changed);
        }
    }

    /// Another version is out. Loads the page anew, but not again and again.
    pub(super) fn reload(&mut self, turn: &mut Turn<'_>) {
        let recently = self
            .stored
            .get(storage::RELOADED)
            .and_then(|at| at.parse::<i64>().ok())
            .is_some_and(|at| turn.wall.0.abs_diff(at) < RELOAD_REST);
        if recently {
            self.outdated = true;
            turn.changed(Changed::Banner);
            if self.page == Page::Loading {
                self.show(Page::SignIn, turn);
            }
            return;
        }
        if let Some(me) = self.me.address().cloned() {
            self.chats.store_drafts(&me, turn);
        }
        turn.store(storage::RELOADED.to_owned(), Some(turn.wall.0.to_string()));
        turn.effect(Effect::Reload);
    }
}
