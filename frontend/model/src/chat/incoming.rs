use super::Chats;
use crate::turn::Turn;
use crate::{Changed, Effect, storage, words};
use nudge_shared::{
    Address, Body, CommandId, ConversationId, Delivery, Emoticon, FailReason, FileState, Message,
    MessageId, Progress, ReplyBody, Sender, Typing, WireError,
};

/// A message from somebody else that nobody has seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct News {
    pub(crate) conversation: ConversationId,
    pub(crate) from: Address,
    /// Whether its conversation is in front of somebody, at whichever line.
    pub(crate) in_front: bool,
    pub(crate) message: Message,
}

impl Chats {
    /// A new message. Gives back what alerts are to know of it.
    pub(crate) fn message(
        &mut self,
        me: Option<&Address>,
        message: Message,
        turn: &mut Turn<'_>,
    ) -> Option<News> {
        let id = message.conversation.clone();
        let zone = self.zone;
        let watched = self.is_watched(&id);
        let in_front = self.is_in_front(&id);
        let chat = self.at(&id);
        let known = chat
            .wire
            .last
            .as_ref()
            .is_some_and(|last| last.id >= message.id);
        let change = chat.timeline.message(&message, zone);
        Self::changed(&id, change, turn);
        if let (Some(me), Some(command)) = (me, message.command) {
            turn.store(storage::unsent(me, command), None);
        }
        if known {
            return None;
        }
        let from = match &message.from {
            Sender::Contact(address) => Some(address.clone()),
            Sender::Me | Sender::System => None,
        };
        if let Some(from) = &from {
            chat.typing.end(from);
            if message.id > chat.wire.read_up_to {
                chat.wire.unread += 1;
            }
            if !watched {
                chat.below += u32::from(!chat.pinned);
                let line = chat.timeline.unread_line().unwrap_or(chat.wire.read_up_to);
                chat.timeline.set_unread_line(Some(line), zone);
            }
        }
        let pinned = chat.pinned;
        chat.wire.last = Some(message.clone());
        turn.changed(Changed::Conversation(id.clone()));
        turn.changed(Changed::Tabs);
        if pinned && self.selected.as_ref() == Some(&id) {
            turn.effect(Effect::ScrollToEnd(id.clone()));
        }
        self.mark_read(&id, turn);
        from.map(|from| News {
            conversation: id,
            from,
            in_front,
            message,
        })
    }

    pub(crate) fn delivery(&mut self, id: &ConversationId, message: MessageId, delivery: Delivery) {
        let chat = self.at(id);
        if let Some(last) = &mut chat.wire.last
            && last.id == message
        {
            last.delivery = Some(delivery);
        }
        chat.timeline.delivery(message, delivery);
    }

    pub(crate) fn file_state(&mut self, id: &ConversationId, message: MessageId, state: FileState) {
        let chat = self.at(id);
        if let Some(last) = &mut chat.wire.last
            && last.id == message
            && let Body::File(file) = &mut last.body
        {
            file.state = state.clone();
        }
        chat.timeline.file_state(message, state);
    }

    /// The pictures for a text are there.
    pub(crate) fn emoticons(
        &mut self,
        id: &ConversationId,
        message: MessageId,
        emoticons: Vec<Emoticon>,
    ) {
        if let Some(chat) = self.all.get_mut(id) {
            chat.timeline.emoticons(message, emoticons);
        }
    }

    pub(crate) fn file_bytes(&mut self, progress: &Progress, turn: &Turn<'_>) {
        if let Some(chat) = self.all.get_mut(&progress.conversation) {
            let timeline = &mut chat.timeline;
            timeline.file_bytes(progress.message, progress.bytes, turn.now);
        }
    }

    pub(crate) fn typing(&mut self, typing: Typing, turn: &mut Turn<'_>) {
        let now = turn.now;
        let Some(chat) = self.all.get_mut(&typing.conversation) else {
            return;
        };
        if chat.typing.begin(typing.address, now) {
            turn.changed(Changed::Conversation(typing.conversation));
        }
    }

    /// The connection broke: nobody is known to type.
    pub(crate) fn forget_typing(&mut self, turn: &mut Turn<'_>) {
        for (id, chat) in &mut self.all {
            if chat.typing.clear() {
                turn.changed(Changed::Conversation(id.clone()));
            }
        }
    }

    /// The relay replied to a message.
    pub(crate) fn sent(
        &mut self,
        me: Option<&Address>,
        id: &ConversationId,
        command: CommandId,
        result: Result<ReplyBody, WireError>,
        turn: &mut Turn<'_>,
    ) {
        if let Some(me) = me {
            turn.store(storage::unsent(me, command), None);
        }
        let zone = self.zone;
        let timeline = self.timeline(id);
        match result {
            Ok(ReplyBody::Accepted(message)) => {
                let change = timeline.accepted(command, message, zone);
                Self::changed(id, change, turn);
            }
            Ok(_) => {}
            Err(error) => timeline.refused(command, words::not_sent(&error.message)),
        }
    }

    /// The relay replied to a repeated message.
    pub(crate) fn retried(
        &mut self,
        id: &ConversationId,
        message: MessageId,
        result: Result<ReplyBody, WireError>,
        turn: &mut Turn<'_>,
    ) {
        if let Err(error) = result {
            let now = turn.now;
            let chat = self.at(id);
            chat.timeline
                .delivery(message, Delivery::Failed(FailReason::Refused));
            chat.composer.note(words::not_sent(&error.message), now);
            turn.changed(Changed::Composer(id.clone()));
        }
    }

    /// What was said was deleted.
    pub(crate) fn cleared(&mut self, id: &ConversationId, up_to: MessageId, turn: &mut Turn<'_>) {
        let zone = self.zone;
        let chat = self.at(id);
        chat.timeline.cleared(up_to, zone);
        if !chat.timeline.pages.detached() {
            chat.pinned = true;
            chat.below = 0;
        }
        turn.changed(Changed::Timeline(id.clone()));
        turn.changed(Changed::Conversation(id.clone()));
    }

    /// The relay brought a page, or did not.
    pub(crate) fn page(
        &mut self,
        id: &ConversationId,
        command: CommandId,
        result: Result<ReplyBody, WireError>,
        turn: &mut Turn<'_>,
    ) {
        let zone = self.zone;
        let chat = self.at(id);
        if chat.timeline.pages.asked != Some(command) {
            return;
        }
        let first_page = chat.timeline.pages.loading == Some(crate::timeline::Page::Newest);
        match result {
            Ok(ReplyBody::Page { messages, more }) => {
                chat.timeline.page(&messages, more, zone);
                if first_page && self.selected.as_ref() == Some(id) {
                    let chat = self.at(id);
                    let has_line = chat
                        .timeline
                        .items()
                        .contains(&crate::timeline::ItemKey::Unread);
                    turn.effect(if has_line {
                        Effect::ScrollToUnread(id.clone())
                    } else {
                        Effect::ScrollToEnd(id.clone())
                    });
                }
            }
            _ => chat.timeline.page_failed(),
        }
        self.show_target(id, turn);
        turn.changed(Changed::Timeline(id.clone()));
        turn.changed(Changed::Conversation(id.clone()));
        self.mark_read(id, turn);
    }
}
