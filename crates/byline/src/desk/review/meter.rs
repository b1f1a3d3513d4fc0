//! The excerpt as chosen, counted against what the rights allow.
//! It refuses to count otherwise than the builder of the page does.

use super::{around::Around, reading::chosen};
use crate::{desk::spoken::When, form::Form};
use byline_core::{
    excerpt::{Allowance, Excerpt, LengthUnknown, Selection, TextLength},
    prose::{Block, Prose},
    version::Words,
};
use serde::Serialize;

/// The count beside the text.
#[derive(Serialize)]
pub(in crate::desk) struct Meter {
    pub words: u32,
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

/// The allowance for the text whose length the form says.
pub(super) fn allowance(around: &Around, form: &Form) -> Result<Allowance, LengthUnknown> {
    around.preview.standing.allowance(length(around, form))
}

fn length(around: &Around, form: &Form) -> TextLength {
    let given = form.filled("given_length").and_then(|n| n.parse().ok()).filter(|n| *n > 0);
    Words { is_part: form.ticked("is_part"), given_length: given, ..around.record.version.words.clone() }
        .length()
}

pub(super) fn meter(around: &Around, form: &Form) -> Meter {
    let body = &around.record.version.words.body;
    let selection = selection(form);
    let shown = Excerpt::choose(body, &selection, Allowance::Full).ok();
    let words = shown.as_ref().map_or(0, Excerpt::words);
    let is_counted = |n: &&u32| {
        usize::try_from(**n).ok().and_then(|n| body.blocks().get(n)).is_some_and(|b| !is_heading(b))
    };
    let paragraphs = u32::try_from(selection.blocks().iter().filter(is_counted).count()).unwrap_or(u32::MAX);
    let allowance = allowance(around, form);
    let (unit, allowed) = match allowance {
        Ok(Allowance::Words(n)) => ("words", Some(n)),
        Ok(Allowance::Paragraphs(n)) => ("paragraphs", Some(n)),
        Ok(Allowance::Full) => ("full", None),
        Ok(Allowance::LinkOnly) => ("link-only", None),
        Err(_) => ("unknown", None),
    };
    let over = allowance.is_ok_and(|allowance| Excerpt::choose(body, &selection, allowance).is_err());
    let basis = around.preview.standing.basis.kind();
    let whole = match length(around, form) {
        TextLength::Whole(n) | TextLength::Part(n) => Some(n),
        TextLength::PartUnknown => None,
    };
    Meter {
        words,
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
        let counts = sentence_counts(block);
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

/// How many words a block has up to the end of each of its sentences, as the cutter of excerpts cuts them.
fn sentence_counts(block: &Block) -> Vec<u32> {
    let alone = Prose::new(vec![block.clone()]);
    let up_to = |n: u32| Excerpt::choose(&alone, &Selection::new(vec![0], Some(n)), Allowance::Full).ok();
    let mut counts = Vec::new();
    for n in 1..=200 {
        let Some(cut) = up_to(n) else { break };
        counts.push(cut.words());
        if cut.is_whole() {
            break;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_counted_to_the_end_of_the_paragraph() {
        let block = Block::paragraph("One two. Three four five! Six?");
        assert_eq!(sentence_counts(&block), [2, 5, 6]);
        assert_eq!(sentence_counts(&Block::paragraph("No end")), [2]);
    }
}
