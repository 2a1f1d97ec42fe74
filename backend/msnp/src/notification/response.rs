//! What a notification server sends to a client.

use bytes::Bytes;

use super::{
    ContactRow, ListAddition, ListRemoval, ListRow, NotifyKind, OutReason, Presence,
    PrivacyDefault, Prompt, Property, Recommendation, Redirection, RowPlace, SignInAnswer,
    SyncMark,
};
use crate::{
    Address, Capabilities, ContactId, Dialect, ErrorCode, GroupId, HostPort, MsnObject, Network,
    SessionId, Status, Token, TrId, Verb,
};

/// A command of the server: answers, rows of the lists, and news. Texts are decoded; payloads are as they came.
///
/// `serial` fields are on the wire up to MSNP9: the state of the lists after the change.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Response {
    /// `VER`: the dialect chosen; `None` for none of those offered, and the server closes.
    Version {
        /// Transaction.
        tr: TrId,
        /// The dialect.
        chosen: Option<Dialect>,
    },
    /// `CVR`.
    ClientVersion {
        /// Transaction.
        tr: TrId,
        /// What the service recommends.
        recommendation: Recommendation,
    },
    /// `INF`: ways to sign in; up to MSNP7.
    SignInMethods {
        /// Transaction.
        tr: TrId,
        /// Separated by spaces, `MD5`.
        methods: Box<str>,
    },
    /// `USR`.
    SignIn {
        /// Transaction.
        tr: TrId,
        /// The step.
        answer: SignInAnswer,
    },
    /// `XFR NS`: go to another server.
    Redirect {
        /// Transaction.
        tr: TrId,
        /// Where.
        redirection: Redirection,
    },
    /// `XFR SB`: a switchboard for the caller.
    Switchboard {
        /// Transaction.
        tr: TrId,
        /// Where it is.
        at: HostPort,
        /// What to show there; once, within about two minutes.
        token: Token,
    },
    /// `SBS 0 null`: nobody knows; right after signing in, since MSNP11.
    Sbs,
    /// `MSG`: a message of the service itself: profile, mail notices, maintenance.
    Message {
        /// Sender, `Hotmail`.
        from: Box<str>,
        /// Its name, decoded, `Hotmail`.
        name: Box<str>,
        /// MIME-like text.
        payload: Bytes,
    },
    /// `SYN`.
    Synchronised {
        /// Transaction.
        tr: TrId,
        /// State of the server's lists.
        mark: SyncMark,
        /// How many `LST` and `LSG` rows follow; `None` when the client is up to date, and before MSNP8.
        counts: Option<(u32, u32)>,
    },
    /// `GTC` as a row of `SYN`, since MSNP8. Before that the row is [`Response::PromptSet`], with the
    /// transaction of the `SYN`; likewise the next two.
    PromptRow(Prompt),
    /// `BLP` as a row of `SYN`.
    PrivacyRow(PrivacyDefault),
    /// `PRP` as a row of `SYN`.
    PropertyRow(Property),
    /// `LSG`: a row of `SYN`, since MSNP7.
    GroupRow {
        /// In MSNP7 only.
        place: Option<RowPlace>,
        /// Its id.
        id: GroupId,
        /// Its name.
        name: Box<str>,
    },
    /// `LST`: a row of `SYN` since MSNP8.
    ContactRow(ContactRow),
    /// `LST`: a row of `SYN` up to MSNP7.
    ListRow(ListRow),
    /// `BPR`: a contact's property. Within `SYN` of MSNP8 and later it belongs to the contact row above it, and
    /// has no address.
    ContactProperty {
        /// State of the lists; where there is an address, up to MSNP9.
        serial: Option<u32>,
        /// Whose; not within `SYN` since MSNP8.
        address: Option<Address>,
        /// The property.
        property: Property,
    },
    /// `GTC`: the setting was changed.
    PromptSet {
        /// Transaction.
        tr: TrId,
        /// State of the lists.
        serial: Option<u32>,
        /// The setting.
        prompt: Prompt,
    },
    /// `BLP`: the default was changed.
    PrivacySet {
        /// Transaction.
        tr: TrId,
        /// State of the lists.
        serial: Option<u32>,
        /// The default.
        default: PrivacyDefault,
    },
    /// `PRP`: an own property was changed.
    PropertySet {
        /// Transaction.
        tr: TrId,
        /// State of the lists.
        serial: Option<u32>,
        /// The property.
        property: Property,
    },
    /// `SBP`: a contact's property was changed.
    ContactPropertySet {
        /// Transaction.
        tr: TrId,
        /// The contact.
        contact: ContactId,
        /// The property.
        property: Property,
    },
    /// `REA`: a name was changed.
    Renamed {
        /// Transaction.
        tr: TrId,
        /// State of the lists.
        serial: Option<u32>,
        /// Whose.
        address: Address,
        /// New name.
        name: Box<str>,
    },
    /// `ADD`, `ADC`: somebody is on a list now. Transaction 0: somebody else did it, and the list is the
    /// reverse list.
    Added {
        /// Transaction.
        tr: TrId,
        /// State of the lists.
        serial: Option<u32>,
        /// Whom, where.
        addition: ListAddition,
    },
    /// `REM`: somebody is off a list now. Transaction 0 as in [`Response::Added`].
    Removed {
        /// Transaction.
        tr: TrId,
        /// State of the lists.
        serial: Option<u32>,
        /// Whom, where.
        removal: ListRemoval,
    },
    /// `ADG`.
    GroupAdded {
        /// Transaction.
        tr: TrId,
        /// State of the lists.
        serial: Option<u32>,
        /// Id given.
        id: GroupId,
        /// Name.
        name: Box<str>,
    },
    /// `RMG`.
    GroupRemoved {
        /// Transaction.
        tr: TrId,
        /// State of the lists.
        serial: Option<u32>,
        /// Which.
        id: GroupId,
    },
    /// `REG`.
    GroupRenamed {
        /// Transaction.
        tr: TrId,
        /// State of the lists.
        serial: Option<u32>,
        /// Which.
        id: GroupId,
        /// New name.
        name: Box<str>,
    },
    /// `CHG`: the own status is this now.
    StatusSet {
        /// Transaction.
        tr: TrId,
        /// Status.
        status: Status,
        /// As sent by the client.
        capabilities: Option<Capabilities>,
        /// As sent by the client.
        object: Option<MsnObject>,
    },
    /// `ILN`: somebody's presence at the time of the first `CHG`, or when they were added.
    AlreadyOnline {
        /// Of the `CHG` or the addition.
        tr: TrId,
        /// Who, how.
        presence: Presence,
    },
    /// `NLN`: somebody came online or changed.
    Online(Presence),
    /// `FLN`: somebody left.
    Offline {
        /// Who.
        address: Address,
        /// Network, since MSNP14.
        network: Option<Network>,
    },
    /// `UBX`: somebody's personal message and the like; since MSNP11.
    Personal {
        /// Who.
        address: Address,
        /// Network, since MSNP14.
        network: Option<Network>,
        /// XML; empty when there is nothing.
        payload: Bytes,
    },
    /// `UUX`: the own personal message was taken.
    PersonalSet {
        /// Transaction.
        tr: TrId,
    },
    /// `RNG`: somebody invites to a conversation.
    Ring {
        /// Which conversation.
        session: SessionId,
        /// Where.
        at: HostPort,
        /// What to show there.
        token: Token,
        /// Who invites.
        caller: Address,
        /// Their name.
        name: Box<str>,
    },
    /// `CHL`: prove that you are a real client, within 50 seconds.
    Challenge {
        /// Text to compute with.
        challenge: Box<str>,
    },
    /// `QRY`: the answer was right.
    ChallengePassed {
        /// Transaction.
        tr: TrId,
    },
    /// `QNG`: answers `PNG`.
    Pong {
        /// Do not ping again before so many seconds; since MSNP9.
        seconds: Option<u32>,
    },
    /// `URL`.
    Url {
        /// Transaction.
        tr: TrId,
        /// Page to end up on.
        page: Box<str>,
        /// Where to post the sign-in form.
        post: Box<str>,
        /// Site id; since MSNP3.
        site: Option<Box<str>>,
    },
    /// `GCF`: a policy file.
    Policy {
        /// Transaction; 0 when pushed, since MSNP13.
        tr: TrId,
        /// File name; not since MSNP13.
        name: Option<Box<str>>,
        /// XML.
        payload: Bytes,
    },
    /// `IMS`.
    ReceivingSet {
        /// Transaction.
        tr: TrId,
        /// `ON` or `OFF`.
        on: bool,
    },
    /// `SND t OK` or `SDC t OK`.
    Invited {
        /// Transaction.
        tr: TrId,
        /// Whether a text of one's own was sent (`SDC`).
        with_text: bool,
    },
    /// `NOT`: a notification.
    Notice(Bytes),
    /// `IPG`: a page from a mobile device.
    Page(Bytes),
    /// `ADL t OK`, `RML t OK`: the lists were taken; since MSNP13.
    PeopleTaken {
        /// Transaction.
        tr: TrId,
        /// Whether it answers `RML`.
        removed: bool,
    },
    /// `ADL 0`: others put the account onto their lists; since MSNP13. The payload is that of
    /// [`super::People`].
    PeopleAdded {
        /// XML.
        payload: Bytes,
    },
    /// `RML 0`: others took it off; since MSNP13.
    PeopleRemoved {
        /// XML as of [`super::People`].
        payload: Bytes,
    },
    /// `FQY`: which networks people are on; since MSNP14.
    Networks {
        /// Transaction.
        tr: TrId,
        /// XML as of [`super::People`].
        payload: Bytes,
    },
    /// `UUN t OK`: the notice was handed over; since MSNP13.
    Notified {
        /// Transaction.
        tr: TrId,
    },
    /// `UBN`: another client wants something done; since MSNP13.
    Notification {
        /// Who.
        address: Address,
        /// At which place: the machine's GUID in braces; since MSNP16.
        machine: Option<Box<str>>,
        /// What.
        kind: NotifyKind,
        /// As it came.
        payload: Bytes,
    },
    /// `UBM`: a message outside conversations, from another network or kept while the account was offline;
    /// since MSNP14.
    OfflineMessage {
        /// Who.
        address: Address,
        /// From which network.
        network: Option<Network>,
        /// 1 text, 2 typing, 3 nudge.
        kind: u32,
        /// MIME.
        payload: Bytes,
    },
    /// `PUT t OK 0`: it was published; since MSNP18.
    Published {
        /// Transaction.
        tr: TrId,
    },
    /// `NFY PUT`, `NFY DEL`: something about a circle; since MSNP18.
    CircleNews {
        /// Whether it is gone rather than there.
        gone: bool,
        /// Blocks of headers and a body.
        payload: Bytes,
    },
    /// `SDG 0`: somebody says something in a circle; since MSNP18.
    CircleMessage {
        /// Blocks of headers and a body.
        payload: Bytes,
    },
    /// `OUT`: the server ends the connection.
    Out(OutReason),
    /// A number: the request was refused.
    Error {
        /// The request; `None` if the server did not say.
        tr: Option<TrId>,
        /// Why.
        code: ErrorCode,
        /// Details; since MSNP13.
        payload: Bytes,
    },
    /// A verb that is not listed above, or not in this dialect.
    Unknown {
        /// The verb.
        verb: Verb,
        /// Everything after the verb and its space, undecoded.
        rest: Bytes,
        /// Its payload.
        payload: Bytes,
    },
}
