//! A running service, and clients of it: real sockets, one thread that moves everybody's bytes.

use std::future::poll_fn;
use std::net::SocketAddr;
use std::task::Poll;
use std::time::{Duration, Instant};

use msnp::client::notification::{Event, Session, SignInOptions};
use msnp::client::{RequestId, switchboard};
use msnp::soap::{Answer, Call, Caller};
use msnp::{Address, Dialect, HostPort, Moment};
use nudge_service::{Config, Service};
use tempfile::TempDir;
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;

use crate::gateway;
use crate::seats::Seat;
use crate::web;

/// Everybody's password; short enough for the oldest clients.
pub(crate) const PASSWORD: &str = "correct horse";
/// No wait takes longer, or it has failed.
const PATIENCE: Duration = Duration::from_secs(10);

pub(crate) struct Stage {
    pub(crate) runtime: Runtime,
    pub(crate) service: Service,
    web: SocketAddr,
    /// Where everybody connects to, if not straight to the service.
    bridge: Option<SocketAddr>,
    began: Instant,
    pub(crate) places: Vec<Place>,
    pub(crate) seats: Vec<Seat>,
    _folder: TempDir,
}

/// One program of somebody.
pub(crate) struct Place {
    pub(crate) who: Address,
    pub(crate) session: Session,
    pub(crate) heard: Vec<Event>,
    caller: Caller,
    stream: TcpStream,
}

pub(crate) fn address(name: &str) -> Address {
    Address::new(&format!("{name}@example.test")).expect("an address")
}

impl Stage {
    /// A service that lets every dialect in, with the accounts of the story.
    pub(crate) fn open() -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .expect("a runtime");
        let folder = TempDir::new().expect("a folder");
        let mut config = Config::new("127.0.0.1:0".parse().expect("an address"), folder.path());
        config.domain = "example.test".to_owned();
        config.buddy = false;
        config.old_clients = true;
        let (service, web) = runtime.block_on(async {
            let service = Service::start(config).await.expect("the service starts");
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
            let web = listener.local_addr().expect("an address");
            let router = service
                .web()
                .into_make_service_with_connect_info::<SocketAddr>();
            tokio::spawn(async move { axum::serve(listener, router).await });
            for name in ["alice", "bob", "carol"] {
                let shown = format!("{}{}", name[..1].to_uppercase(), &name[1..]);
                let accounts = service.accounts();
                let whose = address(name);
                let made = accounts.create(whose.as_str(), PASSWORD, Some(&shown));
                made.await.expect("an account");
            }
            (service, web)
        });
        Self {
            runtime,
            service,
            web,
            bridge: None,
            began: Instant::now(),
            places: Vec::new(),
            seats: Vec::new(),
            _folder: folder,
        }
    }

    /// The same, with nobody reaching it but over HTTP.
    pub(crate) fn open_behind_gateway() -> Self {
        let mut stage = Self::open();
        stage.bridge = Some(stage.runtime.block_on(gateway::bridge(stage.web)));
        stage
    }

    pub(crate) fn close(self) {
        self.runtime.block_on(self.service.shutdown());
    }

    pub(crate) fn now(&self) -> Moment {
        self.began.elapsed().into()
    }

    /// Begins to sign somebody in; comes back with where they are.
    pub(crate) fn start(&mut self, name: &str, dialect: Dialect) -> Result<usize, String> {
        let at = self.service.address();
        let who = address(name);
        let server = HostPort::new(&at.ip().to_string(), at.port());
        let mut options = SignInOptions::new(who.clone(), server);
        options.dialects = vec![dialect];
        options.circles = true;
        options.pace = Duration::ZERO;
        // Another machine for every place of an account.
        let number = self.places.len();
        options.machine = format!("{{00000000-0000-4000-8000-{number:012}}}").into();
        let stream = self.dial(at)?;
        let now = self.now();
        self.places.push(Place {
            caller: Caller::new(who.clone(), dialect),
            who,
            session: Session::new(options, now),
            heard: Vec::new(),
            stream,
        });
        Ok(number)
    }

    /// Signs somebody in, up to being visible.
    pub(crate) fn sign_in(&mut self, name: &str, dialect: Dialect) -> Result<usize, String> {
        let place = self.start(name, dialect)?;
        self.until("signing in", |stage| {
            let place = &stage.places[place];
            place.heard.contains(&Event::Synchronised)
                && place.session.me().status == msnp::Status::Online
        })?;
        let chosen = Event::SignedIn { dialect };
        if self.places[place].heard.contains(&chosen) {
            Ok(place)
        } else {
            Err(format!("signed in with another dialect than {dialect}"))
        }
    }

    pub(crate) fn dial(&self, to: SocketAddr) -> Result<TcpStream, String> {
        let to = self.bridge.unwrap_or(to);
        let dialled = self.runtime.block_on(TcpStream::connect(to));
        dialled.map_err(|error| format!("no connection to {to}: {error}"))
    }

    /// Asks for something and waits for it to be done.
    pub(crate) fn ask(
        &mut self,
        place: usize,
        what: &str,
        command: impl FnOnce(&mut Session, Moment) -> RequestId,
    ) -> Result<(), String> {
        let now = self.now();
        let request = command(&mut self.places[place].session, now);
        self.until(what, |stage| {
            let heard = &stage.places[place].heard;
            heard.iter().any(|event| is_outcome(event, request))
        })?;
        let heard = &self.places[place].heard;
        if heard.contains(&Event::Done(request)) {
            return Ok(());
        }
        let refused = heard.iter().find(|event| is_outcome(event, request));
        Err(format!("{what}: {refused:?}"))
    }

    /// Somebody on the web leaves a message.
    pub(crate) fn leave_message(&self, from: &str, to: &str, text: &str) -> Result<(), String> {
        let (from, to) = (address(from), address(to));
        let mailboxes = self.service.mailboxes();
        let left = mailboxes.leave(from.as_str(), to.as_str(), text);
        self.runtime
            .block_on(left)
            .map_err(|error| error.to_string())
    }

    /// How many messages wait for somebody.
    pub(crate) fn waiting(&self, name: &str) -> usize {
        let (mailboxes, owner) = (self.service.mailboxes(), address(name));
        let waiting = self.runtime.block_on(mailboxes.waiting(owner.as_str()));
        waiting.expect("the mailbox can be read").len()
    }

    /// Somebody's client asks a web service.
    pub(crate) fn web(&mut self, place: usize, call: Call) -> Result<Answer, String> {
        let (web, caller) = (self.web, &mut self.places[place].caller);
        web::call(web, caller, call).map_err(|fault| format!("{fault:?}"))
    }

    /// Lets everybody's bytes flow until `done`, or fails after a while.
    pub(crate) fn until(
        &mut self,
        what: &str,
        mut done: impl FnMut(&Self) -> bool,
    ) -> Result<(), String> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            self.flow();
            if done(self) {
                return Ok(());
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                let heard: Vec<_> = self.places.iter().map(|place| &place.heard).collect();
                return Err(format!("{what}: it never came; heard was {heard:?}"));
            }
            self.wait(left);
        }
    }

    /// Everything that is to be sent, read, reported and answered now.
    fn flow(&mut self) {
        let now = self.now();
        for place in &mut self.places {
            place.flow(&self.runtime, self.web, now);
        }
        for seat in &mut self.seats {
            seat.flow(&self.runtime, now);
        }
    }

    /// Until somebody hears something, the time has come for something, or `most` is over.
    fn wait(&self, most: Duration) {
        let now = self.now();
        let next = |timeout: Option<Moment>| timeout.map(|at| at.since(now));
        let places = self.places.iter().map(|place| place.session.poll_timeout());
        let seats = self.seats.iter().map(Seat::poll_timeout);
        let first = places.chain(seats).filter_map(next).min();
        // A moment is cut to whole milliseconds.
        let most = most.min(first.unwrap_or(most) + Duration::from_millis(1));
        let open = |place: &&Place| !place.session.is_over();
        let streams: Vec<&TcpStream> = self
            .places
            .iter()
            .filter(open)
            .map(|place| &place.stream)
            .chain(self.seats.iter().filter_map(Seat::stream))
            .collect();
        let readable = poll_fn(|cx| {
            let ready = streams
                .iter()
                .any(|stream| stream.poll_read_ready(cx).is_ready());
            if ready {
                Poll::Ready(())
            } else {
                Poll::Pending
            }
        });
        let wait = async { tokio::time::timeout(most, readable).await };
        // Either way there is something to look at now.
        let _ = self.runtime.block_on(wait);
    }
}

fn is_outcome(event: &Event, request: RequestId) -> bool {
    match event {
        Event::Done(done) | Event::Refused(done, _) => *done == request,
        Event::SwitchboardGranted { request: done, .. } => *done == request,
        _ => false,
    }
}

impl Place {
    fn flow(&mut self, runtime: &Runtime, web: SocketAddr, now: Moment) {
        loop {
            while let Some(bytes) = self.session.poll_transmit() {
                // A service that has closed is noticed by reading.
                let _ = runtime.block_on(self.stream.write_all(&bytes));
            }
            let mut moved = false;
            while let Some(event) = self.session.poll_event() {
                moved = true;
                self.take(event, web, now);
            }
            if !self.session.is_over() {
                let session = &mut self.session;
                match read(&self.stream, |bytes| session.receive(bytes, now)) {
                    Read::Some => moved = true,
                    Read::None => {}
                    Read::Closed => {
                        moved = true;
                        self.session.connection_lost();
                    }
                }
                if self.session.poll_timeout().is_some_and(|at| at <= now) {
                    self.session.handle_timeout(now);
                    moved = true;
                }
            }
            if !moved {
                return;
            }
        }
    }

    fn take(&mut self, event: Event, web: SocketAddr, now: Moment) {
        match event {
            Event::DigestNeeded { salt } => {
                self.session.digest(msnp::digest(&salt, PASSWORD), now);
            }
            Event::TicketNeeded { .. } => {
                self.session
                    .ticket(web::ticket(web, self.who.as_str()), now);
            }
            Event::WebCall { id, call } => {
                let answer = web::call(web, &mut self.caller, call);
                self.session.web_answer(id, answer, now);
            }
            event => self.heard.push(event),
        }
    }
}

/// What a stream had.
pub(crate) enum Read {
    Some,
    None,
    Closed,
}

/// Hands over what a stream has, once.
pub(crate) fn read(stream: &TcpStream, take: impl FnOnce(&[u8])) -> Read {
    let mut bytes = [0; 16 * 1024];
    match stream.try_read(&mut bytes) {
        Ok(0) => Read::Closed,
        Ok(length) => {
            take(&bytes[..length]);
            Read::Some
        }
        Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => Read::None,
        Err(_) => Read::Closed,
    }
}

/// For a switchboard of this dialect.
pub(crate) fn seat_options(who: &Address, dialect: Dialect, seed: u128) -> switchboard::Options {
    switchboard::Options {
        address: who.clone(),
        dialect,
        seed,
    }
}
