//! The embedded messenger service: accounts, contact lists, presence and conversations for messenger
//! clients of MSNP2 to 18, in one process with nothing to set up.
//!
//! - A [`Service`] listens on one TCP port for notification and switchboard connections. The protocol itself
//!   is in the machines of [`msnp::server`]; here are the sockets, and what connects one person to another.
//!   Clients that reach nothing but web servers come through [`Service::web`] instead (`gateway`).
//! - One thread owns the data file and knows who is signed in (`directory`, `store`); connections ask it, and
//!   it puts news into their bounded queues. Conversations go from connection to connection (`switchboard`).
//! - A password becomes a ticket at [`Service::web`], for a client to show on its connection (`tickets`).
//! - [`Accounts`] are made and removed by the operator or the sign-up page.
//! - The buddy is a client like any other (`buddy`).
//!
//! ```no_run
//! # async fn run() -> Result<(), Box<dyn std::error::Error>> {
//! let config = nudge_service::Config::new("127.0.0.1:1863".parse()?, "data");
//! let service = nudge_service::Service::start(config).await?;
//! service.accounts().create("alice@nudge.local", "correct horse", Some("Alice")).await?;
//! let http = tokio::net::TcpListener::bind("127.0.0.1:8080").await?;
//! axum::serve(http, service.web()).await?;
//! service.shutdown().await;
//! # Ok(())
//! # }
//! ```

mod accounts;
mod buddy;
mod calendar;
mod caps;
mod config;
mod directory;
mod gateway;
mod limits;
mod listener;
mod mailbox;
mod network;
mod pace;
pub mod private;
mod random;
mod service;
mod store;
mod switchboard;
mod tickets;
mod web;

pub use accounts::{
    Account, Accounts, AddressProblem, CreateError, HashingError, Invitation, InviteError,
    MAX_ADDRESS_BYTES, MAX_PASSWORD_BYTES, MIN_PASSWORD_CHARS, PasswordError, PasswordProblem,
    check_address, check_password,
};
pub use caps::{Caps, Slot};
pub use config::{Config, SignUp};
pub use limits::Limits;
pub use mailbox::{LeaveError, Mailboxes, Waiting};
pub use network::Network;
pub use service::{Service, StartError, Stats};
pub use store::StoreError;
pub use web::{Https, Peer};
