//! From what stands in the way to the codes that clients of the web services know.

use msnp::soap::{Fault, FaultCode};

use crate::directory::Refusal;

/// Of a contact.
pub(super) fn for_contact(refusal: Refusal) -> Fault {
    let code = match refusal {
        Refusal::AlreadyThere => FaultCode::ContactAlreadyExists(None),
        Refusal::NotThere | Refusal::NotInGroup => FaultCode::ContactDoesNotExist,
        Refusal::Invalid => FaultCode::BadEmailArgument,
        refusal => return common(refusal),
    };
    code.into()
}

/// Of a group.
pub(super) fn for_group(refusal: Refusal) -> Fault {
    let code = match refusal {
        Refusal::Invalid => FaultCode::BadArgumentLength,
        refusal => return common(refusal),
    };
    code.into()
}

/// Of a membership list.
pub(super) fn for_member(refusal: Refusal) -> Fault {
    let code = match refusal {
        Refusal::AlreadyThere => FaultCode::MemberAlreadyExists,
        Refusal::NotThere => FaultCode::MemberDoesNotExist,
        Refusal::Invalid => FaultCode::Forbidden,
        refusal => return common(refusal),
    };
    code.into()
}

fn common(refusal: Refusal) -> Fault {
    let code = match refusal {
        Refusal::NoSuchAccount => FaultCode::InvalidPassportUser,
        Refusal::NameTooLong => FaultCode::BadArgumentLength,
        Refusal::ListFull | Refusal::TooManyGroups => FaultCode::QuotaLimitReached,
        Refusal::NoSuchGroup => FaultCode::GroupDoesNotExist,
        Refusal::GroupExists => FaultCode::GroupAlreadyExists,
        Refusal::GroupNameTooLong => FaultCode::GroupNameTooLong,
        Refusal::GroupZero => FaultCode::Forbidden,
        Refusal::TooFast => FaultCode::RequestLimitReached,
        Refusal::Store(_) => return internal(refusal),
        _ => FaultCode::BadRequest,
    };
    code.into()
}

/// Trouble of our own, which goes into the log and not to the client.
pub(super) fn internal(refusal: Refusal) -> Fault {
    tracing::error!(error = %refusal, "a web service failed");
    FaultCode::Internal.into()
}
