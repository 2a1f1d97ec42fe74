use super::generated as words;
use nudge_shared::{Address, Device, ErrorCode, Status};

/// A status, as people call it.
#[must_use]
pub fn status_of(status: Status) -> &'static str {
    match status {
        Status::Online => words::status_online(),
        Status::Idle => words::status_idle(),
        Status::Busy => words::status_busy(),
        Status::BeRightBack => words::status_be_right_back(),
        Status::Away => words::status_away(),
        Status::OnThePhone => words::status_on_the_phone(),
        Status::OutToLunch => words::status_out_to_lunch(),
        Status::Offline => words::status_offline(),
    }
}

/// The same, for one's own status menu.
#[must_use]
pub fn own_status(own: Status) -> &'static str {
    match own {
        Status::Offline => words::status_appear_offline(),
        other => status_of(other),
    }
}

/// What a contact is signed in with, where that is worth a word.
#[must_use]
pub fn device(device: Device) -> Option<&'static str> {
    match device {
        Device::Computer => None,
        Device::Web => Some(words::device_web()),
        Device::Mobile => Some(words::device_mobile()),
        Device::Bot => Some(words::device_bot()),
    }
}

/// How many of a section are online: "(2/5)".
#[must_use]
pub fn counts(online: u32, total: u32) -> String {
    let locale = &super::tongue::spoken().locale;
    format!("({}/{})", locale.number(online), locale.number(total))
}

/// How many are in a section of one kind, such as those who are offline: "(7)".
#[must_use]
pub fn count_of_one_kind(total: u32) -> String {
    format!("({})", super::tongue::spoken().locale.number(total))
}

/// What a screen reader says for a row of the list.
#[must_use]
pub fn row_label(name: &str, status: &str, personal_message: &str, unread: u32) -> String {
    let mut label = words::read_out(name, status);
    if !personal_message.is_empty() {
        label = words::read_out(&label, personal_message);
    }
    if unread > 0 {
        label = words::read_out(&label, &words::unread(unread));
    }
    label
}

/// Somebody asks to be a contact.
#[must_use]
pub fn request(name: &str, address: &Address) -> String {
    if name.is_empty() || name == address.as_str() {
        words::request_address(address.as_str())
    } else {
        words::request_named(name, address.as_str())
    }
}

/// The own name was refused.
#[must_use]
pub fn own_name_refused(code: ErrorCode, said: &str) -> String {
    match code {
        ErrorCode::BadName => words::name_refused().to_owned(),
        ErrorCode::TooFast => words::too_many_changes().to_owned(),
        _ => refused(words::not_saved(), said),
    }
}

/// Something was refused, with the reason the relay gave.
#[must_use]
pub fn refused(what: &str, said: &str) -> String {
    if said.is_empty() {
        words::refused_plain(what)
    } else {
        words::refused_because(what, said)
    }
}
