//! What happens around every request, one file per concern.

pub mod client;
pub mod common_headers;
pub mod log_request;
pub mod origin;
pub mod time_limit;
