use super::{PersonalMessage, Roster};
use crate::message::PlaceKind;
use crate::notification::Client;
use crate::{Address, Capabilities, Dialect, HostPort, MsnObject, Status};
use core::time::Duration;

/// How to sign in, and what to look like afterwards.
#[derive(Clone, Debug)]
pub struct SignInOptions {
    /// The account.
    pub address: Address,
    /// The server that is dialled first; a redirect to it is ignored.
    pub server: HostPort,
    /// The status to appear with. [`Status::Offline`] stands for [`Status::Hidden`].
    pub status: Status,
    /// The personal message to show, where the dialect has one.
    pub personal_message: PersonalMessage,
    /// The display picture to offer.
    pub picture: Option<MsnObject>,
    /// What may be offered to the service; the newest comes first whatever the order here.
    pub dialects: Vec<Dialect>,
    /// What to claim to be. `None` for the client of the time that spoke the dialect.
    pub client: Option<Client>,
    /// What to claim to be able to do, on top of what this machine does by itself (joining chunked
    /// messages): bits of the base word.
    pub capabilities: u32,
    /// The place signed in at, where accounts may be at several at once (MSNP16 and later): a GUID in braces,
    /// the same each time and different for each place. Signing in with that of another place ends it.
    pub machine: Box<str>,
    /// What the account's other places see this one called.
    pub place_name: Box<str>,
    /// What kind of client they see it as.
    pub place_kind: PlaceKind,
    /// Whether to come into the account's circles (MSNP18). Others see it there then, and expect it to hear what is
    /// said; without it nothing is known of circles.
    pub circles: bool,
    /// Eight random bytes, for the proof of single sign-on (MSNP15 and later).
    pub vector: [u8; 8],
    /// The shortest time between two changes of the own status, and likewise of name and personal
    /// message. The first is never delayed; of those in between only the last is sent. Services punish
    /// changes that are too rapid with error 800.
    pub pace: Duration,
    /// The roster of the last connection, if there was one. Then only differences are reported.
    pub previous: Option<Roster>,
}

impl SignInOptions {
    /// To sign in visibly, with everything else as it is by default: all dialects, a pace of two seconds.
    #[must_use]
    pub fn new(address: Address, server: HostPort) -> Self {
        Self {
            address,
            server,
            status: Status::Online,
            personal_message: PersonalMessage::default(),
            picture: None,
            dialects: Dialect::COMPLETE.to_vec(),
            client: None,
            capabilities: 0,
            machine: "{00000000-0000-0000-0000-000000000000}".into(),
            place_name: Box::default(),
            place_kind: PlaceKind::Computer,
            circles: false,
            vector: [0; 8],
            pace: Duration::from_secs(2),
            previous: None,
        }
    }

    /// What to offer, best first.
    pub(super) fn offered(&self) -> Vec<Dialect> {
        let spoken = Dialect::ALL.into_iter().rev();
        spoken
            .filter(|dialect| self.dialects.contains(dialect))
            .collect()
    }

    /// What `CVR` tells.
    pub(super) fn client(&self, dialect: Dialect) -> Client {
        self.client.clone().unwrap_or_else(|| Client {
            locale: "0x0409".into(),
            system: "winnt".into(),
            system_version: "5.1".into(),
            architecture: "i386".into(),
            name: release(dialect).name.into(),
            version: release(dialect).version.into(),
            brand: "MSMSGS".into(),
        })
    }

    /// What `CHG` tells.
    pub(super) fn capabilities(&self, dialect: Dialect) -> Capabilities {
        let chunking = if dialect >= Dialect::Msnp9 {
            Capabilities::CHUNKING
        } else {
            0
        };
        Capabilities::new(u32::from(release(dialect).nibble) << 28 | chunking | self.capabilities)
    }
}

/// A release of the client of the time.
struct Release {
    name: &'static str,
    version: &'static str,
    /// The version in the top bits of the capabilities, by which others decide what to send.
    nibble: u8,
}

/// The release that spoke this dialect first, or one soon after it.
fn release(dialect: Dialect) -> Release {
    let (version, nibble) = match dialect {
        Dialect::Msnp2 => ("1.0.0863", 0),
        Dialect::Msnp3 => ("2.0.0083", 0),
        Dialect::Msnp4 => ("2.2.1053", 0),
        Dialect::Msnp5 => ("3.0.0283", 0),
        Dialect::Msnp6 => ("3.6.0025", 0),
        Dialect::Msnp7 => ("4.7.3001", 0),
        Dialect::Msnp8 => ("5.0.0544", 0),
        Dialect::Msnp9 => ("6.0.0602", 1),
        Dialect::Msnp10 => ("6.2.0208", 3),
        Dialect::Msnp11 => ("7.0.0816", 4),
        Dialect::Msnp12 => ("7.5.0324", 5),
        Dialect::Msnp13 | Dialect::Msnp14 => ("8.0.0812", 6),
        Dialect::Msnp15 => ("8.5.1302", 8),
        Dialect::Msnp16 | Dialect::Msnp17 | Dialect::Msnp18 => ("14.0.8117.0416", 10),
    };
    let name = if dialect >= Dialect::Msnp8 {
        "MSNMSGR"
    } else {
        "MSMSGS"
    };
    Release {
        name,
        version,
        nibble,
    }
}
