//! Passwords to hashes and back, without holding up the threads that serve connections.

use std::sync::{Arc, OnceLock};

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;

/// How many hashes are computed at the same time: each takes 19 MiB and a processor for some tens of
/// milliseconds, so that a burst of sign-ins waits instead of using up the machine.
const AT_ONCE: usize = 2;

/// How many hashes are computed or waited for: the last in line waits some three seconds. Whoever comes
/// after that is turned away at once, so that a flood of strangers' attempts holds neither memory nor
/// connections.
const IN_LINE: usize = 128;

/// Hashing could not be carried out.
#[derive(Debug, thiserror::Error)]
pub enum HashingError {
    /// The machine could not give the memory or randomness for it.
    #[error("hashing the password failed")]
    Failed,
    /// Too many others wait for theirs.
    #[error("too many passwords are being checked")]
    Busy,
}

/// Hashes and checks passwords with argon2id (the parameters of RFC 9106's users' default: 19 MiB, two
/// passes, one lane).
#[derive(Clone, Debug)]
pub(crate) struct Hashing {
    slots: Arc<Semaphore>,
    line: Arc<Semaphore>,
}

impl Default for Hashing {
    fn default() -> Self {
        Self {
            slots: Arc::new(Semaphore::new(AT_ONCE)),
            line: Arc::new(Semaphore::new(IN_LINE)),
        }
    }
}

impl Hashing {
    /// The hash to store, with a salt of its own.
    ///
    /// # Errors
    /// When the machine cannot give the memory or randomness for it, or too many wait already.
    pub(crate) async fn hash(&self, password: String) -> Result<String, HashingError> {
        self.run(move || hash(&password)).await?
    }

    /// Whether `password` gives `stored`. With no account to compare with (`None`) it takes as long and
    /// says no, so that the time tells nobody which addresses exist.
    ///
    /// # Errors
    /// When the machine cannot give the memory for it, or too many wait already.
    pub(crate) async fn verify(
        &self,
        password: String,
        stored: Option<String>,
    ) -> Result<bool, HashingError> {
        self.run(move || match &stored {
            Some(stored) => Ok(verify(&password, stored)),
            None => {
                let nobody = nobody().as_ref().ok_or(HashingError::Failed)?;
                verify(&password, nobody);
                Ok(false)
            }
        })
        .await?
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, HashingError> {
        let place = Arc::clone(&self.line).try_acquire_owned();
        let place = place.map_err(|_| HashingError::Busy)?;
        let slot = Arc::clone(&self.slots)
            .acquire_owned()
            .await
            .map_err(|_| HashingError::Failed)?;
        tokio::task::spawn_blocking(move || {
            let _held = (place, slot);
            work()
        })
        .await
        .map_err(|_| HashingError::Failed)
    }
}

fn hash(password: &str) -> Result<String, HashingError> {
    Argon2::default()
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|_| HashingError::Failed)
}

fn verify(password: &str, stored: &str) -> bool {
    let Ok(stored) = PasswordHash::new(stored) else {
        return false;
    };
    Argon2::default()
        .verify_password(password.as_bytes(), &stored)
        .is_ok()
}

/// A hash of nothing anybody knows, made with the same parameters as the real ones.
fn nobody() -> &'static Option<String> {
    static NOBODY: OnceLock<Option<String>> = OnceLock::new();
    NOBODY.get_or_init(|| hash(&crate::random::text()).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_flood_is_turned_away_and_ends() {
        let hashing = Hashing::default();
        let busy = Arc::clone(&hashing.slots).acquire_many_owned(u32::try_from(AT_ONCE).unwrap());
        let busy = busy.await.unwrap();
        let waiting: Vec<_> = (0..IN_LINE)
            .map(|_| {
                let hashing = hashing.clone();
                tokio::spawn(async move { hashing.run(|| ()).await })
            })
            .collect();
        while hashing.line.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        let late = hashing.verify("anything".to_owned(), None).await;
        assert!(matches!(late, Err(HashingError::Busy)), "{late:?}");

        drop(busy);
        for one in waiting {
            one.await.unwrap().unwrap();
        }
        hashing.run(|| ()).await.unwrap();
    }

    #[tokio::test]
    async fn the_right_password_passes_and_nothing_else() {
        let hashing = Hashing::default();
        let stored = hashing.hash("correct horse".to_owned()).await.unwrap();
        assert!(
            stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{stored}"
        );
        assert!(
            hashing
                .verify("correct horse".to_owned(), Some(stored.clone()))
                .await
                .unwrap()
        );
        assert!(
            !hashing
                .verify("wrong horse".to_owned(), Some(stored))
                .await
                .unwrap()
        );
        assert!(
            !hashing
                .verify("correct horse".to_owned(), None)
                .await
                .unwrap()
        );
        assert!(
            !hashing
                .verify("correct horse".to_owned(), Some("not a hash".to_owned()))
                .await
                .unwrap()
        );
    }
}
