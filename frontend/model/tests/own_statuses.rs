//! Statuses of one's own: chosen from the menu, shown by their name, left for another one.

use crate::story::*;
use nudge_model::*;
use nudge_shared::*;

#[test]
fn one_is_chosen_shown_by_its_name_and_left() {
    let mut story = Story::begins();
    let meeting = SavedStatus {
        name: "In a meeting".to_owned(),
        status: Status::Busy,
        message: None,
        reply: Some("Later".to_owned()),
    };
    let setting = Setting::SavedStatuses(vec![meeting]);
    story.act(SettingIntent::from(setting));

    story.act(MeIntent::SavedStatus(0));
    let used = CommandBody::UseSavedStatus("In a meeting".to_owned());
    assert_eq!(story.relay.applied.last(), Some(&used));
    assert_eq!(story.app().me().status(), Status::Busy);
    assert_eq!(story.app().me().status_label(), "In a meeting");

    // The same status without the name is another one.
    story.act(MeIntent::Status(Status::Busy));
    let plain = CommandBody::SetStatus(Status::Busy);
    assert_eq!(story.relay.applied.last(), Some(&plain));
    assert_eq!(story.app().me().saved_status(), None);
    assert_eq!(story.app().me().status_label(), "Busy");
}

#[test]
fn one_that_is_gone_does_nothing() {
    let mut story = Story::begins();
    let before = story.relay.applied.len();
    story.act(MeIntent::SavedStatus(3));
    assert_eq!(story.relay.applied.len(), before);
}
