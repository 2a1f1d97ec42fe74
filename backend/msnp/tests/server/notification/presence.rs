//! Status, presence and personal messages.

use super::*;

#[test]
fn nobodys_presence_before_the_first_status() {
    let mut server = Server::signed_in(Dialect::Msnp11);
    let personal = PersonalMessage::new("Hello").encode();
    server.session.online(&bob(Status::Online));
    server.session.already_online(TrId(5), &bob(Status::Online));
    server.session.offline(&address("bob@example.com"), None);
    server
        .session
        .personal(&address("bob@example.com"), None, &personal);
    assert!(server.hear().is_empty());
    server.say("XFR 6 SB");
    assert_eq!(server.hear(), ["913 6"]);

    server.say("CHG 7 HDN 0");
    assert_eq!(server.hear(), ["CHG 7 HDN 0"]);
    let Event::StatusSet {
        tr, status, first, ..
    } = server.event()
    else {
        panic!("a status")
    };
    assert_eq!((tr, status, first), (TrId(7), Status::Hidden, true));
    server.session.already_online(tr, &bob(Status::Busy));
    server
        .session
        .personal(&address("bob@example.com"), None, &personal);
    assert_eq!(
        server.hear(),
        [
            "ILN 7 BSY bob@example.com Bob%20B. 1073741860 0",
            "UBX bob@example.com 58|<Data><PSM>Hello</PSM><CurrentMedia></CurrentMedia></Data>",
        ]
    );
    server.say("XFR 8 SB");
    assert_eq!(server.hear(), ["913 8"], "hidden people call nobody");

    server.say("CHG 9 NLN 0");
    assert!(matches!(
        server.event(),
        Event::StatusSet { first: false, .. }
    ));
}

#[test]
fn presence_in_the_form_of_each_dialect() {
    for (dialect, rest) in [
        (Dialect::Msnp8, " 1073741860"),
        (Dialect::Msnp9, " 1073741860 0"),
        (Dialect::Msnp12, " 1073741860 0"),
    ] {
        let mut server = Server::online(dialect);
        server.session.online(&bob(Status::Away));
        server.session.offline(&address("bob@example.com"), None);
        server.session.personal(
            &address("bob@example.com"),
            None,
            &Bytes::from_static(b"<Data/>"),
        );
        let mut expected = vec![
            format!("NLN AWY bob@example.com Bob%20B.{rest}"),
            "FLN bob@example.com".to_owned(),
        ];
        if dialect >= Dialect::Msnp11 {
            expected.push("UBX bob@example.com 7|<Data/>".to_owned());
        }
        assert_eq!(server.hear(), expected);
    }
}

#[test]
fn a_status_may_come_without_capabilities_and_with_a_picture() {
    let mut server = Server::signed_in(Dialect::Msnp9);
    server.say("CHG 5 NLN");
    assert_eq!(server.hear(), ["CHG 5 NLN"]);
    server.say("CHG 6 NLN 268435492 %3Cmsnobj%20Creator%3D%22alice%40example.com%22%2F%3E");
    assert_eq!(
        server.hear(),
        ["CHG 6 NLN 268435492 %3Cmsnobj%20Creator%3D%22alice%40example.com%22%2F%3E"]
    );
    server.event();
    let Event::StatusSet {
        capabilities,
        object,
        ..
    } = server.event()
    else {
        panic!("a status")
    };
    assert_eq!(capabilities, Capabilities::new(268_435_492));
    assert_eq!(
        object.expect("a picture").xml(),
        "<msnobj Creator=\"alice@example.com\"/>"
    );
    assert_eq!(server.session.status(), Some(Status::Online));
}

#[test]
fn a_personal_message_is_confirmed_and_handed_on() {
    let mut server = Server::online(Dialect::Msnp11);
    server
        .session
        .receive(b"UUX 6 7\r\n<Data/>PNG\r\n", server.now);
    assert_eq!(server.hear(), ["UUX 6 0", "QNG 60"]);
    assert_eq!(
        server.event(),
        Event::PersonalSet {
            payload: Bytes::from_static(b"<Data/>")
        }
    );
}
