//! Tries a password without signing in: goes as far as the ticket and leaves before showing it, so
//! that a session of the account, here or elsewhere, is not disturbed.

use super::SignInError;
use super::dial::{Dial, Dialler};
use super::gateway::Server;
use super::link::Link;
use super::timer::Clock;
use crate::config::Service;
use crate::secret::Password;
use crate::store::Profile;
use crate::ticket::{TicketClient, TicketError};
use crate::translate::{self, Happened};
use crate::web_services::{WebServices, is_wrong_password};
use msnp::Dialect;
use msnp::client::notification as ns;
use msnp::soap::{Call, Caller};
use nudge_shared::Address;
use std::future::poll_fn;
use std::time::Duration;
use tokio::time::timeout;

/// How long the service may take to say what it wants a ticket for.
const CHALLENGE_LIMIT: Duration = Duration::from_secs(20);
/// How often the service may send on.
const MAX_REDIRECTS: usize = 5;

/// Whether this is the account's password.
pub(crate) async fn probe(
    (dialler, tickets, web): (Dialler, TicketClient, WebServices),
    service: Service,
    address: Address,
    password: Password,
) -> Result<(), SignInError> {
    let wanted = timeout(CHALLENGE_LIMIT, wanted(&dialler, &service, &address))
        .await
        .map_err(|_| SignInError::Unavailable)??;
    let challenge = match wanted {
        Wanted::Ticket(challenge) => challenge,
        Wanted::Tickets(call, dialect) => {
            let mut caller = Caller::new(translate::address_out(&address), dialect);
            return match web.call(&service, &mut caller, call, &password).await {
                Ok(_) => Ok(()),
                Err(fault) if is_wrong_password(&fault) => Err(SignInError::WrongPassword),
                Err(_) => Err(SignInError::Unavailable),
            };
        }
    };
    match tickets
        .fetch(&service, &address, &password, &challenge)
        .await
    {
        Ok(_) => Ok(()),
        Err(TicketError::WrongPassword) => Err(SignInError::WrongPassword),
        Err(TicketError::Unavailable(_) | TicketError::Malformed(_)) => {
            Err(SignInError::Unavailable)
        }
    }
}

/// What the service wants.
enum Wanted {
    /// A ticket for this challenge.
    Ticket(Box<str>),
    /// The tickets that this call gives.
    Tickets(Call, Dialect),
}

async fn wanted(
    dialler: &Dialler,
    service: &Service,
    address: &Address,
) -> Result<Wanted, SignInError> {
    let clock = Clock::start();
    let options = translate::sign_in_options(
        address,
        service,
        &Profile::default(),
        &translate::new_place(),
        None,
    );
    let mut machine = ns::Session::new(options, clock.now());
    let mut to = Dial {
        host: service.host.as_str().into(),
        port: service.port,
        named_by: None,
    };
    for _ in 0..=MAX_REDIRECTS {
        let dialled = dialler.dial(service, Server::Notification, to).await;
        let stream = dialled.map_err(|_| SignInError::Unavailable)?;
        let mut link = Link::new(machine, stream);
        let named_by = Some(link.peer());
        let place = loop {
            link.flush();
            let Some(event) = link.machine.poll_event() else {
                poll_fn(|cx| link.poll(cx, clock.now())).await;
                continue;
            };
            match translate::happened(event, &link.machine, |_| None) {
                Happened::TicketNeeded(challenge) => return Ok(Wanted::Ticket(challenge)),
                Happened::WebCall(_, call) => {
                    return Ok(Wanted::Tickets(call, link.machine.dialect()));
                }
                // Only signing in would tell, which would end the session that goes on with another password.
                Happened::DigestNeeded(_) => return Err(SignInError::WrongPassword),
                Happened::Redirected(place) => break place,
                Happened::Ended(translate::Verdict::Stop(
                    nudge_shared::StopReason::WrongPassword,
                )) => return Err(SignInError::WrongPassword),
                Happened::Ended(translate::Verdict::Stop(_)) => {
                    return Err(SignInError::AccountRefused);
                }
                Happened::Ended(_) => return Err(SignInError::Unavailable),
                _ => {}
            }
        };
        machine = link.into_machine();
        machine.reconnected(clock.now());
        to = Dial {
            host: place.host,
            port: place.port,
            named_by,
        };
    }
    Err(SignInError::Unavailable)
}
