//! What calls for attention: toasts, sounds, shaking, the tab's title. Strangers raise nothing of
//! it, and nobody does while the account is busy.

mod toasts;

pub use toasts::{ToastKind, ToastView};

use crate::chat::{Chats, News, PREVIEW, preview};
use crate::turn::Turn;
use crate::{Effect, Motion, Roster, Sound, words};
use nudge_shared::Alerts as AlertSettings;
use nudge_shared::{
    Address, Body, Contact, ConversationId, FailReason, NUDGE_INTERVAL_MS, Sounds, Status,
    Timestamp,
};
use toasts::Toasts;

/// The shortest time between two sounds, in milliseconds.
const SOUND_INTERVAL: i64 = 1_000;
/// How old a message may be to ring or shake, in milliseconds. Older ones were missed: they are
/// counted and shown, but it is too late to startle anybody with them.
const FRESH: i64 = 60_000;
/// How long after the connection came (back) people coming online are no news, in milliseconds:
/// the service tells who is there, and they were there before.
const SETTLING: i64 = 10_000;
/// How long after the line to the relay came (back) messages may be ones that were missed, in
/// milliseconds.
const CATCHING_UP: i64 = 5_000;
/// How long a phone vibrates for a nudge, in milliseconds.
const VIBRATION: u32 = 400;

/// Switches and states that decide what may be raised.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mood {
    pub(crate) status: Status,
    /// Whether the account is signed in to its service, and the contact list complete.
    pub(crate) online: bool,
    pub(crate) sounds: Sounds,
    pub(crate) alerts: AlertSettings,
    pub(crate) motion: Motion,
    /// Whether alerts of the system are wanted and of use: nobody looks at the page.
    pub(crate) system: bool,
}

impl Mood {
    fn busy(self) -> bool {
        self.alerts.held_while_busy && matches!(self.status, Status::Busy | Status::OnThePhone)
    }
}

#[derive(Debug, Default)]
pub(crate) struct Alerts {
    pub(crate) toasts: Toasts,
    last_sound: Option<Timestamp>,
    title: Option<(String, u32)>,
    /// Until when people coming online are no news.
    settling_until: Option<Timestamp>,
    /// Until when messages may be ones that were missed.
    catching_up_until: Option<Timestamp>,
    /// How far this clock was ahead of the relay's when the last message came that was not missed.
    clock_ahead: Option<i64>,
}

impl Alerts {
    /// The connection to relay or service came (back).
    pub(crate) fn settle(&mut self, now: Timestamp) {
        self.settling_until = Some(Timestamp(now.0 + SETTLING));
    }

    /// The line to the relay came (back), and what was missed comes over it.
    pub(crate) fn catch_up(&mut self, now: Timestamp) {
        self.catching_up_until = Some(Timestamp(now.0 + CATCHING_UP));
    }

    /// A contact changed. Says who came online, if that is news. Returns whether somebody who was waited
    /// for has come.
    pub(crate) fn presence(
        &mut self,
        before: Option<&Contact>,
        after: &Contact,
        roster: &Roster,
        mood: Mood,
        turn: &mut Turn<'_>,
    ) -> bool {
        let came = before.is_some_and(|before| before.status == Status::Offline)
            && after.status != Status::Offline;
        let settled = self.settling_until.is_none_or(|until| until <= turn.now);
        let awaited = roster.particulars(&after.address).announce;
        if !came || !settled || !mood.online || !roster.is_friend(&after.address) {
            return false;
        }
        // Who is waited for is announced whatever else is held back.
        if !awaited && (mood.busy() || !mood.alerts.sign_ins) {
            return false;
        }
        self.raise(
            mood,
            ToastView {
                id: 0,
                kind: ToastKind::SignIn,
                title: words::signed_in(roster.name(&after.address)),
                text: String::new(),
                conversation: after.address.clone().into(),
                address: after.address.clone(),
            },
            turn,
        );
        turn.sounds.push(Sound::Online);
        awaited
    }

    /// A message that nobody has seen.
    pub(crate) fn message(
        &mut self,
        news: &News,
        roster: &Roster,
        chats: &mut Chats,
        mood: Mood,
        turn: &mut Turn<'_>,
    ) {
        let fresh = self.is_fresh(news.message.at, turn);
        if !roster.is_friend(&news.from) {
            return;
        }
        if news.message.body == Body::Nudge {
            self.nudge(news, fresh, roster, chats, mood, turn);
            return;
        }
        if news.in_front || mood.busy() {
            return;
        }
        if mood.alerts.messages {
            let name = roster.name(&news.from);
            let (title, text) = match mood.alerts.hide_text {
                true => (words::has_written(name), String::new()),
                false => (
                    words::says(name),
                    preview(&news.message.body, &news.message.from, roster, PREVIEW),
                ),
            };
            self.raise(
                mood,
                ToastView {
                    id: 0,
                    kind: ToastKind::Message,
                    title,
                    text,
                    conversation: news.conversation.clone(),
                    address: news.from.clone(),
                },
                turn,
            );
        }
        if fresh {
            turn.sounds.push(Sound::Message);
        }
    }

    /// A nudge shakes the window at most once per conversation and interval, and opens its tab.
    fn nudge(
        &mut self,
        news: &News,
        fresh: bool,
        roster: &Roster,
        chats: &mut Chats,
        mood: Mood,
        turn: &mut Turn<'_>,
    ) {
        chats.open_tab(&news.conversation, turn);
        if mood.busy() {
            return;
        }
        if !news.in_front && mood.alerts.messages {
            self.raise(
                mood,
                ToastView {
                    id: 0,
                    kind: ToastKind::Nudge,
                    title: words::nudge_received(roster.name(&news.from)),
                    text: String::new(),
                    conversation: news.conversation.clone(),
                    address: news.from.clone(),
                },
                turn,
            );
        }
        let chat = chats.at(&news.conversation);
        let rested = chat
            .shaken_at
            .is_none_or(|at| turn.now.0 - at.0 >= NUDGE_INTERVAL_MS as i64);
        if !fresh || !rested || !mood.alerts.nudges {
            return;
        }
        chat.shaken_at = Some(turn.now);
        turn.effect(Effect::Shake(mood.motion));
        if mood.motion == Motion::Full {
            turn.effect(Effect::Vibrate(VIBRATION));
        }
        turn.sounds.push(Sound::Nudge);
    }

    /// One's own message did not arrive, where nobody is looking. Told even while busy: it is the
    /// person's own business.
    pub(crate) fn failed(
        &mut self,
        conversation: &ConversationId,
        reason: FailReason,
        chats: &Chats,
        roster: &Roster,
        turn: &mut Turn<'_>,
    ) {
        let Some(address) = chats
            .get(conversation)
            .and_then(|chat| chat.wire.members.first())
            .filter(|_| !chats.is_in_front(conversation))
        else {
            return;
        };
        let name = chats.title(conversation, roster);
        self.toasts.show(
            ToastView {
                id: 0,
                kind: ToastKind::Failed,
                text: words::failed(reason, &name),
                title: name,
                conversation: conversation.clone(),
                address: address.clone(),
            },
            turn,
        );
    }

    /// A toast, and an alert of the system where nobody looks at the page.
    fn raise(&mut self, mood: Mood, view: ToastView, turn: &mut Turn<'_>) {
        if mood.system {
            turn.effect(Effect::Notify {
                title: view.title.clone(),
                text: view.text.clone(),
                conversation: view.conversation.clone(),
            });
        }
        self.toasts.show(view, turn);
    }

    /// Whether a message was written just now. On a line that has caught up every one was, whatever
    /// the clocks say; before that, they must be compared.
    fn is_fresh(&mut self, at: Timestamp, turn: &Turn<'_>) -> bool {
        let age = turn.wall.0.saturating_sub(at.0);
        if self.catching_up_until.is_none_or(|until| until <= turn.now) {
            self.clock_ahead = Some(age);
            return true;
        }
        age.saturating_sub(self.clock_ahead.unwrap_or(0)) <= FRESH
    }

    /// Plays the most telling of the sounds that one input asked for.
    pub(crate) fn play(&mut self, mood: Mood, turn: &mut Turn<'_>) {
        let sounds = std::mem::take(&mut turn.sounds);
        let rank = |sound: &Sound| match sound {
            Sound::Online => 0,
            Sound::Message => 1,
            Sound::Nudge => 2,
        };
        let heard = |sound: &Sound| match sound {
            Sound::Online => mood.sounds.sign_in,
            Sound::Message => mood.sounds.message,
            Sound::Nudge => mood.sounds.nudge,
        };
        let Some(sound) = sounds.into_iter().filter(heard).max_by_key(rank) else {
            return;
        };
        let rested = self
            .last_sound
            .is_none_or(|last| turn.now.0 - last.0 >= SOUND_INTERVAL);
        if !mood.sounds.muted && rested {
            self.last_sound = Some(turn.now);
            turn.effect(Effect::Play(sound));
        }
    }

    /// Sets the tab's title, if it is to be another one.
    pub(crate) fn set_title(
        &mut self,
        unread: u32,
        conversation: Option<&str>,
        turn: &mut Turn<'_>,
    ) {
        let title = (words::title(unread, conversation), unread);
        if self.title.as_ref() != Some(&title) {
            self.title = Some(title.clone());
            let (text, unread) = title;
            turn.effect(Effect::Title { text, unread });
        }
    }

    /// A conversation came to the front: nothing about it needs a toast any more.
    pub(crate) fn seen(&mut self, conversation: &ConversationId, turn: &mut Turn<'_>) {
        self.toasts.drop_about(conversation, turn);
    }

    /// Somebody is off the list: neither does anything about them.
    pub(crate) fn forget(&mut self, address: &Address, turn: &mut Turn<'_>) {
        self.toasts
            .drop_about(&ConversationId::Direct(address.clone()), turn);
    }
}
