//! Services that refuse, forget, and fall silent in the middle of a word.

mod support;

use nudge_shared::{
    CommandBody, Delivery, ErrorCode, FailReason, LinkProblem, SessionState, Stay, StopReason,
};
use support::{Peer, Scripted, Tab, World, address, password, with};

/// Alice, signed in to a service that the test plays.
async fn alice(stay: Stay) -> (Scripted, World, Tab, Peer) {
    let service = Scripted::start().await;
    let world = World::before(service.entry(), |_| {}).await;
    let ((_, mut tab), notification) = tokio::join!(
        async {
            match stay {
                Stay::SignedIn => world.sign_in_to_stay("alice").await,
                Stay::UntilClosed | Stay::PublicComputer => world.sign_in("alice").await,
            }
        },
        service.sign_in(),
    );
    let known = tab.snapshot.as_ref().unwrap().contacts[0].clone();
    if known.status == nudge_shared::Status::Offline {
        tab.contact("bob", |c| c.status == nudge_shared::Status::Online)
            .await;
    }
    (service, world, tab, notification)
}

/// The text of a message on its way.
fn text(line: &support::Line) -> &str {
    line.payload.split("\r\n\r\n").nth(1).unwrap()
}

/// Somebody rings; the connection that answers, with what it shows at the door.
async fn ring(service: &Scripted, notification: &mut Peer, who: &str, token: &str) -> Peer {
    let (at, caller) = (service.address(), address(who));
    notification
        .say(&format!("RNG 17 {at} CKI {token} {caller} {who}"))
        .await;
    let mut board = service.accept().await;
    let answered = board.until("ANS").await;
    assert_eq!(answered.words[3], token, "{answered:?}");
    board
}

#[tokio::test]
async fn one_person_has_so_many_switchboards_and_the_oldest_goes() {
    let (service, _world, mut alice, mut notification) = alice(Stay::UntilClosed).await;
    let mut boards = Vec::new();
    for number in 0..8 {
        boards.push(
            ring(
                &service,
                &mut notification,
                "mallory",
                &format!("m{number}"),
            )
            .await,
        );
    }
    let _ninth = ring(&service, &mut notification, "mallory", "m8").await;
    boards.remove(0).closed().await;
    // The others go on, and so does whoever else rings.
    let mut bobs = ring(&service, &mut notification, "bob", "b").await;
    for (board, who) in [(&mut boards[0], "mallory"), (&mut bobs, "bob")] {
        let caller = address(who);
        board
            .say(&format!("IRO 1 1 1 {caller} {who} 1073741824\r\nANS 1 OK"))
            .await;
        let text = format!("from {who}");
        let payload =
            format!("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n{text}");
        let line = format!("MSG {caller} {who} {}\r\n{payload}", payload.len());
        board.say_bytes(line.as_bytes()).await;
        alice.text(&text).await;
    }
}

#[tokio::test]
async fn strangers_leave_room_for_contacts() {
    let (service, _world, _alice, mut notification) = alice(Stay::UntilClosed).await;
    let mut boards = Vec::new();
    for number in 0..48 {
        let who = format!("stranger{number}");
        boards.push(ring(&service, &mut notification, &who, &who).await);
    }
    let at = service.address();
    for number in 48..64 {
        let caller = address(&format!("stranger{number}"));
        notification
            .say(&format!("RNG 17 {at} CKI late {caller} Late"))
            .await;
    }
    ring(&service, &mut notification, "bob", "bobs").await;
}

#[tokio::test]
async fn a_refused_message_is_tried_once_more_on_a_fresh_switchboard() {
    let (service, _world, mut alice, mut notification) = alice(Stay::UntilClosed).await;
    let message = alice.send(with("bob"), "one").await;
    let mut first = service.switchboard_with_bob(&mut notification).await;
    let said = first.until("MSG").await;
    assert_eq!(text(&said), "one");
    first.say(&format!("NAK {}", said.tr())).await;

    let mut second = service.switchboard_with_bob(&mut notification).await;
    let said = second.until("MSG").await;
    assert_eq!(text(&said), "one");
    second.say(&format!("ACK {}", said.tr())).await;
    assert_eq!(alice.fate(message).await, Delivery::Delivered);
    first.closed().await;
}

#[tokio::test]
async fn a_message_refused_twice_has_failed() {
    let (service, _world, mut alice, mut notification) = alice(Stay::UntilClosed).await;
    let message = alice.send(with("bob"), "one").await;
    for _ in 0..2 {
        let mut board = service.switchboard_with_bob(&mut notification).await;
        let said = board.until("MSG").await;
        board.say(&format!("NAK {}", said.tr())).await;
    }
    assert_eq!(
        alice.fate(message).await,
        Delivery::Failed(FailReason::Refused)
    );
}

#[tokio::test]
async fn a_message_without_an_answer_is_uncertain_and_not_sent_again() {
    let (service, _world, mut alice, mut notification) = alice(Stay::UntilClosed).await;
    let message = alice.send(with("bob"), "lost?").await;
    let mut board = service.switchboard_with_bob(&mut notification).await;
    board.until("MSG").await;
    drop(board);
    assert_eq!(alice.fate(message).await, Delivery::Uncertain);

    alice.send(with("bob"), "next").await;
    let mut board = service.switchboard_with_bob(&mut notification).await;
    assert_eq!(text(&board.until("MSG").await), "next");
}

#[tokio::test]
async fn what_waits_behind_a_broken_switchboard_goes_to_the_next_in_order() {
    let (service, _world, mut alice, mut notification) = alice(Stay::UntilClosed).await;
    for text in ["one", "two", "three"] {
        alice.send(with("bob"), text).await;
    }
    // Nobody came to the first; nothing was handed over.
    let board = service.switchboard(&mut notification).await;
    drop(board);
    let mut board = service.switchboard_with_bob(&mut notification).await;
    for wanted in ["one", "two", "three"] {
        let said = board.until("MSG").await;
        assert_eq!(text(&said), wanted);
        board.say(&format!("ACK {}", said.tr())).await;
    }
}

#[tokio::test]
async fn somebody_who_cannot_be_called_is_told_as_offline() {
    let (service, _world, mut alice, mut notification) = alice(Stay::UntilClosed).await;
    let message = alice.send(with("bob"), "hello").await;
    let mut board = service.switchboard(&mut notification).await;
    let called = board.until("CAL").await;
    board.say(&format!("217 {}", called.tr())).await;
    assert_eq!(
        alice.fate(message).await,
        Delivery::Failed(FailReason::Offline)
    );
    board.closed().await;
}

#[tokio::test]
async fn a_service_without_switchboards_is_asked_twice() {
    let (_service, _world, mut alice, mut notification) = alice(Stay::UntilClosed).await;
    let message = alice.send(with("bob"), "hello").await;
    for _ in 0..2 {
        let asked = notification.until("XFR").await;
        notification.say(&format!("500 {}", asked.tr())).await;
    }
    assert_eq!(
        alice.fate(message).await,
        Delivery::Failed(FailReason::Refused)
    );
}

#[tokio::test]
async fn after_a_crash_nothing_is_sent_twice_and_nothing_is_forgotten() {
    let (service, mut world, mut alice, mut notification) = alice(Stay::SignedIn).await;
    let handed = alice.send(with("bob"), "handed over").await;
    let mut board = service.switchboard_with_bob(&mut notification).await;
    board.until("MSG").await;
    // The service is gone when the next is written, so that it waits.
    drop(board);
    drop(notification);
    assert_eq!(alice.fate(handed).await, Delivery::Uncertain);
    let waiting = alice.send(with("bob"), "not yet handed over").await;

    world.crash_relay().await;
    let mut notification = service.sign_in().await;
    let mut board = service.switchboard_with_bob(&mut notification).await;
    let said = board.until("MSG").await;
    assert_eq!(text(&said), "not yet handed over");
    board.say(&format!("ACK {}", said.tr())).await;
    let mut alice = world.another("alice").await;
    let last = alice.snapshot.as_ref().unwrap().conversations[0]
        .last
        .clone();
    let last = last.unwrap();
    assert_eq!(last.id, waiting);
    if last.delivery == Some(Delivery::Accepted) {
        assert_eq!(alice.fate(waiting).await, Delivery::Delivered);
    }
}

#[tokio::test]
async fn what_was_under_way_at_a_crash_is_uncertain_afterwards() {
    let (service, mut world, mut alice, mut notification) = alice(Stay::SignedIn).await;
    let handed = alice.send(with("bob"), "under way").await;
    let mut board = service.switchboard_with_bob(&mut notification).await;
    board.until("MSG").await;
    world.crash_relay().await;
    let mut notification = service.sign_in().await;
    let alice = world.another("alice").await;
    let last = alice.snapshot.as_ref().unwrap().conversations[0]
        .last
        .clone();
    let last = last.unwrap();
    assert_eq!(last.id, handed);
    assert_eq!(last.delivery, Some(Delivery::Uncertain));
    // And the next switchboard carries what is new only.
    let mut alice = alice;
    alice.send(with("bob"), "new").await;
    let mut board = service.switchboard_with_bob(&mut notification).await;
    assert_eq!(text(&board.until("MSG").await), "new");
}

#[tokio::test]
async fn a_stop_waits_for_what_is_under_way() {
    let (service, mut world, mut alice, mut notification) = alice(Stay::SignedIn).await;
    alice.send(with("bob"), "last words").await;
    let mut board = service.switchboard_with_bob(&mut notification).await;
    let said = board.until("MSG").await;
    let at = world.address();
    let ((), ()) = tokio::join!(world.stop_relay(), async {
        // Its browsers are told first.
        alice.farewell().await;
        board.say(&format!("ACK {}", said.tr())).await;
        board.closed().await;
    });
    world.start_relay(at).await;
    let tab = world.another("alice").await;
    let last = tab.snapshot.as_ref().unwrap().conversations[0].last.clone();
    assert_eq!(last.unwrap().delivery, Some(Delivery::Delivered));
}

#[tokio::test]
async fn a_service_that_says_why_it_goes_is_believed() {
    let (_service, _world, mut alice, mut notification) = alice(Stay::UntilClosed).await;
    notification.say("OUT SSD").await;
    let state = alice
        .state(|state| matches!(state, SessionState::Reconnecting { .. }))
        .await;
    assert!(
        matches!(
            state,
            SessionState::Reconnecting {
                problem: LinkProblem::Maintenance,
                ..
            }
        ),
        "{state:?}"
    );
}

#[tokio::test]
async fn what_nobody_understands_harms_nobody() {
    let (service, _world, mut alice, mut notification) = alice(Stay::UntilClosed).await;
    notification
        .say("XYZ 0 what is this\r\nNOT 5\r\nhello\r\n999 77\r\nNLN ??? x y z")
        .await;
    let message = alice.send(with("bob"), "still here").await;
    let mut board = service.switchboard_with_bob(&mut notification).await;
    let said = board.until("MSG").await;
    board.say(&format!("ACK {}", said.tr())).await;
    assert_eq!(alice.fate(message).await, Delivery::Delivered);
}

#[tokio::test]
async fn a_ticket_is_renewed_once_and_then_it_is_the_password() {
    let service = Scripted::start().await;
    let world = World::before(service.entry(), |_| {}).await;
    let mut browser = world.browser();
    let refuse = async {
        for _ in 0..2 {
            let mut peer = service.accept().await;
            loop {
                let line = peer.until("USR").await;
                if line.words[3] == "S" {
                    peer.say(&format!("911 {}", line.tr())).await;
                    break;
                }
                peer.say(&format!("USR {} TWN S lc=1033", line.tr())).await;
            }
        }
    };
    let password = password("alice");
    let sign_in = browser.try_sign_in("alice", &password, Stay::UntilClosed);
    let (refused, ()) = tokio::join!(sign_in, refuse);
    assert_eq!(refused.unwrap_err().code, ErrorCode::WrongPassword);
}

#[tokio::test]
async fn an_account_that_the_service_refuses_is_told_so() {
    let service = Scripted::start().await;
    let world = World::before(service.entry(), |_| {}).await;
    let mut browser = world.browser();
    let refuse = async {
        let mut peer = service.accept().await;
        let line = peer.until("USR").await;
        peer.say(&format!("924 {}", line.tr())).await;
    };
    let password = password("alice");
    let sign_in = browser.try_sign_in("alice", &password, Stay::UntilClosed);
    let (refused, ()) = tokio::join!(sign_in, refuse);
    assert_eq!(refused.unwrap_err().code, ErrorCode::AccountRefused);
}

#[tokio::test]
async fn a_session_follows_where_its_service_sends_it() {
    let first = Scripted::start().await;
    let second = Scripted::start().await;
    let world = World::before(first.entry(), |_| {}).await;
    let send_on = async {
        let mut peer = first.accept().await;
        let line = peer.until("USR").await;
        let (there, here) = (second.address(), first.address());
        peer.say(&format!("XFR {} NS {there} 0 {here}", line.tr()))
            .await;
        second.sign_in().await
    };
    let ((_, tab), _peer) = tokio::join!(world.sign_in("alice"), send_on);
    let snapshot = tab.snapshot.as_ref().unwrap();
    assert_eq!(snapshot.me.name, "Alice");
    assert_eq!(snapshot.contacts[0].address, address("bob"));
}

#[tokio::test]
async fn reconnecting_is_stopped_by_a_second_sign_in_elsewhere_only() {
    let (service, _world, mut alice, notification) = alice(Stay::UntilClosed).await;
    drop(notification);
    alice
        .state(|state| matches!(state, SessionState::Reconnecting { .. }))
        .await;
    let mut notification = service.sign_in().await;
    alice.state(|state| *state == SessionState::Online).await;
    notification.say("OUT OTH").await;
    alice
        .state(|state| *state == SessionState::Stopped(StopReason::SignedInElsewhere))
        .await;
    let message = alice.send(with("bob"), "hello?").await;
    assert_eq!(
        alice.fate(message).await,
        Delivery::Failed(FailReason::NotConnected)
    );
    alice.forget();
    alice.call(CommandBody::Reconnect).await.unwrap();
    let _notification = service.sign_in().await;
    alice.state(|state| *state == SessionState::Online).await;
}

/// Sends whoever comes on to the other server.
async fn send_on(service: &Scripted, to: &Scripted, sent: &std::sync::atomic::AtomicUsize) {
    loop {
        let mut peer = service.accept().await;
        sent.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let (at, to) = (service.address(), to.address());
        let introduced = peer.until("USR").await;
        peer.say(&format!("XFR {} NS {to} 0 {at}", introduced.tr()))
            .await;
        // Closed at once, as services do.
    }
}

#[tokio::test]
async fn who_is_sent_on_for_ever_is_told_soon_that_nobody_is_there() {
    let (one, other) = (Scripted::start().await, Scripted::start().await);
    let world = World::before(one.entry(), |_| {}).await;
    let mut browser = world.browser();
    let sent = std::sync::atomic::AtomicUsize::new(0);
    let password = password("alice");
    let refused = tokio::select! {
        signed_in = browser.try_sign_in("alice", &password, Stay::UntilClosed) => signed_in,
        () = send_on(&one, &other, &sent) => unreachable!(),
        () = send_on(&other, &one, &sent) => unreachable!(),
    };
    assert_eq!(refused.unwrap_err().code, ErrorCode::ServiceUnavailable);
    // Five times after the first, as services of the time needed one or two.
    assert_eq!(sent.into_inner(), 6);
}

#[tokio::test]
async fn a_service_that_challenges_without_end_is_left() {
    let (_service, _world, mut alice, mut notification) = alice(Stay::UntilClosed).await;
    // As much as fits, whether anybody reads the answers or not.
    let many = "CHL 0 15570131571988941333\r\n".repeat(500);
    notification.say_bytes(many.as_bytes()).await;
    let state = alice
        .state(|state| matches!(state, SessionState::Reconnecting { .. }))
        .await;
    let SessionState::Reconnecting { problem, .. } = state else {
        unreachable!("that was waited for");
    };
    assert_eq!(problem, LinkProblem::Misunderstood);
    let mut answers = 0;
    while let Some(line) = notification.next().await {
        answers += usize::from(line.verb() == "QRY");
    }
    assert!(answers <= 30, "{answers}");
}
