//! Where an op-ed belongs and what the page proposes for it: topics and regions by its own keywords; and the pages its text cites.
//! It refuses to file anything: a proposal is ticked by an editor or not at all.

use super::{around::Around, view::labelled};
use crate::{desk::spoken::Choice, form::Form, pages::Said};
use byline_core::{evidence::Field, labels::Labels, language::Language, name::matching_key, slug::Slug};
use serde::Serialize;

/// The choices of series, topics and regions, those that the page proposes apart.
#[derive(Serialize)]
pub(in crate::desk) struct Filing {
    pub series: Vec<Choice>,
    pub topics: Vec<Choice>,
    pub regions: Vec<Choice>,
    pub keywords: Vec<String>,
    pub proposals: Vec<Proposal>,
}

impl Filing {
    pub fn of(around: &Around, form: &Form) -> Self {
        let own = crate::sign_in::spoken_here().language();
        let proposals = proposals(around, form);
        let ticked = |name: &'static str| move |id: String| form.all(name).any(|value| value == id);
        let settled = |id: &String| proposals.iter().all(|proposal| proposal.value != *id);
        let topics = around.topics.iter().map(|t| (t.id.to_string(), &t.names)).filter(|(id, _)| settled(id));
        let regions =
            around.regions.iter().map(|r| (r.id.to_string(), &r.names)).filter(|(id, _)| settled(id));
        Self {
            series: labelled(
                around.series.iter().map(|s| (s.id.to_string(), &s.names)),
                &own,
                ticked("series"),
            ),
            topics: labelled(topics, &own, ticked("topic")),
            regions: labelled(regions, &own, ticked("region")),
            keywords: keywords(around),
            proposals,
        }
    }
}

/// A topic or region that one of the page's keywords names.
#[derive(Serialize)]
pub(in crate::desk) struct Proposal {
    /// `topic` or `region`
    pub field: &'static str,
    pub value: String,
    pub label: Said,
    /// The keyword as the outlet wrote it.
    pub keyword: String,
    pub chosen: bool,
}

/// The page's own keywords.
fn keywords(around: &Around) -> Vec<String> {
    let said = around.evidence.iter().filter(|witness| witness.field == Field::Keywords);
    said.filter_map(|witness| Some(witness.says.as_ref()?.to_string())).collect()
}

/// What the keywords propose, and is not kept already.
fn proposals(around: &Around, form: &Form) -> Vec<Proposal> {
    let (kept, words) = (&around.record, &around.record.version.words);
    let keywords = keywords(around);
    let topics = around.topics.iter().filter(|topic| kept.topics.iter().all(|other| other.id != topic.id));
    let regions =
        around.regions.iter().filter(|region| kept.regions.iter().all(|other| other.id != region.id));
    let topics = topics.map(|t| ("topic", t.id.to_string(), &t.names, &t.slug));
    let regions = regions.map(|r| ("region", r.id.to_string(), &r.names, &r.slug));
    let proposed = topics.chain(regions).filter_map(|(field, value, names, slug)| {
        let past = around.past_slugs.iter().filter(|(_, subject)| *subject == value).map(|(slug, _)| slug);
        let called = names_of(names, past.chain([slug]), &words.language);
        let keyword = called.iter().find_map(|name| keywords.iter().find(|k| matching_key(k) == *name))?;
        let (name, language) = names.in_language(&crate::sign_in::spoken_here().language());
        Some(Proposal {
            field,
            chosen: form.all(field).any(|ticked| ticked == value),
            value,
            label: Said::new(name, language),
            keyword: keyword.clone(),
        })
    });
    proposed.collect()
}

/// Every name of a term: in the page's language, in the others, and those its addresses have or had.
fn names_of<'a>(names: &Labels, slugs: impl Iterator<Item = &'a Slug>, language: &Language) -> Vec<String> {
    let own = names.in_language(language).0;
    let all =
        [own].into_iter().chain(names.iter().map(|(_, name)| name)).map(|name| matching_key(name.as_str()));
    all.chain(slugs.map(|slug| matching_key(slug.as_str()))).filter(|key| !key.is_empty()).collect()
}

/// A page that the text cites.
#[derive(Serialize)]
pub(in crate::desk) struct CitedRow {
    pub href: String,
    pub host: String,
    pub words: Said,
}

/// The pages the text cites, in its order.
pub(super) fn cited(around: &Around) -> Vec<CitedRow> {
    let words = &around.record.version.words;
    let row = |cited: byline_core::prose::Cited| CitedRow {
        href: cited.href.to_string(),
        host: cited.href.host().to_owned(),
        words: Said::in_own_direction(&cited.words, &words.language),
    };
    words.body.links().into_iter().map(row).collect()
}
