//! `CHG`, `ILN`, `NLN`, `FLN`, `UBX`: who is there, and what they say about themselves.

use super::super::{Presence, Request, Response};
use crate::frame::fields;
use crate::frame::{Fields, Line, Read};
use crate::{Address, Capabilities, Dialect, MsnObject, Network, Status};

/// `CHG t status [capabilities [object]]`, both ways: capabilities since MSNP8, the object since MSNP9.
type Own = (Status, Option<Capabilities>, Option<MsnObject>);

fn own(f: &mut Fields<'_>) -> Read<Own> {
    let status = f.parsed("status", Status::parse)?;
    let capabilities = f.parsed_if_any("capabilities", Capabilities::parse)?;
    let object = f.optional().and_then(MsnObject::from_field);
    Ok((status, capabilities, object))
}

pub(super) fn set_request(mut f: Fields<'_>) -> Read<Request> {
    let tr = f.tr()?;
    let (status, capabilities, object) = own(&mut f)?;
    if status == Status::Offline {
        return Err(f.invalid("status"));
    }
    Ok(Request::SetStatus {
        tr,
        status,
        capabilities,
        object,
    })
}

pub(super) fn set_response(mut f: Fields<'_>) -> Read<Response> {
    let tr = f.tr()?;
    let (status, capabilities, object) = own(&mut f)?;
    Ok(Response::StatusSet {
        tr,
        status,
        capabilities,
        object,
    })
}

pub(super) fn put_own(
    line: Line<'_>,
    status: Status,
    capabilities: Option<Capabilities>,
    object: Option<&MsnObject>,
    dialect: Dialect,
) {
    let line = line.word(status.code());
    let object = object.filter(|_| dialect >= Dialect::Msnp9);
    match capabilities {
        Some(capabilities) if dialect >= Dialect::Msnp8 => {
            line.show(of_dialect(capabilities, dialect))
                .show_if_any(object.map(MsnObject::as_field))
                .end();
        }
        None if object.is_some() => {
            line.show(of_dialect(Capabilities::default(), dialect))
                .show_if_any(object.map(MsnObject::as_field))
                .end();
        }
        _ => line.end(),
    }
}

/// The extended word is written since MSNP16, even if it is zero.
fn of_dialect(capabilities: Capabilities, dialect: Dialect) -> Capabilities {
    let extended = (dialect >= Dialect::Msnp16).then(|| capabilities.extended.unwrap_or(0));
    Capabilities {
        base: capabilities.base,
        extended,
    }
}

/// What an absent display picture looks like where one is expected.
const NO_OBJECT: &str = "0";

/// `status address [network] name [capabilities [object]]`; capabilities since MSNP8, the object since MSNP9,
/// the network since MSNP14, and in MSNP18 as `network:address`.
pub(super) fn presence(f: &mut Fields<'_>, dialect: Dialect) -> Read<Presence> {
    let status = f.parsed("status", Status::parse)?;
    let (address, mut network) = whom(f, dialect)?;
    // Some servers of MSNP12 and 13 send the network already; then there is one field too many.
    let has_network = match dialect {
        Dialect::Msnp14 | Dialect::Msnp15 | Dialect::Msnp16 | Dialect::Msnp17 => true,
        Dialect::Msnp12 | Dialect::Msnp13 => {
            f.left() >= 4 && f.peek().is_some_and(|field| field.len() <= 2)
        }
        _ => false,
    };
    if has_network {
        network = f
            .number_if_any()
            .and_then(|n| u16::try_from(n).ok())
            .map(Network);
    }
    let name = f.text("name")?;
    let capabilities = f.parsed_if_any("capabilities", Capabilities::parse)?;
    let object = f.optional().and_then(MsnObject::from_field);
    Ok(Presence {
        status,
        address,
        network,
        name,
        capabilities,
        object,
    })
}

pub(super) fn put_presence(line: Line<'_>, presence: &Presence, dialect: Dialect) {
    let line = line.word(presence.status.code());
    let line = put_whom(line, &presence.address, presence.network, dialect).text(&presence.name);
    let capabilities = of_dialect(presence.capabilities.unwrap_or_default(), dialect);
    let line = if dialect >= Dialect::Msnp8 {
        line.show(capabilities)
    } else {
        line
    };
    if dialect >= Dialect::Msnp9 {
        line.word(
            presence
                .object
                .as_ref()
                .map_or(NO_OBJECT, MsnObject::as_field),
        )
        .end();
    } else {
        line.end();
    }
}

/// An address, in MSNP18 with its network before it.
fn whom(f: &mut Fields<'_>, dialect: Dialect) -> Read<(Address, Option<Network>)> {
    if dialect < Dialect::Msnp18 {
        return Ok((f.address("address")?, None));
    }
    f.parsed("address", |field| {
        let colon = field.iter().position(|&byte| byte == b':')?;
        let network = u16::try_from(fields::decimal(field.get(..colon)?)?).ok()?;
        Some((
            fields::address(field.get(colon + 1..)?)?,
            Some(Network(network)),
        ))
    })
}

/// An address and its network, in the form of the dialect.
fn put_whom<'a>(
    line: Line<'a>,
    address: &Address,
    network: Option<Network>,
    dialect: Dialect,
) -> Line<'a> {
    let network = network.unwrap_or(Network::MESSENGER).0;
    match dialect.number() {
        ..14 => line.show(address),
        14..18 => line.show(address).show(network),
        _ => line.show(network).append(":").append(address.as_str()),
    }
}

pub(super) fn offline(mut f: Fields<'_>, dialect: Dialect) -> Read<Response> {
    let (address, network) = whom(&mut f, dialect)?;
    let network = network.or_else(|| {
        f.number_if_any()
            .and_then(|n| u16::try_from(n).ok())
            .map(Network)
    });
    Ok(Response::Offline { address, network })
}

pub(super) fn put_offline(
    line: Line<'_>,
    address: &Address,
    network: Option<Network>,
    dialect: Dialect,
) {
    put_whom(line, address, network, dialect).end();
}

pub(super) fn personal(mut f: Fields<'_>, dialect: Dialect) -> Read<Response> {
    let (address, network) = whom(&mut f, dialect)?;
    // The last field is the length of the payload.
    let network = match network {
        None if f.left() >= 2 => f
            .number_if_any()
            .and_then(|n| u16::try_from(n).ok())
            .map(Network),
        network => network,
    };
    Ok(Response::Personal {
        address,
        network,
        payload: f.payload(),
    })
}

pub(super) fn put_personal(
    line: Line<'_>,
    address: &Address,
    network: Option<Network>,
    payload: &[u8],
    dialect: Dialect,
) {
    put_whom(line, address, network, dialect).payload(payload);
}
