//! A client's connection to a conversation, seen from the service.

mod answer;
mod event;
mod session;

pub use event::{End, Event};
pub use session::{Limits, Session};
