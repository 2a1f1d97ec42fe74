//! How a server's command is written.

use bytes::BytesMut;

use super::super::Response;
use super::sign_in::line;
use super::{
    addition_verb, groups, lists, people, presence, serial, services, settings, sign_in, unknown,
};
use crate::frame::Line;
use crate::{Dialect, TrId};

impl Response {
    /// Appends the command in the form of `dialect`. One that the dialect does not have is written as in the
    /// nearest that has it.
    pub fn encode(&self, dialect: Dialect, out: &mut BytesMut) {
        match self {
            Self::Version { tr, chosen } => sign_in::put_chosen(line(out, "VER", *tr), *chosen),
            Self::ClientVersion { tr, recommendation } => {
                sign_in::put_recommendation(line(out, "CVR", *tr), recommendation);
            }
            Self::SignInMethods { tr, methods } => {
                methods
                    .split(' ')
                    .fold(line(out, "INF", *tr), Line::word)
                    .end();
            }
            Self::SignIn { tr, answer } => {
                sign_in::put_answer(line(out, "USR", *tr), answer, dialect);
            }
            Self::Redirect { tr, redirection } => {
                services::put_redirection(line(out, "XFR", *tr), redirection, dialect);
            }
            Self::Switchboard { tr, at, token } => {
                services::put_switchboard(line(out, "XFR", *tr), at, token, dialect);
            }
            Self::Sbs => Line::begin(out, "SBS").word("0").word("null").end(),
            Self::Message {
                from,
                name,
                payload,
            } => Line::begin(out, "MSG")
                .word(from)
                .text(name)
                .payload(payload),
            Self::Synchronised { tr, mark, counts } => {
                lists::put_sync_response(line(out, "SYN", *tr), mark, *counts);
            }
            Self::PromptRow(prompt) => Line::begin(out, "GTC").word(prompt.code()).end(),
            Self::PrivacyRow(default) => Line::begin(out, "BLP").word(default.code()).end(),
            Self::PropertyRow(property) => {
                settings::put_property(Line::begin(out, "PRP"), property);
            }
            Self::GroupRow { place, id, name } => {
                groups::put_row(Line::begin(out, "LSG"), *place, id, name, dialect);
            }
            Self::ListRow(row) => lists::put_list_row(Line::begin(out, "LST"), row, dialect),
            Self::ContactRow(row) => lists::put_contact_row(Line::begin(out, "LST"), row, dialect),
            Self::ContactProperty {
                serial,
                address,
                property,
            } => {
                let serial = if address.is_some() {
                    self::serial(*serial, dialect)
                } else {
                    None
                };
                settings::put_property(
                    Line::begin(out, "BPR")
                        .show_if_any(serial)
                        .show_if_any(address.as_ref()),
                    property,
                );
            }
            Self::PromptSet { tr, serial, prompt } => {
                line(out, "GTC", *tr)
                    .show_if_any(self::serial(*serial, dialect))
                    .word(prompt.code())
                    .end();
            }
            Self::PrivacySet {
                tr,
                serial,
                default,
            } => {
                line(out, "BLP", *tr)
                    .show_if_any(self::serial(*serial, dialect))
                    .word(default.code())
                    .end();
            }
            Self::PropertySet {
                tr,
                serial,
                property,
            } => {
                settings::put_property(
                    line(out, "PRP", *tr).show_if_any(self::serial(*serial, dialect)),
                    property,
                );
            }
            Self::ContactPropertySet {
                tr,
                contact,
                property,
            } => {
                settings::put_property(line(out, "SBP", *tr).show(contact), property);
            }
            Self::Renamed {
                tr,
                serial,
                address,
                name,
            } => {
                line(out, "REA", *tr)
                    .show(serial.unwrap_or(0))
                    .show(address)
                    .text(name)
                    .end();
            }
            Self::Added {
                tr,
                serial,
                addition,
            } => {
                let serial = self::serial(*serial, dialect);
                lists::put_addition(
                    line(out, addition_verb(dialect), *tr),
                    serial,
                    addition,
                    dialect,
                );
            }
            Self::Removed {
                tr,
                serial,
                removal,
            } => {
                lists::put_removal(
                    line(out, "REM", *tr),
                    self::serial(*serial, dialect),
                    removal,
                );
            }
            Self::GroupAdded {
                tr,
                serial,
                id,
                name,
            } => {
                groups::put_added(line(out, "ADG", *tr), *serial, id, name, dialect);
            }
            Self::GroupRemoved { tr, serial, id } => {
                groups::put_removed(line(out, "RMG", *tr), *serial, id, dialect);
            }
            Self::GroupRenamed {
                tr,
                serial,
                id,
                name,
            } => {
                groups::put_renamed(line(out, "REG", *tr), *serial, id, name, dialect);
            }
            Self::StatusSet {
                tr,
                status,
                capabilities,
                object,
            } => {
                presence::put_own(
                    line(out, "CHG", *tr),
                    *status,
                    *capabilities,
                    object.as_ref(),
                    dialect,
                );
            }
            Self::AlreadyOnline { tr, presence } => {
                presence::put_presence(line(out, "ILN", *tr), presence, dialect);
            }
            Self::Online(presence) => {
                presence::put_presence(Line::begin(out, "NLN"), presence, dialect);
            }
            Self::Offline { address, network } => {
                presence::put_offline(Line::begin(out, "FLN"), address, *network, dialect);
            }
            Self::Personal {
                address,
                network,
                payload,
            } => {
                presence::put_personal(
                    Line::begin(out, "UBX"),
                    address,
                    *network,
                    payload,
                    dialect,
                );
            }
            Self::PersonalSet { tr } => line(out, "UUX", *tr).word("0").end(),
            Self::Ring {
                session,
                at,
                token,
                caller,
                name,
            } => {
                services::put_ring(
                    Line::begin(out, "RNG"),
                    (session, at, token),
                    (caller, name),
                    dialect,
                );
            }
            Self::Challenge { challenge } => {
                Line::begin(out, "CHL").word("0").word(challenge).end();
            }
            Self::ChallengePassed { tr } => line(out, "QRY", *tr).end(),
            Self::Pong { seconds } => {
                let seconds = seconds.filter(|_| dialect >= Dialect::Msnp9);
                Line::begin(out, "QNG").show_if_any(seconds).end();
            }
            Self::Url {
                tr,
                page,
                post,
                site,
            } => {
                let site = site.as_deref().filter(|_| dialect >= Dialect::Msnp3);
                line(out, "URL", *tr)
                    .word(page)
                    .word(post)
                    .show_word(site)
                    .end();
            }
            Self::Policy { tr, name, payload } => line(out, "GCF", *tr)
                .show_word(name.as_deref())
                .payload(payload),
            Self::ReceivingSet { tr, on } => line(out, "IMS", *tr)
                .word("0")
                .word(services::switch_code(*on))
                .end(),
            Self::Invited { tr, with_text } => {
                line(out, if *with_text { "SDC" } else { "SND" }, *tr)
                    .word("OK")
                    .end();
            }
            Self::PeopleTaken { tr, removed } => {
                let verb = if *removed { "RML" } else { "ADL" };
                line(out, verb, *tr).word("OK").end();
            }
            Self::PeopleAdded { payload } => line(out, "ADL", TrId::SERVER).payload(payload),
            Self::PeopleRemoved { payload } => line(out, "RML", TrId::SERVER).payload(payload),
            Self::Networks { tr, payload } => line(out, "FQY", *tr).payload(payload),
            Self::Notified { tr } => line(out, "UUN", *tr).word("OK").end(),
            Self::Notification {
                address,
                machine,
                kind,
                payload,
            } => people::put_endpoint(Line::begin(out, "UBN"), address, machine.as_deref())
                .show(kind.0)
                .payload(payload),
            Self::OfflineMessage {
                address,
                network,
                kind,
                payload,
            } => {
                let line = Line::begin(out, "UBM");
                people::put_offline_message(line, (address, *network), *kind, payload);
            }
            Self::Published { tr } => line(out, "PUT", *tr).word("OK").word("0").end(),
            Self::CircleNews { gone, payload } => Line::begin(out, "NFY")
                .word(if *gone { "DEL" } else { "PUT" })
                .payload(payload),
            Self::CircleMessage { payload } => line(out, "SDG", TrId::SERVER).payload(payload),
            Self::Notice(payload) => Line::begin(out, "NOT").payload(payload),
            Self::Page(payload) => Line::begin(out, "IPG").payload(payload),
            Self::Out(reason) => services::put_out(Line::begin(out, "OUT"), *reason),
            Self::Error { tr, code, payload } => {
                let line = Line::begin(out, "").append(&code.to_string());
                // Readers before MSNP13 do not expect a payload.
                if payload.is_empty() || dialect < Dialect::Msnp13 {
                    line.show_if_any(*tr).end();
                } else {
                    line.tr(tr.unwrap_or(TrId::SERVER)).payload(payload);
                }
            }
            Self::Unknown {
                verb,
                rest,
                payload,
            } => unknown(out, *verb, rest, payload),
        }
    }
}
