//! The profile that roams between computers (`StorageService`).

use super::Time;

/// A profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The account's number in the other services, as 16 hexadecimal digits; the stem of every id here.
    pub cid: Box<str>,
    /// The account's name.
    pub display_name: Box<str>,
    /// The personal message.
    pub personal_status: Box<str>,
    /// When anything here last changed.
    pub changed: Time,
    /// Where the display picture can be fetched; empty for nowhere.
    pub picture: Box<str>,
}

/// What is to change in a profile; what is `None` stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProfileUpdate {
    /// The profile's id, `CID!106`; empty when the client does not know it.
    pub id: Box<str>,
    /// The account's name.
    pub display_name: Option<Box<str>>,
    /// The personal message.
    pub personal_status: Option<Box<str>>,
}
