//! The notification connection.

use std::sync::Arc;

use bytes::Bytes;
use msnp::challenge::Product;
use msnp::frame::Stream;
use msnp::message::{PersonalMessage, Profile};
use msnp::notification::{
    OutReason, Presence, PrivacyDefault, Prompt, Property, PropertyKey, SyncMark,
};
use msnp::server::notification::{
    ContactRecord, Edit, End, Event, Facts, GroupKey, GroupRecord, ListSnapshot, Options, Session,
    Welcome,
};
use msnp::{
    Address, Capabilities, ContactId, Dialect, ErrorCode, HostPort, List, Lists, Moment, SessionId,
    Status, Token, TrId,
};

use crate::wire::lines;

/// A machine and the time.
struct Server {
    session: Session,
    now: Moment,
}

impl Server {
    fn new() -> Self {
        Self {
            session: Session::new(Arc::new(Options::default()), Moment::EPOCH),
            now: Moment::EPOCH,
        }
    }

    /// A machine whose client is signed in.
    fn signed_in(dialect: Dialect) -> Self {
        let mut server = Self::new();
        server.say(&format!("VER 1 {dialect} CVR0"));
        server.say("CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0816 MSMSGS alice@example.com");
        server.say("USR 3 TWN I Alice@Example.com");
        server.say("USR 4 TWN S t=ticket&p=");
        server.hear();
        assert!(matches!(server.event(), Event::Authenticate { .. }));
        server.session.accept(&welcome());
        server.hear();
        server
    }

    /// A machine whose client is signed in and visible.
    fn online(dialect: Dialect) -> Self {
        let mut server = Self::signed_in(dialect);
        server.say("CHG 5 NLN 0");
        assert_eq!(server.hear(), ["CHG 5 NLN 0"]);
        assert!(matches!(
            server.event(),
            Event::StatusSet { first: true, .. }
        ));
        server
    }

    fn say(&mut self, line: &str) {
        self.session
            .receive(format!("{line}\r\n").as_bytes(), self.now);
    }

    fn hear(&mut self) -> Vec<String> {
        let sent = self.session.poll_transmit().unwrap_or_default();
        lines(&sent, Stream::NotificationResponses)
    }

    fn event(&mut self) -> Event {
        self.session.poll_event().expect("an event")
    }

    /// The edit the client asks for by this line.
    fn edit(&mut self, line: &str) -> (TrId, Edit) {
        self.say(line);
        match self.event() {
            Event::Edit { tr, edit } => (tr, edit),
            event => panic!("no edit: {event:?}"),
        }
    }

    /// What the client hears when it asks for `line` and the service does it.
    fn does(&mut self, line: &str, facts: &Facts) -> Vec<String> {
        let (tr, edit) = self.edit(line);
        self.session.done(tr, &edit, facts);
        self.hear()
    }

    #[track_caller]
    fn ended(&mut self) -> End {
        let Event::Ended(end) = self.event() else {
            panic!("not the end")
        };
        assert_eq!(self.session.poll_event(), None, "the end is last");
        assert_eq!(self.session.poll_timeout(), None);
        end
    }
}

fn welcome() -> Welcome {
    Welcome {
        name: "Alice A.".into(),
        verified: true,
        kids: false,
        profile: Profile::default(),
    }
}

fn address(text: &str) -> Address {
    Address::new(text).expect("an address")
}

fn guid(digit: u8) -> [u8; 16] {
    [digit * 0x11; 16]
}

fn bob(status: Status) -> Presence {
    Presence {
        status,
        address: address("bob@example.com"),
        network: None,
        name: "Bob B.".into(),
        capabilities: Some(Capabilities::new(1_073_741_860)),
        object: None,
    }
}

#[test]
fn a_sign_in_of_every_dialect() {
    for dialect in Dialect::COMPLETE {
        let mut server = Server::new();
        server.say(&format!("VER 1 {dialect} CVR0"));
        assert_eq!(server.hear(), [format!("VER 1 {dialect}")]);
        server.say("CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0816 MSMSGS alice@example.com");
        assert_eq!(
            server.hear(),
            ["CVR 2 7.0.0816 7.0.0816 7.0.0816 http://localhost/ http://localhost/"]
        );
        server.say("USR 3 TWN I Alice@Example.com");
        assert_eq!(
            server.hear(),
            ["USR 3 TWN S ct=1,rver=1,wp=FS_40SEC_0_COMPACT,lc=1,id=1"]
        );
        server.say("USR 4 TWN S t=ticket&p=");
        let Event::Authenticate { address, ticket } = server.event() else {
            panic!("a ticket")
        };
        assert_eq!(
            (address.as_str(), ticket.as_str()),
            ("alice@example.com", "t=ticket&p=")
        );
        server.session.accept(&welcome());
        let heard = server.hear();
        let name = if dialect <= Dialect::Msnp9 {
            " Alice%20A."
        } else {
            ""
        };
        assert_eq!(heard[0], format!("USR 4 OK alice@example.com{name} 1 0"));
        assert_eq!(
            heard.contains(&"SBS 0 null".to_owned()),
            dialect >= Dialect::Msnp11
        );
        let profile = heard.last().expect("a profile");
        assert!(profile.starts_with("MSG Hotmail Hotmail "));
        assert!(
            profile
                .contains("Content-Type: text/x-msmsgsprofile; charset=UTF-8\r\nLoginTime: 0\r\n")
        );
        assert_eq!(
            server.session.poll_timeout(),
            None,
            "signed in, nothing runs out"
        );
        server.session.handle_timeout(Moment::from_millis(u64::MAX));
        assert_eq!(server.session.poll_event(), None);
    }
}

#[test]
fn the_clients_preference_decides_among_the_dialects_in_common() {
    for (offer, answer) in [
        ("MSNP99 MSNP18 MSNP11 MSNP12", "VER 1 MSNP11"),
        ("msnp9 MSNP8", "VER 1 MSNP9"),
        ("MSNP7", "VER 1 0"),
        ("", "VER 1 0"),
    ] {
        let mut server = Server::new();
        server.say(&format!("VER 1 {offer} CVR0"));
        assert_eq!(server.hear(), [answer]);
        if answer.ends_with(" 0") {
            assert_eq!(server.ended(), End::NoCommonDialect);
        }
    }
}

#[test]
fn a_refused_ticket_ends_the_connection() {
    let mut server = Server::new();
    server.say("VER 1 MSNP11 CVR0\r\nUSR 3 TWN I alice@example.com\r\nUSR 4 TWN S wrong");
    server.hear();
    server.event();
    server.session.refuse(ErrorCode::AUTHENTICATION_FAILED);
    assert_eq!(server.hear(), ["911 4"]);
    assert_eq!(
        server.ended(),
        End::Refused(ErrorCode::AUTHENTICATION_FAILED)
    );
    server.say("PNG");
    server.session.accept(&welcome());
    assert!(server.hear().is_empty(), "over is over");
}

#[test]
fn what_arrives_while_the_ticket_is_looked_at_is_read_afterwards() {
    let mut server = Server::new();
    server.say("VER 1 MSNP11 CVR0\r\nUSR 3 TWN I alice@example.com\r\nUSR 4 TWN S t\r\nSYN 5 0");
    server.event();
    server.say(" 0");
    server.hear();
    assert_eq!(server.session.poll_event(), None);
    server.say("PNG");
    assert!(server.hear().is_empty());
    server.session.accept(&welcome());
    assert!(server.hear().contains(&"QNG 60".to_owned()));
    let Event::Synchronise { tr, .. } = server.event() else {
        panic!("a synchronisation")
    };
    assert_eq!(tr, TrId(5));
}

#[test]
fn too_much_while_the_ticket_is_looked_at_ends_the_connection() {
    let mut server = Server::new();
    server.say("VER 1 MSNP11 CVR0\r\nUSR 3 TWN I alice@example.com\r\nUSR 4 TWN S t");
    server.event();
    server.say(&"x".repeat(20_000));
    assert_eq!(server.ended(), End::Misbehaved);
}

#[test]
fn whoever_does_not_sign_in_is_sent_away() {
    for lines in [
        &[][..],
        &["VER 1 MSNP11 CVR0"],
        &["VER 1 MSNP11 CVR0", "USR 2 TWN I a@b", "USR 3 TWN S t"],
    ] {
        let mut server = Server::new();
        lines.iter().for_each(|line| server.say(line));
        let deadline = Moment::EPOCH + Session::SIGN_IN_LIMIT;
        assert_eq!(server.session.poll_timeout(), Some(deadline));
        server
            .session
            .handle_timeout(Moment::from_millis(deadline.as_millis() - 1));
        server.session.handle_timeout(deadline);
        let end = core::iter::from_fn(|| server.session.poll_event()).last();
        assert_eq!(end, Some(Event::Ended(End::SignInTimeout)));
    }
}

#[test]
fn commands_out_of_order() {
    let mut server = Server::new();
    server.say("SYN 1 0 0");
    assert_eq!(server.hear(), ["302 1"]);
    server.say("VER 2 MSNP11 CVR0");
    server.say("USR 3 TWN S t=ticket");
    assert_eq!(server.hear(), ["VER 2 MSNP11", "715 3"]);
    assert_eq!(server.ended(), End::Misbehaved);

    let mut server = Server::signed_in(Dialect::Msnp11);
    server.say("USR 9 TWN I bob@example.com");
    assert_eq!(server.hear(), ["207 9"]);
    server.say("SYN 10 0 0");
    server.say("SYN 11 0 0");
    assert_eq!(server.hear(), ["715 11"]);
    assert!(matches!(server.event(), Event::Synchronise { .. }));
    server.say("VER 12 MSNP9");
    assert_eq!(server.hear(), ["715 12"]);
    assert_eq!(server.ended(), End::Misbehaved);
}

#[test]
fn another_scheme_is_no_way_in() {
    for usr in [
        "USR 2 MD5 I alice@example.com",
        "USR 2 SSO I alice@example.com",
    ] {
        let mut server = Server::new();
        server.say("VER 1 MSNP11 CVR0");
        server.say(usr);
        assert_eq!(server.hear(), ["VER 1 MSNP11", "911 2"]);
        assert_eq!(
            server.ended(),
            End::Refused(ErrorCode::AUTHENTICATION_FAILED)
        );
    }
}

#[test]
fn unreadable_commands_are_refused_and_then_no_longer() {
    let mut server = Server::signed_in(Dialect::Msnp11);
    for (line, answer) in [
        ("CHG 6 FLN 0", "201 6"),
        ("CHG 7", "200 7"),
        ("ADC 8 XX N=bob@example.com", "201 8"),
        ("XFR 9 NS", "913 9"),
        ("FND 10 fname=*", "502 10"),
        ("REA 11 bob@example.com Bob", "502 11"),
        ("CVR 12", "710 12"),
    ] {
        server.say(line);
        assert_eq!(server.hear(), [answer], "{line}");
    }
    for _ in 7..Session::MAX_FAULTS {
        server.say("nonsense");
    }
    assert_eq!(server.session.poll_event(), None);
    server.say("nonsense");
    assert_eq!(server.ended(), End::Misbehaved);
}

#[test]
fn endless_lines_end_the_connection() {
    let mut server = Server::new();
    server.say(&"x".repeat(10_000));
    assert!(matches!(server.ended(), End::Framing(_)));
}

fn snapshot<'a>(
    contacts: &'a [ContactRecord],
    groups: &'a [GroupRecord],
    properties: &'a [Property],
) -> ListSnapshot<'a> {
    ListSnapshot {
        serial: 7,
        stamps: ("2026-01-01T00:00:00.0-00:00", "2026-01-02T00:00:00.0-00:00"),
        prompt: Prompt::Ask,
        privacy: PrivacyDefault::Block,
        name: "Alice A.",
        properties,
        groups,
        contacts,
    }
}

fn lists_of(dialect: Dialect) -> Vec<String> {
    let key = GroupKey {
        number: 1,
        guid: guid(4),
    };
    let record = |name: &str, lists: Lists, id: u8, groups: Vec<GroupKey>| ContactRecord {
        address: address(&format!("{}@example.com", name.to_lowercase())),
        name: name.into(),
        id: ContactId::from_guid(guid(id)),
        lists,
        groups,
        properties: vec![Property {
            key: PropertyKey::MOBILE_ALLOWED,
            value: Some("N".into()),
        }],
    };
    let contacts = [
        record(
            "Bob",
            Lists::from(List::Forward) | List::Allow | List::Reverse,
            1,
            vec![key],
        ),
        record("Carol", Lists::from(List::Forward) | List::Allow, 2, vec![]),
        record("Dave", Lists::from(List::Block), 3, vec![]),
        record(
            "Erin",
            Lists::from(List::Pending) | List::Reverse,
            5,
            vec![],
        ),
        record("Frank", Lists::NONE, 6, vec![]),
    ];
    let groups = [GroupRecord {
        key,
        name: "Old friends".into(),
    }];
    let properties = [Property {
        key: PropertyKey::PHONE_HOME,
        value: Some("555 1234".into()),
    }];
    let mut server = Server::signed_in(dialect);
    server.say(if dialect <= Dialect::Msnp9 {
        "SYN 5 0"
    } else {
        "SYN 5 0 0"
    });
    let Event::Synchronise { tr, have } = server.event() else {
        panic!("a synchronisation")
    };
    assert_eq!(have, SyncMark::nothing(dialect));
    server
        .session
        .lists(tr, &snapshot(&contacts, &groups, &properties));
    server.hear()
}

#[test]
fn lists_with_numbers() {
    for dialect in [Dialect::Msnp8, Dialect::Msnp9] {
        assert_eq!(
            lists_of(dialect),
            [
                "SYN 5 7 4 2",
                "GTC A",
                "BLP BL",
                "PRP PHH 555%201234",
                "LSG 0 Other%20Contacts 0",
                "LSG 1 Old%20friends 0",
                "LST bob@example.com Bob 11 1",
                "BPR MOB N",
                "LST carol@example.com Carol 3 0",
                "BPR MOB N",
                "LST dave@example.com Dave 4",
                "LST erin@example.com Erin 8",
            ]
        );
    }
}

#[test]
fn lists_with_guids() {
    let group = "44444444-4444-4444-4444-444444444444";
    for (dialect, network, pending) in [
        (Dialect::Msnp10, "", 8),
        (Dialect::Msnp11, "", 16),
        (Dialect::Msnp12, " 1", 16),
    ] {
        assert_eq!(
            lists_of(dialect),
            [
                "SYN 5 2026-01-01T00:00:00.0-00:00 2026-01-02T00:00:00.0-00:00 4 1".to_owned(),
                "GTC A".to_owned(),
                "BLP BL".to_owned(),
                "PRP MFN Alice%20A.".to_owned(),
                "PRP PHH 555%201234".to_owned(),
                format!("LSG Old%20friends {group}"),
                format!(
                    "LST N=bob@example.com F=Bob C=11111111-1111-1111-1111-111111111111 11{network} {group}"
                ),
                "BPR MOB N".to_owned(),
                format!(
                    "LST N=carol@example.com F=Carol C=22222222-2222-2222-2222-222222222222 3{network} "
                ),
                "BPR MOB N".to_owned(),
                format!("LST N=dave@example.com F=Dave 4{network}"),
                format!("LST N=erin@example.com F=Erin {pending}{network}"),
            ]
        );
    }
}

#[test]
fn a_client_that_has_everything_gets_no_rows() {
    let mut server = Server::signed_in(Dialect::Msnp9);
    server.say("SYN 5 7");
    let Event::Synchronise { tr, have } = server.event() else {
        panic!("a synchronisation")
    };
    assert_eq!(have, SyncMark::Serial(7));
    server.session.up_to_date(tr, have);
    assert_eq!(server.hear(), ["SYN 5 7"]);
}

#[test]
fn edits_up_to_msnp9_carry_the_serial() {
    let mut server = Server::online(Dialect::Msnp9);
    let facts = Facts {
        serial: 12,
        group: Some(GroupKey {
            number: 3,
            guid: guid(4),
        }),
        ..Facts::default()
    };
    for (line, answer) in [
        (
            "ADD 6 FL bob@example.com Bob 0",
            "ADD 6 FL 12 bob@example.com Bob 0",
        ),
        (
            "ADD 7 AL bob@example.com Bob",
            "ADD 7 AL 12 bob@example.com Bob",
        ),
        (
            "REM 8 FL bob@example.com 3",
            "REM 8 FL 12 bob@example.com 3",
        ),
        ("REM 9 AL bob@example.com", "REM 9 AL 12 bob@example.com"),
        ("ADG 10 Old%20friends 0", "ADG 10 12 Old%20friends 3 0"),
        (
            "REG 11 3 Older%20friends 0",
            "REG 11 12 3 Older%20friends 0",
        ),
        ("RMG 12 3", "RMG 12 12 3"),
        (
            "REA 13 alice@example.com Alice%20B.",
            "REA 13 12 alice@example.com Alice%20B.",
        ),
        ("PRP 14 PHH 555%201", "PRP 14 12 PHH 555%201"),
        ("PRP 15 PHH", "PRP 15 12 PHH"),
        ("BLP 16 BL", "BLP 16 12 BL"),
        ("GTC 17 N", "GTC 17 12 N"),
    ] {
        assert_eq!(server.does(line, &facts), [answer], "{line}");
    }
    server
        .session
        .added_by(13, &address("bob@example.com"), "Bob B.");
    server.session.removed_by(14, &address("bob@example.com"));
    let property = Property {
        key: PropertyKey::PHONE_WORK,
        value: None,
    };
    server
        .session
        .contact_property(15, &address("bob@example.com"), &property);
    assert_eq!(
        server.hear(),
        [
            "ADD 0 RL 13 bob@example.com Bob%20B.",
            "REM 0 RL 14 bob@example.com",
            "BPR 15 bob@example.com PHW"
        ]
    );
}

#[test]
fn edits_since_msnp10_carry_ids() {
    let (bob, friends) = (
        "11111111-1111-1111-1111-111111111111",
        "44444444-4444-4444-4444-444444444444",
    );
    for dialect in [Dialect::Msnp10, Dialect::Msnp11, Dialect::Msnp12] {
        let mut server = Server::online(dialect);
        let facts = Facts {
            serial: 12,
            name: Some("Bob B.".into()),
            contact: Some(ContactId::from_guid(guid(1))),
            group: Some(GroupKey {
                number: 3,
                guid: guid(4),
            }),
        };
        for (line, answer) in [
            (
                "ADC 6 FL N=bob@example.com F=bob@example.com",
                format!("ADC 6 FL N=bob@example.com F=Bob%20B. C={bob}"),
            ),
            (
                "ADC 7 AL N=bob@example.com",
                "ADC 7 AL N=bob@example.com".to_owned(),
            ),
            (
                &format!("ADC 8 FL C={bob} {friends}"),
                format!("ADC 8 FL C={bob} {friends}"),
            ),
            (
                &format!("REM 9 FL {bob} {friends}"),
                format!("REM 9 FL {bob} {friends}"),
            ),
            (&format!("REM 10 FL {bob}"), format!("REM 10 FL {bob}")),
            (
                "REM 11 AL bob@example.com",
                "REM 11 AL bob@example.com".to_owned(),
            ),
            (
                "ADG 12 Old%20friends",
                format!("ADG 12 Old%20friends {friends} 0"),
            ),
            (
                &format!("REG 13 {friends} Older"),
                format!("REG 13 1 Older {friends} 0"),
            ),
            (&format!("RMG 14 {friends}"), format!("RMG 14 1 {friends}")),
            ("RMG 15 Old%20friends", format!("RMG 15 1 {friends}")),
            (
                &format!("SBP 16 {bob} MFN Bobby"),
                format!("SBP 16 {bob} MFN Bobby"),
            ),
            ("PRP 17 MFN Alice%20B.", "PRP 17 MFN Alice%20B.".to_owned()),
            ("BLP 18 AL", "BLP 18 AL".to_owned()),
            ("GTC 19 A", "GTC 19 A".to_owned()),
            (
                "ADC 20 RL N=bob@example.com",
                "ADC 20 RL N=bob@example.com".to_owned(),
            ),
            (
                "REM 21 PL bob@example.com",
                "REM 21 PL bob@example.com".to_owned(),
            ),
        ] {
            assert_eq!(server.does(line, &facts), [answer], "{line}");
        }
        server
            .session
            .added_by(13, &address("bob@example.com"), "Bob B.");
        server.session.removed_by(14, &address("bob@example.com"));
        assert_eq!(
            server.hear(),
            [
                "ADC 0 RL N=bob@example.com F=Bob%20B.",
                "REM 0 RL bob@example.com"
            ]
        );
    }
}

#[test]
fn a_refused_edit_is_answered_by_its_number() {
    let mut server = Server::online(Dialect::Msnp12);
    let (tr, edit) = server.edit("ADC 6 FL N=nobody@example.com F=nobody");
    assert!(matches!(edit, Edit::Add(_)));
    server.session.fail(tr, ErrorCode::INVALID_ACCOUNT);
    assert_eq!(server.hear(), ["208 6"]);
}

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

#[test]
fn switchboards_and_invitations() {
    let mut server = Server::online(Dialect::Msnp11);
    server.say("XFR 6 SB");
    assert_eq!(server.event(), Event::OpenSwitchboard { tr: TrId(6) });
    let at = HostPort::new("192.0.2.1", 1863);
    let token = Token::new("123.456").expect("a token");
    server.session.switchboard(TrId(6), &at, &token);
    let session = SessionId::from_number(42);
    server
        .session
        .ring(&session, &at, &token, &address("bob@example.com"), "Bob B.");
    let ring = "RNG 42 192.0.2.1:1863 CKI 123.456 bob@example.com Bob%20B.";
    assert_eq!(server.hear(), ["XFR 6 SB 192.0.2.1:1863 CKI 123.456", ring]);

    server.say("IMS 7 OFF");
    assert!(!server.session.is_receiving());
    server
        .session
        .ring(&session, &at, &token, &address("bob@example.com"), "Bob B.");
    server.say("IMS 8 ON");
    assert_eq!(server.hear(), ["IMS 7 0 OFF", "IMS 8 0 ON"]);
}

#[test]
fn small_services() {
    let mut server = Server::online(Dialect::Msnp11);
    server.say("PNG");
    server.say("URL 6 INBOX");
    server.say("GCF 7 Shields.xml");
    let heard = server.hear();
    assert_eq!(heard[..2], ["QNG 60", "URL 6 /unused1 /unused2 1"]);
    assert!(heard[2].starts_with("GCF 7 Shields.xml 1") && heard[2].contains("|<config><shield>"));
    let mut server = Server::online(Dialect::Msnp8);
    server.say("PNG");
    assert_eq!(server.hear(), ["QNG"]);
}

#[test]
fn challenges() {
    let challenge = "22210219642164014968";
    for dialect in Dialect::COMPLETE {
        // Any product will do, whatever the dialect.
        for product in [
            Product::of_dialect(dialect),
            Product::with_id("PROD0119GSJUC$18").expect("known"),
        ] {
            let mut server = Server::online(dialect);
            server.session.challenge(challenge, server.now);
            server.session.challenge("1", server.now);
            assert_eq!(
                server.hear(),
                [format!("CHL 0 {challenge}")],
                "one at a time"
            );
            server.session.receive(
                format!("QRY 6 {} 32\r\n{}", product.id, product.answer(challenge)).as_bytes(),
                server.now,
            );
            assert_eq!(server.hear(), ["QRY 6"]);
            assert_eq!(server.event(), Event::ChallengePassed);
            assert_eq!(server.session.poll_timeout(), None);
        }
    }
}

#[test]
fn a_wrong_unasked_or_missing_answer_ends_the_connection() {
    let answer = format!("QRY 6 PROD0090YUAUV{{2B 32\r\n{}", "0".repeat(32));
    for asked in [true, false] {
        let mut server = Server::online(Dialect::Msnp11);
        if asked {
            server.session.challenge("1", server.now);
            server.hear();
        }
        server.session.receive(answer.as_bytes(), server.now);
        assert_eq!(server.hear(), ["540 6"]);
        assert_eq!(server.ended(), End::ChallengeFailed);
    }
    let mut server = Server::online(Dialect::Msnp11);
    server.session.challenge("1", server.now);
    let deadline = server.now + Session::CHALLENGE_LIMIT;
    assert_eq!(server.session.poll_timeout(), Some(deadline));
    server.session.handle_timeout(deadline);
    assert_eq!(server.ended(), End::ChallengeIgnored);
}

#[test]
fn goodbyes() {
    for (reason, line) in [
        (OutReason::SignedInElsewhere, "OUT OTH"),
        (OutReason::ServerShutdown, "OUT SSD"),
        (OutReason::Reconnect { minutes: 5 }, "OUT RCT 5"),
    ] {
        let mut server = Server::online(Dialect::Msnp11);
        server.session.out(reason);
        server.session.online(&bob(Status::Online));
        assert_eq!(server.hear(), [line]);
        assert_eq!(server.ended(), End::Out(reason));
    }
    let mut server = Server::online(Dialect::Msnp11);
    server.say("OUT\r\nPNG");
    assert!(server.hear().is_empty());
    assert_eq!(server.ended(), End::SignedOut);
}

#[test]
fn an_idle_machine_is_small() {
    assert!(size_of::<Session>() <= 320, "{}", size_of::<Session>());
}
