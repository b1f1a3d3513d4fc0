//! How an op-ed is cited: ready lines in several styles, and files for reference managers.
//! It refuses a script: the lines stand there, the files are links.

use super::super::Around;
use crate::{
    imprint::Imprint,
    site_map::{CiteForm, Place, Reached},
};
use byline_core::{
    citation::{CitationStyle, Piece, rendered},
    displayed::Facts,
};
use serde::Serialize;

/// The part of the page that says how to cite.
#[derive(Clone, Debug, Serialize)]
pub struct CiteView {
    lines: Vec<CiteLine>,
    files: Vec<CiteFile>,
}

#[derive(Clone, Debug, Serialize)]
struct CiteLine {
    style: String,
    html: String,
}

#[derive(Clone, Debug, Serialize)]
struct CiteFile {
    form: String,
    href: String,
    media_type: &'static str,
}

impl CiteView {
    pub(super) fn new(around: &Around<'_>, facts: &Facts) -> Self {
        let citation = Imprint::new(around.site, facts).citation();
        let lines = CitationStyle::ALL
            .map(|style| CiteLine { style: style.to_string(), html: marked_up(&rendered(&citation, style)) });
        let files = CiteForm::OF_ONE.map(|form| CiteFile {
            form: form.to_string(),
            href: around.href(Place::Reached(Reached::Cite(facts.slug.clone(), form))),
            media_type: form.media_type(),
        });
        Self { lines: lines.into(), files: files.into() }
    }
}

/// Titles of works slanted, addresses kept from turning.
fn marked_up(pieces: &[Piece]) -> String {
    let mut html = String::new();
    for piece in pieces {
        let words = minijinja::HtmlEscape(&piece.words).to_string();
        match (piece.slanted, piece.address) {
            (true, _) => html.push_str(&format!("<cite>{words}</cite>")),
            (_, true) => html.push_str(&format!("<bdi dir=\"ltr\" class=\"url\">{words}</bdi>")),
            _ => html.push_str(&words),
        }
    }
    html
}
