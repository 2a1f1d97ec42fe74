//! Frames to switchboard commands and back. What a field looks like in which dialect stands here, for both ways.

mod read;
mod write;

use bytes::{BufMut, BytesMut};

use super::Member;
use crate::frame::fields::{self};
use crate::frame::{Fields, Line, Read};
use crate::{Address, Capabilities, Dialect, Verb};

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
