//! Pictures and files between two clients.

mod hostile;
mod messages;
mod object;
mod packets;
mod pair;
mod world;
