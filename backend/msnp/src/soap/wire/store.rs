//! Offline messages on their way in: `OimWS`.

use super::super::Call;
use super::super::oim::{Outgoing, word};
use super::super::xml::{Element, Xml};
use super::envelope::{self, ticket};
use super::{Form, Papers, Proof, Sending};
use crate::Address;

/// The namespace up to MSNP14.
const OLD: &str = "http://messenger.msn.com/ws/2004/09/oim/";
/// The namespace since MSNP15.
const NEW: &str = "http://messenger.live.com/ws/2006/09/oim/";
const RELIABLE: &str = "http://schemas.xmlsoap.org/ws/2003/03/rm";
const UTILITY: &str = "http://schemas.xmlsoap.org/ws/2002/07/utility";
const SEQUENCE: &str = "http://messenger.msn.com";

/// The namespace of a request by its operation.
pub(super) fn namespace(operation: &str) -> &'static str {
    if operation == "Store" { OLD } else { NEW }
}

/// The action and the body of a call.
pub(super) fn write_call(call: &Call, papers: &Papers<'_>) -> (String, String) {
    let Call::StoreMessage(message) = call else {
        return Default::default();
    };
    let client = papers.client;
    let number = client.dialect.trim_start_matches("MSNP").parse::<u8>();
    let operation = match number {
        Ok(..15) => "Store",
        _ => "Store2",
    };
    let namespace = namespace(operation);
    let body = envelope::envelope(
        |xml| {
            xml.element("soap:Header", |xml| {
                let from = [
                    ("memberName", papers.address),
                    ("friendlyName", &word::encode(&message.own_name)),
                    ("xml:lang", "en-US"),
                    ("proxy", "MSNMSGR"),
                    ("xmlns", namespace),
                    ("msnpVer", client.dialect),
                    ("buildVer", "8.5.1302"),
                ];
                xml.empty("From", &from);
                let to = message.to.as_str();
                xml.empty("To", &[("memberName", to), ("xmlns", namespace)]);
                let ticket = [
                    ("passport", papers.ticket),
                    ("appid", client.product),
                    ("lockkey", client.lock_key),
                    ("xmlns", namespace),
                ];
                xml.empty("Ticket", &ticket);
                xml.element_with("Sequence", &[("xmlns", RELIABLE)], |xml| {
                    xml.element_with("Identifier", &[("xmlns", UTILITY)], |xml| {
                        xml.text(SEQUENCE);
                    });
                    xml.leaf("MessageNumber", message.number);
                });
            });
        },
        |xml| {
            xml.element_with("MessageType", &[("xmlns", namespace)], |xml| {
                xml.text("text");
            });
            xml.element_with("Content", &[("xmlns", namespace)], |xml| {
                xml.lines(&message.content());
            });
        },
    );
    (format!("{namespace}{operation}"), body)
}

/// What the answer repeats.
pub(super) fn read_form(header: &Element, action: &str, form: &mut Form) {
    if form.operation.is_empty() {
        form.operation = "Store2".into();
    }
    form.namespace = match action.rsplit_once('/') {
        Some((namespace, _)) => format!("{namespace}/").into(),
        None => NEW.into(),
    };
    let member = |name: &str| header.child(name)?.attribute("memberName");
    let from = member("From").and_then(|name| Address::new(name).ok());
    let lock_key = header
        .child("Ticket")
        .and_then(|it| it.attribute("lockkey"));
    let number = header.text_at(&["Sequence", "MessageNumber"]).parse();
    form.sending = from.map(|from| Sending {
        from,
        lock_key: lock_key.unwrap_or_default().into(),
        number: number.unwrap_or(1),
    });
}

pub(super) fn read_call(header: &Element, root: &Element) -> (Proof, Option<Call>) {
    let passport = header
        .child("Ticket")
        .and_then(|it| it.attribute("passport"));
    let proof = ticket(passport.unwrap_or_default());
    let to = header.child("To").and_then(|it| it.attribute("memberName"));
    let own_name = header
        .child("From")
        .and_then(|it| it.attribute("friendlyName"));
    let own_name = word::decode(own_name.unwrap_or_default());
    let message = to.and_then(|to| {
        let content = root.at(&["Body", "Content"])?.verbatim();
        Outgoing::parse(Address::new(to).ok()?, &own_name, content)
    });
    (proof, message.map(Call::StoreMessage))
}

pub(super) fn write_answer(form: &Form) -> String {
    let number = form.sending.as_ref().map_or(1, |sending| sending.number);
    let number = number.to_string();
    envelope::envelope(
        |xml| {
            xml.element("soap:Header", |xml| {
                xml.element_with("SequenceAcknowledgment", &[("xmlns", RELIABLE)], |xml| {
                    xml.element_with("Identifier", &[("xmlns", UTILITY)], |xml| {
                        xml.text(SEQUENCE);
                    });
                    let range = [("Upper", &*number), ("Lower", &*number)];
                    xml.empty("AcknowledgmentRange", &range);
                });
            });
        },
        |xml: &mut Xml| {
            let namespace = [("xmlns", &*form.namespace)];
            xml.element_with("StoreResponse", &namespace, |xml| {
                xml.leaf("PointsConsumed", 0);
            });
        },
    )
}
