//! Arbitrary values that a dialect can express.

use bytes::Bytes;
use msnp::notification::{
    Client, ContactRow, ListAddition, ListEntry, ListRemoval, ListRow, OutReason, Presence,
    PrivacyDefault, Prompt, Property, PropertyKey, Recommendation, Redirection, RowPlace,
    SignInAnswer, SignInProof, SyncMark, Who,
};
use msnp::switchboard::{AckMode, Member};
use msnp::{
    Address, Capabilities, ContactId, Dialect, ErrorCode, GroupId, HostPort, List, Lists,
    MsnObject, Network, SessionId, Status, Token, TrId,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

pub(crate) fn tr() -> impl Strategy<Value = TrId> {
    any::<u32>().prop_map(TrId)
}

pub(crate) fn word() -> impl Strategy<Value = Box<str>> {
    "[!-~]{1,12}".prop_map(Into::into)
}

/// Any text at all.
pub(crate) fn text() -> impl Strategy<Value = Box<str>> {
    prop_oneof![any::<String>(), "[a-z %]{1,8}", "\\PC{0,20}"].prop_map(Into::into)
}

pub(crate) fn payload() -> impl Strategy<Value = Bytes> {
    vec(any::<u8>(), 0..40).prop_map(Into::into)
}

pub(crate) fn address() -> impl Strategy<Value = Address> {
    "[a-zA-Z0-9._+]{1,12}@[a-z]{1,8}\\.com"
        .prop_map(|text| Address::new(&text).expect("an address"))
}

pub(crate) fn token() -> impl Strategy<Value = Token> {
    "[!-~]{1,60}".prop_map(|text| Token::new(&text).expect("a token"))
}

pub(crate) fn session() -> impl Strategy<Value = SessionId> {
    "[0-9a-f.]{1,32}".prop_map(|text| SessionId::parse(text.as_bytes()).expect("an id"))
}

pub(crate) fn host_port() -> impl Strategy<Value = HostPort> {
    ("[a-z0-9.-]{1,20}", 1_u16..).prop_map(|(host, port)| HostPort::new(&host, port))
}

pub(crate) fn capabilities(dialect: Dialect) -> impl Strategy<Value = Capabilities> {
    (any::<u32>(), any::<u32>()).prop_map(move |(base, extended)| Capabilities {
        base,
        extended: (dialect >= Dialect::Msnp16).then_some(extended),
    })
}

pub(crate) fn object() -> impl Strategy<Value = MsnObject> {
    "[ -~]{1,40}"
        .prop_map(|inner| MsnObject::from_xml(&format!("<msnobj {inner}/>")).expect("an object"))
}

pub(crate) fn contact_id() -> impl Strategy<Value = ContactId> {
    any::<[u8; 16]>().prop_map(ContactId::from_guid)
}

pub(crate) fn group_id(dialect: Dialect) -> BoxedStrategy<GroupId> {
    if dialect.has_contact_ids() {
        any::<[u8; 16]>().prop_map(GroupId::from_guid).boxed()
    } else {
        (1_u32..).prop_map(GroupId::from_number).boxed()
    }
}

pub(crate) fn status() -> impl Strategy<Value = Status> {
    select(Status::ALL.to_vec()).prop_filter("never sent", |&status| status != Status::Offline)
}

pub(crate) fn privacy() -> impl Strategy<Value = PrivacyDefault> {
    select(vec![PrivacyDefault::Allow, PrivacyDefault::Block])
}

pub(crate) fn prompt() -> impl Strategy<Value = Prompt> {
    select(vec![Prompt::Ask, Prompt::Silent])
}

pub(crate) fn property() -> impl Strategy<Value = Property> {
    let key = "[A-Z]{3}".prop_map(|key| PropertyKey::parse(key.as_bytes()).expect("a key"));
    // An empty value is written as a missing one.
    let value = option::of(text().prop_filter("not empty", |value| !value.is_empty()));
    (key, value).prop_map(|(key, value)| Property { key, value })
}

pub(crate) fn serial(dialect: Dialect) -> BoxedStrategy<Option<u32>> {
    if dialect.has_serials() {
        any::<u32>().prop_map(Some).boxed()
    } else {
        Just(None).boxed()
    }
}

pub(crate) fn mark(dialect: Dialect) -> BoxedStrategy<SyncMark> {
    if dialect.has_serials() {
        any::<u32>().prop_map(SyncMark::Serial).boxed()
    } else {
        (word(), word())
            .prop_map(|(contacts, settings)| SyncMark::Stamps { contacts, settings })
            .boxed()
    }
}

pub(crate) fn client() -> impl Strategy<Value = Client> {
    (word(), word(), word(), word(), word(), word(), word()).prop_map(
        |(locale, system, system_version, architecture, name, version, brand)| Client {
            locale,
            system,
            system_version,
            architecture,
            name,
            version,
            brand,
        },
    )
}

pub(crate) fn recommendation() -> impl Strategy<Value = Recommendation> {
    (word(), word(), word(), word(), word()).prop_map(
        |(recommended, also_recommended, minimum, download, about)| Recommendation {
            recommended,
            also_recommended,
            minimum,
            download,
            about,
        },
    )
}

pub(crate) fn proof() -> impl Strategy<Value = SignInProof> {
    prop_oneof![
        address().prop_map(SignInProof::Md5Start),
        token().prop_map(SignInProof::Md5Answer),
        address().prop_map(SignInProof::TweenerStart),
        token().prop_map(SignInProof::TweenerTicket),
        address().prop_map(SignInProof::SingleSignOnStart),
        (token(), token(), option::of(word())).prop_map(|(ticket, proof, machine)| {
            SignInProof::SingleSignOnTicket {
                ticket,
                proof: Some(proof),
                machine,
            }
        }),
    ]
}

pub(crate) fn answer(dialect: Dialect) -> impl Strategy<Value = SignInAnswer> {
    let name = if dialect.has_serials() {
        text().prop_map(Some).boxed()
    } else {
        Just(None).boxed()
    };
    prop_oneof![
        word().prop_map(SignInAnswer::Md5Salt),
        word().prop_map(SignInAnswer::TweenerChallenge),
        (word(), word())
            .prop_map(|(policy, nonce)| SignInAnswer::SingleSignOnChallenge { policy, nonce }),
        (address(), name, any::<bool>(), any::<bool>()).prop_map(
            move |(address, name, verified, kids)| {
                SignInAnswer::Accepted {
                    address,
                    name,
                    verified: verified || dialect < Dialect::Msnp6,
                    kids: kids && dialect >= Dialect::Msnp8,
                }
            }
        ),
    ]
}

pub(crate) fn redirection(dialect: Dialect) -> impl Strategy<Value = Redirection> {
    let current = if (7..=12).contains(&dialect.number()) {
        option::of(host_port()).boxed()
    } else {
        Just(None).boxed()
    };
    (host_port(), current).prop_map(|(to, current)| Redirection { to, current })
}

pub(crate) fn list() -> impl Strategy<Value = List> {
    select(List::ALL.to_vec())
}

pub(crate) fn addition(dialect: Dialect) -> BoxedStrategy<ListAddition> {
    let group = if dialect.has_groups() {
        option::of(group_id(dialect)).boxed()
    } else {
        Just(None).boxed()
    };
    if dialect.has_contact_ids() {
        let named = (address(), option::of(text()), option::of(contact_id()))
            .prop_map(|(address, name, id)| (Some(address), name, id));
        let by_id = contact_id().prop_map(|id| (None, None, Some(id)));
        (list(), prop_oneof![named, by_id], group)
            .prop_map(|(list, (address, name, id), group)| ListAddition {
                list,
                address,
                name,
                id,
                group,
            })
            .boxed()
    } else {
        (list(), address(), text(), group)
            .prop_map(|(list, address, name, group)| ListAddition {
                list,
                address: Some(address),
                name: Some(name),
                id: None,
                group,
            })
            .boxed()
    }
}

pub(crate) fn removal(dialect: Dialect) -> BoxedStrategy<ListRemoval> {
    let by_address = (list(), address()).prop_map(|(list, address)| (list, Who::Address(address)));
    let who = if dialect.has_contact_ids() {
        let by_id = contact_id().prop_map(|id| (List::Forward, Who::Contact(id)));
        prop_oneof![by_address, by_id].boxed()
    } else {
        by_address.boxed()
    };
    (who, option::of(group_id(dialect)))
        .prop_map(|((list, who), group)| ListRemoval { list, who, group })
        .boxed()
}

pub(crate) fn contact_row(dialect: Dialect) -> BoxedStrategy<ContactRow> {
    let ids = dialect.has_contact_ids();
    let name = if ids {
        option::of(text()).boxed()
    } else {
        text().prop_map(Some).boxed()
    };
    let id = if ids {
        option::of(contact_id()).boxed()
    } else {
        Just(None).boxed()
    };
    let has_network = dialect >= Dialect::Msnp12;
    let network = if has_network {
        (0_u16..100).prop_map(|n| Some(Network(n))).boxed()
    } else {
        Just(None).boxed()
    };
    (
        address(),
        name,
        id,
        0_u8..32,
        network,
        vec(group_id(dialect), 0..4),
    )
        .prop_map(|(address, name, id, lists, network, groups)| ContactRow {
            address,
            name,
            id,
            lists: Lists::from_bits(lists),
            network,
            groups,
        })
        .boxed()
}

/// A row of the lists up to MSNP7.
pub(crate) fn list_row(dialect: Dialect) -> impl Strategy<Value = ListRow> {
    let groups = if dialect.has_groups() {
        vec(group_id(dialect), 0..4).boxed()
    } else {
        Just(Vec::new()).boxed()
    };
    let entry = (address(), text(), groups).prop_map(|(address, name, groups)| ListEntry {
        address,
        name,
        groups,
    });
    (row_place(), list(), entry).prop_map(|(place, list, entry)| {
        let is_forward = list == List::Forward;
        let groups = if is_forward { entry.groups } else { Vec::new() };
        let entry = (place.total > 0).then_some(ListEntry { groups, ..entry });
        ListRow { place, list, entry }
    })
}

pub(crate) fn row_place() -> impl Strategy<Value = RowPlace> {
    (tr(), any::<u32>(), any::<u32>(), 0_u32..3).prop_map(|(tr, serial, number, total)| RowPlace {
        tr,
        serial,
        number,
        total,
    })
}

pub(crate) fn presence(dialect: Dialect) -> BoxedStrategy<Presence> {
    let object = if dialect >= Dialect::Msnp9 {
        option::of(object()).boxed()
    } else {
        Just(None).boxed()
    };
    let network = if dialect >= Dialect::Msnp14 {
        (1_u16..100).prop_map(|n| Some(Network(n))).boxed()
    } else {
        Just(None).boxed()
    };
    let has_capabilities = dialect >= Dialect::Msnp8;
    (
        status(),
        address(),
        network,
        text(),
        capabilities(dialect),
        object,
    )
        .prop_map(
            move |(status, address, network, name, capabilities, object)| Presence {
                status,
                address,
                network,
                name,
                capabilities: has_capabilities.then_some(capabilities),
                object,
            },
        )
        .boxed()
}

/// What `CHG` says: no object without capabilities, and none before MSNP9; nothing before MSNP8.
pub(crate) fn own(dialect: Dialect) -> BoxedStrategy<(Option<Capabilities>, Option<MsnObject>)> {
    let object = if dialect >= Dialect::Msnp9 {
        option::of(object()).boxed()
    } else {
        Just(None).boxed()
    };
    if dialect < Dialect::Msnp8 {
        return Just((None, None)).boxed();
    }
    prop_oneof![
        Just((None, None)),
        (capabilities(dialect).prop_map(Some), object)
    ]
    .boxed()
}

pub(crate) fn out_reason() -> impl Strategy<Value = OutReason> {
    prop_oneof![
        Just(OutReason::Normal),
        Just(OutReason::SignedInElsewhere),
        Just(OutReason::ServerShutdown),
        Just(OutReason::ListsMigrated),
        Just(OutReason::TermsOfUse),
        any::<u16>().prop_map(|minutes| OutReason::Reconnect { minutes }),
    ]
}

pub(crate) fn error_code() -> impl Strategy<Value = ErrorCode> {
    (100_u16..1000).prop_map(|number| ErrorCode::new(number).expect("three digits"))
}

pub(crate) fn ack() -> impl Strategy<Value = AckMode> {
    select(AckMode::ALL.to_vec())
}

pub(crate) fn member(dialect: Dialect) -> BoxedStrategy<Member> {
    let capabilities = if dialect >= Dialect::Msnp12 {
        capabilities(dialect).prop_map(Some).boxed()
    } else {
        Just(None).boxed()
    };
    (address(), text(), capabilities)
        .prop_map(|(address, name, capabilities)| Member {
            address,
            machine: None,
            name,
            capabilities,
        })
        .boxed()
}
