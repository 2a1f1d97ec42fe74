//! Reading and writing: frames, commands and messages.

mod corpus;
mod messages;
mod support;
