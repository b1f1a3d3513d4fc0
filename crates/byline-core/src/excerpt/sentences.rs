//! Where sentences end in a block, and the block's beginning up to one of those ends.
//! It refuses to end a sentence after an initial or a title ("H.", "Dr."), where UAX #29 alone would.

use crate::prose::{Block, Inline};
use unicode_segmentation::UnicodeSegmentation;

/// Titles and shortenings after which a capital follows without a new sentence.
const SHORTENED: [&str; 28] = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "adm", "maj", "sen", "rep", "gov",
    "st", "no", "vs", "hon", "rev", "jr", "sr", "u.s", "u.n", "u.k", "e.u", "e.g", "i.e",
];

/// The byte offsets in the block's plain text at which its sentences end; only paragraphs and headings can be cut within.
pub(super) fn ends(block: &Block) -> Vec<usize> {
    let plain = block.plain();
    if can_be_cut(block) { ends_of(&plain).collect() } else { vec![plain.len()] }
}

fn can_be_cut(block: &Block) -> bool {
    matches!(block, Block::Paragraph { .. } | Block::Heading { .. })
}

/// The ends one after the other: who needs the first few does not pay for the rest.
fn ends_of(plain: &str) -> impl Iterator<Item = usize> {
    let mut offset = 0;
    plain.split_sentence_bounds().filter_map(move |sentence| {
        offset += sentence.len();
        (offset == plain.len() || !runs_on(sentence)).then_some(offset)
    })
}

fn runs_on(sentence: &str) -> bool {
    let Some(stem) = sentence.trim_end().strip_suffix('.') else { return false };
    let last = stem.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let initial = last.chars().count() == 1 && last.chars().all(char::is_uppercase);
    initial || SHORTENED.contains(&last.to_lowercase().as_str())
}

/// The block up to the end of its `count`th sentence; a block that cannot be cut within is given whole.
pub(super) fn first(block: &Block, count: u32) -> Block {
    let wanted = usize::try_from(count).unwrap_or(usize::MAX);
    let plain = block.plain();
    match wanted.checked_sub(1).and_then(|n| ends_of(&plain).nth(n)) {
        Some(end) => cut(block, end),
        None => block.clone(),
    }
}

/// The block up to one of its ends.
pub(super) fn cut(block: &Block, mut end: usize) -> Block {
    match block {
        Block::Paragraph { words } => Block::Paragraph { words: up_to(words, &mut end) },
        Block::Heading { level, words } => Block::Heading { level: *level, words: up_to(words, &mut end) },
        other => other.clone(),
    }
}

fn up_to(inlines: &[Inline], room: &mut usize) -> Vec<Inline> {
    let mut kept = Vec::new();
    for inline in inlines {
        if *room == 0 {
            break;
        }
        match inline {
            Inline::Text { words } => {
                let take = words.len().min(*room);
                *room -= take;
                kept.push(Inline::Text { words: words.get(..take).unwrap_or(words).to_owned() });
            }
            Inline::Break => {
                *room -= 1;
                kept.push(Inline::Break);
            }
            other => kept.push(other.with_inner(up_to(other.inner(), room))),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(text: &str) -> Vec<String> {
        let block = Block::paragraph(text);
        let ends = ends(&block);
        let starts = std::iter::once(0).chain(ends.iter().copied());
        starts.zip(&ends).map(|(from, to)| text[from..*to].trim().to_owned()).collect()
    }

    #[test]
    fn english_arabic_and_urdu_sentences_end_where_a_reader_says() {
        assert_eq!(sentences("Dr. H. Qazi spoke. Was it the U.S. Army? Yes.").len(), 3);
        assert_eq!(sentences("هل انتهى الأمر؟ نعم. لم يعد ذلك ممكناً.").len(), 3);
        assert_eq!(sentences("پانی کم ہے۔ کیا کوئی سنتا ہے؟ نہیں۔").len(), 3);
        assert_eq!(sentences("It rose by 3.5 percent. Then it fell.").len(), 2);
    }

    #[test]
    fn a_cut_keeps_the_markup_it_passes_through() {
        let block = Block::Paragraph {
            words: vec![
                Inline::text("One "),
                Inline::Em { inner: vec![Inline::text("two. Three")] },
                Inline::text(" four."),
            ],
        };
        assert_eq!(first(&block, 1).plain().trim_end(), "One two.");
        assert_eq!(first(&block, 2), block);
        assert_eq!(first(&block, 9), block);
    }
}
