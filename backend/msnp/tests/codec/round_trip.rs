//! Whatever can be said in a dialect is read as it was written.

use bytes::BytesMut;
use msnp::frame::Stream;
use msnp::notification::{NotifyKind, Request, Response};
use msnp::{Dialect, Frame, Framer, ListSync, Network, switchboard};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::values::*;

fn request(dialect: Dialect) -> BoxedStrategy<Request> {
    let edits = prop_oneof![
        (tr(), addition(dialect)).prop_map(|(tr, addition)| Request::Add { tr, addition }),
        (tr(), removal(dialect)).prop_map(|(tr, removal)| Request::Remove { tr, removal }),
        (tr(), text()).prop_map(|(tr, name)| Request::AddGroup { tr, name }),
        (tr(), group_id(dialect)).prop_map(|(tr, group)| Request::RemoveGroup { tr, group }),
        (tr(), group_id(dialect), text()).prop_map(|(tr, group, name)| Request::RenameGroup {
            tr,
            group,
            name
        }),
        (tr(), property()).prop_map(|(tr, property)| Request::SetProperty { tr, property }),
        (tr(), privacy()).prop_map(|(tr, default)| Request::SetPrivacy { tr, default }),
        (tr(), prompt()).prop_map(|(tr, prompt)| Request::SetPrompt { tr, prompt }),
    ];
    let of_age = if dialect.has_contact_ids() {
        (tr(), contact_id(), property())
            .prop_map(|(tr, contact, property)| Request::SetContactProperty {
                tr,
                contact,
                property,
            })
            .boxed()
    } else {
        (tr(), address(), text())
            .prop_map(|(tr, address, name)| Request::Rename { tr, address, name })
            .boxed()
    };
    let modern = if dialect >= Dialect::Msnp11 {
        prop_oneof![
            (tr(), word()).prop_map(|(tr, name)| Request::Policy { tr, name }),
            (tr(), payload()).prop_map(|(tr, payload)| Request::SetPersonal { tr, payload }),
        ]
        .boxed()
    } else {
        Just(Request::Ping).boxed()
    };
    let device = if dialect >= Dialect::Msnp9 {
        any::<u8>().prop_map(Some).boxed()
    } else {
        Just(None).boxed()
    };
    let services = prop_oneof![
        tr().prop_map(|tr| Request::OpenSwitchboard { tr }),
        (tr(), word(), payload()).prop_map(|(tr, product, answer)| Request::ChallengeAnswer {
            tr,
            product,
            answer
        }),
        Just(Request::Ping),
        Just(Request::SignOut),
        (tr(), word(), option::of(word())).prop_map(|(tr, service, argument)| Request::Url {
            tr,
            service,
            argument
        }),
        (tr(), any::<bool>()).prop_map(|(tr, on)| Request::SetReceiving { tr, on }),
        (tr(), address()).prop_map(|(tr, address)| Request::Invite { tr, address }),
        (tr(), address(), payload()).prop_map(|(tr, address, text)| Request::InviteWithText {
            tr,
            address,
            text
        }),
        (tr(), address(), device, payload()).prop_map(|(tr, address, device, payload)| {
            Request::Page {
                tr,
                address,
                device,
                payload,
            }
        }),
    ];
    let sign_in = prop_oneof![
        (tr(), select(Dialect::ALL.to_vec()), any::<bool>()).prop_map(|(tr, best, both)| {
            let mut offered = vec![best];
            if both && best != Dialect::Msnp2 {
                offered.push(Dialect::Msnp2);
            }
            Request::Version { tr, offered }
        }),
        (tr(), client(), option::of(address())).prop_map(|(tr, client, address)| {
            Request::ClientVersion {
                tr,
                client,
                address,
            }
        }),
        (tr(), proof()).prop_map(|(tr, proof)| Request::SignIn { tr, proof }),
        (tr(), mark(dialect)).prop_map(|(tr, have)| Request::Synchronise { tr, have }),
        (tr(), status(), own(dialect)).prop_map(|(tr, status, (capabilities, object))| {
            Request::SetStatus {
                tr,
                status,
                capabilities,
                object,
            }
        }),
    ];
    let old = if dialect.list_sync() == ListSync::Lists {
        prop_oneof![
            tr().prop_map(|tr| Request::SignInMethods { tr }),
            (tr(), list()).prop_map(|(tr, list)| Request::List { tr, list }),
        ]
        .boxed()
    } else {
        Just(Request::SignOut).boxed()
    };
    prop_oneof![edits, of_age, modern, services, sign_in, old, by_book()]
        .prop_filter("not in this dialect", move |request| {
            (introduced_in(request)..=ended_in(request)).contains(&dialect.number())
        })
        .boxed()
}

/// What came with the address book and later.
fn by_book() -> BoxedStrategy<Request> {
    let machine = || option::of(machine());
    prop_oneof![
        (tr(), payload()).prop_map(|(tr, payload)| Request::AddPeople { tr, payload }),
        (tr(), payload()).prop_map(|(tr, payload)| Request::RemovePeople { tr, payload }),
        (tr(), payload()).prop_map(|(tr, payload)| Request::FindNetworks { tr, payload }),
        (tr(), address(), machine(), any::<u32>(), payload()).prop_map(
            |(tr, address, machine, kind, payload)| Request::Notify {
                tr,
                address,
                machine,
                kind: NotifyKind(kind),
                payload,
            }
        ),
        (tr(), address(), any::<u16>(), any::<u32>(), payload()).prop_map(
            |(tr, address, network, kind, payload)| Request::SendOffline {
                tr,
                address,
                network: Network(network),
                kind,
                payload,
            }
        ),
        (tr(), payload()).prop_map(|(tr, payload)| Request::Publish { tr, payload }),
        (tr(), payload()).prop_map(|(tr, payload)| Request::SendToCircle { tr, payload }),
    ]
    .boxed()
}

/// The news that came with them.
fn news_by_book() -> BoxedStrategy<Response> {
    let machine = || option::of(machine());
    prop_oneof![
        (tr(), any::<bool>()).prop_map(|(tr, removed)| Response::PeopleTaken { tr, removed }),
        payload().prop_map(|payload| Response::PeopleAdded { payload }),
        payload().prop_map(|payload| Response::PeopleRemoved { payload }),
        (tr(), payload()).prop_map(|(tr, payload)| Response::Networks { tr, payload }),
        tr().prop_map(|tr| Response::Notified { tr }),
        (address(), machine(), any::<u32>(), payload()).prop_map(
            |(address, machine, kind, payload)| Response::Notification {
                address,
                machine,
                kind: NotifyKind(kind),
                payload,
            }
        ),
        (address(), any::<u16>(), any::<u32>(), payload()).prop_map(
            |(address, network, kind, payload)| Response::OfflineMessage {
                address,
                network: Some(Network(network)),
                kind,
                payload,
            }
        ),
        tr().prop_map(|tr| Response::Published { tr }),
        (any::<bool>(), payload())
            .prop_map(|(gone, payload)| Response::CircleNews { gone, payload }),
        payload().prop_map(|payload| Response::CircleMessage { payload }),
    ]
    .boxed()
}

fn machine() -> impl Strategy<Value = Box<str>> {
    any::<[u8; 16]>().prop_map(|guid| format!("{{{}}}", msnp::ContactId::from_guid(guid)).into())
}

/// The first dialect with that verb, of those that came after MSNP2.
fn introduced_in(request: &Request) -> u8 {
    match request {
        Request::SetReceiving { .. } => 3,
        Request::SetProperty { .. } | Request::InviteWithText { .. } | Request::Page { .. } => 5,
        Request::ChallengeAnswer { .. } => 6,
        Request::AddGroup { .. } | Request::RemoveGroup { .. } | Request::RenameGroup { .. } => 7,
        Request::AddPeople { .. } | Request::RemovePeople { .. } | Request::Notify { .. } => 13,
        Request::FindNetworks { .. } | Request::SendOffline { .. } => 14,
        Request::Publish { .. } | Request::SendToCircle { .. } => 18,
        _ => 2,
    }
}

/// The last dialect with that verb: since MSNP13 lists are kept by web services.
fn ended_in(request: &Request) -> u8 {
    match request {
        Request::Add { .. }
        | Request::Remove { .. }
        | Request::AddGroup { .. }
        | Request::RemoveGroup { .. }
        | Request::RenameGroup { .. }
        | Request::SetContactProperty { .. }
        | Request::SetPrompt { .. }
        | Request::Policy { .. }
        | Request::Synchronise { .. } => 12,
        _ => 18,
    }
}

fn response(dialect: Dialect) -> BoxedStrategy<Response> {
    let serial = || serial(dialect);
    let answers = prop_oneof![
        (tr(), option::of(select(Dialect::ALL.to_vec())))
            .prop_map(|(tr, chosen)| Response::Version { tr, chosen }),
        (tr(), recommendation())
            .prop_map(|(tr, recommendation)| Response::ClientVersion { tr, recommendation }),
        (tr(), answer(dialect)).prop_map(|(tr, answer)| Response::SignIn { tr, answer }),
        (tr(), redirection(dialect))
            .prop_map(|(tr, redirection)| Response::Redirect { tr, redirection }),
        (tr(), host_port(), token()).prop_map(|(tr, at, token)| Response::Switchboard {
            tr,
            at,
            token
        }),
        Just(Response::Sbs),
        (word(), text(), payload()).prop_map(|(from, name, payload)| Response::Message {
            from,
            name,
            payload
        }),
        tr().prop_map(|tr| Response::ChallengePassed { tr }),
        word().prop_map(|challenge| Response::Challenge { challenge }),
        (tr(), word(), word(), option::of(word())).prop_map(move |(tr, page, post, site)| {
            let site = site.filter(|_| dialect >= Dialect::Msnp3);
            Response::Url {
                tr,
                page,
                post,
                site,
            }
        }),
        (tr(), any::<bool>()).prop_map(|(tr, on)| Response::ReceivingSet { tr, on }),
        (tr(), any::<bool>()).prop_map(|(tr, with_text)| Response::Invited { tr, with_text }),
    ];
    let news =
        prop_oneof![
            payload().prop_map(Response::Notice),
            payload().prop_map(Response::Page),
            out_reason().prop_map(Response::Out),
            (option::of(tr()), error_code()).prop_map(|(tr, code)| Response::Error {
                tr,
                code,
                payload: Default::default()
            }),
            (session(), host_port(), token(), address(), text()).prop_map(
                |(session, at, token, caller, name)| Response::Ring {
                    session,
                    at,
                    token,
                    caller,
                    name
                }
            ),
            (tr(), option::of(word()), payload())
                .prop_map(|(tr, name, payload)| Response::Policy { tr, name, payload }),
        ];
    let pong = if dialect >= Dialect::Msnp9 {
        option::of(any::<u32>()).boxed()
    } else {
        Just(None).boxed()
    };
    let network = || {
        let has_network = dialect >= Dialect::Msnp14;
        if has_network {
            (1_u16..100).prop_map(|n| Some(Network(n))).boxed()
        } else {
            Just(None).boxed()
        }
    };
    let presence = prop_oneof![
        (tr(), status(), own(dialect)).prop_map(|(tr, status, (capabilities, object))| {
            Response::StatusSet {
                tr,
                status,
                capabilities,
                object,
            }
        }),
        (tr(), presence(dialect))
            .prop_map(|(tr, presence)| Response::AlreadyOnline { tr, presence }),
        presence(dialect).prop_map(Response::Online),
        (address(), network())
            .prop_map(|(address, network)| Response::Offline { address, network }),
        (address(), network(), payload()).prop_map(|(address, network, payload)| {
            Response::Personal {
                address,
                network,
                payload,
            }
        }),
        tr().prop_map(|tr| Response::PersonalSet { tr }),
        pong.prop_map(|seconds| Response::Pong { seconds }),
    ];
    let is_by_list = dialect.list_sync() == ListSync::Lists;
    let contact = if is_by_list {
        list_row(dialect).prop_map(Response::ListRow).boxed()
    } else {
        contact_row(dialect).prop_map(Response::ContactRow).boxed()
    };
    let rows = prop_oneof![
        (tr(), mark(dialect), option::of(any::<(u32, u32)>()))
            .prop_map(|(tr, mark, counts)| Response::Synchronised { tr, mark, counts }),
        prompt().prop_map(Response::PromptRow),
        privacy().prop_map(Response::PrivacyRow),
        property().prop_map(Response::PropertyRow),
        (row_place(), group_id(dialect), text()).prop_map(move |(place, id, name)| {
            let place = is_by_list.then_some(place);
            Response::GroupRow { place, id, name }
        }),
        contact,
        property().prop_map(|property| Response::ContactProperty {
            serial: None,
            address: None,
            property
        }),
        (serial(), address(), property()).prop_map(|(serial, address, property)| {
            Response::ContactProperty {
                serial,
                address: Some(address),
                property,
            }
        }),
    ];
    let edits = prop_oneof![
        (tr(), serial(), prompt()).prop_map(|(tr, serial, prompt)| Response::PromptSet {
            tr,
            serial,
            prompt
        }),
        (tr(), serial(), privacy()).prop_map(|(tr, serial, default)| Response::PrivacySet {
            tr,
            serial,
            default
        }),
        (tr(), serial(), property()).prop_map(|(tr, serial, property)| Response::PropertySet {
            tr,
            serial,
            property
        }),
        (tr(), contact_id(), property()).prop_map(|(tr, contact, property)| {
            Response::ContactPropertySet {
                tr,
                contact,
                property,
            }
        }),
        (tr(), any::<u32>(), address(), text()).prop_map(|(tr, serial, address, name)| {
            Response::Renamed {
                tr,
                serial: Some(serial),
                address,
                name,
            }
        }),
        (tr(), serial(), addition(dialect)).prop_map(|(tr, serial, addition)| Response::Added {
            tr,
            serial,
            addition
        }),
        (tr(), serial(), removal(dialect)).prop_map(|(tr, serial, removal)| Response::Removed {
            tr,
            serial,
            removal
        }),
        (tr(), serial(), group_id(dialect), text()).prop_map(|(tr, serial, id, name)| {
            Response::GroupAdded {
                tr,
                serial,
                id,
                name,
            }
        }),
        (tr(), serial(), group_id(dialect)).prop_map(|(tr, serial, id)| Response::GroupRemoved {
            tr,
            serial,
            id
        }),
        (tr(), serial(), group_id(dialect), text()).prop_map(|(tr, serial, id, name)| {
            Response::GroupRenamed {
                tr,
                serial,
                id,
                name,
            }
        }),
    ];
    prop_oneof![answers, news, presence, rows, edits, news_by_book()].boxed()
}

fn to_switchboard() -> BoxedStrategy<switchboard::Request> {
    use switchboard::Request;
    prop_oneof![
        (tr(), address(), token()).prop_map(|(tr, address, token)| Request::Join {
            tr,
            address,
            machine: None,
            token
        }),
        (tr(), address(), token(), session()).prop_map(|(tr, address, token, session)| {
            Request::Answer {
                tr,
                address,
                machine: None,
                token,
                session,
            }
        }),
        (tr(), address()).prop_map(|(tr, address)| Request::Call { tr, address }),
        (tr(), ack(), vec(any::<u8>(), 0..1665)).prop_map(|(tr, ack, payload)| Request::Message {
            tr,
            ack,
            payload: payload.into(),
        }),
        Just(Request::Leave),
    ]
    .boxed()
}

fn from_switchboard(dialect: Dialect) -> BoxedStrategy<switchboard::Response> {
    use switchboard::Response;
    prop_oneof![
        (tr(), address(), text()).prop_map(|(tr, address, name)| Response::Joined {
            tr,
            address,
            machine: None,
            name
        }),
        (tr(), any::<u32>(), any::<u32>(), member(dialect)).prop_map(
            |(tr, index, count, member)| Response::Present {
                tr,
                index,
                count,
                member
            }
        ),
        tr().prop_map(|tr| Response::Answered { tr }),
        (tr(), session()).prop_map(|(tr, session)| Response::Ringing { tr, session }),
        member(dialect).prop_map(Response::Arrived),
        (address(), any::<bool>()).prop_map(|(address, idle)| Response::Left {
            address,
            machine: None,
            idle
        }),
        (address(), text(), payload()).prop_map(|(from, name, payload)| Response::Message {
            from,
            name,
            payload
        }),
        tr().prop_map(|tr| Response::Delivered { tr }),
        tr().prop_map(|tr| Response::Undelivered { tr }),
        Just(Response::Out),
        (option::of(tr()), error_code()).prop_map(|(tr, code)| Response::Error { tr, code }),
    ]
    .boxed()
}

/// Cuts `wire` into frames, which must be one, and reads it.
fn read<T>(wire: &[u8], stream: Stream, parse: impl FnOnce(&Frame<'_>) -> T) -> T {
    let mut input = wire;
    let mut framer = Framer::new(stream);
    let result = match framer.next(&mut input) {
        Some(Ok(frame)) => parse(&frame),
        other => panic!("no frame: {other:?} in {:?}", String::from_utf8_lossy(wire)),
    };
    assert!(
        input.is_empty(),
        "more than one frame: {:?}",
        String::from_utf8_lossy(wire)
    );
    result
}

fn with<T: core::fmt::Debug>(
    of: fn(Dialect) -> BoxedStrategy<T>,
) -> impl Strategy<Value = (Dialect, T)> {
    select(Dialect::ALL.to_vec()).prop_flat_map(move |dialect| (Just(dialect), of(dialect)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn requests((dialect, command) in with(request)) {
        let mut wire = BytesMut::new();
        command.encode(dialect, &mut wire);
        let again = read(&wire, Stream::NotificationRequests, |frame| Request::parse(frame, dialect));
        prop_assert_eq!(again, Ok(command));
    }

    #[test]
    fn responses((dialect, command) in with(response)) {
        let mut wire = BytesMut::new();
        command.encode(dialect, &mut wire);
        let again = read(&wire, Stream::NotificationResponses, |frame| Response::parse(frame, dialect));
        prop_assert_eq!(again, Ok(command));
    }

    #[test]
    fn switchboard_requests((dialect, command) in with(|_| to_switchboard())) {
        let mut wire = BytesMut::new();
        command.encode(dialect, &mut wire);
        let again = read(&wire, Stream::SwitchboardRequests, |frame| switchboard::Request::parse(frame, dialect));
        prop_assert_eq!(again, Ok(command));
    }

    #[test]
    fn switchboard_responses((dialect, command) in with(from_switchboard)) {
        let mut wire = BytesMut::new();
        command.encode(dialect, &mut wire);
        let again = read(&wire, Stream::SwitchboardResponses, |frame| switchboard::Response::parse(frame, dialect));
        prop_assert_eq!(again, Ok(command));
    }
}
