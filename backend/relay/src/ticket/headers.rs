//! The headers that carry it all.

use crate::secret::Password;
use nudge_shared::Address;
use reqwest::Url;
use reqwest::header::HeaderValue;
use std::fmt::Write as _;
use zeroize::Zeroizing;

/// The longest ticket taken. Real ones have a few hundred bytes; the notification server takes a
/// line that holds it.
const MAX_TICKET_BYTES: usize = 4096;

/// The address after `DALogin=`. Without a scheme it has the nexus' one: that is `https` for every
/// service but those whose nexus is listed with `http`.
pub(super) fn login_place(urls: &str, nexus: &Url) -> Option<Url> {
    let place = urls
        .split(',')
        .find_map(|field| field.trim().strip_prefix("DALogin="))?;
    let url = match place.split_once("://") {
        Some(_) => place.parse::<Url>(),
        None => format!("{}://{place}", nexus.scheme()).parse(),
    };
    url.ok()
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

/// The header with address, password and challenge. None when the challenge has bytes that must
/// not be in a header.
pub(super) fn authorization(
    address: &Address,
    password: &Password,
    challenge: &str,
) -> Option<HeaderValue> {
    let mut text = Zeroizing::new(String::from(
        "Passport1.4 OrgVerb=GET,OrgURL=http%3A%2F%2Fmessenger%2Emsn%2Ecom,sign-in=",
    ));
    escape(address.as_str(), &mut text);
    text.push_str(",pwd=");
    escape(password.reveal(), &mut text);
    text.push(',');
    text.push_str(challenge);
    let mut header = HeaderValue::try_from(text.as_str()).ok()?;
    header.set_sensitive(true);
    Some(header)
}

/// The ticket between the quotes of `from-PP`, whatever comes before and after.
pub(super) fn ticket_of(info: &str) -> Option<String> {
    let (_, rest) = info.split_once("from-PP='")?;
    let (ticket, _) = rest.split_once('\'')?;
    // White space would end the ticket in the line that carries it to the notification server.
    let plain = ticket.bytes().all(|byte| byte.is_ascii_graphic());
    (plain && (1..=MAX_TICKET_BYTES).contains(&ticket.len())).then(|| ticket.to_owned())
}

/// Everything but letters and digits in percent form: servers of the time split at commas and
/// equals signs without looking at quotes.
fn escape(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(byte.into());
        } else {
            write!(out, "%{byte:02X}").expect("a String takes everything");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_TICKET_BYTES, authorization, login_place, ticket_of};
    use crate::secret::Password;

    #[test]
    fn the_place_to_sign_in_has_the_scheme_of_the_nexus_unless_it_says_one() {
        let https = "https://nexus.example/rdr".parse().unwrap();
        let http = "http://127.0.0.1:8080/rdr".parse().unwrap();
        let urls = "DARealm=Passport.Net,DALogin=login.example/login2.srf,DAReg=x";
        let place = |urls: &str, nexus| login_place(urls, nexus).map(String::from);
        assert_eq!(
            place(urls, &https).as_deref(),
            Some("https://login.example/login2.srf")
        );
        assert_eq!(
            place("DALogin=127.0.0.1:8080/login2.srf", &http).as_deref(),
            Some("http://127.0.0.1:8080/login2.srf")
        );
        assert_eq!(
            place("DALogin=https://login.example/x, DAReg=x", &http).as_deref(),
            Some("https://login.example/x")
        );
        for bad in ["", "DALogin=", "DARealm=x", "DALogin=file:///etc/passwd"] {
            assert_eq!(place(bad, &https), None, "{bad}");
        }
    }

    #[test]
    fn nothing_in_a_password_can_end_its_field() {
        let password = Password::new("a,b=c d'\u{e4}\r\n%".into());
        let header = authorization(
            &"al.ice@example.com".parse().unwrap(),
            &password,
            "ct=1,x=2",
        );
        assert_eq!(
            header.unwrap().to_str().unwrap(),
            "Passport1.4 OrgVerb=GET,OrgURL=http%3A%2F%2Fmessenger%2Emsn%2Ecom,\
             sign-in=al%2Eice%40example%2Ecom,pwd=a%2Cb%3Dc%20d%27%C3%A4%0D%0A%25,ct=1,x=2"
        );
        let smuggled = authorization(&"a@b".parse().unwrap(), &password, "x\r\nX-Other: 1");
        assert!(smuggled.is_none());
    }

    #[test]
    fn a_ticket_is_found_wherever_it_stands() {
        for info in [
            "Passport1.4 da-status=success,tname=MSPAuth,from-PP='t=a&p=b',ru=http://m",
            "Passport1.4 da-status=success,ru=http://m,from-PP='t=a&p=b'",
        ] {
            assert_eq!(ticket_of(info).as_deref(), Some("t=a&p=b"));
        }
        let long = format!("from-PP='{}'", "a".repeat(MAX_TICKET_BYTES + 1));
        for bad in [
            "",
            "from-PP=t",
            "from-PP=''",
            "from-PP='a b'",
            "from-PP='a",
            &long,
        ] {
            assert_eq!(ticket_of(bad), None, "{bad}");
        }
    }
}
