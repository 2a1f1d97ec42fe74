//! A service that is reached over TLS only.

mod support;

use msnp::HostPort;
use nudge::config::Service;
use nudge_shared::{Delivery, Stay};
use rcgen::{CertifiedIssuer, KeyPair};
use rustls::ServerConfig;
use std::path::PathBuf;
use std::sync::Arc;
use support::{Messenger, World, password, with};
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

/// A service behind TLS, and who vouches for its certificate.
struct Encrypted {
    messenger: Messenger,
    port: u16,
    folder: TempDir,
}

impl Encrypted {
    /// With a certificate for this name.
    async fn start(name: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        // As services do, it names itself by its address in figures.
        let messenger = Messenger::behind(HostPort::new("127.0.0.1", port)).await;
        let mut params = rcgen::CertificateParams::default();
        params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("authority.pem"), issuer.pem()).unwrap();
        let key = KeyPair::generate().unwrap();
        let certificate = rcgen::CertificateParams::new([name.to_owned()])
            .unwrap()
            .signed_by(&key, &issuer)
            .unwrap();
        let _ = rustls::crypto::ring::default_provider().install_default();
        let config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone()],
                rustls::pki_types::PrivateKeyDer::Pkcs8(key.serialize_der().into()),
            )
            .unwrap();
        let (acceptor, to) = (TlsAcceptor::from(Arc::new(config)), messenger.address());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let acceptor = acceptor.clone();
                tokio::spawn(async move {
                    let mut inside = TcpStream::connect(to).await?;
                    let mut outside = acceptor.accept(stream).await?;
                    tokio::io::copy_bidirectional(&mut outside, &mut inside).await
                });
            }
        });
        Self {
            messenger,
            port,
            folder,
        }
    }

    fn entry(&self) -> Service {
        let mut entry = self.messenger.entry();
        entry.host = "localhost".to_owned();
        entry.port = self.port;
        entry.tls = true;
        entry.ca_file = Some(self.authority());
        entry
    }

    fn authority(&self) -> PathBuf {
        self.folder.path().join("authority.pem")
    }
}

#[tokio::test]
async fn two_people_talk_over_encrypted_connections() {
    let service = Encrypted::start("localhost").await;
    for name in ["alice", "bob"] {
        service.messenger.add(name).await;
    }
    let world = World::before(service.entry(), |_| {}).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    let message = alice.send(with("bob"), "a secret").await;
    bob.text("a secret").await;
    assert_eq!(alice.fate(message).await, Delivery::Delivered);
    // Much at once, more than goes into one record.
    let long = "long ".repeat(1000);
    let message = alice.send(with("bob"), &long).await;
    assert_eq!(alice.fate(message).await, Delivery::Delivered);
}

/// The service answers nobody who is not certain of it.
async fn refused(entry: Service) {
    let world = World::before(entry, |_| {}).await;
    let mut browser = world.browser();
    let refused = browser
        .try_sign_in("alice", &password("alice"), Stay::UntilClosed)
        .await;
    assert!(refused.is_err());
}

#[tokio::test]
async fn nobody_signs_in_where_the_certificate_is_not_the_service_s() {
    // Nobody vouches for it.
    let service = Encrypted::start("localhost").await;
    service.messenger.add("alice").await;
    let mut entry = service.entry();
    entry.ca_file = None;
    refused(entry).await;
    // It is somebody else's.
    let service = Encrypted::start("elsewhere.test").await;
    service.messenger.add("alice").await;
    refused(service.entry()).await;
}
