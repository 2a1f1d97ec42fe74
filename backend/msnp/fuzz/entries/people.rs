//! Lists of people and of places must be read without a panic, and what was understood must be written so that
//! it is understood alike.

use msnp::message::{OwnPlace, Place};
use msnp::notification::People;

pub(crate) fn run(data: &[u8]) {
    if let Ok(people) = People::parse(data) {
        let sorted = |people: People| {
            let mut listings = people.listings;
            listings.sort_by(|a, b| a.address.cmp(&b.address));
            listings
        };
        let again = People::parse(&people.encode_news()).expect("what was written");
        let without_name = |people: People| {
            let listings = sorted(people).into_iter();
            let rows = listings.map(|it| (it.address, it.lists, it.network));
            rows.collect::<Vec<_>>()
        };
        assert_eq!(without_name(again), without_name(people.clone()));
        for part in people.split() {
            People::parse(&part.encode()).expect("what was written");
        }
    }
    let places = Place::all(data);
    assert_eq!(
        Place::all(&Place::add_to(b"", &places, true)).len(),
        places.len()
    );
    if let Some(own) = OwnPlace::parse(data) {
        let once = OwnPlace::parse(&own.encode()).expect("what was written");
        assert_eq!(OwnPlace::parse(&once.encode()), Some(once));
    }
}
