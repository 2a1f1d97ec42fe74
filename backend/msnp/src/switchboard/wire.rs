//! Frames to switchboard commands and back.

use bytes::{BufMut, Bytes, BytesMut};

use super::{AckMode, Member, Request, Response};
use crate::frame::fields::{self, decimal};
use crate::frame::{CommandError, Fault, Fields, Frame, Line, Read};
use crate::{Address, Capabilities, Dialect, ErrorCode, SessionId, Token, TrId, Verb};

/// `address` or, since MSNP16, `address;{machine}`.
type Endpoint = (Address, Option<Box<str>>);

fn endpoint(f: &mut Fields<'_>) -> Read<Endpoint> {
    f.parsed("address", |field| {
        let Some(at) = field.iter().position(|&byte| byte == b';') else {
            return Some((fields::address(field)?, None));
        };
        Some((
            fields::address(field.get(..at)?)?,
            fields::word(field.get(at + 1..)?),
        ))
    })
}

fn put_endpoint<'a>(line: Line<'a>, address: &Address, machine: Option<&str>) -> Line<'a> {
    let line = line.show(address);
    match machine {
        Some(machine) => line.append(";").append(machine),
        None => line,
    }
}

/// `address name [capabilities]`: capabilities since MSNP12. Older readers do not expect them.
fn member(f: &mut Fields<'_>) -> Read<Member> {
    let (address, machine) = endpoint(f)?;
    let name = f.text("name")?;
    Ok(Member {
        address,
        machine,
        name,
        capabilities: f.optional().and_then(Capabilities::parse),
    })
}

fn put_member(line: Line<'_>, member: &Member, dialect: Dialect) {
    let line = put_endpoint(line, &member.address, member.machine.as_deref()).text(&member.name);
    if dialect < Dialect::Msnp12 {
        return line.end();
    }
    let Capabilities { base, extended } = member.capabilities.unwrap_or_default();
    let extended = (dialect >= Dialect::Msnp16).then(|| extended.unwrap_or(0));
    line.show(Capabilities { base, extended }).end();
}

impl Request {
    /// Reads a command of a client. The form does not depend on the dialect.
    ///
    /// # Errors
    /// When the command is known but lacks a field or has one that cannot be read.
    pub fn parse(frame: &Frame<'_>, _: Dialect) -> Result<Self, CommandError> {
        let mut f = Fields::of(frame)?;
        match f.verb().as_bytes() {
            b"USR" => {
                let tr = f.tr()?;
                let (address, machine) = endpoint(&mut f)?;
                Ok(Self::Join {
                    tr,
                    address,
                    machine,
                    token: f.parsed("token", Token::parse)?,
                })
            }
            b"ANS" => {
                let tr = f.tr()?;
                let (address, machine) = endpoint(&mut f)?;
                let token = f.parsed("token", Token::parse)?;
                Ok(Self::Answer {
                    tr,
                    address,
                    machine,
                    token,
                    session: f.parsed("session", SessionId::parse)?,
                })
            }
            b"CAL" => Ok(Self::Call {
                tr: f.tr()?,
                address: f.address("address")?,
            }),
            b"MSG" => Ok(Self::Message {
                tr: f.tr()?,
                ack: f.parsed("kind", AckMode::parse)?,
                payload: f.payload(),
            }),
            b"OUT" => Ok(Self::Leave),
            _ => {
                let verb = f.verb();
                let rest = f.rest();
                let tr =
                    decimal(rest.split(|&byte| byte == b' ').next().unwrap_or_default()).map(TrId);
                Ok(Self::Unknown {
                    verb,
                    tr,
                    rest: Bytes::copy_from_slice(rest),
                })
            }
        }
    }

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
    /// Reads a command of a switchboard. The form does not depend on the dialect, apart from fields that may
    /// be missing.
    ///
    /// # Errors
    /// When the command is known but lacks a field or has one that cannot be read.
    pub fn parse(frame: &Frame<'_>, _: Dialect) -> Result<Self, CommandError> {
        let mut f = Fields::of(frame)?;
        match f.verb().as_bytes() {
            b"USR" => {
                let tr = f.tr()?;
                ok(&mut f)?;
                let (address, machine) = endpoint(&mut f)?;
                Ok(Self::Joined {
                    tr,
                    address,
                    machine,
                    name: f.text("name")?,
                })
            }
            b"IRO" => {
                let tr = f.tr()?;
                let (index, count) = (f.number("index")?, f.number("count")?);
                Ok(Self::Present {
                    tr,
                    index,
                    count,
                    member: member(&mut f)?,
                })
            }
            b"ANS" => {
                let tr = f.tr()?;
                ok(&mut f)?;
                Ok(Self::Answered { tr })
            }
            b"CAL" => {
                let tr = f.tr()?;
                f.required("state")?;
                Ok(Self::Ringing {
                    tr,
                    session: f.parsed("session", SessionId::parse)?,
                })
            }
            b"JOI" => Ok(Self::Arrived(member(&mut f)?)),
            b"BYE" => {
                let (address, machine) = endpoint(&mut f)?;
                Ok(Self::Left {
                    address,
                    machine,
                    idle: f.optional() == Some(b"1"),
                })
            }
            b"MSG" => {
                let (from, _) = endpoint(&mut f)?;
                Ok(Self::Message {
                    from,
                    name: f.text("name")?,
                    payload: f.payload(),
                })
            }
            b"ACK" => Ok(Self::Delivered { tr: f.tr()? }),
            b"NAK" => Ok(Self::Undelivered { tr: f.tr()? }),
            b"OUT" => Ok(Self::Out),
            _ => {
                if let Some(code) = f.verb().error_number().and_then(ErrorCode::new) {
                    return Ok(Self::Error {
                        tr: f.number_if_any().map(TrId),
                        code,
                    });
                }
                Ok(Self::Unknown {
                    verb: f.verb(),
                    payload: f.payload(),
                    rest: Bytes::copy_from_slice(f.rest()),
                })
            }
        }
    }

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

/// The literal `OK`.
fn ok(f: &mut Fields<'_>) -> Read<()> {
    match f.required("OK")? {
        b"OK" => Ok(()),
        _ => Err(f.fault(Fault::Invalid("OK"))),
    }
}

/// As it came: the length of the payload, if any, is the last field of `rest`.
fn unknown(out: &mut BytesMut, verb: Verb, rest: &[u8], payload: &[u8]) {
    out.put_slice(verb.as_bytes());
    if !rest.is_empty() {
        out.put_u8(b' ');
        out.put_slice(rest);
    }
    out.put_slice(b"\r\n");
    out.put_slice(payload);
}
