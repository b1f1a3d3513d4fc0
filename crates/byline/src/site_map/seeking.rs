//! What a reader looks for as an address says it: words, what it is under, the order, the leaf.
//! It refuses to grow: of each kind of thing an address names one, and words no reader types are cut.

/// Characters of words that are taken.
const MOST_TYPED: usize = 400;
/// Leaves that can be turned to.
const LAST_LEAF: u32 = 250;

/// In which order what is found comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SeekOrder {
    /// What fits best.
    #[default]
    Fit,
    /// The newest first.
    Newest,
    /// The oldest first.
    Oldest,
}

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Seeking {
    /// As typed.
    pub words: String,
    /// What it is under, by the kinds of [`Seeking::KINDS`], each the readable part of an address.
    pub under: [Option<String>; 7],
    /// In which order.
    pub order: SeekOrder,
    /// Which leaf, from 1.
    pub leaf: u32,
}

impl Default for Seeking {
    fn default() -> Self {
        Self { words: String::new(), under: Default::default(), order: SeekOrder::Fit, leaf: 1 }
    }
}

impl Seeking {
    /// The kinds of things that what is found may be under, as addresses name them.
    pub const KINDS: [&str; 7] = ["scholar", "outlet", "topic", "region", "series", "year", "language"];

    /// What a query string asks for; parameters it does not know change nothing.
    #[must_use]
    pub fn of_query(query: &str) -> Self {
        let mut seeking = Self::default();
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            match (name.as_ref(), value.as_ref()) {
                ("q", words) => seeking.words = words.trim_start().chars().take(MOST_TYPED).collect(),
                ("order", "newest") => seeking.order = SeekOrder::Newest,
                ("order", "oldest") => seeking.order = SeekOrder::Oldest,
                ("page", number) => {
                    seeking.leaf = number.parse().ok().filter(|n| (1..=LAST_LEAF).contains(n)).unwrap_or(1);
                }
                (kind, value) => {
                    let place = Self::KINDS.iter().position(|known| *known == kind);
                    if let Some(place) = place.filter(|_| !value.is_empty() && value.len() <= 200) {
                        seeking.under[place] = Some(value.to_owned());
                    }
                }
            }
        }
        seeking
    }

    /// Whether it asks for nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.trim().is_empty() && self.under.iter().all(Option::is_none)
    }

    /// What it is under, with the kind of each.
    pub fn chosen(&self) -> impl Iterator<Item = (&'static str, &str)> {
        Self::KINDS.into_iter().zip(&self.under).filter_map(|(kind, value)| Some((kind, value.as_deref()?)))
    }

    /// The same under one thing more, or without one, from the first leaf on.
    #[must_use]
    pub fn under(&self, kind: &str, value: Option<&str>) -> Self {
        let mut other = Self { leaf: 1, ..self.clone() };
        if let Some(place) = Self::KINDS.iter().position(|known| *known == kind) {
            other.under[place] = value.map(str::to_owned);
        }
        other
    }

    /// What is looked for alone, in whatever order and on whatever leaf it is shown.
    #[must_use]
    pub fn alone(&self) -> Self {
        Self { order: SeekOrder::Fit, leaf: 1, ..self.clone() }
    }

    /// The last leaf that can be turned to, of so many.
    #[must_use]
    pub fn last_leaf(leaves: u64) -> u32 {
        u32::try_from(leaves).unwrap_or(LAST_LEAF).clamp(1, LAST_LEAF)
    }

    pub(super) fn query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        if !self.words.is_empty() {
            query.append_pair("q", &self.words);
        }
        for (kind, value) in self.chosen() {
            query.append_pair(kind, value);
        }
        match self.order {
            SeekOrder::Fit => {}
            SeekOrder::Newest => drop(query.append_pair("order", "newest")),
            SeekOrder::Oldest => drop(query.append_pair("order", "oldest")),
        }
        if self.leaf > 1 {
            query.append_pair("page", &self.leaf.to_string());
        }
        query.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_for_is_read_as_it_is_written() {
        let seeking = Seeking {
            words: "\u{201c}rule of law\u{201d} مشرف & more".to_owned(),
            under: [
                Some("layla-haddad".into()),
                None,
                None,
                None,
                None,
                Some("2024".into()),
                Some("ur".into()),
            ],
            order: SeekOrder::Oldest,
            leaf: 3,
        };
        assert_eq!(Seeking::of_query(&seeking.query()), seeking);
        assert_eq!(Seeking::default().query(), "");
        assert_eq!(Seeking::of_query("utm_source=x&page=0&order=odd&topic="), Seeking::default());
        assert!(Seeking::of_query("q=+").is_empty() && !Seeking::of_query("year=2024").is_empty());
    }

    #[test]
    fn no_query_is_too_long_for_it() {
        let long = format!("q={}&topic={}", "x".repeat(10_000), "y".repeat(10_000));
        let seeking = Seeking::of_query(&long);
        assert_eq!((seeking.words.len(), seeking.under[2].as_ref()), (MOST_TYPED, None));
        assert_eq!(Seeking::of_query("page=100000").leaf, 1);
    }
}
