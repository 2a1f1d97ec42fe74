//! Sessions: accounts signed in to their services, whether a browser looks or not.
//!
//! ```text
//! Registry --starts--> session task <--Inbox-- SessionHandle (attachments, sign-in, sign-out)
//!                        |  owns
//!                        |- Upstream: the notification connection, or the wait for the next one
//!                        |- Talk: conversations that are busy, and the switchboards that carry them
//!                        |- Media: pictures and files that move over those switchboards
//!                        |- Audience: a queue for each attachment, numbered events, replies
//!                        '- jobs: dialling, tickets, web services (each reports back and ends)
//! ```
//!
//! - One task owns one session; nothing else reaches into it. It ends when the account is signed
//!   out, when its first sign-in fails, when nobody came back for long, or when the relay stops.
//! - The task waits in one place ([`wake`]) for its inbox, its connections, its jobs and its timer,
//!   does what came, drains the machines, and waits again.
//! - It never waits for an attachment: whoever does not keep up is cut off. It does wait for the
//!   store, so that what it says was stored, and in that order.
//! - The roster lives in the notification machine. The session keeps no copy; a browser's snapshot
//!   is made of it when asked for.

mod attachments;
mod audience;
mod auto_reply;
mod backoff;
mod commands;
mod contact_list;
mod devices;
mod dial;
mod edits;
mod ending;
mod error;
mod gateway;
mod handle;
mod happenings;
mod idle;
mod job;
mod leave;
mod link;
mod media;
mod outage;
mod outbox;
mod predecessor;
mod probe;
mod registry;
mod replies;
mod requests;
mod restore;
mod settings;
mod sign_in;
mod snapshot;
mod stream;
mod talk;
mod task;
mod timer;
mod upstream;
mod wake;
mod web;

pub(crate) use attachments::{AttachmentId, Frames};
pub use devices::WhoIsThere;
pub use dial::Dialler;
pub use error::SignInError;
#[cfg(test)]
pub(crate) use handle::Attachment;
pub use handle::SessionHandle;
pub(crate) use handle::{Attached, Inbox};
pub(crate) use outbox::encode;
pub use registry::{Registry, RegistryParts, SignInRequest};
