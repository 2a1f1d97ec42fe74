use crate::{Contact, ContactRequest, Conversation, Group, Me, SessionState, Settings};
use serde::{Deserialize, Serialize};

/// Everything the browser shows before it asks for history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The account.
    pub me: Me,
    /// Its settings.
    #[serde(default, skip_serializing_if = "Settings::is_untouched")]
    pub settings: Settings,
    /// How its session stands.
    pub session: SessionState,
    /// Whether the relay's connection to the service is encrypted or never leaves its machine.
    pub service_link_protected: bool,
    /// Groups of the contact list, in the service's order.
    pub groups: Vec<Group>,
    /// People the account knows.
    pub contacts: Vec<Contact>,
    /// People who wait for an answer.
    pub requests: Vec<ContactRequest>,
    /// Conversations, the most recent first.
    pub conversations: Vec<Conversation>,
}
