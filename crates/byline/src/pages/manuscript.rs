//! The page of an op-ed's manuscript, as its author wrote it, under the byline and the disclaimer of the op-ed itself.
//! It refuses to be taken for what the outlet published: whose words these are, and since when, stands above them.

use super::{
    Around, DayView, Frame, Page, Said, Voice,
    op_ed::{OpEdView, led_like_the_excerpt},
};
use crate::site_map::Place;
use byline_core::{displayed::Facts, manuscript::Manuscript};
use serde::Serialize;

/// A manuscript with the way back to its op-ed.
#[derive(Serialize)]
pub struct ManuscriptPage {
    frame: Frame,
    op_ed: OpEdView,
    /// Its own title, where it is another than the op-ed's.
    titled: Option<Said>,
    /// Language and direction of its text.
    words: Said,
    html: String,
    /// Where it is handed over as a file.
    file: Option<FileView>,
    came: DayView,
    outlet: Option<Said>,
    institute: Said,
    back: String,
}

/// A manuscript that is a file.
#[derive(Serialize)]
struct FileView {
    href: String,
    pages: u32,
    kib: u64,
}

impl Page for ManuscriptPage {
    const TEMPLATE: &'static str = "public/manuscript.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

impl ManuscriptPage {
    /// The page of the manuscript of the op-ed with these facts. Search engines are for the op-ed's own page.
    #[must_use]
    pub fn new(around: &Around<'_>, facts: &Facts, manuscript: &Manuscript) -> Self {
        let words = &manuscript.words;
        let own = Place::Manuscript(facts.slug.clone()).absolute(around.site);
        Self {
            frame: around
                .frame()
                .titled(Said::directed(&facts.title, &facts.language, facts.direction))
                .at(own)
                .kept_from_search(true),
            op_ed: OpEdView::new(around, facts),
            titled: words
                .title
                .as_ref()
                .filter(|title| **title != facts.title)
                .map(|title| Said::directed(title, &words.language, words.direction)),
            words: Said {
                text: String::new(),
                lang: Some(words.language.to_string()),
                dir: Some(words.direction.as_str()),
            },
            file: words.file.map(|file| FileView {
                href: around.href(Place::ManuscriptFile(facts.slug.clone())),
                pages: file.pages,
                kib: file.bytes.div_ceil(1024),
            }),
            html: led_like_the_excerpt(facts, &words.text, &around.site.zone),
            came: around.day_of(manuscript.came),
            outlet: facts.original().map(|original| Said::unmarked(&original.outlet.name)),
            institute: around.label(&around.site.names),
            back: around.href(Place::OpEd(facts.slug.clone())),
        }
    }
}
