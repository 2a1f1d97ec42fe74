use super::take_over::name_of;
use crate::dom::{el, follow};
use crate::parts::{shape, tone};
use crate::store::Store;
use leptos::prelude::document;
use nudge_model::{App, Changed, Page, Problem, words};
use nudge_shared::{Language, SignUpPolicy};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// The parts of the form in `index.html`.
#[derive(Clone)]
pub(super) struct Form {
    pub(super) card: HtmlElement,
    pub(super) service: HtmlSelectElement,
    pub(super) address: HtmlInputElement,
    pub(super) name: HtmlInputElement,
    pub(super) password: HtmlInputElement,
    pub(super) invitation: HtmlInputElement,
    pub(super) status: HtmlSelectElement,
    pub(super) cancel: HtmlElement,
    pub(super) toggle: HtmlElement,
    pub(super) peek: HtmlElement,
    pub(super) wait: HtmlElement,
    pub(super) language: HtmlSelectElement,
    pub(super) forget: HtmlElement,
}

fn by_id<T: JsCast>(id: &str) -> T {
    document()
        .get_element_by_id(id)
        .expect("index.html has all parts of the form")
        .unchecked_into()
}

fn text(id: &str, text: &str) {
    let element: HtmlElement = by_id(id);
    element.set_text_content(Some(text));
}

fn hide(id: &str, hidden: bool) {
    let element: HtmlElement = by_id(id);
    element.set_hidden(hidden);
}

impl Form {
    pub(super) fn find() -> Self {
        Self {
            card: by_id("sign-in-form"),
            service: by_id("service"),
            address: by_id("address"),
            name: by_id("display-name"),
            password: by_id("password"),
            invitation: by_id("invitation"),
            status: by_id("status"),
            cancel: by_id("sign-in-cancel"),
            toggle: by_id("sign-up-toggle"),
            peek: by_id("peek"),
            wait: by_id("sign-in-wait"),
            language: by_id("language"),
            forget: by_id("forget-address"),
        }
    }

    /// Shows what the model says, from now on.
    pub(super) fn follow(&self, store: Store) {
        let page = store.live([Changed::Page, Changed::Language], |app| app.page());
        let form = self.clone();
        follow(move || form.mode(page() == Page::SignUp));
        self.follow_language(store);
        let remembered = store.live([Changed::SignIn, Changed::Page], |app| {
            app.page() != Page::SignUp && app.sign_in().remembered()
        });
        let forget = self.forget.clone();
        follow(move || forget.set_hidden(!remembered()));
        self.follow_values(store);
        self.follow_services(store);
        self.follow_state(store);
    }

    fn mode(&self, create: bool) {
        let mode = if create { "create" } else { "sign-in" };
        let _ = self.card.set_attribute("data-mode", mode);
        let _ = self.password.set_attribute(
            "autocomplete",
            if create {
                "new-password"
            } else {
                "current-password"
            },
        );
        let words = match create {
            true => (
                words::create_account_lead(),
                words::create_account(),
                words::have_an_account(),
                words::sign_in(),
            ),
            false => (
                words::sign_in_lead(),
                words::sign_in(),
                words::new_here(),
                words::create_an_account(),
            ),
        };
        text("sign-in-lead", words.0);
        text("sign-in-go-text", words.1);
        text("sign-up-question", words.2);
        text("sign-up-toggle", words.3);
    }

    /// All languages, each under the name that its speakers find it by.
    fn follow_language(&self, store: Store) {
        for language in Language::ALL {
            let option = el("option", "")
                .attr("value", language.tag())
                .attr("lang", language.tag())
                .text(language.own_name());
            let _ = self.language.append_child(option.html());
        }
        self.language.set_hidden(false);
        let spoken = store.live([Changed::Language], |_| words::spoken_language());
        let select = self.language.clone();
        follow(move || select.set_value(spoken().tag()));
    }

    /// Fields follow the model where it changes what is typed: an address remembered, a password
    /// forgotten.
    fn follow_values(&self, store: Store) {
        let parts = [Changed::SignIn, Changed::SignUp, Changed::Page];
        let typed = store.live(parts, |app| match app.page() {
            Page::SignUp => (
                app.sign_up().address().to_owned(),
                app.sign_up().password().to_owned(),
                app.sign_up().invitation().to_owned(),
            ),
            _ => (
                app.sign_in().address().to_owned(),
                app.sign_in().password().to_owned(),
                app.sign_up().invitation().to_owned(),
            ),
        });
        let form = self.clone();
        follow(move || {
            let held = typed();
            let (address, password, invitation) = &held;
            let pairs = [
                (&form.address, address),
                (&form.password, password),
                (&form.invitation, invitation),
            ];
            for (field, value) in pairs {
                if field.value() != *value {
                    field.set_value(value);
                }
            }
        });
        let status = store.live([Changed::SignIn], |app| app.sign_in().status());
        let select = self.status.clone();
        follow(move || {
            let status = status();
            select.set_value(&name_of(status));
            let gem: Element = by_id("status-gem");
            let _ = gem.set_attribute("data-status", shape(status, false));
            let frame: Element = by_id("sign-in-frame");
            let _ = frame.set_attribute("data-tone", tone(status));
        });
    }

    fn follow_services(&self, store: Store) {
        let services = store.live([Changed::SignIn], |app| {
            let chosen = app.sign_in().service().map(|service| service.id.clone());
            let all: Vec<(String, String)> = app
                .sign_in()
                .services()
                .iter()
                .map(|service| (service.id.clone(), service.name.clone()))
                .collect();
            (all, chosen.unwrap_or_default())
        });
        let select = self.service.clone();
        follow(move || {
            let held = services();
            let (all, chosen) = &held;
            select.set_inner_html("");
            for (id, name) in all {
                let Ok(option) = document().create_element("option") else {
                    continue;
                };
                let _ = option.set_attribute("value", id);
                option.set_text_content(Some(name));
                let _ = select.append_child(&option);
            }
            select.set_value(chosen);
            hide("service-field", all.len() < 2);
        });
        let parts = [Changed::SignIn, Changed::Page, Changed::Language];
        let offer = store.live(parts, |app| {
            let service = app.sign_in().sign_up_service();
            (
                service.is_some(),
                service.is_some_and(|service| service.sign_up == SignUpPolicy::Invitation),
                help(app),
            )
        });
        follow(move || {
            let held = offer();
            let (offered, invitation, help) = &held;
            hide("sign-up-offer", !offered);
            hide("invitation-field", !invitation);
            text("address-help", help);
            hide("address-help", help.is_empty());
        });
    }

    fn follow_state(&self, store: Store) {
        let parts = [
            Changed::SignIn,
            Changed::SignUp,
            Changed::Page,
            Changed::Language,
        ];
        let state = store.live(parts, |app| match app.page() {
            Page::SignUp => (app.sign_up().busy(), app.sign_up().problem().cloned(), None),
            _ => (
                app.sign_in().busy(),
                app.sign_in().problem().cloned(),
                app.sign_in().note().map(ToOwned::to_owned),
            ),
        });
        let form = self.clone();
        follow(move || {
            let held = state();
            let (busy, problem, note) = &held;
            form.busy(*busy);
            form.problem(problem.as_ref());
            let note = if *busy {
                Some(words::signing_in())
            } else {
                note.as_deref()
            };
            form.wait.set_text_content(note);
        });
        let parts = [Changed::SignUp, Changed::Language];
        let rules = store.live(parts, |app| app.sign_up().password_rules());
        follow(move || {
            let held = rules();
            let rules = &held;
            let list: Element = by_id("password-rules");
            list.set_inner_html("");
            for rule in rules {
                let Ok(item) = document().create_element("li") else {
                    continue;
                };
                item.set_text_content(Some(&rule.text));
                let _ = item.toggle_attribute_with_force("data-met", rule.met);
                let _ = list.append_child(&item);
            }
        });
    }

    fn busy(&self, busy: bool) {
        let state = if busy { "true" } else { "false" };
        let _ = self.card.set_attribute("aria-busy", state);
        let go: HtmlElement = by_id("sign-in-go");
        let _ = go.set_attribute("aria-busy", state);
        let _ = go.toggle_attribute_with_force("disabled", busy);
        self.cancel.set_hidden(!busy);
    }

    fn problem(&self, problem: Option<&Problem>) {
        use nudge_model::Field;
        let at = problem.and_then(|problem| problem.field);
        let fields = [
            (&self.address, Field::Address),
            (&self.name, Field::Name),
            (&self.password, Field::Password),
            (&self.invitation, Field::Invitation),
        ];
        for (field, which) in fields {
            let wrong = at == Some(which);
            let _ = field.set_attribute("aria-invalid", if wrong { "true" } else { "false" });
        }
        text(
            "sign-in-error",
            problem.map_or("", |problem| problem.text.as_str()),
        );
        hide("sign-in-error", problem.is_none());
    }
}

/// How an address looks on the chosen service.
fn help(app: &App) -> String {
    let service = match app.page() {
        Page::SignUp => app.sign_in().sign_up_service(),
        _ => app.sign_in().service(),
    };
    match service.and_then(|service| service.domain.as_ref()) {
        Some(domain) => words::address_completed(domain),
        None => String::new(),
    }
}
