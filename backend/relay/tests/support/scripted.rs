//! A service that does what a test tells it, line by line: for what a sound one never does.

use super::{LIMIT, address, entry};
use axum::Router;
use axum::routing::get;
use nudge::config::Service as Entry;
use std::net::SocketAddr;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

pub struct Scripted {
    listener: TcpListener,
    tickets_at: SocketAddr,
}

/// One connection from the relay.
pub struct Peer {
    stream: BufReader<TcpStream>,
    /// Whether the account's one contact is online when it signs in.
    pub contact_online: bool,
}

/// A command from the relay.
#[derive(Debug)]
pub struct Line {
    pub words: Vec<String>,
    pub payload: String,
}

impl Line {
    pub fn verb(&self) -> &str {
        &self.words[0]
    }

    /// The transaction id.
    pub fn tr(&self) -> &str {
        &self.words[1]
    }
}

impl Scripted {
    pub async fn start() -> Self {
        let tickets = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let tickets_at = tickets.local_addr().unwrap();
        let urls = format!("DARealm=Passport.Net,DALogin={tickets_at}/login,DAReg=x");
        let router = Router::new()
            .route(
                "/rdr/pprdr.asp",
                get(move || std::future::ready([("PassportURLs", urls.clone())])),
            )
            .route(
                "/login",
                get(|| {
                    std::future::ready([(
                        "Authentication-Info",
                        "Passport1.4 da-status=success,from-PP='t=1&p=2'",
                    )])
                }),
            );
        tokio::spawn(async move { axum::serve(tickets, router).await });
        Self {
            listener: TcpListener::bind("127.0.0.1:0").await.unwrap(),
            tickets_at,
        }
    }

    pub fn address(&self) -> SocketAddr {
        self.listener.local_addr().unwrap()
    }

    pub fn entry(&self) -> Entry {
        entry(self.address(), self.tickets_at)
    }

    /// Waits for the relay's next connection.
    pub async fn accept(&self) -> Peer {
        let accepted = timeout(LIMIT, self.listener.accept()).await;
        let (stream, _) = accepted.expect("a connection in time").unwrap();
        Peer {
            stream: BufReader::new(stream),
            contact_online: true,
        }
    }

    /// Bob turns to the relay, and is there with it.
    pub async fn ring(&self, notification: &mut Peer) -> Peer {
        let (at, bob) = (self.address(), address("bob"));
        notification
            .say(&format!("RNG 17 {at} CKI token {bob} Bob"))
            .await;
        let mut board = self.accept().await;
        let answered = board.until("ANS").await;
        board
            .say(&format!(
                "IRO {0} 1 1 {bob} Bob 1073741824\r\nANS {0} OK",
                answered.tr()
            ))
            .await;
        board
    }

    /// Takes a connection and signs alice in, whose contact bob is online.
    pub async fn sign_in(&self) -> Peer {
        let mut peer = self.accept().await;
        peer.until("CHG").await;
        peer
    }

    /// Gives a switchboard that was asked for, and takes the relay in there.
    pub async fn switchboard(&self, notification: &mut Peer) -> Peer {
        let asked = notification.until("XFR").await;
        let at = self.address();
        notification
            .say(&format!("XFR {} SB {at} CKI token", asked.tr()))
            .await;
        let mut board = self.accept().await;
        let entered = board.until("USR").await;
        let alice = address("alice");
        board
            .say(&format!("USR {} OK {alice} Alice", entered.tr()))
            .await;
        board
    }

    /// The same, with bob in it.
    pub async fn switchboard_with_bob(&self, notification: &mut Peer) -> Peer {
        let mut board = self.switchboard(notification).await;
        let called = board.until("CAL").await;
        let bob = address("bob");
        board
            .say(&format!(
                "CAL {} RINGING 12\r\nJOI {bob} Bob 1073741824",
                called.tr()
            ))
            .await;
        board
    }
}

impl Peer {
    pub async fn say(&mut self, lines: &str) {
        self.say_bytes(format!("{lines}\r\n").as_bytes()).await;
    }

    /// Says all of this at once.
    pub async fn say_bytes(&mut self, bytes: &[u8]) {
        self.stream.get_mut().write_all(bytes).await.unwrap();
    }

    /// Waits for this command, and answers others as a sound service would.
    pub async fn until(&mut self, verb: &str) -> Line {
        loop {
            let line = self
                .next()
                .await
                .unwrap_or_else(|| panic!("closed before {verb}"));
            let wanted = line.verb() == verb;
            // A status is answered also when it is waited for, as it ends signing in.
            if wanted && verb != "CHG" {
                return line;
            }
            self.answer(&line).await;
            if wanted {
                return line;
            }
        }
    }

    /// The next command. None when the relay has closed the connection.
    pub async fn next(&mut self) -> Option<Line> {
        let mut text = String::new();
        let read = timeout(LIMIT, self.stream.read_line(&mut text)).await;
        match read.expect("a line in time") {
            Ok(0) | Err(_) => return None,
            Ok(_) => {}
        }
        let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        let mut payload = String::new();
        if ["MSG", "UUX", "QRY"].contains(&words[0].as_str()) {
            let length: usize = words.last().unwrap().parse().unwrap();
            let mut bytes = vec![0; length];
            self.stream.read_exact(&mut bytes).await.unwrap();
            payload = String::from_utf8(bytes).unwrap();
        }
        Some(Line { words, payload })
    }

    async fn answer(&mut self, line: &Line) {
        let alice = address("alice");
        let bob = address("bob");
        let answer = match line.verb() {
            "VER" => format!("VER {} MSNP12", line.tr()),
            "CVR" => format!("CVR {} 1 1 1 http://x http://x", line.tr()),
            "USR" if line.words[3] == "I" => format!("USR {} TWN S lc=1033", line.tr()),
            "USR" => format!("USR {} OK {alice} 1 0", line.tr()),
            "SYN" => format!(
                "SYN {} 2005-01-01T00:00:00.0-00:00 2005-01-01T00:00:00.0-00:00 1 0\r\n\
                 GTC A\r\nBLP AL\r\nPRP MFN Alice\r\n\
                 LST N={bob} F=Bob C=00000000-0000-0000-0000-000000000001 11 1",
                line.tr()
            ),
            "CHG" => {
                let set = format!("CHG {} {}", line.tr(), line.words[2..].join(" "));
                if self.contact_online {
                    format!("{set}\r\nILN {} NLN {bob} Bob 1073741824 0", line.tr())
                } else {
                    set
                }
            }
            "UUX" => format!("UUX {} 0", line.tr()),
            "PNG" => "QNG 50".to_owned(),
            "QRY" => format!("QRY {}", line.tr()),
            "OUT" => return,
            other => panic!("nobody expected {other}: {line:?}"),
        };
        self.say(&answer).await;
    }

    /// Waits until the relay closes the connection, whatever it says before.
    pub async fn closed(&mut self) {
        while self.next().await.is_some() {}
    }
}
