//! Who is in a conversation: invitations, arrivals, departures, and how a talk between two becomes
//! one between several.

use super::send::no_such_conversation;
use crate::session::task::Session;
use nudge_shared::{
    Address, CommandId, Conversation, ConversationId, ErrorCode, EventBody, FailReason, Notice,
    ReplyBody, WireError,
};

/// How many conversations are looked through for one with the same people.
const RECENT: u32 = 50;

impl Session {
    /// Makes sure that there is a thread.
    pub(super) async fn activate(&mut self, id: &ConversationId) -> Result<(), WireError> {
        if self.talk.thread(id).is_some() {
            return Ok(());
        }
        let members = match id {
            ConversationId::Direct(address) if *address == self.me.address => {
                return Err(WireError::new(
                    ErrorCode::NotPossible,
                    "That is your own address.",
                ));
            }
            ConversationId::Direct(address) => vec![address.clone()],
            ConversationId::Several(_) => {
                let stored = self
                    .parts
                    .store
                    .conversation(self.account, id.clone())
                    .await;
                stored
                    .map_err(|error| self.store_failed(&error))?
                    .ok_or_else(no_such_conversation)?
                    .members
            }
        };
        self.talk.make_thread(id, members);
        Ok(())
    }

    /// The thread of a conversation that was activated.
    pub(super) fn active(&mut self, id: &ConversationId) -> &mut super::Thread {
        self.talk.make_thread(id, Vec::new())
    }

    /// The service let the session into a switchboard.
    pub(super) async fn board_entered(&mut self, id: u32) {
        let Some(board) = self.talk.board(id) else {
            return;
        };
        if board.errand.is_some() {
            return;
        }
        if board.thread.is_none() && !board.stale {
            self.find_thread(id).await;
        }
    }

    /// Somebody came, or was there.
    pub(super) async fn joined(&mut self, id: u32, address: Address, name: &str) {
        self.introduce(&address, name);
        let Some(board) = self.talk.board_mut(id) else {
            return;
        };
        board.invited.retain(|invited| *invited != address);
        if board.errand.is_some() {
            return self.errand_answered(id, None);
        }
        let entered = board.link().is_some_and(|link| link.machine.is_ready());
        if board.stale || (board.thread.is_none() && !entered) {
            // Who was there before is told before the rest is known.
            return;
        }
        self.find_thread(id).await;
        self.all_have_answered(id).await;
    }

    /// Decides what a switchboard carries, by who is there.
    async fn find_thread(&mut self, id: u32) -> Option<ConversationId> {
        let board = self.talk.board(id)?;
        let people = board.people();
        let current = board.thread.clone();
        let conversation = match (current, people.as_slice()) {
            (current, []) => return current,
            (None, [one]) => ConversationId::Direct(one.clone()),
            (Some(ConversationId::Direct(with)), [one]) if *one == with => {
                ConversationId::Direct(with)
            }
            // Somebody else came first; without the one it is about, it is nothing.
            (Some(ConversationId::Direct(_)), [_]) => return None,
            (None, _) => self.several(people, None).await?,
            (Some(ConversationId::Direct(with)), _) => {
                let newcomers = people.iter().filter(|person| **person != with).cloned();
                let newcomers: Vec<Address> = newcomers.collect();
                let command = board.invitations.first().map(|(_, command)| *command);
                let several = self.several(people, command).await?;
                for newcomer in newcomers {
                    self.store_notice(several.clone(), Notice::Joined(newcomer))
                        .await;
                }
                several
            }
            (Some(several @ ConversationId::Several(_)), _) => {
                self.welcome_newcomers(&several, people).await;
                several
            }
        };
        self.activate(&conversation).await.ok()?;
        let board = self.talk.board_mut(id)?;
        let before = board.thread.replace(conversation.clone());
        let people = board.people();
        let (arrived, waiting): (Vec<_>, Vec<_>) = std::mem::take(&mut board.invitations)
            .into_iter()
            .partition(|(address, _)| people.contains(address));
        board.invitations = waiting;
        for (_, command) in arrived {
            let reply = Ok(ReplyBody::Conversation(conversation.clone()));
            self.audience.reply(command, reply);
        }
        if let Some(before) = before
            && before != conversation
        {
            // What waited for the two of them needs another switchboard.
            self.pump(before).await;
        }
        Some(conversation)
    }

    /// The conversation with exactly these people: the last one, or a new one.
    async fn several(
        &mut self,
        people: Vec<Address>,
        command: Option<CommandId>,
    ) -> Option<ConversationId> {
        let store = &self.parts.store;
        let recent = store.conversations(self.account, RECENT).await;
        let same = recent.unwrap_or_default().into_iter().find(|known| {
            matches!(known.id, ConversationId::Several(_))
                && known.members.len() == people.len()
                && people.iter().all(|person| known.members.contains(person))
        });
        if let Some(same) = same {
            return Some(same.id);
        }
        let created = store
            .create_several(self.account, people.clone(), command)
            .await;
        match created {
            Ok(id) => {
                self.audience.event(EventBody::Conversation(Conversation {
                    id: id.clone(),
                    members: people,
                    last: None,
                    unread: 0,
                    read_up_to: nudge_shared::MessageId(0),
                }));
                Some(id)
            }
            Err(error) => {
                self.store_failed(&error);
                None
            }
        }
    }

    /// People who came into a conversation with several.
    async fn welcome_newcomers(&mut self, conversation: &ConversationId, people: Vec<Address>) {
        let Some(thread) = self.talk.thread_mut(conversation) else {
            return;
        };
        let newcomers: Vec<Address> = people
            .into_iter()
            .filter(|person| !thread.members.contains(person))
            .collect();
        if newcomers.is_empty() {
            return;
        }
        thread.members.extend(newcomers.iter().cloned());
        self.members_changed(conversation).await;
        for newcomer in newcomers {
            self.store_notice(conversation.clone(), Notice::Joined(newcomer))
                .await;
        }
    }

    /// Stores who is in a conversation, and tells.
    async fn members_changed(&mut self, conversation: &ConversationId) {
        let Some(thread) = self.talk.thread(conversation) else {
            return;
        };
        let members = thread.members.clone();
        self.store_fates().await;
        let store = self.parts.store.clone();
        let stored = store
            .set_members(self.account, conversation.clone(), members)
            .await;
        match stored {
            Ok(_) => self.tell_conversation(conversation.clone()).await,
            Err(error) => {
                self.store_failed(&error);
            }
        }
    }

    /// Tells browsers how a conversation stands now.
    pub(super) async fn tell_conversation(&mut self, conversation: ConversationId) {
        let store = &self.parts.store;
        match store.conversation(self.account, conversation).await {
            Ok(Some(conversation)) => self.audience.event(EventBody::Conversation(conversation)),
            Ok(None) => {}
            Err(error) => {
                self.store_failed(&error);
            }
        }
    }

    /// Somebody left.
    pub(super) async fn left(&mut self, id: u32, address: Address, idle: bool) {
        let Some(board) = self.talk.board_mut(id) else {
            return;
        };
        let conversation = board.thread.clone();
        if board.people().is_empty() && board.invited.is_empty() {
            // Nobody is there to hear anything. The next message finds a switchboard of its own.
            board.stale = true;
            self.leave_if_spent(id);
        }
        let Some(several @ ConversationId::Several(_)) = conversation else {
            return;
        };
        // A switchboard that closes for want of talk takes nobody out of the conversation.
        let Some(thread) = self.talk.thread_mut(&several).filter(|_| !idle) else {
            return;
        };
        if thread.members.contains(&address) {
            thread.members.retain(|member| *member != address);
            self.members_changed(&several).await;
            self.store_notice(several, Notice::Left(address)).await;
        }
    }

    /// Leaves a conversation with several people.
    pub(super) async fn leave(
        &mut self,
        conversation: ConversationId,
    ) -> Result<ReplyBody, WireError> {
        if matches!(conversation, ConversationId::Direct(_)) {
            return Err(WireError::new(
                ErrorCode::NotPossible,
                "Only a conversation with several people can be left.",
            ));
        }
        self.activate(&conversation).await?;
        self.fail_queue(&conversation, FailReason::NobodyThere)
            .await;
        for board in &mut self.talk.boards {
            if board.thread.as_ref() == Some(&conversation) {
                board.thread = None;
                board.stale = true;
                if let Some(link) = board.link_mut() {
                    link.machine.leave();
                }
            }
        }
        Ok(ReplyBody::Done)
    }

    /// The conversation that something said on a switchboard belongs to. None after it was left.
    pub(in crate::session) async fn carried(
        &mut self,
        id: u32,
        from: &Address,
    ) -> Option<ConversationId> {
        let board = self.talk.board_mut(id)?;
        // Whatever it was opened for: from now on it is a conversation.
        board.errand = None;
        match (&board.thread, board.stale) {
            (Some(conversation), _) => Some(conversation.clone()),
            (None, true) => None,
            (None, false) => {
                let conversation = match self.find_thread(id).await {
                    Some(conversation) => conversation,
                    None => ConversationId::Direct(from.clone()),
                };
                self.activate(&conversation).await.ok()?;
                Some(conversation)
            }
        }
    }
}
