use axum::http::{HeaderMap, header};

/// How the bytes of an answer are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    Brotli,
    Gzip,
    Identity,
}

impl Encoding {
    /// The header's value; none when the bytes are as they are.
    pub(super) fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Identity => None,
        }
    }
}

/// The best of the encodings at hand that the browser takes, after RFC 9110, section 12.5.3: the
/// highest weight wins, ours breaks a tie, a weight of 0 forbids, `*` speaks for what is not named.
/// A browser that forbids them all gets the plain bytes: an answer it may not like beats none.
pub(super) fn choose(headers: &HeaderMap, at_hand: &[Encoding]) -> Encoding {
    let accepted: Vec<(String, u16)> = headers
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(entry)
        .collect();
    let named = |wanted: &str| {
        accepted
            .iter()
            .find(|(name, _)| name == wanted)
            .map(|(_, weight)| *weight)
    };
    let weight = |encoding: Encoding| match encoding {
        Encoding::Brotli => named("br").or_else(|| named("*")).unwrap_or(0),
        Encoding::Gzip => named("gzip")
            .or_else(|| named("x-gzip"))
            .or_else(|| named("*"))
            .unwrap_or(0),
        // Acceptable unless forbidden, and the least of all unless named.
        Encoding::Identity => named("identity").map_or(1, |weight| weight),
    };
    at_hand
        .iter()
        .copied()
        .filter(|encoding| weight(*encoding) > 0)
        .rev()
        .max_by_key(|encoding| weight(*encoding))
        .unwrap_or(Encoding::Identity)
}

/// `br;q=0.8` as a name and thousandths.
fn entry(text: &str) -> Option<(String, u16)> {
    let mut parts = text.split(';').map(str::trim);
    let name = parts.next()?.to_ascii_lowercase();
    let weight = match parts.find_map(|part| part.strip_prefix(['q', 'Q'])?.strip_prefix('=')) {
        None => 1000,
        Some(text) => {
            let weight: f32 = text.parse().ok()?;
            if !(0.0..=1.0).contains(&weight) {
                return None;
            }
            // In range: checked above.
            (weight * 1000.0).round() as u16
        }
    };
    (!name.is_empty()).then_some((name, weight))
}

#[cfg(test)]
mod tests {
    use super::{Encoding, choose};
    use axum::http::{HeaderMap, HeaderValue, header};

    const ALL: &[Encoding] = &[Encoding::Brotli, Encoding::Gzip, Encoding::Identity];

    fn chosen(accept: &'static str, at_hand: &[Encoding]) -> Encoding {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(accept));
        choose(&headers, at_hand)
    }

    #[test]
    fn the_best_that_both_sides_have() {
        use Encoding::{Brotli, Gzip, Identity};
        for (accept, expected) in [
            ("gzip, deflate, br, zstd", Brotli),
            ("gzip, deflate", Gzip),
            ("GZIP", Gzip),
            ("x-gzip", Gzip),
            ("", Identity),
            ("deflate", Identity),
            ("*", Brotli),
            ("br;q=0, *", Gzip),
            ("br;q=0.0, gzip;q=0", Identity),
            ("br;q=0.2, gzip;q=0.8", Gzip),
            ("br;q=0.5;x=y, gzip ; q=0.5", Brotli),
            ("identity, br;q=0.9", Identity),
            ("identity;q=0, gzip", Gzip),
            ("*;q=0", Identity),
            ("brotli", Identity),
            ("br;q=2, gzip", Gzip),
            ("br;q=nonsense", Identity),
        ] {
            assert_eq!(chosen(accept, ALL), expected, "{accept}");
        }
        assert_eq!(chosen("br, gzip", &[Gzip, Identity]), Gzip);
        assert_eq!(choose(&HeaderMap::new(), ALL), Identity);
    }
}
