//! A session's own task.

use super::attachments::Counts;
use super::audience::Audience;
use super::auto_reply::Replied;
use super::backoff::Backoff;
use super::edits::Edits;
use super::ending::Ending;
use super::handle::Inbox;
use super::idle::Idleness;
use super::job::{Job, Prover};
use super::media::Media;
use super::registry::RegistryParts;
use super::sign_in::Urgency;
use super::talk::{Asking, Talk, WebMail};
use super::timer::{Clock, Timer};
use super::upstream::Upstream;
use super::wake::Wake;
use super::web::WebQueue;
use crate::config::Service;
use crate::secret::Password;
use crate::store::{AccountId, Profile};
use crate::translate;
use nudge_shared::{
    Address, ConversationId, EventBody, Farewell, Me, SessionState, Settings, Status, Stay,
};
use std::future::poll_fn;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::time::Duration;
use tokio::sync::{Semaphore, mpsc};
use tokio::task::JoinSet;
use tokio::time::Instant;

/// What a session begins with.
pub(crate) struct Beginning {
    pub(crate) account: AccountId,
    pub(crate) address: Address,
    pub(crate) service: Arc<Service>,
    pub(crate) password: Password,
    /// The status to start with; none for that of last time.
    pub(crate) status: Option<Status>,
    pub(crate) stay: Stay,
    /// Lets so many sign in at a time that nobody waits for.
    pub(crate) gate: Arc<Semaphore>,
}

/// One account's session. See the [module](super).
pub(crate) struct Session {
    pub(super) inbox: mpsc::Receiver<Box<Inbox>>,
    pub(super) jobs: JoinSet<Job>,
    pub(super) timer: Timer,
    pub(super) links_first: bool,

    pub(super) parts: RegistryParts,
    pub(super) clock: Clock,
    pub(super) account: AccountId,
    pub(super) service: Arc<Service>,
    pub(super) password: Password,
    pub(super) stay: Stay,
    pub(super) gate: Arc<Semaphore>,

    pub(super) state: SessionState,
    pub(super) upstream: Upstream,
    /// Tells this session from other places where the account is signed in.
    pub(super) place: Box<str>,
    pub(super) web: WebQueue,
    pub(super) backoff: Backoff,
    /// Whether the service has accepted the account once. Until then the session ends with its
    /// first failure.
    pub(super) proven: bool,
    pub(super) provers: Vec<Prover>,
    /// The account, as browsers see it.
    pub(super) me: Me,
    /// What it wants to show of itself.
    pub(super) own: Profile,
    pub(super) edits: Edits,
    /// What was set; none while nothing is, as most never set anything.
    pub(super) settings: Option<Box<Settings>>,
    pub(super) idleness: Idleness,
    pub(super) replied: Replied,

    pub(super) audience: Audience,
    pub(super) talk: Talk,
    pub(super) web_mail: WebMail,
    /// Whether the own mailbox of the embedded service is being read.
    pub(super) asking: Asking,
    /// Conversations of which something was pushed and not read since.
    pub(super) pushed: Vec<ConversationId>,
    /// Searches under way.
    pub(super) searching: u8,
    pub(super) media: Media,
    pub(super) ending: Option<Ending>,
}

impl Session {
    /// One that has done nothing yet.
    pub(crate) fn new(
        beginning: Beginning,
        parts: RegistryParts,
        inbox: mpsc::Receiver<Box<Inbox>>,
        attached: Arc<AtomicUsize>,
    ) -> Box<Self> {
        let epoch = format!("{:012x}", rand::random::<u64>() & 0xffff_ffff_ffff);
        let counts = Counts {
            own: attached,
            all: parts.metrics.clone(),
        };
        let own = Profile {
            status: beginning.status.unwrap_or_default(),
            ..Profile::default()
        };
        parts.metrics.sessions_signing_in.up();
        Box::new(Self {
            inbox,
            jobs: JoinSet::new(),
            timer: Timer::new(),
            links_first: false,
            parts,
            clock: Clock::start(),
            account: beginning.account,
            service: beginning.service,
            password: beginning.password,
            stay: beginning.stay,
            gate: beginning.gate,
            state: SessionState::SigningIn,
            upstream: Upstream::default(),
            place: translate::new_place(),
            web: WebQueue::default(),
            backoff: Backoff::default(),
            proven: false,
            provers: Vec::new(),
            me: translate::me_before(beginning.address, &own),
            own,
            edits: Edits::default(),
            settings: None,
            idleness: Idleness::new(Instant::now()),
            replied: Replied::new(),
            audience: Audience::new(epoch.into(), counts, Instant::now()),
            talk: Talk::default(),
            web_mail: WebMail::default(),
            asking: Asking::Idle,
            pushed: Vec::new(),
            searching: 0,
            media: Media::default(),
            ending: None,
        })
    }

    /// Lives from its beginning to its end. A session from before a restart, which nobody waits
    /// for and which does not give up at the first failure, waits a while before its first
    /// attempt.
    pub(crate) async fn live(mut self: Box<Self>, restored_after: Option<Duration>) {
        // Boxed, as are the rare things below: an idle session does not keep room for them.
        Box::pin(self.recall(restored_after.is_some())).await;
        match restored_after {
            Some(wait) => {
                self.proven = true;
                self.upstream.retry_at(Instant::now() + wait);
            }
            None => self.connect(Urgency::SomebodyWaits),
        }
        self.run().await;
        Box::pin(self.finish()).await;
    }

    /// Takes up what earlier sessions of the account have left behind.
    async fn recall(&mut self, with_status: bool) {
        match self.parts.store.profile(self.account).await {
            Ok(Some(profile)) => {
                let status = if with_status {
                    profile.status
                } else {
                    self.own.status
                };
                self.own = Profile { status, ..profile };
                self.me = translate::me_before(self.me.address.clone(), &self.own);
            }
            Ok(None) => {}
            Err(error) => {
                self.store_failed(&error);
            }
        }
        self.recall_settings().await;
        self.recall_media().await;
        self.recall_messages().await;
    }

    async fn run(&mut self) {
        while !self.is_over() {
            self.arm();
            match poll_fn(|cx| self.poll_wake(cx)).await {
                Wake::Request(Some(request)) => Box::pin(self.request(*request)).await,
                Wake::Request(None) => self.end(Farewell::Restarting, Duration::ZERO, None),
                Wake::Job(job) => Box::pin(self.job_done(job)).await,
                Wake::Timer => Box::pin(self.on_time()).await,
                Wake::Link => {}
            }
            self.settle().await;
        }
    }

    /// Drains the machines, until none has anything more to tell, and lets the connections have
    /// what they say.
    pub(super) async fn settle(&mut self) {
        loop {
            if let Some(link) = self.upstream.link_mut() {
                link.flush();
            }
            for link in self.talk.links_mut() {
                link.flush();
            }
            let mut quiet = true;
            while let Some(event) = self.upstream.poll_event() {
                quiet = false;
                Box::pin(self.upstream_event(event)).await;
            }
            while let Some((board, event)) = self.talk.poll_event() {
                quiet = false;
                Box::pin(self.board_event(board, event)).await;
            }
            if !quiet {
                Box::pin(self.tell_settled()).await;
            }
            if self.talk.has_lines() {
                quiet &= !Box::pin(self.move_media()).await;
            }
            if self.has_changed_files() {
                Box::pin(self.tell_files()).await;
            }
            if quiet {
                return;
            }
        }
    }

    async fn job_done(&mut self, job: Job) {
        match job {
            Job::Upstream {
                attempt,
                result,
                pass,
            } => self.upstream_dialled(attempt, result, pass),
            Job::Ticket { attempt, result } => self.ticket_fetched(attempt, result),
            Job::Mail { waiting } => self.mail_read(waiting).await,
            Job::Web(answered) => self.web_answered(*answered).await,
            Job::Board { board, result } => self.board_dialled(board, result).await,
            Job::Picture {
                whose,
                hash,
                result,
            } => self.picture_stored(whose, hash, result),
            Job::Ink {
                board,
                from,
                result,
            } => self.ink_stored(board, from, result).await,
            Job::Emoticon { hash, result } => self.emoticon_stored(hash, result).await,
            Job::FileRead {
                board,
                transfer,
                offset,
                result,
            } => self.file_read(board, transfer, offset, result),
            Job::FileStored { line, result } => self.file_stored(line, result),
            Job::Probe { prover, result } => self.probed(prover, result).await,
            Job::Searched { id, result } => self.searched(id, result),
            Job::Failed => self.end(Farewell::Restarting, Duration::ZERO, None),
        }
    }

    /// Does what is due.
    async fn on_time(&mut self) {
        let now = Instant::now();
        let moment = self.clock.now();
        if let Some(link) = self.upstream.link_mut() {
            link.handle_timeout(moment);
        }
        self.talk.handle_timeout(moment);
        self.media_on_time(now);
        if self.upstream.is_retry_due(now) {
            self.connect(Urgency::Nobody);
        }
        self.mind_idleness();
        self.talk_on_time(now).await;
        self.audience.forget_if_due(now);
        if self.leaves_at().is_some_and(|at| at <= now) && self.ending.is_none() {
            tracing::info!(account.id = %self.account, "nobody came back: the session ends");
            self.forget_account().await;
            self.end(Farewell::SignedOut, Duration::ZERO, None);
        }
    }

    /// Sets the timer to what is due next.
    fn arm(&mut self) {
        let machines = self
            .upstream
            .poll_timeout()
            .into_iter()
            .chain(self.talk.poll_timeout())
            .min()
            .map(|moment| self.clock.instant(moment));
        let next = [
            machines,
            self.upstream.next_retry(),
            self.talk.next_due(),
            self.media.next_due(),
            self.audience.forget_at(),
            self.idle_at(),
            self.leaves_at(),
            self.ending.as_ref().map(|ending| ending.by),
        ]
        .into_iter()
        .flatten()
        .min();
        self.timer.set(next);
    }

    /// Changes how the session stands, and tells.
    pub(super) fn set_state(&mut self, state: SessionState) {
        if self.state != state {
            self.count_state(-1);
            self.state = state.clone();
            self.count_state(1);
            self.audience.event(EventBody::Session(state));
        }
    }

    pub(super) fn count_state(&self, by: i32) {
        let metrics = &self.parts.metrics;
        let gauge = match self.state {
            SessionState::SigningIn => &metrics.sessions_signing_in,
            SessionState::Online => &metrics.sessions_online,
            SessionState::Reconnecting { .. } => &metrics.sessions_reconnecting,
            SessionState::Stopped(_) => &metrics.sessions_stopped,
        };
        if by > 0 {
            gauge.up();
        } else {
            gauge.down();
        }
    }
}
