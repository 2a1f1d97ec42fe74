//! Which commands carry a payload, and how much may arrive.

use super::Verb;

/// The longest line, in bytes without its end. Lines with MSNObjects are the longest real ones.
pub const MAX_LINE: usize = 8192;

/// The longest payload on a notification connection, in bytes.
pub const MAX_PAYLOAD: usize = 64 * 1024;

/// The longest message on a switchboard, headers and body, in bytes: the limit of the original servers.
pub const MAX_SWITCHBOARD_PAYLOAD: usize = 1664;

/// Which half of which kind of connection bytes come from. The same verb may carry a payload in one
/// direction and none in the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stream {
    /// Client to notification server.
    NotificationRequests,
    /// Notification server to client.
    NotificationResponses,
    /// Client to switchboard.
    SwitchboardRequests,
    /// Switchboard to client.
    SwitchboardResponses,
}

/// How a line tells the length of its payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Announces {
    /// No payload.
    Nothing,
    /// The last field must be the length: without it nobody knows where the next command begins.
    Length,
    /// The last field is the length if it is a number; otherwise the line is an answer without payload
    /// (`ADL 6 OK`).
    LengthIfNumber,
    /// An error line has a payload only if it has a third field and that is a number (MSNP13 and later).
    ErrorLength,
}

impl Stream {
    /// The longest payload on this stream.
    #[must_use]
    pub const fn max_payload(self) -> usize {
        match self {
            Self::NotificationRequests | Self::NotificationResponses => MAX_PAYLOAD,
            Self::SwitchboardRequests | Self::SwitchboardResponses => MAX_SWITCHBOARD_PAYLOAD,
        }
    }

    pub(super) fn announces(self, verb: Verb) -> Announces {
        match (self, verb.as_bytes()) {
            (
                Self::NotificationRequests,
                b"MSG" | b"QRY" | b"PAG" | b"PGD" | b"SDC" | b"UUX" | b"ADL",
            ) => Announces::Length,
            (
                Self::NotificationRequests,
                b"RML" | b"FQY" | b"UUN" | b"UUM" | b"PUT" | b"DEL" | b"SDG" | b"VAS",
            ) => Announces::Length,
            (Self::NotificationResponses, b"MSG" | b"NOT" | b"IPG") => Announces::Length,
            (
                Self::NotificationResponses,
                b"GCF" | b"UBX" | b"UBN" | b"UBM" | b"ADL" | b"RML" | b"FQY",
            ) => Announces::LengthIfNumber,
            (Self::NotificationResponses, b"NFY" | b"SDG" | b"PUT" | b"UUX") => {
                Announces::LengthIfNumber
            }
            (Self::SwitchboardRequests | Self::SwitchboardResponses, b"MSG") => Announces::Length,
            (Self::NotificationResponses | Self::SwitchboardResponses, [b'1'..=b'9', ..]) => {
                Announces::ErrorLength
            }
            _ => Announces::Nothing,
        }
    }
}
