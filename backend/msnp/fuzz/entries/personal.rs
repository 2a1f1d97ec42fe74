//! Personal messages must be read without a panic, and what was understood must be written so that it is understood
//! alike.

use msnp::message::PersonalMessage;

pub(crate) fn run(data: &[u8]) {
    let Some(personal) = PersonalMessage::parse(data) else {
        return;
    };
    if let Some(media) = &personal.media {
        let _ = media.shown();
    }
    // Twice, since the first writing takes out what XML cannot hold.
    let once = PersonalMessage::parse(&personal.encode()).expect("it has data");
    let twice = PersonalMessage::parse(&once.encode()).expect("it has data");
    assert_eq!(once, twice);
}
