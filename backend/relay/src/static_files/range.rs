use axum::http::{HeaderMap, header};

/// How much of a file is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Range {
    /// All of it.
    All,
    /// These bytes, at least one.
    Part(std::ops::Range<usize>),
    /// Nothing that the file has.
    Outside,
}

/// What the request asks for, after RFC 9110, section 14.2. Several parts at once, and what is not
/// understood, bring all of it, as the standard allows; so does a part of another version.
pub(super) fn asked(headers: &HeaderMap, tag: &str, length: usize) -> Range {
    let wanted = headers
        .get(header::RANGE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("bytes="));
    let Some((first, last)) = wanted.and_then(|wanted| wanted.trim().split_once('-')) else {
        return Range::All;
    };
    let other_version = headers
        .get(header::IF_RANGE)
        .is_some_and(|known| known != tag);
    if other_version {
        return Range::All;
    }
    let part = match (first.parse::<usize>(), last.parse::<usize>()) {
        (Ok(first), Ok(last)) if first <= last => first..last.saturating_add(1).min(length),
        (Ok(first), Err(_)) if last.is_empty() => first..length,
        (Err(_), Ok(last)) if first.is_empty() => length.saturating_sub(last)..length,
        _ => return Range::All,
    };
    if part.is_empty() {
        Range::Outside
    } else {
        Range::Part(part)
    }
}

#[cfg(test)]
mod tests {
    use super::{Range, asked};
    use axum::http::{HeaderMap, HeaderValue, header};

    #[test]
    fn parts_are_cut_to_the_file() {
        let ask = |range: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::RANGE, HeaderValue::from_static(range));
            asked(&headers, "\"tag\"", 100)
        };
        for (range, expected) in [
            ("bytes=0-1", Range::Part(0..2)),
            ("bytes=10-", Range::Part(10..100)),
            ("bytes=90-1000", Range::Part(90..100)),
            ("bytes=-10", Range::Part(90..100)),
            ("bytes=-1000", Range::Part(0..100)),
            ("bytes=0-18446744073709551615", Range::Part(0..100)),
            ("bytes=100-", Range::Outside),
            ("bytes=-0", Range::Outside),
            ("bytes=5-1", Range::All),
            ("bytes=0-1,5-6", Range::All),
            ("bytes=", Range::All),
            ("bytes=-", Range::All),
            ("lines=0-1", Range::All),
        ] {
            assert_eq!(ask(range), expected, "{range}");
        }
        assert_eq!(asked(&HeaderMap::new(), "\"tag\"", 100), Range::All);
    }

    #[test]
    fn a_part_of_another_version_is_not_pieced_on() {
        let mut headers = HeaderMap::new();
        headers.insert(header::RANGE, HeaderValue::from_static("bytes=0-1"));
        headers.insert(header::IF_RANGE, HeaderValue::from_static("\"old\""));
        assert_eq!(asked(&headers, "\"new\"", 100), Range::All);
        assert_eq!(asked(&headers, "\"old\"", 100), Range::Part(0..2));
    }
}
