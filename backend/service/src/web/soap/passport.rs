//! Tickets for a password.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use msnp::soap::ticket::{MESSENGER, MESSENGER_CLEAR, PASSPORT};
use msnp::soap::{Answer, FaultCode, SignIn, Site, SiteTicket, Tickets, Time};
use msnp::{Address, Token};

use super::{Served, Serving};
use crate::directory::cid;
use crate::random;
use crate::store::{accounts, now_ms};
use crate::tickets::{Owner, WEB_LIFE};

impl Serving {
    /// Checks the password, and makes a ticket for each service that was asked for.
    pub(super) async fn sign_in(
        &self,
        sign_in: &SignIn,
        address: Address,
        password: &str,
    ) -> Served {
        let (web, peer) = (&self.web, self.peer);
        if !web.throttle.attempt(&address, peer) {
            tracing::info!(?peer, "too many wrong passwords");
            return Err(FaultCode::TooManyAttempts.into());
        }
        let owner = match web.accounts.check(&address, password).await {
            Ok(Some(owner)) => owner,
            Ok(None) => return Err(FaultCode::WrongPassword.into()),
            Err(error) => {
                web.throttle.undecided(&address, peer);
                tracing::error!(%error, "could not check a password");
                return Err(FaultCode::Internal.into());
            }
        };
        web.throttle.right(&address, peer);
        let number = web.ask(owner.clone(), |directory, owner| {
            let account = accounts::by_id(directory.db(), owner.account);
            match account {
                Ok(Some(account)) => Ok(cid(account.guid)),
                _ => Err(FaultCode::Internal.into()),
            }
        });
        let cid = number.await?;
        let now = now_ms();
        let life = i64::try_from(WEB_LIFE.as_millis()).unwrap_or(i64::MAX);
        let created = Time::from_millis(now);
        let expires = Time::from_millis(now.saturating_add(life));
        let mut shared = None;
        let all = sign_in.sites.iter().map(|site| {
            let (ticket, secret) = self.ticket(site, &owner, &mut shared);
            SiteTicket {
                number: site.number,
                address: site.address.clone(),
                ticket,
                secret,
                created,
                expires,
            }
        });
        let tickets = Tickets {
            cid: Some(cid),
            all: all.collect(),
        };
        Ok((Answer::SignedIn(tickets), Some((owner, cid))))
    }

    /// The ticket for one service. All that are for web services only are one and the same.
    fn ticket(
        &self,
        site: &Site,
        owner: &Owner,
        shared: &mut Option<Token>,
    ) -> (Token, Option<Box<str>>) {
        let tickets = &self.web.tickets;
        let encode = |bytes: &[u8]| STANDARD.encode(bytes);
        match &*site.address {
            // Nobody but the library that asked could make use of it, and we do not know what for.
            PASSPORT => {
                let text = encode(&random::bytes::<96>());
                let token = Token::new(&text).expect("base64 makes a token");
                (token, Some(encode(&random::bytes::<24>()).into()))
            }
            MESSENGER_CLEAR => {
                let signed = tickets.issue_signed(owner.clone());
                (signed.ticket, Some(encode(&signed.secret).into()))
            }
            MESSENGER => (tickets.issue(owner.clone()), None),
            _ => {
                let ticket = shared.get_or_insert_with(|| tickets.issue_for_web(owner.clone()));
                (ticket.clone(), None)
            }
        }
    }
}
