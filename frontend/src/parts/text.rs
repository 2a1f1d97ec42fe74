//! Texts with links and emoticons, and the look their writers chose.

use crate::dom::{El, el, unseen};
use crate::wire::http::blob_path;
use nudge_model::text::{Span, TextStyle, emoticons_of};
use nudge_shared::BlobId;

/// An emoticon of somebody's own. The shortcut is in it, out of sight, so that it is copied along.
pub(crate) fn own_emoticon(picture: &BlobId, code: &str) -> El {
    el("span", "own-emo")
        .attr("role", "img")
        .named(code)
        .child(
            el("img", "")
                .attr("src", &blob_path(picture))
                .attr("alt", "")
                .attr("draggable", "false"),
        )
        .child(unseen(code))
}

/// Draws a text that was cut into pieces; emoticons of its writer's own by `custom`.
pub(crate) fn spans(into: El, spans: &[Span], custom: &dyn Fn(&BlobId, &str) -> El) -> El {
    spans.iter().fold(into, |into, span| match span {
        Span::Text(text) => into.text(text),
        Span::Link { href, text } => into.child(
            el("a", "")
                .attr("href", href)
                .attr("target", "_blank")
                .attr("rel", "noopener noreferrer")
                .text(text),
        ),
        Span::Custom { picture, code } => into.child(custom(picture, code)),
        Span::Emoticon {
            place, name, code, ..
        } => into.child(
            el("span", "emo")
                .style("--place", &place.to_string())
                .attr("role", "img")
                .attr("aria-label", name)
                .attr("title", &format!("{name}  {code}"))
                // The drawing comes from the style sheet; this is what copying gives.
                .text(code),
        ),
    })
}

/// Draws a name or a personal message, with its emoticons.
pub(crate) fn emoticons(into: El, text: &str) -> El {
    spans(into, &emoticons_of(text), &own_emoticon)
}

/// The style properties of a look; those that are not there are the page's own.
pub(crate) fn look(style: &TextStyle) -> [(&'static str, Option<String>); 5] {
    let so = |on: bool, value: &str| on.then(|| value.to_owned());
    [
        ("font-family", style.font.clone()),
        ("color", style.colour.clone()),
        ("font-weight", so(style.bold, "700")),
        ("font-style", so(style.italic, "italic")),
        (
            "text-decoration",
            match (style.underline, style.strike) {
                (false, false) => None,
                (true, false) => Some("underline".to_owned()),
                (false, true) => Some("line-through".to_owned()),
                (true, true) => Some("underline line-through".to_owned()),
            },
        ),
    ]
}
