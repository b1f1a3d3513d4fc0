//! The search page: the field, what it is narrowed to, what was found with the words marked, and the ways to narrow it further.
//! It refuses a dead end: where nothing is found it says what to try, and every link on it works without a script.

mod begun;

pub use begun::BegunPage;

use super::{
    Around, DayView, Frame, Leaves, OrderLink, Page, Said, Sample, Voice, apart::set_apart, entry::Entry,
};
use crate::site_map::{FeedForm, FeedOf, Place, Reached, SeekOrder, Seeking};
use byline_core::{displayed::Displayed, text::Text};
use byline_store::search::{Marks, Piece};
use fluent_bundle::FluentArgs;
use serde::Serialize;
use std::sync::Arc;

/// Op-eds on a leaf.
pub const ON_A_LEAF: u32 = 20;
/// Things of one kind that are offered to narrow what was found.
const OFFERED: usize = 8;

/// The search page.
#[derive(Serialize)]
pub struct SearchPage {
    frame: Frame,
    title: String,
    typed: String,
    action: String,
    /// Where what is typed is asked for before it is sent off.
    begun: String,
    /// The search as a feed.
    feed: Option<String>,
    kept: Vec<KeptInput>,
    chosen: Vec<ChosenView>,
    all: Option<String>,
    state: &'static str,
    instead: Vec<InsteadView>,
    hits: Vec<HitView>,
    groups: Vec<GroupView>,
    total: i64,
    more: bool,
    some: bool,
    number: u32,
    list: Turning,
}

/// What stands unseen in the form, so that other words are looked for under the same things.
#[derive(Serialize)]
struct KeptInput {
    name: &'static str,
    value: String,
}

#[derive(Serialize)]
struct ChosenView {
    label: &'static str,
    name: ThingName,
    off: String,
}

#[derive(Serialize)]
struct InsteadView {
    typed: Said,
    taken: Said,
}

#[derive(Serialize)]
struct HitView {
    entry: Entry,
    title: Vec<PieceView>,
    /// Its language and direction; the words are in the pieces.
    text: Option<Said>,
    pieces: Vec<PieceView>,
}

#[derive(Serialize)]
struct PieceView {
    text: String,
    sought: bool,
}

#[derive(Serialize)]
struct GroupView {
    label: &'static str,
    things: Vec<ThingView>,
}

#[derive(Serialize)]
struct ThingView {
    name: ThingName,
    href: String,
    count: Option<u32>,
}

#[derive(Serialize)]
struct Turning {
    orders: Vec<OrderLink>,
    leaves: Leaves,
}

/// What a thing is called: by a name, as a year, as a language.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ThingName {
    /// A name.
    pub said: Option<Said>,
    /// A year.
    pub day: Option<DayView>,
    /// A language's tag.
    pub language: Option<String>,
}

/// A thing by which findings may be narrowed.
#[derive(Clone, Debug)]
pub struct Narrowing {
    /// Its kind, one of [`Seeking::KINDS`].
    pub kind: &'static str,
    /// How an address names it.
    pub value: String,
    /// What it is called.
    pub name: ThingName,
    /// How many of the findings are under it, where all were counted.
    pub count: Option<u32>,
}

/// What was found, before it is shown.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The op-eds of the leaf.
    pub hits: Vec<Arc<Displayed>>,
    /// What to mark in them.
    pub marks: Marks,
    /// How many there are.
    pub total: u64,
    /// There are more than were counted.
    pub more: bool,
    /// These have some of the words, none has all.
    pub some: bool,
    /// Words nothing has, with those taken for them.
    pub instead: Vec<(String, String)>,
    /// Ways to narrow, the most frequent first.
    pub narrowings: Vec<Narrowing>,
}

/// How far a search has come.
pub enum Outcome {
    /// Nothing was asked for.
    Unasked,
    /// The first index is being made.
    NotYet,
    /// This was found.
    Found(Found),
}

impl Page for SearchPage {
    const TEMPLATE: &'static str = "public/search.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

impl SearchPage {
    /// What came of `seeking`; `chosen` is what it is under, with names.
    #[must_use]
    pub fn new(around: &Around<'_>, seeking: &Seeking, chosen: &[Narrowing], outcome: &Outcome) -> Self {
        let href = |place: Place| around.href(place);
        let search = |seeking: Seeking| href(Place::Search(seeking));
        let none = Found::default();
        let (state, found) = match outcome {
            Outcome::Unasked => ("unasked", &none),
            Outcome::NotYet => ("not-yet", &none),
            Outcome::Found(found) if found.total == 0 => ("none", found),
            Outcome::Found(found) => ("found", found),
        };
        let title = title(around, &seeking.words);
        let last = Seeking::last_leaf(found.total.div_ceil(u64::from(ON_A_LEAF)));
        let chosen_view = |one: &Narrowing| ChosenView {
            label: label(one.kind),
            name: one.name.clone(),
            off: search(seeking.under(one.kind, None)),
        };
        let feed = (!seeking.is_empty()).then(|| FeedOf::Search(seeking.alone()));
        Self {
            frame: framed(around, seeking, &title, feed.as_ref()),
            title,
            typed: seeking.words.clone(),
            action: search(Seeking::default()),
            begun: href(Place::Reached(Reached::Begun)),
            feed: feed.map(|of| href(Place::Reached(Reached::Feed(of, FeedForm::Atom)))),
            kept: seeking.chosen().map(|(name, value)| KeptInput { name, value: value.to_owned() }).collect(),
            chosen: chosen.iter().map(chosen_view).collect(),
            all: (!chosen.is_empty() && !seeking.words.trim().is_empty())
                .then(|| search(Seeking { words: seeking.words.clone(), ..Seeking::default() })),
            state,
            instead: found.instead.iter().map(instead).collect(),
            hits: found.hits.iter().map(|hit| HitView::new(around, hit, &found.marks)).collect(),
            groups: groups(&found.narrowings, |one| search(seeking.under(one.kind, Some(&one.value)))),
            total: i64::try_from(found.total).unwrap_or(i64::MAX),
            more: found.more,
            some: found.some,
            number: seeking.leaf,
            list: Turning {
                orders: if found.total > 1 { orders(seeking, search) } else { Vec::new() },
                leaves: Leaves::new(seeking.leaf, last, |leaf| search(Seeking { leaf, ..seeking.clone() })),
            },
        }
    }

    /// Samples: something found, some of it, nothing, nothing asked, no index yet.
    #[must_use]
    pub fn samples(around: &Around<'_>, displayed: &[Arc<Displayed>], words: &str) -> Vec<Sample> {
        let seeking = Seeking { words: words.to_owned(), leaf: 2, ..Seeking::default() };
        let seeking = seeking.under("topic", Some("water"));
        let named = |kind, name| Narrowing { kind, value: "water".to_owned(), name, count: Some(3) };
        let said =
            ThingName { said: Text::lenient(words).map(|text| Said::unmarked(&text)), ..Default::default() };
        let chosen = [named("topic", said.clone())];
        let year = ThingName { day: Some(DayView { day: "2024".to_owned() }), ..Default::default() };
        let language = ThingName { language: Some("ur".to_owned()), ..Default::default() };
        let mut narrowings =
            vec![named("scholar", said), named("year", year), named("language", language.clone())];
        narrowings.push(Narrowing { count: None, ..named("language", language) });
        let found = Found {
            hits: displayed.to_vec(),
            total: 230,
            more: true,
            instead: vec![(words.to_owned(), words.to_owned())],
            narrowings,
            ..Found::default()
        };
        let some = Found { some: true, total: 1, more: false, ..found.clone() };
        let outcomes = [
            ("something", Outcome::Found(found)),
            ("some words", Outcome::Found(some)),
            ("nothing", Outcome::Found(Found::default())),
            ("no index", Outcome::NotYet),
        ];
        let page = |(what, outcome): &(&str, Outcome)| {
            Sample::of(
                format!("search with {what} in {}", around.language),
                &Self::new(around, &seeking, &chosen, outcome),
            )
        };
        let mut samples: Vec<Sample> = outcomes.iter().map(page).collect();
        samples.extend(BegunPage::samples(around, displayed, &chosen[0].name));
        let unasked = Self::new(around, &Seeking::default(), &[], &Outcome::Unasked);
        samples.push(Sample::of(format!("search unasked in {}", around.language), &unasked));
        samples
    }
}

fn framed(around: &Around<'_>, seeking: &Seeking, title: &str, feed: Option<&FeedOf>) -> Frame {
    let frame = around
        .frame()
        .titled(around.said(title.to_owned()))
        .at(Place::Search(seeking.clone()).absolute(around.site))
        .kept_from_search(true);
    let frame = match feed {
        Some(of) => frame.fed(around, of, title),
        None => frame,
    };
    let script = around.pages.assets().name("seek.js");
    let module = script.map(|file| Place::Asset(file.to_owned()).href(around.site));
    // The field in the middle of the page is the one.
    Frame { search: None, module, ..frame }
}

fn title(around: &Around<'_>, words: &str) -> String {
    let said = around.words();
    if words.trim().is_empty() {
        return said.plain("search-title").unwrap_or_default();
    }
    let mut args = FluentArgs::new();
    args.set("words", set_apart(words.trim(), around.voice.tongue().direction()));
    said.say("search-title-for", &args).unwrap_or_default()
}

fn instead((typed, taken): &(String, String)) -> InsteadView {
    let said = |words: &str| Said { text: words.to_owned(), lang: None, dir: None };
    InsteadView { typed: said(typed), taken: said(taken) }
}

fn label(kind: &str) -> &'static str {
    match kind {
        "scholar" => "nav-scholars",
        "outlet" => "nav-outlets",
        "topic" => "nav-topics",
        "region" => "nav-regions",
        "series" => "nav-series",
        "year" => "nav-years",
        _ => "search-languages",
    }
}

fn groups(narrowings: &[Narrowing], href: impl Fn(&Narrowing) -> String) -> Vec<GroupView> {
    let of = |kind: &'static str| {
        let things = narrowings.iter().filter(|one| one.kind == kind).take(OFFERED);
        let things =
            things.map(|one| ThingView { name: one.name.clone(), href: href(one), count: one.count });
        GroupView { label: label(kind), things: things.collect() }
    };
    Seeking::KINDS.into_iter().map(of).filter(|group| !group.things.is_empty()).collect()
}

fn orders(seeking: &Seeking, href: impl Fn(Seeking) -> String) -> Vec<OrderLink> {
    let worded = !seeking.words.trim().is_empty();
    let order = |key, order| OrderLink {
        key,
        href: href(Seeking { order, leaf: 1, ..seeking.clone() }),
        here: seeking.order == order,
    };
    let fit = order(if worded { "search-order-fit" } else { "search-order-newest" }, SeekOrder::Fit);
    let newest = worded.then(|| order("search-order-newest", SeekOrder::Newest));
    [Some(fit), newest, Some(order("search-order-oldest", SeekOrder::Oldest))].into_iter().flatten().collect()
}

impl HitView {
    fn new(around: &Around<'_>, displayed: &Displayed, marks: &Marks) -> Self {
        let facts = displayed.facts();
        let language = facts.language.primary();
        let text = facts.excerpt.prose().to_plain();
        let own = [facts.summary.as_ref(), facts.standfirst.as_ref()];
        let mut texts: Vec<&str> = own.into_iter().flatten().map(Text::as_str).collect();
        texts.push(&text);
        let snippet = marks.snippet(&texts, language).unwrap_or_default();
        let whole: String = snippet.iter().map(|piece| piece.text.as_str()).collect();
        Self {
            entry: Entry::new(around, displayed),
            title: pieces(marks.pieces(facts.title.as_str(), language)),
            text: Text::lenient(&whole).map(|whole| Said::in_own_direction(&whole, &facts.language)),
            pieces: pieces(snippet),
        }
    }
}

fn pieces(pieces: Vec<Piece>) -> Vec<PieceView> {
    pieces.into_iter().map(|Piece { text, sought }| PieceView { text, sought }).collect()
}
