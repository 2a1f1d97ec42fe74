//! Where to connect.

use core::fmt;

/// The port of both servers where a field names none.
pub const DEFAULT_PORT: u16 = 1863;

/// `host:port` as in `XFR` and `RNG`. The host is a name, an IPv4 address or an IPv6 address in brackets.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HostPort {
    /// Name or address, as it stood in the field.
    pub host: Box<str>,
    /// TCP port.
    pub port: u16,
}

impl HostPort {
    /// From its parts.
    #[must_use]
    pub fn new(host: &str, port: u16) -> Self {
        Self {
            host: host.into(),
            port,
        }
    }

    /// Reads a field; a missing port is [`DEFAULT_PORT`]. `None` when host or port is unusable.
    #[must_use]
    pub fn parse(field: &[u8]) -> Option<Self> {
        let text = core::str::from_utf8(field).ok()?;
        let (host, port) = match text.rsplit_once(':') {
            // The last colon belongs to a bare IPv6 address in brackets.
            Some(_) if text.ends_with(']') => (text, DEFAULT_PORT),
            Some((host, port)) => (host, port.parse().ok()?),
            None => (text, DEFAULT_PORT),
        };
        let plain =
            !host.is_empty() && host.len() <= 255 && host.bytes().all(|b| b.is_ascii_graphic());
        (plain && port != 0).then(|| Self::new(host, port))
    }
}

impl fmt::Display for HostPort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}
