//! Groups: `LSG`, `ADG`, `RMG`, `REG`.
//!
//! Up to MSNP9 a group has a number and every line its fixed form. Since MSNP10 it has a GUID, and servers
//! disagree about the fields around it (`ADG t name guid`, `... guid 0`, `ADG t 1 name guid`), so that
//! answers are read by the shape of the id and the name is found beside it.

use super::super::{Request, Response};
use super::serial;
use crate::frame::fields;
use crate::frame::{Fields, Line, Read};
use crate::{Dialect, GroupId};

/// MSNP8 and 9: `LSG id name 0`; since MSNP10 `LSG name id`.
pub(super) fn row(mut f: Fields<'_>, dialect: Dialect) -> Read<Response> {
    let (id, name) = if dialect.has_contact_ids() {
        let name = f.text("name")?;
        (f.parsed("group", GroupId::parse)?, name)
    } else {
        (f.parsed("group", GroupId::parse)?, f.text("name")?)
    };
    Ok(Response::GroupRow { id, name })
}

pub(super) fn put_row(line: Line<'_>, id: &GroupId, name: &str, dialect: Dialect) {
    if dialect.has_contact_ids() {
        line.text(name).show(id).end();
    } else {
        line.show(id).text(name).word("0").end();
    }
}

pub(super) fn add_request(mut f: Fields<'_>) -> Read<Request> {
    Ok(Request::AddGroup {
        tr: f.tr()?,
        name: f.text("name")?,
    })
}

pub(super) fn remove_request(mut f: Fields<'_>) -> Read<Request> {
    Ok(Request::RemoveGroup {
        tr: f.tr()?,
        group: f.parsed("group", GroupId::parse)?,
    })
}

pub(super) fn rename_request(mut f: Fields<'_>) -> Read<Request> {
    Ok(Request::RenameGroup {
        tr: f.tr()?,
        group: f.parsed("group", GroupId::parse)?,
        name: f.text("name")?,
    })
}

/// The trailing `0` that follows a group's name up to MSNP9.
pub(super) fn put_zero(line: Line<'_>, dialect: Dialect) {
    if dialect.has_serials() {
        line.word("0").end();
    } else {
        line.end();
    }
}

/// What stands before an id, the id, and what follows.
type AroundId<'a> = (Option<&'a [u8]>, GroupId, Option<&'a [u8]>);

/// The fields of an answer of MSNP10 and later.
fn around_id<'a>(f: &mut Fields<'a>) -> Read<AroundId<'a>> {
    let mut before = None;
    let mut first_plain = None;
    while let Some(field) = f.optional() {
        match GroupId::parse(field) {
            Some(id) if id.is_guid() => return Ok((before, id, f.optional())),
            id => first_plain = first_plain.or(id),
        }
        before = Some(field);
    }
    // Accounts whose address book was not migrated keep numbers in MSNP10.
    Ok((None, first_plain.ok_or_else(|| f.invalid("group"))?, before))
}

pub(super) fn added(mut f: Fields<'_>, dialect: Dialect) -> Read<Response> {
    let tr = f.tr()?;
    if dialect.has_contact_ids() {
        let (name, id, _) = around_id(&mut f)?;
        let name = name.map(fields::text).ok_or_else(|| f.invalid("name"))?;
        return Ok(Response::GroupAdded {
            tr,
            serial: None,
            id,
            name,
        });
    }
    let serial = Some(f.number("serial")?);
    let name = f.text("name")?;
    Ok(Response::GroupAdded {
        tr,
        serial,
        id: f.parsed("group", GroupId::parse)?,
        name,
    })
}

pub(super) fn put_added(
    line: Line<'_>,
    serial: Option<u32>,
    id: &GroupId,
    name: &str,
    dialect: Dialect,
) {
    line.show_if_any(self::serial(serial, dialect))
        .text(name)
        .show(id)
        .word("0")
        .end();
}

pub(super) fn removed(mut f: Fields<'_>, dialect: Dialect) -> Read<Response> {
    let tr = f.tr()?;
    if dialect.has_contact_ids() {
        let (_, id, _) = around_id(&mut f)?;
        return Ok(Response::GroupRemoved {
            tr,
            serial: None,
            id,
        });
    }
    Ok(Response::GroupRemoved {
        tr,
        serial: Some(f.number("serial")?),
        id: f.parsed("group", GroupId::parse)?,
    })
}

/// The constant that stands where the serial was, since MSNP10. Every client tried accepts it; without it
/// some that count fields would not.
const NO_SERIAL: u32 = 1;

pub(super) fn put_removed(line: Line<'_>, serial: Option<u32>, id: &GroupId, dialect: Dialect) {
    line.show(self::serial(serial, dialect).unwrap_or(NO_SERIAL))
        .show(id)
        .end();
}

pub(super) fn renamed(mut f: Fields<'_>, dialect: Dialect) -> Read<Response> {
    let tr = f.tr()?;
    if dialect.has_contact_ids() {
        let (before, id, after) = around_id(&mut f)?;
        let name = match (before, after) {
            (None | Some(b"1"), Some(name)) if name != b"0" => name,
            (Some(name), _) | (None, Some(name)) => name,
            (None, None) => return Err(f.invalid("name")),
        };
        return Ok(Response::GroupRenamed {
            tr,
            serial: None,
            id,
            name: fields::text(name),
        });
    }
    let serial = Some(f.number("serial")?);
    Ok(Response::GroupRenamed {
        tr,
        serial,
        id: f.parsed("group", GroupId::parse)?,
        name: f.text("name")?,
    })
}

pub(super) fn put_renamed(
    line: Line<'_>,
    serial: Option<u32>,
    id: &GroupId,
    name: &str,
    dialect: Dialect,
) {
    let line = line.show(self::serial(serial, dialect).unwrap_or(NO_SERIAL));
    if dialect.has_contact_ids() {
        line.text(name).show(id).word("0").end();
    } else {
        line.show(id).text(name).word("0").end();
    }
}
