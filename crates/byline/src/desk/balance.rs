//! What is on display: who, where it ran, about what, in which language, and what is missing; each bar leads to the op-eds it counts.
//! It refuses to judge: it shows figures, and the choice of their time is the editor's.

use super::{
    desk_page,
    review::outlet_label,
    spoken::{Answer, Choice, asked, shown},
};
use crate::{
    app::App,
    refusal::Refusal,
    sign_in::{DeskFrame, Signed},
};
use axum::extract::{RawQuery, State};
use byline_core::site::Site;
use byline_store::{
    ReadTx,
    listing::{self, Standing},
    outlets, series, topics,
};
use serde::Serialize;
use std::{collections::HashMap, sync::Arc};

/// Bars of one kind, at most; the rest stand in the list they lead to.
const MOST_BARS: usize = 30;
/// Names told as a gap, at most.
const MOST_GAPS: usize = 60;
/// Months without anything that make a gap, unless told.
const GAP_MONTHS: i64 = 12;

#[derive(Serialize)]
pub struct BalancePage {
    pub frame: DeskFrame,
    pub years: Vec<Choice>,
    pub year: String,
    pub months: i64,
    pub total: i64,
    pub kinds: Vec<BalanceKind>,
    pub gap_scholars: Vec<Gap>,
    pub gap_topics: Vec<Gap>,
    pub gap_languages: Vec<Gap>,
}
desk_page!(BalancePage, "desk/balance.html");

/// The bars of one kind of thing.
#[derive(Serialize)]
pub struct BalanceKind {
    /// The interface text: `desk-balance-…`.
    pub key: String,
    pub is_language: bool,
    pub bars: Vec<Bar>,
}

/// One bar: how many, of all on display.
#[derive(Serialize)]
pub struct Bar {
    pub name: String,
    pub href: String,
    pub n: i64,
    pub percent: i64,
    /// Of the longest bar, in hundredths.
    pub width: i64,
}

/// Something of which nothing, or nothing lately, is on display.
#[derive(Serialize)]
pub struct Gap {
    pub name: String,
    pub href: String,
    /// The month of the last, `2024-03`; none when there is none.
    pub last: Option<String>,
}

/// The names of all that may be counted, by how the store writes it.
struct Names(HashMap<String, String>);

impl Names {
    async fn load(tx: &mut ReadTx, site: &Site) -> Result<Self, Refusal> {
        let own = site.language();
        let mut names = HashMap::new();
        for (id, name) in listing::names_of_people(tx, site.id).await? {
            names.insert(format!("by:{id}"), name);
        }
        for outlet in outlets::all(tx, site.id).await? {
            names.insert(format!("at:{}", outlet.id), outlet_label(&outlet));
        }
        for topic in topics::all(tx, site.id).await? {
            names.insert(format!("about:{}", topic.id), topic.names.in_language(&own).0.to_string());
        }
        for series in series::all(tx, site.id).await? {
            names.insert(format!("within:{}", series.id), series.names.in_language(&own).0.to_string());
        }
        for language in &site.languages {
            names.insert(format!("in:{language}"), language.to_string());
        }
        Ok(Self(names))
    }

    fn of(&self, thing: &str) -> String {
        let after = || thing.split_once(':').map_or(thing, |(_, rest)| rest).to_owned();
        self.0.get(thing).cloned().unwrap_or_else(after)
    }
}

const KINDS: [(&str, &str); 5] =
    [("by", "scholar"), ("at", "outlet"), ("about", "topic"), ("in", "language"), ("within", "series")];

pub async fn page(State(app): State<Arc<App>>, signed: Signed, RawQuery(query): RawQuery) -> Answer {
    let number = |name: &str| asked(query.as_deref(), name).and_then(|raw| raw.parse::<i64>().ok());
    let year = number("year").filter(|year| (1..=9_999).contains(year));
    let months = number("months").unwrap_or(GAP_MONTHS).clamp(1, 600);
    let mut tx = app.store.read().await?;
    let site = &signed.site;
    let counted = listing::standing(&mut tx, site.id, year).await?;
    let all = match year {
        Some(_) => listing::standing(&mut tx, site.id, None).await?,
        None => counted.clone(),
    };
    let years = listing::years(&mut tx, site.id).await?;
    let names = Names::load(&mut tx, site).await?;
    drop(tx);
    let total = counted.iter().find(|one| one.thing == "any").map_or(0, |one| one.n);
    let today = byline_core::day::Day::of(app.clock.now(), &site.zone);
    let now = i64::from(today.year()) * 12 + i64::from(today.month().unwrap_or(1)) - 1;
    let page = BalancePage {
        frame: DeskFrame::new(&signed, &app.pages, "desk-nav-balance").in_room("/desk/balance"),
        years: years.iter().map(|y| Choice::new(y, y, Some(*y) == year)).collect(),
        year: year.map(|year| year.to_string()).unwrap_or_default(),
        months,
        total,
        kinds: KINDS.iter().map(|kind| bars(*kind, &counted, (total, year), &names)).collect(),
        gap_scholars: gaps(("by", "scholar"), &all, &names, now - months),
        gap_topics: gaps(("about", "topic"), &all, &names, 0),
        gap_languages: gaps(("in", "language"), &all, &names, 0),
    };
    shown(&app, &page)
}

fn href(field: &str, thing: &str, year: Option<i64>) -> String {
    let id = thing.split_once(':').map_or("", |(_, id)| id);
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("stage", "displayed").append_pair(field, id);
    if let Some(year) = year {
        query.append_pair("year", &year.to_string());
    }
    format!("/desk/op-eds?{}", query.finish())
}

fn bars(
    (kind, field): (&str, &str),
    counted: &[Standing],
    (total, year): (i64, Option<i64>),
    names: &Names,
) -> BalanceKind {
    let of_kind = |one: &&Standing| one.thing.split_once(':').is_some_and(|(found, _)| found == kind);
    let own: Vec<&Standing> = counted.iter().filter(of_kind).take(MOST_BARS).collect();
    let most = own.iter().map(|one| one.n).max().unwrap_or(1).max(1);
    let bar = |one: &&Standing| Bar {
        name: names.of(&one.thing),
        href: href(field, &one.thing, year),
        n: one.n,
        percent: one.n * 100 / total.max(1),
        width: (one.n * 100 / most).max(1),
    };
    BalanceKind {
        key: format!("desk-balance-{kind}"),
        is_language: kind == "in",
        bars: own.iter().map(bar).collect(),
    }
}

/// Those of a kind of which nothing is on display, or nothing that ran since a month (counted from the year 0).
fn gaps((kind, field): (&str, &str), all: &[Standing], names: &Names, since: i64) -> Vec<Gap> {
    let last: HashMap<&str, i64> = all.iter().map(|one| (one.thing.as_str(), one.last)).collect();
    let mut found: Vec<Gap> = names
        .0
        .iter()
        .filter(|(thing, _)| thing.split_once(':').is_some_and(|(of, _)| of == kind))
        .filter_map(|(thing, name)| {
            let last = last.get(thing.as_str()).copied();
            let ran = last.map(|month| month / 100 * 12 + (month % 100).max(1) - 1);
            let open = ran.is_none_or(|ran| ran < since);
            open.then(|| Gap {
                name: name.clone(),
                href: href(field, thing, None),
                last: last.filter(|m| *m > 0).map(|m| format!("{}-{:02}", m / 100, (m % 100).max(1))),
            })
        })
        .collect();
    found.sort_by(|a, b| a.last.cmp(&b.last).then_with(|| a.name.cmp(&b.name)));
    found.truncate(MOST_GAPS);
    found
}
