//! The reading of one page from bytes to draft, in the order the fields lean on each other.
//! It refuses walls and shells before they can pass for text.

use crate::{
    around::Around,
    authors, body, canonical, day, decode,
    draft::Draft,
    head::Head,
    keywords, language,
    ld::Ld,
    outlet, picture,
    refusal::ReadRefusal,
    said::Witnesses,
    section, spoken, standfirst, title,
    tree::{self, Document},
    truncated,
};
use byline_core::{
    address::WebAddress,
    evidence::{Confidence, Found, Origin},
    prose::Prose,
};

/// The bytes [`read`] takes at most: 16 MiB.
pub const LARGEST: usize = 16 << 20;

/// A page as it came.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// The bytes of the document.
    pub bytes: &'a [u8],
    /// The address it came from, when it is known.
    pub url: Option<&'a WebAddress>,
    /// The HTTP answer's `Content-Type`, for its charset.
    pub content_type: Option<&'a str>,
}

/// What every rule reads from: the tree, the data in its head, and the address.
pub struct Sight<'a> {
    pub doc: &'a Document,
    pub head: &'a Head,
    pub ld: &'a Ld,
    pub url: Option<&'a WebAddress>,
    /// Every printed line outside menus, teasers and comments.
    pub lines: &'a [String],
}

/// Reads a page of at most [`LARGEST`] bytes.
///
/// # Errors
/// [`ReadRefusal`] when there is no op-ed to be had from these bytes.
pub fn read(page: &Page) -> Result<Draft, ReadRefusal> {
    read_within(page, LARGEST)
}

/// Reads a page of at most `largest` bytes.
///
/// # Errors
/// As [`read`].
pub fn read_within(page: &Page, largest: usize) -> Result<Draft, ReadRefusal> {
    if page.bytes.len() > largest {
        return Err(ReadRefusal::TooLarge { bytes: page.bytes.len(), largest });
    }
    let html = decode::decode(page.bytes, page.content_type)?;
    let doc = tree::document(&html)?;
    let head = Head::of(&doc, page.url);
    let ld = Ld::of(&doc);
    let lines = body::lines(&doc);
    let sight = Sight { lines: &lines, doc: &doc, head: &head, ld: &ld, url: page.url };
    draft(&sight)
}

fn draft(sight: &Sight) -> Result<Draft, ReadRefusal> {
    let canonical = canonical::find(sight);
    let outlet = outlet::find(sight);
    let mut witnesses = Witnesses::default();
    let title = title::find(sight, outlet.as_ref(), &mut witnesses);
    let around = Around::of(sight.doc, title.as_ref().map(|t| t.value.as_str()));
    let standfirst = standfirst::find(sight, &around, title.as_ref());
    let reading = body::read(sight, title.as_ref(), standfirst.as_ref())?;
    let day = day::published(sight, &around, (&reading.front, reading.notice.as_ref()), &mut witnesses);
    let (section, opinion) = section::find(sight, &around, title.as_ref(), outlet.as_ref());
    let authors = authors::find(sight, outlet.as_ref(), title.as_ref(), (&reading, opinion), &mut witnesses);
    let blocks = body::given_back(reading.blocks, reading.cut, &authors);
    let blocks = body::without_front(blocks, title.as_ref(), standfirst.as_ref(), &authors);
    let body = Prose::new(body::without_bios(blocks, &authors));
    let text = body.to_plain();
    let language = language::find(sight, title.as_ref(), &text);
    let direction = language::direction(sight, language.as_ref(), &text);
    let given_words = truncated::given_words(sight);
    let truncated = truncated::find(sight, &body, given_words, reading.wall.as_deref(), &reading.after);
    let mut draft = Draft {
        title_language: spoken::title(&around, title.as_ref(), language.as_ref()),
        standfirst_language: spoken::standfirst(&around, standfirst.as_ref(), language.as_ref()),
        said: Vec::new(),
        updated: day::updated(sight, &around, day.as_ref()),
        picture: picture::find(sight),
        keywords: keywords::find(sight),
        body: (!body.is_empty()).then(|| Found::new(body, Origin::PageText, reading.confidence)),
        original: reading.original.map(|address| Found::new(address, Origin::PageText, Confidence::Likely)),
        original_outlet: reading
            .original_outlet
            .map(|name| Found::new(name, Origin::PageText, Confidence::Likely)),
        original_day: reading.notice.as_ref().and_then(|notice| day::in_notice(sight, notice)),
        notice: reading.notice.map(|words| Found::new(words, Origin::PageText, Confidence::Likely)),
        disclaimer: reading.disclaimer.map(|words| Found::new(words, Origin::PageText, Confidence::Likely)),
        print: None,
        title,
        standfirst,
        authors,
        outlet,
        section,
        day,
        language,
        direction,
        canonical,
        truncated,
        given_words,
        opinion,
    };
    draft.said = witnesses.of(sight, &draft);
    Ok(draft)
}
