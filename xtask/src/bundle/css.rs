use super::files::Bundle;
use anyhow::{Context, Result, bail};

/// Joins style sheets, without their comments and indentation.
pub(super) fn concatenate(files: &[(String, Vec<u8>)]) -> Result<String> {
    let mut style = String::new();
    for (name, content) in files {
        let text = std::str::from_utf8(content).with_context(|| format!("static/{name}"))?;
        let text = without_comments(text).with_context(|| format!("static/{name}"))?;
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            style.push_str(line);
            style.push('\n');
        }
    }
    Ok(style)
}

fn without_comments(mut text: &str) -> Result<String> {
    let mut kept = String::new();
    while let Some(start) = text.find("/*") {
        kept.push_str(&text[..start]);
        let Some(length) = text[start..].find("*/") else {
            bail!("a comment does not end")
        };
        text = &text[start + length + 2..];
    }
    kept.push_str(text);
    Ok(kept)
}

/// Puts bundle names into `url(...)`. The bundle is flat from the style sheet's view: it lies at
/// the page's root, and so do the names.
pub(super) fn rewrite_urls(style: &str, bundle: &Bundle) -> Result<String> {
    let mut rewritten = String::new();
    let mut rest = style;
    while let Some(start) = rest.find("url(") {
        let (before, inside) = rest.split_at(start + 4);
        rewritten.push_str(before);
        let Some(end) = inside.find(')') else {
            bail!("url( without )")
        };
        let reference = inside[..end].trim().trim_matches(['"', '\'']);
        if reference.starts_with("data:") || reference.starts_with('#') {
            rewritten.push_str(&inside[..end]);
        } else {
            let (name, fragment) = match reference.split_once('#') {
                Some((name, _)) => (name, &reference[name.len()..]),
                None => (reference, ""),
            };
            let Some(name) = bundle.name_of(name) else {
                bail!("no such file: {reference}")
            };
            rewritten.push_str(name);
            rewritten.push_str(fragment);
        }
        rest = &inside[end..];
    }
    rewritten.push_str(rest);
    Ok(rewritten)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_but_rules_stay() {
        let files = [
            (
                "css/a.css".to_owned(),
                b"/* one */\n.a {\n    color: red; /* two\n */\n}\n".to_vec(),
            ),
            ("css/b.css".to_owned(), b".b { top: 0 }\n".to_vec()),
        ];
        let style = concatenate(&files).expect("valid style sheets");
        assert_eq!(style, ".a {\ncolor: red;\n}\n.b { top: 0 }\n");
    }

    #[test]
    fn an_unended_comment_is_an_error() {
        let files = [("css/a.css".to_owned(), b".a {} /* oops".to_vec())];
        let error = concatenate(&files).expect_err("must not be taken");
        assert!(format!("{error:#}").contains("static/css/a.css"));
    }

    #[test]
    fn urls_get_bundle_names() {
        let mut bundle = Bundle::default();
        bundle.add("icons/a.svg", b"<svg/>".to_vec());
        let style = "x{background:url(\"icons/a.svg#b\")}y{mask:url(data:image/png;base64,AA)}";
        let rewritten = rewrite_urls(style, &bundle).expect("the file exists");
        let name = bundle.name_of("icons/a.svg").expect("just added");
        assert_eq!(
            rewritten,
            format!("x{{background:url({name}#b)}}y{{mask:url(data:image/png;base64,AA)}}")
        );
        assert!(rewrite_urls("x{background:url(icons/gone.svg)}", &bundle).is_err());
    }
}
