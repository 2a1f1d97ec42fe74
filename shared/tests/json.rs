//! Keeps the pages in `docs` true: every example is a frame of this version, byte for byte in meaning,
//! and every kind of frame has an example.

use nudge_shared::{
    About, ChangePassword, ClientFrame, CommandBody, ContactFile, DeviceChange, Devices, EventBody,
    Farewell, Files, LinkPreview, Pictures, PushMessage, PushSubscription, ReplyBody, ServerFrame,
    SessionState, SignIn, SignOut, SignUp, SignedIn, Uploaded, WelcomeBody, WireError,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeSet;

const DOCS: &str = concat!(
    include_str!("../docs/browser.md"),
    include_str!("../docs/relay.md"),
    include_str!("../docs/http.md")
);

/// The examples under one label, as text.
fn examples(label: &str) -> Vec<&'static str> {
    DOCS.split("\n```json ")
        .skip(1)
        .map(|block| block.split_once('\n').expect("a label and a body"))
        .filter(|(found, _)| *found == label)
        .map(|(_, rest)| rest.split("\n```").next().expect("an end"))
        .collect()
}

/// Parses an example, and proves that writing it again gives the same JSON: so the example has
/// every field, spelt as the code spells it, and none that the code ignores.
fn parse<T: Serialize + DeserializeOwned>(example: &str) -> T {
    let value: Value =
        serde_json::from_str(example).unwrap_or_else(|e| panic!("not JSON: {e}\n{example}"));
    let frame: T = serde_json::from_str(example).unwrap_or_else(|e| panic!("{e}\n{example}"));
    let again = serde_json::to_value(&frame).expect("wire types are always JSON");
    assert_eq!(again, value, "written again, the example differs");
    frame
}

/// The name of a value's variant: its JSON is that name, or an object with that one key.
fn variant(value: &impl Serialize) -> String {
    match serde_json::to_value(value).expect("wire types are always JSON") {
        Value::String(name) => name,
        Value::Object(map) => map.into_iter().next().expect("one key").0,
        other => panic!("not an enum: {other}"),
    }
}

#[track_caller]
fn assert_covers(seen: &BTreeSet<String>, wanted: &[&str]) {
    let wanted: BTreeSet<String> = wanted.iter().map(|&name| name.to_owned()).collect();
    assert_eq!(*seen, wanted);
}

/// Lists the variants of an enum, and stops compiling when there is one more.
macro_rules! variants {
    ($type:ident: $($name:ident),+ $(,)?) => {{
        #[expect(dead_code, reason = "only its exhaustiveness counts")]
        fn exhaustive(value: &$type) {
            match value {
                $($type::$name { .. } => {})+
            }
        }
        &[$(stringify!($name)),+]
    }};
}

#[test]
fn every_frame_of_the_browser_has_a_true_example() {
    let mut frames = BTreeSet::new();
    let mut commands = BTreeSet::new();
    for example in examples("client") {
        let frame: ClientFrame = parse(example);
        frames.insert(variant(&frame));
        if let ClientFrame::Command(command) = &frame {
            commands.insert(variant(&command.body));
        }
    }
    assert_covers(
        &frames,
        variants!(ClientFrame: Hello, Command, Active, Ping),
    );
    assert_covers(
        &commands,
        variants!(CommandBody: SetStatus, UseSavedStatus, SetName, SetPersonalMessage, SetMedia, SetPrivacy, SetPicture, Set,
            AddContact, RemoveContact, Block, Unblock, Unlist, AnswerRequest, CreateGroup, RenameGroup,
            RemoveGroup, MoveContact, Send, Retry, SendFile, AnswerFile, CancelFile, Typing, Invite, Leave, MarkRead, LoadOlder,
            LoadNewer, Search, ClearHistory, Reconnect, SignOut),
    );
}

#[test]
fn every_frame_of_the_relay_has_a_true_example() {
    let mut frames = BTreeSet::new();
    let mut welcomes = BTreeSet::new();
    let mut events = BTreeSet::new();
    let mut states = BTreeSet::new();
    let mut replies = BTreeSet::new();
    let mut farewells = BTreeSet::new();
    for example in examples("server") {
        let frame: ServerFrame = parse(example);
        frames.insert(variant(&frame));
        match &frame {
            ServerFrame::Welcome(welcome) => {
                welcomes.insert(variant(&welcome.body));
            }
            ServerFrame::Event(event) => {
                events.insert(variant(&event.body));
                if let EventBody::Session(state) = &event.body {
                    states.insert(variant(state));
                }
            }
            ServerFrame::Reply(reply) => {
                replies.insert(match &reply.result {
                    Ok(body) => variant(body),
                    Err(_) => "error".to_owned(),
                });
            }
            ServerFrame::Farewell(farewell) => {
                farewells.insert(variant(farewell));
            }
            ServerFrame::Typing(_) | ServerFrame::Progress(_) | ServerFrame::Pong => {}
        }
    }
    assert!(replies.remove("error"), "an example of a refused command");
    assert_covers(
        &frames,
        variants!(ServerFrame: Welcome, Event, Reply, Typing, Progress, Pong, Farewell),
    );
    assert_covers(&welcomes, variants!(WelcomeBody: Resumed, Snapshot));
    assert_covers(
        &events,
        variants!(EventBody: Replaced, Session, Me, Setting, Contact, ContactGone, Group, GroupGone,
            Request, RequestGone, Conversation, Message, Delivery, Emoticons, File, Cleared, Read),
    );
    assert_covers(
        &states,
        variants!(SessionState: SigningIn, Online, Reconnecting, Stopped),
    );
    assert_covers(
        &replies,
        variants!(ReplyBody: Done, Accepted, Conversation, Page, Found),
    );
    assert_covers(
        &farewells,
        variants!(Farewell: Outdated, Restarting, SignedOut, TooSlow, Error),
    );
}

#[test]
fn the_http_bodies_have_true_examples() {
    fn check<T: Serialize + DeserializeOwned>(label: &str) {
        let found = examples(label);
        assert!(!found.is_empty(), "{label} has no example");
        for example in found {
            parse::<T>(example);
        }
    }
    check::<WireError>("http WireError");
    check::<About>("http About");
    check::<SignIn>("http SignIn");
    check::<SignedIn>("http SignedIn");
    check::<SignUp>("http SignUp");
    check::<ChangePassword>("http ChangePassword");
    check::<SignOut>("http SignOut");
    check::<ContactFile>("http ContactFile");
    check::<LinkPreview>("http LinkPreview");
    check::<Devices>("http Devices");
    check::<DeviceChange>("http DeviceChange");
    check::<PushSubscription>("http PushSubscription");
    check::<PushMessage>("push");
    check::<Uploaded>("http Uploaded");
    check::<Pictures>("http Pictures");
    check::<Files>("http Files");
}

#[test]
fn unknown_fields_are_ignored() {
    let frame: ClientFrame =
        serde_json::from_str(r#"{"Hello":{"protocol":1,"mood":"good"}}"#).unwrap();
    assert!(matches!(frame, ClientFrame::Hello(hello) if hello.resume.is_none()));
}

#[test]
fn what_is_no_frame_is_refused() {
    for text in [
        "",
        "{}",
        "null",
        r#""Pang""#,
        r#"{"Hello":{}}"#,
        r#"{"Command":{"id":-1,"body":"SignOut"}}"#,
        r#"{"Command":{"id":1,"body":{"Typing":"nobody"}}}"#,
        r#"{"Command":{"id":1,"body":{"Send":{"conversation":"~1","body":{"Text":{}}}}}}"#,
    ] {
        assert!(serde_json::from_str::<ClientFrame>(text).is_err(), "{text}");
    }
}
