//! Who is there: in a circle, of its members.

use bytes::Bytes;

use super::CircleId;
use super::letter::{End, Kind, Letter};
use crate::Address;
use crate::message::xml;

/// The most people that are read from one letter.
const MAX_USERS: usize = 1000;

fn user(address: &Address, out: &mut String) {
    out.push_str("<user><id>1:");
    xml::escape(address.as_str(), out);
    out.push_str("</id></user>");
}

fn document<'a>(people: impl IntoIterator<Item = &'a Address>) -> String {
    let mut out = String::from("<circle><roster><id>IM</id>");
    people.into_iter().for_each(|person| user(person, &mut out));
    out.push_str("</roster></circle>");
    out
}

/// `PUT`: the account comes into a circle.
#[must_use]
pub fn presence(circle: CircleId, me: &Address, machine: Option<&str>) -> Bytes {
    let (to, from) = (End::circle(circle), End::person(me.clone(), machine));
    let headers = [("Uri", "/circle")];
    Letter::about(
        (&to, &from),
        (Kind::Publication, &headers),
        false,
        &document([me]),
    )
}

/// `NFY PUT`: all who are there.
#[must_use]
pub fn present(circle: CircleId, to: &Address, people: &[Address]) -> Bytes {
    let (to, from) = (End::person(to.clone(), None), End::circle(circle));
    let headers = [("Uri", "/circle"), ("NotifType", "Partial")];
    Letter::about(
        (&to, &from),
        (Kind::Publication, &headers),
        true,
        &document(people),
    )
}

/// `NFY PUT`: the circle is one of the account's.
#[must_use]
pub fn exists(circle: CircleId, to: &Address, machine: Option<&str>) -> Bytes {
    let (to, from) = (End::person(to.clone(), machine), End::circle(circle));
    let headers = [("NotifNum", "0"), ("Uri", "/circle"), ("NotifType", "Full")];
    Letter::about((&to, &from), (Kind::Notification, &headers), true, "")
}

/// `NFY DEL`: somebody has left.
#[must_use]
pub fn gone(circle: CircleId, to: &Address, who: &Address) -> Bytes {
    let (to, from) = (End::person(to.clone(), None), End::circle(circle));
    let uri = format!("/circle/roster(IM)/user(1:{who})");
    let headers = [("Uri", uri.as_str())];
    Letter::about((&to, &from), (Kind::Publication, &headers), true, "")
}

/// Whom a letter names: those who are there, or the one who left.
#[must_use]
pub fn users(letter: &Letter) -> Vec<Address> {
    let read = |id: &str| {
        let address = id.strip_prefix("1:")?;
        Address::new(&xml::unescape(address)).ok()
    };
    let uri = letter.header("Uri").unwrap_or_default();
    if let Some(left) = uri.strip_prefix("/circle/roster(IM)/user(") {
        return left.strip_suffix(')').and_then(read).into_iter().collect();
    }
    let body = core::str::from_utf8(&letter.body).unwrap_or_default();
    let ids = body.split("<user>").skip(1).take(MAX_USERS);
    let ids = ids.filter_map(|user| {
        let (_, id) = user.split_once("<id>")?;
        let (id, _) = id.split_once("</id>")?;
        read(id)
    });
    ids.collect()
}
