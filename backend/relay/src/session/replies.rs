//! Makes a repeated command harmless: remembers the replies of the last ones, and who waits for
//! those that are not answered yet.

use super::attachments::AttachmentId;
use nudge_shared::{CommandId, ReplyBody, WireError};
use std::collections::VecDeque;

/// How many replies are remembered. A browser repeats what was unanswered when its connection
/// broke, which is a handful.
const REMEMBERED: usize = 256;

/// The fate of recent commands of one session.
#[derive(Default)]
pub(crate) struct Replies {
    /// Oldest first.
    done: VecDeque<(CommandId, Result<ReplyBody, Box<WireError>>)>,
    waiting: Vec<(CommandId, AttachmentId)>,
}

/// What is known of a command that has just arrived.
pub(crate) enum Seen<'a> {
    /// Never heard of it: do it.
    New,
    /// It is being done; its reply goes to the attachment that asked last.
    Waiting,
    /// It was done, with this reply.
    Done(Result<&'a ReplyBody, &'a WireError>),
}

impl Replies {
    /// A command has arrived. If it is new, it is waiting from now on.
    pub(crate) fn arrive(&mut self, id: CommandId, from: AttachmentId) -> Seen<'_> {
        if let Some(at) = self.done.iter().rposition(|(done, _)| *done == id) {
            return Seen::Done(self.done[at].1.as_ref().map_err(|error| &**error));
        }
        if let Some((_, attachment)) = self.waiting.iter_mut().find(|(w, _)| *w == id) {
            *attachment = from;
            return Seen::Waiting;
        }
        self.waiting.push((id, from));
        Seen::New
    }

    /// A command is answered. Returns the attachment that the reply goes to; it may be gone.
    pub(crate) fn answer(
        &mut self,
        id: CommandId,
        result: &Result<ReplyBody, WireError>,
    ) -> Option<AttachmentId> {
        let at = self.waiting.iter().position(|(w, _)| *w == id)?;
        let (_, attachment) = self.waiting.swap_remove(at);
        // What was said is large, and asking for it again does no harm.
        if !matches!(result, Ok(ReplyBody::Page { .. } | ReplyBody::Found { .. })) {
            if self.done.len() == REMEMBERED {
                self.done.pop_front();
            }
            self.done.push_back((id, result.clone().map_err(Box::new)));
        }
        Some(attachment)
    }

    /// Frees what is remembered, as no browser has been there for long. Commands that are not
    /// answered yet stay.
    pub(crate) fn forget(&mut self) {
        self.done = VecDeque::new();
        self.waiting.shrink_to_fit();
    }
}

#[cfg(test)]
mod tests {
    use super::{AttachmentId, REMEMBERED, Replies, Seen};
    use nudge_shared::{CommandId, ErrorCode, MessageId, ReplyBody, WireError};

    const A: AttachmentId = AttachmentId(1);
    const B: AttachmentId = AttachmentId(2);

    #[test]
    fn a_repeated_command_brings_the_same_reply() {
        let mut replies = Replies::default();
        assert!(matches!(replies.arrive(CommandId(7), A), Seen::New));
        let result = Ok(ReplyBody::Accepted(MessageId(3)));
        assert_eq!(replies.answer(CommandId(7), &result), Some(A));
        let Seen::Done(Ok(body)) = replies.arrive(CommandId(7), B) else {
            panic!("known")
        };
        assert_eq!(*body, ReplyBody::Accepted(MessageId(3)));
    }

    #[test]
    fn a_reply_goes_to_the_attachment_that_asked_last() {
        let mut replies = Replies::default();
        replies.arrive(CommandId(7), A);
        assert!(matches!(replies.arrive(CommandId(7), B), Seen::Waiting));
        let refused = Err(WireError::new(ErrorCode::Exists, "there"));
        assert_eq!(replies.answer(CommandId(7), &refused), Some(B));
        assert_eq!(replies.answer(CommandId(7), &refused), None);
        assert!(matches!(
            replies.arrive(CommandId(7), A),
            Seen::Done(Err(error)) if error.code == ErrorCode::Exists
        ));
    }

    #[test]
    fn only_the_last_replies_are_remembered_and_no_pages() {
        let mut replies = Replies::default();
        for n in 0..=REMEMBERED as u64 {
            replies.arrive(CommandId(n), A);
            replies.answer(CommandId(n), &Ok(ReplyBody::Done));
        }
        assert!(matches!(replies.arrive(CommandId(0), A), Seen::New));
        assert!(matches!(replies.arrive(CommandId(1), A), Seen::Done(Ok(_))));
        let page = Ok(ReplyBody::Page {
            messages: Vec::new(),
            more: false,
        });
        replies.arrive(CommandId(9999), A);
        assert!(replies.answer(CommandId(9999), &page).is_some());
        assert!(matches!(replies.arrive(CommandId(9999), A), Seen::New));
    }
}
