//! A small web on loopback whose hosts live, fail, wall themselves in and die as real ones do, on the days their stories say.
//! It refuses the machine's time: what a host answers follows from a frozen clock alone, so that years pass in seconds.

mod stories;
mod tellers;
mod text;

pub use stories::{End, STORIES, Story};
pub use text::{paragraphs, title};

use crate::{
    name_server::{FakeNameServer, Known},
    outlet::{Answer, Certificate, FakeOutlet},
};
use byline_core::clock::{Clock, Moment};
use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{
        Arc, OnceLock,
        atomic::{AtomicBool, Ordering},
    },
};

/// One request, as a story answers it.
pub struct Asked<'a> {
    /// The host asked, without its port.
    pub host: &'a str,
    /// Path and query.
    pub path: &'a str,
    /// Whole days since the story turned; negative before.
    pub day: i64,
    /// It is asked for only if it is another than the one of this mark.
    pub since: Option<&'a str>,
    /// The port that plain hosts listen on, and the one where each shows a certificate that has ended.
    pub port: u16,
    pub sealed: u16,
}

/// The whole web of [`STORIES`], with its name servers, gone when dropped.
pub struct FakeWeb {
    plain: FakeOutlet,
    sealed: FakeOutlet,
    names: FakeNameServer,
    others: FakeNameServer,
    dead: Arc<AtomicBool>,
    start: Moment,
}

impl FakeWeb {
    /// A web whose day nought is now.
    ///
    /// # Panics
    /// When loopback has no free port.
    pub async fn start(clock: &Clock) -> Self {
        let (start, dead) = (clock.now(), Arc::new(AtomicBool::new(false)));
        let ports = Arc::new(OnceLock::new());
        let teller = || {
            let (clock, ports) = (clock.clone(), Arc::clone(&ports));
            Box::new(move |head: &str| {
                told(head, days(start, clock.now()), ports.get().copied().unwrap_or_default())
            })
        };
        let plain = FakeOutlet::start_telling(None, teller()).await;
        let sealed = FakeOutlet::start_telling(Some(Certificate::Expired), teller()).await;
        let _ = ports.set((plain.address().port(), sealed.address().port()));
        let resolver = || {
            let (clock, dead) = (clock.clone(), Arc::clone(&dead));
            let days_of = clock.clone();
            let teller = Box::new(move |name: &str| {
                if dead.load(Ordering::SeqCst) {
                    return Known::Failing;
                }
                named(name, days(start, clock.now()))
            });
            let servers = Box::new(move |name: &str| servers(name, days(start, days_of.now())));
            FakeNameServer::start_telling_all(teller, servers)
        };
        let (names, others) = (resolver().await, resolver().await);
        Self { plain, sealed, names, others, dead, start }
    }

    /// The name servers, the first and the second.
    #[must_use]
    pub fn resolvers(&self) -> (SocketAddr, SocketAddr) {
        (self.names.address(), self.others.address())
    }

    /// Where its hosts listen.
    #[must_use]
    pub fn addresses(&self) -> Vec<SocketAddr> {
        vec![self.plain.address(), self.sealed.address()]
    }

    /// The address of a path of a story's host.
    #[must_use]
    pub fn url(&self, host: &str, path: &str) -> String {
        format!("http://{host}:{}{path}", self.plain.address().port())
    }

    /// Whether our own network is dead: no name is known any more.
    pub fn dies(&self, dead: bool) {
        self.dead.store(dead, Ordering::SeqCst);
    }

    /// Whole days since it began.
    #[must_use]
    pub fn day(&self, now: Moment) -> i64 {
        days(self.start, now)
    }

    /// The request heads received so far.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        [self.plain.requests(), self.sealed.requests()].concat()
    }
}

fn days(start: Moment, now: Moment) -> i64 {
    now.micros().saturating_sub(start.micros()).div_euclid(86_400_000_000)
}

/// The story of a host: its own name, or the name it has under it.
fn story_of(host: &str) -> Option<&'static Story> {
    STORIES
        .iter()
        .find(|story| host == story.host || host.strip_suffix(story.host).is_some_and(|h| h.ends_with('.')))
}

fn told(head: &str, day: i64, (port, sealed): (u16, u16)) -> Answer {
    let path = head.split(' ').nth(1).unwrap_or("/");
    let field = |wanted: &str| {
        let mut fields = head.lines().filter_map(|line| line.split_once(": "));
        fields.find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value)
    };
    let host = field("host").map_or("", |host| host.split(':').next().unwrap_or(host));
    let Some(story) = story_of(host) else { return Answer::status(404) };
    let since = field("if-none-match");
    let asked = Asked { host, path, since, day: day - story.turns_on, port, sealed };
    if path == "/robots.txt" { Answer::status(404) } else { (story.tell)(story, &asked) }
}

/// Only the host of a story is a domain; a name under it has no name servers of its own.
fn servers(name: &str, day: i64) -> Vec<String> {
    let Some(story) = STORIES.iter().find(|story| story.host == name) else { return Vec::new() };
    (story.servers)(day - story.turns_on).iter().map(|server| (*server).to_owned()).collect()
}

fn named(name: &str, day: i64) -> Known {
    let Some(story) = story_of(name) else { return Known::Not };
    (story.name)(day - story.turns_on).unwrap_or(Known::At(IpAddr::V4(Ipv4Addr::LOCALHOST)))
}
