//! The .NET Messenger Service protocol (MSNP) without input or output.
//!
//! Nothing here opens a socket, reads a clock, draws a random number or starts a task: bytes, time and
//! ids come in as arguments, bytes and events go out as values. What arrives is hostile until proven
//! otherwise: it never panics, never grows a buffer beyond the limits of [`frame`], and a verb that
//! nobody knows is data.
//!
//! From the bottom up:
//!
//! - [`value`]: the words of the protocol (addresses, statuses, lists, ids, tokens);
//! - [`frame`]: bytes to frames, one line and its payload each;
//! - [`notification`] and [`switchboard`]: frames to typed commands and back, one enum for each kind of
//!   connection and each direction;
//! - [`message`]: what travels inside messages, and the personal message;
//! - [`p2p`]: pictures and files between two clients, over a switchboard;
//! - [`challenge`]: the question whether a client is real, and its answer;
//! - [`sso`]: the proof that goes with a single sign-on ticket;
//! - [`client`]: the machines of a client, one for each kind of connection;
//! - [`server`]: the machines of a service;
//! - [`soap`]: the web services beside the connections, since MSNP12.

#![warn(clippy::unwrap_used)]

pub mod challenge;
pub mod circle;
pub mod client;
mod dialect;
mod digest;
mod error_code;
pub mod frame;
pub mod message;
mod moment;
pub mod notification;
pub mod p2p;
pub mod percent;
pub mod server;
pub mod soap;
pub mod sso;
pub mod switchboard;
pub mod value;

pub use dialect::{Dialect, ListSync, SignInScheme};
pub use digest::digest;
pub use error_code::{ErrorClass, ErrorCode};
pub use frame::{CommandError, Frame, Framer, FramingError, Verb};
pub use moment::Moment;
pub use value::{
    Address, Capabilities, ContactId, GroupId, HostPort, List, Lists, MsnObject, Network,
    SessionId, Status, Token, TrId,
};
