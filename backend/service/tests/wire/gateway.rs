//! The protocol over HTTP, request by request.

use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::harness::{PATIENCE, World, address, text};

/// One session, as a client behind a proxy has it.
struct Tunnelled<'a> {
    world: &'a World,
    id: String,
    /// What came and was not looked at yet.
    heard: String,
    closed: bool,
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

async fn post(world: &World, query: &str, body: &str) -> Answer {
    let mut stream = TcpStream::connect(world.web).await.unwrap();
    let request = format!(
        "POST /gateway/gateway.dll?{query} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
        world.web,
        body.len()
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    tokio::time::timeout(PATIENCE, stream.read_to_string(&mut answer))
        .await
        .expect("an answer in time")
        .unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    Answer {
        status: head.split(' ').nth(1).unwrap().parse().unwrap(),
        head: head.to_owned(),
        body: body.to_owned(),
    }
}

impl<'a> Tunnelled<'a> {
    async fn open(world: &'a World, server: &str, first: &str) -> Self {
        let mut session = Self {
            world,
            id: String::new(),
            heard: String::new(),
            closed: false,
        };
        let query = format!("Action=open&Server={server}&IP=messenger.hotmail.com");
        session.ask(&query, first).await;
        session
    }

    async fn ask(&mut self, query: &str, body: &str) {
        let answer = post(self.world, query, body).await;
        assert_eq!(answer.status, 200, "{}", answer.head);
        // In this very spelling: clients compare letter by letter.
        let (_, session) = answer
            .head
            .split_once("\r\nX-MSN-Messenger: SessionID=")
            .unwrap_or_else(|| panic!("{}", answer.head));
        let (id, rest) = session.split_once("; ").unwrap();
        let at = format!("GW-IP={}", self.world.web);
        assert!(rest.starts_with(&at), "{rest}");
        self.closed = rest.starts_with(&format!("{at}; Session=close"));
        assert!(id.len() >= 22, "too easily guessed: {id}");
        id.clone_into(&mut self.id);
        self.heard += &answer.body;
    }

    async fn send(&mut self, line: &str) {
        let query = format!("SessionID={}", self.id);
        self.ask(&query, &format!("{line}\r\n")).await;
    }

    /// Asks until this has come; gives back what came with it.
    async fn until(&mut self, part: &str) -> String {
        let heard = async {
            while !self.heard.contains(part) {
                let query = format!("Action=poll&Lifespan=3&SessionID={}", self.id);
                self.ask(&query, "").await;
            }
        };
        let heard = tokio::time::timeout(PATIENCE, heard).await;
        heard.unwrap_or_else(|_| panic!("no {part}"));
        std::mem::take(&mut self.heard)
    }
}

async fn online<'a>(world: &'a World, name: &str) -> Tunnelled<'a> {
    let mut client = Tunnelled::open(world, "NS", "VER 1 MSNP11 CVR0\r\n").await;
    client.until("VER 1 MSNP11\r\n").await;
    let me = address(name);
    client
        .send(&format!(
            "CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0816 MSMSGS {me}"
        ))
        .await;
    client.until("CVR 2 ").await;
    client.send(&format!("USR 3 TWN I {me}")).await;
    client.until("USR 3 TWN S lc=1033").await;
    let ticket = world.ticket(name).await;
    client.send(&format!("USR 4 TWN S {ticket}")).await;
    let profile = client.until("ClientPort: 0\r\n").await;
    assert!(profile.contains(&format!("USR 4 OK {me} ")), "{profile}");
    client.send("SYN 5 0 0").await;
    client.until("SYN 5 ").await;
    client.send("CHG 6 NLN 0").await;
    client.until("CHG 6 NLN 0\r\n").await;
    client
}

#[tokio::test]
async fn somebody_behind_a_proxy_signs_in_and_talks() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    world.befriend("alice", "bob").await;
    let mut alice = online(&world, "alice").await;
    let mut bob = world.online("bob", "MSNP11").await;
    alice.until("NLN NLN bob@example.test Bob ").await;

    alice.send("XFR 7 SB").await;
    let granted = alice.until("XFR 7 SB ").await;
    let token = granted.trim_end().rsplit(' ').next().unwrap();
    let enter = format!("USR 1 alice@example.test {token}\r\n");
    let mut board = Tunnelled::open(&world, "SB", &enter).await;
    board.until("USR 1 OK alice@example.test").await;
    board.send("CAL 2 bob@example.test").await;
    board.until("CAL 2 RINGING ").await;
    let ring = loop {
        let line = bob.line().await;
        if line.starts_with("RNG ") {
            break line;
        }
    };
    let words: Vec<&str> = ring.split(' ').collect();
    let mut other = world.connect().await;
    let (session, token) = (words[1], words[4]);
    let answer = format!("ANS 1 bob@example.test {token} {session}");
    other.send(&answer).await;
    board.until("JOI bob@example.test").await;
    let said = text("through the wall");
    let query = format!("SessionID={}", board.id);
    let message = format!("MSG 3 N {}\r\n{said}", said.len());
    board.ask(&query, &message).await;
    let heard = loop {
        let line = other.line().await;
        if line.starts_with("MSG alice@example.test ") {
            break other.rest(&line).await;
        }
    };
    assert_eq!(heard, said);
    let back = text("and back");
    other
        .send_raw(format!("MSG 2 N {}\r\n{back}", back.len()).as_bytes())
        .await;
    board.until("and back").await;

    // The end is said, and what is over is not known any more.
    alice.send("OUT").await;
    assert!(alice.closed);
    let query = format!("SessionID={}", alice.id);
    assert_eq!(post(&world, &query, "PNG\r\n").await.status, 400);
    world.service.shutdown().await;
}

#[tokio::test]
async fn an_empty_opening_is_answered_and_a_command_may_come_in_pieces() {
    let world = World::new().await;
    let mut client = Tunnelled::open(&world, "NS", "").await;
    let query = format!("SessionID={}", client.id);
    for piece in ["V", "ER 1 MSN", "P12 CVR0\r"] {
        client.ask(&query, piece).await;
        assert_eq!(client.heard, "");
    }
    client.ask(&query, "\n").await;
    client.until("VER 1 MSNP12\r\n").await;
}

#[tokio::test]
async fn requests_that_make_no_sense_are_refused() {
    let world = World::with(|config| config.limits.connections = 1).await;
    assert_eq!(post(&world, "", "").await.status, 400);
    assert_eq!(post(&world, "SessionID=guess", "").await.status, 400);
    let first = Tunnelled::open(&world, "NS", "").await;
    let open = "Action=open&Server=NS&IP=x";
    assert_eq!(post(&world, open, "").await.status, 503);
    let large = "x".repeat(64 * 1024 + 1);
    let query = format!("SessionID={}", first.id);
    assert_eq!(post(&world, &query, &large).await.status, 413);
    // One request at a time: while one is kept waiting, another is not served.
    // Either may be the one that comes too early.
    let poll = format!("Action=poll&Lifespan=1&SessionID={}", first.id);
    let kept = async {
        while post(&world, &poll, "").await.status != 200 {
            tokio::task::yield_now().await;
        }
    };
    let refused = async {
        while post(&world, &query, "").await.status != 400 {
            tokio::task::yield_now().await;
        }
    };
    tokio::join!(kept, refused);
}

#[tokio::test]
async fn who_asks_no_more_is_forgotten_after_a_minute() {
    // Longer, so that it is not for want of a sign-in.
    let world = World::with(|config| config.limits.sign_in_within = Duration::from_secs(600)).await;
    let client = Tunnelled::open(&world, "NS", "VER 1 MSNP12 CVR0\r\n").await;
    assert_eq!(world.service.stats().await.connections, 1);
    tokio::time::pause();
    // Time goes on by itself, too, while the service is asked.
    let began = tokio::time::Instant::now();
    let mut looks = 0;
    while world.service.stats().await.connections > 0 {
        looks += 1;
        assert!(looks < 500, "it is there after {:?}", began.elapsed());
        tokio::time::advance(Duration::from_secs(1)).await;
    }
    assert!(began.elapsed() >= Duration::from_secs(59));
    tokio::time::resume();
    let query = format!("SessionID={}", client.id);
    assert_eq!(post(&world, &query, "").await.status, 400);
}
