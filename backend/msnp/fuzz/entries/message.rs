//! Messages must be read without a panic and without buffering beyond the limits, and what was understood must be
//! written so that it is understood alike.

use bytes::Bytes;
use msnp::message::{Content, Joiner, ServiceMessage};
use msnp::{Address, Moment};

pub(crate) fn run(data: &[u8]) {
    let sender = Address::new("alice@example.com").expect("an address");
    let payload = Bytes::copy_from_slice(data);
    let _ = ServiceMessage::parse(&payload);

    // Twice, since the first writing takes out what no field may hold.
    let once = Content::parse(&Content::parse(&payload).encode(&sender));
    let twice = Content::parse(&once.encode(&sender));
    assert_eq!(once, twice);
    for part in once.split() {
        let _ = part.fit(&sender, [7; 16]);
    }

    // The bytes as a sequence of messages, in which chunks may find each other.
    let mut joiner = Joiner::new();
    for (at, piece) in data.split(|&byte| byte == 0).enumerate() {
        let now = Moment::from_millis(at as u64 * 1000);
        if let Some(whole) = joiner.accept(&sender, Bytes::copy_from_slice(piece), now) {
            let _ = Content::parse(&whole);
        }
    }
}
