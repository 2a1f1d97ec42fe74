use super::{Dialog, DialogKind};
use crate::chat::Chats;
use crate::{ContactView, GroupChoice, Roster, words};
use nudge_shared::{Address, Status};

/// How many people the dialog that invites offers at once.
const MOST_PEOPLE: usize = 50;

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
    /// Fields for passwords: the labels of the one that is and the one that is to be.
    pub passwords: Option<[&'static str; 2]>,
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

impl Dialog {
    pub(crate) fn view(&self, roster: &Roster, chats: &Chats) -> DialogView {
        let mut view = DialogView {
            kind: self.kind.clone(),
            title: "",
            text: None,
            field: None,
            passwords: None,
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
                (view.title, view.confirm) = (words::add_contact(), words::add());
                view.field = Some((words::address(), self.text.clone()));
                view.groups = Some(roster.group_choices(self.group.as_ref()));
            }
            DialogKind::RemoveContact(address) => {
                (view.title, view.confirm) = (words::remove_contact(), words::remove());
                view.danger = true;
                view.text = Some(words::remove_contact_text(roster.name(address)));
                view.tick = Some((words::also_block(), self.tick));
            }
            DialogKind::Block(address) => {
                (view.title, view.confirm) = (words::block_contact(), words::block());
                view.danger = true;
                view.text = Some(words::block_text(roster.name(address)));
            }
            DialogKind::Nickname(address) => {
                (view.title, view.confirm) = (words::give_a_nickname(), words::done());
                view.text = Some(words::nickname_about(address.as_str()));
                view.field = Some((words::nickname(), self.text.clone()));
            }
            DialogKind::CreateGroup => {
                (view.title, view.confirm) = (words::new_group(), words::create());
                view.field = Some((words::group_name(), self.text.clone()));
            }
            DialogKind::RenameGroup(_) => {
                (view.title, view.confirm) = (words::rename_group(), words::rename());
                view.field = Some((words::group_name(), self.text.clone()));
            }
            DialogKind::RemoveGroup(group) => {
                (view.title, view.confirm) = (words::delete_group(), words::delete());
                view.danger = true;
                view.text = Some(words::delete_group_question(
                    roster.group_name(group).unwrap_or_default(),
                    roster.group_size(group),
                ));
            }
            DialogKind::Invite(_) => {
                (view.title, view.confirm) = (words::invite_heading(), words::invite());
                view.field = Some((words::find_somebody(), self.text.clone()));
                view.people = Some(self.people(roster, self.members(chats)));
            }
            DialogKind::Share => {
                (view.title, view.confirm) = (words::share_heading(), words::open());
                view.text = Some(words::share_text().to_owned());
                view.field = Some((words::find_somebody(), self.text.clone()));
                view.people = Some(self.people(roster, &[]));
            }
            DialogKind::NewConversation => {
                (view.title, view.confirm) = (words::new_conversation(), words::open());
                view.field = Some((words::address(), self.text.clone()));
            }
            DialogKind::ClearHistory(id) => {
                (view.title, view.confirm) = (words::delete_history_title(), words::delete());
                view.danger = true;
                view.text = Some(words::delete_history_text(&chats.title(id, roster)));
            }
            DialogKind::SignOut => {
                (view.title, view.confirm) = (words::sign_out(), words::sign_out());
                view.text = Some(words::sign_out_text().to_owned());
                view.tick = Some((words::sign_out_everywhere(), self.tick));
            }
            DialogKind::ChangePassword => {
                (view.title, view.confirm) = (words::change_password(), words::done());
                view.text = Some(words::change_password_text().to_owned());
                view.passwords = Some([words::current_password(), words::new_password()]);
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
        // Those who are offline find it when they come back, but nobody can be invited who is not there.
        let offline_too = self.kind == DialogKind::Share;
        roster
            .friends()
            .into_iter()
            .filter(|contact| offline_too || contact.status != Status::Offline)
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
