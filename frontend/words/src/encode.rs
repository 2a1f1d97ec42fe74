use crate::{Case, Kind, Message, Mistake, Pattern, Piece, Value};

/// Stands before the place of a text. The place is one character, see [`argument`].
const TEXT: char = '\u{1}';
/// Stands before the place of a number.
const NUMBER: char = '\u{2}';
/// Begins a choice; the place of its number follows.
const CHOICE: char = '\u{3}';
/// Begins a case; a letter for when it is taken follows, then its pattern.
const CASE: char = '\u{4}';

/// How the page is told which argument is meant.
#[must_use]
pub fn argument(index: usize) -> char {
    char::from(b'a' + u8::try_from(index).unwrap_or_default())
}

/// A message as the page reads it. The page's reader is `nudge_model::words`, which has the tests that
/// both agree.
///
/// # Errors
///
/// A variable that the original, in the source language, does not have.
pub fn encode(original: &Message, message: &Message) -> Result<String, Mistake> {
    let parameters = original.parameters();
    let place = |name: &str, kind: Kind| {
        let found = parameters.iter().position(|known| known.name == name);
        match found {
            Some(index) if parameters[index].kind == kind => Ok(argument(index)),
            _ => Err(Mistake::new(
                &message.key,
                format!("${name} is not such a variable in English"),
            )),
        }
    };
    let pattern = |encoded: &mut String, pattern: &Pattern| {
        for piece in pattern {
            match piece {
                Piece::Text(text) => encoded.push_str(text),
                Piece::Variable(name) => {
                    // A number may be chosen by in one language and only shown in another.
                    let number = place(name, Kind::Number);
                    encoded.push(if number.is_ok() { NUMBER } else { TEXT });
                    encoded.push(number.or_else(|_| place(name, Kind::Text))?);
                }
                Piece::Number(name) => {
                    encoded.push(NUMBER);
                    encoded.push(place(name, Kind::Number)?);
                }
            }
        }
        Ok(())
    };
    let mut encoded = String::new();
    match &message.value {
        Value::Plain(plain) => pattern(&mut encoded, plain)?,
        Value::Choice { by, cases } => {
            encoded.push(CHOICE);
            encoded.push(place(by, Kind::Number)?);
            for (case, text) in cases {
                encoded.push(CASE);
                encoded.push(letter(*case));
                pattern(&mut encoded, text)?;
            }
        }
    }
    Ok(encoded)
}

fn letter(case: Case) -> char {
    match case {
        Case::Exactly(number) => char::from(b'0' + number % 10),
        Case::Zero => 'z',
        Case::One => 'o',
        Case::Two => 't',
        Case::Few => 'f',
        Case::Many => 'm',
        Case::Other => '*',
    }
}

#[cfg(test)]
mod tests {
    use crate::{compile, parse};

    #[test]
    fn a_language_is_in_the_order_of_the_source_and_lacks_nothing() {
        let english = parse(
            "a = A { $x } { $y }\nb = { $n ->\n    [one] one\n   *[other] { $n } of { $x }\n}\nc = C\n",
        )
        .unwrap();
        let other = parse("c = Ce\na = { $y } { $x } Ah\n").unwrap();
        assert_eq!(
            compile(&english, &other).unwrap(),
            "\u{1}b \u{1}a Ah\n\u{3}a\u{4}oone\u{4}*\u{2}a of \u{1}b\nCe\n"
        );
    }

    #[test]
    fn what_english_does_not_have_is_a_mistake() {
        let english = parse("a = A { $x }\n").unwrap();
        for bad in ["b = B\n", "a = { $y }\n", "a = { NUMBER($x) }\n"] {
            assert!(compile(&english, &parse(bad).unwrap()).is_err(), "{bad}");
        }
    }
}
