//! Offline messages.

use msnp::soap::wire::{Form, Sending};
use msnp::soap::{Answer, Call, Fault, FaultCode, oim};

use crate::directory::{Directory, Note, Refusal};
use crate::tickets::Owner;

/// What clients make their lock key from. The key proves nothing that matters here, since the ticket names
/// the sender; but clients are made to be asked once.
const LOCK_KEY_CHALLENGE: &str = "1850937852";

/// Does what the call asks; `None` when it is not about offline messages.
pub(super) fn carry_out(
    directory: &mut Directory,
    owner: &Owner,
    call: &Call,
    form: &Form,
) -> Option<Result<Answer, Fault>> {
    let id = owner.account;
    Some(match call {
        Call::StoreMessage(message) => leave(directory, owner, message, form),
        Call::MailMetadata => directory
            .mailbox(id)
            .map(Answer::Mailbox)
            .map_err(for_mailbox),
        Call::FetchMessage(message) => directory
            .message(id, message)
            .map(Answer::Message)
            .map_err(for_mailbox),
        Call::DeleteMessages(messages) => directory
            .delete_messages(id, messages)
            .map(|_| Answer::Done)
            .map_err(for_mailbox),
        _ => return None,
    })
}

fn leave(
    directory: &mut Directory,
    owner: &Owner,
    message: &oim::Outgoing,
    form: &Form,
) -> Result<Answer, Fault> {
    let Some(Sending { from, lock_key, .. }) = &form.sending else {
        return Err(FaultCode::InvalidContent.into());
    };
    if *from != owner.address {
        return Err(FaultCode::TicketRejected.into());
    }
    if lock_key.is_empty() {
        return Err(FaultCode::LockKeyRequired(LOCK_KEY_CHALLENGE.into()).into());
    }
    let note = Note {
        text: message.text.clone(),
        run: message.run.clone(),
        number: message.number,
    };
    let left = directory.leave_message(owner.account, &message.to, &note);
    left.map(|()| Answer::Done).map_err(|refusal| {
        let code = match refusal {
            Refusal::Invalid => FaultCode::InvalidContent,
            Refusal::TooFast | Refusal::ListFull => FaultCode::SenderThrottled,
            Refusal::Store(_) => return super::faults::internal(refusal),
            _ => FaultCode::RecipientUnavailable,
        };
        code.into()
    })
}

fn for_mailbox(refusal: Refusal) -> Fault {
    match refusal {
        Refusal::NotThere => FaultCode::ItemDoesNotExist.into(),
        refusal => super::faults::internal(refusal),
    }
}
