//! What comes up under the search field while somebody types: a few names and op-eds, each a plain link with what it is.
//! It refuses to be a page: it is a piece of one, and that page does without.

use super::{
    super::{Around, Linked, Page, Sample, Voice, entry::Entry},
    Narrowing, ThingName, label,
};
use crate::site_map::Place;
use byline_core::{displayed::Displayed, slug::Slug};
use serde::Serialize;
use std::sync::Arc;

/// What comes up.
#[derive(Serialize)]
pub struct BegunPage {
    #[serde(skip)]
    voice: Voice,
    lang: &'static str,
    dir: &'static str,
    count: i64,
    names: Vec<NameView>,
    op_eds: Vec<Entry>,
}

#[derive(Serialize)]
struct NameView {
    link: Linked,
    label: &'static str,
}

impl Page for BegunPage {
    const TEMPLATE: &'static str = "piece/begun.html";

    fn voice(&self) -> &Voice {
        &self.voice
    }
}

impl BegunPage {
    /// These names and op-eds.
    #[must_use]
    pub fn new(around: &Around<'_>, names: &[Narrowing], op_eds: &[Arc<Displayed>]) -> Self {
        let tongue = around.voice.tongue();
        let names: Vec<NameView> = names.iter().filter_map(|one| NameView::new(around, one)).collect();
        let op_eds: Vec<Entry> = op_eds.iter().map(|one| Entry::new(around, one)).collect();
        Self {
            voice: around.voice.clone(),
            lang: tongue.tag(),
            dir: tongue.direction().as_str(),
            count: i64::try_from(names.len() + op_eds.len()).unwrap_or(i64::MAX),
            names,
            op_eds,
        }
    }

    /// Samples: something, and nothing.
    #[must_use]
    pub fn samples(around: &Around<'_>, displayed: &[Arc<Displayed>], said: &ThingName) -> Vec<Sample> {
        let named = |kind| Narrowing { kind, value: "water".to_owned(), name: said.clone(), count: None };
        let names = [named("scholar"), named("outlet"), named("topic")];
        let name = |what| format!("search as it is typed, {what} in {}", around.language);
        vec![
            Sample::of(name("something"), &Self::new(around, &names, displayed)),
            Sample::of(name("nothing"), &Self::new(around, &[], &[])),
        ]
    }
}

impl NameView {
    fn new(around: &Around<'_>, one: &Narrowing) -> Option<Self> {
        let slug: Slug = one.value.parse().ok()?;
        let place = match one.kind {
            "scholar" => Place::Scholar(slug),
            "outlet" => Place::Outlet(slug),
            "topic" => Place::Topic(slug),
            "region" => Place::Region(slug),
            "series" => Place::Series(slug),
            _ => return None,
        };
        let link = Linked::to(one.name.said.clone()?, around.href(place));
        Some(Self { link, label: label(one.kind) })
    }
}
