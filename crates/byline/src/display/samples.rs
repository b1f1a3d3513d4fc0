//! Made-up op-eds, whole and bare, in three languages: what every public template is rendered with in tests and by `doctor`.
//! It refuses real names and real texts.

mod housed;
mod making;
mod manuscripts;

use super::{
    gathering::{self, Gathering, GatheringPage},
    home::HomePage,
    index::{Index, IndexPage, Thing},
    list::Shown,
    old::WaitingPage,
    op_ed::{Beside, OpEdPage},
    outlet::{self, OutletPage},
    plain::PlainView,
    scholar::ScholarPage,
    scholars::Roster,
    versions::VersionsPage,
    years::{YearPage, YearsPage},
};
use crate::{
    pages::{
        Around, DayView, Linked, ManuscriptPage, MoreSamples, Pages, ReportedPage, Said, Sample,
        search::SearchPage,
    },
    refusal::RefusalPage,
    site_map::{Leaf, ListOrder, Place},
};
use byline_core::{
    clock::Moment,
    displayed::{Displayed, Preview, Record, Tombstone},
    excerpt::Allowance,
    person::{Person, PersonKind},
    plain_page::{PlainPage, PlainPageKind},
    prose::Prose,
    text::Text,
};
use byline_store::display::{Earlier, EarlierVersion};
pub(crate) use making::Maker;
use std::sync::Arc;

/// The languages of the samples.
const TONGUES: [&str; 3] = ["en", "ar", "ur"];

const BODIES: [(&str, &str); 3] = [
    (
        "en",
        "This is the first paragraph of a text that nobody wrote. It says nothing.\n\nThis paragraph is left out.\n\nA \
         third one follows, and then it ends.",
    ),
    (
        "ar",
        "هذه الفقرة الأولى من نص لم يكتبه أحد. لا تقول شيئًا.\n\nهذه الفقرة متروكة.\n\nوهذه فقرة ثالثة ثم ينتهي النص.",
    ),
    (
        "ur",
        "یہ ایک ایسی تحریر کا پہلا پیرا ہے جو کسی نے نہیں لکھی۔\n\nیہ پیرا چھوڑ دیا گیا۔\n\nتیسرے پیرے کے بعد متن ختم ہوتا ہے۔",
    ),
];

/// Samples of every page of the public site, around the words given, and of what else is made of the same op-eds.
#[must_use]
pub fn samples(pages: &Pages, words: &str, more: MoreSamples) -> Vec<Sample> {
    TONGUES.iter().flat_map(|own| in_site(pages, &Maker::new(own, words), more)).collect()
}

/// The samples of the maker's site.
pub(super) fn in_site(pages: &Pages, maker: &Maker, more: MoreSamples) -> Vec<Sample> {
    let own = maker.own();
    let records: Vec<Record> =
        TONGUES.iter().flat_map(|text| [maker.whole(text), maker.bare(text)]).collect();
    let displayed: Vec<Arc<Displayed>> = records
        .iter()
        .map(|record| {
            let built = Displayed::build(record, maker.now());
            Arc::new(built.expect("a sample record has all that law and courtesy require"))
        })
        .collect();
    let mut samples = op_eds(pages, maker, &records, &displayed);
    let around = Around::site(&maker.site, pages);
    samples.extend(lists(&around, maker, &records, &displayed));
    samples.push(Sample::of(format!("index in {own}"), &index(&around, maker)));
    samples.push(Sample::of(
        format!("empty index in {own}"),
        &IndexPage::new(&around, Index::Regions, Vec::new(), Vec::new()),
    ));
    samples.extend(SearchPage::samples(&around, &displayed, maker.words.as_str()));
    samples.extend(plain_pages(&around, maker));
    samples.extend(more(&around, &displayed));
    samples.push(Sample::of(format!("scholars in {own}"), &scholars(&around, &records)));
    for (what, years) in [("few", vec![(2012, 3), (2024, 1)]), ("no", Vec::new())] {
        samples.push(Sample::of(format!("{what} years in {own}"), &YearsPage::new(&around, &years)));
    }
    let housed = housed::housed(maker);
    let around = Around::site(&housed, pages);
    samples.push(Sample::of(
        format!("index under the institute\u{2019}s header in {own}"),
        &index(&around, maker),
    ));
    samples.extend(RefusalPage::samples(&maker.site, pages, &tombstones(maker), maker.words.as_str()));
    samples
}

fn op_eds(pages: &Pages, maker: &Maker, records: &[Record], displayed: &[Arc<Displayed>]) -> Vec<Sample> {
    let one = |(record, shown): (&Record, &Arc<Displayed>)| {
        let language = &shown.facts().language;
        let around = Around::beside(&maker.site, pages, language);
        let people =
            shown.facts().authors.iter().cloned().zip(record.bylines.iter().filter_map(|(_, p)| p.clone()));
        let scholars: Vec<_> = people.filter(|(line, _)| line.scholar.is_some()).collect();
        let beside = Beside {
            by: scholars.iter().map(|(line, _)| (line.clone(), displayed[..2].to_vec())).collect(),
            on: record.topics.iter().map(|topic| (topic.clone(), displayed[2..4].to_vec())).collect(),
            scholars,
            successor: Some(Linked::plain(Said::unmarked(&maker.words))),
        };
        let name = |what| format!("{what} op-ed in {language}, site in {}", maker.own());
        let page = OpEdPage::new(&around, shown, &beside);
        let alone = OpEdPage::new(&around, shown, &Beside::default());
        let waiting = WaitingPage::new(&around, &Preview::of(record, maker.now()));
        let what = if record.version.words.summary.is_some() { "whole" } else { "bare" };
        [
            Sample::of(name(what), &page),
            Sample::of(name("lonely"), &alone),
            Sample::of(name("waiting"), &waiting),
            Sample::of(name("reported"), &ReportedPage::new(&around, shown.facts())),
            Sample::of(name("versions of"), &versions(&around, maker, record, shown)),
            Sample::of(
                name("manuscript of"),
                &ManuscriptPage::new(&around, shown.facts(), &manuscripts::manuscript(maker, record)),
            ),
            Sample::of(
                name("manuscript as a file of"),
                &ManuscriptPage::new(&around, shown.facts(), &manuscripts::file(maker, record)),
            ),
        ]
    };
    records.iter().zip(displayed).flat_map(one).collect()
}

/// An op-ed whose title changed and whose words changed, with a version that is closed and older ones.
fn versions(around: &Around<'_>, maker: &Maker, record: &Record, now: &Displayed) -> VersionsPage {
    let mut other = record.clone();
    let plain = record.version.words.body.to_plain();
    let begins: String = plain.split_whitespace().take(4).collect::<Vec<_>>().join(" ");
    other.version.words.title = Text::lenient(&begins).unwrap_or_else(|| maker.words.clone());
    other.version.words.body = Prose::from_plain(&plain.replacen(&begins, "", 1));
    let other = Displayed::build(&other, maker.now()).ok();
    let version = |shown| EarlierVersion { version: record.version.id, since: maker.now(), shown };
    let shown = || version(Some(now.clone()));
    let versions = vec![shown(), version(other), shown(), shown(), version(None), shown()];
    let whole = Earlier { versions: versions.clone(), allowance: Some(Allowance::Full), more: true };
    let cut = Earlier { allowance: Some(Allowance::LinkOnly), more: false, versions };
    let told = if record.version.words.summary.is_some() { whole } else { cut };
    VersionsPage::new(around, now.facts(), &told)
}

fn lists(
    around: &Around<'_>,
    maker: &Maker,
    records: &[Record],
    displayed: &[Arc<Displayed>],
) -> Vec<Sample> {
    let few = Shown { pinned: Vec::new(), op_eds: displayed.to_vec(), total: 6 };
    let many = Shown { pinned: Vec::new(), op_eds: displayed.to_vec(), total: 230 };
    let none = Shown { pinned: Vec::new(), op_eds: Vec::new(), total: 0 };
    let later = Leaf { order: ListOrder::Added, number: 6 };
    let mut samples = Vec::new();
    for (what, leaf, shown) in
        [("few", Leaf::default(), &few), ("many", later, &many), ("none", Leaf::default(), &none)]
    {
        let name = |page: &str| format!("{page} with {what} in {}", maker.own());
        samples.push(Sample::of(name("home"), &HomePage::new(around, leaf, shown)));
        let record = &records[0];
        let (series, topic, region) = (record.series.as_ref(), &record.topics[0], &record.regions[0]);
        let gatherings =
            [series.map(Gathering::Series), Some(Gathering::Topic(topic)), Some(Gathering::Region(region))];
        for gathering in gatherings.iter().flatten() {
            let people = records[0].bylines.iter().filter_map(|(_, person)| person.clone()).collect();
            let oldest = shown.op_eds.last().cloned();
            let beside = gathering::Beside { oldest, people };
            let page = GatheringPage::new(around, gathering, &beside, leaf, shown);
            samples.push(Sample::of(name(&gathering.place().path()), &page));
        }
        let years = [(2011, 1), (2012, 6), (2013, 2)];
        samples.push(Sample::of(name("year"), &YearPage::new(around, 2012, &years, leaf, shown)));
        for record in &records[..2] {
            let outlet = record.appearances[0].1.as_ref().expect("a sample appearance has its outlet");
            let successor = Some(Linked::plain(Said::unmarked(&maker.words)));
            for rights in [record.rights.clone(), Default::default()] {
                let beside = outlet::Beside { successor: successor.clone(), rights };
                let page = OutletPage::new(around, outlet, &beside, leaf, shown);
                samples.push(Sample::of(name("outlet"), &page));
            }
            let person = record.bylines[0].1.as_ref().expect("a sample byline has its person");
            let page = ScholarPage::new(around, person, record.picture.as_ref(), leaf, shown);
            samples.push(Sample::of(name("scholar"), &page));
            let first =
                Shown { pinned: displayed.to_vec(), op_eds: shown.op_eds.clone(), total: shown.total };
            let page = ScholarPage::new(around, person, None, leaf, &first);
            samples.push(Sample::of(name("scholar who put some first"), &page));
        }
    }
    samples
}

fn index(around: &Around<'_>, maker: &Maker) -> IndexPage {
    let thing = |n: i64| {
        let name = Said::unmarked(&maker.words);
        let mut thing = Thing::new(Linked::to(name.clone(), around.href(Place::Home)), Some(name), Some(&n))?;
        thing.closed = n > 1;
        thing.since = (n > 2).then(|| DayView::from(&maker.day("2019")));
        Some(thing)
    };
    let things = (1..=12).filter_map(thing).collect();
    IndexPage::new(around, Index::Outlets, Index::Outlets.sections(things), Vec::new())
}

/// Scholars who are here and one who has left.
fn scholars(around: &Around<'_>, records: &[Record]) -> IndexPage {
    let mut scholars: Vec<Person> = records[0].bylines.iter().filter_map(|(_, p)| p.clone()).collect();
    let ended = records[0].appearances[0].0.day.clone();
    if let Some(last) = scholars.last_mut() {
        last.kind = PersonKind::Scholar;
        for position in &mut last.positions {
            position.organisation = None;
            position.until = ended.clone();
        }
    }
    let counts = scholars.iter().map(|person| (person.id.to_string(), 3)).collect();
    let topics = &records[0].topics;
    let wrote: Vec<_> = scholars.iter().flat_map(|p| topics.iter().map(|t| (p.id, t.id))).collect();
    Roster { scholars: &scholars, counts: &counts, topics, wrote: &wrote }.page(around)
}

/// Each plain page as it stands unwritten, and as written with every mark an editor has.
fn plain_pages(around: &Around<'_>, maker: &Maker) -> Vec<Sample> {
    let typed =
        format!("## {0}\n\n{0} *{0}* [a](https://a.example/)\n\n- {0}\n\n> {0}", maker.said(maker.own()));
    let language = maker.language(maker.own());
    let page = |kind| {
        let written = PlainPage { kind, language: language.clone(), text: Prose::from_typed(&typed) };
        [None, Some(written)].map(|written| {
            let view = PlainView::new(around, kind, &language, written.as_ref())
                .expect("each plain page has a name and words of its own in every language");
            Sample::of(format!("{kind} page in {language}"), &view)
        })
    };
    PlainPageKind::ALL.into_iter().flat_map(page).collect()
}

fn tombstones(maker: &Maker) -> Vec<Tombstone> {
    let withdrawn = |tag: &&str| Tombstone::Withdrawn {
        title: maker.said(tag),
        language: maker.language(tag),
        reason: Text::new("At the author\u{2019}s request").unwrap_or_else(|_| maker.words.clone()),
        at: maker.now(),
    };
    let erased = Tombstone::Erased { at: Moment::from_micros(0) };
    TONGUES.iter().map(withdrawn).chain([erased]).collect()
}
