use super::App;
use crate::chat::Style;
use crate::dialog::{Confirmed, Dialog, DialogKind};
use crate::input::Purpose;
use crate::search::SearchPanel;
use crate::turn::Turn;
use crate::{
    Changed, ChatIntent, ComposeIntent, DialogIntent, Effect, Focus, MeIntent, Push, PushWish,
    RosterIntent, SearchIntent, SettingIntent, ToastIntent, words,
};
use nudge_shared::{CommandBody, ConversationId, SessionState, Setting, SignOutScope};

impl App {
    pub(super) fn me_intent(&mut self, intent: MeIntent, turn: &mut Turn<'_>) {
        match intent {
            MeIntent::Edit(field) => self.me.edit(field, turn),
            MeIntent::Text(text) => self.me.text(text, turn),
            MeIntent::Commit => self.me.commit(turn),
            MeIntent::Cancel => self.me.cancel(turn),
            MeIntent::Status(status) => self.me.set_status(status, turn),
            MeIntent::SavedStatus(at) => {
                if let Some(saved) = self.settings.account.saved_statuses.get(at) {
                    self.me.use_saved(saved, turn);
                }
            }
            MeIntent::Privacy(privacy) => {
                turn.command(CommandBody::SetPrivacy(privacy), Purpose::List);
            }
            MeIntent::DismissProblem => self.me.dismiss_problem(turn),
            MeIntent::SignOut => self.sign_out(SignOutScope::Here, turn),
            MeIntent::Reconnect => {
                self.connection.try_now(turn);
                let broken = matches!(
                    self.session,
                    Some(SessionState::Reconnecting { .. } | SessionState::Stopped(_))
                );
                if self.connection.is_live() && broken {
                    turn.command(CommandBody::Reconnect, Purpose::List);
                }
            }
        }
    }

    pub(super) fn roster_intent(&mut self, intent: RosterIntent, turn: &mut Turn<'_>) {
        match intent {
            RosterIntent::Search(query) => self.roster.search(query, turn),
            RosterIntent::Toggle(section) => self.roster.toggle(section, turn),
            RosterIntent::Arrange(arrangement) => self.roster.set_arrangement(arrangement, turn),
            RosterIntent::OpenCard(address) => self.roster.open_card(Some(address), turn),
            RosterIntent::CloseCard => self.roster.open_card(None, turn),
            RosterIntent::Answer {
                address,
                allow,
                add,
            } => self.roster.requests.answer(address, allow, add, turn),
            RosterIntent::Unblock(address) => {
                turn.command(CommandBody::Unblock(address), Purpose::List);
            }
            RosterIntent::Block(address) => {
                turn.command(CommandBody::Block(address), Purpose::List);
            }
            RosterIntent::Unlist(address) => {
                turn.command(CommandBody::Unlist(address), Purpose::List);
            }
            RosterIntent::Move { address, from, to } => {
                if from != to {
                    let body = CommandBody::MoveContact { address, from, to };
                    turn.command(body, Purpose::List);
                }
            }
            RosterIntent::Copy { address, to } => {
                let body = CommandBody::MoveContact {
                    address,
                    from: None,
                    to: Some(to),
                };
                turn.command(body, Purpose::List);
            }
        }
    }

    pub(super) fn dialog_intent(&mut self, intent: DialogIntent, turn: &mut Turn<'_>) {
        if let Some(dialog) = Dialog::opened_by(&intent, &self.roster) {
            self.dialog = Some(dialog);
            self.roster.open_card(None, turn);
            turn.changed(Changed::Dialog);
            turn.effect(Effect::Focus(Focus::Form));
            return;
        }
        let Some(mut dialog) = self.dialog.take() else {
            return;
        };
        match intent {
            DialogIntent::Dismiss => {
                if *dialog.kind() == DialogKind::Share {
                    turn.effect(Effect::TakeShared(None));
                }
                turn.changed(Changed::Dialog);
                return;
            }
            DialogIntent::Confirm => {
                match dialog.confirm(&self.roster, self.me.address(), &self.chats, turn) {
                    Confirmed::Nothing => {}
                    Confirmed::Open(id) => {
                        self.select(&id, turn);
                        return;
                    }
                    Confirmed::Share(id) => {
                        self.select(&id, turn);
                        turn.effect(Effect::TakeShared(Some(id)));
                        return;
                    }
                    Confirmed::Invite(conversation, address) => {
                        // They may take their time to come; nobody should sit before a dialog.
                        let name = self.roster.name(&address).to_owned();
                        self.say(words::inviting(&name), turn);
                        let purpose = Purpose::Invite(conversation.clone());
                        let body = CommandBody::Invite {
                            conversation,
                            address,
                        };
                        turn.command(body, purpose);
                        return;
                    }
                    Confirmed::Set(setting) => {
                        self.choose(setting, turn);
                        return;
                    }
                    Confirmed::SignOut(scope) => {
                        self.sign_out(scope, turn);
                        return;
                    }
                }
            }
            other => dialog.fill_in(other, turn),
        }
        self.dialog = Some(dialog);
    }

    /// Puts a conversation in front; toasts about it have done their work.
    pub(super) fn select(&mut self, id: &ConversationId, turn: &mut Turn<'_>) {
        self.show_settings(false, turn);
        self.chats.select(id, turn);
        self.alerts.seen(id, turn);
        self.roster.open_card(None, turn);
    }

    pub(super) fn chat_intent(&mut self, intent: ChatIntent, turn: &mut Turn<'_>) {
        let me = self.me.address().cloned();
        match intent {
            ChatIntent::Select(id) => {
                if self.may_open(&id) {
                    self.select(&id, turn);
                }
            }
            ChatIntent::Step { back } => self.chats.step(back, turn),
            ChatIntent::NextUnread => self.chats.next_unread(turn),
            ChatIntent::Deselect => self.chats.deselect(turn),
            ChatIntent::Close(id) => self.chats.close(&id, turn),
            ChatIntent::Scrolled(id, scroll) => self.chats.scrolled(&id, scroll, turn),
            ChatIntent::JumpToEnd(id) => self.chats.jump_to_end(&id, turn),
            ChatIntent::Retry(id, key) => self.chats.retry(me.as_ref(), &id, key, turn),
            ChatIntent::Discard(id, key) => self.chats.discard(&id, key, turn),
            ChatIntent::Leave(id) => {
                turn.command(CommandBody::Leave(id.clone()), Purpose::List);
                self.chats.close(&id, turn);
            }
        }
        if let Some(selected) = self.chats.selected().cloned() {
            self.alerts.seen(&selected, turn);
        }
    }

    pub(super) fn compose(
        &mut self,
        id: &ConversationId,
        intent: ComposeIntent,
        turn: &mut Turn<'_>,
    ) {
        let me = self.me.address().cloned();
        match intent {
            ComposeIntent::Draw(number) => self.drawings.begin(number, id.clone(), turn),
            ComposeIntent::Send if self.command(id, turn) => {}
            ComposeIntent::Format(format) => {
                self.settings
                    .set_format(format, self.me.address().is_some(), turn);
                turn.changed(Changed::Composer(id.clone()));
            }
            intent => {
                if let ComposeIntent::Insert { text, .. } = &intent {
                    self.settings.used_glyph(text, turn);
                }
                self.chats.compose(
                    me.as_ref(),
                    id,
                    intent,
                    Style {
                        format: &self.settings.account.text.format,
                        emoticons: &self.settings.account.emoticons,
                    },
                    turn,
                );
            }
        }
    }

    pub(super) fn setting(&mut self, intent: &SettingIntent, turn: &mut Turn<'_>) {
        match intent {
            SettingIntent::Show(shown) => {
                let before = self.place();
                self.show_settings(*shown, turn);
                if *shown && !self.public {
                    turn.effect(Effect::Push(PushWish::Look));
                }
                if self.place() != before {
                    turn.effect(Effect::Navigate {
                        place: self.place(),
                        push: *shown,
                    });
                }
            }
            SettingIntent::Push(on) => {
                self.push = Push::Unknown;
                turn.changed(Changed::Settings);
                turn.effect(Effect::Push(match on {
                    true => PushWish::On(self.push_key.clone()),
                    false => PushWish::Off,
                }));
            }
            SettingIntent::Set(setting) => {
                self.choose((**setting).clone(), turn);
            }
            intent => self.settings.choose_here(intent, turn),
        }
    }

    /// Whether there is an account for settings to go with.
    fn is_signed_in(&self) -> bool {
        self.me.address().is_some()
    }

    /// The person chose a setting.
    pub(super) fn choose(&mut self, setting: Setting, turn: &mut Turn<'_>) {
        self.settings
            .set(setting.clone(), self.is_signed_in(), turn);
        self.setting_applies(&setting, turn);
    }

    /// A setting was chosen, here or on another device: what else follows from it.
    pub(super) fn setting_applies(&mut self, setting: &Setting, turn: &mut Turn<'_>) {
        match setting {
            Setting::Language(_) | Setting::Reset => self.speak(turn),
            Setting::Draft(id, text) => {
                self.chats.at(id).composer.replace(text.clone());
                turn.changed(Changed::Composer(id.clone()));
            }
            Setting::Person(address, person) => {
                self.roster.set_particulars(address, person.clone(), turn);
            }
            Setting::PeopleList(list) => {
                let people = self.settings.account.people.clone();
                self.roster.set_all_particulars(people, list.order, turn);
            }
            Setting::Muted(id, _) => turn.changed(Changed::Conversation(id.clone())),
            _ => {}
        }
    }

    /// Sees to it that the language is the one to be spoken.
    pub(super) fn speak(&mut self, turn: &mut Turn<'_>) {
        let language = self.settings.spoken(&self.languages);
        if std::mem::replace(&mut self.language, language) != language {
            turn.effect(Effect::Speak(language));
        }
    }

    pub(super) fn search_intent(&mut self, intent: SearchIntent, turn: &mut Turn<'_>) {
        match intent {
            SearchIntent::Open(conversation) => {
                self.search = Some(SearchPanel::open(conversation, turn));
            }
            SearchIntent::Close => self.close_search(turn),
            SearchIntent::Choose(id, message) => {
                self.close_search(turn);
                if self.may_open(&id) {
                    self.select(&id, turn);
                    self.chats.go_to(&id, message, turn);
                }
            }
            intent => {
                if let Some(panel) = &mut self.search {
                    panel.fill_in(intent, self.chats.zone, turn);
                }
            }
        }
    }

    fn close_search(&mut self, turn: &mut Turn<'_>) {
        self.search = None;
        turn.changed(Changed::Search);
    }

    pub(super) fn show_settings(&mut self, shown: bool, turn: &mut Turn<'_>) {
        if self.settings_shown != shown {
            self.settings_shown = shown;
            self.devices.look(shown, turn);
            turn.changed(Changed::Settings);
        }
    }

    pub(super) fn toast_intent(&mut self, intent: ToastIntent, turn: &mut Turn<'_>) {
        match intent {
            ToastIntent::Open(toast) => {
                if let Some(id) = self.alerts.toasts.take(toast, turn) {
                    self.select(&id, turn);
                }
            }
            ToastIntent::Close(toast) => {
                self.alerts.toasts.take(toast, turn);
            }
            ToastIntent::Hover(over) => self.alerts.toasts.hover(over, turn.now),
        }
    }
}
