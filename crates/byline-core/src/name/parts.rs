//! A printed name taken apart for comparing: its words in the order of speech, without titles, points and accents.
//! It refuses to tell given from family names beyond what is printed: only a comma says which comes first.

use super::script::is_arabic;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The words of a name, ready to be compared with those of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameParts {
    /// In the order of speech: "Khan, Ali" is `ali khan`.
    pub(super) words: Vec<String>,
    /// Written in Arabic letters.
    pub(super) arabic: bool,
}

/// Words before or after a name that are none of it; with and without points.
const TITLES: [&str; 58] = [
    "dr",
    "prof",
    "professor",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "sir",
    "dame",
    "lord",
    "lady",
    "sen",
    "senator",
    "rep",
    "rev",
    "reverend",
    "hon",
    "amb",
    "ambassador",
    "gen",
    "general",
    "lt",
    "col",
    "maj",
    "capt",
    "imam",
    "sheikh",
    "shaykh",
    "mufti",
    "maulana",
    "allama",
    "hafiz",
    "haji",
    "hajj",
    "eng",
    "adv",
    "justice",
    "phd",
    "md",
    "mph",
    "mba",
    "esq",
    "jr",
    "sr",
    "ii",
    "iii",
    "iv",
    "mp",
    "mpp",
    "jd",
    "llm",
    "llb",
    "mbe",
    "obe",
    "cbe",
    "mna",
    "mpa",
];

/// The same in Arabic letters, folded.
const ARABIC_TITLES: [&str; 16] = [
    "د",
    "دکتور",
    "الدکتور",
    "دکتوره",
    "الدکتوره",
    "الشیخ",
    "الاستاذ",
    "استاذ",
    "پروفیسر",
    "ڈاکٹر",
    "مولانا",
    "علامه",
    "جناب",
    "محترمه",
    "السید",
    "بروفیسور",
];

/// Small words inside names that one outlet prints and another drops.
const PARTICLES: [&str; 34] = [
    "al", "el", "ul", "ur", "us", "ud", "uz", "un", "ad", "as", "at", "az", "bin", "ben", "ibn", "bint",
    "bte", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "van", "von", "der",
    "den", "ter", "zu",
];

impl NameParts {
    /// The words of `name`; none when nothing of a name is left.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        let name = name.get(..name.len().min(400)).unwrap_or(name);
        let spoken = in_order(name);
        let arabic = spoken.chars().filter(|c| is_arabic(*c)).count() * 2
            > spoken.chars().filter(|c| c.is_alphabetic()).count();
        let folded = if arabic { folded(&spoken) } else { latin(&spoken) };
        let mut words: Vec<String> = folded.split_whitespace().map(str::to_owned).collect();
        words.truncate(12);
        let titles: &[&str] = if arabic { &ARABIC_TITLES } else { &TITLES };
        while words.len() > 1 && titles.contains(&words[0].as_str()) {
            words.remove(0);
        }
        while words.len() > 1 && words.last().is_some_and(|last| titles.contains(&last.as_str())) {
            words.pop();
        }
        (!words.is_empty()).then_some(Self { words, arabic })
    }

    /// The words without particles, and compounds of "servant of" in one form.
    pub(super) fn bare(&self) -> Vec<String> {
        let mut bare: Vec<String> = Vec::new();
        for word in &self.words {
            let word = if self.arabic { bare_arabic(word) } else { bare_latin(word) };
            match servant_of(word) {
                Some(rest) if !self.arabic => bare.extend(["abd".to_owned(), rest.to_owned()]),
                _ if self.arabic || !PARTICLES.contains(&word) => bare.push(word.to_owned()),
                _ => {}
            }
        }
        if bare.is_empty() { self.words.clone() } else { bare }
    }

    /// The parts as one line, for a first look whether two names are one.
    pub(super) fn line(&self) -> String {
        self.words.join(" ")
    }
}

fn bare_arabic(word: &str) -> &str {
    let rest = word.strip_prefix("ال").unwrap_or(word);
    if rest.chars().count() >= 3 { rest } else { word }
}

/// "Abdulaziz" and "Abdurrahman" are "Abdul Aziz" and "Abdul Rahman"; Abdullah stays whole.
fn servant_of(word: &str) -> Option<&str> {
    let rest =
        ["abdul", "abdel", "abdal", "abdur", "abder"].into_iter().find_map(|of| word.strip_prefix(of))?;
    (rest.len() >= 4 && !rest.starts_with('l')).then_some(rest)
}

fn bare_latin(word: &str) -> &str {
    match word {
        "abdul" | "abdel" | "abdal" | "abdur" | "abdus" | "abdool" => "abd",
        other => other,
    }
}

/// "Khan, Ali" as "Ali Khan"; "Ali Khan, Jr." and "Ali Khan, PhD" as they are.
fn in_order(name: &str) -> String {
    let mut parts = name.split([',', '\u{60c}']).map(str::trim).filter(|part| !part.is_empty());
    let (Some(first), Some(second)) = (parts.next(), parts.next()) else { return name.to_owned() };
    let is_title = |part: &str| {
        let folded = latin(&part.replace('.', ""));
        folded.split_whitespace().all(|word| TITLES.contains(&word))
    };
    if is_title(second) { first.to_owned() } else { format!("{second} {first}") }
}

/// Lower case without accents, points and marks; letters of one sound in Arabic and Urdu made one.
fn folded(name: &str) -> String {
    super::matching_key(name)
        .chars()
        .filter(|c| *c != '\u{621}')
        .map(|c| if c == '\u{622}' { '\u{627}' } else { c })
        .collect()
}

/// In Latin letters, lower case, without accents. An apostrophe joins ("O'Neil", "Sha'ban"), all else parts.
fn latin(name: &str) -> String {
    let joined: String = name
        .nfkd()
        .filter(|c| {
            !is_combining_mark(*c)
                && !matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '`' | '\u{2bb}'..='\u{2bf}')
        })
        .collect();
    let mut plain = String::with_capacity(joined.len());
    for letter in joined.chars() {
        if letter.is_ascii_alphanumeric() {
            plain.push(letter.to_ascii_lowercase());
        } else if letter.is_alphabetic() {
            plain.push_str(&deunicode::deunicode_char(letter).unwrap_or(" ").to_ascii_lowercase());
        } else {
            plain.push(' ');
        }
    }
    glued(&plain)
}

/// "p h d" is what is left of "Ph.D."; the letters of a title belong together.
fn glued(plain: &str) -> String {
    let line = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    for (apart, whole) in [(" ph d", " phd"), (" m d", " md"), (" j d", " jd"), (" ll m", " llm")] {
        if let Some(rest) = line.strip_suffix(apart) {
            return format!("{rest}{whole}");
        }
    }
    line
}
