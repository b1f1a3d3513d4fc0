//! `byline urls`: every public address of a site, one a line, for crawlers and tests.
//! It refuses what readers would not be shown: the same questions are asked as by the pages.

use super::{Outcome, the_site};
use crate::{
    app::App,
    display::ON_A_LEAF,
    site_map::{Leaf, ListOrder, Place, other_languages},
};
use byline_core::{
    ids::{OutletId, PersonId, RegionId, SeriesId, TopicId},
    person::PersonKind,
    plain_page::PlainPageKind,
    site::Site,
};
use byline_store::{
    ReadTx,
    display::{self, Room, Shelf},
    outlets, people, regions, series, topics,
};
use std::{
    error::Error,
    io::{self, BufWriter, Write},
    str::FromStr,
};

/// Print every public address, one a line
#[derive(clap::Args)]
pub(super) struct Urls {
    /// The site, by its address, host or id, where there are several
    #[arg(long)]
    site: Option<String>,
}

impl Urls {
    pub(super) async fn run(self, app: &App) -> anyhow::Result<Outcome> {
        let site = the_site(app, self.site.as_deref()).await?;
        let paths = every_path(&mut app.store.read().await?, &site).await?;
        let mut out = BufWriter::new(io::stdout().lock());
        for path in paths {
            writeln!(out, "{}", site.absolute(&path))?;
        }
        out.flush()?;
        Ok(Outcome::Done)
    }
}

/// The rooms that list others.
const INDEXES: [Place; 6] =
    [Place::Scholars, Place::Outlets, Place::Topics, Place::AllSeries, Place::Regions, Place::Years];

/// Every page a reader can come to: op-eds by both their addresses, lists leaf by leaf in their first order.
async fn every_path(tx: &mut ReadTx, site: &Site) -> anyhow::Result<Vec<String>> {
    let mut paths = leaves(&Place::Home, display::count(tx, site, Shelf::All).await?);
    paths.extend(INDEXES.iter().map(Place::path));
    paths.extend(plain_pages(site));
    for (slug, short) in display::all_slugs(tx, site).await? {
        paths.push(Place::OpEd(slug).path());
        paths.push(Place::Short(short).path());
    }
    for (place, count) in gatherings(tx, site).await? {
        paths.extend(leaves(&place, count));
    }
    paths.extend(in_other_languages(tx, site).await?);
    Ok(paths)
}

/// The rooms in the other languages of the site, by their first leaves: what follows is reached from there.
async fn in_other_languages(tx: &mut ReadTx, site: &Site) -> anyhow::Result<Vec<String>> {
    let rooms = [Place::Home].into_iter().chain(INDEXES);
    let places: Vec<Place> =
        rooms.chain(gatherings(tx, site).await?.into_iter().map(|(place, _)| place)).collect();
    let each = other_languages(site)
        .flat_map(|language| places.iter().map(move |place| place.leaf_in(site, language, Leaf::default())));
    Ok(each.collect())
}

/// The plain pages in each of the site's languages.
fn plain_pages(site: &Site) -> impl Iterator<Item = String> {
    let other = |n: usize| site.languages.get(n).filter(|_| n > 0).cloned();
    let languages = site.languages.len().max(1);
    PlainPageKind::ALL
        .into_iter()
        .flat_map(move |kind| (0..languages).map(move |n| Place::Plain(kind, other(n)).path()))
}

/// What gathers op-eds and has one on display, each with how many.
async fn gatherings(tx: &mut ReadTx, site: &Site) -> anyhow::Result<Vec<(Place, i64)>> {
    let mut found = Vec::new();
    for (id, count) in counted::<PersonId>(tx, site, Room::Scholars).await? {
        // An outsider has bylines and no page.
        let scholar = people::get(tx, id).await?.filter(|person| person.kind == PersonKind::Scholar);
        found.extend(scholar.map(|person| (Place::Scholar(person.slug), count)));
    }
    for (id, count) in counted::<OutletId>(tx, site, Room::Outlets).await? {
        found.extend(outlets::get(tx, id).await?.map(|outlet| (Place::Outlet(outlet.slug), count)));
    }
    for (id, count) in counted::<TopicId>(tx, site, Room::Topics).await? {
        found.extend(topics::get(tx, id).await?.map(|topic| (Place::Topic(topic.slug), count)));
    }
    for (id, count) in counted::<SeriesId>(tx, site, Room::Series).await? {
        found.extend(series::get(tx, id).await?.map(|series| (Place::Series(series.slug), count)));
    }
    for (id, count) in counted::<RegionId>(tx, site, Room::Regions).await? {
        found.extend(regions::get(tx, id).await?.map(|region| (Place::Region(region.slug), count)));
    }
    for (year, count) in counted::<i16>(tx, site, Room::Years).await? {
        found.push((Place::Year(year), count));
    }
    Ok(found)
}

async fn counted<Id: FromStr<Err: Error + Send + Sync + 'static>>(
    tx: &mut ReadTx,
    site: &Site,
    room: Room,
) -> anyhow::Result<Vec<(Id, i64)>> {
    let counts = display::counts_by(tx, site, room).await?;
    counts.into_iter().map(|(id, count)| Ok((id.parse::<Id>()?, count))).collect()
}

fn leaves(place: &Place, count: i64) -> Vec<String> {
    let last = u32::try_from(count).unwrap_or(0).div_ceil(ON_A_LEAF).max(1);
    (1..=last).map(|number| place.leaf_path(Leaf { order: ListOrder::Day, number })).collect()
}
