use nudge_shared::ConversationId;
use std::fmt;

/// What the browser's address says.
///
/// As text a path: `/`, `/c/bob@example.com`, `/c/~12`, `/settings`, `/share`, `/sign-up` and
/// `/sign-up/CODE`, with everything else percent-encoded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The contact list; also the sign-in form while nobody is signed in.
    #[default]
    Home,
    /// The form that makes an account, with the invitation's code from its link.
    SignUp(Option<String>),
    /// A conversation.
    Conversation(ConversationId),
    /// The settings.
    Settings,
    /// Another app shared something, which the service worker laid aside: to whom shall it go?
    Share,
}

impl Place {
    /// Reads a path; anything unknown is [`Place::Home`].
    #[must_use]
    pub fn parse(path: &str) -> Self {
        let path = path.trim_start_matches('/');
        let (head, tail) = path.split_once('/').unwrap_or((path, ""));
        match (head, decode(tail)) {
            ("settings", _) => Self::Settings,
            ("share", _) => Self::Share,
            ("sign-up", code) => Self::SignUp((!code.is_empty()).then_some(code)),
            ("c", id) => id.parse().map(Self::Conversation).unwrap_or_default(),
            _ => Self::Home,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tail = match self {
            Self::Home => return f.write_str("/"),
            Self::Settings => return f.write_str("/settings"),
            Self::Share => return f.write_str("/share"),
            Self::SignUp(None) => return f.write_str("/sign-up"),
            Self::SignUp(Some(code)) => {
                f.write_str("/sign-up/")?;
                code.clone()
            }
            Self::Conversation(id) => {
                f.write_str("/c/")?;
                id.to_string()
            }
        };
        for byte in tail.bytes() {
            if byte.is_ascii_alphanumeric() || b"@~.-_+".contains(&byte) {
                write!(f, "{}", char::from(byte))?;
            } else {
                write!(f, "%{byte:02X}")?;
            }
        }
        Ok(())
    }
}

/// Undoes percent-encoding; what is not encoded rightly stays as it is.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let hex = |at: usize| tail.get(at).and_then(|b| char::from(*b).to_digit(16));
        match (byte, hex(0), hex(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                rest = &tail[2..];
            }
            _ => {
                bytes.push(byte);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::Place;
    use proptest::prelude::*;

    #[test]
    fn places_survive_the_round_trip_through_the_address() {
        for path in [
            "/",
            "/settings",
            "/share",
            "/sign-up",
            "/sign-up/AB%2F%20C",
            "/c/~12",
            "/c/bob+1@example.com",
        ] {
            assert_eq!(Place::parse(path).to_string(), path);
        }
        assert_eq!(
            Place::parse("c/bob%40example.com"),
            Place::parse("/c/bob@example.com")
        );
    }

    #[test]
    fn an_unknown_address_is_home() {
        for path in ["", "/c/", "/c/bob", "/x", "//", "/c/%", "/c/%zz"] {
            assert_eq!(Place::parse(path), Place::Home, "{path}");
        }
    }

    proptest! {
        #[test]
        fn any_code_survives(code in ".{1,20}") {
            let place = Place::SignUp(Some(code));
            prop_assert_eq!(Place::parse(&place.to_string()), place);
        }
    }
}
