//! Texts with links and emoticons, and the look their writers chose.

use leptos::prelude::*;
use nudge_model::text::{Span, TextStyle};

/// Draws a text that was cut into pieces.
pub(crate) fn spans(spans: Vec<Span>) -> Vec<AnyView> {
    spans.into_iter().map(piece).collect()
}

fn piece(span: Span) -> AnyView {
    match span {
        Span::Text(text) => text.into_any(),
        Span::Link { href, text } => {
            view! { <a href=href target="_blank" rel="noopener noreferrer">{text}</a> }.into_any()
        }
        Span::Emoticon { glyph, name, code } => view! {
            <span class="emo" role="img" aria-label=name title=format!("{name}  {code}")>
                {glyph}
            </span>
        }
        .into_any(),
    }
}

/// A look as values of style properties, to be set one by one: the page's security policy allows
/// that while it forbids `style` attributes.
pub(crate) struct Styled {
    pub(crate) font: Option<String>,
    pub(crate) colour: Option<String>,
    pub(crate) weight: Option<&'static str>,
    pub(crate) slant: Option<&'static str>,
    pub(crate) decoration: Option<&'static str>,
}

impl Styled {
    /// Of a look.
    pub(crate) fn of(style: &TextStyle) -> Self {
        Self {
            font: style.font.clone(),
            colour: style.colour.clone(),
            weight: style.bold.then_some("700"),
            slant: style.italic.then_some("italic"),
            decoration: match (style.underline, style.strike) {
                (false, false) => None,
                (true, false) => Some("underline"),
                (false, true) => Some("line-through"),
                (true, true) => Some("underline line-through"),
            },
        }
    }
}
