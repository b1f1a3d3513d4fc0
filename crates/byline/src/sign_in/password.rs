//! Passwords as Argon2id keeps them, computed away from the threads that answer readers.
//! It refuses short passwords, and to be quicker for an account that does not exist.

use argon2::{
    Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version, password_hash::phc::PasswordHash,
};
use byline_core::clock::Entropy;
use std::sync::LazyLock;
use tokio::sync::Semaphore;

/// The fewest characters of a password (OWASP ASVS 5.0, 6.2.1).
pub const SHORTEST: usize = 10;

/// More characters than this are nobody's password.
const LONGEST: usize = 256;

/// How many hashes are computed at once: each takes 19 MiB and a core.
static ROOM: Semaphore = Semaphore::const_new(2);

/// OWASP's first choice for Argon2id: 19 MiB, two passes, one lane.
static ARGON: LazyLock<Argon2<'static>> = LazyLock::new(|| {
    let params = Params::new(19 * 1_024, 2, 1, None).expect("these parameters are within Argon2's bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
});

/// What is verified where there is no account, so that the answer takes as long.
static NOBODY: LazyLock<String> = LazyLock::new(|| {
    let hash: PasswordHash = ARGON
        .hash_password_with_salt(b"nobody's password", b"nobody's salt...")
        .expect("a salt of 16 bytes is always taken");
    hash.to_string()
});

/// A password as typed.
#[derive(Clone)]
pub struct Password(String);

/// Why a string is no password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAPassword {
    #[error("a password has at least {SHORTEST} characters; three or four unrelated words make a good one")]
    Short,
    #[error("a password has at most {LONGEST} characters")]
    Long,
}

impl Password {
    /// A password somebody wants to use from now on.
    pub fn chosen(raw: &str) -> Result<Self, NotAPassword> {
        match raw.chars().count() {
            n if n < SHORTEST => Err(NotAPassword::Short),
            n if n > LONGEST => Err(NotAPassword::Long),
            _ => Ok(Self(raw.to_owned())),
        }
    }

    /// A password somebody tries; too long a one is cut, since it is wrong anyway.
    pub fn tried(raw: &str) -> Self {
        Self(raw.chars().take(LONGEST + 1).collect())
    }

    /// The PHC string to keep.
    pub async fn hashed(self, entropy: &Entropy) -> String {
        let salt = entropy.bytes::<16>();
        aside(move || {
            let hash: PasswordHash = ARGON
                .hash_password_with_salt(self.0.as_bytes(), &salt)
                .expect("a salt of 16 bytes is always taken");
            hash.to_string()
        })
        .await
    }

    /// Whether it is the one kept as `phc`; without one, false after as long a while.
    pub async fn is(self, phc: Option<String>) -> bool {
        aside(move || {
            let (known, nobodys) = (phc.is_some(), NOBODY.clone());
            let kept = phc.unwrap_or(nobodys);
            let fits = PasswordHash::new(&kept)
                .is_ok_and(|hash| ARGON.verify_password(self.0.as_bytes(), &hash).is_ok());
            fits && known
        })
        .await
    }
}

async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let _room = ROOM.acquire().await.expect("this semaphore is never closed");
    tokio::task::spawn_blocking(work).await.expect("hashing a password does not panic")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_kept_as_argon2id_and_known_again() {
        let phc = Password::chosen("correct horse battery").unwrap().hashed(&Entropy::seeded(3)).await;
        assert!(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{phc}");
        assert!(Password::tried("correct horse battery").is(Some(phc.clone())).await);
        assert!(!Password::tried("correct horse").is(Some(phc)).await);
        assert!(!Password::tried("nobody's password").is(None).await);
    }

    #[test]
    fn short_and_endless_ones_are_refused() {
        assert_eq!(Password::chosen("short").err(), Some(NotAPassword::Short));
        assert_eq!(Password::chosen(&"x".repeat(300)).err(), Some(NotAPassword::Long));
    }
}
