//! Every place where text leaves Byline for somebody who is not an editor, in one list.
//! It refuses to be short: takedown, rights and the same-facts tests walk it, so whoever adds a way out adds it here.

use crate::site_map::routes;

/// How a surface tells that an op-ed is no longer there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gone {
    /// 410 with title and reason, or with nothing but the day for what was erased.
    Tombstone,
    /// It is not named any more.
    Absent,
    /// 404, as if it had never been.
    NotFound,
}

/// What of an op-ed a surface lets out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetsOut {
    /// All that its page shows, the excerpt within the rights.
    Page,
    /// What names it: title, authors, outlet, day; the beginning of its summary or excerpt.
    Entry,
    /// A picture the rights let be shown.
    Picture,
    /// Its addresses alone.
    Address,
    /// The page of its original as it was captured, or its manuscript, where a ground for that is recorded.
    Copy,
}

/// A place where text leaves Byline.
#[derive(Clone, Copy, Debug)]
pub struct Surface {
    /// What it is called in tests and documents.
    pub name: &'static str,
    /// The pattern of its address, or the command that prints it.
    pub at: &'static str,
    /// What it lets out.
    pub lets_out: LetsOut,
    /// What it says of an op-ed that is gone.
    pub gone: Gone,
}

/// The list.
pub const SURFACES: &[Surface] = &[
    surface("op-ed page", routes::OP_ED, LetsOut::Page, Gone::Tombstone),
    surface("earlier versions", routes::VERSIONS, LetsOut::Page, Gone::Tombstone),
    surface("short address", routes::SHORT, LetsOut::Address, Gone::Tombstone),
    surface("selection", routes::HOME, LetsOut::Entry, Gone::Absent),
    surface("scholar", routes::SCHOLAR, LetsOut::Entry, Gone::Absent),
    surface("outlet", routes::OUTLET, LetsOut::Entry, Gone::Absent),
    surface("topic", routes::TOPIC, LetsOut::Entry, Gone::Absent),
    surface("series", routes::SERIES, LetsOut::Entry, Gone::Absent),
    surface("region", routes::REGION, LetsOut::Entry, Gone::Absent),
    surface("year", routes::YEAR, LetsOut::Entry, Gone::NotFound),
    surface("search", routes::SEARCH, LetsOut::Entry, Gone::Absent),
    surface("index of years", routes::YEARS, LetsOut::Address, Gone::Absent),
    surface("index of scholars", routes::SCHOLARS, LetsOut::Address, Gone::Absent),
    surface("index of outlets", routes::OUTLETS, LetsOut::Address, Gone::Absent),
    surface("media", routes::PICTURE, LetsOut::Picture, Gone::NotFound),
    surface("sizes of media", routes::PICTURE_FILE, LetsOut::Picture, Gone::NotFound),
    surface("captured original", routes::REPLAY, LetsOut::Copy, Gone::NotFound),
    surface("manuscript of an op-ed", routes::MANUSCRIPT, LetsOut::Copy, Gone::Tombstone),
    surface("file of a manuscript", routes::MANUSCRIPT_FILE, LetsOut::Copy, Gone::Tombstone),
    surface("gate to captures", routes::TIMEGATE, LetsOut::Copy, Gone::NotFound),
    surface("map of captures", routes::TIMEMAP, LetsOut::Copy, Gone::NotFound),
    surface("old address", "*", LetsOut::Entry, Gone::Tombstone),
    surface("map of the site", routes::SITEMAP_PART, LetsOut::Address, Gone::Absent),
    surface("feed of the site", routes::FEED, LetsOut::Page, Gone::Absent),
    surface("feed of a scholar", routes::SCHOLAR_FEED, LetsOut::Page, Gone::Absent),
    surface("feed of an outlet", routes::OUTLET_FEED, LetsOut::Page, Gone::Absent),
    surface("feed of a topic", routes::TOPIC_FEED, LetsOut::Page, Gone::Absent),
    surface("feed of a series", routes::SERIES_FEED, LetsOut::Page, Gone::Absent),
    surface("feed of a region", routes::REGION_FEED, LetsOut::Page, Gone::Absent),
    surface("feed of a search", routes::SEARCH_FEED, LetsOut::Page, Gone::Absent),
    surface("search as it is typed", routes::SEARCH_BEGUN, LetsOut::Entry, Gone::Absent),
    surface("citation", routes::CITE, LetsOut::Entry, Gone::Tombstone),
    surface("linkset", routes::LINKSET, LetsOut::Address, Gone::Tombstone),
    surface("references of a scholar", routes::REFERENCES, LetsOut::Entry, Gone::NotFound),
    surface("harvest", routes::OAI, LetsOut::Entry, Gone::Absent),
    surface("list of addresses", "byline urls", LetsOut::Address, Gone::Absent),
    surface("op-ed in Markdown", routes::MARKDOWN, LetsOut::Page, Gone::Tombstone),
    surface("op-eds as data", routes::API_OP_EDS, LetsOut::Page, Gone::Absent),
    surface("op-ed as data", routes::API_OP_ED, LetsOut::Page, Gone::Tombstone),
    surface("scholars as data", routes::API_SCHOLARS, LetsOut::Address, Gone::Absent),
    surface("outlets as data", routes::API_OUTLETS, LetsOut::Address, Gone::Absent),
    surface("framed latest", routes::EMBED_LATEST, LetsOut::Entry, Gone::Absent),
    surface("framed scholar", routes::EMBED_SCHOLAR, LetsOut::Entry, Gone::Absent),
    surface("framed topic", routes::EMBED_TOPIC, LetsOut::Entry, Gone::Absent),
    surface("framed outlet", routes::EMBED_OUTLET, LetsOut::Entry, Gone::Absent),
    surface("framed series", routes::EMBED_SERIES, LetsOut::Entry, Gone::Absent),
    surface("framed region", routes::EMBED_REGION, LetsOut::Entry, Gone::Absent),
    surface("piece of latest", routes::EMBED_LATEST_FRAGMENT, LetsOut::Entry, Gone::Absent),
    surface("piece of scholar", routes::EMBED_SCHOLAR_FRAGMENT, LetsOut::Entry, Gone::Absent),
    surface("piece of topic", routes::EMBED_TOPIC_FRAGMENT, LetsOut::Entry, Gone::Absent),
    surface("piece of outlet", routes::EMBED_OUTLET_FRAGMENT, LetsOut::Entry, Gone::Absent),
    surface("piece of series", routes::EMBED_SERIES_FRAGMENT, LetsOut::Entry, Gone::Absent),
    surface("piece of region", routes::EMBED_REGION_FRAGMENT, LetsOut::Entry, Gone::Absent),
    surface("link shown elsewhere", routes::OEMBED, LetsOut::Entry, Gone::Tombstone),
    surface("dump", routes::DUMP, LetsOut::Page, Gone::Absent),
    surface("dump by command", "byline dump", LetsOut::Page, Gone::Absent),
    surface("card", routes::CARD, LetsOut::Picture, Gone::Tombstone),
    surface("page for programs", routes::LLMS, LetsOut::Entry, Gone::Absent),
];

const fn surface(name: &'static str, at: &'static str, lets_out: LetsOut, gone: Gone) -> Surface {
    Surface { name, at, lets_out, gone }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_surface_is_named_once() {
        let names: BTreeSet<&str> = SURFACES.iter().map(|surface| surface.name).collect();
        let places: BTreeSet<&str> = SURFACES.iter().map(|surface| surface.at).collect();
        assert_eq!((names.len(), places.len()), (SURFACES.len(), SURFACES.len()));
    }
}
