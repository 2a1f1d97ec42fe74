//! The picture in its frame, whose colour is the status, and the small gem, whose shape is.

use super::{Icon, icon};
use crate::dom::{El, el, svg};
use crate::wire::http::blob_path;
use nudge_model::ContactView;
use nudge_shared::{BlobId, Status};

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

/// The picture of somebody, or else their initials on a colour of their own. `corner` draws the
/// status again, as a gem.
pub(crate) fn picture(size: Size, contact: &ContactView, corner: Option<&'static str>) -> El {
    frame(size, contact.status)
        .style("--hue", &contact.hue.to_string())
        // Drawn by the style sheet: initials are a picture, no words to speak or to search for.
        .child(
            el("span", "tile")
                .attr("data-initials", &contact.initials)
                .maybe(contact.picture.as_ref().map(image)),
        )
        .maybe(corner.map(gem))
}

/// The picture of several people together.
pub(crate) fn crowd(size: Size) -> El {
    frame(size, Status::Offline).child(el("span", "tile").child(icon(Icon::PEOPLE)))
}

/// One's own picture.
pub(crate) fn own_picture(size: Size, status: Status, own: Option<&BlobId>) -> El {
    let figure = svg(
        "figure",
        "0 0 96 96",
        "<circle cx=\"48\" cy=\"36\" r=\"17\"/><path d=\"M14 92c1-22 14-34 34-34s33 12 34 34z\"/>",
    );
    let tile = el("span", "tile").child(figure);
    frame(size, status).child(tile.maybe(own.map(image)))
}

/// A picture from the relay. Should it not be there, what is under it is seen.
pub(crate) fn image(blob: &BlobId) -> El {
    let image = el("img", "")
        .attr("alt", "")
        .attr("decoding", "async")
        .attr("draggable", "false")
        .attr("src", &blob_path(blob));
    let gone = image.html().clone();
    image.on("error", move |_| gone.remove())
}
