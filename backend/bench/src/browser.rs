use crate::http;
use crate::seed::PASSWORD;
use anyhow::{Context, Result, bail};
use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{SinkExt, StreamExt};
use nudge_shared::{
    Body, ClientFrame, Command, CommandBody, CommandId, ConversationId, EventBody, Hello, PROTOCOL,
    Sender, ServerFrame, SignIn, Snapshot, Status, Stay, WelcomeBody,
};
use std::net::SocketAddr;
use tokio::net::TcpStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::protocol::Message;

type Socket = WebSocketStream<TcpStream>;

/// A signed-in browser's cookie.
#[derive(Clone)]
pub(crate) struct Cookie(String);

/// Signs in over HTTP, as the page does.
pub(crate) async fn sign_in(page: SocketAddr, address: &str) -> Result<Cookie> {
    let body = SignIn {
        service: "bench".to_owned(),
        address: address.to_owned(),
        password: PASSWORD.to_owned(),
        status: Status::Online,
        stay: Stay::SignedIn,
    };
    let headers = format!("Origin: http://{page}\r\nContent-Type: application/json\r\n");
    let body = serde_json::to_string(&body)?;
    let answer = http::request_ok(page, "POST", "/api/sign-in", &headers, &body).await?;
    let cookie = answer.header("set-cookie").context("no cookie")?;
    Ok(Cookie(
        cookie.split(';').next().unwrap_or_default().to_owned(),
    ))
}

/// A browser looking at its session.
pub(crate) struct Browser {
    socket: Socket,
    /// What it saw first.
    pub(crate) snapshot: Box<Snapshot>,
}

impl Browser {
    /// Attaches.
    pub(crate) async fn attach(page: SocketAddr, cookie: &Cookie) -> Result<Self> {
        let stream = TcpStream::connect(page).await?;
        stream.set_nodelay(true)?;
        let mut request = format!("ws://{page}/api/socket").into_client_request()?;
        let headers = request.headers_mut();
        headers.insert("cookie", cookie.0.parse()?);
        headers.insert("origin", format!("http://{page}").parse()?);
        let (mut socket, _) = tokio_tungstenite::client_async(request, stream).await?;
        let hello = ClientFrame::Hello(Hello {
            protocol: PROTOCOL,
            resume: None,
        });
        socket
            .send(Message::text(serde_json::to_string(&hello)?))
            .await?;
        loop {
            match next(&mut socket).await? {
                ServerFrame::Welcome(welcome) => {
                    let WelcomeBody::Snapshot(snapshot) = welcome.body else {
                        bail!("no snapshot");
                    };
                    return Ok(Self { socket, snapshot });
                }
                ServerFrame::Farewell(farewell) => bail!("turned away: {farewell:?}"),
                _ => {}
            }
        }
    }

    /// Reads and forgets until the relay or the driver ends it.
    pub(crate) async fn look_on(mut self) {
        while next(&mut self.socket).await.is_ok() {}
    }

    /// Takes it apart into a side that writes and one that reads.
    pub(crate) fn split(self) -> (Writer, Reader) {
        let (sink, stream) = self.socket.split();
        (
            Writer {
                sink,
                next: first_command_id(),
            },
            Reader { stream },
        )
    }
}

/// Sends messages.
pub(crate) struct Writer {
    sink: SplitSink<Socket, Message>,
    next: u64,
}

impl Writer {
    /// Sends one to a contact.
    pub(crate) async fn send(&mut self, to: &ConversationId, text: String) -> Result<()> {
        self.next += 1;
        let frame = ClientFrame::Command(Command {
            id: CommandId(self.next),
            body: CommandBody::Send {
                conversation: to.clone(),
                body: Body::Text {
                    text,
                    format: None,
                    emoticons: Vec::new(),
                },
            },
        });
        self.sink
            .send(Message::text(serde_json::to_string(&frame)?))
            .await?;
        Ok(())
    }
}

/// Reads messages.
pub(crate) struct Reader {
    stream: SplitStream<Socket>,
}

impl Reader {
    /// The text of the next message from a contact.
    pub(crate) async fn text(&mut self) -> Result<String> {
        loop {
            let frame = next(&mut self.stream).await?;
            let ServerFrame::Event(event) = frame else {
                continue;
            };
            let EventBody::Message(message) = event.body else {
                continue;
            };
            if let (Sender::Contact(_), Body::Text { text, .. }) = (message.from, message.body) {
                return Ok(text);
            }
        }
    }
}

async fn next<S>(stream: &mut S) -> Result<ServerFrame>
where
    S: StreamExt<Item = tokio_tungstenite::tungstenite::Result<Message>> + Unpin,
{
    loop {
        match stream
            .next()
            .await
            .context("the relay closed the socket")??
        {
            Message::Text(text) => return Ok(serde_json::from_str(&text)?),
            Message::Close(reason) => bail!("the relay closed the socket: {reason:?}"),
            _ => {}
        }
    }
}

/// Command ids must not be those of an earlier browser of the account.
fn first_command_id() -> u64 {
    use std::sync::atomic::{AtomicU64, Ordering};
    static BROWSERS: AtomicU64 = AtomicU64::new(1);
    BROWSERS.fetch_add(1, Ordering::Relaxed) << 32
}
