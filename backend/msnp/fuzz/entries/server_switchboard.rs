//! A conversation's connection must survive whatever a client sends.

use msnp::server::switchboard::{Event, Session};
use msnp::switchboard::Member;
use msnp::{Address, Dialect, ErrorCode, Moment, SessionId};

/// The first byte chooses how the service answers, the second the size of the pieces.
pub(crate) fn run(data: &[u8]) {
    let [choice, size, data @ ..] = data else {
        return;
    };
    let mut session = Session::new(Moment::EPOCH);
    if choice & 0x80 == 0 {
        session.receive(b"ANS 1 a@b t 1\r\n", Moment::EPOCH);
        answer(&mut session, *choice);
    }
    for (at, piece) in data.chunks(usize::from(*size) + 1).enumerate() {
        session.receive(piece, Moment::from_millis(at as u64 * 1000));
        answer(&mut session, *choice);
    }
    if let Some(until) = session.poll_timeout() {
        session.handle_timeout(until);
        answer(&mut session, *choice);
    }
}

fn answer(session: &mut Session, choice: u8) {
    let address = Address::new("bob@example.com").expect("an address");
    let bob = Member {
        address,
        machine: None,
        name: "Bob".into(),
        capabilities: None,
    };
    let mut over = false;
    while let Some(event) = session.poll_event() {
        assert!(!over, "the end is last");
        match event {
            Event::Join { .. } => session.accept(Dialect::Msnp12, "Alice", Moment::EPOCH),
            Event::Answer { .. } if choice & 0x40 == 0 => {
                session.welcome(Dialect::Msnp11, core::slice::from_ref(&bob), Moment::EPOCH);
            }
            Event::Answer { .. } => session.refuse(ErrorCode::AUTHENTICATION_FAILED),
            Event::Call { tr, .. } => {
                session.ringing(tr, &SessionId::from_number(1));
                session.arrived(&bob, Moment::EPOCH);
            }
            Event::Message { tr, ack, payload } => {
                session.delivered(tr, ack);
                session.message(&bob.address, "Bob", &payload, Moment::EPOCH);
            }
            Event::Ended(_) => over = true,
        }
    }
    let sent = session.poll_transmit().unwrap_or_default();
    let mut input: &[u8] = &sent;
    let mut framer = msnp::Framer::new(msnp::frame::Stream::SwitchboardResponses);
    while let Some(frame) = framer.next(&mut input) {
        frame.expect("a service frames what it sends");
    }
    assert!(!framer.is_mid_frame());
}
