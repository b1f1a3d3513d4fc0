//! The path and query by which readers of an institute's old site found an op-ed, however they are spelled.
//! It refuses to name the front of a site: an old address leads to one op-ed, never to all.

use crate::address::WebAddress;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use unicode_normalization::UnicodeNormalization;

/// What an old address is compared by: its path decoded and in lower case without a slash at its end, its query sorted
/// without what only follows readers. Without the host: the old site's is the institute's own, by whatever name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OldKey(String);

/// The front of a site, or nothing at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the address is the front of a site; give the one of an op-ed\u{2019}s page")]
pub struct OnlyTheFront;

impl OldKey {
    /// The key of a path with its query.
    ///
    /// # Errors
    /// [`OnlyTheFront`] where nothing tells one page from another.
    pub fn of(path: &str, query: Option<&str>) -> Result<Self, OnlyTheFront> {
        let path = decoded(path).nfc().flat_map(char::to_lowercase).collect::<String>();
        let path = path.trim_end_matches('/');
        let mut key = if path.is_empty() { "/".to_owned() } else { path.to_owned() };
        // An address of its own keeps only the parameters that name a page.
        let spelled = format!("https://old.invalid/?{}", query.unwrap_or_default());
        let kept = spelled.parse::<WebAddress>().map(|address| address.key());
        if let Some((_, query)) = kept.as_ref().ok().and_then(|key| key.as_str().split_once('?')) {
            key.push('?');
            key.push_str(query);
        }
        if key == "/" { Err(OnlyTheFront) } else { Ok(Self(key)) }
    }

    /// The key of an address.
    ///
    /// # Errors
    /// [`OnlyTheFront`]
    pub fn of_address(address: &WebAddress) -> Result<Self, OnlyTheFront> {
        Self::of(address.url().path(), address.url().query())
    }

    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Percent signs undone where they spell UTF-8; else as it was.
fn decoded(path: &str) -> String {
    let digit = |byte: Option<&u8>| byte.and_then(|b| char::from(*b).to_digit(16));
    let bytes = path.as_bytes();
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(byte) = bytes.get(at) {
        match (byte, digit(bytes.get(at + 1)), digit(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                out.push(u8::try_from(high * 16 + low).unwrap_or(b'%'));
                at += 3;
            }
            _ => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    // A null in a key is no address, and no database keeps it.
    let text = String::from_utf8(out).unwrap_or_else(|_| path.to_owned());
    if text.contains(char::is_control) { path.to_owned() } else { text }
}

impl FromStr for OldKey {
    type Err = OnlyTheFront;
    fn from_str(raw: &str) -> Result<Self, OnlyTheFront> {
        if raw.is_empty() || raw == "/" { Err(OnlyTheFront) } else { Ok(Self(raw.to_owned())) }
    }
}

impl fmt::Display for OldKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(raw: &str) -> String {
        OldKey::of_address(&raw.parse().unwrap()).unwrap().to_string()
    }

    #[test]
    fn spellings_of_one_old_address_share_a_key() {
        assert_eq!(key("https://www.old.example/2012/01/Count-The-Water/"), "/2012/01/count-the-water");
        assert_eq!(
            key("http://old.example/2012/01/count-the-water?utm_source=x#top"),
            "/2012/01/count-the-water"
        );
        assert_eq!(
            key("https://old.example/%D9%85%D8%A7%D8%A1"),
            key("https://old.example/%d9%85%d8%a7%d8%a1/")
        );
        assert_eq!(key("https://old.example/?p=12"), "/?p=12");
        assert_eq!(key("https://old.example/index.php?b=2&p=12&fbclid=9"), "/index.php?b=2&p=12");
        assert_ne!(key("https://old.example/?p=12"), key("https://old.example/?p=13"));
    }

    #[test]
    fn the_front_is_no_op_eds() {
        assert_eq!(OldKey::of("/", None), Err(OnlyTheFront));
        assert_eq!(OldKey::of("/", Some("utm_source=x")), Err(OnlyTheFront));
    }

    proptest! {
        #[test]
        fn any_path_has_a_key_or_is_the_front(path in ".{0,40}", query in ".{0,30}") {
            if let Ok(key) = OldKey::of(&path, Some(&query)) {
                prop_assert!(!key.as_str().contains('\0') || path.contains('\0') || query.contains('\0'));
            }
        }
    }
}
