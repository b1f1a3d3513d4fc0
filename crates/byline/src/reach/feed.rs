//! Feeds of the site and of each scholar, outlet, topic, series and region, in three forms that say the same.
//! It refuses to show more of an op-ed than its page, and to call out an archive that was brought in.

mod atom;
mod entry;
mod json;
mod rss;

use crate::{
    pages::Around,
    reading::Reading,
    refusal::Refusal,
    site_map::{FeedForm, FeedOf, Place, Reached},
};
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::Response,
};
use byline_core::{clock::Moment, person::PersonKind, slug::Slug};
use byline_store::{
    display::{self, News, Shelf},
    outlets, people, regions, series, topics,
};
pub(super) use entry::Outgoing;

/// Op-eds in a feed.
const MOST: u32 = 50;

/// A feed as it goes out.
struct Feed {
    title: String,
    about: Option<String>,
    /// The page whose feed it is.
    home: String,
    of: FeedOf,
    language: String,
    publisher: String,
    updated: Moment,
    hub: Option<String>,
    entries: Vec<Outgoing>,
}

/// What a feed is of: its shelf, its name, and the page that lists the same.
struct Source {
    shelf: Shelf,
    of: FeedOf,
    name: Option<String>,
    page: Place,
}

/// The feed of the whole site.
pub(super) async fn of_site(reading: Reading, Path(form): Path<String>) -> Result<Response, Refusal> {
    let source = Source { shelf: Shelf::All, of: FeedOf::Site, name: None, page: Place::Home };
    answer(reading, source, &form).await
}

/// A scholar's feed; as their page, it is there while something of theirs is displayed.
pub(super) async fn of_scholar(
    mut reading: Reading,
    Path((slug, form)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let found = people::by_slug(&mut reading.store, reading.site.id, &read(&slug)?).await?;
    let (person, _) =
        found.filter(|(person, _)| person.kind == PersonKind::Scholar).ok_or(Refusal::NotFound)?;
    let shelf = Shelf::Person(person.id);
    if display::count(&mut reading.store, &reading.site, shelf).await? == 0 {
        return Err(Refusal::NotFound);
    }
    let name = person.shown_name(&reading.site.language()).map(|name| name.text.to_string());
    let of = FeedOf::Scholar(person.slug.clone());
    answer(reading, Source { shelf, of, name, page: Place::Scholar(person.slug) }, &form).await
}

/// An outlet's feed.
pub(super) async fn of_outlet(
    mut reading: Reading,
    Path((slug, form)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let found = outlets::by_slug(&mut reading.store, reading.site.id, &read(&slug)?).await?;
    let (outlet, _) = found.ok_or(Refusal::NotFound)?;
    let shelf = Shelf::Outlet(outlet.id);
    if display::count(&mut reading.store, &reading.site, shelf).await? == 0 {
        return Err(Refusal::NotFound);
    }
    let name = outlet.name_on(None).map(ToString::to_string);
    let of = FeedOf::Outlet(outlet.slug.clone());
    answer(reading, Source { shelf, of, name, page: Place::Outlet(outlet.slug) }, &form).await
}

macro_rules! of_term {
    ($(#[$doc:meta])+ $function:ident, $rows:ident, $shelf:ident) => {
        $(#[$doc])+
        pub(super) async fn $function(
            mut reading: Reading,
            Path((slug, form)): Path<(String, String)>,
        ) -> Result<Response, Refusal> {
            let found = $rows::by_slug(&mut reading.store, reading.site.id, &read(&slug)?).await?;
            let (term, _) = found.ok_or(Refusal::NotFound)?;
            let name = term.names.in_language(&reading.site.language()).0.to_string();
            let of = FeedOf::$shelf(term.slug.clone());
            let source = Source { shelf: Shelf::$shelf(term.id), of, name: Some(name), page: Place::$shelf(term.slug) };
            answer(reading, source, &form).await
        }
    };
}
of_term!(
    /// A topic's feed.
    of_topic, topics, Topic
);
of_term!(
    /// A series' feed.
    of_series, series, Series
);
of_term!(
    /// A region's feed.
    of_region, regions, Region
);

fn read(slug: &str) -> Result<Slug, Refusal> {
    slug.parse().map_err(|_| Refusal::NotFound)
}

async fn answer(mut reading: Reading, source: Source, form: &str) -> Result<Response, Refusal> {
    let form: FeedForm = form.parse().map_err(|_| Refusal::NotFound)?;
    let news = display::news(&mut reading.store, &reading.site, source.shelf, MOST).await?;
    let feed = Feed::new(&reading, source, &news);
    let own = Place::Reached(Reached::Feed(feed.of.clone(), form)).absolute(&reading.site);
    let (media_type, body) = match form {
        FeedForm::Atom => ("application/atom+xml; charset=utf-8", atom::written(&feed, &own, &reading)),
        FeedForm::Rss => ("application/rss+xml; charset=utf-8", rss::written(&feed, &own)),
        FeedForm::Json => ("application/feed+json; charset=utf-8", json::written(&feed, &own)),
    };
    let mut answer = reading.answer_in(media_type, body);
    if let Some(hub) = &feed.hub {
        // WebSub (W3C), 4: a subscriber finds the hub and the address to subscribe to in the head as well.
        let links = format!("<{hub}>; rel=\"hub\", <{own}>; rel=\"self\"");
        if let Ok(links) = HeaderValue::try_from(links) {
            answer.headers_mut().insert(header::LINK, links);
        }
    }
    Ok(answer)
}

impl Feed {
    fn new(reading: &Reading, source: Source, news: &[News]) -> Self {
        let around = reading.around();
        let site = &reading.site;
        let institute = around.label(&site.names).text;
        let title = match &source.name {
            Some(name) => format!("{name} \u{2013} {institute}"),
            None => institute.clone(),
        };
        Self {
            title,
            about: site.intro.as_ref().map(|intro| around.label(intro).text),
            home: source.page.absolute(site),
            of: source.of,
            language: site.language().to_string(),
            publisher: institute,
            // Nothing in it yet: the feed is as old as the site's last turn.
            updated: news.iter().map(|news| news.touched.max(news.told)).max().unwrap_or(site.turned_at),
            hub: reading.settings.websub_hub.as_ref().map(|hub| hub.as_str().to_owned()),
            entries: news
                .iter()
                .map(|news| {
                    let beside: Around<'_> = reading.beside(&news.displayed.facts().language);
                    Outgoing::new(&beside, news)
                })
                .collect(),
        }
    }
}
