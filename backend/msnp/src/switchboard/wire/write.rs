//! How commands are written.

use bytes::BytesMut;

use super::super::{Request, Response};
use super::{put_endpoint, put_member, unknown};
use crate::Dialect;
use crate::frame::Line;

impl Request {
    /// Appends the command in the form of `dialect`.
    pub fn encode(&self, dialect: Dialect, out: &mut BytesMut) {
        let machine =
            |machine: &'_ Option<Box<str>>| machine.clone().filter(|_| dialect >= Dialect::Msnp16);
        match self {
            Self::Join {
                tr,
                address,
                machine: place,
                token,
            } => {
                let line = put_endpoint(
                    Line::begin(out, "USR").tr(*tr),
                    address,
                    machine(place).as_deref(),
                );
                line.word(token.as_str()).end();
            }
            Self::Answer {
                tr,
                address,
                machine: place,
                token,
                session,
            } => {
                let line = put_endpoint(
                    Line::begin(out, "ANS").tr(*tr),
                    address,
                    machine(place).as_deref(),
                );
                line.word(token.as_str()).show(session).end();
            }
            Self::Call { tr, address } => Line::begin(out, "CAL").tr(*tr).show(address).end(),
            Self::Message { tr, ack, payload } => Line::begin(out, "MSG")
                .tr(*tr)
                .word(ack.code())
                .payload(payload),
            Self::Leave => Line::begin(out, "OUT").end(),
            Self::Unknown { verb, rest, .. } => unknown(out, *verb, rest, &[]),
        }
    }
}

impl Response {
    /// Appends the command in the form of `dialect`.
    pub fn encode(&self, dialect: Dialect, out: &mut BytesMut) {
        match self {
            Self::Joined {
                tr,
                address,
                machine,
                name,
            } => {
                put_endpoint(
                    Line::begin(out, "USR").tr(*tr).word("OK"),
                    address,
                    machine.as_deref(),
                )
                .text(name)
                .end();
            }
            Self::Present {
                tr,
                index,
                count,
                member,
            } => {
                put_member(
                    Line::begin(out, "IRO").tr(*tr).show(index).show(count),
                    member,
                    dialect,
                );
            }
            Self::Answered { tr } => Line::begin(out, "ANS").tr(*tr).word("OK").end(),
            Self::Ringing { tr, session } => Line::begin(out, "CAL")
                .tr(*tr)
                .word("RINGING")
                .show(session)
                .end(),
            Self::Arrived(member) => put_member(Line::begin(out, "JOI"), member, dialect),
            Self::Left {
                address,
                machine,
                idle,
            } => {
                let line = put_endpoint(Line::begin(out, "BYE"), address, machine.as_deref());
                if *idle {
                    line.word("1").end();
                } else {
                    line.end();
                }
            }
            Self::Message {
                from,
                name,
                payload,
            } => Line::begin(out, "MSG")
                .show(from)
                .text(name)
                .payload(payload),
            Self::Delivered { tr } => Line::begin(out, "ACK").tr(*tr).end(),
            Self::Undelivered { tr } => Line::begin(out, "NAK").tr(*tr).end(),
            Self::Out => Line::begin(out, "OUT").end(),
            Self::Error { tr, code } => Line::begin(out, "")
                .append(&code.to_string())
                .show_if_any(*tr)
                .end(),
            Self::Unknown {
                verb,
                rest,
                payload,
            } => unknown(out, *verb, rest, payload),
        }
    }
}
