//! The way to the relay: the socket, and the few requests before it is open.

pub(crate) mod download;
pub(crate) mod http;
pub(crate) mod socket;
pub(crate) mod upload;

use leptos::prelude::window;

/// The address of one of the relay's doors, beside the page itself.
fn door(name: &str) -> String {
    let location = window().location();
    let origin = location.origin().unwrap_or_default();
    let path = location.pathname().unwrap_or_default();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{origin}{folder}/api/{name}")
}
