//! The embedded messenger service, standing on its own.

use super::{address, entry, password};
use msnp::HostPort;
use nudge::config::Service as Entry;
use nudge_service::{Config, Limits, Service};
use std::net::SocketAddr;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

pub struct Messenger {
    service: Option<Service>,
    web: JoinHandle<()>,
    at: SocketAddr,
    tickets_at: SocketAddr,
    folder: TempDir,
    limits: Limits,
    advertised: Option<HostPort>,
}

impl Messenger {
    pub async fn start() -> Self {
        Self::with(Limits::default()).await
    }

    pub async fn with(limits: Limits) -> Self {
        Self::reached_at(limits, None).await
    }

    /// One that tells clients to come to this place, behind which it is.
    pub async fn behind(advertised: HostPort) -> Self {
        Self::reached_at(Limits::default(), Some(advertised)).await
    }

    async fn reached_at(limits: Limits, advertised: Option<HostPort>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let anywhere = SocketAddr::from(([127, 0, 0, 1], 0));
        let (service, web, tickets_at) =
            start(&folder, limits, advertised.clone(), (anywhere, anywhere)).await;
        Self {
            at: service.address(),
            service: Some(service),
            web,
            tickets_at,
            folder,
            limits,
            advertised,
        }
    }

    /// Makes an account.
    pub async fn add(&self, name: &str) {
        let accounts = self.service.as_ref().unwrap().accounts();
        accounts
            .create(address(name).as_str(), &password(name), Some(name))
            .await
            .unwrap();
    }

    pub async fn set_password(&self, name: &str, password: &str) {
        let accounts = self.service.as_ref().unwrap().accounts();
        accounts
            .set_password(address(name).as_str(), password)
            .await
            .unwrap();
    }

    /// Stops it, as an operator would.
    pub async fn stop(&mut self) {
        self.service.take().unwrap().shutdown().await;
        self.web.abort();
        // Its port is free only when it is gone.
        assert!((&mut self.web).await.is_err());
    }

    /// Starts it again, at the same place and with the same accounts.
    pub async fn restart(&mut self) {
        let (service, web, _) = start(
            &self.folder,
            self.limits,
            self.advertised.clone(),
            (self.at, self.tickets_at),
        )
        .await;
        self.service = Some(service);
        self.web = web;
    }

    /// Waits until all conversations were closed for want of talk.
    pub async fn until_no_switchboard(&self) {
        let service = self.service.as_ref().unwrap();
        let none = async {
            while service.stats().await.switchboards > 0 {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(super::LIMIT, none).await.unwrap();
    }

    pub fn address(&self) -> SocketAddr {
        self.at
    }

    pub fn entry(&self) -> Entry {
        entry(self.at, self.tickets_at)
    }
}

async fn start(
    folder: &TempDir,
    limits: Limits,
    advertised: Option<HostPort>,
    (at, tickets_at): (SocketAddr, SocketAddr),
) -> (Service, JoinHandle<()>, SocketAddr) {
    let mut config = Config::new(at, folder.path());
    config.buddy = false;
    config.limits = limits;
    config.advertised = advertised;
    let service = Service::start(config).await.unwrap();
    let listener = TcpListener::bind(tickets_at).await.unwrap();
    let tickets_at = listener.local_addr().unwrap();
    let router = service.web();
    let web = tokio::spawn(async move {
        axum::serve(listener, router).await.unwrap();
    });
    (service, web, tickets_at)
}
