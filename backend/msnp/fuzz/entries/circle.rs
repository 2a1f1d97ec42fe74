//! Letters and notices of circles must be read without a panic, and what somebody says must be written so that
//! it is understood alike.

use bytes::Bytes;
use msnp::circle::{Letter, changed, users};
use msnp::message::Content;

pub(crate) fn run(data: &[u8]) {
    let _ = changed(data);
    let Some(letter) = Letter::parse(&Bytes::copy_from_slice(data)) else {
        return;
    };
    let _ = users(&letter);
    let Some(said) = letter.said() else {
        return;
    };
    if let Content::Text(_) = &said.content {
        // Twice, since the first writing takes out what a line cannot hold.
        let again = |content: &Content| {
            let written = Letter::say(said.circle, &said.from, None, content).expect("a text");
            let letter = Letter::parse(&written).expect("it was written here");
            letter.said().expect("it says something").content
        };
        let once = again(&said.content);
        assert_eq!(once, again(&once));
    }
}
