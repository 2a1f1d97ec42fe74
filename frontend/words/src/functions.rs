use crate::{Kind, Message};
use std::fmt::Write as _;

/// Rust source: for each message a function of its name that says it, in the language that is spoken
/// at present. It calls `text(index)` for a message without variables, and
/// `say(index, &[Argument])` for others.
#[must_use]
pub fn functions(source: &[Message]) -> String {
    let mut code = String::new();
    for (index, message) in source.iter().enumerate() {
        let name = message.key.replace('-', "_");
        let gist = message.gist();
        let parameters = message.parameters();
        let declared: Vec<String> = parameters
            .iter()
            .map(|parameter| match parameter.kind {
                Kind::Text => format!("{}: &str", parameter.name),
                Kind::Number => format!("{}: u32", parameter.name),
            })
            .collect();
        let given: Vec<String> = parameters
            .iter()
            .map(|parameter| match parameter.kind {
                Kind::Text => format!("Argument::Text({})", parameter.name),
                Kind::Number => format!("Argument::Number({})", parameter.name),
            })
            .collect();
        let _ = match parameters.is_empty() {
            true => writeln!(
                code,
                "#[doc = {gist:?}]\n#[must_use]\npub fn {name}() -> &'static str {{ text({index}) }}"
            ),
            false => writeln!(
                code,
                "#[doc = {gist:?}]\n#[must_use]\npub fn {name}({}) -> String {{ say({index}, &[{}]) }}",
                declared.join(", "),
                given.join(", "),
            ),
        };
    }
    code
}
