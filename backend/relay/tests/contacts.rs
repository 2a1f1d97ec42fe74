//! The contact list and the account's own details, changed from a browser.

mod support;

use nudge_shared::{
    CommandBody, Device, ErrorCode, EventBody, GroupId, Media, Privacy, ReplyBody, Status,
};
use support::{Tab, World, address};

fn add(name: &str) -> CommandBody {
    CommandBody::AddContact {
        address: address(name),
        group: None,
    }
}

async fn group(tab: &mut Tab, name: &str) -> GroupId {
    let made = tab.call(CommandBody::CreateGroup(name.to_owned())).await;
    assert_eq!(made, Ok(ReplyBody::Done));
    tab.until_event("a group", |event| match event {
        EventBody::Group(group) if group.name == name => Some(group.id.clone()),
        _ => None,
    })
    .await
}

#[tokio::test]
async fn contacts_see_name_status_message_and_music() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    let music = Media {
        kind: "Music".to_owned(),
        text: "Title - Artist".to_owned(),
    };
    for command in [
        CommandBody::SetName("Alice & co. <3".to_owned()),
        CommandBody::SetPersonalMessage("It's raining; 50% of it".to_owned()),
        CommandBody::SetMedia(Some(music.clone())),
        CommandBody::SetStatus(Status::OnThePhone),
    ] {
        assert_eq!(alice.call(command).await, Ok(ReplyBody::Done));
    }
    let seen = bob
        .contact("alice", |contact| {
            contact.name == "Alice & co. <3"
                && contact.personal_message == "It's raining; 50% of it"
                && contact.media.as_ref() == Some(&music)
                && contact.status == Status::OnThePhone
        })
        .await;
    assert_eq!(seen.device, Device::Web);
    // The own tabs are told as well.
    let me = alice
        .until_event("me", |event| match event {
            EventBody::Me(me) if me.status == Status::OnThePhone => Some(me.clone()),
            _ => None,
        })
        .await;
    assert_eq!(me.name, "Alice & co. <3");
    assert_eq!(me.personal_message, "It's raining; 50% of it");
    assert_eq!(me.media, Some(music));
}

#[tokio::test]
async fn own_details_outlive_the_session() {
    let world = World::new(&["alice"]).await;
    let (_, mut alice) = world.sign_in("alice").await;
    alice
        .call(CommandBody::SetName("Alice L.".to_owned()))
        .await
        .unwrap();
    alice
        .call(CommandBody::SetPersonalMessage("back soon".to_owned()))
        .await
        .unwrap();
    let privacy = Privacy {
        strangers_allowed: false,
        ask_when_added: true,
    };
    alice.call(CommandBody::SetPrivacy(privacy)).await.unwrap();
    alice.call(CommandBody::SignOut).await.unwrap();
    let (_, alice) = world.sign_in("alice").await;
    let me = &alice.snapshot.as_ref().unwrap().me;
    assert_eq!(me.name, "Alice L.");
    assert_eq!(me.personal_message, "back soon");
    assert_eq!(me.privacy, privacy);
    assert_eq!(me.status, Status::Online);
}

#[tokio::test]
async fn groups_are_made_filled_renamed_and_removed() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, _bob) = world.friends("alice", "bob").await;
    let friends = group(&mut alice, "Friends").await;
    let work = group(&mut alice, "Work").await;
    let moved = |from: Option<&GroupId>, to: Option<&GroupId>| CommandBody::MoveContact {
        address: address("bob"),
        from: from.cloned(),
        to: to.cloned(),
    };
    alice.call(moved(None, Some(&friends))).await.unwrap();
    alice
        .contact("bob", |c| c.groups == [friends.clone()])
        .await;
    alice
        .call(moved(Some(&friends), Some(&work)))
        .await
        .unwrap();
    alice.contact("bob", |c| c.groups == [work.clone()]).await;

    alice
        .call(CommandBody::RenameGroup {
            group: work.clone(),
            name: "Office".to_owned(),
        })
        .await
        .unwrap();
    alice.forget();
    alice
        .call(CommandBody::RemoveGroup(work.clone()))
        .await
        .unwrap();
    alice
        .until_event("the group gone", |event| match event {
            EventBody::GroupGone(gone) if *gone == work => Some(()),
            _ => None,
        })
        .await;
    alice
        .contact("bob", |c| c.listed && c.groups.is_empty())
        .await;
    let gone = alice.call(CommandBody::RemoveGroup(work)).await;
    assert_eq!(gone.unwrap_err().code, ErrorCode::NotFound);

    let tab = world.another("alice").await;
    let groups = &tab.snapshot.as_ref().unwrap().groups;
    assert!(groups.iter().any(|group| group.id == friends));
    assert!(!groups.iter().any(|group| group.name == "Office"));
}

#[tokio::test]
async fn who_is_blocked_sees_one_offline_until_unblocked() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = world.friends("alice", "bob").await;
    alice
        .call(CommandBody::Block(address("bob")))
        .await
        .unwrap();
    bob.contact("alice", |c| c.status == Status::Offline).await;
    alice.contact("bob", |c| c.blocked).await;
    bob.forget();
    alice
        .call(CommandBody::Unblock(address("bob")))
        .await
        .unwrap();
    bob.contact("alice", |c| c.status == Status::Online).await;
}

#[tokio::test]
async fn requests_are_refused_and_contacts_removed() {
    let world = World::new(&["alice", "bob"]).await;
    let (_, mut alice) = world.sign_in("alice").await;
    let (_, mut bob) = world.sign_in("bob").await;
    alice.call(add("bob")).await.unwrap();
    bob.until_event("a request", |event| match event {
        EventBody::Request(request) if request.address == address("alice") => Some(()),
        _ => None,
    })
    .await;
    // A tab that opens now sees it as well.
    let tab = world.another("bob").await;
    assert_eq!(tab.snapshot.as_ref().unwrap().requests.len(), 1);

    bob.call(CommandBody::AnswerRequest {
        address: address("alice"),
        allow: false,
        add: false,
    })
    .await
    .unwrap();
    bob.until_event("the request gone", |event| match event {
        EventBody::RequestGone(gone) if *gone == address("alice") => Some(()),
        _ => None,
    })
    .await;
    bob.contact("alice", |c| c.blocked && !c.listed).await;

    alice
        .call(CommandBody::RemoveContact {
            address: address("bob"),
            block: true,
        })
        .await
        .unwrap();
    alice.contact("bob", |c| !c.listed && c.blocked).await;
}

#[tokio::test]
async fn what_is_wrong_with_a_change_is_said() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, _bob) = world.friends("alice", "bob").await;
    let nowhere = CommandBody::AddContact {
        address: address("bob"),
        group: Some(GroupId("nowhere".into())),
    };
    for (command, code) in [
        (add("nobody"), ErrorCode::NotFound),
        (add("alice"), ErrorCode::BadAddress),
        (nowhere, ErrorCode::NotFound),
        (CommandBody::SetName(" ".to_owned()), ErrorCode::BadName),
        (CommandBody::SetName("x".repeat(400)), ErrorCode::TooLong),
        (
            CommandBody::SetPersonalMessage("x".repeat(400)),
            ErrorCode::TooLong,
        ),
        (CommandBody::CreateGroup("x".repeat(70)), ErrorCode::TooLong),
    ] {
        let shown = format!("{command:?}");
        let error = alice.call(command).await.expect_err(&shown);
        assert_eq!(error.code, code, "{shown}: {error}");
        assert!(error.message.ends_with('.'), "{error}");
    }
}

#[tokio::test]
async fn whoever_is_on_a_list_of_privacy_can_be_moved_and_taken_off() {
    let world = World::new(&["alice", "bob"]).await;
    let (_, mut alice) = world.sign_in("alice").await;
    let bob = || address("bob");
    alice.call(CommandBody::Unblock(bob())).await.unwrap();
    alice
        .contact("bob", |bob| bob.allowed && !bob.blocked && !bob.listed)
        .await;
    alice.call(CommandBody::Block(bob())).await.unwrap();
    alice
        .contact("bob", |bob| bob.blocked && !bob.allowed)
        .await;
    assert_eq!(
        alice.call(CommandBody::Unlist(bob())).await,
        Ok(ReplyBody::Done)
    );
    alice
        .until_event("nobody on any list", |event| match event {
            EventBody::ContactGone(gone) if *gone == bob() => Some(()),
            _ => None,
        })
        .await;
}
