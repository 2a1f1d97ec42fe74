use super::App;
use crate::chat::slash::{self, Does};
use crate::turn::Turn;
use crate::{ChatIntent, ComposeIntent, DialogIntent, MeField, MeIntent};
use nudge_shared::{Address, ConversationId};

impl App {
    /// Does what the text of a conversation's field commands, instead of saying it; whether it did.
    pub(super) fn command(&mut self, id: &ConversationId, turn: &mut Turn<'_>) -> bool {
        let line = self.composer(id).filter(|composer| composer.can_send);
        let line = line.map(|composer| composer.text).unwrap_or_default();
        let Some((slash, rest)) = slash::command(&line) else {
            return false;
        };
        match slash.does {
            // There is nothing in it that could be done.
            Does::Act | Does::Message if rest.is_empty() => return false,
            Does::Act => {
                let text = format!("* {} {rest}", self.me.name());
                self.compose(id, ComposeIntent::Text(text), turn);
                self.compose(id, ComposeIntent::Send, turn);
                return true;
            }
            _ => self.compose(id, ComposeIntent::Text(String::new()), turn),
        }
        match slash.does {
            Does::Act => {}
            Does::Nudge => self.compose(id, ComposeIntent::Nudge, turn),
            Does::Message => {
                for intent in [
                    MeIntent::Edit(MeField::PersonalMessage),
                    MeIntent::Text(rest.to_owned()),
                    MeIntent::Commit,
                ] {
                    self.me_intent(intent, turn);
                }
            }
            Does::Status(status) => self.me_intent(MeIntent::Status(status), turn),
            Does::Invite => {
                self.dialog_intent(DialogIntent::Invite(id.clone()), turn);
                if let Some(address) = self.named(rest) {
                    self.dialog_intent(DialogIntent::Choose(address), turn);
                    self.dialog_intent(DialogIntent::Confirm, turn);
                }
            }
            Does::Close => self.chat_intent(ChatIntent::Close(id.clone()), turn),
        }
        true
    }

    /// The one contact with this address or name.
    fn named(&self, who: &str) -> Option<Address> {
        if let Ok(address) = who.parse::<Address>() {
            return Some(address);
        }
        let wanted = who.to_lowercase();
        let mut found = self.roster.addresses().filter(|address| {
            !wanted.is_empty() && self.roster.name(address).to_lowercase() == wanted
        });
        let first = found.next()?.clone();
        found.next().is_none().then_some(first)
    }
}
