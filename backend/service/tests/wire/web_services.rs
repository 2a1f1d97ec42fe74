//! The web services over real HTTP.

use msnp::soap::book::NewContact;
use msnp::soap::wire::Request;
use msnp::soap::{
    Answer, Book, Call, Caller, ContactChange, Fault, FaultCode, Member, MemberName, Membership,
    Role, SignIn, Step, Trust, oim,
};
use msnp::{Address, ContactId, Dialect};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::harness::{PASSWORD, PATIENCE, World, address as text_address};

fn address(name: &str) -> Address {
    Address::new(&text_address(name)).unwrap()
}

/// A client of the web services, in HTTP/1.0 as some of the time.
pub(crate) struct Asker<'w> {
    world: &'w World,
    caller: Caller,
    password: &'static str,
}

impl World {
    pub(crate) fn asker(&self, name: &str, dialect: Dialect) -> Asker<'_> {
        Asker {
            world: self,
            caller: Caller::new(address(name), dialect),
            password: PASSWORD,
        }
    }

    /// Status and body.
    async fn post(&self, path: &str, request: &Request) -> (u16, String) {
        let head = format!(
            "POST {path} HTTP/1.0\r\nHost: im.example.test\r\nSOAPAction: {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n\r\n",
            request.action,
            request.content_type,
            request.body.len()
        );
        let mut stream = TcpStream::connect(self.web).await.unwrap();
        let all = head + &request.body;
        // A service that has read enough closes before all is written.
        let _ = stream.write_all(all.as_bytes()).await;
        let mut answer = Vec::new();
        let read = stream.read_to_end(&mut answer);
        let _ = tokio::time::timeout(PATIENCE, read).await.unwrap();
        let answer = String::from_utf8(answer).unwrap();
        let status = answer.split(' ').nth(1).unwrap_or_default();
        let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        (status.parse().unwrap(), body.to_owned())
    }
}

impl Asker<'_> {
    pub(crate) async fn call(&mut self, call: Call) -> Result<Answer, Fault> {
        let mut step = self.caller.begin(call, self.password);
        loop {
            let request = match step {
                Step::Done(result) => return *result,
                Step::Ask { request, .. } => request,
            };
            let path = request.endpoint.path();
            let (status, body) = self.world.post(path, &request).await;
            step = self.caller.receive(status, body.as_bytes(), self.password);
        }
    }

    /// Makes a call about a member, who is named so many times; the fault that came of it.
    async fn repeat_member(&mut self, call: Call, times: usize) -> Option<FaultCode> {
        let mut step = self.caller.begin(call, self.password);
        loop {
            let mut request = match step {
                Step::Done(result) => return result.err().map(|fault| fault.code),
                Step::Ask { request, .. } => request,
            };
            if let Some((before, rest)) = request.body.split_once("<Member ") {
                let (member, after) = rest.split_once("</Member>").unwrap();
                let members = format!("<Member {member}</Member>").repeat(times);
                request.body = format!("{before}{members}{after}");
            }
            let path = request.endpoint.path();
            let (status, body) = self.world.post(path, &request).await;
            step = self.caller.receive(status, body.as_bytes(), self.password);
        }
    }

    pub(crate) async fn done(&mut self, call: Call) {
        assert_eq!(self.call(call.clone()).await, Ok(Answer::Done), "{call:?}");
    }

    pub(crate) async fn fault(&mut self, call: Call) -> FaultCode {
        self.call(call).await.unwrap_err().code
    }

    async fn membership(&mut self) -> Membership {
        match self.call(Call::FindMembership { since: None }).await {
            Ok(Answer::Membership(membership)) => membership,
            other => panic!("{other:?}"),
        }
    }

    async fn book(&mut self, paged: bool) -> Book {
        let call = Call::FindContacts {
            circle: None,
            paged,
            since: None,
        };
        match self.call(call).await {
            Ok(Answer::Book(book)) => book,
            other => panic!("{other:?}"),
        }
    }

    async fn add(&mut self, name: &str) -> ContactId {
        let new = NewContact::new(address(name), "me");
        match self.call(Call::AddContact(new)).await {
            Ok(Answer::Contact(id)) => id,
            other => panic!("{other:?}"),
        }
    }
}

fn roles(membership: &Membership, name: &str) -> Vec<Role> {
    let of = |member: &&Member| member.name.address() == Some(&address(name));
    let roles = membership.members.iter().filter(of);
    roles.map(|member| member.role.clone()).collect()
}

fn passport(name: &str) -> MemberName {
    MemberName::Passport(address(name))
}

fn message(to: &str, text: &str, number: u32) -> Call {
    Call::StoreMessage(oim::Outgoing {
        to: address(to),
        own_name: "Alice".into(),
        text: text.into(),
        run: "{3A3BE82C-684D-4F4F-8005-CBE8D4F82BAD}".into(),
        number,
    })
}

#[tokio::test]
async fn tickets_for_a_password() {
    let world = World::new().await;
    world.people(&["alice"]).await;
    for trust in [Trust::Rst, Trust::Rst2] {
        let mut alice = world.asker("alice", Dialect::Msnp15);
        let sign_in = || Call::SignIn(SignIn::single_sign_on(trust, "MBI_KEY_OLD"));
        let Ok(Answer::SignedIn(tickets)) = alice.call(sign_in()).await else {
            panic!("tickets");
        };
        assert_eq!(tickets.all.len(), 6);
        let login = tickets.login().unwrap();
        assert_eq!(login.secret.as_ref().map(|secret| secret.len()), Some(32));
        let life = login.expires.as_millis() - login.created.as_millis();
        assert_eq!(life, 24 * 60 * 60 * 1000);
        // Each token's number is that of the request it answers.
        let numbers: Vec<_> = tickets.all.iter().map(|ticket| ticket.number).collect();
        assert_eq!(numbers, [0, 1, 2, 3, 4, 5]);
        alice.password = "wrong horse";
        assert_eq!(alice.fault(sign_in()).await, FaultCode::WrongPassword);
        let mut nobody = world.asker("nobody", Dialect::Msnp15);
        assert_eq!(nobody.fault(sign_in()).await, FaultCode::WrongPassword);
    }
}

#[tokio::test]
async fn guessing_is_slowed_down() {
    let world = World::new().await;
    world.people(&["alice"]).await;
    let mut guesser = world.asker("alice", Dialect::Msnp15);
    guesser.password = "wrong horse";
    let sign_in = || Call::SignIn(SignIn::tweener("id=1"));
    let mut last = FaultCode::WrongPassword;
    for _ in 0..40 {
        last = guesser.fault(sign_in()).await;
        if last != FaultCode::WrongPassword {
            break;
        }
    }
    assert_eq!(last, FaultCode::TooManyAttempts);
}

#[tokio::test]
async fn a_tweener_ticket_of_the_web_service_signs_in() {
    let world = World::new().await;
    world.people(&["alice"]).await;
    let mut alice = world.asker("alice", Dialect::Msnp12);
    let sign_in = Call::SignIn(SignIn::tweener("id=507"));
    let Ok(Answer::SignedIn(tickets)) = alice.call(sign_in).await else {
        panic!("tickets");
    };
    let ticket = |of: &msnp::soap::SiteTicket| of.ticket.as_str().to_owned();
    let login = ticket(tickets.login().unwrap());
    let contacts = ticket(tickets.of(msnp::soap::ticket::CONTACTS).unwrap());
    for (ticket, answer) in [
        (&login, "USR 4 OK alice@example.test "),
        // It is good once, and those for other services are not.
        (&login, "911 4"),
        (&contacts, "911 4"),
    ] {
        let mut client = world.connect().await;
        client.ask("VER 1 MSNP12 CVR0", "VER 1 MSNP12").await;
        let version = "CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 7.5.0324 MSMSGS alice@example.test";
        client.send(version).await;
        client.line().await;
        client.send("USR 3 TWN I alice@example.test").await;
        client.line().await;
        client.send(&format!("USR 4 TWN S {ticket}")).await;
        let line = client.line().await;
        assert!(line.starts_with(answer), "{line}");
    }
}

#[tokio::test]
async fn contacts_are_added_named_grouped_and_removed() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    let mut alice = world.asker("alice", Dialect::Msnp15);
    let mut bob = world.asker("bob", Dialect::Msnp18);
    assert_eq!(alice.book(false).await.contacts.len(), 1);
    let id = alice.add("bob").await;
    assert_eq!(alice.add("bob").await, id);
    assert_eq!(roles(&alice.membership().await, "bob"), [Role::Allow]);
    let waiting = bob.membership().await;
    assert_eq!(roles(&waiting, "alice"), [Role::Pending]);
    assert_eq!(waiting.members[0].display_name.as_deref(), Some("Alice"));

    let member = passport("alice");
    for (role, add) in [
        (Role::Allow, true),
        (Role::Reverse, true),
        (Role::Pending, false),
    ] {
        let member = member.clone();
        let call = match add {
            true => Call::AddMember { role, member },
            false => Call::RemoveMember { role, member },
        };
        bob.done(call).await;
    }
    // Once more is no error.
    let (role, member) = (Role::Pending, member);
    bob.done(Call::RemoveMember { role, member }).await;
    assert_eq!(
        roles(&bob.membership().await, "alice"),
        [Role::Allow, Role::Reverse]
    );

    let changes = vec![ContactChange::nickname("Bobby <3 & co")];
    alice
        .done(Call::UpdateContact {
            id: Some(id.clone()),
            changes,
        })
        .await;
    let Ok(Answer::Group(group)) = alice.call(Call::AddGroup("Friends".into())).await else {
        panic!("a group");
    };
    let fault = alice.fault(Call::AddGroup("Friends".into())).await;
    assert_eq!(fault, FaultCode::GroupAlreadyExists);
    let name = "Old friends".into();
    alice
        .done(Call::RenameGroup {
            group: group.clone(),
            name,
        })
        .await;
    let contact = id.clone();
    let added = alice
        .call(Call::AddToGroup {
            group: group.clone(),
            contact,
        })
        .await;
    assert_eq!(added, Ok(Answer::Done));
    for paged in [false, true] {
        let book = alice.book(paged).await;
        assert_eq!(&*book.groups[0].name, "Old friends");
        let bob = &book.contacts[0];
        assert_eq!((&*bob.name, bob.nickname()), ("Bob", Some("Bobby <3 & co")));
        assert_eq!(bob.groups, std::slice::from_ref(&group));
        assert_eq!(book.me().unwrap().address, Some(address("alice")));
    }
    let contact = id.clone();
    alice
        .done(Call::RemoveFromGroup {
            group: group.clone(),
            contact,
        })
        .await;
    alice.done(Call::RemoveGroup(group)).await;
    let changes = vec![ContactChange::nickname("")];
    alice
        .done(Call::UpdateContact {
            id: Some(id.clone()),
            changes,
        })
        .await;
    assert_eq!(alice.book(false).await.contacts[0].nickname(), None);
    alice.done(Call::RemoveContact(id.clone())).await;
    assert_eq!(
        alice.fault(Call::RemoveContact(id)).await,
        FaultCode::ContactDoesNotExist
    );
    assert_eq!(alice.book(false).await.contacts.len(), 1);
    assert_eq!(roles(&bob.membership().await, "alice"), [Role::Allow]);
}

#[tokio::test]
async fn own_settings_are_in_the_own_entry() {
    let world = World::new().await;
    world.people(&["alice"]).await;
    let mut alice = world.asker("alice", Dialect::Msnp15);
    let changes = vec![
        ContactChange::DisplayName("Alice ☕".into()),
        ContactChange::Annotation("MSN.IM.BLP".into(), "2".into()),
    ];
    alice.done(Call::UpdateContact { id: None, changes }).await;
    let book = alice.book(false).await;
    let me = book.me().unwrap();
    assert_eq!(
        (&*me.name, me.annotation("MSN.IM.BLP")),
        ("Alice ☕", Some("2"))
    );
    let Ok(Answer::Profile(profile)) = alice.call(Call::GetProfile { cid: "".into() }).await else {
        panic!("a profile");
    };
    assert_eq!(&*profile.display_name, "Alice ☕");
    let update = msnp::soap::profile::ProfileUpdate {
        personal_status: Some("out".into()),
        ..Default::default()
    };
    alice.done(Call::UpdateProfile(update)).await;
    let Ok(Answer::Profile(profile)) = alice.call(Call::GetProfile { cid: "".into() }).await else {
        panic!("a profile");
    };
    assert_eq!(&*profile.personal_status, "out");
}

#[tokio::test]
async fn what_cannot_be_is_refused_with_its_code() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    let mut alice = world.asker("alice", Dialect::Msnp15);
    let new = |name: &str| Call::AddContact(NewContact::new(address(name), "Alice"));
    assert_eq!(
        alice.fault(new("nobody")).await,
        FaultCode::InvalidPassportUser
    );
    assert_eq!(alice.fault(new("alice")).await, FaultCode::BadEmailArgument);
    let since = Some(msnp::soap::Time::from_millis(0));
    let fault = alice.fault(Call::FindMembership { since }).await;
    assert_eq!(fault, FaultCode::FullSyncRequired);
    let owner = address("alice");
    let fault = alice.fault(Call::CreateBook { owner }).await;
    assert_eq!(fault, FaultCode::AddressBookAlreadyExists);
    let allow = || Call::AddMember {
        role: Role::Allow,
        member: passport("bob"),
    };
    alice.done(allow()).await;
    assert_eq!(alice.fault(allow()).await, FaultCode::MemberAlreadyExists);
    let fault = alice.fault(Call::AddGroup("x".repeat(62).into())).await;
    assert_eq!(fault, FaultCode::GroupNameTooLong);
    assert_eq!(
        alice.fault(Call::Other("ABMakeCoffee".into())).await,
        FaultCode::BadRequest
    );
}

#[tokio::test]
async fn offline_messages_wait_with_their_time_and_are_told_when_they_come() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    let mut alice = world.asker("alice", Dialect::Msnp15);
    let mut bob = world.asker("bob", Dialect::Msnp15);
    let fault = alice.fault(message("bob", "from a stranger", 1)).await;
    assert_eq!(fault, FaultCode::RecipientUnavailable);
    alice.add("bob").await;
    bob.add("alice").await;
    alice.done(message("bob", "Hello offline Bob", 1)).await;
    alice
        .done(message("bob", "Zweite Nachricht ☕\r\nmit Zeile", 2))
        .await;
    let Ok(Answer::Mailbox(mailbox)) = bob.call(Call::MailMetadata).await else {
        panic!("a mailbox");
    };
    let [first, second] = &*mailbox.messages else {
        panic!("two: {mailbox:?}");
    };
    assert_eq!((&first.from, &*first.name), (&address("alice"), "Alice"));
    let fetch = bob.call(Call::FetchMessage(second.id.clone())).await;
    let Ok(Answer::Message(fetched)) = fetch else {
        panic!("a message: {fetch:?}");
    };
    assert_eq!(&*fetched.text, "Zweite Nachricht ☕\r\nmit Zeile");
    assert_eq!((fetched.number, fetched.sent.is_some()), (2, true));
    assert_eq!(
        fetched.sent.map(|it| it.as_millis() / 1000),
        second.received.map(|it| it.as_millis() / 1000)
    );
    // Nobody reads another's mail.
    let fault = alice.fault(Call::FetchMessage(second.id.clone())).await;
    assert_eq!(fault, FaultCode::ItemDoesNotExist);
    alice
        .done(Call::DeleteMessages(vec![second.id.clone()]))
        .await;
    let ids = mailbox
        .messages
        .iter()
        .map(|entry| entry.id.clone())
        .collect();
    bob.done(Call::DeleteMessages(ids)).await;
    let empty = bob.call(Call::MailMetadata).await;
    assert_eq!(empty, Ok(Answer::Mailbox(oim::Mailbox::default())));

    let long = message("bob", &"x".repeat(10_000), 3);
    assert_eq!(alice.fault(long).await, FaultCode::InvalidContent);
    let (role, member) = (Role::Block, passport("alice"));
    bob.done(Call::AddMember { role, member }).await;
    alice
        .done(message("bob", "blocked, and never told", 4))
        .await;
    let empty = bob.call(Call::MailMetadata).await;
    assert_eq!(empty, Ok(Answer::Mailbox(oim::Mailbox::default())));
}

#[tokio::test]
async fn who_leaves_too_many_messages_is_slowed_down() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    let mut alice = world.asker("alice", Dialect::Msnp15);
    let mut bob = world.asker("bob", Dialect::Msnp15);
    bob.add("alice").await;
    let mut left = 0;
    let refused = loop {
        if let Err(fault) = alice.call(message("bob", "again", left)).await {
            break fault.code;
        }
        left += 1;
        assert!(left < 200, "there is no end");
        // Whoever is there reads and deletes at once, which changes nothing.
        let Ok(Answer::Mailbox(mailbox)) = bob.call(Call::MailMetadata).await else {
            panic!("bob has a mailbox")
        };
        let ids = mailbox.messages.iter().map(|entry| entry.id.clone());
        bob.done(Call::DeleteMessages(ids.collect())).await;
    };
    assert_eq!(refused, FaultCode::SenderThrottled);
    assert!(left >= 30, "{left} were left");
}

#[tokio::test]
async fn calls_have_a_pace_in_which_every_member_counts() {
    let world = World::new().await;
    world.people(&["alice", "bob"]).await;
    let mut alice = world.asker("alice", Dialect::Msnp15);
    let call = || {
        let (role, member) = (Role::Block, passport("bob"));
        Call::AddMember { role, member }
    };
    let many = alice.repeat_member(call(), 201).await;
    assert_eq!(many, Some(FaultCode::BadRequest));
    let mut made = 0;
    let refused = loop {
        if let Some(code) = alice.repeat_member(call(), 190).await {
            break code;
        }
        made += 1;
        assert!(made < 20, "there is no end");
    };
    assert_eq!(refused, FaultCode::RequestLimitReached);
    assert!(made >= 2, "{made}");
    // Others are not concerned.
    let mut bob = world.asker("bob", Dialect::Msnp15);
    bob.membership().await;
}

#[tokio::test]
async fn tickets_die_with_the_password() {
    let world = World::new().await;
    world.people(&["alice"]).await;
    let mut alice = world.asker("alice", Dialect::Msnp15);
    alice.membership().await;
    let accounts = world.service.accounts();
    accounts
        .set_password(&text_address("alice"), "another horse")
        .await
        .unwrap();
    // The caller fetches new tickets, which the old password does not get.
    let fault = alice.fault(Call::FindMembership { since: None }).await;
    assert_eq!(fault, FaultCode::WrongPassword);
    alice.password = "another horse";
    alice.membership().await;
}

#[tokio::test]
async fn sloppy_and_hostile_requests_are_answered() {
    let world = World::new().await;
    world.people(&["alice"]).await;
    let sign_in = Call::SignIn(SignIn::tweener("id=1"));
    let papers = msnp::soap::wire::Papers {
        address: "alice@example.test",
        password: PASSWORD,
        ..Default::default()
    };
    let mut request = msnp::soap::wire::write_call(&sign_in, &papers);
    for path in [
        "/RST.srf",
        "//RST.srf",
        "/rst.srf",
        "http://login.live.com/RST.srf",
    ] {
        let (status, body) = world.post(path, &request).await;
        assert_eq!(status, 200, "{path}");
        assert!(body.contains("\"Compact1\""), "{path}: {body}");
    }
    let mut ask = async |body: String| {
        request.body = body;
        world.post("/RST.srf", &request).await.0
    };
    let bomb = "<!DOCTYPE a [<!ENTITY b \"bb\">]><Envelope>&b;</Envelope>";
    assert_eq!(ask(bomb.to_owned()).await, 400);
    assert_eq!(ask("<a>".repeat(1000)).await, 400);
    assert_eq!(ask(String::new()).await, 400);
    assert_eq!(ask("x".repeat(1_000_000)).await, 413);
    assert_eq!(ask("<Envelope/>".to_owned()).await, 200);
    let config = world
        .get(
            "/Config/MsgrConfig.asmx?op=GetClientConfig&ver=14.0.8117",
            &[],
        )
        .await;
    assert!(config.contains("<MsgrConfig>") && config.contains("/abservice/abservice.asmx"));
    let mut alice = world.asker("alice", Dialect::Msnp15);
    assert!(matches!(
        alice.call(Call::ClientConfig).await,
        Ok(Answer::Config(_))
    ));
}
