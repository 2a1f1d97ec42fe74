//! A notification connection must survive whatever a client sends.

use std::sync::Arc;

use msnp::message::Profile;
use msnp::notification::{PrivacyDefault, Prompt, SignInAnswer};
use msnp::server::notification::{Event, Facts, ListSnapshot, Options, Session, Welcome};
use msnp::{Dialect, ErrorCode, HostPort, Moment, Network, SignInScheme, Token};

/// The first byte chooses the dialect and how the service answers, the second the size of the pieces.
pub(crate) fn run(data: &[u8]) {
    let [choice, size, data @ ..] = data else {
        return;
    };
    let dialect = Dialect::ALL[usize::from(*choice) % Dialect::ALL.len()];
    let options = Options {
        dialects: Dialect::ALL.to_vec(),
        ..Options::default()
    };
    let mut session = Session::new(Arc::new(options), Moment::EPOCH);
    // Most of the machine is behind the sign-in.
    if choice & 0x80 == 0 {
        let scheme = match dialect.sign_in() {
            SignInScheme::Md5 => "MD5",
            SignInScheme::Tweener => "TWN",
            SignInScheme::SingleSignOn => "SSO",
        };
        session.receive(
            format!("VER 1 {dialect} CVR0\r\nUSR 2 {scheme} I a@b\r\nUSR 3 {scheme} S t\r\n")
                .as_bytes(),
            Moment::EPOCH,
        );
        answer(&mut session, *choice);
    }
    for (at, piece) in data.chunks(usize::from(*size) + 1).enumerate() {
        session.receive(piece, Moment::from_millis(at as u64 * 100));
        answer(&mut session, *choice);
    }
    if let Some(until) = session.poll_timeout() {
        session.handle_timeout(until);
        answer(&mut session, *choice);
    }
}

/// Of somebody who knows nobody.
const LISTS: ListSnapshot<'static> = ListSnapshot {
    serial: 1,
    stamps: ("1", "1"),
    prompt: Prompt::Ask,
    privacy: PrivacyDefault::Allow,
    name: "Alice",
    properties: &[],
    groups: &[],
    contacts: &[],
};

fn answer(session: &mut Session, choice: u8) {
    let mut over = false;
    while let Some(event) = session.poll_event() {
        assert!(!over, "the end is last");
        match event {
            Event::Authenticate { .. } if choice & 0x40 == 0 => session.accept(&Welcome {
                name: "Alice".into(),
                verified: true,
                kids: false,
                profile: Profile::default(),
            }),
            Event::Authenticate { .. } => session.refuse(ErrorCode::AUTHENTICATION_FAILED),
            Event::Introduced { .. } => session.demand(SignInAnswer::Md5Salt("1.2".into())),
            Event::Synchronise { tr, .. } if choice & 0x20 == 0 => session.lists(tr, &LISTS),
            Event::List { tr, list } => session.list(tr, list, &LISTS),
            Event::ProveCircles { tr, .. } => session.circles_proven(tr),
            Event::Publish { tr, payload } => {
                session.published(tr);
                session.circle_news(choice & 1 == 0, &payload);
            }
            Event::SendToCircle { payload, .. } => session.circle_message(&payload),
            Event::Synchronise { tr, have } => session.up_to_date(tr, have),
            Event::Edit { tr, edit } if choice & 0x20 == 0 => {
                session.done(tr, &edit, &Facts::default());
            }
            Event::Edit { tr, .. } => session.fail(tr, ErrorCode::INVALID_PARAMETER),
            Event::People { tr, remove, .. } => session.people_taken(tr, remove),
            Event::FindNetworks { tr, whom } => {
                let found: Vec<_> = whom
                    .into_iter()
                    .map(|it| (it, Network::MESSENGER))
                    .collect();
                session.networks(tr, &found);
            }
            Event::Notify { tr, .. } => session.notified(tr),
            Event::SendOffline { tr, .. } => session.fail(tr, ErrorCode::OFFLINE),
            Event::OpenSwitchboard { tr } => {
                let token = Token::new("1.2").expect("a token");
                session.switchboard(tr, &HostPort::new("192.0.2.1", 1863), &token);
                session.challenge("123", Moment::EPOCH);
            }
            Event::Ended(_) => over = true,
            Event::StatusSet { .. } | Event::PersonalSet { .. } | Event::ChallengePassed => {}
        }
    }
    let sent = session.poll_transmit().unwrap_or_default();
    let mut input: &[u8] = &sent;
    let mut framer = msnp::Framer::new(msnp::frame::Stream::NotificationResponses);
    while let Some(frame) = framer.next(&mut input) {
        frame.expect("a service frames what it sends");
    }
    assert!(!framer.is_mid_frame());
}
