use crate::Status;
use serde::{Deserialize, Serialize};

/// `GET api/about`: what the sign-in page needs to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The relay's version.
    pub version: String,
    /// The relay's [`crate::PROTOCOL`].
    pub protocol: u32,
    /// Services one can sign in to, the preferred one first. Never empty.
    pub services: Vec<ServiceInfo>,
    /// The largest file that can be sent, in bytes. 0: none.
    #[serde(default)]
    pub largest_file: u64,
    /// Whether the relay looks at pages that are linked to, for those who want to see previews.
    #[serde(default)]
    pub link_previews: bool,
    /// Whether this browser's cookie belongs to a session: skip the form.
    pub signed_in: bool,
    /// Themes beside the built-in ones, by the names of their folders.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<String>,
    /// The theme of those who chose none, where it is not the page's own standard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// The key for `PushManager.subscribe`, in base64url.
    pub push_key: String,
}

/// A service one can sign in to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceInfo {
    /// What [`SignIn::service`] says.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Whether accounts can be made here. Only ever for the embedded service.
    pub sign_up: SignUpPolicy,
    /// The domain that the embedded service gives its accounts, without `@`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
}

/// Who may make an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SignUpPolicy {
    /// Nobody.
    Closed,
    /// Whoever has an invitation link.
    Invitation,
    /// Everybody.
    Open,
}

/// `POST api/sign-in`. Answered by [`SignedIn`] and a cookie, or a [`crate::WireError`].
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignIn {
    /// [`ServiceInfo::id`].
    pub service: String,
    /// The account's address, as typed.
    pub address: String,
    /// Its password.
    pub password: String,
    /// The status to start with.
    pub status: Status,
    /// For how long.
    pub stay: Stay,
}

/// `POST api/sign-up`. Makes an account of the embedded service; signing in is a step of its own.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignUp {
    /// The address wanted.
    pub address: String,
    /// The name contacts will see. Empty: the part of the address before the `@`.
    pub name: String,
    /// The password wanted.
    pub password: String,
    /// The invitation's code, where one is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invitation: Option<String>,
}

/// For how long a browser stays signed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stay {
    /// Until the browser is closed. The session ends a little after the last attachment.
    #[default]
    UntilClosed,
    /// As the operator allows, thirty days by default; messages arrive meanwhile.
    SignedIn,
    /// Somebody else's computer: as [`Stay::UntilClosed`], and nothing is kept in the browser.
    PublicComputer,
}

/// `POST api/password`: gives the account another password. For accounts of the embedded service only
/// ([`ServiceInfo::domain`]). Answered by 204; whoever else is signed in to the account, in a browser
/// or a messenger client, is signed out.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangePassword {
    /// The one that it has.
    pub current: String,
    /// The one that it is to have: [`crate::MIN_PASSWORD_CHARS`] at least,
    /// [`crate::MAX_PASSWORD_BYTES`] at most.
    pub new: String,
}

/// `POST api/sign-out`. Answered by 204, and the cookie is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignOut {
    /// Who is signed out.
    pub scope: SignOutScope,
}

/// Who is signed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SignOutScope {
    /// This browser, with all its tabs. Others keep their session, which ends with the last of
    /// them.
    Here,
    /// The account, in every browser and at its service.
    Everywhere,
}

/// The answer to a successful [`SignIn`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    /// The account's address, in the form used from here on.
    pub address: crate::Address,
}
