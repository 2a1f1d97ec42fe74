//! Fetches the ticket that proves an account to its service ("Tweener"): the nexus says where to
//! sign in, and that address gives the ticket for a password.

mod headers;

use crate::config::Service;
use crate::secret::Password;
use headers::{authorization, login_place, ticket_of};
use nudge_shared::Address;
use reqwest::header::{
    AUTHORIZATION, HeaderMap, HeaderName, HeaderValue, LOCATION, WWW_AUTHENTICATE,
};
use reqwest::redirect::Policy;
use reqwest::{Client, Response, StatusCode, Url};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// How long a connection may take to be made.
const CONNECT: Duration = Duration::from_secs(10);
/// How long the whole way to a ticket may take.
const ALL: Duration = Duration::from_secs(30);
/// How often one may be sent on. Services of the time sent on once or twice.
const MAX_REDIRECTS: usize = 5;
const PASSPORT_URLS: HeaderName = HeaderName::from_static("passporturls");
const AUTHENTICATION_INFO: HeaderName = HeaderName::from_static("authentication-info");

/// Fetches tickets. Clones share their connections.
#[derive(Clone, Debug, Default)]
pub struct TicketClient {
    /// Made when first needed: reading the certificates of authorities takes tens of milliseconds.
    http: Arc<OnceLock<Client>>,
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
        let way = self.way(service, address, password, challenge);
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
        let mut encrypted = place.scheme() == "https";
        for _ in 0..=MAX_REDIRECTS {
            if encrypted && place.scheme() != "https" {
                return Err(TicketError::Malformed("sent on to an unencrypted address"));
            }
            encrypted |= place.scheme() == "https";
            let answer = self.get(place.clone(), Some(&proof)).await?;
            let status = answer.status();
            match status {
                _ if status.is_success() => {
                    return single(answer.headers(), &AUTHENTICATION_INFO)
                        .and_then(ticket_of)
                        .ok_or(TicketError::Malformed("the answer holds no ticket"));
                }
                _ if status.is_redirection() => {
                    place = single(answer.headers(), &LOCATION)
                        .and_then(|next| place.join(next).ok())
                        .filter(|next| matches!(next.scheme(), "http" | "https"))
                        .ok_or(TicketError::Malformed("sent on to nowhere"))?;
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
    async fn place(&self, service: &Service) -> Result<Url, TicketError> {
        if let Some(known) = &service.login_url {
            return known
                .parse()
                .map_err(|_| TicketError::Malformed("the sign-in address is none"));
        }
        let nexus: Url = service
            .ticket_url
            .parse()
            .map_err(|_| TicketError::Malformed("the nexus' address is none"))?;
        let answer = self.get(nexus.clone(), None).await?;
        let status = answer.status();
        if !status.is_success() {
            return Err(trouble(status, "the nexus refused"));
        }
        let place = single(answer.headers(), &PASSPORT_URLS)
            .and_then(|urls| login_place(urls, &nexus))
            .ok_or(TicketError::Malformed(
                "the nexus names no place to sign in",
            ))?;
        if nexus.scheme() == "https" && place.scheme() != "https" {
            return Err(TicketError::Malformed("sent on to an unencrypted address"));
        }
        Ok(place)
    }

    async fn get(&self, url: Url, proof: Option<&HeaderValue>) -> Result<Response, TicketError> {
        let http = match self.http.get() {
            Some(http) => http,
            None => {
                let made = client().map_err(|error| {
                    TicketError::Unavailable(format!("https cannot be set up: {}", causes(&error)))
                })?;
                self.http.get_or_init(|| made)
            }
        };
        let mut request = http.get(url);
        if let Some(proof) = proof {
            request = request.header(AUTHORIZATION, proof.clone());
        }
        // Without the address: it may hold what the server put into a redirect.
        request
            .send()
            .await
            .map_err(|error| TicketError::Unavailable(causes(&error.without_url())))
    }
}

fn client() -> Result<Client, reqwest::Error> {
    // An error means that another part of the process has chosen already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder()
        .user_agent(concat!("nudge/", env!("CARGO_PKG_VERSION")))
        .redirect(Policy::none())
        .connect_timeout(CONNECT)
        .timeout(ALL)
        .pool_max_idle_per_host(4)
        .pool_idle_timeout(Duration::from_secs(30))
        .no_proxy()
        .build()
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

/// The error with what is behind it: the outermost alone says only that sending failed.
fn causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text
}

#[cfg(test)]
mod tests;
