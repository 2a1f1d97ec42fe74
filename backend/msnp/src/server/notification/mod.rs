//! A client's notification connection, seen from the service.

mod circles;
mod edit;
mod event;
mod handshake;
mod people;
mod push;
mod request;
mod session;
mod sync;
mod sync_by_list;

pub use edit::{Edit, Facts, GroupKey};
pub use event::{End, Event, Options, Welcome};
pub use session::Session;
pub use sync::{ContactRecord, GroupRecord, ListSnapshot};
