//! What an element is by its name, its role and the words of its class and id, as a set of kinds.
//! It refuses to decide from them: names lie, and only all signs together tell.

use crate::tree::{Names, Node, kind};
use std::{ops::BitOr, sync::LazyLock};

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
    pub fn of(node: &Node, name: &str) -> Self {
        if matches!(name, "html" | "body") {
            return Self(0);
        }
        let of_word = |word: &str| Names::of_word(word).kinds();
        let mut found = node.names().kinds();
        if ELEMENTS.contains(&name) {
            found |= of_word(name);
        }
        found |= node.attr("role").map_or(0, of_word);
        if node.attr("itemprop").or_else(|| node.attr("property")).is_some_and(|p| p.contains("articleBody"))
        {
            found |= *MARKED;
        }
        let hidden = node.is_hidden()
            || node.attr("aria-hidden").is_some_and(|v| v == "true")
            || node.attr("style").is_some_and(hides);
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

static MARKED: LazyLock<u32> = LazyLock::new(|| kind("marked"));
static HIDDEN: LazyLock<u32> = LazyLock::new(|| kind("hidden"));
static BESIDE: LazyLock<u32> = LazyLock::new(|| kind("newsletter") | kind("consent") | kind("comments"));

fn hides(style: &str) -> bool {
    let compact: String = style.to_ascii_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    compact.contains("display:none") || compact.contains("visibility:hidden")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_as_many_kinds_as_the_forests_know() {
        assert!(Names::of_word("footnotes").kinds() == 1 << (Kinds::COUNT - 1));
        assert!([*MARKED, *HIDDEN, *BESIDE].iter().all(|kinds| *kinds != 0));
    }
}
