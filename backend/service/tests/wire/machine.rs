//! A client machine over TCP and HTTP, for what no line says: dialects whose lists are kept by web services.

use std::net::{IpAddr, SocketAddr};
use std::time::Instant;

use msnp::client::RequestId;
use msnp::client::notification::{Event, Session, SignInOptions};
use msnp::soap::wire::Request;
use msnp::soap::{Answer, Call, Caller, Fault, Step};
use msnp::{Address, Dialect, HostPort, Moment};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::harness::{Client, PASSWORD, PATIENCE, World, address};

/// Somebody's client.
pub(crate) struct Machine {
    pub(crate) session: Session,
    stream: TcpStream,
    caller: Caller,
    web: SocketAddr,
    start: Instant,
    pub(crate) events: Vec<Event>,
    over: bool,
    rooms: Vec<Client>,
}

impl Machine {
    /// Signs in with the right password at a place of that number, up to the complete lists.
    pub(crate) async fn sign_in(world: &World, name: &str, dialect: Dialect, place: u8) -> Self {
        let mut machine = Self::start(world, name, dialect, place).await;
        machine.until(|event| *event == Event::Synchronised).await;
        machine.quiet().await;
        machine
    }

    /// Begins to sign in.
    pub(crate) async fn start(world: &World, name: &str, dialect: Dialect, place: u8) -> Self {
        let who = Address::new(&address(name)).unwrap();
        let server = HostPort::new("127.0.0.1", world.service.address().port());
        let mut options = SignInOptions::new(who.clone(), server);
        options.dialects = vec![dialect];
        options.machine = format!("{{{place:02x}111111-1111-4111-8111-111111111111}}").into();
        options.place_name = format!("place {place}").into();
        options.circles = true;
        options.vector = [place; 8];
        options.pace = std::time::Duration::ZERO;
        Self {
            session: Session::new(options, Moment::EPOCH),
            stream: TcpStream::connect(world.service.address()).await.unwrap(),
            caller: Caller::new(who, dialect),
            web: world.web,
            start: Instant::now(),
            events: Vec::new(),
            over: false,
            rooms: Vec::new(),
        }
    }

    pub(crate) fn now(&self) -> Moment {
        self.start.elapsed().into()
    }

    /// Asks for something and waits for its outcome.
    pub(crate) async fn ask(&mut self, command: impl FnOnce(&mut Session, Moment) -> RequestId) {
        let now = self.now();
        let request = command(&mut self.session, now);
        let outcome = self
            .until(
                |event| matches!(event, Event::Done(it) | Event::Refused(it, _) if *it == request),
            )
            .await;
        assert_eq!(outcome, Event::Done(request));
    }

    /// Waits until something was reported; what came before it stays in `events`.
    pub(crate) async fn until(&mut self, wanted: impl Fn(&Event) -> bool) -> Event {
        let looked = async {
            loop {
                self.settle().await;
                if let Some(at) = self.events.iter().position(&wanted) {
                    return self.events.remove(at);
                }
                assert!(!self.over, "the connection ended: {:?}", self.events);
                self.read().await;
            }
        };
        tokio::time::timeout(PATIENCE, looked)
            .await
            .expect("in time")
    }

    /// Waits until the session looks as it should.
    pub(crate) async fn sees(&mut self, what: &str, is_so: impl Fn(&Session) -> bool) {
        let looked = async {
            loop {
                self.settle().await;
                if is_so(&self.session) {
                    return true;
                }
                if self.over {
                    return false;
                }
                self.read().await;
            }
        };
        let seen = tokio::time::timeout(PATIENCE, looked).await;
        assert!(seen.unwrap_or(false), "{what}: {:?}", self.events);
    }

    /// Everything that is on its way has arrived: a ping comes back, twice for what a web call set off.
    pub(crate) async fn quiet(&mut self) {
        for _ in 0..2 {
            self.settle().await;
            // The name it has already changes nothing, and the answer comes after everything before it.
            let name = self.session.me().name.clone();
            self.ask(|session, now| session.set_name(&name, now)).await;
        }
    }

    /// Opens a switchboard and calls somebody there; the connection closes with the end of the test.
    pub(crate) async fn ask_for_room_and_call(&mut self, whom: &str) {
        let now = self.now();
        self.session.request_switchboard(now);
        let granted = self
            .until(|event| matches!(event, Event::SwitchboardGranted { .. }))
            .await;
        let Event::SwitchboardGranted { at, token, .. } = granted else {
            unreachable!("that was waited for");
        };
        let mut room = Client::connect((at.host.parse::<IpAddr>().unwrap(), at.port).into()).await;
        let own = self.session.me().address.clone();
        room.send(&format!("USR 1 {own} {}", token.as_str())).await;
        assert!(room.line().await.starts_with("USR 1 OK "));
        room.send(&format!("CAL 2 {}", address(whom))).await;
        assert!(room.line().await.starts_with("CAL 2 RINGING "));
        self.rooms.push(room);
    }

    /// Sends what the machine has no command for.
    pub(crate) async fn send_raw(&mut self, bytes: &str) {
        self.stream.write_all(bytes.as_bytes()).await.unwrap();
    }

    pub(crate) async fn sign_out(mut self) {
        self.session.sign_out();
        self.settle().await;
        let mut rest = Vec::new();
        let read = self.stream.read_to_end(&mut rest);
        let _ = tokio::time::timeout(PATIENCE, read)
            .await
            .expect("the end in time");
    }

    async fn read(&mut self) {
        let mut bytes = [0; 4096];
        let read = self.stream.read(&mut bytes).await.unwrap_or(0);
        let now = self.now();
        if read == 0 {
            self.over = true;
            self.session.connection_lost();
        }
        self.session.receive(&bytes[..read], now);
    }

    /// Sends what there is to send and asks what there is to ask.
    async fn settle(&mut self) {
        loop {
            let mut moved = false;
            while let Some(bytes) = self.session.poll_transmit() {
                moved = true;
                let _ = self.stream.write_all(&bytes).await;
            }
            while let Some(event) = self.session.poll_event() {
                moved = true;
                let Event::WebCall { id, call } = event else {
                    self.over |= matches!(event, Event::Ended(_));
                    self.events.push(event);
                    continue;
                };
                let answer = self.call(call).await;
                let now = self.now();
                self.session.web_answer(id, answer, now);
            }
            if !moved {
                return;
            }
        }
    }

    async fn call(&mut self, call: Call) -> Result<Answer, Fault> {
        let mut step = self.caller.begin(call, PASSWORD);
        loop {
            match step {
                Step::Done(result) => return *result,
                Step::Ask { request, .. } => {
                    let (status, body) = self.post(&request).await;
                    step = self.caller.receive(status, &body, PASSWORD);
                }
            }
        }
    }

    async fn post(&self, request: &Request) -> (u16, Vec<u8>) {
        let mut stream = TcpStream::connect(self.web).await.unwrap();
        let head = format!(
            "POST {} HTTP/1.1\r\nHost: {}\r\nContent-Type: {}\r\nSOAPAction: \"{}\"\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            request.endpoint.path(),
            self.web,
            request.content_type,
            request.action,
            request.body.len()
        );
        stream.write_all(head.as_bytes()).await.unwrap();
        stream.write_all(request.body.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        let end = answer
            .windows(4)
            .position(|window| window == b"\r\n\r\n")
            .expect("headers");
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, answer[end + 4..].to_vec())
    }
}
