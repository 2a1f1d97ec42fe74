//! Fetches the ticket that proves an account to its service ("Tweener"): the nexus says where to
//! sign in, and that address gives the ticket for a password.

mod headers;

use crate::config::Service;
use crate::http_client::{HttpClient, HttpError, NamedBy, Place, namer, send};
use crate::secret::Password;
use headers::{authorization, login_place, ticket_of};
use nudge_shared::Address;
use reqwest::header::{
    AUTHORIZATION, HeaderMap, HeaderName, HeaderValue, LOCATION, WWW_AUTHENTICATE,
};
use reqwest::{Response, StatusCode, Url};
use std::time::Duration;

/// How long the whole way to a ticket may take.
const ALL: Duration = Duration::from_secs(30);
/// How often one may be sent on. Services of the time sent on once or twice.
const MAX_REDIRECTS: usize = 5;
const PASSPORT_URLS: HeaderName = HeaderName::from_static("passporturls");
const AUTHENTICATION_INFO: HeaderName = HeaderName::from_static("authentication-info");

/// Fetches tickets. Clones share their connections.
#[derive(Clone, Debug, Default)]
pub struct TicketClient {
    http: HttpClient,
}

/// Why there is no ticket.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TicketError {
    /// The address or the password is wrong.
    #[error("the service does not take the password")]
    WrongPassword,
    /// The service cannot be reached or is in trouble.
    #[error("the sign-in service cannot be reached: {0}")]
    Unavailable(String),
    /// The service answered something else than a ticket.
    #[error("the sign-in service gave an answer that is not understood: {0}")]
    Malformed(&'static str),
}

impl TicketClient {
    /// One that asks so.
    pub fn new(http: HttpClient) -> Self {
        Self { http }
    }

    /// A ticket for this account. `challenge` is what the notification server sent, as it is.
    ///
    /// Once a step was encrypted, all later ones are: the password does not leave the encrypted
    /// path because of what a server answers. Bodies are not read.
    pub async fn fetch(
        &self,
        service: &Service,
        address: &Address,
        password: &Password,
        challenge: &str,
    ) -> Result<String, TicketError> {
        let to = Self::new(self.http.of(service));
        let way = to.way(service, address, password, challenge);
        match tokio::time::timeout(ALL, way).await {
            Ok(result) => result,
            Err(_) => Err(TicketError::Unavailable("no answer in time".to_owned())),
        }
    }

    async fn way(
        &self,
        service: &Service,
        address: &Address,
        password: &Password,
        challenge: &str,
    ) -> Result<String, TicketError> {
        let proof = authorization(address, password, challenge)
            .ok_or(TicketError::Malformed("the challenge is not printable"))?;
        let mut place = self.place(service).await?;
        let mut encrypted = false;
        for _ in 0..=MAX_REDIRECTS {
            if encrypted && place.url.scheme() != "https" {
                return Err(TicketError::Malformed("sent on to an unencrypted address"));
            }
            encrypted |= place.url.scheme() == "https";
            let answer = self.get(&place, Some(&proof)).await?;
            let status = answer.status();
            match status {
                _ if status.is_success() => {
                    return single(answer.headers(), &AUTHENTICATION_INFO)
                        .and_then(ticket_of)
                        .ok_or(TicketError::Malformed("the answer holds no ticket"));
                }
                _ if status.is_redirection() => {
                    let next = single(answer.headers(), &LOCATION)
                        .and_then(|next| place.url.join(next).ok())
                        .filter(|next| matches!(next.scheme(), "http" | "https"))
                        .ok_or(TicketError::Malformed("sent on to nowhere"))?;
                    place = named(next, &answer, service);
                }
                StatusCode::UNAUTHORIZED if answer.headers().contains_key(WWW_AUTHENTICATE) => {
                    return Err(TicketError::WrongPassword);
                }
                _ => return Err(trouble(status, "the sign-in page refused")),
            }
        }
        Err(TicketError::Malformed("sent on too often"))
    }

    /// Where to sign in.
    async fn place(&self, service: &Service) -> Result<Place, TicketError> {
        let configured = |url: &str, bad| {
            let url = url.parse().map_err(|_| TicketError::Malformed(bad))?;
            Ok(Place {
                url,
                named_by: NamedBy::Settings,
            })
        };
        if let Some(known) = &service.login_url {
            return configured(known, "the sign-in address is none");
        }
        let nexus = configured(&service.ticket_url, "the nexus' address is none")?;
        let answer = self.get(&nexus, None).await?;
        let status = answer.status();
        if !status.is_success() {
            return Err(trouble(status, "the nexus refused"));
        }
        let place = single(answer.headers(), &PASSPORT_URLS)
            .and_then(|urls| login_place(urls, &nexus.url))
            .ok_or(TicketError::Malformed(
                "the nexus names no place to sign in",
            ))?;
        if nexus.url.scheme() == "https" && place.scheme() != "https" {
            return Err(TicketError::Malformed("sent on to an unencrypted address"));
        }
        Ok(named(place, &answer, service))
    }

    async fn get(
        &self,
        place: &Place,
        proof: Option<&HeaderValue>,
    ) -> Result<Response, TicketError> {
        let mut request = self.http.get(place)?;
        if let Some(proof) = proof {
            request = request.header(AUTHORIZATION, proof.clone());
        }
        Ok(send(request).await?)
    }
}

impl From<HttpError> for TicketError {
    fn from(error: HttpError) -> Self {
        match error {
            HttpError::Forbidden => Self::Malformed("sent on to an address that is not allowed"),
            HttpError::Failed(why) => Self::Unavailable(why),
        }
    }
}

/// A place that an answer names. What the configuration names as well needs no other leave.
fn named(url: Url, answer: &Response, service: &Service) -> Place {
    let configured = service
        .ticket_url
        .parse::<Url>()
        .is_ok_and(|nexus| nexus.origin() == url.origin());
    let named_by = if configured {
        NamedBy::Settings
    } else {
        namer(answer)
    };
    Place { url, named_by }
}

fn trouble(status: StatusCode, refused: &'static str) -> TicketError {
    match status {
        StatusCode::TOO_MANY_REQUESTS => TicketError::Unavailable("too many attempts".to_owned()),
        _ if status.is_server_error() => TicketError::Unavailable(format!("status {status}")),
        _ => TicketError::Malformed(refused),
    }
}

fn single<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

#[cfg(test)]
mod tests;
