//! Names of what is kept in the browser.
//!
//! Values are short texts. On a public computer nothing is kept but the fact that it is one, and what belongs to an account
//! carries its address and goes when it signs out.

use crate::turn::Turn;
use nudge_shared::{Address, CommandId, ConversationId};

/// All keys begin with this; the page hands over exactly the stored pairs whose key does.
pub const STORAGE_PREFIX: &str = "nudge/";

/// The address to offer on the sign-in form.
pub(crate) const ADDRESS: &str = "nudge/address";
/// The service to offer on the sign-in form.
pub(crate) const SERVICE: &str = "nudge/service";
/// Collapsed sections of the contact list, one a line.
pub(crate) const COLLAPSED: &str = "nudge/collapsed";
/// How the contact list is arranged.
pub(crate) const ARRANGEMENT: &str = "nudge/arrangement";
/// The settings that go with the account, without what concerns other people, as JSON.
pub(crate) const SETTINGS: &str = "nudge/settings";
/// `1` where the system shows alerts.
pub(crate) const SYSTEM_ALERTS: &str = "nudge/system-alerts";
/// Open conversations, one a line, with the account's address in the first.
pub(crate) const TABS: &str = "nudge/tabs";
/// `1` while signed in: a page loaded anew shows its skeleton instead of the form.
pub(crate) const SIGNED_IN: &str = "nudge/signed-in";
/// `light` or `dark`, where not as the system has it.
pub(crate) const THEME: &str = "nudge/theme";
/// The theme's folder, where not the standard one.
pub(crate) const LOOK: &str = "nudge/look";
/// The theme's folder for those who chose none, where the operator set one.
pub(crate) const STANDARD_LOOK: &str = "nudge/standard-look";
/// The scene, where not the standard one.
pub(crate) const SCENE: &str = "nudge/scene";
/// The tint, where not the scene's.
pub(crate) const TINT: &str = "nudge/tint";
/// How high a row of the contact list is.
pub(crate) const DENSITY: &str = "nudge/density";
/// How large messages are.
pub(crate) const SIZE: &str = "nudge/size";
/// Emoticons used last, one a line.
pub(crate) const GLYPHS: &str = "nudge/glyphs";
/// `1` while the computer is somebody else's, so that a page loaded anew still keeps nothing.
pub(crate) const PUBLIC: &str = "nudge/public";
/// When the page last loaded itself anew for another version, in milliseconds since 1970.
pub(crate) const RELOADED: &str = "nudge/reloaded";
/// The last snapshot, as JSON: what the page shows before the relay has answered.
pub(crate) const SNAPSHOT: &str = "nudge/snapshot";
const DRAFT: &str = "nudge/draft/";
const UNSENT: &str = "nudge/unsent/";

/// Where the draft of a conversation is.
pub(crate) fn draft(me: &Address, conversation: &ConversationId) -> String {
    format!("{DRAFT}{me}/{conversation}")
}

/// The conversation of a draft's key, when it is this account's.
pub(crate) fn draft_of(key: &str, me: &Address) -> Option<ConversationId> {
    key.strip_prefix(DRAFT)?
        .strip_prefix(me.as_str())?
        .strip_prefix('/')?
        .parse()
        .ok()
}

/// Where a message is kept until the relay has it.
pub(crate) fn unsent(me: &Address, id: CommandId) -> String {
    format!("{UNSENT}{me}/{}", id.0)
}

/// The command of such a key, when it is this account's.
pub(crate) fn unsent_of(key: &str, me: &Address) -> Option<CommandId> {
    key.strip_prefix(UNSENT)?
        .strip_prefix(me.as_str())?
        .strip_prefix('/')?
        .parse()
        .ok()
        .map(CommandId)
}

/// What an earlier visit left, by key.
#[derive(Clone, Debug, Default)]
pub struct Stored(Vec<(String, String)>);

impl Stored {
    /// All stored pairs of the browser; foreign keys are ignored.
    pub fn new(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut pairs: Vec<_> = pairs.into_iter().collect();
        pairs.retain(|(key, _)| key.starts_with(STORAGE_PREFIX));
        Self(pairs)
    }

    pub(crate) fn get(&self, key: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(known, _)| known == key)
            .map(|(_, value)| value.as_str())
    }

    pub(crate) fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    pub(crate) fn set(&mut self, key: &str, value: Option<String>) {
        self.0.retain(|(known, _)| known != key);
        if let Some(value) = value {
            self.0.push((key.to_owned(), value));
        }
    }

    /// Takes out all that belongs to an account.
    pub(crate) fn forget_account(&mut self, turn: &mut Turn<'_>) {
        self.0.retain(|(key, _)| {
            let personal = key.starts_with(DRAFT)
                || key.starts_with(UNSENT)
                || key == TABS
                || key == SIGNED_IN
                || key == SNAPSHOT;
            if personal {
                turn.store(key.clone(), None);
            }
            !personal
        });
    }

    /// Takes out everything: the computer is public.
    pub(crate) fn forget_all(&mut self, turn: &mut Turn<'_>) {
        for (key, _) in self.0.drain(..) {
            turn.store(key, None);
        }
    }
}
