use crate::message::{PersonalMessage, Place};
use crate::{Address, Status};

/// The account itself, as the service has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Me {
    /// What it signed in with.
    pub address: Address,
    /// The name contacts see; empty until the service told.
    pub name: Box<str>,
    /// The status contacts see; [`Status::Hidden`] when appearing offline, [`Status::Offline`] before
    /// signing in.
    pub status: Status,
    /// The personal message contacts see, and what they see as being listened to (MSNP11 and later).
    pub personal_message: PersonalMessage,
    /// Who may see and write to the account.
    pub privacy: Privacy,
    /// The places the account is signed in at, this one among them; none where the dialect does not know places
    /// (before MSNP16).
    pub places: Vec<Place>,
}

/// The two privacy switches of the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Privacy {
    /// Whether people who are on neither the allow nor the block list may see the account and write to
    /// it (`BLP`).
    pub strangers_allowed: bool,
    /// Whether to ask when somebody adds the account (`GTC`); only clients act on it.
    pub ask_when_added: bool,
}

impl Default for Privacy {
    /// What a new account of the service had.
    fn default() -> Self {
        Self {
            strangers_allowed: true,
            ask_when_added: true,
        }
    }
}
