use super::composer::Composer;
use super::typing::Typing;
use crate::timeline::Timeline;
use nudge_shared::{Address, Conversation, ConversationId, MessageId, Sender, Timestamp};

/// One conversation.
#[derive(Debug)]
pub(crate) struct Chat {
    pub(crate) wire: Conversation,
    pub(crate) timeline: Timeline,
    pub(crate) composer: Composer,
    pub(crate) typing: Typing,
    /// Whether the view follows the newest line.
    pub(crate) pinned: bool,
    /// The line to put into view once it is there.
    pub(crate) target: Option<MessageId>,
    /// Lines from others that came below the view.
    pub(crate) below: u32,
    /// When a nudge last shook the window.
    pub(crate) shaken_at: Option<Timestamp>,
}

impl Chat {
    pub(super) fn empty(id: &ConversationId) -> Self {
        let members = match id {
            ConversationId::Direct(address) => vec![address.clone()],
            ConversationId::Several(_) => Vec::new(),
        };
        Self {
            wire: Conversation {
                id: id.clone(),
                members,
                last: None,
                unread: 0,
                read_up_to: MessageId(0),
            },
            timeline: Timeline::default(),
            composer: Composer::default(),
            typing: Typing::default(),
            pinned: true,
            target: None,
            below: 0,
            shaken_at: None,
        }
    }

    /// When the newest message from others came.
    pub(super) fn last_received(&self) -> Option<Timestamp> {
        let last = self
            .wire
            .last
            .as_ref()
            .filter(|last| matches!(last.from, Sender::Contact(_)))
            .map(|last| last.at);
        self.timeline.last_received().max(last)
    }

    /// The one other person of a direct conversation.
    pub(crate) fn other(&self) -> Option<&Address> {
        match &self.wire.id {
            ConversationId::Direct(address) => Some(address),
            ConversationId::Several(_) => None,
        }
    }

    pub(super) fn deadline(&self) -> Option<Timestamp> {
        [self.typing.deadline(), self.composer.deadline()]
            .into_iter()
            .flatten()
            .min()
    }
}
