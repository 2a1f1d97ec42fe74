//! What speaks up by itself: the line about the connection, and toasts.

mod banner;
mod toasts;

pub(crate) use banner::Banner;
pub(crate) use toasts::Toasts;
