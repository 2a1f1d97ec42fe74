//! Settings: flags over environment over `nudge.toml` over defaults. One table ([`KEYS`]) names
//! them all; the example file is kept complete by a test.

mod error;
mod keys;
mod layers;
mod service;
mod value;

pub use error::ConfigError;
pub use keys::{KEYS, Key};
pub use layers::Layers;
pub use service::{
    EMBEDDED_ID, EmbeddedInfo, NEWEST_DIALECT, OLDEST_DIALECT, SERVICE_KEYS, Service, Services,
};

use ipnet::IpNet;
use msnp::HostPort;
use nudge_shared::SignUpPolicy;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

/// The commented example, with every key and its default.
pub const EXAMPLE: &str = include_str!("../../nudge.example.toml");

/// How one process is set up.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where the page is served.
    pub listen: SocketAddr,
    /// Certificate of the page, for which all of it is encrypted.
    pub tls_certificate: Option<PathBuf>,
    /// Its key.
    pub tls_key: Option<PathBuf>,
    /// Where the embedded service's web endpoints are without encryption, and nothing else.
    pub plain_listen: Option<SocketAddr>,
    /// Folder for everything that is kept.
    pub data_dir: PathBuf,
    /// The theme of those who chose none: a built-in one or a folder in `themes` of the data folder.
    pub theme: String,
    /// Path before every route: empty, or `/chat`.
    pub path_prefix: String,
    /// The origin people open, where it cannot be told from the Host header.
    pub public_url: Option<String>,
    /// Whether the relay looks at pages that are linked to.
    pub link_previews: bool,
    /// Whether push services may be at private addresses.
    pub push_private: bool,
    /// Networks whose forwarding headers are believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Filter for the log.
    pub log: String,
    /// Form of log lines.
    pub log_format: LogFormat,
    /// Who may read the metrics.
    pub metrics: MetricsAccess,
    /// How long *stay signed in* lasts.
    pub stay: Duration,
    /// How long a session outlives its last browser when nobody chose to stay.
    pub linger: Duration,
    /// How much people may store.
    pub files: FileLimits,
    /// How long a stop may take.
    pub stop: Duration,
    /// The most sessions held.
    pub max_sessions: usize,
    /// The most attachments of one session.
    pub max_attachments: usize,
    /// Failed sign-ins from one network address in ten minutes; 0 for no limit.
    pub sign_in_attempts_per_client: u32,
    /// Failed sign-ins to one account in ten minutes; 0 for no limit.
    pub sign_in_attempts_per_account: u32,
    /// Accounts made from one network address in an hour; 0 for no limit.
    pub sign_ups_per_client: u32,
    /// The embedded service.
    pub embedded: Embedded,
    /// Other services, as listed.
    pub services: Vec<Service>,
}

/// How the embedded service is set up.
#[derive(Clone, Debug)]
pub struct Embedded {
    /// Whether it runs.
    pub enabled: bool,
    /// Where it takes messenger clients.
    pub listen: SocketAddr,
    /// Where it tells clients to connect; none for the address they came to.
    pub advertise: Option<HostPort>,
    /// What people call it.
    pub name: String,
    /// What comes after the `@`.
    pub domain: String,
    /// Who may make an account.
    pub sign_up: SignUpPolicy,
    /// Whether messenger clients of before 2002 may sign in, for which digests of passwords are kept.
    pub old_clients: bool,
}

/// How much people may store, and for how long.
#[derive(Clone, Copy, Debug)]
pub struct FileLimits {
    /// The largest file, in bytes.
    pub largest: u64,
    /// All files of one account together, in bytes.
    pub quota: u64,
    /// How long a file stays.
    pub keep: Duration,
}

/// Form of log lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object per line.
    Json,
}

/// Who may read the metrics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetricsAccess {
    /// The machine itself, not through a proxy.
    Local,
    /// Whoever reaches the page.
    Everyone,
    /// Nobody.
    Nobody,
}

impl Default for Settings {
    /// Every key's default.
    fn default() -> Self {
        let blank = SocketAddr::from(([127, 0, 0, 1], 0));
        let mut settings = Self {
            listen: blank,
            tls_certificate: None,
            tls_key: None,
            plain_listen: None,
            data_dir: PathBuf::new(),
            theme: String::new(),
            path_prefix: String::new(),
            public_url: None,
            link_previews: false,
            push_private: false,
            trusted_proxies: Vec::new(),
            log: String::new(),
            log_format: LogFormat::Text,
            metrics: MetricsAccess::Local,
            stay: Duration::ZERO,
            linger: Duration::ZERO,
            files: FileLimits {
                largest: 0,
                quota: 0,
                keep: Duration::ZERO,
            },
            stop: Duration::ZERO,
            max_sessions: 0,
            max_attachments: 0,
            sign_in_attempts_per_client: 0,
            sign_in_attempts_per_account: 0,
            sign_ups_per_client: 0,
            embedded: Embedded {
                enabled: false,
                listen: blank,
                advertise: None,
                name: String::new(),
                domain: String::new(),
                sign_up: SignUpPolicy::Closed,
                old_clients: false,
            },
            services: Vec::new(),
        };
        for key in KEYS {
            (key.set)(&mut settings, &key.default_value())
                .expect("every default is allowed, which a test proves");
        }
        settings
    }
}

/// Puts the settings of a file's text in place of these.
#[cfg(test)]
pub(crate) fn put(settings: &mut Settings, text: &str) {
    let mut gathered = layers::Gathered::default();
    gathered
        .set_toml(text, std::path::Path::new("test.toml"))
        .unwrap();
    *settings = gathered.settings;
}

#[cfg(test)]
mod tests;
