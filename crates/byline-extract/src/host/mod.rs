//! What an institute's own page says of its header, its footer and its colours, each with its witness.
//! It refuses to invent: no witness, no value; what it finds is a proposal that an editor takes or leaves.

mod colour;
mod foot;
mod logo;
mod nav;
mod style;

use crate::{
    decode,
    head::Head,
    page::{LARGEST, Page},
    refusal::ReadRefusal,
    tree::{self, Document, Node},
};
use byline_core::{
    address::WebAddress,
    colour::Colour,
    evidence::{Confidence, Found, Origin},
    language::Language,
    menu::Menu,
    text::Text,
};
use serde::Serialize;
use style::Sheets;

/// The linked stylesheets that [`HostSeen::sheets`] names at most.
pub const MOST_SHEETS: usize = 4;

/// Elements that may be a header, a menu or a footer; a page that has more is no page of an institute.
const MOST_LOOKED_AT: usize = 400;

/// What was seen of the institute's own site on one of its pages.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct HostSeen {
    /// What the site calls itself.
    pub name: Option<Found<Text>>,
    /// The language of the page.
    pub language: Option<Language>,
    /// Where its logo leads.
    pub home: Option<Found<WebAddress>>,
    /// The logo.
    pub logo: Option<Found<LogoSeen>>,
    /// The menu of its header.
    pub menu: Option<Found<Menu>>,
    /// The links of its footer, in columns where it has them.
    pub columns: Option<Found<Menu>>,
    /// The small print of its footer.
    pub words: Option<Found<Text>>,
    /// Its one colour.
    pub accent: Option<Found<Colour>>,
    /// The ground of its header.
    pub header_ground: Option<Found<Colour>>,
    /// The colour of the words on it.
    pub header_ink: Option<Found<Colour>>,
    /// The ground of its footer.
    pub footer_ground: Option<Found<Colour>>,
    /// The colour of the words on it.
    pub footer_ink: Option<Found<Colour>>,
    /// Stylesheets that the page links, of which more may be seen.
    pub sheets: Vec<WebAddress>,
}

/// A logo as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LogoSeen {
    /// Where its bytes are.
    pub address: WebAddress,
    /// Its alternative text.
    pub alt: Option<Text>,
}

/// Reads a page of the institute's own site, with the texts of those of its linked stylesheets that were fetched.
///
/// # Errors
/// [`ReadRefusal`] when these bytes are no web page.
pub fn read(page: &Page, sheets: &[&str]) -> Result<HostSeen, ReadRefusal> {
    if page.bytes.len() > LARGEST {
        return Err(ReadRefusal::TooLarge { bytes: page.bytes.len(), largest: LARGEST });
    }
    let html = decode::decode(page.bytes, page.content_type)?;
    let doc = tree::document_with_styles(&html)?;
    let head = Head::of(&doc, page.url);
    let sheets = Sheets::of(&doc, sheets);
    Ok(seen(&doc, &head, page.url, &sheets))
}

fn seen(doc: &Document, head: &Head, url: Option<&WebAddress>, sheets: &Sheets) -> HostSeen {
    let (header, footer) = (header(doc), foot::find(doc));
    let menu = nav::find(doc, header.as_ref(), head);
    let shown = menu.as_ref().map(|menu| menu.at).or(header);
    let logo = logo::find(doc, header.as_ref(), head);
    let name = name(head);
    HostSeen {
        language: language(doc),
        home: logo.home.or_else(|| root(url)),
        logo: logo.picture,
        menu: menu.map(|menu| menu.found),
        columns: footer.as_ref().and_then(|footer| foot::columns(footer, head)),
        words: footer.as_ref().and_then(foot::words),
        accent: style::accent(doc, sheets),
        header_ground: shown.as_ref().and_then(|at| sheets.ground(at)),
        header_ink: shown.as_ref().and_then(|at| sheets.ink(at)),
        footer_ground: footer.as_ref().and_then(|at| sheets.ground_within(at)),
        footer_ink: footer.as_ref().and_then(|at| sheets.ink(at)),
        sheets: linked_sheets(doc, head),
        name,
    }
}

/// The site's header: the first that holds a link and is not part of a text.
fn header(doc: &Document) -> Option<Node<'_>> {
    let known = "header, [role='banner'], #header, #masthead, .site-header, .header, .navbar";
    let nodes = doc.select(known);
    nodes
        .iter()
        .take(MOST_LOOKED_AT)
        .find(|node| !in_text(node) && node.descendants().any(|d| d.name() == "a"))
        .copied()
}

/// Whether a node is part of the page's text, not of what stands around it.
fn in_text(node: &Node) -> bool {
    node.ancestors().any(|a| matches!(a.name(), "main" | "article" | "aside"))
}

fn name(head: &Head) -> Option<Found<Text>> {
    let said = [("og:site_name", Origin::OpenGraph), ("application-name", Origin::Meta)];
    said.into_iter().find_map(|(meta, origin)| {
        Some(Found::new(Text::lenient(head.meta(&[meta])?)?, origin, Confidence::Likely))
    })
}

fn language(doc: &Document) -> Option<Language> {
    let html = doc.select("html[lang]");
    html.first()?.attr("lang")?.trim().parse().ok()
}

fn root(url: Option<&WebAddress>) -> Option<Found<WebAddress>> {
    let root = url?.url().join("/").ok()?.as_str().parse().ok()?;
    Some(Found::new(root, Origin::Address, Confidence::Likely))
}

/// The stylesheets for screens, in the page's order.
fn linked_sheets(doc: &Document, head: &Head) -> Vec<WebAddress> {
    let mut found: Vec<WebAddress> = Vec::new();
    for node in doc.select("link[href]") {
        let is = |attribute: &str, word: &str| {
            node.attr(attribute)
                .is_some_and(|value| value.to_ascii_lowercase().split_ascii_whitespace().any(|w| w == word))
        };
        if !is("rel", "stylesheet") || is("rel", "alternate") || is("media", "print") {
            continue;
        }
        let address = node.attr("href").and_then(|href| head.absolute(href));
        if let Some(address) = address.filter(|address| !found.contains(address)) {
            found.push(address);
        }
    }
    // Of many the last ones are the theme's own: what comes before are the libraries it corrects.
    let before = found.len().saturating_sub(MOST_SHEETS);
    found.split_off(before)
}

/// How an editor finds an element again: `nav#menu.main-menu`.
fn described(node: &Node) -> String {
    let mut words = node.name().to_owned();
    if let Some(id) = node.attr("id").filter(|id| !id.trim().is_empty()) {
        words.push('#');
        words.extend(id.trim().chars().take(40));
    }
    let class = node.attr("class").unwrap_or_default();
    for class in class.split_ascii_whitespace().take(2) {
        words.push('.');
        words.extend(class.chars().take(40));
    }
    words
}
