//! How a client's command is written.

use bytes::BytesMut;

use super::super::Request;
use super::sign_in::line;
use super::{addition_verb, groups, lists, people, presence, services, settings, sign_in, unknown};
use crate::Dialect;
use crate::frame::Line;

impl Request {
    /// Appends the command in the form of `dialect`. One that the dialect does not have is written as in the
    /// nearest that has it.
    pub fn encode(&self, dialect: Dialect, out: &mut BytesMut) {
        match self {
            Self::Version { tr, offered } => sign_in::put_offer(line(out, "VER", *tr), offered),
            Self::ClientVersion {
                tr,
                client,
                address,
            } => {
                sign_in::put_client(line(out, "CVR", *tr), client, address.as_ref());
            }
            Self::SignInMethods { tr } => line(out, "INF", *tr).end(),
            Self::SignIn { tr, proof } => sign_in::put_proof(line(out, "USR", *tr), proof),
            Self::Synchronise { tr, have } => lists::put_sync_request(line(out, "SYN", *tr), have),
            Self::List { tr, list } => line(out, "LST", *tr).word(list.code()).end(),
            Self::Policy { tr, name } => line(out, "GCF", *tr).word(name).end(),
            Self::SetStatus {
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
            Self::SetPersonal { tr, payload } => line(out, "UUX", *tr).payload(payload),
            Self::SetProperty { tr, property } => {
                settings::put_property(line(out, "PRP", *tr), property);
            }
            Self::SetContactProperty {
                tr,
                contact,
                property,
            } => {
                settings::put_property(line(out, "SBP", *tr).show(contact), property);
            }
            Self::Rename { tr, address, name } => {
                line(out, "REA", *tr).show(address).text(name).end();
            }
            Self::SetPrivacy { tr, default } => line(out, "BLP", *tr).word(default.code()).end(),
            Self::SetPrompt { tr, prompt } => line(out, "GTC", *tr).word(prompt.code()).end(),
            Self::Add { tr, addition } => lists::put_addition(
                line(out, addition_verb(dialect), *tr),
                None,
                addition,
                dialect,
            ),
            Self::Remove { tr, removal } => {
                lists::put_removal(line(out, "REM", *tr), None, removal);
            }
            Self::AddGroup { tr, name } => {
                groups::put_zero(line(out, "ADG", *tr).text(name), dialect);
            }
            Self::RemoveGroup { tr, group } => line(out, "RMG", *tr).show(group).end(),
            Self::RenameGroup { tr, group, name } => {
                groups::put_zero(line(out, "REG", *tr).show(group).text(name), dialect);
            }
            Self::OpenSwitchboard { tr } => line(out, "XFR", *tr).word("SB").end(),
            Self::ChallengeAnswer {
                tr,
                product,
                answer,
            } => line(out, "QRY", *tr).word(product).payload(answer),
            Self::Ping => Line::begin(out, "PNG").end(),
            Self::Url {
                tr,
                service,
                argument,
            } => line(out, "URL", *tr)
                .word(service)
                .show_word(argument.as_deref())
                .end(),
            Self::SetReceiving { tr, on } => {
                line(out, "IMS", *tr).word(services::switch_code(*on)).end();
            }
            Self::Invite { tr, address } => line(out, "SND", *tr).show(address).end(),
            Self::InviteWithText { tr, address, text } => {
                // Locale, programs and two fields whose use nobody recorded, as the original clients sent them.
                let line = line(out, "SDC", *tr)
                    .show(address)
                    .word("0x0409")
                    .word("MSMSGS")
                    .word("MSMSGS");
                line.word("X").word("X").show(address).payload(text);
            }
            Self::Page {
                tr,
                address,
                device: None,
                payload,
            } => line(out, "PAG", *tr).show(address).payload(payload),
            Self::Page {
                tr,
                address,
                device: Some(device),
                payload,
            } => {
                line(out, "PGD", *tr)
                    .show(address)
                    .show(device)
                    .payload(payload);
            }
            Self::AddPeople { tr, payload } => line(out, "ADL", *tr).payload(payload),
            Self::RemovePeople { tr, payload } => line(out, "RML", *tr).payload(payload),
            Self::FindNetworks { tr, payload } => line(out, "FQY", *tr).payload(payload),
            Self::Notify {
                tr,
                address,
                machine,
                kind,
                payload,
            } => people::put_endpoint(line(out, "UUN", *tr), address, machine.as_deref())
                .show(kind.0)
                .payload(payload),
            Self::SendOffline {
                tr,
                address,
                network,
                kind,
                payload,
            } => line(out, "UUM", *tr)
                .show(address)
                .show(network.0)
                .show(kind)
                .payload(payload),
            Self::Publish { tr, payload } => line(out, "PUT", *tr).payload(payload),
            Self::SendToCircle { tr, payload } => line(out, "SDG", *tr).payload(payload),
            Self::SignOut => Line::begin(out, "OUT").end(),
            Self::Unknown {
                verb,
                rest,
                payload,
                ..
            } => unknown(out, *verb, rest, payload),
        }
    }
}
