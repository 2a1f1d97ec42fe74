use anyhow::{Context, Result, bail};
use nudge_words::{Message, SOURCE, Value, compile, parse};
use std::fs;
use std::path::Path;

/// The texts of all languages.
pub(super) struct Texts {
    source: Vec<Message>,
    /// Tag and messages of every language but the source one, sorted.
    others: Vec<(String, Vec<Message>)>,
}

impl Texts {
    /// Reads a folder of Fluent files that are named by the tags of their languages.
    pub(super) fn read(folder: &Path) -> Result<Self> {
        let mut source = None;
        let mut others = Vec::new();
        for entry in fs::read_dir(folder).with_context(|| format!("{}", folder.display()))? {
            let path = entry?.path();
            let Some(tag) = path
                .file_name()
                .and_then(|name| name.to_str()?.strip_suffix(".ftl"))
            else {
                continue;
            };
            let text = fs::read_to_string(&path)?;
            let messages = parse(&text).with_context(|| format!("in {}", path.display()))?;
            match tag == SOURCE {
                true => source = Some(messages),
                false => others.push((tag.to_owned(), messages)),
            }
        }
        others.sort_by(|(one, _), (other, _)| one.cmp(other));
        let source = source.with_context(|| format!("{SOURCE}.ftl is missing"))?;
        Ok(Self { source, others })
    }

    /// A file for each language but the source one, which is in the client.
    pub(super) fn files(&self) -> Result<Vec<(String, String)>> {
        let files = self.others.iter().map(|(tag, messages)| {
            let text = compile(&self.source, messages).with_context(|| format!("in {tag}.ftl"))?;
            Ok((format!("words/{tag}.txt"), text))
        });
        files.collect()
    }

    /// Puts the numbers of texts, which the client knows them by, in place of their names in
    /// `data-word` attributes. What the page says in such a place must be what the text says.
    pub(super) fn number(&self, html: &str) -> Result<String> {
        let mut numbered = String::new();
        let mut rest = html;
        while let Some(start) = rest.find(" data-word") {
            let (before, attribute) = rest.split_at(start);
            let Some((name, value)) = attribute.split_once("=\"") else {
                bail!("an attribute does not end")
            };
            let Some((key, after)) = value.split_once('"') else {
                bail!("an attribute does not end")
            };
            // The list of languages is another attribute.
            if name == " data-words" {
                numbered.push_str(&rest[..rest.len() - after.len()]);
                rest = after;
                continue;
            }
            let number = self.source.iter().position(|message| message.key == key);
            let number = number.with_context(|| format!("there is no text {key}"))?;
            let Value::Plain(_) = &self.source[number].value else {
                bail!("{key} needs a number to be said")
            };
            let text = self.source[number].gist();
            let said = match name.strip_prefix(" data-word-") {
                Some(attribute) => html.contains(&format!("{attribute}=\"{text}\"")),
                None => after.contains(&format!(">{text}</")),
            };
            if !said {
                bail!("the page does not say {text:?} where {key} belongs");
            }
            numbered.push_str(before);
            numbered.push_str(&format!("{name}=\"{number}\""));
            rest = after;
        }
        numbered.push_str(rest);
        Ok(numbered)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts() -> Texts {
        Texts {
            source: parse("hello = Hello\nname = Name\n").expect("two texts"),
            others: vec![("de".to_owned(), parse("hello = Hallo\n").expect("a text"))],
        }
    }

    #[test]
    fn names_of_texts_become_their_numbers() {
        let html = r#"<body data-words="{{words}}"><p data-word="hello">Hello</p><input placeholder="Name" data-word-placeholder="name">"#;
        let numbered = html
            .replace("\"hello\"", "\"0\"")
            .replace("\"name\"", "\"1\"");
        assert_eq!(texts().number(html).expect("all known"), numbered);
    }

    #[test]
    fn a_page_that_says_something_else_is_a_mistake() {
        for bad in [
            r#"<p data-word="gone">Gone</p>"#,
            r#"<p data-word="hello">Good day</p>"#,
            r#"<input placeholder="Nome" data-word-placeholder="name">"#,
        ] {
            assert!(texts().number(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_language_falls_back_on_the_source_for_what_it_lacks() {
        let files = texts().files().expect("they compile");
        assert_eq!(
            files,
            [("words/de.txt".to_owned(), "Hallo\nName\n".to_owned())]
        );
    }
}
