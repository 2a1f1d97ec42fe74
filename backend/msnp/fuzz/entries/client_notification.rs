//! A session must survive whatever a service sends, and say only what a service can read.

use msnp::client::notification::{Event, PersonalMessage, Privacy, Session, SignInOptions};
use msnp::soap::{
    Answer, Book, Call, Fault, FaultCode, Membership, SiteTicket, Tickets, Time, ticket,
};
use msnp::{
    Address, ContactId, Dialect, Framer, GroupId, HostPort, Moment, SignInScheme, Status, Token,
    frame::Stream,
};

/// The first byte chooses the dialect and what is asked for meanwhile, the second the size of the pieces.
pub(crate) fn run(data: &[u8]) {
    let [choice, size, data @ ..] = data else {
        return;
    };
    let dialect = Dialect::ALL[usize::from(*choice) % Dialect::ALL.len()];
    let address = Address::new("alice@example.com").expect("an address");
    let mut options = SignInOptions::new(address, HostPort::new("192.0.2.1", 1863));
    options.dialects = vec![dialect];
    let mut now = Moment::EPOCH;
    let mut session = Session::new(options, now);
    // Most of the machine is behind the sign-in.
    if choice & 0x80 == 0 {
        greet(&mut session, dialect, now);
    }
    for (at, piece) in data.chunks(usize::from(*size) + 1).enumerate() {
        session.receive(piece, now);
        if choice & 0x40 == 0 {
            ask(&mut session, at, now);
        }
        drain(&mut session);
        now = Moment::from_millis(at as u64 * 100);
    }
    for _ in 0..20 {
        let Some(until) = session.poll_timeout() else {
            break;
        };
        now = now.max(until);
        session.handle_timeout(now);
        drain(&mut session);
    }
    session.connection_lost();
    drain(&mut session);
    assert!(session.is_over());
}

/// The service's side of a sign-in that goes well.
fn greet(session: &mut Session, dialect: Dialect, now: Moment) {
    let mut text = format!("VER 1 {dialect}\r\n");
    let mut tr = 2;
    if dialect.introduces_clients() {
        text += &format!("CVR {tr} 1 1 1 a b\r\n");
        tr += 1;
    }
    let proof = Token::new("t=1").expect("a token");
    if dialect.sign_in() == SignInScheme::Md5 {
        text += &format!("INF {tr} MD5\r\n");
        tr += 1;
        text += &format!("USR {tr} MD5 S 1.2\r\n");
        session.receive(text.as_bytes(), now);
        session.digest(proof, now);
    } else {
        text += &match dialect.sign_in() {
            SignInScheme::SingleSignOn => format!("USR {tr} SSO S MBI_KEY_OLD bm9uY2U=\r\n"),
            _ => format!("USR {tr} TWN S c\r\n"),
        };
        session.receive(text.as_bytes(), now);
        session.ticket(Ok(proof), now);
        drain(session);
    }
    tr += 1;
    let name = if dialect.has_serials() { "Alice " } else { "" };
    let welcome = format!("USR {tr} OK alice@example.com {name}1 0\r\n");
    session.receive(welcome.as_bytes(), now);
}

fn ask(session: &mut Session, turn: usize, now: Moment) {
    let bob = || Address::new("bob@example.com").expect("an address");
    let group = session
        .roster()
        .groups()
        .next()
        .map(|group| group.id.clone());
    _ = match turn % 12 {
        0 => session.add_contact(bob(), group, now),
        1 => session.block(bob(), now),
        2 => session.accept(bob(), true, now),
        3 => session.create_group("Old friends", now),
        4 => session.move_contact(bob(), group, None, now),
        5 => session.remove_contact(bob(), true, now),
        6 => session.set_name("Alice ☕", now),
        7 => session.set_status(Status::Busy, now),
        8 => session.set_personal_message(PersonalMessage::new("<&>"), now),
        9 => session.request_switchboard(now),
        10 => session.set_privacy(
            Privacy {
                strangers_allowed: false,
                ask_when_added: false,
            },
            now,
        ),
        _ => match group {
            Some(group) => session.remove_group(group, now),
            None => session.rename_contact(bob(), "Bobby", now),
        },
    };
}

fn drain(session: &mut Session) {
    let mut over = false;
    while let Some(event) = session.poll_event() {
        assert!(
            !over || matches!(event, Event::Refused(..)),
            "the end is last"
        );
        over |= matches!(event, Event::Ended(_));
        if let Event::WebCall { id, call } = event {
            session.web_answer(id, web(&call), Moment::EPOCH);
        }
    }
    let sent = session.poll_transmit().unwrap_or_default();
    let mut input: &[u8] = &sent;
    let mut framer = Framer::new(Stream::NotificationRequests);
    while let Some(frame) = framer.next(&mut input) {
        let frame = frame.expect("a client frames what it sends");
        let request = msnp::notification::Request::parse(&frame, session.dialect());
        request.expect("a client says what can be read");
    }
    assert!(!framer.is_mid_frame());
}

/// What the web services answer to somebody whose book is empty.
fn web(call: &Call) -> Result<Answer, Fault> {
    let ticket = SiteTicket {
        number: 1,
        address: ticket::MESSENGER_CLEAR.into(),
        ticket: Token::new("t=1&p=").expect("a token"),
        secret: Some("c2VjcmV0".into()),
        created: Time::NEVER,
        expires: Time::NEVER,
    };
    Ok(match call {
        Call::SignIn(_) => Answer::SignedIn(Tickets {
            cid: None,
            all: vec![ticket],
        }),
        Call::FindMembership { .. } => Answer::Membership(Membership {
            members: Vec::new(),
            changed: Time::NEVER,
            owner: None,
            owner_cid: 0,
        }),
        Call::FindContacts { .. } => Answer::Book(Book::new()),
        Call::AddContact(_) => Answer::Contact(ContactId::from_number(7)),
        Call::AddGroup(_) => Answer::Group(GroupId::from_number(7)),
        Call::AddMember { .. } => return Err(FaultCode::MemberAlreadyExists.into()),
        Call::RemoveMember { .. } => return Err(FaultCode::Internal.into()),
        _ => Answer::Done,
    })
}
