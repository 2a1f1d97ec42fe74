//! The machines of a service: one for each connection of a client.
//!
//! They read and write the protocol and keep its order, limits and times. They hold no accounts and know no
//! other connection: what needs those comes out as an event and is answered by a method.
//!
//! A driver calls `receive` with what arrived and `handle_timeout` when `poll_timeout` says so; after either,
//! and after every method, it drains `poll_event` and `poll_transmit`. After `Ended` nothing more happens:
//! the driver sends what `poll_transmit` still has and closes.

mod link;
pub mod notification;
pub mod switchboard;
