//! Performs calls to a service's web services: tickets, address book, offline messages.
//!
//! Which request comes next, with which ticket, is [`Caller`]'s business; here are the addresses,
//! the requests themselves and the bounds of what is read.

use crate::config::Service;
use crate::http_client::{HttpClient, HttpError, NamedBy, Place, namer, send};
use crate::secret::Password;
use bytes::BytesMut;
use msnp::soap::wire::{Caps, Request};
use msnp::soap::{Answer, Call, Caller, Fault, FaultCode, Step};
use reqwest::header::CONTENT_TYPE;
use reqwest::{Response, Url};
use std::time::Duration;

/// How long one call may take, everything before it included.
const ALL: Duration = Duration::from_secs(60);

/// Asks web services. Clones share their connections.
#[derive(Clone, Debug, Default)]
pub struct WebServices {
    http: HttpClient,
}

impl WebServices {
    /// One that asks so.
    pub fn new(http: HttpClient) -> Self {
        Self { http }
    }

    /// Makes a call to the end.
    pub async fn call(
        &self,
        service: &Service,
        caller: &mut Caller,
        call: Call,
        password: &Password,
    ) -> Result<Answer, Fault> {
        let to = Self::new(self.http.of(service));
        let way = to.way(service, caller, call, password);
        let result = tokio::time::timeout(ALL, way).await;
        result.unwrap_or_else(|_| Err(caller.unreachable()))
    }

    async fn way(
        &self,
        service: &Service,
        caller: &mut Caller,
        call: Call,
        password: &Password,
    ) -> Result<Answer, Fault> {
        let mut step = caller.begin(call, password.reveal());
        let mut named_by = NamedBy::Settings;
        // Once a request was encrypted, all later ones are: the password does not leave the
        // encrypted path because of what a server answers.
        let mut encrypted = false;
        loop {
            let (request, url) = match step {
                Step::Done(result) => return *result,
                Step::Ask { request, url } => (request, url),
            };
            let place = match &url {
                Some(url) => Place {
                    url: parse(url).ok_or_else(|| caller.unreachable())?,
                    named_by,
                },
                None => usual(service, &request).ok_or_else(|| caller.unreachable())?,
            };
            if encrypted && place.url.scheme() != "https" {
                return Err(caller.unreachable());
            }
            encrypted |= place.url.scheme() == "https";
            let asked = self.ask(&place, request).await;
            let (status, body, by) = asked.map_err(|error| {
                tracing::info!(service.id = %service.id, %error, "a web service does not answer");
                caller.unreachable()
            })?;
            named_by = by;
            step = caller.receive(status, &body, password.reveal());
        }
    }

    async fn ask(
        &self,
        place: &Place,
        request: Request,
    ) -> Result<(u16, BytesMut, NamedBy), HttpError> {
        let mut posted = self
            .http
            .post(place)?
            .header(CONTENT_TYPE, request.content_type);
        if !request.action.is_empty() {
            posted = posted.header("SOAPAction", format!("\"{}\"", request.action));
        }
        let response = send(posted.body(request.body)).await?;
        let (status, by) = (response.status().as_u16(), namer(&response));
        Ok((status, read(response).await?, by))
    }
}

/// Where the service answers such requests.
fn usual(service: &Service, request: &Request) -> Option<Place> {
    let base = parse(service.web_url())?;
    Some(Place {
        url: base.join(request.endpoint.path()).ok()?,
        named_by: NamedBy::Settings,
    })
}

fn parse(url: &str) -> Option<Url> {
    let url = url.parse::<Url>().ok()?;
    matches!(url.scheme(), "http" | "https").then_some(url)
}

/// A body of at most so many bytes.
async fn read(mut response: Response) -> Result<BytesMut, HttpError> {
    let mut body = BytesMut::new();
    let failed = |_| HttpError::Failed("the answer broke off".to_owned());
    while let Some(chunk) = response.chunk().await.map_err(failed)? {
        if body.len() + chunk.len() > Caps::ANSWER.bytes {
            return Err(HttpError::Failed("the answer is too large".to_owned()));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// Whether a fault says that the password is wrong.
pub(crate) fn is_wrong_password(fault: &Fault) -> bool {
    fault.code == FaultCode::WrongPassword
}

#[cfg(test)]
mod tests;
