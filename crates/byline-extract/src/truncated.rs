//! Whether the page shows only the beginning of the op-ed.
//! It refuses to call a text whole because nothing says otherwise: then the field stays empty.

use crate::{page::Sight, words};
use byline_core::{
    evidence::{Confidence, Found, Origin},
    prose::Prose,
};
use serde_json::Value;

/// The length the outlet states in its data, when it is a plausible one.
pub fn given_words(sight: &Sight) -> Option<u32> {
    let count: u32 = sight.ld.text("wordCount")?.parse().ok()?;
    (20..=200_000).contains(&count).then_some(count)
}

/// `wall` is the sentence by which the page asks for money or a log-in after the text.
pub fn find(sight: &Sight, body: &Prose, given: Option<u32>, wall: Option<&str>) -> Option<Found<bool>> {
    let words = body.words();
    if let Some(wall) = wall {
        return Some(Found::new(true, Origin::PageText, Confidence::Sure).quoting(wall));
    }
    let short_of = given.is_some_and(|given| f64::from(words) < 0.7 * f64::from(given));
    if is_metered(sight) == Some(true) {
        // The data says "not free" on pages that still carry the whole text for search engines.
        let whole = given.is_some_and(|given| f64::from(words) > 0.9 * f64::from(given));
        return Some(Found::new(
            !whole,
            Origin::JsonLd,
            if whole { Confidence::Guess } else { Confidence::Likely },
        ));
    }
    if short_of && words > 0 {
        return Some(
            Found::new(true, Origin::JsonLd, Confidence::Likely)
                .quoting(&format!("wordCount {}", given.unwrap_or(0))),
        );
    }
    if let Some(last) = body.blocks().last().map(byline_core::prose::Block::plain)
        && ends_open(&last)
    {
        let tail: String = last.chars().rev().take(80).collect::<Vec<_>>().into_iter().rev().collect();
        return Some(Found::new(true, Origin::PageText, Confidence::Likely).quoting(&tail));
    }
    let stated_whole = given.is_some() || is_metered(sight) == Some(false);
    stated_whole.then(|| Found::new(false, Origin::JsonLd, Confidence::Likely))
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
