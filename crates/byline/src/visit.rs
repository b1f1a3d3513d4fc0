//! A visit to a host that nobody waits for: not before its pause is over, and never where it asks robots to stay away.
//! It refuses two visits at once, whichever node makes them, and whichever stage of an op-ed's life they are for.

use crate::fetch::{Client, Porter, TurnedAway};
use byline_core::{address::WebAddress, clock::Moment};
use byline_extract::RobotsTxt;
use byline_store::{
    Store, StoreError,
    visits::{self, HostVisit},
};
use std::pin::Pin;
use url::Url;

/// Seconds between two visits to one host, at least.
pub const PAUSE: i64 = 10;
/// A visit that takes longer has died.
const LONGEST_VISIT: i64 = 60;
/// How long what a host asks of robots is believed.
const BELIEVED: i64 = 24 * 60 * 60;
/// Our name in a robots.txt.
const PRODUCT: &str = "byline";

/// What a visit needs: where visits are written down, and the way out to the web.
#[derive(Clone, Copy)]
pub struct Way<'a> {
    pub store: &'a Store,
    pub fetch: &'a Client,
    pub rules: Rules,
}

/// Which of a host's rules for robots hold for a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rules {
    /// All of them; a host that does not say them is not visited.
    All,
    /// Only those that name us: one page that an editor chose is looked at, no site is walked.
    ByName,
}

/// Whether it is our turn.
pub enum Turn {
    /// Now; say [`Visit::over`] afterwards.
    Now(Visit),
    /// Not before that.
    Later(Moment),
    /// Never: the host asks robots to leave this address alone.
    Closed(String),
    /// The host's rules could not be read.
    Unknown(String),
}

/// A visit that was reserved.
pub struct Visit {
    host: String,
    pause: i64,
}

/// Whether `address` may be asked for now.
pub async fn turn(way: &Way<'_>, address: &WebAddress) -> Result<Turn, StoreError> {
    let (clock, host) = (way.store.clock(), address.host());
    let now = clock.now();
    let known = visits::of(&mut way.store.read().await?, host).await?;
    if let Some(at) = known.next_at.filter(|at| *at > now) {
        return Ok(Turn::Later(at));
    }
    let mut tx = way.store.write().await?;
    let reserved = visits::reserve(&mut tx, host, now, now.plus_seconds(LONGEST_VISIT)).await?;
    tx.commit().await?;
    if !reserved {
        return Ok(Turn::Later(now.plus_seconds(PAUSE)));
    }
    let mut visit = Visit { host: host.to_owned(), pause: PAUSE };
    let Some(rules) = believed(way, &known, now) else {
        return visit.ask_for_rules(way, address).await;
    };
    if let Some(pause) = rules.pause() {
        visit.pause = PAUSE.max(i64::try_from(pause.as_secs()).unwrap_or(PAUSE));
    }
    if allows(&rules, address) {
        return Ok(Turn::Now(visit));
    }
    // Nothing was asked of the host, so nobody has to wait.
    visit.again(way, now).await?;
    Ok(Turn::Closed(closed(host)))
}

fn closed(host: &str) -> String {
    format!("{host} asks robots to leave this address alone; bring it in from your browser")
}

/// What a host asks of robots, where it said so within a day.
fn believed(way: &Way<'_>, known: &HostVisit, now: Moment) -> Option<RobotsTxt> {
    let (robots, _) = known.robots.as_ref().filter(|(_, at)| at.plus_seconds(BELIEVED) > now)?;
    Some(way.heard(robots))
}

impl Way<'_> {
    fn heard(&self, robots: &str) -> RobotsTxt {
        match self.rules {
            Rules::All => RobotsTxt::read(robots.as_bytes(), PRODUCT),
            Rules::ByName => RobotsTxt::read_by_name(robots.as_bytes(), PRODUCT),
        }
    }
}

fn allows(rules: &RobotsTxt, address: &WebAddress) -> bool {
    let url = address.url();
    rules.allows(&url[url::Position::BeforePath..url::Position::AfterQuery])
}

/// Lets no redirect lead to what its host asks robots to leave alone.
pub struct ByTheRules<'a>(pub Way<'a>);

impl Porter for ByTheRules<'_> {
    fn turns_away<'a>(
        &'a self,
        url: &'a Url,
    ) -> Pin<Box<dyn Future<Output = Option<TurnedAway>> + Send + 'a>> {
        Box::pin(async move {
            // What is no web address the client itself refuses.
            let address = url.as_str().parse::<WebAddress>().ok()?;
            let judged = turned_away(&self.0, &address).await;
            judged.unwrap_or_else(|why| Some(TurnedAway { why: why.to_string(), may_pass: true }))
        })
    }
}

async fn turned_away(way: &Way<'_>, address: &WebAddress) -> Result<Option<TurnedAway>, StoreError> {
    let (host, now) = (address.host(), way.store.clock().now());
    let known = visits::of(&mut way.store.read().await?, host).await?;
    // Where the redirect leads to another host, this counts as a visit there.
    let mut tx = way.store.write().await?;
    visits::reserve(&mut tx, host, now, now.plus_seconds(PAUSE)).await?;
    tx.commit().await?;
    let rules = match believed(way, &known, now) {
        Some(rules) => rules,
        None => match asked_rules(way, address).await {
            Ok(robots) => {
                let mut tx = way.store.write().await?;
                visits::keep_robots(&mut tx, host, &robots, now).await?;
                tx.commit().await?;
                way.heard(&robots)
            }
            Err(_) if way.rules == Rules::ByName => return Ok(None),
            Err(why) => return Ok(Some(TurnedAway { why, may_pass: true })),
        },
    };
    Ok((!allows(&rules, address)).then(|| TurnedAway { why: closed(host), may_pass: false }))
}

/// What the host of an address asks of robots, or why it does not say.
async fn asked_rules(way: &Way<'_>, address: &WebAddress) -> Result<String, String> {
    let mut at = address.url().clone();
    at.set_path("/robots.txt");
    at.set_query(None);
    match way.fetch.get(&at).await {
        Ok(answer) if (200..300).contains(&answer.status()) => {
            let start = &answer.decoded()[..answer.decoded().len().min(500 << 10)];
            Ok(String::from_utf8_lossy(start).replace('\0', ""))
        }
        // No such file: the host asks nothing of robots (RFC 9309, 2.3.1.3). "Too many requests" is no such answer.
        Ok(answer) if (400..500).contains(&answer.status()) && answer.status() != 429 => Ok(String::new()),
        Ok(answer) => Err(format!("its robots.txt answers with status {}", answer.status())),
        Err(refused) => Err(refused.to_string()),
    }
}

impl Visit {
    /// The visit is over; the host asked for a pause of so many seconds.
    pub async fn over(&self, way: &Way<'_>, asked_for: Option<i64>) -> Result<(), StoreError> {
        let pause = self.pause.max(asked_for.unwrap_or(0)).min(24 * 60 * 60);
        self.again(way, way.store.clock().now().plus_seconds(pause)).await
    }

    async fn again(&self, way: &Way<'_>, at: Moment) -> Result<(), StoreError> {
        let mut tx = way.store.write().await?;
        visits::again_at(&mut tx, &self.host, at).await?;
        tx.commit().await
    }

    /// Asks for the host's rules first; what was wanted waits for the pause after it.
    async fn ask_for_rules(self, way: &Way<'_>, address: &WebAddress) -> Result<Turn, StoreError> {
        let rules = asked_rules(way, address).await;
        if rules.is_err() && way.rules == Rules::ByName {
            // A host that is gone says no rules either: the look itself tells what became of it.
            return Ok(Turn::Now(self));
        }
        let now = way.store.clock().now();
        let next = now.plus_seconds(self.pause);
        let mut tx = way.store.write().await?;
        if let Ok(rules) = &rules {
            visits::keep_robots(&mut tx, &self.host, rules, now).await?;
        }
        visits::again_at(&mut tx, &self.host, next).await?;
        tx.commit().await?;
        Ok(rules.map_or_else(Turn::Unknown, |_| Turn::Later(next)))
    }
}

/// How many seconds an answer asks to wait (`Retry-After`, in seconds or as a date).
pub fn asked_pause(header: Option<&str>, now: Moment) -> Option<i64> {
    let header = header?.trim();
    let seconds = header.parse::<i64>().ok().or_else(|| {
        let until = Moment::from_head(header)?;
        Some(until.micros().saturating_sub(now.micros()) / 1_000_000)
    });
    seconds.filter(|seconds| *seconds > 0)
}
