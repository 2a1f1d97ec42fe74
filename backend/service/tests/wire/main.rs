//! The service over TCP, line by line, as clients of each dialect see it.

mod harness;
mod sign_in;
