//! Writes values into a text.

use crate::{Malformed, text};
use serde::ser::{
    Impossible, Serialize, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use std::fmt::Write as _;

/// What is written so far.
#[derive(Default)]
pub(crate) struct Writer {
    out: String,
}

impl Writer {
    pub(crate) fn into_text(self) -> String {
        self.out
    }

    /// Opens a list or map; for a variant that holds one, the map around it first.
    fn open(&mut self, variant: Option<&str>, open: char, close: &'static str) -> Items<'_> {
        if let Some(name) = variant {
            self.out.push('{');
            text::write(name, &mut self.out);
            self.out.push(':');
        }
        self.out.push(open);
        Items {
            writer: self,
            first: true,
            close,
        }
    }

    fn number(&mut self, number: impl std::fmt::Display) -> Result<(), Malformed> {
        write!(self.out, "{number}").map_err(|_| Malformed)
    }
}

/// A list or map that is being written.
pub(crate) struct Items<'a> {
    writer: &'a mut Writer,
    first: bool,
    close: &'static str,
}

impl Items<'_> {
    fn comma(&mut self) {
        if !std::mem::replace(&mut self.first, false) {
            self.writer.out.push(',');
        }
    }

    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Malformed> {
        self.comma();
        value.serialize(&mut *self.writer)
    }

    fn entry<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Malformed> {
        self.comma();
        text::write(key, &mut self.writer.out);
        self.writer.out.push(':');
        value.serialize(&mut *self.writer)
    }

    fn close(self) {
        self.writer.out.push_str(self.close);
    }
}

macro_rules! numbers {
    ($($method:ident: $kind:ty as $wide:ty,)*) => {
        $(fn $method(self, value: $kind) -> Result<(), Malformed> {
            self.number(<$wide>::from(value))
        })*
    };
}

impl<'a> Serializer for &'a mut Writer {
    type Ok = ();
    type Error = Malformed;
    type SerializeSeq = Items<'a>;
    type SerializeTuple = Items<'a>;
    type SerializeTupleStruct = Items<'a>;
    type SerializeTupleVariant = Items<'a>;
    type SerializeMap = Impossible<(), Malformed>;
    type SerializeStruct = Items<'a>;
    type SerializeStructVariant = Items<'a>;

    numbers! {
        serialize_u8: u8 as u64,
        serialize_u16: u16 as u64,
        serialize_u32: u32 as u64,
        serialize_u64: u64 as u64,
        serialize_i8: i8 as i64,
        serialize_i16: i16 as i64,
        serialize_i32: i32 as i64,
        serialize_i64: i64 as i64,
    }

    fn serialize_bool(self, value: bool) -> Result<(), Malformed> {
        self.out.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_f32(self, _: f32) -> Result<(), Malformed> {
        Err(Malformed)
    }

    fn serialize_f64(self, _: f64) -> Result<(), Malformed> {
        Err(Malformed)
    }

    fn serialize_char(self, value: char) -> Result<(), Malformed> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Malformed> {
        text::write(value, &mut self.out);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Malformed> {
        Err(Malformed)
    }

    fn serialize_none(self) -> Result<(), Malformed> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Malformed> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Malformed> {
        self.out.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Malformed> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Malformed> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Malformed> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Malformed> {
        let mut items = self.open(None, '{', "}");
        items.entry(variant, value)?;
        items.close();
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'a>, Malformed> {
        Ok(self.open(None, '[', "]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Items<'a>, Malformed> {
        Ok(self.open(None, '[', "]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items<'a>, Malformed> {
        Ok(self.open(None, '[', "]"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Items<'a>, Malformed> {
        Ok(self.open(Some(variant), '[', "]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Impossible<(), Malformed>, Malformed> {
        Err(Malformed)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Items<'a>, Malformed> {
        Ok(self.open(None, '{', "}"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Items<'a>, Malformed> {
        Ok(self.open(Some(variant), '{', "}}"))
    }
}

macro_rules! items {
    ($($kind:ident $method:ident,)*) => {
        $(impl $kind for Items<'_> {
            type Ok = ();
            type Error = Malformed;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Malformed> {
                self.item(value)
            }

            fn end(self) -> Result<(), Malformed> {
                self.close();
                Ok(())
            }
        })*
    };
}
items! {
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field,
}

macro_rules! fields {
    ($($kind:ident,)*) => {
        $(impl $kind for Items<'_> {
            type Ok = ();
            type Error = Malformed;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), Malformed> {
                self.entry(key, value)
            }

            fn end(self) -> Result<(), Malformed> {
                self.close();
                Ok(())
            }
        })*
    };
}
fields! {
    SerializeStruct,
    SerializeStructVariant,
}
