use crate::Json;
use std::fmt::Write as _;

/// A text that is being written.
#[derive(Default)]
pub struct Writer(String);

/// An object that is being written.
pub struct Object<'a> {
    to: &'a mut Writer,
    empty: bool,
}

impl Writer {
    pub(crate) fn finish(self) -> String {
        self.0
    }

    /// Writes what needs no quoting: a number, `true`, `null`.
    pub fn bare(&mut self, word: &str) {
        self.0.push_str(word);
    }

    /// Writes a text.
    pub fn text(&mut self, text: &str) {
        self.0.push('"');
        for c in text.chars() {
            match c {
                '"' => self.0.push_str("\\\""),
                '\\' => self.0.push_str("\\\\"),
                '\n' => self.0.push_str("\\n"),
                '\0'..='\u{1f}' => {
                    let _ = write!(self.0, "\\u{:04x}", u32::from(c));
                }
                _ => self.0.push(c),
            }
        }
        self.0.push('"');
    }

    /// Writes a list.
    pub fn list<'a>(&mut self, elements: impl IntoIterator<Item = &'a dyn Json>) {
        let mut before = '[';
        for element in elements {
            self.0.push(before);
            element.write(self);
            before = ',';
        }
        self.0.push_str(if before == '[' { "[]" } else { "]" });
    }

    /// Begins an object.
    pub fn object(&mut self) -> Object<'_> {
        self.0.push('{');
        Object {
            to: self,
            empty: true,
        }
    }

    /// Writes an object of one field, begun by `inside`.
    pub fn variant(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        self.0.push('{');
        self.text(name);
        self.0.push(':');
        inside(self);
        self.0.push('}');
    }
}

impl Object<'_> {
    /// Writes one more field.
    pub fn field(&mut self, name: &str, value: &dyn Json) {
        if !self.empty {
            self.to.0.push(',');
        }
        self.empty = false;
        self.to.text(name);
        self.to.0.push(':');
        value.write(self.to);
    }

    /// Ends it.
    pub fn end(self) {
        self.to.0.push('}');
    }
}
