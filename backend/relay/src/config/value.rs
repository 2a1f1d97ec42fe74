//! Turns one value of the file, the environment or the command line into a setting, or says what
//! is allowed.

use msnp::HostPort;
use std::fmt::Display;
use std::net::SocketAddr;
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;
use toml::Value;

/// A value is not allowed: what would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bad(pub(super) String);

type Parsed<T> = Result<T, Bad>;

fn bad<T>(allowed: impl Display) -> Parsed<T> {
    Err(Bad(allowed.to_string()))
}

/// A text that parses.
pub(super) fn text<T: FromStr>(value: &Value, allowed: &str) -> Parsed<T> {
    match value.as_str().map(str::parse) {
        Some(Ok(parsed)) => Ok(parsed),
        _ => bad(allowed),
    }
}

/// The name of a theme's folder.
pub(super) fn theme(value: &Value) -> Parsed<String> {
    match value.as_str() {
        Some(name) if crate::static_files::is_theme_name(name) => Ok(name.to_owned()),
        _ => bad("the name of a theme: letters a to z, digits and hyphens"),
    }
}

pub(super) fn boolean(value: &Value) -> Parsed<bool> {
    match value {
        Value::Boolean(on) => Ok(*on),
        _ => bad("true or false"),
    }
}

pub(super) fn integer<T>(value: &Value, range: RangeInclusive<i64>) -> Parsed<T>
where
    T: TryFrom<i64>,
{
    match value {
        Value::Integer(n) if range.contains(n) => {
            T::try_from(*n).map_err(|_| Bad(format!("a smaller number than {n}")))
        }
        _ => bad(format_args!(
            "a whole number from {} to {}",
            range.start(),
            range.end()
        )),
    }
}

pub(super) fn duration_seconds(value: &Value, range: RangeInclusive<i64>) -> Parsed<Duration> {
    integer::<u64>(value, range).map(Duration::from_secs)
}

pub(super) fn duration_minutes(value: &Value, range: RangeInclusive<i64>) -> Parsed<Duration> {
    integer::<u64>(value, range).map(|n| Duration::from_secs(n * 60))
}

pub(super) fn duration_days(value: &Value, range: RangeInclusive<i64>) -> Parsed<Duration> {
    integer::<u64>(value, range).map(|n| Duration::from_secs(n * 24 * 60 * 60))
}

pub(super) fn choice<T: Clone>(value: &Value, choices: &[(&str, T)]) -> Parsed<T> {
    let chosen = choices
        .iter()
        .find(|(name, _)| value.as_str() == Some(name));
    match chosen {
        Some((_, choice)) => Ok(choice.clone()),
        None => {
            let names: Vec<_> = choices.iter().map(|(name, _)| *name).collect();
            bad(names.join(", "))
        }
    }
}

/// Empty, or a file.
pub(super) fn optional_file(value: &Value) -> Parsed<Option<PathBuf>> {
    match value.as_str() {
        Some(text) => Ok((!text.is_empty()).then(|| text.into())),
        None => bad("empty, or a file"),
    }
}

/// Empty, or an address and a port.
pub(super) fn optional_address(value: &Value) -> Parsed<Option<SocketAddr>> {
    const ALLOWED: &str = "empty, or an address and a port, such as 0.0.0.0:80";
    match value.as_str() {
        Some("") => Ok(None),
        _ => text(value, ALLOWED).map(Some),
    }
}

/// A list of texts that all parse.
pub(super) fn list<T>(
    value: &Value,
    allowed: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Parsed<Vec<T>> {
    let items = value.as_array().and_then(|items| {
        items
            .iter()
            .map(|item| item.as_str().and_then(&parse))
            .collect()
    });
    match items {
        Some(list) => Ok(list),
        None => bad(allowed),
    }
}

/// Empty, or `/chat`, without a slash at the end.
pub(super) fn path_prefix(value: &Value) -> Parsed<String> {
    const ALLOWED: &str = "empty, or a path such as /chat of letters, digits, - _ . and /";
    let Some(text) = value.as_str() else {
        return bad(ALLOWED);
    };
    let text = text.trim_end_matches('/');
    let plain = |part: &str| {
        !part.is_empty()
            && part != "."
            && part != ".."
            && part
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
    };
    match text.strip_prefix('/') {
        None if text.is_empty() => Ok(String::new()),
        Some(rest) if rest.split('/').all(plain) => Ok(text.to_owned()),
        _ => bad(ALLOWED),
    }
}

/// Empty, or an origin such as `https://chat.example.com`: scheme and host, in lower case.
pub(super) fn public_url(value: &Value) -> Parsed<Option<String>> {
    const ALLOWED: &str = "empty, or http:// or https:// and a host, such as https://chat.example.com (the path goes into path_prefix)";
    let Some(text) = value.as_str() else {
        return bad(ALLOWED);
    };
    if text.is_empty() {
        return Ok(None);
    }
    let text = text.trim_end_matches('/').to_ascii_lowercase();
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let host = host.and_then(|host| host.parse::<axum::http::uri::Authority>().ok());
    match host {
        Some(host) if !host.as_str().contains('@') => Ok(Some(text)),
        _ => bad(ALLOWED),
    }
}

pub(super) fn host(value: &Value) -> Parsed<String> {
    const ALLOWED: &str = "a host name or an address, such as messenger.example.com";
    match value.as_str() {
        Some(text) if is_host(text) => Ok(text.to_ascii_lowercase()),
        _ => bad(ALLOWED),
    }
}

pub(super) fn optional_host_port(value: &Value) -> Parsed<Option<HostPort>> {
    const ALLOWED: &str = "empty, or a host and a port, such as messenger.example.com:1863";
    let Some(text) = value.as_str() else {
        return bad(ALLOWED);
    };
    if text.is_empty() {
        return Ok(None);
    }
    let parts = text.rsplit_once(':').map(|(host, port)| {
        let host = crate::reach::bare(host);
        (host, port.parse::<u16>())
    });
    match parts {
        Some((host, Ok(port))) if is_host(host) && port != 0 => Ok(Some(HostPort {
            host: host.to_ascii_lowercase().into(),
            port,
        })),
        _ => bad(ALLOWED),
    }
}

fn is_host(text: &str) -> bool {
    text.parse::<std::net::IpAddr>().is_ok() || is_name(text)
}

fn is_name(text: &str) -> bool {
    let label = |part: &str| {
        (1..=63).contains(&part.len())
            && !part.starts_with('-')
            && !part.ends_with('-')
            && part
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    };
    text.len() <= 253 && text.split('.').all(label)
}

pub(super) fn domain(value: &Value) -> Parsed<String> {
    match value.as_str() {
        // An address must stay within 129 bytes, with something left before the @.
        Some(text) if is_name(text) && text.len() <= 64 => Ok(text.to_ascii_lowercase()),
        _ => bad("a domain of at most 64 bytes, such as chat.example.com"),
    }
}

/// What people call a service.
pub(super) fn name(value: &Value) -> Parsed<String> {
    match value.as_str().map(str::trim) {
        Some(text)
            if (1..=64).contains(&text.chars().count()) && !text.chars().any(char::is_control) =>
        {
            Ok(text.to_owned())
        }
        _ => bad("a name of 1 to 64 characters"),
    }
}
