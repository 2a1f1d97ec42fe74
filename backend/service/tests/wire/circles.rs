//! Circles, our client machine against the real service.

use msnp::circle::CircleId;
use msnp::client::Refusal;
use msnp::client::notification::{Event, OwnCircle, Session};
use msnp::message::Content;
use msnp::soap::book::ContactKind;
use msnp::soap::circle::{Candidate, CircleRole, CircleState, Connection, NewCircle};
use msnp::soap::{Answer, Call, FaultCode};
use msnp::{Address, Dialect, Status};

use crate::harness::{World, address};
use crate::machine::Machine;

fn who(name: &str) -> Address {
    Address::new(&address(name)).unwrap()
}

async fn sign_in(world: &World, name: &str, place: u8) -> Machine {
    Machine::sign_in(world, name, Dialect::Msnp18, place).await
}

/// Everybody who is there, in the order of their addresses.
fn people(circle: &OwnCircle) -> Vec<&str> {
    let people = circle.people.iter();
    let mut people: Vec<_> = people.map(|(address, _)| address.local_part()).collect();
    people.sort_unstable();
    people
}

fn there(names: &'static [&'static str]) -> impl Fn(&Session) -> bool {
    move |session| matches!(session.circles(), [only] if people(only) == names)
}

/// Alice makes a circle and asks these people in, who come.
async fn circle_of(alice: &mut Machine, others: &mut [(&str, &mut Machine)]) -> CircleId {
    alice
        .ask(|alice, now| alice.create_circle("Tea club ☕", now))
        .await;
    alice.sees("the circle", there(&["alice"])).await;
    let id = alice.session.circles()[0].id;
    for (name, other) in others {
        alice
            .ask(|alice, now| alice.invite_to_circle(id, who(name), "join us", now))
            .await;
        other
            .sees("the invitation", |other| {
                matches!(other.circles(), [only] if only.state == CircleState::WaitingResponse)
            })
            .await;
        other
            .ask(|other, now| other.answer_circle(id, true, now))
            .await;
        other
            .sees("oneself there", |other| {
                let circle = &other.circles()[0];
                circle.is_in() && people(circle).contains(&other.me().address.local_part())
            })
            .await;
    }
    id
}

async fn says(speaker: &mut Machine, id: CircleId, text: &str) {
    speaker
        .ask(|speaker, now| speaker.say_in_circle(id, &Content::text(text), now))
        .await;
}

async fn hears(listener: &mut Machine, from: &str, text: &str) {
    let content = Content::text(text);
    listener
        .until(|event| match event {
            Event::CircleSaid(said) => said.from == who(from) && said.content == content,
            _ => false,
        })
        .await;
}

#[tokio::test]
async fn people_make_a_circle_ask_each_other_in_and_talk() {
    let world = World::new().await;
    world.people(&["alice", "bob", "carol"]).await;
    let mut alice = sign_in(&world, "alice", 1).await;
    let mut bob = sign_in(&world, "bob", 1).await;
    let mut carol = sign_in(&world, "carol", 1).await;
    let id = circle_of(&mut alice, &mut [("bob", &mut bob), ("carol", &mut carol)]).await;
    let all: &[&str] = &["alice", "bob", "carol"];
    alice.sees("all of them", there(all)).await;
    bob.sees("all of them", there(all)).await;
    let circle = &bob.session.circles()[0];
    assert_eq!((circle.id, &*circle.name), (id, "Tea club ☕"));
    assert_eq!(circle.role, CircleRole::Member);
    assert_eq!(alice.session.circles()[0].role, CircleRole::Admin);
    let name = circle.people.iter().find(|(it, _)| *it == who("alice"));
    assert_eq!(name.map(|(_, name)| &**name), Some("Alice"));

    says(&mut alice, id, "hello <circle>\nand all").await;
    hears(&mut bob, "alice", "hello <circle>\nand all").await;
    hears(&mut carol, "alice", "hello <circle>\nand all").await;
    carol
        .ask(|carol, now| carol.say_in_circle(id, &Content::Nudge, now))
        .await;
    let nudge =
        |event: &Event| matches!(event, Event::CircleSaid(said) if said.content == Content::Nudge);
    alice.until(nudge).await;
    bob.ask(|bob, now| bob.say_in_circle(id, &Content::Typing, now))
        .await;
    let typing =
        |event: &Event| matches!(event, Event::CircleSaid(said) if said.content == Content::Typing);
    alice.until(typing).await;

    // Who hides is not there any more, and says nothing; who comes back is.
    bob.ask(|bob, now| bob.set_status(Status::Hidden, now))
        .await;
    alice
        .sees("bob is hidden", there(&["alice", "carol"]))
        .await;
    bob.ask(|bob, now| bob.set_status(Status::Busy, now)).await;
    alice.sees("bob again", there(all)).await;

    // A sign-in later the circle is there, and its people.
    bob.sign_out().await;
    alice.sees("bob is gone", there(&["alice", "carol"])).await;
    let mut bob = sign_in(&world, "bob", 2).await;
    bob.sees("all again", there(all)).await;
    says(&mut carol, id, "welcome back").await;
    hears(&mut bob, "carol", "welcome back").await;

    // Somebody leaves; the last to stay may ask others in.
    alice.ask(|alice, now| alice.leave_circle(id, now)).await;
    alice
        .sees("no circle", |alice| alice.circles().is_empty())
        .await;
    bob.sees("alice has left", there(&["bob", "carol"])).await;
    bob.sees("bob is the administrator", |bob| {
        bob.circles()[0].role == CircleRole::Admin
    })
    .await;
    world.service.shutdown().await;
}

#[tokio::test]
async fn who_is_not_in_it_hears_and_says_nothing() {
    let world = World::new().await;
    world.people(&["alice", "bob", "mallory"]).await;
    let mut alice = sign_in(&world, "alice", 1).await;
    let mut bob = sign_in(&world, "bob", 1).await;
    let mut mallory = sign_in(&world, "mallory", 1).await;
    let id = circle_of(&mut alice, &mut [("bob", &mut bob)]).await;

    // The machine knows of no circle; the service is asked all the same.
    let said = msnp::circle::Letter::say(id, &who("mallory"), None, &Content::text("hi")).unwrap();
    let forged = msnp::circle::Letter::say(id, &who("alice"), None, &Content::text("hi")).unwrap();
    let listed = format!("<ml><d n=\"live.com\"><c n=\"{id}\" l=\"3\" t=\"9\"/></d></ml>");
    let comes = msnp::circle::presence(id, &who("mallory"), None);
    let comes = std::str::from_utf8(&comes).unwrap();
    let [said, forged] = [said, forged].map(|it| String::from_utf8(it.to_vec()).unwrap());
    mallory
        .send_raw(&format!(
            "USR 900 SHA A AAAA\r\nADL 901 {}\r\n{listed}PUT 902 {}\r\n{comes}SDG 903 {}\r\n{said}SDG 904 {}\r\n{forged}",
            listed.len(), comes.len(), said.len(), forged.len()
        ))
        .await;
    mallory.quiet().await;
    let forged =
        msnp::circle::Letter::say(id, &who("alice"), None, &Content::text("forged")).unwrap();
    let forged = String::from_utf8(forged.to_vec()).unwrap();
    bob.send_raw(&format!("SDG 904 {}\r\n{forged}", forged.len()))
        .await;
    bob.quiet().await;
    says(&mut bob, id, "the first thing said").await;
    hears(&mut alice, "bob", "the first thing said").await;
    let heard = |event: &Event| matches!(event, Event::CircleSaid(_));
    assert!(!alice.events.iter().any(heard), "{:?}", alice.events);
    assert!(!bob.events.iter().any(heard), "{:?}", bob.events);
    alice.sees("only the two", there(&["alice", "bob"])).await;

    // Who may not ask people in does not; who was not asked does not come.
    let now = bob.now();
    let asked = bob.session.invite_to_circle(id, who("mallory"), "", now);
    let refused = Event::Refused(asked, Refusal::NotFound);
    bob.until(|event| *event == refused).await;
    let now = mallory.now();
    let took = mallory.session.answer_circle(id, true, now);
    let refused = Event::Refused(took, Refusal::NotFound);
    mallory.until(|event| *event == refused).await;

    // Who has blocked somebody is not asked by them, and who declines is not in it.
    mallory
        .ask(|mallory, now| mallory.block(who("alice"), now))
        .await;
    let now = alice.now();
    let asked = alice.session.invite_to_circle(id, who("mallory"), "", now);
    alice
        .until(|event| matches!(event, Event::Refused(it, _) if *it == asked))
        .await;
    assert!(mallory.session.circles().is_empty());
    mallory
        .ask(|mallory, now| mallory.allow(who("alice"), now))
        .await;
    alice
        .ask(|alice, now| alice.invite_to_circle(id, who("mallory"), "", now))
        .await;
    mallory
        .sees("the invitation", |it| it.circles().len() == 1)
        .await;
    mallory
        .ask(|mallory, now| mallory.answer_circle(id, false, now))
        .await;
    mallory
        .sees("no circle", |it| it.circles().is_empty())
        .await;
    world.service.shutdown().await;
}

#[tokio::test]
async fn a_circles_book_has_who_is_in_it_and_who_is_asked_for_its_members_only() {
    let world = World::new().await;
    world.people(&["alice", "bob", "carol", "mallory"]).await;
    let mut alice = world.asker("alice", Dialect::Msnp18);
    let new = NewCircle {
        name: "Tea club".into(),
        own_name: "Alice".into(),
    };
    let Ok(Answer::Circle(circle)) = alice.call(Call::CreateCircle(new)).await else {
        panic!("no circle")
    };
    for name in ["bob", "carol"] {
        let candidate = Candidate {
            circle: circle.clone(),
            address: who(name),
        };
        let Ok(Answer::Contact(id)) = alice.call(Call::AddCandidate(candidate)).await else {
            panic!("no entry")
        };
        let invite = Connection::Invite {
            circle: circle.clone(),
            contact: id.to_string().into(),
            message: "".into(),
        };
        alice.done(Call::Connect(invite)).await;
    }
    let mut bob = world.asker("bob", Dialect::Msnp18);
    let accept = Connection::Accept {
        circle: circle.clone(),
    };
    bob.done(Call::Connect(accept)).await;

    let find = || Call::FindContacts {
        circle: Some(circle.clone()),
        paged: true,
        since: None,
    };
    for member in [&mut alice, &mut bob] {
        let Ok(Answer::Book(book)) = member.call(find()).await else {
            panic!("no book")
        };
        assert_eq!(book.circle, Some(circle.clone()));
        let entries = book.contacts.iter();
        let entries: Vec<_> = entries
            .map(|entry| (entry.address.clone().unwrap(), entry.kind.clone()))
            .collect();
        let expected = [
            ("alice", ContactKind::Live),
            ("bob", ContactKind::Live),
            ("carol", ContactKind::LivePending),
        ];
        assert_eq!(entries, expected.map(|(name, kind)| (who(name), kind)));
    }
    for outside in ["carol", "mallory"] {
        let mut outside = world.asker(outside, Dialect::Msnp18);
        let fault = outside.fault(find()).await;
        assert_eq!(fault, FaultCode::AddressBookDoesNotExist);
    }
}
