//! Whether the page shows only the beginning of the op-ed.
//! It refuses to call a text whole because nothing says otherwise: then the field stays empty.

use crate::{
    page::Sight,
    tree::{Called, Node},
    words,
};
use byline_core::{
    evidence::{Confidence, Found, Origin},
    prose::{Block, Prose},
};
use regex::Regex;
use serde_json::Value;
use std::sync::LazyLock;

/// The length the outlet states in its data, when it is a plausible one.
pub fn given_words(sight: &Sight) -> Option<u32> {
    let count: u32 = sight.ld.text("wordCount")?.parse().ok()?;
    (20..=200_000).contains(&count).then_some(count)
}

/// `wall` is the sentence by which the page asks for money or a log-in; `after` are the lines under the text.
pub fn find(
    sight: &Sight,
    body: &Prose,
    given: Option<u32>,
    wall: Option<&str>,
    after: &[String],
) -> Option<Found<bool>> {
    let words = body.words();
    if let Some(wall) = wall {
        return Some(Found::new(true, Origin::PageText, Confidence::Sure).quoting(wall));
    }
    let last = body.blocks().iter().rev().find(|b| matches!(b, Block::Paragraph { .. })).map(Block::plain);
    let last = last.unwrap_or_default();
    if let Some(sign) = gate_after(&last, after).or_else(|| marked_gate(sight, &last)) {
        return Some(Found::new(true, Origin::PageText, Confidence::Likely).quoting(&sign));
    }
    let whole = given.is_some_and(|given| f64::from(words) > 0.9 * f64::from(given)) || holds_part(sight);
    if is_metered(sight) == Some(true) {
        // The data says "not free" on pages that still carry the whole text for search engines.
        let confidence = if whole { Confidence::Guess } else { Confidence::Likely };
        return Some(Found::new(!whole, Origin::JsonLd, confidence).quoting("isAccessibleForFree: false"));
    }
    if let Some(given) = given.filter(|given| words > 0 && f64::from(words) < 0.7 * f64::from(*given)) {
        return Some(
            Found::new(true, Origin::JsonLd, Confidence::Likely).quoting(&format!("wordCount {given}")),
        );
    }
    if ends_open(&last) && words > 0 {
        return Some(Found::new(true, Origin::PageText, Confidence::Likely).quoting(&tail(&last)));
    }
    let stated_whole = given.is_some() || is_metered(sight) == Some(false);
    stated_whole.then(|| Found::new(false, Origin::JsonLd, Confidence::Likely))
}

fn tail(text: &str) -> String {
    let count = text.chars().count();
    text.chars().skip(count.saturating_sub(80)).collect()
}

static GATE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?-u:\b)(?:subscri(?:be|ber|ption)|sign (?:in|up)|log ?in|register|free account|premium|abo)(?-u:\b)|abonn|anmelden|einloggen|registrier|konto|inscri(?:vez|re)|compte|suscr[ií]|inicia(?:r)? sesi[oó]n|reg[ií]strate|cuenta|accedi|abbonati|assin(?:e|ante)|cadastr|inloggen|zaloguj|подпис|войти|اشترك|سجّ?ل|تسجيل|حساب|لاگ ?اِ?ن|سائن|سبسکرائب|اکاؤنٹ|رجسٹر|ממנוי|会員|登録|订阅|구독").expect("constant")
});

/// A text that breaks off in a sentence right over lines that ask for a log-in: the first such line.
fn gate_after(last: &str, after: &[String]) -> Option<String> {
    if !breaks_off(last) {
        return None;
    }
    after.iter().take(3).find(|l| l.chars().count() <= 200 && GATE.is_match(l)).cloned()
}

/// A text that breaks off in a sentence on a page with an element named for a paywall.
fn marked_gate(sight: &Sight, last: &str) -> Option<String> {
    if !breaks_off(last) {
        return None;
    }
    let nodes = sight.doc.select("div[class], section[class], aside[class], div[id]");
    let found = nodes.iter().find(|n| n.is_called(Called::Gate))?;
    let class = found.attr("class").or_else(|| found.attr("id"))?.to_string();
    Some(format!("{} [{class}]", tail(last)))
}

/// Whether a paragraph stops in the middle of a sentence or a word.
fn breaks_off(text: &str) -> bool {
    let end = text.trim_end();
    words::rough_count(end) >= 8
        && end
            .chars()
            .next_back()
            .is_some_and(|c| c.is_alphanumeric() || matches!(c, ',' | '\u{60c}' | ';' | '-' | '\u{2026}'))
}

/// Whether the part that the data call paid is on the page with its words.
fn holds_part(sight: &Sight) -> bool {
    let Some(article) = sight.ld.article() else { return false };
    let parts = match article.get("hasPart") {
        Some(Value::Array(list)) => list.iter().collect(),
        Some(one) => vec![one],
        None => Vec::new(),
    };
    parts
        .into_iter()
        .filter_map(|p| p.get("cssSelector")?.as_str())
        .any(|selector| sight.doc.select(selector).iter().take(8).map(Node::length).sum::<usize>() > 1_200)
}

fn is_metered(sight: &Sight) -> Option<bool> {
    let free = sight.ld.article()?.get("isAccessibleForFree")?;
    match free {
        Value::Bool(free) => Some(!free),
        Value::String(s) => match words::key(s).as_str() {
            "false" | "no" => Some(true),
            "true" | "yes" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// An ellipsis at the very end is a cut, unless a quotation or a bracket holds it.
fn ends_open(text: &str) -> bool {
    let end = text.trim_end_matches([' ', '\u{a0}']);
    end.ends_with('\u{2026}')
        || (end.ends_with("...") && !end.ends_with("...."))
        || end.ends_with("[\u{2026}]")
        || end.ends_with("[...]")
}
