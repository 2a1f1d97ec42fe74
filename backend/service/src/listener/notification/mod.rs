//! A connection to the notification server: bytes into the machine, its events to the directory, and the
//! directory's news back.

mod call;
mod circles;
mod lists;
mod mail;
mod news;
mod people;
mod sign_in;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use msnp::server::notification::{Edit, Event, Session};
use msnp::{Address, Dialect, HostPort, TrId};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use super::Shared;
use super::drive::Clock;
use super::wire::Wire;
use crate::directory::{Directory, Person, Push, Refusal};
use crate::pace::Pace;
use crate::store::{AccountId, StoreError};

/// How often somebody may change what all their contacts are told about; beyond it they wait, or are
/// refused where there is a number for it.
const CHANGES: (u32, Duration) = (40, Duration::from_secs(1));
/// How often somebody may ask for a switchboard; beyond it error 800.
const CALLS: (u32, Duration) = (60, Duration::from_secs(1));
/// How often somebody may send notices to other clients, or speak in circles; beyond it error 800. One invitation takes a handful.
const NOTICES: (u32, Duration) = (60, Duration::from_millis(500));
/// What may wait to be sent while requests are answered, in bytes.
const BACKLOG: usize = 16 * 1024;

/// The account that is signed in.
struct Me {
    id: AccountId,
    session: u64,
    address: Address,
    /// The place signed in at, where the dialect knows places.
    machine: Option<Box<str>>,
    news: mpsc::Receiver<Push>,
}

/// One connection.
struct Connection {
    shared: Arc<Shared>,
    wire: Wire,
    /// Where the client reached us.
    local: HostPort,
    peer: SocketAddr,
    clock: Clock,
    session: Session,
    me: Option<Me>,
    /// What a client must sign with the secret of its ticket.
    nonce: Option<Box<str>>,
    /// Whether it has shown which circles are the account's.
    circles_proven: bool,
    changes: Pace,
    calls: Pace,
    notices: Pace,
    /// Says what has waited for the account, where its client cannot fetch that.
    mail: Option<JoinHandle<()>>,
}

/// The next thing that happens on a connection.
enum Happening {
    Readable(io::Result<()>),
    News(Option<Push>),
    Timeout,
}

/// Serves the connection until it ends, and signs the account out.
pub(super) async fn run(
    wire: Wire,
    (local, peer): (HostPort, SocketAddr),
    shared: Arc<Shared>,
    clock: Clock,
) -> io::Result<()> {
    let session = Session::new(Arc::clone(&shared.options), clock.now());
    let (changes, calls) = (Pace::new(CHANGES.0, CHANGES.1), Pace::new(CALLS.0, CALLS.1));
    let notices = Pace::new(NOTICES.0, NOTICES.1);
    let mut connection = Connection {
        shared,
        wire,
        local,
        peer,
        clock,
        session,
        me: None,
        nonce: None,
        circles_proven: false,
        changes,
        calls,
        notices,
        mail: None,
    };
    let ended = connection.serve().await;
    if let Some(me) = connection.me {
        let sign_off = move |directory: &mut Directory| directory.sign_off(me.id, me.session);
        // The service itself may be gone by now; then everybody is signed out.
        let _ = connection.shared.directory.ask(sign_off).await;
    }
    ended
}

impl Connection {
    async fn serve(&mut self) -> io::Result<()> {
        loop {
            let happening = tokio::select! {
                ready = self.wire.readable() => Happening::Readable(ready),
                push = next_push(&mut self.me) => Happening::News(push),
                () = self.clock.reach(self.session.poll_timeout()) => Happening::Timeout,
            };
            match happening {
                Happening::Readable(ready) => {
                    ready?;
                    let (session, now) = (&mut self.session, self.clock.now());
                    let read = self.wire.read(|bytes| session.receive(bytes, now))?;
                    if read.is_none() {
                        return Ok(());
                    }
                }
                Happening::News(Some(push)) => self.take_news(push),
                // The directory has taken the queue away: from a connection that was too slow.
                Happening::News(None) => return self.write().await,
                Happening::Timeout => self.session.handle_timeout(self.clock.now()),
            }
            if self.settle().await? {
                return Ok(());
            }
        }
    }

    /// Answers every event and writes what there is to write; `true` when the connection is over.
    async fn settle(&mut self) -> io::Result<bool> {
        while let Some(event) = self.session.poll_event() {
            if let Event::Ended(end) = event {
                tracing::debug!(peer = %self.peer, ?end, "notification connection ended");
                self.write().await?;
                return Ok(true);
            }
            self.answer(event).await;
            // Somebody who sends many requests at once reads the answers before the next ones are made. Not
            // sooner than need be: some answers are there before what they confirm is done.
            if self.session.backlog() > BACKLOG {
                self.write().await?;
            }
        }
        self.write().await?;
        Ok(false)
    }

    async fn write(&mut self) -> io::Result<()> {
        while let Some(bytes) = self.session.poll_transmit() {
            self.wire.send(bytes).await?;
        }
        Ok(())
    }

    async fn answer(&mut self, event: Event) {
        let (tr, done) = match event {
            Event::Introduced { address } => return self.introduced(address).await,
            Event::Authenticate { address, proof } => {
                return self.authenticate(address, &proof).await;
            }
            Event::Synchronise { tr, have } => (Some(tr), self.synchronise(tr, have).await),
            Event::List { tr, list } => (Some(tr), self.one_list(tr, list).await),
            Event::StatusSet {
                tr,
                status,
                capabilities,
                object,
                first,
            } => {
                self.changes.wait().await;
                let shown = self.ask_as(move |directory, id, session| {
                    directory.set_status(id, session, status, capabilities, object)
                });
                let shown = shown.await.map(|seen| self.show(tr, &seen));
                // Whoever was hidden until now has heard nothing yet.
                if shown.is_ok() && (first || !self.fetches_mail()) {
                    self.tell_of_mail().await;
                }
                (None, shown)
            }
            Event::PersonalSet { payload } => {
                self.changes.wait().await;
                let set = self.ask_as(move |directory, id, session| {
                    directory.set_personal(id, session, &payload)
                });
                (None, set.await)
            }
            Event::Edit { tr, edit } => (Some(tr), self.edit(tr, edit).await),
            Event::OpenSwitchboard { tr } => (Some(tr), self.open_switchboard(tr).await),
            Event::People { tr, remove, people } => {
                (Some(tr), self.upload(tr, remove, people).await)
            }
            Event::FindNetworks { tr, whom } => (Some(tr), self.find_networks(tr, whom).await),
            Event::Notify {
                tr,
                address,
                machine,
                kind,
                payload,
            } => {
                let done = self.notify(tr, address, machine, (kind, payload)).await;
                (Some(tr), done)
            }
            Event::SendOffline {
                tr,
                address,
                network,
                kind,
                payload,
            } => {
                let done = self.leave_message((address, network), kind, &payload).await;
                (Some(tr), done)
            }
            Event::ProveCircles { tr, ticket } => (Some(tr), self.prove_circles(tr, ticket).await),
            Event::Publish { tr, payload } => (Some(tr), self.publish(tr, &payload).await),
            Event::SendToCircle { tr, payload } => (Some(tr), self.say_in_circle(payload).await),
            Event::ChallengePassed | Event::Ended(_) => return,
        };
        let Err(refusal) = done else { return };
        if let Refusal::Store(error) = &refusal
            && !matches!(error, StoreError::Stopped)
        {
            tracing::error!(%error, "a request failed");
        }
        if let Some(tr) = tr {
            self.session.fail(tr, refusal.code(self.dialect()));
        }
    }

    async fn edit(&mut self, tr: TrId, edit: Edit) -> Result<(), Refusal> {
        let own = self
            .me
            .as_ref()
            .map(|me| me.address.clone())
            .ok_or(Refusal::NotOnline)?;
        let told_to_all = match &edit {
            Edit::SetProperty(_) => true,
            Edit::Rename { address, .. } => *address == own,
            _ => false,
        };
        if told_to_all && !self.changes.allows() {
            return Err(Refusal::TooFast);
        }
        let make = edit.clone();
        let edited = self
            .ask(move |directory, id| directory.edit(id, &own, &make))
            .await?;
        self.session.done(tr, &edit, &edited.facts);
        if let Some(new) = edited.new {
            for property in &new.properties {
                self.session
                    .contact_property(edited.facts.serial, &new.address, property);
            }
            if let Some(person) = new.seen {
                self.show(tr, &[person]);
            }
        }
        Ok(())
    }

    /// People who are online already.
    fn show(&mut self, tr: TrId, people: &[Arc<Person>]) {
        let dialect = self.dialect();
        for person in people {
            self.session.already_online(tr, &person.presence);
            self.session
                .personal(person.address(), None, person.personal_for(dialect));
        }
    }

    fn dialect(&self) -> Dialect {
        self.session.dialect().unwrap_or(Dialect::Msnp8)
    }

    /// Has the directory do something for the account.
    async fn ask<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Directory, AccountId) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        self.ask_as(move |directory, id, _| work(directory, id))
            .await
    }

    /// The same for what only the account's present sign-in may do.
    async fn ask_as<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Directory, AccountId, u64) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        let me = self.me.as_ref().ok_or(Refusal::NotOnline)?;
        let (id, session) = (me.id, me.session);
        let asked = self
            .shared
            .directory
            .ask(move |directory| work(directory, id, session));
        asked.await.unwrap_or_else(|stopped| Err(stopped.into()))
    }
}

/// Waits for ever while nobody is signed in.
async fn next_push(me: &mut Option<Me>) -> Option<Push> {
    match me {
        Some(me) => me.news.recv().await,
        None => std::future::pending().await,
    }
}
