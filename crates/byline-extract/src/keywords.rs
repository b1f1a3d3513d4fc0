//! The keywords the outlet gave the op-ed, as it wrote them.
//! It refuses a keyword twice, and lists so long that they are bait for search engines.

use crate::{page::Sight, words};
use byline_core::{
    evidence::{Confidence, Found, Origin},
    text::Text,
};

/// Keywords kept of one page.
const MOST: usize = 24;

pub fn find(sight: &Sight) -> Vec<Found<Text>> {
    let mut said: Vec<(String, Origin)> = Vec::new();
    for value in sight.ld.list("keywords") {
        let line = sight.ld.line(value).unwrap_or_default();
        said.extend(listed(&line).into_iter().map(|k| (k, Origin::JsonLd)));
    }
    said.extend(sight.head.all("article:tag").flat_map(listed).map(|k| (k, Origin::OpenGraph)));
    for name in ["news_keywords", "parsely-tags", "sailthru.tags", "citation_keywords", "keywords"] {
        said.extend(sight.head.all(name).flat_map(listed).map(|k| (k, Origin::Meta)));
    }
    let links = sight.doc.select("a[rel~='tag']");
    said.extend(links.iter().take(MOST).map(|a| (a.text(), Origin::Markup)));
    let mut keys: Vec<String> = Vec::new();
    let mut found = Vec::new();
    for (word, origin) in said {
        let key = words::key(&word);
        let fits = (2..=60).contains(&word.trim().chars().count()) && !word.contains("://");
        if fits && !key.is_empty() && !keys.contains(&key) && found.len() < MOST {
            found.extend(Text::lenient(&word).map(|t| Found::new(t, origin, Confidence::Likely)));
            keys.push(key);
        }
    }
    found
}

/// The words of a list: parted by the strongest of the signs that stand in it, so that in "water, sanitation; rights" a comma is
/// part of a word.
pub fn listed(text: &str) -> Vec<String> {
    const STRONGEST_FIRST: [&[char]; 3] = [&['|', '\n'], &[';', '\u{61b}'], &[',', '\u{60c}', '\u{3001}']];
    let signs = STRONGEST_FIRST.into_iter().find(|signs| text.contains(*signs)).unwrap_or(&[]);
    text.split(signs).map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn a_list_is_parted_by_its_strongest_sign() {
        assert_eq!(listed("water, sanitation; rights"), ["water, sanitation", "rights"]);
        assert_eq!(listed("water, rights,"), ["water", "rights"]);
        assert_eq!(listed("پانی، حقوق"), ["پانی", "حقوق"]);
        assert_eq!(listed("Karachi; Lahore | a, b"), ["Karachi; Lahore", "a, b"]);
        assert_eq!(listed(" water rights "), ["water rights"]);
        assert!(listed(" ; ").is_empty());
    }
}
