//! What browsers ask for, apart from what concerns conversations.

use super::edits::OwnChange;
use super::idle::Idleness;
use super::task::Session;
use crate::translate::{self, Doing, address_out, group_out};
use msnp::Moment;
use msnp::client::RequestId;
use msnp::client::notification as ns;
use nudge_shared::{
    Command, CommandBody, CommandId, ErrorCode, Farewell, GroupId, MAX_GROUP_NAME_ENCODED_BYTES,
    MAX_NAME_ENCODED_BYTES, MAX_PERSONAL_MESSAGE_CHARS, Media, ReplyBody, Status, WireError,
};
use std::time::Duration;

/// The longest line about media, in bytes: as long as a personal message may be.
const MAX_MEDIA_BYTES: usize = 512;

impl Session {
    /// Does a command that was not done before.
    pub(super) async fn command(&mut self, command: Command) {
        let id = command.id;
        match command.body {
            CommandBody::SetStatus(status) => self.set_status(id, status).await,
            CommandBody::UseSavedStatus(name) => self.use_saved_status(id, &name).await,
            CommandBody::SetPersonalMessage(text) => self.set_personal_message(id, text).await,
            CommandBody::SetMedia(media) => self.set_media(id, media).await,
            CommandBody::SetName(name) => self.edit(
                id,
                Doing::Name,
                checked_name(&name, MAX_NAME_ENCODED_BYTES),
                |machine, now| machine.set_name(&name, now),
            ),
            CommandBody::SetPrivacy(privacy) => {
                self.edit(id, Doing::Account, Ok(()), |machine, now| {
                    machine.set_privacy(translate::privacy(privacy), now)
                });
            }
            CommandBody::Set(setting) => self.set(id, *setting).await,
            CommandBody::AddContact { address, group } => {
                let group = self.known_group(group.as_ref());
                let checked = if address == self.me.address {
                    Err(WireError::new(
                        ErrorCode::BadAddress,
                        "That is your own address.",
                    ))
                } else {
                    group.as_ref().map(drop).map_err(Clone::clone)
                };
                let who = address_out(&address);
                self.edit(id, Doing::Person(address), checked, |machine, now| {
                    machine.add_contact(who, group.unwrap_or_default(), now)
                });
            }
            CommandBody::RemoveContact { address, block } => {
                let who = address_out(&address);
                self.edit(id, Doing::Person(address), Ok(()), |machine, now| {
                    machine.remove_contact(who, block, now)
                });
            }
            CommandBody::Block(address) => {
                let who = address_out(&address);
                self.edit(id, Doing::Person(address), Ok(()), |machine, now| {
                    machine.block(who, now)
                });
            }
            CommandBody::Unblock(address) => {
                let who = address_out(&address);
                self.edit(id, Doing::Person(address), Ok(()), |machine, now| {
                    machine.allow(who, now)
                });
            }
            CommandBody::Unlist(address) => {
                let who = address_out(&address);
                self.edit(id, Doing::Person(address), Ok(()), |machine, now| {
                    machine.unlist(who, now)
                });
            }
            CommandBody::AnswerRequest {
                address,
                allow,
                add,
            } => {
                let who = address_out(&address);
                self.edit(id, Doing::Person(address), Ok(()), |machine, now| {
                    if allow {
                        machine.accept(who, add, now)
                    } else {
                        machine.refuse_request(who, now)
                    }
                });
            }
            CommandBody::CreateGroup(name) => self.edit(
                id,
                Doing::Group,
                checked_name(&name, MAX_GROUP_NAME_ENCODED_BYTES),
                |machine, now| machine.create_group(&name, now),
            ),
            CommandBody::RenameGroup { group, name } => {
                let group = self.known_group(Some(&group));
                let checked = checked_name(&name, MAX_GROUP_NAME_ENCODED_BYTES);
                self.edit_group(id, group, checked, |machine, group, now| {
                    machine.rename_group(group, &name, now)
                });
            }
            CommandBody::RemoveGroup(group) => {
                let group = self.known_group(Some(&group));
                self.edit_group(id, group, Ok(()), |machine, group, now| {
                    machine.remove_group(group, now)
                });
            }
            CommandBody::MoveContact { address, from, to } => {
                let groups = self
                    .known_group(from.as_ref())
                    .and_then(|from| Ok((from, self.known_group(to.as_ref())?)));
                let checked = groups.as_ref().map(drop).map_err(Clone::clone);
                let who = address_out(&address);
                self.edit(id, Doing::Person(address), checked, |machine, now| {
                    let (from, to) = groups.unwrap_or_default();
                    machine.move_contact(who, from, to, now)
                });
            }
            CommandBody::Reconnect => {
                let result = self.reconnect().map(|()| ReplyBody::Done);
                self.audience.reply(id, result);
            }
            CommandBody::SignOut => {
                self.forget_account().await;
                self.audience.reply(id, Ok(ReplyBody::Done));
                self.end(Farewell::SignedOut, Duration::ZERO, None);
            }
            CommandBody::SetPicture(picture) => self.set_picture(id, picture).await,
            CommandBody::SendFile { .. }
            | CommandBody::AnswerFile { .. }
            | CommandBody::CancelFile { .. } => self.file_command(id, command.body).await,
            CommandBody::Send { .. }
            | CommandBody::Retry { .. }
            | CommandBody::Typing(_)
            | CommandBody::Invite { .. }
            | CommandBody::Leave(_)
            | CommandBody::MarkRead { .. }
            | CommandBody::LoadOlder { .. }
            | CommandBody::LoadNewer { .. }
            | CommandBody::Search { .. }
            | CommandBody::ClearHistory(_) => self.talk_command(id, command.body).await,
        }
    }

    /// Asks the service for something, if the command is in order and there is a service to ask.
    fn edit(
        &mut self,
        id: CommandId,
        doing: Doing,
        checked: Result<(), WireError>,
        ask: impl FnOnce(&mut ns::Session, Moment) -> RequestId,
    ) {
        let now = self.clock.now();
        if let Err(error) = checked {
            return self.audience.reply(id, Err(error));
        }
        let Some(machine) = self.upstream.machine_mut() else {
            return self.audience.reply(id, Err(not_connected()));
        };
        let request = ask(machine, now);
        self.edits.put(request, Some(id), doing, None);
    }

    fn edit_group(
        &mut self,
        id: CommandId,
        group: Result<Option<msnp::GroupId>, WireError>,
        checked: Result<(), WireError>,
        ask: impl FnOnce(&mut ns::Session, msnp::GroupId, Moment) -> RequestId,
    ) {
        match checked.and(group) {
            Ok(Some(group)) => self.edit(id, Doing::Group, Ok(()), |machine, now| {
                ask(machine, group, now)
            }),
            Ok(None) => self.audience.reply(id, Err(no_such_group())),
            Err(error) => self.audience.reply(id, Err(error)),
        }
    }

    /// The service's id of a group, if one is named and exists.
    fn known_group(&self, group: Option<&GroupId>) -> Result<Option<msnp::GroupId>, WireError> {
        let Some(group) = group else { return Ok(None) };
        let Some(roster) = self.upstream.roster() else {
            return Err(not_connected());
        };
        let id = group_out(group).filter(|id| roster.group(id).is_some());
        id.map(Some).ok_or_else(no_such_group)
    }

    async fn set_status(&mut self, id: CommandId, status: Status) {
        let change = OwnChange::Status(status);
        self.edit_own(id, change, |machine, now| {
            machine.set_status(translate::status_out(status), now)
        })
        .await;
    }

    async fn set_personal_message(&mut self, id: CommandId, text: String) {
        if text.chars().count() > MAX_PERSONAL_MESSAGE_CHARS || text.contains(char::is_control) {
            let error = WireError::new(
                ErrorCode::TooLong,
                format!(
                    "A personal message is one line of at most {MAX_PERSONAL_MESSAGE_CHARS} characters."
                ),
            );
            return self.audience.reply(id, Err(error));
        }
        let message = translate::personal_message(&text, self.own.media.as_ref());
        self.edit_own(id, OwnChange::PersonalMessage(text), |machine, now| {
            machine.set_personal_message(message, now)
        })
        .await;
    }

    async fn set_media(&mut self, id: CommandId, media: Option<Media>) {
        let fits = media.as_ref().is_none_or(|media| {
            let text = [&media.kind, &media.text];
            text.iter()
                .all(|t| t.len() <= MAX_MEDIA_BYTES && !t.contains(char::is_control))
                && ["Music", "Games", "Office"].contains(&media.kind.as_str())
        });
        if !fits {
            let error = WireError::new(ErrorCode::Malformed, "This cannot be shown to contacts.");
            return self.audience.reply(id, Err(error));
        }
        let message = translate::personal_message(&self.own.personal_message, media.as_ref());
        self.edit_own(id, OwnChange::Media(media), |machine, now| {
            machine.set_personal_message(message, now)
        })
        .await;
    }

    /// Changes what the account shows of itself: through the service if it is there, for the next
    /// time if it is not.
    pub(super) async fn edit_own(
        &mut self,
        id: CommandId,
        change: OwnChange,
        ask: impl FnOnce(&mut ns::Session, Moment) -> RequestId,
    ) {
        let now = self.clock.now();
        if let Some(machine) = self.upstream.machine_mut() {
            let request = ask(machine, now);
            self.edits
                .put(request, Some(id), Doing::Account, Some(change));
        } else {
            self.change_own(change).await;
            self.audience.reply(id, Ok(ReplyBody::Done));
        }
    }

    /// Remembers what the account shows of itself, beyond this connection and this process.
    pub(super) async fn change_own(&mut self, change: OwnChange) {
        if matches!(change, OwnChange::Status(_) | OwnChange::Saved(_)) {
            // Whoever chooses a status is there.
            self.idleness = Idleness::new(tokio::time::Instant::now());
        }
        let anew = matches!(change, OwnChange::Saved(_));
        change.apply(&mut self.own);
        self.back_again(anew);
        self.refresh_me();
        self.remember_own().await;
    }

    /// Stores it.
    pub(super) async fn remember_own(&self) {
        let saved = self
            .parts
            .store
            .save_profile(self.account, self.own.clone())
            .await;
        if let Err(error) = saved {
            self.store_failed(&error);
        }
    }
}

fn checked_name(name: &str, max_encoded_bytes: usize) -> Result<(), WireError> {
    if name.trim().is_empty() || name.contains(char::is_control) {
        return Err(WireError::new(
            ErrorCode::BadName,
            "A name needs at least one character, and fits on one line.",
        ));
    }
    if msnp::percent::encoded_len(name) > max_encoded_bytes {
        return Err(WireError::new(
            ErrorCode::TooLong,
            "This name is too long for the service.",
        ));
    }
    Ok(())
}

/// There is no connection to the service.
pub(super) fn not_connected() -> WireError {
    WireError::new(
        ErrorCode::NotConnected,
        "There is no connection to the service just now. Try again when it is back.",
    )
}

fn no_such_group() -> WireError {
    WireError::new(ErrorCode::NotFound, "There is no such group any more.")
}
