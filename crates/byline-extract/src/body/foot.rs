//! What stands under an op-ed: biographies, the way to the original, the outlet's disclaimer.
//! It refuses to leave them in the text, and to cut a last paragraph that is only short.

use super::{Bio, Reading, original, walls};
use crate::{
    authors::{bio, names},
    door,
    page::Sight,
    tree, words,
};
use byline_core::prose::{Block, Inline, Prose};
use dom_query::NodeRef;
use regex::Regex;
use std::sync::LazyLock;
use unicode_segmentation::UnicodeSegmentation;

/// How far up from the end the foot may reach, in blocks.
const REACH: usize = 12;

static DISCLAIMER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)\b(?:views?|opinions?|positions?|ideas|statements|perspectives?)\b[^.]{0,80}\b(?:expressed|stated|presented|contained|of the authors?|are (?:those|his|her|their|solely|the author))|do(?:es)? not (?:necessarily )?(?:reflect|represent)|not (?:necessarily )?(?:commissioned|endorse)|(?:die|der) .{0,40}(?:meinung|ansichten) .{0,80}(?:autor|wider)|les (?:opinions|propos) .{0,60}(?:auteurs?|n['’]engagent)|las opiniones .{0,60}(?:autor|reflejan)|(?:الآراء|الأراء|المقالات) .{0,60}(?:تعبر|تعبّر|تعكس)|(?:تعبر|تعبّر) .{0,30}(?:رأي|آراء|كاتب)|ادار[ہے]\S* کا .{0,60}(?:متفق|ضروری)|(?:خیالات|آراء|رائے) .{0,60}(?:ادار|مصنف|متفق)",
    )
    .expect("constant")
});

/// Class words of the boxes in which outlets print who the author is.
const BOXES: &[&str] = &[
    "author-bio",
    "bio",
    "about-author",
    "author-box",
    "author-info",
    "author-description",
    "contributor",
    "contributors",
    "about",
    "author-note",
    "p-author-note",
    "writer-bio",
    "biography",
    "author-card",
    "about-the-author",
    "authorbio",
    "author-details",
];

/// Biographies in boxes of their own, wherever they stand on the page.
pub fn boxes(sight: &Sight) -> Vec<Bio> {
    let mut found: Vec<Bio> = Vec::new();
    for node in sight.doc.select("[class], [id]").nodes() {
        if matches!(tree::name(node), "html" | "body" | "main" | "article") || !tree::named_like(node, BOXES)
        {
            continue;
        }
        let text = tree::text(node);
        let told = (4..=160).contains(&words::rough_count(&text)) && tells_of_somebody(&text);
        if told && !found.iter().any(|f| f.text.contains(&text)) && !is_elsewhere(node) {
            found.retain(|f| !text.contains(&f.text));
            let blocks = door::blocks_of(&[*node], sight.head);
            let blocks: Vec<Block> =
                blocks.into_iter().filter(|b| !DISCLAIMER.is_match(&b.plain())).collect();
            let text = blocks.iter().map(Block::plain).collect::<Vec<_>>().join(" ");
            found.push(Bio { text, blocks });
        }
    }
    found.truncate(8);
    found
}

pub(super) fn is_elsewhere(node: &NodeRef) -> bool {
    node.ancestors_it(Some(12)).any(|a| {
        !matches!(tree::name(&a), "body" | "html" | "main" | "article")
            && tree::named_like(
                &a,
                &["comments", "comment", "related", "recommended", "sidebar", "menu", "responses"],
            )
    })
}

/// Whether a text names a role that a person has.
pub fn tells_of_somebody(text: &str) -> bool {
    const RTL: &[&str] = &[
        "زميل",
        "باحث",
        "أستاذ",
        "كاتب",
        "محلل",
        "مدير",
        "خبير",
        "أكاديمي",
        "فیلو",
        "محقق",
        "استاد",
        "پروفیسر",
        "مصنف",
        "تجزیہ",
        "ڈائریکٹر",
        "ریسرچ",
        "لکھار",
        "صحافی",
        "رکن",
        "معلم",
    ];
    names::is_role(text) || !bio::introduced(text).is_empty() || RTL.iter().any(|r| text.contains(r))
}

/// Cuts the foot off: what was found goes into `reading`, the rest of the blocks is given back.
pub fn cut(sight: &Sight, blocks: Vec<Block>, reading: &mut Reading) -> Vec<Block> {
    let start = blocks.len().saturating_sub(REACH).max(1).min(blocks.len());
    let mut kept = blocks;
    let mut foot = kept.split_off(start);
    if let Some(comments) = foot.iter().position(|b| is_comments(&b.plain())) {
        foot.truncate(comments);
    }
    let mut told = Vec::new();
    for (at, block) in foot.iter().enumerate() {
        told.push(kind(block, foot.len() - at));
    }
    // A wall stands at the end; over more text it is a sentence of the text.
    let last_text = (0..foot.len()).rev().find(|at| told[*at] == Kind::Text && foot[*at].words() >= 25);
    for (at, kind) in told.iter_mut().enumerate() {
        if *kind == Kind::Pointer
            && last_text.is_some_and(|last| at < last)
            && !original::is_notice(&foot[at].plain())
        {
            *kind = Kind::Text;
        }
    }
    let first_bio = told.iter().position(|k| *k == Kind::Bio);
    for (at, (block, kind)) in foot.into_iter().zip(told).enumerate() {
        let below = first_bio.is_some_and(|b| at > b);
        match kind {
            Kind::Text if below && !matches!(block, Block::Note { .. }) && block.words() < 30 => {}
            Kind::Text => kept.push(block),
            Kind::Pointer => {}
            Kind::Bio | Kind::Disclaimer => apart(&block, reading),
        }
    }
    reading.after = lines_after(sight.lines, &kept);
    from_lines(reading);
    original::point_to(sight, reading);
    kept
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Bio,
    Disclaimer,
    Pointer,
}

/// What a block near the end is; `from_end` counts from 1.
fn kind(block: &Block, from_end: usize) -> Kind {
    let Block::Paragraph { words: inlines } = block else { return Kind::Text };
    let text = block.plain();
    let count = words::rough_count(&text);
    if count <= 45 && (walls::is_wall(&text) || original::is_notice(&text)) {
        return Kind::Pointer;
    }
    let set_apart = matches!(inlines.as_slice(), [Inline::Em { .. }] | [Inline::Strong { .. }, ..]);
    let introduced = count <= 110 && (set_apart || count <= 70 || from_end <= 2);
    if introduced && (!bio::introduced(&text).is_empty() || opens_on_the_author(&text)) {
        return Kind::Bio;
    }
    if count <= 90
        && DISCLAIMER.is_match(&text)
        && (from_end <= 4 || set_apart)
        && !text.contains(['\u{201c}', '?'])
    {
        return Kind::Disclaimer;
    }
    Kind::Text
}

fn opens_on_the_author(text: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "The author is",
        "The writer is",
        "The author was",
        "The writer was",
        "The author teaches",
        "Der Autor ist",
        "Die Autorin ist",
        "مصنف ",
        "کالم نگار ",
    ];
    OPENINGS.iter().any(|o| text.trim_start().starts_with(o)) && words::rough_count(text) <= 60
}

/// A closing paragraph's sentences, each to its field: outlets print the biography and the disclaimer in one.
fn apart(block: &Block, reading: &mut Reading) {
    let text = block.plain();
    if !DISCLAIMER.is_match(&text) {
        return add_bio(text, vec![block.clone()], reading);
    }
    let (mut about, mut notice) = (String::new(), String::new());
    for sentence in text.unicode_sentences() {
        let to = if DISCLAIMER.is_match(sentence) || !notice.is_empty() { &mut notice } else { &mut about };
        to.push_str(sentence);
    }
    if about.trim().is_empty() || !tells_of_somebody(&about) || bio::introduced(&about).is_empty() {
        reading.disclaimer.get_or_insert_with(|| Prose::new(vec![block.clone()]));
        return;
    }
    reading.disclaimer.get_or_insert_with(|| Prose::new(vec![Block::paragraph(notice.trim())]));
    let about = about.trim().to_owned();
    let blocks = vec![Block::paragraph(&about)];
    add_bio(about, blocks, reading);
}

fn add_bio(text: String, blocks: Vec<Block>, reading: &mut Reading) {
    let key = words::key(&text);
    if !reading.bios.iter().any(|b| words::key(&b.text).contains(&key)) {
        reading.bios.push(Bio { text, blocks });
    }
}

/// The lines printed under the last paragraph, up to the readers' comments.
fn lines_after(lines: &[String], kept: &[Block]) -> Vec<String> {
    let ends =
        kept.iter().rev().map(|b| words::key(&b.plain())).filter(|k| k.split(' ').count() >= 8).take(4);
    let at = |last: String| {
        lines.iter().rposition(|l| last.ends_with(&words::key(l)) && words::rough_count(l) >= 3)
    };
    // The body's last blocks may themselves be the foot; the line after the earliest of them is where it starts.
    let Some(first) = ends.filter_map(at).min() else { return Vec::new() };
    lines.iter().skip(first + 1).take(16).take_while(|l| !is_comments(l)).cloned().collect()
}

static COMMENTS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^\W*(?:(?:readers['’]? )?comments?(?: \(?\d+\)?)?|\d+ comments?|kommentare(?: \(?\d+\)?)?|commentaires?|leave a (?:reply|comment)|تعليقات(?: القراء)?|التعليقات|تبصرے|جواب چھوڑ دیں)\W*(?:\n|$)").expect("constant")
});

/// Whether a line heads the readers' comments.
pub fn is_comments(text: &str) -> bool {
    COMMENTS.is_match(text)
}

/// Biographies and notices that stand outside the element that holds the text.
fn from_lines(reading: &mut Reading) {
    for line in reading.after.clone() {
        let count = words::rough_count(&line);
        if !(4..=110).contains(&count) {
            continue;
        }
        if DISCLAIMER.is_match(&line) {
            apart(&Block::paragraph(&line), reading);
        } else if !bio::introduced(&line).is_empty() || opens_on_the_author(&line) {
            add_bio(line.clone(), vec![Block::paragraph(&line)], reading);
        }
    }
}
