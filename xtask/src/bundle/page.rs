use super::files::Bundle;
use anyhow::{Result, bail};

/// What the client's code asks for by name at run time.
const NAMED_AT_RUN_TIME: [&str; 3] = ["sounds/", "icons/", "emoticons/"];

/// Where the texts of the languages are.
const TEXTS: &str = "words/";

/// What stands in `index.html` where the list of those belongs.
const LANGUAGES: &str = "{{words}}";

/// What stands in `index.html` where the table of those names belongs.
const ASSETS: &str = "{{assets}}";

/// Puts bundle names into `src`, `href` attributes, and the table of names for the client's code
/// into the place kept for it. A reference into the bundle to a file that is not there is an error;
/// fragments, other schemes and absolute addresses are left alone.
pub(super) fn rewrite_html(html: &str, bundle: &Bundle) -> Result<String> {
    let mut rewritten = String::new();
    let mut rest = html;
    while let Some((start, length)) = next_attribute(rest) {
        let (before, value) = rest.split_at(start + length);
        rewritten.push_str(before);
        let Some(end) = value.find('"') else {
            bail!("an attribute does not end")
        };
        let value_text = &value[..end];
        if is_reference(value_text) {
            let Some(name) = bundle.name_of(value_text) else {
                bail!("no such file: {value_text}");
            };
            rewritten.push_str(name);
        } else {
            rewritten.push_str(value_text);
        }
        rest = &value[end..];
    }
    rewritten.push_str(rest);
    Ok(rewritten
        .replace(ASSETS, &assets(bundle))
        .replace(LANGUAGES, &languages(bundle)))
}

/// Position and length of the next attribute up to its value.
fn next_attribute(html: &str) -> Option<(usize, usize)> {
    let found =
        [" src=\"", " href=\""].map(|attribute| Some((html.find(attribute)?, attribute.len())));
    found.into_iter().flatten().min()
}

fn is_reference(value: &str) -> bool {
    !(value.is_empty()
        || value.starts_with(['#', '/', '?', '.'])
        || value.contains(':')
        || value.contains("{{"))
}

/// The table as JSON, escaped for an attribute.
fn assets(bundle: &Bundle) -> String {
    let entries: Vec<String> = bundle
        .in_folders(&NAMED_AT_RUN_TIME)
        .into_iter()
        .map(|(logical, name)| format!("&quot;{logical}&quot;:&quot;{name}&quot;"))
        .collect();
    format!("{{{}}}", entries.join(","))
}

/// The files of the languages: `de=words/de-0123.txt fr=words/fr-4567.txt`.
fn languages(bundle: &Bundle) -> String {
    let entries: Vec<String> = bundle
        .in_folders(&[TEXTS])
        .into_iter()
        .filter_map(|(logical, name)| {
            let tag = logical.strip_prefix(TEXTS)?.strip_suffix(".txt")?;
            Some(format!("{tag}={name}"))
        })
        .collect();
    entries.join(" ")
}

/// Puts bundle names into string literals that are exactly a logical name, with or without `./`
/// before it.
pub(super) fn rewrite_quoted(text: &str, bundle: &Bundle) -> Result<String> {
    let mut rewritten = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('"') {
        let (before, quoted) = rest.split_at(start + 1);
        rewritten.push_str(before);
        let Some(end) = quoted.find('"') else {
            bail!("a string does not end")
        };
        let value = &quoted[..end];
        let (prefix, logical) = match value.strip_prefix("./") {
            Some(logical) => ("./", logical),
            None => ("", value),
        };
        match bundle.name_of(logical) {
            Some(name) => {
                rewritten.push_str(prefix);
                rewritten.push_str(name);
            }
            None if prefix == "./" && logical.contains('.') => bail!("no such file: {value}"),
            None => rewritten.push_str(value),
        }
        rewritten.push('"');
        rest = &quoted[end + 1..];
    }
    rewritten.push_str(rest);
    Ok(rewritten)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bundle() -> Bundle {
        let mut bundle = Bundle::default();
        bundle.add("style.css", b"a{}".to_vec());
        bundle.add("nudge.js", b"export default 1".to_vec());
        bundle.add("sounds/nudge.ogg", b"OggS".to_vec());
        bundle
    }

    #[test]
    fn attributes_get_bundle_names_and_other_addresses_stay() {
        let bundle = bundle();
        let html =
            r##"<link href="style.css"><a href="#top">x</a><a href="https://example.org/">y</a>"##;
        let style = bundle.name_of("style.css").expect("added");
        assert_eq!(
            rewrite_html(html, &bundle).expect("all there"),
            html.replace("style.css", style)
        );
        assert!(rewrite_html(r#"<img src="gone.png">"#, &bundle).is_err());
    }

    #[test]
    fn the_table_of_names_is_json_in_an_attribute() {
        let bundle = bundle();
        let html = rewrite_html(r#"<meta content="{{assets}}">"#, &bundle).expect("all there");
        let sound = bundle.name_of("sounds/nudge.ogg").expect("added");
        let table = format!("{{&quot;sounds/nudge.ogg&quot;:&quot;{sound}&quot;}}");
        assert_eq!(html, format!(r#"<meta content="{table}">"#));
    }

    #[test]
    fn string_literals_get_bundle_names() {
        let bundle = bundle();
        let script = r#"import init from "./nudge.js"; say("hello. it works");"#;
        let glue = bundle.name_of("nudge.js").expect("added");
        assert_eq!(
            rewrite_quoted(script, &bundle).expect("all there"),
            script.replace("nudge.js", glue)
        );
        assert!(rewrite_quoted(r#"import "./gone.js""#, &bundle).is_err());
    }
}
