//! Files in conversations: what browsers ask about them, and how far they are.

use super::Errand;
use super::moving::What;
use crate::session::task::Session;
use msnp::client::Refusal;
use msnp::p2p::Failure;
use nudge_shared::{
    CommandBody, CommandId, ConversationId, ErrorCode, EventBody, FileFailure, FileState,
    MessageId, Progress, ReplyBody, WireError,
};
use std::time::Duration;
use tokio::time::Instant;

/// How often browsers are told how far a file is.
const TELL_EVERY: Duration = Duration::from_millis(350);

/// A file's line in a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::session) struct FileLine {
    pub(super) conversation: ConversationId,
    pub(super) message: MessageId,
}

/// How far a file is, as browsers know.
#[derive(Default)]
pub(super) struct Told {
    at: Option<Instant>,
    bytes: u64,
}

impl Session {
    /// Does a command that concerns a file.
    pub(in crate::session) async fn file_command(&mut self, id: CommandId, body: CommandBody) {
        let result = match body {
            CommandBody::SendFile { conversation, blob } => {
                match self.send_file(id, conversation, blob).await {
                    // Answered between storing and sending.
                    Ok(()) => return,
                    Err(error) => Err(error),
                }
            }
            CommandBody::AnswerFile {
                conversation,
                message,
                accept,
            } => {
                let line = FileLine {
                    conversation,
                    message,
                };
                self.answer_file(line, accept).await
            }
            CommandBody::CancelFile {
                conversation,
                message,
            } => {
                let line = FileLine {
                    conversation,
                    message,
                };
                self.cancel_file(&line)
            }
            other => unreachable!("{other:?} concerns no file"),
        };
        self.audience.reply(id, result.map(|()| ReplyBody::Done));
        self.tell_files().await;
    }

    /// Stops a file, whichever way it goes.
    fn cancel_file(&mut self, line: &FileLine) -> Result<(), WireError> {
        let waits = self
            .media
            .errands
            .iter()
            .position(|(_, errand)| matches!(errand, Errand::File(file) if file.line == *line));
        let moves = self
            .media
            .moving
            .iter()
            .position(|moving| match &moving.what {
                What::Sending(file) => file.line == *line,
                What::Receiving(file) => file.line == *line,
                What::Picture { .. } | What::Own(_) => false,
            });
        if let Some(at) = waits {
            self.media.errands.remove(at);
        } else if let Some(at) = moves {
            let moving = self.media.moving.swap_remove(at);
            if let Some(machine) = self.talk.line_mut(moving.board) {
                machine.machine.cancel(moving.transfer);
            }
        } else {
            return Err(over());
        }
        self.file_is(line, FileState::Cancelled);
        Ok(())
    }

    /// How far a file is has changed; stored and told with the next [`Session::tell_files`].
    pub(super) fn file_is(&mut self, line: &FileLine, state: FileState) {
        self.media.changed.push((line.clone(), state));
    }

    /// Stores and tells what has changed about files.
    pub(in crate::session) async fn tell_files(&mut self) {
        for (line, state) in std::mem::take(&mut self.media.changed) {
            let FileLine {
                conversation,
                message,
            } = line;
            let store = &self.parts.store;
            let stored = store.set_file_state(self.account, message, state.clone());
            if let Err(error) = stored.await {
                // What the browsers see is still the truth.
                self.store_failed(&error);
            }
            self.audience.event(EventBody::File {
                conversation,
                message,
                state,
            });
        }
    }

    /// Whether there is something to store and tell.
    pub(in crate::session) fn has_changed_files(&self) -> bool {
        !self.media.changed.is_empty()
    }

    /// Tells how far files are, not too often.
    pub(super) fn tell_progress(&mut self) {
        let now = Instant::now();
        for moving in &mut self.media.moving {
            let (line, told) = match &mut moving.what {
                What::Sending(file) => (&file.line, &mut file.told),
                What::Receiving(file) => (&file.line, &mut file.told),
                What::Picture { .. } | What::Own(_) => continue,
            };
            if told.at.is_some_and(|at| at + TELL_EVERY > now) {
                continue;
            }
            let machine = self.talk.line_mut(moving.board);
            let Some(bytes) = machine.and_then(|line| line.machine.moved(moving.transfer)) else {
                continue;
            };
            if bytes != told.bytes {
                *told = Told {
                    at: Some(now),
                    bytes,
                };
                self.audience.progress(Progress {
                    conversation: line.conversation.clone(),
                    message: line.message,
                    bytes,
                });
            }
        }
    }
}

/// What a failure means for who looks at the file's line.
pub(super) fn state_after(failure: Failure) -> FileState {
    FileState::Failed(match failure {
        Failure::Declined => return FileState::Declined,
        Failure::Cancelled => return FileState::Cancelled,
        Failure::Refused(_) => FileFailure::NotSupported,
        Failure::TimedOut => FileFailure::TimedOut,
        Failure::Lost => FileFailure::ConnectionLost,
        Failure::Broken | Failure::Mismatch | Failure::TooMany => FileFailure::Refused,
    })
}

/// Why a file does not arrive whose receiver did not come.
pub(super) fn failure_after(refusal: Refusal) -> FileFailure {
    match refusal {
        Refusal::Offline | Refusal::NobodyThere | Refusal::NoSuchAccount | Refusal::Hidden => {
            FileFailure::Offline
        }
        Refusal::TimedOut => FileFailure::TimedOut,
        Refusal::ConnectionLost | Refusal::Unavailable => FileFailure::ConnectionLost,
        _ => FileFailure::Refused,
    }
}

/// Whoever answers or stops a file that is no longer on its way.
pub(super) fn over() -> WireError {
    WireError::new(ErrorCode::NotFound, "This file is not on its way any more.")
}
