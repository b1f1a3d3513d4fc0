//! Feeds of the site, of each scholar, outlet, topic, series and region, and of a search, in three forms that say the same.
//! It refuses to show more of an op-ed than its page, and to call out an archive that was brought in.

mod atom;
mod entry;
mod json;
mod rss;

use super::gathered::Gatherer;
use crate::{
    pages::Around,
    reading::Reading,
    refusal::Refusal,
    site_map::{FeedForm, FeedOf, Place, Reached, Seeking},
};
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::Response,
};
use byline_core::clock::Moment;
use byline_store::display::{self, News, Shelf};
pub(super) use entry::Outgoing;

/// Op-eds in a feed.
pub(super) const MOST: u32 = 50;

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

/// What a feed is of: its name, and the page that lists the same.
struct Source {
    of: FeedOf,
    name: Option<String>,
    page: Place,
}

/// The feed of the whole site.
pub(super) async fn of_site(reading: Reading, Path(form): Path<String>) -> Result<Response, Refusal> {
    let source = Source { of: FeedOf::Site, name: None, page: Place::Home };
    answer(reading, (Shelf::All, source), &form).await
}

/// The feed of what gathers op-eds; a scholar's or an outlet's is there, as their page, while something of theirs is displayed.
pub(super) async fn of(
    gatherer: Gatherer,
    mut reading: Reading,
    Path((slug, form)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let gathered = gatherer.found(&mut reading, &slug).await?;
    let (of, page) = (gathered.feed(), gathered.page());
    let source = Source { of, name: Some(gathered.name.text), page };
    answer(reading, (gathered.shelf, source), &form).await
}

async fn answer(
    mut reading: Reading,
    (shelf, source): (Shelf, Source),
    form: &str,
) -> Result<Response, Refusal> {
    let form: FeedForm = form.parse().map_err(|_| Refusal::NotFound)?;
    let news = display::news(&mut reading.store, &reading.site, shelf, MOST).await?;
    Ok(given(&reading, source, &news, form))
}

/// The feed of a search that found `news`, which is called `name`.
pub(super) fn of_search(
    reading: &Reading,
    (seeking, name): (Seeking, String),
    news: &[News],
    form: FeedForm,
) -> Response {
    let page = Place::Search(seeking.clone());
    given(reading, Source { of: FeedOf::Search(seeking), name: Some(name), page }, news, form)
}

fn given(reading: &Reading, source: Source, news: &[News], form: FeedForm) -> Response {
    let feed = Feed::new(reading, source, news);
    let own = Place::Reached(Reached::Feed(feed.of.clone(), form)).absolute(&reading.site);
    let (media_type, body) = match form {
        FeedForm::Atom => ("application/atom+xml; charset=utf-8", atom::written(&feed, &own, reading)),
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
    answer
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
        // The hub is told which feeds changed; which searches find something new, nobody reckons.
        let hub = reading.settings.websub_hub.as_ref().filter(|_| !matches!(source.of, FeedOf::Search(_)));
        Self {
            title,
            about: site.intro.as_ref().map(|intro| around.label(intro).text),
            home: source.page.absolute(site),
            of: source.of,
            language: site.language().to_string(),
            publisher: institute,
            // Nothing in it yet: the feed is as old as the site's last turn.
            updated: news.iter().map(|news| news.touched.max(news.told)).max().unwrap_or(site.turned_at),
            hub: hub.map(|hub| hub.as_str().to_owned()),
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
