//! News for the client.

use bytes::Bytes;

use super::session::Phase;
use super::{End, Event, Session};
use crate::notification::{OutReason, Presence, Property, Response};
use crate::{Address, Dialect, HostPort, Moment, Network, SessionId, Token, TrId};

impl Session {
    /// Somebody is online already: after the first status (with its `tr`), or when they were just added (with
    /// the `tr` of the addition). Nothing is sent before the client has set a status.
    pub fn already_online(&mut self, tr: TrId, presence: &Presence) {
        let Some(dialect) = self.visible() else {
            return;
        };
        let presence = presence.clone();
        // MSNP18 has no other word for it than for coming online.
        let response = if dialect >= Dialect::Msnp18 {
            Response::Online(presence)
        } else {
            Response::AlreadyOnline { tr, presence }
        };
        self.send(&response);
    }

    /// Somebody came online or changed. Nothing is sent before the client has set a status.
    pub fn online(&mut self, presence: &Presence) {
        if self.visible().is_some() {
            self.send(&Response::Online(presence.clone()));
        }
    }

    /// Somebody left. Nothing is sent before the client has set a status.
    pub fn offline(&mut self, address: &Address, network: Option<Network>) {
        if self.visible().is_some() {
            self.send(&Response::Offline {
                address: address.clone(),
                network,
            });
        }
    }

    /// Somebody's personal message, as XML. Nothing is sent before the client has set a status, or before
    /// MSNP11.
    pub fn personal(&mut self, address: &Address, network: Option<Network>, payload: &Bytes) {
        if self.visible().is_some_and(Dialect::has_personal_messages) {
            self.send(&Response::Personal {
                address: address.clone(),
                network,
                payload: payload.clone(),
            });
        }
    }

    /// A contact's property was changed by the contact.
    pub fn contact_property(&mut self, serial: u32, address: &Address, property: &Property) {
        let Some(dialect) = self.signed_in() else {
            return;
        };
        let serial = dialect.has_serials().then_some(serial);
        self.send(&Response::ContactProperty {
            serial,
            address: Some(address.clone()),
            property: property.clone(),
        });
    }

    /// Somebody invites to a conversation. Not sent to clients that do not receive invitations, see
    /// [`Session::is_receiving`].
    pub fn ring(
        &mut self,
        session: &SessionId,
        at: &HostPort,
        token: &Token,
        caller: &Address,
        name: &str,
    ) {
        if self.signed_in().is_some() && self.receiving {
            self.send(&Response::Ring {
                session: session.clone(),
                at: at.clone(),
                token: token.clone(),
                caller: caller.clone(),
                name: name.into(),
            });
        }
    }

    /// Hands over a switchboard.
    pub fn switchboard(&mut self, tr: TrId, at: &HostPort, token: &Token) {
        if self.signed_in().is_some() {
            self.send(&Response::Switchboard {
                tr,
                at: at.clone(),
                token: token.clone(),
            });
        }
    }

    /// A message of the service itself; see [`crate::message::maintenance`].
    pub fn service_message(&mut self, payload: &Bytes) {
        if self.signed_in().is_some() {
            self.send(&Response::Message {
                from: "Hotmail".into(),
                name: "Hotmail".into(),
                payload: payload.clone(),
            });
        }
    }

    /// A notification, as XML.
    pub fn notice(&mut self, payload: &Bytes) {
        if self.signed_in().is_some() {
            self.send(&Response::Notice(payload.clone()));
        }
    }

    /// Asks the client to prove that it is one. It has [`Session::CHALLENGE_LIMIT`] to answer. `challenge` is a
    /// word that was never used before, usually 20 digits. Not sent before MSNP6, nor while another is open.
    pub fn challenge(&mut self, challenge: &str, now: Moment) {
        if self.signed_in().is_some_and(Dialect::has_challenges) && self.challenge.is_none() {
            self.send(&Response::Challenge {
                challenge: challenge.into(),
            });
            self.challenge = Some((challenge.into(), now + Self::CHALLENGE_LIMIT));
        }
    }

    /// Ends the connection for this reason.
    pub fn out(&mut self, reason: OutReason) {
        if self.phase != Phase::Over {
            self.send(&Response::Out(reason));
            self.end(End::Out(reason));
        }
    }

    pub(super) fn end(&mut self, end: End) {
        self.phase = Phase::Over;
        self.challenge = None;
        self.link.end(Event::Ended(end));
    }
}
