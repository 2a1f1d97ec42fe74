use super::App;
use crate::connection::Heard;
use crate::input::Unsent;
use crate::turn::Turn;
use crate::{Changed, DialogIntent, Effect, Place, SocketInput, storage, words};
use nudge_shared::{
    ConversationId, Delivery, EventBody, PersonSettings, ServerFrame, SessionState, Setting,
    Settings, Snapshot,
};

impl App {
    pub(super) fn socket(&mut self, input: SocketInput, turn: &mut Turn<'_>) {
        match input {
            SocketInput::Opened => self.connection.opened(turn),
            SocketInput::Frame(frame) => self.frame(*frame, turn),
            SocketInput::Garbage => self.connection.garbage(turn),
            SocketInput::Closed => {
                self.connection.closed(turn);
                if self.connection.doubts() {
                    // A refused socket does not say why; the relay does.
                    turn.effect(Effect::FetchAbout);
                }
            }
        }
    }

    fn frame(&mut self, frame: ServerFrame, turn: &mut Turn<'_>) {
        self.connection.heard(turn.now);
        match frame {
            ServerFrame::Welcome(welcome) => {
                let heard = self.connection.welcome(welcome, turn);
                self.heard(heard, turn);
            }
            ServerFrame::Farewell(farewell) => {
                let heard = self.connection.farewell(farewell, turn);
                self.heard(heard, turn);
            }
            ServerFrame::Event(event) => {
                if self.connection.admit(event.seq, turn) {
                    self.event(event.body, turn);
                }
            }
            ServerFrame::Reply(reply) => self.reply(reply, turn),
            ServerFrame::Typing(typing) => self.chats.typing(typing, turn),
            ServerFrame::Progress(progress) => self.chats.file_bytes(&progress, turn),
            ServerFrame::Pong => {}
        }
    }

    fn heard(&mut self, heard: Heard, turn: &mut Turn<'_>) {
        match heard {
            Heard::Nothing => {}
            Heard::SignedOut => self.leave(Some(words::signed_out()), turn),
            Heard::Outdated => self.reload(turn),
            Heard::Welcome(snapshot) => {
                self.alerts.settle(turn.now);
                self.alerts.catch_up(turn.now);
                if self.stored.get(storage::SIGNED_IN).is_none() {
                    turn.store(storage::SIGNED_IN.to_owned(), Some("1".to_owned()));
                }
                if let Some(snapshot) = snapshot {
                    self.snapshot(*snapshot, turn);
                    self.keep_snapshot(turn);
                }
            }
        }
    }

    pub(super) fn snapshot(&mut self, snapshot: Snapshot, turn: &mut Turn<'_>) {
        let address = snapshot.me.address.clone();
        let before = self.me.address().cloned();
        if before.as_ref().is_some_and(|before| *before != address) {
            // Somebody else signed in with this browser, in another tab.
            self.forget_account(turn);
            self.connection.outbox = crate::connection::Outbox::default();
            turn.effect(Effect::Navigate {
                place: Place::Home,
                push: false,
            });
        }
        let first = self.me.address().is_none();
        self.connection.outbox.drop_pages();
        self.me.set(snapshot.me, turn);
        self.settings_came(snapshot.settings, turn);
        self.set_session(snapshot.session, turn);
        self.service_link_protected = snapshot.service_link_protected;
        self.roster
            .replace(snapshot.groups, snapshot.contacts, turn);
        self.roster.requests.replace(snapshot.requests, turn);
        self.chats.replace(snapshot.conversations, turn);
        if first {
            turn.changed(Changed::Page);
            self.restore(&address, turn);
        }
    }

    /// The settings of the account are there.
    fn settings_came(&mut self, settings: Settings, turn: &mut Turn<'_>) {
        self.settings.replace(settings, turn);
        let account = &self.settings.account;
        let order = account.people_list.order;
        self.roster
            .set_all_particulars(account.people.clone(), order, turn);
        for (id, draft) in &account.drafts {
            self.chats.at(id).composer.restore(draft.clone());
            turn.changed(Changed::Composer(id.clone()));
        }
        self.speak(turn);
    }

    /// The first snapshot of this page is there: what an earlier visit left finds its place.
    fn restore(&mut self, me: &nudge_shared::Address, turn: &mut Turn<'_>) {
        if let Some(tabs) = self.stored.get(storage::TABS) {
            let tabs = tabs.to_owned();
            self.chats.restore_tabs(&tabs, me, turn);
        }
        self.chats.restore_drafts(&self.stored, me, turn);
        let unsent: Vec<Unsent> = self
            .stored
            .pairs()
            .iter()
            .filter_map(|(key, value)| {
                let id = storage::unsent_of(key, me)?;
                let (conversation, body) = serde_json::from_str(value).ok()?;
                Some(Unsent {
                    id,
                    conversation,
                    body,
                })
            })
            .collect();
        for unsent in unsent {
            self.resend(unsent, turn);
        }
        match self.destination.take() {
            Some(Place::Conversation(id)) if self.may_open(&id) => self.chats.select(&id, turn),
            Some(Place::Settings) => self.show_settings(true, turn),
            Some(Place::Share) => self.dialog_intent(DialogIntent::Share, turn),
            _ => {}
        }
    }

    /// A conversation with somebody is always there; one with several people must be known.
    pub(super) fn may_open(&self, id: &ConversationId) -> bool {
        match id {
            ConversationId::Direct(address) => self.me.address() != Some(address),
            ConversationId::Several(_) => self.chats.get(id).is_some(),
        }
    }

    fn set_session(&mut self, state: SessionState, turn: &mut Turn<'_>) {
        if self.session.as_ref() == Some(&state) {
            return;
        }
        if state == SessionState::Online {
            self.alerts.settle(turn.now);
        }
        self.session = Some(state);
        turn.changed(Changed::Banner);
    }

    fn event(&mut self, event: EventBody, turn: &mut Turn<'_>) {
        match event {
            EventBody::Replaced(snapshot) => {
                self.alerts.settle(turn.now);
                self.snapshot(*snapshot, turn);
            }
            EventBody::Session(state) => self.set_session(state, turn),
            EventBody::Me(me) => self.me.set(me, turn),
            EventBody::Setting(setting) => {
                self.settings.apply((*setting).clone(), turn);
                self.setting_applies(&setting, turn);
            }
            EventBody::Contact(contact) => {
                let mood = self.mood();
                let after = contact.clone();
                let before = self.roster.set_contact(contact, turn);
                let awaited =
                    self.alerts
                        .presence(before.as_ref(), &after, &self.roster, mood, turn);
                if awaited {
                    // Once is what was asked for.
                    let particulars = PersonSettings {
                        announce: false,
                        ..self.roster.particulars(&after.address)
                    };
                    self.choose(Setting::Person(after.address, particulars), turn);
                }
            }
            EventBody::ContactGone(address) => {
                self.roster.remove_contact(&address, turn);
                self.alerts.forget(&address, turn);
            }
            EventBody::Group(group) => self.roster.set_group(group, turn),
            EventBody::GroupGone(group) => self.roster.remove_group(&group, turn),
            EventBody::Request(request) => {
                self.roster.requests.add(request, turn);
            }
            EventBody::RequestGone(address) => self.roster.requests.remove(&address, turn),
            EventBody::Conversation(conversation) => self.chats.set(conversation, turn),
            EventBody::Message(message) => {
                if let Some(command) = message.command {
                    self.connection
                        .outbox
                        .drop_sent(command, &message.conversation);
                }
                let me = self.me.address().cloned();
                let muted = self.settings.account.muted.contains(&message.conversation);
                let news = self.chats.message(me.as_ref(), message, turn);
                if let Some(news) = news.filter(|_| !muted) {
                    let mood = self.mood();
                    self.alerts
                        .message(&news, &self.roster, &mut self.chats, mood, turn);
                }
            }
            EventBody::Delivery {
                conversation,
                message,
                delivery,
            } => {
                self.chats.delivery(&conversation, message, delivery);
                if let Delivery::Failed(reason) = delivery {
                    self.alerts
                        .failed(&conversation, reason, &self.chats, &self.roster, turn);
                }
            }
            EventBody::Emoticons {
                conversation,
                message,
                emoticons,
            } => self.chats.emoticons(&conversation, message, emoticons),
            EventBody::File {
                conversation,
                message,
                state,
            } => self.chats.file_state(&conversation, message, state),
            EventBody::Cleared {
                conversation,
                up_to,
            } => {
                self.chats.cleared(&conversation, up_to, turn);
                if let Some(panel) = &mut self.search {
                    panel.cleared(&conversation, up_to, turn);
                }
            }
            EventBody::Read {
                conversation,
                up_to,
                unread,
            } => {
                self.chats.read(&conversation, up_to, unread, turn);
                if unread == 0 {
                    self.alerts.seen(&conversation, turn);
                }
            }
        }
    }
}
