use super::About;
use nudge_shared::{Body, Message, Notice};

/// `[2026-11-24 21:40] bob@example.com: text`; further lines of the text are indented.
pub(super) fn line(about: &About, message: &Message, out: &mut String) {
    let (date, clock) = about.when(message.at);
    let name = about.name(&message.from);
    let said = match &message.body {
        Body::Text { text, .. } => format!("{name}: {}", text.replace('\n', "\n    ")),
        other => format!("* {}", happened(other, name)),
    };
    out.push_str(&format!("[{date} {clock}] {said}\n"));
}

/// What is not text, in words.
pub(super) fn happened(body: &Body, name: &str) -> String {
    match body {
        Body::Text { text, .. } => text.clone(),
        Body::Nudge => format!("{name} sent a nudge"),
        Body::Notice(Notice::Joined(who)) => format!("{who} came in"),
        Body::Notice(Notice::Left(who)) => format!("{who} left"),
        Body::Ink { .. } => format!("{name} sent handwriting"),
        Body::File(file) => format!("{name} sent the file {}", file.name),
        Body::Unsupported { content_type } => format!("{name} sent something ({content_type})"),
    }
}
