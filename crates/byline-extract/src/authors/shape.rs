//! What a person's name looks like: how many words, which letters, which words never.
//! It refuses institutions, roles, sentences and the outlet itself: better no author than an invented one.

use super::not_persons::{NOT_PERSONS, NOT_PERSONS_RTL};
use crate::words;

/// Whether a string is the name of one person: shape, letters, and nothing of a role or an institution.
pub fn is_person(name: &str, outlets: &[String]) -> bool {
    let key = words::key(name);
    let count = name.chars().count();
    let parts: Vec<&str> = name.split_whitespace().collect();
    if !(3..=60).contains(&count) || parts.len() > 6 || key.is_empty() {
        return false;
    }
    if name.chars().any(|c| c.is_numeric() || "@/\\<>{}_=|?!:;#%$\u{ab}\u{bb}\u{201c}\u{201d}…".contains(c))
    {
        return false;
    }
    if outlets.iter().any(|o| *o == key || o.replace(' ', "") == key.replace(' ', "")) {
        return false;
    }
    let stops = name.ends_with(['.', '\u{6d4}', '\u{61f}']);
    if stops && parts.last().is_some_and(|l| l.chars().filter(|c| c.is_alphabetic()).count() >= 4) {
        return false;
    }
    if opens_like_a_phrase(&parts) || parts.iter().any(|w| RTL_LITTLE.contains(w)) {
        return false;
    }
    // "de" and "post" also stand in names: a single such word is tolerated in the middle of three or more.
    let odd = key.split(' ').filter(|w| NOT_PERSONS.contains(w)).count();
    let particle = key.split(' ').any(|w| matches!(w, "de" | "ap")) && parts.len() >= 3;
    if odd > usize::from(particle) || NOT_PERSONS_RTL.iter().any(|w| name.contains(w)) {
        return false;
    }
    has_name_shape(&parts)
}

/// Words of a sentence in Arabic and Urdu that no name holds.
const RTL_LITTLE: &[&str] = &[
    "على",
    "في",
    "من",
    "عن",
    "إلى",
    "التي",
    "الذي",
    "هذا",
    "هذه",
    "کی",
    "کے",
    "کا",
    "میں",
    "سے",
    "پر",
    "نے",
    "کو",
    "ہے",
    "ہیں",
    "اس",
    "یہ",
    "جو",
    "أن",
    "مع",
    "بواسطة",
    "جانب",
    "شائع",
];

/// Words that open a phrase and no name.
const OPENINGS: &[&str] = &[
    "the",
    "die",
    "der",
    "das",
    "les",
    "los",
    "las",
    "all",
    "alle",
    "more",
    "our",
    "my",
    "about",
    "unsere",
    "this",
    "how",
    "why",
    "what",
    "when",
    "where",
    "these",
    "dieser",
    "diese",
    "zur",
    "zum",
    "ihre",
    "ihr",
    "unser",
    "nos",
    "notre",
    "nuestro",
    "get",
    "key",
    "related",
    "frequently",
    "in",
    "on",
    "for",
    "from",
    "and",
    "with",
    "your",
    "new",
    "latest",
    "read",
    "view",
    "mehr",
    "dieses",
    "nach",
    "für",
    "mit",
    "viel",
    "viele",
    "besuchen",
    "foto",
    "link",
    "recipe",
    "visit",
    "actualizado",
];

/// Words that end a phrase cut short and no name.
const ENDINGS: &[&str] = &[
    "von", "van", "de", "by", "from", "par", "por", "der", "on", "in", "of", "le", "la", "the", "el", "and",
    "und", "sie",
];

fn opens_like_a_phrase(parts: &[&str]) -> bool {
    let first = parts[0].to_lowercase();
    let last = parts[parts.len() - 1].to_lowercase();
    OPENINGS.contains(&first.as_str())
        || (matches!(first.as_str(), "el" | "le" | "il" | "la") && parts.len() == 2)
        || ENDINGS.contains(&last.as_str())
}

/// At least two words (one for scripts without case), the first and last with a capital where the script has them.
fn has_name_shape(parts: &[&str]) -> bool {
    let initial = |w: &str| w.chars().find(|c| c.is_alphabetic());
    let uncased = parts.iter().all(|w| initial(w).is_none_or(|c| !c.is_uppercase() && !c.is_lowercase()));
    if uncased {
        return parts.len() >= 2 || parts[0].chars().count() <= 4 && !is_arabic(parts[0]);
    }
    let capitals = parts.iter().filter(|w| initial(w).is_some_and(char::is_uppercase)).count();
    let lower: Vec<&&str> = parts.iter().filter(|w| initial(w).is_some_and(char::is_lowercase)).collect();
    let ends = [parts.first(), parts.last()]
        .into_iter()
        .flatten()
        .all(|w| initial(w).is_some_and(|c| !c.is_lowercase()) || capital_within(w) || is_particle(w));
    parts.len() >= 2
        && capitals >= 1
        && ends
        && lower.iter().all(|w| is_particle(w) || capital_within(w) || w.contains('-') || w.contains('\''))
}

/// "kaZwide", "al-Khatib", "d'Arcy", "d’Arcy": a small prefix before the capital.
fn capital_within(word: &str) -> bool {
    word.chars().skip(1).any(char::is_uppercase)
}

fn is_arabic(word: &str) -> bool {
    word.chars().any(is_arabic_letter)
}

pub fn is_arabic_letter(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}')
}

fn is_particle(word: &str) -> bool {
    matches!(
        word.to_lowercase().trim_matches('.'),
        "von"
            | "van"
            | "de"
            | "der"
            | "den"
            | "di"
            | "da"
            | "du"
            | "del"
            | "della"
            | "dos"
            | "das"
            | "la"
            | "le"
            | "el"
            | "al"
            | "bin"
            | "bint"
            | "ibn"
            | "ben"
            | "abu"
            | "ter"
            | "ten"
            | "zu"
            | "zum"
            | "zur"
            | "af"
            | "av"
            | "y"
            | "d"
            | "san"
            | "ul"
            | "ur"
            | "jr"
            | "sr"
            | "ph"
            | "md"
            | "wa"
            | "kwa"
            | "do"
            | "dal"
            | "vom"
            | "und"
            | "st"
            | "mac"
            | "t"
            | "op"
            | "e"
            | "i"
    )
}
