//! Pictures and files between two clients.

mod object;
