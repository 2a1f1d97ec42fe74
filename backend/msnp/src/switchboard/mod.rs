//! The commands of a switchboard, where one conversation takes place.

mod request;
mod response;
mod wire;

pub use request::{AckMode, Request};
pub use response::{Member, Response};
