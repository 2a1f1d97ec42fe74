//! `GET /login2.srf`: a password for a ticket.

use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use msnp::percent;

use super::{Web, header_case, peer};
use crate::tickets::credentials;

/// What the client may show to somebody whose password was wrong.
const WRONG: &str = "The address or the password is wrong.";
/// What it may show when the header was missing.
const MISSING: &str = "Sign in with address and password.";

/// Answers as the Passport login server did: 200 with `Authentication-Info` and the ticket in `from-PP`, 401
/// with `WWW-Authenticate`, or 503 when there were too many wrong attempts or the service is stopping.
pub(super) async fn login(State(web): State<Web>, request: Request) -> Response {
    let peer = peer(request.extensions());
    let header = request.headers().get(header::AUTHORIZATION);
    let Some(shown) = header.and_then(|header| credentials(header.as_bytes())) else {
        return refused(MISSING).await;
    };
    if !web.throttle.attempt(&shown.address, peer) {
        tracing::info!(peer = ?peer, "too many wrong passwords");
        return busy();
    }
    match web.accounts.check(&shown.address, &shown.password).await {
        Ok(Some(owner)) => {
            web.throttle.right(&shown.address, peer);
            let ticket = web.tickets.issue(owner);
            let info = format!(
                // The ticket comes last, because one client takes everything after `from-PP='` for it.
                "Passport1.4 da-status=success,tname=MSPAuth,tname=MSPProf,tname=MSPSec,ru=http://messenger.msn.com,from-PP='{}'",
                ticket.as_str()
            );
            with_case((StatusCode::OK, [("authentication-info", info)]).into_response()).await
        }
        Ok(None) => refused(WRONG).await,
        Err(error) => {
            web.throttle.undecided(&shown.address, peer);
            tracing::error!(%error, "could not check a password");
            busy()
        }
    }
}

async fn refused(text: &str) -> Response {
    let mut encoded = String::new();
    percent::encode_all(text, &mut encoded);
    let challenge = format!(
        "Passport1.4 da-status=failed,srealm=Passport.NET,ts=-3,prompt,cburl=http://messenger.msn.com,cbtxt={encoded}"
    );
    with_case((StatusCode::UNAUTHORIZED, [("www-authenticate", challenge)]).into_response()).await
}

fn busy() -> Response {
    (StatusCode::SERVICE_UNAVAILABLE, [("retry-after", "60")]).into_response()
}

async fn with_case(mut response: Response) -> Response {
    header_case::keep(&mut response).await;
    response
}
