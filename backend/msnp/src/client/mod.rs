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
//!
//! A driver that is told what arrives, and by when to come back, is as short as this:
//!
//! ```
//! use msnp::client::notification::{Event, Session};
//! use msnp::{Moment, Token};
//!
//! /// Returns when to come back at the latest.
//! fn turn(session: &mut Session, arrived: &[u8], out: &mut Vec<u8>, now: Moment) -> Option<Moment> {
//!     session.receive(arrived, now);
//!     session.handle_timeout(now);
//!     while let Some(event) = session.poll_event() {
//!         match event {
//!             // Fetched from the sign-in service, over a connection of its own.
//!             Event::TicketNeeded { .. } => session.ticket(Ok(Token::new("t=1&p=").unwrap()), now),
//!             Event::Synchronised => println!("{} contacts", session.roster().contacts().len()),
//!             other => println!("{other:?}"),
//!         }
//!     }
//!     while let Some(bytes) = session.poll_transmit() {
//!         out.extend_from_slice(&bytes);
//!     }
//!     session.poll_timeout()
//! }
//!
//! # use msnp::client::notification::SignInOptions;
//! # use msnp::{Address, Dialect, HostPort};
//! # let server = HostPort::new("messenger.example.com", 1863);
//! # let mut options = SignInOptions::new(Address::new("alice@example.com").unwrap(), server);
//! # options.dialects = vec![Dialect::Msnp8];
//! # let (mut out, now) = (Vec::new(), Moment::EPOCH);
//! # let mut session = Session::new(options, now);
//! # turn(&mut session, b"VER 1 MSNP8\r\nCVR 2 1 1 1 a b\r\nUSR 3 TWN S c\r\n", &mut out, now);
//! # assert!(out.ends_with(b"USR 4 TWN S t=1&p=\r\n"));
//! ```

pub mod notification;
mod outcome;
pub mod switchboard;

pub use outcome::{Refusal, RequestId};
