//! An op-ed's own page: who says this, where it ran and when, whose view it is, what may be shown, and the way to the rest.
//! It refuses to go beyond its facts: they were refused or cut before they reached this page.

use super::{
    entry::Entry,
    old,
    outlet::successor,
    reading::{Reading, slug},
};
use crate::{
    imprint::Imprint,
    pages::{
        Around, DayView, Frame, HeadLink, Linked, Page, Said, Voice,
        op_ed::{OpEdView, author_link, markdown, signpost_headers},
    },
    refusal::Refusal,
    site_map::{FeedOf, Form, Outward, Place},
};
use axum::{
    extract::Path,
    http::{HeaderMap, HeaderName, HeaderValue, Uri, header},
    response::Response,
};
use byline_core::{
    day::Day,
    displayed::{AuthorLine, Displayed, Facts},
    ids::ShortId,
    ladder::OwnCopy,
    language::Language,
    person::{Bio, Person},
};
use byline_store::{
    display::{self, Answer, Shelf},
    outlets,
};
use serde::Serialize;
use std::sync::Arc;

/// How many op-eds stand under "more by" and "more on".
const MORE: u32 = 3;

/// The page of an op-ed.
#[derive(Serialize)]
pub struct OpEdPage {
    frame: Frame,
    op_ed: OpEdView,
    about: Vec<About>,
    more: Vec<More>,
}

/// A biography as of the op-ed's day.
#[derive(Clone, Debug, Serialize)]
struct About {
    name: Linked,
    /// Language and direction of the biography.
    words: Said,
    html: String,
    from: Option<DayView>,
}

/// Other op-eds: by one of the authors, or on one of the topics.
#[derive(Clone, Debug, Serialize)]
struct More {
    key: &'static str,
    name: Linked,
    entries: Vec<Entry>,
}

/// What a page shows beside its op-ed: the scholars who wrote it, and other op-eds of theirs and of its topics.
#[derive(Default)]
pub struct Beside {
    pub scholars: Vec<(AuthorLine, Person)>,
    pub by: Vec<(AuthorLine, Vec<Arc<Displayed>>)>,
    pub on: Vec<(byline_core::topic::Topic, Vec<Arc<Displayed>>)>,
    /// What took the place of the outlet where it ran first.
    pub successor: Option<Linked>,
}

impl Page for OpEdPage {
    const TEMPLATE: &'static str = "public/op_ed.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

/// At its address, in the form asked for by `Accept`; and in Markdown with `.md` after it.
pub async fn show(
    mut reading: Reading,
    Path(raw): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let (named, form) = match raw.strip_suffix(".md") {
        Some(bare) => (bare, Form::Markdown),
        None => (raw.as_str(), Form::asked_in(uri.path(), &headers)),
    };
    let Ok(slug) = slug(named) else { return old::at(&mut reading, uri.path(), uri.query()).await };
    let displayed = match display::op_ed(&mut reading.store, &reading.site, &slug).await? {
        Answer::Displayed(displayed) => displayed,
        Answer::Moved(slug) if named == raw => return Err(reading.moved(Place::OpEd(slug))),
        Answer::Moved(slug) => return Err(reading.moved(Place::Outward(Outward::Markdown(slug)))),
        Answer::Gone(tombstone) => return Err(Refusal::Gone(tombstone)),
        // An old site may have called its pages so too.
        Answer::Nothing => return old::at(&mut reading, uri.path(), uri.query()).await,
    };
    if form == Form::Markdown {
        return in_markdown(&reading, &displayed);
    }
    let beside = Beside::read(&mut reading, &displayed).await?;
    let around = reading.beside(&displayed.facts().language);
    let page = OpEdPage::new(&around, &displayed, &beside);
    let mut answer = reading.answer_counted(&page, Some(displayed.facts().id))?;
    told_to_programs(answer.headers_mut(), &Imprint::new(&reading.site, displayed.facts()));
    if let Some(links) = displayed.facts().ways.newest_own().and_then(|copy| ways_to_copies(&reading, copy)) {
        answer.headers_mut().append(header::LINK, links);
    }
    Ok(by_form(answer))
}

/// What programs are told before they read the page: where to go from it, and whether it may be mined.
fn told_to_programs(headers: &mut HeaderMap, imprint: &Imprint<'_>) {
    for post in signpost_headers(imprint) {
        headers.append(header::LINK, post);
    }
    let reserved = if imprint.reserves_mining() { "1" } else { "0" };
    headers.insert(HeaderName::from_static("tdm-reservation"), HeaderValue::from_static(reserved));
    if let Ok(policy) = HeaderValue::try_from(imprint.rights()) {
        headers.insert(HeaderName::from_static("tdm-policy"), policy);
    }
}

/// For programs (RFC 7089): what the original is, and where copies of it are found.
fn ways_to_copies(reading: &Reading, copy: &OwnCopy) -> Option<HeaderValue> {
    let original = copy.of.to_string();
    let gate = Place::TimeGate(original.clone()).absolute(&reading.site);
    let map = Place::TimeMap(original.clone()).absolute(&reading.site);
    let links = format!(
        "<{original}>; rel=\"original\", <{gate}>; rel=\"timegate\", <{map}>; rel=\"timemap\"; type=\"application/link-format\""
    );
    HeaderValue::try_from(links).ok()
}

fn in_markdown(reading: &Reading, displayed: &Displayed) -> Result<Response, Refusal> {
    let facts = displayed.facts();
    let words = markdown(&reading.beside(&facts.language), displayed)?;
    let mut response = by_form(reading.answer_in("text/markdown; charset=utf-8", words));
    let own = Place::OpEd(facts.slug.clone()).absolute(&reading.site);
    let original =
        displayed.original().way().filter(|_| facts.canonical_original && !displayed.original().is_lost());
    let canonical = original.map_or(own, |address| address.as_str().to_owned());
    let head = response.headers_mut();
    told_to_programs(head, &Imprint::new(&reading.site, facts));
    if let Ok(link) = HeaderValue::try_from(format!("<{canonical}>; rel=\"canonical\"")) {
        head.append(header::LINK, link);
    }
    // Search engines are for the page.
    head.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    Ok(response)
}

/// One address, two forms: caches are told by what they differ (RFC 9110, 12.5.5).
fn by_form(mut response: Response) -> Response {
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept"));
    response
}

/// The short permanent address leads to the page for good; a tombstone stands at both.
pub async fn short(mut reading: Reading, Path(raw): Path<String>) -> Result<Response, Refusal> {
    let short: ShortId = raw.parse().map_err(|_| Refusal::NotFound)?;
    Err(match display::op_ed_by_short(&mut reading.store, &reading.site, &short).await? {
        Answer::Displayed(displayed) => reading.moved(Place::OpEd(displayed.facts().slug.clone())),
        Answer::Moved(slug) => reading.moved(Place::OpEd(slug)),
        Answer::Gone(tombstone) => Refusal::Gone(tombstone),
        Answer::Nothing => Refusal::NotFound,
    })
}

impl Beside {
    async fn read(reading: &mut Reading, displayed: &Displayed) -> Result<Self, Refusal> {
        let facts = displayed.facts();
        let scholars = scholars(reading, facts).await?;
        let by = scholars.iter().map(|(_, person)| Shelf::Person(person.id));
        let shelves: Vec<_> = by.chain(facts.topics.first().map(|topic| Shelf::Topic(topic.id))).collect();
        let lists = display::lists_apart(&mut reading.store, &reading.site, &shelves, MORE, facts.id).await?;
        let mut lists = lists.into_iter();
        let by: Vec<_> =
            scholars.iter().zip(&mut lists).map(|((line, _), more)| (line.clone(), more)).collect();
        let on = facts.topics.first().cloned().zip(lists.next());
        let closed = displayed.original().outlet.id.filter(|_| displayed.original().outlet.is_defunct);
        let mut beside = Self { scholars, by, on: on.into_iter().collect(), successor: None };
        if let Some(id) = closed
            && let Some(outlet) = outlets::get(&mut reading.store, id).await?
        {
            beside.successor = successor(reading, &outlet, &facts.language).await?;
        }
        Ok(beside)
    }
}

async fn scholars(reading: &mut Reading, facts: &Facts) -> Result<Vec<(AuthorLine, Person)>, Refusal> {
    let mut scholars = Vec::new();
    for line in &facts.authors {
        let Some(slug) = &line.scholar else { continue };
        let found = display::person(&mut reading.store, &reading.site, slug).await?;
        scholars.extend(found.map(|person| (line.clone(), person)));
    }
    Ok(scholars)
}

impl OpEdPage {
    /// The page of `displayed`.
    pub fn new(around: &Around<'_>, displayed: &Displayed, beside: &Beside) -> Self {
        let facts = displayed.facts();
        let about = beside.scholars.iter();
        let by = beside.by.iter().map(|(line, more)| ("more-by", author_link(around, line), more));
        let on = beside.on.iter().map(|(topic, more)| {
            let href = around.href(Place::Topic(topic.slug.clone()));
            ("more-on", Linked::to(around.label(&topic.names), href), more)
        });
        Self {
            frame: head(around, displayed),
            op_ed: OpEdView::new(around, facts).on_display(around, facts, beside.successor.clone()),
            about: about
                .filter_map(|(line, person)| About::new(around, line, person, displayed.day()))
                .collect(),
            more: by
                .chain(on)
                .filter(|(_, _, more)| !more.is_empty())
                .map(|(key, name, more)| More {
                    key,
                    name,
                    entries: more.iter().map(|displayed| Entry::new(around, displayed)).collect(),
                })
                .collect(),
        }
    }
}

fn head(around: &Around<'_>, displayed: &Displayed) -> Frame {
    let facts = displayed.facts();
    let own = Place::OpEd(facts.slug.clone()).absolute(around.site);
    let here = own.clone();
    let original =
        displayed.original().way().filter(|_| facts.canonical_original && !displayed.original().is_lost());
    around
        .frame()
        .titled(Said::directed(&facts.title, &facts.language, facts.direction))
        .described(described(facts).as_deref())
        .also(HeadLink::oembed(around.site, &own))
        .also(HeadLink::markdown(around.site, &facts.slug))
        .at(original.map_or(own, |address| address.as_str().to_owned()))
        .kept_from_search(facts.noindex)
        .of_op_ed(around, facts)
        .fed(around, &FeedOf::Site, &around.label(&around.site.names).text)
        .trailed(around, &here)
}

/// The summary, else what is shown of the text.
fn described(facts: &Facts) -> Option<String> {
    let summary = facts.summary.as_ref().map(ToString::to_string);
    summary.or_else(|| Some(facts.excerpt.prose().to_plain()).filter(|text| !text.is_empty()))
}

impl About {
    fn new(around: &Around<'_>, line: &AuthorLine, person: &Person, day: &Day) -> Option<Self> {
        let bio = bio_on(person, day, &around.language)?;
        Some(Self {
            name: author_link(around, line),
            words: Said {
                text: String::new(),
                lang: Some(bio.language.to_string()),
                dir: Some(bio.language.direction().as_str()),
            },
            html: bio.text.to_html(),
            from: bio.from.as_ref().map(DayView::from),
        })
    }
}

/// The biography that held on `day`, in `language` if there is one: the latest begun by then, else the earliest kept.
pub fn bio_on<'a>(person: &'a Person, day: &Day, language: &Language) -> Option<&'a Bio> {
    let spoken: Vec<&Bio> =
        person.bios.iter().filter(|bio| bio.language.primary() == language.primary()).collect();
    let of = if spoken.is_empty() { person.bios.iter().collect() } else { spoken };
    let begun = |bio: &&&Bio| bio.from.as_ref().is_none_or(|from| from.not_after(day));
    let from = |bio: &&&Bio| bio.from.as_ref().map(Day::sort_key);
    of.iter().filter(begun).max_by_key(from).or_else(|| of.iter().min_by_key(from)).copied()
}
