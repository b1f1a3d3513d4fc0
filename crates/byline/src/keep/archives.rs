//! What public archives have of a page: each configured archive asked directly, and its copy looked at before it is believed.
//! It refuses an archive's word for a date or a page, copies on other hosts, and to take anything from its silence.

use super::captures;
use crate::{
    fetch::{self, Exchange, FetchRefusal},
    live_page,
    visit::asked_pause,
};
use byline_core::{address::WebAddress, clock::Moment, ladder::ArchiveCopy, original::Shingles};
use byline_warc::{TimeMap, of_timestamp, timestamp};
use serde::Deserialize;
use std::fmt;

/// So many copies are looked at, the nearest first, before an archive counts as having none.
const LOOKED_AT: usize = 3;
/// A date is the same within so many seconds.
const SAME: i64 = 86_400;

/// An archive that is asked, by the address it was given with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Archive {
    base: WebAddress,
    manner: Manner,
}

/// How an archive is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    /// For the time map of a page (RFC 7089), under its base.
    TimeMap,
    /// For the copy nearest to a moment (the Availability API), at exactly this address.
    Availability,
}

/// From when until when a copy shows what the op-ed's page showed.
#[derive(Clone, Copy, Debug)]
pub struct Sought {
    /// The day it ran, where that is known.
    pub near: Option<Moment>,
    /// When it was lost.
    pub lost: Option<Moment>,
}

/// What a copy is looked at for.
#[derive(Clone, Copy, Debug)]
pub struct Measure<'a> {
    /// When it may be from.
    pub sought: Sought,
    /// The captured text, where it has stood in the original's page: it must stand in a copy too.
    pub words: Option<&'a Shingles>,
    /// Copies that an editor said are of something else.
    pub wrong: &'a [WebAddress],
    /// When it is asked for.
    pub now: Moment,
}

/// What a look at a copy found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Looked {
    /// A copy of the text.
    Copy(ArchiveCopy),
    /// Something else, or nothing that says its date.
    Otherwise,
    /// No page: an archive replays a lost one with its own status, or has lost the copy, or does not have it yet.
    NotThere,
}

/// Why an archive told nothing.
#[derive(Debug, thiserror::Error)]
pub enum Silent {
    #[error(transparent)]
    Fetch(#[from] FetchRefusal),
    #[error("the archive answers with status {status}")]
    Status { status: u16, wait: Option<i64> },
    #[error("the archive answers with something that is no answer")]
    Nonsense,
}

impl Silent {
    /// An answer that is none, with how long to wait, in seconds or until a date (RFC 9110, 10.2.3).
    fn told(answer: &Exchange, now: Moment) -> Self {
        Self::Status { status: answer.status(), wait: asked_pause(answer.header("retry-after"), now) }
    }
}

impl Archive {
    /// The archive at an address: one that ends in `available` speaks the Availability API, any other has time maps under it.
    #[must_use]
    pub fn at(base: WebAddress) -> Self {
        let is_api = base.url().path().trim_end_matches('/').ends_with("/available");
        Self { manner: if is_api { Manner::Availability } else { Manner::TimeMap }, base }
    }

    /// Its host, by which what it has is kept.
    #[must_use]
    pub fn host(&self) -> &str {
        self.base.host()
    }

    /// The address asked about a page.
    fn question(&self, page: &WebAddress, sought: Sought) -> Option<WebAddress> {
        let base = self.base.as_str().trim_end_matches('/');
        match self.manner {
            Manner::TimeMap => format!("{base}/timemap/link/{page}").parse().ok(),
            Manner::Availability => {
                let mut url = self.base.url().clone();
                url.query_pairs_mut().append_pair("url", page.as_str());
                if let Some(near) = sought.near {
                    url.query_pairs_mut().append_pair("timestamp", &stamp(near));
                }
                url.as_str().parse().ok()
            }
        }
    }

    /// The copy of a page that is nearest to the day it ran and is really there; none where the archive has none.
    pub async fn nearest(
        &self,
        client: &fetch::Client,
        page: &WebAddress,
        measure: Measure<'_>,
    ) -> Result<Option<ArchiveCopy>, Silent> {
        let Measure { sought, now, .. } = measure;
        let Some(question) = self.question(page, sought) else { return Ok(None) };
        let answer = client.get(question.url()).await?;
        match answer.status() {
            200..=299 => {}
            404 => return Ok(None),
            _ => return Err(Silent::told(&answer, now)),
        }
        let body = String::from_utf8_lossy(answer.decoded());
        let mut claimed = match self.manner {
            Manner::TimeMap => of_time_map(&body, page)?,
            Manner::Availability => of_availability(&body)?,
        };
        claimed.retain(|copy| sought.fits(copy.at) && self.is_own(&copy.url) && !measure.is_wrong(&copy.url));
        claimed.sort_by_key(|copy| sought.distance(copy.at));
        let mut silent = None;
        for copy in claimed.into_iter().take(LOOKED_AT) {
            match self.looked_at(client, &copy, measure).await {
                Ok(Looked::Copy(copy)) => return Ok(Some(copy)),
                Ok(_) => {}
                Err(why) => silent = Some(why),
            }
        }
        silent.map_or(Ok(None), Err)
    }

    /// The copy as it is served: where it redirects to and the date it is served with. None where nothing but the archive's
    /// list says its date.
    pub async fn looked_at(
        &self,
        client: &fetch::Client,
        copy: &ArchiveCopy,
        measure: Measure<'_>,
    ) -> Result<Looked, Silent> {
        let answer = client.get(copy.url.url()).await?;
        match answer.status() {
            200..=299 => {}
            429 | 500..=599 => return Err(Silent::told(&answer, measure.now)),
            _ => return Ok(Looked::NotThere),
        }
        let Ok(url) = answer.final_url().as_str().parse::<WebAddress>() else { return Ok(Looked::NotThere) };
        let served = answer.header("memento-datetime").and_then(Moment::from_head);
        let at = served.or_else(|| stamped(&url).filter(|at| is_near(*at, copy.at)));
        let at = at.filter(|at| measure.sought.fits(*at));
        let fits = self.is_own(&url) && !measure.is_wrong(&url) && measure.holds(&answer).await;
        Ok(at.filter(|_| fits).map_or(Looked::Otherwise, |at| Looked::Copy(ArchiveCopy { at, url })))
    }

    /// Whether an address is on the archive's own host or one below it.
    fn is_own(&self, url: &WebAddress) -> bool {
        let (host, own) = (url.host(), self.host());
        let below = host.strip_suffix(own).is_some_and(|front| front.is_empty() || front.ends_with('.'));
        below && url.url().port_or_known_default() == self.base.url().port_or_known_default()
            || below && url.url().port().is_none() && self.base.url().port().is_none()
    }
}

impl Measure<'_> {
    fn is_wrong(&self, url: &WebAddress) -> bool {
        self.wrong.iter().any(|wrong| wrong.key() == url.key())
    }

    /// Whether the captured text stands in a copy; what is no page holds none. Where no text is known, its date must do.
    async fn holds(&self, answer: &Exchange) -> bool {
        let Some(words) = self.words else { return true };
        let bytes = answer.decoded().clone();
        let content_type = answer.header("content-type").map(str::to_owned);
        let page = live_page::read(bytes, None, content_type).await;
        page.is_some_and(|page| words.belong_to(&page.words))
    }
}

impl fmt::Display for Archive {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.host())
    }
}

impl Sought {
    fn fits(&self, at: Moment) -> bool {
        self.near.is_none_or(|near| at >= near.plus_seconds(-SAME)) && self.lost.is_none_or(|lost| at < lost)
    }

    fn distance(&self, at: Moment) -> i64 {
        self.near.map_or_else(
            || i64::MAX.saturating_sub(at.micros()),
            |near| at.micros().abs_diff(near.micros()).cast_signed(),
        )
    }
}

/// The copies a time map names; one that is about another page is nonsense.
fn of_time_map(body: &str, page: &WebAddress) -> Result<Vec<ArchiveCopy>, Silent> {
    if body.trim().is_empty() {
        return Ok(Vec::new());
    }
    let map = TimeMap::of_link_format(body).map_err(|_| Silent::Nonsense)?;
    let about = map.original.parse::<WebAddress>().map_err(|_| Silent::Nonsense)?;
    if !about.is_same_page(page) {
        return Err(Silent::Nonsense);
    }
    let copies = map.mementos.into_iter().filter_map(|memento| {
        Some(ArchiveCopy {
            at: Moment::from_micros(memento.at.as_microsecond()),
            url: memento.url.parse().ok()?,
        })
    });
    Ok(copies.collect())
}

#[derive(Deserialize)]
struct Available {
    archived_snapshots: Snapshots,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Snapshots {
    closest: Option<Closest>,
}

#[derive(Deserialize)]
struct Closest {
    available: bool,
    url: String,
    timestamp: String,
    #[serde(default)]
    status: String,
}

fn of_availability(body: &str) -> Result<Vec<ArchiveCopy>, Silent> {
    let read: Available = serde_json::from_str(body).map_err(|_| Silent::Nonsense)?;
    let closest = read
        .archived_snapshots
        .closest
        .filter(|one| one.available && (one.status.is_empty() || one.status == "200"));
    let Some(one) = closest else { return Ok(Vec::new()) };
    let at = of_stamp(&one.timestamp).ok_or(Silent::Nonsense)?;
    let url = one.url.parse().map_err(|_| Silent::Nonsense)?;
    Ok(vec![ArchiveCopy { at, url }])
}

/// A moment in the fourteen digits of archives.
pub fn stamp(at: Moment) -> String {
    timestamp(captures::stamp(at))
}

/// The moment that fourteen digits say.
pub fn of_stamp(digits: &str) -> Option<Moment> {
    of_timestamp(digits).map(captures::moment)
}

/// The moment in an archive's address of a copy: `/web/20190704120000/...`.
pub fn stamped(url: &WebAddress) -> Option<Moment> {
    let mut parts = url.url().path().split('/');
    parts.find_map(|part| of_stamp(part.get(..14)?))
}

fn is_near(one: Moment, other: Moment) -> bool {
    one.micros().abs_diff(other.micros()) <= SAME.unsigned_abs() * 1_000_000
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(raw: &str) -> WebAddress {
        raw.parse().unwrap()
    }

    fn at(raw: &str) -> Moment {
        of_stamp(raw).unwrap()
    }

    #[test]
    fn an_archive_is_asked_in_its_own_manner() {
        let sought = Sought { near: Some(at("20190603000000")), lost: None };
        let page = url("https://outlet.example/water?p=1");
        let maps = Archive::at(url("https://web.archive.example/web/"));
        assert_eq!(
            maps.question(&page, sought).unwrap().as_str(),
            "https://web.archive.example/web/timemap/link/https://outlet.example/water?p=1"
        );
        let api = Archive::at(url("https://archive.example/wayback/available"));
        assert_eq!(
            api.question(&page, sought).unwrap().as_str(),
            "https://archive.example/wayback/available?url=https%3A%2F%2Foutlet.example%2Fwater%3Fp%3D1&timestamp=20190603000000"
        );
        assert!(
            api.is_own(&url("https://web.archive.example/web/1/x"))
                && api.is_own(&url("http://archive.example/x"))
        );
        assert!(
            !api.is_own(&url("https://notarchive.example/x"))
                && !maps.is_own(&url("https://archive.example/x"))
        );
        assert!(!maps.is_own(&url("https://web.archive.example:8443/x")));
    }

    #[test]
    fn answers_are_read_and_nonsense_is_not() {
        let none = r#"{"url":"x","archived_snapshots":{}}"#;
        assert!(of_availability(none).unwrap().is_empty());
        let one = |status: &str| {
            format!(
                r#"{{"archived_snapshots":{{"closest":{{"available":true,"status":"{status}","timestamp":"20190704120000",
                "url":"http://web.archive.example/web/20190704120000/https://outlet.example/water"}}}}}}"#
            )
        };
        assert_eq!(of_availability(&one("200")).unwrap()[0].at, at("20190704120000"));
        assert!(of_availability(&one("404")).unwrap().is_empty());
        for nonsense in [
            "<html>",
            "{}",
            r#"{"archived_snapshots":{"closest":{"available":true,"url":"x","timestamp":"never"}}}"#,
        ] {
            assert!(of_availability(nonsense).is_err(), "{nonsense}");
        }
        let page = url("https://outlet.example/water");
        let map = "<https://other.example/>; rel=\"original\",\n<https://web.archive.example/web/1/x>; rel=\"memento\"; datetime=\"Thu, 04 Jul 2019 12:00:00 GMT\"";
        assert!(of_time_map(map, &page).is_err(), "a map of another page");
        assert!(of_time_map("", &page).unwrap().is_empty());
        assert!(of_time_map("<html>", &page).is_err());
    }

    #[test]
    fn fourteen_digits_are_a_moment_or_nothing() {
        assert_eq!(stamp(at("20190704123456")), "20190704123456");
        for bad in ["", "2019", "20191304120000", "2019070412000x", "201907041200000", "２０１９０７０４"]
        {
            assert_eq!(of_stamp(bad), None, "{bad}");
        }
        assert_eq!(stamped(&url("https://a.example/web/20190704120000id_/x")), Some(at("20190704120000")));
        assert_eq!(stamped(&url("https://a.example/é/x")), None);
    }
}
