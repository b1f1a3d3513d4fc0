//! The breaker of the watch: when pages of many hosts fail together, our own network is the likelier culprit.
//! It refuses to go on by itself: what tripped it is looked at by a person.

use std::collections::BTreeSet;

/// One look among the last ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// Whose page it was.
    pub host: String,
    /// It failed, although the look before it did not.
    pub newly_failing: bool,
    /// No answer came at all.
    pub silent: bool,
}

/// What the last looks say of our own network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Breaker {
    /// Hosts looked at.
    pub hosts: usize,
    /// Hosts with a page that has just begun to fail.
    pub newly_failing: usize,
    /// Hosts that gave no answer to any look.
    pub silent: usize,
}

/// Fewer hosts than this say nothing.
const FEWEST: usize = 3;
/// A fifth of the hosts.
const SHARE: usize = 5;

impl Breaker {
    /// Counts the last looks, by host: one outlet that closes is news, not a broken network.
    #[must_use]
    pub fn of(looks: &[Flip]) -> Self {
        let hosts = |wanted: &dyn Fn(&Flip) -> bool| -> BTreeSet<&str> {
            looks.iter().filter(|look| wanted(look)).map(|look| look.host.as_str()).collect()
        };
        let heard = hosts(&|look| !look.silent);
        let all = hosts(&|_| true);
        Self {
            hosts: all.len(),
            newly_failing: hosts(&|look| look.newly_failing).len(),
            silent: all.difference(&heard).count(),
        }
    }

    /// Whether the watch must stop.
    #[must_use]
    pub const fn trips(&self) -> bool {
        let flipped = self.newly_failing >= FEWEST && self.newly_failing * SHARE > self.hosts;
        let deaf = self.silent >= FEWEST && self.silent == self.hosts;
        flipped || deaf
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(hosts: usize, failing: usize, silent: bool) -> Vec<Flip> {
        (0..hosts)
            .map(|n| Flip {
                host: format!("h{n}"),
                newly_failing: n < failing,
                silent: silent && n < failing,
            })
            .collect()
    }

    #[test]
    fn one_outlet_that_closes_is_news_and_many_hosts_are_our_network() {
        assert!(!Breaker::of(&[looks(1, 1, true), looks(1, 1, true), looks(1, 1, true)].concat()).trips());
        assert!(!Breaker::of(&looks(20, 4, true)).trips());
        assert!(Breaker::of(&looks(20, 5, false)).trips());
        assert!(Breaker::of(&looks(4, 4, true)).trips());
        assert!(!Breaker::of(&looks(2, 2, true)).trips());
    }
}
