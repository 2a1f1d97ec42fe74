use super::show::Form;
use crate::dom::follow;
use crate::store::Store;
use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::{document, untrack};
use nudge_model::{App, Changed, Page, Secret, SettingIntent, SignInIntent, SignUpIntent};
use nudge_shared::{Language, Setting, Status, Stay};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

/// Binds the form of the page to the model. What was typed before goes into the model; a form that
/// was sent before is sent now.
pub(crate) fn take_over(store: Store) {
    let form = Form::find();
    say_all(store, &form, false);
    form.follow(store);

    listen(&form.address, "input", {
        let form = form.clone();
        move |_| say_address(store, &form)
    });
    listen(&form.password, "input", {
        let form = form.clone();
        move |_| say_password(store, &form)
    });
    listen(&form.name, "input", {
        let name = form.name.clone();
        move |_| store.send(SignUpIntent::Name(name.value()))
    });
    listen(&form.invitation, "input", {
        let invitation = form.invitation.clone();
        move |_| store.send(SignUpIntent::Invitation(invitation.value()))
    });
    listen(&form.service, "change", {
        let service = form.service.clone();
        move |_| store.send(SignInIntent::Service(service.value()))
    });
    listen(&form.language, "change", {
        let language = form.language.clone();
        move |_| {
            let chosen = Language::of_tag(&language.value());
            store.send(SettingIntent::from(Setting::Language(chosen)));
        }
    });
    listen(&form.status, "change", {
        let status = form.status.clone();
        move |_| store.send(SignInIntent::Status(status_of(&status.value())))
    });
    listen(&form.card, "change", move |event| {
        let radio = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
            .filter(|input| input.name() == "stay");
        if let Some(radio) = radio {
            store.send(SignInIntent::Stay(stay_of(&radio.value())));
        }
    });
    listen(&form.card, "submit", {
        let form = form.clone();
        move |event| {
            event.prevent_default();
            submit(store, &form);
        }
    });
    listen(&form.forget, "click", {
        let form = form.clone();
        move |_| {
            store.send(SignInIntent::ForgetAddress);
            let _ = form.address.focus();
        }
    });
    listen(&form.cancel, "click", move |_| {
        store.send(SignInIntent::Cancel);
    });
    listen(&form.toggle, "click", move |_| {
        if creating(store) {
            store.send(SignUpIntent::GoToSignIn);
        } else {
            store.send(SignInIntent::GoToSignUp);
        }
    });
    listen(&form.peek, "click", {
        let (peek, password) = (form.peek.clone(), form.password.clone());
        move |_| {
            let shown = password.type_() == "text";
            password.set_type(if shown { "password" } else { "text" });
            let _ = peek.set_attribute("aria-pressed", if shown { "false" } else { "true" });
        }
    });

    // Whoever goes from one form to the other keeps what is typed.
    let page = store.live([Changed::Page], App::page);
    let before = Cell::new(store.peek(App::page));
    follow({
        let form = form.clone();
        move || {
            let page = page();
            if before.replace(page) != page {
                untrack(|| say_all(store, &form, false));
            }
        }
    });

    let root = document().document_element();
    let sent = root.is_some_and(|root| {
        let _ = root.set_attribute("data-ready", "");
        root.get_attribute("data-sent").is_some()
    });
    if sent {
        submit_when_known(store, form);
    }
}

/// The services must be known before the form can be checked.
fn submit_when_known(store: Store, form: Form) {
    let known = store.live([Changed::SignIn], |app| {
        !app.sign_in().services().is_empty()
    });
    let sent = Cell::new(false);
    follow(move || {
        if known() && !sent.replace(true) {
            untrack(|| submit(store, &form));
        }
    });
}

fn creating(store: Store) -> bool {
    store.peek(|app| app.page() == Page::SignUp)
}

fn submit(store: Store, form: &Form) {
    // Password managers fill fields in without always saying so.
    say_all(store, form, true);
    if creating(store) {
        store.send(SignUpIntent::Submit);
    } else {
        store.send(SignInIntent::Submit);
    }
}

/// Tells the model what stands in the fields, where that is more than it knows.
fn say_all(store: Store, form: &Form, even_empty: bool) {
    if even_empty || !form.address.value().is_empty() {
        say_address(store, form);
    }
    if even_empty || !form.password.value().is_empty() {
        say_password(store, form);
    }
    if creating(store) && !form.name.value().is_empty() {
        store.send(SignUpIntent::Name(form.name.value()));
    }
}

fn say_address(store: Store, form: &Form) {
    let text = form.address.value();
    if creating(store) {
        store.send(SignUpIntent::Address(text));
    } else {
        store.send(SignInIntent::Address(text));
    }
}

fn say_password(store: Store, form: &Form) {
    let text = Secret(form.password.value());
    if creating(store) {
        store.send(SignUpIntent::Password(text));
    } else {
        store.send(SignInIntent::Password(text));
    }
}

/// A status as the options of the form name it, which is how it is written on the wire. Not by `Debug`:
/// the page is built without its texts.
pub(super) fn name_of(status: Status) -> String {
    let json = serde_json::to_string(&status).unwrap_or_default();
    json.trim_matches('"').to_owned()
}

fn status_of(value: &str) -> Status {
    let mut all = Status::ALL.into_iter();
    let chosen = all.find(|status| name_of(*status) == value);
    chosen.unwrap_or(Status::Online)
}

fn stay_of(value: &str) -> Stay {
    match value {
        "SignedIn" => Stay::SignedIn,
        "PublicComputer" => Stay::PublicComputer,
        _ => Stay::UntilClosed,
    }
}

/// Listens for as long as the page lives: the form is never taken off it.
fn listen(element: &Element, event: &'static str, run: impl FnMut(&Event) + 'static) {
    let may_prevent = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(element, event, may_prevent, run).forget();
}
