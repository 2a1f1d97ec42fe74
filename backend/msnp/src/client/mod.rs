//! The client's role: signing in to a notification server and talking on switchboards.
//!
//! Machines, each for one connection and none with a socket, a clock or a source of
//! randomness. The driver owns those. It
//!
//! 1. calls [`notification::Session::receive`] with what the connection brought,
//!    [`handle_timeout`](notification::Session::handle_timeout) when a deadline passed, or a command;
//! 2. then drains `poll_transmit` into the connection, `poll_event` into the application, and asks
//!    `poll_timeout` when to come back at the latest.
//!
//! They are the same from the oldest dialect to the newest: what differs between dialects is in
//! how a command is written ([`crate::notification`]), in the sign-in scheme and in the list
//! synchronisation, each in one place.

pub mod notification;
mod outcome;
pub mod switchboard;

pub use outcome::{Refusal, RequestId};
