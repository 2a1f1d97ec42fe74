//! What is written is read alike, calls by the service and answers by the client.

use msnp::soap::book::NewContact;
use msnp::soap::circle::{Candidate, Circle, CircleRole, CircleState, Connection, NewCircle};
use msnp::soap::profile::{Profile, ProfileUpdate};
use msnp::soap::ticket::{MESSENGER_CLEAR, PASSPORT, SiteTicket};
use msnp::soap::wire::{
    Client, Papers, Place, Proof, read_answer, read_call, write_answer, write_call, write_fault,
};
use msnp::soap::{
    Answer, Book, BookContact, BookGroup, Call, ContactChange, ContactKind, Fault, FaultCode,
    Member, MemberName, Membership, Role, SignIn, Tickets, Time, Trust, oim,
};
use msnp::{Address, ContactId, Dialect, GroupId, Network, Token};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

/// Text as people write it, markup and line ends included; nothing that XML cannot hold.
fn text() -> impl Strategy<Value = Box<str>> {
    "([a-zA-Z0-9 ]|[<>&\"'\r\n\t]|[äß☕😀]|&amp;){1,20}".prop_map(Into::into)
}

/// A text that a header of a mail holds, short enough for its word.
fn name() -> impl Strategy<Value = Box<str>> {
    "[a-zA-Z0-9<&ä]{1,12}".prop_map(Into::into)
}

fn address() -> impl Strategy<Value = Address> {
    "[a-z0-9.+]{1,10}@[a-z0-9]{1,10}\\.test".prop_map(|text| Address::new(&text).unwrap())
}

fn contact_id() -> impl Strategy<Value = ContactId> {
    any::<[u8; 16]>().prop_map(ContactId::from_guid)
}

fn group_id() -> impl Strategy<Value = GroupId> {
    any::<[u8; 16]>().prop_map(GroupId::from_guid)
}

fn time() -> impl Strategy<Value = Time> {
    (-62_135_596_800_000..253_402_300_799_999_i64).prop_map(Time::from_millis)
}

fn id() -> impl Strategy<Value = Box<str>> {
    "[A-F0-9-]{1,36}".prop_map(Into::into)
}

fn network() -> impl Strategy<Value = Network> {
    prop_oneof![Just(Network::MESSENGER), Just(Network(32))]
}

fn role() -> impl Strategy<Value = Role> {
    prop_oneof![
        Just(Role::Allow),
        Just(Role::Block),
        Just(Role::Reverse),
        Just(Role::Pending),
        Just(Role::Other("ProfileExpression".into()))
    ]
}

fn member_name() -> impl Strategy<Value = MemberName> {
    prop_oneof![
        address().prop_map(MemberName::Passport),
        address().prop_map(MemberName::Email),
        "[+0-9]{1,10}".prop_map(|text| MemberName::Phone(text.into())),
        id().prop_map(MemberName::Circle),
        Just(MemberName::Other("EveryoneMember".into()))
    ]
}

fn sign_in() -> impl Strategy<Value = SignIn> {
    let trust = prop_oneof![Just(Trust::Rst), Just(Trust::Rst2)];
    prop_oneof![
        (trust, "[A-Z_?=&a-z0-9]{1,20}")
            .prop_map(|(trust, policy)| SignIn::single_sign_on(trust, &policy)),
        "[a-z0-9=,]{1,40}".prop_map(|challenge| SignIn::tweener(&challenge))
    ]
}

fn new_contact() -> impl Strategy<Value = NewContact> {
    (address(), network(), text(), text(), any::<(bool, bool)>()).prop_map(
        |(address, network, own_name, invitation, (messenger, allow))| NewContact {
            address,
            network,
            own_name,
            invitation,
            messenger,
            allow,
        },
    )
}

/// In the order in which they are read: names first, then the rest.
fn changes() -> impl Strategy<Value = Vec<ContactChange>> {
    (
        text(),
        any::<bool>(),
        vec(("[A-Za-z.]{1,20}", text()), 0..3),
    )
        .prop_map(|(name, messenger, annotations)| {
            let annotations = annotations.into_iter();
            let mut changes = vec![
                ContactChange::DisplayName(name),
                ContactChange::Messenger(messenger),
                ContactChange::Favourite(!messenger),
            ];
            changes.extend(
                annotations.map(|(name, value)| ContactChange::Annotation(name.into(), value)),
            );
            changes
        })
}

fn outgoing() -> impl Strategy<Value = oim::Outgoing> {
    (address(), name(), text(), id(), any::<u32>()).prop_map(|(to, own_name, text, run, number)| {
        oim::Outgoing {
            to,
            own_name,
            text,
            run,
            number,
        }
    })
}

fn connection() -> impl Strategy<Value = Connection> {
    prop_oneof![
        (id(), id(), text()).prop_map(|(circle, contact, message)| Connection::Invite {
            circle,
            contact,
            message
        }),
        id().prop_map(|circle| Connection::Accept { circle }),
        id().prop_map(|circle| Connection::Decline { circle }),
    ]
}

fn list_call() -> impl Strategy<Value = Call> {
    let find = (of(id()), any::<bool>(), of(time()));
    prop_oneof![
        of(time()).prop_map(|since| Call::FindMembership { since }),
        (role(), member_name()).prop_map(|(role, member)| Call::AddMember { role, member }),
        (role(), id().prop_map(MemberName::Entry))
            .prop_map(|(role, member)| Call::RemoveMember { role, member }),
        find.prop_map(|(circle, paged, since)| Call::FindContacts {
            circle,
            paged,
            since
        }),
        address().prop_map(|owner| Call::CreateBook { owner }),
        new_contact().prop_map(Call::AddContact),
        (of(contact_id()), changes()).prop_map(|(id, changes)| Call::UpdateContact { id, changes }),
        contact_id().prop_map(Call::RemoveContact),
        text().prop_map(Call::AddGroup),
        (group_id(), text()).prop_map(|(group, name)| Call::RenameGroup { group, name }),
        group_id().prop_map(Call::RemoveGroup),
        (group_id(), contact_id()).prop_map(|(group, contact)| Call::AddToGroup { group, contact }),
        (group_id(), contact_id())
            .prop_map(|(group, contact)| Call::RemoveFromGroup { group, contact }),
        Just(Call::UpdateDynamicItem),
    ]
}

fn other_call() -> impl Strategy<Value = Call> {
    prop_oneof![
        sign_in().prop_map(Call::SignIn),
        (text(), text())
            .prop_map(|(name, own_name)| { Call::CreateCircle(NewCircle { name, own_name }) }),
        (id(), address())
            .prop_map(|(circle, address)| { Call::AddCandidate(Candidate { circle, address }) }),
        connection().prop_map(Call::Connect),
        (of(id()), id()).prop_map(|(circle, contact)| Call::Disconnect { circle, contact }),
        outgoing().prop_map(Call::StoreMessage),
        Just(Call::MailMetadata),
        id().prop_map(Call::FetchMessage),
        vec(id(), 0..4).prop_map(Call::DeleteMessages),
        id().prop_map(|cid| Call::GetProfile { cid }),
        (id(), of(text()), of(text())).prop_map(|(id, display_name, personal_status)| {
            Call::UpdateProfile(ProfileUpdate {
                id,
                display_name,
                personal_status,
            })
        }),
        Just(Call::ClientConfig),
    ]
}

fn member() -> impl Strategy<Value = Member> {
    let facts = (any::<bool>(), time(), time(), any::<i64>());
    (role(), member_name(), id(), of(text()), of(text()), facts).prop_map(
        |(role, name, id, display_name, invitation, (deleted, changed, joined, cid))| Member {
            role,
            name,
            id,
            display_name,
            invitation,
            deleted,
            changed,
            joined,
            cid,
        },
    )
}

fn membership() -> impl Strategy<Value = Membership> {
    (vec(member(), 0..6), time(), of(address()), any::<i64>()).prop_map(
        |(mut members, changed, owner, owner_cid)| {
            // They are written list by list.
            let place = |role: &Role| {
                let known = [Role::Allow, Role::Block, Role::Reverse, Role::Pending];
                known.iter().position(|it| it == role).unwrap_or(9)
            };
            members.sort_by_key(|member| place(&member.role));
            Membership {
                members,
                changed,
                owner,
                owner_cid,
            }
        },
    )
}

fn book_contact() -> impl Strategy<Value = BookContact> {
    let kind = prop_oneof![
        Just(ContactKind::Me),
        Just(ContactKind::Regular),
        Just(ContactKind::LivePending),
        Just(ContactKind::Other("Messenger2".into()))
    ];
    let lists = (
        vec(("[A-Za-z.]{1,12}", text()), 0..3),
        vec(("ContactPhone[A-Za-z]{1,8}", "[0-9+]{1,8}"), 0..3),
        vec(group_id(), 0..3),
    );
    let facts = (any::<bool>(), any::<bool>(), time(), any::<i64>());
    (
        contact_id(),
        kind,
        of(address()),
        network(),
        text(),
        lists,
        facts,
    )
        .prop_map(
            |(id, kind, address, network, name, (annotations, phones, groups), facts)| {
                let (messenger, deleted, changed, cid) = facts;
                let boxed = |all: Vec<(String, Box<str>)>| {
                    all.into_iter()
                        .map(|(key, value)| (key.into(), value))
                        .collect()
                };
                BookContact {
                    id,
                    kind,
                    network: if address.is_some() {
                        network
                    } else {
                        Network::MESSENGER
                    },
                    address,
                    name: if name.trim().is_empty() {
                        "x".into()
                    } else {
                        name
                    },
                    annotations: boxed(annotations),
                    phones: phones
                        .into_iter()
                        .map(|(kind, number)| (kind.into(), number.into()))
                        .collect(),
                    groups,
                    messenger,
                    deleted,
                    changed,
                    cid,
                }
            },
        )
}

fn book() -> impl Strategy<Value = Book> {
    let group =
        (group_id(), text(), any::<bool>(), time()).prop_map(|(id, name, deleted, changed)| {
            BookGroup {
                id,
                name,
                deleted,
                changed,
            }
        });
    let circle = (id(), text(), id()).prop_map(|(id, name, host)| Circle {
        id,
        name,
        host,
        role: CircleRole::Invited,
        state: CircleState::WaitingResponse,
    });
    let lists = (
        vec(group, 0..3),
        vec(book_contact(), 0..4),
        vec(circle, 0..3),
        of(id()),
    );
    (
        lists,
        of(text()),
        of(address()),
        any::<i64>(),
        time(),
        time(),
    )
        .prop_map(
            |(
                (groups, contacts, circles, circle),
                circle_ticket,
                owner,
                owner_cid,
                changed,
                created,
            )| {
                Book {
                    groups,
                    contacts,
                    circles,
                    circle,
                    circle_ticket,
                    owner,
                    owner_cid,
                    changed,
                    created,
                }
            },
        )
}

fn tickets() -> impl Strategy<Value = Tickets> {
    let address = prop_oneof![
        Just(PASSPORT.into()),
        Just(MESSENGER_CLEAR.into()),
        "[a-z.]{1,10}".prop_map(Into::into)
    ];
    let secret = of("[A-Za-z0-9+/]{32}".prop_map(Into::into));
    let ticket = (any::<u16>(), address, "[!-~]{1,40}", secret, time(), time()).prop_map(
        |(number, address, ticket, secret, created, expires)| SiteTicket {
            number,
            address,
            ticket: Token::new(&ticket).unwrap(),
            secret,
            created,
            expires,
        },
    );
    (any::<i64>(), vec(ticket, 1..6)).prop_map(|(cid, all)| Tickets {
        cid: Some(cid),
        all,
    })
}

fn incoming() -> impl Strategy<Value = oim::Incoming> {
    // Mails know four digits of the year.
    let sent = (1_000_000_000_000..2_000_000_000_000_i64).prop_map(Time::from_millis);
    (address(), name(), text(), of(sent), id(), any::<u32>()).prop_map(
        |(from, name, text, sent, run, number)| oim::Incoming {
            from,
            name,
            text,
            sent,
            run,
            number,
        },
    )
}

fn mailbox() -> impl Strategy<Value = oim::Mailbox> {
    let entry = (id(), address(), name(), of(time()), any::<u32>()).prop_map(
        |(id, from, name, received, size)| oim::Entry {
            id,
            from,
            name,
            received,
            size,
        },
    );
    vec(entry, 0..4).prop_map(|messages| oim::Mailbox { messages })
}

fn profile() -> impl Strategy<Value = Profile> {
    ("[0-9a-f]{16}", text(), text(), time(), "[a-z:/.]{0,20}").prop_map(
        |(cid, display_name, personal_status, changed, picture)| Profile {
            cid: cid.into(),
            display_name,
            personal_status,
            changed,
            picture: picture.into(),
        },
    )
}

/// A call with an answer to it.
fn answered() -> impl Strategy<Value = (Call, Answer)> {
    let find = |paged| Call::FindContacts {
        circle: None,
        paged,
        since: None,
    };
    prop_oneof![
        (sign_in(), tickets())
            .prop_map(|(sign_in, all)| (Call::SignIn(sign_in), Answer::SignedIn(all))),
        membership().prop_map(|all| (
            Call::FindMembership { since: None },
            Answer::Membership(all)
        )),
        book().prop_map(move |all| (find(true), Answer::Book(all))),
        book().prop_map(move |mut all| {
            all.circles.clear();
            all.circle_ticket = None;
            (find(false), Answer::Book(all))
        }),
        (new_contact(), contact_id())
            .prop_map(|(new, id)| (Call::AddContact(new), Answer::Contact(id))),
        group_id().prop_map(|id| (Call::AddGroup("x".into()), Answer::Group(id))),
        contact_id().prop_map(|id| (Call::RemoveContact(id), Answer::Done)),
        mailbox().prop_map(|all| (Call::MailMetadata, Answer::Mailbox(all))),
        incoming().prop_map(|it| (Call::FetchMessage("x".into()), Answer::Message(it))),
        outgoing().prop_map(|it| (Call::StoreMessage(it), Answer::Done)),
        profile().prop_map(|it| (Call::GetProfile { cid: "x".into() }, Answer::Profile(it))),
        text().prop_map(|text| (Call::ClientConfig, Answer::Config(text.trim().into()))),
    ]
}

fn fault_code() -> impl Strategy<Value = FaultCode> {
    prop_oneof![
        Just(FaultCode::FullSyncRequired),
        Just(FaultCode::AddressBookDoesNotExist),
        of(contact_id()).prop_map(FaultCode::ContactAlreadyExists),
        Just(FaultCode::InvalidPassportUser),
        Just(FaultCode::GroupNameTooLong),
        Just(FaultCode::MemberAlreadyExists),
        Just(FaultCode::TicketRejected),
        Just(FaultCode::Internal),
        "[A-Z][a-z]{3,10}x".prop_map(|name| FaultCode::Other(name.into())),
    ]
}

fn place<'a>(owner: &'a Address) -> Place<'a> {
    Place {
        host: "im.example.com",
        now: Time::from_millis(0),
        id: "id",
        cache_key: "key",
        owner: Some(owner),
        cid: 1,
    }
}

proptest! {
    #[test]
    fn a_service_reads_what_a_client_asks(
        call in prop_oneof![list_call(), other_call()],
        password in text(),
        dialect in prop_oneof![Just(Dialect::Msnp12), Just(Dialect::Msnp15)],
    ) {
        let dialect = dialect.to_string();
        let papers = Papers {
            address: "alice@example.com",
            password: &password,
            ticket: "t=a&p=b",
            cache_key: "key",
            client: Client { dialect: &dialect, product: "PROD", lock_key: "lock" },
        };
        let request = write_call(&call, &papers);
        let incoming = read_call(request.endpoint, &request.action, request.body.as_bytes()).unwrap();
        prop_assert_eq!(&incoming.call, &call);
        let proof = match &call {
            Call::SignIn(_) => {
                Proof::Password(Address::new("alice@example.com").unwrap(), password)
            }
            Call::ClientConfig => Proof::None,
            _ => Proof::Ticket("t=a&p=b".into()),
        };
        prop_assert_eq!(incoming.proof, proof);
    }

    #[test]
    fn a_client_reads_what_a_service_answers((call, answer) in answered()) {
        let request = write_call(&call, &Papers::default());
        let form = read_call(request.endpoint, &request.action, request.body.as_bytes()).unwrap().form;
        let owner = Address::new("alice@example.com").unwrap();
        let response = write_answer(&form, &answer, &place(&owner));
        let reply = read_answer(&call, response.status, response.body.as_bytes());
        prop_assert_eq!(reply.map(|reply| reply.answer), Ok(answer));
    }

    #[test]
    fn a_client_reads_why_not(code in fault_code(), text in text()) {
        let call = Call::RemoveContact(ContactId::from_number(1));
        let request = write_call(&call, &Papers::default());
        let form = read_call(request.endpoint, &request.action, request.body.as_bytes()).unwrap().form;
        let owner = Address::new("alice@example.com").unwrap();
        let text = format!("x{text}x");
        let fault = Fault { code, text: text.as_str().into() };
        let response = write_fault(&form, &fault, &place(&owner));
        prop_assert_eq!(read_answer(&call, response.status, response.body.as_bytes()), Err(fault));
    }
}

#[test]
fn sign_in_and_offline_messages_have_faults_of_their_own() {
    let owner = Address::new("alice@example.com").unwrap();
    let message = Call::StoreMessage(oim::Outgoing {
        to: owner.clone(),
        own_name: "".into(),
        text: "".into(),
        run: "".into(),
        number: 1,
    });
    let url = || FaultCode::Redirect("https://other.example/RST.srf?a=1&b=2".into());
    let tweener = || Call::SignIn(SignIn::tweener("id=1"));
    let newer = || Call::SignIn(SignIn::single_sign_on(Trust::Rst2, "MBI_KEY_OLD"));
    let key = FaultCode::LockKeyRequired("123".into());
    for (call, code) in [
        (tweener(), FaultCode::WrongPassword),
        (newer(), FaultCode::WrongPassword),
        (tweener(), FaultCode::TooManyAttempts),
        (newer(), FaultCode::TooManyAttempts),
        (tweener(), url()),
        (newer(), url()),
        (newer(), FaultCode::Internal),
        (message.clone(), key),
        (message.clone(), FaultCode::TicketRejected),
        (message.clone(), FaultCode::RecipientUnavailable),
        (message.clone(), FaultCode::SenderThrottled),
        (message, FaultCode::InvalidContent),
    ] {
        let request = write_call(&call, &Papers::default());
        let body = request.body.as_bytes();
        let form = read_call(request.endpoint, &request.action, body)
            .unwrap()
            .form;
        let response = write_fault(&form, &code.clone().into(), &place(&owner));
        let read = read_answer(&call, response.status, response.body.as_bytes());
        assert_eq!(read.unwrap_err().code, code, "{}", response.body);
    }
}

#[test]
fn ten_thousand_contacts_are_within_bounds() {
    let owner = Address::new("alice@example.com").unwrap();
    let contact = |number: u32| {
        let address = Address::new(&format!("somebody.{number}@example.com")).unwrap();
        let mut contact = BookContact::new(ContactId::from_number(number), address, "Somebody ☕");
        contact.groups = vec![GroupId::from_number(7)];
        contact
    };
    let book = Book {
        contacts: (0..10_000).map(contact).collect(),
        ..Book::new()
    };
    let call = Call::FindContacts {
        circle: None,
        paged: true,
        since: None,
    };
    let request = write_call(&call, &Papers::default());
    let form = read_call(request.endpoint, &request.action, request.body.as_bytes())
        .unwrap()
        .form;
    let answer = Answer::Book(book);
    let response = write_answer(&form, &answer, &place(&owner));
    let reply = read_answer(&call, response.status, response.body.as_bytes());
    assert!(reply.map(|reply| reply.answer) == Ok(answer));
}
