//! How many pages a second a node makes for each class of programs, so that a flood of them never keeps readers waiting.
//! It refuses to keep an address, to slow a reader down, and to count what is ready: that costs less than saying no.

use crate::{app::App, measure::is_robot, page_cache::is_in_desk, settings::Settings};
use aho_corasick::AhoCorasick;
use axum::{
    extract::{Request, State},
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use byline_core::clock::Moment;
use std::sync::{
    Arc, LazyLock,
    atomic::{AtomicI64, Ordering},
};

/// So many seconds' worth may be taken at once after a rest.
const SAVED_UP: i64 = 10;

/// Which programs these are, by the name they give themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Archives of the web, libraries, and those that harvest for them.
    Harvesters,
    /// Search engines, and what shows a link to people: previews, feed readers.
    Search,
    /// Every other program that says it is one, and whoever gives no name.
    Robots,
}

/// Names of archives' and libraries' programs, in lower case.
const HARVESTERS: [&str; 20] = [
    "archive.org",
    "ia_archiver",
    "heritrix",
    "wayback",
    "perma.cc",
    "webrecorder",
    "browsertrix",
    "pywb",
    "arquivo",
    "bnf.fr",
    "webarchive",
    "memento",
    "oai-pmh",
    "oaipmh",
    "sickle",
    "metha",
    "core.ac.uk",
    "zotero",
    "citoid",
    "worldcat",
];

/// Names of search engines, and of what acts for one reader who follows or is sent a link.
const SEARCH: [&str; 24] = [
    "googlebot",
    "bingbot",
    "duckduckbot",
    "applebot",
    "yandex",
    "qwant",
    "mojeek",
    "seznam",
    "ecosia",
    "kagi",
    "baiduspider",
    "naver",
    "facebookexternalhit",
    "whatsapp/",
    "twitterbot",
    "linkedinbot",
    "slackbot",
    "telegrambot",
    "bluesky",
    "mastodon",
    "feedly",
    "newsblur",
    "inoreader",
    "feedfetcher",
];

static KNOWN: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .build(HARVESTERS.iter().chain(&SEARCH))
        .expect("a short list of plain words is a small automaton")
});

impl Class {
    /// The class of whoever calls itself so; none for readers.
    #[must_use]
    pub fn of(user_agent: Option<&[u8]>) -> Option<Self> {
        let found =
            user_agent.and_then(|name| KNOWN.find_iter(name).map(|hit| hit.pattern().as_usize()).min());
        match found {
            Some(place) if place < HARVESTERS.len() => Some(Self::Harvesters),
            Some(_) => Some(Self::Search),
            None => is_robot(user_agent).then_some(Self::Robots),
        }
    }
}

/// The budgets of a node.
#[derive(Debug)]
pub struct Budgets {
    harvesters: Bucket,
    search: Bucket,
    robots: Bucket,
}

/// What one class may take: so many a second, and what it saved up.
#[derive(Debug)]
struct Bucket {
    /// Microseconds that one page costs; 0 for no bound.
    price: i64,
    /// When all that was taken will be paid for.
    paid_at: AtomicI64,
}

impl Budgets {
    /// As the settings say.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        let bucket = |a_second: Option<u32>| Bucket {
            price: a_second.map_or(0, |n| 1_000_000 / i64::from(n.max(1))),
            paid_at: AtomicI64::new(0),
        };
        let given = &settings.budgets;
        Self {
            harvesters: bucket(given.harvesters),
            search: bucket(given.search),
            robots: bucket(given.robots),
        }
    }

    /// Takes one page for a class; or says in how many seconds to come again.
    ///
    /// # Errors
    /// The seconds.
    pub fn take(&self, class: Class, now: Moment) -> Result<(), i64> {
        match class {
            Class::Harvesters => self.harvesters.take(now),
            Class::Search => self.search.take(now),
            Class::Robots => self.robots.take(now),
        }
    }
}

impl Bucket {
    fn take(&self, now: Moment) -> Result<(), i64> {
        if self.price == 0 {
            return Ok(());
        }
        let (now, most) = (now.micros(), SAVED_UP * 1_000_000);
        let mut owed = 0;
        let paid = self.paid_at.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |paid_at| {
            let next = paid_at.max(now) + self.price;
            owed = next - now - most;
            (owed <= 0).then_some(next)
        });
        // Half of what was saved up is back then: whoever waits that long is not sent away at once again.
        paid.map(drop).map_err(|_| owed.max(0) / 1_000_000 + SAVED_UP / 2)
    }
}

/// A layer around every page that has to be made: what the page cache holds never comes here.
pub async fn keep(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if is_in_desk(path) || matches!(path, "/healthz" | "/readyz") {
        return next.run(request).await;
    }
    let named = request.headers().get(header::USER_AGENT).map(|name| name.as_bytes());
    let Some(class) = Class::of(named) else { return next.run(request).await };
    match app.budgets.take(class, app.clock.now()) {
        Ok(()) => next.run(request).await,
        Err(seconds) => {
            tracing::debug!(?class, "sent away for {seconds} seconds");
            refused(seconds)
        }
    }
}

fn refused(seconds: i64) -> Response {
    let headers = [
        (header::RETRY_AFTER, seconds.to_string()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
    ];
    let words = "More pages than this site makes at once are being asked for by programs of this kind. Come again a little later.\n";
    (StatusCode::TOO_MANY_REQUESTS, headers, words).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_told_apart_by_name_and_readers_are_none() {
        let of = |name: &str| Class::of(Some(name.as_bytes()));
        for name in [
            "Mozilla/5.0 (compatible; archive.org_bot +http://archive.org/details/archive.org_bot)",
            "heritrix/3.4",
            "Zotero/7.0",
            "Sickle/0.7",
        ] {
            assert_eq!(of(name), Some(Class::Harvesters), "{name}");
        }
        for name in [
            "Mozilla/5.0 (compatible; Googlebot/2.1)",
            "facebookexternalhit/1.1",
            "Mastodon/4.3 (+https://social.example/)",
        ] {
            assert_eq!(of(name), Some(Class::Search), "{name}");
        }
        for name in ["GPTBot/1.2", "python-requests/2.32", "SomeCrawler", ""] {
            assert_eq!(of(name), Some(Class::Robots), "{name}");
        }
        assert_eq!(Class::of(None), Some(Class::Robots));
        assert_eq!(of("Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"), None);
    }

    #[test]
    fn a_class_takes_what_it_saved_up_and_then_as_much_as_comes_in() {
        let mut settings = Settings::default();
        settings.budgets.robots = Some(5);
        settings.budgets.harvesters = None;
        let budgets = Budgets::of(&settings);
        let at = |millis: i64| Moment::from_micros(1_800_000_000_000_000 + millis * 1_000);
        let taken = |from: i64, until: i64, class| {
            (from..until).filter(|millis| budgets.take(class, at(*millis)).is_ok()).count()
        };
        assert_eq!(taken(0, 1_000, Class::Robots), 50 + 4, "ten seconds' worth, and what came in meanwhile");
        assert_eq!(taken(1_000, 11_000, Class::Robots), 50, "five a second");
        assert!(budgets.take(Class::Robots, at(11_000)).is_ok());
        assert!(budgets.take(Class::Robots, at(11_000)).unwrap_err() >= 5);
        assert_eq!(taken(0, 10_000, Class::Harvesters), 10_000, "without a bound");
        assert!(budgets.take(Class::Search, at(11_000)).is_ok(), "a class pays for itself alone");
        assert_eq!(taken(100_000, 101_000, Class::Robots), 54, "rested");
    }
}
