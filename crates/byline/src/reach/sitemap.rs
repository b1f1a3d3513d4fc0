//! The map of the site for search engines, in parts, each op-ed with the moment it last changed.
//! It refuses to list what readers may not see, and a date that nobody knows.

use super::{
    gathered::{Gathered, Gatherer},
    xml::Xml,
};
use crate::{
    reading::Reading,
    refusal::Refusal,
    site_map::{MapPart, Place, Reached, routes},
};
use axum::{extract::Path, response::Response};
use byline_store::display;

const SITEMAPS: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XML: &str = "application/xml; charset=utf-8";

/// Op-eds in a part. The standard allows ten times as many; a part of this size is kept ready like a page.
const IN_A_PART: u32 = 5_000;

/// The index of the parts: each year's op-eds stand together, so that what is long past is not read again for what is new.
pub(super) async fn index(mut reading: Reading) -> Result<Response, Refusal> {
    let years = display::map_years(&mut reading.store, &reading.site).await?;
    let leaves = years.iter().flat_map(|of| {
        (1..=of.op_eds.div_ceil(IN_A_PART)).map(|leaf| (MapPart::Year(of.year, leaf), Some(of.touched)))
    });
    let mut xml = Xml::new();
    xml.open("sitemapindex", &[("xmlns", SITEMAPS)]);
    // The pages around op-eds have no one moment: nobody knows when the last of them changed.
    for (part, touched) in [(MapPart::Around, None)].into_iter().chain(leaves) {
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
    let part = raw.strip_suffix(".xml").and_then(|part| part.parse().ok()).ok_or(Refusal::NotFound)?;
    let mut xml = Xml::new();
    xml.open("urlset", &[("xmlns", SITEMAPS)]);
    match part {
        MapPart::Around => {
            for place in around(&mut reading).await? {
                xml.open("url", &[]).text("loc", &[], &place.absolute(&reading.site)).close("url");
            }
        }
        MapPart::Year(year, leaf) => {
            let asked = (year, IN_A_PART, leaf - 1);
            let listed = display::mapped(&mut reading.store, &reading.site, asked).await?;
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
    use Place::{AllSeries, Home, Outlets, Plain, Regions, Scholars, Topics, Year, Years};
    let mut places = vec![Home, Scholars, Outlets, Topics, AllSeries, Regions, Years];
    let own = reading.site.language();
    for (kind, ..) in routes::PLAIN {
        let others = reading.site.languages.iter().filter(|language| **language != own);
        places.push(Plain(kind, None));
        places.extend(others.map(|language| Plain(kind, Some(language.clone()))));
    }
    for gatherer in Gatherer::ALL {
        places.extend(gatherer.on_display(reading).await?.iter().map(Gathered::page));
    }
    let years = display::map_years(&mut reading.store, &reading.site).await?;
    places.extend(years.into_iter().map(|of| Year(of.year)));
    Ok(places)
}
