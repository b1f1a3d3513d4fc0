//! The site's type as rules of a stylesheet: one table says which file draws which characters of which family.
//! It refuses to name a file that was not built in: without fetched type there is no rule that would ask for it.

use super::Tongue;
use serde::Deserialize;
use std::{collections::BTreeMap, fmt::Write as _};

/// The table, by which `cargo xtask run` also cuts the files.
const TABLE: &str = include_str!("../../type.toml");

#[derive(Deserialize)]
struct Table {
    sets: BTreeMap<String, Set>,
    face: Vec<Face>,
}

/// A set of characters, as CSS and the cutter write it.
#[derive(Deserialize)]
struct Set {
    ranges: String,
}

#[derive(Deserialize)]
struct Face {
    family: String,
    file: String,
    weight: String,
    style: String,
    sets: Vec<String>,
}

/// What becomes of type that comes late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Late {
    /// It is kept for the next page: swapped in, even type of the same width breaks a line elsewhere.
    Kept,
    /// Arabic and Urdu letters wait for it: many a machine has no type of its own that draws all of them, and an editor who sees
    /// boxes for letters cannot work. Others are kept for the next page.
    Awaited,
}

/// The `@font-face` rules of every file that `served` knows a name for.
pub(super) fn rules(late: Late, served: impl Fn(&str) -> Option<String>) -> String {
    let table: Table = toml::from_str(TABLE).expect("a test reads the table");
    let mut rules = String::new();
    for face in &table.face {
        let Some(name) = served(&format!("{}.woff2", face.file)) else { continue };
        let sets =
            face.sets.iter().map(|set| &*table.sets.get(set).expect("a test looks each set up").ranges);
        let range = sets.collect::<Vec<_>>().join(",");
        let Face { family, weight, style, .. } = face;
        let display = if late == Late::Awaited && face.joins_letters() { "block" } else { "optional" };
        let written = writeln!(
            rules,
            "@font-face{{font-family:\"{family}\";font-weight:{weight};font-style:{style};font-display:{display};\
             src:url(\"{name}\") format(\"woff2\");unicode-range:{range}}}"
        );
        written.expect("writing to a string does not fail");
    }
    rules
}

impl Face {
    fn joins_letters(&self) -> bool {
        self.file.starts_with("naskh") || self.file.starts_with("nastaliq")
    }
}

/// The files that every page of a tongue draws its first lines with, so that they need not be found by the stylesheet first.
pub(super) fn certain(tongue: Tongue) -> &'static [&'static str] {
    match tongue {
        Tongue::English => &["source-serif.woff2", "source-sans.woff2"],
        Tongue::Arabic => &["naskh-400.woff2", "naskh-600.woff2"],
        Tongue::Urdu => &["nastaliq-400.woff2"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn table() -> Table {
        toml::from_str(TABLE).unwrap()
    }

    fn ranges(sets: &[String]) -> Vec<(u32, u32)> {
        let table = table();
        let number = |text: &str| u32::from_str_radix(text, 16).unwrap();
        let range = |text: &str| {
            let text = text.strip_prefix("U+").unwrap();
            let (first, last) = text.split_once('-').unwrap_or((text, text));
            (number(first), number(last))
        };
        sets.iter().flat_map(|set| table.sets[set].ranges.split(',').map(range)).collect()
    }

    #[test]
    fn only_type_that_is_there_is_asked_for() {
        assert_eq!(rules(Late::Kept, |_| None), "");
        let served =
            |file: &str| (file == "nastaliq-400.woff2").then(|| "nastaliq-400.0123.woff2".to_owned());
        let rules = rules(Late::Kept, served);
        assert_eq!(rules.matches("@font-face").count(), 1);
        assert!(rules.contains("url(\"nastaliq-400.0123.woff2\")") && rules.contains("optional"), "{rules}");
    }

    #[test]
    fn at_the_desk_arabic_and_urdu_letters_wait_for_their_type_and_others_do_not() {
        let written = rules(Late::Awaited, |file| Some(file.to_owned()));
        let waits = |rule: &&str| rule.contains("font-display:block");
        let (awaited, kept): (Vec<&str>, Vec<&str>) = written.lines().partition(waits);
        let joins = |rule: &&str| rule.contains("naskh-") || rule.contains("nastaliq-");
        assert!(awaited.len() > 3 && awaited.iter().all(joins), "{awaited:?}");
        assert!(kept.len() > 3 && !kept.iter().any(joins), "{kept:?}");
        assert!(!rules(Late::Kept, |file| Some(file.to_owned())).contains("block"));
    }

    #[test]
    fn each_character_of_a_family_and_weight_comes_from_one_file() {
        let table = table();
        for (n, face) in table.face.iter().enumerate() {
            for other in &table.face[..n] {
                if (&face.family, &face.weight, &face.style) != (&other.family, &other.weight, &other.style) {
                    continue;
                }
                for (first, last) in ranges(&face.sets) {
                    let twice = ranges(&other.sets).into_iter().find(|(f, l)| first.max(*f) <= last.min(*l));
                    assert_eq!(twice, None, "{} and {}", face.file, other.file);
                }
            }
        }
    }

    #[test]
    fn each_span_of_weights_of_a_family_draws_the_same_characters() {
        // CSS Fonts 4, composite faces: only faces with the same descriptors are put together.
        let mut spans = BTreeMap::<_, BTreeMap<_, BTreeSet<_>>>::new();
        for face in table().face {
            let span = spans.entry((face.family, face.style)).or_default().entry(face.weight).or_default();
            span.extend(face.sets);
        }
        for (family, spans) in spans {
            let first = spans.values().next().unwrap();
            assert!(spans.values().all(|sets| sets == first), "{family:?}: {spans:?}");
        }
    }

    #[test]
    fn a_latin_page_asks_for_no_arabic_type_and_every_script_draws_its_own_letters() {
        let drawn = |family: &str, letter: char| {
            let table = table();
            let code = u32::from(letter);
            let holds = |face: &&Face| ranges(&face.sets).iter().any(|(f, l)| (*f..=*l).contains(&code));
            let of_family = table.face.iter().filter(|face| face.family == family);
            of_family.filter(holds).map(|face| face.file.clone()).collect::<Vec<_>>()
        };
        for letter in 'A'..='z' {
            assert!(drawn("Source Serif 4", letter).iter().all(|file| file.starts_with("source-serif")));
        }
        assert_eq!(drawn("Noto Nastaliq Urdu", 'ٹ'), ["nastaliq-400"]);
        assert_eq!(drawn("Noto Nastaliq Urdu", 'e'), ["source-sans"]);
        assert_eq!(drawn("Noto Naskh Arabic", 'ض'), ["naskh-400", "naskh-600"]);
        assert_eq!(drawn("Arabic letters", 'ے'), ["naskh-400"]);
        assert_eq!(drawn("Arabic letters", ' '), Vec::<String>::new());
        assert_eq!(drawn("Noto Naskh Arabic", ' '), ["naskh-400", "naskh-600"]);
        assert_eq!(drawn("Source Sans 3", 'ض'), Vec::<String>::new());
    }

    #[test]
    fn what_is_certain_is_in_the_table() {
        for file in Tongue::ALL.into_iter().flat_map(certain) {
            assert!(table().face.iter().any(|face| format!("{}.woff2", face.file) == **file), "{file}");
        }
    }
}
