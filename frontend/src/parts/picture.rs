//! The picture in its frame, whose colour is the status, and the small gem, whose shape is.

use super::{Icon, icon};
use crate::dom::{El, el, svg};
use nudge_model::ContactView;
use nudge_shared::Status;

/// Sizes of a picture; the pixels are in `picture.css`.
#[derive(Clone, Copy)]
pub(crate) enum Size {
    Row,
    Mid,
    Large,
    Big,
}

impl Size {
    fn class(self) -> &'static str {
        match self {
            Self::Row => "frame",
            Self::Mid => "frame frame-mid",
            Self::Large => "frame frame-large",
            Self::Big => "frame frame-big",
        }
    }
}

/// The frame's colour.
pub(crate) fn tone(status: Status) -> &'static str {
    match status {
        Status::Online => "online",
        Status::Busy | Status::OnThePhone => "busy",
        Status::Idle | Status::BeRightBack | Status::Away | Status::OutToLunch => "away",
        Status::Offline => "offline",
    }
}

/// The gem's shape.
pub(crate) fn shape(status: Status, blocked: bool) -> &'static str {
    match status {
        _ if blocked => "blocked",
        Status::Online => "online",
        Status::Idle => "idle",
        Status::Busy => "busy",
        Status::BeRightBack => "brb",
        Status::Away => "away",
        Status::OnThePhone => "phone",
        Status::OutToLunch => "lunch",
        Status::Offline => "offline",
    }
}

/// The gem alone. The word for it is always beside it.
pub(crate) fn gem(shape: &str) -> El {
    el("i", "gem")
        .attr("data-status", shape)
        .attr("aria-hidden", "true")
}

fn frame(size: Size, status: Status) -> El {
    el("span", size.class())
        .attr("data-tone", tone(status))
        .attr("aria-hidden", "true")
}

/// The picture of somebody: until pictures come over the wire, their initials on a colour of their
/// own. `corner` draws the status again, as a gem.
pub(crate) fn picture(size: Size, contact: &ContactView, corner: Option<&'static str>) -> El {
    frame(size, contact.status)
        .style("--hue", &contact.hue.to_string())
        // Drawn by the style sheet: initials are a picture, no words to speak or to search for.
        .child(el("span", "tile").attr("data-initials", &contact.initials))
        .maybe(corner.map(gem))
}

/// The picture of several people together.
pub(crate) fn crowd(size: Size) -> El {
    frame(size, Status::Offline).child(el("span", "tile").child(icon(Icon::PEOPLE)))
}

/// One's own picture.
pub(crate) fn own_picture(size: Size, status: Status) -> El {
    frame(size, status).child(svg(
        "figure",
        "0 0 96 96",
        "<circle cx=\"48\" cy=\"36\" r=\"17\"/><path d=\"M14 92c1-22 14-34 34-34s33 12 34 34z\"/>",
    ))
}
