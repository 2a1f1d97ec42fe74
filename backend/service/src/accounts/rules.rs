//! What an address and a password must look like.

use msnp::Address;

/// Shortest password, in characters (NIST SP 800-63B asks for at least 8).
pub const MIN_PASSWORD_CHARS: usize = 8;
/// Longest password, in bytes: enough for any phrase, little enough to hash.
pub const MAX_PASSWORD_BYTES: usize = 128;
/// Longest address, in bytes. The original service allowed 129 characters; some old clients cut what is
/// longer.
pub const MAX_ADDRESS_BYTES: usize = 113;
/// Longest part before the at sign (RFC 5321, 4.5.3.1.1).
const MAX_LOCAL_BYTES: usize = 64;

/// What is wrong with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressProblem {
    /// Not of the form `name@host`.
    #[error("an address looks like name@example.com")]
    Form,
    /// A character that addresses here cannot have.
    #[error(
        "an address has only letters, digits and . _ - + before the @, and letters, digits, . and - after it"
    )]
    Character,
    /// Longer than [`MAX_ADDRESS_BYTES`].
    #[error(
        "an address has at most {MAX_ADDRESS_BYTES} characters, {MAX_LOCAL_BYTES} of them before the @"
    )]
    TooLong,
}

/// What is wrong with a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordProblem {
    /// Fewer than [`MIN_PASSWORD_CHARS`] characters.
    #[error("a password has at least {MIN_PASSWORD_CHARS} characters")]
    TooShort,
    /// More than [`MAX_PASSWORD_BYTES`] bytes.
    #[error("a password has at most {MAX_PASSWORD_BYTES} bytes")]
    TooLong,
    /// A control character, which no sign-in form lets anybody type again.
    #[error("a password has no control characters")]
    Character,
}

/// Checks the address of a new account. Stricter than what [`Address`] takes, because this address will
/// stand in lines where spaces, colons, semicolons and commas have a meaning.
///
/// # Errors
/// Says which rule it breaks.
pub fn check_address(text: &str) -> Result<Address, AddressProblem> {
    let text = text.trim();
    let (local, host) = text.split_once('@').ok_or(AddressProblem::Form)?;
    if text.len() > MAX_ADDRESS_BYTES || local.len() > MAX_LOCAL_BYTES {
        return Err(AddressProblem::TooLong);
    }
    if host.contains('@') || !is_dotted(local) || !is_dotted(host) {
        return Err(AddressProblem::Form);
    }
    let host_fits = host
        .split('.')
        .all(|label| !label.starts_with('-') && !label.ends_with('-') && label.len() <= 63);
    let local_fits = local
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"._-+".contains(&byte));
    let host_fits = host_fits
        && host
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte));
    if !local_fits || !host_fits {
        return Err(AddressProblem::Character);
    }
    Address::new(text).map_err(|_| AddressProblem::Form)
}

/// Something before, between and after the dots.
fn is_dotted(part: &str) -> bool {
    part.split('.').all(|piece| !piece.is_empty())
}

/// Checks a new password.
///
/// # Errors
/// Says which rule it breaks.
pub fn check_password(password: &str) -> Result<(), PasswordProblem> {
    if password.len() > MAX_PASSWORD_BYTES {
        return Err(PasswordProblem::TooLong);
    }
    if password.chars().count() < MIN_PASSWORD_CHARS {
        return Err(PasswordProblem::TooShort);
    }
    if password.chars().any(char::is_control) {
        return Err(PasswordProblem::Character);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_addresses_are_lower_cased() {
        assert_eq!(
            check_address(" Alice.B+1@Example.COM ").unwrap().as_str(),
            "alice.b+1@example.com"
        );
        assert_eq!(
            check_address("a@localhost").unwrap().as_str(),
            "a@localhost"
        );
    }

    #[test]
    fn each_bad_address_is_told_what_is_wrong() {
        for text in [
            "",
            "alice",
            "@example.com",
            "alice@",
            "a@b@c",
            "a..b@example.com",
            ".a@example.com",
            "a@example.",
        ] {
            assert_eq!(check_address(text), Err(AddressProblem::Form), "{text}");
        }
        for text in [
            "a b@example.com",
            "a;b@example.com",
            "1:a@example.com",
            "ä@example.com",
            "a@ex_ample.com",
            "a@-b.com",
            "a%@b.c",
        ] {
            assert_eq!(
                check_address(text),
                Err(AddressProblem::Character),
                "{text}"
            );
        }
        assert_eq!(
            check_address(&format!("{}@example.com", "a".repeat(65))),
            Err(AddressProblem::TooLong)
        );
        assert_eq!(
            check_address(&format!("a@{}", "b.".repeat(60))),
            Err(AddressProblem::TooLong)
        );
    }

    #[test]
    fn passwords_count_characters_below_and_bytes_above() {
        assert_eq!(check_password("1234567"), Err(PasswordProblem::TooShort));
        assert_eq!(
            check_password("пароль"),
            Err(PasswordProblem::TooShort),
            "twelve bytes are six characters"
        );
        assert_eq!(check_password("12345678"), Ok(()));
        assert_eq!(check_password(&"x".repeat(128)), Ok(()));
        assert_eq!(
            check_password(&"x".repeat(129)),
            Err(PasswordProblem::TooLong)
        );
        assert_eq!(
            check_password("1234\n5678"),
            Err(PasswordProblem::Character)
        );
    }
}
