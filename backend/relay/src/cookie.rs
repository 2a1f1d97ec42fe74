//! The cookie that lets a browser back in.

use crate::store::TokenHash;
use axum::http::{HeaderMap, HeaderValue, header};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use std::time::Duration;
use zeroize::Zeroizing;

/// The cookie's name.
pub const NAME: &str = "nudge";

/// A fresh secret for one browser.
pub struct Token(Zeroizing<String>);

impl Token {
    /// 256 random bits.
    pub fn random() -> Self {
        let bytes = Zeroizing::new(rand::random::<[u8; 32]>());
        Self(Zeroizing::new(URL_SAFE_NO_PAD.encode(*bytes)))
    }

    /// What the store keeps of it.
    pub fn hash(&self) -> TokenHash {
        hash(&self.0)
    }

    /// The header that hands it to the browser: until the browser closes, or for `keep`.
    pub fn set_cookie(&self, place: Place<'_>, keep: Option<Duration>) -> HeaderValue {
        let age = keep.map_or_else(String::new, |age| format!("; Max-Age={}", age.as_secs()));
        place.header(&self.0, &age)
    }
}

/// Where a cookie is valid.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The path prefix, possibly empty.
    pub prefix: &'a str,
    /// Whether the request came over HTTPS.
    pub https: bool,
}

impl Place<'_> {
    /// The header that hands a browser the cookie it has for another while.
    pub fn renew_cookie(self, headers: &HeaderMap, keep: Duration) -> Option<HeaderValue> {
        let age = format!("; Max-Age={}", keep.as_secs());
        value_of(headers).map(|value| self.header(value, &age))
    }

    /// The header that takes the cookie away.
    pub fn clear_cookie(self) -> HeaderValue {
        self.header("", "; Max-Age=0")
    }

    fn header(self, value: &str, age: &str) -> HeaderValue {
        let secure = if self.https { "; Secure" } else { "" };
        let prefix = self.prefix;
        let text =
            format!("{NAME}={value}; Path={prefix}/; HttpOnly; SameSite=Strict{secure}{age}");
        let mut header =
            HeaderValue::try_from(text).expect("what came in a header, or base64, fits a header");
        header.set_sensitive(true);
        header
    }
}

/// The hashed secret of a request's cookie.
pub fn token_of(headers: &HeaderMap) -> Option<TokenHash> {
    value_of(headers).map(hash)
}

fn value_of(headers: &HeaderMap) -> Option<&str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, value)| *name == NAME && !value.is_empty())
        .map(|(_, value)| value)
}

fn hash(value: &str) -> TokenHash {
    TokenHash(Sha256::digest(value.as_bytes()).into())
}

#[cfg(test)]
mod tests {
    use super::{Place, Token, token_of};
    use axum::http::{HeaderMap, HeaderValue, header};
    use std::time::Duration;

    fn place(https: bool) -> Place<'static> {
        Place {
            prefix: "/chat",
            https,
        }
    }

    #[test]
    fn a_cookie_comes_back_as_what_the_store_keeps() {
        let token = Token::random();
        let set = token.set_cookie(place(true), None);
        let set = set.to_str().unwrap();
        assert!(set.ends_with("; Path=/chat/; HttpOnly; SameSite=Strict; Secure"));
        let pair = set.split(';').next().unwrap();
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_static("a=b; nudgex=1"));
        let cookie = format!("theme=dark; {pair}");
        headers.append(header::COOKIE, HeaderValue::try_from(cookie).unwrap());
        assert_eq!(token_of(&headers), Some(token.hash()));
        assert_ne!(token_of(&headers), Some(Token::random().hash()));
    }

    #[test]
    fn a_kept_cookie_has_an_age_and_plain_http_is_not_secure() {
        let set = Token::random().set_cookie(place(false), Some(Duration::from_secs(60)));
        let set = set.to_str().unwrap();
        assert!(set.ends_with("SameSite=Strict; Max-Age=60"), "{set}");
        let cleared = place(false).clear_cookie();
        assert!(cleared.to_str().unwrap().starts_with("nudge=; "));
        assert!(cleared.to_str().unwrap().ends_with("Max-Age=0"));
    }

    #[test]
    fn an_emptied_cookie_is_none() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_static("nudge="));
        assert_eq!(token_of(&headers), None);
    }
}
