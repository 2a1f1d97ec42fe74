//! Alerts while no page is open. The browser knows how they stand; the page only shows it.

use crate::words;

/// How they stand in this browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Push {
    /// Not known yet, or being changed.
    #[default]
    Unknown,
    /// This browser cannot, or not over this connection.
    Unable,
    /// The person has told the browser to let nobody ask.
    Denied,
    /// Something went wrong on the way.
    Failed,
    /// Off.
    Off,
    /// On.
    On,
}

impl Push {
    /// What to say under the switch.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Unknown | Self::Off | Self::On => words::push_about(),
            Self::Unable => words::push_unable(),
            Self::Denied => words::push_denied(),
            Self::Failed => words::push_failed(),
        }
    }
}

/// What the browser is to do about them. It answers with [`crate::WindowInput::Push`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PushWish {
    /// Say how they stand.
    Look,
    /// Turn them on; the relay's key, in base64url.
    On(String),
    /// Turn them off.
    Off,
}
