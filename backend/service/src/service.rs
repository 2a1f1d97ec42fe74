//! The service as a whole: start, handle, stop.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use msnp::server::notification::Options;
use msnp::{Dialect, SignInScheme};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::accounts::Accounts;
use crate::buddy::Buddy;
use crate::caps::Caps;
use crate::config::Config;
use crate::directory::{self, DirectoryHandle};
use crate::gateway::Gateway;
use crate::limits;
use crate::listener::{self, Shared};
use crate::mailbox::Mailboxes;
use crate::pace::Paces;
use crate::store::{self, StoreError};
use crate::switchboard::Switchboards;
use crate::tickets::{Throttle, Tickets};
use crate::web::{self, Web};

/// How long connections may take to hear that the service stops.
const DRAIN: Duration = Duration::from_secs(5);

/// How often the data file is looked at for what the command line has changed in it.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// Why the service did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The data file could not be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The port could not be taken, or the owning thread not be started.
    #[error("{0}: {1}")]
    Listen(SocketAddr, #[source] std::io::Error),
}

/// A running messenger service.
pub struct Service {
    address: SocketAddr,
    accounts: Accounts,
    web: Web,
    shared: Arc<Shared>,
    closing: CancellationToken,
    tasks: TaskTracker,
    thread: Mutex<Option<JoinHandle<()>>>,
}

/// What a running service is doing, for metrics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// Open connections of both kinds.
    pub connections: usize,
    /// Accounts that are signed in, the buddy among them.
    pub online: usize,
    /// Open switchboards.
    pub switchboards: usize,
    /// Messages relayed since the start.
    pub messages: u64,
}

impl Service {
    /// Opens the data file, takes the port, and serves.
    ///
    /// # Errors
    /// When the data file cannot be opened or the port cannot be taken.
    pub async fn start(config: Config) -> Result<Self, StartError> {
        let listener = TcpListener::bind(config.listen)
            .await
            .map_err(|error| StartError::Listen(config.listen, error))?;
        let address = listener
            .local_addr()
            .map_err(|error| StartError::Listen(config.listen, error))?;
        let db = store::open(&config.data_dir)?;
        let switchboards = Switchboards::new(config.limits);
        let (directory, thread) = directory::start(db, Arc::clone(&switchboards), config.limits)
            .map_err(|error| StartError::Listen(config.listen, error))?;
        let accounts = Accounts::new(directory.clone(), &config);
        accounts.ensure_buddy().await?;
        if !config.old_clients {
            accounts.forget_digests().await?;
        }
        let throttle = Throttle::default();
        let tickets = Tickets::new(config.limits.ticket_life);
        let shared = Arc::new(Shared {
            directory,
            switchboards,
            tickets: tickets.clone(),
            throttle: throttle.clone(),
            limits: config.limits,
            advertised: config.advertised.clone(),
            options: Arc::new(options(&config)),
            stop: CancellationToken::new(),
            caps: Caps::new(
                config.limits.connections,
                config.limits.connections_per_address,
            ),
        });
        let (closing, tasks) = (CancellationToken::new(), TaskTracker::new());
        let gateway = Gateway::new(
            Arc::clone(&shared),
            address.port(),
            tasks.clone(),
            closing.clone(),
        );
        let web = Web {
            accounts: accounts.clone(),
            directory: shared.directory.clone(),
            tickets,
            throttle,
            gateway,
            calls: Arc::new(Mutex::new(Paces::new(
                limits::CALLS_AT_ONCE,
                limits::CALL_EVERY,
            ))),
            public_url: config.public_url,
        };
        tasks.spawn(listener::accept(
            listener,
            Arc::clone(&shared),
            tasks.clone(),
            closing.clone(),
        ));
        tasks.spawn(look_for_changes(shared.directory.clone(), closing.clone()));
        if let Some((id, buddy)) = accounts.buddy().await? {
            let buddy = Buddy {
                id,
                address: buddy,
                server: address,
                tickets: web.tickets.clone(),
                closing: closing.clone(),
                tasks: tasks.clone(),
            };
            tasks.spawn(buddy.run());
        }
        tracing::info!(%address, "messenger service listening");
        Ok(Self {
            address,
            accounts,
            web,
            shared,
            closing,
            tasks,
            thread: Mutex::new(Some(thread)),
        })
    }

    /// Where clients connect: the address really taken.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The accounts.
    #[must_use]
    pub fn accounts(&self) -> &Accounts {
        &self.accounts
    }

    /// Messages for people who are not signed in.
    #[must_use]
    pub fn mailboxes(&self) -> Mailboxes {
        Mailboxes::new(self.shared.directory.clone())
    }

    /// The web endpoints, to be merged into an HTTP server's router: those of signing in (`/rdr/pprdr.asp`,
    /// `/login2.srf` and `/login`), of the web services, and of the gateway (`/gateway/gateway.dll`), over
    /// which the whole protocol goes where nothing but HTTP is let through. Serve it with
    /// [`ConnectInfo`](axum::extract::ConnectInfo) or put [`Peer`](crate::Peer) into the requests'
    /// extensions, so that wrong passwords can be counted for each network.
    pub fn web(&self) -> axum::Router {
        web::router(self.web.clone())
    }

    /// What the service is doing.
    pub async fn stats(&self) -> Stats {
        Stats {
            connections: self.shared.caps.total(),
            online: self
                .shared
                .directory
                .ask(|directory| directory.online_count())
                .await
                .unwrap_or(0),
            switchboards: self.shared.switchboards.count(),
            messages: self.shared.switchboards.relayed(),
        }
    }

    /// Takes no more connections, tells everybody who is signed in, and stops when they have heard, or
    /// after five seconds. Everything is stored by then. A second call changes nothing.
    pub async fn shutdown(&self) {
        self.closing.cancel();
        self.tasks.close();
        let _ = self
            .shared
            .directory
            .ask(|directory| directory.sign_everybody_off())
            .await;
        self.shared.switchboards.close();
        if tokio::time::timeout(DRAIN, self.tasks.wait())
            .await
            .is_err()
        {
            self.shared.stop.cancel();
            self.tasks.wait().await;
        }
        let thread = self
            .thread
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        end(&self.shared.directory, thread).await;
    }
}

async fn look_for_changes(directory: DirectoryHandle, closing: CancellationToken) {
    loop {
        tokio::select! {
            () = closing.cancelled() => return,
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
        match directory
            .ask(directory::Directory::notice_outside_changes)
            .await
        {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(%error, "could not look for changes"),
            Err(_) => return,
        }
    }
}

/// How notification connections are served. The challenge for the ticket server has the original's shape;
/// nothing in it is checked, since a ticket is bound to its account and used once.
fn options(config: &Config) -> Options {
    let page = config
        .public_url
        .as_deref()
        .unwrap_or("http://localhost")
        .trim_end_matches('/');
    let dialects = Dialect::COMPLETE
        .into_iter()
        .filter(|dialect| config.old_clients || dialect.sign_in() != SignInScheme::Md5)
        .collect();
    Options {
        dialects,
        tweener_challenge: "lc=1033,id=507,tw=40,fs=1,ru=http%3A%2F%2Fmessenger%2Emsn%2Ecom,ct=1,kpp=1,kv=5,ver=2.1.0173.1,tpf=0".into(),
        page: format!("{page}/").into(),
        sign_in_limit: config.limits.sign_in_within,
        ..Options::default()
    }
}

/// Ends the owning thread, which closes the data file.
async fn end(directory: &DirectoryHandle, thread: Option<JoinHandle<()>>) {
    directory.stop().await;
    if let Some(thread) = thread {
        let joined = tokio::task::spawn_blocking(move || thread.join()).await;
        if !matches!(joined, Ok(Ok(()))) {
            tracing::error!("the directory's thread ended in a panic");
        }
    }
}
