use crate::{Address, BlobId, Status};
use serde::{Deserialize, Serialize};

/// The account itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    /// The address signed in with.
    pub address: Address,
    /// The name contacts see.
    pub name: String,
    /// The personal message contacts see.
    pub personal_message: String,
    /// What contacts see as being listened to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media: Option<Media>,
    /// The picture contacts see.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<BlobId>,
    /// The status chosen. [`Status::Offline`] is "appear offline".
    pub status: Status,
    /// The name of the status of one's own that was chosen, while it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saved_status: Option<String>,
    /// Who may see and write to the account.
    pub privacy: Privacy,
}

/// What somebody listens to, plays or works on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Media {
    /// `Music`, `Games` or `Office`.
    pub kind: String,
    /// The line to show, such as "Title - Artist".
    pub text: String,
}

/// The two privacy switches of the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Privacy {
    /// Whether people who are on no list may see the account and write to it.
    pub strangers_allowed: bool,
    /// Whether to ask when somebody adds the account.
    pub ask_when_added: bool,
}
