//! By what a host is known besides its pages: who answers for its domain's names, and what its certificate says.
//! It refuses to take a renewed certificate or one more name server for another owner: only what has nothing in common any more counts.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The marks of a host at one look.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostMarks {
    /// The name servers of its domain.
    servers: BTreeSet<String>,
    /// The names its certificate is for.
    names: BTreeSet<String>,
    /// Who signed that.
    issuer: Option<String>,
}

/// What of a host's marks is another than before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MarksChanged {
    /// None of its name servers is with who had them before.
    pub servers: bool,
    /// Its certificate is signed by another, and shares no name with the one before but the host's own.
    pub certificate: bool,
}

/// Names of one certificate that are kept, and letters of each: the largest networks put hundreds of hosts into one.
const MOST_NAMES: usize = 100;
const LONGEST_NAME: usize = 253;
/// Labels below a country's that are nobody's own.
const OF_MANY: [&str; 7] = ["ac", "co", "com", "edu", "gov", "net", "org"];

impl HostMarks {
    /// These, however they are spelled.
    #[must_use]
    pub fn new(
        servers: impl IntoIterator<Item = String>,
        names: impl IntoIterator<Item = String>,
        issuer: Option<String>,
    ) -> Self {
        let plain = |name: String| name.trim().trim_end_matches('.').to_lowercase();
        let few = |names: &mut dyn Iterator<Item = String>| {
            names.map(plain).filter(|n| !n.is_empty() && n.len() <= LONGEST_NAME).take(MOST_NAMES).collect()
        };
        Self {
            servers: few(&mut servers.into_iter()),
            names: few(&mut names.into_iter()),
            issuer: issuer.map(|issuer| issuer.chars().take(LONGEST_NAME).collect()),
        }
    }

    /// These, and where half of them could not be learnt this time, that half as it was before.
    #[must_use]
    pub fn or(self, before: &Self) -> Self {
        let (names, issuer) = if self.names.is_empty() {
            (before.names.clone(), before.issuer.clone())
        } else {
            (self.names, self.issuer)
        };
        let servers = if self.servers.is_empty() { before.servers.clone() } else { self.servers };
        Self { servers, names, issuer }
    }

    /// Nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.servers.is_empty() && self.names.is_empty()
    }

    /// What is another now, of the marks of this host. What is not known on either side has not changed.
    #[must_use]
    pub fn changed(&self, now: &Self, host: &str) -> MarksChanged {
        let apart = |before: &BTreeSet<&str>, now: &BTreeSet<&str>| {
            !before.is_empty() && !now.is_empty() && before.is_disjoint(now)
        };
        let (before, after) = (self.operators(), now.operators());
        let servers = !before.is_empty() && !after.is_empty() && before.is_disjoint(&after);
        let by_another = matches!((&self.issuer, &now.issuer), (Some(before), Some(now)) if before != now);
        let (with, without) = (self.beside(host), now.beside(host));
        let certificate = by_another && (apart(&with, &without) || (!with.is_empty() && without.is_empty()));
        MarksChanged { servers, certificate: certificate && !now.names.is_empty() }
    }

    /// Who has the name servers, as far as their names tell: `ns-17.awsdns-02.com` and `ns-9.awsdns-31.org` are one's.
    fn operators(&self) -> BTreeSet<String> {
        let operator = |server: &String| {
            let mut labels = server.rsplit('.');
            let (top, second, third) = (labels.next().unwrap_or(server), labels.next(), labels.next());
            let of_many = top.len() == 2 && second.is_some_and(|second| OF_MANY.contains(&second));
            let label = if of_many { third.or(second) } else { second }.unwrap_or(server);
            let plain = label.trim_matches(|c: char| c.is_ascii_digit() || c == '-');
            if plain.is_empty() { label.to_owned() } else { plain.to_owned() }
        };
        self.servers.iter().map(operator).collect()
    }

    /// The names of its certificate that are not of the host itself.
    fn beside(&self, host: &str) -> BTreeSet<&str> {
        let bare = |name: &str| {
            let name = name.strip_prefix("*.").unwrap_or(name);
            name.strip_prefix("www.").unwrap_or(name).to_owned()
        };
        let own = bare(host);
        let is_own = |name: &str| {
            let name = bare(name);
            name == own || own.ends_with(&format!(".{name}")) || name.ends_with(&format!(".{own}"))
        };
        self.names.iter().map(String::as_str).filter(|name| !is_own(name)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(servers: &[&str], names: &[&str], issuer: &str) -> HostMarks {
        let owned = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
        HostMarks::new(owned(servers), owned(names), Some(issuer.to_owned()).filter(|i| !i.is_empty()))
    }

    #[test]
    fn other_servers_are_those_of_somebody_else() {
        let changed = |before: &[&str], now: &[&str]| {
            marks(before, &[], "").changed(&marks(now, &[], ""), "quay.example").servers
        };
        assert!(changed(&["ns1.house.example.", "ns2.house.example"], &["ns1.parking.example"]));
        assert!(changed(&["ns1.house.com.pk"], &["ns1.parking.com.pk"]));
        assert!(!changed(&["ns1.house.com"], &["ns1.house.com.pk"]));
        assert!(changed(&["ns1.1984.is"], &["ns1.365.is"]));
        assert!(
            !changed(&["ns1.house.example"], &["NS3.House.example.", "ns1.second.example"]),
            "one is left"
        );
        assert!(!changed(&["ns-17.awsdns-02.com"], &["ns-9.awsdns-31.org"]), "the same house");
        assert!(!changed(&[], &["ns1.parking.example"]) && !changed(&["ns1.house.example"], &[]));
        assert!(!changed(&["quay"], &["quay"]));
    }

    #[test]
    fn a_renewed_certificate_is_the_same_and_one_of_another_house_is_not() {
        let shared = ["www.quay.example", "quay.example", "harbour.example", "ledger.example"];
        let changed = |before: &HostMarks, now: &HostMarks| before.changed(now, "quay.example").certificate;
        let before = marks(&[], &shared, "Good Certificates");
        assert!(changed(&before, &marks(&[], &["quay.example", "*.quay.example"], "Free Certificates")));
        assert!(changed(&before, &marks(&[], &["quay.example", "casino.example"], "Free Certificates")));
        assert!(!changed(&before, &marks(&[], &["quay.example"], "Good Certificates")), "the same issuer");
        assert!(!changed(&before, &marks(&[], &["ledger.example"], "Free Certificates")), "a name is left");
        let alone = marks(&[], &["quay.example", "www.quay.example"], "Good Certificates");
        assert!(!changed(&alone, &marks(&[], &["quay.example"], "Free Certificates")), "that tells nothing");
        assert!(!changed(&before, &marks(&[], &[], "")) && !changed(&marks(&[], &[], ""), &before));
    }

    #[test]
    fn marks_are_kept_small_and_read_back() {
        let many = HostMarks::new((0..500).map(|n| format!("ns{n}.house.example")), ["x".repeat(300)], None);
        assert_eq!((many.servers.len(), many.names.len()), (MOST_NAMES, 0));
        let kept = serde_json::to_string(&many).unwrap();
        assert_eq!(serde_json::from_str::<HostMarks>(&kept).unwrap(), many);
        assert!(HostMarks::default().is_empty());
    }
}
