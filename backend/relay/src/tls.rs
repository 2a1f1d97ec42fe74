//! The relay's own certificate, read anew when it changes.
//!
//! Certificates are renewed every few weeks by programs that write the files again. Those that are not in
//! order (the key is not the certificate's yet, a file is half written) leave what was there in effect.

use crate::lifecycle::Lifecycle;
use crate::trust::provide;
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, SystemTime};
use tokio_rustls::TlsAcceptor;
use tokio_util::sync::CancellationToken;

/// How often the files are looked at.
const LOOK_EVERY: Duration = Duration::from_secs(30);

/// Certificate and key for the page.
#[derive(Debug)]
pub struct Certificate {
    files: CertificateFiles,
    current: RwLock<Arc<ServerConfig>>,
    /// Of the files when they were read last.
    stamps: Mutex<Stamps>,
}

/// Where they are, in PEM.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateFiles {
    /// The certificate, and those of the authorities between it and a known one.
    pub certificate: PathBuf,
    /// Its key.
    pub key: PathBuf,
}

/// When a file was changed last, and its size.
type Stamps = [Option<(SystemTime, u64)>; 2];

/// The certificate cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum CertificateError {
    /// A file cannot be read or holds no such thing.
    #[error("{0}: {1}")]
    File(PathBuf, #[source] rustls::pki_types::pem::Error),
    /// They do not go together, or are of a kind that is not known.
    #[error("{0}: {1}")]
    Unusable(PathBuf, #[source] rustls::Error),
}

impl Certificate {
    /// Reads them.
    pub fn read(files: CertificateFiles) -> Result<Self, CertificateError> {
        let stamps = stamps(&files);
        let current = RwLock::new(load(&files)?);
        Ok(Self {
            files,
            current,
            stamps: Mutex::new(stamps),
        })
    }

    /// For the next connection.
    pub(crate) fn acceptor(&self) -> TlsAcceptor {
        let current = self.current.read().unwrap_or_else(PoisonError::into_inner);
        TlsAcceptor::from(Arc::clone(&current))
    }

    /// Reads them again, for connections from now on.
    pub fn reload(&self) -> Result<(), CertificateError> {
        let mut seen = self.stamps.lock().unwrap_or_else(PoisonError::into_inner);
        *seen = stamps(&self.files);
        let loaded = load(&self.files)?;
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = loaded;
        Ok(())
    }

    fn has_changed(&self) -> bool {
        let seen = self.stamps.lock().unwrap_or_else(PoisonError::into_inner);
        *seen != stamps(&self.files)
    }

    /// Reads them when they have changed, and at every hangup signal, until the relay stops.
    pub(crate) fn watch(
        self: Arc<Self>,
        lifecycle: &Lifecycle,
    ) -> impl Future<Output = ()> + Send + use<> {
        // From now on a hangup does not end the process.
        let hangups = Hangups::new();
        self.watched(hangups, lifecycle.soft().clone())
    }

    async fn watched(self: Arc<Self>, mut hangups: Hangups, soft: CancellationToken) {
        loop {
            let asked = tokio::select! {
                () = soft.cancelled() => return,
                () = hangups.next() => true,
                () = tokio::time::sleep(LOOK_EVERY) => false,
            };
            let certificate = Arc::clone(&self);
            let read = move || (asked || certificate.has_changed()).then(|| certificate.reload());
            match tokio::task::spawn_blocking(read).await {
                Ok(Some(Ok(()))) => tracing::info!("the certificate was read again"),
                Ok(Some(Err(error))) => {
                    tracing::error!(%error, "the certificate was not taken; the one before stays");
                }
                Ok(None) | Err(_) => {}
            }
        }
    }
}

fn load(files: &CertificateFiles) -> Result<Arc<ServerConfig>, CertificateError> {
    provide();
    let bad = |file: &Path| {
        let file = file.to_owned();
        move |error| CertificateError::File(file, error)
    };
    let chain = CertificateDer::pem_file_iter(&files.certificate)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(bad(&files.certificate))?;
    let key = PrivateKeyDer::from_pem_file(&files.key).map_err(bad(&files.key))?;
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(chain, key);
    let mut config =
        config.map_err(|error| CertificateError::Unusable(files.certificate.clone(), error))?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

fn stamps(files: &CertificateFiles) -> Stamps {
    [&files.certificate, &files.key].map(|file| {
        let meta = file.metadata().ok()?;
        Some((meta.modified().ok()?, meta.len()))
    })
}

/// Hangup signals, where there are such.
struct Hangups {
    #[cfg(unix)]
    signal: Option<tokio::signal::unix::Signal>,
}

impl Hangups {
    fn new() -> Self {
        Self {
            #[cfg(unix)]
            signal: tokio::signal::unix::signal(tokio::signal::unix::SignalKind::hangup()).ok(),
        }
    }

    async fn next(&mut self) {
        #[cfg(unix)]
        if let Some(signal) = &mut self.signal
            && signal.recv().await.is_some()
        {
            return;
        }
        std::future::pending::<()>().await;
    }
}

#[cfg(test)]
mod tests {
    use super::{Certificate, CertificateError, CertificateFiles};

    fn write(files: &CertificateFiles) -> rcgen::CertifiedKey<rcgen::KeyPair> {
        let made = rcgen::generate_simple_self_signed(["chat.example".to_owned()]).unwrap();
        std::fs::write(&files.certificate, made.cert.pem()).unwrap();
        std::fs::write(&files.key, made.signing_key.serialize_pem()).unwrap();
        made
    }

    #[test]
    fn what_is_not_in_order_leaves_the_certificate_before() {
        let folder = tempfile::tempdir().unwrap();
        let files = CertificateFiles {
            certificate: folder.path().join("certificate.pem"),
            key: folder.path().join("key.pem"),
        };
        let none = Certificate::read(files.clone());
        assert!(matches!(none, Err(CertificateError::File(file, _)) if file == files.certificate));
        write(&files);
        let certificate = Certificate::read(files.clone()).unwrap();
        assert!(!certificate.has_changed());
        let first = certificate.acceptor();

        // The certificate is new, the key not yet.
        let key = std::fs::read(&files.key).unwrap();
        write(&files);
        let next = std::fs::read(&files.key).unwrap();
        std::fs::write(&files.key, key).unwrap();
        let refused = certificate.reload();
        assert!(
            matches!(refused, Err(CertificateError::Unusable(..))),
            "{refused:?}"
        );
        let same = |a: &tokio_rustls::TlsAcceptor| {
            std::ptr::eq(
                std::sync::Arc::as_ptr(a.config()),
                std::sync::Arc::as_ptr(certificate.acceptor().config()),
            )
        };
        assert!(same(&first));

        std::fs::write(&files.key, next).unwrap();
        certificate.reload().unwrap();
        assert!(!same(&first));
    }
}
