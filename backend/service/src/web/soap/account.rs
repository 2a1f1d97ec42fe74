//! Calls that an account makes with a ticket.

use std::sync::PoisonError;

use msnp::soap::wire::Form;
use msnp::soap::{Answer, Call, Fault, FaultCode};

use super::{Served, Serving, faults};
use crate::directory::{Directory, cid};
use crate::limits;
use crate::store::accounts;
use crate::tickets::Owner;

impl Serving {
    /// Finds the ticket's owner and has the call done.
    pub(super) async fn for_account(&self, call: Call, ticket: &str, form: &Form) -> Served {
        let Some(owner) = self.web.tickets.owner(ticket) else {
            return Err(FaultCode::TicketRejected.into());
        };
        self.pace(&owner, &call).await?;
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

    /// Waits until the account may make the call, if that is soon enough.
    async fn pace(&self, owner: &Owner, call: &Call) -> Result<(), Fault> {
        let requests = match call {
            Call::Several(calls) => calls.len(),
            _ => 1,
        };
        if requests > limits::CALLS_TOGETHER {
            return Err(FaultCode::BadRequest.into());
        }
        let requests = u32::try_from(requests).unwrap_or(u32::MAX);
        let booked = {
            let calls = self.web.calls.lock();
            let mut calls = calls.unwrap_or_else(PoisonError::into_inner);
            calls.book(owner.account, requests, limits::CALL_PATIENCE)
        };
        let Some(wait) = booked else {
            tracing::info!(
                account = owner.account.0,
                "too many calls to the web services"
            );
            return Err(FaultCode::RequestLimitReached.into());
        };
        if !wait.is_zero() {
            tokio::time::sleep(wait).await;
        }
        Ok(())
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
