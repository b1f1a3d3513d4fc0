//! An op-ed as JSON, in the programming interface and in the dump: what its page shows, and the addresses of its other forms.
//! It refuses to go beyond its facts: they were cut to the rights before they came here.

use crate::{
    imprint::Imprint,
    pages::op_ed::{excerpt_html, read_at},
    reach::Cards,
    site_map::{Outward, Place},
};
use byline_core::{
    day::Day,
    displayed::{AuthorLine, Displayed, Facts, Original},
    labels::Labels,
    ladder::Rung,
    picture::PictureUse,
    site::Site,
    slug::Slug,
};
use serde::Serialize;

/// An op-ed.
#[derive(Serialize)]
pub(in crate::reach) struct OpEdJson {
    short: String,
    url: String,
    short_url: String,
    api_url: String,
    markdown_url: String,
    card_url: Option<String>,
    kind: String,
    title: String,
    language: String,
    direction: &'static str,
    authors: Vec<AuthorJson>,
    originals: Vec<OriginalJson>,
    standfirst: Option<String>,
    excerpt: Option<ExcerptJson>,
    words_of_whole: Option<u32>,
    summary: Option<String>,
    why_selected: Option<String>,
    disclaimer: DisclaimerJson,
    series: Option<NamedJson>,
    topics: Vec<NamedJson>,
    regions: Vec<NamedJson>,
    corrections: Vec<CorrectionJson>,
    picture: Option<PictureJson>,
    rights: RightsJson,
    first_displayed: Option<String>,
}

#[derive(Serialize)]
struct AuthorJson {
    name: String,
    role: String,
    scholar: Option<String>,
    url: Option<String>,
    position_then: Option<String>,
    position_now: Option<String>,
    orcid: Option<String>,
}

#[derive(Serialize)]
struct OriginalJson {
    kind: String,
    outlet: OutletJson,
    title: Option<String>,
    section: Option<String>,
    day: Option<String>,
    language: Option<String>,
    url: Option<String>,
    /// What is known against its page: a wall, that it is gone, taken over.
    state: Option<&'static str>,
    /// The rung of the ladder a reader stands on.
    rung: Option<&'static str>,
    /// Where a reader is led: there, where it moved, to a copy, to the whole text here, or to the manuscript.
    read_at: Option<String>,
    /// What may be read where the original asks for more.
    beside: Option<&'static str>,
    beside_at: Option<String>,
    archived_at: Option<String>,
    print: Option<String>,
}

#[derive(Serialize)]
struct OutletJson {
    name: String,
    slug: Option<String>,
    url: Option<String>,
    closed: bool,
}

#[derive(Serialize)]
struct ExcerptJson {
    text: String,
    html: String,
    words: u32,
    whole: bool,
}

#[derive(Serialize)]
struct DisclaimerJson {
    text: String,
    language: String,
}

/// A term or a series.
#[derive(Serialize)]
struct NamedJson {
    slug: String,
    name: String,
    url: String,
}

#[derive(Serialize)]
struct CorrectionJson {
    kind: String,
    day: String,
    note: String,
}

#[derive(Serialize)]
struct PictureJson {
    url: String,
    alt: String,
    credit: Option<String>,
    licence: Option<String>,
}

/// What the amount shown rests on, and whether search engines are asked to stay away.
#[derive(Serialize)]
struct RightsJson {
    basis: String,
    noindex: bool,
    /// The page that says what may be done with it.
    url: String,
}

fn text(text: Option<&byline_core::text::Text>) -> Option<String> {
    text.map(ToString::to_string)
}

impl OpEdJson {
    pub(in crate::reach) fn new(site: &Site, displayed: &Displayed, cards: &Cards) -> Self {
        let facts = displayed.facts();
        let at = |place: Place| place.absolute(site);
        let outward = |outward: Outward| at(Place::Outward(outward));
        let named = |slug: &Slug, names: &Labels, place: Place| NamedJson {
            slug: slug.to_string(),
            name: names.in_language(&site.language()).0.to_string(),
            url: at(place),
        };
        Self {
            short: facts.short.to_string(),
            url: at(Place::OpEd(facts.slug.clone())),
            short_url: at(Place::Short(facts.short.clone())),
            api_url: outward(Outward::ApiOpEd(facts.short.clone())),
            markdown_url: outward(Outward::Markdown(facts.slug.clone())),
            card_url: cards.are_there().then(|| outward(Outward::Card(facts.short.clone()))),
            kind: facts.kind.to_string(),
            title: facts.title.to_string(),
            language: facts.language.to_string(),
            direction: facts.direction.as_str(),
            authors: facts.authors.iter().map(|line| AuthorJson::new(site, line)).collect(),
            originals: facts
                .originals
                .iter()
                .map(|original| OriginalJson::new(site, facts, original))
                .collect(),
            standfirst: text(facts.standfirst.as_ref()),
            excerpt: ExcerptJson::new(site, facts),
            words_of_whole: facts.whole_words,
            summary: text(facts.summary.as_ref()),
            why_selected: text(facts.why.as_ref()),
            disclaimer: DisclaimerJson {
                text: displayed.disclaimer().text.to_string(),
                language: displayed.disclaimer().language.to_string(),
            },
            series: facts.series.as_ref().map(|s| named(&s.slug, &s.names, Place::Series(s.slug.clone()))),
            topics: facts
                .topics
                .iter()
                .map(|t| named(&t.slug, &t.names, Place::Topic(t.slug.clone())))
                .collect(),
            regions: facts
                .regions
                .iter()
                .map(|r| named(&r.slug, &r.names, Place::Region(r.slug.clone())))
                .collect(),
            corrections: corrections(site, facts),
            picture: facts.picture.as_ref().map(|used| PictureJson::new(site, used)),
            rights: RightsJson {
                basis: facts.basis.to_string(),
                noindex: facts.noindex,
                url: Imprint::new(site, facts).rights(),
            },
            first_displayed: facts.first_displayed.map(byline_core::clock::Moment::rfc3339),
        }
    }
}

fn corrections(site: &Site, facts: &Facts) -> Vec<CorrectionJson> {
    let one = |correction: &byline_core::version::Correction| CorrectionJson {
        kind: correction.kind.to_string(),
        day: Day::of(correction.at, &site.zone).edtf(),
        note: correction.note.to_string(),
    };
    facts.corrections.iter().map(one).collect()
}

impl AuthorJson {
    fn new(site: &Site, line: &AuthorLine) -> Self {
        Self {
            name: line.name.to_string(),
            role: line.role.to_string(),
            scholar: line.scholar.as_ref().map(ToString::to_string),
            url: line.scholar.as_ref().map(|slug| Place::Scholar(slug.clone()).absolute(site)),
            position_then: text(line.then.as_ref()),
            position_now: text(line.now.as_ref()),
            orcid: text(line.orcid.as_ref()),
        }
    }
}

impl OriginalJson {
    fn new(site: &Site, facts: &Facts, original: &Original) -> Self {
        let ladder = original.ladder.as_ref();
        let beside = ladder.and_then(|ladder| ladder.beside.as_ref());
        Self {
            kind: original.kind.to_string(),
            outlet: OutletJson {
                name: original.outlet.name.to_string(),
                slug: original.outlet.slug.as_ref().map(ToString::to_string),
                url: original.outlet.slug.as_ref().map(|slug| Place::Outlet(slug.clone()).absolute(site)),
                closed: original.outlet.is_defunct,
            },
            title: text(original.title.as_ref()),
            section: text(original.section.as_ref()),
            day: original.day.as_ref().map(Day::edtf),
            language: original.language.as_ref().map(ToString::to_string),
            url: original.address.as_ref().map(|address| address.as_str().to_owned()),
            state: ladder.and_then(|ladder| ladder.state.told()),
            rung: ladder.map(|ladder| ladder.rung.name()),
            read_at: ladder.and_then(|ladder| read_at(site, facts, &ladder.rung)),
            beside: beside.map(Rung::name),
            beside_at: beside.and_then(|rung| read_at(site, facts, rung)),
            archived_at: original.archived_at().map(|address| address.as_str().to_owned()),
            print: text(original.print.as_ref()),
        }
    }
}

impl ExcerptJson {
    fn new(site: &Site, facts: &Facts) -> Option<Self> {
        let excerpt = &facts.excerpt;
        (!excerpt.is_empty()).then(|| Self {
            text: excerpt.prose().to_plain(),
            html: excerpt_html(facts, &site.zone),
            words: excerpt.words(),
            whole: excerpt.is_whole(),
        })
    }
}

impl PictureJson {
    fn new(site: &Site, used: &PictureUse) -> Self {
        Self {
            url: Place::Picture(used.id).absolute(site),
            alt: used.alt.attribute().to_owned(),
            credit: text(used.picture.credit.as_ref()),
            licence: text(used.picture.licence.as_ref()),
        }
    }
}
