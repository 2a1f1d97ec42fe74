use std::path::PathBuf;

/// Settings that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("{file}: cannot be read: {error}")]
    Unreadable {
        /// Which file.
        file: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// The file is not TOML.
    #[error("{file}: {error}")]
    NotToml {
        /// Which file.
        file: PathBuf,
        /// Where and why.
        error: Box<toml::de::Error>,
    },
    /// No such key.
    #[error("{source_name}: unknown key {key}{hint}; known keys: {known}")]
    UnknownKey {
        /// The file.
        source_name: String,
        /// The key.
        key: String,
        /// What was probably meant.
        hint: String,
        /// All of them.
        known: String,
    },
    /// A value that is not allowed.
    #[error("{source_name}: {key} must be {allowed}, not {value}")]
    BadValue {
        /// File, environment or command line.
        source_name: String,
        /// The key, variable or flag.
        key: String,
        /// What would be allowed.
        allowed: String,
        /// What it is.
        value: String,
    },
    /// A `[[service]]` that cannot be used.
    #[error("{source_name}: {problem}")]
    BadService {
        /// File or environment.
        source_name: String,
        /// What is wrong with it.
        problem: String,
    },
    /// A certificate without its key, or a key alone.
    #[error("tls_certificate and tls_key go together: one of them is empty")]
    HalfTls,
    /// Nothing to sign in to.
    #[error("no service: service_enabled is false and there is no [[service]]")]
    NoService,
}
