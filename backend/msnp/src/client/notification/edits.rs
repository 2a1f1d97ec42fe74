//! Edits of the lists: one after the other, each a sequence of commands with one outcome.

use super::flight::Waiting;
use super::plan::{Edit, Plan, Planned, empty_and_remove};
use super::step::Step;
use super::web::About;
use super::{Event, Session};
use crate::client::{Refusal, RequestId};
use crate::notification::{Request, Response};
use crate::soap::{Answer, Call, FaultCode};
use crate::{Address, ErrorCode, List, ListSync, Moment, TrId};
use std::collections::VecDeque;

/// Edits that were asked for. They run one at a time, so that each is planned by what the roster says
/// when its turn comes.
#[derive(Debug, Default)]
pub(super) struct Edits {
    waiting: VecDeque<(RequestId, Edit)>,
    current: Option<Box<Current>>,
    /// Whom the edit is about, and whether they waited for an answer before it. Between its commands
    /// somebody may look as if they did: neither allowed any more nor blocked yet.
    about: Option<(Address, bool)>,
}

/// What a step of an edit takes.
#[derive(Debug)]
pub(super) enum Command {
    /// A command to the notification server.
    Send(Request),
    /// A call to a web service.
    Call(Call),
}

/// What confirmed a step of an edit.
#[derive(Clone, Copy, Debug)]
pub(super) enum Said<'a> {
    /// It was so already.
    Nothing,
    /// The notification server.
    Notification(&'a Response),
    /// A web service.
    Web(&'a Answer),
}

/// The edit under way.
#[derive(Debug)]
struct Current {
    request: RequestId,
    /// The command that was sent.
    sent: Planned,
    rest: Plan,
}

impl Edits {
    /// Edits beyond this many at a time are refused.
    const MAX: usize = 256;

    pub(super) fn ask(&mut self, request: RequestId, edit: Edit) -> bool {
        let room = self.waiting.len() < Self::MAX;
        if room {
            self.waiting.push_back((request, edit));
        }
        room
    }

    /// Whether the edit under way is about this person.
    pub(super) fn is_about(&self, address: &Address) -> bool {
        self.about
            .as_ref()
            .is_some_and(|(about, _)| about == address)
    }

    /// Everything that waits for an outcome, in order of asking.
    pub(super) fn abandon(&mut self) -> Vec<RequestId> {
        let current = self.current.take().map(|current| current.request);
        let waiting = core::mem::take(&mut self.waiting)
            .into_iter()
            .map(|(request, _)| request);
        current.into_iter().chain(waiting).collect()
    }
}

impl Session {
    /// Begins the next edit, unless one is under way.
    pub(super) fn edit(&mut self, now: Moment) {
        while self.edits.current.is_none() {
            let Some((request, edit)) = self.edits.waiting.pop_front() else {
                self.edits.waiting = VecDeque::new();
                return;
            };
            self.edits.about = edit.address().map(|whom| (whom.clone(), self.waits(whom)));
            match edit.plan(&self.roster, &self.me, self.wire.dialect) {
                Ok(plan) => self.send_step(request, plan, now),
                Err(refusal) => self.finish_edit(Event::Refused(request, refusal)),
            }
        }
    }

    /// Sends the next command of an edit, or reports that it is done.
    fn send_step(&mut self, request: RequestId, mut rest: Plan, now: Moment) {
        while let Some(planned) = rest.pop_front() {
            // The number is spent even if there is no command for it: gaps do no harm.
            let tr = self.wire.reserve();
            match self.command(&planned.step, tr) {
                Some(command) => {
                    match command {
                        Command::Send(request) => {
                            self.wire.send(&request);
                            self.in_flight.put(tr, Waiting::Edit, now);
                        }
                        Command::Call(call) => self.call(call, About::Edit, now),
                    }
                    let current = Current {
                        request,
                        sent: planned,
                        rest,
                    };
                    self.edits.current = Some(Box::new(current));
                    return;
                }
                None if planned.optional => {}
                None => {
                    return self.finish_edit(Event::Refused(request, Refusal::NotFound));
                }
            }
        }
        self.finish_edit(Event::Done(request));
    }

    /// What a step takes where the lists are kept.
    fn command(&self, step: &Step, tr: TrId) -> Option<Command> {
        let dialect = self.wire.dialect;
        match dialect.list_sync() {
            ListSync::Lists | ListSync::Contacts => {
                let request = step.request(tr, &self.roster, dialect);
                request.map(Command::Send)
            }
            ListSync::AddressBook => step.by_web(tr, &self.roster, &self.me),
        }
    }

    /// Reports the outcome of an edit, after what it meant for a request.
    fn finish_edit(&mut self, outcome: Event) {
        if let Some((whom, waited)) = self.edits.about.take() {
            self.report_request(&whom, waited);
        }
        self.events.push_back(outcome);
    }

    /// The service did what the edit under way asked for last.
    pub(super) fn step_done(&mut self, answer: Said<'_>, now: Moment) {
        let Some(current) = self.edits.current.take() else {
            return;
        };
        self.apply(&current.sent.step, answer);
        self.send_step(current.request, current.rest, now);
        self.edit(now);
    }

    /// The service refused what the edit under way asked for last.
    pub(super) fn step_refused(&mut self, code: ErrorCode, now: Moment) {
        let Some(current) = self.edits.current.as_mut() else {
            return;
        };
        if let Step::RemoveGroup(group) = &current.sent.step
            && matches!(code.number(), 226 | 227)
            && !self.roster.members(group).is_empty()
        {
            current.rest = empty_and_remove(group, &self.roster, self.wire.dialect);
            current.sent.optional = true;
        }
        self.step_failed(Refusal::from_code(code), now);
    }

    /// A web service did what the edit under way asked for last.
    pub(super) fn step_answered(&mut self, answer: &Answer, now: Moment) {
        self.step_done(Said::Web(answer), now);
    }

    /// A web service refused what the edit under way asked for last.
    pub(super) fn step_faulted(&mut self, code: &FaultCode, now: Moment) {
        if let (Some(current), FaultCode::ContactAlreadyExists(Some(id))) =
            (self.edits.current.as_mut(), code)
            && let Step::Add(List::Forward, address, _) = &current.sent.step
        {
            // In the book without being a contact in the messenger.
            let step = Step::Revive(address.clone());
            current.rest.push_front(Planned {
                step,
                optional: false,
            });
            return self.step_answered(&Answer::Contact(id.clone()), now);
        }
        self.step_failed(Refusal::from_fault(code), now);
    }

    fn step_failed(&mut self, refusal: Refusal, now: Moment) {
        let Some(current) = self.edits.current.as_ref() else {
            return;
        };
        if current.sent.step.is_so_after(refusal) {
            // The service has it so already: our picture of the lists was old.
            return self.step_done(Said::Nothing, now);
        }
        let Some(current) = self.edits.current.take() else {
            return;
        };
        if current.sent.optional {
            self.send_step(current.request, current.rest, now);
        } else {
            self.finish_edit(Event::Refused(current.request, refusal));
        }
        self.edit(now);
    }

    /// The service did not answer what the edit under way asked for last.
    pub(super) fn step_expired(&mut self, now: Moment) {
        if let Some(current) = self.edits.current.take() {
            self.finish_edit(Event::Refused(current.request, Refusal::TimedOut));
        }
        self.edit(now);
    }

    /// Carries a command that was done over to the roster.
    fn apply(&mut self, step: &Step, answer: Said<'_>) {
        match step {
            Step::Add(list, address, group) => {
                self.relist(address, |roster| {
                    let listed = roster.enlist(address, *list);
                    let group = group.as_ref();
                    listed | group.is_some_and(|group| roster.join_group(address, group))
                });
                if let Said::Web(Answer::Contact(id)) = answer {
                    self.roster.set_id(address, id.clone());
                }
                if let Said::Notification(Response::Added { addition, .. }) = answer {
                    if let Some(id) = &addition.id {
                        self.roster.set_id(address, id.clone());
                    }
                    if let Some(name) = addition.name.as_deref()
                        && name != address.as_str()
                    {
                        self.details(address, |roster| roster.set_name(address, name));
                    }
                }
            }
            Step::Enter(address, group) => {
                self.regroup(address, |roster| roster.join_group(address, group));
            }
            Step::Leave(address, group) => {
                self.regroup(address, |roster| roster.leave_group(address, group));
            }
            Step::Remove(list, address) => {
                self.relist(address, |roster| roster.delist(address, *list));
            }
            Step::CreateGroup(asked) => match answer {
                Said::Notification(Response::GroupAdded { id, name, .. }) => {
                    let name = if name.is_empty() { asked } else { name };
                    self.named_group(id, name);
                }
                Said::Web(Answer::Group(id)) => self.named_group(id, asked),
                _ => {}
            },
            Step::RemoveGroup(group) => self.drop_group(group),
            Step::RenameGroup(group, name) => self.named_group(group, name),
            Step::RenameContact(address, name) => {
                self.details(address, |roster| roster.set_name(address, name));
            }
            Step::Tell { .. } | Step::Revive(_) | Step::KeepDefault(_) => {}
            Step::SetDefault(privacy) => {
                self.me.privacy.strangers_allowed = privacy.strangers_allowed;
                self.events.push_back(Event::Me);
            }
            Step::SetPrompt(privacy) => {
                self.me.privacy.ask_when_added = privacy.ask_when_added;
                self.events.push_back(Event::Me);
            }
        }
    }
}
