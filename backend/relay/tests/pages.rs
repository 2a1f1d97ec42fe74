//! People at their pages: the web client's view-model against the real relay and the real service.

mod support;

use nudge_model::{
    App, ChatIntent, ComposeIntent, DialogIntent, Input, MarkKind, MeField, MeIntent,
    Page as Shown, RosterIntent, ToastKind,
};
use nudge_shared::Status;
use support::{Page, World, address, marks, row, said, with};

async fn page(world: &World, name: &str) -> Page {
    Page::signed_in(world.browser(), name).await
}

/// Alice adds Bob by the dialog, Bob answers the request.
async fn befriend(a: &mut Page, a_name: &str, b: &mut Page, b_name: &str) {
    a.act(DialogIntent::AddContact {
        address: Some(address(b_name)),
        group: None,
    })
    .await;
    a.act(DialogIntent::Confirm).await;
    a.until("the dialog closed", |app| app.dialog().is_none())
        .await;
    b.until("a request", |app| !app.roster().requests().is_empty())
        .await;
    b.act(RosterIntent::Answer {
        address: address(a_name),
        allow: true,
        add: true,
    })
    .await;
    b.until("no request", |app| app.roster().requests().is_empty())
        .await;
    for (page, other) in [(a, b_name), (b, a_name)] {
        page.until("the other online", |app| {
            row(app, &address(other)) == (true, "Available")
        })
        .await;
    }
}

async fn friends(world: &World) -> (Page, Page) {
    let mut alice = page(world, "alice").await;
    let mut bob = page(world, "bob").await;
    befriend(&mut alice, "alice", &mut bob, "bob").await;
    (alice, bob)
}

fn all_delivered(app: &App) -> bool {
    let marks = marks(app, &with("bob"));
    !marks.is_empty() && marks.iter().all(|mark| *mark == MarkKind::Delivered)
}

#[tokio::test]
async fn two_people_meet_and_talk() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = friends(&world).await;
    alice.act(ChatIntent::Select(with("bob"))).await;
    alice.write(&with("bob"), "hello :)").await;
    alice.until("delivered", all_delivered).await;
    bob.until("a toast", |app| !app.toasts().is_empty()).await;
    assert_eq!(bob.app.toasts()[0].text, "hello :)");
    bob.act(ChatIntent::Select(with("alice"))).await;
    bob.until("what was said", |app| {
        said(app, &with("alice")) == ["hello 🙂"]
    })
    .await;
    bob.until("read", |app| app.unread(&with("alice")) == 0)
        .await;
    bob.act(Input::Compose(
        with("alice"),
        ComposeIntent::Text("hi".to_owned()),
    ))
    .await;
    alice
        .until("typing", |app| {
            let heading = app.heading(&with("bob"));
            heading.is_some_and(|heading| heading.typing.is_some())
        })
        .await;
    bob.act(Input::Compose(with("alice"), ComposeIntent::Send))
        .await;
    alice
        .until("the answer", |app| {
            said(app, &with("bob")) == ["hello 🙂", "hi"]
        })
        .await;
    let heading = alice.app.heading(&with("bob")).unwrap();
    assert_eq!(heading.typing, None);
    assert!(heading.last_received.starts_with("Last message received"));
}

#[tokio::test]
async fn a_burst_both_ways_survives_cuts() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = friends(&world).await;
    alice.act(ChatIntent::Select(with("bob"))).await;
    bob.act(ChatIntent::Select(with("alice"))).await;
    for n in 0..30 {
        alice.write(&with("bob"), &format!("a{n}")).await;
        bob.write(&with("alice"), &format!("b{n}")).await;
        match n {
            5 | 17 => alice.cut().await,
            9 | 21 => alice.mend(),
            12 => bob.cut().await,
            15 => bob.mend(),
            _ => {}
        }
    }
    let expected = |own: char, other: char, app: &App, with| {
        let said = said(app, &with);
        let of = |who: char| -> Vec<String> {
            said.iter()
                .filter(|line| line.starts_with(who))
                .cloned()
                .collect()
        };
        let all = |who: char| -> Vec<String> { (0..30).map(|n| format!("{who}{n}")).collect() };
        said.len() == 60 && of(own) == all(own) && of(other) == all(other)
    };
    // Both go on at once: neither waits for the other to look.
    tokio::join!(
        alice.until("all lines", |app| expected('a', 'b', app, with("bob"))
            && marks(app, &with("bob"))
                .iter()
                .all(|mark| *mark == MarkKind::Delivered)),
        bob.until("all lines", |app| expected('b', 'a', app, with("alice"))),
    );
    // Loaded anew, the same.
    let mut again = alice.again().await;
    again.act(ChatIntent::Select(with("bob"))).await;
    again
        .until("the same lines", |app| {
            said(app, &with("bob")) == alice.said(&with("bob"))
        })
        .await;
}

#[tokio::test]
async fn two_tabs_agree() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = friends(&world).await;
    let mut other = alice.again().await;
    bob.write(&with("alice"), "one").await;
    for tab in [&mut alice, &mut other] {
        tab.until("unread", |app| app.unread(&with("bob")) == 1)
            .await;
    }
    alice.act(ChatIntent::Select(with("bob"))).await;
    other
        .until("read at the other tab", |app| app.unread(&with("bob")) == 0)
        .await;
    other.act(ChatIntent::Select(with("bob"))).await;
    other.write(&with("bob"), "two").await;
    for tab in [&mut alice, &mut other] {
        tab.until("both lines", |app| {
            said(app, &with("bob")) == ["one", "two"] && all_delivered(app)
        })
        .await;
    }
    other.act(MeIntent::Edit(MeField::Name)).await;
    other
        .act(MeIntent::Text("Alice of Two Tabs".to_owned()))
        .await;
    other.act(MeIntent::Commit).await;
    alice
        .until("the new name", |app| app.me().name() == "Alice of Two Tabs")
        .await;
    bob.until("the new name", |app| {
        app.roster().name(&address("alice")) == "Alice of Two Tabs"
    })
    .await;
    other.act(DialogIntent::SignOut).await;
    other.act(DialogIntent::Tick(true)).await;
    other.act(DialogIntent::Confirm).await;
    alice
        .until("the form", |app| app.page() == Shown::SignIn)
        .await;
    bob.until("offline", |app| {
        row(app, &address("alice")) == (true, "Offline")
    })
    .await;
}

#[tokio::test]
async fn relay_and_service_come_and_go() {
    let mut world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = friends(&world).await;
    alice.act(ChatIntent::Select(with("bob"))).await;
    alice.write(&with("bob"), "one").await;
    alice.until("delivered", all_delivered).await;
    world.messenger().stop().await;
    alice
        .until("the service gone", |app| {
            app.banner()
                .is_some_and(|banner| banner.text.contains("service"))
        })
        .await;
    world.messenger().restart().await;
    alice.act(MeIntent::Reconnect).await;
    bob.until("the service gone", |app| app.banner().is_some())
        .await;
    bob.act(MeIntent::Reconnect).await;
    for (page, other) in [(&mut alice, "bob"), (&mut bob, "alice")] {
        page.until("all well", |app| {
            app.banner().is_none() && row(app, &address(other)) == (true, "Available")
        })
        .await;
        let toasts = page.app.toasts();
        let signed_in = toasts.iter().any(|toast| toast.kind == ToastKind::SignIn);
        assert!(!signed_in, "they were there before");
    }
    alice.write(&with("bob"), "two").await;
    alice.until("delivered", all_delivered).await;
    bob.act(ChatIntent::Select(with("alice"))).await;
    bob.until("both lines", |app| {
        said(app, &with("alice")) == ["one", "two"]
    })
    .await;
}

#[tokio::test]
async fn three_in_a_conversation() {
    let world = World::new(&["alice", "bob", "carol"]).await;
    let (mut alice, mut bob) = friends(&world).await;
    let mut carol = page(&world, "carol").await;
    befriend(&mut alice, "alice", &mut carol, "carol").await;
    alice.act(ChatIntent::Select(with("bob"))).await;
    alice.write(&with("bob"), "shall we ask Carol?").await;
    alice.until("delivered", all_delivered).await;
    alice.act(DialogIntent::Invite(with("bob"))).await;
    alice.act(DialogIntent::Choose(address("carol"))).await;
    alice.act(DialogIntent::Confirm).await;
    alice
        .until("the new conversation in front", |app| {
            app.selected().is_some_and(|id| *id != with("bob"))
        })
        .await;
    let id = alice.app.selected().unwrap().clone();
    alice.write(&id, "hello both").await;
    for page in [&mut bob, &mut carol] {
        page.until("the message in a conversation of three", |app| {
            app.recent()
                .iter()
                .any(|tab| tab.preview == "hello both" && tab.status.is_none())
        })
        .await;
    }
}

#[tokio::test]
async fn blocked_is_offline_and_appearing_offline_is_too() {
    let world = World::new(&["alice", "bob"]).await;
    let (mut alice, mut bob) = friends(&world).await;
    alice.act(DialogIntent::Block(address("bob"))).await;
    alice.act(DialogIntent::Confirm).await;
    bob.until("offline", |app| {
        row(app, &address("alice")) == (true, "Offline")
    })
    .await;
    alice
        .until("blocked", |app| app.roster().view(&address("bob")).blocked)
        .await;
    alice.act(RosterIntent::Unblock(address("bob"))).await;
    bob.until("back", |app| {
        row(app, &address("alice")) == (true, "Available")
    })
    .await;
    alice.act(MeIntent::Status(Status::Offline)).await;
    bob.until("offline", |app| {
        row(app, &address("alice")) == (true, "Offline")
    })
    .await;
    bob.act(ChatIntent::Select(with("alice"))).await;
    bob.write(&with("alice"), "are you there?").await;
    bob.until("told that it is kept", |app| {
        marks(app, &with("alice")) == [MarkKind::Kept]
    })
    .await;
}
