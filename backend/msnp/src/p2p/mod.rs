//! Pictures, files and their like between two clients, over a switchboard.

mod base64;
mod object;

pub use object::{Hash, Object, ObjectKind};
