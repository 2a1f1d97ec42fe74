//! Handwriting on its way to the relay, before it is said.

use crate::turn::Turn;
use crate::{Effect, UploadTo};
use nudge_shared::ConversationId;

/// All of it.
#[derive(Debug, Default)]
pub(crate) struct Drawings(Vec<(u32, ConversationId)>);

impl Drawings {
    pub(crate) fn begin(&mut self, number: u32, id: ConversationId, turn: &mut Turn<'_>) {
        self.0.push((number, id));
        turn.effect(Effect::Upload {
            number,
            to: UploadTo::Ink,
        });
    }

    /// An upload is over: where it is to be said, if it was one of these.
    pub(crate) fn uploaded(&mut self, number: u32, turn: &mut Turn<'_>) -> Option<ConversationId> {
        let at = self.0.iter().position(|(known, _)| *known == number)?;
        turn.effect(Effect::Forget(number));
        Some(self.0.remove(at).1)
    }

    /// Signed out: none goes on.
    pub(crate) fn clear(&mut self, turn: &mut Turn<'_>) {
        for (number, _) in self.0.drain(..) {
            turn.effect(Effect::Forget(number));
        }
    }
}
