/// A text with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its name: lower case, words joined by `-`.
    pub key: String,
    /// What it says.
    pub value: Value,
}

/// What a message says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Always the same.
    Plain(Pattern),
    /// One of several, by a number.
    Choice {
        /// The variable that holds the number.
        by: String,
        /// The cases in the order of the file; the last resort, [`Case::Other`], is among them.
        cases: Vec<(Case, Pattern)>,
    },
}

/// When a case of a choice is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Case {
    /// For exactly this number, 0 to 9.
    Exactly(u8),
    /// For numbers that the language counts as none.
    Zero,
    /// As one.
    One,
    /// As a pair.
    Two,
    /// As a few.
    Few,
    /// As many.
    Many,
    /// For all others.
    Other,
}

/// Text and what stands in it.
pub type Pattern = Vec<Piece>;

/// A piece of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// As it is.
    Text(String),
    /// A variable that holds a text.
    Variable(String),
    /// A variable that holds a number, written as the language writes numbers.
    Number(String),
}

/// What a variable holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// A number.
    Number,
}

/// A variable of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name, without `$`.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
}

impl Message {
    /// The variables, in the order in which the message first names them.
    #[must_use]
    pub fn parameters(&self) -> Vec<Parameter> {
        let mut parameters = Vec::<Parameter>::new();
        let mut add = |name: &str, kind| {
            if !parameters.iter().any(|parameter| parameter.name == name) {
                parameters.push(Parameter {
                    name: name.to_owned(),
                    kind,
                });
            }
        };
        if let Value::Choice { by, .. } = &self.value {
            add(by, Kind::Number);
        }
        for piece in self.patterns().flatten() {
            match piece {
                Piece::Text(_) => {}
                Piece::Variable(name) => add(name, Kind::Text),
                Piece::Number(name) => add(name, Kind::Number),
            }
        }
        parameters
    }

    /// All patterns: the one, or those of all cases.
    pub fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        let (plain, cases) = match &self.value {
            Value::Plain(pattern) => (Some(pattern), &[][..]),
            Value::Choice { cases, .. } => (None, &cases[..]),
        };
        plain
            .into_iter()
            .chain(cases.iter().map(|(_, pattern)| pattern))
    }

    /// The text as somebody would read it aloud to explain it: variables as `{name}`, and of a choice
    /// the last resort.
    #[must_use]
    pub fn gist(&self) -> String {
        let mut gist = String::new();
        for piece in self.patterns().last().into_iter().flatten() {
            match piece {
                Piece::Text(text) => gist.push_str(text),
                Piece::Variable(name) | Piece::Number(name) => {
                    gist.push('{');
                    gist.push_str(name);
                    gist.push('}');
                }
            }
        }
        gist
    }
}
