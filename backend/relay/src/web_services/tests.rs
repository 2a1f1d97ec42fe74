use super::WebServices;
use crate::config::{Service, Settings};
use crate::secret::Password;
use axum::Router;
use axum::http::{HeaderMap, StatusCode};
use msnp::soap::ticket::SiteTicket;
use msnp::soap::wire::{self, Place, Proof};
use msnp::soap::{Answer, Call, Caller, Endpoint, Fault, FaultCode, SignIn, Tickets, Time, Trust};
use msnp::{Address, Dialect, Token};
use std::net::SocketAddr;

/// A service with these answers; none is an endless one.
async fn server(answer: fn(&Call, &Proof) -> Option<Result<Answer, Fault>>) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    let serve = async move |uri: axum::http::Uri, headers: HeaderMap, body: bytes::Bytes| {
        let endpoint = Endpoint::of_path(uri.path()).unwrap();
        let action = headers
            .get("soapaction")
            .map_or("", |it| it.to_str().unwrap());
        let incoming = wire::read_call(endpoint, action, &body).unwrap();
        let place = Place {
            host: "service.example",
            now: Time::NEVER,
            id: "x",
            cache_key: "key",
            owner: None,
            cid: 1,
        };
        let response = match answer(&incoming.call, &incoming.proof) {
            Some(Ok(answer)) => wire::write_answer(&incoming.form, &answer, &place),
            Some(Err(fault)) => wire::write_fault(&incoming.form, &fault, &place),
            None => return (StatusCode::OK, axum::body::Body::from_stream(endless())),
        };
        let status = StatusCode::from_u16(response.status).unwrap();
        (status, response.body.into())
    };
    let router = Router::new().fallback(serve);
    tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    at
}

fn endless() -> impl futures_util::Stream<Item = Result<&'static [u8], std::io::Error>> {
    futures_util::stream::repeat_with(|| Ok([b' '; 65_536].as_slice()))
}

fn entry(at: SocketAddr) -> Service {
    let mut settings = Settings::default();
    let entry =
        format!("[[service]]\nid='x'\nname='X'\nhost='h'\nticket_url='http://{at}/rdr/pprdr.asp'");
    crate::config::put(&mut settings, &entry);
    settings.services.remove(0)
}

fn tickets(sign_in: &SignIn) -> Answer {
    let ticket = |site: &msnp::soap::Site| SiteTicket {
        number: site.number,
        address: site.address.clone(),
        ticket: Token::new("t=a&p=b").unwrap(),
        secret: None,
        created: Time::NEVER,
        expires: Time::NEVER,
    };
    Answer::SignedIn(Tickets {
        cid: Some(1),
        all: sign_in.sites.iter().map(ticket).collect(),
    })
}

async fn call(at: SocketAddr, call: Call) -> Result<Answer, Fault> {
    let mut caller = Caller::new(Address::new("a@example.com").unwrap(), Dialect::Msnp15);
    let password = Password::new("secret".into());
    WebServices::default()
        .call(&entry(at), &mut caller, call, &password)
        .await
}

#[tokio::test]
async fn a_call_brings_its_tickets_along() {
    let at = server(|call, proof| {
        Some(match (call, proof) {
            (Call::SignIn(sign_in), Proof::Password(_, password)) if &**password == "secret" => {
                Ok(tickets(sign_in))
            }
            (Call::MailMetadata, Proof::Ticket(ticket)) if &**ticket == "t=a&p=b" => {
                Ok(Answer::Mailbox(msnp::soap::oim::Mailbox::default()))
            }
            _ => Err(FaultCode::Forbidden.into()),
        })
    });
    let answer = call(at.await, Call::MailMetadata).await;
    assert!(matches!(answer, Ok(Answer::Mailbox(_))), "{answer:?}");
}

#[tokio::test]
async fn a_wrong_password_is_told_apart() {
    let at = server(|_, _| Some(Err(FaultCode::WrongPassword.into())));
    let answer = call(at.await, Call::MailMetadata).await;
    assert!(super::is_wrong_password(&answer.unwrap_err()));
}

#[tokio::test]
async fn a_password_is_not_sent_where_a_service_may_not_send_it() {
    let at = server(|_, _| {
        let elsewhere = "http://169.254.169.254/RST.srf".into();
        Some(Err(FaultCode::Redirect(elsewhere).into()))
    });
    let sign_in = SignIn::single_sign_on(Trust::Rst, "MBI_KEY_OLD");
    let answer = call(at.await, Call::SignIn(sign_in)).await;
    assert_eq!(answer.unwrap_err().code, FaultCode::Unreachable);
}

#[tokio::test]
async fn an_endless_answer_is_not_read_to_its_end() {
    let at = server(|_, _| None);
    let answer = call(at.await, Call::MailMetadata).await;
    assert_eq!(answer.unwrap_err().code, FaultCode::NoTicket);
}

#[tokio::test]
async fn nobody_there_is_told() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let at = listener.local_addr().unwrap();
    drop(listener);
    let answer = call(at, Call::MailMetadata).await;
    assert_eq!(answer.unwrap_err().code, FaultCode::NoTicket);
}
