use crate::{Format, Status};
use serde::{Deserialize, Serialize};

/// How the page looks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Look {
    /// Light or dark.
    pub scheme: Scheme,
    /// The theme's name; none for the standard one. Like the others, lower-case letters, digits and
    /// hyphens: it becomes part of an address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// The name of the scene behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scene: Option<String>,
    /// The name of the colour it is tinted with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tint: Option<String>,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scheme {
    /// As the system has it.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// How text is written and shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TextStyle {
    /// Whether fonts and colours of others are shown as they want them.
    pub foreign_formats: bool,
    /// Whether every line says when it was written, not only the first of several.
    pub timestamps: bool,
    /// Whether Enter sends; else Ctrl+Enter does.
    pub enter_sends: bool,
    /// Whether cards below links show what is there. The relay looks, not the browser.
    pub link_previews: bool,
    /// How one's own text looks.
    pub format: Format,
}

impl Default for TextStyle {
    fn default() -> Self {
        Self {
            foreign_formats: true,
            timestamps: false,
            enter_sends: true,
            link_previews: false,
            format: Format::default(),
        }
    }
}

/// What is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sounds {
    /// Nothing at all, whatever the others say.
    pub muted: bool,
    /// How loud, from 0 to 100.
    pub volume: u8,
    /// When a contact signs in.
    pub sign_in: bool,
    /// When a message comes.
    pub message: bool,
    /// When a nudge comes.
    pub nudge: bool,
}

impl Default for Sounds {
    fn default() -> Self {
        Self {
            muted: false,
            volume: 100,
            sign_in: true,
            message: true,
            nudge: true,
        }
    }
}

/// What draws attention, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Alerts {
    /// Toasts when a message or nudge comes.
    pub messages: bool,
    /// Toasts when a contact signs in.
    pub sign_ins: bool,
    /// Whether alerts keep to themselves what was written.
    pub hide_text: bool,
    /// Whether nudges shake the window and vibrate.
    pub nudges: bool,
    /// Whether *busy* and *on the phone* hold all of it back.
    pub held_while_busy: bool,
}

impl Default for Alerts {
    fn default() -> Self {
        Self {
            messages: true,
            sign_ins: true,
            hide_text: false,
            nudges: true,
            held_while_busy: true,
        }
    }
}

/// What the relay does with the own status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Presence {
    /// After how many minutes without input at any device *available* becomes *idle*; none for never.
    pub idle_after: Option<u16>,
    /// After how many it becomes *away*.
    pub away_after: Option<u16>,
    /// What to answer, once to everybody who writes, while the status is one of the away ones. None
    /// for nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply: Option<String>,
}

impl Default for Presence {
    fn default() -> Self {
        Self {
            // What the clients of the time did on their own.
            idle_after: Some(5),
            away_after: None,
            reply: None,
        }
    }
}

/// How the contact list is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PeopleList {
    /// How high a row is.
    pub density: Density,
    /// Who comes first within a section.
    pub order: Order,
}

/// How high a row is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Density {
    /// One line, without pictures.
    Compact,
    /// Two lines with a picture.
    #[default]
    Normal,
    /// With a larger picture.
    Roomy,
}

/// Who comes first within a section.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// Those who are more available, then by name.
    #[default]
    Status,
    /// By name alone.
    Name,
}

/// A status of one's own making.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedStatus {
    /// What it is called in the menu.
    pub name: String,
    /// The status contacts see.
    pub status: Status,
    /// The personal message that goes with it; none to leave it as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What to answer, once to everybody who writes, while it holds; none for nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<String>,
}

/// What is particular about somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PersonSettings {
    /// What to call them, instead of what they call themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nickname: Option<String>,
    /// Whether they are among the favourites.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub favourite: bool,
    /// Whether to say so when they come online next, even while alerts are held back.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub announce: bool,
}
