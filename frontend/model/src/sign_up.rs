//! The form that makes an account.

use crate::form::{Field, Problem, explain};
use crate::turn::Turn;
use crate::{Changed, Effect, Focus, HttpError, Secret, SignUpIntent, words};
use nudge_shared::{
    Address, MAX_NAME_CHARS, MAX_PASSWORD_BYTES, MIN_PASSWORD_CHARS, ServiceInfo, SignUp,
    SignUpPolicy,
};

/// A rule for passwords, and whether what is typed meets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The rule in words.
    pub text: String,
    /// Whether it is met.
    pub met: bool,
}

/// The sign-up form.
#[derive(Debug)]
pub struct SignUpForm {
    address: String,
    name: String,
    password: Secret<String>,
    invitation: String,
    busy: bool,
    problem: Option<Problem>,
}

impl Default for SignUpForm {
    fn default() -> Self {
        Self {
            address: String::new(),
            name: String::new(),
            password: Secret(String::new()),
            invitation: String::new(),
            busy: false,
            problem: None,
        }
    }
}

impl SignUpForm {
    /// What is typed as address; without `@` the service's domain is added.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// What is typed as name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What is typed as password.
    #[must_use]
    pub fn password(&self) -> &str {
        &self.password.0
    }

    /// What is typed as invitation.
    #[must_use]
    pub fn invitation(&self) -> &str {
        &self.invitation
    }

    /// Whether the answer is awaited.
    #[must_use]
    pub fn busy(&self) -> bool {
        self.busy
    }

    /// What is wrong.
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    /// The rules for passwords, each with whether what is typed meets it: show them all while the
    /// person types, so that nobody has to guess.
    #[must_use]
    pub fn password_rules(&self) -> Vec<Rule> {
        password_rules(&self.password.0, &self.address)
    }

    pub(crate) fn invite(&mut self, code: Option<String>, turn: &mut Turn<'_>) {
        if let Some(code) = code {
            self.invitation = code;
            turn.changed(Changed::SignUp);
        }
    }

    pub(crate) fn handle(
        &mut self,
        intent: SignUpIntent,
        service: Option<&ServiceInfo>,
        turn: &mut Turn<'_>,
    ) {
        turn.changed(Changed::SignUp);
        let (text, field) = match intent {
            SignUpIntent::Address(text) => {
                self.address = text;
                (true, Field::Address)
            }
            SignUpIntent::Name(text) => {
                self.name = text;
                (true, Field::Name)
            }
            SignUpIntent::Password(text) => {
                self.password = text;
                (true, Field::Password)
            }
            SignUpIntent::Invitation(text) => {
                self.invitation = text;
                (true, Field::Invitation)
            }
            SignUpIntent::Submit => {
                self.submit(service, turn);
                return;
            }
            SignUpIntent::GoToSignIn => return,
        };
        if text
            && self
                .problem
                .as_ref()
                .is_some_and(|problem| problem.field.is_none_or(|at| at == field))
        {
            self.problem = None;
        }
    }

    fn submit(&mut self, service: Option<&ServiceInfo>, turn: &mut Turn<'_>) {
        if self.busy {
            return;
        }
        match self.validate(service) {
            Ok(sign_up) => {
                self.problem = None;
                self.busy = true;
                turn.effect(Effect::PostSignUp(Secret(sign_up)));
            }
            Err(problem) => {
                self.problem = Some(problem);
                turn.effect(Effect::Focus(Focus::Form));
            }
        }
    }

    fn validate(&self, service: Option<&ServiceInfo>) -> Result<SignUp, Problem> {
        let service = service.ok_or_else(|| Problem::whole(words::unreachable()))?;
        let mut address = self.address.trim().to_owned();
        if let Some(domain) = &service.domain
            && !address.is_empty()
        {
            match address.split_once('@') {
                None => {
                    address.push('@');
                    address.push_str(domain);
                }
                Some((_, typed)) if !typed.eq_ignore_ascii_case(domain) => {
                    return Err(Problem::at(Field::Address, words::domain_is(domain)));
                }
                Some(_) => {}
            }
        }
        if address.parse::<Address>().is_err() {
            return Err(Problem::at(Field::Address, words::address_needed()));
        }
        if self.name.trim().chars().count() > MAX_NAME_CHARS {
            return Err(Problem::at(
                Field::Name,
                words::too_many_characters(words::count(MAX_NAME_CHARS)),
            ));
        }
        if let Some(rule) = self.password_rules().into_iter().find(|rule| !rule.met) {
            return Err(Problem::at(Field::Password, rule.text));
        }
        let invitation = self.invitation.trim();
        if service.sign_up == SignUpPolicy::Invitation && invitation.is_empty() {
            return Err(Problem::at(Field::Invitation, words::invitation_needed()));
        }
        Ok(SignUp {
            address,
            name: self.name.trim().to_owned(),
            password: self.password.0.clone(),
            invitation: (!invitation.is_empty()).then(|| invitation.to_owned()),
        })
    }

    /// The relay has answered; gives back the address and password to sign in with.
    pub(crate) fn answered(
        &mut self,
        result: Result<(), HttpError>,
        service: Option<&ServiceInfo>,
        turn: &mut Turn<'_>,
    ) -> Option<(String, Secret<String>)> {
        turn.changed(Changed::SignUp);
        if !std::mem::replace(&mut self.busy, false) {
            return None;
        }
        match result {
            Ok(()) => {
                let address = self.validate(service).ok()?.address;
                let password = std::mem::replace(&mut self.password, Secret(String::new()));
                *self = Self::default();
                Some((address, password))
            }
            Err(error) => {
                self.problem = Some(explain(&error));
                turn.effect(Effect::Focus(Focus::Form));
                None
            }
        }
    }
}

/// The rules for the password of this address, each with whether `password` meets it. Nothing typed
/// meets none of them.
pub(crate) fn password_rules(password: &str, address: &str) -> Vec<Rule> {
    let rule = |text: String, met: bool| Rule {
        text,
        met: met && !password.is_empty(),
    };
    let local = address.split('@').next().unwrap_or_default().trim();
    let same = |other: &str| !other.is_empty() && other.eq_ignore_ascii_case(password);
    let first = password.chars().next();
    vec![
        rule(
            words::at_least_characters(words::count(MIN_PASSWORD_CHARS)),
            password.chars().count() >= MIN_PASSWORD_CHARS,
        ),
        rule(
            words::not_too_long().to_owned(),
            password.len() <= MAX_PASSWORD_BYTES,
        ),
        rule(
            words::not_the_address().to_owned(),
            !same(local) && !same(address.trim()),
        ),
        rule(
            words::not_one_character().to_owned(),
            password.chars().any(|c| Some(c) != first),
        ),
    ]
}
