//! Pictures and files between two clients.

mod object;
mod pair;
mod world;
