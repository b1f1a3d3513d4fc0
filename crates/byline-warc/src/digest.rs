//! A labelled digest, as WARC headers and indexes carry it.
//! It refuses every algorithm but SHA-256 for what it writes; others are read as they stand and compared as words.

use data_encoding::{BASE32, HEXLOWER};
use sha2::{Digest as _, Sha256};
use std::fmt;

/// `sha256:` and the digest in base 32 (ISO 28500:2017, 5.8 and 5.9; RFC 4648, section 6).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LabelledDigest(String);

impl LabelledDigest {
    /// The SHA-256 of `bytes`.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(format!("sha256:{}", BASE32.encode(&Sha256::digest(bytes))))
    }

    /// As a file says it, whatever its algorithm.
    #[must_use]
    pub fn said(raw: &str) -> Self {
        Self(raw.trim().to_owned())
    }

    /// Whether it is the digest of `bytes`; none for an algorithm that is not known here.
    #[must_use]
    pub fn is_of(&self, bytes: &[u8]) -> Option<bool> {
        let (algorithm, said) = self.0.split_once(':')?;
        if !algorithm.eq_ignore_ascii_case("sha256") && !algorithm.eq_ignore_ascii_case("sha-256") {
            return None;
        }
        let digest = Sha256::digest(bytes);
        let base32 = BASE32.encode(&digest);
        let said = said.trim_end_matches('=');
        Some(
            said.eq_ignore_ascii_case(base32.trim_end_matches('='))
                || said.eq_ignore_ascii_case(&HEXLOWER.encode(&digest)),
        )
    }

    /// As it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LabelledDigest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// SHA-256 in hexadecimal with its label, as packages carry it.
pub fn hex(bytes: &[u8]) -> String {
    format!("sha256:{}", HEXLOWER.encode(&Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_known_in_both_spellings_and_others_are_left_open() {
        let digest = LabelledDigest::of(b"abc");
        assert_eq!(digest.as_str(), "sha256:XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ====");
        assert_eq!((digest.is_of(b"abc"), digest.is_of(b"abd")), (Some(true), Some(false)));
        assert_eq!(LabelledDigest::said(&hex(b"abc")).is_of(b"abc"), Some(true));
        assert_eq!(LabelledDigest::said("sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5").is_of(b"abc"), None);
        assert_eq!(LabelledDigest::said("nothing").is_of(b"abc"), None);
    }
}
