//! Files to send: chosen by a button, dropped on the conversation, or pasted; and those on their way
//! to the relay.

use super::file::bar;
use crate::dom::{El, el};
use crate::edge::held;
use crate::parts::{Icon, tool};
use crate::store::Store;
use nudge_model::{App, Changed, FileIntent, Picked, UploadView, words};
use nudge_shared::ConversationId;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event, FileList, HtmlInputElement};

/// The button that asks for files.
pub(super) fn button(store: Store, id: &ConversationId) -> El {
    let id = id.clone();
    el("span", "").when(
        store.live([Changed::Uploads], App::takes_files),
        move || {
            let id = id.clone();
            let field = el("input", "")
                .attr("type", "file")
                .attr("multiple", "")
                .attr("hidden", "")
                .name(words::send_files());
            let input: HtmlInputElement = field.field::<HtmlInputElement>().clone();
            let asked = input.clone();
            let field = field.on("change", move |_| {
                send(store, &id, input.files());
                // The same file can be chosen again.
                input.set_value("");
            });
            el("span", "")
                .child(field)
                .child(tool(Icon::CLIP, words::send_files()).click(move || asked.click()))
        },
    )
}

fn send(store: Store, id: &ConversationId, files: Option<FileList>) {
    let Some(files) = files else { return };
    let files = (0..files.length()).filter_map(|at| files.get(at));
    let picked: Vec<Picked> = files
        .map(|file| Picked {
            name: file.name(),
            size: file.size() as u64,
            number: held::hold(file.unchecked_into()),
        })
        .collect();
    if !picked.is_empty() {
        store.send(FileIntent::Send(id.clone(), picked));
    }
}

/// A field into which files can be pasted.
pub(super) fn pastes(store: Store, field: El, id: &ConversationId) -> El {
    let id = id.clone();
    field.on("paste", move |event| {
        let pasted: &ClipboardEvent = event.unchecked_ref();
        let files = pasted.clipboard_data().and_then(|data| data.files());
        let files = files.filter(|files| files.length() > 0);
        if files.is_some() && store.peek(App::takes_files) {
            event.prevent_default();
            send(store, &id, files);
        }
    })
}

/// A part of the page onto which files can be dropped.
pub(super) fn drops(store: Store, part: El, id: &ConversationId) -> El {
    let id = id.clone();
    let html = part.html().clone();
    let mark = move |over: bool| {
        let _ = match over {
            true => html.set_attribute("data-drop", words::drop_files_here()),
            false => html.remove_attribute("data-drop"),
        };
    };
    let [over, left, dropped] = std::array::from_fn(|_| mark.clone());
    part.on("dragover", move |event| {
        if brought(&event).is_some() && store.peek(App::takes_files) {
            event.prevent_default();
            over(true);
        }
    })
    .on("dragleave", move |event| {
        let inside = event
            .current_target()
            .zip(event.unchecked_ref::<DragEvent>().related_target())
            .is_some_and(|(part, to)| {
                let part: &web_sys::Node = part.unchecked_ref();
                part.contains(to.dyn_ref())
            });
        if !inside {
            left(false);
        }
    })
    .on("drop", move |event| {
        dropped(false);
        if let Some(data) = brought(&event) {
            event.prevent_default();
            if store.peek(App::takes_files) {
                send(store, &id, data.files());
            }
        }
    })
}

/// What is dragged, if it has files.
pub(crate) fn brought(event: &Event) -> Option<DataTransfer> {
    let data = event.unchecked_ref::<DragEvent>().data_transfer()?;
    data.types().includes(&"Files".into(), 0).then_some(data)
}

/// Files on their way to the relay.
pub(super) fn uploads(store: Store, id: &ConversationId) -> El {
    let [all, one] = std::array::from_fn(|_| id.clone());
    let watch = store.watch([Changed::Uploads]);
    let numbers = watch.get(move |app| {
        let uploads = app.uploads(&all);
        uploads.into_iter().map(|u| u.number).collect::<Vec<_>>()
    });
    el("div", "uploads").each(numbers, u32::to_string, move |number| {
        upload(store, &one, *number)
    })
}

fn upload(store: Store, id: &ConversationId, number: u32) -> El {
    let watch = store.watch([Changed::Uploads]);
    let of = move |app: &App, id: &ConversationId| {
        let uploads = app.uploads(id);
        uploads.into_iter().find(|upload| upload.number == number)
    };
    let part = |get: fn(UploadView) -> String| {
        let id = id.clone();
        watch.get(move |app| of(app, &id).map(get).unwrap_or_default())
    };
    let failed = {
        let id = id.clone();
        watch.get(move |app| of(app, &id).is_some_and(|upload| upload.failed))
    };
    let close = words::file_close();
    el("div", "upload")
        .live_mark("data-failed", failed)
        .child(el("b", "clip").live_text(part(|upload| upload.name)))
        .child(el("span", "file-state").live_text(part(|upload| upload.state)))
        .child(tool(Icon::CLOSE, close).click(move || store.send(FileIntent::Drop(number))))
        .child(bar(
            words::send_files(),
            part(|upload| upload.percent.to_string()),
        ))
}
