//! Service passwords at rest: sealed with ChaCha20-Poly1305 under a key that is in the data folder
//! but not in the database, so that a copy of the database alone gives nothing away.

use crate::secret::Password;
use crate::store::AccountId;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use std::fmt;
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::sync::Arc;
use zeroize::Zeroizing;

/// The key's file in the data folder.
pub const KEY_FILE: &str = "seal.key";
const KEY_BYTES: usize = 32;
const NONCE_BYTES: usize = 12;

/// Seals and opens passwords.
#[derive(Clone)]
pub struct Seal(Arc<ChaCha20Poly1305>);

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file cannot be read or made.
    #[error("{KEY_FILE} cannot be read or written: {0}")]
    File(#[from] std::io::Error),
    /// The file is not a key.
    #[error(
        "{KEY_FILE} is not a key of {KEY_BYTES} bytes; put the right one back, or delete it and those who stayed signed in have to sign in again"
    )]
    NotAKey,
}

/// The text was sealed with another key or for another account, or is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a kept password cannot be opened with this key")]
pub struct Unopened;

impl Seal {
    /// Reads the key from the data folder; at the first start makes one, readable by its owner
    /// only.
    pub fn open(folder: &Path) -> Result<Self, KeyError> {
        let file = folder.join(KEY_FILE);
        let key = match std::fs::read(&file) {
            Ok(key) => Zeroizing::new(key),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let key = Zeroizing::new(rand::random::<[u8; KEY_BYTES]>().to_vec());
                write_private(&file, &key)?;
                key
            }
            Err(error) => return Err(error.into()),
        };
        let key: &[u8; KEY_BYTES] = key.as_slice().try_into().map_err(|_| KeyError::NotAKey)?;
        Ok(Self(Arc::new(ChaCha20Poly1305::new(&Key::from(*key)))))
    }

    /// Seals a password so that it opens for this account only.
    pub fn seal(&self, account: AccountId, password: &Password) -> Vec<u8> {
        let nonce: [u8; NONCE_BYTES] = rand::random();
        let mut sealed = nonce.to_vec();
        let text = self
            .0
            .encrypt(
                &Nonce::from(nonce),
                Payload {
                    msg: password.reveal().as_bytes(),
                    aad: &account.0.to_be_bytes(),
                },
            )
            .expect("a password is far shorter than the cipher's limit");
        sealed.extend_from_slice(&text);
        sealed
    }

    /// Opens what [`Seal::seal`] made for this account.
    pub fn open_sealed(&self, account: AccountId, sealed: &[u8]) -> Result<Password, Unopened> {
        let (nonce, text) = sealed.split_first_chunk::<NONCE_BYTES>().ok_or(Unopened)?;
        let text = self
            .0
            .decrypt(
                &Nonce::from(*nonce),
                Payload {
                    msg: text,
                    aad: &account.0.to_be_bytes(),
                },
            )
            .map_err(|_| Unopened)?;
        String::from_utf8(text)
            .map(Password::new)
            .map_err(|_| Unopened)
    }
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seal(..)")
    }
}

/// Writes a new file that only its owner can read.
pub(crate) fn write_private(file: &Path, key: &[u8]) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(file)?;
    file.write_all(key)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::{KEY_FILE, KeyError, Seal, Unopened};
    use crate::secret::Password;
    use crate::store::AccountId;

    #[test]
    fn what_was_sealed_opens_after_a_restart_and_for_its_account_only() {
        let folder = tempfile::tempdir().unwrap();
        let sealed = Seal::open(folder.path())
            .unwrap()
            .seal(AccountId(1), &Password::new("hunter2".into()));
        assert!(!sealed.windows(7).any(|part| part == b"hunter2"));

        let seal = Seal::open(folder.path()).unwrap();
        let opened = seal.open_sealed(AccountId(1), &sealed).unwrap();
        assert_eq!(opened.reveal(), "hunter2");
        assert_eq!(
            seal.open_sealed(AccountId(2), &sealed).unwrap_err(),
            Unopened
        );
        assert_eq!(seal.open_sealed(AccountId(1), &[]).unwrap_err(), Unopened);

        let other = tempfile::tempdir().unwrap();
        let other = Seal::open(other.path()).unwrap();
        assert_eq!(
            other.open_sealed(AccountId(1), &sealed).unwrap_err(),
            Unopened
        );
    }

    #[cfg(unix)]
    #[test]
    fn the_key_is_its_owners_only() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        Seal::open(folder.path()).unwrap();
        let mode = std::fs::metadata(folder.path().join(KEY_FILE))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_damaged_key_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(KEY_FILE), b"short").unwrap();
        assert!(matches!(Seal::open(folder.path()), Err(KeyError::NotAKey)));
    }
}
