//! What speaks up by itself: the line about the connection, and toasts.

mod banner;
mod toasts;

pub(crate) use banner::banner;
pub(crate) use toasts::toasts;
