//! Lists as they are uploaded since MSNP13, and notices from client to client.

use bytes::Bytes;
use msnp::message::Content;
use msnp::notification::{NotifyKind, People};
use msnp::{Address, Network, TrId};

use super::Connection;
use crate::directory::{Note, Refusal};

impl Connection {
    pub(super) async fn upload(
        &mut self,
        tr: TrId,
        remove: bool,
        people: People,
    ) -> Result<(), Refusal> {
        self.come_into_circles(&people, remove).await?;
        let seen = self
            .ask(move |directory, id| directory.upload(id, &people, remove))
            .await?;
        self.show(tr, &seen);
        self.session.people_taken(tr, remove);
        Ok(())
    }

    pub(super) async fn find_networks(
        &mut self,
        tr: TrId,
        whom: Vec<Address>,
    ) -> Result<(), Refusal> {
        let found = self
            .ask(move |directory, _| directory.networks(whom))
            .await?;
        self.session.networks(tr, &found);
        Ok(())
    }

    pub(super) async fn notify(
        &mut self,
        tr: TrId,
        address: Address,
        machine: Option<Box<str>>,
        (kind, payload): (NotifyKind, Bytes),
    ) -> Result<(), Refusal> {
        if !self.notices.allows() {
            return Err(Refusal::TooFast);
        }
        self.ask_as(move |directory, id, session| {
            let machine = machine.map(|machine| machine.to_ascii_lowercase());
            let to = (&address, machine.as_deref());
            directory.notify((id, session), to, kind, payload)
        })
        .await?;
        self.session.notified(tr);
        Ok(())
    }

    /// A message beside conversations (`UUM`): a text is kept until the person fetches it. That somebody types,
    /// or a nudge, is nothing to keep, and there are no other networks.
    pub(super) async fn leave_message(
        &self,
        (address, network): (Address, Network),
        kind: u32,
        payload: &Bytes,
    ) -> Result<(), Refusal> {
        let Content::Text(text) = Content::parse(payload) else {
            return Ok(());
        };
        if kind != TEXT {
            return Ok(());
        }
        if network != Network::MESSENGER {
            return Err(Refusal::NotOnline);
        }
        let note = Note {
            text: text.text,
            run: "".into(),
            number: 0,
        };
        self.ask(move |directory, id| directory.leave_message(id, &address, &note))
            .await
    }
}

/// The kind of `UUM` that is a text.
const TEXT: u32 = 1;
