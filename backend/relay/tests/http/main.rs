//! The HTTP surface, as a browser meets it: the very router of a running relay with the embedded
//! service behind it.

mod blobs;
mod client;
mod headers;
mod health;
mod password;
mod predecessor;
mod prefix;
mod sign_in;
mod sign_up;
mod throttle;
mod tls;
mod web_services;

use client::{Answer, Client};
use nudge::config::Settings;
use nudge::relay::Relay;
use nudge_shared::{SignIn, SignUp, Status, Stay};
use std::net::SocketAddr;
use tempfile::TempDir;

/// A password that the rules allow.
const PASSWORD: &str = "correct horse";

/// A relay with its embedded service.
struct World {
    relay: Relay,
    _folder: TempDir,
}

impl World {
    async fn new() -> Self {
        Self::with(|_| {}).await
    }

    async fn with(change: impl FnOnce(&mut Settings)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let anywhere = SocketAddr::from(([127, 0, 0, 1], 0));
        let mut settings = Settings {
            listen: anywhere,
            data_dir: folder.path().to_owned(),
            ..Settings::default()
        };
        settings.embedded.listen = anywhere;
        change(&mut settings);
        Self {
            relay: Relay::start(settings).await.unwrap(),
            _folder: folder,
        }
    }

    /// A browser on this machine.
    fn client(&self) -> Client {
        Client::new(&self.relay)
    }

    /// Makes an account at the service, whatever the policy.
    async fn account(&self, name: &str) {
        let embedded = self.relay.state().embedded.as_ref().unwrap();
        embedded
            .accounts()
            .create(&address(name), PASSWORD, None)
            .await
            .unwrap();
    }
}

fn address(name: &str) -> String {
    format!("{name}@nudge.internal")
}

fn sign_in(name: &str) -> SignIn {
    SignIn {
        service: "nudge".to_owned(),
        address: address(name),
        password: PASSWORD.to_owned(),
        status: Status::Online,
        stay: Stay::UntilClosed,
    }
}

fn sign_up(name: &str) -> SignUp {
    SignUp {
        address: address(name),
        name: String::new(),
        password: PASSWORD.to_owned(),
        invitation: None,
    }
}

/// What an answer with an error says.
fn code(answer: &Answer) -> nudge_shared::ErrorCode {
    answer.json::<nudge_shared::WireError>().code
}
