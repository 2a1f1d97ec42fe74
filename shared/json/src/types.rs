use crate::{Fields, Json, Value, Writer};
use std::collections::{BTreeMap, BTreeSet};

macro_rules! whole_numbers {
    ($($type:ty)+) => {
        $(
            impl Json for $type {
                fn read(value: Value) -> Option<Self> {
                    match value {
                        Value::Number(number) => number.try_into().ok(),
                        _ => None,
                    }
                }

                fn write(&self, to: &mut Writer) {
                    to.bare(&self.to_string());
                }
            }
        )+
    };
}

whole_numbers!(u8 u16 u32 u64 i64);

impl Json for bool {
    fn read(value: Value) -> Option<Self> {
        match value {
            Value::Bool(on) => Some(on),
            _ => None,
        }
    }

    fn write(&self, to: &mut Writer) {
        to.bare(if *self { "true" } else { "false" });
    }
}

impl Json for String {
    fn read(value: Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    fn write(&self, to: &mut Writer) {
        to.text(self);
    }
}

impl Json for Box<str> {
    fn read(value: Value) -> Option<Self> {
        String::read(value).map(String::into_boxed_str)
    }

    fn write(&self, to: &mut Writer) {
        to.text(self);
    }
}

impl<T: Json> Json for Box<T> {
    fn read(value: Value) -> Option<Self> {
        T::read(value).map(Self::new)
    }

    fn absent() -> Option<Self> {
        T::absent().map(Self::new)
    }

    fn write(&self, to: &mut Writer) {
        (**self).write(to);
    }
}

impl<T: Json> Json for Option<T> {
    fn read(value: Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            value => T::read(value).map(Some),
        }
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn write(&self, to: &mut Writer) {
        match self {
            Some(value) => value.write(to),
            None => to.bare("null"),
        }
    }
}

impl<T: Json, E: Json> Json for Result<T, E> {
    fn read(value: Value) -> Option<Self> {
        let (name, value) = value.variant()?;
        match &*name {
            "Ok" => T::read(value).map(Ok),
            "Err" => E::read(value).map(Err),
            _ => None,
        }
    }

    fn write(&self, to: &mut Writer) {
        match self {
            Ok(value) => to.variant("Ok", |to| value.write(to)),
            Err(error) => to.variant("Err", |to| error.write(to)),
        }
    }
}

fn elements(value: Value) -> Option<std::vec::IntoIter<Value>> {
    match value {
        Value::List(list) => Some(list.into_iter()),
        _ => None,
    }
}

impl<T: Json> Json for Vec<T> {
    fn read(value: Value) -> Option<Self> {
        elements(value)?.map(T::read).collect()
    }

    fn write(&self, to: &mut Writer) {
        to.list(self.iter().map(|element| element as &dyn Json));
    }
}

impl<T: Json + Ord> Json for BTreeSet<T> {
    fn read(value: Value) -> Option<Self> {
        elements(value)?.map(T::read).collect()
    }

    fn write(&self, to: &mut Writer) {
        to.list(self.iter().map(|element| element as &dyn Json));
    }
}

/// Keys are texts in JSON: their own JSON has to be one.
impl<K: Json + Ord + ToString, V: Json> Json for BTreeMap<K, V> {
    fn read(value: Value) -> Option<Self> {
        let Fields(fields) = value.fields()?;
        let pairs = fields.into_iter();
        pairs
            .map(|(key, value)| Some((K::read(Value::Text(key))?, V::read(value)?)))
            .collect()
    }

    fn write(&self, to: &mut Writer) {
        let mut object = to.object();
        for (key, value) in self {
            object.field(&key.to_string(), value);
        }
        object.end();
    }
}

impl<A: Json, B: Json> Json for (A, B) {
    fn read(value: Value) -> Option<Self> {
        let mut list = value.list_of(2)?;
        Some((A::read(list.next()?)?, B::read(list.next()?)?))
    }

    fn write(&self, to: &mut Writer) {
        to.list([&self.0 as &dyn Json, &self.1]);
    }
}

impl<T: Json> Json for &T {
    /// There is nothing that a reference read from a text could refer to.
    fn read(_: Value) -> Option<Self> {
        None
    }

    fn write(&self, to: &mut Writer) {
        (**self).write(to);
    }
}
