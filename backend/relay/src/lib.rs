//! The relay: an HTTP server in front of messenger sessions. It holds the sessions, stores what is
//! said in them, and shows them to browsers.
//!
//! - [`relay::Relay`] starts everything from [`config::Settings`]; the binary's `serve` does
//!   nothing else.
//! - [`router`] has every route on one screen; each one is a file in [`routes`].
//! - [`session`] owns the sessions, [`attach`] the browsers that look at them.
//! - [`store`] keeps what must outlive the process, [`blobs`] the pictures and files.

pub mod agent;
pub mod attach;
pub mod blobs;
pub mod clock;
pub mod config;
pub mod contact_file;
pub mod cookie;
pub mod embedded;
pub mod entrance;
pub mod error;
pub mod export;
pub mod http_client;
pub mod lifecycle;
pub mod log;
pub mod metrics;
pub mod middleware;
mod patience;
pub mod previews;
pub mod push;
mod rate;
mod reach;
pub mod relay;
pub mod retention;
pub mod router;
pub mod routes;
pub mod seal;
pub mod secret;
pub mod server;
pub mod session;
pub mod state;
pub mod static_files;
pub mod store;
pub mod throttle;
pub mod ticket;
pub mod tls;
mod translate;
pub mod trust;
pub mod visits;
pub mod web_services;
