//! A browser with its cookie, and its tabs with their sockets.

use super::{LIMIT, password};
use futures_util::{SinkExt as _, StreamExt as _};
use nudge_shared::{
    ClientFrame, Command, CommandBody, CommandId, Contact, ConversationId, Delivery, Event,
    EventBody, Farewell, Hello, Message, MessageId, PROTOCOL, Reply, ReplyBody, Resume, Seq,
    ServerFrame, SessionState, SignIn, Snapshot, Status, Stay, WelcomeBody, WireError,
};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message as Frame;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;

/// Keeps a cookie.
#[derive(Clone)]
pub struct Browser {
    /// Id of the service to sign in to.
    pub service: &'static str,
    /// What it says it is.
    pub says: &'static str,
    relay: SocketAddr,
    cookie: Option<String>,
    epoch: String,
}

/// One page with its socket. Checks what every page relies on: events come numbered by one.
pub struct Tab {
    socket: WebSocketStream<TcpStream>,
    pub epoch: String,
    pub last: Seq,
    /// What the page was given when it came, if it could not carry on.
    pub snapshot: Option<Box<Snapshot>>,
    /// Everything heard since, in order.
    pub heard: Vec<ServerFrame>,
}

impl Browser {
    pub fn new(relay: SocketAddr) -> Self {
        Self {
            relay,
            cookie: None,
            epoch: String::new(),
            service: "test",
            says: "",
        }
    }

    /// Remembers the epoch of a tab.
    pub fn remember(&mut self, tab: &Tab) {
        self.epoch.clone_from(&tab.epoch);
    }

    pub fn epoch(&self) -> String {
        self.epoch.clone()
    }

    /// Signs in as somebody who closes the browser afterwards.
    pub async fn sign_in(&mut self, name: &str) {
        self.try_sign_in(name, &password(name), Stay::UntilClosed)
            .await
            .unwrap();
    }

    pub async fn try_sign_in(
        &mut self,
        name: &str,
        password: &str,
        stay: Stay,
    ) -> Result<(), WireError> {
        let body = serde_json::to_string(&SignIn {
            service: self.service.to_owned(),
            address: super::address(name).to_string(),
            password: password.to_owned(),
            status: Status::Online,
            stay,
        })
        .unwrap();
        let (head, body) = self.post("api/sign-in", &body).await;
        if !head.starts_with("HTTP/1.1 200") {
            return Err(serde_json::from_str(&body).unwrap_or_else(|_| panic!("{head}\n{body}")));
        }
        let cookie = head
            .lines()
            .find_map(|line| line.strip_prefix("set-cookie: "))
            .expect("a cookie");
        self.cookie = Some(cookie.split(';').next().unwrap().to_owned());
        Ok(())
    }

    pub async fn post(&self, path: &str, body: &str) -> (String, String) {
        let relay = self.relay;
        let cookie = self.cookie_line();
        let request = format!(
            "POST /{path} HTTP/1.1\r\nHost: {relay}\r\nOrigin: http://{relay}\r\n\
             User-Agent: {}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n{cookie}Connection: close\r\n\r\n{body}",
            self.says,
            body.len()
        );
        self.exchange(request).await
    }

    /// Uploads bytes.
    pub async fn upload(&self, path: &str, bytes: &[u8]) -> (String, String) {
        let relay = self.relay;
        let cookie = self.cookie_line();
        let mut request = format!(
            "POST /{path} HTTP/1.1\r\nHost: {relay}\r\nOrigin: http://{relay}\r\n\
             Content-Type: application/octet-stream\r\nContent-Length: {}\r\n{cookie}Connection: close\r\n\r\n",
            bytes.len()
        )
        .into_bytes();
        request.extend_from_slice(bytes);
        self.exchange(request).await
    }

    /// Fetches bytes; none where there is nothing.
    pub async fn download(&self, path: &str) -> Option<Vec<u8>> {
        let relay = self.relay;
        let cookie = self.cookie_line();
        let request =
            format!("GET /{path} HTTP/1.1\r\nHost: {relay}\r\n{cookie}Connection: close\r\n\r\n");
        let response = self.exchange_bytes(request.into_bytes()).await;
        let head = response.windows(4).position(|four| four == b"\r\n\r\n")?;
        response
            .starts_with(b"HTTP/1.1 200")
            .then(|| response[head + 4..].to_vec())
    }

    pub async fn get(&self, path: &str) -> (String, String) {
        let relay = self.relay;
        let cookie = self.cookie_line();
        let request =
            format!("GET /{path} HTTP/1.1\r\nHost: {relay}\r\n{cookie}Connection: close\r\n\r\n");
        self.exchange(request).await
    }

    fn cookie_line(&self) -> String {
        self.cookie
            .as_ref()
            .map(|cookie| format!("Cookie: {cookie}\r\n"))
            .unwrap_or_default()
    }

    /// The same, where the relay may be down.
    pub async fn try_get(&self, path: &str) -> Option<(String, String)> {
        TcpStream::connect(self.relay).await.ok()?;
        Some(self.get(path).await)
    }

    /// A socket, where the relay may be down.
    pub async fn try_socket(&self) -> Option<WebSocketStream<TcpStream>> {
        TcpStream::connect(self.relay).await.ok()?;
        self.socket().await
    }

    async fn exchange_bytes(&self, request: Vec<u8>) -> Vec<u8> {
        let relay = self.relay;
        let exchange = async {
            let mut stream = TcpStream::connect(relay).await.unwrap();
            stream.write_all(&request).await.unwrap();
            let mut response = Vec::new();
            stream.read_to_end(&mut response).await.unwrap();
            response
        };
        timeout(LIMIT, exchange).await.expect("an answer in time")
    }

    async fn exchange(&self, request: impl Into<Vec<u8>>) -> (String, String) {
        let response = self.exchange_bytes(request.into()).await;
        let response = String::from_utf8(response).expect("text");
        let (head, body) = response.split_once("\r\n\r\n").expect("a head");
        (head.to_owned(), body.to_owned())
    }

    /// Opens the page.
    pub async fn open(&self) -> Tab {
        self.connect(None).await.unwrap()
    }

    /// Opens it again where another tab left off.
    pub async fn reopen(&self, old: &Tab) -> Tab {
        let resume = Resume {
            epoch: old.epoch.clone(),
            last: old.last,
        };
        self.connect(Some(resume)).await.unwrap()
    }

    /// Whether the cookie is good for a socket.
    pub async fn connect(&self, resume: Option<Resume>) -> Option<Tab> {
        let socket = self.socket().await?;
        let tab = Tab::greet(socket, resume).await;
        Some(tab.unwrap_or_else(|frame| panic!("{frame:?}")))
    }

    pub async fn socket(&self) -> Option<WebSocketStream<TcpStream>> {
        let relay = self.relay;
        let mut request = format!("ws://{relay}/api/socket")
            .into_client_request()
            .unwrap();
        let headers = request.headers_mut();
        headers.insert("Origin", format!("http://{relay}").parse().unwrap());
        if let Some(cookie) = &self.cookie {
            headers.insert("Cookie", cookie.parse().unwrap());
        }
        let stream = TcpStream::connect(relay).await.unwrap();
        let opened = timeout(LIMIT, tokio_tungstenite::client_async(request, stream)).await;
        opened.expect("an answer in time").ok().map(|(ws, _)| ws)
    }
}

impl Tab {
    /// Says the first word over a socket; gives back what came instead of a welcome.
    pub async fn greet(
        mut socket: WebSocketStream<TcpStream>,
        resume: Option<Resume>,
    ) -> Result<Self, ServerFrame> {
        let hello = Hello {
            protocol: PROTOCOL,
            resume,
        };
        say(&mut socket, &ClientFrame::Hello(hello)).await;
        let welcome = match hear(&mut socket).await.expect("a welcome") {
            ServerFrame::Welcome(welcome) => welcome,
            other => return Err(other),
        };
        let snapshot = match welcome.body {
            WelcomeBody::Snapshot(snapshot) => Some(snapshot),
            WelcomeBody::Resumed => None,
        };
        Ok(Self {
            socket,
            epoch: welcome.epoch,
            last: welcome.last,
            snapshot,
            heard: Vec::new(),
        })
    }

    /// Sends a command and does not wait.
    pub async fn ask(&mut self, body: CommandBody) -> CommandId {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        let id = CommandId(NEXT.fetch_add(1, Ordering::Relaxed));
        self.ask_as(id, body).await;
        id
    }

    pub async fn ask_as(&mut self, id: CommandId, body: CommandBody) {
        say(
            &mut self.socket,
            &ClientFrame::Command(Command { id, body }),
        )
        .await;
    }

    /// Sends a command and waits for its reply.
    pub async fn call(&mut self, body: CommandBody) -> Result<ReplyBody, WireError> {
        let id = self.ask(body).await;
        self.reply(id).await
    }

    pub async fn reply(&mut self, id: CommandId) -> Result<ReplyBody, WireError> {
        self.until("a reply", |frame| match frame {
            ServerFrame::Reply(Reply { id: of, result }) if *of == id => Some(result.clone()),
            _ => None,
        })
        .await
    }

    /// Sends a text and waits until it is accepted.
    pub async fn send(&mut self, to: ConversationId, text: &str) -> MessageId {
        let body = CommandBody::Send {
            conversation: to,
            body: text_body(text),
        };
        match self.call(body).await {
            Ok(ReplyBody::Accepted(message)) => message,
            other => panic!("{other:?}"),
        }
    }

    /// The newest of what was said in a conversation, as stored.
    pub async fn history(&mut self, conversation: ConversationId) -> Vec<Message> {
        let page = self.call(CommandBody::LoadOlder {
            conversation,
            before: None,
            limit: 50,
        });
        match page.await {
            Ok(ReplyBody::Page { messages, .. }) => messages,
            other => panic!("no page: {other:?}"),
        }
    }

    /// Waits until this message has a fate.
    pub async fn fate(&mut self, id: MessageId) -> Delivery {
        self.until_event("a fate", |event| match event {
            EventBody::Delivery {
                message, delivery, ..
            } if *message == id && *delivery != Delivery::Accepted => Some(*delivery),
            _ => None,
        })
        .await
    }

    /// Waits for a message with this text.
    pub async fn text(&mut self, text: &str) -> Message {
        self.until_event(text, |event| match event {
            EventBody::Message(message) if message.body == text_body(text) => Some(message.clone()),
            _ => None,
        })
        .await
    }

    /// Waits until a contact is so.
    pub async fn contact(&mut self, name: &str, wanted: impl Fn(&Contact) -> bool) -> Contact {
        let address = super::address(name);
        self.until_event(name, |event| match event {
            EventBody::Contact(contact) if contact.address == address && wanted(contact) => {
                Some(contact.clone())
            }
            _ => None,
        })
        .await
    }

    /// Waits until the session is so.
    pub async fn state(&mut self, wanted: impl Fn(&SessionState) -> bool) -> SessionState {
        self.until_event("a state", |event| match event {
            EventBody::Session(state) if wanted(state) => Some(state.clone()),
            _ => None,
        })
        .await
    }

    /// Waits for an event, among those heard already and those to come.
    pub async fn until_event<T>(
        &mut self,
        what: &str,
        mut wanted: impl FnMut(&EventBody) -> Option<T>,
    ) -> T {
        self.until(what, |frame| match frame {
            ServerFrame::Event(event) => wanted(&event.body),
            _ => None,
        })
        .await
    }

    /// Waits for a frame, among those heard already and those to come.
    pub async fn until<T>(
        &mut self,
        what: &str,
        mut wanted: impl FnMut(&ServerFrame) -> Option<T>,
    ) -> T {
        if let Some(found) = self.heard.iter().find_map(&mut wanted) {
            return found;
        }
        loop {
            let Some(frame) = self.next().await else {
                panic!("closed while waiting for {what}; heard {:#?}", self.heard)
            };
            if let Some(found) = wanted(&frame) {
                return found;
            }
        }
    }

    /// Waits for the next frame. None when the socket is closed.
    pub async fn next(&mut self) -> Option<ServerFrame> {
        let frame = match timeout(LIMIT, hear(&mut self.socket)).await {
            Ok(frame) => frame?,
            Err(_) => panic!("nothing came for long; heard {:#?}", self.heard),
        };
        if let ServerFrame::Event(Event { seq, .. }) = &frame {
            assert_eq!(seq.0, self.last.0 + 1, "events are numbered by one");
            self.last = *seq;
        }
        self.heard.push(frame.clone());
        Some(frame)
    }

    /// Forgets what was heard.
    pub fn forget(&mut self) {
        self.heard.clear();
    }

    /// Waits for the farewell.
    pub async fn farewell(&mut self) -> Farewell {
        self.until("a farewell", |frame| match frame {
            ServerFrame::Farewell(farewell) => Some(farewell.clone()),
            _ => None,
        })
        .await
    }

    /// Texts of a conversation heard so far, in order.
    pub fn texts(&self, of: &ConversationId) -> Vec<String> {
        let messages = self.heard.iter().filter_map(|frame| match frame {
            ServerFrame::Event(Event {
                body: EventBody::Message(message),
                ..
            }) if message.conversation == *of => Some(message),
            _ => None,
        });
        messages
            .filter_map(|message| match &message.body {
                nudge_shared::Body::Text { text, .. } => Some(text.clone()),
                _ => None,
            })
            .collect()
    }
}

pub fn text_body(text: &str) -> nudge_shared::Body {
    nudge_shared::Body::Text {
        text: text.to_owned(),
        format: None,
        emoticons: Vec::new(),
    }
}

async fn say(socket: &mut WebSocketStream<TcpStream>, frame: &ClientFrame) {
    let text = serde_json::to_string(frame).unwrap();
    socket.send(Frame::text(text)).await.unwrap();
}

async fn hear(socket: &mut WebSocketStream<TcpStream>) -> Option<ServerFrame> {
    loop {
        match socket.next().await? {
            Ok(Frame::Text(text)) => return Some(serde_json::from_str(&text).unwrap()),
            Ok(Frame::Close(_)) | Err(_) => return None,
            Ok(_) => {}
        }
    }
}
