//! Commands that wait for the service's answer.

use crate::store::Profile;
use crate::translate::Doing;
use msnp::client::RequestId;
use nudge_shared::{BlobId, CommandId, Media, SavedStatus, Status};

/// Commands that the service was asked to do, and has not answered yet.
#[derive(Default)]
pub(crate) struct Edits {
    waiting: Vec<Edit>,
}

/// One of them.
pub(crate) struct Edit {
    request: RequestId,
    /// Whom to answer.
    pub(crate) command: Option<CommandId>,
    /// What it is about.
    pub(crate) doing: Doing,
    /// What to remember when it is done.
    pub(crate) change: Option<OwnChange>,
}

/// A change to what the account shows of itself.
pub(crate) enum OwnChange {
    /// The status.
    Status(Status),
    /// A status of one's own.
    Saved(SavedStatus),
    /// The personal message.
    PersonalMessage(String),
    /// The media.
    Media(Option<Media>),
    /// The picture.
    Picture(Option<BlobId>),
}

impl OwnChange {
    /// Makes the change.
    pub(crate) fn apply(self, own: &mut Profile) {
        match self {
            Self::Status(status) => {
                own.status = status;
                own.saved_status = None;
            }
            Self::Saved(saved) => {
                own.status = saved.status;
                if let Some(message) = saved.message {
                    own.personal_message = message;
                }
                own.saved_status = Some(saved.name);
            }
            Self::PersonalMessage(text) => own.personal_message = text,
            Self::Media(media) => own.media = media,
            Self::Picture(picture) => own.picture = picture,
        }
    }
}

impl Edits {
    /// The service was asked.
    pub(crate) fn put(
        &mut self,
        request: RequestId,
        command: Option<CommandId>,
        doing: Doing,
        change: Option<OwnChange>,
    ) {
        self.waiting.push(Edit {
            request,
            command,
            doing,
            change,
        });
    }

    /// The service has answered.
    pub(crate) fn take(&mut self, request: RequestId) -> Option<Edit> {
        let at = self.waiting.iter().position(|e| e.request == request)?;
        let edit = self.waiting.swap_remove(at);
        if self.waiting.is_empty() {
            self.waiting = Vec::new();
        }
        Some(edit)
    }
}
