use super::screen::Screen;
use super::{Relay, about};
use nudge_model::*;
use nudge_shared::*;
use std::collections::{BTreeMap, VecDeque};

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
    pub(super) open: bool,
    /// On the way to the page.
    pub(crate) inbox: VecDeque<ServerFrame>,
    pub(super) wake: Option<Timestamp>,
    pub(crate) signed_in: bool,
    /// What the page was told to do, for the story to look at.
    pub(crate) effects: Vec<Effect>,
    pub(crate) changed: Vec<Changed>,
    screen: Screen,
    /// Whether the screen is kept; costs time where there is much on it.
    pub(crate) watched: bool,
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
            screen: Screen::default(),
            watched: true,
        };
        tab.screen = Screen::fresh(&tab.app);
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
        if self.watched {
            self.screen.update(&self.app, &outcome.changed);
        }
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
            ClientFrame::Active => relay.active += 1,
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

    /// Everything that is on the screen is as it would be if it were drawn anew.
    pub(crate) fn is_drawn_rightly(&self) {
        if self.watched {
            let differences = self.screen.differences(&Screen::fresh(&self.app));
            assert!(differences.is_empty(), "{}", differences.join("\n"));
        }
    }
}
