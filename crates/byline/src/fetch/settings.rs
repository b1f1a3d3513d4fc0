//! What an operator may set about outgoing fetches: who to name as contact, and the narrow openings that tests need.
//! It refuses openings by range or by host: `allow` takes exact address and port pairs only.

use serde::Deserialize;
use std::{net::SocketAddr, path::PathBuf, time::Duration};
use url::Url;

/// The `[fetch]` part of `byline.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct FetchSettings {
    /// Exact address and port pairs that may be fetched although guarded against, `["127.0.0.1:18080"]`.
    pub allow: Vec<SocketAddr>,
    /// The DNS server to ask, `"127.0.0.1:5353"`, instead of the system's.
    pub resolver: Option<SocketAddr>,
    /// Another DNS server, asked only whether a name that the first does not know is gone, `"9.9.9.9:53"`.
    pub second_resolver: Option<SocketAddr>,
    /// A PEM file of certificate authorities trusted besides Mozilla's.
    pub trust: Option<PathBuf>,
    /// Where an outlet can reach the institute about Byline's visits: a URL or mail address for the User-Agent.
    pub contact: Option<String>,
    /// A host and port that the operator named in a setting of its own; they may be the institute's own insides.
    #[serde(skip)]
    pub named: Option<(String, u16)>,
    #[serde(skip)]
    pub limits: Limits,
}

impl FetchSettings {
    /// The same, open to the host and port of an address that the operator named.
    #[must_use]
    pub fn named(&self, url: &Url) -> Self {
        let named = url.host_str().zip(url.port_or_known_default());
        Self { named: named.map(|(host, port)| (host.to_owned(), port)), ..self.clone() }
    }
}

/// How much an outlet may take of us in one fetch.
#[derive(Clone, Debug)]
pub struct Limits {
    /// For one name look-up, one TCP connection, one TLS handshake.
    pub connect: Duration,
    /// For everything, redirects included.
    pub total: Duration,
    /// Bytes of all bodies together as sent, and of the answer's body decoded.
    pub body: usize,
    /// Bytes of one response head, interim (1xx) heads included.
    pub head: usize,
    /// Redirects followed.
    pub redirects: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            total: Duration::from_secs(20),
            body: 16 * 1024 * 1024,
            head: 64 * 1024,
            redirects: 5,
        }
    }
}
