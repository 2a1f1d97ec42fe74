//! Lists and their edits.

use super::*;

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
fn lists_one_by_one() {
    let rows = |dialect: Dialect, settings: &[&str], groups: &[&str], forward: &[&str]| {
        let others = [
            "LST 5 AL 7 1 2 bob@example.com Bob",
            "LST 5 AL 7 2 2 carol@example.com Carol",
            "LST 5 BL 7 1 1 dave@example.com Dave",
            "LST 5 RL 7 1 2 bob@example.com Bob",
            "LST 5 RL 7 2 2 erin@example.com Erin",
        ];
        let expected = [
            &["SYN 5 7", "GTC 5 7 A", "BLP 5 7 BL"],
            settings,
            groups,
            forward,
            &others,
        ]
        .concat();
        assert_eq!(lists_of(dialect), expected, "{dialect}");
    };
    for dialect in [Dialect::Msnp2, Dialect::Msnp3, Dialect::Msnp4] {
        let forward = [
            "LST 5 FL 7 1 2 bob@example.com Bob",
            "LST 5 FL 7 2 2 carol@example.com Carol",
        ];
        rows(dialect, &[], &[], &forward);
    }
    for dialect in [Dialect::Msnp5, Dialect::Msnp6] {
        let forward = [
            "LST 5 FL 7 1 2 bob@example.com Bob",
            "BPR 7 bob@example.com MOB N",
            "LST 5 FL 7 2 2 carol@example.com Carol",
            "BPR 7 carol@example.com MOB N",
        ];
        rows(dialect, &["PRP 5 7 PHH 555%201234"], &[], &forward);
    }
    let groups = [
        "LSG 5 7 1 2 0 Other%20Contacts 0",
        "LSG 5 7 2 2 1 Old%20friends 0",
    ];
    let forward = [
        "LST 5 FL 7 1 2 bob@example.com Bob 1",
        "BPR 7 bob@example.com MOB N",
        "LST 5 FL 7 2 2 carol@example.com Carol 0",
        "BPR 7 carol@example.com MOB N",
    ];
    rows(
        Dialect::Msnp7,
        &["PRP 5 7 PHH 555%201234"],
        &groups,
        &forward,
    );
}

#[test]
fn one_list_alone() {
    let mut server = Server::online(Dialect::Msnp6);
    server.say("LST 6 BL");
    let Event::List { tr, list } = server.event() else {
        panic!("a list")
    };
    assert_eq!(list, List::Block);
    server.session.list(tr, list, &snapshot(&[], &[], &[]));
    assert_eq!(server.hear(), ["LST 6 BL 7 0 0"]);
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
