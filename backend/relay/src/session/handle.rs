//! The only way into a session from outside.

use super::attachments::{AttachmentId, Frames};
use super::contact_list::ContactList;
use super::devices::WhoIsThere;
use super::error::SignInError;
use crate::secret::Password;
use crate::store::{TokenHash, Visit};
use axum::extract::ws::Utf8Bytes;
use nudge_shared::{Command, Farewell, Resume, Status};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::sync::{mpsc, oneshot};

/// How many requests may wait for one session. Whoever has one more waits with it, and with what
/// comes after it, so that a browser that sends faster than its session works is slowed down.
const INBOX: usize = 32;

/// A session, as everybody but the session itself sees it.
#[derive(Clone, Debug)]
pub struct SessionHandle {
    /// Boxed, since the channel keeps room for a few dozen of them.
    inbox: mpsc::Sender<Box<Inbox>>,
    attached: Arc<AtomicUsize>,
}

/// What a session can be asked.
#[derive(Debug)]
pub(crate) enum Inbox {
    /// A browser has come.
    Attach {
        /// What lets it in.
        visit: Visit,
        /// Where it left off.
        resume: Option<Resume>,
        /// What it gets.
        reply: oneshot::Sender<Result<Attached, Farewell>>,
    },
    /// A browser has gone.
    Detach(AttachmentId),
    /// The person is there, at some browser.
    Active,
    /// A browser wants something done.
    Command {
        /// Which browser.
        from: AttachmentId,
        /// What.
        command: Command,
    },
    /// Somebody says that the account is theirs.
    Prove {
        /// The proof.
        password: Password,
        /// The status to go to if it is.
        status: Status,
        /// Whether it is.
        reply: oneshot::Sender<Result<(), SignInError>>,
    },
    /// A browser has another cookie than before; its tabs are the same.
    Renamed {
        /// The one it had.
        from: TokenHash,
        /// The one it has.
        to: TokenHash,
    },
    /// A browser was signed out, others are left.
    Left {
        /// Its cookie.
        token: TokenHash,
        /// Whether one of the others chose to stay.
        staying: bool,
    },
    /// The account has another password, and its service has ended the sign-in for it.
    PasswordChanged(Password),
    /// Somebody asks who looks at the account.
    WhoIsThere {
        /// Who.
        reply: oneshot::Sender<WhoIsThere>,
    },
    /// Somebody asks for the contact list.
    ContactList {
        /// Whose it is then; none while it is not known.
        reply: oneshot::Sender<Option<ContactList>>,
    },
    /// Another place of the account shall sign out.
    SignOutPlace(String),
    /// Other places shall see this one called so; empty for our own name.
    NamePlace(String),
    /// The account wants to be signed out, everywhere.
    SignOut {
        /// Told when it is done.
        reply: oneshot::Sender<()>,
    },
    /// The relay stops. The session ends soon after.
    Drain,
}

/// A browser's place in a session.
#[derive(Debug)]
pub(crate) struct Attached {
    /// Its name there.
    pub(crate) id: AttachmentId,
    /// Frames to send at once: the welcome, and what was missed.
    pub(crate) first: Vec<Utf8Bytes>,
    /// Frames to send after them, as they come.
    pub(crate) frames: Frames,
}

/// The session has ended.
#[derive(Debug)]
pub(crate) struct Gone;

impl SessionHandle {
    /// A handle, and the session's end of it.
    pub(crate) fn new() -> (Self, mpsc::Receiver<Box<Inbox>>) {
        let (inbox, requests) = mpsc::channel(INBOX);
        let attached = Arc::default();
        (Self { inbox, attached }, requests)
    }

    /// Where the session counts its attachments.
    pub(crate) fn count(&self) -> &Arc<AtomicUsize> {
        &self.attached
    }

    /// Whether a browser looks at the session now.
    pub(crate) fn is_attached(&self) -> bool {
        self.attached.load(Ordering::Relaxed) > 0
    }

    /// Asks the session something. Waits while it is busy.
    pub(crate) async fn ask(&self, request: Inbox) -> Result<(), Gone> {
        self.inbox.send(Box::new(request)).await.map_err(|_| Gone)
    }

    /// Puts a browser into the session, or says why not.
    pub(crate) async fn attach(
        &self,
        visit: Visit,
        resume: Option<Resume>,
    ) -> Result<Attached, Farewell> {
        let (reply, answer) = oneshot::channel();
        // Signed out in between, or the relay stops: the browser finds out which when it comes back.
        let gone = |_| Farewell::Restarting;
        self.ask(Inbox::Attach {
            visit,
            resume,
            reply,
        })
        .await
        .map_err(gone)?;
        answer.await.map_err(|_| Gone).map_err(gone)?
    }

    /// Tells the session that a browser has gone. Does not wait, so that it can be called when the
    /// browser's task is torn down.
    pub(crate) fn detach(&self, id: AttachmentId) {
        let request = Box::new(Inbox::Detach(id));
        let Err(mpsc::error::TrySendError::Full(request)) = self.inbox.try_send(request) else {
            return;
        };
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            let inbox = self.inbox.clone();
            runtime.spawn(async move { inbox.send(request).await });
        }
    }

    /// Whether both are handles of the same session.
    pub(crate) fn same(&self, other: &Self) -> bool {
        self.inbox.same_channel(&other.inbox)
    }

    /// Waits until the session has ended.
    pub(crate) async fn ended(&self) {
        self.inbox.closed().await;
    }

    /// Whether the session has ended.
    pub(crate) fn is_gone(&self) -> bool {
        self.inbox.is_closed()
    }
}

/// A session's end of one attachment, for tests that play the session.
#[cfg(test)]
pub(crate) struct Attachment(super::attachments::Attachments);

#[cfg(test)]
impl Attachment {
    /// Both ends, with frames to send first.
    pub(crate) fn pair(first: Vec<Utf8Bytes>) -> (Self, Attached) {
        let mut attachments = super::attachments::Attachments::new(Default::default());
        let (id, frames) = attachments.add(TokenHash([0; 32]));
        (Self(attachments), Attached { id, first, frames })
    }

    /// Queues a frame.
    pub(crate) fn send(&mut self, frame: &str) {
        self.0.send_all(&frame.into());
    }

    /// Ends the attachment.
    pub(crate) fn farewell(&mut self, farewell: &Farewell) {
        self.0.farewell(farewell);
    }
}
