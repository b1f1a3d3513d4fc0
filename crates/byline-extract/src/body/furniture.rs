//! Blocks that stand in a text and are none of it: teasers, share labels, sign-up lines, lists of links.
//! It refuses to judge by words alone where a sentence could say the same; links and length decide with them.

use crate::words;
use byline_core::prose::{Block, Inline};
use regex::{Regex, RegexSet};
use std::sync::LazyLock;

/// The blocks without furniture.
pub fn without(blocks: Vec<Block>) -> Vec<Block> {
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        if !is_furniture(&block) {
            kept.push(block);
        }
    }
    drop_pull_quotes(&mut kept);
    // A heading with nothing under it headed what was dropped.
    while matches!(kept.last(), Some(Block::Heading { .. })) {
        kept.pop();
    }
    kept
}

/// Quotations looked at: each is sought in the whole text.
const MOST_QUOTES: usize = 100;

/// A quotation that only repeats a sentence of the text beside it is a pull quote.
fn drop_pull_quotes(blocks: &mut Vec<Block>) {
    if !blocks.iter().any(|b| matches!(b, Block::Quote { .. })) {
        return;
    }
    let texts: Vec<String> = blocks
        .iter()
        .map(|b| if matches!(b, Block::Paragraph { .. }) { words::key(&b.plain()) } else { String::new() })
        .collect();
    let mut looked_at = 0;
    blocks.retain(|block| {
        if !matches!(block, Block::Quote { .. }) || looked_at >= MOST_QUOTES {
            return true;
        }
        looked_at += 1;
        let key = words::key(&block.plain());
        key.len() < 12 || !texts.iter().any(|t| t.contains(&key))
    });
}

const TEASER_WORDS: &str = r"(?i)^[\s\p{P}]*(?:read (?:more|also|next)|also read|see also|related(?: (?:articles?|stories|posts?|content|coverage|reading))?|more (?:on|from|in)|from (?:the|our) archives?|don['’]t miss|watch(?: more)?|listen|click here|sign up|subscribe|join (?:our|us|now)|get (?:the|our)|follow (?:us|@)|download|you (?:may|might) also like|recommended|lesen sie (?:auch|mehr)|mehr zum thema|siehe auch|lire aussi|à lire|a lire|lee también|también te puede|اقرأ أيضا|اقرأ أيضًا|إقرأ أيضا|اقرأ المزيد|مزید پڑھیں|یہ بھی پڑھیں|یہ بھی پڑھئے)";
static TEASER: LazyLock<Regex> = LazyLock::new(|| Regex::new(TEASER_WORDS).expect("constant"));
const LABEL_WORDS: &str = r"(?i)^[\s\p{P}]*(?:advertisement|advertising|anzeige|publicité|publicidad|إعلان|اعلان|اشتہار|sponsored|share(?: (?:this|via|on|article|story))?(?: (?:article|story|post|page|on|with|via).{0,40})?|print(?: this page)?|e-?mail(?: this)?|tweet|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|copy link|comments?(?: \(?\d+\)?)?|\d+ comments?|leave a (?:comment|reply)|loading(?: [\w-]+)?\.*|skip (?:to|advert).{0,30}|story continues below.{0,20}|article continues (?:below|after).{0,30}|tags?:?|topics?:?|powered by .{0,30}|back to top|image|photo|fbpx|related|kommentare|teilen|drucken|شارك|مشاركة|شیئر|شیئر کریں|نسخ الرابط)[\s\p{P}]*$";
static LABEL: LazyLock<Regex> = LazyLock::new(|| Regex::new(LABEL_WORDS).expect("constant"));
const TAGGED_WORDS: &str = r"(?i)^[\s\p{P}]*(?:tags?|tagged|topics?|filed under|posted in|categories|category|keywords|schlagworte|schlagwörter|themen|mots[- ]clés|etiquetas|كلمات مفتاحية|وسوم|ٹیگز)\s*[:|]";
static TAGGED: LazyLock<Regex> = LazyLock::new(|| Regex::new(TAGGED_WORDS).expect("constant"));
const BOILERPLATE_WORDS: &str = r"(?i)^[\s\p{P}]*(?:copyright(?-u:\b)|©|\(c\) \d{4}|all rights reserved|alle rechte vorbehalten|tous droits réservés|جميع الحقوق محفوظة|send (?:us )?(?:letters|tips|this page)|do you have (?:a view|an opinion)|have (?:a tip|something to say)|support (?:our|independent)|this site uses cookies|we use cookies)";
static BOILERPLATE: LazyLock<Regex> = LazyLock::new(|| Regex::new(BOILERPLATE_WORDS).expect("constant"));

/// All four at once, for every run of a page is asked.
static LABELS: LazyLock<RegexSet> = LazyLock::new(|| {
    RegexSet::new([TEASER_WORDS, LABEL_WORDS, TAGGED_WORDS, BOILERPLATE_WORDS]).expect("constant")
});

/// Which labels of furniture a text bears: a teaser's opening, a share label, a line of tags, boilerplate, a call to act.
pub fn labels(text: &str, count: usize, linked: f32) -> [bool; 5] {
    let told = (count <= 60).then(|| LABELS.matches(text));
    let bears = |label: usize, longest: usize| {
        count <= longest && told.as_ref().is_some_and(|told| told.matched(label))
    };
    let calls = count <= 12 && linked > 0.5 && CALL.is_match(text);
    [bears(0, 40), bears(1, 12), bears(2, 60), bears(3, 60), calls]
}

fn is_furniture(block: &Block) -> bool {
    let text = block.plain();
    let text = text.trim();
    let count = words::rough_count(text);
    if text.chars().all(|c| !c.is_alphanumeric()) {
        return true;
    }
    // "[video id="7" autoplay="no"]": a mark that the outlet's system should have put something in the place of.
    let marked = ["=\"", "=\u{201c}", "=\u{201d}", "=\u{2033}"];
    if text.starts_with('[') && text.ends_with(']') && count <= 60 && marked.iter().any(|m| text.contains(m))
    {
        return true;
    }
    let linked = link_share(block);
    if count <= 12 && LABEL.is_match(text) {
        return true;
    }
    if TAGGED.is_match(text) && (linked > 0.4 || count <= 12) && count <= 60 {
        return true;
    }
    if BOILERPLATE.is_match(text) && count <= 60 {
        return true;
    }
    if TEASER.is_match(text) && count <= 40 && (linked > 0.3 || count <= 3 || text.ends_with(':')) {
        return true;
    }
    if count <= 40 && ends_in_a_call(block) {
        return true;
    }
    match block {
        Block::List { items, .. } => linked > 0.85 && (items.len() >= 2 || count <= 25),
        Block::Paragraph { .. } => linked > 0.9 && count <= 30 && !is_a_sentence(text),
        // What a text lists it often names in headings that lead there.
        Block::Heading { .. } | Block::Quote { .. } | Block::Note { .. } => false,
    }
}

static CALL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:listen|watch|read|subscribe|sign up|sign me up|join|click|donate|support|download|follow|learn more|find out|get|shop|buy|register|hier klicken|jetzt|استمع|شاهد|اقرأ|اشترك|ادعم|تابع|سجل|سنیں|پڑھیں|دیکھیں|سبسکرائب)").expect("constant")
});

/// Whether a paragraph's last words are a short link that asks for something.
fn ends_in_a_call(block: &Block) -> bool {
    let Block::Paragraph { words: inlines } = block else { return false };
    let mut from_end =
        inlines.iter().rev().filter(|i| !matches!(i, Inline::Text { words } if words.trim().len() <= 1));
    let Some(Inline::Link { inner, .. }) = from_end.next() else { return false };
    let label = Block::Paragraph { words: inner.clone() }.plain();
    words::rough_count(&label) <= 4 && CALL.is_match(label.trim())
}

/// Whether some words end as a sentence does.
pub fn is_a_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '\u{201d}', '\u{2019}', ')', ' ', '\u{bb}'])
        .ends_with(['.', '!', '?', '\u{6d4}', '\u{61f}'])
        && words::rough_count(text) > 5
}

/// The share of a block's letters that are linked.
pub fn link_share(block: &Block) -> f64 {
    let (mut linked, mut all) = (0, 0);
    count_block(block, &mut linked, &mut all);
    if all == 0 { 0.0 } else { f64::from(linked) / f64::from(all) }
}

fn count_block(block: &Block, linked: &mut u32, all: &mut u32) {
    match block {
        Block::Paragraph { words } | Block::Heading { words, .. } => {
            words.iter().for_each(|w| count(w, false, linked, all))
        }
        Block::Quote { blocks } | Block::Note { blocks, .. } => {
            blocks.iter().for_each(|b| count_block(b, linked, all))
        }
        Block::List { items, .. } => items.iter().flatten().for_each(|b| count_block(b, linked, all)),
    }
}

fn count(inline: &Inline, inside: bool, linked: &mut u32, all: &mut u32) {
    match inline {
        Inline::Text { words } => {
            let letters =
                u32::try_from(words.chars().filter(|c| c.is_alphanumeric()).count()).unwrap_or(u32::MAX);
            *all = all.saturating_add(letters);
            if inside {
                *linked = linked.saturating_add(letters);
            }
        }
        Inline::Break => {}
        Inline::Link { inner, .. } => inner.iter().for_each(|i| count(i, true, linked, all)),
        Inline::Em { inner }
        | Inline::Strong { inner }
        | Inline::Sup { inner }
        | Inline::Span { inner, .. } => {
            inner.iter().for_each(|i| count(i, inside, linked, all));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::door::prose_from_html;

    fn left(html: &str) -> String {
        let base = "https://quay.example/".parse().unwrap();
        without(prose_from_html(html, Some(&base)).blocks().to_vec())
            .iter()
            .map(Block::plain)
            .collect::<Vec<_>>()
            .join("|")
    }

    #[test]
    fn teasers_labels_and_link_lists_go() {
        for html in [
            "<p><strong>READ MORE:</strong> <a href=/x>Hydrant Seven closes for repairs, again</a></p>",
            "<p><a href=/x>One more thing that is only a link</a></p>",
            "<ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul>",
            "<p>Advertisement</p>",
            "<p>Share via</p>",
            "<p>Topics: <a href=/a>Water</a>, <a href=/b>Karachi</a></p>",
            "<p>\u{a9} 2024 The Quay Ltd.</p>",
            "<h3>Related</h3>",
            "<h3><a href=/x>The last heading heads nothing</a></h3>",
            "<p>***</p>",
            "<p>[player id=\"7\" name=\"The canal, filmed\"]</p>",
            "<p>[player id=\u{201d}7\u{2033} name=\u{201d}canal\u{2033}]</p>",
            "<p>Loading paragraph...</p>",
        ] {
            assert_eq!(left(html), "", "{html}");
        }
    }

    #[test]
    fn sentences_with_the_same_words_stay() {
        for html in [
            "<p>Read more than you write, my grandmother said, and write less than you <a href=/x>think</a>.</p>",
            "<p>Related questions arise in every port from here to the gulf and beyond it.</p>",
            "<p>Share prices fell.</p>",
            "<h3><a href=/canal>The canal</a></h3><p>It loses a third of what it carries before the first field is wet.</p>",
            "<ul><li>First, <a href=/a>count</a> the water in every district of the city<li>Then publish the table</ul>",
        ] {
            assert_ne!(left(html), "", "{html}");
        }
    }
}
