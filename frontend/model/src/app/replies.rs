use super::App;
use crate::input::{Purpose, Unsent};
use crate::turn::Turn;
use crate::{Changed, words};
use nudge_shared::{CommandBody, CommandId, ConversationId, Reply, ReplyBody, WireError};

impl App {
    pub(super) fn reply(&mut self, reply: Reply, turn: &mut Turn<'_>) {
        // A repeated answer, or one to what is settled by an event, is for nobody.
        let Some(purpose) = self.connection.outbox.answered(reply.id) else {
            return;
        };
        let me = self.me.address().cloned();
        match purpose {
            Purpose::Quiet => {}
            Purpose::Name | Purpose::PersonalMessage | Purpose::Status => {
                let newer = self.connection.outbox.holds(&purpose);
                let result = reply.result.map(|_| ());
                self.me.answered(&purpose, newer, result, turn);
            }
            Purpose::Invite(from) => self.invited(&from, reply.result, turn),
            Purpose::Dialog => self.dialog_reply(reply.id, reply.result, turn),
            Purpose::Setting => {
                if let Err(error) = reply.result {
                    self.say(
                        words::refused(words::setting_refused(), &error.message),
                        turn,
                    );
                }
            }
            Purpose::List => {
                if let Err(error) = reply.result {
                    // A switch that was flipped goes back.
                    turn.changed(Changed::Me);
                    let why = words::dialog_error(error.code, &error.message);
                    self.say(words::refused(words::list_refused(), &why), turn);
                }
            }
            Purpose::Import => self.import.answered(reply.result.map(drop), turn),
            Purpose::File => {
                if let Err(error) = reply.result {
                    self.say(words::dialog_error(error.code, &error.message), turn);
                }
            }
            Purpose::Upload(number) => {
                self.uploads.offered(number, reply.result.map(drop), turn);
            }
            Purpose::Picture => self.own_picture.answered(reply.result.map(drop), turn),
            Purpose::Answer(address) => {
                let result = reply.result.map(|_| ());
                self.roster.requests.answered(&address, result, turn);
            }
            Purpose::Send(id) => {
                self.chats
                    .sent(me.as_ref(), &id, reply.id, reply.result, turn);
            }
            Purpose::Retry(id, message) => self.chats.retried(&id, message, reply.result, turn),
            Purpose::Page(id) => self.chats.page(&id, reply.id, reply.result, turn),
            Purpose::Search => {
                if let Some(panel) = &mut self.search {
                    panel.answered(reply.id, reply.result, turn);
                }
            }
        }
    }

    fn dialog_reply(
        &mut self,
        command: CommandId,
        result: Result<ReplyBody, WireError>,
        turn: &mut Turn<'_>,
    ) {
        let asked = self
            .dialog
            .as_mut()
            .filter(|dialog| dialog.waits_for(command));
        match (result, asked) {
            (Ok(_), asked) => {
                if asked.is_some() {
                    self.dialog = None;
                    turn.changed(Changed::Dialog);
                }
            }
            (Err(error), Some(dialog)) => {
                dialog.refused(words::dialog_error(error.code, &error.message), turn);
            }
            // Dismissed before the answer came: it must be said all the same.
            (Err(error), None) => {
                let why = words::dialog_error(error.code, &error.message);
                self.say(why, turn);
            }
        }
    }

    /// Somebody came, or did not. The conversation they are in comes to the front, unless the
    /// person has gone to another one meanwhile.
    fn invited(
        &mut self,
        from: &ConversationId,
        result: Result<ReplyBody, WireError>,
        turn: &mut Turn<'_>,
    ) {
        match result {
            Ok(ReplyBody::Conversation(id)) if self.chats.selected() == Some(from) => {
                self.select(&id, turn);
            }
            Ok(ReplyBody::Conversation(id)) => self.chats.open_tab(&id, turn),
            Ok(_) => {}
            Err(error) => {
                let why = words::dialog_error(error.code, &error.message);
                self.say(words::refused(words::not_invited(), &why), turn);
            }
        }
    }

    /// Sends a message of an earlier visit again, under the id it had.
    pub(super) fn resend(&mut self, unsent: Unsent, turn: &mut Turn<'_>) {
        self.chats.resume_unsent(&unsent, turn);
        turn.commands.push((
            unsent.id,
            CommandBody::Send {
                conversation: unsent.conversation.clone(),
                body: unsent.body,
            },
            Purpose::Send(unsent.conversation),
        ));
    }
}
