//! `VER`, `CVR`, `INF`, `USR`: from the first line to being signed in.

use super::super::{Client, Recommendation, Request, Response, SignInAnswer, SignInProof};
use crate::frame::{Fault, Fields, Line, Read};
use crate::{Dialect, Token};
use bytes::BytesMut;

pub(super) fn version_request(mut f: Fields<'_>) -> Read<Request> {
    let tr = f.tr()?;
    let mut offered = Vec::new();
    while let Some(token) = f.optional() {
        // A line has room for thousands of tokens, but there are only so many dialects.
        if let Some(dialect) = Dialect::parse(token)
            && !offered.contains(&dialect)
        {
            offered.push(dialect);
        }
    }
    Ok(Request::Version { tr, offered })
}

pub(super) fn put_offer(line: Line<'_>, offered: &[Dialect]) {
    offered.iter().fold(line, Line::show).word("CVR0").end();
}

pub(super) fn version_response(mut f: Fields<'_>) -> Read<Response> {
    let tr = f.tr()?;
    let chosen = match f.required("version")? {
        b"0" => None,
        token => Some(Dialect::parse(token).ok_or_else(|| f.invalid("version"))?),
    };
    Ok(Response::Version { tr, chosen })
}

pub(super) fn put_chosen(line: Line<'_>, chosen: Option<Dialect>) {
    match chosen {
        Some(dialect) => line.show(dialect).end(),
        None => line.word("0").end(),
    }
}

/// `CVR t locale system version architecture client version brand [address]`; no brand before MSNP4, and the
/// address since MSNP8.
pub(super) fn client_request(mut f: Fields<'_>) -> Read<Request> {
    let tr = f.tr()?;
    let client = Client {
        locale: f.word("locale")?,
        system: f.word("operating system")?,
        system_version: f.word("version of the operating system")?,
        architecture: f.word("architecture")?,
        name: f.word("client's name")?,
        version: f.word("client's version")?,
        brand: f
            .parsed_if_any("brand", crate::frame::fields::word)?
            .unwrap_or_default(),
    };
    let address = f.parsed_if_any("address", crate::frame::fields::address)?;
    Ok(Request::ClientVersion {
        tr,
        client,
        address,
    })
}

pub(super) fn put_client(line: Line<'_>, client: &Client, address: Option<&crate::Address>) {
    let line = line
        .word(&client.locale)
        .word(&client.system)
        .word(&client.system_version)
        .word(&client.architecture);
    let line = line.word(&client.name).word(&client.version);
    let line = if client.brand.is_empty() {
        line
    } else {
        line.word(&client.brand)
    };
    line.show_if_any(address).end();
}

pub(super) fn client_response(mut f: Fields<'_>) -> Read<Response> {
    let tr = f.tr()?;
    let recommendation = Recommendation {
        recommended: f.word("version")?,
        also_recommended: f.word("version")?,
        minimum: f.word("version")?,
        download: f.word("address of the download")?,
        about: f.word("address of the page")?,
    };
    Ok(Response::ClientVersion { tr, recommendation })
}

pub(super) fn put_recommendation(line: Line<'_>, r: &Recommendation) {
    line.word(&r.recommended)
        .word(&r.also_recommended)
        .word(&r.minimum)
        .word(&r.download)
        .word(&r.about)
        .end();
}

/// `USR t scheme step ...`. The scheme is written out, so that the dialect does not matter.
pub(super) fn proof(mut f: Fields<'_>) -> Read<Request> {
    let tr = f.tr()?;
    let scheme = f.required("scheme")?;
    let step = f.required("step")?;
    let proof = match (scheme, step) {
        (b"MD5", b"I") => SignInProof::Md5Start(f.address("address")?),
        (b"MD5", b"S") => SignInProof::Md5Answer(f.parsed("answer", Token::parse)?),
        (b"TWN", b"I") => SignInProof::TweenerStart(f.address("address")?),
        (b"TWN", b"S") => SignInProof::TweenerTicket(f.parsed("ticket", Token::parse)?),
        (b"SSO", b"I") => SignInProof::SingleSignOnStart(f.address("address")?),
        (b"SSO", b"S") => SignInProof::SingleSignOnTicket {
            ticket: f.parsed("ticket", Token::parse)?,
            proof: f.parsed_if_any("proof", Token::parse)?,
            machine: f.parsed_if_any("machine", crate::frame::fields::word)?,
        },
        (b"SHA", b"A") => SignInProof::CircleTicket(f.parsed("ticket", Token::parse)?),
        _ => return Err(f.fault(Fault::Invalid("scheme"))),
    };
    Ok(Request::SignIn { tr, proof })
}

pub(super) fn put_proof(line: Line<'_>, proof: &SignInProof) {
    let step = |line: Line<'_>, scheme: &str, step: &str, field: &str| {
        line.word(scheme).word(step).word(field).end();
    };
    match proof {
        SignInProof::Md5Start(address) => step(line, "MD5", "I", address.as_str()),
        SignInProof::Md5Answer(answer) => step(line, "MD5", "S", answer.as_str()),
        SignInProof::TweenerStart(address) => step(line, "TWN", "I", address.as_str()),
        SignInProof::TweenerTicket(ticket) => step(line, "TWN", "S", ticket.as_str()),
        SignInProof::SingleSignOnStart(address) => step(line, "SSO", "I", address.as_str()),
        SignInProof::CircleTicket(ticket) => step(line, "SHA", "A", ticket.as_str()),
        SignInProof::SingleSignOnTicket {
            ticket,
            proof,
            machine,
        } => {
            let line = line.word("SSO").word("S").word(ticket.as_str());
            line.show_if_any(proof.as_ref().map(Token::as_str))
                .show_if_any(machine.as_deref())
                .end();
        }
    }
}

/// `USR t OK address [name] [verified] [kids]`: the name up to MSNP9, `verified` since MSNP6, `kids` since MSNP8.
pub(super) fn answer(mut f: Fields<'_>, dialect: Dialect) -> Read<Response> {
    let tr = f.tr()?;
    let answer = match f.required("scheme")? {
        b"OK" => {
            let address = f.address("address")?;
            let name = if dialect.has_serials() {
                Some(f.text("name")?)
            } else {
                None
            };
            let flag = |field: Option<&[u8]>| field.map(|field| field != b"0");
            let verified = flag(f.optional()).unwrap_or(true);
            let kids = flag(f.optional()).unwrap_or(false);
            SignInAnswer::Accepted {
                address,
                name,
                verified,
                kids,
            }
        }
        scheme => {
            let step = f.required("step")?;
            match (scheme, step) {
                (b"MD5", b"S") => SignInAnswer::Md5Salt(f.word("salt")?),
                (b"TWN", b"S") => SignInAnswer::TweenerChallenge(f.word("challenge")?),
                (b"SSO", b"S") => SignInAnswer::SingleSignOnChallenge {
                    policy: f.word("policy")?,
                    nonce: f.word("nonce")?,
                },
                _ => return Err(f.fault(Fault::Invalid("scheme"))),
            }
        }
    };
    Ok(Response::SignIn { tr, answer })
}

pub(super) fn put_answer(line: Line<'_>, answer: &SignInAnswer, dialect: Dialect) {
    match answer {
        SignInAnswer::Md5Salt(salt) => line.word("MD5").word("S").word(salt).end(),
        SignInAnswer::TweenerChallenge(challenge) => {
            line.word("TWN").word("S").word(challenge).end();
        }
        SignInAnswer::SingleSignOnChallenge { policy, nonce } => {
            line.word("SSO").word("S").word(policy).word(nonce).end();
        }
        SignInAnswer::Accepted {
            address,
            name,
            verified,
            kids,
        } => {
            let line = line.word("OK").show(address);
            let line = match name {
                Some(name) if dialect.has_serials() => line.text(name),
                None if dialect.has_serials() => line.text(address.as_str()),
                _ => line,
            };
            let line = if dialect >= Dialect::Msnp6 {
                line.show(u8::from(*verified))
            } else {
                line
            };
            let line = if dialect >= Dialect::Msnp8 {
                line.show(u8::from(*kids))
            } else {
                line
            };
            line.end();
        }
    }
}

pub(super) fn methods(mut f: Fields<'_>) -> Read<Response> {
    let tr = f.tr()?;
    let methods = crate::percent::decode(f.rest()).into();
    Ok(Response::SignInMethods { tr, methods })
}

/// A `Line` begun at the end of `out`.
pub(super) fn line<'a>(out: &'a mut BytesMut, verb: &str, tr: crate::TrId) -> Line<'a> {
    Line::begin(out, verb).tr(tr)
}
