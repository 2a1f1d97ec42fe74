//! How commands are read.

use bytes::Bytes;

use super::super::{AckMode, Request, Response};
use super::{endpoint, member};
use crate::frame::fields::decimal;
use crate::frame::{CommandError, Fault, Fields, Frame, Read};
use crate::{Dialect, ErrorCode, SessionId, Token, TrId};

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
}

/// The literal `OK`.
fn ok(f: &mut Fields<'_>) -> Read<()> {
    match f.required("OK")? {
        b"OK" => Ok(()),
        _ => Err(f.fault(Fault::Invalid("OK"))),
    }
}
