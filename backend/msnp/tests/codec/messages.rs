//! Contents of messages: known bytes, round trips, chunks.

use bytes::Bytes;
use msnp::frame::{MAX_SWITCHBOARD_PAYLOAD, Stream};
use msnp::message::{
    Colour, Content, CustomEmoticon, Effects, Invitation, Joiner, MAX_CHUNKS, MAX_SETS, Mime,
    SET_LIFETIME, ServiceMessage, Text, TextFormat,
};
use msnp::{Address, Moment};

fn alice() -> Address {
    Address::new("alice@example.com").expect("an address")
}

fn long(bytes: usize) -> Content {
    let words = "lorem ipsum dolor sit amet ";
    Content::text(&words.repeat(bytes / words.len() + 1)[..bytes])
}

#[test]
fn contents_have_the_bytes_of_the_original_clients() {
    let typing = Content::Typing.encode(&alice());
    assert_eq!(
        typing,
        "MIME-Version: 1.0\r\nContent-Type: text/x-msmsgscontrol\r\nTypingUser: alice@example.com\r\n\r\n\r\n"
    );
    assert_eq!(typing.len(), 90);
    let nudge = Content::Nudge.encode(&alice());
    assert_eq!(nudge.len(), 69);
    assert_eq!(Content::Action("waves".into()).encode(&alice()).len(), 82);

    let format = TextFormat {
        font: Some("Segoe UI".into()),
        effects: Effects::BOLD,
        colour: Colour {
            red: 0,
            green: 0,
            blue: 255,
        },
        pitch_family: 0x22,
        ..TextFormat::default()
    };
    let text = Content::Text(Text {
        text: "Hello".into(),
        format,
    })
    .encode(&alice());
    assert_eq!(text.len(), 129);
}

#[test]
fn what_is_written_is_read_again() {
    let contents = [
        Content::text("Grüße ☕\nzweite Zeile\n\n"),
        Content::text(""),
        Content::Typing,
        Content::Recording,
        Content::Nudge,
        Content::Action("waves".into()),
        Content::Wink("<msnobj Type=\"8\"/>".into()),
        Content::VoiceClip("<msnobj Type=\"11\"/>".into()),
        Content::CustomEmoticons {
            animated: true,
            emoticons: vec![
                CustomEmoticon {
                    shortcut: "(dog)".into(),
                    object: "<msnobj Type=\"2\"/>".into(),
                },
                CustomEmoticon {
                    shortcut: ":cat:".into(),
                    object: "<msnobj Type=\"2\" Size=\"1\"/>".into(),
                },
            ],
        },
        Content::Invitation(Invitation::new([
            ("Invitation-Command", "INVITE"),
            ("Invitation-Cookie", "33267"),
        ])),
    ];
    for content in contents {
        assert_eq!(Content::parse(&content.encode(&alice())), content);
    }
}

#[test]
fn recorded_messages_are_understood_or_kept() {
    let mut kinds = std::collections::BTreeMap::<&str, usize>::new();
    for recorded in crate::support::corpus() {
        if recorded.stream != Stream::SwitchboardResponses || recorded.payload.is_empty() {
            continue;
        }
        let payload = Bytes::from(recorded.payload);
        let kind = match Content::parse(&payload) {
            Content::Text(_) => "text",
            Content::Typing => "typing",
            Content::Nudge => "nudge",
            Content::CustomEmoticons { emoticons, .. } => {
                assert_eq!(emoticons.len(), 1);
                "emoticons"
            }
            Content::Invitation(invitation) => {
                assert!(invitation.is_file_transfer());
                assert_eq!(
                    (invitation.command(), invitation.cookie()),
                    (Some("INVITE"), Some(33267))
                );
                "invitation"
            }
            Content::Other {
                content_type,
                payload: kept,
            } => {
                assert_eq!(&*content_type, "application/x-msnmsgrp2p");
                assert_eq!(kept, payload);
                "other"
            }
            content => panic!("not in the recordings: {content:?}"),
        };
        *kinds.entry(kind).or_default() += 1;
    }
    let seen: Vec<_> = kinds.into_keys().collect();
    assert_eq!(
        seen,
        [
            "emoticons",
            "invitation",
            "nudge",
            "other",
            "text",
            "typing"
        ]
    );
}

#[test]
fn recorded_service_messages_are_understood_or_kept() {
    let mut profiles = 0;
    let mut summaries = 0;
    let mut offline = 0;
    for recorded in crate::support::corpus() {
        if recorded.stream != Stream::NotificationResponses || !recorded.line.starts_with("MSG ") {
            continue;
        }
        match ServiceMessage::parse(&Bytes::from(recorded.payload)) {
            ServiceMessage::Profile(profile) => {
                assert!(
                    profile.login_time > 0 || profile.auth.is_empty(),
                    "{profile:?}"
                );
                profiles += 1;
            }
            ServiceMessage::MailSummary {
                mail_data: Some(_), ..
            } => summaries += 1,
            ServiceMessage::OfflineMessage { mail_data } => {
                assert!(mail_data.contains("<M>"));
                offline += 1;
            }
            _ => {}
        }
    }
    assert!(
        profiles >= 5 && summaries >= 2 && offline >= 1,
        "{profiles} {summaries} {offline}"
    );
}

#[test]
fn a_forged_header_stays_inside_its_field() {
    let action = Content::Action("waves\r\nID: 1".into()).encode(&alice());
    assert_eq!(
        Content::parse(&action),
        Content::Action("waves  ID: 1".into())
    );
    let invitation = Content::Invitation(Invitation::new([("A", "b\r\nC: d")])).encode(&alice());
    let Content::Invitation(read) = Content::parse(&invitation) else {
        panic!("an invitation")
    };
    assert_eq!(read.field("C"), None);
}

#[test]
fn texts_in_a_local_code_page_are_read_as_latin_1() {
    let payload =
        Bytes::from_static(b"MIME-Version: 1.0\nContent-Type: text/plain\n\nGr\xfc\xdfe\rzwei");
    assert_eq!(Content::parse(&payload), Content::text("Grüße\nzwei"));
}

#[test]
fn headers_are_found_in_either_case_and_a_body_may_be_missing() {
    let mime = Mime::parse(b"content-TYPE:  Text/Plain ; charset=x\r\nno colon\r\nA: b");
    assert_eq!(mime.content_type(), "Text/Plain");
    assert_eq!(mime.header("a").as_deref(), Some("b"));
    assert_eq!(mime.headers().count(), 2);
    assert_eq!(mime.body(), b"");
}

#[test]
fn long_texts_are_chunked_and_joined_in_any_order() {
    for size in [1500, 1700, 5000, MAX_CHUNKS * 1202] {
        let content = long(size);
        let chunks = content.fit(&alice(), [0xab; 16]).expect("it fits");
        assert!(
            chunks
                .iter()
                .all(|chunk| chunk.len() <= MAX_SWITCHBOARD_PAYLOAD)
        );
        let mut joiner = Joiner::new();
        let (first, others) = chunks.split_first().expect("at least one");
        let mut whole = joiner.accept(&alice(), first.clone(), Moment::EPOCH);
        for chunk in others.iter().rev() {
            assert_eq!(whole, None, "not before the last one");
            whole = joiner.accept(&alice(), chunk.clone(), Moment::EPOCH);
        }
        assert_eq!(Content::parse(&whole.expect("complete")), content);
        assert_eq!(joiner.poll_timeout(), None, "nothing is left behind");
    }
    assert!(long(MAX_CHUNKS * 1202 + 1).fit(&alice(), [0; 16]).is_err());
    let wink = Content::Wink("x".repeat(2000).into());
    assert!(wink.fit(&alice(), [0; 16]).is_err());
}

#[test]
fn chunks_with_the_documented_bytes() {
    let format = TextFormat {
        font: Some("Arial".into()),
        pitch_family: 0x22,
        ..TextFormat::default()
    };
    let text = format!("{}second part", "x".repeat(1202));
    let content = Content::Text(Text {
        text: text.into(),
        format,
    });
    let id = [
        0xAB, 0x1D, 0x1D, 0xF7, 0xBD, 0x6E, 0x4B, 0x92, 0x8B, 0x1E, 0xD5, 0xE7, 0xA1, 0xB4, 0xE2,
        0xC0,
    ];
    // 1213 bytes of body fit into one message, so that nothing is cut here.
    assert_eq!(content.fit(&alice(), id).expect("it fits").len(), 1);
    let long = Content::Text(Text {
        text: format!("{}second part", "x".repeat(2404)).into(),
        ..Text::default()
    });
    let chunks = long.fit(&alice(), id).expect("it fits");
    let last = chunks.last().expect("chunks");
    assert_eq!(
        last,
        "Message-ID: {AB1D1DF7-BD6E-4B92-8B1E-D5E7A1B4E2C0}\r\nChunk: 2\r\n\r\nsecond part"
    );
}

#[test]
fn incomplete_sets_expire_and_cannot_pile_up() {
    let mut joiner = Joiner::new();
    let chunks = |id| long(3000).fit(&alice(), [id; 16]).expect("it fits");
    assert_eq!(
        joiner.accept(&alice(), chunks(1)[0].clone(), Moment::EPOCH),
        None
    );
    let expiry = Moment::EPOCH + SET_LIFETIME;
    assert_eq!(joiner.poll_timeout(), Some(expiry));
    for chunk in &chunks(1)[1..] {
        assert_eq!(
            joiner.accept(&alice(), chunk.clone(), expiry),
            None,
            "the first one is gone"
        );
    }
    assert_eq!(joiner.poll_timeout(), None);

    // One more than fits: the oldest goes, the others can still be completed.
    for id in 0..=u8::try_from(MAX_SETS).expect("few") {
        joiner.accept(
            &alice(),
            chunks(id)[0].clone(),
            Moment::from_millis(u64::from(id)),
        );
    }
    let mut complete = 0;
    for id in 0..=u8::try_from(MAX_SETS).expect("few") {
        for chunk in &chunks(id)[1..] {
            complete += usize::from(
                joiner
                    .accept(&alice(), chunk.clone(), Moment::from_millis(100))
                    .is_some(),
            );
        }
    }
    assert_eq!(complete, MAX_SETS);
}

#[test]
fn hostile_chunks_are_dropped() {
    let mut joiner = Joiner::new();
    for head in [
        "Chunks: 0",
        "Chunks: 101",
        "Chunks: x",
        "Chunks: 4294967296",
        "Chunk: 0",
        "Chunk: 7",
        "Chunk: -1",
    ] {
        let payload = Bytes::from(format!("Message-ID: {{1}}\r\n{head}\r\n\r\nbody"));
        assert_eq!(
            joiner.accept(&alice(), payload, Moment::EPOCH),
            None,
            "{head}"
        );
        assert_eq!(joiner.poll_timeout(), None, "{head}");
    }
}

#[test]
fn long_texts_are_split_between_words() {
    let content = long(5000);
    let parts = content.split();
    assert!(parts.len() >= 4);
    let texts: Vec<&str> = parts
        .iter()
        .map(|part| match part {
            Content::Text(text) => &*text.text,
            other => panic!("{other:?}"),
        })
        .collect();
    assert!(texts.iter().rev().skip(1).all(|text| text.ends_with(' ')));
    let Content::Text(whole) = &content else {
        panic!("a text")
    };
    assert_eq!(texts.concat(), *whole.text);
    for part in parts {
        assert!(part.encode(&alice()).len() <= MAX_SWITCHBOARD_PAYLOAD);
    }
    // A text without a space is cut between characters.
    for text in ["ü".repeat(3000), "\n".repeat(3000), "☕".repeat(2)] {
        let parts = Content::text(&text).split();
        assert!(
            parts
                .iter()
                .all(|part| part.encode(&alice()).len() <= MAX_SWITCHBOARD_PAYLOAD)
        );
    }
}

#[test]
fn handwriting_travels_as_a_gif_in_chunks_and_comes_back_whole() {
    let alice = Address::new("alice@example.com").unwrap();
    let mut gif = b"GIF89a".to_vec();
    gif.extend((0..4_000_u32).map(|at| (at * 31) as u8));
    let ink = Content::Ink(gif.into());
    let parts = ink.fit(&alice, [7; 16]).unwrap();
    assert!(parts.len() > 3);
    let head = "MIME-Version: 1.0\r\nContent-Type: image/gif\r\nMessage-ID: {";
    assert!(parts[0].starts_with(head.as_bytes()));
    let mut joiner = Joiner::new();
    let whole = parts
        .into_iter()
        .find_map(|part| joiner.accept(&alice, part, Moment::EPOCH))
        .unwrap();
    assert_eq!(Content::parse(&whole), ink);
    for other in ["base64:", "base64:bm8gR0lG", "base64:!", "R0lGODlh"] {
        let payload = format!("Content-Type: image/gif\r\n\r\n{other}");
        let content = Content::parse(&payload.into());
        assert!(matches!(content, Content::Other { .. }), "{other}");
    }
}
