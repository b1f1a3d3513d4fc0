//! What an element is by its name, its role and the words of its class and id, as a set of kinds.
//! It refuses to decide from them: names lie, and only all signs together tell.

use crate::tree;
use dom_query::NodeRef;
use std::{collections::HashMap, ops::BitOr, sync::LazyLock};

/// A set of kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u32);

impl BitOr for Kinds {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Kinds {
    /// How many kinds there are: the lines of the table.
    pub const COUNT: usize = 27;

    /// Whether the set holds the kind of that number.
    pub fn holds(self, kind: usize) -> bool {
        self.0 & (1 << kind) != 0
    }

    /// Whether it holds a kind of what stands beside a text and looks like one.
    pub fn is_beside(self) -> bool {
        self.0 & *BESIDE != 0
    }

    /// The kinds of an element.
    pub fn of(node: &NodeRef, name: &str) -> Self {
        let mut found = BY_WORD.get(name).copied().filter(|_| ELEMENTS.contains(&name)).unwrap_or(0);
        if matches!(name, "html" | "body") {
            return Self(0);
        }
        if node.has_attr("class") || node.has_attr("id") {
            for label in tree::labels(node) {
                found |= BY_WORD.get(label.as_str()).copied().unwrap_or(0);
            }
        }
        if let Some(role) = node.attr("role") {
            found |= BY_WORD.get(role.as_ref()).copied().unwrap_or(0);
        }
        if node.attr("itemprop").or_else(|| node.attr("property")).is_some_and(|p| p.contains("articleBody"))
        {
            found |= *MARKED;
        }
        let hidden = tree::is_hidden(node)
            || node.attr("aria-hidden").is_some_and(|v| &*v == "true")
            || node.attr("style").is_some_and(|s| hides(&s));
        Self(if hidden { found | *HIDDEN } else { found })
    }
}

/// Elements that mean a kind by themselves.
const ELEMENTS: &[&str] = &[
    "nav",
    "aside",
    "footer",
    "header",
    "form",
    "figure",
    "figcaption",
    "article",
    "main",
    "button",
    "dialog",
    "menu",
    "details",
    "address",
    "time",
    "label",
];

/// Kinds by name, a line each, with the words of classes, ids and roles, and the elements, that mean it.
static TABLE: LazyLock<Vec<(&'static str, Vec<&'static str>)>> = LazyLock::new(|| {
    let kind = |line: &'static str| {
        line.split_once(':').map(|(name, words)| (name, words.split_whitespace().collect()))
    };
    include_str!("../../words/kinds.txt").lines().filter_map(kind).collect()
});

fn bit(kind: &str) -> u32 {
    TABLE.iter().position(|(name, _)| *name == kind).map_or(0, |at| 1 << at)
}

static MARKED: LazyLock<u32> = LazyLock::new(|| bit("marked"));
static HIDDEN: LazyLock<u32> = LazyLock::new(|| bit("hidden"));
static BESIDE: LazyLock<u32> = LazyLock::new(|| bit("newsletter") | bit("consent") | bit("comments"));

static BY_WORD: LazyLock<HashMap<&'static str, u32>> = LazyLock::new(|| {
    let mut by_word: HashMap<&'static str, u32> = HashMap::new();
    for (at, (_, words)) in TABLE.iter().enumerate() {
        for word in words {
            *by_word.entry(word).or_default() |= 1 << at;
        }
    }
    by_word
});

fn hides(style: &str) -> bool {
    let compact: String = style.to_ascii_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    compact.contains("display:none") || compact.contains("visibility:hidden")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_as_many_kinds_as_the_forests_know() {
        assert_eq!(TABLE.len(), Kinds::COUNT);
        assert!([*MARKED, *HIDDEN, *BESIDE].iter().all(|kinds| *kinds != 0));
    }
}
