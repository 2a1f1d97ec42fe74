//! `SYN` and its rows, and the edits of lists: `ADD`, `ADC`, `REM`, `REA`, `SBP`, `BPR`.

use super::super::{
    ContactRow, ListAddition, ListEntry, ListRemoval, ListRow, Request, Response, RowPlace,
    SyncMark, Who,
};
use crate::frame::fields;
use crate::frame::{Fields, Line, Read};
use crate::{Address, ContactId, Dialect, GroupId, List, ListSync, Lists, Network, TrId};

/// One counter up to MSNP9, two times afterwards. A client that sends a single `0` then means both.
fn mark(f: &mut Fields<'_>, dialect: Dialect) -> Read<SyncMark> {
    if dialect.has_serials() {
        return Ok(SyncMark::Serial(f.number("serial")?));
    }
    let contacts = f.word("time")?;
    let settings = f
        .parsed_if_any("time", fields::word)?
        .unwrap_or_else(|| contacts.clone());
    Ok(SyncMark::Stamps { contacts, settings })
}

fn put_mark<'a>(line: Line<'a>, mark: &SyncMark) -> Line<'a> {
    match mark {
        SyncMark::Serial(serial) => line.show(serial),
        SyncMark::Stamps { contacts, settings } => line.word(contacts).word(settings),
    }
}

pub(super) fn sync_request(mut f: Fields<'_>, dialect: Dialect) -> Read<Request> {
    let tr = f.tr()?;
    let have = mark(&mut f, dialect)?;
    Ok(Request::Synchronise { tr, have })
}

pub(super) fn put_sync_request(line: Line<'_>, have: &SyncMark) {
    put_mark(line, have).end();
}

pub(super) fn sync_response(mut f: Fields<'_>, dialect: Dialect) -> Read<Response> {
    let tr = f.tr()?;
    let mark = mark(&mut f, dialect)?;
    let counts = match f.optional() {
        Some(contacts) => {
            let contacts =
                fields::decimal(contacts).ok_or_else(|| f.invalid("number of contacts"))?;
            Some((contacts, f.number("number of groups")?))
        }
        None => None,
    };
    Ok(Response::Synchronised { tr, mark, counts })
}

pub(super) fn put_sync_response(line: Line<'_>, mark: &SyncMark, counts: Option<(u32, u32)>) {
    let line = put_mark(line, mark);
    match counts {
        Some((contacts, groups)) => line.show(contacts).show(groups).end(),
        None => line.end(),
    }
}

/// The number of a row and how many there are; both zero when there are none.
pub(super) fn place(f: &mut Fields<'_>, tr: TrId, serial: u32) -> Read<RowPlace> {
    Ok(RowPlace {
        tr,
        serial,
        number: f.number("number")?,
        total: f.number("total")?,
    })
}

pub(super) fn put_place(line: Line<'_>, place: RowPlace) -> Line<'_> {
    line.show(place.number).show(place.total)
}

/// `LST` has another form for each way the lists come.
pub(super) fn row(f: Fields<'_>, dialect: Dialect) -> Read<Response> {
    match dialect.list_sync() {
        ListSync::Lists => list_row(f),
        ListSync::Contacts | ListSync::AddressBook => contact_row(f, dialect),
    }
}

/// Up to MSNP7 `LST t list`.
pub(super) fn list_request(mut f: Fields<'_>) -> Read<Request> {
    Ok(Request::List {
        tr: f.tr()?,
        list: f.parsed("list", List::parse)?,
    })
}

/// Up to MSNP7 `LST t list serial n total address name [groups]`, the groups in MSNP7; `LST t list serial 0 0`
/// for an empty list.
fn list_row(mut f: Fields<'_>) -> Read<Response> {
    let tr = f.tr()?;
    let list = f.parsed("list", List::parse)?;
    let serial = f.number("serial")?;
    let place = place(&mut f, tr, serial)?;
    let entry = if place.total == 0 {
        None
    } else {
        Some(ListEntry {
            address: f.address("address")?,
            name: f.text("name")?,
            groups: groups(f.optional(), true),
        })
    };
    Ok(Response::ListRow(ListRow { place, list, entry }))
}

pub(super) fn put_list_row(line: Line<'_>, row: &ListRow, dialect: Dialect) {
    let line = line.tr(row.place.tr).word(row.list.code());
    let line = put_place(line.show(row.place.serial), row.place);
    let Some(entry) = &row.entry else {
        return line.end();
    };
    let line = line.show(&entry.address).text(&entry.name);
    if row.list == List::Forward && dialect.has_groups() {
        put_groups(line, &entry.groups, "0").end();
    } else {
        line.end();
    }
}

/// Groups, separated by commas. Up to MSNP9 those in no group are in group 0.
fn groups(field: Option<&[u8]>, has_group_zero: bool) -> Vec<GroupId> {
    match field {
        Some(b"0") if has_group_zero => Vec::new(),
        Some(groups) => groups
            .split(|&byte| byte == b',')
            .filter_map(GroupId::parse)
            .collect(),
        None => Vec::new(),
    }
}

/// Clients look for the groups of the forward list even where there are `none`.
fn put_groups<'a>(line: Line<'a>, groups: &[GroupId], none: &str) -> Line<'a> {
    match groups.split_first() {
        Some((first, others)) => others.iter().fold(line.show(first), |line, group| {
            line.append(",").append(&group.to_string())
        }),
        None => line.word(none),
    }
}

/// MSNP8 and 9: `LST address name lists [groups]`. MSNP10 and 11: `LST N= [F=] [C=] lists [groups]`.
/// MSNP12: the network between lists and groups.
fn contact_row(mut f: Fields<'_>, dialect: Dialect) -> Read<Response> {
    let (address, name, id) = if dialect.has_contact_ids() {
        let named = Named::read(&mut f)?;
        (
            named.address.ok_or_else(|| f.invalid("address"))?,
            named.name,
            named.id,
        )
    } else {
        (f.address("address")?, Some(f.text("name")?), None)
    };
    let bits: u32 = f.number("lists")?;
    let lists = Lists::from_bits(u8::try_from(bits & 31).unwrap_or(0));
    let has_network = dialect >= Dialect::Msnp12;
    let network = if has_network {
        f.number_if_any()
            .and_then(|n| u16::try_from(n).ok())
            .map(Network)
    } else {
        None
    };
    let groups = groups(f.optional(), dialect.has_serials());
    Ok(Response::ContactRow(ContactRow {
        address,
        name,
        id,
        lists,
        network,
        groups,
    }))
}

pub(super) fn put_contact_row(line: Line<'_>, row: &ContactRow, dialect: Dialect) {
    let line = if dialect.has_contact_ids() {
        put_named(
            line,
            Some(&row.address),
            row.name.as_deref(),
            row.id.as_ref(),
        )
    } else {
        line.show(&row.address)
            .text(row.name.as_deref().unwrap_or(row.address.as_str()))
    };
    let line = line.show(row.lists.bits());
    let line = if dialect >= Dialect::Msnp12 {
        line.show(row.network.unwrap_or(Network::MESSENGER).0)
    } else {
        line
    };
    if row.groups.is_empty() && !row.lists.contains(List::Forward) {
        return line.end();
    }
    let none = if dialect.has_contact_ids() { "" } else { "0" };
    put_groups(line, &row.groups, none).end();
}

/// The fields `N=address`, `F=name` and `C=id` of MSNP10 to 12, in any order.
#[derive(Default)]
struct Named {
    address: Option<Address>,
    name: Option<Box<str>>,
    id: Option<ContactId>,
}

impl Named {
    fn read(f: &mut Fields<'_>) -> Read<Self> {
        let mut named = Self::default();
        while let Some((&prefix, value)) = f.read_if(prefixed) {
            match &prefix {
                b"N=" => {
                    let address = fields::address(value);
                    named.address = Some(address.ok_or_else(|| f.invalid("address"))?);
                }
                b"F=" => named.name = Some(fields::text(value)),
                _ => {
                    let id = ContactId::parse(value);
                    named.id = Some(id.ok_or_else(|| f.invalid("contact id"))?);
                }
            }
        }
        Ok(named)
    }
}

/// A field of [`Named`] and its two letters.
fn prefixed(field: &[u8]) -> Option<(&[u8; 2], &[u8])> {
    field
        .split_first_chunk::<2>()
        .filter(|&(prefix, _)| matches!(prefix, b"N=" | b"F=" | b"C="))
}

fn put_named<'a>(
    mut line: Line<'a>,
    address: Option<&Address>,
    name: Option<&str>,
    id: Option<&ContactId>,
) -> Line<'a> {
    if let Some(address) = address {
        line = line.word("N=").append(address.as_str());
    }
    if let Some(name) = name {
        line = line.word("F=").append_text(name);
    }
    if let Some(id) = id {
        line = line.word("C=").append(&id.to_string());
    }
    line
}

/// Up to MSNP9 `ADD [serial] list address name [group]`, where only answers have a serial, and the group is
/// there since MSNP7; since MSNP10
/// `ADC list [N=] [F=] [C=] [group]`.
pub(super) fn addition(
    f: &mut Fields<'_>,
    with_serial: bool,
    has_names: bool,
) -> Read<(Option<u32>, ListAddition)> {
    let list = f.parsed("list", List::parse)?;
    let serial = if with_serial {
        Some(f.number("serial")?)
    } else {
        None
    };
    let named = if has_names {
        Named::read(f)?
    } else {
        Named {
            address: Some(f.address("address")?),
            name: Some(f.text("name")?),
            id: None,
        }
    };
    if named.address.is_none() && named.id.is_none() {
        return Err(f.invalid("address"));
    }
    let group = f.parsed_if_any("group", GroupId::parse)?;
    let Named { address, name, id } = named;
    Ok((
        serial,
        ListAddition {
            list,
            address,
            name,
            id,
            group,
        },
    ))
}

pub(super) fn put_addition(
    line: Line<'_>,
    serial: Option<u32>,
    addition: &ListAddition,
    dialect: Dialect,
) {
    let line = line.word(addition.list.code());
    let (address, name) = (addition.address.as_ref(), addition.name.as_deref());
    let line = if dialect.has_contact_ids() {
        put_named(line, address, name, addition.id.as_ref())
    } else {
        let address = address.map_or("", Address::as_str);
        line.show_if_any(serial)
            .word(address)
            .text(name.unwrap_or(address))
    };
    let group = addition.group.as_ref().filter(|_| dialect.has_groups());
    line.show_if_any(group).end();
}

/// `REM list [serial] who [group]`, where only answers up to MSNP9 have a serial. On the forward list of
/// MSNP10 and later `who` is the contact's id, but servers and clients name an address there as well.
pub(super) fn removal(
    f: &mut Fields<'_>,
    with_serial: bool,
    dialect: Dialect,
) -> Read<(Option<u32>, ListRemoval)> {
    let list = f.parsed("list", List::parse)?;
    let serial = if with_serial {
        Some(f.number("serial")?)
    } else {
        None
    };
    let by_id = dialect.has_contact_ids()
        && list == List::Forward
        && f.peek().is_some_and(|who| !who.contains(&b'@'));
    let who = if by_id {
        Who::Contact(f.parsed("contact id", ContactId::parse)?)
    } else {
        // One server writes `N=address` as in `ADC`.
        let bare = |field: &[u8]| fields::address(field.strip_prefix(b"N=").unwrap_or(field));
        Who::Address(f.parsed("address", bare)?)
    };
    let group = f.parsed_if_any("group", GroupId::parse)?;
    Ok((serial, ListRemoval { list, who, group }))
}

pub(super) fn put_removal(line: Line<'_>, serial: Option<u32>, removal: &ListRemoval) {
    let line = line.word(removal.list.code()).show_if_any(serial);
    let line = match &removal.who {
        Who::Address(address) => line.show(address),
        Who::Contact(id) => line.show(id),
    };
    line.show_if_any(removal.group.as_ref()).end();
}

/// `REA t [serial] address name`.
pub(super) fn rename(
    f: &mut Fields<'_>,
    with_serial: bool,
) -> Read<(Option<u32>, Address, Box<str>)> {
    let serial = if with_serial {
        Some(f.number("serial")?)
    } else {
        None
    };
    Ok((serial, f.address("address")?, f.text("name")?))
}
