//! From which network a request came, as the history and the list of sessions tell it.
//! It refuses to tell more: of an address only its network stays (IPv4 /24, IPv6 /48), which names no person.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

tokio::task_local! {
    /// The network of the request under way. The one thing that is not handed down: every act of a request, in whatever
    /// room its line of the history is written, must carry it, and an argument can be forgotten.
    pub(super) static UNDER_WAY: Option<String>;
}

/// The network that the request under way came from; none outside of requests.
pub fn of_request() -> Option<String> {
    UNDER_WAY.try_with(Clone::clone).ok().flatten()
}

/// The network of an address.
pub(super) fn shortened(address: &str) -> Option<String> {
    let cut = match address.parse::<IpAddr>().ok()?.to_canonical() {
        IpAddr::V4(ip) => {
            let [a, b, c, _] = ip.octets();
            format!("{}/24", Ipv4Addr::new(a, b, c, 0))
        }
        IpAddr::V6(ip) => {
            let [a, b, c, ..] = ip.segments();
            format!("{}/48", Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0))
        }
    };
    Some(cut)
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn an_address_is_cut_to_its_network() {
        let table = [
            ("192.0.2.77", Some("192.0.2.0/24")),
            ("::ffff:192.0.2.77", Some("192.0.2.0/24")),
            ("2001:db8:a:b::1", Some("2001:db8:a::/48")),
            ("unknown", None),
        ];
        for (whole, cut) in table {
            assert_eq!(shortened(whole).as_deref(), cut, "{whole}");
        }
    }
}
