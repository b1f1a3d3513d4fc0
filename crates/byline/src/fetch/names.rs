//! From an address an editor gave to the exact network addresses that may be connected to.
//! It refuses a name as a whole when any address it has is closed: a name that mixes the two is an attack or an accident.

use super::{
    address::closed,
    refusal::{FetchRefusal, FetchSetupError, Stage, shown},
    settings::FetchSettings,
};
use hickory_resolver::{
    TokioResolver,
    config::{ConnectionConfig, LookupIpStrategy, NameServerConfig, ResolveHosts, ResolverConfig},
    net::{NetError, runtime::TokioRuntimeProvider},
    proto::rr::RData,
};
use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    time::Duration,
};
use tokio::time::{Instant, timeout_at};
use url::{Host, Url};

/// More are not tried: each gets its share of the time to connect.
const MOST_ADDRESSES: usize = 4;
/// So many domains of a host are asked for their name servers, those nearest to the one that was registered.
const MOST_DOMAINS: usize = 4;

pub(super) struct Names {
    resolver: TokioResolver,
    second: Option<TokioResolver>,
    allow: Vec<SocketAddr>,
    named: Option<(String, u16)>,
    patience: Duration,
}

impl Names {
    pub(super) fn new(settings: &FetchSettings) -> Result<Self, FetchSetupError> {
        Ok(Self {
            resolver: resolver(settings.resolver)?,
            second: settings.second_resolver.map(|server| resolver(Some(server))).transpose()?,
            allow: settings.allow.clone(),
            named: settings.named.clone(),
            patience: settings.limits.connect,
        })
    }

    /// The addresses of `url`'s host, every one of them checked, in the order to try them.
    pub(super) async fn checked(
        &self,
        url: &Url,
        deadline: Instant,
    ) -> Result<Vec<SocketAddr>, FetchRefusal> {
        let port = self.port(url)?;
        let mut found = match url.host() {
            Some(Host::Ipv4(v4)) => vec![IpAddr::V4(v4)],
            Some(Host::Ipv6(v6)) => vec![IpAddr::V6(v6)],
            Some(Host::Domain(name)) => self.resolved(url, name, deadline).await?,
            None => return Err(FetchRefusal::Host { url: shown(url) }),
        };
        for address in &found {
            self.open(url, SocketAddr::new(*address, port))?;
        }
        found.truncate(MOST_ADDRESSES);
        Ok(found.into_iter().map(|address| SocketAddr::new(address, port)).collect())
    }

    /// Whether the second resolver says too that the name does not exist; none where there is no second, or no answer of it.
    pub(super) async fn second_says_gone(&self, name: &str) -> Option<bool> {
        let second = self.second.as_ref()?;
        let by = Instant::now() + self.patience;
        let whole = format!("{}.", name.trim_end_matches('.'));
        match timeout_at(by, second.lookup_ip(whole)).await.ok()? {
            Ok(found) => Some(found.iter().next().is_none()),
            Err(error) => (error.is_nx_domain() || error.is_no_records_found()).then_some(true),
        }
    }

    /// The name servers of the nearest domain of `host` that has some, as far up as its owner registered it. Where that is not
    /// answered nothing is said: a domain above it has others.
    pub(super) async fn servers_of(&self, host: &str) -> Vec<String> {
        for domain in own_domains(host) {
            let by = Instant::now() + self.patience;
            match timeout_at(by, self.resolver.ns_lookup(format!("{domain}."))).await {
                Ok(Ok(found)) => {
                    let server = |data: &RData| match data {
                        RData::NS(server) => Some(server.0.to_string()),
                        _ => None,
                    };
                    let servers: Vec<String> =
                        found.answers().iter().filter_map(|record| server(&record.data)).collect();
                    if !servers.is_empty() {
                        return servers;
                    }
                }
                Ok(Err(error)) if error.is_nx_domain() || error.is_no_records_found() => {}
                Ok(Err(_)) | Err(_) => break,
            }
        }
        Vec::new()
    }

    /// An unusual port is refused before its name is even looked up, unless some allowed pair has it.
    fn port(&self, url: &Url) -> Result<u16, FetchRefusal> {
        match url.scheme() {
            "http" | "https" => {}
            _ => return Err(FetchRefusal::Scheme { url: shown(url) }),
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(FetchRefusal::Credentials { url: shown(url) });
        }
        let port = url.port_or_known_default().unwrap_or(0);
        if usual(port) || self.is_named(url, port) || self.allow.iter().any(|pair| pair.port() == port) {
            Ok(port)
        } else {
            Err(FetchRefusal::Port { url: shown(url), port })
        }
    }

    fn open(&self, url: &Url, pair: SocketAddr) -> Result<(), FetchRefusal> {
        if self.allow.contains(&pair) || self.is_named(url, pair.port()) {
            return Ok(());
        }
        if let Some(class) = closed(pair.ip()) {
            return Err(FetchRefusal::Address { url: shown(url), address: pair.ip(), class });
        }
        if usual(pair.port()) {
            Ok(())
        } else {
            Err(FetchRefusal::Port { url: shown(url), port: pair.port() })
        }
    }

    fn is_named(&self, url: &Url, port: u16) -> bool {
        let is_it = |(host, at): &(String, u16)| url.host_str() == Some(host) && port == *at;
        self.named.as_ref().is_some_and(is_it)
    }

    async fn resolved(&self, url: &Url, name: &str, deadline: Instant) -> Result<Vec<IpAddr>, FetchRefusal> {
        let by = deadline.min(Instant::now() + self.patience);
        // With its final dot the name is whole, so that no search domain of the machine is tried after it.
        let whole = format!("{}.", name.trim_end_matches('.'));
        let answer = timeout_at(by, self.resolver.lookup_ip(whole)).await.map_err(|_| {
            FetchRefusal::TooSlow { url: shown(url), stage: Stage::Name, after: self.patience }
        })?;
        let found: Vec<IpAddr> = answer.map_err(|error| unresolved(url, name, &error))?.iter().collect();
        if found.is_empty() {
            return Err(FetchRefusal::UnknownName { url: shown(url), host: name.to_owned() });
        }
        Ok(found)
    }
}

/// The domains of a host that are its owner's, from its own name up to the one that was registered: above that stands a registry,
/// or a provider of pages, whose name servers tell nothing of one of its thousands. None for an address.
fn own_domains(host: &str) -> Vec<&str> {
    let host = host.trim_end_matches('.');
    if host.parse::<IpAddr>().is_ok() {
        return Vec::new();
    }
    let Some(registered) = psl::domain_str(host) else { return Vec::new() };
    let mut own = vec![host];
    while let Some((_, above)) = own.last().and_then(|domain| domain.split_once('.'))
        && above.len() >= registered.len()
    {
        own.push(above);
    }
    own.split_off(own.len().saturating_sub(MOST_DOMAINS))
}

fn usual(port: u16) -> bool {
    matches!(port, 80 | 443)
}

fn unresolved(url: &Url, name: &str, error: &NetError) -> FetchRefusal {
    let (url, host) = (shown(url), name.to_owned());
    // A name that cannot be written in DNS at all (a label over 63 bytes) does not exist either.
    if error.is_nx_domain() || error.is_no_records_found() || matches!(error, NetError::Proto(_)) {
        FetchRefusal::UnknownName { url, host }
    } else {
        FetchRefusal::NameServer { url, host, reason: error.to_string() }
    }
}

fn resolver(chosen: Option<SocketAddr>) -> Result<TokioResolver, FetchSetupError> {
    let provider = TokioRuntimeProvider::default();
    let mut builder = match chosen {
        Some(server) => TokioResolver::builder_with_config(asking(server), provider),
        // Like libc, a machine without a resolv.conf asks the DNS server on the machine itself.
        None => TokioResolver::builder_tokio().unwrap_or_else(|_| {
            TokioResolver::builder_with_config(asking((Ipv4Addr::LOCALHOST, 53).into()), provider)
        }),
    };
    let options = builder.options_mut();
    options.ip_strategy = LookupIpStrategy::Ipv4AndIpv6;
    options.timeout = Duration::from_secs(2);
    options.attempts = 1;
    if chosen.is_some() {
        options.use_hosts_file = ResolveHosts::Never;
    }
    builder.build().map_err(|error| FetchSetupError::Resolver(error.to_string()))
}

fn asking(server: SocketAddr) -> ResolverConfig {
    let on_its_port = |mut way: ConnectionConfig| {
        way.port = server.port();
        way
    };
    let ways = vec![on_its_port(ConnectionConfig::udp()), on_its_port(ConnectionConfig::tcp())];
    ResolverConfig::from_name_servers(vec![NameServerConfig::new(server.ip(), true, ways)])
}

#[cfg(test)]
mod tests {
    use super::own_domains;

    #[test]
    fn no_registry_and_no_provider_is_asked_for_a_host() {
        assert_eq!(own_domains("www.quay.co.uk"), ["www.quay.co.uk", "quay.co.uk"]);
        assert_eq!(own_domains("quay.com.pk."), ["quay.com.pk"]);
        assert_eq!(own_domains("house.github.io"), ["house.github.io"]);
        assert_eq!(
            own_domains("a.b.c.d.e.quay.example"),
            ["c.d.e.quay.example", "d.e.quay.example", "e.quay.example", "quay.example"]
        );
        for nobodys in ["co.uk", "uk", "github.io", "localhost", "192.0.2.1", "2001:db8::1", ""] {
            assert_eq!(own_domains(nobodys), [""; 0], "{nobodys}");
        }
    }
}
