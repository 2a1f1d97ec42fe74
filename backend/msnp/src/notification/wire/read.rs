//! Which reader a verb has.

use bytes::Bytes;

use super::super::{Request, Response};
use super::{groups, lists, people, presence, services, settings, sign_in};
use crate::frame::{CommandError, Fields, Frame, Read};
use crate::{Dialect, TrId};

impl Request {
    /// Reads a command of a client. Before the dialect is agreed on, any will do: the commands up to `USR` do
    /// not depend on it.
    ///
    /// # Errors
    /// When the command is known but lacks a field or has one that cannot be read.
    pub fn parse(frame: &Frame<'_>, dialect: Dialect) -> Result<Self, CommandError> {
        let mut f = Fields::of(frame)?;
        let number = dialect.number();
        match (f.verb().as_bytes(), number) {
            (b"VER", _) => sign_in::version_request(f),
            (b"CVR", _) => sign_in::client_request(f),
            (b"INF", ..=7) => Ok(Self::SignInMethods { tr: f.tr()? }),
            (b"USR", _) => sign_in::proof(f),
            (b"SYN", ..=12) => lists::sync_request(f, dialect),
            (b"LST", ..=7) => lists::list_request(f),
            (b"GCF", 11..=12) => Ok(Self::Policy {
                tr: f.tr()?,
                name: f.word("file name")?,
            }),
            (b"CHG", _) => presence::set_request(f),
            (b"UUX", 11..) => Ok(Self::SetPersonal {
                tr: f.tr()?,
                payload: f.payload(),
            }),
            (b"PRP", 5..) => Ok(Self::SetProperty {
                tr: f.tr()?,
                property: settings::property(&mut f)?,
            }),
            (b"SBP", 10..=12) => {
                let tr = f.tr()?;
                let (contact, property) = settings::contact_and_property(&mut f)?;
                Ok(Self::SetContactProperty {
                    tr,
                    contact,
                    property,
                })
            }
            (b"REA", ..=9) => {
                let tr = f.tr()?;
                let (_, address, name) = lists::rename(&mut f, false)?;
                Ok(Self::Rename { tr, address, name })
            }
            (b"BLP", _) => Ok(Self::SetPrivacy {
                tr: f.tr()?,
                default: f.parsed("default", super::super::PrivacyDefault::parse)?,
            }),
            (b"GTC", ..=12) => Ok(Self::SetPrompt {
                tr: f.tr()?,
                prompt: f.parsed("setting", super::super::Prompt::parse)?,
            }),
            (b"ADD", ..=9) | (b"ADC", 10..=12) => {
                let tr = f.tr()?;
                let (_, addition) = lists::addition(&mut f, false, dialect.has_contact_ids())?;
                Ok(Self::Add { tr, addition })
            }
            (b"REM", ..=12) => {
                let tr = f.tr()?;
                let (_, removal) = lists::removal(&mut f, false, dialect)?;
                Ok(Self::Remove { tr, removal })
            }
            (b"ADG", 7..=12) => groups::add_request(f),
            (b"RMG", 7..=12) => groups::remove_request(f),
            (b"REG", 7..=12) => groups::rename_request(f),
            (b"XFR", _) => services::transfer_request(f),
            (b"QRY", 6..) => services::challenge_answer(f),
            (b"PNG", _) => Ok(Self::Ping),
            (b"URL", _) => services::url_request(f),
            (b"IMS", 3..) => services::receiving_request(f),
            (b"SND", _) => services::invite(f),
            (b"SDC", 5..) => services::invite_with_text(f),
            (b"PAG", 5..=8) => services::page(f, false),
            (b"PGD", 9..) => services::page(f, true),
            (b"ADL", 13..) => Ok(Self::AddPeople {
                tr: f.tr()?,
                payload: f.payload(),
            }),
            (b"RML", 13..) => Ok(Self::RemovePeople {
                tr: f.tr()?,
                payload: f.payload(),
            }),
            (b"FQY", 14..) => Ok(Self::FindNetworks {
                tr: f.tr()?,
                payload: f.payload(),
            }),
            (b"UUN", 13..) => people::notify(f),
            (b"UUM", 14..) => people::send_offline(f),
            (b"PUT", 18..) => Ok(Self::Publish {
                tr: f.tr()?,
                payload: f.payload(),
            }),
            (b"SDG", 18..) => Ok(Self::SendToCircle {
                tr: f.tr()?,
                payload: f.payload(),
            }),
            (b"OUT", _) => Ok(Self::SignOut),
            _ => {
                let verb = f.verb();
                let payload = f.payload();
                let rest = f.rest();
                let first = rest.split(|&byte| byte == b' ').next().unwrap_or_default();
                let tr = crate::frame::fields::decimal(first).map(TrId);
                Ok(Self::Unknown {
                    verb,
                    tr,
                    rest: Bytes::copy_from_slice(rest),
                    payload,
                })
            }
        }
    }

    /// The transaction of the command; `None` for those that have none.
    #[must_use]
    pub const fn tr(&self) -> Option<TrId> {
        match self {
            Self::Ping | Self::SignOut => None,
            Self::Unknown { tr, .. } => *tr,
            Self::Version { tr, .. }
            | Self::ClientVersion { tr, .. }
            | Self::SignInMethods { tr }
            | Self::SignIn { tr, .. }
            | Self::Synchronise { tr, .. }
            | Self::List { tr, .. }
            | Self::Policy { tr, .. }
            | Self::SetStatus { tr, .. }
            | Self::SetPersonal { tr, .. }
            | Self::SetProperty { tr, .. }
            | Self::SetContactProperty { tr, .. }
            | Self::Rename { tr, .. }
            | Self::SetPrivacy { tr, .. }
            | Self::SetPrompt { tr, .. }
            | Self::Add { tr, .. }
            | Self::Remove { tr, .. }
            | Self::AddGroup { tr, .. }
            | Self::RemoveGroup { tr, .. }
            | Self::RenameGroup { tr, .. }
            | Self::OpenSwitchboard { tr }
            | Self::ChallengeAnswer { tr, .. }
            | Self::Url { tr, .. }
            | Self::SetReceiving { tr, .. }
            | Self::Invite { tr, .. }
            | Self::InviteWithText { tr, .. }
            | Self::Page { tr, .. }
            | Self::AddPeople { tr, .. }
            | Self::RemovePeople { tr, .. }
            | Self::FindNetworks { tr, .. }
            | Self::Notify { tr, .. }
            | Self::SendOffline { tr, .. }
            | Self::Publish { tr, .. }
            | Self::SendToCircle { tr, .. } => Some(*tr),
        }
    }
}

impl Response {
    /// Reads a command of a server. Servers differ more than clients, so that a verb is read in whatever
    /// dialect it appears; only its form follows the dialect.
    ///
    /// # Errors
    /// When the command is known but lacks a field or has one that cannot be read.
    pub fn parse(frame: &Frame<'_>, dialect: Dialect) -> Result<Self, CommandError> {
        let mut f = Fields::of(frame)?;
        let with_serial = dialect.has_serials();
        match f.verb().as_bytes() {
            b"VER" => sign_in::version_response(f),
            b"CVR" => sign_in::client_response(f),
            b"INF" => sign_in::methods(f),
            b"USR" => sign_in::answer(f, dialect),
            b"XFR" => services::transfer(f),
            b"SBS" => Ok(Self::Sbs),
            b"MSG" => Ok(Self::Message {
                from: f.word("sender")?,
                name: f.text("name")?,
                payload: f.payload(),
            }),
            b"SYN" => lists::sync_response(f, dialect),
            b"GTC" => settings::prompt(f),
            b"BLP" => settings::privacy(f),
            b"PRP" => settings::own_property(f),
            b"LSG" => groups::row(f, dialect),
            b"LST" => lists::row(f, dialect),
            b"BPR" => settings::contact_property(f),
            b"SBP" => contact_property_set(f),
            b"REA" => {
                let tr = f.tr()?;
                let (serial, address, name) = lists::rename(&mut f, true)?;
                Ok(Self::Renamed {
                    tr,
                    serial,
                    address,
                    name,
                })
            }
            b"ADD" | b"ADC" => {
                let tr = f.tr()?;
                let (serial, addition) =
                    lists::addition(&mut f, with_serial, dialect.has_contact_ids())?;
                Ok(Self::Added {
                    tr,
                    serial,
                    addition,
                })
            }
            b"REM" => {
                let tr = f.tr()?;
                let (serial, removal) = lists::removal(&mut f, with_serial, dialect)?;
                Ok(Self::Removed {
                    tr,
                    serial,
                    removal,
                })
            }
            b"ADG" => groups::added(f, dialect),
            b"RMG" => groups::removed(f, dialect),
            b"REG" => groups::renamed(f, dialect),
            b"CHG" => presence::set_response(f),
            b"ILN" => Ok(Self::AlreadyOnline {
                tr: f.tr()?,
                presence: presence::presence(&mut f, dialect)?,
            }),
            b"NLN" => Ok(Self::Online(presence::presence(&mut f, dialect)?)),
            b"FLN" => presence::offline(f, dialect),
            b"UBX" => presence::personal(f, dialect),
            b"UUX" => Ok(Self::PersonalSet { tr: f.tr()? }),
            b"RNG" => services::ring(f),
            b"CHL" => services::challenge(f),
            b"QRY" => Ok(Self::ChallengePassed { tr: f.tr()? }),
            b"QNG" => Ok(Self::Pong {
                seconds: f.number_if_any(),
            }),
            b"URL" => services::url_response(f),
            b"GCF" => services::policy(f),
            b"IMS" => services::receiving_response(f),
            b"SND" => Ok(Self::Invited {
                tr: f.tr()?,
                with_text: false,
            }),
            b"SDC" => Ok(Self::Invited {
                tr: f.tr()?,
                with_text: true,
            }),
            b"ADL" => people::people(f, false),
            b"RML" => people::people(f, true),
            b"FQY" => Ok(Self::Networks {
                tr: f.tr()?,
                payload: f.payload(),
            }),
            b"UUN" => Ok(Self::Notified { tr: f.tr()? }),
            b"UBN" => people::notification(f),
            b"UBM" => people::offline_message(f),
            b"PUT" => Ok(Self::Published { tr: f.tr()? }),
            b"NFY" => people::circle_news(f),
            b"SDG" => Ok(Self::CircleMessage {
                payload: f.payload(),
            }),
            b"NOT" => Ok(Self::Notice(f.payload())),
            b"IPG" => Ok(Self::Page(f.payload())),
            b"OUT" => Ok(services::out(f)),
            _ => match f.verb().error_number() {
                Some(number) => services::error(f, number),
                None => Ok(unknown(f)),
            },
        }
    }
}

fn contact_property_set(mut f: Fields<'_>) -> Read<Response> {
    let tr = f.tr()?;
    let (contact, property) = settings::contact_and_property(&mut f)?;
    Ok(Response::ContactPropertySet {
        tr,
        contact,
        property,
    })
}

fn unknown(mut f: Fields<'_>) -> Response {
    Response::Unknown {
        verb: f.verb(),
        payload: f.payload(),
        rest: Bytes::copy_from_slice(f.rest()),
    }
}
