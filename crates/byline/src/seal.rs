//! What closes the secrets that an institute's database must keep in a form that can be read again: a key that lies outside of it.
//! It refuses to open what was closed for somebody else, or by another key.

use anyhow::Context;
use byline_core::clock::Entropy;
use data_encoding::BASE64URL_NOPAD;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use std::{
    fs,
    io::{ErrorKind, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

/// What everything closed begins with; no secret of an earlier Byline does.
const CLOSED: &str = "closed:";

/// A key of AES-256-GCM.
pub struct Seal(LessSafeKey);

impl Seal {
    /// With these bytes as the key.
    pub fn new(bytes: &[u8; 32]) -> Self {
        let key = UnboundKey::new(&AES_256_GCM, bytes).expect("a key of AES-256 has 32 bytes");
        Self(LessSafeKey::new(key))
    }

    /// With the key in `file`, which is made when it is missing.
    ///
    /// # Errors
    /// When it cannot be read or made, or is no key.
    pub fn at(file: &Path, entropy: &Entropy) -> anyhow::Result<Self> {
        let told = || format!("the key {} cannot be used; --key names another file", file.display());
        match Self::read(file).with_context(told)? {
            Some(seal) => Ok(seal),
            None => {
                make(file, &entropy.bytes()).with_context(told)?;
                Self::read(file).with_context(told)?.with_context(told)
            }
        }
    }

    /// With the key in `file`, when there is one.
    ///
    /// # Errors
    /// When it cannot be read, or is no key.
    pub fn read(file: &Path) -> anyhow::Result<Option<Self>> {
        let text = match fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let bytes = BASE64URL_NOPAD.decode(text.trim().as_bytes()).ok();
        let bytes: Option<[u8; 32]> = bytes.and_then(|bytes| bytes.try_into().ok());
        Ok(Some(Self::new(&bytes.context("it does not hold 32 bytes in base 64")?)))
    }

    /// Whether something is kept closed.
    pub fn is_closed(kept: &str) -> bool {
        kept.starts_with(CLOSED)
    }

    /// Closes a secret of `whose`.
    pub fn close(&self, entropy: &Entropy, whose: &str, secret: &str) -> String {
        let nonce = entropy.bytes::<NONCE_LEN>();
        let mut bytes = secret.as_bytes().to_vec();
        self.0
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(whose), &mut bytes)
            .expect("a secret is shorter than AES-GCM's bound of 64 GiB");
        format!("{CLOSED}{}", BASE64URL_NOPAD.encode(&[&nonce[..], &bytes].concat()))
    }

    /// Opens what was closed for `whose`; what is kept as it is, as it is.
    pub fn open(&self, whose: &str, kept: &str) -> Option<String> {
        let Some(closed) = kept.strip_prefix(CLOSED) else { return Some(kept.to_owned()) };
        let opened = self.opened(whose, closed);
        if opened.is_none() {
            tracing::error!(whose, "a secret was closed by another key than the one this node has");
        }
        opened
    }

    fn opened(&self, whose: &str, closed: &str) -> Option<String> {
        let bytes = BASE64URL_NOPAD.decode(closed.as_bytes()).ok()?;
        let (nonce, rest) = bytes.split_at_checked(NONCE_LEN)?;
        let (nonce, mut rest) = (Nonce::try_assume_unique_for_key(nonce).ok()?, rest.to_vec());
        let plain = self.0.open_in_place(nonce, Aad::from(whose), &mut rest).ok()?;
        String::from_utf8(plain.to_vec()).ok()
    }
}

/// Written beside and then linked to its name, so that whoever comes second finds a whole key and takes it.
fn make(file: &Path, bytes: &[u8; 32]) -> anyhow::Result<()> {
    let beside = file.with_extension(format!("{}.new", std::process::id()));
    let mut open = fs::OpenOptions::new();
    let mut new = open.write(true).create(true).truncate(true).mode(0o600).open(&beside)?;
    writeln!(new, "{}", BASE64URL_NOPAD.encode(bytes))?;
    new.sync_all()?;
    let linked = fs::hard_link(&beside, file);
    fs::remove_file(&beside)?;
    match linked {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error.into()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_closed_opens_for_its_own_by_its_key_alone() {
        let (entropy, seal) = (Entropy::seeded(1), Seal::new(&[7; 32]));
        let closed = seal.close(&entropy, "layla", "SECRET");
        assert!(Seal::is_closed(&closed) && !closed.contains("SECRET"), "{closed}");
        assert_eq!(seal.open("layla", &closed).as_deref(), Some("SECRET"));
        assert_ne!(
            seal.close(&entropy, "layla", "SECRET"),
            closed,
            "the same secret looks different each time"
        );
        assert_eq!(seal.open("omar", &closed), None, "another account's");
        assert_eq!(Seal::new(&[8; 32]).open("layla", &closed), None, "by another key");
        assert_eq!(seal.open("layla", "SECRET").as_deref(), Some("SECRET"), "from before there was a key");
        for broken in ["closed:", "closed:AAAA", "closed:!!", &closed[..closed.len() - 2]] {
            assert_eq!(seal.open("layla", broken), None, "{broken}");
        }
    }

    #[test]
    fn the_key_is_made_once_and_is_nobody_elses_to_read() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let (file, entropy) = (folder.path().join("byline.key"), Entropy::seeded(2));
        let closed = Seal::at(&file, &entropy).unwrap().close(&entropy, "a", "SECRET");
        assert_eq!(Seal::at(&file, &entropy).unwrap().open("a", &closed).as_deref(), Some("SECRET"));
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
        fs::write(&file, "not a key").unwrap();
        assert!(Seal::at(&file, &entropy).is_err(), "a broken key is never replaced");
    }
}
