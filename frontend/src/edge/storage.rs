//! What the browser keeps between visits. Where storage is forbidden, nothing is kept.

use nudge_model::{STORAGE_PREFIX, Stored};
use web_sys::Storage;

fn storage() -> Option<Storage> {
    leptos::prelude::window().local_storage().ok().flatten()
}

/// All that an earlier visit left.
pub(crate) fn load() -> Stored {
    let Some(storage) = storage() else {
        return Stored::default();
    };
    let count = storage.length().unwrap_or(0);
    Stored::new((0..count).filter_map(|index| {
        let key = storage.key(index).ok().flatten()?;
        if !key.starts_with(STORAGE_PREFIX) {
            return None;
        }
        let value = storage.get_item(&key).ok().flatten()?;
        Some((key, value))
    }))
}

/// Keeps or forgets a value. A full storage is no reason to stop: the value is then not kept.
pub(crate) fn put(key: &str, value: Option<&str>) {
    let Some(storage) = storage() else { return };
    let _ = match value {
        Some(value) => storage.set_item(key, value),
        None => storage.remove_item(key),
    };
}
