//! One file per endpoint.

pub mod about;
pub mod body;
pub mod contacts;
pub mod devices;
pub mod emoticon;
pub mod file;
pub mod health;
pub mod history;
pub mod metrics;
pub mod password;
pub mod picture;
pub mod preview;
pub mod push;
pub mod secure;
pub mod sign_in;
pub mod sign_out;
pub mod sign_up;
pub mod socket;
pub mod visitor;
