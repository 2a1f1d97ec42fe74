use super::{About, text};
use nudge_shared::{Body, Message, Sender};

const STYLE: &str = "body{font:15px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;\
padding:0 1rem;color:#1b2733;background:#fff}h2{font-size:.85rem;color:#5a6b7b;border-bottom:1px \
solid #d5dee6;margin:1.6rem 0 .6rem}p{margin:.2rem 0;white-space:pre-wrap;overflow-wrap:anywhere}\
b{color:#0a5c9e}.me b{color:#2c6e2f}time{color:#5a6b7b;font-size:.8rem;margin-right:.6rem}\
.note{color:#5a6b7b;font-style:italic}@media(prefers-color-scheme:dark){body{color:#dce6ee;\
background:#111a22}h2,time,.note{color:#93a4b3}h2{border-color:#2a3a48}b{color:#7cc0f5}.me b{color:#8fd693}}";

pub(super) fn head(about: &About, out: &mut String) {
    let title = format!("{} and {}", about.me, about.conversation);
    let title = escaped(&title);
    out.push_str(&format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n<h1>{title}</h1>\n"
    ));
}

pub(super) fn line(about: &About, before: Option<&Message>, message: &Message, out: &mut String) {
    let (date, clock) = about.when(message.at);
    if before.is_none_or(|before| about.when(before.at).0 != date) {
        out.push_str(&format!("<h2>{date}</h2>\n"));
    }
    let name = about.name(&message.from);
    let (class, said) = match &message.body {
        Body::Text { text, .. } => (
            match message.from {
                Sender::Me => "me",
                _ => "they",
            },
            format!("<b>{}:</b> <bdi>{}</bdi>", escaped(name), escaped(text)),
        ),
        other => ("note", escaped(&text::happened(other, name))),
    };
    out.push_str(&format!(
        "<p class=\"{class}\"><time>{clock}</time>{said}</p>\n"
    ));
}

pub(super) fn tail(out: &mut String) {
    out.push_str("</html>\n");
}

/// Text as it stands in a page.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
}
