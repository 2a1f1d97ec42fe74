use super::App;
use crate::input::Purpose;
use crate::turn::Turn;
use crate::{FileIntent, HttpError, PictureIntent, words};
use nudge_shared::{BlobId, Body, CommandBody, Uploaded};

/// Files and the own picture.
impl App {
    pub(super) fn file_intent(&mut self, intent: FileIntent, turn: &mut Turn<'_>) {
        match intent {
            FileIntent::Send(id, picked) => {
                if let Some(note) = self.uploads.add(&id, picked, turn) {
                    self.say(note, turn);
                }
            }
            FileIntent::Drop(number) => self.uploads.drop(number, turn),
            FileIntent::Answer {
                conversation,
                message,
                accept,
            } => {
                let body = CommandBody::AnswerFile {
                    conversation,
                    message,
                    accept,
                };
                turn.command(body, Purpose::File);
            }
            FileIntent::AnswerNext { accept } => {
                let offer = self.chats.selected().and_then(|id| {
                    let message = self.chats.get(id)?.timeline.offer()?;
                    Some((id.clone(), message))
                });
                if let Some((conversation, message)) = offer {
                    let answer = FileIntent::Answer {
                        conversation,
                        message,
                        accept,
                    };
                    self.file_intent(answer, turn);
                }
            }
            FileIntent::Cancel {
                conversation,
                message,
            } => {
                let body = CommandBody::CancelFile {
                    conversation,
                    message,
                };
                turn.command(body, Purpose::File);
            }
            FileIntent::View(viewed) => self.files.look_at(viewed, turn),
            FileIntent::ShowStored(shown) => self.files.show(shown, turn),
            FileIntent::Delete(blob) => self.files.delete(blob, turn),
        }
    }

    pub(super) fn picture_intent(&mut self, intent: PictureIntent, turn: &mut Turn<'_>) {
        match intent {
            PictureIntent::Show(open) => self.own_picture.show(open, turn),
            PictureIntent::Upload(number) => self.own_picture.upload(number, turn),
            PictureIntent::Use(picture) => self.own_picture.set(picture, turn),
            PictureIntent::Forget(picture) => self.own_picture.forget(picture, turn),
            PictureIntent::Unreadable => {
                self.own_picture
                    .failed(words::picture_unreadable().to_owned(), turn);
            }
            PictureIntent::NoCamera => {
                self.own_picture
                    .failed(words::picture_no_camera().to_owned(), turn);
            }
        }
    }

    pub(super) fn uploaded(
        &mut self,
        number: u32,
        result: Result<Uploaded, HttpError>,
        turn: &mut Turn<'_>,
    ) {
        if let Some(id) = self.drawings.uploaded(number, turn) {
            match result {
                Ok(Uploaded { blob: picture }) => {
                    let me = self.me.address().cloned();
                    let body = Body::Ink { picture };
                    self.chats.send(me.as_ref(), &id, body, turn);
                }
                Err(error) => self.say(error.say(), turn),
            }
            return;
        }
        if self.own_emoticons.holds(number) {
            return self.emoticon_uploaded(number, result, turn);
        }
        let is_picture = match &result {
            Ok(uploaded) => uploaded.blob.is_picture(),
            Err(_) => !self.uploads.holds(number),
        };
        if is_picture {
            self.own_picture.uploaded(number, result, turn);
        } else {
            self.uploads.done(number, result, turn);
        }
    }

    pub(super) fn deleted(
        &mut self,
        blob: &BlobId,
        result: Result<(), HttpError>,
        turn: &mut Turn<'_>,
    ) {
        // A picture that the relay still has does no harm.
        if !blob.is_picture() {
            self.files.deleted(result, turn);
        }
    }
}
