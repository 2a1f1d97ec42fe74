//! A messenger service, a relay in front of it, and browsers, all in one process and all real: TCP,
//! HTTP and WebSockets on 127.0.0.1.

#![allow(
    dead_code,
    unreachable_pub,
    clippy::allow_attributes,
    reason = "each test binary uses a part of it"
)]

mod browser;
mod page;
mod scripted;
mod service;

#[allow(unused_imports, reason = "as above")]
pub use browser::text_body;
pub use browser::{Browser, Tab};
#[allow(unused_imports, reason = "as above")]
pub use page::{Page, marks, row, said};
#[allow(unused_imports, reason = "as above")]
pub use scripted::{Line, Peer, Scripted};
pub use service::Messenger;

use nudge::config::{Service, Settings};
use nudge::relay::Relay;
use nudge_shared::{Address, CommandBody, ConversationId, EventBody, Status, Stay};
use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Mutex;
use std::time::Duration;
use tempfile::TempDir;

/// The longest that anything may take. Only a failing test waits for so long.
pub const LIMIT: Duration = Duration::from_secs(20);

/// A relay and the service behind it.
pub struct World {
    messenger: Option<Messenger>,
    pub relay: Option<Relay>,
    settings: Settings,
    folder: TempDir,
    browsers: Mutex<HashMap<String, Browser>>,
}

impl World {
    /// A service with these accounts, and a relay. Everybody's password is [`password`].
    pub async fn new(names: &[&str]) -> Self {
        Self::with(names, |_| {}).await
    }

    /// The same, with other settings.
    pub async fn with(names: &[&str], change: impl FnOnce(&mut Settings)) -> Self {
        Self::of(Messenger::start().await, names, change).await
    }

    /// The same, with this service.
    pub async fn of(
        messenger: Messenger,
        names: &[&str],
        change: impl FnOnce(&mut Settings),
    ) -> Self {
        for name in names {
            messenger.add(name).await;
        }
        let mut world = Self::before(messenger.entry(), change).await;
        world.messenger = Some(messenger);
        world
    }

    /// A relay in front of this service.
    pub async fn before(service: Service, change: impl FnOnce(&mut Settings)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut settings = Settings {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            data_dir: folder.path().join("relay"),
            services: vec![service],
            sign_in_attempts_per_client: 0,
            sign_in_attempts_per_account: 0,
            ..Settings::default()
        };
        settings.embedded.enabled = false;
        change(&mut settings);
        let relay = Relay::start(settings.clone()).await.unwrap();
        Self {
            messenger: None,
            relay: Some(relay),
            settings,
            folder,
            browsers: Mutex::default(),
        }
    }

    /// A relay with its own service inside, and these accounts there.
    pub async fn embedded(names: &[&str]) -> Self {
        Self::embedded_with(names, |_| {}).await
    }

    /// The same, with other settings.
    pub async fn embedded_with(names: &[&str], change: impl FnOnce(&mut Settings)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let anywhere = SocketAddr::from(([127, 0, 0, 1], 0));
        let mut settings = Settings {
            listen: anywhere,
            data_dir: folder.path().join("relay"),
            sign_in_attempts_per_client: 0,
            sign_in_attempts_per_account: 0,
            ..Settings::default()
        };
        settings.embedded.listen = anywhere;
        settings.embedded.domain = "nudge.test".to_owned();
        change(&mut settings);
        let relay = Relay::start(settings.clone()).await.unwrap();
        let accounts = relay.state().embedded.as_ref().unwrap().accounts().clone();
        for name in names {
            let (address, password) = (address(name), password(name));
            let made = accounts.create(address.as_str(), &password, Some(name));
            made.await.unwrap();
        }
        Self {
            messenger: None,
            relay: Some(relay),
            settings,
            folder,
            browsers: Mutex::default(),
        }
    }

    /// The service behind the relay.
    pub fn messenger(&mut self) -> &mut Messenger {
        self.messenger.as_mut().unwrap()
    }

    pub fn address(&self) -> SocketAddr {
        self.relay.as_ref().unwrap().address()
    }

    pub fn browser(&self) -> Browser {
        let mut browser = Browser::new(self.address());
        if self.settings.embedded.enabled {
            browser.service = "nudge";
        }
        browser
    }

    /// Signs in and opens the page.
    pub async fn sign_in(&self, name: &str) -> (Browser, Tab) {
        self.sign_in_for(name, Stay::UntilClosed).await
    }

    /// The same, to stay signed in.
    pub async fn sign_in_to_stay(&self, name: &str) -> (Browser, Tab) {
        self.sign_in_for(name, Stay::SignedIn).await
    }

    async fn sign_in_for(&self, name: &str, stay: Stay) -> (Browser, Tab) {
        let mut browser = self.browser();
        browser
            .try_sign_in(name, &password(name), stay)
            .await
            .unwrap();
        let tab = browser.open().await;
        browser.remember(&tab);
        let mut browsers = self.browsers.lock().unwrap();
        browsers.insert(name.to_owned(), browser.clone());
        (browser, tab)
    }

    /// The browser that somebody signed in with last.
    pub fn browser_of(&self, name: &str) -> Browser {
        self.browsers.lock().unwrap()[name].clone()
    }

    /// Another tab of somebody who is signed in.
    pub async fn another(&self, name: &str) -> Tab {
        self.browser_of(name).open().await
    }

    /// Signs two people in who are each other's contacts.
    pub async fn friends(&self, a: &str, b: &str) -> (Tab, Tab) {
        let (_, mut first) = self.sign_in(a).await;
        let (_, mut second) = self.sign_in(b).await;
        befriend(&mut first, a, &mut second, b).await;
        first.forget();
        second.forget();
        (first, second)
    }

    /// Stops the relay as a signal would, and starts it again at the same place.
    pub async fn restart_relay(&mut self) {
        let at = self.address();
        self.stop_relay().await;
        self.start_relay(at).await;
    }

    /// Stops the relay as a signal would.
    pub async fn stop_relay(&mut self) {
        let relay = self.relay.take().unwrap();
        relay.stop(std::future::pending()).await;
    }

    /// Ends the relay's tasks where they are, as a crash would, and starts it again at the same place.
    pub async fn crash_relay(&mut self) {
        let at = self.address();
        let relay = self.relay.take().unwrap();
        relay.state().lifecycle.hard().cancel();
        relay.stop(std::future::ready(())).await;
        self.start_relay(at).await;
    }

    /// Starts it again, on the same port.
    pub async fn start_relay(&mut self, at: SocketAddr) {
        self.settings.listen = at;
        self.relay = Some(Relay::start(self.settings.clone()).await.unwrap());
    }
}

/// `alice` -> `alice@nudge.test`.
pub fn address(name: &str) -> Address {
    format!("{name}@nudge.test").parse().unwrap()
}

/// The conversation with somebody.
pub fn with(name: &str) -> ConversationId {
    ConversationId::Direct(address(name))
}

pub fn password(name: &str) -> String {
    format!("correct horse {name}")
}

/// An entry for the relay's configuration.
pub fn entry(service: SocketAddr, tickets: SocketAddr) -> Service {
    Service {
        id: "test".into(),
        name: "Test".to_owned(),
        host: service.ip().to_string(),
        port: service.port(),
        ticket_url: format!("http://{tickets}/rdr/pprdr.asp"),
        login_url: None,
        web_url: None,
        gateway: None,
        tls: false,
        ca_file: None,
        oldest_dialect: 8,
        newest_dialect: 12,
        embedded: None,
    }
}

/// Makes two people each other's contacts.
pub async fn befriend(a: &mut Tab, a_name: &str, b: &mut Tab, b_name: &str) {
    let add = |name: &str| CommandBody::AddContact {
        address: address(name),
        group: None,
    };
    a.call(add(b_name)).await.unwrap();
    b.until_event("a request", |event| match event {
        EventBody::Request(request) if request.address == address(a_name) => Some(()),
        _ => None,
    })
    .await;
    b.call(CommandBody::AnswerRequest {
        address: address(a_name),
        allow: true,
        add: true,
    })
    .await
    .unwrap();
    for (tab, other) in [(a, b_name), (b, a_name)] {
        tab.until_event("the other online", |event| match event {
            EventBody::Contact(contact)
                if contact.address == address(other)
                    && contact.listed
                    && contact.status == Status::Online =>
            {
                Some(())
            }
            _ => None,
        })
        .await;
    }
}
