//! The whole page: takes inputs, hands them to its parts, and says what is to be done and drawn.

mod account;
mod banner;
mod emoticons;
mod events;
mod files;
mod finish;
mod intents;
mod kept;
mod replies;
mod slash;
mod views;
mod window;

pub use banner::{Banner, BannerAction, Padlock, Tone};

use crate::alerts::{Alerts, Mood};
use crate::chat::{Attention, Chats};
use crate::connection::Connection;
use crate::contact_import::Import;
use crate::devices::DeviceList;
use crate::dialog::Dialog;
use crate::drawings::Drawings;
use crate::files::{StoredFiles, Uploads};
use crate::looks::Themes;
use crate::me::MePanel;
use crate::own_emoticons::OwnEmoticons;
use crate::own_picture::OwnPicture;
use crate::previews::Previews;
use crate::random::Random;
use crate::roster::Roster;
use crate::search::SearchPanel;
use crate::settings::Preferences;
use crate::sign_in::SignInForm;
use crate::sign_up::SignUpForm;
use crate::storage::{self, Stored};
use crate::time::Zone;
use crate::turn::Turn;
use crate::{Changed, Effect, ImportIntent, Input, Motion, Outcome, Place, Push, words};
use nudge_shared::{Language, SessionState, Timestamp};

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
    /// The languages that the browser asks for, as tags, the best one first.
    pub languages: Vec<String>,
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
    settings: Preferences,
    uploads: Uploads,
    files: StoredFiles,
    own_picture: OwnPicture,
    devices: DeviceList,
    own_emoticons: OwnEmoticons,
    drawings: Drawings,
    import: Import,
    previews: Previews,
    dialog: Option<Dialog>,
    search: Option<SearchPanel>,
    note: Option<(String, Timestamp)>,
    stored: Stored,
    public: bool,
    outdated: bool,
    secure: bool,
    settings_shown: bool,
    themes: Themes,
    push: Push,
    push_key: String,
    dark: bool,
    motion: Motion,
    narrow: bool,
    languages: Vec<String>,
    /// The language that is spoken, or is to be.
    language: Language,
    random: Random,
    /// The clock on the wall.
    now: Timestamp,
    /// Goes with the clock on the wall, but never back: somebody who sets their clock an hour back
    /// does not mean to wait an hour for the next attempt.
    clock: Timestamp,
    /// The wake-up asked for last.
    wake: Option<Timestamp>,
    about_again_at: Option<Timestamp>,
    /// Seconds of a countdown in the banner, and the day: drawn anew when they change.
    drawn: (Option<u32>, i64),
    was_live: bool,
    /// When the relay was told last that somebody is there.
    touched_at: Option<Timestamp>,
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
            settings: Preferences::restore(&stored),
            uploads: Uploads::default(),
            files: StoredFiles::default(),
            own_picture: OwnPicture::default(),
            devices: DeviceList::default(),
            own_emoticons: OwnEmoticons::default(),
            drawings: Drawings::default(),
            import: Import::default(),
            previews: Previews::default(),
            themes: Themes::restore(&stored),
            dialog: None,
            search: None,
            note: None,
            public: stored.get(storage::PUBLIC).is_some(),
            stored,
            outdated: false,
            secure: setup.secure,
            settings_shown: false,
            push: Push::default(),
            push_key: String::new(),
            dark: setup.dark,
            motion: setup.motion,
            narrow: setup.narrow,
            languages: setup.languages,
            language: words::spoken_language(),
            random: Random::new(setup.seed),
            now,
            clock: now,
            wake: None,
            about_again_at: None,
            drawn: (None, setup.zone.day(now)),
            was_live: false,
            touched_at: None,
        };
        let outcome = app.turn(now, |app, turn| {
            let collapsed = app.stored.get(storage::COLLAPSED);
            let arrangement = app.stored.get(storage::ARRANGEMENT);
            app.roster.restore(collapsed, arrangement, turn);
            app.show_kept(turn);
            turn.effect(Effect::FetchAbout);
            app.speak(turn);
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
        let passed = now.0.saturating_sub(self.now.0).max(0);
        self.clock.0 = self.clock.0.saturating_add(passed);
        self.now = now;
        let mut random = self.random.clone();
        let mut turn = Turn::new(self.clock, now, &mut random);
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
            Input::Tick => {
                // Whatever was asked for is used up, early or late.
                self.wake = None;
                self.tick(turn);
            }
            Input::SignIn(intent) => self.sign_in_intent(intent, turn),
            Input::SignUp(intent) => self.sign_up_intent(intent, turn),
            Input::Me(intent) => self.me_intent(intent, turn),
            Input::Roster(intent) => self.roster_intent(intent, turn),
            Input::Dialog(intent) => self.dialog_intent(intent, turn),
            Input::Chat(intent) => self.chat_intent(intent, turn),
            Input::Compose(id, intent) => self.compose(&id, intent, turn),
            Input::File(intent) => self.file_intent(intent, turn),
            Input::Picture(intent) => self.picture_intent(intent, turn),
            Input::Emoticon(intent) => self.emoticon_intent(intent, turn),
            Input::Toast(intent) => self.toast_intent(intent, turn),
            Input::Setting(intent) => self.setting(&intent, turn),
            Input::Device(change) => self.devices.change(change, turn),
            Input::Import(intent) => match intent {
                ImportIntent::Read(number) => self.import.read(number, turn),
                ImportIntent::Begin => self.import.begin(&self.roster, turn),
                ImportIntent::End => self.import.end(turn),
            },
            Input::Preview(intent) => self.previews.handle(intent, turn),
            Input::Search(intent) => self.search_intent(intent, turn),
        }
    }

    fn mood(&self) -> Mood {
        Mood {
            status: self.me.status(),
            online: self.session == Some(SessionState::Online),
            sounds: self.settings.account.sounds,
            alerts: self.settings.account.alerts,
            motion: self.motion,
            system: self.settings.system_alerts && !self.chats.attention.there(),
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
