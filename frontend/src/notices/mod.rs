//! What speaks up by itself: the line about the connection, passing notes, and toasts.

mod banner;
mod note;
mod toasts;

pub(crate) use banner::banner;
pub(crate) use note::note;
pub(crate) use toasts::toasts;
