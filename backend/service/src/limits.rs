//! The limits of the original service, which clients know.

use std::time::Duration;

/// Longest display name, in bytes after percent-encoding; beyond it error 209.
pub(crate) const NAME_BYTES: usize = 387;
/// Longest name of a group, in bytes after percent-encoding; beyond it error 229.
pub(crate) const GROUP_NAME_BYTES: usize = 61;
/// Longest telephone number, in bytes after percent-encoding.
pub(crate) const PROPERTY_BYTES: usize = 95;
/// Longest personal message with the current media, in bytes of XML; beyond it the old one stays. Clients
/// show 129 characters of the message.
pub(crate) const PERSONAL_BYTES: usize = 2048;

/// Longest notice from client to client (`UUN`), in bytes: invitations of the time with all their candidates
/// took less than half of it.
pub(crate) const NOTICE_BYTES: usize = 8 * 1024;
/// With so many news waiting for a connection, notices are refused: they are what fills memory, 1 MiB for each
/// connection at most.
pub(crate) const NOTICES_WAITING: usize = 128;

/// Longest name of a circle, in bytes.
pub(crate) const CIRCLE_NAME_BYTES: usize = 128;
/// Circles that one account may be in or asked into: the ticket that names them all has to fit into a line.
pub(crate) const CIRCLES_OF_ONE: usize = 20;
/// People in one circle, who are asked in among them.
pub(crate) const CIRCLE_MEMBERS: usize = 150;
/// Longest message in a circle with all its headers, in bytes.
pub(crate) const CIRCLE_MESSAGE_BYTES: usize = 8 * 1024;

/// Longest offline message, in bytes; clients of the time sent at most some 400 characters.
pub(crate) const OFFLINE_BYTES: usize = 8 * 1024;
/// Offline messages that one account may send at once.
pub(crate) const OFFLINE_AT_ONCE: u32 = 30;
/// Time after which it may send one more.
pub(crate) const OFFLINE_EVERY: Duration = Duration::from_secs(2);
/// Offline messages that may wait for one account.
pub(crate) const OFFLINE_WAITING: u32 = 1000;
/// Offline messages of one sender that may wait for one account.
pub(crate) const OFFLINE_OF_ONE: u32 = 200;
/// Days after which offline messages that nobody fetched are deleted.
pub(crate) const OFFLINE_DAYS: i64 = 180;

/// Requests to the web services that one account may make at once; each member of a request for several counts.
pub(crate) const CALLS_AT_ONCE: u32 = 400;
/// Time after which it may make one more. Everybody waits for the one thread that does them.
pub(crate) const CALL_EVERY: Duration = Duration::from_millis(50);
/// How long a request waits for that; beyond it, it is refused.
pub(crate) const CALL_PATIENCE: Duration = Duration::from_secs(5);
/// Members in one request.
pub(crate) const CALLS_TOGETHER: usize = 200;

/// Limits that a test or an operator may set otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// People on a forward list (1,000 since 2009); beyond it error 210.
    pub contacts: usize,
    /// People on all lists of an account together, so that nobody's lists grow without bound by other
    /// people's doing; beyond it error 210.
    pub listed: usize,
    /// Groups besides group 0 (30); beyond it error 223.
    pub groups: usize,
    /// A connection that has not signed in by then is closed.
    pub sign_in_within: Duration,
    /// A switchboard in which nobody says anything for so long is closed (five minutes).
    pub switchboard_idle: Duration,
    /// How long a switchboard token is good for.
    pub token_life: Duration,
    /// How long a sign-in ticket is good for.
    pub ticket_life: Duration,
    /// A connection that takes no bytes for so long is closed.
    pub write_within: Duration,
    /// News waiting for one connection; a connection that lets more pile up is closed.
    pub queue: usize,
    /// People in one switchboard.
    pub members: usize,
    /// Connections altogether.
    pub connections: usize,
    /// Connections from one address (of IPv6, from one /64); addresses of this machine are not counted, since the web client's
    /// own sessions come from there.
    pub connections_per_address: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            contacts: 1000,
            listed: 5000,
            groups: 30,
            sign_in_within: Duration::from_secs(60),
            switchboard_idle: Duration::from_secs(300),
            token_life: Duration::from_secs(120),
            ticket_life: Duration::from_secs(300),
            write_within: Duration::from_secs(30),
            queue: 4096,
            members: 50,
            connections: 50_000,
            connections_per_address: 500,
        }
    }
}
