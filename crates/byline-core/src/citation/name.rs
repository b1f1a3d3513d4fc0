//! A name as bibliographies sort it: the family name first, where it shows which that is.
//! It refuses to take apart an institution, a single word, and a name in a script that is not sorted so.

use crate::name::NameParts;

/// A name in a citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CitedName {
    /// Family name and given names.
    Person {
        /// "García Márquez", "de la Cruz".
        family: String,
        /// "Gabriel".
        given: String,
        /// What follows a name: "Jr.", "III".
        suffix: Option<String>,
    },
    /// As it is.
    Whole(String),
}

/// Small words that begin a family name.
const PARTICLES: [&str; 30] = [
    "al", "el", "bin", "ben", "ibn", "bint", "de", "del", "della", "di", "da", "dos", "das", "do", "du",
    "la", "le", "van", "von", "der", "den", "ter", "ten", "zu", "zur", "zum", "st.", "san", "af", "av",
];

/// Words by which an institution is told from a person.
const INSTITUTIONS: [&str; 30] = [
    "institute",
    "institut",
    "university",
    "college",
    "school",
    "center",
    "centre",
    "council",
    "committee",
    "commission",
    "board",
    "editors",
    "editorial",
    "staff",
    "foundation",
    "association",
    "society",
    "organization",
    "organisation",
    "ministry",
    "department",
    "network",
    "group",
    "team",
    "agency",
    "office",
    "bureau",
    "union",
    "alliance",
    "coalition",
];

const SUFFIXES: [&str; 8] = ["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"];

impl CitedName {
    /// The printed name, taken apart as `inverted` says ("García Márquez, Gabriel"), else as it shows by itself.
    #[must_use]
    pub fn of(printed: &str, inverted: Option<&str>) -> Self {
        if let Some((family, given)) = inverted.and_then(|name| name.split_once(',')) {
            let (family, given) = (family.trim().to_owned(), given.trim().to_owned());
            return Self::Person { family, given, suffix: None };
        }
        Self::by_itself(printed).unwrap_or_else(|| Self::Whole(printed.trim().to_owned()))
    }

    fn by_itself(printed: &str) -> Option<Self> {
        let latin = printed
            .chars()
            .all(|c| !c.is_alphabetic() || u32::from(c) < 0x250 || (0x1e00..0x1f00).contains(&u32::from(c)));
        let bare = |word: &str| word.replace([',', '.'], "").to_lowercase();
        let institution = printed.split_whitespace().any(|word| INSTITUTIONS.contains(&bare(word).as_str()));
        if !latin || institution || !printed.chars().any(char::is_alphabetic) {
            return None;
        }
        if let Some((family, given)) = printed.split_once(',')
            && !SUFFIXES.contains(&bare(given.trim()).as_str())
        {
            let (family, given) = (family.trim(), given.trim());
            return (!family.is_empty() && !given.is_empty()).then(|| Self::Person {
                family: family.to_owned(),
                given: given.to_owned(),
                suffix: None,
            });
        }
        let mut words: Vec<&str> = printed.split_whitespace().collect();
        let last = words.last().map(|word| bare(word))?;
        let suffix = (words.len() > 2 && SUFFIXES.contains(&last.as_str())).then(|| words.pop()).flatten();
        let mut begins = words.len().checked_sub(1).filter(|begins| *begins > 0)?;
        while begins > 1 && PARTICLES.contains(&words[begins - 1].to_lowercase().as_str()) {
            begins -= 1;
        }
        Some(Self::Person {
            family: words[begins..].join(" ").trim_end_matches(',').to_owned(),
            given: words[..begins].join(" "),
            suffix: suffix.map(str::to_owned),
        })
    }

    /// In the order of speech.
    #[must_use]
    pub fn spoken(&self) -> String {
        match self {
            Self::Whole(name) => name.clone(),
            Self::Person { family, given, suffix: None } => format!("{given} {family}"),
            Self::Person { family, given, suffix: Some(suffix) } => format!("{given} {family} {suffix}"),
        }
    }

    /// The family name first.
    #[must_use]
    pub fn sorted(&self) -> String {
        match self {
            Self::Whole(name) => name.clone(),
            Self::Person { family, given, suffix: None } => format!("{family}, {given}"),
            Self::Person { family, given, suffix: Some(suffix) } => format!("{family}, {given}, {suffix}"),
        }
    }

    /// The family name with initials: "de la Cruz, M. J."
    #[must_use]
    pub fn initialled(&self) -> String {
        match self {
            Self::Whole(name) => name.clone(),
            Self::Person { family, given, suffix } => {
                let initials: Vec<String> = given.split_whitespace().filter_map(initial).collect();
                let suffix = suffix.as_ref().map(|suffix| format!(", {suffix}")).unwrap_or_default();
                format!("{family}, {}{suffix}", initials.join(" "))
            }
        }
    }

    /// What a key is made of: the family name, or the whole.
    #[must_use]
    pub fn first_word(&self) -> &str {
        match self {
            Self::Whole(name) => name,
            Self::Person { family, .. } => family,
        }
    }
}

/// "Jean-Luc" is "J.-L."
fn initial(word: &str) -> Option<String> {
    let parts = word.split('-').filter_map(|part| part.chars().find(|c| c.is_alphabetic()));
    let parts: Vec<String> = parts.map(|c| format!("{}.", c.to_uppercase())).collect();
    (!parts.is_empty()).then(|| parts.join("-"))
}

/// The one of these names that shows how `printed` is taken apart: with a comma, and the same in the order of speech.
#[must_use]
pub fn inverted<'a>(printed: &str, mut names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let spoken = NameParts::of(printed)?;
    names.find(|name| {
        let halves = name
            .split_once(',')
            .filter(|(family, given)| !family.trim().is_empty() && !given.trim().is_empty());
        halves.is_some() && NameParts::of(name).as_ref() == Some(&spoken)
    })
}
