//! Which archive is asked to keep originals, and with which key.
//! It refuses half of it: an archive without a key is never asked, and a key is never printed.

use byline_core::address::WebAddress;
use std::fmt;

/// The `[push]` part of `byline.toml`.
#[derive(Clone, Default)]
pub struct KeptPush {
    /// The archive.
    pub archive: Option<WebAddress>,
    /// Key and secret, `key:secret`.
    pub key: Option<String>,
}

/// The same, whole.
#[derive(Clone, Copy)]
pub struct PushSettings<'a> {
    /// The archive.
    pub archive: &'a WebAddress,
    /// Key and secret.
    pub key: &'a str,
}

impl KeptPush {
    /// Both parts; none where one of them is missing.
    pub fn whole(&self) -> Option<PushSettings<'_>> {
        Some(PushSettings { archive: self.archive.as_ref()?, key: self.key.as_deref()? })
    }
}

impl fmt::Debug for KeptPush {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeptPush").field("archive", &self.archive).finish_non_exhaustive()
    }
}

/// A key with its secret, as an archive gives them.
pub(super) fn key(raw: &str) -> Result<String, String> {
    let visible = raw.bytes().all(|byte| byte.is_ascii_graphic());
    match raw.split_once(':') {
        Some((key, secret)) if visible && !key.is_empty() && !secret.is_empty() => Ok(raw.to_owned()),
        _ => {
            Err("give the key and the secret with a colon between them, as the archive shows them".to_owned())
        }
    }
}
