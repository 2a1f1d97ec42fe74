//! XML, as much of it as SOAP needs.

mod read;
mod write;

pub use read::{Caps, XmlError};
pub(super) use read::{Element, read};
pub(super) use write::Xml;
