//! A client that nobody here wrote, the `msnp11-sdk` crate, at the service behind the relay.
//!
//! It has faults of its own, so that its lists are small and every wait has a limit.

use crate::support::{LIMIT, Messenger, Tab, address, password};
use msnp11_sdk::{Client, Event, MsnpList, MsnpStatus, Switchboard};
use nudge_shared::{CommandBody, Status};
use tokio::sync::mpsc;
use tokio::time::timeout;

/// Somebody signed in with it.
pub(crate) struct Other {
    pub(crate) client: Client,
    pub(crate) heard: Heard,
    name: &'static str,
}

/// What it was told.
pub(crate) struct Heard(mpsc::UnboundedReceiver<Event>);

pub(crate) async fn within<T>(what: &str, work: impl Future<Output = T>) -> T {
    timeout(LIMIT, work)
        .await
        .unwrap_or_else(|_| panic!("{what} took too long"))
}

impl Heard {
    pub(crate) fn on(board: &Switchboard) -> Self {
        let (told, heard) = mpsc::unbounded_channel();
        board.add_event_handler_closure(move |event| {
            let told = told.clone();
            async move {
                // Nobody listens any more at the end of a test.
                let _ = told.send(event);
            }
        });
        Self(heard)
    }

    /// The first event that `pick` takes.
    pub(crate) async fn wait<T>(
        &mut self,
        what: &str,
        mut pick: impl FnMut(Event) -> Option<T>,
    ) -> T {
        within(what, async {
            loop {
                let event = self.0.recv().await;
                let event = event.unwrap_or_else(|| panic!("no {what} before the end"));
                if let Some(found) = pick(event) {
                    return found;
                }
            }
        })
        .await
    }
}

impl Other {
    pub(crate) async fn sign_in(messenger: &Messenger, name: &'static str) -> Self {
        let at = messenger.address();
        let host = at.ip().to_string();
        let client = within("connecting", Client::new(&host, at.port()))
            .await
            .unwrap();
        let (told, heard) = mpsc::unbounded_channel();
        client.add_event_handler_closure(move |event| {
            let told = told.clone();
            async move {
                // As above.
                let _ = told.send(event);
            }
        });
        let nexus = messenger.entry().ticket_url;
        let (who, password) = (address(name).to_string(), password(name));
        let login = client.login(who, &password, &nexus, "msnp11-sdk", "0.13");
        within("signing in", login).await.unwrap();
        Self {
            client,
            heard: Heard(heard),
            name,
        }
    }

    pub(crate) async fn announce(&self) {
        let announced = self.client.set_presence(MsnpStatus::Online);
        within("announcing", announced).await.unwrap();
    }

    /// Becomes the contact of somebody at a page, and they its.
    pub(crate) async fn befriend(&mut self, page: &mut Tab, name: &str) {
        page.call(CommandBody::AddContact {
            address: address(self.name),
            group: None,
        })
        .await
        .unwrap();
        let them = address(name).to_string();
        self.heard
            .wait("being added", |event| match event {
                Event::AddedBy { email, .. } => (email == them).then_some(()),
                _ => None,
            })
            .await;
        for list in [
            MsnpList::AllowList,
            MsnpList::ReverseList,
            MsnpList::ForwardList,
        ] {
            let added = self.client.add_contact(&them, name, list);
            within("adding", added).await.unwrap();
        }
        page.contact(self.name, |they| they.status == Status::Online)
            .await;
    }

    /// Opens a conversation with somebody, and waits until they are there.
    pub(crate) async fn call(&self, name: &str) -> (Switchboard, Heard) {
        let them = address(name).to_string();
        let board = within("calling", self.client.create_session(&them))
            .await
            .unwrap();
        let mut heard = Heard::on(&board);
        heard
            .wait("them coming", |event| match event {
                Event::ParticipantInSwitchboard { email } => (email == them).then_some(()),
                _ => None,
            })
            .await;
        (board, heard)
    }
}
