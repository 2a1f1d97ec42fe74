//! The embedded messenger service.

mod accounts;
mod buddy;
mod calendar;
mod config;
mod directory;
mod limits;
mod listener;
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
pub use config::{Config, SignUp};
pub use limits::Limits;
pub use service::{Service, StartError, Stats};
pub use store::StoreError;
pub use web::Peer;
