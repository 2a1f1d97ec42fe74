//! From one stage of a session to the next.

use super::gather::Gathering;
use super::keep_alive::Due;
use super::online::Online;
use super::roster::Roster;
use super::sign_in::{SignIn, Step};
use super::sync::{Row, Synchronisation};
use super::web::About;
use super::{End, Event, Session, Stage, roster};
use crate::frame::{Framer, Stream};
use crate::notification::{Request, Response};
use crate::{Address, ListSync, Moment};

impl Session {
    pub(super) fn handle(&mut self, response: Response, now: Moment) {
        match core::mem::replace(&mut self.stage, Stage::Over) {
            Stage::SigningIn(state, until) => {
                match state.handle(&response, &mut self.wire, &self.options) {
                    Ok(step) => self.signing_in(step, until, now),
                    Err(end) => self.end_from(Stage::Redirected, end),
                }
            }
            Stage::Synchronising(mut lists) => {
                let row = lists.handle(&response, &mut self.me, now);
                self.stage = Stage::Synchronising(lists);
                match row {
                    Row::More => {}
                    Row::Last => self.synchronised(now),
                    Row::Unchanged => self.unchanged(now),
                    Row::Refused(code) => self.end(End::from_code(code)),
                    Row::Other => self.handle_online(response, now),
                }
            }
            Stage::Gathering(mut lists) => {
                let kept = lists.keep(&response);
                self.stage = Stage::Gathering(lists);
                if !kept {
                    self.handle_online(response, now);
                }
            }
            stage => {
                self.stage = stage;
                self.handle_online(response, now);
            }
        }
    }

    fn signing_in(&mut self, step: Step, until: Moment, now: Moment) {
        let soon = now + Self::SIGN_IN_PATIENCE;
        match step {
            Step::Next(state @ SignIn::Proof(_)) => self.stage = Stage::SigningIn(state, until),
            Step::Next(state) => self.stage = Stage::SigningIn(state, soon),
            Step::ProofNeeded(state, what) => {
                self.stage = Stage::SigningIn(SignIn::Proof(state), now + Self::TICKET_PATIENCE);
                self.events.push_back(what);
            }
            Step::TicketsNeeded(state, call) => {
                self.stage = Stage::SigningIn(SignIn::Proof(state), now + Self::TICKET_PATIENCE);
                self.call(call, About::Tickets, now);
            }
            Step::Redirected(at) => {
                self.stage = Stage::Redirected;
                self.redirects += 1;
                if self.redirects > Self::MAX_REDIRECTS {
                    return self.end(End::TooManyRedirects);
                }
                self.options.server = at.clone();
                self.events.push_back(Event::Redirected { at });
            }
            Step::Accepted(name) => {
                self.me.name = name.unwrap_or_default();
                self.events.push_back(Event::SignedIn {
                    dialect: self.wire.dialect,
                });
                match self.wire.dialect.list_sync() {
                    ListSync::Lists | ListSync::Contacts => {
                        let lists = Synchronisation::start(&mut self.wire, now);
                        self.stage = Stage::Synchronising(Box::new(lists));
                    }
                    ListSync::AddressBook => self.gather(now),
                }
            }
        }
    }

    /// The lists are complete: the roster of the last connection goes, and what is different is told.
    pub(super) fn synchronised(&mut self, now: Moment) {
        let Stage::Synchronising(lists) = core::mem::replace(&mut self.stage, Stage::Over) else {
            return;
        };
        self.replace_roster(lists.roster);
        self.go_online(lists.last, now);
    }

    /// Asks the web services for the lists.
    fn gather(&mut self, now: Moment) {
        let lists = Gathering::new(self.me.address.clone(), self.wire.dialect);
        for call in lists.calls() {
            self.call(call, About::Lists, now);
        }
        self.stage = Stage::Gathering(Box::new(lists));
    }

    /// The web services' lists are complete: they are repeated to the notification server.
    pub(super) fn take_lists(&mut self, now: Moment) {
        let Stage::Gathering(mut lists) = core::mem::replace(&mut self.stage, Stage::Over) else {
            return;
        };
        let meanwhile = core::mem::take(&mut lists.meanwhile);
        let (circles, ticket) = lists.take_circles();
        let roster = lists.into_roster(&mut self.me);
        self.replace_roster(roster);
        self.introduce();
        self.go_online(None, now);
        self.take_circles(circles, ticket, now);
        for news in meanwhile {
            self.handle_online(news, now);
        }
    }

    fn replace_roster(&mut self, roster: Roster) {
        let earlier = core::mem::replace(&mut self.roster, roster);
        self.roster.shrink();
        if core::mem::take(&mut self.roster_is_old) {
            roster::differences(&mut self.roster, earlier, &mut self.events);
        }
    }

    /// The lists have stopped coming.
    pub(super) fn ask_for_more(&mut self, now: Moment) {
        if let Stage::Synchronising(lists) = &mut self.stage
            && !lists.ask_for_more(&mut self.wire, now)
        {
            self.end(End::ConnectionLost);
        }
    }

    /// The service says that the lists of the last connection still hold.
    fn unchanged(&mut self, now: Moment) {
        self.roster.unsee();
        self.go_online(None, now);
    }

    fn go_online(&mut self, last: Option<Address>, now: Moment) {
        self.stage = Stage::Online(Online::new(last));
        self.events.push_back(Event::Synchronised);
        self.proceed(now);
    }

    /// Ends the session from a stage that was taken out of its place.
    pub(super) fn end_from(&mut self, stage: Stage, end: End) {
        self.stage = stage;
        self.end(end);
    }

    /// Ends the session, once: whatever waits is refused first.
    pub(super) fn end(&mut self, end: End) {
        if self.is_over() {
            return;
        }
        self.stage = Stage::Over;
        self.abandon_requests();
        self.events.push_back(Event::Ended(end));
        self.framer = Framer::new(Stream::NotificationResponses);
    }

    /// Pings, or notices that nobody answers.
    pub(super) fn keep_alive(&mut self, now: Moment) {
        match self.keep_alive.handle_timeout(now) {
            Due::Nothing => {}
            Due::Ping => self.wire.send(&Request::Ping),
            Due::Dead => self.end(End::ConnectionLost),
        }
    }
}
