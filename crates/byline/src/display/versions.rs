//! What an op-ed said here before: the versions that readers saw, what was told of each, and which words changed.
//! It refuses to be found by search engines, and to tell more of the text than the rights let be shown.

use super::reading::Reading;
use crate::{
    pages::{Around, DayView, Frame, Linked, Page, Said, Voice, op_ed::NoteView, set_apart},
    refusal::Refusal,
    site_map::Place,
};
use axum::{extract::Path, response::Response};
use byline_core::{
    comparison::{Side, Stretch},
    displayed::{Displayed, Facts},
    earlier::{Changed, Room},
    prose::Block,
    slug::Slug,
};
use byline_store::display::{self, Answer, Earlier};
use fluent_bundle::FluentArgs;
use serde::Serialize;

/// The page of the versions that readers saw.
#[derive(Serialize)]
pub struct VersionsPage {
    frame: Frame,
    /// The op-ed, with the way back to it.
    op_ed: Linked,
    versions: Vec<VersionView>,
    /// Whether there are older ones that are not told.
    more: bool,
}

/// A version with what is told of it.
#[derive(Serialize)]
struct VersionView {
    since: DayView,
    is_now: bool,
    is_first: bool,
    notes: Vec<NoteView>,
    /// Whether its words, or those before it, are not shown any more.
    is_closed: bool,
    /// Whether readers saw the same words before.
    is_same: bool,
    changes: Vec<ChangeView>,
    /// In how many places the words of the text may not be told.
    unsaid: usize,
}

/// A place in which the words differ.
#[derive(Serialize)]
struct ChangeView {
    /// `title`, `authors`, `summary`, `standfirst` or `text`.
    what: &'static str,
    /// Language and direction of the words.
    words: Said,
    has_before: bool,
    has_after: bool,
    runs: Vec<Run>,
}

/// Words of both, or of one of them: `same`, `out`, `in`.
#[derive(Serialize)]
struct Run {
    side: &'static str,
    text: String,
}

impl Page for VersionsPage {
    const TEMPLATE: &'static str = "public/versions.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

pub async fn show(mut reading: Reading, Path(raw): Path<String>) -> Result<Response, Refusal> {
    let slug: Slug = raw.parse().map_err(|_| Refusal::NotFound)?;
    let displayed = match display::op_ed(&mut reading.store, &reading.site, &slug).await? {
        Answer::Displayed(displayed) => displayed,
        Answer::Moved(slug) => return Err(reading.moved(Place::Versions(slug))),
        Answer::Gone(tombstone) => return Err(Refusal::Gone(tombstone)),
        Answer::Nothing => return Err(Refusal::NotFound),
    };
    let earlier = display::earlier(&mut reading.store, &reading.site, displayed.facts().id).await?;
    let earlier = earlier.ok_or(Refusal::NotFound)?;
    reading.answer(&VersionsPage::new(
        &reading.beside(&displayed.facts().language),
        displayed.facts(),
        &earlier,
    ))
}

impl VersionsPage {
    /// The page of what was shown before `now`.
    pub fn new(around: &Around<'_>, now: &Facts, earlier: &Earlier) -> Self {
        let own = Place::Versions(now.slug.clone()).absolute(around.site);
        let title = Said::directed(&now.title, &now.language, now.direction);
        let mut room = Room::beside(now, earlier.allowance);
        let count = earlier.versions.len();
        let one = |n: usize| {
            let version = &earlier.versions[n];
            let is_first = n + 1 == count && !earlier.more;
            let before = earlier.versions.get(n + 1).and_then(|before| before.shown.as_ref());
            let told = now.corrections.iter().filter(|note| note.version == version.version);
            let mut view = VersionView {
                since: around.day_of(version.since),
                is_now: n == 0,
                is_first,
                notes: told.map(|note| NoteView::new(around, note)).collect(),
                is_closed: !is_first && (before.is_none() || version.shown.is_none()),
                is_same: false,
                changes: Vec::new(),
                unsaid: 0,
            };
            if let Some((before, after)) = before.zip(version.shown.as_ref()) {
                view.compare(before, after, &mut room);
            } else {
                // What is older would be told against words that are not shown.
                room = Room::Closed;
            }
            view
        };
        Self {
            frame: around
                .frame()
                .titled(named(around, now).unwrap_or_else(|| title.clone()))
                .at(own.clone())
                .kept_from_search(true)
                .trailed(around, &own),
            op_ed: Linked::to(title, around.href(Place::OpEd(now.slug.clone()))),
            versions: (0..count).map(one).collect(),
            more: earlier.more,
        }
    }
}

/// What the page is called in a browser's tab.
fn named(around: &Around<'_>, now: &Facts) -> Option<Said> {
    let mut args = FluentArgs::new();
    args.set("title", set_apart(now.title.as_str(), around.voice.tongue().direction()));
    around.words().say("versions-title", &args).ok().map(|line| around.said(line))
}

impl VersionView {
    fn compare(&mut self, before: &Displayed, after: &Displayed, room: &mut Room) {
        let facts = after.facts();
        let changed = Changed::between(before.facts(), facts, room);
        (self.is_same, self.unsaid) = (changed.is_nothing(), changed.unsaid);
        let text = Said {
            text: String::new(),
            lang: Some(facts.language.to_string()),
            dir: Some(facts.direction.as_str()),
        };
        let free = Said { text: String::new(), lang: None, dir: None };
        let lines = [
            ("title", &text, &changed.title),
            ("authors", &free, &changed.authors),
            ("summary", &free, &changed.summary),
            ("standfirst", &text, &changed.standfirst),
        ];
        for (what, words, stretches) in lines.into_iter().filter(|(_, _, stretches)| !stretches.is_empty()) {
            self.changes.push(ChangeView {
                what,
                words: words.clone(),
                has_before: stretches.iter().any(|stretch| stretch.side != Side::After),
                has_after: stretches.iter().any(|stretch| stretch.side != Side::Before),
                runs: runs(stretches),
            });
        }
        self.changes.extend(changed.text.iter().map(|pair| ChangeView {
            what: "text",
            words: text.clone(),
            has_before: has_words(pair.before.as_ref()),
            has_after: has_words(pair.after.as_ref()),
            runs: runs(&pair.stretches),
        }));
    }
}

fn has_words(block: Option<&Block>) -> bool {
    block.is_some_and(|block| !block.plain().trim().is_empty())
}

fn runs(stretches: &[Stretch]) -> Vec<Run> {
    let side = |side| match side {
        Side::Both => "same",
        Side::Before => "out",
        Side::After => "in",
    };
    stretches.iter().map(|s| Run { side: side(s.side), text: s.text.clone() }).collect()
}
