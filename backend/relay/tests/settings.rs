//! Settings that go with the account, and what the relay does by itself because of them.

mod support;

use nudge_shared::{
    CommandBody, ErrorCode, EventBody, Language, Presence, ReplyBody, SavedStatus, Setting, Status,
};
use support::{Tab, World, with};

async fn set(tab: &mut Tab, setting: Setting) -> Result<ReplyBody, nudge_shared::WireError> {
    tab.call(CommandBody::Set(Box::new(setting))).await
}

/// Waits for a setting to arrive.
async fn told(tab: &mut Tab, wanted: &Setting) {
    tab.until_event("a setting", |event| match event {
        EventBody::Setting(setting) if **setting == *wanted => Some(()),
        _ => None,
    })
    .await;
}

#[tokio::test]
async fn a_setting_reaches_every_browser_and_outlives_the_relay() {
    let mut world = World::new(&["alice"]).await;
    let (browser, mut desktop) = world.sign_in_to_stay("alice").await;
    let mut phone = world.another("alice").await;
    let language = Setting::Language(Some(Language::Hindi));
    assert_eq!(
        set(&mut desktop, language.clone()).await,
        Ok(ReplyBody::Done)
    );
    told(&mut phone, &language).await;
    told(&mut desktop, &language).await;

    world.restart_relay().await;
    let again = browser.open().await;
    assert_eq!(
        again.snapshot.as_ref().unwrap().settings.language,
        Some(Language::Hindi)
    );
}

#[tokio::test]
async fn what_cannot_be_set_is_refused_and_told_to_nobody() {
    let world = World::new(&["alice"]).await;
    let (_, mut tab) = world.sign_in("alice").await;
    let bad = Setting::Presence(Presence {
        idle_after: Some(0),
        ..Presence::default()
    });
    let refused = set(&mut tab, bad).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::TooLong);
}

#[tokio::test]
async fn whoever_writes_to_somebody_away_is_answered_once() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    let reply = Setting::Presence(Presence {
        reply: Some("Back at four".to_owned()),
        ..Presence::default()
    });
    set(&mut alice, reply).await.unwrap();
    alice
        .call(CommandBody::SetStatus(Status::Away))
        .await
        .unwrap();
    bob.contact("alice", |alice| alice.status == Status::Away)
        .await;

    bob.send(with("alice"), "are you there?").await;
    bob.text("Back at four").await;
    alice.text("are you there?").await;
    bob.send(with("alice"), "hello?").await;
    alice.text("hello?").await;
    let replies = bob.texts(&with("alice"));
    let replies = replies.iter().filter(|text| *text == "Back at four");
    assert_eq!(replies.count(), 1);

    // Back, and away again: once more.
    bob.forget();
    alice
        .call(CommandBody::SetStatus(Status::Online))
        .await
        .unwrap();
    alice
        .call(CommandBody::SetStatus(Status::Away))
        .await
        .unwrap();
    bob.send(with("alice"), "and now?").await;
    bob.text("Back at four").await;
}

#[tokio::test]
async fn a_status_of_ones_own_has_a_message_and_answers_once_per_choosing() {
    let mut world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    let meeting = SavedStatus {
        name: "In a meeting".to_owned(),
        status: Status::Busy,
        message: Some("until four".to_owned()),
        reply: Some("I am in a meeting".to_owned()),
    };
    set(&mut alice, Setting::SavedStatuses(vec![meeting.clone()]))
        .await
        .unwrap();
    let choose = || CommandBody::UseSavedStatus("In a meeting".to_owned());
    let missing = CommandBody::UseSavedStatus("On the moon".to_owned());
    let refused = alice.call(missing).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotFound);

    assert_eq!(alice.call(choose()).await, Ok(ReplyBody::Done));
    alice
        .until_event("the own status", |event| match event {
            EventBody::Me(me) if me.saved_status.as_deref() == Some("In a meeting") => {
                assert_eq!(me.status, Status::Busy);
                Some(())
            }
            _ => None,
        })
        .await;
    bob.contact("alice", |alice| {
        alice.status == Status::Busy && alice.personal_message == "until four"
    })
    .await;
    bob.send(with("alice"), "one").await;
    bob.text("I am in a meeting").await;
    bob.send(with("alice"), "two").await;
    alice.text("two").await;
    let replies = |bob: &Tab| {
        let texts = bob.texts(&with("alice"));
        texts.iter().filter(|text| text.contains("meeting")).count()
    };
    assert_eq!(replies(&bob), 1);

    // Chosen anew, it answers anew; with a status of the usual ones it does not hold any more.
    bob.forget();
    alice.call(choose()).await.unwrap();
    bob.send(with("alice"), "three").await;
    bob.text("I am in a meeting").await;
    bob.forget();
    alice
        .call(CommandBody::SetStatus(Status::Busy))
        .await
        .unwrap();
    bob.send(with("alice"), "four").await;
    alice.text("four").await;
    alice.send(with("bob"), "later").await;
    bob.text("later").await;
    assert_eq!(replies(&bob), 0);
    world.stop_relay().await;
}
