//! `ADL`, `RML`, `FQY`, `UUN`, `UBN`, `UUM`, `UBM`, `PUT`, `NFY`, `SDG`: what MSNP13 and later have instead
//! of list edits, and beside conversations.

use super::super::{NotifyKind, Request, Response};
use crate::frame::fields;
use crate::frame::{Fault, Fields, Line, Read};
use crate::{Address, Network};

/// `address` or, since MSNP16, `address;{machine}`.
fn endpoint(f: &mut Fields<'_>) -> Read<(Address, Option<Box<str>>)> {
    f.parsed("address", |field| {
        let Some(at) = field.iter().position(|&byte| byte == b';') else {
            return Some((fields::address(field)?, None));
        };
        let machine = fields::word(field.get(at + 1..)?);
        Some((fields::address(field.get(..at)?)?, machine))
    })
}

pub(super) fn put_endpoint<'a>(
    line: Line<'a>,
    address: &Address,
    machine: Option<&str>,
) -> Line<'a> {
    let line = line.show(address);
    match machine {
        Some(machine) => line.append(";").append(machine),
        None => line,
    }
}

/// `UUN t address[;{machine}] kind length`.
pub(super) fn notify(mut f: Fields<'_>) -> Read<Request> {
    let tr = f.tr()?;
    let (address, machine) = endpoint(&mut f)?;
    Ok(Request::Notify {
        tr,
        address,
        machine,
        kind: NotifyKind(f.number("kind")?),
        payload: f.payload(),
    })
}

/// `UBN address[;{machine}] kind length`.
pub(super) fn notification(mut f: Fields<'_>) -> Read<Response> {
    let (address, machine) = endpoint(&mut f)?;
    Ok(Response::Notification {
        address,
        machine,
        kind: NotifyKind(f.number("kind")?),
        payload: f.payload(),
    })
}

/// `UUM t address network kind length`.
pub(super) fn send_offline(mut f: Fields<'_>) -> Read<Request> {
    Ok(Request::SendOffline {
        tr: f.tr()?,
        address: f.address("address")?,
        network: Network(f.number("network")?),
        kind: f.number("kind")?,
        payload: f.payload(),
    })
}

/// `UBM address network kind length`; in MSNP18 the account itself and its network stand between.
pub(super) fn offline_message(mut f: Fields<'_>) -> Read<Response> {
    let (address, _) = endpoint(&mut f)?;
    let network = f.number_if_any().and_then(|n| u16::try_from(n).ok());
    if f.left() > 2 {
        f.required("address")?;
        f.required("network")?;
    }
    Ok(Response::OfflineMessage {
        address,
        network: network.map(Network),
        kind: f.number("kind")?,
        payload: f.payload(),
    })
}

pub(super) fn put_offline_message(
    line: Line<'_>,
    (address, network): (&Address, Option<Network>),
    kind: u32,
    payload: &[u8],
) {
    let network = network.unwrap_or(Network::MESSENGER).0;
    line.show(address).show(network).show(kind).payload(payload);
}

/// `ADL t OK`, `RML t OK`, or with a transaction of 0 and a payload the news of others.
pub(super) fn people(mut f: Fields<'_>, removed: bool) -> Read<Response> {
    let tr = f.tr()?;
    let payload = f.payload();
    Ok(match (f.peek(), removed) {
        (Some(b"OK"), _) => Response::PeopleTaken { tr, removed },
        (_, false) => Response::PeopleAdded { payload },
        (_, true) => Response::PeopleRemoved { payload },
    })
}

/// `NFY PUT length`, `NFY DEL length`.
pub(super) fn circle_news(mut f: Fields<'_>) -> Read<Response> {
    let gone = match f.required("kind")? {
        b"PUT" => false,
        b"DEL" => true,
        _ => return Err(f.fault(Fault::Invalid("kind"))),
    };
    Ok(Response::CircleNews {
        gone,
        payload: f.payload(),
    })
}
