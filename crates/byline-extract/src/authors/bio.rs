//! The biography at the foot: who somebody is and where, read from the sentence the outlet printed.
//! It refuses sentences about people who are not introduced by a role.

use super::names::{self, Named};
use crate::words;
use regex::Regex;
use std::sync::LazyLock;

const NAME: &str = r"(?:(?:Dr|Prof|Professor|Sir|Ambassador|Lord|Baroness|Rev)\.?\s+)?\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}\.|van|von|de|der|den|al-\p{Lu}[\p{L}'’-]+|bin|ibn|la|le|di|da|del|du|zu|[\p{Lu}][\p{L}'’-]+)){1,4}";

static INTRODUCED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(
        r"(?:^|[.;!?]\s+|\band\s+|\bund\s+)({NAME})(?:\s\([^)]{{1,60}}\))?(?:,\s[^,.]{{1,60}},)?\s+(?:is|was|are|serves|works|teaches|heads|leads|directs|writes|chairs|ist|war|arbeitet|lehrt|leitet|forscht|est|es|a\s+\p{{Ll}}+\s+fellow|a\s+fellow)\b"
    ))
    .expect("constant")
});
static INTRODUCED_ARABIC: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^((?:د\.\s*)?\p{Arabic}+(?:\s+\p{Arabic}+){1,2}?)\s*[:،]?\s+(?:هو|هي)?\s*(?:زميل|زميلة|باحث|باحثة|أستاذ|أستاذة|كاتب|كاتبة|محلل|محللة|مدير|مديرة|خبير|خبيرة|أكاديمي|أكاديمية|صحفي|صحفية|رئيس|عضو)(?:\s|،|$)").expect("constant")
});

/// The persons a foot paragraph introduces, with their positions.
pub fn introduced(text: &str) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    let arabic = INTRODUCED_ARABIC.captures(text);
    let latin = INTRODUCED.captures_iter(text);
    for name in arabic.iter().chain(latin.collect::<Vec<_>>().iter()).filter_map(|c| c.get(1)) {
        let name = name.as_str().trim();
        let role = position_of(text, name);
        let fits = names::is_person(name, &[]) && !starts_like_a_sentence(name);
        let known_role = role.as_deref().is_some_and(|r| names::is_role(r) || is_role_elsewhere(r));
        if fits && known_role && !found.iter().any(|f| f.name == name) {
            found.push(Named { name: name.to_owned(), position: role });
        }
    }
    share_place(&mut found);
    found
}

fn starts_like_a_sentence(name: &str) -> bool {
    let first = name.split_whitespace().next().unwrap_or_default();
    matches!(
        first,
        "The"
            | "This"
            | "That"
            | "These"
            | "It"
            | "He"
            | "She"
            | "They"
            | "A"
            | "An"
            | "In"
            | "But"
            | "And"
            | "Die"
            | "Der"
            | "Das"
            | "Le"
            | "La"
            | "Les"
            | "El"
            | "Our"
            | "We"
            | "There"
            | "What"
            | "If"
    )
}

fn is_role_elsewhere(position: &str) -> bool {
    const ROLES: &[&str] = &[
        "professor",
        "professorin",
        "forscher",
        "mitarbeiter",
        "mitarbeiterin",
        "wissenschaftlicher",
        "wissenschaftliche",
        "leiter",
        "leiterin",
        "direktor",
        "direktorin",
        "lehrt",
        "leitet",
        "autor",
        "autorin",
        "chercheur",
        "chercheuse",
        "professeur",
        "professeure",
        "directeur",
        "directrice",
        "investigador",
        "investigadora",
        "profesor",
        "profesora",
        "زميل",
        "زميلة",
        "باحث",
        "باحثة",
        "فیلو",
    ];
    let key = words::key(position);
    key.split(' ').any(|w| ROLES.contains(&w))
        || ["أستاذ", "كاتب", "محلل", "مدير", "خبير", "محقق", "استاد", "پروفیسر", "تجزیہ"]
            .iter()
            .any(|r| position.contains(r))
}

/// "X is a research fellow and Y a fellow at the Institute": the place is both's.
pub fn share_place(found: &mut [Named]) {
    for at in (0..found.len().saturating_sub(1)).rev() {
        let place = found[at + 1].position.as_deref().and_then(|p| p.find(" at ").map(|i| p[i..].to_owned()));
        if let (Some(position), Some(place)) = (&mut found[at].position, place) {
            let placed = [" at ", " of ", " with ", " for ", " in "].iter().any(|w| position.contains(w));
            if !placed {
                position.push_str(&place);
            }
        }
    }
}

static OPENING: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:\s*\([^)]{1,60}\))?[\s,:)(–—*-]*(?:(?:Ph\.?D\.?|M\.?D\.?),?\s*)?(?:(?:who\s+)?(?:is|was|are|serves as|works as|currently|ist|war|est|es|هو|هي)\s+)?(?:(?:currently|also|now)\s+)?(?:(?:a|an|the|one of the|der|die|das|ein|eine|un|une|una|le|la)\s+)?").expect("constant")
});
static CLOSING: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:[.!?](?:\s|$)|[۔؟](?:\s|$)|;|\s[–—]\s|,\s+(?:where|who|whose|which|and (?:the )?author of|and (?:he|she) )|،\s*(?:يعمل|تعمل|يكتب|تكتب|و(?:مؤلف|مؤلفة))|\s+and (?:the )?(?:co-)?author of|\s+(?:He|She|They)\s)").expect("constant")
});

/// A name without the title of honour before it, as biographies print it.
pub fn bare(name: &str) -> &str {
    const TITLES: &[&str] = &[
        "Dr. ",
        "Dr ",
        "Prof. ",
        "Professor ",
        "Sir ",
        "Lord ",
        "\u{62f}. ",
        "\u{62f}.",
        "\u{623}.\u{62f}. ",
        "\u{688}\u{627}\u{6a9}\u{679}\u{631} ",
        "\u{67e}\u{631}\u{648}\u{641}\u{6cc}\u{633}\u{631} ",
    ];
    TITLES.iter().find_map(|t| name.strip_prefix(t)).unwrap_or(name).trim()
}

/// What the text says `name` is: the words after the name up to the end of the clause.
pub fn position_of(text: &str, name: &str) -> Option<String> {
    let name = bare(name);
    let at = text.find(name)?;
    position_in(&text[at + name.len()..])
}

/// A position out of the words after a name.
pub fn position_in(after: &str) -> Option<String> {
    let opened = OPENING.find(after).map_or(after, |m| &after[m.end()..]);
    let mut end = opened.len();
    for closing in CLOSING.find_iter(opened) {
        let before = &opened[..closing.start()];
        let last = before.rsplit([' ', '.']).next().unwrap_or_default();
        // "U.S.", "Dr.", "St.": no sentence ends there.
        let abbreviation = closing.as_str().starts_with('.')
            && last.chars().count() <= 2
            && !opened[closing.end()..].is_empty();
        if !abbreviation {
            end = closing.start();
            break;
        }
    }
    let mut position = &opened[..end];
    if let Some(next) = INTRODUCED_NEXT.find(position) {
        position = &position[..next.start()];
    }
    let position = position.trim().trim_end_matches(['.', ',', '،', '۔']).trim();
    let position = position
        .strip_suffix("ہیں")
        .or_else(|| position.strip_suffix("ہے"))
        .or_else(|| position.strip_suffix("ہیں۔"))
        .unwrap_or(position)
        .trim();
    let count = words::rough_count(position);
    ((1..=40).contains(&count) && position.chars().count() <= 300).then(|| position.to_owned())
}

/// Where the next person begins in the same sentence.
static INTRODUCED_NEXT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(r"(?:,\s*)?\s(?:and|und)\s+{NAME},?\s+(?:is|was|ist|a|an|the|eine?)\s|،?\s+و(?:[A-Z]|\p{{Arabic}}{{2,}}\s+\p{{Arabic}}+\s+(?:باحث|زميل|أستاذ|كاتب))")).expect("constant")
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_is_introduced() {
        let found = introduced(
            "Shehzad H. Qazi is a research associate at the Institute for Social Policy and Understanding.",
        );
        assert_eq!(found[0].name, "Shehzad H. Qazi");
        assert_eq!(
            found[0].position.as_deref(),
            Some("research associate at the Institute for Social Policy and Understanding")
        );
        let found = introduced(
            "Amina Farooqi is a fellow at the Sample Institute for Public Policy, where she works on water.",
        );
        assert_eq!(found[0].position.as_deref(), Some("fellow at the Sample Institute for Public Policy"));
    }

    #[test]
    fn several_persons_share_a_place() {
        let found = introduced(
            "Daniel Okoye-Marsh is a senior research fellow and Amina Farooqi a fellow at the Sample Institute. Inês Valcourt is a professor of planning at the University of Port Meridian.",
        );
        let all: Vec<_> = found.iter().map(|f| (f.name.as_str(), f.position.as_deref().unwrap())).collect();
        assert_eq!(
            all,
            [
                ("Daniel Okoye-Marsh", "senior research fellow at the Sample Institute"),
                ("Amina Farooqi", "fellow at the Sample Institute"),
                ("Inês Valcourt", "professor of planning at the University of Port Meridian"),
            ]
        );
    }

    #[test]
    fn sentences_of_the_text_introduce_nobody() {
        for text in [
            "The United Nations is a body of states.",
            "Karachi Port is a busy place.",
            "This Review is a fellow traveller.",
            "New York was a professor's dream, he said, and the rest is history.",
        ] {
            let found = introduced(text);
            assert!(found.iter().all(|f| f.name == "New York"), "{text}: {found:?}");
        }
    }

    #[test]
    fn abbreviations_do_not_end_a_position() {
        assert_eq!(
            position_in(" is a fellow at the U.S. Institute of Peace.").as_deref(),
            Some("fellow at the U.S. Institute of Peace")
        );
    }
}
