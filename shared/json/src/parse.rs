use crate::value::{Fields, Value};

/// How deep values may lie in each other: what wire types need several times over.
const DEEPEST: u8 = 64;

/// Reads a whole text.
pub(crate) fn parse(text: &str) -> Option<Value> {
    let mut parser = Parser { text, at: 0 };
    let value = parser.value(DEEPEST)?;
    parser.space();
    (parser.at == text.len()).then_some(value)
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
    }

    /// Passes over one character, if it is this one.
    fn skip(&mut self, wanted: u8) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn word(&mut self, word: &str, value: Value) -> Option<Value> {
        let rest = self.text.get(self.at..)?;
        rest.starts_with(word).then(|| {
            self.at += word.len();
            value
        })
    }

    fn value(&mut self, depth: u8) -> Option<Value> {
        let depth = depth.checked_sub(1)?;
        self.space();
        match self.peek()? {
            b'n' => self.word("null", Value::Null),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'"' => self.string().map(Value::Text),
            b'[' => self.list(depth),
            b'{' => self.object(depth),
            _ => self.number(),
        }
    }

    fn list(&mut self, depth: u8) -> Option<Value> {
        let mut list = Vec::new();
        self.elements(b']', |parser| {
            list.push(parser.value(depth)?);
            Some(())
        })?;
        Some(Value::List(list))
    }

    fn object(&mut self, depth: u8) -> Option<Value> {
        let mut fields = Vec::new();
        self.elements(b'}', |parser| {
            parser.space();
            let name = parser.string()?;
            parser.space();
            parser.skip(b':').then_some(())?;
            fields.push((name, parser.value(depth)?));
            Some(())
        })?;
        Some(Value::Object(Fields(fields)))
    }

    /// Elements with commas between them, and brackets around.
    fn elements(&mut self, end: u8, mut one: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.at += 1;
        self.space();
        if self.skip(end) {
            return Some(());
        }
        loop {
            one(self)?;
            self.space();
            if self.skip(end) {
                return Some(());
            }
            self.skip(b',').then_some(())?;
        }
    }

    fn number(&mut self) -> Option<Value> {
        let rest = self.text.get(self.at..)?;
        let end = rest
            .find(|c: char| !matches!(c, '0'..='9' | '-' | '+' | '.' | 'e' | 'E'))
            .unwrap_or(rest.len());
        let number = &rest[..end];
        self.at += end;
        if let Ok(whole) = number.parse() {
            // `i64` would also read `+1`.
            return (!number.starts_with('+')).then_some(Value::Number(whole));
        }
        let begins = number
            .trim_start_matches('-')
            .starts_with(|c: char| c.is_ascii_digit());
        begins.then_some(Value::Fraction)
    }

    fn string(&mut self) -> Option<String> {
        self.skip(b'"').then_some(())?;
        let mut string = String::new();
        loop {
            let rest = self.text.get(self.at..)?;
            let end = rest.find(['"', '\\'])?;
            string.push_str(&rest[..end]);
            self.at += end + 1;
            if rest.as_bytes()[end] == b'"' {
                return Some(string);
            }
            let escaped = self.peek()?;
            self.at += 1;
            string.push(match escaped {
                b'"' | b'\\' | b'/' => char::from(escaped),
                b'n' => '\n',
                b'r' => '\r',
                b't' => '\t',
                b'b' => '\u{8}',
                b'f' => '\u{c}',
                b'u' => self.escaped()?,
                _ => return None,
            });
        }
    }

    /// Four digits behind `\u`, or eight in two parts.
    fn escaped(&mut self) -> Option<char> {
        let first = self.digits()?;
        if !(0xd800..0xdc00).contains(&first) {
            return char::from_u32(first);
        }
        (self.skip(b'\\') && self.skip(b'u')).then_some(())?;
        let second = self
            .digits()?
            .checked_sub(0xdc00)
            .filter(|low| *low < 0x400)?;
        char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + second)
    }

    fn digits(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same, by serde.
    fn expected(value: &serde_json::Value) -> Value {
        match value {
            serde_json::Value::Null => Value::Null,
            serde_json::Value::Bool(on) => Value::Bool(*on),
            serde_json::Value::Number(number) => {
                number.as_i64().map_or(Value::Fraction, Value::Number)
            }
            serde_json::Value::String(text) => Value::Text(text.clone()),
            serde_json::Value::Array(list) => Value::List(list.iter().map(expected).collect()),
            serde_json::Value::Object(map) => Value::Object(Fields(
                map.iter()
                    .map(|(name, value)| (name.clone(), expected(value)))
                    .collect(),
            )),
        }
    }

    #[test]
    fn texts_are_read_as_serde_reads_them() {
        for text in [
            r#"{"a":[1,-2,{"b":null}],"c":"\u00e4\ud83d\ude00\n\"\\\/\b\f\r\t","d":true}"#,
            " [ ] ",
            "{ }",
            "[1.5, 1e3, -0.25, 99999999999999999999]",
            "\"ä😀\"",
        ] {
            let serde = serde_json::from_str(text).unwrap();
            assert_eq!(parse(text), Some(expected(&serde)), "{text}");
        }
    }

    #[test]
    fn what_is_not_json_is_refused() {
        for text in [
            "",
            "[",
            "[1",
            "[1,",
            "[1,]",
            "{\"a\"}",
            "{\"a\":}",
            "{a:1}",
            "\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\ud83d\"",
            "\"\\ud83dx\"",
            "nul",
            "1 2",
            "+1",
            "-",
            "e",
            "tru",
            "[1}",
            "\"\\uü00\"",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn depth_has_an_end() {
        assert!(parse(&format!("{}{}", "[".repeat(60), "]".repeat(60))).is_some());
        assert_eq!(parse(&"[".repeat(1_000_000)), None);
    }

    proptest! {
        #[test]
        fn anything_is_read_or_refused(text in "[\\[\\]{}\",:0-9a-fu\\\\ ntrul.+-]{0,40}") {
            if let Ok(value) = serde_json::from_str::<serde_json::Value>(&text)
                && !text.contains('{')
            {
                prop_assert_eq!(parse(&text), Some(expected(&value)));
            } else {
                let _ = parse(&text);
            }
        }
    }
}
