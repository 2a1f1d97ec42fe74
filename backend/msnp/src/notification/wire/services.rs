//! Everything else a notification server does: switchboards, challenges, settings, web addresses, `OUT`.

use super::super::{OutReason, Redirection, Request, Response};
use crate::frame::fields;
use crate::frame::{Fault, Fields, Line, Read};
use crate::{Dialect, ErrorCode, HostPort, SessionId, Token, TrId};

/// `XFR t SB host:port CKI token ...` or `XFR t NS host:port [0 [host:port]]`.
pub(super) fn transfer(mut f: Fields<'_>) -> Read<Response> {
    let tr = f.tr()?;
    let kind = f.required("kind of server")?;
    let to = f.parsed("server", HostPort::parse)?;
    match kind {
        b"SB" => {
            f.required("kind of token")?;
            Ok(Response::Switchboard {
                tr,
                at: to,
                token: f.parsed("token", Token::parse)?,
            })
        }
        b"NS" => {
            f.optional();
            let current = f.optional().and_then(|field| {
                field
                    .contains(&b':')
                    .then(|| HostPort::parse(field))
                    .flatten()
            });
            Ok(Response::Redirect {
                tr,
                redirection: Redirection { to, current },
            })
        }
        _ => Err(f.fault(Fault::Invalid("kind of server"))),
    }
}

/// MSNP2 `host`; 3 to 6 `host 0`; 7 to 12 `host 0 current`; since MSNP13 `host U D`.
pub(super) fn put_redirection(line: Line<'_>, redirection: &Redirection, dialect: Dialect) {
    let line = line.word("NS").show(&redirection.to);
    match dialect.number() {
        2 => line.end(),
        3..=6 => line.word("0").end(),
        ..=12 => line
            .word("0")
            .show_if_any(redirection.current.as_ref())
            .end(),
        _ => line.word("U").word("D").end(),
    }
}

pub(super) fn put_switchboard(line: Line<'_>, at: &HostPort, token: &Token, dialect: Dialect) {
    let line = line.word("SB").show(at).word("CKI").word(token.as_str());
    put_reach(line, "messenger.msn.com", dialect).end();
}

/// What follows the token since MSNP13, and whether the switchboard can be reached directly since MSNP14.
fn put_reach<'a>(line: Line<'a>, host: &str, dialect: Dialect) -> Line<'a> {
    match dialect.number() {
        ..=12 => line,
        13 => line.word("U").word(host),
        _ => line.word("U").word(host).word("1"),
    }
}

/// `RNG session host:port CKI token address name ...`.
pub(super) fn ring(mut f: Fields<'_>) -> Read<Response> {
    let session = f.parsed("session", SessionId::parse)?;
    let at = f.parsed("server", HostPort::parse)?;
    f.required("kind of token")?;
    let token = f.parsed("token", Token::parse)?;
    Ok(Response::Ring {
        session,
        at,
        token,
        caller: f.address("caller")?,
        name: f.text("name")?,
    })
}

pub(super) fn put_ring(
    line: Line<'_>,
    (session, at, token): (&SessionId, &HostPort, &Token),
    (caller, name): (&crate::Address, &str),
    dialect: Dialect,
) {
    let line = line
        .show(session)
        .show(at)
        .word("CKI")
        .word(token.as_str())
        .show(caller)
        .text(name);
    put_reach(line, "messenger.hotmail.com", dialect).end();
}

pub(super) fn transfer_request(mut f: Fields<'_>) -> Read<Request> {
    let tr = f.tr()?;
    match f.required("kind of server")? {
        b"SB" => Ok(Request::OpenSwitchboard { tr }),
        _ => Err(f.invalid("kind of server")),
    }
}

/// `QRY t product 32` and the answer as payload.
pub(super) fn challenge_answer(mut f: Fields<'_>) -> Read<Request> {
    Ok(Request::ChallengeAnswer {
        tr: f.tr()?,
        product: f.word("product")?,
        answer: f.payload(),
    })
}

/// `CHL 0 text`.
pub(super) fn challenge(mut f: Fields<'_>) -> Read<Response> {
    f.tr()?;
    Ok(Response::Challenge {
        challenge: f.word("challenge")?,
    })
}

pub(super) fn url_request(mut f: Fields<'_>) -> Read<Request> {
    let (tr, service) = (f.tr()?, f.word("service")?);
    Ok(Request::Url {
        tr,
        service,
        argument: f.parsed_if_any("argument", fields::word)?,
    })
}

pub(super) fn url_response(mut f: Fields<'_>) -> Read<Response> {
    let (tr, page, post) = (f.tr()?, f.word("page")?, f.word("form")?);
    Ok(Response::Url {
        tr,
        page,
        post,
        site: f.parsed_if_any("site", fields::word)?,
    })
}

/// MSNP11 and 12: `GCF t name length`; pushed since MSNP13: `GCF 0 length`.
pub(super) fn policy(mut f: Fields<'_>) -> Read<Response> {
    let tr = f.tr()?;
    let name = if f.left() >= 2 {
        Some(f.word("name")?)
    } else {
        None
    };
    Ok(Response::Policy {
        tr,
        name,
        payload: f.payload(),
    })
}

fn switch(field: &[u8]) -> Option<bool> {
    match field {
        b"ON" => Some(true),
        b"OFF" => Some(false),
        _ => None,
    }
}

pub(super) fn receiving_request(mut f: Fields<'_>) -> Read<Request> {
    Ok(Request::SetReceiving {
        tr: f.tr()?,
        on: f.parsed("switch", switch)?,
    })
}

/// `IMS t serial ON`.
pub(super) fn receiving_response(mut f: Fields<'_>) -> Read<Response> {
    let tr = f.tr()?;
    f.number_if_any();
    Ok(Response::ReceivingSet {
        tr,
        on: f.parsed("switch", switch)?,
    })
}

pub(super) const fn switch_code(on: bool) -> &'static str {
    if on { "ON" } else { "OFF" }
}

pub(super) fn invite(mut f: Fields<'_>) -> Read<Request> {
    Ok(Request::Invite {
        tr: f.tr()?,
        address: f.address("address")?,
    })
}

pub(super) fn invite_with_text(mut f: Fields<'_>) -> Read<Request> {
    Ok(Request::InviteWithText {
        tr: f.tr()?,
        address: f.address("address")?,
        text: f.payload(),
    })
}

/// `PAG t whom length`, since MSNP9 `PGD t whom device length`.
pub(super) fn page(mut f: Fields<'_>, with_device: bool) -> Read<Request> {
    let (tr, address) = (f.tr()?, f.address("address")?);
    let device = if with_device {
        Some(f.number("device")?)
    } else {
        None
    };
    Ok(Request::Page {
        tr,
        address,
        device,
        payload: f.payload(),
    })
}

pub(super) fn out(mut f: Fields<'_>) -> Response {
    Response::Out(match f.optional() {
        Some(b"OTH") => OutReason::SignedInElsewhere,
        Some(b"SSD") => OutReason::ServerShutdown,
        Some(b"MIG") => OutReason::ListsMigrated,
        Some(b"TOU") => OutReason::TermsOfUse,
        Some(b"RCT") => OutReason::Reconnect {
            minutes: f.number("minutes").unwrap_or(1),
        },
        _ => OutReason::Normal,
    })
}

pub(super) fn put_out(line: Line<'_>, reason: OutReason) {
    match reason {
        OutReason::Normal => line.end(),
        OutReason::SignedInElsewhere => line.word("OTH").end(),
        OutReason::ServerShutdown => line.word("SSD").end(),
        OutReason::ListsMigrated => line.word("MIG").end(),
        OutReason::TermsOfUse => line.word("TOU").end(),
        OutReason::Reconnect { minutes } => line.word("RCT").show(minutes).end(),
    }
}

/// `NNN [t [length]]`.
pub(super) fn error(mut f: Fields<'_>, number: u16) -> Read<Response> {
    let code = ErrorCode::new(number).ok_or_else(|| f.invalid("error number"))?;
    Ok(Response::Error {
        tr: f.number_if_any().map(TrId),
        code,
        payload: f.payload(),
    })
}
