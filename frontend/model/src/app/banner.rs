use super::App;
use crate::connection::Link;
use crate::{Input, MeIntent, words};
use nudge_shared::{SessionState, StopReason, Timestamp};

/// The line about the connection, ready to be drawn.
#[derive(Clone, Debug)]
pub struct Banner {
    /// What is the matter.
    pub text: String,
    /// How bad it is.
    pub tone: Tone,
    /// What can be done about it.
    pub action: Option<BannerAction>,
}

/// How well this account's conversations are protected on their way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Padlock {
    /// Whether every hop that this page knows of is.
    pub closed: bool,
    /// Which hops are and which are not, in a sentence.
    pub text: &'static str,
}

/// How bad something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It passes by itself.
    Info,
    /// Something does not work just now.
    Warning,
    /// Nothing happens until somebody does something.
    Error,
}

/// A button on the banner.
#[derive(Clone, Debug)]
pub struct BannerAction {
    /// What it says.
    pub label: &'static str,
    /// What to hand to the app when it is pressed.
    pub input: Input,
}

impl App {
    /// The line about the connection: none when all is well.
    #[must_use]
    pub fn banner(&self) -> Option<Banner> {
        let try_now = |label| {
            Some(BannerAction {
                label,
                input: Input::Me(MeIntent::Reconnect),
            })
        };
        if self.outdated {
            return Some(Banner {
                text: words::outdated().to_owned(),
                tone: Tone::Error,
                action: None,
            });
        }
        let (text, tone, action) = match self.connection.link() {
            Link::Idle => return None,
            Link::NoNetwork => (
                words::offline_no_network().to_owned(),
                Tone::Warning,
                try_now(words::try_now()),
            ),
            Link::Waiting { .. } | Link::Opening { .. } | Link::Greeting { .. }
                if self.connection.restarting =>
            {
                (words::restarting().to_owned(), Tone::Warning, None)
            }
            Link::Waiting { until } => (
                words::reconnecting(Self::seconds_to(until, self.clock)),
                Tone::Warning,
                try_now(words::try_now()),
            ),
            Link::Opening { .. } | Link::Greeting { .. } if self.connection.was_live => {
                (words::reconnecting(0), Tone::Warning, None)
            }
            Link::Opening { .. } | Link::Greeting { .. } => {
                (words::connecting().to_owned(), Tone::Info, None)
            }
            Link::Live => return self.session_banner(),
        };
        Some(Banner { text, tone, action })
    }

    /// Which hops are protected; none until the relay has told.
    #[must_use]
    pub fn padlock(&self) -> Option<Padlock> {
        self.me.address()?;
        let (page, service) = (self.secure, self.service_link_protected);
        Some(Padlock {
            closed: page && service,
            text: words::padlock(page, service),
        })
    }

    fn session_banner(&self) -> Option<Banner> {
        let act = |label, input: Input| Some(BannerAction { label, input });
        let (text, tone, action) = match self.session.as_ref()? {
            SessionState::Online => return None,
            SessionState::SigningIn => (words::signing_in().to_owned(), Tone::Info, None),
            SessionState::Reconnecting { problem, retry_at } => (
                words::service_reconnecting(*problem, Self::seconds_to(*retry_at, self.now)),
                Tone::Warning,
                act(words::try_now(), MeIntent::Reconnect.into()),
            ),
            SessionState::Stopped(reason) => (
                words::stopped(*reason).to_owned(),
                Tone::Error,
                match reason {
                    StopReason::SignedInElsewhere => {
                        act(words::sign_in_here(), MeIntent::Reconnect.into())
                    }
                    // Only the form takes a password.
                    StopReason::WrongPassword | StopReason::SignedOut => {
                        act(words::sign_in_again(), MeIntent::SignOut.into())
                    }
                    StopReason::AccountRefused => act(words::sign_out(), MeIntent::SignOut.into()),
                },
            ),
        };
        Some(Banner { text, tone, action })
    }

    /// Whole seconds until a time, rounded up; nothing said is longer than a quarter of an hour,
    /// which only a clock that is wrong would say.
    fn seconds_to(at: Timestamp, now: Timestamp) -> u32 {
        const MOST: i64 = 15 * 60;
        let left = at.0.saturating_sub(now.0).saturating_add(999) / 1_000;
        left.clamp(0, MOST) as u32
    }

    /// The seconds that the banner counts down, while it does.
    pub(super) fn countdown(&self) -> Option<u32> {
        match (self.connection.link(), &self.session) {
            (Link::Waiting { until }, _) => Some(Self::seconds_to(until, self.clock)),
            (Link::Live, Some(SessionState::Reconnecting { retry_at, .. })) => {
                Some(Self::seconds_to(*retry_at, self.now))
            }
            _ => None,
        }
    }
}
