//! What clients ask over HTTP: tickets, and since MSNP13 their lists.

use msnp::Token;
use msnp::client::notification::TicketError;
use msnp::soap::{Answer, Call, Caller, Fault, Step};
use std::net::SocketAddr;

use crate::http::request;
use crate::stage::PASSWORD;

/// A ticket for MSNP8 to 12, from the place that the nexus names.
pub(crate) fn ticket(web: SocketAddr, address: &str) -> Result<Token, TicketError> {
    let nexus = request(web, "GET", "/rdr/pprdr.asp", &[], b"");
    let (_, head, _) = nexus.map_err(|_| TicketError::Unavailable)?;
    if !head.contains("PassportURLs: ") || !head.contains("DALogin=") {
        return Err(TicketError::Unavailable);
    }
    let proof = format!(
        "Passport1.4 OrgVerb=GET,OrgURL=http%3A%2F%2Fmessenger%2Emsn%2Ecom,sign-in={},pwd={},lc=1033",
        address.replace('@', "%40"),
        PASSWORD.replace(' ', "%20")
    );
    let login = request(
        web,
        "GET",
        "/login2.srf",
        &[("Authorization", proof.as_str())],
        b"",
    );
    let (status, head, _) = login.map_err(|_| TicketError::Unavailable)?;
    if status == 401 {
        return Err(TicketError::WrongPassword);
    }
    let ticket = head
        .split_once("from-PP='")
        .and_then(|(_, rest)| rest.split_once('\''))
        .and_then(|(ticket, _)| Token::new(ticket));
    ticket.ok_or(TicketError::Unavailable)
}

/// Makes a call of the web services, to its end.
pub(crate) fn call(web: SocketAddr, caller: &mut Caller, call: Call) -> Result<Answer, Fault> {
    let mut step = caller.begin(call, PASSWORD);
    loop {
        let asked = match step {
            Step::Done(result) => return *result,
            Step::Ask { request, .. } => request,
        };
        let action = format!("\"{}\"", asked.action);
        let headers = [
            ("Content-Type", asked.content_type),
            ("SOAPAction", action.as_str()),
        ];
        let path = asked.endpoint.path();
        step = match request(web, "POST", path, &headers, asked.body.as_bytes()) {
            Ok((status, _, body)) => caller.receive(status, &body, PASSWORD),
            Err(_) => return Err(caller.unreachable()),
        };
    }
}
