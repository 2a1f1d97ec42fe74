//! The dialog in which one's own picture is changed: a new one, one of ours, one of before, or none.

use crate::input::Purpose;
use crate::turn::Turn;
use crate::{Changed, Effect, HttpError, UploadTo, words};
use nudge_shared::{BlobId, CommandBody, Pictures, Uploaded, WireError};

/// The dialog, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnPictureView {
    /// Pictures of before, the last used first.
    pub before: Vec<BlobId>,
    /// Whether a change is on its way.
    pub busy: bool,
    /// What went wrong.
    pub problem: Option<String>,
}

/// The dialog, open or not.
#[derive(Debug, Default)]
pub(crate) struct OwnPicture {
    open: bool,
    before: Vec<BlobId>,
    /// The upload or the command that is waited for.
    waits: bool,
    problem: Option<String>,
}

impl OwnPicture {
    pub(crate) fn view(&self, own: Option<&BlobId>) -> Option<OwnPictureView> {
        let before = self.before.iter().filter(|picture| Some(*picture) != own);
        self.open.then(|| OwnPictureView {
            before: before.cloned().collect(),
            busy: self.waits,
            problem: self.problem.clone(),
        })
    }

    pub(crate) fn show(&mut self, open: bool, turn: &mut Turn<'_>) {
        if self.open != open {
            *self = Self {
                open,
                ..Self::default()
            };
            if open {
                turn.effect(Effect::FetchPictures);
            }
            turn.changed(Changed::OwnPicture);
        }
    }

    pub(crate) fn fetched(&mut self, result: Result<Pictures, HttpError>, turn: &mut Turn<'_>) {
        // Without the list there is still everything else.
        if let Ok(Pictures { pictures }) = result {
            self.before = pictures;
            turn.changed(Changed::OwnPicture);
        }
    }

    /// Uploads what the page keeps under this number.
    pub(crate) fn upload(&mut self, number: u32, turn: &mut Turn<'_>) {
        if self.waits {
            turn.effect(Effect::Forget(number));
            return;
        }
        self.wait(turn);
        turn.effect(Effect::Upload {
            number,
            to: UploadTo::Picture,
        });
    }

    pub(crate) fn uploaded(
        &mut self,
        number: u32,
        result: Result<Uploaded, HttpError>,
        turn: &mut Turn<'_>,
    ) {
        turn.effect(Effect::Forget(number));
        match result {
            Ok(Uploaded { blob }) => self.set(Some(blob), turn),
            Err(error) => self.failed(error.say(), turn),
        }
    }

    /// Changes the picture, or takes it away.
    pub(crate) fn set(&mut self, picture: Option<BlobId>, turn: &mut Turn<'_>) {
        self.wait(turn);
        turn.command(CommandBody::SetPicture(picture), Purpose::Picture);
    }

    /// The relay has done it, or not.
    pub(crate) fn answered(&mut self, result: Result<(), WireError>, turn: &mut Turn<'_>) {
        match result {
            Ok(()) => self.show(false, turn),
            Err(error) => self.failed(words::dialog_error(error.code, &error.message), turn),
        }
    }

    /// Forgets a picture of before.
    pub(crate) fn forget(&mut self, picture: BlobId, turn: &mut Turn<'_>) {
        self.before.retain(|known| *known != picture);
        turn.effect(Effect::Delete(picture));
        turn.changed(Changed::OwnPicture);
    }

    fn wait(&mut self, turn: &mut Turn<'_>) {
        self.waits = true;
        self.problem = None;
        turn.changed(Changed::OwnPicture);
    }

    /// What went wrong, here or in the browser.
    pub(crate) fn failed(&mut self, why: String, turn: &mut Turn<'_>) {
        self.waits = false;
        self.problem = Some(why);
        turn.changed(Changed::OwnPicture);
    }
}
