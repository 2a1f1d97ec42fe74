//! Values that must not be shown.

use std::fmt;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// A password on its way through, or held for signing in again. Never shown, and wiped from memory
/// when dropped.
#[derive(Clone)]
pub struct Password(Zeroizing<Box<str>>);

impl Password {
    /// Takes a password over.
    pub fn new(password: String) -> Self {
        Self(Zeroizing::new(password.into_boxed_str()))
    }

    /// The password itself.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether both are the same, found out in a time that only depends on their lengths.
    pub fn matches(&self, other: &Self) -> bool {
        self.0.as_bytes().ct_eq(other.0.as_bytes()).into()
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::Password;

    #[test]
    fn a_password_shows_itself_to_nobody_by_accident() {
        let password = Password::new("correct horse".into());
        assert!(!format!("{password:?}").contains("horse"));
        assert!(password.matches(&Password::new("correct horse".into())));
        assert!(!password.matches(&Password::new("correct horsf".into())));
        assert!(!password.matches(&Password::new("correct".into())));
    }
}
