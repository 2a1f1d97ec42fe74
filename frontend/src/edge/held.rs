//! What the page keeps for the model under a number: files that the person chose, and pictures that
//! were cut out, until they are uploaded.

use std::cell::{Cell, RefCell};
use web_sys::{Blob, XmlHttpRequest};

struct Held {
    number: u32,
    blob: Blob,
    upload: Option<XmlHttpRequest>,
}

thread_local! {
    static ALL: RefCell<Vec<Held>> = const { RefCell::new(Vec::new()) };
    static LAST: Cell<u32> = const { Cell::new(0) };
}

/// Keeps something, and says under which number.
pub(crate) fn hold(blob: Blob) -> u32 {
    let number = LAST.get().wrapping_add(1);
    LAST.set(number);
    ALL.with_borrow_mut(|all| {
        all.push(Held {
            number,
            blob,
            upload: None,
        });
    });
    number
}

/// Begins to upload it by this request; gives back what is to be sent.
pub(crate) fn goes_by(number: u32, upload: &XmlHttpRequest) -> Option<Blob> {
    ALL.with_borrow_mut(|all| {
        let held = all.iter_mut().find(|held| held.number == number)?;
        held.upload = Some(upload.clone());
        Some(held.blob.clone())
    })
}

/// Lets go of it. An upload that is under way ends without a word.
pub(crate) fn forget(number: u32) {
    let held = ALL.with_borrow_mut(|all| {
        let at = all.iter().position(|held| held.number == number)?;
        Some(all.swap_remove(at))
    });
    if let Some(upload) = held.and_then(|held| held.upload) {
        upload.set_onloadend(None);
        let _ = upload.abort();
    }
}
