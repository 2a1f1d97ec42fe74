//! Alerts while no page is open: the browser's maker brings them, the service worker shows them.

use crate::store::Store;
use crate::wire::http;
use js_sys::{JSON, Reflect};
use leptos::prelude::window;
use nudge_model::{Push, WindowInput};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Notification, NotificationPermission, PushSubscription, PushSubscriptionOptionsInit,
    ServiceWorkerRegistration,
};

/// Finds out how things are.
pub(crate) fn look(store: Store) {
    tell(store, async {
        Ok(match subscription(&worker().await?).await? {
            Some(_) => Push::On,
            None if Notification::permission() == NotificationPermission::Denied => Push::Denied,
            None => Push::Off,
        })
    });
}

/// Asks the person and the browser, and tells the relay where to.
pub(crate) fn turn_on(store: Store, key: String) {
    tell(store, async move {
        let asked = JsFuture::from(Notification::request_permission()?).await?;
        if asked.as_string().as_deref() != Some("granted") {
            return Ok(Push::Denied);
        }
        let worker = worker().await?;
        let options = PushSubscriptionOptionsInit::new();
        options.set_user_visible_only(true);
        options.set_application_server_key_opt_str(Some(&key));
        let manager = worker.push_manager()?;
        let made = JsFuture::from(manager.subscribe_with_options(&options)?).await?;
        let body = JSON::stringify(&made)?.into();
        http::push(body, true).await?;
        Ok(Push::On)
    });
}

/// Ends it.
pub(crate) fn turn_off(store: Store) {
    tell(store, async {
        if let Some(subscription) = subscription(&worker().await?).await? {
            let body = JSON::stringify(&subscription)?.into();
            JsFuture::from(subscription.unsubscribe()?).await?;
            http::push(body, false).await?;
        }
        Ok(Push::Off)
    });
}

fn tell(store: Store, work: impl Future<Output = Result<Push, JsValue>> + 'static) {
    // Browsers without any of it, and pages that came over an open line, have no such objects.
    let able = ["PushManager", "Notification"]
        .iter()
        .all(|name| Reflect::has(&window(), &JsValue::from_str(name)).unwrap_or(false))
        && Reflect::has(&window().navigator(), &JsValue::from_str("serviceWorker"))
            .unwrap_or(false);
    spawn_local(async move {
        let push = match able {
            true => work.await.unwrap_or(Push::Failed),
            false => Push::Unable,
        };
        store.send(WindowInput::Push(push));
    });
}

async fn worker() -> Result<ServiceWorkerRegistration, JsValue> {
    let container = window().navigator().service_worker();
    let ready = JsFuture::from(container.ready()?).await?;
    Ok(ready.unchecked_into())
}

async fn subscription(
    worker: &ServiceWorkerRegistration,
) -> Result<Option<PushSubscription>, JsValue> {
    let found = JsFuture::from(worker.push_manager()?.get_subscription()?).await?;
    Ok((!found.is_null()).then(|| found.unchecked_into()))
}
