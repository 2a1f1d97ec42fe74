//! Circles: shown to be the account's, come into, and talked in.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use msnp::circle::{self, CircleId, Kind, Letter};
use msnp::notification::{Listing, People};
use msnp::soap::Time;
use msnp::{Network, Token, TrId};

use super::Connection;
use crate::directory::{CircleNews, Refusal};
use crate::limits;
use crate::store::now_ms;

impl Connection {
    /// `USR SHA`: what the address book gave out is shown.
    pub(super) async fn prove_circles(&mut self, tr: TrId, ticket: Token) -> Result<(), Refusal> {
        let shown = STANDARD.decode(ticket.as_str()).unwrap_or_default();
        let circles = self
            .ask(move |directory, id| {
                if directory.circle_ticket(id)?.as_bytes() != shown {
                    return Err(Refusal::WrongTicket);
                }
                directory.own_circles(id)
            })
            .await?;
        self.session.circles_proven(tr);
        self.circles_proven = true;
        if let Some(me) = &self.me {
            for circle in circles {
                let exists = circle::exists(circle, &me.address, me.machine.as_deref());
                self.session.circle_news(false, &exists);
            }
        }
        Ok(())
    }

    /// Circles among people that are put onto lists, or taken off: the client comes in, or out again.
    pub(super) async fn come_into_circles(
        &self,
        people: &People,
        remove: bool,
    ) -> Result<(), Refusal> {
        let is_circle = |listing: &&Listing| listing.network == Some(Network::CIRCLE);
        let circles = people.listings.iter().filter(is_circle);
        let circles = circles.map(|listing| CircleId::of_address(&listing.address));
        let circles: Option<Vec<_>> = circles.collect();
        let circles = circles.ok_or(Refusal::NoSuchCircle)?;
        if circles.is_empty() {
            return Ok(());
        }
        if !self.circles_proven {
            return Err(Refusal::NoSuchCircle);
        }
        self.ask_as(move |directory, id, session| {
            circles.into_iter().try_for_each(|circle| {
                if remove {
                    directory.come_out((id, Some(session)), circle);
                    return Ok(());
                }
                directory.come_in((id, session), circle)
            })
        })
        .await
    }

    /// `PUT`: the client comes in. How circles look is not kept.
    pub(super) async fn publish(&mut self, tr: TrId, payload: &Bytes) -> Result<(), Refusal> {
        let letter = Letter::parse(payload).ok_or(Refusal::Invalid)?;
        let circle = letter.to.as_circle().ok_or(Refusal::NoSuchCircle)?;
        let me = self.me.as_ref().ok_or(Refusal::NotOnline)?;
        let comes =
            letter.kind == Kind::Publication && circle::users(&letter).contains(&me.address);
        if comes {
            self.changes.wait().await;
            self.ask_as(move |directory, id, session| directory.come_in((id, session), circle))
                .await?;
        }
        self.session.published(tr);
        Ok(())
    }

    /// `SDG`: something is said.
    pub(super) async fn say_in_circle(&mut self, payload: Bytes) -> Result<(), Refusal> {
        if payload.len() > limits::CIRCLE_MESSAGE_BYTES {
            return Err(Refusal::Invalid);
        }
        if !self.notices.allows() {
            return Err(Refusal::TooFast);
        }
        let letter = Letter::parse(&payload).ok_or(Refusal::Invalid)?;
        let circle = letter.to.as_circle().ok_or(Refusal::NoSuchCircle)?;
        let from = letter.from.address;
        self.ask_as(move |directory, id, session| {
            directory.say_in_circle((id, session), (circle, &from), payload)
        })
        .await
    }

    pub(super) fn tell_of_circle(&mut self, news: CircleNews) {
        let Some(me) = &self.me else { return };
        let session = &mut self.session;
        match news {
            CircleNews::Member(circle, person) => {
                session.circle_member(circle, &person.presence, &person.personal_with_places);
            }
            CircleNews::Left(circle, who) => {
                session.circle_member_gone(circle, &who);
                session.circle_news(true, &circle::gone(circle, &me.address, &who));
            }
            CircleNews::There(circle, people) => {
                session.circle_news(false, &circle::present(circle, &me.address, &people));
            }
            CircleNews::Said(payload) => session.circle_message(&payload),
            CircleNews::Changed(what, cid) => {
                let now = Time::from_millis(now_ms());
                session.notice(&circle::notice(&me.address, cid, now, what));
            }
        }
    }
}
