//! Calls, answers and faults in XML, each in both directions.

mod book;
mod circle;
mod config;
mod contact;
mod envelope;
mod fault;
mod mailbox;
mod passport;
mod sharing;
mod storage;
mod store;

use core::fmt;

use super::xml::{self, Element};
use super::{Answer, Call, Endpoint, Fault, FaultCode, Time, Trust};
use crate::Address;

pub use super::xml::{Caps, XmlError};
pub use config::client_config;

/// What a client shows with a call.
#[derive(Clone, Copy, Default)]
pub struct Papers<'a> {
    /// The own address; for tickets and offline messages.
    pub address: &'a str,
    /// The password; for tickets.
    pub password: &'a str,
    /// The ticket for the endpoint's [`site`](Endpoint::site).
    pub ticket: &'a str,
    /// The service's mark of the last answer, to be repeated; empty for none.
    pub cache_key: &'a str,
    /// Dialect, product and lock key; for offline messages.
    pub client: Client<'a>,
}

/// What a client says about itself with offline messages.
#[derive(Clone, Copy, Debug, Default)]
pub struct Client<'a> {
    /// The dialect's name, `MSNP15`.
    pub dialect: &'a str,
    /// The product id, [`Product::id`](crate::challenge::Product::id).
    pub product: &'a str,
    /// The answer to the service's challenge; empty before there was one.
    pub lock_key: &'a str,
}

impl fmt::Debug for Papers<'_> {
    /// Without password and ticket.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Papers").finish_non_exhaustive()
    }
}

/// An HTTP request: `POST`, unless the body is empty.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// Where to.
    pub endpoint: Endpoint,
    /// The header `SOAPAction`, without quotes; empty for none.
    pub action: Box<str>,
    /// The header `Content-Type`.
    pub content_type: &'static str,
    /// The body. Holds password or ticket.
    pub body: String,
}

impl fmt::Debug for Request {
    /// Without the body.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("endpoint", &self.endpoint)
            .field("action", &self.action)
            .finish_non_exhaustive()
    }
}

/// A call as a service receives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// What is asked.
    pub call: Call,
    /// What proves the account.
    pub proof: Proof,
    /// How to answer.
    pub form: Form,
}

/// What proves an account.
#[derive(Clone, PartialEq, Eq)]
pub enum Proof {
    /// Nothing.
    None,
    /// The password.
    Password(Address, Box<str>),
    /// A ticket, `t=...&p=...` as it was given out.
    Ticket(Box<str>),
}

impl fmt::Debug for Proof {
    /// Without the secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "None",
            Self::Password(..) => "Password(..)",
            Self::Ticket(_) => "Ticket(..)",
        })
    }
}

/// How a call was put, as far as the answer repeats it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Which service was asked.
    pub endpoint: Endpoint,
    /// The name of the request, `ABFindAll` or so.
    pub operation: Box<str>,
    /// The namespace of the request, where services have several; empty for the usual one.
    pub namespace: Box<str>,
    /// With offline messages: who the sender says it is, the lock key, and the number in the sequence.
    pub sending: Option<Sending>,
}

/// What goes with an offline message besides its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sending {
    /// The sender's address.
    pub from: Address,
    /// The answer to the challenge; empty when the client has none yet.
    pub lock_key: Box<str>,
    /// The number in the sequence, to be acknowledged.
    pub number: u32,
}

/// What a service says about itself in answers.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// Host and port under which the client reached it, without scheme.
    pub host: &'a str,
    /// The time.
    pub now: Time,
    /// A random GUID for this answer.
    pub id: &'a str,
    /// A text that stays the same for an account, to be repeated by clients.
    pub cache_key: &'a str,
    /// The account's address, where it is known.
    pub owner: Option<&'a Address>,
    /// The account's number in the other services.
    pub cid: i64,
}

/// An HTTP response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The status: 200 or 500.
    pub status: u16,
    /// The header `Content-Type`.
    pub content_type: &'static str,
    /// The body.
    pub body: String,
}

/// An answer as a client receives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// What was answered.
    pub answer: Answer,
    /// The service's mark, to be repeated with the next call.
    pub cache_key: Option<Box<str>>,
}

const TEXT_XML: &str = "text/xml; charset=utf-8";
const SOAP_XML: &str = "application/soap+xml; charset=utf-8";

/// Writes a call.
#[must_use]
pub fn write_call(call: &Call, papers: &Papers<'_>) -> Request {
    let call = call.leading();
    let endpoint = Endpoint::of_call(call);
    let (action, body) = match endpoint {
        Endpoint::Rst | Endpoint::Rst2 => match call {
            Call::SignIn(sign_in) => passport::write_call(sign_in, papers),
            _ => Default::default(),
        },
        Endpoint::AddressBook => book::write_call(call, papers),
        Endpoint::Sharing => sharing::write_call(call, papers),
        Endpoint::OfflineStore => store::write_call(call, papers),
        Endpoint::Mailbox => mailbox::write_call(call, papers),
        Endpoint::Storage => storage::write_call(call, papers),
        Endpoint::Config => config::write_call(),
    };
    Request {
        endpoint,
        action: action.into(),
        content_type: match endpoint {
            Endpoint::Rst2 => SOAP_XML,
            _ => TEXT_XML,
        },
        body,
    }
}

/// Reads a call. `action` is the header `SOAPAction`, with or without quotes.
///
/// # Errors
/// When the body is no XML, or too large. What is XML and not understood is [`Call::Other`].
pub fn read_call(endpoint: Endpoint, action: &str, body: &[u8]) -> Result<Incoming, XmlError> {
    let root = xml::read(body, Caps::REQUEST)?;
    let action = action.trim().trim_matches('"');
    let header = root.child("Header");
    let request = root.child("Body").and_then(|body| body.children.first());
    let named = action.rsplit('/').next().unwrap_or_default();
    let operation = match request {
        _ if endpoint == Endpoint::OfflineStore => named,
        Some(request) => &request.name,
        None => named,
    };
    // It becomes the name of an element in the answer.
    let plain = |name: &&str| name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let operation = Some(operation).filter(plain).unwrap_or("Unknown");
    let mut form = Form {
        endpoint,
        operation: operation.into(),
        namespace: "".into(),
        sending: None,
    };
    let other = || Call::Other(operation.into());
    let empty = Element::default();
    let (header, request) = (header.unwrap_or(&empty), request.unwrap_or(&empty));
    let (proof, call) = match endpoint {
        Endpoint::Rst | Endpoint::Rst2 => passport::read_call(endpoint, &root),
        Endpoint::AddressBook | Endpoint::Sharing => {
            let call = book::read_call(operation, request)
                .or_else(|| sharing::read_call(operation, request));
            (envelope::read_ticket(header), call)
        }
        Endpoint::OfflineStore => {
            store::read_form(header, action, &mut form);
            store::read_call(header, &root)
        }
        Endpoint::Mailbox => (
            mailbox::read_ticket(header),
            mailbox::read_call(operation, request),
        ),
        Endpoint::Storage => {
            form.namespace = storage::namespace(action, request).into();
            (
                storage::read_ticket(header),
                storage::read_call(operation, request),
            )
        }
        Endpoint::Config => (Proof::None, Some(Call::ClientConfig)),
    };
    Ok(Incoming {
        call: call.unwrap_or_else(other),
        proof,
        form,
    })
}

/// Writes an answer.
#[must_use]
pub fn write_answer(form: &Form, answer: &Answer, place: &Place<'_>) -> Response {
    let body = match form.endpoint {
        Endpoint::Rst | Endpoint::Rst2 => passport::write_answer(form, answer, place),
        Endpoint::AddressBook | Endpoint::Sharing => book::write_answer(form, answer, place),
        Endpoint::OfflineStore => store::write_answer(form),
        Endpoint::Mailbox => mailbox::write_answer(form, answer, place),
        Endpoint::Storage => storage::write_answer(form, answer, place),
        Endpoint::Config => config::write_answer(form, answer),
    };
    Response {
        status: 200,
        content_type: TEXT_XML,
        body,
    }
}

/// Writes a fault.
#[must_use]
pub fn write_fault(form: &Form, fault: &Fault, place: &Place<'_>) -> Response {
    fault::write(form, fault, place)
}

/// Reads the answer to a call. `status` is that of HTTP; servers of old send faults with either 500 or 200.
///
/// # Errors
/// The fault that the service answered with, or [`FaultCode::Malformed`] and the like.
pub fn read_answer(call: &Call, status: u16, body: &[u8]) -> Result<Reply, Fault> {
    let endpoint = Endpoint::of_call(call);
    let root = match xml::read(body, Caps::ANSWER) {
        Ok(root) => root,
        Err(_) if matches!(status, 401 | 403) => return Err(FaultCode::TicketRejected.into()),
        Err(_) if status != 200 => {
            return Err(Fault {
                code: FaultCode::Unreachable,
                text: format!("status {status}").into(),
            });
        }
        Err(error) => {
            return Err(Fault {
                code: FaultCode::Malformed,
                text: error.to_string().into(),
            });
        }
    };
    if let Some(fault) = fault::read(endpoint, &root) {
        return Err(fault);
    }
    let result = match endpoint {
        Endpoint::Rst | Endpoint::Rst2 => passport::read_answer(&root),
        Endpoint::AddressBook | Endpoint::Sharing => {
            book::read_answer(call, root.child("Body").unwrap_or(&root))
        }
        Endpoint::OfflineStore => Some(Answer::Done),
        Endpoint::Mailbox => mailbox::read_answer(call, &root),
        Endpoint::Storage => storage::read_answer(call, &root),
        Endpoint::Config => config::read_answer(&root, body),
    };
    let answer = result.ok_or_else(|| Fault::new(FaultCode::Malformed))?;
    let cache_key = root.at(&["Header", "ServiceHeader", "CacheKey"]);
    Ok(Reply {
        answer,
        cache_key: cache_key.map(|key| key.text().into()),
    })
}

/// The form of tickets' requests that an endpoint takes.
const fn trust(endpoint: Endpoint) -> Trust {
    match endpoint {
        Endpoint::Rst2 => Trust::Rst2,
        _ => Trust::Rst,
    }
}
