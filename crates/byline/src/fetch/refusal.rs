//! Every way a fetch can end without an answer, each as one sentence that tells an editor what to do next.
//! It refuses to print a password that stood in an address.

use super::address::Closed;
use std::{
    net::{IpAddr, SocketAddr},
    time::Duration,
};
use url::Url;

/// Why nothing was fetched. An HTTP status is not among these: see [`super::Exchange::refused_status`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchRefusal {
    #[error(
        "{url} was not fetched: Byline fetches http and https addresses only; give the address of the op-ed's page as your browser shows it"
    )]
    Scheme { url: String },
    #[error(
        "{url} was not fetched: the address carries a user name or password; take that part out and try again"
    )]
    Credentials { url: String },
    #[error("{url} was not fetched: it has no host that can be looked up; check the address")]
    Host { url: String },
    #[error(
        "{url} was not fetched: port {port} is not one that web pages are served on; give an address on port 80 or 443, or save the page in your browser and give Byline the file"
    )]
    Port { url: String, port: u16 },
    #[error(
        "{url} was not fetched: the name {host} does not exist; check its spelling, and if the outlet is gone give Byline a saved copy of the page"
    )]
    UnknownName { url: String, host: String },
    #[error(
        "{url} was not fetched: the name {host} could not be looked up ({reason}); try again later, or ask your operator to check the server's DNS"
    )]
    NameServer { url: String, host: String, reason: String },
    #[error(
        "{url} was not fetched: it leads to {address}, which is {class} and not the public web; check the address, or save the page in your browser and give Byline the file"
    )]
    Address { url: String, address: IpAddr, class: Closed },
    #[error(
        "{url} did not answer: the connection to {peer} failed ({reason}); try again later, or save the page in your browser and give Byline the file"
    )]
    Connection { url: String, peer: SocketAddr, reason: String },
    #[error(
        "{url} was given up: {stage} took longer than {after:?}; try again later, or save the page in your browser and give Byline the file"
    )]
    TooSlow { url: String, stage: Stage, after: Duration },
    #[error(
        "{url} was not fetched: its encrypted connection cannot be trusted ({reason}); open the page in your browser, and if it is the right one save it and give Byline the file"
    )]
    Tls { url: String, reason: String },
    #[error(
        "{url} was given up after {redirects} redirects; open it in your browser and give Byline the address it ends at, or the saved page"
    )]
    TooManyRedirects { url: String, redirects: usize },
    #[error("{url} redirects to a page that is not asked for: {why}")]
    TurnedAway { url: String, why: String, may_pass: bool },
    #[error(
        "{url} redirects to \u{201c}{target}\u{201d}, which is no web address; open it in your browser and give Byline the address it ends at"
    )]
    RedirectTarget { url: String, target: String },
    #[error(
        "{url} was given up: the headers of its answer are over {cap} bytes; save the page in your browser and give Byline the file"
    )]
    HeadTooLarge { url: String, cap: usize },
    #[error(
        "{url} was given up: its answer is over {cap} bytes; check that it is an op-ed's page, or save the page in your browser and give Byline the file"
    )]
    BodyTooLarge { url: String, cap: usize },
    #[error(
        "{url} was given up: its compressed answer unpacks to over {cap} bytes; check that it is an op-ed's page, or save the page in your browser and give Byline the file"
    )]
    UnpacksTooLarge { url: String, cap: usize },
    #[error(
        "{url} cannot be read: its answer is not whole \u{201c}{coding}\u{201d} compression; save the page in your browser and give Byline the file"
    )]
    Coding { url: String, coding: String },
    #[error(
        "{url} answered with something that is not HTTP ({reason}); check the address, or save the page in your browser and give Byline the file"
    )]
    NotHttp { url: String, reason: String },
    #[error(
        "{url} broke off before its answer was complete ({reason}); try again later, or save the page in your browser and give Byline the file"
    )]
    BrokenOff { url: String, reason: String },
}

impl FetchRefusal {
    /// Whether the same fetch may succeed later without anyone changing anything: a job retries these and gives up on the rest.
    pub fn may_pass(&self) -> bool {
        matches!(
            self,
            Self::NameServer { .. }
                | Self::Connection { .. }
                | Self::TooSlow { .. }
                | Self::BrokenOff { .. }
                | Self::TurnedAway { may_pass: true, .. }
        )
    }
}

/// What was under way when the time ran out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Name,
    Connection,
    Tls,
    Answer,
    Body,
}

impl std::fmt::Display for Stage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Name => "looking up its name",
            Self::Connection => "connecting",
            Self::Tls => "the TLS handshake",
            Self::Answer => "waiting for its answer",
            Self::Body => "reading its answer",
        })
    }
}

/// Why no client could be made from the settings.
#[derive(Debug, thiserror::Error)]
pub enum FetchSetupError {
    #[error(
        "fetch.trust: {path} cannot be read as PEM certificates ({reason}); name a readable file of CA certificates"
    )]
    Trust { path: String, reason: String },
    #[error(
        "fetch.contact: \u{201c}{0}\u{201d} cannot stand in a User-Agent header; give a plain URL or mail address"
    )]
    Contact(String),
    #[error(
        "the name resolver could not be set up: {0}; set fetch.resolver to a DNS server's address and port"
    )]
    Resolver(String),
    #[error("the TLS library could not be set up: {0}")]
    Tls(#[from] rustls::Error),
}

/// The address as it may be shown: without user name and password.
pub(super) fn shown(url: &Url) -> String {
    let mut bare = url.clone();
    // Both fail only for addresses that cannot carry credentials at all.
    let _ = bare.set_username("");
    let _ = bare.set_password(None);
    bare.into()
}
