//! What people set for all their browsers.

use super::task::Session;
use nudge_shared::{CommandId, ErrorCode, EventBody, ReplyBody, Setting, WireError};

impl Session {
    /// Takes up what was set before.
    pub(super) async fn recall_settings(&mut self) {
        match self.parts.store.settings(self.account).await {
            Ok(settings) if settings.is_untouched() => {}
            Ok(settings) => self.settings = Some(Box::new(settings)),
            Err(error) => {
                self.store_failed(&error);
            }
        }
    }

    /// Changes a setting, and tells every browser.
    pub(super) async fn set(&mut self, id: CommandId, setting: Setting) {
        if let Err(bad) = setting.check() {
            let error = WireError::new(ErrorCode::TooLong, format!("Not saved: {bad}."));
            return self.audience.reply(id, Err(error));
        }
        let setting = match self.own_setting(setting).await {
            Ok(setting) => setting,
            Err(error) => return self.audience.reply(id, Err(error)),
        };
        let stored = self
            .parts
            .store
            .change_setting(self.account, setting.clone())
            .await;
        let result = match stored {
            Ok(Some(settings)) => {
                self.settings = (!settings.is_untouched()).then(|| Box::new(settings));
                self.audience.event(EventBody::Setting(Box::new(setting)));
                Ok(ReplyBody::Done)
            }
            Ok(None) => Err(WireError::new(
                ErrorCode::Full,
                "There is no room for more settings. Delete some drafts or nicknames.",
            )),
            Err(error) => Err(self.store_failed(&error)),
        };
        self.audience.reply(id, result);
        self.mind_idleness();
    }
}
