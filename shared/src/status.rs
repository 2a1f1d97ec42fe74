use serde::{Deserialize, Serialize};

/// How available somebody is. The eight of the classic clients.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Status {
    /// Available.
    Online,
    /// Away by itself, after minutes without input.
    Idle,
    /// Busy: alerts are held back.
    Busy,
    /// Be right back.
    BeRightBack,
    /// Away.
    Away,
    /// On the phone.
    OnThePhone,
    /// Out to lunch.
    OutToLunch,
    /// Not signed in. As one's own status: signed in, but appearing offline to everybody.
    #[default]
    Offline,
}

impl Status {
    /// All of them, in the order of the status menu.
    pub const ALL: [Self; 8] = [
        Self::Online,
        Self::Busy,
        Self::BeRightBack,
        Self::Away,
        Self::OnThePhone,
        Self::OutToLunch,
        Self::Idle,
        Self::Offline,
    ];
}
