//! The web client without its looks: the view-model of the page, at a real socket.

use super::browser::Browser;
use super::{LIMIT, address, password};
use futures_util::{SinkExt as _, StreamExt as _};
use nudge_model::{
    App, BodyView, ComposeIntent, Effect, HttpError, HttpInput, Input, ItemView, MarkKind, Motion,
    Outcome, Place, Setup, SocketInput, Stored, Zone,
};
use nudge_shared::{Address, ConversationId, SignOut, SignedIn, Stay, Timestamp, WireError};
use std::collections::{BTreeMap, VecDeque};
use std::future::pending;
use std::time::{Duration, SystemTime};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message as Frame;

/// A page that was loaded in a browser.
pub struct Page {
    pub app: App,
    name: String,
    browser: Browser,
    storage: BTreeMap<String, String>,
    socket: Option<WebSocketStream<TcpStream>>,
    /// No socket can be opened.
    pub offline: bool,
    wake: Option<Timestamp>,
}

fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    Timestamp(since.unwrap().as_millis() as i64)
}

enum Happened {
    Frame(Option<String>),
    Woken,
}

impl Page {
    /// Loads the page for somebody and signs in.
    pub async fn signed_in(browser: Browser, name: &str) -> Self {
        let mut page = Self::load(browser, name, BTreeMap::new()).await;
        let signed_in = page
            .browser
            .try_sign_in(name, &password(name), Stay::UntilClosed)
            .await;
        page.signs_in(signed_in).await;
        page
    }

    async fn signs_in(&mut self, answer: Result<(), WireError>) {
        use nudge_model::{Secret, SignInIntent};
        self.act(SignInIntent::Address(address(&self.name).to_string()))
            .await;
        self.act(SignInIntent::Password(Secret(password(&self.name))))
            .await;
        self.act(SignInIntent::Submit).await;
        let answer = answer.map_err(HttpError::Refused).map(|()| SignedIn {
            address: address(&self.name),
        });
        self.act(HttpInput::SignedIn(1, answer)).await;
        self.until("being ready", App::is_ready).await;
    }

    /// Another tab of the same browser, or the same one loaded anew.
    pub async fn again(&self) -> Self {
        let mut page = Self::load(self.browser.clone(), &self.name, self.storage.clone()).await;
        page.until("being ready", App::is_ready).await;
        page
    }

    async fn load(browser: Browser, name: &str, storage: BTreeMap<String, String>) -> Self {
        let setup = Setup {
            languages: Vec::new(),
            stored: Stored::new(storage.clone()),
            seed: rand::random(),
            zone: Zone(0),
            place: Place::Home,
            dark: false,
            motion: Motion::Full,
            narrow: false,
            secure: true,
        };
        let (app, outcome) = App::new(setup, now());
        let mut page = Self {
            app,
            name: name.to_owned(),
            browser,
            storage,
            socket: None,
            offline: false,
            wake: None,
        };
        page.perform(outcome).await;
        page
    }

    pub async fn act(&mut self, input: impl Into<Input>) {
        let outcome = self.app.handle(input, now());
        self.perform(outcome).await;
    }

    async fn perform(&mut self, outcome: Outcome) {
        let mut effects = VecDeque::from(outcome.effects);
        while let Some(effect) = effects.pop_front() {
            let input: Option<Input> = match effect {
                Effect::FetchAbout => Some(HttpInput::About(self.about().await).into()),
                Effect::PostSignOut(scope) => {
                    let body = serde_json::to_string(&SignOut { scope }).unwrap();
                    self.browser.post("api/sign-out", &body).await;
                    Some(HttpInput::SignedOut(Ok(())).into())
                }
                Effect::Connect => {
                    self.socket = if self.offline {
                        None
                    } else {
                        self.browser.try_socket().await
                    };
                    Some(if self.socket.is_some() {
                        SocketInput::Opened.into()
                    } else {
                        SocketInput::Closed.into()
                    })
                }
                Effect::Disconnect => {
                    self.socket = None;
                    None
                }
                Effect::Send(frame) => {
                    let text = serde_json::to_string(&frame).unwrap();
                    if let Some(socket) = &mut self.socket {
                        // A line that just broke shows by what it says next.
                        let _ = socket.send(Frame::text(text)).await;
                    }
                    None
                }
                Effect::WakeAt(at) => {
                    self.wake = at;
                    None
                }
                Effect::Store { key, value } => {
                    match value {
                        Some(value) => self.storage.insert(key, value),
                        None => self.storage.remove(&key),
                    };
                    None
                }
                _ => None,
            };
            if let Some(input) = input {
                effects.extend(self.app.handle(input, now()).effects);
            }
        }
    }

    async fn about(&self) -> Result<nudge_shared::About, HttpError> {
        if self.offline {
            return Err(HttpError::Unreachable);
        }
        let (_, body) = self
            .browser
            .try_get("api/about")
            .await
            .ok_or(HttpError::Unreachable)?;
        serde_json::from_str(&body).map_err(|_| HttpError::Unreachable)
    }

    /// The line breaks, in whatever was being said.
    pub async fn cut(&mut self) {
        self.socket = None;
        self.offline = true;
        self.act(SocketInput::Closed).await;
    }

    pub fn mend(&mut self) {
        self.offline = false;
    }

    /// Lets things happen until the page shows what is wanted.
    pub async fn until(&mut self, what: &str, wanted: impl Fn(&App) -> bool) {
        let waiting = async {
            while !wanted(&self.app) {
                self.turn().await;
            }
        };
        if timeout(LIMIT, waiting).await.is_err() {
            panic!(
                "{} waited in vain for {what}; banner {:?}, tabs {:#?}",
                self.name,
                self.app.banner().map(|banner| banner.text),
                self.app.tabs()
            );
        }
    }

    async fn turn(&mut self) {
        let wake = self.wake;
        let woken = async {
            match wake {
                Some(at) => sleep(Duration::from_millis((at.0 - now().0).max(0) as u64)).await,
                None => pending().await,
            }
        };
        let frame = async {
            match &mut self.socket {
                Some(socket) => match socket.next().await {
                    Some(Ok(Frame::Text(text))) => Some(text.to_string()),
                    _ => None,
                },
                None => pending().await,
            }
        };
        let happened = tokio::select! {
            frame = frame => Happened::Frame(frame),
            () = woken => Happened::Woken,
        };
        match happened {
            Happened::Woken => {
                self.wake = None;
                self.act(Input::Tick).await;
            }
            Happened::Frame(Some(text)) => {
                let frame = serde_json::from_str(&text).expect("a frame of this version");
                self.act(SocketInput::Frame(Box::new(frame))).await;
            }
            Happened::Frame(None) => {
                self.socket = None;
                self.act(SocketInput::Closed).await;
            }
        }
    }

    pub async fn write(&mut self, to: &ConversationId, text: &str) {
        self.act(Input::Compose(
            to.clone(),
            ComposeIntent::Text(text.to_owned()),
        ))
        .await;
        self.act(Input::Compose(to.clone(), ComposeIntent::Send))
            .await;
    }

    /// What a conversation says, line for line.
    pub fn said(&self, of: &ConversationId) -> Vec<String> {
        said(&self.app, of)
    }
}

/// What a conversation says, line for line.
pub fn said(app: &App, of: &ConversationId) -> Vec<String> {
    lines(app, of).into_iter().map(|(text, _)| text).collect()
}

/// How far each of one's own lines got.
pub fn marks(app: &App, of: &ConversationId) -> Vec<MarkKind> {
    lines(app, of)
        .into_iter()
        .filter_map(|(_, mark)| mark)
        .collect()
}

fn lines(app: &App, of: &ConversationId) -> Vec<(String, Option<MarkKind>)> {
    use nudge_model::text::Span;
    let keys = app.timeline(of).map(|timeline| timeline.keys);
    keys.into_iter()
        .flatten()
        .filter_map(|key| match app.item(of, key)? {
            ItemView::Line(line) => {
                let text = match line.body {
                    BodyView::Text { spans, .. } => spans
                        .iter()
                        .map(|span| match span {
                            Span::Text(text) | Span::Link { text, .. } => text.as_str(),
                            Span::Emoticon { glyph, .. } => glyph,
                            Span::Custom { code, .. } => code,
                        })
                        .collect(),
                    BodyView::Unsupported(text) => text,
                    BodyView::Ink { about, .. } => about,
                    BodyView::File(file) => format!("[{}] {}", file.name, file.state),
                };
                Some((text, line.mark.map(|mark| mark.kind)))
            }
            ItemView::Notice { text, mark, .. } => Some((text, mark.map(|mark| mark.kind))),
            ItemView::Day(_) | ItemView::Unread(_) => None,
        })
        .collect()
}

/// What the list says of somebody.
pub fn row(app: &App, who: &Address) -> (bool, &'static str) {
    let view = app.roster().view(who);
    (view.listed, view.status_words)
}
