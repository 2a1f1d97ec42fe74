//! MSNP13 to 18 from end to end: tickets and lists over HTTP, presence over TCP.

use msnp::client::notification::{Contact, End, Event, PersonalMessage, Privacy, Session};
use msnp::{Address, Dialect, List, Status};

use crate::harness::{World, address};
use crate::machine::Machine;

const MODERN: [Dialect; 6] = [
    Dialect::Msnp13,
    Dialect::Msnp14,
    Dialect::Msnp15,
    Dialect::Msnp16,
    Dialect::Msnp17,
    Dialect::Msnp18,
];

fn who(name: &str) -> Address {
    Address::new(&address(name)).unwrap()
}

fn contact<'s>(session: &'s Session, name: &str) -> Option<&'s Contact> {
    session.roster().contact(&who(name))
}

fn shows(name: &'static str, status: Status) -> impl Fn(&Session) -> bool {
    move |session| contact(session, name).is_some_and(|contact| contact.status() == status)
}

fn is_on(name: &'static str, list: List) -> impl Fn(&Session) -> bool {
    move |session| contact(session, name).is_some_and(|contact| contact.is_on(list))
}

#[tokio::test]
async fn strangers_become_contacts_and_everything_is_there_after_signing_in_again() {
    for dialect in MODERN {
        let world = World::new().await;
        world.people(&["erin", "frank"]).await;
        let mut erin = Machine::sign_in(&world, "erin", dialect, 1).await;
        let mut frank = Machine::sign_in(&world, "frank", dialect, 1).await;
        assert_eq!(&*erin.session.me().name, "Erin", "{dialect}");

        erin.ask(|erin, now| erin.add_contact(who("frank"), None, now))
            .await;
        erin.sees("frank is there", shows("frank", Status::Online))
            .await;
        frank
            .until(|event| *event == Event::RequestAdded(who("erin")))
            .await;
        frank
            .ask(|frank, now| frank.accept(who("erin"), true, now))
            .await;
        frank
            .sees("erin is there", shows("erin", Status::Online))
            .await;
        erin.sees("frank has erin", is_on("frank", List::Reverse))
            .await;

        erin.ask(|erin, now| erin.create_group("Friends", now))
            .await;
        let group = erin.session.roster().groups().next().unwrap().id.clone();
        erin.ask(|erin, now| erin.move_contact(who("frank"), None, Some(group.clone()), now))
            .await;
        erin.ask(|erin, now| erin.rename_group(group.clone(), "Old friends", now))
            .await;
        erin.ask(|erin, now| erin.rename_contact(who("frank"), "Frankie", now))
            .await;
        let closed = Privacy {
            strangers_allowed: false,
            ask_when_added: false,
        };
        erin.ask(|erin, now| erin.set_privacy(closed, now)).await;
        erin.ask(|erin, now| erin.set_name("Erin B. ☕", now)).await;
        frank
            .sees("erin's name", |frank| {
                contact(frank, "erin").is_some_and(|erin| erin.name() == "Erin B. ☕")
            })
            .await;
        let message = PersonalMessage::new("reading <a book>");
        erin.ask(|erin, now| erin.set_personal_message(message.clone(), now))
            .await;
        frank
            .sees("erin's message", |frank| {
                contact(frank, "erin").is_some_and(|it| it.personal_message() == "reading <a book>")
            })
            .await;

        erin.ask(|erin, now| erin.block(who("frank"), now)).await;
        frank
            .sees("erin is gone", shows("erin", Status::Offline))
            .await;
        erin.sign_out().await;

        let mut erin = Machine::sign_in(&world, "erin", dialect, 1).await;
        let me = erin.session.me();
        assert_eq!((&*me.name, me.privacy), ("Erin B. ☕", closed), "{dialect}");
        let roster = erin.session.roster();
        let groups: Vec<_> = roster
            .groups()
            .map(|group| (&*group.name, group.id.clone()))
            .collect();
        assert_eq!(groups, [("Old friends", group.clone())]);
        let row = contact(&erin.session, "frank").unwrap();
        assert!(row.is_on(List::Forward) && row.is_on(List::Block) && !row.is_on(List::Allow));
        assert!(row.is_on(List::Reverse) && !row.is_pending());
        assert_eq!(roster.groups_of(row).count(), 1, "{dialect}");

        erin.ask(|erin, now| erin.allow(who("frank"), now)).await;
        frank
            .sees("erin is back", shows("erin", Status::Online))
            .await;
        erin.ask(|erin, now| erin.remove_group(group.clone(), now))
            .await;
        erin.ask(|erin, now| erin.remove_contact(who("frank"), false, now))
            .await;
        frank
            .sees("erin took frank off", |frank| {
                contact(frank, "erin").is_some_and(|erin| !erin.is_on(List::Reverse))
            })
            .await;
        erin.sign_out().await;
        frank
            .sees("erin left", shows("erin", Status::Offline))
            .await;
    }
}

#[tokio::test]
async fn somebody_who_was_added_while_away_is_asked_in_any_dialect() {
    for dialect in MODERN {
        let world = World::new().await;
        world.people(&["erin", "frank"]).await;
        let mut erin = Machine::sign_in(&world, "erin", Dialect::Msnp18, 1).await;
        erin.ask(|erin, now| erin.add_contact(who("frank"), None, now))
            .await;
        let frank = Machine::sign_in(&world, "frank", dialect, 1).await;
        assert!(
            contact(&frank.session, "erin").unwrap().is_pending(),
            "{dialect}"
        );
    }
}

#[tokio::test]
async fn nobody_of_that_name() {
    for dialect in MODERN {
        let world = World::new().await;
        world.people(&["erin"]).await;
        let mut erin = Machine::sign_in(&world, "erin", dialect, 1).await;
        let now = erin.now();
        let request = erin.session.add_contact(who("nobody"), None, now);
        let outcome = erin
            .until(|event| matches!(event, Event::Done(_) | Event::Refused(..)))
            .await;
        let refusal = msnp::client::Refusal::NoSuchAccount;
        assert_eq!(outcome, Event::Refused(request, refusal), "{dialect}");
    }
}

#[tokio::test]
async fn one_account_at_two_places() {
    for dialect in MODERN.into_iter().filter(|dialect| dialect.has_places()) {
        let world = World::new().await;
        world.people(&["alice", "bob"]).await;
        world.befriend("alice", "bob").await;
        let mut bob = Machine::sign_in(&world, "bob", dialect, 9).await;
        let mut first = Machine::sign_in(&world, "alice", dialect, 1).await;
        bob.sees("alice is there", shows("alice", Status::Online))
            .await;
        let mut second = Machine::sign_in(&world, "alice", dialect, 2).await;
        let both = |session: &Session| session.me().places.len() == 2;
        first.sees("both places", both).await;
        second.sees("both places", both).await;
        let names: Vec<_> = first
            .session
            .me()
            .places
            .iter()
            .filter_map(|place| Some(place.private.as_ref()?.name.clone()))
            .collect();
        assert_eq!(names, ["place 1".into(), "place 2".into()], "{dialect}");

        // What one place changes, the other shows.
        first
            .ask(|alice, now| alice.set_status(Status::Busy, now))
            .await;
        second
            .sees("busy", |alice| alice.me().status == Status::Busy)
            .await;
        bob.sees("busy", shows("alice", Status::Busy)).await;
        second
            .ask(|alice, now| alice.set_personal_message(PersonalMessage::new("two"), now))
            .await;
        first
            .sees("the message", |alice| {
                &*alice.me().personal_message.text == "two"
            })
            .await;

        // Both ring.
        bob.ask_for_room_and_call("alice").await;
        for place in [&mut first, &mut second] {
            place.until(|event| matches!(event, Event::Rung(_))).await;
        }

        // One signs the other out; to Bob nothing changes.
        let machine = second.session.me().places[1].machine.clone();
        first
            .ask(|alice, now| alice.sign_out_there(&machine, now))
            .await;
        second
            .until(|event| *event == Event::Ended(End::SignedOutRemotely))
            .await;
        first
            .sees("one place", |alice| alice.me().places.len() == 1)
            .await;
        bob.quiet().await;
        assert!(shows("alice", Status::Busy)(&bob.session));

        // The same place again ends the earlier sign-in; everywhere means everywhere.
        let mut again = Machine::sign_in(&world, "alice", dialect, 1).await;
        first
            .until(|event| *event == Event::Ended(End::SignedInElsewhere))
            .await;
        let mut third = Machine::sign_in(&world, "alice", dialect, 3).await;
        let now = again.now();
        again.session.sign_out_everywhere(now);
        again
            .until(|event| *event == Event::Ended(End::SignedOut))
            .await;
        third
            .until(|event| *event == Event::Ended(End::SignedOutRemotely))
            .await;
        drop((again, third));
        bob.sees("alice is gone", shows("alice", Status::Offline))
            .await;
    }
}

#[tokio::test]
async fn a_place_of_an_older_dialect_ends_all_others() {
    let world = World::new().await;
    world.people(&["alice"]).await;
    let mut first = Machine::sign_in(&world, "alice", Dialect::Msnp18, 1).await;
    let mut second = Machine::sign_in(&world, "alice", Dialect::Msnp16, 2).await;
    let _third = Machine::sign_in(&world, "alice", Dialect::Msnp15, 3).await;
    for place in [&mut first, &mut second] {
        place
            .until(|event| *event == Event::Ended(End::SignedInElsewhere))
            .await;
    }
}

#[tokio::test]
async fn old_and_new_dialects_see_each_other() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    world.befriend("alice", "bob").await;
    let mut old = world.online("bob", "MSNP9").await;
    let mut alice = Machine::sign_in(&world, "alice", Dialect::Msnp18, 1).await;
    alice
        .sees("bob is there", shows("bob", Status::Online))
        .await;
    let line = old.line().await;
    assert!(
        line.starts_with("NLN NLN alice@example.test Alice "),
        "{line}"
    );
    assert!(!line.contains(':'), "{line}");
    alice
        .ask(|alice, now| alice.set_status(Status::Away, now))
        .await;
    let line = old.line().await;
    assert!(
        line.starts_with("NLN AWY alice@example.test Alice "),
        "{line}"
    );
}

#[tokio::test]
async fn a_proof_is_good_for_one_nonce() {
    let world = World::new().await;
    world.people(&["alice"]).await;
    let mut client = world.connect().await;
    client.ask("VER 1 MSNP15 CVR0", "VER 1 MSNP15").await;
    client
        .send("CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 8.1.0178 msmsgs alice@example.test")
        .await;
    client.line().await;
    client.send("USR 3 SSO I alice@example.test").await;
    let (policies, _) = client.payload().await;
    assert!(policies.starts_with("GCF 0 "), "{policies}");
    let challenge = client.line().await;
    let nonce = challenge.strip_prefix("USR 3 SSO S MBI_KEY_OLD ").unwrap();
    assert_eq!(nonce.len(), 64);
    let proof = msnp::sso::proof("AAECAwQFBgcICQoLDA0ODxAREhMUFRYX", nonce, [0; 8]).unwrap();
    client
        .send(&format!("USR 4 SSO S t=made-up&p= {}", proof.as_str()))
        .await;
    client.expect("911 4").await;
    client.closed().await;
}

#[tokio::test]
async fn a_text_beside_conversations_waits_for_who_is_away() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    world.befriend("alice", "bob").await;
    let mut alice = Machine::sign_in(&world, "alice", Dialect::Msnp18, 1).await;
    let text = "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\nDest-Agent: client\r\n\r\nZweite Nachricht ☕";
    let line = format!("UUM 900 bob@example.test 1 1 {}\r\n{text}", text.len());
    alice.send_raw(&line).await;
    // Typing is not kept.
    alice.send_raw("UUM 901 bob@example.test 1 2 0\r\n").await;
    alice.quiet().await;
    let mut bob = Machine::sign_in(&world, "bob", Dialect::Msnp18, 1).await;
    let mail = bob
        .until(|event| matches!(event, Event::OfflineMail(_)))
        .await;
    let Event::OfflineMail(mail) = mail else {
        unreachable!("that was waited for");
    };
    assert_eq!(
        mail.matches("<E>alice@example.test</E>").count(),
        1,
        "{mail}"
    );
}
