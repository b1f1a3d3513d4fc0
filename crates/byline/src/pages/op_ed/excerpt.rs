//! The excerpt as stretches of markup: cut where something was left out, each note beside the paragraph that bears its mark.
//! It refuses to change a word: only the order of notes, and the class of a paragraph that opens with a quotation mark.

use super::rung::whole_day;
use byline_core::{
    clock::Zone,
    day::Day,
    displayed::Facts,
    excerpt::Excerpt,
    prose::{Block, Inline, Prose},
};
use serde::Serialize;

/// A stretch of the excerpt without a gap in it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ExcerptPart {
    after_gap: bool,
    html: String,
}

/// Marks that open a quotation and hang outside the column.
const OPENING: [char; 5] = ['\u{201c}', '\u{2018}', '\u{201d}', '\u{ab}', '"'];

/// Whether any note is shown.
pub(super) fn is_noted(excerpt: &Excerpt) -> bool {
    excerpt.prose().blocks().iter().any(|block| matches!(block, Block::Note { .. }))
}

/// Whether a link of the excerpt leads to the copy of a page that is gone.
pub(super) fn leads_to_copies(facts: &Facts, zone: &Zone) -> bool {
    let day = meant(facts);
    facts.excerpt.prose().links().iter().any(|cited| facts.ways.lead(&cited.href, day, zone).is_kept)
}

/// The excerpt cut where something of the text was left out, its links led to what is there of their pages.
pub(super) fn parts(facts: &Facts, zone: &Zone) -> Vec<ExcerptPart> {
    let part = |(after_gap, html): (bool, String)| ExcerptPart { after_gap, html: hung(&html) };
    led(facts, zone).map(part).collect()
}

/// The excerpt as markup that stands on no page of ours.
#[must_use]
pub fn excerpt_html(facts: &Facts, zone: &Zone) -> String {
    let one = |(after_gap, html): (bool, String)| {
        format!("{}{html}", if after_gap { "<p>[\u{2026}]</p>" } else { "" })
    };
    led(facts, zone).map(one).collect()
}

/// The excerpt as Markdown.
#[must_use]
pub fn excerpt_markdown(facts: &Facts, zone: &Zone) -> String {
    let day = meant(facts);
    let one = |(after_gap, prose): &(bool, Prose)| {
        let words = prose.to_markdown_led(&|href| facts.ways.lead(href, day, zone));
        format!("{}{words}", if *after_gap { "\\[\u{2026}\\]\n\n" } else { "" })
    };
    stretches(&facts.excerpt).iter().map(one).collect::<Vec<_>>().join("\n\n")
}

/// Each stretch as markup, whose links lead to what is there of their pages.
fn led<'a>(facts: &'a Facts, zone: &'a Zone) -> impl Iterator<Item = (bool, String)> + 'a {
    let day = meant(facts);
    let of = day.and_then(whole_day);
    stretches(&facts.excerpt).into_iter().map(move |(after_gap, prose)| {
        (after_gap, prose.to_html_led(&|href| facts.ways.lead(href, day, zone), of.as_deref()))
    })
}

/// Other words of the same op-ed as markup, whose links lead as the excerpt's do.
#[must_use]
pub fn led_like_the_excerpt(facts: &Facts, words: &Prose, zone: &Zone) -> String {
    let day = meant(facts);
    words.to_html_led(&|href| facts.ways.lead(href, day, zone), day.and_then(whole_day).as_deref())
}

/// The day the links of the text were meant for.
fn meant(facts: &Facts) -> Option<&Day> {
    facts.original().and_then(|original| original.day.as_ref())
}

/// The stretches without a gap, each with whether something was left out before it.
fn stretches(excerpt: &Excerpt) -> Vec<(bool, Prose)> {
    let blocks = excerpt.prose().blocks();
    let mut starts: Vec<usize> = excerpt.gaps().to_vec();
    if starts.first() != Some(&0) {
        starts.insert(0, 0);
    }
    let ends = starts.iter().skip(1).copied().chain([blocks.len()]);
    starts
        .iter()
        .zip(ends)
        .filter_map(|(start, end)| blocks.get(*start..end).filter(|b| !b.is_empty()).map(|b| (*start, b)))
        .map(|(start, blocks)| (excerpt.gaps().contains(&start), Prose::new(beside_their_marks(blocks))))
        .collect()
}

/// The blocks with each note right after the first block that bears its mark; a note whose mark is not here stays.
fn beside_their_marks(blocks: &[Block]) -> Vec<Block> {
    let mut notes: Vec<&Block> = Vec::new();
    let mut rest: Vec<&Block> = Vec::new();
    for block in blocks {
        let borne = |mark: &str| blocks.iter().any(|other| bears(other, mark));
        match block {
            Block::Note { mark, .. } if borne(mark) => notes.push(block),
            _ => rest.push(block),
        }
    }
    let mut out = Vec::with_capacity(blocks.len());
    for block in rest {
        out.push(block.clone());
        notes.retain(|note| {
            let Block::Note { mark, .. } = note else { return true };
            let here = bears(block, mark);
            if here {
                out.push((*note).clone());
            }
            !here
        });
    }
    out
}

/// Whether the words of a block, not a note itself, bear this mark raised.
fn bears(block: &Block, mark: &str) -> bool {
    match block {
        Block::Paragraph { words } | Block::Heading { words, .. } => raised(words, mark),
        Block::Quote { blocks } => blocks.iter().any(|inner| bears(inner, mark)),
        Block::List { items, .. } => items.iter().flatten().any(|inner| bears(inner, mark)),
        Block::Note { .. } => false,
    }
}

fn raised(words: &[Inline], mark: &str) -> bool {
    words.iter().any(|inline| match inline {
        Inline::Sup { inner } => bare(&plain(inner)) == bare(mark),
        Inline::Em { inner }
        | Inline::Strong { inner }
        | Inline::Link { inner, .. }
        | Inline::Span { inner, .. } => raised(inner, mark),
        Inline::Text { .. } | Inline::Break => false,
    })
}

fn plain(words: &[Inline]) -> String {
    let words = Block::Paragraph { words: words.to_vec() };
    Prose::new(vec![words]).to_plain()
}

/// A mark without the brackets some outlets put around it.
fn bare(mark: &str) -> &str {
    mark.trim().trim_matches(['[', ']', '(', ')', '.'])
}

/// Paragraphs that open with a quotation mark say so: all characters of the text are escaped, so `<p>` is ours alone.
fn hung(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    for (n, piece) in html.split("<p>").enumerate() {
        if n > 0 {
            let opens = piece.starts_with(OPENING) || piece.starts_with("&quot;");
            out.push_str(if opens { "<p class=\"hung\">" } else { "<p>" });
        }
        out.push_str(piece);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Inline {
        Inline::Text { words: text.to_owned() }
    }

    fn marked(text: &str, mark: &str) -> Block {
        Block::Paragraph { words: vec![words(text), Inline::Sup { inner: vec![words(mark)] }] }
    }

    fn note(mark: &str) -> Block {
        let said = Block::Paragraph { words: vec![words("said")] };
        Block::Note { mark: mark.to_owned(), blocks: vec![said] }
    }

    #[test]
    fn a_note_stands_after_the_paragraph_that_bears_its_mark() {
        let blocks =
            [marked("a", "[1]"), marked("b", "2"), marked("c", "1"), note("1"), note("2"), note("3")];
        let moved = beside_their_marks(&blocks);
        let expected = [&blocks[0], &blocks[3], &blocks[1], &blocks[4], &blocks[2], &blocks[5]];
        assert_eq!(moved.iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn only_an_opening_quotation_mark_hangs() {
        assert_eq!(
            hung("<p>\u{201c}So\u{201d}</p><p>So</p>"),
            "<p class=\"hung\">\u{201c}So\u{201d}</p><p>So</p>"
        );
        assert_eq!(hung("<p>\u{ab}نعم\u{bb}</p>"), "<p class=\"hung\">\u{ab}نعم\u{bb}</p>");
        assert_eq!(hung("<p>&lt;p&gt;\u{201c}</p>"), "<p>&lt;p&gt;\u{201c}</p>");
    }
}
