//! Sign-in tickets: what the web endpoints give for a password and the notification server takes.

mod passport;
mod throttle;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use msnp::{Address, Token};
use sha2::{Digest as _, Sha256};
use tokio::time::Instant;

use crate::random;
use crate::store::AccountId;

pub(crate) use passport::credentials;
pub(crate) use throttle::Throttle;

/// Tickets that were given out and not used yet, by the SHA-256 of their text: what is in memory cannot be
/// used to sign in.
#[derive(Clone, Debug)]
pub(crate) struct Tickets {
    table: Arc<Mutex<Table>>,
}

#[derive(Debug)]
struct Table {
    life: Duration,
    issued: HashMap<[u8; 32], Ticket>,
    sweep_at: usize,
}

#[derive(Debug)]
struct Ticket {
    account: AccountId,
    address: Address,
    until: Instant,
}

const FIRST_SWEEP: usize = 64;

impl Tickets {
    pub(crate) fn new(life: Duration) -> Self {
        Self {
            table: Arc::new(Mutex::new(Table {
                life,
                issued: HashMap::new(),
                sweep_at: FIRST_SWEEP,
            })),
        }
    }

    /// A ticket for an account whose password was right: 52 bytes (some clients cut lines at 1,024), in the
    /// shape `t=...&p=...` that clients take apart for other uses.
    pub(crate) fn issue(&self, account: AccountId, address: Address) -> Token {
        let text = format!("t={}&p={}", random::text(), random::text());
        let mut table = self.table.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        if table.issued.len() >= table.sweep_at {
            table.issued.retain(|_, ticket| ticket.until > now);
            table.sweep_at = (table.issued.len() * 2).max(FIRST_SWEEP);
        }
        let until = now + table.life;
        table.issued.insert(
            digest(&text),
            Ticket {
                account,
                address,
                until,
            },
        );
        Token::new(&text).expect("letters, digits and three signs make a token")
    }

    /// Uses a ticket up; comes back with its account. The connection is in clear text, so that a ticket
    /// that somebody overhears must be worth nothing.
    pub(crate) fn redeem(&self, ticket: &Token, address: &Address) -> Option<AccountId> {
        let mut table = self.table.lock().unwrap_or_else(PoisonError::into_inner);
        let ticket = table.issued.remove(&digest(ticket.as_str()))?;
        (ticket.until > Instant::now() && ticket.address == *address).then_some(ticket.account)
    }
}

fn digest(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_ticket_is_good_once_for_its_account_while_it_lives() {
        let tickets = Tickets::new(Duration::from_secs(300));
        let alice = Address::new("alice@example.com").unwrap();
        let bob = Address::new("bob@example.com").unwrap();
        let ticket = tickets.issue(AccountId(1), alice.clone());
        assert!(ticket.as_str().len() < 100);
        assert_eq!(tickets.redeem(&ticket, &alice), Some(AccountId(1)));
        assert_eq!(tickets.redeem(&ticket, &alice), None);
        let ticket = tickets.issue(AccountId(1), alice.clone());
        assert_eq!(tickets.redeem(&ticket, &bob), None);
        let ticket = tickets.issue(AccountId(1), alice.clone());
        tokio::time::advance(Duration::from_secs(301)).await;
        assert_eq!(tickets.redeem(&ticket, &alice), None);
    }
}
