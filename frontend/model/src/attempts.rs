//! Requests to sign in, of which answers can come late: after somebody cancelled, or sent another.
//!
//! What must not happen: that the answer to one counts for another; that the browser keeps the
//! cookie of a session that nobody wants; that ending such a session takes the next one's cookie.

use crate::turn::Turn;
use crate::{Effect, Secret};
use nudge_shared::{SignIn, SignOutScope};

/// The requests that were sent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Attempts {
    /// The number of the last one.
    last: u32,
    /// Whether the last one is on its way.
    under_way: bool,
    /// The browser may have the cookie of one that was given up.
    stray: bool,
    /// Such a session is being ended.
    ending: bool,
    /// What is sent when that is done.
    held: Option<Secret<SignIn>>,
}

impl Attempts {
    pub(crate) fn send(&mut self, form: Secret<SignIn>, turn: &mut Turn<'_>) {
        if self.ending {
            self.held = Some(form);
            return;
        }
        // The browser gives an earlier one up. Its answer does not come any more; its cookie may
        // have.
        self.stray |= self.under_way;
        self.under_way = true;
        self.last = self.last.wrapping_add(1);
        turn.effect(Effect::PostSignIn(self.last, form));
    }

    /// Nobody waits any more.
    pub(crate) fn cancel(&mut self) {
        self.held = None;
    }

    /// An answer has come. Whether it is that to the last one.
    pub(crate) fn answered(&mut self, attempt: u32) -> bool {
        let to_last = attempt == self.last && self.held.is_none();
        if to_last {
            self.under_way = false;
        }
        to_last
    }

    /// The last one succeeded, and its cookie took the place of any other.
    pub(crate) fn succeeded(&mut self) {
        self.stray = false;
    }

    /// The last one failed.
    pub(crate) fn failed(&mut self, turn: &mut Turn<'_>) {
        if self.stray {
            self.drop_session(false, turn);
        }
    }

    /// The browser has the cookie of a session that nobody wants. While the answer to another
    /// attempt is awaited, that one may do away with it.
    pub(crate) fn drop_session(&mut self, awaited: bool, turn: &mut Turn<'_>) {
        self.stray = awaited;
        if !awaited && !self.ending {
            self.ending = true;
            turn.effect(Effect::PostSignOut(SignOutScope::Here));
        }
    }

    /// A sign-out was answered.
    pub(crate) fn ended(&mut self, turn: &mut Turn<'_>) {
        self.ending = false;
        if let Some(form) = self.held.take() {
            self.send(form, turn);
        }
    }
}
