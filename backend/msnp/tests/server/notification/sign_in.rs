//! From the first line to being signed in.

use super::*;
use msnp::notification::SignInProof;

#[test]
fn a_sign_in_of_every_dialect() {
    for dialect in Dialect::COMPLETE {
        let mut server = Server::new();
        server.say(&format!("VER 1 {dialect} CVR0"));
        assert_eq!(server.hear(), [format!("VER 1 {dialect}")]);
        // Up to MSNP7 clients say so at any time, even after signing in.
        server.say("CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0816 MSMSGS alice@example.com");
        assert_eq!(
            server.hear(),
            ["CVR 2 7.0.0816 7.0.0816 7.0.0816 http://localhost/ http://localhost/"]
        );
        let shown = match dialect.sign_in() {
            SignInScheme::Md5 => server.introduce_by_digest(),
            SignInScheme::Tweener => server.introduce_for_ticket(dialect),
            SignInScheme::SingleSignOn => server.introduce_with_proof(dialect),
        };
        let Event::Authenticate { address, proof } = server.event() else {
            panic!("a proof")
        };
        assert_eq!((address.as_str(), proof), ("alice@example.com", shown));
        server.session.accept(&welcome());
        let heard = server.hear();
        let accepted = match dialect.number() {
            ..=5 => "alice@example.com Alice%20A.",
            6 | 7 => "alice@example.com Alice%20A. 1",
            8 | 9 => "alice@example.com Alice%20A. 1 0",
            _ => "alice@example.com 1 0",
        };
        assert_eq!(heard[0], format!("USR 4 OK {accepted}"));
        assert_eq!(
            heard.contains(&"SBS 0 null".to_owned()),
            dialect >= Dialect::Msnp11
        );
        let at = heard
            .iter()
            .position(|line| line.starts_with("MSG Hotmail Hotmail "));
        let profile = &heard[at.expect("a profile")];
        let places = format!("MPOPEnabled: {}\r\n", u8::from(dialect.has_places()));
        assert!(profile.contains(&places), "{dialect}");
        let own = match dialect.number() {
            ..=15 => None,
            16 | 17 => Some("UBX alice@example.com 1 0"),
            _ => Some("UBX 1:alice@example.com 0"),
        };
        let after = heard.last().filter(|line| line.starts_with("UBX "));
        assert_eq!(after.map(|line| &**line), own, "{dialect}");
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

impl Server {
    /// Since MSNP13 policies come before the challenge.
    fn hear_challenge(&mut self, dialect: Dialect) -> String {
        let mut heard = self.hear();
        let challenge = heard.pop().expect("a challenge");
        assert_eq!(heard.len(), usize::from(dialect >= Dialect::Msnp13));
        assert!(heard.iter().all(|line| line.starts_with("GCF 0 ")));
        challenge
    }

    fn introduce_with_proof(&mut self, dialect: Dialect) -> SignInProof {
        self.say("USR 3 SSO I Alice@Example.com");
        let address = address("alice@example.com");
        assert_eq!(self.event(), Event::Introduced { address });
        self.session.demand(nonce());
        assert_eq!(
            self.hear_challenge(dialect),
            "USR 3 SSO S MBI_KEY_OLD bm9uY2U="
        );
        let machine = "{11111111-1111-4111-8111-111111111111}";
        self.say(&format!("USR 4 SSO S t=ticket&p= cHJvb2Y= {machine}"));
        SignInProof::SingleSignOnTicket {
            ticket: Token::new("t=ticket&p=").expect("a token"),
            proof: Token::new("cHJvb2Y="),
            machine: Some(machine.into()),
        }
    }

    fn introduce_for_ticket(&mut self, dialect: Dialect) -> SignInProof {
        self.say("USR 3 TWN I Alice@Example.com");
        assert_eq!(
            self.hear_challenge(dialect),
            "USR 3 TWN S ct=1,rver=1,wp=FS_40SEC_0_COMPACT,lc=1,id=1"
        );
        self.say("USR 4 TWN S t=ticket&p=");
        SignInProof::TweenerTicket(Token::new("t=ticket&p=").expect("a token"))
    }

    fn introduce_by_digest(&mut self) -> SignInProof {
        self.say("INF 2");
        assert_eq!(self.hear(), ["INF 2 MD5"]);
        self.say("USR 3 MD5 I Alice@Example.com");
        let address = address("alice@example.com");
        assert_eq!(self.event(), Event::Introduced { address });
        // What comes too early is read when its turn has come.
        self.say("USR 4 MD5 S 2976b981ef84ce29f35136d7465e731b");
        assert!(self.hear().is_empty());
        assert_eq!(self.session.poll_event(), None);
        self.session
            .demand(SignInAnswer::Md5Salt("1234567890.123456789".into()));
        assert_eq!(self.hear(), ["USR 3 MD5 S 1234567890.123456789"]);
        SignInProof::Md5Answer(msnp::digest("1234567890.123456789", "secret"))
    }
}

#[test]
fn an_account_may_be_refused_before_its_proof() {
    let mut server = Server::new();
    server.say("VER 1 MSNP7 CVR0\r\nINF 2\r\nUSR 3 MD5 I alice@example.com");
    server.hear();
    assert!(matches!(server.event(), Event::Introduced { .. }));
    server.session.refuse(ErrorCode::AUTHENTICATION_FAILED);
    assert_eq!(server.hear(), ["911 3"]);
    assert_eq!(
        server.ended(),
        End::Refused(ErrorCode::AUTHENTICATION_FAILED)
    );
}

#[test]
fn the_clients_preference_decides_among_the_dialects_in_common() {
    for (offer, answer) in [
        ("MSNP99 MSNP19 MSNP11 MSNP18", "VER 1 MSNP11"),
        ("msnp9 MSNP8", "VER 1 MSNP9"),
        ("MSNP7 MSNP6 MSNP5 MSNP4", "VER 1 MSNP7"),
        ("MSNP1", "VER 1 0"),
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
