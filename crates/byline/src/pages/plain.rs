//! The words that stand on a plain page until the institute writes its own.
//! It refuses to promise for the institute: they say what is true of Byline wherever it runs.

use super::{UnknownWords, Words, apart::set_apart};
use byline_core::{
    language::{Direction, Language},
    plain_page::PlainPageKind,
    prose::{Block, Inline, Prose},
    site::Site,
    text::Text,
};
use fluent_bundle::FluentArgs;

/// A noncharacter (Unicode 23.7) that holds the institute's place while the marks of the text are read.
const PLACE: char = '\u{fdd0}';

/// What stands on a page of this kind that nobody has written.
///
/// # Errors
/// [`UnknownWords`] when the interface does not have them.
pub fn standing(words: &Words, site: &Site, kind: PlainPageKind) -> Result<Prose, UnknownWords> {
    let spoken = words.voice().language();
    let (institute, language) = site.names.in_language(&spoken);
    let name = named(institute, language, &spoken);
    let held = said(words, kind, &PLACE.to_string())?;
    Ok(Prose::new(held.blocks().iter().map(|block| block_naming(block, &name)).collect()))
}

/// The same in plain text, for the page's head.
///
/// # Errors
/// As [`standing`].
pub fn standing_line(words: &Words, site: &Site, kind: PlainPageKind) -> Result<String, UnknownWords> {
    let (institute, _) = site.names.in_language(&words.voice().language());
    let institute = set_apart(institute.as_str(), words.voice().tongue().direction());
    Ok(said(words, kind, &Prose::escape_typed(&institute))?.to_plain())
}

fn said(words: &Words, kind: PlainPageKind, institute: &str) -> Result<Prose, UnknownWords> {
    let mut args = FluentArgs::new();
    args.set("institute", institute);
    Ok(Prose::from_typed(&words.say(&format!("plain-{kind}-standing"), &args)?))
}

/// The institute's name within text in `spoken`: it says its language and direction where they are others.
fn named(institute: &Text, language: &Language, spoken: &Language) -> Inline {
    let name = Inline::text(institute.as_str());
    let dir = Direction::of(institute.as_str()).unwrap_or_else(|| language.direction());
    if dir == spoken.direction() && language.primary() == spoken.primary() {
        return name;
    }
    let lang = Some(language.clone()).filter(|language| language.direction() == dir);
    Inline::Span { lang, dir: Some(dir), inner: vec![name] }
}

fn block_naming(block: &Block, name: &Inline) -> Block {
    let all =
        |blocks: &[Block]| -> Vec<Block> { blocks.iter().map(|block| block_naming(block, name)).collect() };
    match block {
        Block::Paragraph { words } => Block::Paragraph { words: naming(words, name) },
        Block::Heading { level, words } => Block::Heading { level: *level, words: naming(words, name) },
        Block::Quote { blocks } => Block::Quote { blocks: all(blocks) },
        Block::List { ordered, items } => {
            Block::List { ordered: *ordered, items: items.iter().map(|blocks| all(blocks)).collect() }
        }
        Block::Note { mark, blocks } => Block::Note { mark: mark.clone(), blocks: all(blocks) },
    }
}

/// The words with the name in each place held for it.
fn naming(words: &[Inline], name: &Inline) -> Vec<Inline> {
    let mut out = Vec::new();
    for inline in words {
        let Inline::Text { words } = inline else {
            out.push(inline.clone());
            continue;
        };
        for (n, piece) in words.split(PLACE).enumerate() {
            out.extend((n > 0).then(|| name.clone()));
            out.push(Inline::text(piece));
        }
    }
    out
}
