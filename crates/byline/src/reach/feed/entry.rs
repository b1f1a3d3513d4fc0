//! One op-ed as it goes out in a feed: what its page says of it, with addresses that hold anywhere.
//! It refuses to say anything in one form of feed that another does not say.

use super::super::xml::html;
use crate::{
    imprint::{Imprint, Pictured, machine_day},
    pages::{
        Around,
        op_ed::{GoneSaid, beside_said, excerpt_html, gone_said},
    },
};
use byline_core::{
    byline::BylineRole,
    clock::Moment,
    day::Day,
    displayed::{AuthorLine, Displayed, Original, WayWords},
};
use byline_store::display::News;
use fluent_bundle::FluentArgs;

/// An op-ed on its way out.
pub(in crate::reach) struct Outgoing {
    /// Its permanent address, which names it for good.
    pub id: String,
    /// Its page.
    pub address: String,
    /// Where the original is.
    pub original: Option<String>,
    pub title: String,
    pub language: String,
    pub authors: Vec<OutgoingAuthor>,
    pub outlet: String,
    /// The original's day, as precise as it is known.
    pub day: String,
    /// The original's day as a moment, for forms that know no days.
    pub published: Moment,
    /// When followers were told.
    pub told: Moment,
    /// When it last changed here.
    pub updated: Moment,
    pub summary: Option<String>,
    /// What the page shows, as HTML.
    pub html: String,
    pub topics: Vec<String>,
    pub disclaimer: String,
    pub rights: String,
    pub picture: Option<Pictured>,
}

/// Who stands in the byline of one.
pub(in crate::reach) struct OutgoingAuthor {
    pub name: String,
    pub page: Option<String>,
    pub wrote: bool,
}

impl Outgoing {
    /// The op-ed of `news`, in the voice of `around`.
    pub(in crate::reach) fn new(around: &Around<'_>, news: &News) -> Self {
        let facts = news.displayed.facts();
        let imprint = Imprint::new(around.site, facts);
        let wrote: Vec<&AuthorLine> = imprint.writers().collect();
        Self {
            id: imprint.permanent(),
            address: imprint.address(),
            original: imprint.original_address().map(str::to_owned),
            title: facts.title.to_string(),
            language: facts.language.to_string(),
            authors: facts
                .authors
                .iter()
                .map(|line| OutgoingAuthor {
                    name: line.name.to_string(),
                    page: imprint.page_of(line),
                    wrote: wrote.iter().any(|writer| std::ptr::eq(*writer, line)),
                })
                .collect(),
            outlet: imprint.outlet().to_owned(),
            day: machine_day(news.displayed.day()),
            published: noon(news.displayed.day()),
            told: news.told,
            updated: news.touched.max(news.told),
            summary: imprint.description(),
            html: shown(around, &imprint, &news.displayed),
            topics: facts.topics.iter().map(|topic| imprint.label(&topic.names).to_owned()).collect(),
            disclaimer: imprint.disclaimer().to_owned(),
            rights: imprint.rights(),
            picture: imprint.picture(),
        }
    }
}

/// Noon by UTC: the moment of a day that is of the same date almost everywhere.
fn noon(day: &Day) -> Moment {
    day.starts(&byline_core::clock::Zone::utc()).plus_seconds(12 * 60 * 60)
}

/// What the page shows of it, from the byline to the disclaimer.
fn shown(around: &Around<'_>, imprint: &Imprint<'_>, displayed: &Displayed) -> String {
    let facts = imprint.facts;
    let mut out =
        format!("<div lang=\"{}\" dir=\"{}\">\n", html(facts.language.as_str()), facts.direction.as_str());
    let mut put = |line: Option<String>| {
        if let Some(line) = line.filter(|line| !line.is_empty()) {
            out.push_str(&format!("<p>{}</p>\n", html(&line)));
        }
    };
    put(byline(around, imprint));
    put(ran(around, displayed));
    put(facts.standfirst.as_ref().map(ToString::to_string));
    if let Some(summary) = &facts.summary {
        let label = say(around, "summary-label", &[("institute", imprint.institute())]);
        put(Some(format!("{}: {summary}", label.unwrap_or_default())));
    }
    out.push_str(&excerpt_html(facts, &around.site.zone));
    out.push('\n');
    out.push_str(&way(around, imprint));
    out.push_str(&format!("<p><small>{}</small></p>\n</div>", html(imprint.disclaimer())));
    out
}

fn byline(around: &Around<'_>, imprint: &Imprint<'_>) -> Option<String> {
    let names: Vec<String> = imprint.writers().map(|line| line.name.to_string()).collect();
    let role = imprint.writers().next().map_or(BylineRole::Author, |line| line.role);
    say(around, &format!("by-{role}"), &[("name", &around.words().listed(&names))])
}

/// Where and when it ran first.
fn ran(around: &Around<'_>, displayed: &Displayed) -> Option<String> {
    let day = around.words().day(displayed.day()).ok()?;
    say(around, "origin-first", &[("outlet", displayed.original().outlet.name.as_str()), ("day", &day)])
}

/// The way to the original, in the words that fit it.
fn way(around: &Around<'_>, imprint: &Imprint<'_>) -> String {
    let linked = |(words, href): (String, Option<String>)| match href {
        Some(href) => format!("<br>\n<a href=\"{}\">{}</a>", html(&href), html(&words)),
        None => format!("<br>\n{}", html(&words)),
    };
    let said = |of: &Original| gone_said(around, imprint.facts, of).ok().flatten();
    if let Some(GoneSaid { fate, copy, more }) = imprint.original().and_then(said) {
        let copy = copy.map(|(words, href)| (words, Some(href))).or(more.map(|words| (words, None)));
        return format!("<p>{}{}</p>\n", html(&fate), copy.map(linked).unwrap_or_default());
    }
    let beside = |of: &Original| beside_said(around, imprint.facts, of).ok().flatten();
    let beside = imprint.original().and_then(beside).map(linked).unwrap_or_default();
    let outlet = [("outlet", imprint.outlet())];
    let key = match imprint.facts.way {
        WayWords::ContinueReading => "way-continue",
        WayWords::Read => "way-read",
        WayWords::FirstPublished => "way-first-published",
        WayWords::Printed => "way-printed",
    };
    let words = html(&say(around, key, &outlet).unwrap_or_default());
    match imprint.original_address() {
        Some(address) => format!("<p><a href=\"{}\">{words}</a>{beside}</p>\n", html(address)),
        None => format!("<p>{words}{beside}</p>\n"),
    }
}

fn say(around: &Around<'_>, key: &str, args: &[(&str, &str)]) -> Option<String> {
    let mut given = FluentArgs::new();
    for (name, value) in args {
        given.set((*name).to_owned(), (*value).to_owned());
    }
    around.words().say(key, &given).ok()
}
