//! What a client sends to a notification server.

use bytes::Bytes;

use super::{
    Client, ListAddition, ListRemoval, NotifyKind, PrivacyDefault, Prompt, Property, SignInProof,
    SyncMark,
};
use crate::{
    Address, Capabilities, ContactId, Dialect, GroupId, List, MsnObject, Network, Status, TrId,
    Verb,
};

/// A command of a client. Texts are decoded; payloads are as they came.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Request {
    /// `VER`: the dialects offered, best first. Unknown ones are left out.
    Version {
        /// Transaction.
        tr: TrId,
        /// Offered dialects in order of preference.
        offered: Vec<Dialect>,
    },
    /// `CVR`.
    ClientVersion {
        /// Transaction.
        tr: TrId,
        /// The client.
        client: Client,
        /// The account about to sign in; since MSNP8.
        address: Option<Address>,
    },
    /// `INF`: which ways of signing in are there; up to MSNP7.
    SignInMethods {
        /// Transaction.
        tr: TrId,
    },
    /// `USR`.
    SignIn {
        /// Transaction.
        tr: TrId,
        /// The step.
        proof: SignInProof,
    },
    /// `SYN`; up to MSNP12.
    Synchronise {
        /// Transaction.
        tr: TrId,
        /// What the client has already.
        have: SyncMark,
    },
    /// `LST`: asks for one list; up to MSNP7.
    List {
        /// Transaction.
        tr: TrId,
        /// Which.
        list: List,
    },
    /// `GCF`: asks for a policy file, in MSNP11 and 12.
    Policy {
        /// Transaction.
        tr: TrId,
        /// File name, `Shields.xml`.
        name: Box<str>,
    },
    /// `CHG`.
    SetStatus {
        /// Transaction.
        tr: TrId,
        /// New status, never offline.
        status: Status,
        /// Abilities; may be missing even where the dialect has them.
        capabilities: Option<Capabilities>,
        /// Display picture; since MSNP9.
        object: Option<MsnObject>,
    },
    /// `UUX`: own personal message and the like; since MSNP11.
    SetPersonal {
        /// Transaction.
        tr: TrId,
        /// XML, at most 64 KiB. Empty takes it away.
        payload: Bytes,
    },
    /// `PRP`: own property; since MSNP5.
    SetProperty {
        /// Transaction.
        tr: TrId,
        /// The property.
        property: Property,
    },
    /// `SBP`: property of a contact; MSNP10 to 12.
    SetContactProperty {
        /// Transaction.
        tr: TrId,
        /// The contact.
        contact: ContactId,
        /// The property, mostly `MFN`.
        property: Property,
    },
    /// `REA`: a contact's name, or one's own; up to MSNP9.
    Rename {
        /// Transaction.
        tr: TrId,
        /// Whose name; one's own address for one's own.
        address: Address,
        /// New name.
        name: Box<str>,
    },
    /// `BLP`.
    SetPrivacy {
        /// Transaction.
        tr: TrId,
        /// New default.
        default: PrivacyDefault,
    },
    /// `GTC`; up to MSNP12.
    SetPrompt {
        /// Transaction.
        tr: TrId,
        /// New setting.
        prompt: Prompt,
    },
    /// `ADD` or `ADC`.
    Add {
        /// Transaction.
        tr: TrId,
        /// Whom, where.
        addition: ListAddition,
    },
    /// `REM`.
    Remove {
        /// Transaction.
        tr: TrId,
        /// Whom, where.
        removal: ListRemoval,
    },
    /// `ADG`; MSNP7 to 12.
    AddGroup {
        /// Transaction.
        tr: TrId,
        /// Name of the new group.
        name: Box<str>,
    },
    /// `RMG`; MSNP7 to 12.
    RemoveGroup {
        /// Transaction.
        tr: TrId,
        /// Which group. One client sends its (encoded) name instead of its id.
        group: GroupId,
    },
    /// `REG`; MSNP7 to 12.
    RenameGroup {
        /// Transaction.
        tr: TrId,
        /// Which group.
        group: GroupId,
        /// New name.
        name: Box<str>,
    },
    /// `XFR SB`: asks for a switchboard.
    OpenSwitchboard {
        /// Transaction.
        tr: TrId,
    },
    /// `QRY`: answers a challenge; since MSNP6.
    ChallengeAnswer {
        /// Transaction.
        tr: TrId,
        /// Product id the answer is made with.
        product: Box<str>,
        /// 32 hexadecimal digits.
        answer: Bytes,
    },
    /// `PNG`: keep-alive.
    Ping,
    /// `URL`: asks for the address of a web service.
    Url {
        /// Transaction.
        tr: TrId,
        /// Service, `INBOX`.
        service: Box<str>,
        /// Its argument.
        argument: Option<Box<str>>,
    },
    /// `IMS`: whether to receive invitations to conversations.
    SetReceiving {
        /// Transaction.
        tr: TrId,
        /// `ON` or `OFF`.
        on: bool,
    },
    /// `SND`: asks the service to mail an invitation to somebody.
    Invite {
        /// Transaction.
        tr: TrId,
        /// Whom.
        address: Address,
    },
    /// `SDC`: the same with a text of one's own.
    InviteWithText {
        /// Transaction.
        tr: TrId,
        /// Whom.
        address: Address,
        /// Text as it came.
        text: Bytes,
    },
    /// `PAG` up to MSNP8, `PGD` since MSNP9: a message to a mobile device.
    Page {
        /// Transaction.
        tr: TrId,
        /// Whom, an account or a telephone.
        address: Address,
        /// 1 mobile, 2 direct device; since MSNP9.
        device: Option<u8>,
        /// XML as it came.
        payload: Bytes,
    },
    /// `ADL`: people come onto lists; since MSNP13. The payload is that of [`super::People`].
    AddPeople {
        /// Transaction.
        tr: TrId,
        /// XML.
        payload: Bytes,
    },
    /// `RML`: people leave lists; since MSNP13.
    RemovePeople {
        /// Transaction.
        tr: TrId,
        /// XML as of [`super::People`].
        payload: Bytes,
    },
    /// `FQY`: which networks people are on; since MSNP14.
    FindNetworks {
        /// Transaction.
        tr: TrId,
        /// XML as of [`super::People`].
        payload: Bytes,
    },
    /// `UUN`: something for another client to act on; since MSNP13.
    Notify {
        /// Transaction.
        tr: TrId,
        /// Whom.
        address: Address,
        /// Only at this place: the machine's GUID in braces.
        machine: Option<Box<str>>,
        /// What.
        kind: NotifyKind,
        /// As it came.
        payload: Bytes,
    },
    /// `UUM`: a message outside conversations, to another network or to somebody who is offline; since MSNP14.
    SendOffline {
        /// Transaction.
        tr: TrId,
        /// Whom.
        address: Address,
        /// On which network.
        network: Network,
        /// 1 text, 2 typing, 3 nudge.
        kind: u32,
        /// MIME.
        payload: Bytes,
    },
    /// `PUT`: publishes something in a circle; since MSNP18.
    Publish {
        /// Transaction.
        tr: TrId,
        /// Blocks of headers and a body.
        payload: Bytes,
    },
    /// `SDG`: says something in a circle; since MSNP18.
    SendToCircle {
        /// Transaction.
        tr: TrId,
        /// Blocks of headers and a body.
        payload: Bytes,
    },
    /// `OUT`: signs out.
    SignOut,
    /// A verb that is not listed above, or not in this dialect.
    Unknown {
        /// The verb.
        verb: Verb,
        /// Its transaction, if the second field is a number.
        tr: Option<TrId>,
        /// Everything after the verb and its space, undecoded.
        rest: Bytes,
        /// Its payload.
        payload: Bytes,
    },
}
