use super::Picked;
use crate::input::Purpose;
use crate::timeline::percent;
use crate::turn::Turn;
use crate::{Changed, Effect, HttpError, UploadTo, words};
use nudge_shared::{CommandBody, ConversationId, Uploaded, WireError};

/// Uploads at the same time. More would only slow each other down.
const AT_ONCE: usize = 2;
/// Files that are taken at once: a folder dropped by mistake is not a wish.
const MOST: usize = 20;

/// A file on its way to the relay.
#[derive(Debug)]
struct Upload {
    picked: Picked,
    conversation: ConversationId,
    state: State,
}

#[derive(Debug, PartialEq, Eq)]
enum State {
    Waits,
    /// Bytes that are there.
    Goes(u64),
    /// It is there, and offered to the others.
    Offered,
    Failed(String),
}

/// A file on its way to the relay, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadView {
    /// Names it in [`crate::FileIntent::Drop`].
    pub number: u32,
    /// Its name.
    pub name: String,
    /// How far it is, or what went wrong.
    pub state: String,
    /// In hundredths, 0 to 100.
    pub percent: u8,
    /// Whether it went wrong: it stays until it is taken off.
    pub failed: bool,
}

/// All files on their way to the relay.
#[derive(Debug, Default)]
pub(crate) struct Uploads {
    all: Vec<Upload>,
    /// The largest file that the relay takes, in bytes.
    pub(crate) largest: u64,
}

impl Uploads {
    pub(crate) fn views(&self, id: &ConversationId) -> Vec<UploadView> {
        let here = self.all.iter().filter(|upload| upload.conversation == *id);
        here.map(|upload| {
            let Picked { number, name, size } = &upload.picked;
            let (state, done) = match &upload.state {
                State::Waits => (words::file_waits().to_owned(), 0),
                State::Goes(done) => {
                    let done = *done.min(size);
                    let words = words::file_uploading(&words::size(done), &words::size(*size));
                    (words, done)
                }
                State::Offered => (words::file_sending().to_owned(), *size),
                State::Failed(why) => (why.clone(), 0),
            };
            UploadView {
                number: *number,
                name: name.clone(),
                state,
                percent: percent(done, *size),
                failed: matches!(upload.state, State::Failed(_)),
            }
        })
        .collect()
    }

    /// Takes files in; gives back what is to be said about those that are left out.
    pub(crate) fn add(
        &mut self,
        id: &ConversationId,
        picked: Vec<Picked>,
        turn: &mut Turn<'_>,
    ) -> Option<String> {
        let over = picked.len() > MOST;
        for (at, picked) in picked.into_iter().enumerate() {
            if at >= MOST {
                turn.effect(Effect::Forget(picked.number));
                continue;
            }
            let wrong = if picked.size == 0 {
                Some(words::file_empty().to_owned())
            } else if picked.size > self.largest {
                Some(words::file_larger_than(&words::size(self.largest)))
            } else {
                None
            };
            self.all.push(Upload {
                picked,
                conversation: id.clone(),
                state: wrong.map_or(State::Waits, State::Failed),
            });
        }
        self.start(turn);
        turn.changed(Changed::Uploads);
        over.then(|| words::files_are_many(&MOST.to_string()))
    }

    fn start(&mut self, turn: &mut Turn<'_>) {
        let goes = |upload: &&Upload| matches!(upload.state, State::Goes(_));
        let free = AT_ONCE.saturating_sub(self.all.iter().filter(goes).count());
        let waiting = self.all.iter_mut().filter(|u| u.state == State::Waits);
        for upload in waiting.take(free) {
            upload.state = State::Goes(0);
            turn.effect(Effect::Upload {
                number: upload.picked.number,
                to: UploadTo::File(upload.picked.name.clone()),
            });
        }
    }

    /// The person wants it no more.
    pub(crate) fn drop(&mut self, number: u32, turn: &mut Turn<'_>) {
        self.all.retain(|upload| upload.picked.number != number);
        turn.effect(Effect::Forget(number));
        self.start(turn);
        turn.changed(Changed::Uploads);
    }

    /// Signed out: none goes on.
    pub(crate) fn clear(&mut self, turn: &mut Turn<'_>) {
        for upload in self.all.drain(..) {
            turn.effect(Effect::Forget(upload.picked.number));
        }
        turn.changed(Changed::Uploads);
    }

    pub(crate) fn progress(&mut self, number: u32, bytes: u64, turn: &mut Turn<'_>) {
        if let Some(upload) = self.find(number)
            && matches!(upload.state, State::Goes(_))
        {
            upload.state = State::Goes(bytes);
            turn.changed(Changed::Uploads);
        }
    }

    /// The relay has it: the others are asked whether they want it.
    pub(crate) fn done(
        &mut self,
        number: u32,
        result: Result<Uploaded, HttpError>,
        turn: &mut Turn<'_>,
    ) {
        turn.effect(Effect::Forget(number));
        let Some(upload) = self.find(number) else {
            return;
        };
        upload.state = match result {
            Ok(Uploaded { blob }) => {
                let conversation = upload.conversation.clone();
                let body = CommandBody::SendFile { conversation, blob };
                turn.command(body, Purpose::Upload(number));
                State::Offered
            }
            Err(error) => State::Failed(error.say()),
        };
        self.start(turn);
        turn.changed(Changed::Uploads);
    }

    /// The relay offered it, or did not: from here on it is a line of the conversation.
    pub(crate) fn offered(
        &mut self,
        number: u32,
        result: Result<(), WireError>,
        turn: &mut Turn<'_>,
    ) {
        turn.changed(Changed::Uploads);
        match result {
            Ok(()) => self.all.retain(|upload| upload.picked.number != number),
            Err(error) => {
                if let Some(upload) = self.find(number) {
                    let why = words::dialog_error(error.code, &error.message);
                    upload.state = State::Failed(why);
                }
            }
        }
    }

    /// Whether this is one of them.
    pub(crate) fn holds(&self, number: u32) -> bool {
        self.all.iter().any(|upload| upload.picked.number == number)
    }

    fn find(&mut self, number: u32) -> Option<&mut Upload> {
        let mut all = self.all.iter_mut();
        all.find(|upload| upload.picked.number == number)
    }
}
