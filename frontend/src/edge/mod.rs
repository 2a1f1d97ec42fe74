//! Everything the model wants done outside of it, but for the socket: one file for each thing the
//! browser offers.

pub(crate) mod clock;
pub(crate) mod focus;
pub(crate) mod held;
pub(crate) mod language;
mod new_version;
pub(crate) mod notify;
pub(crate) mod place;
pub(crate) mod popup;
mod push;
mod shake;
mod share;
mod sound;
pub(crate) mod storage;
pub(crate) mod swipe;
pub(crate) mod theme;
mod title;
pub(crate) mod view;
pub(crate) mod window;

use crate::store::Store;
use crate::{chat, wire};
use leptos::prelude::request_animation_frame;
use nudge_model::{Effect, PushWish};

/// Does what the model asks.
pub(crate) fn perform(store: Store, effect: Effect) {
    match effect {
        Effect::FetchAbout => wire::http::about(store),
        Effect::PostSignIn(attempt, form) => wire::http::sign_in(store, attempt, &form.0),
        Effect::PostSignUp(form) => wire::http::sign_up(store, &form.0),
        Effect::PostPassword(form) => wire::http::password(store, &form.0),
        Effect::PostSignOut(scope) => wire::http::sign_out(store, scope),
        Effect::Upload { number, to } => wire::upload::upload(store, number, &to),
        Effect::Forget(number) => held::forget(number),
        Effect::FetchPictures => wire::http::pictures(store),
        Effect::FetchFiles => wire::http::files(store),
        Effect::FetchPreview(url) => wire::http::preview(store, url),
        Effect::FetchDevices => wire::http::devices(store, None),
        Effect::PostDevices(change) => wire::http::devices(store, Some(&change)),
        Effect::Delete(blob) => wire::http::delete(store, blob),
        Effect::Connect => wire::socket::connect(store),
        Effect::Disconnect => wire::socket::disconnect(),
        Effect::Send(frame) => wire::socket::send(&frame),
        Effect::WakeAt(at) => clock::wake_at(store, at),
        Effect::Store { key, value } => storage::put(&key, value.as_deref()),
        Effect::Play(sound) => {
            let volume = store.peek(|app| app.settings().account.sounds.volume);
            sound::play(sound, volume);
        }
        Effect::Notify {
            title,
            text,
            conversation,
        } => notify::show(&title, &text, &conversation.to_string()),
        Effect::Push(PushWish::Look) => push::look(store),
        Effect::Push(PushWish::On(key)) => push::turn_on(store, key),
        Effect::Push(PushWish::Off) => push::turn_off(store),
        Effect::Shake(motion) => shake::shake(motion),
        Effect::Vibrate(milliseconds) => shake::vibrate(milliseconds),
        Effect::TakeShared(to) => share::take(store, to),
        Effect::Title { text, unread } => title::show(&text, unread),
        Effect::Navigate { place, push } => place::go(&place, push),
        Effect::Speak(spoken) => language::change(store, spoken),
        Effect::Reload => {
            if !new_version::offer_instead() {
                let _ = leptos::prelude::window().location().reload();
            }
        }
        // What is to be focused or scrolled may not be drawn yet.
        Effect::Focus(target) => request_animation_frame(move || focus::focus(&target)),
        Effect::ScrollToEnd(id) => request_animation_frame(move || chat::log::to_end(&id)),
        Effect::ScrollToItem(id, key) => {
            request_animation_frame(move || chat::log::to_item(&id, key));
        }
        Effect::ScrollToUnread(id) => request_animation_frame(move || chat::log::to_unread(&id)),
    }
}
