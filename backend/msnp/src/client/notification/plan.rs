//! What an edit of the lists takes: an ordered sequence of commands, chosen by what the roster says.

use super::roster::Roster;
use super::step::Step;
use super::{Me, Privacy};
use crate::client::Refusal;
use crate::{Address, Dialect, GroupId, List, ListSync};
use std::collections::VecDeque;

/// Something to be done to the lists, as asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Edit {
    /// Allows somebody who asked, and perhaps adds them.
    Accept {
        address: Address,
        add: bool,
    },
    Add {
        address: Address,
        group: Option<GroupId>,
    },
    Allow(Address),
    Block(Address),
    CreateGroup(Box<str>),
    /// Into the second group, then out of the first.
    Move {
        address: Address,
        from: Option<GroupId>,
        to: Option<GroupId>,
    },
    Remove {
        address: Address,
        block: bool,
    },
    RemoveGroup(GroupId),
    RenameContact(Address, Box<str>),
    RenameGroup(GroupId, Box<str>),
    SetPrivacy(Privacy),
}

/// A command, and whether the edit fails with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Planned {
    pub(super) step: Step,
    pub(super) optional: bool,
}

/// The commands left of an edit.
pub(super) type Plan = VecDeque<Planned>;

impl Edit {
    /// Whom it is about, if anybody.
    pub(super) fn address(&self) -> Option<&Address> {
        match self {
            Self::Accept { address, .. }
            | Self::Add { address, .. }
            | Self::Allow(address)
            | Self::Block(address)
            | Self::Move { address, .. }
            | Self::Remove { address, .. }
            | Self::RenameContact(address, _) => Some(address),
            Self::CreateGroup(_)
            | Self::RemoveGroup(_)
            | Self::RenameGroup(..)
            | Self::SetPrivacy(_) => None,
        }
    }

    /// The commands for it. None, when things are so already.
    pub(super) fn plan(&self, roster: &Roster, me: &Me, dialect: Dialect) -> Result<Plan, Refusal> {
        let mut plan = Planner {
            roster,
            dialect,
            steps: Plan::new(),
        };
        match self {
            Self::Accept { address, add } => {
                plan.allow(address);
                if *add {
                    plan.add(address, None)?;
                }
            }
            Self::Add { address, group } => plan.add(address, group.as_ref())?,
            Self::Allow(address) => plan.allow(address),
            Self::Block(address) => plan.block(address),
            Self::CreateGroup(_)
            | Self::Move { .. }
            | Self::RemoveGroup(_)
            | Self::RenameGroup(..)
                if !dialect.has_groups() =>
            {
                return Err(Refusal::NotPossible);
            }
            Self::CreateGroup(name) => plan.must(Step::CreateGroup(name.clone())),
            Self::Move { address, from, to } => {
                plan.relocate(address, from.as_ref(), to.as_ref())?;
            }
            Self::Remove { address, block } => {
                plan.expect_on(List::Forward, address)?;
                plan.delist(List::Forward, address);
                if *block {
                    plan.block(address);
                }
            }
            Self::RemoveGroup(group) => {
                plan.expect_group(group)?;
                plan.must(Step::RemoveGroup(group.clone()));
            }
            Self::RenameContact(address, name) => {
                plan.expect_on(List::Forward, address)?;
                plan.must(Step::RenameContact(address.clone(), name.clone()));
            }
            Self::RenameGroup(group, name) => {
                plan.expect_group(group)?;
                plan.must(Step::RenameGroup(group.clone(), name.clone()));
            }
            Self::SetPrivacy(privacy) => {
                if me.privacy.strangers_allowed != privacy.strangers_allowed {
                    plan.must(Step::SetDefault(*privacy));
                    if plan.has_address_book() {
                        plan.may(Step::KeepDefault(*privacy));
                    }
                }
                if me.privacy.ask_when_added != privacy.ask_when_added {
                    plan.must(Step::SetPrompt(*privacy));
                }
            }
        }
        Ok(plan.steps)
    }
}

/// The commands that empty a group and then delete it, for services that want it empty.
pub(super) fn empty_and_remove(group: &GroupId, roster: &Roster, dialect: Dialect) -> Plan {
    let mut plan = Planner {
        roster,
        dialect,
        steps: Plan::new(),
    };
    for member in roster.members(group) {
        plan.leave(&member, group);
    }
    plan.must(Step::RemoveGroup(group.clone()));
    plan.steps
}

struct Planner<'a> {
    roster: &'a Roster,
    dialect: Dialect,
    steps: Plan,
}

impl Planner<'_> {
    fn must(&mut self, step: Step) {
        self.push(step, false);
    }

    fn may(&mut self, step: Step) {
        self.push(step, true);
    }

    /// Two parts of an edit may need the same command; once is enough.
    fn push(&mut self, step: Step, optional: bool) {
        if self.steps.iter().all(|planned| planned.step != step) {
            self.steps.push_back(Planned { step, optional });
        }
    }

    fn has_address_book(&self) -> bool {
        self.dialect.list_sync() == ListSync::AddressBook
    }

    /// Onto a list. Where that is a matter of the address book, the notification server is told as well.
    fn enlist(&mut self, list: List, address: &Address) {
        self.must(Step::Add(list, address.clone(), None));
        self.tell(false, list, address);
    }

    /// Off a list.
    fn delist(&mut self, list: List, address: &Address) {
        self.must(Step::Remove(list, address.clone()));
        self.tell(true, list, address);
    }

    fn tell(&mut self, remove: bool, list: List, address: &Address) {
        if self.has_address_book() {
            let address = address.clone();
            self.must(Step::Tell {
                remove,
                address,
                list,
            });
        }
    }

    fn is_on(&self, list: List, address: &Address) -> bool {
        self.roster
            .contact(address)
            .is_some_and(|contact| contact.is_on(list))
    }

    fn expect_on(&self, list: List, address: &Address) -> Result<(), Refusal> {
        if self.is_on(list, address) {
            Ok(())
        } else {
            Err(Refusal::NotFound)
        }
    }

    fn expect_group(&self, group: &GroupId) -> Result<(), Refusal> {
        if self.roster.group(group).is_some() {
            Ok(())
        } else {
            Err(Refusal::NotFound)
        }
    }

    /// As the official clients: onto the forward list, which may be refused, then onto the allow list.
    /// Who is blocked stays so.
    fn add(&mut self, address: &Address, group: Option<&GroupId>) -> Result<(), Refusal> {
        if let Some(group) = group {
            self.expect_group(group)?;
        }
        let listed = self.is_on(List::Forward, address);
        if !listed && self.dialect.has_contact_ids() {
            self.enlist(List::Forward, address);
        } else if !listed {
            let group = group.cloned().unwrap_or_else(|| GroupId::from_number(0));
            let group = self.dialect.has_groups().then_some(group);
            self.must(Step::Add(List::Forward, address.clone(), group));
        }
        if let Some(group) = group
            && (listed || self.dialect.has_contact_ids())
        {
            self.enter(address, group);
        }
        if !self.is_on(List::Block, address) {
            if !self.is_on(List::Allow, address) {
                self.enlist(List::Allow, address);
            }
            self.answer(address);
        }
        Ok(())
    }

    fn allow(&mut self, address: &Address) {
        if self.is_on(List::Block, address) {
            self.delist(List::Block, address);
        }
        if !self.is_on(List::Allow, address) {
            self.enlist(List::Allow, address);
        }
        self.answer(address);
    }

    fn block(&mut self, address: &Address) {
        if self.is_on(List::Allow, address) {
            self.delist(List::Allow, address);
        }
        if !self.is_on(List::Block, address) {
            self.enlist(List::Block, address);
        }
        self.answer(address);
    }

    /// Tells dialects with a pending list that the request is answered. Services that keep no such list
    /// refuse this, which does no harm: the allow or block list says the same.
    fn answer(&mut self, address: &Address) {
        let contact = self.roster.contact(address);
        let waits = contact.is_some_and(|it| it.is_pending() || it.is_on(List::Pending));
        if waits && self.dialect.has_pending_list() {
            self.may(Step::Add(List::Reverse, address.clone(), None));
            self.may(Step::Remove(List::Pending, address.clone()));
        }
    }

    fn relocate(
        &mut self,
        address: &Address,
        from: Option<&GroupId>,
        to: Option<&GroupId>,
    ) -> Result<(), Refusal> {
        self.expect_on(List::Forward, address)?;
        for group in [from, to].into_iter().flatten() {
            self.expect_group(group)?;
        }
        if let Some(to) = to {
            self.enter(address, to);
        }
        match from {
            Some(from) if to != Some(from) => {
                if to.is_some() {
                    self.leave_one_of_several(address, from);
                } else {
                    self.leave(address, from);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn is_in(&self, address: &Address, group: &GroupId) -> bool {
        self.roster.is_in(address, group)
    }

    fn enter(&mut self, address: &Address, group: &GroupId) {
        if !self.is_in(address, group) {
            self.must(Step::Enter(address.clone(), group.clone()));
        }
    }

    /// Where contacts have no ids of their own, leaving the last group means leaving the list. They go
    /// to "other contacts" before that.
    fn leave(&mut self, address: &Address, group: &GroupId) {
        if !self.dialect.has_contact_ids()
            && self.roster.is_only_group(address, group)
            && let Some(unsorted) = self.roster.unsorted_group()
        {
            self.may(Step::Enter(address.clone(), unsorted));
        }
        self.leave_one_of_several(address, group);
    }

    fn leave_one_of_several(&mut self, address: &Address, group: &GroupId) {
        if self.is_in(address, group) {
            self.must(Step::Leave(address.clone(), group.clone()));
        }
    }
}
