//! Which network addresses lie on the public Internet, so that no link an editor is handed can make an institute's
//! server talk to its own insides. It refuses every address that is not plain global unicast, whatever it is wrapped in.

use std::{
    fmt,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
};

/// Why an address is not on the public Internet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    Unspecified,
    Loopback,
    Private,
    LinkLocal,
    CarrierNat,
    Multicast,
    Documentation,
    Benchmarking,
    ProtocolAssignment,
    Reserved,
    /// An IPv6 address that stands for an IPv4 one (mapped, compatible, 6to4, Teredo, NAT64, ISATAP).
    Wrapped,
}

impl fmt::Display for Closed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unspecified => "the unspecified address",
            Self::Loopback => "this machine itself",
            Self::Private => "a private network",
            Self::LinkLocal => "the local link",
            Self::CarrierNat => "a carrier's inner network",
            Self::Multicast => "a multicast group",
            Self::Documentation => "an address reserved for documentation",
            Self::Benchmarking => "an address reserved for benchmarking",
            Self::ProtocolAssignment => "an address reserved for protocols",
            Self::Reserved => "a reserved address",
            Self::Wrapped => "an IPv4 address wrapped in an IPv6 one",
        })
    }
}

/// Nothing when the address is global unicast, else what it is instead.
/// After the IANA special-purpose registries for IPv4 and IPv6 (RFC 6890 and its updates).
pub fn closed(address: IpAddr) -> Option<Closed> {
    match address {
        IpAddr::V4(v4) => closed_v4(v4),
        IpAddr::V6(v6) => closed_v6(v6),
    }
}

fn closed_v4(address: Ipv4Addr) -> Option<Closed> {
    Some(match address.octets() {
        [0, 0, 0, 0] => Closed::Unspecified,
        [127, ..] => Closed::Loopback,
        [10, ..] | [172, 16..=31, ..] | [192, 168, ..] => Closed::Private,
        [169, 254, ..] => Closed::LinkLocal,
        [100, 64..=127, ..] => Closed::CarrierNat,
        [192, 0, 2, _] | [198, 51, 100, _] | [203, 0, 113, _] => Closed::Documentation,
        [198, 18..=19, ..] => Closed::Benchmarking,
        // 192.88.99.0/24 is the retired 6to4 relay anycast (RFC 7526).
        [192, 0, 0, _] | [192, 88, 99, _] => Closed::ProtocolAssignment,
        [224..=239, ..] => Closed::Multicast,
        [0, ..] | [240..=255, ..] => Closed::Reserved,
        _ => return None,
    })
}

fn closed_v6(address: Ipv6Addr) -> Option<Closed> {
    let s = address.segments();
    match s {
        [0, 0, 0, 0, 0, 0, 0, 0] => return Some(Closed::Unspecified),
        [0, 0, 0, 0, 0, 0, 0, 1] => return Some(Closed::Loopback),
        // NAT64 (RFC 6052) is how an IPv6-only network reaches the IPv4 web: it is as open as the address inside.
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => {
            return closed_v4(embedded(high, low)).map(|_| Closed::Wrapped);
        }
        [0x64, 0xff9b, ..] | [0, 0, 0, 0, 0, ..] | [0, 0, 0, 0, 0xffff, 0, ..] => {
            return Some(Closed::Wrapped);
        }
        [0xfe80..=0xfebf, ..] => return Some(Closed::LinkLocal),
        [0xfc00..=0xfdff, ..] | [0xfec0..=0xfeff, ..] => return Some(Closed::Private),
        [0xff00..=0xffff, ..] => return Some(Closed::Multicast),
        [0x2000..=0x3fff, ..] => {}
        _ => return Some(Closed::Reserved),
    }
    closed_in_global_unicast(s)
}

/// 2000::/3 is the only space given out as global unicast, and has holes of its own.
fn closed_in_global_unicast(segments: [u16; 8]) -> Option<Closed> {
    Some(match segments {
        [0x2001, 0x0db8, ..] | [0x3fff, 0..=0x0fff, ..] => Closed::Documentation,
        [0x2001, 0x0002, 0, ..] => Closed::Benchmarking,
        // Teredo and 6to4 are retired; no outlet lives there and both carry an IPv4 address that a relay would reach.
        [0x2001, 0, ..] | [0x2002, ..] => Closed::Wrapped,
        [0x2001, 0..=0x01ff, ..] => Closed::ProtocolAssignment,
        // ISATAP (RFC 5214) hides an IPv4 address in the interface identifier of any prefix.
        [_, _, _, _, 0 | 0x0200, 0x5efe, high, low] if closed_v4(embedded(high, low)).is_some() => {
            Closed::Wrapped
        }
        _ => return None,
    })
}

fn embedded(high: u16, low: u16) -> Ipv4Addr {
    let [a, b] = high.to_be_bytes();
    let [c, d] = low.to_be_bytes();
    Ipv4Addr::new(a, b, c, d)
}
