//! A public archive on loopback: time maps, copies and Save Page Now, honest or lying, up or down.
//! It refuses to be clever: each lie is one that archives have told.

use crate::outlet::{Answer, FakeOutlet};
use std::{fmt::Write as _, net::SocketAddr};

/// An archive.
pub struct FakeArchive {
    outlet: FakeOutlet,
}

/// A copy that an archive holds: its date in fourteen digits and as a head writes it, and the page.
#[derive(Clone, Copy, Debug)]
pub struct Held<'a> {
    /// `20190704120000`
    pub stamp: &'a str,
    /// `Thu, 04 Jul 2019 12:00:00 GMT`
    pub date: &'a str,
    /// The page.
    pub page: &'a str,
}

impl FakeArchive {
    /// One without any copy.
    pub async fn start() -> Self {
        Self { outlet: FakeOutlet::start().await }
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.outlet.address()
    }

    /// What its time maps and copies are under.
    #[must_use]
    pub fn base(&self) -> String {
        self.outlet.url("/web")
    }

    /// Where pages are handed over.
    #[must_use]
    pub fn root(&self) -> String {
        self.outlet.url("")
    }

    /// Where a copy of a page is.
    #[must_use]
    pub fn copy_of(&self, page: &str, stamp: &str) -> String {
        self.outlet.url(&format!("/web/{stamp}/{page}"))
    }

    /// It holds these copies of a page, and says so.
    pub fn holds(&self, page: &str, copies: &[Held<'_>]) {
        for copy in copies {
            let headers = [("Content-Type", "text/html; charset=utf-8"), ("Memento-Datetime", copy.date)];
            self.outlet
                .route(&format!("/web/{}/{page}", copy.stamp), Answer::whole(200, &headers, copy.page));
        }
        self.lists(page, copies);
    }

    /// It lists copies of a page, whatever stands behind them.
    pub fn lists(&self, page: &str, copies: &[Held<'_>]) {
        let mut map = format!("<{page}>; rel=\"original\"");
        for Held { stamp, date, .. } in copies {
            let url = self.copy_of(page, stamp);
            let _ = write!(map, ",\n<{url}>; rel=\"memento\"; datetime=\"{date}\"");
        }
        let headers = [("Content-Type", "application/link-format")];
        self.outlet.route(&format!("/web/timemap/link/{page}"), Answer::whole(200, &headers, map));
    }

    /// A copy is served under another date than its list says: the page of that day stands there.
    pub fn serves(&self, page: &str, listed: &str, served: Held<'_>) {
        let headers = [("Content-Type", "text/html; charset=utf-8"), ("Memento-Datetime", served.date)];
        self.outlet.route(&format!("/web/{listed}/{page}"), Answer::whole(200, &headers, served.page));
    }

    /// It answers so where it says that a copy of a page is.
    pub fn answers_for(&self, page: &str, stamp: &str, answer: Answer) {
        self.outlet.route(&format!("/web/{stamp}/{page}"), answer);
    }

    /// Its time maps of a page answer so.
    pub fn answers(&self, page: &str, answer: Answer) {
        self.outlet.route(&format!("/web/timemap/link/{page}"), answer);
    }

    /// What it says to `POST /save`.
    pub fn says_to_save(&self, answer: Answer) {
        self.outlet.route("/save", answer);
    }

    /// What it says of a job.
    pub fn says_of(&self, job: &str, words: &str) {
        let headers = [("Content-Type", "application/json")];
        self.outlet.route(&format!("/save/status/{job}"), Answer::whole(200, &headers, words));
    }

    /// The request heads received so far, in order, as sent.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.outlet.requests()
    }
}
