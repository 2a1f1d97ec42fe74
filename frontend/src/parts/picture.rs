//! The picture in its frame, whose colour is the status, and the small gem, whose shape is.

use super::{Icon, icon};
use leptos::prelude::*;
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
pub(crate) fn gem(shape: &'static str) -> impl IntoView {
    view! { <i class="gem" data-status=shape aria-hidden="true"></i> }
}

/// The picture of somebody: until pictures come over the wire, their initials on a colour of their
/// own. `corner` draws the status again, as a gem.
pub(crate) fn picture(
    size: Size,
    contact: &ContactView,
    corner: Option<&'static str>,
) -> impl IntoView + use<> {
    view! {
        <span
            class=size.class()
            data-tone=tone(contact.status)
            style:--hue=contact.hue.to_string()
            aria-hidden="true"
        >
            <span class="tile">{contact.initials.clone()}</span>
            {corner.map(gem)}
        </span>
    }
}

/// The picture of several people together.
pub(crate) fn crowd(size: Size) -> impl IntoView {
    view! {
        <span class=size.class() data-tone="offline" aria-hidden="true">
            <span class="tile">{icon(Icon::PEOPLE)}</span>
        </span>
    }
}

/// One's own picture.
pub(crate) fn own_picture(size: Size, status: Status) -> impl IntoView {
    view! {
        <span class=size.class() data-tone=tone(status) aria-hidden="true">
            <svg class="figure" viewBox="0 0 96 96">
                <circle cx="48" cy="36" r="17"></circle>
                <path d="M14 92c1-22 14-34 34-34s33 12 34 34z"></path>
            </svg>
        </span>
    }
}
