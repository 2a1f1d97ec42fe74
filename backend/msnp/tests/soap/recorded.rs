//! Bodies that an independent service and its clients exchanged.

use msnp::soap::book::{NICKNAME, PRIVACY};
use msnp::soap::circle::{CircleRole, CircleState, Connection};
use msnp::soap::ticket::{MESSENGER_CLEAR, PASSPORT};
use msnp::soap::wire::{Incoming, Proof, read_answer, read_call};
use msnp::soap::{
    Answer, Call, ContactChange, ContactKind, Endpoint, Fault, FaultCode, MemberName, Role, SignIn,
    Time, Trust,
};
use msnp::{Address, ContactId, GroupId};

macro_rules! body {
    ($name:literal, $kind:literal) => {
        include_bytes!(concat!("recorded/", $name, ".", $kind, ".xml")).as_slice()
    };
}

/// The request and the answer to it.
macro_rules! exchange {
    ($endpoint:ident, $action:literal, $name:literal) => {{
        let incoming = read_call(
            Endpoint::$endpoint,
            concat!("\"http://x/", $action, "\""),
            body!($name, "request"),
        )
        .unwrap();
        let answer = read_answer(&incoming.call, 200, body!($name, "answer"));
        (incoming, answer.map(|reply| reply.answer))
    }};
}

fn address(text: &str) -> Address {
    Address::new(text).unwrap()
}

fn contact(text: &str) -> ContactId {
    ContactId::parse(text.as_bytes()).unwrap()
}

fn group(text: &str) -> GroupId {
    GroupId::parse(text.as_bytes()).unwrap()
}

const FRANK: &str = "fd7c441b-55ac-4897-bffd-9bedbb01b58c";
const GROUP: &str = "4c6536bb-6a47-4337-93bb-2d171130bdfa";

fn signed_in(incoming: &Incoming, answer: Result<Answer, Fault>) -> msnp::soap::Tickets {
    let password = Proof::Password(address("alice@example.test"), "dummy-alice".into());
    assert_eq!(incoming.proof, password);
    let Ok(Answer::SignedIn(tickets)) = answer else {
        panic!("tickets: {answer:?}");
    };
    tickets
}

#[test]
fn tickets_of_2007() {
    let (incoming, answer) = exchange!(Rst, "", "rst");
    let tickets = signed_in(&incoming, answer);
    let Call::SignIn(sign_in) = incoming.call else {
        panic!("a sign-in");
    };
    assert_eq!(sign_in.trust, Trust::Rst);
    assert_eq!(sign_in.sites.len(), 7);
    let ours = SignIn::single_sign_on(Trust::Rst, "MBI_KEY_OLD");
    assert_eq!(sign_in.sites[..5], ours.sites[..5]);
    assert_eq!(tickets.all.len(), 7);
    assert_eq!(&*tickets.all[0].address, PASSPORT);
    let login = tickets.login().unwrap();
    assert_eq!(&*login.address, MESSENGER_CLEAR);
    assert_eq!(login.ticket.as_str(), "t=b1b1d97c52a218583121&p=");
    assert_eq!(
        login.secret.as_deref(),
        Some("5mb+bYwpRo8OruNPNpRPetWvy0NROYPz")
    );
    assert_eq!(Some(login.expires), Time::parse("2026-11-25T06:08:19Z"));
    assert_eq!(tickets.cid, Some(0xabba_4712_8ef0_4511_u64.cast_signed()));
}

#[test]
fn tickets_of_2009_and_of_tweener() {
    let (incoming, answer) = exchange!(Rst2, "", "rst2");
    let tickets = signed_in(&incoming, answer);
    let secret = tickets.login().unwrap().secret.as_deref();
    assert_eq!(secret, Some("oFuy90Sz5cQhQt/6mzDwU1UQbNsYXFYm"));
    let (incoming, answer) = exchange!(Rst, "", "rst-tweener");
    let tickets = signed_in(&incoming, answer);
    let ours = SignIn::tweener("ct=1,rver=1,wp=FS_40SEC_0_COMPACT,lc=1,id=1");
    let Call::SignIn(sign_in) = incoming.call else {
        panic!("a sign-in");
    };
    assert_eq!(sign_in.sites[..4], ours.sites[..4]);
    assert_eq!(tickets.login().unwrap().secret, None);
}

#[test]
fn membership_lists() {
    let (incoming, answer) = exchange!(Sharing, "FindMembership", "find-membership");
    assert_eq!(incoming.call, Call::FindMembership { since: None });
    assert_eq!(
        incoming.proof,
        Proof::Ticket("t=b1b1d97c52a218583121&p=".into())
    );
    let Ok(Answer::Membership(lists)) = answer else {
        panic!("lists: {answer:?}");
    };
    assert_eq!(lists.owner, Some(address("alice@example.test")));
    assert_eq!(lists.owner_cid, 1_244_665_365_020_523_179);
    let on = |role| {
        let of = lists
            .members
            .iter()
            .filter(move |member| member.role == role);
        of.filter_map(|member| member.name.address().map(Address::as_str))
            .collect::<Vec<_>>()
    };
    let three = [
        "bob@example.test",
        "carol@example.test",
        "dave@example.test",
    ];
    assert_eq!(on(Role::Allow), three);
    assert_eq!(on(Role::Reverse), three);
    assert_eq!(on(Role::Block), [""; 0]);
    let (_, answer) = exchange!(Sharing, "FindMembership", "find-membership-pending");
    let Ok(Answer::Membership(lists)) = answer else {
        panic!("lists: {answer:?}");
    };
    let [member] = &*lists.members else {
        panic!("one: {lists:?}");
    };
    assert_eq!(member.role, Role::Pending);
    assert_eq!(
        member.name,
        MemberName::Passport(address("erin@example.test"))
    );
    assert_eq!(&*member.id, "Pending/e7aa37f6-0765-4f29-bd35-cdf01edd5c5b");
}

#[test]
fn the_address_book() {
    let (incoming, answer) = exchange!(AddressBook, "ABFindAll", "ab-find-all");
    let call = Call::FindContacts {
        circle: None,
        paged: false,
        since: None,
    };
    assert_eq!(incoming.call, call);
    let Ok(Answer::Book(book)) = answer else {
        panic!("a book: {answer:?}");
    };
    assert_eq!(book.groups.len(), 1);
    assert_eq!(book.groups[0].id, group(GROUP));
    assert_eq!(&*book.groups[0].name, "Very old friends");
    let frank = &book.contacts[0];
    assert_eq!(frank.id, contact(FRANK));
    assert_eq!(frank.address, Some(address("frank@example.test")));
    assert_eq!(
        (&*frank.name, frank.nickname()),
        ("Frank", Some("Frankie boy"))
    );
    assert_eq!(frank.groups, [group(GROUP)]);
    assert!(frank.messenger && frank.kind == ContactKind::Regular);
    let me = book.me().unwrap();
    assert_eq!((&*me.name, me.annotation(PRIVACY)), ("Erin", Some("1")));
    assert!(!me.messenger);
    assert_eq!(book.owner_cid, 6_583_379_880_267_560_381);
}

#[test]
fn the_address_book_of_2009() {
    let name = "ab-find-contacts-paged";
    let (incoming, answer) =
        exchange!(AddressBook, "ABFindContactsPaged", "ab-find-contacts-paged");
    let paged = matches!(
        incoming.call,
        Call::FindContacts {
            circle: None,
            paged: true,
            since: None
        }
    );
    assert!(paged, "{name}: {:?}", incoming.call);
    let Ok(Answer::Book(book)) = answer else {
        panic!("a book: {answer:?}");
    };
    let [circle] = &*book.circles else {
        panic!("a circle: {:?}", book.circles);
    };
    assert_eq!(&*circle.id, "00000000-0000-0000-0009-ef99cf1ea6f7");
    assert_eq!((&*circle.name, &*circle.host), ("Tea club", "live.com"));
    assert_eq!(
        (&circle.role, &circle.state),
        (&CircleRole::Admin, &CircleState::Accepted)
    );
    let ticket = book.circle_ticket.unwrap();
    assert!(ticket.starts_with("<?xml version=\"1.0\" encoding=\"utf-16\"?><SignedTicket "));
    assert!(ticket.ends_with("</SignedTicket>"));
}

#[test]
fn edits_of_lists() {
    let frank = MemberName::Passport(address("frank@example.test"));
    let (incoming, answer) = exchange!(AddressBook, "ABContactAdd", "ab-contact-add");
    let Call::AddContact(new) = incoming.call else {
        panic!("a new contact");
    };
    assert_eq!(new.address, address("frank@example.test"));
    assert_eq!(
        (&*new.own_name, new.messenger, new.allow),
        ("Erin", true, true)
    );
    assert_eq!(answer, Ok(Answer::Contact(contact(FRANK))));

    let (incoming, answer) = exchange!(Sharing, "AddMember", "add-member");
    let role = Role::Allow;
    let member = frank;
    assert_eq!(incoming.call, Call::AddMember { role, member });
    assert_eq!(answer, Ok(Answer::Done));
    let (incoming, answer) = exchange!(Sharing, "DeleteMember", "delete-member");
    let role = Role::Pending;
    let member = MemberName::Passport(address("erin@example.test"));
    assert_eq!(incoming.call, Call::RemoveMember { role, member });
    assert_eq!(answer, Ok(Answer::Done));

    let (incoming, answer) = exchange!(AddressBook, "ABContactUpdate", "ab-contact-update");
    let changes = vec![ContactChange::Annotation(
        NICKNAME.into(),
        "Frankie boy".into(),
    )];
    let id = Some(contact(FRANK));
    assert_eq!(incoming.call, Call::UpdateContact { id, changes });
    assert_eq!(answer, Ok(Answer::Done));
    let (incoming, answer) = exchange!(AddressBook, "ABContactDelete", "ab-contact-delete");
    assert_eq!(incoming.call, Call::RemoveContact(contact(FRANK)));
    assert_eq!(answer, Ok(Answer::Done));
}

#[test]
fn edits_of_groups() {
    let (incoming, answer) = exchange!(AddressBook, "ABGroupAdd", "ab-group-add");
    assert_eq!(incoming.call, Call::AddGroup("Old friends".into()));
    assert_eq!(answer, Ok(Answer::Group(group(GROUP))));
    let (incoming, answer) = exchange!(AddressBook, "ABGroupUpdate", "ab-group-update");
    let name = "Very old friends".into();
    let renamed = Call::RenameGroup {
        group: group(GROUP),
        name,
    };
    assert_eq!((incoming.call, answer), (renamed, Ok(Answer::Done)));
    let (group, contact) = (group(GROUP), contact(FRANK));
    let both = (group, contact);
    let (incoming, _) = exchange!(AddressBook, "ABGroupContactAdd", "ab-group-contact-add");
    let (group, contact) = both.clone();
    assert_eq!(incoming.call, Call::AddToGroup { group, contact });
    let (incoming, _) = exchange!(
        AddressBook,
        "ABGroupContactDelete",
        "ab-group-contact-delete"
    );
    let (group, contact) = both.clone();
    assert_eq!(incoming.call, Call::RemoveFromGroup { group, contact });
    let (incoming, answer) = exchange!(AddressBook, "ABGroupDelete", "ab-group-delete");
    assert_eq!(
        (incoming.call, answer),
        (Call::RemoveGroup(both.0), Ok(Answer::Done))
    );
}

#[test]
fn offline_messages() {
    let (incoming, answer) = exchange!(OfflineStore, "Store2", "store2");
    let Call::StoreMessage(message) = incoming.call else {
        panic!("a message");
    };
    assert_eq!(message.to, address("bob@example.test"));
    assert_eq!(
        (&*message.own_name, &*message.text),
        ("Alice", "Zweite Nachricht ☕")
    );
    assert_eq!(&*message.run, "{3A3BE82C-684D-4F4F-8005-CBE8D4F82BAD}");
    assert_eq!(message.number, 2);
    let sending = incoming.form.sending.unwrap();
    assert_eq!(sending.from, address("alice@example.test"));
    assert_eq!(&*sending.lock_key, "27fa52035ab8c2e5eba3fc45ef031337");
    assert_eq!((sending.number, answer), (2, Ok(Answer::Done)));
    let (incoming, answer) = exchange!(OfflineStore, "Store", "store");
    assert!(matches!(incoming.call, Call::StoreMessage(_)) && answer == Ok(Answer::Done));

    let (incoming, answer) = exchange!(Mailbox, "GetMetadata", "get-metadata");
    assert_eq!(incoming.call, Call::MailMetadata);
    let Ok(Answer::Mailbox(mailbox)) = answer else {
        panic!("a mailbox: {answer:?}");
    };
    let ids: Vec<_> = mailbox.messages.iter().map(|entry| &*entry.id).collect();
    let both = [
        "40B216D3-FF5B-4F76-BEAA-748849678425",
        "85BE4D49-8F6F-4278-B9A6-F35257A0B993",
    ];
    assert_eq!(ids, both);
    let (incoming, answer) = exchange!(Mailbox, "GetMessage", "get-message");
    assert_eq!(incoming.call, Call::FetchMessage(both[0].into()));
    assert_eq!(
        incoming.proof,
        Proof::Ticket("t=448274aa8730dd7aa78e&p=".into())
    );
    let Ok(Answer::Message(message)) = answer else {
        panic!("a message: {answer:?}");
    };
    assert_eq!(
        (&*message.name, &*message.text),
        ("Alice", "Zweite Nachricht ☕")
    );
    assert_eq!(message.sent, Time::parse("2026-11-24T06:18:13Z"));
    let (incoming, answer) = exchange!(Mailbox, "DeleteMessages", "delete-messages");
    let both = both.map(Into::into).to_vec();
    assert_eq!(
        (incoming.call, answer),
        (Call::DeleteMessages(both), Ok(Answer::Done))
    );
}

#[test]
fn profiles() {
    let (incoming, answer) = exchange!(Storage, "GetProfile", "get-profile");
    assert!(matches!(incoming.call, Call::GetProfile { .. }));
    let Ok(Answer::Profile(profile)) = answer else {
        panic!("a profile: {answer:?}");
    };
    assert_eq!(&*profile.display_name, "Alice roaming");
    assert_eq!(&*profile.personal_status, "roaming message");
    assert_eq!(&*profile.cid, "8bdad09c106fec8e");
    let (incoming, answer) = exchange!(Storage, "UpdateProfile", "update-profile");
    let Call::UpdateProfile(update) = incoming.call else {
        panic!("an update");
    };
    assert_eq!(update.display_name.as_deref(), Some("Alice roaming"));
    assert_eq!(update.personal_status.as_deref(), Some("roaming message"));
    assert_eq!(answer, Ok(Answer::Done));
}

#[test]
fn circles() {
    let (incoming, answer) = exchange!(Sharing, "CreateCircle", "create-circle");
    let Call::CreateCircle(new) = incoming.call else {
        panic!("a circle");
    };
    assert_eq!((&*new.name, &*new.own_name), ("Tea club", "Alice"));
    let id = "00000000-0000-0000-0009-ef99cf1ea6f7";
    assert_eq!(answer, Ok(Answer::Circle(id.into())));
    let (incoming, answer) = exchange!(AddressBook, "CreateContact", "create-contact");
    let Call::AddCandidate(candidate) = incoming.call else {
        panic!("a candidate");
    };
    assert_eq!(
        (&*candidate.circle, candidate.address.as_str()),
        (id, "bob@example.test")
    );
    let bob = contact("4ebe77fc-1936-4b5b-a510-d3bf4d716a25");
    assert_eq!(answer, Ok(Answer::Contact(bob.clone())));
    let (incoming, answer) = exchange!(AddressBook, "ManageWLConnection", "manage-connection");
    let invite = Connection::Invite {
        circle: id.into(),
        contact: bob.to_string().into(),
        message: "join us".into(),
    };
    assert_eq!(
        (incoming.call, answer),
        (Call::Connect(invite), Ok(Answer::Done))
    );
}

#[test]
fn faults() {
    let code = |answer: Result<Answer, Fault>| answer.unwrap_err().code;
    let (_, answer) = exchange!(Rst, "", "fault-rst");
    assert_eq!(code(answer), FaultCode::WrongPassword);
    let (_, answer) = exchange!(Rst2, "", "fault-rst2");
    assert_eq!(code(answer), FaultCode::WrongPassword);
    let (_, answer) = exchange!(AddressBook, "ABContactAdd", "fault-unknown-account");
    assert_eq!(code(answer), FaultCode::InvalidPassportUser);
    let (incoming, answer) = exchange!(Sharing, "FindMembership", "fault-full-sync");
    assert!(matches!(
        incoming.call,
        Call::FindMembership { since: Some(_) }
    ));
    assert_eq!(code(answer), FaultCode::FullSyncRequired);
    let (incoming, answer) = exchange!(OfflineStore, "Store2", "fault-lock-key");
    assert_eq!(&*incoming.form.sending.unwrap().lock_key, "");
    assert_eq!(
        code(answer),
        FaultCode::LockKeyRequired("1850937852".into())
    );
    let gone = read_answer(&Call::MailMetadata, 403, b"403: Forbidden");
    assert_eq!(gone.unwrap_err().code, FaultCode::TicketRejected);
    let down = read_answer(&Call::MailMetadata, 502, b"<html>");
    assert_eq!(down.unwrap_err().code, FaultCode::Unreachable);
}

#[test]
fn several_at_once() {
    let body = String::from_utf8(body!("add-member", "request").to_vec()).unwrap();
    let (start, end) = (
        body.find("<Member ").unwrap(),
        body.find("</Members>").unwrap(),
    );
    let member = body[start..end].replace("frank@", "grace@");
    let body = body.replace("</Members>", &format!("{member}</Members>"));
    let incoming = read_call(Endpoint::Sharing, "", body.as_bytes()).unwrap();
    let add = |name: &str| Call::AddMember {
        role: Role::Allow,
        member: MemberName::Passport(address(name)),
    };
    let both = vec![add("frank@example.test"), add("grace@example.test")];
    assert_eq!(incoming.call, Call::Several(both));

    let body = String::from_utf8(body!("ab-contact-delete", "request").to_vec()).unwrap();
    let other = "00000000-55ac-4897-bffd-9bedbb01b58c";
    let more = format!("</Contact><Contact><contactId>{other}</contactId></Contact></contacts>");
    let body = body.replace("</Contact></contacts>", &more);
    let incoming = read_call(Endpoint::AddressBook, "", body.as_bytes()).unwrap();
    let both = [FRANK, other].map(|id| Call::RemoveContact(contact(id)));
    assert_eq!(incoming.call, Call::Several(both.to_vec()));
}

#[test]
fn names_that_could_not_be_answered_are_not_repeated() {
    let body = b"<Envelope><Body><a&b xmlns='x'/></Body></Envelope>";
    let incoming = read_call(Endpoint::AddressBook, "", body).unwrap();
    assert_eq!(incoming.call, Call::Other("Unknown".into()));
    let body = b"<Envelope><Body/></Envelope>";
    let incoming = read_call(Endpoint::AddressBook, "\"x/<b>\"", body).unwrap();
    assert_eq!(incoming.call, Call::Other("Unknown".into()));
}
