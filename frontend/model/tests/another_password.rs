//! Changing one's password: what is wrong with it, what the relay says, what is said in the end.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

fn types(story: &mut Story, current: &str, new: &str) {
    story.act(DialogIntent::Password(Secret(current.to_owned())));
    story.act(DialogIntent::NewPassword(Secret(new.to_owned())));
    story.act(DialogIntent::Confirm);
}

fn problem(story: &Story) -> Option<String> {
    story.app().dialog().and_then(|dialog| dialog.problem)
}

fn posted(story: &Story) -> Vec<ChangePassword> {
    let effects = story.tab.effects.iter();
    effects
        .filter_map(|effect| match effect {
            Effect::PostPassword(Secret(form)) => Some(form.clone()),
            _ => None,
        })
        .collect()
}

#[test]
fn what_cannot_be_one_is_not_sent() {
    let mut story = Story::begins();
    assert!(story.app().may_change_password());
    story.act(DialogIntent::ChangePassword);
    for (current, new, why) in [
        ("", "long enough", "Type your password."),
        ("correct horse", "short", "At least"),
        (
            "correct horse",
            "ANNA@example.com",
            "Not the same as the address",
        ),
        ("correct horse", "aaaaaaaaaa", "Not one character repeated"),
    ] {
        types(&mut story, current, new);
        let said = problem(&story).unwrap();
        assert!(said.starts_with(why), "{said}");
    }
    assert!(posted(&story).is_empty());
}

#[test]
fn a_refusal_stays_in_the_dialog_and_success_closes_it() {
    let mut story = Story::begins();
    story.act(DialogIntent::ChangePassword);
    types(&mut story, "guess", "battery staple");
    assert_eq!(posted(&story).len(), 1);
    assert!(story.app().dialog().unwrap().busy);
    story.act(DialogIntent::Confirm);
    assert_eq!(posted(&story).len(), 1, "one at a time");

    let wrong = WireError::new(ErrorCode::WrongPassword, "This is not the password.");
    story.act(HttpInput::PasswordChanged(Err(HttpError::Refused(wrong))));
    assert!(problem(&story).is_some());
    types(&mut story, "correct horse", "battery staple");
    assert_eq!(posted(&story)[1].current, "correct horse");
    assert_eq!(posted(&story)[1].new, "battery staple");
    story.act(HttpInput::PasswordChanged(Ok(())));
    assert_eq!(story.app().dialog(), None);
    assert_eq!(story.app().note(), Some("Your password is changed."));
}
