//! How the commands of an edit are put together, by what the roster says.

use super::plan::{Plan, Planned};
use super::roster::Roster;
use super::step::Step;
use crate::client::Refusal;
use crate::{Address, Dialect, GroupId, List, ListSync};

pub(super) struct Planner<'a> {
    pub(super) roster: &'a Roster,
    pub(super) dialect: Dialect,
    pub(super) steps: Plan,
}

impl Planner<'_> {
    pub(super) fn must(&mut self, step: Step) {
        self.push(step, false);
    }

    pub(super) fn may(&mut self, step: Step) {
        self.push(step, true);
    }

    /// Two parts of an edit may need the same command; once is enough.
    pub(super) fn push(&mut self, step: Step, optional: bool) {
        if self.steps.iter().all(|planned| planned.step != step) {
            self.steps.push_back(Planned { step, optional });
        }
    }

    pub(super) fn has_address_book(&self) -> bool {
        self.dialect.list_sync() == ListSync::AddressBook
    }

    /// Onto a list. Where that is a matter of the address book, the notification server is told as well.
    pub(super) fn enlist(&mut self, list: List, address: &Address) {
        self.must(Step::Add(list, address.clone(), None));
        self.tell(false, list, address);
    }

    /// Off a list.
    pub(super) fn delist(&mut self, list: List, address: &Address) {
        self.must(Step::Remove(list, address.clone()));
        self.tell(true, list, address);
    }

    pub(super) fn tell(&mut self, remove: bool, list: List, address: &Address) {
        if self.has_address_book() {
            let address = address.clone();
            self.must(Step::Tell {
                remove,
                address,
                list,
            });
        }
    }

    pub(super) fn is_on(&self, list: List, address: &Address) -> bool {
        self.roster
            .contact(address)
            .is_some_and(|contact| contact.is_on(list))
    }

    pub(super) fn expect_on(&self, list: List, address: &Address) -> Result<(), Refusal> {
        if self.is_on(list, address) {
            Ok(())
        } else {
            Err(Refusal::NotFound)
        }
    }

    pub(super) fn expect_group(&self, group: &GroupId) -> Result<(), Refusal> {
        if self.roster.group(group).is_some() {
            Ok(())
        } else {
            Err(Refusal::NotFound)
        }
    }

    /// As the official clients: onto the forward list, which may be refused, then onto the allow list.
    /// Who is blocked stays so.
    pub(super) fn add(
        &mut self,
        address: &Address,
        group: Option<&GroupId>,
    ) -> Result<(), Refusal> {
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

    pub(super) fn allow(&mut self, address: &Address) {
        if self.is_on(List::Block, address) {
            self.delist(List::Block, address);
        }
        if !self.is_on(List::Allow, address) {
            self.enlist(List::Allow, address);
        }
        self.answer(address);
    }

    pub(super) fn block(&mut self, address: &Address) {
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
    pub(super) fn answer(&mut self, address: &Address) {
        let contact = self.roster.contact(address);
        let waits = contact.is_some_and(|it| it.is_pending() || it.is_on(List::Pending));
        if waits && self.dialect.has_pending_list() {
            self.may(Step::Add(List::Reverse, address.clone(), None));
            self.may(Step::Remove(List::Pending, address.clone()));
        }
    }

    pub(super) fn relocate(
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

    pub(super) fn is_in(&self, address: &Address, group: &GroupId) -> bool {
        self.roster.is_in(address, group)
    }

    pub(super) fn enter(&mut self, address: &Address, group: &GroupId) {
        if !self.is_in(address, group) {
            self.must(Step::Enter(address.clone(), group.clone()));
        }
    }

    /// Where contacts have no ids of their own, leaving the last group means leaving the list. They go
    /// to "other contacts" before that.
    pub(super) fn leave(&mut self, address: &Address, group: &GroupId) {
        if !self.dialect.has_contact_ids()
            && self.roster.is_only_group(address, group)
            && let Some(unsorted) = self.roster.unsorted_group()
        {
            self.may(Step::Enter(address.clone(), unsorted));
        }
        self.leave_one_of_several(address, group);
    }

    pub(super) fn leave_one_of_several(&mut self, address: &Address, group: &GroupId) {
        if self.is_in(address, group) {
            self.must(Step::Leave(address.clone(), group.clone()));
        }
    }
}
