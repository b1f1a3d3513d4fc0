//! Names out of bylines: prefixes off, joint bylines apart, and what is no person sent away.
//! It refuses institutions, roles, log-ins and the outlet itself: better no author than an invented one.

use super::not_persons::{NOT_PERSONS, NOT_PERSONS_RTL};
use crate::words;
use byline_core::text::one_line;
use regex::Regex;
use std::sync::LazyLock;

/// A person as a byline names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub name: String,
    pub position: Option<String>,
}

static PREFIX: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)^[\s\p{P}]*(?:(?:an?\s+)?(?:written|posted|published|reported|words|story|text|opinion|commentary|column|analysis|essay|comment|review|guest post|guest essay|kommentar|gastbeitrag|kolumne|analyse|essay|interview|ein kommentar|eine analyse|ein gastbeitrag|une tribune|tribune|opinión|columna)\s*:?\s+)?(?:by|von|par|por|di|door|af|av)\b\s*:?\s*|^[\s\p{P}]*(?:authors?|autor(?:in|en|innen|es)?|auteurs?|autores|written by|text|words)\s*:\s*|^[\s\p{P}]*(?:بقلم|كتبت|كتبه|كتبها|كتب|الكاتب|الكاتبة|تحریر|مصنف|از|قلم)\s*[:：/-]?\s+|^[\s\p{P}]*(?:بقلم|تحریر|الكاتب|كتب)\s*[:：/]\s*",
    )
    .expect("constant")
});

/// A byline's text after its opening word, when it opens with one.
pub fn after_prefix(raw: &str) -> Option<&str> {
    PREFIX.find(raw).map(|m| &raw[m.end()..])
}

static JOINT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\s+(?:and|und|et|with|mit|och|og)\s+|\s+[ye]\s+|\s*[;&/،、•·\n]\s*|\s+اور\s+|\s+و\s+|\s+(?:\||–|—|-)\s+").expect("constant")
});
static ARABIC_AND: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\s+و(?:(\p{Arabic}{2,}\s+\p{Arabic})|([A-Z]))").expect("constant"));

/// The persons a byline names; `outlets` are keys of the outlet's own names.
pub fn people(raw: &str, outlets: &[String]) -> Vec<Named> {
    let line = one_line(&raw.replace('\n', " ; "));
    let mut rest = line.as_str();
    while let Some(after) = after_prefix(rest) {
        rest = after;
    }
    if rest.chars().count() > 300 {
        return Vec::new();
    }
    let parted = ARABIC_AND.replace_all(rest, " ; $1$2").into_owned();
    let mut found: Vec<Named> = Vec::new();
    for part in JOINT.split(&parted) {
        for (at, piece) in part.split(',').map(str::trim).enumerate() {
            if piece.is_empty() || is_degree(piece) {
                continue;
            }
            let name = cleaned(piece);
            if is_person(&name, outlets) {
                if !found.iter().any(|f| words::key(&f.name) == words::key(&name)) {
                    found.push(Named { name, position: None });
                }
            } else if at > 0
                && is_role(piece)
                && let Some(last) = found.last_mut().filter(|l| l.position.is_none())
            {
                last.position = Some(piece.to_owned());
            }
        }
    }
    found.truncate(12);
    found
}

static TAIL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\s*(?:\([^)]*\)|\[[^\]]*\]|@\w+|\b(?:opinion (?:columnist|contributor)|contributing (?:writer|editor|columnist)|(?:senior |staff |guest |chief |political )*(?:columnist|contributor|writer|editor|correspondent|reporter)|special to .*|for the .*|in [A-Z]\w+|alle artikel.*|all (?:articles|posts).*|view (?:profile|all).*|follow.*|updated.*|published.*|on (?:\d|[A-Z][a-z]+ \d).*|\d{1,2}[./ ].*)$)").expect("constant")
});

/// A name without what outlets hang on it.
fn cleaned(piece: &str) -> String {
    let mut name = piece.trim().to_owned();
    if let Some((before, agency)) = name.split_once(". ") {
        // "Finian Name. Sputnik International": an agency after a full stop, unless the stop ends an initial or a title.
        if before.split_whitespace().count() >= 2
            && before.rsplit(' ').next().is_some_and(|w| w.chars().count() > 3)
            && !agency.is_empty()
        {
            name = before.to_owned();
        }
    }
    let cut = TAIL.replace_all(&name, "");
    let trimmed = cut.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, ':' | '*' | '|' | '"' | '-' | '–' | ',' | '\u{200f}' | '\u{200e}' | '>' | '<')
    });
    trimmed.to_owned()
}

/// Whether a string is the name of one person: shape, letters, and nothing of a role or an institution.
pub fn is_person(name: &str, outlets: &[String]) -> bool {
    let key = words::key(name);
    let count = name.chars().count();
    let parts: Vec<&str> = name.split_whitespace().collect();
    if !(3..=60).contains(&count) || parts.len() > 6 || key.is_empty() {
        return false;
    }
    if name
        .chars()
        .any(|c| c.is_ascii_digit() || "@/\\<>{}_=|?!:;#%$\u{ab}\u{bb}\u{201c}\u{201d}…".contains(c))
    {
        return false;
    }
    if outlets.iter().any(|o| *o == key || o.replace(' ', "") == key.replace(' ', "")) {
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

/// Whether one word, or words without capitals, may be a name where data say that it is a person's.
pub fn is_single_name(name: &str, outlets: &[String]) -> bool {
    let key = words::key(name);
    let count = name.split_whitespace().count();
    let letters = name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '\'' | '\u{2019}' | '-' | '.'));
    let house = outlets.iter().any(|o| o.contains(&key) || key.contains(o.as_str()));
    let capital = name.chars().next().is_some_and(char::is_uppercase);
    letters
        && (count == 2 || (count == 1 && capital && (3..=14).contains(&name.chars().count())))
        && !house
        && !key.split(' ').any(|w| NOT_PERSONS.contains(&w))
        && !NOT_PERSONS_RTL.iter().any(|w| name.contains(w))
        && !name.chars().skip(1).any(|c| c.is_uppercase() && count == 1)
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
        .all(|w| initial(w).is_some_and(|c| !c.is_lowercase()) || w.starts_with("al-") || is_particle(w));
    parts.len() >= 2
        && capitals >= 1
        && ends
        && lower.iter().all(|w| is_particle(w) || w.contains('-') || w.contains('\''))
}

fn is_arabic(word: &str) -> bool {
    word.chars().any(|c| matches!(c, '\u{600}'..='\u{6ff}'))
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
            | "e"
            | "d"
            | "san"
            | "ul"
            | "ur"
            | "jr"
            | "sr"
            | "ph"
            | "md"
    )
}

fn is_degree(piece: &str) -> bool {
    matches!(
        words::key(piece).as_str(),
        "phd"
            | "ph d"
            | "md"
            | "m d"
            | "jd"
            | "mba"
            | "esq"
            | "jr"
            | "sr"
            | "msc"
            | "ma"
            | "ba"
            | "rn"
            | "dr"
            | "ii"
            | "iii"
            | "cfp"
            | "dds"
    )
}

/// Whether a piece of a byline tells what somebody is.
pub fn is_role(piece: &str) -> bool {
    const ROLES: &[&str] = &[
        "fellow",
        "professor",
        "director",
        "researcher",
        "analyst",
        "scholar",
        "lecturer",
        "associate",
        "economist",
        "historian",
        "lawyer",
        "attorney",
        "president",
        "chair",
        "head",
        "adviser",
        "advisor",
        "journalist",
        "author",
        "founder",
        "executive",
        "minister",
        "ambassador",
        "senator",
        "member",
        "editor",
        "writer",
        "columnist",
        "strategist",
        "scientist",
        "student",
        "candidate",
        "physician",
        "doctor",
        "manager",
        "coordinator",
        "officer",
        "correspondent",
        "consultant",
        "expert",
    ];
    words::key(piece).split(' ').any(|w| ROLES.contains(&w))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(raw: &str) -> Vec<String> {
        people(raw, &["the quay".to_owned()]).into_iter().map(|n| n.name).collect()
    }

    #[test]
    fn joint_bylines_come_apart() {
        assert_eq!(
            names("By Daniel Okoye-Marsh, Amina Farooqi and Inês Valcourt"),
            ["Daniel Okoye-Marsh", "Amina Farooqi", "Inês Valcourt"]
        );
        assert_eq!(
            names("Von Anna Schmidt und Bernd von der Heide"),
            ["Anna Schmidt", "Bernd von der Heide"]
        );
        assert_eq!(names("Par Zoé Lefèvre et Luc Martin"), ["Zoé Lefèvre", "Luc Martin"]);
        assert_eq!(names("بقلم: ليلى الهدّاوي وDaniel Okoye-Marsh"), ["ليلى الهدّاوي", "Daniel Okoye-Marsh"]);
        assert_eq!(names("بقلم سامي منصور ويوسف الكرماني"), ["سامي منصور", "يوسف الكرماني"]);
        assert_eq!(names("تحریر: طارق نظامانی اور آمنہ فاروقی"), ["طارق نظامانی", "آمنہ فاروقی"]);
        assert_eq!(names("از طارق نظامانی"), ["طارق نظامانی"]);
    }

    #[test]
    fn positions_are_kept_apart_from_names() {
        let found = people("By Jane Q. Doe, professor of planning, and John Roe", &[]);
        assert_eq!(found[0].position.as_deref(), Some("professor of planning"));
        assert_eq!(found.len(), 2);
        assert_eq!(names("Jane Doe, PhD, Opinion Columnist"), ["Jane Doe"]);
    }

    #[test]
    fn what_is_no_person_is_sent_away() {
        for raw in [
            "admin",
            "By Admin",
            "Staff",
            "The Editorial Board",
            "The Quay",
            "Super User",
            "Name *",
            "a@b.example",
            "https://a.example/x",
            "dispatch_desk",
            "Reuters",
            "Sample Institute for Public Policy",
            "Unbenannt",
            "Jun 18th 2018",
            "By the way we live",
            "صحيفة الميناء",
            "Auteurs",
            "Editorial",
            "finanztreff.de",
        ] {
            assert_eq!(names(raw), Vec::<String>::new(), "{raw}");
        }
    }
}
