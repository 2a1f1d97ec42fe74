//! Reads values out of a text.

use crate::{Malformed, text};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use std::borrow::Cow;

/// What of a text is not read yet.
pub(crate) struct Reader<'de> {
    rest: &'de str,
}

impl<'de> Reader<'de> {
    pub(crate) fn new(text: &'de str) -> Self {
        Self { rest: text }
    }

    /// Nothing may follow but white space.
    pub(crate) fn end(&mut self) -> Result<(), Malformed> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(Malformed),
        }
    }

    /// The next byte that is not white space.
    fn peek(&mut self) -> Option<u8> {
        self.rest = self.rest.trim_start_matches([' ', '\n', '\r', '\t']);
        self.rest.bytes().next()
    }

    fn take(&mut self, expected: char) -> Result<(), Malformed> {
        self.peek();
        self.rest = self.rest.strip_prefix(expected).ok_or(Malformed)?;
        Ok(())
    }

    fn word(&mut self, word: &str) -> Result<(), Malformed> {
        self.peek();
        self.rest = self.rest.strip_prefix(word).ok_or(Malformed)?;
        Ok(())
    }

    fn text(&mut self) -> Result<Cow<'de, str>, Malformed> {
        self.take('"')?;
        let (read, rest) = text::read(self.rest)?;
        self.rest = rest;
        Ok(read)
    }

    /// An integer, as its sign and its digits say.
    fn integer(&mut self) -> Result<(bool, u64), Malformed> {
        self.peek();
        let (negative, digits) = match self.rest.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, self.rest),
        };
        let end = digits
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(digits.len());
        let (digits, rest) = digits.split_at(end);
        if rest.starts_with(['.', 'e', 'E']) || (digits.len() > 1 && digits.starts_with('0')) {
            return Err(Malformed);
        }
        self.rest = rest;
        Ok((negative, digits.parse().map_err(|_| Malformed)?))
    }

    /// Passes over a value of any form. It is not checked further than to find its end.
    fn skip(&mut self) -> Result<(), Malformed> {
        let mut open = 0_u32;
        loop {
            match self.peek().ok_or(Malformed)? {
                b'"' => drop(self.text()?),
                b'{' | b'[' => {
                    open += 1;
                    self.rest = &self.rest[1..];
                    continue;
                }
                b'}' | b']' => {
                    open = open.checked_sub(1).ok_or(Malformed)?;
                    self.rest = &self.rest[1..];
                }
                b',' | b':' if open > 0 => {
                    self.rest = &self.rest[1..];
                    continue;
                }
                _ => {
                    let end = self
                        .rest
                        .find([',', ':', '}', ']', '"', '{', '[', ' ', '\n', '\r', '\t'])
                        .unwrap_or(self.rest.len());
                    if end == 0 {
                        return Err(Malformed);
                    }
                    self.rest = &self.rest[end..];
                }
            }
            if open == 0 {
                return Ok(());
            }
        }
    }
}

/// The items of a list or the entries of a map, up to the closing bracket.
struct Items<'a, 'de> {
    reader: &'a mut Reader<'de>,
    close: u8,
    first: bool,
}

impl<'a, 'de> Items<'a, 'de> {
    fn open(reader: &'a mut Reader<'de>, open: char, close: u8) -> Result<Self, Malformed> {
        reader.take(open)?;
        Ok(Self {
            reader,
            close,
            first: true,
        })
    }

    /// Whether another one follows; goes up to it.
    fn more(&mut self) -> Result<bool, Malformed> {
        if self.reader.peek() == Some(self.close) {
            return Ok(false);
        }
        if !std::mem::replace(&mut self.first, false) {
            self.reader.take(',')?;
        }
        Ok(true)
    }

    fn close(self) -> Result<(), Malformed> {
        self.reader.take(char::from(self.close))
    }
}

impl<'de> SeqAccess<'de> for &mut Items<'_, 'de> {
    type Error = Malformed;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Malformed> {
        match self.more()? {
            true => seed.deserialize(&mut *self.reader).map(Some),
            false => Ok(None),
        }
    }
}

impl<'de> MapAccess<'de> for &mut Items<'_, 'de> {
    type Error = Malformed;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Malformed> {
        match self.more()? {
            true => seed.deserialize(&mut *self.reader).map(Some),
            false => Ok(None),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Malformed> {
        self.reader.take(':')?;
        seed.deserialize(&mut *self.reader)
    }
}

fn list<'de, V: Visitor<'de>>(reader: &mut Reader<'de>, visitor: V) -> Result<V::Value, Malformed> {
    let mut items = Items::open(reader, '[', b']')?;
    let value = visitor.visit_seq(&mut items)?;
    items.close()?;
    Ok(value)
}

fn map<'de, V: Visitor<'de>>(reader: &mut Reader<'de>, visitor: V) -> Result<V::Value, Malformed> {
    let mut items = Items::open(reader, '{', b'}')?;
    let value = visitor.visit_map(&mut items)?;
    items.close()?;
    Ok(value)
}

fn string<'de, V: Visitor<'de>>(
    reader: &mut Reader<'de>,
    visitor: V,
) -> Result<V::Value, Malformed> {
    visitor.visit_str(&reader.text()?)
}

fn integer<'de, V: Visitor<'de>>(
    reader: &mut Reader<'de>,
    visitor: V,
) -> Result<V::Value, Malformed> {
    match reader.integer()? {
        (false, value) => visitor.visit_u64(value),
        (true, value) => {
            let value = 0_i64.checked_sub_unsigned(value).ok_or(Malformed)?;
            visitor.visit_i64(value)
        }
    }
}

/// Methods that read one kind of value the same way.
macro_rules! read {
    ($($method:ident)* => $how:path) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
            $how(self, visitor)
        })*
    };
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Malformed;

    read!(deserialize_str deserialize_string deserialize_identifier deserialize_char => string);
    read!(
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 => integer
    );
    read!(deserialize_seq => list);
    read!(deserialize_map => map);
    // The client always knows what it expects.
    read!(
        deserialize_any deserialize_f32 deserialize_f64 deserialize_bytes deserialize_byte_buf
        => never
    );

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        let yes = self.peek() == Some(b't');
        self.word(if yes { "true" } else { "false" })?;
        visitor.visit_bool(yes)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        self.word("null")?;
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        if self.peek() == Some(b'n') {
            self.word("null")?;
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Malformed> {
        self.skip()?;
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Malformed> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Malformed> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Malformed> {
        list(self, visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Malformed> {
        list(self, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Malformed> {
        map(self, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Malformed> {
        let alone = self.peek() == Some(b'"');
        if !alone {
            self.take('{')?;
        }
        let value = visitor.visit_enum(Choice {
            reader: &mut *self,
            alone,
        })?;
        if !alone {
            self.take('}')?;
        }
        Ok(value)
    }
}

fn never<'de, V: Visitor<'de>>(_: &mut Reader<'de>, _: V) -> Result<V::Value, Malformed> {
    Err(Malformed)
}

/// One of several: its name alone, or a map from its name to what it holds.
struct Choice<'a, 'de> {
    reader: &'a mut Reader<'de>,
    alone: bool,
}

impl<'de> EnumAccess<'de> for Choice<'_, 'de> {
    type Error = Malformed;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Malformed> {
        let name = self.reader.text()?;
        let value = seed.deserialize((&*name).into_deserializer())?;
        if !self.alone {
            self.reader.take(':')?;
        }
        Ok((value, self))
    }
}

impl<'de> Choice<'_, 'de> {
    fn held(&mut self) -> Result<&mut Reader<'de>, Malformed> {
        match self.alone {
            true => Err(Malformed),
            false => Ok(&mut *self.reader),
        }
    }
}

impl<'de> VariantAccess<'de> for Choice<'_, 'de> {
    type Error = Malformed;

    fn unit_variant(self) -> Result<(), Malformed> {
        match self.alone {
            true => Ok(()),
            false => self.reader.word("null"),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(
        mut self,
        seed: T,
    ) -> Result<T::Value, Malformed> {
        seed.deserialize(self.held()?)
    }

    fn tuple_variant<V: Visitor<'de>>(
        mut self,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Malformed> {
        list(self.held()?, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        mut self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Malformed> {
        map(self.held()?, visitor)
    }
}
