//! The one dialog that may be open: what it asks, what is wrong with the answer, and what comes of
//! it.

mod ask;
mod view;

pub use view::{DialogView, Person};

use crate::chat::Chats;
use crate::input::Purpose;
use crate::turn::Turn;
use crate::{Changed, DialogIntent, Effect, Focus, Roster, Secret};
use nudge_shared::{
    Address, ChangePassword, CommandBody, CommandId, ConversationId, GroupId, Setting, SignOutScope,
};

/// What a dialog is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DialogKind {
    /// Puts somebody on the list.
    AddContact,
    /// Takes somebody off the list.
    RemoveContact(Address),
    /// Blocks somebody.
    Block(Address),
    /// Gives somebody a name of one's own.
    Nickname(Address),
    /// Makes a group.
    CreateGroup,
    /// Renames a group.
    RenameGroup(GroupId),
    /// Deletes a group.
    RemoveGroup(GroupId),
    /// Invites somebody.
    Invite(ConversationId),
    /// Says to whom goes what another app shared.
    Share,
    /// Writes to an address that need not be on the list.
    NewConversation,
    /// Deletes what was said.
    ClearHistory(ConversationId),
    /// Signs out.
    SignOut,
    /// Gives the account another password.
    ChangePassword,
}

/// The open dialog.
#[derive(Debug)]
pub(crate) struct Dialog {
    kind: DialogKind,
    text: String,
    group: Option<GroupId>,
    tick: bool,
    chosen: Option<Address>,
    /// The one that is, and the one that is to be.
    passwords: [Secret<String>; 2],
    problem: Option<String>,
    waits_for: Option<Awaited>,
}

/// Whose answer is awaited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Awaited {
    /// The reply to this command.
    Reply(CommandId),
    /// The answer to [`Effect::PostPassword`].
    Password,
}

/// What a confirmed dialog asks of others than the relay.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Confirmed {
    Nothing,
    Open(ConversationId),
    Share(ConversationId),
    Invite(ConversationId, Address),
    Set(Setting),
    SignOut(SignOutScope),
}

impl Dialog {
    /// The dialog an intent opens, or none if it is an intent for one that is open.
    pub(crate) fn opened_by(intent: &DialogIntent, roster: &Roster) -> Option<Self> {
        let mut text = String::new();
        let mut chosen_group = None;
        let kind = match intent {
            DialogIntent::AddContact { address, group } => {
                text = address.as_ref().map(Address::to_string).unwrap_or_default();
                chosen_group.clone_from(group);
                DialogKind::AddContact
            }
            DialogIntent::RemoveContact(address) => DialogKind::RemoveContact(address.clone()),
            DialogIntent::Block(address) => DialogKind::Block(address.clone()),
            DialogIntent::Nickname(address) => {
                text = roster.particulars(address).nickname.unwrap_or_default();
                DialogKind::Nickname(address.clone())
            }
            DialogIntent::CreateGroup => DialogKind::CreateGroup,
            DialogIntent::RenameGroup(group) => {
                text = roster.group_name(group).unwrap_or_default().to_owned();
                DialogKind::RenameGroup(group.clone())
            }
            DialogIntent::RemoveGroup(group) => DialogKind::RemoveGroup(group.clone()),
            DialogIntent::Invite(conversation) => DialogKind::Invite(conversation.clone()),
            DialogIntent::Share => DialogKind::Share,
            DialogIntent::NewConversation => DialogKind::NewConversation,
            DialogIntent::ClearHistory(id) => DialogKind::ClearHistory(id.clone()),
            DialogIntent::SignOut => DialogKind::SignOut,
            DialogIntent::ChangePassword => DialogKind::ChangePassword,
            DialogIntent::Text(_)
            | DialogIntent::Group(_)
            | DialogIntent::Tick(_)
            | DialogIntent::Choose(_)
            | DialogIntent::Password(_)
            | DialogIntent::NewPassword(_)
            | DialogIntent::Confirm
            | DialogIntent::Dismiss => return None,
        };
        Some(Self {
            kind,
            text,
            group: chosen_group,
            tick: false,
            chosen: None,
            passwords: [const { Secret(String::new()) }; 2],
            problem: None,
            waits_for: None,
        })
    }

    /// What it is for.
    pub(crate) fn kind(&self) -> &DialogKind {
        &self.kind
    }

    /// Fills the dialog in; confirming and dismissing are separate.
    pub(crate) fn fill_in(&mut self, intent: DialogIntent, turn: &mut Turn<'_>) {
        self.problem = None;
        match intent {
            DialogIntent::Text(text) => self.text = text,
            DialogIntent::Group(group) => self.group = group,
            DialogIntent::Tick(tick) => self.tick = tick,
            DialogIntent::Choose(address) => self.chosen = Some(address),
            DialogIntent::Password(typed) => self.passwords[0] = typed,
            DialogIntent::NewPassword(typed) => self.passwords[1] = typed,
            _ => {}
        }
        turn.changed(Changed::Dialog);
    }

    /// The main button: checks, and asks the relay. Stays open and busy until the relay replies.
    pub(crate) fn confirm(
        &mut self,
        roster: &Roster,
        me: Option<&Address>,
        chats: &Chats,
        turn: &mut Turn<'_>,
    ) -> Confirmed {
        if self.waits_for.is_some() {
            return Confirmed::Nothing;
        }
        turn.changed(Changed::Dialog);
        match self.command(roster, me, self.members(chats)) {
            Ok(Asked::Relay(body)) => {
                self.problem = None;
                self.waits_for = Some(Awaited::Reply(turn.command(body, Purpose::Dialog)));
                Confirmed::Nothing
            }
            Ok(Asked::Password(change)) => {
                self.problem = None;
                self.waits_for = Some(Awaited::Password);
                turn.effect(Effect::PostPassword(change));
                Confirmed::Nothing
            }
            Ok(Asked::Invite(conversation, address)) => Confirmed::Invite(conversation, address),
            Ok(Asked::Page(confirmed)) => confirmed,
            Err(problem) => {
                self.problem = Some(problem.into_owned());
                turn.effect(Effect::Focus(Focus::Form));
                Confirmed::Nothing
            }
        }
    }

    /// The relay has refused, and this is why.
    pub(crate) fn refused(&mut self, why: String, turn: &mut Turn<'_>) {
        self.waits_for = None;
        self.problem = Some(why);
        turn.changed(Changed::Dialog);
        turn.effect(Effect::Focus(Focus::Form));
    }

    /// Who is in the conversation that it invites into.
    pub(crate) fn members<'a>(&self, chats: &'a Chats) -> &'a [Address] {
        match &self.kind {
            DialogKind::Invite(conversation) => chats.get(conversation),
            _ => None,
        }
        .map(|chat| chat.wire.members.as_slice())
        .unwrap_or_default()
    }

    pub(crate) fn waits_for(&self, command: CommandId) -> bool {
        self.waits_for == Some(Awaited::Reply(command))
    }

    pub(crate) fn waits_for_password(&self) -> bool {
        self.waits_for == Some(Awaited::Password)
    }
}

/// Whom a confirmed dialog asks.
enum Asked {
    Relay(CommandBody),
    Password(Secret<ChangePassword>),
    Invite(ConversationId, Address),
    Page(Confirmed),
}
