//! Reading the `Authorization: Passport1.4` header of MSN Messenger 5.0 to 7.0 and its like.

use msnp::{Address, percent};

/// What a client shows to get a ticket.
pub(crate) struct Credentials {
    pub(crate) address: Address,
    pub(crate) password: String,
}

/// Longest header that is looked at, in bytes: address, password and the challenge, all encoded.
const MAX_HEADER: usize = 4096;

/// Reads `Passport1.4 OrgVerb=GET,OrgURL=...,sign-in=alice%40example.com,pwd=secret,ct=...`. `None` when
/// something is missing. Names and scheme in either case; values percent-encoded, or not, as some clients
/// leave it.
pub(crate) fn credentials(header: &[u8]) -> Option<Credentials> {
    let header = std::str::from_utf8(header)
        .ok()
        .filter(|header| header.len() <= MAX_HEADER)?;
    let (scheme, fields) = header.trim_start().split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("Passport1.4") {
        return None;
    }
    let address = field(fields, "sign-in")?;
    let password = field(fields, "pwd")?;
    let address = percent::decode(address.as_bytes());
    let password = percent::decode(password.as_bytes()).into_owned();
    Some(Credentials {
        address: Address::new(&address).ok()?,
        password,
    })
}

fn field<'h>(fields: &'h str, name: &str) -> Option<&'h str> {
    fields.split(',').find_map(|field| {
        let (key, value) = field.split_once('=')?;
        key.trim().eq_ignore_ascii_case(name).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(header: &str) -> Option<(String, String)> {
        credentials(header.as_bytes()).map(|c| (c.address.to_string(), c.password))
    }

    #[test]
    fn both_ways_of_writing_are_read() {
        let encoded = "Passport1.4 OrgVerb=GET,OrgURL=http%3A%2F%2Fmessenger%2Emsn%2Ecom,sign-in=alice%40example.com,\
                       pwd=s%2Ccret%25%20%C3%A4,lc=1033,id=507,tw=40,ru=http%3A%2F%2Fmessenger%2Emsn%2Ecom";
        assert_eq!(
            read(encoded),
            Some(("alice@example.com".to_owned(), "s,cret% ä".to_owned()))
        );
        let plain = "passport1.4 OrgVerb=GET,sign-in=Alice+x@Example.com,pwd=a=b,ct=1";
        assert_eq!(
            read(plain),
            Some(("alice+x@example.com".to_owned(), "a=b".to_owned()))
        );
    }

    #[test]
    fn anything_else_is_not() {
        for header in [
            "",
            "Passport1.4",
            "Basic YWxpY2U6c2VjcmV0",
            "Passport1.4 sign-in=alice@example.com",
            "Passport1.4 pwd=x",
            "Passport1.4 sign-in=,pwd=x",
            "Passport1.4 sign-in=a%20b@example.com,pwd=x",
        ] {
            assert_eq!(read(header), None, "{header}");
        }
        assert_eq!(
            read(&format!(
                "Passport1.4 sign-in=a@b.c,pwd={}",
                "x".repeat(MAX_HEADER)
            )),
            None
        );
        assert!(credentials(b"Passport1.4 sign-in=\xff,pwd=x").is_none());
    }
}
