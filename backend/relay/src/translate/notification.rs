//! What happens on the notification connection.

use super::people;
use crate::ticket::TicketError;
use msnp::client::notification as ns;
use msnp::client::{Refusal, RequestId};
use msnp::p2p::Hash;
use msnp::soap::Call;
use nudge_shared::{BlobId, EventBody, LinkProblem, StopReason};
use std::time::Duration;

/// What a session has to do about an event.
pub(crate) enum Happened {
    /// Tell the browsers.
    Changed(EventBody),
    /// Look at the account's own details again.
    Me,
    /// Fetch a ticket.
    TicketNeeded(Box<str>),
    /// Ask a web service.
    WebCall(ns::WebCallId, Call),
    /// Make a digest of this salt and the password.
    DigestNeeded(Box<str>),
    /// Dial there.
    Redirected(Place),
    /// The contact list is complete, and the account visible.
    SignedIn,
    /// A request has its outcome.
    Answered(RequestId, Result<(), Refusal>),
    /// A switchboard is there for a request.
    Granted {
        /// Which request.
        request: RequestId,
        /// Where it is.
        at: Place,
        /// What to show there.
        token: msnp::Token,
    },
    /// Somebody opened a conversation.
    Rung(Box<ns::Ring>),
    /// Messages from when the account was not there wait for it: the service's list of them.
    MailWaits(Box<str>),
    /// The connection is over.
    Ended(Verdict),
    /// Nothing.
    Nothing,
}

/// A server.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// Host name or address.
    pub(crate) host: Box<str>,
    /// Port.
    pub(crate) port: u16,
}

impl From<msnp::HostPort> for Place {
    fn from(at: msnp::HostPort) -> Self {
        Self {
            host: at.host,
            port: at.port,
        }
    }
}

/// What the end of a connection means for the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Try again, at the pace of failures.
    Retry(LinkProblem),
    /// Try again after this time.
    RetryAfter(LinkProblem, Duration),
    /// Try again at once, without what was known.
    StartOver,
    /// Try again with a new ticket; after the second refusal it is the password.
    TicketRefused,
    /// Do not try again.
    Stop(StopReason),
}

/// What an event means. Contacts' pictures are named once they are `stored`.
pub(crate) fn happened(
    event: ns::Event,
    machine: &ns::Session,
    stored: impl Fn(Hash) -> Option<BlobId>,
) -> Happened {
    let roster = machine.roster();
    let changed = |body: Option<EventBody>| body.map_or(Happened::Nothing, Happened::Changed);
    match event {
        ns::Event::Contact(who, _) => changed(
            roster
                .contact(&who)
                .and_then(|contact| people::contact(roster, contact, stored))
                .map(EventBody::Contact),
        ),
        ns::Event::ContactGone(who) => changed(people::address(&who).map(EventBody::ContactGone)),
        ns::Event::Group(id) => changed(
            roster
                .group(&id)
                .map(|group| EventBody::Group(people::group(group))),
        ),
        ns::Event::GroupGone(id) => Happened::Changed(EventBody::GroupGone(people::group_id(&id))),
        ns::Event::RequestAdded(who) => changed(
            roster
                .contact(&who)
                .and_then(people::request)
                .map(EventBody::Request),
        ),
        ns::Event::RequestGone(who) => changed(people::address(&who).map(EventBody::RequestGone)),
        ns::Event::Me => Happened::Me,
        ns::Event::TicketNeeded { challenge } => Happened::TicketNeeded(challenge),
        ns::Event::DigestNeeded { salt } => Happened::DigestNeeded(salt),
        ns::Event::Redirected { at } => Happened::Redirected(at.into()),
        ns::Event::Synchronised => Happened::SignedIn,
        ns::Event::Done(request) => Happened::Answered(request, Ok(())),
        ns::Event::Refused(request, refusal) => Happened::Answered(request, Err(refusal)),
        ns::Event::SwitchboardGranted { request, at, token } => Happened::Granted {
            request,
            at: at.into(),
            token,
        },
        ns::Event::Rung(ring) => Happened::Rung(Box::new(ring)),
        ns::Event::Ended(end) => Happened::Ended(verdict(end)),
        ns::Event::WebCall { id, call } => Happened::WebCall(id, call),
        ns::Event::OfflineMail(list) => Happened::MailWaits(list),
        ns::Event::SignedIn { .. }
        | ns::Event::MaintenanceSoon { .. }
        | ns::Event::Circles
        | ns::Event::CircleSaid(_) => Happened::Nothing,
    }
}

fn verdict(end: ns::End) -> Verdict {
    use ns::End as E;
    match end {
        E::ConnectionLost | E::SignedOut => Verdict::Retry(LinkProblem::ConnectionLost),
        E::TicketUnavailable => Verdict::Retry(LinkProblem::Unreachable),
        E::Busy => Verdict::Retry(LinkProblem::Busy),
        E::Maintenance => Verdict::Retry(LinkProblem::Maintenance),
        E::ReconnectLater { minutes } => Verdict::RetryAfter(
            LinkProblem::Maintenance,
            // A day is long enough for whatever they do.
            Duration::from_secs(60 * u64::from(minutes.clamp(1, 24 * 60))),
        ),
        E::ChallengeFailed | E::NoCommonDialect | E::ProtocolFault | E::TooManyRedirects => {
            Verdict::Retry(LinkProblem::Misunderstood)
        }
        E::ListsMoved => Verdict::StartOver,
        E::TicketRefused(_) => Verdict::TicketRefused,
        E::WrongPassword => Verdict::Stop(StopReason::WrongPassword),
        E::SignedOutRemotely => Verdict::Stop(StopReason::SignedOut),
        E::SignedInElsewhere => Verdict::Stop(StopReason::SignedInElsewhere),
        E::AccountRefused(_) | E::TermsOfUse => Verdict::Stop(StopReason::AccountRefused),
    }
}

/// The outcome of fetching a ticket, for the machine.
pub(crate) fn ticket(result: Result<String, TicketError>) -> Result<msnp::Token, ns::TicketError> {
    match result {
        Ok(ticket) => msnp::Token::new(&ticket).ok_or(ns::TicketError::Unavailable),
        Err(TicketError::WrongPassword) => Err(ns::TicketError::WrongPassword),
        Err(TicketError::Unavailable(_) | TicketError::Malformed(_)) => {
            Err(ns::TicketError::Unavailable)
        }
    }
}
