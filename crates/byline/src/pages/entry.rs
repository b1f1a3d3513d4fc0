//! One op-ed as it stands in a list: what it is called, who says it, where and when it ran.
//! It refuses to show of the text more than its own page does: the teaser is the summary, or the excerpt's beginning.

use super::{
    Around, DayView, Linked, Said,
    op_ed::{author_link, outlet_link},
};
use crate::site_map::Place;
use byline_core::{displayed::Displayed, text::Text};
use serde::Serialize;

/// How much of a summary or excerpt stands in a list, in characters.
const TEASER: usize = 260;

/// One op-ed in a list.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    href: String,
    title: Said,
    kind: String,
    role: String,
    authors: Vec<Linked>,
    outlet: Linked,
    closed: bool,
    day: DayView,
    series: Option<Linked>,
    teaser: Option<Said>,
}

impl Entry {
    /// The entry of an op-ed.
    pub fn new(around: &Around<'_>, displayed: &Displayed) -> Self {
        let facts = displayed.facts();
        let original = displayed.original();
        Self {
            href: around.href(Place::OpEd(facts.slug.clone())),
            title: Said::directed(&facts.title, &facts.language, facts.direction),
            kind: facts.kind.to_string(),
            role: facts.writers().next().map(|line| line.role.to_string()).unwrap_or_default(),
            authors: facts.writers().map(|line| author_link(around, line)).collect(),
            outlet: outlet_link(around, &original.outlet),
            closed: original.outlet.is_defunct,
            day: DayView::from(displayed.day()),
            series: facts.series.as_ref().map(|series| {
                Linked::to(around.label(&series.names), around.href(Place::Series(series.slug.clone())))
            }),
            teaser: teaser(displayed),
        }
    }
}

fn teaser(displayed: &Displayed) -> Option<Said> {
    let facts = displayed.facts();
    let short = |words: &str| Text::lenient(&super::shortened(words, TEASER));
    if let Some(summary) = &facts.summary {
        return Some(Said::in_own_direction(&short(summary.as_str())?, &facts.language));
    }
    let begins = short(&facts.excerpt.prose().blocks().first()?.plain())?;
    Some(Said::directed(&begins, &facts.language, facts.direction))
}
