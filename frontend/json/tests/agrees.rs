//! What this crate reads and writes is what a general JSON library reads and writes, on every example
//! of the protocol's documentation and on whatever else.

use nudge_json::{Malformed, from_str, to_string};
use nudge_shared::{
    About, ClientFrame, Format, Message, ServerFrame, SignIn, SignUp, SignedIn, WireError,
};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Debug;

const DOCS: &str = include_str!("../../../shared/docs/protocol.md");

fn examples(label: &str) -> Vec<&'static str> {
    DOCS.split("\n```json ")
        .skip(1)
        .filter_map(|block| block.split_once('\n'))
        .filter(|(found, _)| found.split(' ').next() == Some(label))
        .filter_map(|(_, rest)| rest.split("\n```").next())
        .collect()
}

/// Reads an example as a general library does, and writes what that reads back the same.
fn agree<T: Serialize + DeserializeOwned + PartialEq + Debug>(example: &str) {
    let theirs: T = serde_json::from_str(example).unwrap();
    let ours: T = from_str(example).unwrap_or_else(|e| panic!("{e}: {example}"));
    assert_eq!(ours, theirs);
    assert_eq!(
        to_string(&ours).unwrap(),
        serde_json::to_string(&theirs).unwrap()
    );
}

#[test]
fn every_frame_of_the_protocol_is_read_and_written_alike() {
    let (client, server) = (examples("client"), examples("server"));
    assert!(client.len() > 20 && server.len() > 20);
    client.into_iter().for_each(agree::<ClientFrame>);
    server.into_iter().for_each(agree::<ServerFrame>);
}

#[test]
fn every_body_of_a_request_is_read_and_written_alike() {
    let mut kinds = 0;
    for example in examples("http") {
        if serde_json::from_str::<About>(example).is_ok() {
            agree::<About>(example);
        } else if serde_json::from_str::<WireError>(example).is_ok() {
            agree::<WireError>(example);
        } else if let Ok(theirs) = serde_json::from_str::<SignIn>(example) {
            let ours: SignIn = from_str(example).unwrap();
            assert!(ours == theirs);
        } else if let Ok(theirs) = serde_json::from_str::<SignUp>(example) {
            let ours: SignUp = from_str(example).unwrap();
            assert!(ours == theirs);
        } else {
            agree::<SignedIn>(example);
        }
        kinds += 1;
    }
    assert!(kinds >= 5);
}

#[test]
fn white_space_and_unknown_fields_are_passed_over() {
    let text = r#" { "font" : "Arial", "later": [1.5e3, {"a": "}\""}, null, true], "x": -0 ,
        "colour": [ 1 , 2, 3 ] } "#;
    let format: Format = from_str(text).unwrap();
    assert_eq!(format.font, "Arial");
    assert_eq!(format.colour, Some(nudge_shared::Colour(1, 2, 3)));
}

#[test]
fn what_is_not_of_the_expected_form_is_refused() {
    for text in [
        "",
        " ",
        "{",
        "{}",
        "[]",
        "nul",
        "null",
        "\"Ping",
        "\"Pong\" x",
        "{\"Ping\":1}",
        "{\"Hello\"}",
        "{\"Command\":{\"id\":1.5,\"body\":\"SignOut\"}}",
        "{\"Command\":{\"id\":01,\"body\":\"SignOut\"}}",
        "{\"Command\":{\"id\":-1,\"body\":\"SignOut\"}}",
        "{\"Command\":{\"id\":99999999999999999999,\"body\":\"SignOut\"}}",
        "{\"Command\":{\"id\":1,\"body\":\"SignOut\",}}",
    ] {
        assert_eq!(from_str::<ClientFrame>(text), Err(Malformed), "{text}");
    }
    for text in [
        "\"\\ud800\"",
        "\"\\ud800\\u0041\"",
        "\"\\x\"",
        "\"\\u00\"",
        "\"a\nb\"",
        "\"\\",
    ] {
        assert_eq!(from_str::<String>(text), Err(Malformed), "{text}");
    }
    assert_eq!(to_string(&1.5), Err(Malformed));
}

proptest! {
    #[test]
    fn texts_survive(text in any::<String>()) {
        let written = to_string(&text).unwrap();
        prop_assert_eq!(&serde_json::from_str::<String>(&written).unwrap(), &text);
        prop_assert_eq!(&from_str::<String>(&written).unwrap(), &text);
        let theirs = serde_json::to_string(&text).unwrap();
        prop_assert_eq!(from_str::<String>(&theirs).unwrap(), text);
    }

    #[test]
    fn integers_survive(unsigned in any::<u64>(), signed in any::<i64>()) {
        prop_assert_eq!(from_str::<(u64, i64)>(&format!("[{unsigned}, {signed}]")), Ok((unsigned, signed)));
    }

    #[test]
    fn whatever_is_accepted_a_general_library_accepts_too(
        text in "(\\{|\\}|\\[|\\]|\"id\"|\"body\"|\"from\"|:|,|1|-|\\.|\"Me\"|\"Nudge\"|\"Text\"|null|true| |\\\\u00e9)*"
    ) {
        if let Ok(ours) = from_str::<Message>(&text) {
            prop_assert_eq!(serde_json::from_str::<Message>(&text).unwrap(), ours);
        }
    }
}
