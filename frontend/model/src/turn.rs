use crate::input::Purpose;
use crate::random::Random;
use crate::{Changed, Effect, Sound};
use nudge_shared::{CommandBody, CommandId, Timestamp};

/// What the parts of the model are given while one input is handled, and where they leave what
/// comes of it. Keeps the parts from knowing each other.
pub(crate) struct Turn<'a> {
    /// A clock that never goes back: for whatever is to happen after a while.
    pub(crate) now: Timestamp,
    /// The clock on the wall: for what is shown, and to compare with the relay's times.
    pub(crate) wall: Timestamp,
    pub(crate) random: &'a mut Random,
    pub(crate) effects: Vec<Effect>,
    pub(crate) changed: Vec<Changed>,
    pub(crate) commands: Vec<(CommandId, CommandBody, Purpose)>,
    pub(crate) sounds: Vec<Sound>,
}

impl<'a> Turn<'a> {
    pub(crate) fn new(now: Timestamp, wall: Timestamp, random: &'a mut Random) -> Self {
        Self {
            now,
            wall,
            random,
            effects: Vec::new(),
            changed: Vec::new(),
            commands: Vec::new(),
            sounds: Vec::new(),
        }
    }

    pub(crate) fn effect(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    pub(crate) fn changed(&mut self, changed: Changed) {
        self.changed.push(changed);
    }

    /// Asks the relay for something; it is sent, and repeated until answered, after this turn.
    pub(crate) fn command(&mut self, body: CommandBody, purpose: Purpose) -> CommandId {
        let id = self.random.command();
        self.commands.push((id, body, purpose));
        id
    }

    pub(crate) fn store(&mut self, key: String, value: Option<String>) {
        self.effects.push(Effect::Store { key, value });
    }
}
