use super::PRODUCT;

/// A contact signed in.
#[must_use]
pub fn signed_in(name: &str) -> String {
    format!("{name} has just signed in.")
}
/// Heading of a toast for a message.
#[must_use]
pub fn toast_says(name: &str) -> String {
    format!("{name} says:")
}
/// The toast for a nudge.
#[must_use]
pub fn toast_nudge(name: &str) -> String {
    format!("{name} has just sent you a nudge.")
}

/// The tab's text.
#[must_use]
pub fn title(unread: u32, conversation: Option<&str>) -> String {
    let mut title = String::new();
    if unread > 0 {
        title = format!("({unread}) ");
    }
    if let Some(name) = conversation {
        title.push_str(name);
        title.push_str(" - ");
    }
    title.push_str(PRODUCT);
    title
}
