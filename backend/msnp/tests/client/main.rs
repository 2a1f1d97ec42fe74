//! The client's machines against a service played from text files, in virtual time.

mod stories;
mod story;

use msnp::client::notification::{Session, SignInOptions};
use msnp::{Address, Dialect, HostPort, Moment};

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

/// When stories begin.
const START: Moment = Moment::from_millis(1_000_000);

/// A session that has just begun.
fn session(name: &str, dialect: Dialect) -> Session {
    Session::new(options(name, dialect), START)
}
