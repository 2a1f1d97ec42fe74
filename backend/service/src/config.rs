//! What an operator can set.

use std::net::SocketAddr;
use std::path::PathBuf;

use msnp::HostPort;

use crate::limits::Limits;

/// Settings of the service.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where notification server and switchboard listen, both on one port. Port 0 takes any free one.
    pub listen: SocketAddr,
    /// Folder of the data file `service.db`; made when it is missing.
    pub data_dir: PathBuf,
    /// What stands after the at sign in the buddy's address.
    pub domain: String,
    /// Who may create an account.
    pub sign_up: SignUp,
    /// Host and port that clients are told to dial for switchboards. `None`: the address at which the
    /// client reached the service, which is right unless a proxy or an address translation is in between.
    pub advertised: Option<HostPort>,
    /// Address of [`Service::web`](crate::Service::web) as clients see it, `https://im.example.com`, without
    /// a slash at the end. `None`: `http://` and the `Host` of the request.
    pub public_url: Option<String>,
    /// Whether there is a buddy to talk to.
    pub buddy: bool,
    /// Whether clients of MSNP2 to 7 may sign in. They prove a password by an MD5 digest that the service must
    /// then keep, beside the argon2id hash, of everybody who signs in or gets a password meanwhile: whoever
    /// reads the data file could sign in with it as if it was the password, and guess the password itself
    /// quickly. While this is off none is kept, and those that are there are forgotten at the start.
    pub old_clients: bool,
    /// Limits, mostly those of the original service.
    pub limits: Limits,
}

impl Config {
    /// The settings for `listen` and `data_dir`, everything else being the usual.
    #[must_use]
    pub fn new(listen: SocketAddr, data_dir: impl Into<PathBuf>) -> Self {
        Self {
            listen,
            data_dir: data_dir.into(),
            domain: "nudge.local".to_owned(),
            sign_up: SignUp::Open,
            advertised: None,
            public_url: None,
            buddy: true,
            old_clients: false,
            limits: Limits::default(),
        }
    }
}

/// Who may create an account from the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignUp {
    /// Everybody.
    Open,
    /// Nobody; the operator adds accounts.
    Closed,
    /// Whoever has an invitation.
    Invitation,
}
