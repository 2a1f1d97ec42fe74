//! XML in writing.

use core::fmt::Display;

/// A document in the making.
#[derive(Debug, Default)]
pub(in crate::soap) struct Xml(String);

impl Xml {
    /// A document with its declaration.
    pub(in crate::soap) fn new() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"utf-8\"?>".to_owned())
    }

    /// An element. `name` may hold attributes after it, which must be constants.
    pub(in crate::soap) fn element(&mut self, name: &str, inner: impl FnOnce(&mut Self)) {
        self.element_with(name, &[], inner);
    }

    /// An element with attributes.
    pub(in crate::soap) fn element_with(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inner: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes);
        self.0.push('>');
        inner(self);
        self.close(name);
    }

    /// An element with nothing in it.
    pub(in crate::soap) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.open(name, attributes);
        self.0.push_str("/>");
    }

    /// An element that holds a text.
    pub(in crate::soap) fn leaf(&mut self, name: &str, text: impl Display) {
        self.element(name, |xml| xml.text(&text.to_string()));
    }

    /// A text.
    pub(in crate::soap) fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                // Readers would make a plain line feed of it.
                '\r' => self.0.push_str("&#13;"),
                c => self.character(c),
            }
        }
    }

    /// A text of lines that end in carriage return and line feed, which are written as they are: readers of
    /// mails put up with their loss, and some old ones do not know numbers for them.
    pub(in crate::soap) fn lines(&mut self, text: &str) {
        text.chars().for_each(|c| self.character(c));
    }

    /// The document.
    pub(in crate::soap) fn finish(self) -> String {
        self.0
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (key, value) in attributes {
            self.0.push(' ');
            self.0.push_str(key);
            self.0.push_str("=\"");
            for c in value.chars() {
                match c {
                    '\t' => self.0.push_str("&#9;"),
                    '\n' => self.0.push_str("&#10;"),
                    '\r' => self.0.push_str("&#13;"),
                    c => self.character(c),
                }
            }
            self.0.push('"');
        }
    }

    fn close(&mut self, name: &str) {
        self.0.push_str("</");
        self.0.push_str(name.split(' ').next().unwrap_or(name));
        self.0.push('>');
    }

    fn character(&mut self, c: char) {
        match c {
            '&' => self.0.push_str("&amp;"),
            '<' => self.0.push_str("&lt;"),
            '>' => self.0.push_str("&gt;"),
            '"' => self.0.push_str("&quot;"),
            '\t' | '\n' | '\r' => self.0.push(c),
            // What XML cannot hold, not even as a number.
            '\0'..'\u{20}' | '\u{fffe}' | '\u{ffff}' => {}
            c => self.0.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Caps, read};
    use super::*;

    #[test]
    fn what_is_written_is_read_alike() {
        let text = "<a b=\"c\">&amp;'\r\n\t\u{1F600}\u{1}]]>";
        let mut xml = Xml::new();
        xml.element_with("r x=\"y\"", &[("k", text)], |xml| xml.leaf("t", text));
        let root = read(xml.finish().as_bytes(), Caps::REQUEST).unwrap();
        let kept = text.replace('\u{1}', "");
        assert_eq!(root.attribute("k"), Some(&*kept));
        assert_eq!(root.attribute("x"), Some("y"));
        assert_eq!(root.child("t").unwrap().verbatim(), kept);
    }
}
