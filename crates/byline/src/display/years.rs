//! The archive by years: an index of all years with op-eds on display, and a page for each with its months.
//! It refuses a year of which nothing is displayed: a draft must not give itself away by its date.

use super::{
    list::{self, List, Shown},
    reading::Reading,
};
use crate::{
    pages::{Around, DayView, Frame, Page, Said, Voice},
    refusal::Refusal,
    site_map::{Leaf, Place},
};
use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use byline_store::display::{self, Room, Shelf};
use serde::Serialize;

/// The index of years.
#[derive(Serialize)]
pub struct YearsPage {
    frame: Frame,
    years: Vec<YearLink>,
}

/// The page of a year.
#[derive(Serialize)]
pub struct YearPage {
    frame: Frame,
    year: DayView,
    name: Said,
    earlier: Option<YearLink>,
    later: Option<YearLink>,
    number: u32,
    list: List,
}

/// A year with its page and how many op-eds are of it.
#[derive(Clone, Debug, Serialize)]
struct YearLink {
    day: DayView,
    href: String,
    count: i64,
}

impl Page for YearsPage {
    const TEMPLATE: &'static str = "public/years.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

impl Page for YearPage {
    const TEMPLATE: &'static str = "public/year.html";

    fn voice(&self) -> &Voice {
        &self.frame.voice
    }
}

pub async fn index(mut reading: Reading) -> Result<Response, Refusal> {
    let years = years(&mut reading).await?;
    reading.answer(&YearsPage::new(&reading.around(), &years))
}

pub async fn show(
    mut reading: Reading,
    Path(raw): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let year = raw.parse::<i16>().ok().filter(|year| year.to_string() == raw).ok_or(Refusal::NotFound)?;
    let years = years(&mut reading).await?;
    if !years.iter().any(|(there, _)| *there == year) {
        return Err(Refusal::NotFound);
    }
    let leaf = Leaf::of_query(query.as_deref().unwrap_or_default());
    let shown = list::read(&mut reading, Shelf::Year(year), leaf).await?;
    reading.answer(&YearPage::new(&reading.around(), year, &years, leaf, &shown))
}

/// Every year with how many op-eds, oldest first.
async fn years(reading: &mut Reading) -> Result<Vec<(i16, i64)>, Refusal> {
    let counts = display::counts_by(&mut reading.store, &reading.site, Room::Years).await?;
    Ok(counts.into_iter().filter_map(|(year, count)| Some((year.parse().ok()?, count))).collect())
}

impl YearsPage {
    /// The index of `years`, the latest first.
    pub fn new(around: &Around<'_>, years: &[(i16, i64)]) -> Self {
        let words = around.words();
        let said = |key: &str| words.plain(key).unwrap_or_default();
        let title = around.said(said("nav-years"));
        Self {
            frame: around
                .frame()
                .in_room("nav-years")
                .titled(title)
                .described(Some(&said("years-intro")))
                .in_languages(around, &Place::Years, Leaf::default())
                .trailed(around, &Place::Years.absolute(around.site)),
            years: years.iter().rev().map(|year| YearLink::new(around, *year)).collect(),
        }
    }
}

impl YearPage {
    /// A leaf of the page of `year`, between the years before and after it.
    pub fn new(around: &Around<'_>, year: i16, years: &[(i16, i64)], leaf: Leaf, shown: &Shown) -> Self {
        let place = Place::Year(year);
        let name = around.said(around.words().year(year));
        let link = |found: Option<&(i16, i64)>| found.map(|year| YearLink::new(around, *year));
        Self {
            frame: around
                .frame()
                .in_room("nav-years")
                .titled(name.clone())
                .described(around.gathered_line(&name.text).as_deref())
                .in_languages(around, &place, leaf)
                .trailed(around, &place.absolute(around.site)),
            year: DayView { day: year.to_string() },
            name,
            earlier: link(years.iter().rev().find(|(other, _)| *other < year)),
            later: link(years.iter().find(|(other, _)| *other > year)),
            number: leaf.number,
            list: List::new(around, &place, leaf, shown),
        }
    }
}

impl YearLink {
    fn new(around: &Around<'_>, (year, count): (i16, i64)) -> Self {
        Self { day: DayView { day: year.to_string() }, href: around.href(Place::Year(year)), count }
    }
}
