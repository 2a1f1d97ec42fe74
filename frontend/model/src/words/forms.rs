use nudge_shared::ErrorCode;

/// The address field is empty or not an address.
pub const ADDRESS_NEEDED: &str = "An address looks like name@example.com.";
/// The password field is empty.
pub const PASSWORD_NEEDED: &str = "Type your password.";
/// No answer from the relay.
pub const UNREACHABLE: &str = "Nudge cannot be reached. Check your connection and try again.";
/// The password is wrong.
pub const WRONG_PASSWORD: &str = "The address or the password is not right.";
/// The service is down.
pub const SERVICE_DOWN: &str =
    "The service cannot be reached just now. Your password was not the problem; try again later.";
/// The account was made; next is signing in.
pub const ACCOUNT_MADE: &str = "Your account is ready. Sign in with it.";
/// The form is being answered.
pub const SIGNING_IN_FORM: &str = "Signing in";
/// An invitation is needed.
pub const INVITATION_NEEDED: &str = "Type the code from your invitation.";
/// The address belongs to another domain than the service's.
#[must_use]
pub fn domain_is(domain: &str) -> String {
    format!("Addresses here end in @{domain}.")
}

/// A rule for passwords.
#[must_use]
pub fn at_least_characters(least: usize) -> String {
    format!("At least {least} characters")
}
/// A rule for passwords.
pub const NOT_THE_ADDRESS: &str = "Not the same as the address";
/// A rule for passwords.
pub const NOT_ONE_CHARACTER: &str = "Not one character repeated";
/// A rule for passwords.
pub const NOT_TOO_LONG: &str = "Not longer than 128 bytes";

/// Why signing in or up failed, told apart as the person needs it.
#[must_use]
pub fn form_error(code: ErrorCode, said: &str) -> String {
    let known = match code {
        ErrorCode::WrongPassword => WRONG_PASSWORD,
        ErrorCode::ServiceUnavailable | ErrorCode::TimedOut => SERVICE_DOWN,
        ErrorCode::Throttled => "Too many attempts. Wait a minute, then try again.",
        ErrorCode::UnknownService => "This service is not offered here.",
        ErrorCode::SignUpClosed => "Accounts cannot be made here. Ask whoever runs this place.",
        ErrorCode::BadInvitation => "This invitation is not valid, or was used already.",
        ErrorCode::AddressTaken => "This address is taken. Choose another.",
        ErrorCode::Internal => "Something went wrong on our side. Try again later.",
        _ if said.is_empty() => "That did not work. Try again later.",
        _ => said,
    };
    known.to_owned()
}

/// Heading of the dialog that adds a contact.
pub const ADD_CONTACT: &str = "Add a contact";
/// Heading of the dialog that writes to an address.
pub const NEW_CONVERSATION: &str = "New conversation";
/// Heading of the dialog that makes a group.
pub const NEW_GROUP: &str = "New group";
/// Heading of the dialog that renames a group.
pub const RENAME_GROUP: &str = "Rename group";
/// Heading of the dialog that deletes a group.
pub const DELETE_GROUP: &str = "Delete group";
/// Heading of the dialog that removes a contact.
pub const REMOVE_CONTACT: &str = "Remove contact";
/// Heading of the dialog that blocks.
pub const BLOCK_CONTACT: &str = "Block contact";
/// Heading of the dialog that invites.
pub const INVITE: &str = "Invite into this conversation";
/// Heading of the dialog that signs out.
pub const SIGN_OUT: &str = "Sign out";
/// What signing out means.
pub const SIGN_OUT_TEXT: &str =
    "You will be signed out in every browser, and messages no longer arrive here.";
/// Buttons of dialogs.
pub const ADD: &str = "Add";
/// Opens a conversation.
pub const OPEN: &str = "Open";
/// Makes.
pub const CREATE: &str = "Create";
/// Renames.
pub const RENAME: &str = "Rename";
/// Deletes.
pub const DELETE: &str = "Delete";
/// Removes.
pub const REMOVE: &str = "Remove";
/// Blocks.
pub const BLOCK: &str = "Block";
/// Invites.
pub const INVITE_BUTTON: &str = "Invite";
/// The label of an address field.
pub const ADDRESS: &str = "Address";
/// The label of a group's name field.
pub const GROUP_NAME: &str = "Name of the group";
/// The box of the dialog that removes a contact.
pub const ALSO_BLOCK: &str = "Also block this person";
/// The text field of the dialog that invites.
pub const FIND_SOMEBODY: &str = "Find somebody";

/// The question before removing a contact.
#[must_use]
pub fn remove_contact_text(name: &str) -> String {
    format!("{name} disappears from your list. What you said to each other stays.")
}
/// The question before blocking a contact.
#[must_use]
pub fn block_text(name: &str) -> String {
    format!("{name} will see you as offline and cannot write to you. They are not told.")
}
/// The question before deleting a group.
#[must_use]
pub fn delete_group_text(name: &str, members: u32) -> String {
    match members {
        0 => format!("The group {name} is empty."),
        1 => format!("The contact in {name} stays on your list."),
        n => format!("The {n} contacts in {name} stay on your list."),
    }
}

/// It is oneself.
pub const THAT_IS_YOU: &str = "That is your own address.";
/// It is there already.
pub const ON_LIST_ALREADY: &str = "This person is on your list already.";
/// A group of that name is there.
pub const GROUP_EXISTS: &str = "There is a group of this name already.";
/// A group needs a name.
pub const GROUP_NAME_NEEDED: &str = "Type a name for the group.";
/// A group's name is too long.
pub const GROUP_NAME_TOO_LONG: &str = "This name is too long for the service.";
/// Nobody chosen.
pub const CHOOSE_SOMEBODY: &str = "Choose somebody to invite.";

/// Why the relay refused what a dialog asked for.
#[must_use]
pub fn dialog_error(code: ErrorCode, said: &str) -> String {
    let known = match code {
        ErrorCode::Exists => "It is there already.",
        ErrorCode::Full => "The list is full.",
        ErrorCode::BadName => "The service does not take this name.",
        ErrorCode::NotFound => "There is no such address, or it is gone.",
        ErrorCode::NotConnected => {
            "There is no connection to the service just now. Try again when it is back."
        }
        ErrorCode::TooFast => "Too many changes in a short time. Wait a minute.",
        ErrorCode::TimedOut => "The service did not answer in time. Try again.",
        _ if said.is_empty() => "That did not work. Try again later.",
        _ => said,
    };
    known.to_owned()
}

/// They are in it already.
pub const IN_CONVERSATION_ALREADY: &str = "This person is in the conversation already.";

/// Somebody was invited and has not come yet.
#[must_use]
pub fn inviting(name: &str) -> String {
    format!("Inviting {name}")
}
/// Somebody invited did not come.
pub const NOT_INVITED: &str = "Nobody was invited";
