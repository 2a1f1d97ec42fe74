//! How long what was said is kept.

use super::rows::{group, listed};
use crate::dom::El;
use crate::store::Store;
use nudge_model::words;
use nudge_shared::Setting;

/// After how many days messages can be deleted.
const DAYS: [u16; 5] = [1, 7, 30, 90, 365];

/// The choice.
pub(super) fn history(store: Store) -> El {
    let mut all = vec![(None, words::never().to_owned())];
    let after = |days: u16| (Some(days), words::days(days.into()));
    all.extend(DAYS.map(after));
    // One that another version offered.
    let now = store.peek(|app| app.settings().account.keep_history_days);
    all.extend(now.filter(|days| !DAYS.contains(days)).map(after));
    group(words::history()).child(listed(
        store,
        words::delete_after(),
        all,
        |settings| settings.keep_history_days,
        |_, days| Setting::KeepHistoryDays(days),
    ))
}
