//! The one dialog that may be open: what it asks, what is wrong with the answer, and what comes of
//! it.

use crate::input::Purpose;
use crate::me::encoded_len;
use crate::turn::Turn;
use crate::{Changed, ContactView, DialogIntent, Effect, Focus, GroupChoice, Roster, words};
use nudge_shared::{
    Address, CommandBody, CommandId, ConversationId, GroupId, MAX_GROUP_NAME_ENCODED_BYTES,
    WireError,
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
    /// Makes a group.
    CreateGroup,
    /// Renames a group.
    RenameGroup(GroupId),
    /// Deletes a group.
    RemoveGroup(GroupId),
    /// Invites somebody.
    Invite(ConversationId),
    /// Writes to an address that need not be on the list.
    NewConversation,
    /// Signs out.
    SignOut,
}

/// A dialog, ready to be drawn: every part that is there is shown, in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DialogView {
    /// What it is for.
    pub kind: DialogKind,
    /// The heading.
    pub title: &'static str,
    /// A sentence of explanation.
    pub text: Option<String>,
    /// A text field: its label and what is typed.
    pub field: Option<(&'static str, String)>,
    /// People to choose from.
    pub people: Option<Vec<Person>>,
    /// Groups to choose from.
    pub groups: Option<Vec<GroupChoice>>,
    /// A box to tick: its label and whether it is ticked.
    pub tick: Option<(&'static str, bool)>,
    /// What is wrong, or why the relay refused.
    pub problem: Option<String>,
    /// The label of the main button.
    pub confirm: &'static str,
    /// Whether the main button takes something away.
    pub danger: bool,
    /// Whether the answer is awaited.
    pub busy: bool,
}

/// Somebody to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub contact: ContactView,
    /// Whether they are chosen.
    pub chosen: bool,
}

/// The open dialog.
#[derive(Debug)]
pub(crate) struct Dialog {
    kind: DialogKind,
    text: String,
    group: Option<GroupId>,
    tick: bool,
    chosen: Option<Address>,
    problem: Option<String>,
    /// The command whose reply is awaited.
    waits_for: Option<CommandId>,
}

/// What a confirmed dialog asks of others than the relay.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Confirmed {
    Nothing,
    Open(ConversationId),
    SignOut,
}

/// How many people the dialog that invites offers at once.
const MOST_PEOPLE: usize = 50;

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
            DialogIntent::CreateGroup => DialogKind::CreateGroup,
            DialogIntent::RenameGroup(group) => {
                text = roster.group_name(group).unwrap_or_default().to_owned();
                DialogKind::RenameGroup(group.clone())
            }
            DialogIntent::RemoveGroup(group) => DialogKind::RemoveGroup(group.clone()),
            DialogIntent::Invite(conversation) => DialogKind::Invite(conversation.clone()),
            DialogIntent::NewConversation => DialogKind::NewConversation,
            DialogIntent::SignOut => DialogKind::SignOut,
            DialogIntent::Text(_)
            | DialogIntent::Group(_)
            | DialogIntent::Tick(_)
            | DialogIntent::Choose(_)
            | DialogIntent::Confirm
            | DialogIntent::Dismiss => return None,
        };
        Some(Self {
            kind,
            text,
            group: chosen_group,
            tick: false,
            chosen: None,
            problem: None,
            waits_for: None,
        })
    }

    /// Fills the dialog in; confirming and dismissing are separate.
    pub(crate) fn fill_in(&mut self, intent: DialogIntent, turn: &mut Turn<'_>) {
        self.problem = None;
        match intent {
            DialogIntent::Text(text) => self.text = text,
            DialogIntent::Group(group) => self.group = group,
            DialogIntent::Tick(tick) => self.tick = tick,
            DialogIntent::Choose(address) => self.chosen = Some(address),
            _ => {}
        }
        turn.changed(Changed::Dialog);
    }

    /// The main button: checks, and asks the relay. Stays open and busy until the relay replies.
    pub(crate) fn confirm(
        &mut self,
        roster: &Roster,
        me: Option<&Address>,
        members: &[Address],
        turn: &mut Turn<'_>,
    ) -> Confirmed {
        if self.waits_for.is_some() {
            return Confirmed::Nothing;
        }
        turn.changed(Changed::Dialog);
        match self.command(roster, me, members) {
            Ok(Asked::Relay(body)) => {
                self.problem = None;
                self.waits_for = Some(turn.command(body, Purpose::Dialog));
                Confirmed::Nothing
            }
            Ok(Asked::Page(confirmed)) => confirmed,
            Err(problem) => {
                self.problem = Some(problem.to_owned());
                turn.effect(Effect::Focus(Focus::Form));
                Confirmed::Nothing
            }
        }
    }

    fn command(
        &self,
        roster: &Roster,
        me: Option<&Address>,
        members: &[Address],
    ) -> Result<Asked, &'static str> {
        let body = match &self.kind {
            DialogKind::AddContact => {
                let address = self.address(me)?;
                if roster.contact(&address).is_some_and(|known| known.listed) {
                    return Err(words::ON_LIST_ALREADY);
                }
                CommandBody::AddContact {
                    address,
                    group: self.group.clone(),
                }
            }
            DialogKind::RemoveContact(address) => CommandBody::RemoveContact {
                address: address.clone(),
                block: self.tick,
            },
            DialogKind::Block(address) => CommandBody::Block(address.clone()),
            DialogKind::CreateGroup => CommandBody::CreateGroup(self.group_name(roster, None)?),
            DialogKind::RenameGroup(group) => CommandBody::RenameGroup {
                group: group.clone(),
                name: self.group_name(roster, Some(group))?,
            },
            DialogKind::RemoveGroup(group) => CommandBody::RemoveGroup(group.clone()),
            DialogKind::Invite(conversation) => {
                // Somebody chosen, or an address typed in full.
                let address = match &self.chosen {
                    Some(address) => address.clone(),
                    None if self.text.contains('@') => self.address(me)?,
                    None => return Err(words::CHOOSE_SOMEBODY),
                };
                if members.contains(&address) {
                    return Err(words::IN_CONVERSATION_ALREADY);
                }
                CommandBody::Invite {
                    conversation: conversation.clone(),
                    address,
                }
            }
            DialogKind::NewConversation => {
                let conversation = self.address(me)?.into();
                return Ok(Asked::Page(Confirmed::Open(conversation)));
            }
            DialogKind::SignOut => return Ok(Asked::Page(Confirmed::SignOut)),
        };
        Ok(Asked::Relay(body))
    }

    fn address(&self, me: Option<&Address>) -> Result<Address, &'static str> {
        let address: Address = self.text.parse().map_err(|_| words::ADDRESS_NEEDED)?;
        if me == Some(&address) {
            return Err(words::THAT_IS_YOU);
        }
        Ok(address)
    }

    fn group_name(&self, roster: &Roster, own: Option<&GroupId>) -> Result<String, &'static str> {
        let name = self.text.trim();
        if name.is_empty() {
            return Err(words::GROUP_NAME_NEEDED);
        }
        if encoded_len(name) > MAX_GROUP_NAME_ENCODED_BYTES {
            return Err(words::GROUP_NAME_TOO_LONG);
        }
        if roster
            .groups()
            .iter()
            .any(|group| group.name == name && Some(&group.id) != own)
        {
            return Err(words::GROUP_EXISTS);
        }
        Ok(name.to_owned())
    }

    /// The relay has refused.
    pub(crate) fn refused(&mut self, error: &WireError, turn: &mut Turn<'_>) {
        self.waits_for = None;
        self.problem = Some(words::dialog_error(error.code, &error.message));
        turn.changed(Changed::Dialog);
        turn.effect(Effect::Focus(Focus::Form));
    }

    pub(crate) fn invites_into(&self) -> Option<&ConversationId> {
        match &self.kind {
            DialogKind::Invite(conversation) => Some(conversation),
            _ => None,
        }
    }

    pub(crate) fn waits_for(&self, command: CommandId) -> bool {
        self.waits_for == Some(command)
    }

    pub(crate) fn view(&self, roster: &Roster, members: &[Address]) -> DialogView {
        let mut view = DialogView {
            kind: self.kind.clone(),
            title: "",
            text: None,
            field: None,
            people: None,
            groups: None,
            tick: None,
            problem: self.problem.clone(),
            confirm: "",
            danger: false,
            busy: self.waits_for.is_some(),
        };
        match &self.kind {
            DialogKind::AddContact => {
                (view.title, view.confirm) = (words::ADD_CONTACT, words::ADD);
                view.field = Some((words::ADDRESS, self.text.clone()));
                view.groups = Some(roster.group_choices(self.group.as_ref()));
            }
            DialogKind::RemoveContact(address) => {
                (view.title, view.confirm) = (words::REMOVE_CONTACT, words::REMOVE);
                view.danger = true;
                view.text = Some(words::remove_contact_text(roster.name(address)));
                view.tick = Some((words::ALSO_BLOCK, self.tick));
            }
            DialogKind::Block(address) => {
                (view.title, view.confirm) = (words::BLOCK_CONTACT, words::BLOCK);
                view.danger = true;
                view.text = Some(words::block_text(roster.name(address)));
            }
            DialogKind::CreateGroup => {
                (view.title, view.confirm) = (words::NEW_GROUP, words::CREATE);
                view.field = Some((words::GROUP_NAME, self.text.clone()));
            }
            DialogKind::RenameGroup(_) => {
                (view.title, view.confirm) = (words::RENAME_GROUP, words::RENAME);
                view.field = Some((words::GROUP_NAME, self.text.clone()));
            }
            DialogKind::RemoveGroup(group) => {
                (view.title, view.confirm) = (words::DELETE_GROUP, words::DELETE);
                view.danger = true;
                view.text = Some(words::delete_group_text(
                    roster.group_name(group).unwrap_or_default(),
                    roster.group_size(group),
                ));
            }
            DialogKind::Invite(_) => {
                (view.title, view.confirm) = (words::INVITE, words::INVITE_BUTTON);
                view.field = Some((words::FIND_SOMEBODY, self.text.clone()));
                view.people = Some(self.people(roster, members));
            }
            DialogKind::NewConversation => {
                (view.title, view.confirm) = (words::NEW_CONVERSATION, words::OPEN);
                view.field = Some((words::ADDRESS, self.text.clone()));
            }
            DialogKind::SignOut => {
                (view.title, view.confirm) = (words::SIGN_OUT, words::SIGN_OUT);
                view.text = Some(words::SIGN_OUT_TEXT.to_owned());
            }
        }
        view
    }

    fn people(&self, roster: &Roster, members: &[Address]) -> Vec<Person> {
        let typed: Vec<String> = self
            .text
            .split_whitespace()
            .map(crate::roster::fold)
            .collect();
        roster
            .friends()
            .into_iter()
            .filter(|contact| !members.contains(&contact.address))
            .filter(|contact| roster.matches(&contact.address, &typed))
            .take(MOST_PEOPLE)
            .map(|contact| Person {
                contact: roster.view(&contact.address),
                chosen: self.chosen.as_ref() == Some(&contact.address),
            })
            .collect()
    }
}

/// Whom a confirmed dialog asks.
enum Asked {
    Relay(CommandBody),
    Page(Confirmed),
}
