//! Letters of circles, as they were recorded and as they are written.

use bytes::Bytes;
use msnp::Address;
use msnp::circle::{
    Changed, CircleId, Kind, Letter, changed, exists, gone, notice, presence, present, users,
};
use msnp::message::{Content, Text};
use msnp::soap::Time;

const CIRCLE: &str = "00000000-0000-0000-0009-ef99cf1ea6f7";
const PLACE: &str = "{76e57bb1-77a4-5c57-a18c-599ae05fc084}";

fn circle() -> CircleId {
    CircleId::parse(CIRCLE).unwrap()
}

fn who(name: &str) -> Address {
    Address::new(&format!("{name}@example.test")).unwrap()
}

fn text(bytes: &Bytes) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn coming_in_is_written_as_it_was_recorded() {
    let put = format!(
        "Routing: 1.0\r\nTo: 9:{CIRCLE}@live.com\r\nFrom: 1:alice@example.test;epid={PLACE}\r\n\r\n\
         Reliability: 1.0\r\n\r\nPublication: 1.0\r\nUri: /circle\r\nContent-Type: application/circles+xml\r\n\
         Content-Length: 87\r\n\r\n<circle><roster><id>IM</id><user><id>1:alice@example.test</id></user></roster></circle>"
    );
    assert_eq!(put.len(), 341);
    assert_eq!(text(&presence(circle(), &who("alice"), Some(PLACE))), put);
    let letter = Letter::parse(&put.into()).unwrap();
    assert_eq!(
        (letter.kind, letter.to.as_circle()),
        (Kind::Publication, Some(circle()))
    );
    assert_eq!(letter.from.machine.as_deref(), Some(PLACE));
    assert_eq!(users(&letter), [who("alice")]);
}

#[test]
fn who_is_there_is_written_as_it_was_recorded() {
    let there = present(circle(), &who("bob"), &[who("alice"), who("bob")]);
    assert_eq!(there.len(), 367);
    let letter = Letter::parse(&there).unwrap();
    assert_eq!(letter.from.as_circle(), Some(circle()));
    assert_eq!(letter.header("NotifType"), Some("Partial"));
    assert_eq!(users(&letter), [who("alice"), who("bob")]);

    let new = exists(circle(), &who("alice"), Some(PLACE));
    assert_eq!(new.len(), 295);
    assert_eq!(users(&Letter::parse(&new).unwrap()), []);

    let left = Letter::parse(&gone(circle(), &who("bob"), &who("alice"))).unwrap();
    assert_eq!(users(&left), [who("alice")]);
    assert!(left.body.is_empty());
}

#[test]
fn what_was_said_is_read_as_it_was_recorded() {
    let sdg = format!(
        "Routing: 1.0\r\nTo: 9:{CIRCLE}@live.com;path=IM\r\nFrom: 1:alice@example.test;epid={PLACE}\r\n\r\n\
         Reliability: 1.0\r\nStream: 0\r\nSegment: 0\r\n\r\nMessaging: 1.0\r\nContent-Length: 12\r\n\
         Content-Type: Text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 7bit\r\nMessage-Type: Text\r\n\
         MIME-Version: 1.0\r\nX-MMS-IM-Format: FN=Segoe%20UI; EF=; CO=0; CS=1; PF=0\r\n\r\nhello circle"
    );
    assert_eq!(sdg.len(), 410);
    let said = Letter::parse(&sdg.into()).unwrap().said().unwrap();
    assert_eq!((said.circle, &said.from), (circle(), &who("alice")));
    let Content::Text(Text { text, format }) = said.content else {
        panic!("a text");
    };
    assert_eq!(
        (&*text, format.font.as_deref()),
        ("hello circle", Some("Segoe UI"))
    );
}

#[test]
fn what_is_said_is_read_alike() {
    for content in [
        Content::text("two\nlines & <more> ☕"),
        Content::Nudge,
        Content::Typing,
    ] {
        let letter = Letter::say(circle(), &who("alice"), Some(PLACE), &content).unwrap();
        let said = Letter::parse(&letter).unwrap().said().unwrap();
        assert_eq!((said.from, said.content), (who("alice"), content));
    }
    let wave = Content::Action("waves".into());
    assert_eq!(Letter::say(circle(), &who("alice"), None, &wave), None);
}

#[test]
fn what_is_no_letter_is_none() {
    for bad in [
        "",
        "\r\n\r\n",
        "Routing: 1.0\r\nTo: 9:x@live.com\r\n\r\nMessaging: 1.0\r\n\r\n",
        "Routing: 1.0\r\nTo: x\r\nFrom: y\r\n\r\nMessaging: 1.0\r\n\r\n",
        "Routing: 1.0\r\nTo: 1:x\r\nFrom: 1:y\r\n\r\nMessaging: 1.0\r\nno end",
    ] {
        assert_eq!(
            Letter::parse(&Bytes::from_static(bad.as_bytes())),
            None,
            "{bad}"
        );
    }
    let many = format!(
        "Routing: 1.0\r\nTo: 1:x\r\nFrom: 1:y\r\n\r\nMessaging: 1.0\r\n{}\r\n",
        "X: y\r\n".repeat(100)
    );
    assert_eq!(Letter::parse(&many.into()), None);
}

#[test]
fn a_change_is_told_and_understood() {
    let when = Time::from_millis(1_795_500_957_000);
    for what in [Changed::Book, Changed::Circle(circle())] {
        let told = notice(&who("alice"), 1_373_440_550_965_961_887, when, what);
        assert_eq!(changed(&told), Some(what));
    }
    assert_eq!(
        changed(b"<NOTIFICATION><BODY>news</BODY></NOTIFICATION>"),
        None
    );
    assert_eq!(changed(b"\xff"), None);
}
