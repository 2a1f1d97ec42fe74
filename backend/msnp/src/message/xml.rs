//! The little XML there is in personal messages.
//!
//! One element with children that hold text. No document types, so no entities beyond the five of XML and
//! numbers: nothing can expand.

/// Text with the characters escaped that XML gives a meaning.
pub(crate) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            // Control characters cannot be written in XML, not even as numbers.
            c if c.is_control() && !matches!(c, '\t' | '\n' | '\r') => {}
            c => out.push(c),
        }
    }
}

/// The text of an element, unescaped. References to unknown entities stand as they are.
pub(crate) fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        // No reference is longer than `&#x0010FFFF;`.
        let end = after.bytes().take(12).position(|byte| byte == b';');
        match end.and_then(|end| Some((reference(after.get(..end)?)?, after.get(end + 1..)?))) {
            Some((c, after)) => {
                out.push(c);
                rest = after;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn reference(name: &str) -> Option<char> {
    match name {
        "amp" => return Some('&'),
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "quot" => return Some('"'),
        "apos" => return Some('\''),
        _ => {}
    }
    let number = name.strip_prefix('#')?;
    let number = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(number).filter(|&c| c != '\0')
}

/// The inner text of the first `<name>` in `xml`, still escaped; `None` when there is none. Attributes are
/// ignored, and an element inside one of the same name is not looked for.
pub(crate) fn element<'a>(xml: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = xml;
    loop {
        let (_, after) = rest.split_once('<')?;
        let Some(tail) = after.strip_prefix(name) else {
            rest = after;
            continue;
        };
        match tail.chars().next()? {
            '>' | '/' | ' ' | '\t' | '\r' | '\n' => {
                let (tag, inner) = tail.split_once('>')?;
                if tag.ends_with('/') {
                    return Some("");
                }
                let mut from = 0;
                while let Some(at) = inner.get(from..)?.find("</") {
                    let end = from + at;
                    let closing = inner.get(end + 2..)?;
                    if closing
                        .strip_prefix(name)
                        .is_some_and(|tail| tail.trim_start().starts_with('>'))
                    {
                        return inner.get(..end);
                    }
                    from = end + 2;
                }
                return None;
            }
            _ => rest = after,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_reference() {
        assert_eq!(
            unescape("&lt;a&gt; &amp; &quot;&apos;&#38;&#x26;&#X3c;"),
            "<a> & \"'&&<"
        );
        assert_eq!(
            unescape("&nbsp; & &; &#; &#xD800; &#0; &unterminated"),
            "&nbsp; & &; &#; &#xD800; &#0; &unterminated"
        );
        let mut out = String::new();
        escape("a<b>&\"c'\u{1}", &mut out);
        assert_eq!(out, "a&lt;b&gt;&amp;&quot;c&apos;");
    }

    #[test]
    fn elements_are_found_by_their_whole_name() {
        let xml = "<Data><PSMX>no</PSMX><PSM a='1'>yes</PSM ><Empty/></Data>";
        assert_eq!(element(xml, "PSM"), Some("yes"));
        assert_eq!(element(xml, "Empty"), Some(""));
        assert_eq!(element("<Data><a>b</a></Data>", "Data"), Some("<a>b</a>"));
        assert_eq!(element(xml, "Missing"), None);
        assert_eq!(element("<PSM>never ends", "PSM"), None);
        assert_eq!(element("<", "PSM"), None);
    }
}
