use crate::{Case, Message, Pattern, Piece, Value};
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, PatternElement, Variant, VariantKey,
};
use std::fmt;

/// What is wrong with a file of texts.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub struct Mistake {
    /// The message it is in, or where the file stops making sense.
    pub message: String,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.message, self.what)
    }
}

impl Mistake {
    pub(crate) fn new(message: &str, what: impl Into<String>) -> Self {
        Self {
            message: message.to_owned(),
            what: what.into(),
        }
    }
}

/// Reads a Fluent file, in its order.
///
/// # Errors
///
/// Whatever is not Fluent, or a part of Fluent that the page cannot show; see the crate's
/// introduction.
pub fn parse(file: &str) -> Result<Vec<Message>, Mistake> {
    let resource = fluent_syntax::parser::parse(file).map_err(|(_, errors)| {
        let what = errors.first().map_or_else(String::new, ToString::to_string);
        let at = errors.first().map_or(0, |error| error.pos.start);
        let line = file[..at.min(file.len())].lines().count();
        Mistake::new(&format!("line {line}"), what)
    })?;
    let mut messages = Vec::<Message>::new();
    for entry in resource.body {
        let message = match entry {
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            Entry::Message(message) => message,
            Entry::Term(term) => return Err(Mistake::new(term.id.name, "terms are not used")),
            Entry::Junk { content } => return Err(Mistake::new(content, "is not Fluent")),
        };
        let key = message.id.name;
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !key.chars().all(plain) {
            return Err(Mistake::new(key, "names are of a-z, 0-9 and -"));
        }
        if !message.attributes.is_empty() {
            return Err(Mistake::new(key, "attributes are not used"));
        }
        if messages.iter().any(|other| other.key == key) {
            return Err(Mistake::new(key, "is there twice"));
        }
        let pattern = message
            .value
            .ok_or_else(|| Mistake::new(key, "says nothing"))?;
        messages.push(Message {
            key: key.to_owned(),
            value: value(key, pattern.elements)?,
        });
    }
    Ok(messages)
}

fn value(key: &str, mut elements: Vec<PatternElement<&str>>) -> Result<Value, Mistake> {
    if let [
        PatternElement::Placeable {
            expression: Expression::Select { .. },
        },
    ] = &elements[..]
        && let Some(PatternElement::Placeable {
            expression: Expression::Select { selector, variants },
        }) = elements.pop()
    {
        let InlineExpression::VariableReference { id } = selector else {
            return Err(Mistake::new(key, "a choice is made by a variable"));
        };
        return Ok(Value::Choice {
            by: id.name.to_owned(),
            cases: cases(key, id.name, variants)?,
        });
    }
    Ok(Value::Plain(pattern(key, None, elements)?))
}

fn cases(
    key: &str,
    by: &str,
    variants: Vec<Variant<&str>>,
) -> Result<Vec<(Case, Pattern)>, Mistake> {
    let mut cases = Vec::new();
    for variant in variants {
        let case = match variant.key {
            VariantKey::NumberLiteral { value } => match value.parse() {
                Ok(number @ 0..=9) => Case::Exactly(number),
                _ => return Err(Mistake::new(key, "numbers are chosen by from 0 to 9")),
            },
            VariantKey::Identifier { name } => match name {
                "zero" => Case::Zero,
                "one" => Case::One,
                "two" => Case::Two,
                "few" => Case::Few,
                "many" => Case::Many,
                "other" => Case::Other,
                name => return Err(Mistake::new(key, format!("{name} is no plural category"))),
            },
        };
        if variant.default != (case == Case::Other) {
            return Err(Mistake::new(key, "the last resort is *[other]"));
        }
        cases.push((case, pattern(key, Some(by), variant.value.elements)?));
    }
    Ok(cases)
}

fn pattern(
    key: &str,
    number: Option<&str>,
    elements: Vec<PatternElement<&str>>,
) -> Result<Pattern, Mistake> {
    let mut pattern = Pattern::new();
    for element in elements {
        pattern.push(match element {
            PatternElement::TextElement { value } => {
                if value.chars().any(char::is_control) {
                    return Err(Mistake::new(key, "a text is one line"));
                }
                Piece::Text(value.to_owned())
            }
            PatternElement::Placeable {
                expression: Expression::Inline(inline),
            } => placed(key, number, inline)?,
            PatternElement::Placeable { .. } => {
                return Err(Mistake::new(key, "a choice is around the whole text"));
            }
        });
    }
    Ok(pattern)
}

fn placed(
    key: &str,
    number: Option<&str>,
    inline: InlineExpression<&str>,
) -> Result<Piece, Mistake> {
    match inline {
        InlineExpression::VariableReference { id } if Some(id.name) == number => {
            Ok(Piece::Number(id.name.to_owned()))
        }
        InlineExpression::VariableReference { id } => Ok(Piece::Variable(id.name.to_owned())),
        InlineExpression::StringLiteral { value } => Ok(Piece::Text(value.to_owned())),
        InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
            match &arguments.positional[..] {
                [InlineExpression::VariableReference { id }] => {
                    Ok(Piece::Number(id.name.to_owned()))
                }
                _ => Err(Mistake::new(key, "NUMBER takes a variable")),
            }
        }
        _ => Err(Mistake::new(
            key,
            "only variables and NUMBER stand in a text",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_variables_numbers_and_choices_are_read() {
        let file = "# a comment\nhi = Hello, { $name }!\nmore = { NUMBER($n) } more\n\
                    new = { $n ->\n    [0] none\n    [one] { $n } line\n   *[other] { $n } lines of { $name }\n}\n";
        let messages = parse(file).unwrap();
        assert_eq!(messages.len(), 3);
        let name = || Piece::Variable("name".to_owned());
        let n = || Piece::Number("n".to_owned());
        let text = |text: &str| Piece::Text(text.to_owned());
        assert_eq!(
            messages[0].value,
            Value::Plain(vec![text("Hello, "), name(), text("!")])
        );
        assert_eq!(messages[1].value, Value::Plain(vec![n(), text(" more")]));
        assert_eq!(
            messages[2].value,
            Value::Choice {
                by: "n".to_owned(),
                cases: vec![
                    (Case::Exactly(0), vec![text("none")]),
                    (Case::One, vec![n(), text(" line")]),
                    (Case::Other, vec![n(), text(" lines of "), name()]),
                ],
            }
        );
        let names: Vec<_> = messages[2]
            .parameters()
            .into_iter()
            .map(|p| p.name)
            .collect();
        assert_eq!(names, ["n", "name"]);
    }

    #[test]
    fn what_the_page_cannot_show_is_refused() {
        for bad in [
            "-term = x\n",
            "a = x\n    .title = y\n",
            "a = x\na = y\n",
            "a = { b }\n",
            "A = x\n",
            "a = x { $n ->\n   *[other] y\n}\n",
            "a = { $n ->\n   *[one] y\n    [other] z\n}\n",
            "a = { $n ->\n    [some] y\n   *[other] z\n}\n",
            "a = one\n    two\n",
            "a = { DATE($n) }\n",
            "what is this\n",
        ] {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }
}
