use super::rows::{Get, group, listed, text_field};
use crate::dom::El;
use crate::store::Store;
use nudge_model::words;
use nudge_shared::{MAX_REPLY_BYTES, Presence, Setting, Settings};

/// After how many minutes one can be shown as idle or away.
const MINUTES: [u16; 7] = [1, 3, 5, 10, 15, 30, 60];

/// What happens to the status by itself.
pub(super) fn presence(store: Store) -> El {
    let minutes = |name: &str, get: Get<Option<u16>>, change| {
        let mut all = vec![(None, words::never().to_owned())];
        let after = |minutes: u16| (Some(minutes), words::minutes(minutes.into()));
        all.extend(MINUTES.map(after));
        // One that another version offered.
        let now = store.peek(|app| get(&app.settings().account));
        if let Some(other) = now.filter(|minutes| !MINUTES.contains(minutes)) {
            all.push(after(other));
        }
        listed(store, name, all, get, change)
    };
    group(words::presence())
        .child(minutes(
            words::idle_after(),
            |settings| settings.presence.idle_after,
            |settings: &Settings, idle_after| {
                Setting::Presence(Presence {
                    idle_after,
                    ..settings.presence.clone()
                })
            },
        ))
        .child(minutes(
            words::away_after(),
            |settings| settings.presence.away_after,
            |settings: &Settings, away_after| {
                Setting::Presence(Presence {
                    away_after,
                    ..settings.presence.clone()
                })
            },
        ))
        .child(text_field(
            store,
            [words::automatic_reply(), words::automatic_reply_about()],
            MAX_REPLY_BYTES / 4,
            |settings| settings.presence.reply.clone().unwrap_or_default(),
            |settings, text: String| {
                Setting::Presence(Presence {
                    reply: (!text.is_empty()).then_some(text),
                    ..settings.presence.clone()
                })
            },
        ))
}
