//! Accounts as the operator and the sign-up page see them.

mod digest;
mod error;
mod hashing;
mod invitation;
mod rules;

use std::time::{Duration, SystemTime};

use msnp::Address;

use crate::config::{Config, SignUp};
use crate::directory::{self, DirectoryHandle, Enrolment, Refusal};
use crate::store::{self, AccountId, StoreError, accounts};
use crate::switchboard::Switchboards;
use crate::tickets::Owner;

pub use error::{CreateError, PasswordError};
use hashing::Hashing;
pub use hashing::HashingError;
pub use invitation::{Invitation, InviteError};
pub use rules::{
    AddressProblem, MAX_ADDRESS_BYTES, MAX_PASSWORD_BYTES, MIN_PASSWORD_CHARS, PasswordProblem,
    check_address, check_password,
};

/// Creates, lists, changes and removes accounts. Cheap to clone.
#[derive(Clone)]
pub struct Accounts {
    directory: DirectoryHandle,
    hashing: Hashing,
    sign_up: SignUp,
    buddy: Option<Address>,
    /// Whether digests for old clients are kept.
    old_clients: bool,
}

/// An account, without its secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Address, lower case.
    pub address: String,
    /// Display name.
    pub name: String,
    /// When it was created.
    pub created: SystemTime,
    /// When it last signed in, if ever.
    pub last_sign_in: Option<SystemTime>,
}

impl Accounts {
    /// Accounts of a data folder whose service runs elsewhere or not at all, for the command line.
    ///
    /// # Errors
    /// When the data file cannot be opened.
    pub async fn open(config: &Config) -> Result<Self, StoreError> {
        let db = store::open(&config.data_dir)?;
        let (directory, _) = directory::start(db, Switchboards::new(config.limits), config.limits)?;
        let accounts = Self::new(directory, config);
        accounts.ensure_buddy().await?;
        Ok(accounts)
    }

    pub(crate) fn new(directory: DirectoryHandle, config: &Config) -> Self {
        let buddy = config
            .buddy
            .then(|| Address::new(&format!("buddy@{}", config.domain)).ok())
            .flatten();
        Self {
            directory,
            hashing: Hashing::default(),
            sign_up: config.sign_up,
            buddy,
            old_clients: config.old_clients,
        }
    }

    /// The buddy's account, if there is one.
    pub(crate) async fn buddy(&self) -> Result<Option<(AccountId, Address)>, StoreError> {
        let Some(address) = self.buddy.clone() else {
            return Ok(None);
        };
        let of = address.clone();
        let id = self.ask(move |directory| directory.find(&of)).await?;
        Ok(id.map(|id| (id, address)))
    }

    /// Makes the buddy's account, which has no password.
    pub(crate) async fn ensure_buddy(&self) -> Result<(), StoreError> {
        let Some(address) = self.buddy.clone() else {
            return Ok(());
        };
        let new = Enrolment {
            address,
            password: "no password".to_owned(),
            digest: None,
            name: crate::buddy::NAME.to_owned(),
            invitation: None,
            buddy: None,
        };
        // Not enrolled means that it is there already.
        let _ = self.ask(move |directory| directory.enrol(&new)).await?;
        Ok(())
    }

    /// Who may create an account from the page.
    #[must_use]
    pub fn sign_up_policy(&self) -> SignUp {
        self.sign_up
    }

    /// Creates an account in the operator's name, whatever the sign-up policy.
    ///
    /// # Errors
    /// Says which rule is broken, or that the address is taken.
    pub async fn create(
        &self,
        address: &str,
        password: &str,
        name: Option<&str>,
    ) -> Result<(), CreateError> {
        self.enrol(address, password, name, None).await
    }

    /// Creates an account for somebody at the page, as far as the policy allows.
    ///
    /// # Errors
    /// Like [`Self::create`], and when sign-up is closed or the invitation is missing or not valid.
    pub async fn sign_up(
        &self,
        address: &str,
        password: &str,
        name: Option<&str>,
        invitation: Option<&str>,
    ) -> Result<(), CreateError> {
        let invitation = match (self.sign_up, invitation) {
            (SignUp::Open, _) => None,
            (SignUp::Closed, _) => return Err(CreateError::Closed),
            (SignUp::Invitation, None | Some("")) => return Err(CreateError::InvitationNeeded),
            (SignUp::Invitation, Some(code)) => Some(invitation::digest(code)),
        };
        self.enrol(address, password, name, invitation).await
    }

    async fn enrol(
        &self,
        address: &str,
        password: &str,
        name: Option<&str>,
        invitation: Option<[u8; 32]>,
    ) -> Result<(), CreateError> {
        let address = check_address(address)?;
        check_password(password)?;
        let name = name
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| address.local_part())
            .to_owned();
        directory::check_name(&name).map_err(|_| CreateError::Name)?;
        // Hashing is dear: it is done for those only who would get the account.
        let wanted = address.clone();
        self.ask(move |directory| directory.would_enrol(&wanted, invitation))
            .await?
            .map_err(CreateError::from)?;
        let digest = self.digest(&address, password).await?;
        let password = self.hashing.hash(password.to_owned()).await?;
        let new = Enrolment {
            address,
            password,
            digest,
            name,
            invitation,
            buddy: self.buddy.clone(),
        };
        self.ask(move |directory| directory.enrol(&new))
            .await?
            .map_err(CreateError::from)
    }

    /// All accounts by address, the buddy's not among them.
    ///
    /// # Errors
    /// When the data file cannot be read.
    pub async fn list(&self) -> Result<Vec<Account>, StoreError> {
        let all = self
            .ask(|directory| Ok(accounts::all(directory.db())?))
            .await?;
        let people = all
            .into_iter()
            .filter(|(row, _, _)| self.buddy.as_ref() != Some(&row.address));
        let account = |(row, created, last): (store::AccountRow, i64, Option<i64>)| Account {
            address: row.address.to_string(),
            name: row.name,
            created: time(created),
            last_sign_in: last.map(time),
        };
        Ok(people.map(account).collect())
    }

    /// When the account with this address was made: whoever had the address before was somebody else.
    /// `None` when there is no such account.
    ///
    /// # Errors
    /// When the data file cannot be read.
    pub async fn created(&self, address: &str) -> Result<Option<SystemTime>, StoreError> {
        let Ok(address) = Address::new(address.trim()) else {
            return Ok(None);
        };
        let created = self
            .ask(move |directory| Ok(accounts::created(directory.db(), &address)?))
            .await?;
        Ok(created.map(time))
    }

    /// Removes an account with everything that belongs to it, and ends its sign-in. `false` when there is
    /// no such account.
    ///
    /// # Errors
    /// When the data file cannot be written.
    pub async fn remove(&self, address: &str) -> Result<bool, StoreError> {
        let Ok(address) = Address::new(address.trim()) else {
            return Ok(false);
        };
        self.ask(move |directory| match directory.find(&address)? {
            Some(id) => directory.remove_account(id),
            None => Ok(false),
        })
        .await
    }

    /// Gives an account a new password and ends its sign-in.
    ///
    /// # Errors
    /// When the password breaks a rule or there is no such account.
    pub async fn set_password(&self, address: &str, password: &str) -> Result<(), PasswordError> {
        let address = Address::new(address.trim()).map_err(|_| PasswordError::NoSuchAccount)?;
        check_password(password)?;
        let digest = self.digest(&address, password).await?;
        let hash = self.hashing.hash(password.to_owned()).await?;
        let changed = self
            .ask(move |directory| directory.replace_password(&address, &hash, digest.as_ref()))
            .await?;
        if changed {
            Ok(())
        } else {
            Err(PasswordError::NoSuchAccount)
        }
    }

    /// Whether this is the account's password. Takes as long for an account that does not exist.
    ///
    /// # Errors
    /// When it could not be found out.
    pub async fn verify(&self, address: &str, password: &str) -> Result<bool, PasswordError> {
        let Ok(address) = Address::new(address.trim()) else {
            return Ok(false);
        };
        Ok(self.check(&address, password).await?.is_some())
    }

    /// The account with this address and password, to give tickets to.
    pub(crate) async fn check(
        &self,
        address: &Address,
        password: &str,
    ) -> Result<Option<Owner>, PasswordError> {
        if password.len() > MAX_PASSWORD_BYTES {
            return Ok(None);
        }
        let wanted = address.clone();
        let stored = self
            .ask(move |directory| Ok(accounts::password(directory.db(), &wanted)?))
            .await?;
        let (id, hash) = stored.unzip();
        let known = hash.clone();
        let right = self.hashing.verify(password.to_owned(), hash).await?;
        let Some((account, hash)) = id.zip(known).filter(|_| right) else {
            return Ok(None);
        };
        let owner = Owner {
            account,
            address: address.clone(),
            password: Some(accounts::mark(&hash)),
        };
        self.learn_digest(&owner, password, hash).await?;
        Ok(Some(owner))
    }

    async fn ask<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut directory::Directory) -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.directory
            .ask(work)
            .await?
            .map_err(|refusal| match refusal {
                Refusal::Store(error) => error,
                // Refusals of the wire cannot come from the work given above.
                other => {
                    StoreError::Sqlite(rusqlite::Error::InvalidParameterName(other.to_string()))
                }
            })
    }
}

fn time(ms: i64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_millis(u64::try_from(ms).unwrap_or(0))
}
