//! JSON for the page, where the size of code is what a visitor waits for.
//!
//! The relay reads and writes the wire types with serde. Serde's code is made anew for every type and
//! is about as fast as can be; in the page, that came to a fifth of all code. Here a text becomes a
//! [`Value`] first, by one piece of code, and every type adds no more than a call per field. What it
//! looks like as JSON is said once, by serde's attributes: [`macro@Json`] reads the same ones, and does
//! not compile where it does not know one. Tests hold both against each other, over every frame there is.

mod parse;
mod types;
mod value;
mod write;

pub use nudge_json_derive::Json;
pub use value::{Fields, Value};
pub use write::{Object, Writer};

/// A type that is read from JSON, and written as JSON.
///
/// A trait object of it can be written: code that writes is not made anew for every type.
pub trait Json {
    /// Reads one. None where the value is not of this type's shape.
    fn read(value: Value) -> Option<Self>
    where
        Self: Sized;

    /// What a field of this type is that is not there; none where it has to be.
    #[must_use]
    fn absent() -> Option<Self>
    where
        Self: Sized,
    {
        None
    }

    /// Writes this one.
    fn write(&self, to: &mut Writer);
}

/// Reads a text. None where it is not JSON, or not of the type's shape.
#[must_use]
pub fn from_str<T: Json>(text: &str) -> Option<T> {
    T::read(parse::parse(text)?)
}

/// Writes a value, without white space.
#[must_use]
pub fn to_string(value: &dyn Json) -> String {
    let mut writer = Writer::default();
    value.write(&mut writer);
    writer.finish()
}
