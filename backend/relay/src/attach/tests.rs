use super::socket::{Ending, serve};
use crate::session::{Attachment, Inbox, SessionHandle};
use crate::store::{AccountId, TokenHash, Visit};
use axum::extract::ws::Message;
use futures_util::{Sink, Stream};
use nudge_shared::{ClientFrame, Farewell, Hello, PROTOCOL, ServerFrame, Stay, Timestamp};
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::time::Instant;

const VISIT: Visit = Visit {
    account: AccountId(1),
    token: TokenHash([1; 32]),
    stay: Stay::UntilClosed,
    expires_at: Timestamp(i64::MAX),
};

/// A socket in memory.
struct Socket {
    incoming: mpsc::UnboundedReceiver<Message>,
    outgoing: mpsc::UnboundedSender<Message>,
    /// Takes nothing any more.
    stuck: bool,
}

impl Stream for Socket {
    type Item = Result<Message, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.incoming.poll_recv(cx).map(|message| message.map(Ok))
    }
}

impl Sink<Message> for Socket {
    type Error = Infallible;

    fn poll_ready(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        if self.stuck {
            Poll::Pending
        } else {
            Poll::Ready(Ok(()))
        }
    }

    fn start_send(self: Pin<&mut Self>, message: Message) -> Result<(), Infallible> {
        let _ = self.outgoing.send(message);
        Ok(())
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn poll_close(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }
}

/// The browser's side of a socket in memory.
struct Browser {
    send: mpsc::UnboundedSender<Message>,
    receive: mpsc::UnboundedReceiver<Message>,
}

impl Browser {
    fn new() -> (Self, Socket) {
        let (send, incoming) = mpsc::unbounded_channel();
        let (outgoing, receive) = mpsc::unbounded_channel();
        let socket = Socket {
            incoming,
            outgoing,
            stuck: false,
        };
        (Self { send, receive }, socket)
    }

    fn say(&self, frame: &ClientFrame) {
        self.say_text(&serde_json::to_string(frame).unwrap());
    }

    fn say_text(&self, text: &str) {
        self.send.send(Message::Text(text.into())).unwrap();
    }

    fn hello(&self) {
        self.say(&ClientFrame::Hello(Hello {
            protocol: PROTOCOL,
            resume: None,
        }));
    }

    async fn hear_text(&mut self) -> String {
        match self.receive.recv().await.expect("a frame") {
            Message::Text(text) => text.to_string(),
            other => panic!("{other:?}"),
        }
    }

    async fn hear(&mut self) -> ServerFrame {
        serde_json::from_str(&self.hear_text().await).unwrap()
    }
}

/// Starts an attachment to a session played by the test; what it asks comes out.
fn start(socket: Socket) -> (mpsc::Receiver<Box<Inbox>>, tokio::task::JoinHandle<Ending>) {
    let (handle, inbox) = SessionHandle::new();
    let task = tokio::spawn(async move { serve(socket, &handle, VISIT).await });
    (inbox, task)
}

/// Answers the request to attach.
async fn admit(inbox: &mut mpsc::Receiver<Box<Inbox>>, first: &[&str]) -> Attachment {
    let Some(Inbox::Attach { reply, .. }) = inbox.recv().await.map(|request| *request) else {
        panic!("an attachment")
    };
    let (attachment, attached) = Attachment::pair(first.iter().map(|&text| text.into()).collect());
    reply.send(Ok(attached)).unwrap();
    attachment
}

#[tokio::test]
async fn what_was_missed_comes_first_and_then_what_comes() {
    let (mut browser, socket) = Browser::new();
    let (mut inbox, task) = start(socket);
    browser.hello();
    let mut session = admit(&mut inbox, &["1", "2"]).await;
    session.send("3");
    for expected in ["1", "2", "3"] {
        assert_eq!(browser.hear_text().await, expected);
    }
    drop(browser);
    assert_eq!(task.await.unwrap(), Ending::Closed);
    assert!(matches!(
        inbox.recv().await.map(|request| *request),
        Some(Inbox::Detach(_))
    ));
}

#[tokio::test]
async fn commands_reach_the_session_in_order_and_pings_are_answered() {
    let (mut browser, socket) = Browser::new();
    let (mut inbox, _task) = start(socket);
    browser.hello();
    let _session = admit(&mut inbox, &[]).await;
    for n in 0..100 {
        browser.say_text(&format!(r#"{{"Command":{{"id":{n},"body":"Reconnect"}}}}"#));
    }
    browser.say(&ClientFrame::Ping);
    for n in 0..100 {
        let Some(Inbox::Command { command, .. }) = inbox.recv().await.map(|request| *request)
        else {
            panic!("a command")
        };
        assert_eq!(command.id.0, n);
    }
    assert_eq!(browser.hear().await, ServerFrame::Pong);
}

#[tokio::test]
async fn a_page_of_another_version_is_told_so() {
    let (mut browser, socket) = Browser::new();
    let (_inbox, task) = start(socket);
    browser.say(&ClientFrame::Hello(Hello {
        protocol: PROTOCOL + 1,
        resume: None,
    }));
    let farewell = Farewell::Outdated;
    assert_eq!(
        browser.hear().await,
        ServerFrame::Farewell(farewell.clone())
    );
    assert!(matches!(
        browser.receive.recv().await,
        Some(Message::Close(_))
    ));
    assert_eq!(task.await.unwrap(), Ending::Farewell(farewell));
}

#[tokio::test]
async fn what_is_not_understood_ends_the_attachment_with_a_reason() {
    for nonsense in ["", "{}", r#"{"Command":{"id":1}}"#] {
        let (mut browser, socket) = Browser::new();
        let (mut inbox, task) = start(socket);
        browser.hello();
        let _session = admit(&mut inbox, &[]).await;
        browser.say_text(nonsense);
        let frame = browser.hear().await;
        assert!(
            matches!(frame, ServerFrame::Farewell(Farewell::Error(_))),
            "{frame:?}"
        );
        assert!(matches!(task.await.unwrap(), Ending::Farewell(_)));
    }
}

#[tokio::test]
async fn a_command_before_hello_is_not_understood() {
    let (mut browser, socket) = Browser::new();
    let (_inbox, _task) = start(socket);
    browser.say(&ClientFrame::Ping);
    let frame = browser.hear().await;
    assert!(matches!(frame, ServerFrame::Farewell(Farewell::Error(_))));
}

#[tokio::test]
async fn the_sessions_farewell_comes_after_what_it_said() {
    let (mut browser, socket) = Browser::new();
    let (mut inbox, task) = start(socket);
    browser.hello();
    let mut session = admit(&mut inbox, &[]).await;
    session.send("last");
    session.farewell(&Farewell::SignedOut);
    assert_eq!(browser.hear_text().await, "last");
    assert_eq!(
        browser.hear().await,
        ServerFrame::Farewell(Farewell::SignedOut)
    );
    assert_eq!(task.await.unwrap(), Ending::Farewell(Farewell::SignedOut));
}

#[tokio::test]
async fn a_session_that_is_gone_sends_the_browser_round_again() {
    let (mut browser, socket) = Browser::new();
    let (inbox, _task) = start(socket);
    drop(inbox);
    browser.hello();
    assert_eq!(
        browser.hear().await,
        ServerFrame::Farewell(Farewell::Restarting)
    );
}

#[tokio::test(start_paused = true)]
async fn a_silent_browser_is_let_go_and_one_that_pings_is_not() {
    let (mut browser, socket) = Browser::new();
    let (mut inbox, task) = start(socket);
    browser.hello();
    let _session = admit(&mut inbox, &[]).await;
    let start = Instant::now();
    for _ in 0..10 {
        tokio::time::advance(Duration::from_secs(40)).await;
        browser.say(&ClientFrame::Ping);
        assert_eq!(browser.hear().await, ServerFrame::Pong);
    }
    assert!(start.elapsed() >= Duration::from_secs(400));
    assert_eq!(task.await.unwrap(), Ending::Silent);
}

#[tokio::test(start_paused = true)]
async fn whoever_never_says_hello_is_let_go() {
    let (_browser, socket) = Browser::new();
    let (_inbox, task) = start(socket);
    assert_eq!(task.await.unwrap(), Ending::Silent);
}

#[tokio::test(start_paused = true)]
async fn a_browser_that_takes_nothing_is_let_go() {
    let (browser, mut socket) = Browser::new();
    socket.stuck = true;
    let (mut inbox, task) = start(socket);
    browser.hello();
    let _session = admit(&mut inbox, &["1"]).await;
    assert_eq!(task.await.unwrap(), Ending::Stuck);
}

#[tokio::test(start_paused = true)]
async fn a_flood_of_frames_is_read_no_faster_than_the_rate() {
    let (browser, socket) = Browser::new();
    let (mut inbox, _task) = start(socket);
    browser.hello();
    let _session = admit(&mut inbox, &[]).await;
    let start = Instant::now();
    for n in 0..2_000 {
        browser.say_text(&format!(r#"{{"Command":{{"id":{n},"body":"Reconnect"}}}}"#));
    }
    for n in 0..2_000 {
        let Some(Inbox::Command { command, .. }) = inbox.recv().await.map(|request| *request)
        else {
            panic!("a command")
        };
        assert_eq!(command.id.0, n, "none is lost");
    }
    assert!(
        start.elapsed() >= Duration::from_millis(1_900),
        "{:?}",
        start.elapsed()
    );
}
