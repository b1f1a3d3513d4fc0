//! What becomes of the hosts of the fake web: one story for each way in which an original lives on, or dies.
//! They refuse to be told apart by their names: only what they answer says which story it is.

use super::{
    Asked,
    tellers::{
        ROBOT, away, busy, casino, consent, cut, dead, door, door_away, echo, edited, everywhere,
        everywhere_but_front, for_sale, house_moved, json, lander, marked, moved, moved_twice, not_found,
        noted, op_ed_or_whole, rebuilt, respelled, retracted, scripted, sealed, taken_back_partly, welcome,
        while_in, whole, withdrawn,
    },
};
use crate::{name_server::Known, outlet::Answer};

/// How a story ends, and what may be said of its original in the end.
#[derive(Clone, Copy, Debug)]
pub enum End {
    /// It lives: never called gone or taken over, and in the end one of these.
    Lives(&'static [&'static str]),
    /// It is dead from its turn on: called one of these, within so many days.
    Dies(&'static [&'static str], i64),
}

/// One host with its op-eds.
pub struct Story {
    /// The row of the table of verdicts.
    pub row: &'static str,
    /// Its host.
    pub host: &'static str,
    /// The paths of its op-eds.
    pub paths: &'static [&'static str],
    /// The day on which it turns.
    pub turns_on: i64,
    /// How it ends.
    pub end: End,
    pub(super) tell: fn(&Story, &Asked<'_>) -> Answer,
    pub(super) name: fn(i64) -> Option<Known>,
    pub(super) servers: fn(i64) -> &'static [&'static str],
}

const ONE: &[&str] = &["/opinion/2026/water-and-ledgers"];
const THREE: &[&str] =
    &["/opinion/2026/first-piece", "/opinion/2026/second-piece", "/opinion/2026/third-piece"];
const NAMED: fn(i64) -> Option<Known> = |_| None;
/// The name servers of one house, and from a story's turn on those of another.
const KEPT: fn(i64) -> &'static [&'static str] = |_| HOUSE;
const SOLD: fn(i64) -> &'static [&'static str] =
    |day| if day < 0 { HOUSE } else { &["ns1.lots.example", "ns2.lots.example"] };
const HOUSE: &[&str] = &["ns1.house.example", "ns2.house.example"];

macro_rules! story {
    ($row:literal, $host:literal, $day:literal, $end:expr, $tell:expr) => {
        story!($row, $host, $day, $end, $tell, ONE, NAMED)
    };
    ($row:literal, $host:literal, $day:literal, $end:expr, $tell:expr, $paths:expr, $name:expr) => {
        story!($row, $host, $day, $end, $tell, $paths, $name, KEPT)
    };
    ($row:literal, $host:literal, $day:literal, $end:expr, $tell:expr, $paths:expr, $name:expr, $servers:expr) => {
        Story {
            row: $row,
            host: $host,
            paths: $paths,
            turns_on: $day,
            end: $end,
            tell: $tell,
            name: $name,
            servers: $servers,
        }
    };
}

const GONE: End = End::Dies(&["gone"], 41);
const GONE_SOFTLY: End = End::Dies(&["gone"], 42);
const GONE_SLOWLY: End = End::Dies(&["gone"], 60);
const HOST_GONE: End = End::Dies(&["host-gone"], 45);
const TAKEN: End = End::Dies(&["taken-over"], 41);
const LOST: End = End::Dies(&["taken-over", "gone"], 42);
const LIVE: End = End::Lives(&["live"]);
const WALLED: End = End::Lives(&["walled"]);
const CUT: End = End::Lives(&["truncated"]);
const MOVED: End = End::Lives(&["moved"]);

/// Every story.
pub static STORIES: [Story; 74] = [
    story!("living", "steady.example", 0, LIVE, |s, a| marked(s, a)),
    story!("living", "teasers.example", 20, LIVE, |s, a| busy(s, a)),
    story!("living", "rebuilt.example", 60, LIVE, |s, a| rebuilt(s, a)),
    story!("living", "scripted.example", 40, CUT, |s, a| scripted(s, a)),
    story!("404", "gone-plain.example", 45, GONE, |s, a| dead(s, a, |_, _| Answer::status(404))),
    story!("404", "gone-rich.example", 70, GONE, |s, a| dead(s, a, |s, _| not_found(s, 404))),
    story!("404", "gone-json.example", 9, GONE, |s, a| dead(s, a, |_, _| json(404))),
    story!("410", "removed-plain.example", 33, GONE, |s, a| dead(s, a, |_, _| Answer::status(410))),
    story!("410", "removed-rich.example", 88, GONE, |s, a| dead(s, a, |s, _| not_found(s, 410))),
    story!("410", "removed-later.example", 5, GONE, |s, a| dead(s, a, |_, a| Answer::status(if a.day < 3 {
        404
    } else {
        410
    }))),
    story!("soft 404", "soft-plain.example", 40, GONE_SOFTLY, |s, a| everywhere_but_front(s, a, |s, _| {
        not_found(s, 200)
    })),
    story!("soft 404", "soft-echo.example", 52, GONE_SOFTLY, |s, a| everywhere_but_front(s, a, echo)),
    story!("soft 404", "soft-one.example", 61, GONE_SOFTLY, |s, a| dead(s, a, withdrawn)),
    story!("soft 404", "soft-silent.example", 66, GONE_SOFTLY, |s, a| everywhere_but_front(s, a, |s, _| {
        welcome(s)
    })),
    story!("redirect home", "home-301.example", 41, GONE_SOFTLY, |s, a| dead(s, a, |_, _| Answer::redirect(
        301, "/"
    ))),
    story!("redirect home", "home-302.example", 80, GONE_SOFTLY, |s, a| everywhere_but_front(
        s,
        a,
        |_, _| Answer::redirect(302, "/")
    )),
    story!("redirect home", "home-www.example", 12, GONE_SOFTLY, |s, a| dead(s, a, |_, a| away(
        a, 302, "www", "/"
    ))),
    story!("redirect section", "section-302.example", 47, GONE_SOFTLY, |s, a| dead(s, a, |_, _| {
        Answer::redirect(302, "/opinion/")
    })),
    story!("redirect section", "section-301.example", 59, GONE_SOFTLY, |s, a| dead(s, a, |_, _| {
        Answer::redirect(301, "/opinion")
    })),
    story!(
        "redirect section",
        "section-all.example",
        71,
        GONE_SOFTLY,
        |s, a| dead(s, a, |_, _| Answer::redirect(302, "/archive-of-all")),
        THREE,
        NAMED
    ),
    story!("moved", "moved-301.example", 43, MOVED, |s, a| moved(s, a, 301)),
    story!("moved", "moved-308.example", 64, MOVED, |s, a| moved(s, a, 308)),
    story!("moved", "moved-twice.example", 21, MOVED, |s, a| moved_twice(s, a)),
    story!("same address", "now-www.example", 30, LIVE, |s, a| respelled(s, a, "www", "")),
    story!("same address", "now-slash.example", 50, LIVE, |s, a| respelled(s, a, "", "/")),
    story!("same address", "now-tracked.example", 14, LIVE, |s, a| respelled(s, a, "", "?utm_source=self")),
    story!("paywall", "wall-fifth.example", 44, CUT, |s, a| cut(s, a, 3)),
    story!("paywall", "wall-line.example", 63, CUT, |s, a| cut(s, a, 1)),
    story!("paywall", "wall-title.example", 8, CUT, |s, a| cut(s, a, 0)),
    story!("consent wall", "consent-words.example", 42, WALLED, |s, a| everywhere(s, a, |s, _| consent(s))),
    story!("consent wall", "consent-other.example", 57, WALLED, |s, a| everywhere(s, a, |s, _| door(s))),
    story!("consent wall", "consent-away.example", 75, WALLED, |s, a| door_away(s, a)),
    story!("bot wall", "bot-403.example", 46, WALLED, |s, a| everywhere(s, a, |_, _| Answer::status(403))),
    story!("bot wall", "bot-429.example", 53, WALLED, |s, a| everywhere(s, a, |_, _| {
        Answer::too_many_requests(3_600)
    })),
    story!("bot wall", "bot-503.example", 67, WALLED, |s, a| everywhere(s, a, |_, _| Answer::status(503))),
    story!("bot wall", "bot-200.example", 31, WALLED, |s, a| everywhere(s, a, |_, _| Answer::page(ROBOT))),
    story!("bot wall", "bot-some.example", 10, End::Lives(&["live", "walled"]), |s, a| if a.day >= 0
        && a.day % 5 < 2
    {
        Answer::status(429)
    } else {
        whole(s, a)
    }),
    story!("legal", "legal-451.example", 58, WALLED, |s, a| dead(s, a, |_, _| Answer::status(451))),
    story!("legal", "legal-all.example", 83, WALLED, |s, a| everywhere(s, a, |_, _| Answer::status(451))),
    story!("legal", "legal-days.example", 24, LIVE, |s, a| while_in(s, a, 0..9, || Answer::status(451))),
    story!("parked", "parked-sale.example", 49, TAKEN, |s, a| everywhere(s, a, |_, a| for_sale(
        a,
        "This domain is for sale. Make an offer today."
    ))),
    story!("parked", "parked-german.example", 55, TAKEN, |s, a| everywhere(s, a, |_, a| for_sale(
        a,
        "Diese Domain kaufen. Jetzt ein Angebot machen."
    ))),
    story!("parked", "parked-lander.example", 68, TAKEN, |s, a| lander(s, a)),
    story!("sold", "sold-one.example", 51, TAKEN, |s, a| everywhere(s, a, |s, _| casino(s))),
    story!("sold", "sold-front.example", 72, LOST, |s, a| everywhere_but_front(s, a, |s, _| casino(s))),
    story!("sold", "sold-three.example", 38, LOST, |s, a| dead(s, a, |s, _| casino(s)), THREE, NAMED),
    story!("sold", "sold-away.example", 77, LOST, |s, a| everywhere(s, a, |s, a| if a.host == s.host {
        away(a, 301, "lucky", "/")
    } else {
        casino(s)
    })),
    story!(
        "other servers",
        "servers-sold.example",
        96,
        TAKEN,
        |s, a| everywhere_but_front(s, a, |s, _| casino(s)),
        ONE,
        NAMED,
        SOLD
    ),
    story!(
        "other servers",
        "servers-three.example",
        103,
        LOST,
        |s, a| dead(s, a, |s, _| casino(s)),
        THREE,
        NAMED,
        SOLD
    ),
    story!(
        "other servers",
        "servers-soft.example",
        111,
        GONE_SOFTLY,
        |s, a| everywhere_but_front(s, a, |s, _| not_found(s, 200)),
        ONE,
        NAMED,
        SOLD
    ),
    story!("other servers", "servers-moved.example", 118, LIVE, |s, a| rebuilt(s, a), ONE, NAMED, SOLD),
    story!(
        "other servers",
        "servers-rewritten.example",
        122,
        End::Lives(&["changed"]),
        |s, a| edited(s, a, 5),
        ONE,
        NAMED,
        SOLD
    ),
    story!("slow", "slow-days.example", 30, LIVE, |s, a| while_in(s, a, 0..4, Answer::hang_up)),
    story!("slow", "slow-hours.example", 60, LIVE, |s, a| while_in(s, a, 0..1, Answer::silence)),
    story!("slow", "slow-ever.example", 48, GONE_SLOWLY, |s, a| everywhere(s, a, |_, _| Answer::hang_up())),
    story!("5xx", "fails-days.example", 30, LIVE, |s, a| while_in(s, a, 0..4, || Answer::status(500))),
    story!("5xx", "fails-long.example", 60, LIVE, |s, a| while_in(s, a, 0..13, || Answer::status(502))),
    story!("5xx", "fails-ever.example", 54, GONE_SLOWLY, |s, a| everywhere(s, a, |_, _| Answer::status(500))),
    story!("TLS", "sealed-days.example", 30, LIVE, |s, a| sealed(s, a, Some(5))),
    story!("TLS", "sealed-long.example", 62, LIVE, |s, a| sealed(s, a, Some(12))),
    story!("TLS", "sealed-ever.example", 65, GONE_SLOWLY, |s, a| sealed(s, a, None)),
    story!("no name", "nameless.example", 56, HOST_GONE, |s, a| whole(s, a), ONE, |day| (day >= 0)
        .then_some(Known::Not)),
    story!("no name", "nameless-three.example", 69, HOST_GONE, |s, a| whole(s, a), THREE, |day| (day >= 0)
        .then_some(Known::Not)),
    story!("no name", "nameless-days.example", 30, LIVE, |s, a| whole(s, a), ONE, |day| (0..3)
        .contains(&day)
        .then_some(Known::Not)),
    story!("no name", "unanswered.example", 60, LIVE, |s, a| whole(s, a), ONE, |day| (0..6)
        .contains(&day)
        .then_some(Known::Failing)),
    story!("host moved", "house-301.example", 39, MOVED, |s, a| house_moved(s, a, 301, "")),
    story!("host moved", "house-308.example", 73, MOVED, |s, a| house_moved(s, a, 308, "")),
    story!("host moved", "house-path.example", 17, MOVED, |s, a| house_moved(s, a, 301, "/old")),
    story!("corrected", "corrected.example", 35, LIVE, |s, a| edited(s, a, 1)),
    story!("corrected", "rewritten.example", 50, End::Lives(&["changed"]), |s, a| edited(s, a, 5)),
    story!("corrected", "corrected-note.example", 28, LIVE, |s, a| op_ed_or_whole(s, a, noted)),
    story!("retracted", "retracted-partly.example", 61, End::Lives(&["changed", "truncated"]), |s, a| {
        op_ed_or_whole(s, a, taken_back_partly)
    }),
    story!("retracted", "retracted.example", 37, End::Lives(&["changed", "truncated"]), |s, a| retracted(
        s, a, true
    )),
    story!("retracted", "retracted-title.example", 74, End::Lives(&["changed"]), |s, a| retracted(
        s, a, false
    )),
];
