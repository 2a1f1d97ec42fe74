//! The whole page: takes inputs, hands them to its parts, and says what is to be done and drawn.

mod account;
mod banner;
mod events;
mod finish;
mod intents;
mod replies;
mod window;

pub use banner::{Banner, BannerAction, Padlock, Tone};

use crate::alerts::{Alerts, Mood, ToastView};
use crate::chat::{Attention, Chats, ComposerView, HeadingView, TabView, TimelineView};
use crate::connection::Connection;
use crate::dialog::{Dialog, DialogView};
use crate::me::MePanel;
use crate::random::Random;
use crate::roster::Roster;
use crate::settings::{Settings, Theme};
use crate::sign_in::SignInForm;
use crate::sign_up::SignUpForm;
use crate::storage::{self, Stored};
use crate::text::Scheme;
use crate::time::Zone;
use crate::timeline::{ItemKey, ItemView, Reader};
use crate::turn::Turn;
use crate::{Changed, Effect, Input, Motion, Outcome, Place};
use nudge_shared::{Address, ConversationId, SessionState, Timestamp};

/// Which page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The relay has not said yet whether this browser is signed in.
    Loading,
    /// The sign-in form.
    SignIn,
    /// The sign-up form.
    SignUp,
    /// Contacts and conversations.
    Messenger,
}

/// What the page knows when it begins.
#[derive(Clone, Debug)]
pub struct Setup {
    /// What earlier visits left.
    pub stored: Stored,
    /// 64 bits from the browser's random source: ids of commands and jitter come from it.
    pub seed: u64,
    /// The reader's time zone.
    pub zone: Zone,
    /// What the browser's address says.
    pub place: Place,
    /// Whether the page is dark.
    pub dark: bool,
    /// Whether motion is welcome.
    pub motion: Motion,
    /// Whether there is room for one column only.
    pub narrow: bool,
    /// Whether nobody between browser and relay can read along: `window.isSecureContext`.
    pub secure: bool,
}

/// The state of the whole page.
#[derive(Debug)]
pub struct App {
    page: Page,
    /// Where to go once signed in.
    destination: Option<Place>,
    sign_in: SignInForm,
    sign_up: SignUpForm,
    connection: Connection,
    session: Option<SessionState>,
    service_link_protected: bool,
    me: MePanel,
    roster: Roster,
    chats: Chats,
    alerts: Alerts,
    settings: Settings,
    dialog: Option<Dialog>,
    note: Option<(String, Timestamp)>,
    stored: Stored,
    public: bool,
    outdated: bool,
    secure: bool,
    settings_shown: bool,
    dark: bool,
    motion: Motion,
    narrow: bool,
    random: Random,
    now: Timestamp,
    /// The wake-up asked for last.
    wake: Option<Timestamp>,
    about_again_at: Option<Timestamp>,
    /// Seconds of a countdown in the banner, and the day: drawn anew when they change.
    drawn: (Option<u32>, i64),
    was_live: bool,
}

impl App {
    /// A page that was just loaded, and what to do first.
    #[must_use]
    pub fn new(setup: Setup, now: Timestamp) -> (Self, Outcome) {
        let stored = setup.stored;
        let mut sign_in = SignInForm::default();
        sign_in.restore(stored.get(storage::ADDRESS), stored.get(storage::SERVICE));
        let mut app = Self {
            page: Page::Loading,
            destination: Some(setup.place),
            sign_in,
            sign_up: SignUpForm::default(),
            connection: Connection::new(),
            session: None,
            service_link_protected: false,
            me: MePanel::default(),
            roster: Roster::default(),
            chats: Chats::new(setup.zone),
            alerts: Alerts::default(),
            settings: Settings::restore(&stored),
            dialog: None,
            note: None,
            public: stored.get(storage::PUBLIC).is_some(),
            stored,
            outdated: false,
            secure: setup.secure,
            settings_shown: false,
            dark: setup.dark,
            motion: setup.motion,
            narrow: setup.narrow,
            random: Random::new(setup.seed),
            now,
            wake: None,
            about_again_at: None,
            drawn: (None, setup.zone.day(now)),
            was_live: false,
        };
        let outcome = app.turn(now, |app, turn| {
            let collapsed = app.stored.get(storage::COLLAPSED);
            let arrangement = app.stored.get(storage::ARRANGEMENT);
            app.roster.restore(collapsed, arrangement, turn);
            turn.effect(Effect::FetchAbout);
        });
        (app, outcome)
    }

    /// Takes in something that happened, and says what comes of it. `now` is the wall clock; it
    /// may jump either way.
    pub fn handle(&mut self, input: impl Into<Input>, now: Timestamp) -> Outcome {
        let input = input.into();
        self.turn(now, |app, turn| app.dispatch(input, turn))
    }

    fn turn(&mut self, now: Timestamp, act: impl FnOnce(&mut Self, &mut Turn<'_>)) -> Outcome {
        self.now = now;
        let mut random = self.random.clone();
        let mut turn = Turn::new(now, &mut random);
        act(self, &mut turn);
        let outcome = self.finish(turn);
        self.random = random;
        outcome
    }

    fn dispatch(&mut self, input: Input, turn: &mut Turn<'_>) {
        match input {
            Input::Http(input) => self.http(input, turn),
            Input::Socket(input) => self.socket(input, turn),
            Input::Window(input) => self.window(input, turn),
            Input::Tick => self.tick(turn),
            Input::SignIn(intent) => self.sign_in_intent(intent, turn),
            Input::SignUp(intent) => self.sign_up_intent(intent, turn),
            Input::Me(intent) => self.me_intent(intent, turn),
            Input::Roster(intent) => self.roster_intent(intent, turn),
            Input::Dialog(intent) => self.dialog_intent(intent, turn),
            Input::Chat(intent) => self.chat_intent(intent, turn),
            Input::Compose(id, intent) => self.compose(&id, intent, turn),
            Input::Toast(intent) => self.toast_intent(intent, turn),
            Input::Setting(intent) => self.setting(&intent, turn),
        }
    }

    /// Which page is shown.
    #[must_use]
    pub fn page(&self) -> Page {
        self.page
    }

    /// The sign-in form.
    #[must_use]
    pub fn sign_in(&self) -> &SignInForm {
        &self.sign_in
    }

    /// The sign-up form.
    #[must_use]
    pub fn sign_up(&self) -> &SignUpForm {
        &self.sign_up
    }

    /// One's own details.
    #[must_use]
    pub fn me(&self) -> &MePanel {
        &self.me
    }

    /// The contact list.
    #[must_use]
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// Whether contacts and conversations were told at least once: until then, show that they load.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.me.address().is_some()
    }

    /// How the session with the service stands, once known.
    #[must_use]
    pub fn session(&self) -> Option<&SessionState> {
        self.session.as_ref()
    }

    /// Whether the relay's connection to the service is encrypted or never leaves its machine.
    #[must_use]
    pub fn service_link_protected(&self) -> bool {
        self.service_link_protected
    }

    /// The open dialog.
    #[must_use]
    pub fn dialog(&self) -> Option<DialogView> {
        let dialog = self.dialog.as_ref()?;
        Some(dialog.view(&self.roster, self.dialog_members(dialog)))
    }

    fn dialog_members(&self, dialog: &Dialog) -> &[Address] {
        dialog
            .invites_into()
            .and_then(|id| self.chats.get(id))
            .map(|chat| chat.wire.members.as_slice())
            .unwrap_or_default()
    }

    /// A passing note about something that was refused.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        self.note.as_ref().map(|(text, _)| text.as_str())
    }

    /// Open conversations, in the order of their tabs.
    #[must_use]
    pub fn tabs(&self) -> Vec<TabView> {
        self.chats.tabs(&self.roster, self.now)
    }

    /// Conversations in which something was said, the most recent first.
    #[must_use]
    pub fn recent(&self) -> Vec<TabView> {
        self.chats.recent(&self.roster, self.now)
    }

    /// One conversation as a tab or an entry of the recent ones; none when it is unknown.
    #[must_use]
    pub fn tab(&self, id: &ConversationId) -> Option<TabView> {
        self.chats.tab(id, &self.roster, self.now)
    }

    /// The conversation in front.
    #[must_use]
    pub fn selected(&self) -> Option<&ConversationId> {
        self.chats.selected()
    }

    /// Messages from somebody that were not seen.
    #[must_use]
    pub fn unread(&self, id: &ConversationId) -> u32 {
        self.chats.get(id).map_or(0, |chat| chat.wire.unread)
    }

    /// A conversation's heading and footer. Draw it anew on [`Changed::Conversation`] and on
    /// [`Changed::Contact`] of its members.
    #[must_use]
    pub fn heading(&self, id: &ConversationId) -> Option<HeadingView> {
        self.chats
            .heading(id, &self.roster, self.me.status(), self.now)
    }

    /// A timeline's items and edges.
    #[must_use]
    pub fn timeline(&self, id: &ConversationId) -> Option<TimelineView> {
        self.chats.timeline_view(id)
    }

    /// What an item of a timeline says; none when it is gone. Draw it anew on [`Changed::Item`],
    /// on [`Changed::Contact`] of its writer, and on [`Changed::Settings`].
    #[must_use]
    pub fn item(&self, id: &ConversationId, key: ItemKey) -> Option<ItemView> {
        let chat = self.chats.get(id)?;
        let reader = Reader {
            roster: &self.roster,
            own_name: self.me.name(),
            zone: self.chats.zone,
            now: self.now,
            scheme: self.scheme(),
            foreign_formats: self.settings.foreign_formats,
            connected: self.connection.is_live(),
            other: chat.other(),
        };
        chat.timeline.item(key, reader)
    }

    /// A conversation's text field.
    #[must_use]
    pub fn composer(&self, id: &ConversationId) -> Option<ComposerView> {
        self.chats.composer_view(id, self.now)
    }

    /// Toasts, the oldest first.
    #[must_use]
    pub fn toasts(&self) -> Vec<ToastView> {
        self.alerts.toasts.views()
    }

    /// The settings.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Light or dark.
    #[must_use]
    pub fn scheme(&self) -> Scheme {
        match self.settings.theme {
            Theme::Light => Scheme::Light,
            Theme::Dark => Scheme::Dark,
            Theme::System if self.dark => Scheme::Dark,
            Theme::System => Scheme::Light,
        }
    }

    /// Whether the settings are shown.
    #[must_use]
    pub fn settings_shown(&self) -> bool {
        self.settings_shown
    }

    /// What the browser's address is to say.
    #[must_use]
    pub fn place(&self) -> Place {
        match (self.page, self.chats.selected()) {
            (Page::SignUp, _) => Place::SignUp(None),
            (Page::Messenger, _) if self.settings_shown => Place::Settings,
            (Page::Messenger, Some(id)) => Place::Conversation(id.clone()),
            _ => Place::Home,
        }
    }

    /// Whether there is room for one column only.
    #[must_use]
    pub fn is_narrow(&self) -> bool {
        self.narrow
    }

    fn mood(&self) -> Mood {
        Mood {
            status: self.me.status(),
            sounds: self.settings.sounds,
            nudges: self.settings.nudges,
            motion: self.motion,
        }
    }

    fn attention(&mut self) -> &mut Attention {
        &mut self.chats.attention
    }

    /// Shows a passing note.
    fn say(&mut self, text: String, turn: &mut Turn<'_>) {
        const SHOWN: i64 = 8 * crate::time::SECOND;
        self.note = Some((text, Timestamp(turn.now.0 + SHOWN)));
        turn.changed(Changed::Note);
    }
}
