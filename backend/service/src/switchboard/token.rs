//! Tokens that let people into rooms.

use std::collections::HashMap;
use std::time::Duration;

use msnp::{Address, SessionId, Token};
use tokio::time::Instant;

use super::Guest;
use crate::random;

/// Tokens that were given out and not used yet.
#[derive(Debug)]
pub(super) struct Tokens {
    life: Duration,
    issued: HashMap<Token, Grant>,
    /// Expired tokens are thrown out when the table has doubled since the last time.
    sweep_at: usize,
}

#[derive(Debug)]
struct Grant {
    guest: Guest,
    session: Option<SessionId>,
    until: Instant,
}

const FIRST_SWEEP: usize = 64;

impl Tokens {
    pub(super) fn new(life: Duration) -> Self {
        Self {
            life,
            issued: HashMap::new(),
            sweep_at: FIRST_SWEEP,
        }
    }

    pub(super) fn issue(&mut self, guest: Guest, session: Option<SessionId>) -> Token {
        let now = Instant::now();
        if self.issued.len() >= self.sweep_at {
            self.issued.retain(|_, grant| grant.until > now);
            self.sweep_at = (self.issued.len() * 2).max(FIRST_SWEEP);
            self.issued.shrink_to(self.sweep_at);
        }
        let token = Token::new(&random::text()).expect("letters and digits make a token");
        self.issued.insert(
            token.clone(),
            Grant {
                guest,
                session,
                until: now + self.life,
            },
        );
        token
    }

    /// Uses a token up, whether the rest fits or not: who shows a stolen one with a wrong address gets no
    /// second try.
    pub(super) fn redeem(
        &mut self,
        token: &Token,
        address: &Address,
        session: Option<&SessionId>,
    ) -> Option<Guest> {
        let grant = self.issued.remove(token)?;
        let fits = grant.until > Instant::now()
            && grant.guest.address == *address
            && grant.session.as_ref() == session;
        fits.then_some(grant.guest)
    }
}

#[cfg(test)]
mod tests {
    use msnp::{Capabilities, Dialect};

    use super::*;
    use crate::store::AccountId;

    fn guest() -> Guest {
        let address = Address::new("alice@example.com").unwrap();
        let (id, dialect) = (AccountId(1), Dialect::Msnp12);
        Guest {
            id,
            address,
            name: "Alice".into(),
            capabilities: Capabilities::default(),
            dialect,
            machine: None,
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_token_is_good_once_for_its_owner_and_its_room_while_it_lives() {
        let mut tokens = Tokens::new(Duration::from_secs(120));
        let (alice, bob) = (guest().address, Address::new("bob@example.com").unwrap());
        let room = SessionId::from_number(7);

        let token = tokens.issue(guest(), None);
        assert!(tokens.redeem(&token, &alice, None).is_some());
        assert!(tokens.redeem(&token, &alice, None).is_none(), "used");

        let token = tokens.issue(guest(), None);
        assert!(
            tokens.redeem(&token, &bob, None).is_none(),
            "somebody else's"
        );
        assert!(
            tokens.redeem(&token, &alice, None).is_none(),
            "used up by the wrong person"
        );

        let token = tokens.issue(guest(), Some(room.clone()));
        assert!(
            tokens
                .redeem(&token, &alice, Some(&SessionId::from_number(8)))
                .is_none(),
            "another room's"
        );

        let token = tokens.issue(guest(), Some(room.clone()));
        tokio::time::advance(Duration::from_secs(119)).await;
        let late = tokens.issue(guest(), Some(room.clone()));
        assert!(tokens.redeem(&token, &alice, Some(&room)).is_some());
        tokio::time::advance(Duration::from_secs(121)).await;
        assert!(
            tokens.redeem(&late, &alice, Some(&room)).is_none(),
            "expired"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn expired_tokens_do_not_pile_up() {
        let mut tokens = Tokens::new(Duration::from_secs(120));
        for _ in 0..100 {
            for _ in 0..FIRST_SWEEP {
                tokens.issue(guest(), None);
            }
            tokio::time::advance(Duration::from_secs(121)).await;
        }
        assert!(
            tokens.issued.len() <= 2 * FIRST_SWEEP,
            "{}",
            tokens.issued.len()
        );
    }
}
