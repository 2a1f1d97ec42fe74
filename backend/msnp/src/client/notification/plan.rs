//! What an edit of the lists takes: an ordered sequence of commands, chosen by what the roster says.

use super::planner::Planner;
use super::roster::Roster;
use super::step::Step;
use super::{Me, Privacy};
use crate::client::Refusal;
use crate::{Address, Dialect, GroupId, List};
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
    /// Off the allow list and the block list.
    Unlist(Address),
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
            | Self::RenameContact(address, _)
            | Self::Unlist(address) => Some(address),
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
            Self::Unlist(address) => {
                for list in [List::Allow, List::Block] {
                    if plan.is_on(list, address) {
                        plan.delist(list, address);
                    }
                }
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
