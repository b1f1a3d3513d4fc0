//! The lines of `byline extract --jsonl`: a page in, its reading out, one JSON object each.
//! It refuses to add what the draft does not say; this is serialisation and nothing else.

use crate::{Author, Draft, Page, read_within};
use byline_core::{address::WebAddress, prose::Cited};
use serde::{Deserialize, Serialize};

/// The largest page read from a line: 64 MiB, for saved pages that carry their pictures.
pub const LARGEST_LINE: usize = 64 << 20;

/// One page to read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Input {
    /// The name under which the answer comes back.
    pub id: String,
    /// The page's address, when it is known.
    #[serde(default)]
    pub url: Option<String>,
    /// The page as text.
    pub html: String,
}

/// What was read from one page; absent facts are null.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Output {
    /// As given.
    pub id: String,
    /// The body as plain text, blocks separated by blank lines.
    pub text: String,
    /// The title.
    pub title: Option<String>,
    /// The authors' names.
    pub authors: Vec<String>,
    /// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as precise as the page says.
    pub date: Option<String>,
    /// The outlet's name.
    pub site_name: Option<String>,
    /// The language tag.
    pub lang: Option<String>,
    /// `ltr` or `rtl`.
    pub dir: Option<String>,
    /// The standfirst.
    pub excerpt: Option<String>,
    /// The authors with what the page says of each.
    pub people: Vec<Somebody>,
    /// The day of the last change, as `date`.
    pub updated: Option<String>,
    /// The outlet's section.
    pub section: Option<String>,
    /// The outlet's own keywords.
    pub keywords: Vec<String>,
    /// The links cited in the text, in its order.
    #[serde(default)]
    pub links: Vec<Link>,
    /// Whether the page calls itself opinion.
    pub opinion: bool,
    /// Whether the text is only the beginning; null when nothing says either way.
    pub truncated: Option<bool>,
    /// The sentence that says where it first ran, or where the rest is.
    pub notice: Option<String>,
    /// The outlet where it first ran.
    pub original_outlet: Option<String>,
    /// The address where it first ran.
    pub original: Option<String>,
    /// The day on which it first ran there, as `date`.
    #[serde(default)]
    pub original_date: Option<String>,
    /// The outlet's notice about whose views these are.
    pub disclaimer: Option<String>,
    /// The canonical address; else the one given.
    pub url: Option<String>,
    /// Why the page was not read, when it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refusal: Option<String>,
}

/// A link cited in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Where it leads.
    pub url: String,
    /// The words that are linked.
    pub words: String,
}

/// An author with what the page says of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Somebody {
    /// The name as printed.
    pub name: String,
    /// The position as printed.
    pub position: Option<String>,
    /// The biography as printed.
    pub bio: Option<String>,
    /// The outlet's page about them.
    pub url: Option<String>,
}

/// Reads one line's page; a page that cannot be read gives an output that says why.
#[must_use]
pub fn read_line(input: &Input) -> Output {
    let url = input.url.as_deref().and_then(|u| u.parse::<WebAddress>().ok());
    let page = Page {
        bytes: input.html.as_bytes(),
        url: url.as_ref(),
        content_type: Some("text/html; charset=utf-8"),
    };
    match read_within(&page, LARGEST_LINE) {
        Ok(draft) => output(input.id.clone(), url.as_ref(), &draft),
        Err(refusal) => Output {
            id: input.id.clone(),
            url: url.map(String::from),
            refusal: Some(refusal.to_string()),
            ..Output::default()
        },
    }
}

impl From<&Cited> for Link {
    fn from(cited: &Cited) -> Self {
        Self { url: cited.href.to_string(), words: cited.words.to_string() }
    }
}

impl From<&Author> for Somebody {
    fn from(author: &Author) -> Self {
        Self {
            name: author.name.to_string(),
            position: author.position.as_ref().map(ToString::to_string),
            bio: author.bio.as_ref().map(|bio| bio.to_plain()),
            url: author.url.as_ref().map(ToString::to_string),
        }
    }
}

/// A draft as an output line.
#[must_use]
pub fn output(id: String, url: Option<&WebAddress>, draft: &Draft) -> Output {
    let line = |text: &byline_core::text::Text| text.as_str().to_owned();
    Output {
        id,
        text: draft.body.as_ref().map(|b| b.value.to_plain()).unwrap_or_default(),
        title: draft.title.as_ref().map(|t| line(&t.value)),
        authors: draft.authors.iter().map(|a| line(&a.value.name)).collect(),
        date: draft.day.as_ref().map(|d| d.value.edtf()),
        site_name: draft.outlet.as_ref().map(|o| line(&o.value.name)),
        lang: draft.language.as_ref().map(|l| l.value.to_string()),
        dir: draft.direction.as_ref().map(|d| d.value.as_str().to_owned()),
        excerpt: draft.standfirst.as_ref().map(|s| line(&s.value)),
        people: draft.authors.iter().map(|a| Somebody::from(&a.value)).collect(),
        updated: draft.updated.as_ref().map(|d| d.value.edtf()),
        section: draft.section.as_ref().map(|s| line(&s.value)),
        keywords: draft.keywords.iter().map(|k| line(&k.value)).collect(),
        links: draft.links().iter().map(Link::from).collect(),
        opinion: draft.opinion,
        truncated: draft.truncated.as_ref().map(|t| t.value),
        notice: draft.notice.as_ref().map(|n| line(&n.value)),
        original_outlet: draft.original_outlet.as_ref().map(|o| line(&o.value)),
        original: draft.original.as_ref().map(|o| o.value.to_string()),
        original_date: draft.original_day.as_ref().map(|d| d.value.edtf()),
        disclaimer: draft.disclaimer.as_ref().map(|d| d.value.to_plain()),
        url: draft.canonical.as_ref().map(|c| c.value.to_string()).or_else(|| url.map(ToString::to_string)),
        refusal: None,
    }
}
