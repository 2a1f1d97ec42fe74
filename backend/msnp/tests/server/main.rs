//! The machines of a service, line by line.

mod notification;
mod switchboard;
mod wire;
