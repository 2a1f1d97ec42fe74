//! The language stories are told in: a browser page (the model), a relay, and the line between
//! them, which the story may cut. Time passes only when the story says so.

mod relay;
mod screen;
mod shown;
mod tab;

pub(crate) use relay::{Refusal, Relay};
pub(crate) use shown::shown;
pub(crate) use tab::{Line, Tab};

use nudge_model::*;
use nudge_shared::*;
use std::collections::BTreeMap;

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
        picture: None,
        status,
        groups: Vec::new(),
        listed: true,
        blocked: false,
        allowed: false,
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
            picture: None,
            status: Status::Online,
            saved_status: None,
            privacy: Privacy {
                strangers_allowed: true,
                ask_when_added: true,
            },
        },
        settings: Settings::default(),
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
        largest_file: 100 << 20,
        link_previews: true,
        themes: Vec::new(),
        theme: None,
        push_key: "BKey".to_owned(),
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
        languages: vec!["en".to_owned()],
        secure: true,
    }
}

/// All sounds off.
pub(crate) fn muted() -> SettingIntent {
    Setting::Sounds(Sounds {
        muted: true,
        ..Sounds::default()
    })
    .into()
}

/// Nudges do not shake.
pub(crate) fn no_nudges() -> SettingIntent {
    Setting::Alerts(Alerts {
        nudges: false,
        ..Alerts::default()
    })
    .into()
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
            emoticons: Vec::new(),
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
}
