//! The web services of MSNP12 and later, without HTTP: sign-in tickets, address book, membership lists,
//! offline messages, profile and client configuration.
//!
//! A [`Call`] is what a client asks, an [`Answer`] what it gets, a [`Fault`] why it does not. Both directions
//! of both are here, so that a client and a service are made of the same types.

mod answer;
pub mod book;
mod call;
mod caller;
pub mod circle;
mod endpoint;
mod fault;
pub mod membership;
pub mod oim;
pub mod profile;
pub mod ticket;
mod time;
pub mod wire;
mod xml;

pub use answer::Answer;
pub use book::{Book, BookContact, BookGroup, ContactChange, ContactKind, NewContact};
pub use call::Call;
pub use caller::{Caller, Step};
pub use endpoint::Endpoint;
pub use fault::{Fault, FaultCode};
pub use membership::{Member, MemberName, Membership, Role};
pub use ticket::{SignIn, Site, SiteTicket, Tickets, Trust};
pub use time::Time;
