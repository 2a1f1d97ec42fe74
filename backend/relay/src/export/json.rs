use nudge_shared::Message;

pub(super) fn head(out: &mut String) {
    out.push('[');
}

pub(super) fn line(before: Option<&Message>, message: &Message, out: &mut String) {
    out.push_str(if before.is_some() { ",\n" } else { "\n" });
    out.push_str(&serde_json::to_string(message).expect("wire types are always JSON"));
}

pub(super) fn tail(out: &mut String) {
    out.push_str("\n]\n");
}
