//! From the first line to being signed in.

use super::*;

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
