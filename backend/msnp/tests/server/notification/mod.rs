//! The notification connection.

mod lists;
mod presence;
mod services;
mod sign_in;

use std::sync::Arc;

use bytes::Bytes;
use msnp::challenge::Product;
use msnp::frame::Stream;
use msnp::message::{PersonalMessage, Profile};
use msnp::notification::{
    OutReason, Presence, PrivacyDefault, Prompt, Property, PropertyKey, SignInAnswer, SyncMark,
};
use msnp::server::notification::{
    ContactRecord, Edit, End, Event, Facts, GroupKey, GroupRecord, ListSnapshot, Options, Session,
    Welcome,
};
use msnp::{
    Address, Capabilities, ContactId, Dialect, ErrorCode, HostPort, List, Lists, Moment, SessionId,
    SignInScheme, Status, Token, TrId,
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
        match dialect.sign_in() {
            SignInScheme::Md5 => {
                server.say("USR 3 MD5 I Alice@Example.com");
                assert!(matches!(server.event(), Event::Introduced { .. }));
                server.session.demand(SignInAnswer::Md5Salt("1.2".into()));
                server.say("USR 4 MD5 S 2976b981ef84ce29f35136d7465e731b");
            }
            SignInScheme::Tweener => {
                server.say("USR 3 TWN I Alice@Example.com");
                server.say("USR 4 TWN S t=ticket&p=");
            }
            SignInScheme::SingleSignOn => {
                server.say("USR 3 SSO I Alice@Example.com");
                assert!(matches!(server.event(), Event::Introduced { .. }));
                server.session.demand(nonce());
                server
                    .say("USR 4 SSO S t=ticket&p= cHJvb2Y= {11111111-1111-4111-8111-111111111111}");
            }
        }
        server.hear();
        assert!(matches!(server.event(), Event::Authenticate { .. }));
        server.session.accept(&welcome());
        server.hear();
        server
    }

    /// A machine whose client is signed in and visible.
    fn online(dialect: Dialect) -> Self {
        let mut server = Self::signed_in(dialect);
        let abilities = match dialect.number() {
            ..=7 => "",
            8..=15 => " 0",
            _ => " 0:0",
        };
        server.say(&format!("CHG 5 NLN{abilities}"));
        assert_eq!(server.hear(), [format!("CHG 5 NLN{abilities}")]);
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

/// What single sign-on has to sign.
fn nonce() -> SignInAnswer {
    SignInAnswer::SingleSignOnChallenge {
        policy: "MBI_KEY_OLD".into(),
        nonce: "bm9uY2U=".into(),
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
