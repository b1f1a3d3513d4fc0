//! The biography at the foot: who somebody is and where, read from the sentence the outlet printed.
//! It refuses sentences about people who are not introduced by a role.

use super::{
    names::{self, Named},
    roles, urdu,
};
use crate::words;
use regex::Regex;
use std::sync::LazyLock;

/// A name stands in one line: over a biography the same name often stands alone.
const NAME: &str = r"(?:(?:Dr|Prof|Professor|Professorin|Mag|Sir|Ambassador|Lord|Baroness|Rev|PD)\.?a?\s+(?:\((?:Mrs|Mr|Ms)\.?\)\s+)?)*\p{Lu}[\p{L}'’.-]*(?:[^\S\n]+(?:\p{Lu}\.|St\.|van|von|de|der|den|al-\p{Lu}[\p{L}'’-]+|bin|ibn|la|le|di|da|del|du|zu|wa|dos|el|ben|\p{Ll}{0,2}['’]?\p{Lu}[\p{L}'’-]+)){1,5}";
const VERB: &str = r"(?:is|was|are|serves|served|works|worked|teaches|taught|heads|leads|led|directs|runs|writes|chairs|advises|edits|hosts|covers|studies|studied|lives|farms|holds|practi[cs]es|ist|war|arbeitet|lehrt|lehrte|leitet|forscht|schreibt|lebt|unterrichtet|studiert|berät|est|enseigne|dirige|travaille|vit|es|enseña|trabaja|escribe|vive|fue|a\s+\p{Ll}+\s+fellow|a\s+fellow)";
/// "The writer, Jane Doe, is …": the words before the name.
const OPENED: &str = r"(?:(?:the|our|der|die|el|la|les?|los)\s+(?:authors?|writers?|columnist|essayist|contributor|autor(?:in|en|a|es)?|verfasser(?:in|innen)?|auteure?s?|autrices?|columnista)|l['’](?:auteure?|autrice)|about the authors?|z(?:ur|um|u den) autor(?:in|en|innen)?|sobre (?:el|la|los) autor(?:a|es)?)\s*[,:]?\s+";

/// Where an introduction may begin: with a line, and after what joins two of them.
static LINE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?m)^[\s(\[*–—•-]*").expect("constant"));
static JOINT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"[.;!?:]\s+|(?-u:\b)(?:and|und|et|y)\s+").expect("constant"));
static OPENED_BEFORE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&format!(r"\A(?i:{OPENED})")).expect("constant"));
/// An introduction that begins with the text. Sought anywhere its beginning would have to be found from its end, letter by
/// letter, and that cost more than all else of it.
static INTRODUCED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(
        r"(?m)\A({NAME})(?:\s\([^)]{{1,60}}\))?(?:(?:,\s[^.;]{{1,120}}?)??,?\s+{VERB}(?-u:\b)|,\s+(?:an?|the|former|ancienne?|ehemalige[rn]?|ein|eine|une?|una)\s|[:,]\s+(\p{{Lu}}?\p{{Ll}}[^.]{{6,120}})$)"
    ))
    .expect("constant")
});
static INTRODUCED_ARABIC: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?m)(?:^[\s(*–—•-]*|[.؛]\s+)((?:(?:د|أ|م)\.\s*|(?:الدكتورة?|الأستاذة?|المهندسة?)\s+)*[\p{Arabic}\p{M}]+(?:\s+[\p{Arabic}\p{M}]+){1,4}?)\s*[:،]?\s+(?:هو|هي)?\s*(?:زميلة?|باحثة?|أستاذة?|كاتبة?|محللة?|مديرة?|خبيرة?|أكاديمية?|صحفية?|صحافية?|رئيسة?|عضوة?|محررة?|مهندسة?|محامية?|محامٍ?|طبيبة?|شاعرة?|روائية?|أديبة?|مؤرخة?|اقتصادية?|محاضرة?|مستشارة?|عميدة?|نائبة?|وزيرة?|سفيرة?|ناشطة?|فاعلة?|ناقدة?|معلمة?|مؤسسة?|دبلوماسية?)(?:\s|،|$)").expect("constant")
});

/// The persons a paragraph introduces by a role, with their positions.
pub fn introduced(text: &str) -> Vec<Named> {
    introductions(text, true)
}

/// The persons of a paragraph that is set apart as a biography: what is said of them need be no role.
pub fn introduced_apart(text: &str) -> Vec<Named> {
    introductions(text, false)
}

fn introductions(text: &str, by_role: bool) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    // A position that tells a role tells it in words of the text.
    if words::rough_count(text) > 220 || by_role && !roles::is_role(text) {
        return found;
    }
    let mut all: Vec<String> = Vec::new();
    if text.chars().any(|c| matches!(c, '\u{600}'..='\u{6ff}')) {
        all.extend(INTRODUCED_ARABIC.captures_iter(text).filter_map(|c| Some(c.get(1)?.as_str().to_owned())));
        all.extend(urdu::introduced(text));
    }
    for (name, clause) in introduced_by_name(text) {
        // "Jane Doe, Thursday" is no introduction; "Jane Doe, Professeure de droit" is one by its role alone.
        if clause.is_none_or(roles::is_role) {
            all.push(name.to_owned());
        }
    }
    for name in &all {
        let name = names::without_title(name.trim());
        let role = position_of(text, name);
        let fits = names::is_person(name, &[]) && !starts_like_a_sentence(name);
        let known_role = role.as_deref().is_some_and(roles::is_role);
        if fits && (known_role || !by_role) && !found.iter().any(|f| f.name == name) {
            found.push(Named { name: name.to_owned(), position: role });
        }
    }
    share_place(&mut found);
    found
}

/// The names that a text introduces, one after the other, and the clause behind each that has no verb.
fn introduced_by_name(text: &str) -> Vec<(&str, Option<&str>)> {
    let lines = LINE.find_iter(text).map(|found| (found, true));
    let mut beginnings: Vec<_> = lines.chain(JOINT.find_iter(text).map(|found| (found, false))).collect();
    // Of two at one place the line is asked first.
    beginnings.sort_by_key(|(found, _)| found.start());
    let (mut all, mut from) = (Vec::new(), 0);
    for (beginning, of_line) in beginnings {
        if beginning.start() < from {
            continue;
        }
        let plain = beginning.end();
        let opened =
            OPENED_BEFORE.find(&text[plain..]).filter(|_| of_line).map(|opened| plain + opened.end());
        let told =
            opened.into_iter().chain([plain]).find_map(|at| Some((at, INTRODUCED.captures(&text[at..])?)));
        if let Some((at, told)) = told {
            let clause = told.get(2).map(|clause| clause.as_str());
            all.extend(told.get(1).map(|name| (name.as_str(), clause)));
            from = at + told.get_match().end();
        }
    }
    all
}

fn starts_like_a_sentence(name: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "The", "This", "That", "These", "It", "He", "She", "They", "A", "An", "In", "But", "And", "Die",
        "Der", "Das", "Le", "La", "Les", "El", "Our", "We", "There", "What", "If", "As", "At", "For", "When",
        "While", "Yet", "So", "Who", "Ms", "Mr", "Mrs", "Herr", "Frau", "Er", "Sie", "Il", "Elle", "On",
        "Un", "Una", "Une", "Ein", "Eine", "His", "Her", "Their",
    ];
    name.split_whitespace().next().is_some_and(|first| OPENINGS.contains(&first.trim_end_matches('.')))
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
    Regex::new(r"^(?:\s*\([^)]{1,60}\))?[\s,:)(–—*-]*(?:\d{1,3},\s+)?(?:(?:Ph\.?D\.?|M\.?D\.?),?\s*)?(?:(?:who\s+)?(?:is|was|are|serves as|works as|currently|ist|war|est|es|هو|هي)\s+)?(?:(?:currently|also|now|dort|derzeit|zudem|actuellement|actualmente)\s+)?(?:(?:a|an|the|one of the|der|die|das|ein|eine|un|une|una|le|la)\s+)?").expect("constant")
});
static CLOSING: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:[.!?](?:\s|$)|[۔؟](?:\s|$)|;|\s[–—]\s|,\s+(?:where|who|whose|which|and (?:the )?author of|and (?:he|she) )|،\s*(?:يعمل|تعمل|يكتب|تكتب|و(?:مؤلف|مؤلفة))|\s+and (?:the )?(?:co-)?author of|\s+(?:He|She|They)\s)").expect("constant")
});

/// A name without the title of honour before it, as biographies print it.
pub fn bare(name: &str) -> &str {
    names::without_title(name)
}

/// Where a biography speaks of `name`: after the full name, else after "Ms. Surname".
pub fn after_name<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let name = bare(name);
    if let Some(at) = text.find(name) {
        return Some(&text[at + name.len()..]);
    }
    let surname = name.split_whitespace().next_back().filter(|s| s.chars().count() >= 3)?;
    let formal =
        ["Ms. ", "Mr. ", "Mrs. ", "Dr. ", "Ms ", "Mr ", "Mrs ", "Dr ", "Prof. ", "Frau ", "Herr ", "Mx. "];
    formal.iter().find_map(|f| {
        let said = format!("{f}{surname}");
        text.find(&said).map(|at| &text[at + said.len()..])
    })
}

/// What the text says `name` is: the words after the name up to the end of the clause. Of several places where the
/// name stands, one that tells a role is believed.
pub fn position_of(text: &str, name: &str) -> Option<String> {
    let bare = bare(name);
    let mut first = None;
    for (at, found) in text.match_indices(bare).take(6) {
        let told = position_in(&text[at + found.len()..]);
        if told.as_deref().is_some_and(roles::is_role) {
            return told;
        }
        first = first.or(told);
    }
    first.or_else(|| position_in(after_name(text, name)?))
}

/// A position out of the words after a name.
pub fn position_in(after: &str) -> Option<String> {
    let mut lines = after.lines();
    let first = lines.next()?;
    let empty = !first.chars().any(char::is_alphanumeric);
    // A name on a line of its own: the next line may tell what its bearer is.
    let mut under = || lines.next().filter(|l| roles::is_role(l) && !l.chars().any(char::is_numeric));
    let after = if empty { under()? } else { first };
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
    fn a_name_over_its_sentence_is_no_part_of_the_name() {
        let found = introduced("Ada Lorne\nAda Lorne is a fellow at the School of Canals.");
        assert_eq!(found.iter().map(|f| f.name.as_str()).collect::<Vec<_>>(), ["Ada Lorne"]);
    }

    #[test]
    fn abbreviations_do_not_end_a_position() {
        assert_eq!(
            position_in(" is a fellow at the U.S. Institute of Peace.").as_deref(),
            Some("fellow at the U.S. Institute of Peace")
        );
    }

    #[test]
    fn a_paragraph_set_apart_introduces_without_a_role() {
        let first = |text: &str| introduced_apart(text).into_iter().next().map(|n| n.name);
        for (text, name) in [
            ("Ezra T. Holm-Baird taught statistics for thirty years.", "Ezra T. Holm-Baird"),
            ("The writer, Syeda Nargis Rizvi, is a Lahore-based water economist.", "Syeda Nargis Rizvi"),
            ("Der Verfasser, Prof. Dr. Ansgar Wied, ist Professor für Semitistik.", "Ansgar Wied"),
            (
                "(R. Meenakshi Sundaram, a former secretary, is the author of a study.)",
                "R. Meenakshi Sundaram",
            ),
            ("Les auteurs : Clémence Aït-Kaci est maîtresse de conférences.", "Clémence Aït-Kaci"),
            ("– خديجة آيت أومغار فاعلة جمعوية وباحثة في التربية", "خديجة آيت أومغار"),
        ] {
            assert_eq!(first(text).as_deref(), Some(name), "{text}");
        }
    }
}
