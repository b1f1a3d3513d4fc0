//! The map of the site for search engines, in parts, each op-ed with the moment it last changed.
//! It refuses to list what readers may not see, and a date that nobody knows.

use super::xml::Xml;
use crate::{
    reading::Reading,
    refusal::Refusal,
    site_map::{Place, Reached, routes},
};
use axum::{extract::Path, response::Response};
use byline_core::person::PersonKind;
use byline_store::{
    display::{self, Room},
    outlets, people, regions, series, topics,
};
use std::collections::HashSet;

const SITEMAPS: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XML: &str = "application/xml; charset=utf-8";

/// Op-eds in a part. The standard allows ten times as many; a part of this size is kept ready like a page.
const IN_A_PART: u32 = 5_000;

/// The index of the parts.
pub(super) async fn index(mut reading: Reading) -> Result<Response, Refusal> {
    let parts = display::map_parts(&mut reading.store, &reading.site, IN_A_PART).await?;
    let mut xml = Xml::new();
    xml.open("sitemapindex", &[("xmlns", SITEMAPS)]);
    // The pages around op-eds have no one moment: nobody knows when the last of them changed.
    for (part, touched) in (0..).zip([None].into_iter().chain(parts.into_iter().map(Some))) {
        let at = Place::Reached(Reached::SitemapPart(part)).absolute(&reading.site);
        xml.open("sitemap", &[]).text("loc", &[], &at);
        if let Some(touched) = touched {
            xml.text("lastmod", &[], &touched.rfc3339());
        }
        xml.close("sitemap");
    }
    xml.close("sitemapindex");
    Ok(reading.answer_in(XML, xml.whole()))
}

/// One part.
pub(super) async fn part(mut reading: Reading, Path(raw): Path<String>) -> Result<Response, Refusal> {
    let number = raw.strip_suffix(".xml").filter(|number| *number == "0" || !number.starts_with('0'));
    let number: u32 = number.and_then(|number| number.parse().ok()).ok_or(Refusal::NotFound)?;
    let mut xml = Xml::new();
    xml.open("urlset", &[("xmlns", SITEMAPS)]);
    match number.checked_sub(1) {
        None => {
            for place in around(&mut reading).await? {
                xml.open("url", &[]).text("loc", &[], &place.absolute(&reading.site)).close("url");
            }
        }
        Some(before) => {
            let listed = display::mapped(&mut reading.store, &reading.site, (IN_A_PART, before)).await?;
            for (slug, touched) in listed.ok_or(Refusal::NotFound)? {
                let at = Place::OpEd(slug).absolute(&reading.site);
                xml.open("url", &[])
                    .text("loc", &[], &at)
                    .text("lastmod", &[], &touched.rfc3339())
                    .close("url");
            }
        }
    }
    xml.close("urlset");
    Ok(reading.answer_in(XML, xml.whole()))
}

/// The pages around op-eds that have something to show.
async fn around(reading: &mut Reading) -> Result<Vec<Place>, Refusal> {
    use Place::{
        AllSeries, Home, Outlet, Outlets, Plain, Region, Regions, Scholar, Scholars, Series, Topic, Topics,
        Year, Years,
    };
    let mut places = vec![Home, Scholars, Outlets, Topics, AllSeries, Regions, Years];
    let (own, site) = (reading.site.language(), reading.site.id);
    for (kind, ..) in routes::PLAIN {
        let others = reading.site.languages.iter().filter(|language| **language != own);
        places.push(Plain(kind, None));
        places.extend(others.map(|language| Plain(kind, Some(language.clone()))));
    }
    let shown = on_display(reading, Room::Scholars).await?;
    let scholars = people::all(&mut reading.store, site).await?.into_iter();
    let scholars = scholars.filter(|person| person.kind == PersonKind::Scholar);
    places.extend(scholars.filter(|p| shown.contains(&p.id.to_string())).map(|p| Scholar(p.slug)));
    let shown = on_display(reading, Room::Outlets).await?;
    let all = outlets::all(&mut reading.store, site).await?.into_iter();
    places.extend(all.filter(|o| shown.contains(&o.id.to_string())).map(|o| Outlet(o.slug)));
    let shown = on_display(reading, Room::Topics).await?;
    let all = topics::all(&mut reading.store, site).await?.into_iter();
    places.extend(all.filter(|t| shown.contains(&t.id.to_string())).map(|t| Topic(t.slug)));
    let shown = on_display(reading, Room::Series).await?;
    let all = series::all(&mut reading.store, site).await?.into_iter();
    places.extend(all.filter(|s| shown.contains(&s.id.to_string())).map(|s| Series(s.slug)));
    let shown = on_display(reading, Room::Regions).await?;
    let all = regions::all(&mut reading.store, site).await?.into_iter();
    places.extend(all.filter(|r| shown.contains(&r.id.to_string())).map(|r| Region(r.slug)));
    let years = on_display(reading, Room::Years).await?;
    let mut years: Vec<i16> = years.iter().filter_map(|year| year.parse().ok()).collect();
    years.sort_unstable();
    places.extend(years.into_iter().map(Year));
    Ok(places)
}

async fn on_display(reading: &mut Reading, room: Room) -> Result<HashSet<String>, Refusal> {
    let counts = display::counts_by(&mut reading.store, &reading.site, room).await?;
    Ok(counts.into_iter().map(|(thing, _)| thing).collect())
}
