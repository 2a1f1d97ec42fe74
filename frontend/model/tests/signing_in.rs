//! The forms: what is wrong is said where it is wrong, and a wrong password is told from a service
//! that is down.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;
use std::collections::BTreeMap;

fn page() -> App {
    let (mut app, outcome) = App::new(setup(BTreeMap::new(), 1), NOON);
    assert!(outcome.effects.contains(&Effect::FetchAbout));
    app.handle(HttpInput::About(Ok(about(false))), NOON);
    assert_eq!(app.page(), Page::SignIn);
    app
}

fn fill(app: &mut App, address: &str, password: &str) -> Vec<Effect> {
    app.handle(SignInIntent::Address(address.to_owned()), NOON);
    app.handle(SignInIntent::Password(Secret(password.to_owned())), NOON);
    app.handle(SignInIntent::Submit, NOON).effects
}

fn problem(app: &App) -> (Option<Field>, String) {
    let problem = app.sign_in().problem().expect("a problem");
    (problem.field, problem.text.clone())
}

#[test]
fn an_incomplete_form_is_not_sent() {
    let mut app = page();
    for (address, password, field) in [
        ("", "x", Field::Address),
        ("a b@c", "x", Field::Address),
        ("anna", "", Field::Password),
    ] {
        let effects = fill(&mut app, address, password);
        assert_eq!(effects, [Effect::Focus(Focus::Form)]);
        assert_eq!(problem(&app).0, Some(field));
    }
    app.handle(SignInIntent::Password(Secret("x".to_owned())), NOON);
    assert_eq!(app.sign_in().problem(), None, "gone once it is mended");
}

#[test]
fn a_bare_name_gets_the_service_s_own_domain() {
    let mut app = page();
    app.handle(SignInIntent::Status(Status::Offline), NOON);
    let effects = fill(&mut app, "anna", "secret");
    let Some(Effect::PostSignIn(1, Secret(sign_in))) = effects.first() else {
        panic!("{effects:?}");
    };
    assert_eq!(sign_in.address, "anna@example.com");
    assert_eq!(sign_in.service, "here");
    assert_eq!(sign_in.status, Status::Offline);
    assert!(app.sign_in().busy());
    assert!(!format!("{effects:?}").contains("secret"));
}

#[test]
fn failures_are_told_apart() {
    let mut app = page();
    let refused = |code| HttpError::Refused(WireError::new(code, ""));
    let mut attempts = 0;
    for (error, field, says) in [
        (
            refused(ErrorCode::WrongPassword),
            Some(Field::Password),
            "not right",
        ),
        (
            refused(ErrorCode::ServiceUnavailable),
            None,
            "Your password was not the problem",
        ),
        (refused(ErrorCode::Throttled), None, "Wait a minute"),
        (HttpError::Unreachable, None, "Check your connection"),
    ] {
        fill(&mut app, "anna", "secret");
        attempts += 1;
        app.handle(HttpInput::SignedIn(attempts, Err(error)), NOON);
        assert!(!app.sign_in().busy());
        assert_eq!(problem(&app).0, field);
        assert!(problem(&app).1.contains(says), "{}", problem(&app).1);
        assert_eq!(app.sign_in().password(), "secret", "nobody types it twice");
    }
}

#[test]
fn a_late_answer_to_a_cancelled_attempt_is_ignored() {
    let mut app = page();
    fill(&mut app, "anna", "secret");
    app.handle(SignInIntent::Cancel, NOON);
    let error = HttpError::Refused(WireError::new(ErrorCode::WrongPassword, ""));
    app.handle(HttpInput::SignedIn(1, Err(error)), NOON);
    assert_eq!(app.sign_in().problem(), None);
}

const SIGN_OUT_HERE: Effect = Effect::PostSignOut(SignOutScope::Here);

fn signed_in(attempt: u32) -> HttpInput {
    let address = address("anna@example.com");
    HttpInput::SignedIn(attempt, Ok(SignedIn { address }))
}

fn wrong_password(attempt: u32) -> HttpInput {
    let error = WireError::new(ErrorCode::WrongPassword, "");
    HttpInput::SignedIn(attempt, Err(HttpError::Refused(error)))
}

#[test]
fn who_cancels_too_late_is_signed_out_again_in_this_browser() {
    let mut app = page();
    fill(&mut app, "anna", "secret");
    app.handle(SignInIntent::Cancel, NOON);
    let effects = app.handle(signed_in(1), NOON).effects;
    assert!(effects.contains(&SIGN_OUT_HERE), "{effects:?}");
    assert!(!effects.contains(&Effect::Connect));
    app.handle(HttpInput::SignedOut(Ok(())), NOON);
    assert_eq!(app.page(), Page::SignIn);
}

#[test]
fn the_answer_to_a_cancelled_attempt_does_not_count_for_the_next() {
    let mut app = page();
    fill(&mut app, "anna", "wrong");
    app.handle(SignInIntent::Cancel, NOON);
    let effects = fill(&mut app, "anna", "secret");
    assert!(matches!(effects[..], [Effect::PostSignIn(2, _)]));
    app.handle(wrong_password(1), NOON);
    assert!(app.sign_in().busy());
    assert_eq!(app.sign_in().problem(), None);
    let effects = app.handle(signed_in(1), NOON).effects;
    assert!(!effects.contains(&Effect::Connect), "{effects:?}");
    assert!(!effects.contains(&SIGN_OUT_HERE), "it would hit the second");
    let effects = app.handle(signed_in(2), NOON).effects;
    assert!(effects.contains(&Effect::Connect));
    assert!(!effects.contains(&SIGN_OUT_HERE));
    assert_eq!(app.page(), Page::Messenger);
}

#[test]
fn the_cookie_of_an_attempt_that_was_given_up_goes_when_the_next_fails() {
    let mut app = page();
    fill(&mut app, "anna", "secret");
    app.handle(SignInIntent::Cancel, NOON);
    fill(&mut app, "anna", "wrong");
    // The first one's answer never comes, as the browser gave it up.
    let effects = app.handle(wrong_password(2), NOON).effects;
    assert!(effects.contains(&SIGN_OUT_HERE), "{effects:?}");
    app.handle(HttpInput::SignedOut(Ok(())), NOON);
    fill(&mut app, "anna", "wrong");
    let effects = app.handle(wrong_password(3), NOON).effects;
    assert!(!effects.contains(&SIGN_OUT_HERE), "there is none to end");
}

#[test]
fn an_attempt_waits_until_the_session_that_nobody_wants_is_ended() {
    let mut app = page();
    fill(&mut app, "anna", "secret");
    app.handle(SignInIntent::Cancel, NOON);
    app.handle(signed_in(1), NOON);
    let effects = fill(&mut app, "anna", "secret");
    assert_eq!(effects, [], "its cookie would go with the other's");
    assert!(app.sign_in().busy());
    let effects = app.handle(HttpInput::SignedOut(Ok(())), NOON).effects;
    assert!(matches!(effects[..], [Effect::PostSignIn(2, _)]));
    let effects = app.handle(signed_in(2), NOON).effects;
    assert!(effects.contains(&Effect::Connect));
}

#[test]
fn an_attempt_that_waited_can_be_cancelled() {
    let mut app = page();
    fill(&mut app, "anna", "secret");
    app.handle(SignInIntent::Cancel, NOON);
    app.handle(signed_in(1), NOON);
    fill(&mut app, "anna", "secret");
    app.handle(SignInIntent::Cancel, NOON);
    let unreachable = HttpInput::SignedOut(Err(HttpError::Unreachable));
    let effects = app.handle(unreachable, NOON).effects;
    assert!(!effects.iter().any(|e| matches!(e, Effect::PostSignIn(..))));
}

#[test]
fn an_account_is_made_and_signed_in_with_at_once() {
    let mut app = page();
    app.handle(SignInIntent::GoToSignUp, NOON);
    assert_eq!(app.page(), Page::SignUp);
    assert_eq!(app.place(), Place::SignUp(None));
    app.handle(SignUpIntent::Address("anna".to_owned()), NOON);
    app.handle(SignUpIntent::Password(Secret("anna".to_owned())), NOON);
    let unmet = |app: &App| {
        let rules = app.sign_up().password_rules();
        rules.iter().filter(|rule| !rule.met).count()
    };
    assert_eq!(unmet(&app), 2, "too short, and the address itself");
    let effects = app.handle(SignUpIntent::Submit, NOON).effects;
    assert_eq!(effects, [Effect::Focus(Focus::Form)]);
    let good = Secret("long enough".to_owned());
    app.handle(SignUpIntent::Password(good), NOON);
    assert_eq!(unmet(&app), 0);
    let effects = app.handle(SignUpIntent::Submit, NOON).effects;
    assert!(
        matches!(&effects[0], Effect::PostSignUp(Secret(s)) if s.address == "anna@example.com")
    );
    let effects = app.handle(HttpInput::SignedUp(Ok(())), NOON).effects;
    assert!(matches!(&effects[0], Effect::PostSignIn(1, Secret(s)) if s.password == "long enough"));
    let effects = app.handle(signed_in(1), NOON).effects;
    assert_eq!(app.page(), Page::Messenger);
    assert!(effects.contains(&Effect::Connect));
}

#[test]
fn a_taken_address_is_said_at_the_address() {
    let mut app = page();
    app.handle(SignInIntent::GoToSignUp, NOON);
    app.handle(SignUpIntent::Address("anna@other.example".to_owned()), NOON);
    let good = Secret("long enough".to_owned());
    app.handle(SignUpIntent::Password(good), NOON);
    app.handle(SignUpIntent::Submit, NOON);
    let text = |app: &App| app.sign_up().problem().unwrap().text.clone();
    assert_eq!(text(&app), "Addresses here end in @example.com.");
    app.handle(SignUpIntent::Address("anna".to_owned()), NOON);
    app.handle(SignUpIntent::Submit, NOON);
    let error = HttpError::Refused(WireError::new(ErrorCode::AddressTaken, ""));
    app.handle(HttpInput::SignedUp(Err(error)), NOON);
    assert_eq!(text(&app), "This address is taken. Choose another.");
    assert_eq!(app.sign_up().problem().unwrap().field, Some(Field::Address));
}

#[test]
fn an_invitation_link_fills_in_its_code() {
    let mut start = setup(BTreeMap::new(), 1);
    start.place = Place::parse("/sign-up/ABC");
    let (mut app, _) = App::new(start, NOON);
    app.handle(HttpInput::About(Ok(about(false))), NOON);
    assert_eq!(app.page(), Page::SignUp);
    assert_eq!(app.sign_up().invitation(), "ABC");
}

#[test]
fn a_relay_that_is_down_is_asked_again_until_it_answers() {
    let (mut app, _) = App::new(setup(BTreeMap::new(), 1), NOON);
    let down = HttpInput::About(Err(HttpError::Unreachable));
    let outcome = app.handle(down, NOON);
    let Some(Effect::WakeAt(Some(at))) = outcome
        .effects
        .iter()
        .find(|effect| matches!(effect, Effect::WakeAt(_)))
    else {
        panic!("{outcome:?}");
    };
    assert!(app.sign_in().problem().is_some());
    let outcome = app.handle(Input::Tick, *at);
    assert!(outcome.effects.contains(&Effect::FetchAbout));
    app.handle(HttpInput::About(Ok(about(true))), *at);
    assert_eq!(app.page(), Page::Messenger);
}

#[test]
fn a_link_to_a_conversation_is_followed_once_signed_in() {
    let mut start = setup(BTreeMap::new(), 1);
    start.place = Place::parse("/c/bob@example.com");
    let tab = Tab::new(start, BTreeMap::new(), NOON);
    let relay = Relay::new(snapshot(Vec::new()), NOON);
    let mut story = Story {
        tab,
        relay,
        now: NOON,
    };
    let outcome = Outcome {
        effects: std::mem::take(&mut story.tab.effects),
        changed: Vec::new(),
    };
    story.tab.perform(outcome, &mut story.relay, story.now);
    story.settle();
    assert_eq!(story.app().selected(), Some(&bob()));
}

#[test]
fn a_form_sent_before_the_services_are_known_is_sent_when_they_are() {
    let early = || {
        let (mut app, _) = App::new(setup(BTreeMap::new(), 1), NOON);
        let effects = fill(&mut app, "anna@example.com", "correct horse");
        assert!(!effects.iter().any(|e| matches!(e, Effect::PostSignIn(..))));
        app
    };
    let sent = |app: &mut App, signed_in: bool| {
        let about = HttpInput::About(Ok(about(signed_in)));
        let effects = app.handle(about, NOON).effects;
        effects.iter().any(|e| matches!(e, Effect::PostSignIn(..)))
    };
    let mut app = early();
    assert!(sent(&mut app, false));
    assert_eq!(app.sign_in().problem(), None);
    assert!(!sent(&mut app, false), "once");

    let mut edited = early();
    edited.handle(SignInIntent::Address("bob".to_owned()), NOON);
    assert!(!sent(&mut edited, false), "somebody is typing");
    assert!(!sent(&mut early(), true), "there is a session already");
}
