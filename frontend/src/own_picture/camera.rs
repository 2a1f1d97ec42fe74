//! A photo by the device's camera.

use super::{Step, Way, cut};
use crate::dom::{El, Scope, button, el};
use crate::store::Store;
use leptos::prelude::window;
use nudge_model::{PictureIntent, words};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    HtmlVideoElement, MediaDevices, MediaStream, MediaStreamConstraints, MediaStreamTrack,
};

/// What the camera shows, for as long as it is looked at.
#[derive(Default)]
struct Running {
    stream: Option<MediaStream>,
    over: bool,
}

/// Switches the camera off when the step is left.
struct Off(Rc<RefCell<Running>>);

impl Drop for Off {
    fn drop(&mut self) {
        let mut running = self.0.borrow_mut();
        running.over = true;
        if let Some(stream) = running.stream.take() {
            stop(&stream);
        }
    }
}

fn stop(stream: &MediaStream) {
    for track in stream.get_tracks().iter() {
        track.unchecked_ref::<MediaStreamTrack>().stop();
    }
}

/// The browser's devices. Pages that came over a connection that anybody can read have none.
fn devices() -> Option<MediaDevices> {
    let devices = window().navigator().media_devices().ok()?;
    let there: &JsValue = devices.as_ref();
    (!there.is_undefined()).then_some(devices)
}

/// Whether asking for a camera makes sense.
pub(super) fn may_be_there() -> bool {
    devices().is_some()
}

async fn open() -> Option<MediaStream> {
    let constraints = MediaStreamConstraints::new();
    constraints.set_video(&JsValue::TRUE);
    let asked = devices()?
        .get_user_media_with_constraints(&constraints)
        .ok()?;
    let stream = JsFuture::from(asked).await.ok()?;
    Some(stream.unchecked_into())
}

/// The step in which the photo is taken.
pub(super) fn camera(store: Store, way: &Way) -> El {
    let video = el("video", "cut-view")
        .attr("autoplay", "")
        .attr("playsinline", "")
        .name(words::picture_camera());
    let shown: HtmlVideoElement = video.field::<HtmlVideoElement>().clone();
    shown.set_muted(true);
    let running = Rc::<RefCell<Running>>::default();
    Scope::keep(Off(running.clone()));
    let (taken, left) = (shown.clone(), way.clone());
    spawn_local(async move {
        let stream = open().await;
        let mut running = running.borrow_mut();
        match stream {
            Some(stream) if running.over => stop(&stream),
            Some(stream) => {
                shown.set_src_object(Some(&stream));
                running.stream = Some(stream);
            }
            None if running.over => {}
            None => {
                drop(running);
                left.go(Step::Choose);
                store.send(PictureIntent::NoCamera);
            }
        }
    });
    let [back, on] = std::array::from_fn(|_| way.clone());
    let take = button("button button-main first")
        .text(words::picture_take())
        .click(move || {
            let (width, height) = (taken.video_width(), taken.video_height());
            if width == 0 {
                return;
            }
            let photo = cut::canvas(width, height, |context| {
                // As in a mirror, which is how people know themselves.
                context.translate(width.into(), 0.0)?;
                context.scale(-1.0, 1.0)?;
                context.draw_image_with_html_video_element(&taken, 0.0, 0.0)
            });
            if let Some(photo) = photo {
                on.cut(photo);
            }
        });
    let back = button("button")
        .text(words::picture_back())
        .click(move || back.go(Step::Choose));
    el("div", "own-picture-cut")
        .child(video)
        .child(el("div", "dialog-go").child(back).child(take))
}
