//! JSON for the browser client.
//!
//! Every byte of the client is downloaded before it runs, and a general JSON library brings what the
//! wire types never need: numbers with a fraction, structures written as lists, a sentence for every
//! way of being wrong. This one reads and writes what `nudge-shared` says, and nothing else; what it
//! writes any library reads.

mod read;
mod text;
mod write;

use serde::de::DeserializeOwned;
use serde::{Serialize, de, ser};
use std::fmt;

/// The text is not JSON, or not of the expected form. Which of the two, and where, is not said: the
/// client could do nothing about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed;

/// Reads a value. The text must hold nothing else.
///
/// # Errors
///
/// [`Malformed`], also for numbers with a fraction, and for integers beyond 64 bits.
pub fn from_str<T: DeserializeOwned>(text: &str) -> Result<T, Malformed> {
    let mut reader = read::Reader::new(text);
    let value = T::deserialize(&mut reader)?;
    reader.end()?;
    Ok(value)
}

/// Writes a value, without white space.
///
/// # Errors
///
/// [`Malformed`] for what this crate does not write: numbers with a fraction, bytes, and maps whose
/// keys are no texts.
pub fn to_string<T: Serialize>(value: &T) -> Result<String, Malformed> {
    let mut writer = write::Writer::default();
    value.serialize(&mut writer)?;
    Ok(writer.into_text())
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not JSON of the expected form")
    }
}

impl std::error::Error for Malformed {}

impl de::Error for Malformed {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}

impl ser::Error for Malformed {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}
