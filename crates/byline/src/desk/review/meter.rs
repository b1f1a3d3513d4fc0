//! The excerpt as chosen, counted against what the rights allow.
//! It refuses to count otherwise than the builder of the page does.

use super::{around::Around, reading::chosen};
use crate::{desk::spoken::When, form::Form};
use byline_core::{
    excerpt::{Allowance, Excerpt, LengthUnknown, Selection, TextLength, sentence_words},
    prose::Block,
    version::Words,
};
use serde::Serialize;

/// The count beside the text.
#[derive(Serialize)]
pub(in crate::desk) struct Meter {
    /// Chosen, those of the standfirst among them.
    pub words: u32,
    /// Words of the standfirst that count before any other.
    pub standfirst: u32,
    pub paragraphs: u32,
    /// `words`, `paragraphs`, `full`, `link-only`, or `unknown` where a percentage needs the length of the whole.
    pub unit: &'static str,
    pub allowed: Option<u32>,
    pub over: bool,
    /// What the allowance rests on, in one word.
    pub basis: String,
    /// The percentage that needs a length.
    pub percent: Option<u8>,
    pub whole: Option<u32>,
    /// Where the outlet's own terms are kept.
    pub outlet_rights: Option<String>,
    /// Nothing may be displayed before this moment.
    pub embargo: Option<When>,
}

/// One block of the text with its checkbox.
#[derive(Serialize)]
pub(in crate::desk) struct BlockRow {
    pub number: usize,
    pub text: String,
    pub is_heading: bool,
    pub chosen: bool,
    /// Words up to the end of each sentence, for the count that runs along: `12 30 45`.
    pub counts: String,
    pub sentences: usize,
    pub words: u32,
}

/// The words as the form has them; the body is the one kept.
pub(super) fn typed(around: &Around, form: &Form) -> Words {
    Words {
        standfirst: form.filled("standfirst").and_then(|words| words.parse().ok()),
        is_part: form.ticked("is_part"),
        given_length: form.filled("given_length").and_then(|n| n.parse().ok()).filter(|n| *n > 0),
        ..around.record.version.words.clone()
    }
}

pub(super) fn meter(around: &Around, form: &Form) -> Meter {
    let kept = typed(around, form);
    let (text, selection) = (kept.kept(), selection(form));
    let allowance = around.preview.standing.allowance(kept.length());
    let standfirst = allowance.map_or(0, |allowance| allowance.counted_standfirst(text));
    let chosen = Excerpt::choose(text, &selection, Allowance::Full).ok();
    let (words, paragraphs) = chosen.map_or((0, 0), |chosen| (chosen.words(), chosen.paragraphs()));
    let (unit, allowed) = match allowance {
        Ok(Allowance::Words(n)) => ("words", Some(n)),
        Ok(Allowance::Paragraphs(n)) => ("paragraphs", Some(n)),
        Ok(Allowance::Full) => ("full", None),
        Ok(Allowance::LinkOnly) => ("link-only", None),
        Err(_) => ("unknown", None),
    };
    let over = allowance.is_ok_and(|allowance| Excerpt::choose(text, &selection, allowance).is_err());
    let basis = around.preview.standing.basis.kind();
    let whole = match kept.length() {
        TextLength::Whole(n) | TextLength::Part(n) => Some(n),
        TextLength::PartUnknown => None,
    };
    Meter {
        words: words.saturating_add(standfirst),
        standfirst,
        paragraphs,
        unit,
        allowed,
        over,
        basis: basis.to_string(),
        percent: allowance.err().map(|LengthUnknown(percent)| percent),
        whole,
        outlet_rights: around.text_outlet().map(|outlet| format!("/desk/rights?outlet={outlet}")),
        embargo: around.embargo.map(|end| When::new(end, &around.record.site.zone)),
    }
}

fn selection(form: &Form) -> Selection {
    chosen(form, form.filled("last_sentences").and_then(|n| n.parse().ok()))
}

fn is_heading(block: &Block) -> bool {
    matches!(block, Block::Heading { .. })
}

pub(super) fn blocks(around: &Around, form: &Form) -> Vec<BlockRow> {
    let body = &around.record.version.words.body;
    let selection = selection(form);
    let rows = body.blocks().iter().enumerate().map(|(number, block)| {
        let counts = sentence_words(block);
        BlockRow {
            number,
            text: block.plain(),
            is_heading: is_heading(block),
            chosen: u32::try_from(number).is_ok_and(|n| selection.blocks().contains(&n)),
            sentences: counts.len(),
            counts: counts.iter().map(u32::to_string).collect::<Vec<_>>().join(" "),
            words: block.words(),
        }
    });
    rows.collect()
}
