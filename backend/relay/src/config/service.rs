use super::value::{self, Bad};
use nudge_shared::SignUpPolicy;
use reqwest::Url;
use std::path::PathBuf;
use std::sync::Arc;
use toml::Value;

/// A service that people may sign in to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Names it in requests and in the store.
    pub id: Arc<str>,
    /// What people call it.
    pub name: String,
    /// Host of its notification server.
    pub host: String,
    /// Port of its notification server.
    pub port: u16,
    /// Where sign-in begins: the nexus' address, `http://` or `https://`.
    pub ticket_url: String,
    /// Where the sign-in page is, when that is known without asking the nexus.
    pub login_url: Option<String>,
    /// Where its web services are, `https://host`; none: at the nexus' host.
    pub web_url: Option<String>,
    /// Its HTTP gateway, when it is reached through that only.
    pub gateway: Option<Url>,
    /// Whether connections to it are encrypted.
    pub tls: bool,
    /// The authorities whose certificates it shows; none for those the system knows.
    pub ca_file: Option<PathBuf>,
    /// The oldest MSNP dialect to offer.
    pub oldest_dialect: u8,
    /// The newest MSNP dialect to offer.
    pub newest_dialect: u8,
    /// Set for the embedded service only.
    pub embedded: Option<EmbeddedInfo>,
}

/// What only the embedded service has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbeddedInfo {
    /// Who may make an account.
    pub sign_up: SignUpPolicy,
    /// What comes after the `@`.
    pub domain: String,
}

/// The oldest MSNP dialect offered unless one is configured: the first with tickets. Before it the password
/// is proven by a digest, which a service could ask for just to guess the password from it.
pub const OLDEST_DIALECT: u8 = 8;
/// The oldest MSNP dialect that can be configured.
const OLDEST_CONFIGURABLE: u8 = 2;
/// The newest MSNP dialect that can be configured, and the default.
pub const NEWEST_DIALECT: u8 = 18;

/// The id of the embedded service; no other may have it.
pub const EMBEDDED_ID: &str = "nudge";

/// Keys of a `[[service]]` entry, with whether each must be there.
pub const SERVICE_KEYS: &[(&str, bool)] = &[
    ("id", true),
    ("name", true),
    ("host", true),
    ("port", false),
    ("ticket_url", true),
    ("web_url", false),
    ("gateway", false),
    ("tls", false),
    ("ca_file", false),
    ("oldest_dialect", false),
    ("newest_dialect", false),
];

/// Services that people may sign in to, the preferred one first. Nothing else is ever dialled.
#[derive(Clone, Debug, Default)]
pub struct Services(Vec<Service>);

impl Services {
    /// These, in this order.
    pub fn new(services: Vec<Service>) -> Self {
        Self(services)
    }

    /// The service of this id.
    pub fn get(&self, id: &str) -> Option<&Service> {
        self.0.iter().find(|service| &*service.id == id)
    }

    /// All of them, the preferred one first.
    pub fn iter(&self) -> std::slice::Iter<'_, Service> {
        self.0.iter()
    }
}

impl Service {
    /// Where its web services are: what is configured, else the place of the nexus.
    pub fn web_url(&self) -> &str {
        self.web_url.as_deref().unwrap_or(&self.ticket_url)
    }

    /// Whether the connection never leaves the machine.
    pub fn is_local(&self) -> bool {
        let gateway = self.gateway.as_ref().and_then(Url::host_str);
        let host = gateway.unwrap_or(&self.host);
        host == "localhost"
            || crate::reach::bare(host)
                .parse::<std::net::IpAddr>()
                .is_ok_and(|ip| ip.is_loopback())
    }

    /// Whether nobody on the way can read what goes there: the connection is encrypted, or never leaves the
    /// machine.
    pub fn is_protected(&self) -> bool {
        let gateway = self.gateway.as_ref();
        self.tls || gateway.is_some_and(|url| url.scheme() == "https") || self.is_local()
    }
}

/// Reads one `[[service]]`. The error begins with the key.
pub(super) fn parse(entry: &toml::Table) -> Result<Service, Bad> {
    if let Some(unknown) = entry
        .keys()
        .find(|key| !SERVICE_KEYS.iter().any(|(name, _)| name == key))
    {
        let known: Vec<_> = SERVICE_KEYS.iter().map(|(name, _)| *name).collect();
        return Err(Bad(format!(
            "unknown key {unknown} in [[service]]; known are {}",
            known.join(", ")
        )));
    }
    let get = |key: &'static str| {
        entry
            .get(key)
            .ok_or_else(|| Bad(format!("a [[service]] lacks {key}")))
    };
    let service = Service {
        id: id(get("id")?).map_err(|bad| at("id", &bad))?,
        name: value::name(get("name")?).map_err(|bad| at("name", &bad))?,
        host: value::host(get("host")?).map_err(|bad| at("host", &bad))?,
        port: value::integer(
            entry.get("port").unwrap_or(&Value::Integer(1863)),
            1..=65535,
        )
        .map_err(|bad| at("port", &bad))?,
        login_url: None,
        web_url: match entry.get("web_url") {
            Some(value) => Some(url(value).map_err(|bad| at("web_url", &bad))?),
            None => None,
        },
        ticket_url: url(get("ticket_url")?).map_err(|bad| at("ticket_url", &bad))?,
        gateway: match entry.get("gateway") {
            Some(value) => {
                let text = url(value).map_err(|bad| at("gateway", &bad))?;
                let example = "an address such as https://gateway.example.com";
                let bad = |_| at("gateway", &Bad(example.to_owned()));
                Some(text.parse().map_err(bad)?)
            }
            None => None,
        },
        tls: match entry.get("tls") {
            Some(value) => value::boolean(value).map_err(|bad| at("tls", &bad))?,
            None => false,
        },
        ca_file: match entry.get("ca_file") {
            Some(value) => {
                let file = value::text::<String>(value, "a file");
                Some(file.map_err(|bad| at("ca_file", &bad))?.into())
            }
            None => None,
        },
        oldest_dialect: dialect(entry, "oldest_dialect", OLDEST_DIALECT)?,
        newest_dialect: dialect(entry, "newest_dialect", NEWEST_DIALECT)?,
        embedded: None,
    };
    if service.oldest_dialect > service.newest_dialect {
        return Err(Bad(
            "oldest_dialect of a [[service]] must not be above newest_dialect".to_owned(),
        ));
    }
    if service.tls && service.gateway.is_some() {
        return Err(Bad(
            "a [[service]] with a gateway has no tls; let the gateway's address begin with https://"
                .to_owned(),
        ));
    }
    Ok(service)
}

fn at(key: &str, bad: &Bad) -> Bad {
    Bad(format!("{key} of a [[service]] must be {}", bad.0))
}

fn id(value: &Value) -> Result<Arc<str>, Bad> {
    match value.as_str() {
        Some(text)
            if (1..=32).contains(&text.len())
                && text != EMBEDDED_ID
                && text
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') =>
        {
            Ok(text.into())
        }
        _ => Err(Bad(format!(
            "1 to 32 of a-z, 0-9 and -, and not {EMBEDDED_ID}"
        ))),
    }
}

fn url(value: &Value) -> Result<String, Bad> {
    let text = value.as_str().unwrap_or_default();
    let parsed = text.parse::<axum::http::Uri>().ok();
    match parsed {
        Some(uri) if matches!(uri.scheme_str(), Some("http" | "https")) && uri.host().is_some() => {
            Ok(text.to_owned())
        }
        _ => Err(Bad(
            "an address such as https://nexus.example.com/rdr/pprdr.asp".to_owned(),
        )),
    }
}

fn dialect(entry: &toml::Table, key: &str, default: u8) -> Result<u8, Bad> {
    let default = Value::Integer(default.into());
    value::integer(
        entry.get(key).unwrap_or(&default),
        OLDEST_CONFIGURABLE.into()..=NEWEST_DIALECT.into(),
    )
    .map_err(|bad| at(key, &bad))
}
