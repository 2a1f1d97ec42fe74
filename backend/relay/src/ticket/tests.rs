use super::{TicketClient, TicketError};
use crate::config::{Service, Settings};
use crate::secret::Password;
use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use std::net::SocketAddr;

/// A sign-in service that takes `alice@example.com` with the password `s,crét` and the challenge
/// `ct=1,lc=1033`.
async fn service() -> (Service, tokio::task::JoinHandle<()>) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    let router = Router::new()
        .route("/nexus", get(nexus))
        .route("/no-header", get(|| async { "" }))
        .route("/down", get(|| async { StatusCode::BAD_GATEWAY }))
        .route("/to-loop", get(async |State(at)| urls(at, "loop")))
        .route("/to-down", get(async |State(at)| urls(at, "down")))
        .route("/to-metadata", get(to_metadata))
        .route("/to-empty", get(async |State(at)| urls(at, "empty")))
        .route(
            "/sent-to-metadata",
            get(|| async { Redirect::temporary("http://169.254.169.254/") }),
        )
        .route(
            "/to-sent",
            get(async |State(at)| urls(at, "sent-to-metadata")),
        )
        .route("/loop", get(|| async { Redirect::temporary("/loop") }))
        .route("/empty", get(|| async { "" }))
        .route(
            "/login",
            get(|| async { Redirect::temporary("/login2?lc=1033") }),
        )
        .route("/login2", get(login))
        .with_state(at);
    let task = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    (entry(&format!("http://{at}/nexus")), task)
}

fn entry(ticket_url: &str) -> Service {
    let mut settings = Settings::default();
    crate::config::put(
        &mut settings,
        &format!("[[service]]\nid='x'\nname='X'\nhost='h'\nticket_url='{ticket_url}'"),
    );
    settings.services.remove(0)
}

fn urls(at: SocketAddr, place: &'static str) -> Response {
    let urls = format!("DARealm=x,DALogin={at}/{place},DAReg=y");
    ([("PassportURLs", urls)], "").into_response()
}

async fn to_metadata() -> Response {
    let urls = "DARealm=x,DALogin=169.254.169.254/latest/meta-data,DAReg=y";
    ([("PassportURLs", urls)], "").into_response()
}

async fn nexus(State(at): State<SocketAddr>) -> Response {
    urls(at, "login")
}

async fn login(headers: HeaderMap) -> Response {
    let right = "Passport1.4 OrgVerb=GET,OrgURL=http%3A%2F%2Fmessenger%2Emsn%2Ecom,\
                 sign-in=alice%40example%2Ecom,pwd=s%2Ccr%C3%A9t,ct=1,lc=1033";
    if headers
        .get(header::AUTHORIZATION)
        .is_some_and(|sent| sent == right)
    {
        let info = "Passport1.4 da-status=success,from-PP='t=abc&p=def',ru=http://m";
        return ([("Authentication-Info", info)], "").into_response();
    }
    let failed = [(
        "WWW-Authenticate",
        "Passport1.4 da-status=failed,ts=-3,prompt",
    )];
    (StatusCode::UNAUTHORIZED, failed).into_response()
}

async fn fetch(service: &Service, password: &str) -> Result<String, TicketError> {
    TicketClient::default()
        .fetch(
            service,
            &"alice@example.com".parse().unwrap(),
            &Password::new(password.to_owned()),
            "ct=1,lc=1033",
        )
        .await
}

#[tokio::test]
async fn the_right_password_brings_the_ticket_by_way_of_a_redirect() {
    let (service, task) = service().await;
    assert_eq!(fetch(&service, "s,cr\u{e9}t").await.unwrap(), "t=abc&p=def");
    task.abort();
}

#[tokio::test]
async fn a_wrong_password_is_told_from_a_service_in_trouble() {
    let (service, task) = service().await;
    let base = service.ticket_url.trim_end_matches("nexus").to_owned();
    assert_eq!(
        fetch(&service, "wrong").await,
        Err(TicketError::WrongPassword)
    );
    let at = |path: &str| entry(&format!("{base}{path}"));
    for path in ["down", "to-down"] {
        let error = fetch(&at(path), "x").await.unwrap_err();
        assert!(
            matches!(error, TicketError::Unavailable(_)),
            "{path}: {error}"
        );
    }
    for path in ["no-header", "missing", "to-loop", "to-empty"] {
        let error = fetch(&at(path), "x").await.unwrap_err();
        assert!(
            matches!(error, TicketError::Malformed(_)),
            "{path}: {error}"
        );
    }
    task.abort();
}

#[tokio::test]
async fn a_service_cannot_send_the_relay_where_it_has_no_business() {
    let (service, task) = service().await;
    let base = service.ticket_url.trim_end_matches("nexus").to_owned();
    for path in ["to-metadata", "to-sent"] {
        let error = fetch(&entry(&format!("{base}{path}")), "x").await;
        let expected = TicketError::Malformed("sent on to an address that is not allowed");
        assert_eq!(error, Err(expected), "{path}");
    }
    task.abort();
}

#[tokio::test]
async fn nobody_there_is_unavailable() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    drop(listener);
    let error = fetch(&entry(&format!("http://{at}/nexus")), "x").await;
    assert!(
        matches!(error, Err(TicketError::Unavailable(_))),
        "{error:?}"
    );
}
