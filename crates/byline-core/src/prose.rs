//! An op-ed's words as a small tree of blocks and inlines: the one form in which text is kept, counted, cut and shown.
//! It refuses everything an op-ed does not need: no images, tables, styles, scripts or raw HTML can be said in it.

mod clean;
mod count;
mod html;
mod links;
mod markdown;
mod plain;
mod typed;

pub use count::count_words;
pub use html::escape;
pub use links::Cited;

use crate::{
    address::WebAddress,
    ladder::Lead,
    language::{Direction, Language},
};
use serde::{Deserialize, Serialize};

/// The version of the stored JSON; a reader refuses a higher one.
pub const SCHEMA: u32 = 1;

/// How deep blocks and inlines may nest; what is deeper is flattened by [`Prose::new`].
pub const DEEPEST: usize = 16;

/// A text as a list of blocks. Stored as JSON, `{"v":1,"blocks":[…]}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub struct Prose(Vec<Block>);

#[derive(Serialize, Deserialize)]
struct Stored {
    v: u32,
    blocks: Vec<Block>,
}

/// Stored prose of a schema that this program does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the text was stored in schema {0}; this program reads up to {SCHEMA}: use the newer program")]
pub struct NewerSchema(u32);

/// A block of prose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "t")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its words.
        #[serde(rename = "c")]
        words: Vec<Inline>,
    },
    /// A heading inside the op-ed, level 2 to 4.
    Heading {
        /// 2, 3 or 4.
        level: u8,
        /// Its words.
        #[serde(rename = "c")]
        words: Vec<Inline>,
    },
    /// A block quotation.
    Quote {
        /// What is quoted.
        #[serde(rename = "c")]
        blocks: Vec<Block>,
    },
    /// A list.
    List {
        /// Numbered or not.
        ordered: bool,
        /// The items, each some blocks.
        #[serde(rename = "c")]
        items: Vec<Vec<Block>>,
    },
    /// A foot- or endnote.
    Note {
        /// Its mark in the text, `1` or `*`.
        mark: String,
        /// Its text.
        #[serde(rename = "c")]
        blocks: Vec<Block>,
    },
}

/// A run of words in a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "t")]
pub enum Inline {
    /// Plain words.
    Text {
        /// The words; no control characters.
        #[serde(rename = "c")]
        words: String,
    },
    /// Emphasis.
    Em {
        /// What is emphasised.
        #[serde(rename = "c")]
        inner: Vec<Inline>,
    },
    /// Strong emphasis.
    Strong {
        /// What is strong.
        #[serde(rename = "c")]
        inner: Vec<Inline>,
    },
    /// Superscript, as for note marks.
    Sup {
        /// What is raised.
        #[serde(rename = "c")]
        inner: Vec<Inline>,
    },
    /// A link to a web address.
    Link {
        /// Where to.
        href: WebAddress,
        /// The words that are linked.
        #[serde(rename = "c")]
        inner: Vec<Inline>,
    },
    /// Words in another language or direction.
    Span {
        /// Their language.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        lang: Option<Language>,
        /// Their direction.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        dir: Option<Direction>,
        /// The words.
        #[serde(rename = "c")]
        inner: Vec<Inline>,
    },
    /// A line break, as in verse or an address.
    Break,
}

impl Inline {
    /// Plain words.
    #[must_use]
    pub fn text(words: &str) -> Self {
        Self::Text { words: words.to_owned() }
    }

    pub(crate) fn inner(&self) -> &[Self] {
        match self {
            Self::Text { .. } | Self::Break => &[],
            Self::Em { inner }
            | Self::Strong { inner }
            | Self::Sup { inner }
            | Self::Link { inner, .. }
            | Self::Span { inner, .. } => inner,
        }
    }

    pub(crate) fn with_inner(&self, inner: Vec<Self>) -> Self {
        match self {
            Self::Text { .. } | Self::Break => self.clone(),
            Self::Em { .. } => Self::Em { inner },
            Self::Strong { .. } => Self::Strong { inner },
            Self::Sup { .. } => Self::Sup { inner },
            Self::Link { href, .. } => Self::Link { href: href.clone(), inner },
            Self::Span { lang, dir, .. } => Self::Span { lang: lang.clone(), dir: *dir, inner },
        }
    }
}

impl Block {
    /// A paragraph of plain words.
    #[must_use]
    pub fn paragraph(words: &str) -> Self {
        Self::Paragraph { words: vec![Inline::text(words)] }
    }

    /// The block's words as plain text, one line a paragraph.
    #[must_use]
    pub fn plain(&self) -> String {
        plain::block(self)
    }

    /// How many words it holds (UAX #29 words with a letter or digit).
    #[must_use]
    pub fn words(&self) -> u32 {
        count_words(&self.plain())
    }
}

impl Prose {
    /// A text of these blocks, cleaned: NFC, no control characters, white space folded, empty blocks dropped, nesting
    /// below [`DEEPEST`] flattened, headings held to levels 2 to 4.
    #[must_use]
    pub fn new(blocks: Vec<Block>) -> Self {
        Self(clean::blocks(blocks, 0))
    }

    /// One paragraph for each non-empty paragraph of plain text (separated by blank lines; single line ends become spaces).
    #[must_use]
    pub fn from_plain(text: &str) -> Self {
        let unified = text.replace("\r\n", "\n").replace('\r', "\n");
        let mut paragraphs: Vec<String> = vec![String::new()];
        for line in unified.lines() {
            match paragraphs.last_mut() {
                Some(last) if !line.trim().is_empty() => {
                    last.push(' ');
                    last.push_str(line);
                }
                _ => paragraphs.push(String::new()),
            }
        }
        Self::new(paragraphs.iter().map(|p| Block::paragraph(p)).collect())
    }

    /// The blocks.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.0
    }

    /// Whether there is no text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many words it holds (UAX #29 words with a letter or digit).
    #[must_use]
    pub fn words(&self) -> u32 {
        self.0.iter().map(Block::words).fold(0, u32::saturating_add)
    }

    /// HTML of paragraphs, headings, quotations, lists and notes, every character escaped; the one serialiser to HTML.
    #[must_use]
    pub fn to_html(&self) -> String {
        html::prose(&self.0, None)
    }

    /// The same, each link leading where `lead` says, with the attributes of a robust link; `day` is the day the text was meant for.
    #[must_use]
    pub fn to_html_led<'a>(&'a self, lead: &dyn Fn(&'a WebAddress) -> Lead<'a>, day: Option<&str>) -> String {
        html::prose(&self.0, Some(&html::Led { lead, day }))
    }

    /// Plain text, blocks separated by blank lines.
    #[must_use]
    pub fn to_plain(&self) -> String {
        plain::prose(&self.0)
    }

    /// CommonMark, special characters escaped.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        markdown::prose(&self.0, &Some)
    }

    /// The same, each link leading where `lead` says; where it leads nowhere, its words stand alone.
    #[must_use]
    pub fn to_markdown_led<'a>(&'a self, lead: &dyn Fn(&'a WebAddress) -> Lead<'a>) -> String {
        markdown::prose(&self.0, &|href| lead(href).href)
    }
}

impl TryFrom<Stored> for Prose {
    type Error = NewerSchema;
    fn try_from(stored: Stored) -> Result<Self, NewerSchema> {
        if stored.v > SCHEMA { Err(NewerSchema(stored.v)) } else { Ok(Self::new(stored.blocks)) }
    }
}

impl From<Prose> for Stored {
    fn from(prose: Prose) -> Self {
        Self { v: SCHEMA, blocks: prose.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sample() -> Prose {
        Prose::new(vec![
            Block::Heading { level: 1, words: vec![Inline::text("On <water>")] },
            Block::Paragraph {
                words: vec![
                    Inline::text("  A "),
                    Inline::Em { inner: vec![Inline::text(" calm\u{0} ")] },
                    Inline::text(" river & \u{201c}sea\u{201d}. "),
                    Inline::Link {
                        href: "https://a.example/?q=\"1\"".parse().unwrap(),
                        inner: vec![Inline::text("here")],
                    },
                ],
            },
            Block::Paragraph { words: vec![Inline::text(" \n ")] },
            Block::List { ordered: false, items: vec![vec![Block::paragraph("one")], vec![]] },
        ])
    }

    #[test]
    fn cleaning_folds_space_across_inlines() {
        assert_eq!(
            sample().to_plain(),
            "On <water>\n\nA calm river & \u{201c}sea\u{201d}. here\n\n\u{2022} one"
        );
        assert_eq!(sample().blocks().len(), 3);
        assert_eq!(sample().words(), 8);
    }

    #[test]
    fn html_escapes_every_character_that_could_speak() {
        let html = sample().to_html();
        assert!(html.starts_with("<h2>On &lt;water&gt;</h2>"), "{html}");
        assert!(html.contains("href=\"https://a.example/?q=%221%22\""), "{html}");
    }

    #[test]
    fn no_words_become_a_list_or_an_underline_in_markdown() {
        let link = Inline::Link {
            href: "https://gone.example/a".parse().unwrap(),
            inner: vec![Inline::Text { words: "there".to_owned() }],
        };
        let linked = Prose::new(vec![Block::Paragraph { words: vec![link] }]);
        assert_eq!(linked.to_markdown(), "[there](<https://gone.example/a>)");
        let nowhere = |_: &WebAddress| Lead { href: None, copy: None, is_kept: false };
        assert_eq!(linked.to_markdown_led(&nowhere), "there");
        let written = |words: &str| Prose::new(vec![Block::paragraph(words)]).to_markdown();
        let table = [
            ("- a dash", "\\- a dash"),
            ("1. a year", "1\\. a year"),
            ("12) a number", "12\\) a number"),
            ("=== so", "\\=== so"),
            ("3 days", "3 days"),
            ("*not* [this](x)", "\\*not\\* \\[this\\](x)"),
        ];
        for (words, expected) in table {
            assert_eq!(written(words), expected);
        }
    }

    #[test]
    fn comes_back_from_json_and_refuses_the_future() {
        let json = serde_json::to_string(&sample()).unwrap();
        assert!(json.starts_with("{\"v\":1,"));
        assert_eq!(serde_json::from_str::<Prose>(&json).unwrap(), sample());
        assert!(serde_json::from_str::<Prose>(&json.replace("\"v\":1", "\"v\":2")).is_err());
    }

    #[test]
    fn plain_text_makes_a_paragraph_a_blank_line() {
        let prose = Prose::from_plain("one\ntwo\r\n\r\n\r\nthree\n");
        assert_eq!(prose.to_plain(), "one two\n\nthree");
    }

    #[test]
    fn deep_nesting_is_flattened_and_nothing_is_lost() {
        let mut block = Block::paragraph("deep");
        for _ in 0..200 {
            block = Block::Quote { blocks: vec![block] };
        }
        assert_eq!(Prose::new(vec![block]).words(), 1);
    }

    proptest! {
        #[test]
        fn cleaning_is_stable(words in proptest::collection::vec(".{0,12}", 0..6)) {
            let inlines = words.iter().enumerate().map(|(n, w)| match n % 3 {
                0 => Inline::text(w),
                1 => Inline::Em { inner: vec![Inline::text(w), Inline::Break] },
                _ => Inline::Strong { inner: vec![Inline::text(w)] },
            }).collect();
            let once = Prose::new(vec![Block::Paragraph { words: inlines }]);
            prop_assert_eq!(Prose::new(once.blocks().to_vec()), once.clone());
            let html = once.to_html();
            prop_assert!(!html.contains("<script"));
        }
    }
}
