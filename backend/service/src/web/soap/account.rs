//! Calls that an account makes with a ticket.

use msnp::soap::wire::Form;
use msnp::soap::{Answer, Call, Fault, FaultCode};

use super::{Served, Serving, faults};
use crate::directory::{Directory, cid};
use crate::store::accounts;
use crate::tickets::Owner;

impl Serving {
    /// Finds the ticket's owner and has the call done.
    pub(super) async fn for_account(&self, call: Call, ticket: &str, form: &Form) -> Served {
        let Some(owner) = self.web.tickets.owner(ticket) else {
            return Err(FaultCode::TicketRejected.into());
        };
        let form = form.clone();
        let done = self.web.ask(owner.clone(), move |directory, owner| {
            let account = accounts::by_id(directory.db(), owner.account);
            let account = account.map_err(|error| faults::internal(error.into()))?;
            let number = account.map_or(0, |account| cid(account.guid));
            carry_out(directory, owner, &call, &form).map(|answer| (answer, number))
        });
        let (answer, number) = done.await?;
        Ok((answer, Some((owner, number))))
    }
}

fn carry_out(
    directory: &mut Directory,
    owner: &Owner,
    call: &Call,
    form: &Form,
) -> Result<Answer, Fault> {
    super::book::carry_out(directory, owner, call)
        .or_else(|| super::mail::carry_out(directory, owner, call, form))
        .or_else(|| super::profile::carry_out(directory, owner, call, form))
        .unwrap_or_else(|| Err(FaultCode::BadRequest.into()))
}
