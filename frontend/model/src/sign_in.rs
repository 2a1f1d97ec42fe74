//! The sign-in form: what it says, and what is wrong with it.

use crate::attempts::Attempts;
use crate::form::{Field, Problem, explain};
use crate::turn::Turn;
use crate::{Changed, Effect, Focus, HttpError, Secret, SignInIntent, storage, words};
use nudge_shared::{About, Address, ServiceInfo, SignIn, SignUpPolicy, Status, Stay};

/// The sign-in form.
#[derive(Debug)]
pub struct SignInForm {
    about: Option<About>,
    service: String,
    address: String,
    password: Secret<String>,
    status: Status,
    stay: Stay,
    busy: bool,
    /// Whether the form was sent before it was known which services there are.
    early: bool,
    attempts: Attempts,
    problem: Option<Problem>,
    note: Option<String>,
    remembered: bool,
}

impl Default for SignInForm {
    fn default() -> Self {
        Self {
            about: None,
            service: String::new(),
            address: String::new(),
            password: Secret(String::new()),
            status: Status::Online,
            stay: Stay::default(),
            busy: false,
            early: false,
            attempts: Attempts::default(),
            problem: None,
            note: None,
            remembered: false,
        }
    }
}

impl SignInForm {
    /// Services one can sign in to; empty until the relay has said.
    #[must_use]
    pub fn services(&self) -> &[ServiceInfo] {
        self.about
            .as_ref()
            .map(|about| about.services.as_slice())
            .unwrap_or_default()
    }

    /// The chosen service.
    #[must_use]
    pub fn service(&self) -> Option<&ServiceInfo> {
        self.services()
            .iter()
            .find(|service| service.id == self.service)
            .or_else(|| self.services().first())
    }

    /// The service on which accounts can be made, if any.
    #[must_use]
    pub fn sign_up_service(&self) -> Option<&ServiceInfo> {
        self.services()
            .iter()
            .find(|service| service.sign_up != SignUpPolicy::Closed)
    }

    /// What is typed as address.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// What is typed as password.
    #[must_use]
    pub fn password(&self) -> &str {
        &self.password.0
    }

    /// The status to start with.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status
    }

    /// For how long to stay signed in.
    #[must_use]
    pub fn stay(&self) -> Stay {
        self.stay
    }

    /// Whether the answer is awaited: no second press, offer "Cancel".
    #[must_use]
    pub fn busy(&self) -> bool {
        self.busy
    }

    /// What is wrong.
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    /// Something worth knowing that is not a problem: signed out, account made.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }

    /// Whether the address comes from an earlier visit and can be forgotten.
    #[must_use]
    pub fn remembered(&self) -> bool {
        self.remembered
    }

    pub(crate) fn restore(&mut self, address: Option<&str>, service: Option<&str>) {
        self.address = address.unwrap_or_default().to_owned();
        self.remembered = address.is_some();
        self.service = service.unwrap_or_default().to_owned();
    }

    pub(crate) fn about(&mut self, about: About, turn: &mut Turn<'_>) {
        let early = std::mem::take(&mut self.early) && !about.signed_in;
        self.about = Some(about);
        self.problem = None;
        if early {
            self.submit(turn);
        }
        turn.changed(Changed::SignIn);
        turn.changed(Changed::SignUp);
    }

    /// The relay cannot be asked what it offers.
    pub(crate) fn unreachable(&mut self, error: &HttpError, turn: &mut Turn<'_>) {
        self.problem = Some(explain(error));
        turn.changed(Changed::SignIn);
    }

    /// A form on which nothing is typed, for the same services.
    pub(crate) fn emptied(&self) -> Self {
        Self {
            about: self.about.clone(),
            attempts: self.attempts.clone(),
            ..Self::default()
        }
    }

    pub(crate) fn note_that(&mut self, note: &str, turn: &mut Turn<'_>) {
        self.note = Some(note.to_owned());
        turn.changed(Changed::SignIn);
    }

    /// Signing up and cancelling are the app's business.
    pub(crate) fn handle(&mut self, intent: SignInIntent, turn: &mut Turn<'_>) {
        turn.changed(Changed::SignIn);
        match intent {
            SignInIntent::Service(id) => self.service = id,
            SignInIntent::Address(text) => {
                self.address = text;
                self.clear(Field::Address);
            }
            SignInIntent::Password(text) => {
                self.password = text;
                self.clear(Field::Password);
            }
            SignInIntent::Status(status) => self.status = status,
            SignInIntent::Stay(stay) => self.stay = stay,
            SignInIntent::Submit => self.submit(turn),
            SignInIntent::Cancel => {
                self.busy = false;
                self.attempts.cancel();
                // The button goes, and the focus would go with it.
                turn.effect(Effect::Focus(Focus::Form));
            }
            SignInIntent::ForgetAddress => {
                self.address.clear();
                self.remembered = false;
                turn.store(storage::ADDRESS.to_owned(), None);
                turn.store(storage::SERVICE.to_owned(), None);
            }
            SignInIntent::GoToSignUp => {}
        }
    }

    /// A problem goes when its field is edited; a wrong password is about both fields.
    fn clear(&mut self, field: Field) {
        self.note = None;
        self.early = false;
        if self
            .problem
            .as_ref()
            .is_some_and(|problem| problem.field.is_none_or(|at| at == field))
        {
            self.problem = None;
        }
    }

    fn submit(&mut self, turn: &mut Turn<'_>) {
        if self.busy {
            return;
        }
        self.note = None;
        self.early = self.services().is_empty();
        self.problem = self.validate();
        if self.problem.is_some() {
            turn.effect(Effect::Focus(Focus::Form));
            return;
        }
        self.busy = true;
        let form = Secret(SignIn {
            service: self
                .service()
                .map(|service| service.id.clone())
                .unwrap_or_default(),
            address: self.full_address(),
            password: self.password.0.clone(),
            status: self.status,
            stay: self.stay,
        });
        self.attempts.send(form, turn);
    }

    /// An answer has come. Whether it is the one that is awaited; otherwise nobody wants it.
    pub(crate) fn arrives(&mut self, attempt: u32) -> bool {
        self.attempts.answered(attempt) && self.busy
    }

    /// The browser has the cookie of a session that nobody wants.
    pub(crate) fn drop_session(&mut self, turn: &mut Turn<'_>) {
        self.attempts.drop_session(self.busy, turn);
    }

    /// A sign-out was answered.
    pub(crate) fn signed_out(&mut self, turn: &mut Turn<'_>) {
        self.attempts.ended(turn);
    }

    /// What is typed, with the service's own domain where none is typed.
    fn full_address(&self) -> String {
        let typed = self.address.trim();
        match self.service().and_then(|service| service.domain.as_ref()) {
            Some(domain) if !typed.is_empty() && !typed.contains('@') => {
                format!("{typed}@{domain}")
            }
            _ => typed.to_owned(),
        }
    }

    fn validate(&self) -> Option<Problem> {
        if self.services().is_empty() {
            return Some(Problem::whole(words::unreachable()));
        }
        if self.full_address().parse::<Address>().is_err() {
            return Some(Problem::at(Field::Address, words::address_needed()));
        }
        if self.password.0.is_empty() {
            return Some(Problem::at(Field::Password, words::password_needed()));
        }
        None
    }

    /// The relay has answered the attempt that is awaited. Gives back whether the person is signed in
    /// now.
    pub(crate) fn answered(
        &mut self,
        result: Result<Address, HttpError>,
        turn: &mut Turn<'_>,
    ) -> bool {
        turn.changed(Changed::SignIn);
        self.busy = false;
        match result {
            Ok(address) => {
                self.password = Secret(String::new());
                self.problem = None;
                self.note = None;
                self.attempts.succeeded();
                if self.stay != Stay::PublicComputer {
                    turn.store(
                        storage::ADDRESS.to_owned(),
                        Some(address.as_str().to_owned()),
                    );
                    let service = self.service().map(|service| service.id.clone());
                    turn.store(storage::SERVICE.to_owned(), service);
                    self.remembered = true;
                }
                true
            }
            Err(error) => {
                self.attempts.failed(turn);
                self.problem = Some(explain(&error));
                turn.effect(Effect::Focus(Focus::Form));
                false
            }
        }
    }
}
