//! The view-model: what the browser shows, as plain Rust without a browser.
//!
//! The page owns one [`App`]. Whatever happens (a frame from the relay, a key, a timer) goes in
//! through [`App::handle`] as an [`Input`]; out comes an [`Outcome`]: what to do ([`Effect`]) and
//! what to draw anew ([`Changed`]). Components read what they draw through the app's accessors,
//! which give small views with every text ready to be shown, and hold no state of their own beyond
//! open menus and measured heights.
//!
//! ```
//! use nudge_model::*;
//! use nudge_shared::Timestamp;
//!
//! let setup = Setup {
//!     stored: Stored::default(),
//!     seed: 4, // from the browser's random source
//!     zone: Zone(60),
//!     place: Place::parse("/c/bob@example.com"),
//!     dark: false,
//!     motion: Motion::Full,
//!     narrow: false,
//!     languages: vec!["en-GB".to_owned()],
//!     secure: true,
//! };
//! let (mut app, first) = App::new(setup, Timestamp(0));
//! assert!(first.effects.contains(&Effect::FetchAbout));
//!
//! // The request failed: the page says so, and wants to be woken to try again.
//! let outcome = app.handle(HttpInput::About(Err(HttpError::Unreachable)), Timestamp(10));
//! assert_eq!(app.page(), Page::SignIn);
//! assert_eq!(app.sign_in().problem().unwrap().text, words::unreachable());
//! assert!(outcome.changed.contains(&Changed::Page));
//! assert!(outcome.effects.contains(&Effect::WakeAt(Some(Timestamp(5_010)))));
//! ```
//!
//! There is no clock, no random source and no I/O in here: the time comes with every input, a seed
//! comes once, and everything else goes out as an effect.

mod alerts;
mod app;
mod attempts;
mod changed;
mod chat;
mod connection;
mod contact_import;
mod crop;
mod devices;
mod dialog;
mod drawings;
mod effect;
mod files;
mod form;
mod input;
pub mod looks;
mod me;
mod own_emoticons;
mod own_picture;
mod place;
mod previews;
mod push;
mod random;
mod roster;
mod search;
mod settings;
mod sign_in;
mod sign_up;
mod storage;
pub mod text;
mod time;
mod timeline;
mod turn;
pub mod words;

pub use alerts::{ToastKind, ToastView};
pub use app::{App, Banner, BannerAction, Padlock, Page, Setup, Tone};
pub use changed::{Changed, Outcome};
pub use chat::slash::Slash;
pub use chat::{ComposerView, HeadingView, MemberView, TabView, TimelineView};
pub use contact_import::ImportView;
pub use crop::Crop;
pub use devices::{DeviceView, DevicesView};
pub use dialog::{DialogKind, DialogView, Person};
pub use effect::{Effect, Focus, Motion, Secret, Sound, UploadTo};
pub use files::{Picked, StoredFileView, StoredFilesView, UploadView, Viewed};
pub use form::{Field, Problem};
pub use input::{
    ChatIntent, ComposeIntent, DialogIntent, EmoticonIntent, FileIntent, HttpError, HttpInput,
    ImportIntent, Input, MeIntent, PictureIntent, RosterIntent, SettingIntent, SignInIntent,
    SignUpIntent, SocketInput, ToastIntent, WindowInput,
};
pub use me::{Editing, MeField, MePanel};
pub use own_emoticons::OwnEmoticonsView;
pub use own_picture::OwnPictureView;
pub use place::Place;
pub use previews::PreviewIntent;
pub use push::{Push, PushWish};
pub use roster::{
    Arrangement, CardView, ContactView, GroupChoice, RequestView, Roster, Row, SectionKey,
    SectionView,
};
pub use search::{HitView, SearchIntent, SearchView};
pub use settings::Preferences;
pub use sign_in::SignInForm;
pub use sign_up::{Rule, SignUpForm};
pub use storage::{STORAGE_PREFIX, Stored};
pub use time::Zone;
pub use timeline::{
    Anchor, BodyView, FileView, ItemKey, ItemView, LineView, MarkKind, MarkView, ProgressView,
    Scroll, Visible, anchor, scroll_to, visible_range,
};
