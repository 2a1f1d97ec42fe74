use super::generated as words;
use nudge_shared::ErrorCode;

/// Why signing in or up failed, told apart as the person needs it.
#[must_use]
pub fn form_error(code: ErrorCode, said: &str) -> String {
    let known = match code {
        ErrorCode::WrongPassword => words::wrong_password(),
        ErrorCode::ServiceUnavailable | ErrorCode::TimedOut => words::service_down(),
        ErrorCode::Throttled => words::too_many_attempts(),
        ErrorCode::UnknownService => words::unknown_service(),
        ErrorCode::SignUpClosed => words::sign_up_closed(),
        ErrorCode::BadInvitation => words::bad_invitation(),
        ErrorCode::AddressTaken => words::address_taken(),
        ErrorCode::Internal => words::internal_error(),
        _ if said.is_empty() => words::did_not_work(),
        _ => said,
    };
    known.to_owned()
}

/// The question before deleting a group.
#[must_use]
pub fn delete_group_question(name: &str, members: u32) -> String {
    match members {
        0 => words::delete_empty_group(name),
        members => words::delete_group_text(members, name),
    }
}

/// Why the relay refused what a dialog asked for.
#[must_use]
pub fn dialog_error(code: ErrorCode, said: &str) -> String {
    let known = match code {
        ErrorCode::Exists => words::exists_already(),
        ErrorCode::Full => words::list_full(),
        ErrorCode::BadName => words::bad_name(),
        ErrorCode::NotFound => words::no_such_address(),
        ErrorCode::NotConnected => words::not_connected(),
        ErrorCode::TooFast => words::too_many_changes(),
        ErrorCode::TimedOut => words::no_answer_in_time(),
        _ if said.is_empty() => words::did_not_work(),
        _ => said,
    };
    known.to_owned()
}
