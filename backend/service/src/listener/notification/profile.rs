//! What the account says about itself: status, name, personal message, privacy.

use bytes::Bytes;
use msnp::notification::{PrivacyDefault, Prompt, Property, PropertyKey, Response};
use msnp::{Address, Capabilities, ErrorCode, MsnObject, Status, TrId};

use super::news::{personal, presence};
use super::{Connection, Stage};
use crate::directory::Refusal;

impl Connection {
    pub(super) async fn set_status(
        &mut self,
        tr: TrId,
        status: Status,
        capabilities: Option<Capabilities>,
        object: Option<MsnObject>,
    ) -> Result<(), Refusal> {
        if self.is_too_fast(tr) {
            return Ok(());
        }
        let (_, session) = self.me()?;
        let shown = object.clone();
        let seen = self
            .ask(move |directory, id| {
                directory.set_status(id, session, status, capabilities, shown)
            })
            .await?;
        self.send(&Response::StatusSet {
            tr,
            status,
            capabilities,
            object,
        });
        for person in seen.into_iter().flatten() {
            self.send(&Response::AlreadyOnline {
                tr,
                presence: presence(&person),
            });
            if self.dialect.has_personal_messages() {
                self.send(&personal(&person));
            }
        }
        Ok(())
    }

    pub(super) async fn set_personal(&mut self, tr: TrId, payload: Bytes) -> Result<(), Refusal> {
        if self.is_too_fast(tr) {
            return Ok(());
        }
        self.ask(move |directory, id| directory.set_personal(id, &payload))
            .await?;
        self.send(&Response::PersonalSet { tr });
        Ok(())
    }

    /// `PRP`: the name since MSNP10, telephone numbers and flags always.
    pub(super) async fn set_property(
        &mut self,
        tr: TrId,
        property: Property,
    ) -> Result<(), Refusal> {
        if self.is_too_fast(tr) {
            return Ok(());
        }
        let value = property.value.clone().unwrap_or_default();
        let key = property.key;
        let serial = self
            .ask(move |directory, id| {
                if key == PropertyKey::NAME {
                    directory.set_name(id, &value)
                } else {
                    directory.set_property(id, &key.to_string(), &value)
                }
            })
            .await?;
        self.send(&Response::PropertySet {
            tr,
            serial: Some(serial),
            property,
        });
        Ok(())
    }

    pub(super) async fn set_privacy(
        &mut self,
        tr: TrId,
        default: PrivacyDefault,
    ) -> Result<(), Refusal> {
        let allow = default == PrivacyDefault::Allow;
        let serial = self
            .ask(move |directory, id| directory.set_allow_unlisted(id, allow))
            .await?;
        self.send(&Response::PrivacySet {
            tr,
            serial: Some(serial),
            default,
        });
        Ok(())
    }

    pub(super) async fn set_prompt(&mut self, tr: TrId, prompt: Prompt) -> Result<(), Refusal> {
        let ask = prompt == Prompt::Ask;
        let serial = self
            .ask(move |directory, id| directory.set_ask_when_added(id, ask))
            .await?;
        self.send(&Response::PromptSet {
            tr,
            serial: Some(serial),
            prompt,
        });
        Ok(())
    }

    pub(super) fn own_address(&self) -> Option<&Address> {
        match &self.stage {
            Stage::Online(me) => Some(&me.address),
            _ => None,
        }
    }

    /// Whether a change comes too soon after many others; then it was refused.
    fn is_too_fast(&mut self, tr: TrId) -> bool {
        let too_fast = !self.changes.allows();
        if too_fast {
            self.fail(tr, ErrorCode::TOO_FAST);
        }
        too_fast
    }
}
