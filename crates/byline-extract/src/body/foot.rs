//! What stands under an op-ed: biographies, the way to the original, the outlet's disclaimer.
//! It refuses to leave them in the text, and to cut a last paragraph that is only short.

use super::{Bio, Reading, original, speech::quotes_somebody, walls};
use crate::{
    authors::{
        bio,
        names::{self, Named},
        roles,
    },
    door,
    draft::Author,
    page::Sight,
    tree::{Called, Node},
    words,
};
use byline_core::{
    evidence::Found,
    prose::{Block, Inline, Prose},
};
use regex::Regex;
use std::sync::LazyLock;
use unicode_segmentation::UnicodeSegmentation;

/// How far up from the end the foot may reach, in blocks.
const REACH: usize = 12;

static DISCLAIMER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?-u:\b)(?:views?|opinions?|positions?|ideas|statements|perspectives?)(?-u:\b)[^.]{0,80}(?-u:\b)(?:expressed|stated|presented|contained|of the authors?|are (?:those|his|her|their|solely|the author|personal))|do(?:es)? not (?:necessarily )?(?:reflect|represent|agree|share)|not (?:necessarily )?(?:commissioned|endorse)|for (?:general )?(?:informational|information|educational)(?: (?:and|or) (?:informational|educational))? purposes|(?:does|do) not (?:constitute|provide) [^.]{0,50}advice|not (?:intended|meant) to (?:be|constitute|replace|provide) [^.]{0,60}advice|not a substitute for [^.]{0,50}advice|(?:ersetzt|stellt) keine [^.]{0,50}beratung|editorials (?:represent|reflect|express) the |(?:die|der|das) .{0,40}(?:meinung|ansichten) .{0,80}(?:autor|wider|verfasser)|geben? .{0,40}(?:meinung|ansicht) .{0,80}wieder|nicht .{0,60}(?:meinung|haltung|ansicht) der redaktion|les (?:opinions|propos|points de vue) .{0,60}(?:auteure?s?|n['’]engagent)|n['’]engagent? que|las? opini(?:ones|ón) .{0,60}(?:autor|reflej|responsabilidad)|no (?:refleja|representa)n? necesariamente|(?:الآراء|الأراء|المقالات|المقال|ما ينشر) .{0,60}(?:تعبر|يعبر|تعكس|يعكس|تمثل|يمثل)|(?:تعبر|يعبر) .{0,40}(?:رأي|آراء|كاتب)|ادار[ہے]\S* کا .{0,60}(?:متفق|ضروری)|(?:خیالات|آراء|آرا|رائے) .{0,60}(?:ادار|مصنف|متفق|ذاتی)",
    )
    .expect("constant")
});

/// Whether a sentence is about whose views these are; the vowel marks of Arabic are ornament.
fn is_disclaimer(text: &str) -> bool {
    let of_readers = text.to_lowercase();
    if ["comments", "kommentare von", "commentaires", "comentarios", "userinnen"]
        .iter()
        .any(|w| of_readers.contains(w))
    {
        return false;
    }
    if DISCLAIMER.is_match(text) {
        return true;
    }
    let marked = |c: char| matches!(c, '\u{64b}'..='\u{652}' | '\u{640}');
    text.chars().any(marked) && DISCLAIMER.is_match(&text.chars().filter(|c| !marked(*c)).collect::<String>())
}

/// Whether a paragraph says by its first words that it is about the author, or whose views these are.
pub fn is_set_under(text: &str) -> bool {
    (4..=130).contains(&words::rough_count(text)) && (opens_on_the_author(text) || is_disclaimer(text))
}

/// Boxes looked at, boxes kept while looking, and characters of one: a page has a few of a few sentences.
const MOST_BOXES: usize = 2_000;
const MOST_KEPT: usize = 64;
const LONGEST_BOX: usize = 6_000;

/// Biographies in boxes of their own, wherever they stand on the page.
pub fn boxes(sight: &Sight) -> Vec<Bio> {
    let mut found: Vec<Bio> = Vec::new();
    let labelled = sight.doc.labelled();
    for node in labelled.iter().filter(|node| may_be_a_box(node)).take(MOST_BOXES) {
        let text = node.text();
        if !is_told(node, &text) || found.iter().any(|f| f.text.replace('\n', " ").contains(&text)) {
            continue;
        }
        let blocks = door::blocks_of(&[*node], sight.head);
        let blocks: Vec<Block> = blocks.into_iter().filter(|b| !is_disclaimer(&b.plain())).collect();
        let joined = blocks.iter().map(Block::plain).collect::<Vec<_>>().join("\n");
        if !blocks.iter().any(|b| tells_of_somebody(&b.plain()) || has_sentence(&b.plain())) {
            continue;
        }
        found.retain(|f| !text.contains(&f.text.replace('\n', " ")));
        found.push(Bio { text: joined, blocks });
        if found.len() >= MOST_KEPT {
            break;
        }
    }
    found.truncate(8);
    found
}

fn may_be_a_box(node: &Node) -> bool {
    (node.is_called(Called::AuthorBox) || node.is_called(Called::PerhapsAuthorBox))
        && !matches!(node.name(), "html" | "body" | "main" | "article" | "a" | "img" | "input" | "script")
        && node.length() <= LONGEST_BOX
}

/// Whether a box of a text tells who somebody is, here and not in a list of other texts.
fn is_told(node: &Node, text: &str) -> bool {
    let sure = node.is_called(Called::AuthorBox);
    (4..=190).contains(&words::rough_count(text))
        && (sure && has_sentence(text) || tells_of_somebody(text))
        && (node.is_called(Called::ProfileText) || !is_in_another_box(node))
}

fn has_sentence(text: &str) -> bool {
    words::rough_count(text) >= 6 && text.trim_end().ends_with(['.', '!', '\u{6d4}', ')', '\u{bb}'])
}

/// Whether what holds a node is a menu, the readers' comments or a list of other texts.
pub(super) fn is_in_another_box(node: &Node) -> bool {
    node.ancestors()
        .take(12)
        .any(|a| !matches!(a.name(), "body" | "html" | "main" | "article") && a.is_called(Called::OtherBox))
}

/// Whether a text names a role that a person has.
pub fn tells_of_somebody(text: &str) -> bool {
    roles::is_role(text)
}

/// Cuts the foot off: what was found goes into `reading`, the rest of the blocks is given back.
pub fn cut(sight: &Sight, blocks: Vec<Block>, reading: &mut Reading) -> Vec<Block> {
    let start = blocks.len().saturating_sub(REACH).max(1).min(blocks.len());
    let mut kept = blocks;
    let mut foot = kept.split_off(start);
    if let Some(comments) = foot.iter().position(|b| is_comments(&b.plain())) {
        foot.truncate(comments);
    }
    let over = kept.iter().skip(3).map(Block::plain).collect::<Vec<_>>().join(" ");
    let told = kinds(&foot, start, &over);
    let first_bio = told.iter().position(|k| *k == Kind::Bio);
    let mut cut = Cut { at: start, foot: Vec::new(), bios: Vec::new() };
    for (at, (block, kind)) in foot.into_iter().zip(told).enumerate() {
        let below = first_bio.is_some_and(|b| at > b);
        if matches!(kind, Kind::Text | Kind::Bio) {
            cut.foot.push(block.clone());
        }
        match kind {
            Kind::Text if below && !matches!(block, Block::Note { .. }) && block.words() < 30 => {}
            Kind::Text => kept.push(block),
            Kind::Pointer => {}
            Kind::Bio | Kind::Disclaimer => apart(&block, reading),
        }
        if kind == Kind::Bio {
            cut.bios.extend(cut.foot.last().map(Block::plain));
        }
    }
    reading.cut = Some(cut).filter(|cut| !cut.bios.is_empty());
    reading.after = lines_after(sight.lines, &kept);
    let entries: Vec<String> = kept[start..].iter().filter(|b| is_entry(b)).map(Block::plain).collect();
    reading.after.retain(|line| !entries.contains(line));
    from_lines(reading, &over);
    original::point_to(sight, reading);
    kept
}

/// The foot as it stood before biographies were cut from it.
#[derive(Clone)]
pub struct Cut {
    /// The block with which it began.
    at: usize,
    foot: Vec<Block>,
    bios: Vec<String>,
}

/// The blocks with their foot as it stood, where nothing that was cut from it as a biography is about an author.
pub fn given_back(mut blocks: Vec<Block>, cut: Option<Cut>, authors: &[Found<Author>]) -> Vec<Block> {
    let Some(cut) = cut else { return blocks };
    let is_named = |bio: &str| authors.iter().any(|a| bio::after_name(bio, a.value.name.as_str()).is_some());
    if cut.bios.iter().any(|bio| opens_on_the_author(bio) || is_named(bio)) {
        return blocks;
    }
    blocks.truncate(cut.at);
    blocks.extend(cut.foot);
    blocks
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Bio,
    Disclaimer,
    Pointer,
}

/// What each block of a foot is that begins with the block `start`, under the text `over` it.
fn kinds(foot: &[Block], start: usize, over: &str) -> Vec<Kind> {
    let mut told: Vec<Kind> =
        foot.iter().enumerate().map(|(at, block)| kind(block, foot.len() - at, over)).collect();
    let last_text = (0..foot.len()).rev().find(|at| told[*at] == Kind::Text && foot[*at].words() >= 25);
    for (at, (kind, block)) in told.iter_mut().zip(foot).enumerate() {
        let at_front = start + at < 3 && start + foot.len() > 5;
        let over_text = last_text.is_some_and(|last| at < last);
        let is_text = match kind {
            Kind::Bio => at_front || over_text && leads_in(block),
            // A wall stands at the end; over more text it is a sentence of the text.
            Kind::Pointer => over_text && !original::is_notice(&block.plain()),
            Kind::Text | Kind::Disclaimer => false,
        };
        if is_text {
            *kind = Kind::Text;
        }
    }
    told
}

/// Whether a paragraph is an entry of the text by its head.
fn is_entry(block: &Block) -> bool {
    matches!(block, Block::Paragraph { words } if heads_an_entry(words))
}

/// Whether a paragraph is set apart by nothing but its first words in bold, as entries of a text are.
fn leads_in(block: &Block) -> bool {
    matches!(block, Block::Paragraph { words } if opens_bold(words) && !is_set_apart(words, &block.plain()))
}

/// What a block near the end is; `from_end` counts from 1, `over` is the text before the foot.
fn kind(block: &Block, from_end: usize, over: &str) -> Kind {
    let Block::Paragraph { words: inlines } = block else { return Kind::Text };
    let text = block.plain();
    let count = words::rough_count(&text);
    if count <= 45 && (walls::is_wall(&text) || original::is_notice(&text)) {
        return Kind::Pointer;
    }
    if heads_an_entry(inlines) && !opens_on_the_author(&text) {
        return Kind::Text;
    }
    let named = opens_bold(inlines);
    let set_apart = is_set_apart(inlines, &text);
    if count <= 90
        && (from_end <= 4 || set_apart || named)
        && !text.contains(['\u{201c}', '?'])
        && is_disclaimer(&text)
    {
        return Kind::Disclaimer;
    }
    if is_biography(&text, (set_apart, named), from_end, over) { Kind::Bio } else { Kind::Text }
}

/// The parts of a paragraph that hold letters.
fn lettered(inlines: &[Inline]) -> impl Iterator<Item = &Inline> + Clone {
    inlines.iter().filter(|inline| match inline {
        Inline::Text { words } => words.chars().any(char::is_alphanumeric),
        other => !matches!(other, Inline::Break),
    })
}

/// With a name in bold, or with what leads into an entry.
fn opens_bold(inlines: &[Inline]) -> bool {
    matches!(lettered(inlines).next(), Some(Inline::Strong { .. }))
}

/// "Count twice, not once: ..." in bold: several words that end in a colon and lead to no name.
fn heads_an_entry(inlines: &[Inline]) -> bool {
    let Some(lead @ Inline::Strong { .. }) = lettered(inlines).next() else { return false };
    let lead = Block::Paragraph { words: vec![lead.clone()] }.plain();
    lead.trim_end().ends_with(':') && words::rough_count(&lead) > 1 && names::bare_of_leads(&lead) == lead
}

/// In italics, in brackets, behind a star or a dash.
fn is_set_apart(inlines: &[Inline], text: &str) -> bool {
    let told = lettered(inlines);
    let italic = told.clone().all(|i| matches!(i, Inline::Em { .. } | Inline::Link { .. }))
        && told.clone().any(|i| matches!(i, Inline::Em { .. }));
    let text = text.trim();
    italic
        || (text.starts_with('(') && text.ends_with(')'))
        || text.starts_with(['*', '\u{2013}', '\u{2014}'])
}

/// Whether a paragraph near the end is a biography: one that is `set_apart` need tell no role, one that opens `named` in bold
/// may stand a little higher.
fn is_biography(text: &str, (set_apart, named): (bool, bool), from_end: usize, over: &str) -> bool {
    let apart = set_apart || named;
    let count = words::rough_count(text);
    let placed = (apart || from_end <= 3) && (4..=130).contains(&count);
    if !placed || text.trim_end().ends_with('?') || quotes_somebody(text) {
        return false;
    }
    if opens_on_the_author(text) {
        return true;
    }
    if !apart && count > 80 {
        return false;
    }
    let start = opening(text);
    let told = if set_apart { bio::introduced_apart(start) } else { bio::introduced(start) };
    introduces(&told, start, over)
}

/// Bytes within which a biography has said whom it is about, and what they are.
const OPENING_BYTES: usize = 480;

fn opening(text: &str) -> &str {
    &text[..text.floor_char_boundary(OPENING_BYTES)]
}

/// Whether a text opens with whom it introduces. Whom the text `over` it speaks of is a person in it, not its author.
fn introduces(told: &[Named], text: &str, over: &str) -> bool {
    let Some(first) = told.first() else { return false };
    let opens = text.find(first.name.as_str()).is_some_and(|at| at <= 60);
    opens && !over.contains(first.name.as_str())
}

static OPENING: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^[\s(\[*–—•-]*(?:(?:(?:the|our) (?:authors?|writers?|columnist|essayist|contributor)|der (?:autor|verfasser)|die (?:autorin|verfasserin|autoren|autorinnen)|l['’](?:auteure?|autrice)|les (?:auteure?s|autrices)|el autor|la autora|l[oa]s autor[ea]s)\s*(?:,|:|(?:is|was|are|teaches|writes|works|ist|war|sind|lehrt|arbeitet|forscht|est|sont|enseigne|es|son|enseña)(?-u:\b))|(?:about the authors?|z(?:ur|um|u den) autor(?:in|en|innen)?|sobre (?:el|la|l[oa]s) autor(?:a|es|as)?|à propos de l['’](?:auteure?|autrice))\s*:?\s|(?:مصنفہ?|کالم نگار|مضمون نگار)\s)").expect("constant")
});

/// Whether a paragraph opens with "The author is", in the languages whose outlets print that.
pub fn opens_on_the_author(text: &str) -> bool {
    OPENING.is_match(text) && words::rough_count(text) <= 90
}

/// What follows those words.
pub fn after_opening(text: &str) -> Option<&str> {
    OPENING.find(text).map(|m| &text[m.end()..])
}

/// A closing paragraph's sentences, each to its field: outlets print the biography and the disclaimer in one.
fn apart(block: &Block, reading: &mut Reading) {
    let text = block.plain();
    if !is_disclaimer(&text) {
        return add_bio(text, vec![block.clone()], reading);
    }
    let (mut about, mut notice) = (String::new(), String::new());
    for sentence in text.unicode_sentences() {
        let to = if is_disclaimer(sentence) || !notice.is_empty() { &mut notice } else { &mut about };
        to.push_str(sentence);
    }
    if about.trim().is_empty() || (bio::introduced_apart(&about).is_empty() && !opens_on_the_author(&about)) {
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
    let ends = kept.iter().rev().map(|b| words::key(&b.plain()));
    let mut ends: Vec<String> = ends.filter(|k| k.split(' ').count() >= 8).take(4).collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate().rev().filter(|(_, line)| words::rough_count(line) >= 3) {
        if ends.is_empty() {
            break;
        }
        let key = words::key(line);
        ends.retain(|end| {
            let is_last = end.ends_with(&key);
            found.extend(is_last.then_some(at));
            !is_last
        });
    }
    // The body's last blocks may themselves be the foot; the line after the earliest of them is where it starts.
    let Some(first) = found.into_iter().min() else { return Vec::new() };
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
fn from_lines(reading: &mut Reading, over: &str) {
    for line in reading.after.clone() {
        let count = words::rough_count(&line);
        if !(4..=110).contains(&count) {
            continue;
        }
        if is_disclaimer(&line) {
            apart(&Block::paragraph(&line), reading);
        } else if opens_on_the_author(&line)
            || !quotes_somebody(&line) && introduces(&bio::introduced(opening(&line)), &line, over)
        {
            add_bio(line.clone(), vec![Block::paragraph(&line)], reading);
        }
    }
}
