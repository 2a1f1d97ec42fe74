use super::{App, Page};
use crate::storage;
use crate::turn::Turn;
use nudge_shared::{Contact, SessionState, Settings, Snapshot, Status};

/// The largest snapshot that is kept, in bytes of JSON: browsers keep a few megabytes in all.
const LARGEST: usize = 512 << 10;

/// What the page knew last time, to be shown at once while the relay is asked what is new, and when
/// there is no network at all.
impl App {
    /// Shows what an earlier visit kept, if it was signed in.
    pub(super) fn show_kept(&mut self, turn: &mut Turn<'_>) {
        if self.public || self.stored.get(storage::SIGNED_IN).is_none() {
            return;
        }
        let kept = self.stored.get(storage::SNAPSHOT);
        // One of another version is as good as none.
        let snapshot: Option<Snapshot> = kept.and_then(|text| serde_json::from_str(text).ok());
        if let Some(mut snapshot) = snapshot {
            // Settings are kept on their own, at every change; the snapshot's may be of long before.
            let settings = std::mem::take(&mut snapshot.settings);
            snapshot.settings = Settings {
                saved_statuses: settings.saved_statuses,
                presence: settings.presence,
                people: settings.people,
                muted: settings.muted,
                drafts: settings.drafts,
                ..self.settings.account.clone()
            };
            self.page = Page::Messenger;
            self.snapshot(snapshot, turn);
            self.session = None;
            self.connection.connect(turn);
        }
    }

    /// Keeps what is known now for the next visit: the page may go away. Nobody is known to be there
    /// by then.
    pub(super) fn keep_snapshot(&self, turn: &mut Turn<'_>) {
        let Some(me) = self.me.known().cloned() else {
            return;
        };
        let offline = |contact: &Contact| Contact {
            status: Status::Offline,
            ..contact.clone()
        };
        let kept = Snapshot {
            me,
            settings: self.settings.account.clone(),
            session: SessionState::Online,
            service_link_protected: self.service_link_protected,
            groups: self.roster.groups().to_vec(),
            contacts: self.roster.everybody().map(offline).collect(),
            requests: self.roster.requests.all(),
            conversations: self.chats.told(),
        };
        let text = serde_json::to_string(&kept).ok();
        let text = text.filter(|text| text.len() <= LARGEST);
        turn.store(storage::SNAPSHOT.to_owned(), text);
    }
}
