//! A web address, and the key by which two spellings of one address are known to be the same.
//! It refuses schemes other than http and https, and addresses that carry a name or password.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use url::Url;

/// An absolute `http` or `https` address (WHATWG URL), without user name or password, at most 2,048 bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct WebAddress(Url);

/// Why a string is not a web address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressRefusal {
    /// It does not parse.
    #[error("\u{201c}{0}\u{201d} is not a web address; it should begin with https://")]
    Malformed(String),
    /// Another scheme than http or https.
    #[error("\u{201c}{0}\u{201d} is not a web page\u{2019}s address; only http and https are")]
    Scheme(String),
    /// It carries a user name or password.
    #[error("the address of {0} carries a user name or password; remove it")]
    Credentials(String),
    /// Over 2,048 bytes.
    #[error("the address is {0} bytes long; 2,048 are allowed")]
    TooLong(usize),
}

/// The name under which an address is known, whatever its spelling: host without `www.`, path without a trailing
/// slash, query without tracking parameters and sorted, no scheme, port or fragment. Unique per site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AddressKey(String);

/// Query parameters that follow a reader and never name a page, beside all that begin with `utm_`.
pub const TRACKING: [&str; 22] = [
    "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh",
    "mc_cid", "mc_eid", "_hsenc", "_hsmi", "mkt_tok", "ref_src", "ref_url", "cmpid", "smid", "smtyp",
    "s_cid",
];

impl WebAddress {
    /// The address as text, as WHATWG serialises it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The parsed URL.
    #[must_use]
    pub fn url(&self) -> &Url {
        &self.0
    }

    /// The host in lower case, without a leading `www.`.
    #[must_use]
    pub fn host(&self) -> &str {
        let host = self.0.host_str().unwrap_or_default();
        host.strip_prefix("www.").unwrap_or(host)
    }

    /// The address without tracking parameters and fragment; else as given.
    #[must_use]
    pub fn cleaned(&self) -> Self {
        let mut url = self.0.clone();
        let kept: Vec<(String, String)> = url
            .query_pairs()
            .filter(|(name, _)| !is_tracking(name))
            .map(|(n, v)| (n.into(), v.into()))
            .collect();
        let had = url.query_pairs().count();
        if kept.is_empty() {
            url.set_query(None);
        } else if kept.len() < had {
            url.query_pairs_mut().clear().extend_pairs(kept);
        }
        url.set_fragment(None);
        Self(url)
    }

    /// The same address without what follows its reader; its place in the page stays.
    #[must_use]
    pub fn untracked(&self) -> Self {
        if !self.0.query_pairs().any(|(name, _)| is_tracking(&name)) {
            return self.clone();
        }
        let mut clean = self.cleaned();
        clean.0.set_fragment(self.0.fragment());
        clean
    }

    /// The key by which this address is compared.
    #[must_use]
    pub fn key(&self) -> AddressKey {
        let mut pairs: Vec<(String, String)> = self
            .0
            .query_pairs()
            .filter(|(name, _)| !is_tracking(name))
            .map(|(n, v)| (n.into(), v.into()))
            .collect();
        pairs.sort();
        let port = self.0.port().map(|port| format!(":{port}")).unwrap_or_default();
        let mut key = format!("{}{port}{}", self.host(), self.0.path().trim_end_matches('/'));
        if !pairs.is_empty() {
            let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
            key.push('?');
            key.push_str(&query);
        }
        AddressKey(key)
    }

    /// Whether another address leads to the same page: by its key, whatever the case of its escapes, and whether or not what
    /// needs no escape is escaped. Keys are stored, so they go on telling these apart.
    #[must_use]
    pub fn is_same_page(&self, other: &Self) -> bool {
        let (own, other) = (self.key(), other.key());
        own == other || unescaped(&own.0) == unescaped(&other.0)
    }
}

/// A key with each escape as all would write it: what needs none bare, the others in capitals.
fn unescaped(key: &str) -> String {
    let hex = |digit: &u8| char::from(*digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut out = Vec::with_capacity(key.len());
    let mut rest = key.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        let escaped = match after {
            [high, low, ..] if *first == b'%' => hex(high).zip(hex(low)).map(|(high, low)| high << 4 | low),
            _ => None,
        };
        match escaped {
            Some(byte) if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => out.push(byte),
            Some(_) => out.extend([b'%', after[0].to_ascii_uppercase(), after[1].to_ascii_uppercase()]),
            None => out.push(*first),
        }
        rest = if escaped.is_some() { &after[2..] } else { rest };
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn is_tracking(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    lower.starts_with("utm_") || TRACKING.contains(&lower.as_str())
}

impl FromStr for WebAddress {
    type Err = AddressRefusal;
    fn from_str(raw: &str) -> Result<Self, AddressRefusal> {
        let raw = raw.trim();
        if raw.len() > 2_048 {
            return Err(AddressRefusal::TooLong(raw.len()));
        }
        let url = Url::parse(raw).map_err(|_| AddressRefusal::Malformed(raw.to_owned()))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(AddressRefusal::Scheme(raw.to_owned()));
        }
        if url.host_str().is_none_or(str::is_empty) {
            return Err(AddressRefusal::Malformed(raw.to_owned()));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(AddressRefusal::Credentials(url.host_str().unwrap_or_default().to_owned()));
        }
        if url.as_str().len() > 2_048 {
            return Err(AddressRefusal::TooLong(url.as_str().len()));
        }
        Ok(Self(url))
    }
}

impl TryFrom<String> for WebAddress {
    type Error = AddressRefusal;
    fn try_from(raw: String) -> Result<Self, AddressRefusal> {
        raw.parse()
    }
}

impl From<WebAddress> for String {
    fn from(address: WebAddress) -> Self {
        address.0.into()
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl AddressKey {
    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for AddressKey {
    type Err = AddressRefusal;
    fn from_str(raw: &str) -> Result<Self, AddressRefusal> {
        if raw.is_empty() { Err(AddressRefusal::Malformed(raw.to_owned())) } else { Ok(Self(raw.to_owned())) }
    }
}

impl fmt::Display for AddressKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn address(raw: &str) -> WebAddress {
        raw.parse().unwrap()
    }

    #[test]
    fn a_page_is_known_by_its_address_however_it_is_escaped() {
        let same =
            |one: &str, other: &str| one.parse::<WebAddress>().unwrap().is_same_page(&other.parse().unwrap());
        assert!(same(
            "https://quay.example/%d9%85%d8%a7%d8%a1",
            "http://www.quay.example/\u{645}\u{627}\u{621}/"
        ));
        assert!(same("https://quay.example/%7Eamina/w%61ter", "https://quay.example/~amina/water"));
        assert!(!same("https://quay.example/a%2Fb", "https://quay.example/a/b"), "a slash within a name");
        assert!(!same("https://quay.example/a%2", "https://quay.example/a%25"));
        assert!(!same("https://quay.example/a%+1", "https://quay.example/a%01"));
    }

    #[test]
    fn spellings_of_one_address_share_a_key() {
        let key = address("https://www.Harbour.example/opinion/water/?b=2&utm_source=x&a=1#top").key();
        assert_eq!(key.as_str(), "harbour.example/opinion/water?a=1&b=2");
        assert_eq!(address("http://harbour.example:80/opinion/water?a=1&b=2&fbclid=9").key(), key);
        assert_ne!(address("https://harbour.example/opinion/water?a=2&b=2").key(), key);
    }

    #[test]
    fn what_is_no_web_page_is_refused_with_a_reason() {
        for bad in [
            "",
            "harbour.example/x",
            "javascript:alert(1)",
            "ftp://a.example",
            "https://u:p@a.example/",
            "https://",
        ] {
            assert!(bad.parse::<WebAddress>().is_err(), "{bad}");
        }
        assert!(format!("https://a.example/{}", "x".repeat(2048)).parse::<WebAddress>().is_err());
    }

    #[test]
    fn cleaning_keeps_what_names_the_page() {
        assert_eq!(
            address("https://a.example/?p=123&utm_medium=mail#x").cleaned().as_str(),
            "https://a.example/?p=123"
        );
        assert_eq!(address("https://a.example/?gclid=1").cleaned().as_str(), "https://a.example/");
    }

    proptest! {
        #[test]
        fn any_string_is_an_address_or_refused(raw in ".{0,60}") {
            if let Ok(address) = raw.parse::<WebAddress>() {
                prop_assert_eq!(address.as_str().parse::<WebAddress>().unwrap().key(), address.key());
            }
        }
    }
}
