//! Bylines as readers see them: a line that opens with "By", or a name alone between the title and the text.
//! It refuses a lone line that nothing beside it, a date or the name's return, makes a byline.

use super::{
    claims::{Claim, Person},
    names::{self, Named, people},
    roles,
};
use crate::{body::Reading, day, page::Sight, words};
use byline_core::{
    evidence::{Found, Origin},
    prose::Block,
    text::Text,
};
use regex::Regex;
use std::sync::LazyLock;

/// "12 May 2025 by Jane Doe", "Posted on Monday by …".
static WITHIN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(.*?)(?:\s|[|·•,-])(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|بقلم|تحریر)\s*:?\s+(\p{Lu}.*|\p{Arabic}.*)$").expect("constant")
});

static POSTED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?-u:\b)(?:posted|written|published|reported|submitted|words|story|text|article|opinion|commentary|column|analysis|essay|review|artikel|beitrag|gastbeitrag|erstellt|verfasst|geschrieben|veröffentlicht|kommentar|gastkommentar|kolumne|analyse|interview|publié|écrit|rédigé|tribune|chronique|publicado|escrito|opinión|columna|artículo|read|min)(?-u:\b)|[|·•,:–—-]\s*$").expect("constant")
});

/// The name after "by" within a line, when what stands before is a stamp: "the search of Jane Doe" names whom a text is about.
fn within(line: &str) -> Option<String> {
    let found = WITHIN.captures(line)?;
    let before = &found[1];
    let stamped = before.chars().any(char::is_numeric) || words::rough_count(before) <= 2;
    (stamped || POSTED.is_match(before)).then(|| found[2].to_owned())
}

/// The lines in which bylines are looked for: those under the title first, then those over it.
fn under_title<'a>(reading: &'a Reading, title: Option<&Found<Text>>) -> (Vec<&'a str>, usize) {
    let key = title.map(|t| words::key(t.value.as_str())).unwrap_or_default();
    let all: Vec<&str> = reading.front.iter().map(String::as_str).collect();
    let at = all.iter().rposition(|l| !key.is_empty() && words::key(l) == key);
    match at {
        Some(at) => {
            let (over, under) = all.split_at(at + 1);
            (under.iter().chain(over).copied().collect(), under.len())
        }
        None => (all, 0),
    }
}

/// The line that opens with "By".
pub fn opened_line(title: Option<&Found<Text>>, reading: &Reading, outlets: &[String]) -> Option<Claim> {
    let (lines, _) = under_title(reading, title);
    (0..lines.len()).find_map(|at| opened(&lines[at..], outlets))
}

/// "Today's letter is by a guest contributor, Jane Doe": data name the house's own writer all the same.
static GUEST: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:\b[Bb]y|\b[Ff]rom|\b[Vv]on|\b[Pp]ar|\b[Pp]or|\bis)\s+(?:(?i:an?|our|my|the|unser\p{L}*|ein\p{L}*|notre|une?|una?)\s+)?(?:[Gg]uest|[Gg]ast)[\s-]?(?i:contributor|writer|author|columnist|essayist|poster|autor(?:in)?|beitrag von)\s*[,:]?\s+(\p{Lu}[^,;:!?]{3,60})").expect("constant")
});

/// The guest whom a line at the front announces.
pub fn guest(reading: &Reading, outlets: &[String]) -> Option<Claim> {
    reading.front.iter().find_map(|line| {
        let said = GUEST.captures(line)?;
        let rest = said.get(1)?.as_str();
        // An initial's full stop ends no sentence.
        let ends =
            |at: &usize| rest[..*at].split_whitespace().next_back().is_some_and(|w| w.chars().count() > 2);
        let end = rest.match_indices(". ").map(|(at, _)| at).find(ends);
        claim(people(rest[..end.unwrap_or(rest.len())].trim_end_matches('.'), outlets), line)
    })
}

/// The names alone under the title.
pub fn lone_line(
    sight: &Sight,
    title: Option<&Found<Text>>,
    reading: &Reading,
    outlets: &[String],
) -> Option<Claim> {
    let (lines, under) = under_title(reading, title);
    let under = &lines[..under];
    // Over the title a masthead prints the day of today beside its own links.
    let beside = || under.iter().take(NEAR).find_map(|line| claim(dated(line, outlets)?, line));
    alone(under, sight, outlets).or_else(beside)
}

/// Lines under the title within which a name beside a date is its author's.
const NEAR: usize = 3;

static PARTS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\s*[|·•]\s*|\s+[–—-]\s+").expect("constant"));

/// "4.2.2022 | 13:10 | Jane Doe": the names of a line that holds a day, and nothing else but a time.
fn dated(line: &str, outlets: &[String]) -> Option<Vec<Named>> {
    if words::rough_count(line) > 16 || !line.chars().any(char::is_numeric) {
        return None;
    }
    let is_stamp = |part: &&str| part.chars().any(char::is_numeric) && words::rough_count(part) <= 5;
    let (stamps, rest): (Vec<&str>, Vec<&str>) = PARTS.split(line).partition(is_stamp);
    let [names] = rest.as_slice() else { return None };
    stamps.iter().any(|stamp| day::from_line(stamp).is_some()).then(|| names_only(names, outlets))?
}

/// Blocks at the end of a text among which its signature stands.
const LAST: usize = 3;

static SIGNED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^\W*(?:written by|words|text|texte|texto|authors?|autor(?:in|en|innen|a|es)?|auteure?s?|autrices?|verfasser(?:in)?|von|by|par|por)\s*:\s*(\S.*)$").expect("constant")
});

/// The signature under the text: "Author: Jane Doe, fellow at …".
pub fn signature(reading: &Reading, outlets: &[String]) -> Option<Claim> {
    let lines: Vec<String> = reading.blocks.iter().rev().take(LAST).map(Block::plain).collect();
    let labelled = |line: &str| {
        let rest = SIGNED.captures(line).filter(|_| words::rough_count(line) <= 24)?;
        claim(people(rest.get(1)?.as_str(), outlets), line)
    };
    let after = reading.after.iter().map(String::as_str);
    lines.iter().map(String::as_str).chain(after).find_map(labelled)
}

fn claim(named: Vec<Named>, quote: &str) -> Option<Claim> {
    let people = named.into_iter().map(|named| Person { named, url: None }).collect();
    Claim::of(people, Origin::BylineText, quote.to_owned()).map(Claim::in_one)
}

/// A line that opens with "By" or has it within; the name may stand in the lines that follow.
fn opened(lines: &[&str], outlets: &[String]) -> Option<Claim> {
    let line = lines[0];
    if line.chars().count() > 200 {
        return None;
    }
    let rest = match names::after_prefix(line) {
        Some("") => lines.get(1..)?.iter().take(5).copied().collect::<Vec<_>>().join("\n"),
        Some(rest) => rest.to_owned(),
        None if words::rough_count(line) <= 16 && !names::tells_other_work(line) => within(line)?,
        None => return None,
    };
    let named = people(&rest, outlets);
    claim(named, line)
}

/// A line under the title that is nothing but names.
fn alone(lines: &[&str], sight: &Sight, outlets: &[String]) -> Option<Claim> {
    lines.iter().enumerate().take(8).find_map(|(at, line)| {
        let named = names_only(line, outlets)?;
        if is_section(line, sight) {
            return None;
        }
        let beside =
            lines[at.saturating_sub(2)..(at + 3).min(lines.len())].iter().any(|l| is_beside_bylines(l));
        let again = || sight.lines.iter().any(|l| is_about(l, &named[0].name));
        let uncased = !line.chars().any(char::is_uppercase);
        ((beside && !uncased) || again()).then(|| claim(named, line))?
    })
}

/// The persons of a line that holds nothing else.
fn names_only(line: &str, outlets: &[String]) -> Option<Vec<Named>> {
    let count = words::rough_count(line);
    if !(2..=16).contains(&count) || line.ends_with(['.', '?', '!', ':']) {
        return None;
    }
    let named = people(line, outlets);
    let held: usize = named.iter().map(|n| words::rough_count(&n.name)).sum();
    (!named.is_empty() && held + named.len() > count).then_some(named)
}

fn is_section(line: &str, sight: &Sight) -> bool {
    let key = words::key(line);
    let data = sight.ld.text("articleSection").into_iter().map(|s| words::key(&s));
    let metas = ["article:section", "article:tag", "keywords"];
    let metas = metas.iter().flat_map(|m| sight.head.all(m)).flat_map(|v| v.split(',').map(words::key));
    data.chain(metas).any(|k| k == key)
}

/// A date, a reading time or what somebody is: what stands beside bylines.
fn is_beside_bylines(line: &str) -> bool {
    let count = words::rough_count(line);
    if count > 14 {
        return false;
    }
    let key = words::key(line);
    let read = key.contains("min read") || key.contains("minute read") || key.contains("lesezeit");
    read || (line.chars().any(char::is_numeric) && day::from_words(line).is_some())
}

/// A line that goes on to tell what the one it opens with is.
fn is_about(line: &str, name: &str) -> bool {
    line.strip_prefix(name).is_some_and(|rest| words::rough_count(rest) >= 3 && roles::is_role(rest))
}

/// What the lines under a line of names say of each: "Verkehrsplanerin, Olten", one line for each name.
pub fn positions_under(names: &[&str], lines: &[String]) -> Vec<Option<String>> {
    let keys: Vec<String> = names.iter().map(|n| words::key(n)).collect();
    for (at, line) in lines.iter().enumerate() {
        let line = names::bare_of_leads(line);
        let all = words::rough_count(line) <= names.len() * 6 && {
            let key = words::key(line);
            keys.iter().all(|k| key.contains(k.as_str()))
        };
        let held: usize = names.iter().map(|n| words::rough_count(n)).sum();
        if !all || words::rough_count(line) > held + names.len() {
            continue;
        }
        let under = lines.iter().skip(at + 1).take(names.len());
        let told: Vec<Option<String>> = under.map(|l| as_position(l)).collect();
        if told.len() == names.len() && told.iter().all(Option::is_some) {
            return told;
        }
    }
    // Each name may have a line of its own.
    if names.len() > 1 {
        return names.iter().map(|n| positions_under(&[n], lines).pop().flatten()).collect();
    }
    vec![None; names.len()]
}

fn as_position(line: &str) -> Option<String> {
    let short = (1..=14).contains(&words::rough_count(line)) && line.chars().count() <= 120;
    let plain = !line.chars().any(char::is_numeric) && !line.contains(['@', '?', '!', '|']);
    (short && plain && roles::is_role(line) && names::after_prefix(line).is_none())
        .then(|| line.trim_end_matches(['.', ',']).to_owned())
}
