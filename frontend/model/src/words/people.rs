use nudge_shared::{Address, Device, ErrorCode, Status};

/// A status, as people call it.
#[must_use]
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Online => "Available",
        Status::Idle => "Idle",
        Status::Busy => "Busy",
        Status::BeRightBack => "Be right back",
        Status::Away => "Away",
        Status::OnThePhone => "On the phone",
        Status::OutToLunch => "Out to lunch",
        Status::Offline => "Offline",
    }
}

/// The same, for one's own status menu.
#[must_use]
pub fn own_status(own: Status) -> &'static str {
    match own {
        Status::Offline => "Appear offline",
        other => status(other),
    }
}

/// What a contact is signed in with, where that is worth a word.
#[must_use]
pub fn device(device: Device) -> Option<&'static str> {
    match device {
        Device::Computer => None,
        Device::Web => Some("In a browser"),
        Device::Mobile => Some("On a phone"),
        Device::Bot => Some("Automatic"),
    }
}

/// Heading of contacts that are in no group.
pub const OTHER_CONTACTS: &str = "Other contacts";
/// Heading of those who are online, where the list is arranged by status.
pub const ONLINE: &str = "Online";
/// Heading of those who are offline.
pub const OFFLINE: &str = "Offline";
/// In place of an empty personal message of one's own.
pub const SHARE_A_MESSAGE: &str = "Share a quick message";
/// Switch: who is on no list may see and write to the account; and what that means.
pub const STRANGERS: [&str; 2] = [
    "People who are not on my list",
    "May see when I am online, and write to me",
];
/// Switch: ask when somebody adds the account; and what that means.
pub const ASK_WHEN_ADDED: [&str; 2] = [
    "Ask when somebody adds me",
    "Also in other programs that use this account",
];
/// Names the line of what is being listened to.
pub const YOUR_MEDIA: &str = "What you are listening to";
/// The search field over the list.
pub const SEARCH: &str = "Search contacts";
/// A search without results.
pub const NOTHING_FOUND: &str = "No contact matches.";
/// The mark of somebody who is blocked.
pub const BLOCKED: &str = "Blocked";

/// A section's heading with its counts: "Friends (2/5)".
#[must_use]
pub fn section(title: &str, online: u32, total: u32) -> String {
    format!("{title} ({online}/{total})")
}

/// The heading of those who are offline: "Offline (7)".
#[must_use]
pub fn section_of_one_kind(title: &str, total: u32) -> String {
    format!("{title} ({total})")
}

/// What a screen reader says for a row of the list.
#[must_use]
pub fn row_label(name: &str, status: &str, personal_message: &str, unread: u32) -> String {
    let mut label = format!("{name}, {status}");
    if !personal_message.is_empty() {
        label.push_str(", ");
        label.push_str(personal_message);
    }
    if unread > 0 {
        label.push_str(", ");
        label.push_str(&super::unread(unread));
    }
    label
}

/// Media somebody listens to.
#[must_use]
pub fn listening_to(text: &str) -> String {
    format!("Listening to {text}")
}

/// Somebody asks to be a contact.
#[must_use]
pub fn request(name: &str, address: &Address) -> String {
    if name.is_empty() || name == address.as_str() {
        format!("{address} has added you and would like to see when you are online")
    } else {
        format!("{name} ({address}) has added you and would like to see when you are online")
    }
}

/// The own name was refused.
#[must_use]
pub fn name_refused(code: ErrorCode, said: &str) -> String {
    match code {
        ErrorCode::BadName => "The service does not take this name. Try another.".to_owned(),
        ErrorCode::TooFast => "Too many changes in a short time. Wait a minute.".to_owned(),
        _ => refused("Your change was not saved", said),
    }
}

/// Something was refused, with the reason the relay gave.
#[must_use]
pub fn refused(what: &str, said: &str) -> String {
    if said.is_empty() {
        format!("{what}.")
    } else {
        format!("{what}: {said}")
    }
}

/// The own name is longer than allowed.
#[must_use]
pub fn too_many_characters(most: usize) -> String {
    format!("At most {most} characters.")
}
/// The own name takes too much room on the way.
pub const NAME_TOO_LONG: &str = "This name is too long for the service.";
/// An empty name.
pub const NAME_EMPTY: &str = "A name needs at least one character.";
/// A change of the contact list was refused.
pub const LIST_REFUSED: &str = "The contact list was not changed";
