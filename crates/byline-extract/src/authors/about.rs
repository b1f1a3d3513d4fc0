//! Which biography is whose, and what it says its author is.
//! It refuses to give one author's paragraph to another; a paragraph that names several belongs to each.

use super::{bio, claims::Claim, names};
use crate::{
    body::{self, Bio, Reading},
    words,
};
use byline_core::prose::{Block, Prose};

/// How many blocks from the end a biography may begin.
const REACH: usize = 8;

/// The reading with the paragraphs at its foot that open with a known author among its biographies.
pub fn with_lines_about(chosen: &Claim, reading: &Reading) -> Reading {
    let mut reading = reading.clone();
    let names: Vec<&str> = chosen.people.iter().map(|p| p.named.name.as_str()).collect();
    for name in &names {
        if reading.bios.iter().any(|b| is_of(b, name)) {
            continue;
        }
        if let Some(found) = at_foot(name, &names, &reading) {
            reading.bios.push(found);
        }
    }
    reading
}

fn is_of(bio: &Bio, name: &str) -> bool {
    bio.text.find(bio::bare(name)).is_some_and(|at| at < 600)
}

/// The last paragraphs of the body, then the lines under it.
fn at_foot(name: &str, names: &[&str], reading: &Reading) -> Option<Bio> {
    let start = reading.blocks.len().saturating_sub(REACH).max(1).min(reading.blocks.len());
    let last = reading.blocks[start..].iter().rev().filter(|b| matches!(b, Block::Paragraph { .. }));
    let block = last.into_iter().find(|b| tells_of(&b.plain(), name, names));
    if let Some(block) = block {
        return Some(Bio { text: block.plain(), blocks: vec![block.clone()] });
    }
    let formal = |l: &&String| {
        let said = bio::after_name(l, name).filter(|_| !l.contains(bio::bare(name)));
        said.and_then(bio::position_in).is_some_and(|p| crate::authors::roles::is_role(&p))
    };
    let line = reading
        .after
        .iter()
        .find(|l| tells_of(l, name, names))
        .or_else(|| reading.front.iter().find(formal))?;
    Some(Bio { text: line.clone(), blocks: vec![Block::paragraph(line)] })
}

/// Whether a line is a biography of `name`: it opens with the name, or with a star when there is one author only.
fn tells_of(line: &str, name: &str, names: &[&str]) -> bool {
    let count = words::rough_count(line);
    if !(4..=120).contains(&count) {
        return false;
    }
    let start =
        line.trim_start_matches(['(', '*', '[', ' ', '\u{2022}', '\u{2014}', '\u{2013}', '-', '\u{200f}']);
    let start = names::without_title(start);
    let named = start.strip_prefix(bio::bare(name));
    let starred = line.starts_with('*') && names.len() == 1 && body::tells_of_somebody(line);
    let beyond = words::rough_count(name) + 3;
    named.is_some_and(|rest| {
        let goes_on = rest
            .trim_start()
            .starts_with(|c: char| c.is_lowercase() || matches!(c, ',' | '(' | ':' | '\u{60c}'))
            || body::tells_of_somebody(rest);
        count >= beyond && goes_on && !rest.trim_start().starts_with(':') | body::tells_of_somebody(rest)
    }) || starred
        || (names.len() == 1 && body::opens_on_the_author(line))
}

/// The biography of `name` out of what the page printed about its authors.
pub fn bio_of(name: &str, alone: bool, others: &[&str], reading: &Reading) -> Option<Prose> {
    let longest = |named: bool| {
        let own =
            reading.bios.iter().filter(|b| is_of(b, name) == named && (named || !is_of_another(b, name)));
        own.map(|b| share(&b.blocks, name, alone, others)).filter(|p| !p.is_empty()).max_by_key(Prose::words)
    };
    longest(true).or_else(|| alone.then(|| longest(false)).flatten())
}

/// Whether a biography introduces somebody by a role who does not even share the surname.
fn is_of_another(about: &Bio, name: &str) -> bool {
    let surname = |name: &str| words::key(name).rsplit(' ').next().map(str::to_owned);
    let told = bio::introduced(&about.text);
    !told.is_empty() && told.iter().all(|other| surname(&other.name) != surname(name))
}

/// The blocks of a box that are about `name`: those that open with the name, and what follows a heading of the name.
fn share(blocks: &[Block], name: &str, alone: bool, others: &[&str]) -> Prose {
    let key = words::key(bio::bare(name));
    let keys: Vec<String> = others.iter().map(|o| words::key(bio::bare(o))).collect();
    let mut mine = alone;
    let headed = blocks.iter().any(|b| words::key(names::bare_of_leads(&b.plain())) == key);
    let mut kept: Vec<Block> = Vec::new();
    for block in blocks {
        let plain = block.plain();
        let text = words::key(names::without_title(names::bare_of_leads(&plain)));
        if text == key || text == format!("{key} {key}") {
            mine = true;
            continue;
        }
        if keys.contains(&text) {
            mine = false;
            continue;
        }
        let told = words::key(&plain).contains(&key);
        let anothers = !told && keys.iter().any(|k| text.starts_with(k.as_str()));
        if anothers {
            mine = false;
            continue;
        }
        if told && words::rough_count(&plain) > words::rough_count(name) + 1 || mine && is_told(&plain, name)
        {
            mine = alone || headed;
            kept.push(block.clone());
        }
    }
    Prose::new(kept)
}

/// Whether a line of an author's box tells something rather than heading or linking it.
fn is_told(line: &str, name: &str) -> bool {
    let count = words::rough_count(line);
    let sentence = line.trim_end().ends_with(['.', '!', '\u{6d4}', ')', '\u{bb}']) && count >= 4;
    let counted = line.chars().any(char::is_numeric) && !sentence;
    let label = line.trim_end().ends_with(':') || words::key(line) == words::key(name) || counted;
    !label && (sentence || (count >= 3 && body::tells_of_somebody(line)) || count >= 12)
}

/// What a biography says of the only author without the name: "The author is a fellow at …", "* fellow at …", or a line
/// that opens with the role itself.
pub fn of_the_only_author(bio: &str) -> Option<String> {
    let opened = body::after_opening(bio).or_else(|| bio.trim_start().strip_prefix('*'));
    opened.and_then(bio::position_in).or_else(|| bio.lines().find_map(bare_role))
}

fn bare_role(line: &str) -> Option<String> {
    let first = line.split_whitespace().take(4).collect::<Vec<_>>().join(" ");
    let told = words::rough_count(line) <= 60 && super::roles::is_role(&first);
    told.then(|| bio::position_in(line)).flatten()
}
