//! The links between the leaves of a list, and between its orders.
//! It refuses endless scrolling and scripts: every leaf is a link with a number.

use serde::Serialize;

/// An order a list may be in.
#[derive(Clone, Debug, Serialize)]
pub struct OrderLink {
    /// The interface text that names it.
    pub key: &'static str,
    /// Where it leads.
    pub href: String,
    /// Whether the list is in it.
    pub here: bool,
}

/// The links between the leaves of a list; none where there is one leaf.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Leaves {
    previous: Option<String>,
    next: Option<String>,
    numbers: Vec<LeafLink>,
}

/// A leaf by its number; no number stands for those left out between.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct LeafLink {
    number: Option<u32>,
    href: Option<String>,
}

impl Leaves {
    /// The links from leaf `here` of `last`.
    pub fn new(here: u32, last: u32, to: impl Fn(u32) -> String) -> Self {
        if last < 2 {
            return Self::default();
        }
        let mut numbers: Vec<LeafLink> = Vec::new();
        let mut before = 0;
        for number in (1..=last).filter(|n| *n == 1 || *n == last || n.abs_diff(here) <= 2) {
            if number > before + 1 {
                numbers.push(LeafLink { number: None, href: None });
            }
            numbers.push(LeafLink { number: Some(number), href: (number != here).then(|| to(number)) });
            before = number;
        }
        Self {
            previous: (here > 1).then(|| to(here - 1)),
            next: (here < last).then(|| to(here + 1)),
            numbers,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(number: u32, last: u32) -> String {
        let leaves = Leaves::new(number, last, |number| number.to_string());
        let one = |l: &LeafLink| match (l.number, &l.href) {
            (None, _) => "..".to_owned(),
            (Some(n), None) => format!("[{n}]"),
            (Some(n), Some(_)) => n.to_string(),
        };
        leaves.numbers.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn leaves_near_by_and_at_both_ends_are_named() {
        assert_eq!(said(1, 1), "");
        assert_eq!(said(1, 2), "[1] 2");
        assert_eq!(said(6, 12), "1 .. 4 5 [6] 7 8 .. 12");
        assert_eq!(said(12, 12), "1 .. 10 11 [12]");
    }
}
