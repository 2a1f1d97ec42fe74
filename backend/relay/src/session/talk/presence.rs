//! Who can be reached, by what the contact list shows.

use crate::session::task::Session;
use crate::translate::address_out;
use nudge_shared::{Address, ConversationId, SessionState, Status};
use std::time::Duration;
use tokio::time::Instant;

/// How long after signing in the contact list may still show people offline who are not. After a
/// restart of the service, or of a relay that many of its people use, they come back one by one.
const PRESENCE_SETTLES: Duration = Duration::from_secs(10);

/// Whether a switchboard is worth opening.
pub(super) enum Reach {
    /// It is.
    Open,
    /// Not before this: the other side may come back any moment.
    Wait(Instant),
    /// It is not, the other side is offline.
    Offline,
}

impl Session {
    /// Whether somebody can be reached in a conversation.
    pub(super) fn reach(&self, conversation: &ConversationId) -> Reach {
        let ConversationId::Direct(address) = conversation else {
            return Reach::Open;
        };
        if !self.shows_offline(address) {
            return Reach::Open;
        }
        match self.others_return_by() {
            Some(by) => Reach::Wait(by),
            None if self.upstream.is_settled(PRESENCE_SETTLES) => Reach::Offline,
            None => Reach::Open,
        }
    }

    /// Until when others may be on their way back, as the session itself has just come back.
    pub(super) fn others_return_by(&self) -> Option<Instant> {
        let by = self.upstream.returned_at()? + PRESENCE_SETTLES;
        (by > Instant::now()).then_some(by)
    }

    /// Whether somebody is on the contact list and certainly offline. People who are not on it may
    /// be there without showing.
    pub(in crate::session) fn is_contact_offline(&self, address: &Address) -> bool {
        self.upstream.is_settled(PRESENCE_SETTLES) && self.shows_offline(address)
    }

    fn shows_offline(&self, address: &Address) -> bool {
        self.contact_status(address)
            .is_some_and(|status| status == msnp::Status::Offline)
    }

    /// Whether somebody is on the contact list and online.
    pub(super) fn shows_online(&self, address: &Address) -> bool {
        self.contact_status(address)
            .is_some_and(|status| status != msnp::Status::Offline)
    }

    fn contact_status(&self, address: &Address) -> Option<msnp::Status> {
        let contact = self.upstream.roster()?.contact(&address_out(address))?;
        contact.is_on(msnp::List::Forward).then(|| contact.status())
    }

    /// Whether the account can be heard, by the rules of the services.
    pub(in crate::session) fn is_visible(&self) -> bool {
        self.state == SessionState::Online && self.me.status != Status::Offline
    }

    /// Somebody is online: what waits for them goes on its way.
    pub(in crate::session) async fn somebody_came(&mut self, address: &Address) {
        let conversation = ConversationId::Direct(address.clone());
        if let Some(thread) = self.talk.thread_mut(&conversation)
            && !thread.queue.is_empty()
        {
            thread.open_at = None;
            self.pump(conversation).await;
        }
    }
}
