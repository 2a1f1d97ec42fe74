//! Circles (MSNP18).

use bytes::Bytes;

use super::Session;
use crate::circle::CircleId;
use crate::notification::{Presence, Response, SignInAnswer};
use crate::{Address, TrId};

impl Session {
    /// Answers [`super::Event::ProveCircles`]: the ticket is right.
    pub fn circles_proven(&mut self, tr: TrId) {
        if self.signed_in().is_some()
            && let Some(address) = self.address.clone()
        {
            let answer = SignInAnswer::Accepted {
                address,
                name: None,
                verified: false,
                kids: false,
            };
            self.send(&Response::SignIn { tr, answer });
        }
    }

    /// Answers [`super::Event::Publish`]: it was published.
    pub fn published(&mut self, tr: TrId) {
        if self.signed_in().is_some() {
            self.send(&Response::Published { tr });
        }
    }

    /// Something about a circle, there or gone; see [`crate::circle`].
    pub fn circle_news(&mut self, gone: bool, payload: &Bytes) {
        if self.knows_circles() {
            let payload = payload.clone();
            self.send(&Response::CircleNews { gone, payload });
        }
    }

    /// Somebody says something in a circle.
    pub fn circle_message(&mut self, payload: &Bytes) {
        if self.knows_circles() {
            let payload = payload.clone();
            self.send(&Response::CircleMessage { payload });
        }
    }

    /// A member of a circle is there or changed, with the personal message.
    pub fn circle_member(&mut self, circle: CircleId, presence: &Presence, personal: &Bytes) {
        let Some(address) = circle.member(&presence.address) else {
            return;
        };
        if self.knows_circles() {
            self.online(&Presence {
                address: address.clone(),
                ..presence.clone()
            });
            self.personal(&address, None, personal);
        }
    }

    /// A member of a circle is there no more.
    pub fn circle_member_gone(&mut self, circle: CircleId, address: &Address) {
        if let Some(address) = circle.member(address)
            && self.knows_circles()
        {
            self.offline(&address, None);
        }
    }

    fn knows_circles(&self) -> bool {
        self.signed_in().is_some_and(crate::Dialect::has_circles)
    }
}
