//! The dialog for one's own picture: chosen, dropped, pasted, photographed, one of ours, or one of
//! before; and which part of it.

mod camera;
pub(crate) mod cut;

use crate::chat::brought;
use crate::dom::{El, button, el};
use crate::edge::held;
use crate::parts::{Icon, Size, image, modal, own_picture, problem, tool};
use crate::store::Store;
pub(crate) use cut::Source;
use leptos::prelude::{ArcRwSignal, Get, Set};
use nudge_model::{Changed, PictureIntent, words};
use nudge_shared::BlobId;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Blob, ClipboardEvent, FileList, HtmlInputElement};

/// Our own pictures, side by side in one drawing of the style sheet's.
const GALLERY: u32 = 12;

/// What the dialog shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Choose,
    Camera,
    Cut,
}

/// Where the dialog is, and what is to be cut.
#[derive(Clone)]
pub(crate) struct Way {
    step: ArcRwSignal<Step>,
    source: Rc<RefCell<Option<Source>>>,
    /// Takes the picture that was cut; none where the browser cannot read what was chosen.
    done: Rc<dyn Fn(Option<Blob>)>,
}

impl Way {
    pub(crate) fn new(done: impl Fn(Option<Blob>) + 'static) -> Self {
        Self {
            step: ArcRwSignal::new(Step::Choose),
            source: Rc::default(),
            done: Rc::new(done),
        }
    }

    fn go(&self, step: Step) {
        self.step.set(step);
    }

    /// Goes on with a picture, whatever it came from.
    fn cut(&self, source: Source) {
        self.source.replace(Some(source));
        self.go(Step::Cut);
    }

    /// Goes on with a file, if it is a picture.
    pub(crate) fn read(&self, file: &Blob) {
        let way = self.clone();
        cut::read(file, move |source| match source {
            Some(source) => way.cut(source),
            None => (way.done)(None),
        });
    }

    fn read_first(&self, files: Option<FileList>) -> bool {
        let file = files.and_then(|files| files.get(0));
        if let Some(file) = &file {
            self.read(file);
        }
        file.is_some()
    }
}

/// The dialog, open.
pub(crate) fn dialog(store: Store) -> El {
    let way = Way::new(move |picture| match picture {
        Some(picture) => upload(store, picture),
        None => store.send(PictureIntent::Unreadable),
    });
    let close = move || store.send(PictureIntent::Show(false));
    let state = store.watch([Changed::OwnPicture]);
    let here = way.clone();
    let body = steps(
        &way,
        words::your_picture(),
        state.get(|app| app.own_picture().is_some_and(|view| view.busy)),
        state.get(|app| app.own_picture()?.problem),
        move |step| match step {
            Step::Choose => choose(store, &here),
            Step::Camera => camera::camera(store, &here),
            Step::Cut => cut::cut(&here),
        },
    );
    let [dropped, pasted] = std::array::from_fn(|_| way.clone());
    modal(words::your_picture(), "own-picture", close)
        .child(body)
        .on("dragover", |event| {
            if brought(&event).is_some() {
                event.prevent_default();
            }
        })
        .on("drop", move |event| {
            if let Some(data) = brought(&event) {
                event.prevent_default();
                dropped.read_first(data.files());
            }
        })
        .on("paste", move |event| {
            let event: &ClipboardEvent = event.unchecked_ref();
            let files = event.clipboard_data().and_then(|data| data.files());
            if pasted.read_first(files) {
                event.prevent_default();
            }
        })
}

/// What a dialog that leads to a picture shows: its name, what went wrong, and the step that it is at.
pub(crate) fn steps(
    way: &Way,
    title: &str,
    busy: impl Fn() -> bool + 'static,
    wrong: impl Fn() -> Option<String> + 'static,
    draw: impl Fn(Step) -> El + 'static,
) -> El {
    let step = way.step.clone();
    el("div", "dialog-body")
        .live_bool("aria-busy", busy)
        .child(el("h2", "").text(title))
        .part(wrong, |text| Some(problem(text.as_deref()?)))
        .part(move || step.get(), move |step| Some(draw(*step)))
}

/// Uploads a finished picture.
fn upload(store: Store, picture: Blob) {
    store.send(PictureIntent::Upload(held::hold(picture)));
}

fn choose(store: Store, way: &Way) -> El {
    let me = store.watch([Changed::Me]);
    let file = el("input", "")
        .attr("type", "file")
        .attr("accept", "image/*")
        .attr("hidden", "");
    let input: HtmlInputElement = file.field::<HtmlInputElement>().clone();
    let (asked, chosen) = (input.clone(), way.clone());
    let file = file.on("change", move |_| {
        chosen.read_first(input.files());
        input.set_value("");
    });
    let wide = |text: &str| button("button").text(text);
    let photo = || {
        let way = way.clone();
        wide(words::picture_camera()).click(move || way.go(Step::Camera))
    };
    let actions = el("div", "own-picture-actions")
        .child(file)
        .child(wide(words::picture_choose()).click(move || asked.click()))
        .maybe(camera::may_be_there().then(photo))
        .when(me.get(|app| app.me().picture().is_some()), move || {
            button("button")
                .text(words::picture_none())
                .click(move || store.send(PictureIntent::Use(None)))
        });
    let now = el("div", "own-picture-now")
        .part(
            me.get(|app| (app.me().status(), app.me().picture().cloned())),
            |(status, own)| Some(own_picture(Size::Big, *status, own.as_ref())),
        )
        .child(actions);
    let gallery = el("div", "gallery").children((0..GALLERY).map(|at| {
        let name = words::picture_gallery_numbered(&(at + 1).to_string());
        let ours = button("gallery-picture")
            .named(&name)
            .style("--at", &at.to_string());
        let html = ours.html().clone();
        ours.click(move || cut::ours(&html, at, GALLERY, move |picture| upload(store, picture)))
    }));
    let before = store.live([Changed::OwnPicture, Changed::Me], |app| {
        app.own_picture()
            .map(|view| view.before)
            .unwrap_or_default()
    });
    let done = button("button button-main first")
        .text(words::done())
        .click(move || store.send(PictureIntent::Show(false)));
    el("div", "own-picture-choose")
        .child(now)
        .child(el("h3", "").text(words::picture_gallery()))
        .child(gallery)
        .part(before, move |before| {
            (!before.is_empty()).then(|| used_before(store, before))
        })
        .child(el("div", "dialog-go").child(done))
}

fn used_before(store: Store, before: &[BlobId]) -> El {
    let pictures = before.iter().enumerate().map(|(at, blob)| {
        let number = (at + 1).to_string();
        let [used, forgotten] = std::array::from_fn(|_| blob.clone());
        el("span", "before")
            .child(
                button("gallery-picture")
                    .named(&words::picture_before_numbered(&number))
                    .child(image(blob))
                    .click(move || store.send(PictureIntent::Use(Some(used.clone())))),
            )
            .child(
                tool(Icon::CLOSE, &words::picture_forget_numbered(&number))
                    .click(move || store.send(PictureIntent::Forget(forgotten.clone()))),
            )
    });
    el("div", "used-before")
        .child(el("h3", "").text(words::picture_before()))
        .child(el("div", "gallery").children(pictures))
}
