//! The words of the protocol.

mod address;
mod capabilities;
mod host_port;
mod id;
mod lists;
mod msn_object;
mod status;
mod token;

pub use address::{Address, AddressError};
pub use capabilities::Capabilities;
pub use host_port::{DEFAULT_PORT, HostPort};
pub use id::{ContactId, GroupId, Network, SessionId, TrId};
pub use lists::{List, Lists};
pub use msn_object::MsnObject;
pub use status::Status;
pub use token::Token;

/// Whether all of `bytes` are printable ASCII without the space. Looks at all of them, without an exit at the
/// first that is not, so that the compiler can take many at once.
fn is_plain_ascii(bytes: &[u8]) -> bool {
    bytes
        .iter()
        .fold(true, |plain, byte| plain & byte.is_ascii_graphic())
}
