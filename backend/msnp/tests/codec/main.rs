//! Reading and writing: frames, commands and messages.

mod circles;
mod corpus;
mod messages;
mod round_trip;
mod support;
mod values;
