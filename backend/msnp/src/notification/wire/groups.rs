//! Groups: `LSG`, `ADG`, `RMG`, `REG`.
//!
//! Up to MSNP9 a group has a number and every line its fixed form. Since MSNP10 it has a GUID, and servers
//! disagree about the fields around it (`ADG t name guid`, `... guid 0`, `ADG t 1 name guid`), so that
//! answers are read by the number of their fields and, where that leaves a choice, by the shape of a GUID.

use super::super::{Request, Response, RowPlace};
use super::{lists, serial};
use crate::frame::fields;
use crate::frame::{Fault, Fields, Line, Read};
use crate::{Dialect, GroupId, ListSync};

/// MSNP7: `LSG t serial n total id name 0`; 8 and 9: `LSG id name 0`; since MSNP10 `LSG name id`.
pub(super) fn row(mut f: Fields<'_>, dialect: Dialect) -> Read<Response> {
    let place = match dialect.list_sync() {
        ListSync::Lists => {
            let (tr, serial) = (f.tr()?, f.number("serial")?);
            Some(lists::place(&mut f, tr, serial)?)
        }
        ListSync::Contacts | ListSync::AddressBook => None,
    };
    let (id, name) = if dialect.has_contact_ids() {
        let name = f.text("name")?;
        (f.parsed("group", GroupId::parse)?, name)
    } else {
        (f.parsed("group", GroupId::parse)?, f.text("name")?)
    };
    Ok(Response::GroupRow { place, id, name })
}

pub(super) fn put_row(
    line: Line<'_>,
    place: Option<RowPlace>,
    id: &GroupId,
    name: &str,
    dialect: Dialect,
) {
    let line = match (dialect.list_sync(), place) {
        (ListSync::Lists, Some(place)) => {
            lists::put_place(line.tr(place.tr).show(place.serial), place)
        }
        _ => line,
    };
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

fn is_guid(field: &[u8]) -> bool {
    GroupId::parse(field).is_some_and(|id| id.is_guid())
}

pub(super) fn added(mut f: Fields<'_>, dialect: Dialect) -> Read<Response> {
    let tr = f.tr()?;
    if dialect.has_contact_ids() {
        let (name, id) = match f.collect::<3>() {
            ([_, name, id], 3) if is_guid(id) => (name, id),
            ([name, id, _], 2 | 3) => (name, id),
            _ => return Err(f.fault(Fault::Missing("group"))),
        };
        return Ok(Response::GroupAdded {
            tr,
            serial: None,
            id: GroupId::parse(id).ok_or_else(|| f.invalid("group"))?,
            name: fields::text(name),
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
        // `RMG t id`, or a constant before it.
        let (fields, count) = f.collect::<2>();
        let id = fields
            .get(count.saturating_sub(1))
            .copied()
            .and_then(GroupId::parse);
        let id = id.ok_or_else(|| f.invalid("group"))?;
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
        let (name, id) = match f.collect::<4>() {
            ([_, name, id, _], 4) => (name, id),
            ([id, name, ..], 2) => (name, id),
            ([_, name, id, _], 3) if is_guid(id) => (name, id),
            ([id, name, ..], 3) => (name, id),
            _ => return Err(f.fault(Fault::Missing("group"))),
        };
        return Ok(Response::GroupRenamed {
            tr,
            serial: None,
            id: GroupId::parse(id).ok_or_else(|| f.invalid("group"))?,
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
