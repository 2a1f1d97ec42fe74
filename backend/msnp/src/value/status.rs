//! Presence.

use core::fmt;

/// How present somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// `NLN`.
    Online,
    /// `BSY`.
    Busy,
    /// `IDL`: set by the client itself after a while.
    Idle,
    /// `BRB`.
    BeRightBack,
    /// `AWY`.
    Away,
    /// `PHN`.
    OnThePhone,
    /// `LUN`.
    OutToLunch,
    /// `HDN`: signed in, but offline to everybody else. Only ever one's own status.
    Hidden,
    /// `FLN`. Never sent in `CHG`.
    Offline,
}

impl Status {
    /// All statuses.
    pub const ALL: [Self; 9] = [
        Self::Online,
        Self::Busy,
        Self::Idle,
        Self::BeRightBack,
        Self::Away,
        Self::OnThePhone,
        Self::OutToLunch,
        Self::Hidden,
        Self::Offline,
    ];

    /// The three letters on the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Online => "NLN",
            Self::Busy => "BSY",
            Self::Idle => "IDL",
            Self::BeRightBack => "BRB",
            Self::Away => "AWY",
            Self::OnThePhone => "PHN",
            Self::OutToLunch => "LUN",
            Self::Hidden => "HDN",
            Self::Offline => "FLN",
        }
    }

    /// The status with those three letters.
    #[must_use]
    pub fn parse(field: &[u8]) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|status| status.code().as_bytes() == field)
    }

    /// What others see: hidden looks like offline.
    #[must_use]
    pub const fn seen_by_others(self) -> Self {
        match self {
            Self::Hidden => Self::Offline,
            status => status,
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
