//! The mailbox of offline messages: `rsi`.

use super::super::oim::{Incoming, Mailbox};
use super::super::xml::{self, Caps, Element};
use super::super::{Answer, Call};
use super::{Form, Papers, Proof, envelope};

const RSI: &str = "http://www.hotmail.msn.com/ws/2004/09/oim/rsi";

/// The action and the body of a call.
pub(super) fn write_call(call: &Call, papers: &Papers<'_>) -> (String, String) {
    let operation = match call {
        Call::MailMetadata => "GetMetadata",
        Call::FetchMessage(_) => "GetMessage",
        Call::DeleteMessages(_) => "DeleteMessages",
        _ => return Default::default(),
    };
    let (t, p) = papers
        .ticket
        .split_once("&p=")
        .unwrap_or((papers.ticket, ""));
    let body = envelope::envelope(
        |xml| {
            xml.element("soap:Header", |xml| {
                xml.element_with("PassportCookie", &[("xmlns", RSI)], |xml| {
                    xml.leaf("t", t.strip_prefix("t=").unwrap_or(t));
                    xml.leaf("p", p);
                });
            });
        },
        |xml| {
            xml.element_with(operation, &[("xmlns", RSI)], |xml| match call {
                // A server fails when there is nothing in it.
                Call::MailMetadata => xml.leaf("unused", "1"),
                Call::FetchMessage(id) => {
                    xml.leaf("messageId", id);
                    xml.leaf("alsoMarkAsRead", false);
                }
                Call::DeleteMessages(ids) => xml.element("messageIds", |xml| {
                    ids.iter().for_each(|id| xml.leaf("messageId", id));
                }),
                _ => {}
            });
        },
    );
    (format!("{RSI}/{operation}"), body)
}

/// The ticket, put together again.
pub(super) fn read_ticket(header: &Element) -> Proof {
    let Some(cookie) = header.child("PassportCookie") else {
        return Proof::None;
    };
    match (cookie.text_at(&["t"]), cookie.text_at(&["p"])) {
        ("", _) => Proof::None,
        (t, p) => Proof::Ticket(format!("t={t}&p={p}").into()),
    }
}

pub(super) fn read_call(operation: &str, request: &Element) -> Option<Call> {
    match operation {
        "GetMetadata" => Some(Call::MailMetadata),
        "GetMessage" => Some(Call::FetchMessage(request.value("messageId")?.into())),
        "DeleteMessages" => {
            let ids = request.list("messageIds", "messageId");
            Some(Call::DeleteMessages(
                ids.map(|id| id.text().into()).collect(),
            ))
        }
        _ => None,
    }
}

pub(super) fn write_answer(form: &Form, answer: &Answer, place: &super::Place<'_>) -> String {
    let response = format!("{}Response", form.operation);
    let namespace = [("xmlns", RSI)];
    envelope::envelope(
        |_| {},
        |xml| match answer {
            // The list is written as a text, as the original and its clients have it.
            Answer::Mailbox(mailbox) => xml.element_with(&response, &namespace, |xml| {
                xml.text(&mailbox.document());
            }),
            Answer::Message(message) => xml.element_with(&response, &namespace, |xml| {
                xml.element("GetMessageResult", |xml| {
                    let owner = place.owner.unwrap_or(&message.from);
                    xml.lines(&message.mail(place.id, owner));
                });
            }),
            _ => xml.empty(&response, &namespace),
        },
    )
}

pub(super) fn read_answer(call: &Call, root: &Element) -> Option<Answer> {
    let response = root.child("Body")?.children.first()?;
    match call {
        Call::MailMetadata => {
            // As elements or as a text.
            let inner = match response.find("MD") {
                Some(list) => return Some(Answer::Mailbox(Mailbox::read(list))),
                None => xml::read(response.text().as_bytes(), Caps::ANSWER).ok()?,
            };
            Some(Answer::Mailbox(Mailbox::read(inner.find("MD")?)))
        }
        Call::FetchMessage(_) => {
            let mail = response.find("GetMessageResult")?.verbatim();
            Some(Answer::Message(Incoming::parse(mail)?))
        }
        _ => Some(Answer::Done),
    }
}
