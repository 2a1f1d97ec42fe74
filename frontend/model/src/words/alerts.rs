use super::PRODUCT;

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
