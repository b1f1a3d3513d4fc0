//! Names out of bylines: prefixes off, joint bylines apart, and what is no person sent away.
//! It refuses whoever reviewed, translated or pictured, and lines that only stand under a name.

use super::{roles::is_role, shape::is_arabic_letter};
use crate::words;
use crate::words::one_line;
use regex::Regex;
use std::sync::LazyLock;

pub use super::shape::is_person;

/// A person as a byline names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub name: String,
    pub position: Option<String>,
}

static PREFIX: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)^[\s\p{P}|]*(?:(?:an?\s+|une?\s+|ein(?:e)?\s+|th(?:is|e) \w+ (?:was |is )?)?(?:written|posted|published|reported|submitted|created|words|story|text|article|opinion|commentary|column|analysis|essay|comment|review|guest post|guest essay|guest column|artikel|beitrag|blog beitrag|erstellt|verfasst|geschrieben|veröffentlicht|kommentar|gastkommentar|gastbeitrag|kolumne|analyse|interview|tribune|chronique|publié|écrit|rédigé|columna|escrito|publicado|opinión|artículo|scritto|pubblicato|geschreven)\s*:?\s+)?(?:by|von|par|por|di|door|af|av|columna de|una tribuna de)\b\s*:?\s*|^[\s\p{P}|]*(?:authors?|autor(?:in|en|innen|es|a)?|auteure?s?|autrices?|autori|verfasser(?:in)?|written by|text|texte|texto|words)\s*:\s*|^[\s\p{P}|]*(?:بقلم|كتبت|كتبه|كتبها|كتب|الكاتب|الكاتبة|تحریر|مصنفہ?|از قلم|از|قلم)\s*[:：/،-]?\s+|^[\s\p{P}|]*(?:بقلم|تحریر|الكاتب|كتب|از|مصنف)\s*[:：/]\s*",
    )
    .expect("constant")
});
/// What links to all of somebody's texts say before the name.
static LEAD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^\W*(?:(?:(?:view|see|show|read)\s+)?(?:all|more)\s+(?:posts|articles|stories|from|by|about)(?:\s+(?:by|from))?|about(?:\s+the\s+author)?|meet(?:\s+the\s+author)?|posts by|articles by|profile of|(?:zeige\s+)?alle[s]?\s+(?:(?:beiträge|artikel|posts)\s+)?von|mehr (?:von|über)|über|zur? person|autoreninfo|pressemitteilung von|voir (?:tous )?(?:les|ses) articles de|plus (?:de|sur)|à propos de|ver (?:todos )?(?:los|sus) artículos de|más (?:de|sobre)|sobre)\s*:?\s+").expect("constant")
});
/// Work on a text that is not its writing; who did it is named after these words.
static OTHER_WORK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?is)(?:^|[\s,;|(])(?:(?:medically |clinically |expert )?(?:reviewed|edited|translated|fact[- ]?checked|illustrated|photographed|narrated)\s+by|translat(?:ion|or)|photo(?:s|graph|graphy|graphs|grafie)?\s*(?:by|:)|illustrations?\s*(?:by|von|:)|illustration von|image(?:s)?\s*(?:by|:)|fotos?\s*(?:von|:)|bild(?:er)?\s*:|übersetz(?:t|ung)|aus dem \p{L}+ (?:von|übersetzt)|traduit|traduction|traducción|traducid|tradotto|propos recueillis|receuilli|reviewer:|editor:|redaktion:|ترجمة|ترجمہ|مترجم|تصوير).*$").expect("constant")
});

/// A byline's text after its opening word, when it opens with one.
pub fn after_prefix(raw: &str) -> Option<&str> {
    PREFIX.find(raw).map(|m| &raw[m.end()..])
}

static JOINT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\s+(?:and|und|et|with|mit|och|og|en|ja)\s+|\s*[;&/、•·⋅]\s*|\s+اور\s+|\s+و\s+|\s+(?:\||–|—|-)\s+|,\s*(?:and|und|et)\s+").expect("constant")
});
/// "Ortega y Gasset" is one man: a bare letter joins only whole names.
static LETTER_AND: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(\p{Lu}[\p{L}'’.-]*\s+\p{Lu}[\p{L}'’.-]*)\s+[yei]\s+(\p{Lu}[\p{L}'’.-]*\s+\p{L})")
        .expect("constant")
});
static ARABIC_AND: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"([\p{Arabic}\p{M}]\s+[\p{Arabic}\p{M}]+)\s+و(?:([\p{Arabic}\p{M}]{2,}\s+\p{Arabic})|([A-Z]))",
    )
    .expect("constant")
});

/// The persons a byline names; `outlets` are keys of the outlet's own names. A further line names a further person
/// only when an "and" or a comma leads to it: what stands under a name is mostly something else.
pub fn people(raw: &str, outlets: &[String]) -> Vec<Named> {
    if raw.chars().count() > 300 {
        return Vec::new();
    }
    let whole = OTHER_WORK.replace(raw, "");
    let mut found: Vec<Named> = Vec::new();
    let mut led = true;
    for line in whole.lines() {
        let line = one_line(line);
        if line.is_empty() {
            continue;
        }
        let opens = LEADS_ON.is_match(&line);
        if found.is_empty() || led || opens {
            in_line(&line, outlets, &mut found);
        } else if let Some(last) = found.last_mut() {
            say_position(last, &line);
        }
        led = LED_ON.is_match(&line);
    }
    found.truncate(12);
    found
}

/// Whether a text says that somebody reviewed, translated or pictured.
pub fn tells_other_work(text: &str) -> bool {
    OTHER_WORK.is_match(text)
}

/// Whether a byline joins names with an "and".
pub fn is_list(text: &str) -> bool {
    AND.is_match(text) || text.lines().any(|l| LEADS_ON.is_match(l) || LED_ON.is_match(l))
}

/// How a line begins, and how it ends, when a list of names goes over it.
static LEADS_ON: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^\s*(?:(?:and|und|et|y|e|og|och|en|with|mit|و|اور)(?:\s|$)|[,&;/،]|و\p{Arabic})")
        .expect("constant")
});
static LED_ON: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:(?:^|\s)(?:and|und|et|y|e|og|och|en|with|mit|و|اور)|[,&;/،])\s*$").expect("constant")
});
static AND: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)\s(?:and|und|et|og|och|اور|و)\s|[;&]").expect("constant"));

fn in_line(line: &str, outlets: &[String], found: &mut Vec<Named>) {
    // "Jane Doe" / ", a farmer": what a comma leads on to belongs to the last name.
    let goes_on = line.starts_with([',', '،']);
    let line =
        line.trim_start_matches(|c: char| matches!(c, ',' | ';' | '&' | '/' | '،') || c.is_whitespace());
    let parted = LETTER_AND.replace_all(bare_of_leads(line), "$1 ; $2").into_owned();
    let parted = ARABIC_AND.replace_all(&parted, |c: &regex::Captures| arabic_parted(c)).into_owned();
    let joined = AND.is_match(&parted);
    let lone_and = LEADS_ON.find(&parted).filter(|m| m.as_str().trim().chars().all(char::is_alphabetic));
    let parted = lone_and
        .filter(|m| m.end() < parted.len() && m.as_str().ends_with(' '))
        .map_or(parted.as_str(), |m| &parted[m.end()..]);
    for (at, part) in JOINT.split(parted).enumerate() {
        let last = (goes_on && at == 0).then(|| found.len().checked_sub(1)).flatten();
        piece_by_piece(part, joined, last, outlets, found);
    }
}

/// A byline without the words that only lead to the name.
pub fn bare_of_leads(line: &str) -> &str {
    let mut rest = line;
    for _ in 0..4 {
        let after = after_prefix(rest).or_else(|| LEAD.find(rest).map(|m| &rest[m.end()..]));
        match after {
            Some(after) => rest = after,
            None => break,
        }
    }
    rest
}

/// Names that begin with the letter that also means "and".
fn arabic_parted(c: &regex::Captures) -> String {
    const NAMES: &[&str] = &[
        "ليد", "ائل", "سام", "سيم", "فاء", "جدي", "حيد", "ديع", "هيب", "صفي", "داد", "ضاح", "لاء", "جيه",
        "لي", "هبة", "رد", "جدان", "صال", "ديعة", "جيهة", "ليّ", "قار", "قاص", "زير",
    ];
    let whole = c.get(0).map_or("", |m| m.as_str()).to_owned();
    let second = c.get(2).map_or("", |m| m.as_str());
    if NAMES.contains(&second.split_whitespace().next().unwrap_or_default()) {
        return whole;
    }
    let other = c.get(3).map_or(second, |m| m.as_str());
    format!("{} ; {other}", &c[1])
}

/// One part between joints: the first of its pieces is a name, the next may be names or tell what the last one is.
fn piece_by_piece(part: &str, joined: bool, last: Option<usize>, outlets: &[String], found: &mut Vec<Named>) {
    let mut before = last;
    for piece in part.split([',', '،']).map(str::trim) {
        if piece.is_empty() || is_degree(piece) {
            continue;
        }
        let name = cleaned(bare_of_leads(piece));
        // Without capitals nothing tells a second name from a trade or a town, unless the list says "and".
        let told_apart = before.is_none() || joined || name.chars().any(char::is_uppercase);
        if is_person(&name, outlets) && told_apart && !(before.is_some() && is_role(piece)) {
            let known = found.iter().position(|f| words::key(&f.name) == words::key(&name));
            before = Some(known.unwrap_or(found.len()));
            if known.is_none() {
                found.push(Named { name, position: None });
            }
        } else if let Some(one) = before.and_then(|at| found.get_mut(at)) {
            say_position(one, piece);
        }
    }
}

fn say_position(one: &mut Named, piece: &str) {
    let short = words::rough_count(piece) <= 14 && !piece.chars().any(char::is_numeric);
    match &mut one.position {
        Some(held) if short && held.chars().count() + piece.chars().count() < 160 => {
            held.push_str(if piece.chars().any(is_arabic_letter) { "، " } else { ", " });
            held.push_str(piece);
        }
        None if short && is_role(piece) => one.position = Some(piece.to_owned()),
        _ => {}
    }
}

static TAIL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\s*(?:\([^)]*\)|\[[^\]]*\]|@\w+|\b(?:opinion (?:columnist|contributor)|contributing (?:writer|editor|columnist)|(?:senior |staff |guest |chief |political )*(?:columnist|contributor|writer|editor|correspondent|reporter)|(?:senior |visiting |non-?resident )*(?:research )?fellow|special to .*|for the .*|in [A-Z]\w+|alle artikel.*|all (?:articles|posts).*|view (?:profile|all).*|follow.*|(?:last )?updated.*|(?:last )?modified.*|published.*|stand\b.*|sagt:?|on (?:\d|[A-Z][a-z]+ \d).*|\d{1,2}[./ ].*)$|(?:last ?)?(?:updated|modified).*$|(?:publié|veröffentlicht|publicado|aktualisiert|posted on|published on).*$|\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)(?:\s.*)?$|\s+(?:le|am|on|um|at|il|den|vor|the|last|and|und|en|for|mit|à)$)").expect("constant")
});

/// A name without what outlets hang on it, and without titles.
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
    let cut = once(&cut);
    let trimmed = cut.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ':' | '*'
                    | '|'
                    | '"'
                    | '-'
                    | '–'
                    | '—'
                    | '•'
                    | ','
                    | '\u{200f}'
                    | '\u{200e}'
                    | '\u{200b}'
                    | '>'
                    | '<'
            )
    });
    let name = without_title(trimmed);
    // Labels and names in elements of their own run into each other.
    for label in ["Author", "Autor", "By", "Von"] {
        let glued = name.strip_prefix(label).filter(|n| {
            n.starts_with(char::is_uppercase) && n.split_whitespace().count() >= 2 && !n.starts_with(' ')
        });
        if let Some(rest) = glued {
            return rest.to_owned();
        }
    }
    name.to_owned()
}

/// "Jane Doe Jane Doe": a picture's label and the name.
pub fn once(name: &str) -> &str {
    let parts: Vec<&str> = name.split_whitespace().collect();
    let half = parts.len() / 2;
    if parts.len() >= 2 && parts.len().is_multiple_of(2) && parts[..half] == parts[half..] {
        let end = name.len() - parts[half..].join(" ").len();
        return name.get(..end).unwrap_or(name).trim();
    }
    name.trim()
}

static TITLE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:(?:Dr|Prof|Professor|Mag|Dipl|Rev|Ing|DDr|Univ|PD)\.?(?:-Ing\.?|in|a)?\s*(?:\((?:Mrs|Mr|Ms|retd)\.?\)\s*)?(?:h\.?\s?c\.?\s+|med\.\s+|phil\.\s+|jur\.\s+|rer\.\s?\w+\.\s+|iur\.\s+|theol\.\s+)?\s|(?:Dr|Prof)\.|(?:أ|ا)\.\s?د\.?\s*|د\.\s*|د\s*/\s*|أ\.\s*|م\.\s+|(?:الدكتورة|الدكتور|الأستاذة|الأستاذ|البروفيسور|المهندس)\s+|ڈاکٹر\s+|پروفیسر\s+|جناب\s+|محترمہ?\s+|چوہدری\s+)").expect("constant")
});

/// A name without the titles before it, as rosters keep it; a title before a single word stays.
pub fn without_title(name: &str) -> &str {
    let mut rest = name;
    while let Some(found) = TITLE.find(rest) {
        let after = rest[found.end()..].trim_start();
        if after.split_whitespace().count() < 2 {
            break;
        }
        rest = after;
    }
    rest
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

    #[test]
    fn what_stands_under_a_name_is_no_second_author() {
        assert_eq!(names("By\nJane Doe\nMarine Trade\nSix Minutes"), ["Jane Doe"]);
        assert_eq!(names("Jane Doe\nand\nJohn Roe"), ["Jane Doe", "John Roe"]);
        assert_eq!(names("Jane Doe,\nJohn Roe"), ["Jane Doe", "John Roe"]);
        let found = people("از قلم:\nطارق نظامانی\n، کاشت کار، بندر گاہ", &[]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].position.as_deref(), Some("کاشت کار، بندر گاہ"));
    }

    #[test]
    fn who_reviewed_translated_or_pictured_is_no_author() {
        assert_eq!(names("By Jane Doe | Reviewed by John Roe"), ["Jane Doe"]);
        assert_eq!(names("Von Anna Schmidt, Foto: Bernd Keller"), ["Anna Schmidt"]);
        assert_eq!(names("Translated by John Roe"), Vec::<String>::new());
    }

    #[test]
    fn titles_leads_and_labels_come_off() {
        assert_eq!(names("Prof. Dr. Anna Schmidt"), ["Anna Schmidt"]);
        assert_eq!(names("د. سارة بنت محمد"), ["سارة بنت محمد"]);
        assert_eq!(names("View all posts by Jane Doe"), ["Jane Doe"]);
        assert_eq!(names("Alle Beiträge von Anna Schmidt"), ["Anna Schmidt"]);
        assert_eq!(names("Tendai wa Mutasa"), ["Tendai wa Mutasa"]);
        assert_eq!(names("Nomvula kaZwide"), ["Nomvula kaZwide"]);
        assert_eq!(names("Jane Doe Jane Doe"), ["Jane Doe"]);
        assert_eq!(names("José Ortega y Gasset"), ["José Ortega y Gasset"]);
    }
}
