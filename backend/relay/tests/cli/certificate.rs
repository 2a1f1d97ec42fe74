use crate::Nudge;
use crate::process::LIMIT;
use rustix::process::Signal;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, ClientConnection, DigitallySignedStruct, SignatureScheme};
use std::net::TcpStream;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

/// Believes everybody: what is asked is who answers.
#[derive(Debug)]
struct Anybody;

impl ServerCertVerifier for Anybody {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        let provider = rustls::crypto::ring::default_provider();
        let algorithms = provider.signature_verification_algorithms;
        algorithms.supported_schemes()
    }
}

/// The certificate that is shown to new connections.
fn shown(nudge: &Nudge) -> Vec<u8> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let config = ClientConfig::builder()
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Anybody))
        .with_no_client_auth();
    let name = ServerName::try_from("localhost").unwrap();
    let mut client = ClientConnection::new(Arc::new(config), name).unwrap();
    let host = nudge.url.strip_prefix("https://").unwrap();
    let mut stream = TcpStream::connect(host.trim_end_matches('/')).unwrap();
    stream.set_read_timeout(Some(LIMIT)).unwrap();
    while client.is_handshaking() {
        client.complete_io(&mut stream).unwrap();
    }
    client.peer_certificates().unwrap()[0].to_vec()
}

/// Writes a new certificate and its key; comes back with the certificate.
fn renew(folder: &Path) -> Vec<u8> {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    std::fs::write(folder.join("key.pem"), made.signing_key.serialize_pem()).unwrap();
    std::fs::write(folder.join("cert.pem"), made.cert.pem()).unwrap();
    made.cert.der().to_vec()
}

#[test]
fn a_renewed_certificate_is_taken_at_a_hangup_signal() {
    let folder = tempfile::tempdir().unwrap();
    let first = renew(folder.path());
    let files = ["--tls-certificate", "cert.pem", "--tls-key", "key.pem"];
    let nudge = Nudge::start(folder.path(), &files);
    assert!(shown(&nudge) == first);
    let second = renew(folder.path());
    nudge.signal(Signal::HUP);
    let start = Instant::now();
    while shown(&nudge) != second {
        assert!(start.elapsed() < LIMIT, "the new certificate is not taken");
    }
}

#[test]
fn half_a_certificate_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    renew(folder.path());
    let half = crate::run(folder.path(), &["check-config", "--tls-key", "key.pem"], "");
    assert_eq!(half.code, Some(1));
    assert!(half.err.contains("tls_certificate"), "{}", half.err);
}
