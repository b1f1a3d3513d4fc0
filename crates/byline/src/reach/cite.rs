//! Citations as files: of one op-ed, of all of a scholar's, and the set of links around an op-ed.
//! It refuses to cite what readers may not see; a citation ends where its op-ed's page does.

use super::{docx, gathered::Gatherer};
use crate::{
    imprint::Imprint,
    pages::op_ed::{LINKSET, signposts},
    reading::Reading,
    refusal::Refusal,
    site_map::{CiteForm, Place, Reached},
};
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::Response,
};
use byline_core::{
    citation::{Citation, CitationStyle, bibtex, csl, rendered, ris},
    displayed::Displayed,
    slug::Slug,
};
use byline_store::display::{self, Answer, Order, Shelf};
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// Op-eds read at a time, and in a list at most.
const AT_ONCE: u32 = 250;
const MOST: u32 = 5_000;

/// One op-ed in one form.
pub(super) async fn one(
    mut reading: Reading,
    Path((raw, form)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let form: CiteForm = form.parse().map_err(|_| Refusal::NotFound)?;
    if !CiteForm::OF_ONE.contains(&form) {
        return Err(Refusal::NotFound);
    }
    let displayed = found(&mut reading, &raw, |slug| Reached::Cite(slug, form)).await?;
    let citation = Imprint::new(&reading.site, displayed.facts()).citation();
    let body = match form {
        CiteForm::Text => styles(&citation),
        other => file(other, std::slice::from_ref(&citation)),
    };
    Ok(named(reading.answer_in(form.media_type(), body), displayed.facts().slug.as_str(), form))
}

/// All of a scholar's op-eds in one form, the newest first.
pub(super) async fn of_scholar(
    mut reading: Reading,
    Path((raw, form)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let form: CiteForm = form.parse().map_err(|_| Refusal::NotFound)?;
    let scholar = Gatherer::Scholar.found(&mut reading, &raw).await?;
    if !scholar.is_current {
        return Err(reading.moved(Place::Reached(Reached::References(scholar.slug, form))));
    }
    let citations = all_of(&mut reading, scholar.shelf).await?;
    let body = match form {
        CiteForm::Docx => docx::list(&scholar.name.text, &citations).map_err(anyhow::Error::from)?,
        other => file(other, &citations),
    };
    Ok(named(reading.answer_in(form.media_type(), body), scholar.slug.as_str(), form))
}

async fn all_of(reading: &mut Reading, shelf: Shelf) -> Result<Vec<Citation>, Refusal> {
    let mut citations = Vec::new();
    for from in (0..MOST).step_by(AT_ONCE as usize) {
        let leaf = (AT_ONCE, from);
        let op_eds = display::list(&mut reading.store, &reading.site, shelf, Order::Day, leaf).await?;
        citations.extend(op_eds.iter().map(|op_ed| Imprint::new(&reading.site, op_ed.facts()).citation()));
        let total = display::count(&mut reading.store, &reading.site, shelf).await?;
        if i64::from(from + AT_ONCE) >= total {
            break;
        }
    }
    Ok(citations)
}

/// Everything that hangs together with an op-ed (RFC 9264).
pub(super) async fn linkset(mut reading: Reading, Path(raw): Path<String>) -> Result<Response, Refusal> {
    let displayed = found(&mut reading, &raw, Reached::Linkset).await?;
    let imprint = Imprint::new(&reading.site, displayed.facts());
    let mut links = Map::from_iter([("anchor".to_owned(), json!(imprint.address()))]);
    for post in signposts(&imprint) {
        let mut target = json!({ "href": post.href });
        if let Some(media_type) = post.media_type {
            target["type"] = json!(media_type);
        }
        if let Some(there) = links.entry(post.rel).or_insert_with(|| json!([])).as_array_mut() {
            there.push(target);
        }
    }
    let set = json!({ "linkset": [Value::Object(links)] });
    Ok(reading.answer_in(LINKSET, set.to_string()))
}

async fn found(
    reading: &mut Reading,
    raw: &str,
    at: impl FnOnce(Slug) -> Reached,
) -> Result<Arc<Displayed>, Refusal> {
    let slug: Slug = raw.parse().map_err(|_| Refusal::NotFound)?;
    Err(match display::op_ed(&mut reading.store, &reading.site, &slug).await? {
        Answer::Displayed(displayed) => return Ok(displayed),
        Answer::Moved(slug) => reading.moved(Place::Reached(at(slug))),
        Answer::Gone(tombstone) => Refusal::Gone(tombstone),
        Answer::Nothing => Refusal::NotFound,
    })
}

fn file(form: CiteForm, citations: &[Citation]) -> Vec<u8> {
    match form {
        CiteForm::Ris => ris(citations).into_bytes(),
        CiteForm::Bibtex => bibtex(citations).into_bytes(),
        CiteForm::Csl => csl(citations).to_string().into_bytes(),
        CiteForm::Text | CiteForm::Docx => {
            let line = |citation: &Citation| {
                format!("{} {}\n\n", line(citation, CitationStyle::Chicago), citation.displayed())
            };
            citations.iter().map(line).collect::<String>().into_bytes()
        }
    }
}

/// One op-ed in every style, and where its copies are.
fn styles(citation: &Citation) -> Vec<u8> {
    let each = CitationStyle::ALL.map(|style| format!("{}\n\n", line(citation, style)));
    format!("{}{}\n", each.concat(), citation.copies()).into_bytes()
}

fn line(citation: &Citation, style: CitationStyle) -> String {
    rendered(citation, style).into_iter().map(|piece| piece.words).collect()
}

/// Under a name that a folder of downloads can hold.
fn named(mut answer: Response, stem: &str, form: CiteForm) -> Response {
    let way = if form == CiteForm::Text { "inline" } else { "attachment" };
    if let Ok(named) = HeaderValue::try_from(format!("{way}; filename=\"{stem}.{}\"", form.ending())) {
        answer.headers_mut().insert(header::CONTENT_DISPOSITION, named);
    }
    answer
}
