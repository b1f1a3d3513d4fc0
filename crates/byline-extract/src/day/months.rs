//! The names of the months as outlets print them, in the languages and calendars of their regions.
//! It refuses to know other calendars: a Hijri month is no month here. ("Listopada" is read as Polish, not Croatian.)

use regex::Regex;
use std::{collections::HashMap, sync::LazyLock};

/// Names in lower case, a line a month, January first; several spellings and regions.
const NAMES: &str = include_str!("../../words/months.txt");

static BY_NAME: LazyLock<HashMap<&'static str, i8>> = LazyLock::new(|| {
    (1..)
        .zip(NAMES.lines())
        .flat_map(|(number, names)| names.split(", ").map(move |name| (name, number)))
        .collect()
});

/// The month of this name, 1 to 12.
pub fn number(name: &str) -> Option<i8> {
    BY_NAME.get(name.to_lowercase().trim_end_matches('.')).copied()
}

/// A regular expression's alternatives for every month name, longest first.
pub fn pattern() -> String {
    let mut names: Vec<&str> = BY_NAME.keys().copied().collect();
    names.sort_by_key(|n| std::cmp::Reverse(n.chars().count()));
    names.into_iter().map(regex::escape).collect::<Vec<_>>().join("|")
}

/// A pattern with `M` standing for a month's name.
pub fn regex(pattern_with_m: &str) -> Regex {
    Regex::new(&pattern_with_m.replace("{M}", &pattern())).expect("built from constants")
}
