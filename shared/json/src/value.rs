use crate::Json;

/// Any JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// Any other number. No wire type has one, so none is kept.
    Fraction,
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// An object.
    Object(Fields),
}

/// The fields of an object, in their order. If a name is there twice, the first one counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields(pub(crate) Vec<(String, Value)>);

impl Value {
    /// The fields, if this is an object.
    #[must_use]
    pub fn fields(self) -> Option<Fields> {
        match self {
            Self::Object(fields) => Some(fields),
            _ => None,
        }
    }

    /// The elements of a list that has this many.
    #[must_use]
    pub fn list_of(self, length: usize) -> Option<std::vec::IntoIter<Self>> {
        match self {
            Self::List(list) if list.len() == length => Some(list.into_iter()),
            _ => None,
        }
    }

    /// The name of a variant, and what it holds: a text holds nothing, an object one thing.
    #[must_use]
    pub fn variant(self) -> Option<(String, Self)> {
        match self {
            Self::Text(name) => Some((name, Self::Null)),
            Self::Object(Fields(mut fields)) if fields.len() == 1 => fields.pop(),
            _ => None,
        }
    }
}

impl Fields {
    fn value(&mut self, name: &str) -> Option<Value> {
        let at = self.0.iter().position(|(found, _)| found == name)?;
        Some(std::mem::replace(&mut self.0[at].1, Value::Null))
    }

    /// The field of this name. None where it is of another shape, or is not there and has to be.
    pub fn take<T: Json>(&mut self, name: &str) -> Option<T> {
        match self.value(name) {
            Some(value) => T::read(value),
            None => T::absent(),
        }
    }

    /// The field of this name, or what it is instead if it is not there. None where it is of another
    /// shape.
    pub fn take_or<T: Json>(&mut self, name: &str, otherwise: T) -> Option<T> {
        match self.value(name) {
            Some(value) => T::read(value),
            None => Some(otherwise),
        }
    }
}
