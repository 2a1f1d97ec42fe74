//! Whose word is taken for a service's being itself: that of the authorities the system knows, or,
//! where the configuration names a file, only that of the authorities in there.

use crate::config::{Service, Services};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls::{ClientConfig, RootCertStore};
use rustls_platform_verifier::ConfigVerifierExt as _;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

/// Settings of encrypted connections, by service. Clones are the same.
#[derive(Clone, Debug, Default)]
pub struct Trust {
    own: Arc<HashMap<Arc<str>, Arc<ClientConfig>>>,
    /// Made when first needed: reading the system's authorities takes tens of milliseconds.
    system: Arc<OnceLock<Arc<ClientConfig>>>,
}

/// The file with a service's authorities is of no use.
#[derive(Debug, thiserror::Error)]
#[error("ca_file {file}: {problem}")]
pub struct TrustError {
    /// Which.
    pub file: PathBuf,
    /// What is wrong with it.
    pub problem: String,
}

impl Trust {
    /// Reads the files that these services name.
    pub fn read(services: &Services) -> Result<Self, TrustError> {
        let mut own = HashMap::new();
        for service in services.iter() {
            let Some(file) = &service.ca_file else {
                continue;
            };
            let config = read(file).map_err(|problem| TrustError {
                file: file.clone(),
                problem,
            })?;
            own.insert(Arc::clone(&service.id), Arc::new(config));
        }
        Ok(Self {
            own: Arc::new(own),
            system: Arc::default(),
        })
    }

    /// For connections to this service.
    pub(crate) fn of(&self, service: &Service) -> Result<Arc<ClientConfig>, rustls::Error> {
        if let Some(own) = self.own.get(&service.id) {
            return Ok(Arc::clone(own));
        }
        if let Some(system) = self.system.get() {
            return Ok(Arc::clone(system));
        }
        provide();
        let made = Arc::new(ClientConfig::with_platform_verifier()?);
        Ok(Arc::clone(self.system.get_or_init(|| made)))
    }

    /// Those with authorities of their own.
    pub(crate) fn own(&self) -> impl Iterator<Item = (&Arc<str>, &Arc<ClientConfig>)> {
        self.own.iter()
    }
}

/// Chooses the cryptography of the whole process, once.
pub(crate) fn provide() {
    // An error means that another part of the process has chosen already.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

fn read(file: &std::path::Path) -> Result<ClientConfig, String> {
    provide();
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(file).map_err(|error| error.to_string())? {
        let certificate = certificate.map_err(|error| error.to_string())?;
        roots.add(certificate).map_err(|error| error.to_string())?;
    }
    if roots.is_empty() {
        return Err("there is no certificate in it".to_owned());
    }
    let config = ClientConfig::builder().with_root_certificates(roots);
    Ok(config.with_no_client_auth())
}
