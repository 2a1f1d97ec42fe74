//! The language stories are told in: a browser page (the model), a relay, and the line between
//! them, which the story may cut. Time passes only when the story says so.

mod relay;

pub(crate) use relay::{Refusal, Relay};

use nudge_model::*;
use nudge_shared::*;
use std::collections::{BTreeMap, VecDeque};

pub(crate) const SECOND: i64 = 1_000;
pub(crate) const MINUTE: i64 = 60 * SECOND;
/// Tuesday, 24 November 2026, noon, UTC.
pub(crate) const NOON: Timestamp = Timestamp(1_795_521_600_000);

pub(crate) fn address(text: &str) -> Address {
    text.parse().unwrap()
}

pub(crate) fn bob() -> ConversationId {
    address("bob@example.com").into()
}

pub(crate) fn contact(text: &str, name: &str, status: Status) -> Contact {
    Contact {
        address: address(text),
        name: name.to_owned(),
        personal_message: String::new(),
        media: None,
        status,
        groups: Vec::new(),
        listed: true,
        blocked: false,
        has_me: true,
        device: Device::Computer,
    }
}

pub(crate) fn snapshot(contacts: Vec<Contact>) -> Snapshot {
    Snapshot {
        me: Me {
            address: address("anna@example.com"),
            name: "Anna".to_owned(),
            personal_message: String::new(),
            media: None,
            status: Status::Online,
            privacy: Privacy {
                strangers_allowed: true,
                ask_when_added: true,
            },
        },
        session: SessionState::Online,
        service_link_protected: true,
        groups: vec![Group {
            id: GroupId("g1".into()),
            name: "Friends".to_owned(),
        }],
        contacts,
        requests: Vec::new(),
        conversations: Vec::new(),
    }
}

pub(crate) fn about(signed_in: bool) -> About {
    About {
        version: "0".to_owned(),
        protocol: PROTOCOL,
        services: vec![ServiceInfo {
            id: "here".to_owned(),
            name: "Here".to_owned(),
            sign_up: SignUpPolicy::Open,
            domain: Some("example.com".to_owned()),
        }],
        signed_in,
    }
}

pub(crate) fn setup(stored: BTreeMap<String, String>, seed: u64) -> Setup {
    Setup {
        stored: Stored::new(stored),
        seed,
        zone: Zone(0),
        place: Place::Home,
        dark: false,
        motion: Motion::Full,
        narrow: false,
        secure: true,
    }
}

/// The line between a page and the relay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    Up,
    /// Attempts fail.
    Down,
    /// Nothing gets through, and nobody says so.
    Dead,
}

/// One page: a tab of a browser.
pub(crate) struct Tab {
    pub(crate) app: App,
    pub(crate) storage: BTreeMap<String, String>,
    pub(crate) line: Line,
    open: bool,
    /// On the way to the page.
    pub(crate) inbox: VecDeque<ServerFrame>,
    wake: Option<Timestamp>,
    pub(crate) signed_in: bool,
    /// What the page was told to do, for the story to look at.
    pub(crate) effects: Vec<Effect>,
    pub(crate) changed: Vec<Changed>,
}

impl Tab {
    pub(crate) fn new(setup: Setup, storage: BTreeMap<String, String>, now: Timestamp) -> Self {
        let (app, outcome) = App::new(setup, now);
        let mut tab = Self {
            app,
            storage,
            line: Line::Up,
            open: false,
            inbox: VecDeque::new(),
            wake: None,
            signed_in: true,
            effects: Vec::new(),
            changed: Vec::new(),
        };
        tab.wake_up_at(&outcome);
        tab.changed.extend(outcome.changed);
        tab.effects.extend(outcome.effects);
        tab
    }

    fn wake_up_at(&mut self, outcome: &Outcome) {
        for effect in &outcome.effects {
            if let Effect::WakeAt(at) = effect {
                self.wake = *at;
            }
        }
    }

    /// Hands an input to the page, and does what the page says.
    pub(crate) fn input(&mut self, input: impl Into<Input>, relay: &mut Relay, now: Timestamp) {
        let outcome = self.app.handle(input, now);
        self.perform(outcome, relay, now);
    }

    pub(crate) fn perform(&mut self, outcome: Outcome, relay: &mut Relay, now: Timestamp) {
        self.changed.extend(outcome.changed);
        for effect in outcome.effects {
            self.effects.push(effect.clone());
            match effect {
                Effect::FetchAbout => {
                    let result = match self.line {
                        Line::Up => Ok(about(self.signed_in)),
                        Line::Down | Line::Dead => Err(HttpError::Unreachable),
                    };
                    self.input(HttpInput::About(result), relay, now);
                }
                Effect::Connect => {
                    self.inbox.clear();
                    self.open = self.line == Line::Up && self.signed_in;
                    match self.line {
                        Line::Up if !self.signed_in => {
                            self.input(SocketInput::Closed, relay, now);
                        }
                        Line::Up => self.input(SocketInput::Opened, relay, now),
                        Line::Down => self.input(SocketInput::Closed, relay, now),
                        Line::Dead => {}
                    }
                }
                Effect::Disconnect => {
                    self.open = false;
                    self.inbox.clear();
                }
                Effect::Send(frame) => self.send(frame, relay),
                Effect::WakeAt(at) => self.wake = at,
                Effect::Store { key, value } => {
                    match value {
                        Some(value) => self.storage.insert(key, value),
                        None => self.storage.remove(&key),
                    };
                }
                _ => {}
            }
        }
    }

    fn send(&mut self, frame: ClientFrame, relay: &mut Relay) {
        assert!(self.line != Line::Up || self.open, "sent over no socket");
        if self.line != Line::Up {
            return;
        }
        match frame {
            ClientFrame::Hello(hello) => self.inbox.extend(relay.hello(&hello)),
            ClientFrame::Command(command) => self.inbox.extend(relay.command(command)),
            ClientFrame::Ping => self.inbox.push_back(ServerFrame::Pong),
        }
    }

    /// Lets one frame arrive; whether there was one.
    pub(crate) fn receive(&mut self, relay: &mut Relay, now: Timestamp) -> bool {
        if self.line != Line::Up || !self.open {
            return false;
        }
        match self.inbox.pop_front() {
            Some(frame) => {
                self.input(SocketInput::Frame(Box::new(frame)), relay, now);
                true
            }
            None => false,
        }
    }
}

/// A page and its relay.
pub(crate) struct Story {
    pub(crate) tab: Tab,
    pub(crate) relay: Relay,
    pub(crate) now: Timestamp,
}

impl Story {
    /// Anna, signed in, with Bob online and Carol offline on her list.
    pub(crate) fn begins() -> Self {
        Self::with(vec![
            contact("bob@example.com", "Bob", Status::Online),
            contact("carol@example.com", "Carol", Status::Offline),
        ])
    }

    pub(crate) fn with(contacts: Vec<Contact>) -> Self {
        Self::at_relay(Relay::new(snapshot(contacts), NOON), BTreeMap::new())
    }

    pub(crate) fn at_relay(relay: Relay, storage: BTreeMap<String, String>) -> Self {
        let tab = Tab::new(setup(storage.clone(), 42), storage, NOON);
        let mut story = Self {
            tab,
            relay,
            now: NOON,
        };
        // The first effects were given before there was a relay.
        let outcome = Outcome {
            effects: std::mem::take(&mut story.tab.effects),
            changed: Vec::new(),
        };
        story.tab.perform(outcome, &mut story.relay, story.now);
        story.settle();
        // Past the moments in which people coming online are no news.
        story.wait(MINUTE);
        story.tab.effects.clear();
        story.tab.changed.clear();
        story
    }

    pub(crate) fn app(&self) -> &App {
        &self.tab.app
    }

    pub(crate) fn act(&mut self, input: impl Into<Input>) {
        self.tab.input(input, &mut self.relay, self.now);
        self.settle();
    }

    /// Acts without anything coming back yet.
    pub(crate) fn act_unanswered(&mut self, input: impl Into<Input>) {
        self.tab.input(input, &mut self.relay, self.now);
    }

    /// Lets everything arrive that is on its way.
    pub(crate) fn settle(&mut self) {
        while self.tab.receive(&mut self.relay, self.now) {}
    }

    pub(crate) fn wait(&mut self, ms: i64) {
        let until = Timestamp(self.now.0 + ms);
        let mut turns = 0;
        while let Some(wake) = self.tab.wake.filter(|wake| *wake <= until) {
            self.now = wake.max(self.now);
            self.relay.clock = self.now;
            self.tab.wake = None;
            self.tab.input(Input::Tick, &mut self.relay, self.now);
            self.settle();
            turns += 1;
            assert!(turns < 10_000, "the page wakes up without end");
        }
        self.now = until;
        self.relay.clock = until;
    }

    pub(crate) fn happens(&mut self, body: EventBody) {
        let frame = self.relay.event(body);
        self.tab.inbox.push_back(frame);
        self.settle();
    }

    /// As [`Self::happens`], while the page may be cut off.
    pub(crate) fn happens_meanwhile(&mut self, body: EventBody) {
        let frame = self.relay.event(body);
        self.tab.inbox.push_back(frame);
    }

    pub(crate) fn says(&mut self, who: &str, text: &str) {
        let body = Body::Text {
            text: text.to_owned(),
            format: None,
        };
        self.sends(who, body);
    }

    pub(crate) fn sends(&mut self, who: &str, body: Body) {
        let who = address(who);
        let message = self
            .relay
            .message(&who.clone().into(), Sender::Contact(who), body, None);
        self.happens_meanwhile(EventBody::Message(message));
        self.settle();
    }

    pub(crate) fn presence(&mut self, who: &str, status: Status) {
        let who = address(who);
        let mut contact = self
            .relay
            .snapshot
            .contacts
            .iter()
            .find(|contact| contact.address == who)
            .unwrap()
            .clone();
        contact.status = status;
        self.happens(EventBody::Contact(contact));
    }

    /// The network breaks; the browser notices.
    pub(crate) fn cut(&mut self) {
        self.tab.line = Line::Down;
        self.tab.inbox.clear();
        self.tab.open = false;
        self.act(SocketInput::Closed);
    }

    pub(crate) fn mend(&mut self) {
        self.tab.line = Line::Up;
    }

    pub(crate) fn opens(&mut self, id: &ConversationId) {
        self.act(ChatIntent::Select(id.clone()));
    }

    pub(crate) fn writes(&mut self, id: &ConversationId, text: &str) {
        self.act(Input::Compose(
            id.clone(),
            ComposeIntent::Text(text.to_owned()),
        ));
        self.act(Input::Compose(id.clone(), ComposeIntent::Send));
    }

    /// What the timeline shows, a line for an item.
    pub(crate) fn shown(&self, id: &ConversationId) -> Vec<String> {
        shown(self.app(), id)
    }

    /// What it says, without dividers, headings and marks.
    pub(crate) fn said(&self, id: &ConversationId) -> Vec<String> {
        let timeline = self.app().timeline(id).unwrap();
        timeline
            .keys
            .iter()
            .filter_map(|key| match self.app().item(id, *key)? {
                ItemView::Line(LineView { body, .. }) => Some(text_of(&body)),
                ItemView::Notice { text, .. } => Some(text),
                _ => None,
            })
            .collect()
    }

    pub(crate) fn sounds(&self) -> Vec<Sound> {
        self.tab
            .effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Play(sound) => Some(*sound),
                _ => None,
            })
            .collect()
    }

    pub(crate) fn title(&self) -> Option<(String, u32)> {
        self.tab
            .effects
            .iter()
            .rev()
            .find_map(|effect| match effect {
                Effect::Title { text, unread } => Some((text.clone(), *unread)),
                _ => None,
            })
    }

    pub(crate) fn banner(&self) -> Option<String> {
        self.app().banner().map(|banner| banner.text)
    }

    /// The rows of the contact list, as text.
    pub(crate) fn list(&self) -> Vec<String> {
        let roster = self.app().roster();
        roster
            .rows(0..roster.row_count())
            .into_iter()
            .map(|row| match row {
                Row::Section(key) => roster.section(&key).unwrap().title,
                Row::Contact(_, address) => {
                    let view = roster.view(&address);
                    format!("  {} ({})", view.name, view.status_words)
                }
            })
            .collect()
    }
}

pub(crate) fn text_of(body: &BodyView) -> String {
    match body {
        BodyView::Unsupported(text) => text.clone(),
        BodyView::Text { spans, .. } => spans
            .iter()
            .map(|span| match span {
                text::Span::Text(text) | text::Span::Link { text, .. } => text.as_str(),
                text::Span::Emoticon { glyph, .. } => glyph,
            })
            .collect(),
    }
}

/// What a timeline shows, a line for an item.
pub(crate) fn shown(app: &App, id: &ConversationId) -> Vec<String> {
    let timeline = app.timeline(id).unwrap();
    timeline
        .keys
        .iter()
        .map(|key| {
            let mark = |mark: Option<MarkView>| {
                mark.map(|mark| format!(" [{:?}]", mark.kind))
                    .unwrap_or_default()
            };
            match app.item(id, *key).expect("every key has an item") {
                ItemView::Day(day) => format!("-- {day} --"),
                ItemView::Unread(text) => format!("== {text} =="),
                ItemView::Notice { text, mark: m, .. } => format!("* {text}{}", mark(m)),
                ItemView::Line(line) => {
                    let heading = line
                        .heading
                        .map(|heading| format!("{heading} "))
                        .unwrap_or_default();
                    format!("{heading}{}{}", text_of(&line.body), mark(line.mark))
                }
            }
        })
        .collect()
}
