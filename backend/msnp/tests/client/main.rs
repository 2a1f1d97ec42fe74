//! The client's machines against a service played from text, in virtual time.

mod chat;
mod hostile;
mod hostile_chat;
mod reconnect;
mod sign_in;
mod stories;
mod story;

use msnp::client::notification::{Event, Session, SignInOptions};
use msnp::{Address, Dialect, HostPort, Moment, Token};

/// When everything begins.
const START: Moment = Moment::from_millis(1_000_000);

/// An address at example.com.
fn address(name: &str) -> Address {
    Address::new(&format!("{name}@example.com")).unwrap()
}

/// To sign in as `name` with one dialect.
fn options(name: &str, dialect: Dialect) -> SignInOptions {
    let mut options = SignInOptions::new(address(name), HostPort::new("10.0.0.1", 1863));
    options.dialects = vec![dialect];
    options
}

/// A session that has just begun.
fn session(name: &str, dialect: Dialect) -> Session {
    Session::new(options(name, dialect), START)
}

/// Some ticket.
fn ticket() -> Token {
    Token::new("t=1&p=").unwrap()
}

/// The service says this.
fn say(session: &mut Session, text: &str) {
    session.receive(text.as_bytes(), START);
}

/// What the client sent since the last time.
fn sent(session: &mut Session) -> String {
    let sent = std::iter::from_fn(|| session.poll_transmit());
    sent.map(|bytes| String::from_utf8(bytes.to_vec()).unwrap())
        .collect()
}

/// What the client reported since the last time.
fn drain(session: &mut Session) -> Vec<Event> {
    std::iter::from_fn(|| session.poll_event()).collect()
}
