use crate::{Device, Timestamp};
use serde::{Deserialize, Serialize};

/// `GET api/devices`: where the account is signed in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Devices {
    /// Browsers that the relay lets in, the one that asks first, then by when they were seen.
    pub browsers: Vec<KnownBrowser>,
    /// What the account's other places see this one called. None where the service knows no places.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Where else the account is signed in at its service.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<OtherPlace>,
}

/// A browser that the relay lets in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownBrowser {
    /// Names it in a [`DeviceChange`]. Good for nothing else.
    pub id: String,
    /// The program, such as `Firefox`; empty where it does not say.
    pub program: String,
    /// What it runs on, such as `Windows`; empty where it does not say.
    pub system: String,
    /// When it was here last.
    pub seen_at: Timestamp,
    /// Whether it is the one that asks.
    pub here: bool,
    /// Whether it has the page open.
    pub open: bool,
}

/// A place where the account is signed in at its service, beside the relay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherPlace {
    /// Names it in a [`DeviceChange`].
    pub id: String,
    /// What its owner called it; empty where nothing was said.
    pub name: String,
    /// What kind of client is there.
    pub device: Device,
    /// Whether nobody has touched it for a while.
    pub idle: bool,
}

/// `POST api/devices`. Answered by [`Devices`] as they are then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeviceChange {
    /// Signs a browser out, with all its tabs.
    SignOut(String),
    /// Asks another place to sign out.
    SignOutPlace(String),
    /// Signs all other browsers out, and asks all other places to sign out.
    SignOutOthers,
    /// Changes what other places see this one called: at most [`crate::MAX_PLACE_NAME_CHARS`]
    /// characters; empty for the relay's own name for it.
    NamePlace(String),
}
