//! Adding the people of a file: read by the relay, looked at, and then added one after the other.

use crate::input::Purpose;
use crate::time::{MINUTE, SECOND};
use crate::turn::Turn;
use crate::{Changed, Effect, HttpError, Roster, UploadTo, words};
use nudge_shared::{Address, CommandBody, ContactFile, ErrorCode, Timestamp, WireError};
use std::collections::VecDeque;

/// Between two people, so that the service sees no flood.
const PACE: i64 = SECOND / 2;
/// After the service has said that this was too fast.
const REST: i64 = MINUTE;
/// The most that are named of those who could not be added, or were not understood.
const MOST_NAMED: usize = 5;

/// What the settings show of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportView {
    /// The file is being read.
    Reading,
    /// It cannot be read.
    Failed(String),
    /// What is in it.
    Found {
        /// What is to be said, line by line.
        lines: Vec<String>,
        /// How many would be added.
        new: u32,
    },
    /// They are being added.
    Adding {
        /// How many are done.
        done: u32,
        /// Of how many.
        all: u32,
    },
    /// It is over.
    Done(Vec<String>),
}

/// How far it is.
#[derive(Debug, Default)]
pub(crate) enum Import {
    #[default]
    None,
    /// What is held under this number is being read.
    Reading(u32),
    Failed(String),
    Found(ContactFile),
    Adding(Adding),
    Done(Adding),
}

#[derive(Debug, Default)]
pub(crate) struct Adding {
    waiting: VecDeque<Address>,
    /// Asked for and not answered.
    asked: Option<Address>,
    /// When the next may be asked for.
    due: Timestamp,
    added: u32,
    failed: Vec<(Address, String)>,
}

impl Import {
    /// Signed out.
    pub(crate) fn clear(&mut self, turn: &mut Turn<'_>) {
        if let Self::Reading(number) = std::mem::take(self) {
            turn.effect(Effect::Forget(number));
        }
    }

    pub(crate) fn view(&self, roster: &Roster) -> Option<ImportView> {
        Some(match self {
            Self::None => return None,
            Self::Reading(_) => ImportView::Reading,
            Self::Failed(why) => ImportView::Failed(why.clone()),
            Self::Found(file) => {
                let new = new_people(file, roster).count();
                let known = file.found.len() - new;
                let mut lines = vec![words::import_new(words::count(new))];
                if known > 0 {
                    lines.push(words::import_known(words::count(known)));
                }
                if file.unreadable > 0 {
                    let quoted = file.quoted.iter().take(MOST_NAMED);
                    let quoted = quoted.map(String::as_str).collect::<Vec<_>>().join(", ");
                    lines.push(words::import_unreadable(file.unreadable, &quoted));
                }
                ImportView::Found {
                    lines,
                    new: words::count(new),
                }
            }
            Self::Adding(adding) => {
                let done = adding.added + words::count(adding.failed.len());
                let left = adding.waiting.len() + usize::from(adding.asked.is_some());
                ImportView::Adding {
                    done,
                    all: done + words::count(left),
                }
            }
            Self::Done(adding) => {
                let mut lines = vec![words::import_added(adding.added)];
                let failed = adding.failed.iter().take(MOST_NAMED);
                lines.extend(failed.map(|(who, why)| [who.as_str(), ": ", why].concat()));
                let more = adding.failed.len().saturating_sub(MOST_NAMED);
                if more > 0 {
                    lines.push(words::import_failed_more(words::count(more)));
                }
                if !adding.waiting.is_empty() {
                    lines.push(words::import_stopped(words::count(adding.waiting.len())));
                }
                ImportView::Done(lines)
            }
        })
    }

    /// A file was chosen; the page keeps it under this number.
    pub(crate) fn read(&mut self, number: u32, turn: &mut Turn<'_>) {
        if matches!(self, Self::Adding(_)) {
            turn.effect(Effect::Forget(number));
            return;
        }
        if let Self::Reading(earlier) = self {
            turn.effect(Effect::Forget(*earlier));
        }
        *self = Self::Reading(number);
        turn.effect(Effect::Upload {
            number,
            to: UploadTo::Contacts,
        });
        turn.changed(Changed::Import);
    }

    /// The relay has read it.
    pub(crate) fn found(
        &mut self,
        number: u32,
        result: Result<ContactFile, HttpError>,
        turn: &mut Turn<'_>,
    ) {
        turn.effect(Effect::Forget(number));
        if !matches!(self, Self::Reading(current) if *current == number) {
            return;
        }
        *self = match result {
            Ok(file) if file.found.is_empty() => Self::Failed(words::import_nobody().to_owned()),
            Ok(file) => Self::Found(file),
            Err(error) => Self::Failed(error.say()),
        };
        turn.changed(Changed::Import);
    }

    /// Adds those who are new.
    pub(crate) fn begin(&mut self, roster: &Roster, turn: &mut Turn<'_>) {
        if let Self::Found(file) = self {
            let waiting = new_people(file, roster).cloned().collect();
            *self = Self::Adding(Adding {
                waiting,
                ..Adding::default()
            });
            self.go_on(turn);
        }
    }

    /// Stops, or takes the outcome off the page. Those who are not asked for yet are not.
    pub(crate) fn end(&mut self, turn: &mut Turn<'_>) {
        *self = match std::mem::take(self) {
            Self::Adding(adding) => Self::Done(adding),
            Self::Reading(number) => {
                turn.effect(Effect::Forget(number));
                Self::None
            }
            _ => Self::None,
        };
        turn.changed(Changed::Import);
    }

    /// When the next is to be asked for.
    pub(crate) fn deadline(&self) -> Option<Timestamp> {
        match self {
            Self::Adding(adding) if adding.asked.is_none() && !adding.waiting.is_empty() => {
                Some(adding.due)
            }
            _ => None,
        }
    }

    /// Asks for the next, if it is time.
    pub(crate) fn go_on(&mut self, turn: &mut Turn<'_>) {
        let Self::Adding(adding) = self else { return };
        if adding.asked.is_some() || adding.due > turn.now {
            return;
        }
        turn.changed(Changed::Import);
        let Some(address) = adding.waiting.pop_front() else {
            *self = Self::Done(std::mem::take(adding));
            return;
        };
        adding.asked = Some(address.clone());
        let add = CommandBody::AddContact {
            address,
            group: None,
        };
        turn.command(add, Purpose::Import);
    }

    /// The relay has answered.
    pub(crate) fn answered(&mut self, result: Result<(), WireError>, turn: &mut Turn<'_>) {
        let (Self::Adding(adding) | Self::Done(adding)) = self else {
            return;
        };
        let Some(address) = adding.asked.take() else {
            return;
        };
        adding.due = Timestamp(turn.now.0 + PACE);
        match result {
            Ok(()) => adding.added += 1,
            Err(error) => match error.code {
                ErrorCode::TooFast | ErrorCode::NotConnected => {
                    // Not their fault: later.
                    adding.waiting.push_front(address);
                    adding.due = Timestamp(turn.now.0 + REST);
                }
                ErrorCode::Exists => adding.added += 1,
                code => {
                    let why = words::dialog_error(code, &error.message);
                    adding.failed.push((address, why));
                }
            },
        }
        turn.changed(Changed::Import);
        if let Self::Adding(adding) = self
            && adding.waiting.is_empty()
        {
            *self = Self::Done(std::mem::take(adding));
        }
    }
}

fn new_people<'a>(file: &'a ContactFile, roster: &'a Roster) -> impl Iterator<Item = &'a Address> {
    file.found.iter().filter(|address| {
        let known = roster.contact(address);
        !known.is_some_and(|contact| contact.listed)
    })
}
