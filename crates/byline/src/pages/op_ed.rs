//! An op-ed as a page shows it: every part that a reader, or an editor previewing it, sees of [`Facts`].
//! It refuses to decide anything: what may be shown was decided when the facts were built.

mod cite;
mod excerpt;
mod markdown;
mod metadata;
mod origin;
mod rung;
mod share;
mod signposts;

pub use cite::CiteView;
pub use excerpt::{excerpt_html, excerpt_markdown, led_like_the_excerpt};
pub use markdown::markdown;
pub use origin::{OriginView, WayView, outlet_link};
pub use rung::{GoneSaid, beside_said, gone_said, read_at};
pub use share::ShareView;
pub use signposts::{LINKSET, signpost_headers, signposts};

use super::{Around, DayView, Linked, PictureView, Said, SeriesView, Spot};
use crate::site_map::Place;
use byline_core::{
    displayed::{AuthorLine, Facts},
    text::Text,
    version::Correction,
};
use excerpt::ExcerptPart;
use serde::Serialize;

/// All of an op-ed that stands on its page.
#[derive(Clone, Debug, Serialize)]
pub struct OpEdView {
    kind: String,
    title: Said,
    length: &'static str,
    standfirst: Option<Said>,
    text: Said,
    voice: Said,
    series: Option<SeriesView>,
    authors: Vec<AuthorView>,
    author_count: usize,
    origins: Vec<OriginView>,
    institute: Said,
    picture: Option<PictureView>,
    excerpt: Vec<ExcerptPart>,
    kept_links: bool,
    noted: bool,
    way: Option<WayView>,
    summary: Option<Said>,
    why: Option<Said>,
    disclaimer: Option<Said>,
    corrections: Vec<NoteView>,
    /// What it said before, where a correction stands and readers may look.
    versions: Option<String>,
    topics: Vec<Linked>,
    regions: Vec<Linked>,
    cite: CiteView,
    share: ShareView,
    since: Option<DayView>,
}

/// One line of the byline.
#[derive(Clone, Debug, Serialize)]
struct AuthorView {
    role: String,
    leads: bool,
    name: Linked,
    then: Option<Said>,
    now: Option<Said>,
}

/// A dated note under an op-ed: a correction, a clarification, an editor's note, a retraction.
#[derive(Clone, Debug, Serialize)]
pub struct NoteView {
    kind: String,
    day: DayView,
    note: Said,
}

impl NoteView {
    /// The view of one note.
    #[must_use]
    pub fn new(around: &Around<'_>, note: &Correction) -> Self {
        Self {
            kind: note.kind.to_string(),
            day: around.day_of(note.at),
            note: Said::in_own_direction(&note.note, &around.language),
        }
    }
}

impl OpEdView {
    /// The view of `facts`.
    #[must_use]
    pub fn new(around: &Around<'_>, facts: &Facts) -> Self {
        Self {
            kind: facts.kind.to_string(),
            title: Said::directed(&facts.title, &facts.language, facts.direction),
            length: length(&facts.title),
            standfirst: facts
                .standfirst
                .as_ref()
                .map(|s| Said::directed(s, &facts.language, facts.direction)),
            text: Said {
                text: String::new(),
                lang: Some(facts.language.to_string()),
                dir: Some(facts.direction.as_str()),
            },
            voice: Said {
                text: String::new(),
                lang: Some(around.voice.tongue().tag().to_owned()),
                dir: Some(around.voice.tongue().direction().as_str()),
            },
            series: facts.series.as_ref().map(|series| SeriesView::new(around, series)),
            authors: authors(around, &facts.authors),
            author_count: facts.writers().count().max(1),
            origins: facts
                .originals
                .iter()
                .map(|original| OriginView::new(around, facts, original))
                .collect(),
            institute: around.label(&around.site.names),
            picture: facts.picture.as_ref().map(|used| PictureView::new(around, used, Spot::LEAD)),
            excerpt: excerpt::parts(facts, &around.site.zone),
            kept_links: excerpt::leads_to_copies(facts, &around.site.zone),
            noted: excerpt::is_noted(&facts.excerpt),
            way: WayView::new(around, facts),
            summary: facts.summary.as_ref().map(|summary| Said::in_own_direction(summary, &facts.language)),
            why: facts.why.as_ref().map(|why| Said::in_own_direction(why, &facts.language)),
            disclaimer: facts.disclaimer.as_ref().map(|d| Said::new(&d.text, &d.language)),
            corrections: facts.corrections.iter().map(|note| NoteView::new(around, note)).collect(),
            versions: None,
            topics: facts
                .topics
                .iter()
                .map(|t| Linked::to(around.label(&t.names), around.href(Place::Topic(t.slug.clone()))))
                .collect(),
            regions: facts
                .regions
                .iter()
                .map(|r| Linked::to(around.label(&r.names), around.href(Place::Region(r.slug.clone()))))
                .collect(),
            cite: CiteView::new(around, facts),
            share: ShareView::new(around, facts),
            since: facts.first_displayed.map(|at| around.day_of(at)),
        }
    }

    /// The view on its public page: presses of the way are counted, and what took a closed outlet's place is named.
    #[must_use]
    pub fn on_display(mut self, around: &Around<'_>, facts: &Facts, successor: Option<Linked>) -> Self {
        if let Some(way) = &mut self.way {
            way.press = Some(around.href(Place::Press(facts.short.clone())));
            way.report = Some(around.href(Place::Report(facts.short.clone())));
            way.successor = successor;
        }
        let is_open = !facts.corrections.is_empty() && !facts.withholds_names;
        self.versions = is_open.then(|| around.href(Place::Versions(facts.slug.clone())));
        self
    }
}

/// The name of a byline's line, leading to the scholar's page where there is one.
#[must_use]
pub fn author_link(around: &Around<'_>, line: &AuthorLine) -> Linked {
    let href = line.scholar.as_ref().map(|slug| around.href(Place::Scholar(slug.clone())));
    Linked { name: Said::unmarked(&line.name), href }
}

fn authors(around: &Around<'_>, lines: &[AuthorLine]) -> Vec<AuthorView> {
    let before = std::iter::once(None).chain(lines.iter().map(|line| Some(line.role)));
    lines
        .iter()
        .zip(before)
        .map(|(line, before)| AuthorView {
            role: line.role.to_string(),
            leads: before != Some(line.role),
            name: author_link(around, line),
            then: line.then.as_ref().map(Said::unmarked),
            now: line.now.as_ref().map(Said::unmarked),
        })
        .collect()
}

/// How long a title is, for the size of its type: a long one is set smaller, so that what follows stays in sight.
fn length(title: &Text) -> &'static str {
    match title.as_str().chars().count() {
        0..=44 => "short",
        45..=84 => "middling",
        _ => "long",
    }
}
