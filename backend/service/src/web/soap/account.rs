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
        let operation = form.operation.clone();
        let done = self.web.ask(owner.clone(), move |directory, owner| {
            let account = accounts::by_id(directory.db(), owner.account);
            let account = account.map_err(|error| faults::internal(error.into()))?;
            let number = account.map_or(0, |account| cid(account.guid));
            carry_out(directory, owner, &call, &operation).map(|answer| (answer, number))
        });
        let (answer, number) = done.await?;
        Ok((answer, Some((owner, number))))
    }
}

fn carry_out(
    directory: &mut Directory,
    owner: &Owner,
    call: &Call,
    operation: &str,
) -> Result<Answer, Fault> {
    if let Some(answer) = super::book::carry_out(directory, owner, call) {
        return answer;
    }
    tracing::debug!(operation, "a web service does not know this request");
    Err(FaultCode::BadRequest.into())
}
