//! Fetches the ticket that proves an account to its service ("Tweener"): the nexus says where to
//! sign in, and that address gives the ticket.

use crate::config::Service;
use crate::secret::Password;
use nudge_shared::Address;

/// Fetches tickets. Clones share their connections.
#[derive(Clone, Debug, Default)]
pub struct TicketClient(());

/// Why there is no ticket.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TicketError {
    /// The address or the password is wrong.
    #[error("the service does not take the password")]
    WrongPassword,
    /// The service cannot be reached or is in trouble.
    #[error("the sign-in service cannot be reached: {0}")]
    Unavailable(String),
    /// The service answered something else than a ticket.
    #[error("the sign-in service gave an answer that is not understood: {0}")]
    Malformed(&'static str),
}

impl TicketClient {
    /// A ticket for this account. `challenge` is what the notification server sent, as it is.
    pub async fn fetch(
        &self,
        _service: &Service,
        _address: &Address,
        _password: &Password,
        _challenge: &str,
    ) -> Result<String, TicketError> {
        Err(TicketError::Unavailable("not built in yet".to_owned()))
    }
}
