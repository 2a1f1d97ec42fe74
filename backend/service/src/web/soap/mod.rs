//! The web services of MSNP12 and later: one handler, the services' own rooms behind it.

mod account;
mod book;
mod faults;
mod mail;
mod passport;
mod profile;

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use msnp::soap::wire::{self, Caps, Form, Incoming, Place, Proof};
use msnp::soap::{Answer, Call, Endpoint, Fault, FaultCode, Time};

use super::{Web, peer, read_body};
use crate::directory::Directory;
use crate::random;
use crate::store::now_ms;
use crate::tickets::Owner;

/// Answers any of the services, by the path.
pub(super) async fn serve(State(web): State<Web>, request: Request) -> Response {
    let Some(endpoint) = Endpoint::of_path(request.uri().path()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let (head, body) = request.into_parts();
    // A request of HTTP/1.0 need not say where it reached us.
    let base = web.base(&head.headers, &head.extensions);
    let base = base.unwrap_or_else(|| "http://localhost".to_owned());
    if endpoint == Endpoint::Config && head.method == Method::GET {
        return xml(StatusCode::OK, wire::client_config(&base));
    }
    let body = match read_body(body, Caps::REQUEST.bytes).await {
        Ok(body) => body,
        Err(status) => return status.into_response(),
    };
    let action = head.headers.get("soapaction");
    let action = action
        .and_then(|action| action.to_str().ok())
        .unwrap_or_default();
    let incoming = match wire::read_call(endpoint, action, &body) {
        Ok(incoming) => incoming,
        Err(error) => {
            tracing::debug!(%error, "a request to a web service is not understood");
            return StatusCode::BAD_REQUEST.into_response();
        }
    };
    let service = Arc::new(Serving {
        web,
        base,
        peer: peer(&head.extensions),
    });
    service.answer(incoming).await
}

/// A request being served.
struct Serving {
    web: Web,
    /// Scheme, host and port under which the client reached us.
    base: String,
    peer: Option<std::net::IpAddr>,
}

/// What came of a call: the answer and whose it is.
type Served = Result<(Answer, Option<(Owner, i64)>), Fault>;

impl Serving {
    async fn answer(&self, incoming: Incoming) -> Response {
        let Incoming { call, proof, form } = incoming;
        let served = match (call, proof) {
            (Call::SignIn(sign_in), Proof::Password(address, password)) => {
                self.sign_in(&sign_in, address, &password).await
            }
            (Call::SignIn(_), _) => Err(FaultCode::BadRequest.into()),
            (Call::ClientConfig, _) => {
                let document = wire::client_config(&self.base);
                Ok((Answer::Config(document.into()), None))
            }
            (call, Proof::Ticket(ticket)) => self.for_account(call, &ticket, &form).await,
            _ => Err(FaultCode::TicketRejected.into()),
        };
        self.respond(&form, served)
    }

    fn respond(&self, form: &Form, served: Served) -> Response {
        let owner = served.as_ref().ok().and_then(|(_, owner)| owner.as_ref());
        let id = random::guid_text();
        let cid = owner.map_or(0, |(_, cid)| *cid);
        let cache_key = format!("12r1:{cid:016x}");
        let place = Place {
            host: self.base.split_once("://").map_or("", |(_, host)| host),
            now: Time::from_millis(now_ms()),
            id: &id,
            cache_key: &cache_key,
            owner: owner.map(|(owner, _)| &owner.address),
            cid,
        };
        let response = match &served {
            Ok((answer, _)) => wire::write_answer(form, answer, &place),
            Err(fault) => {
                tracing::debug!(operation = %form.operation, code = ?fault.code, "a web service refused");
                wire::write_fault(form, fault, &place)
            }
        };
        let status = StatusCode::from_u16(response.status).unwrap_or(StatusCode::OK);
        xml(status, response.body)
    }
}

impl Web {
    /// Has the directory do something for a ticket's owner.
    async fn ask<T: Send + 'static>(
        &self,
        owner: Owner,
        work: impl FnOnce(&mut Directory, &Owner) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let asked = self.directory.ask(move |directory| {
            if !directory.is_current(&owner).map_err(faults::internal)? {
                return Err(FaultCode::TicketRejected.into());
            }
            work(directory, &owner)
        });
        asked
            .await
            .unwrap_or_else(|_| Err(FaultCode::Internal.into()))
    }
}

fn xml(status: StatusCode, body: String) -> Response {
    let kind = [(header::CONTENT_TYPE, "text/xml; charset=utf-8")];
    (status, kind, Body::from(body)).into_response()
}
