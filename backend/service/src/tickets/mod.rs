//! Sign-in tickets: what the web endpoints give for a password and the notification server takes.

mod passport;
mod throttle;

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use msnp::{Address, Token};
use sha2::{Digest as _, Sha256};
use tokio::time::Instant;

use crate::random;
use crate::store::AccountId;

pub(crate) use passport::credentials;
pub(crate) use throttle::Throttle;

/// Tickets that were given out, by the SHA-256 of their text: what is in memory cannot be used to sign in.
#[derive(Clone, Debug)]
pub(crate) struct Tickets {
    table: Arc<Mutex<Table>>,
}

#[derive(Debug)]
struct Table {
    life: Duration,
    issued: HashMap<[u8; 32], Ticket>,
    /// The tickets of an account, oldest first.
    of_account: HashMap<AccountId, VecDeque<[u8; 32]>>,
    sweep_at: usize,
}

#[derive(Debug)]
struct Ticket {
    owner: Owner,
    /// Until when it signs in on a notification connection without further proof; `None` once it has.
    signs_in: Option<Instant>,
    /// The secret that must be proved when it signs in with proof.
    secret: Option<[u8; 24]>,
    /// Until when the web services take it; `None` when they do not.
    web: Option<Instant>,
    /// When it is of no use any more.
    until: Instant,
}

/// Whose ticket it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Owner {
    pub(crate) account: AccountId,
    pub(crate) address: Address,
    /// The password that was shown, as [`password_mark`](crate::store::accounts::password_mark) tells
    /// passwords apart: with a new password, old tickets are worth nothing. `None` for the service's own
    /// accounts, which show none.
    pub(crate) password: Option<u64>,
}

/// A ticket whose possession is proved with a secret.
#[derive(Clone)]
pub(crate) struct SignedTicket {
    pub(crate) ticket: Token,
    pub(crate) secret: [u8; 24],
}

const FIRST_SWEEP: usize = 64;
/// How long the web services take a ticket, and how long one with proof signs in: as long as the original
/// said, because clients keep them for that time.
pub(crate) const WEB_LIFE: Duration = Duration::from_secs(24 * 60 * 60);
/// Most tickets of one account; the oldest give way. A sign-in of MSNP15 takes six.
const PER_ACCOUNT: usize = 120;

impl Tickets {
    pub(crate) fn new(life: Duration) -> Self {
        Self {
            table: Arc::new(Mutex::new(Table {
                life,
                issued: HashMap::new(),
                of_account: HashMap::new(),
                sweep_at: FIRST_SWEEP,
            })),
        }
    }

    /// A ticket that signs in once, and that the web services take.
    pub(crate) fn issue(&self, owner: Owner) -> Token {
        let now = Instant::now();
        let mut table = self.table();
        let signs_in = now + table.life;
        table.add(Ticket {
            owner,
            signs_in: Some(signs_in),
            secret: None,
            web: Some(now + WEB_LIFE),
            until: now + WEB_LIFE,
        })
    }

    /// A ticket for the web services only.
    pub(crate) fn issue_for_web(&self, owner: Owner) -> Token {
        let until = Instant::now() + WEB_LIFE;
        self.table().add(Ticket {
            owner,
            signs_in: None,
            secret: None,
            web: Some(until),
            until,
        })
    }

    /// A ticket that signs in with a proof of its secret, any number of times.
    pub(crate) fn issue_signed(&self, owner: Owner) -> SignedTicket {
        let secret = random::bytes();
        let ticket = self.table().add(Ticket {
            owner,
            signs_in: None,
            secret: Some(secret),
            web: None,
            until: Instant::now() + WEB_LIFE,
        });
        SignedTicket { ticket, secret }
    }

    /// Signs in with a ticket; comes back with its owner. The connection is in clear text, so that a ticket
    /// that somebody overhears must be worth nothing.
    pub(crate) fn redeem(&self, ticket: &Token, address: &Address) -> Option<Owner> {
        let mut table = self.table();
        let ticket = table.issued.get_mut(&digest(ticket.as_str()))?;
        let until = ticket.signs_in.take()?;
        (until > Instant::now() && ticket.owner.address == *address).then(|| ticket.owner.clone())
    }

    /// The owner of a ticket that signs in with proof, and the secret that must be proved.
    pub(crate) fn redeem_signed(
        &self,
        ticket: &Token,
        address: &Address,
    ) -> Option<(Owner, [u8; 24])> {
        let table = self.table();
        let ticket = table.issued.get(&digest(ticket.as_str()))?;
        let good = ticket.until > Instant::now() && ticket.owner.address == *address;
        ticket
            .secret
            .filter(|_| good)
            .map(|secret| (ticket.owner.clone(), secret))
    }

    /// The owner of a ticket that is shown to a web service.
    pub(crate) fn owner(&self, ticket: &str) -> Option<Owner> {
        let table = self.table();
        let ticket = table.issued.get(&digest(ticket))?;
        let good = ticket.web.is_some_and(|until| until > Instant::now());
        good.then(|| ticket.owner.clone())
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Table {
    /// The text of a new ticket: 48 bytes (some clients cut lines at 1,024), in the shape `t=...&p=...` that
    /// clients take apart for other uses.
    fn add(&mut self, ticket: Ticket) -> Token {
        self.sweep();
        let text = format!("t={}&p={}", random::text(), random::text());
        let own = self.of_account.entry(ticket.owner.account).or_default();
        if own.len() >= PER_ACCOUNT
            && let Some(oldest) = own.pop_front()
        {
            self.issued.remove(&oldest);
        }
        own.push_back(digest(&text));
        self.issued.insert(digest(&text), ticket);
        Token::new(&text).expect("letters, digits and three signs make a token")
    }

    fn sweep(&mut self) {
        if self.issued.len() < self.sweep_at {
            return;
        }
        let now = Instant::now();
        self.issued.retain(|_, ticket| ticket.until > now);
        self.of_account.retain(|_, own| {
            own.retain(|ticket| self.issued.contains_key(ticket));
            !own.is_empty()
        });
        self.sweep_at = (self.issued.len() * 2).max(FIRST_SWEEP);
    }
}

fn digest(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owner(address: &str) -> Owner {
        Owner {
            account: AccountId(1),
            address: Address::new(address).unwrap(),
            password: Some(7),
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_ticket_is_good_once_for_its_account_while_it_lives() {
        let tickets = Tickets::new(Duration::from_secs(300));
        let (alice, bob) = (owner("alice@example.com"), owner("bob@example.com"));
        let ticket = tickets.issue(alice.clone());
        assert!(ticket.as_str().len() < 100);
        assert_eq!(tickets.redeem(&ticket, &alice.address), Some(alice.clone()));
        assert_eq!(tickets.redeem(&ticket, &alice.address), None);
        let ticket = tickets.issue(alice.clone());
        assert_eq!(tickets.redeem(&ticket, &bob.address), None);
        let ticket = tickets.issue(alice.clone());
        tokio::time::advance(Duration::from_secs(301)).await;
        assert_eq!(tickets.redeem(&ticket, &alice.address), None);
    }

    #[tokio::test(start_paused = true)]
    async fn each_kind_of_ticket_is_good_for_its_own_use_only() {
        let tickets = Tickets::new(Duration::from_secs(300));
        let alice = owner("alice@example.com");
        let signed = tickets.issue_signed(alice.clone());
        let web = tickets.issue_for_web(alice.clone());
        let plain = tickets.issue(alice.clone());
        for _ in 0..2 {
            let redeemed = tickets.redeem_signed(&signed.ticket, &alice.address);
            assert_eq!(redeemed, Some((alice.clone(), signed.secret)));
        }
        for other in [&web, &plain] {
            assert_eq!(tickets.redeem_signed(other, &alice.address), None);
            assert_eq!(tickets.owner(other.as_str()), Some(alice.clone()));
        }
        assert_eq!(tickets.owner(signed.ticket.as_str()), None);
        assert_eq!(tickets.redeem(&signed.ticket, &alice.address), None);
        assert_eq!(tickets.redeem(&web, &alice.address), None);
        tokio::time::advance(WEB_LIFE).await;
        assert_eq!(tickets.redeem_signed(&signed.ticket, &alice.address), None);
        assert_eq!(tickets.owner(web.as_str()), None);
    }

    #[tokio::test(start_paused = true)]
    async fn an_account_has_so_many_tickets_and_old_ones_are_swept() {
        let tickets = Tickets::new(Duration::from_secs(300));
        let first = tickets.issue_for_web(owner("alice@example.com"));
        for _ in 0..PER_ACCOUNT {
            tickets.issue_for_web(owner("alice@example.com"));
        }
        assert_eq!(tickets.owner(first.as_str()), None);
        assert_eq!(tickets.table().issued.len(), PER_ACCOUNT);
        tokio::time::advance(WEB_LIFE).await;
        for _ in 0..FIRST_SWEEP * 4 {
            tickets.issue_for_web(owner("alice@example.com"));
        }
        assert!(tickets.table().issued.len() <= PER_ACCOUNT);
    }
}
