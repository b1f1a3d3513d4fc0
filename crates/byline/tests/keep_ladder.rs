//! The ladder to an original over HTTP, on both engines: what a reader finds where its page is gone, and what the desk does about it.
//! Archives here are on loopback, honest and lying; nothing reaches beyond it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where it stands")]

#[expect(dead_code, reason = "the desk's own tests ask more of it")]
#[path = "desk/at_the_desk.rs"]
mod at_the_desk;
#[path = "installation/form.rs"]
mod form;

use at_the_desk::{Desk, Form};
use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use byline::{fetch::FetchSettings, keep, server, settings::Settings};
use byline_core::{
    address::WebAddress,
    clock::Moment,
    day::Day,
    ids::OpEdId,
    original::{Answer, Check, PageSeen, Seen, Shingles, judge},
    prose::{Block, Prose},
    role::Role,
};
use byline_store::{
    board, changes,
    live_readings::{self, Reads},
    mementos, missed, on_both_engines, opeds,
    originals::{self, Kept},
    reports,
    testing::Fresh,
    versions,
};
use byline_testkit::{
    archive::{FakeArchive, Held},
    name_server::FakeNameServer,
    outlet::{self, Certificate, FakeOutlet},
};
use std::{
    net::Ipv4Addr,
    sync::{Arc, Mutex},
    time::Duration,
};
use tower::ServiceExt;

const HOUR: i64 = 3_600;
const PAGE: &str = "https://gone.example/water";

/// A site with one op-ed on display, and the archives its operator named.
struct House {
    desk: Desk,
    op_ed: OpEdId,
    slug: String,
    short: String,
    page: WebAddress,
}

struct Got {
    status: StatusCode,
    text: String,
}

impl Got {
    #[track_caller]
    fn says(&self, words: &str) -> &Self {
        assert!(self.text.contains(words), "{words:?} is not said ({}) in:\n{}", self.status, self.text);
        self
    }

    #[track_caller]
    fn never_says(&self, words: &str) -> &Self {
        assert!(!self.text.contains(words), "{words:?} is said in:\n{}", self.text);
        self
    }
}

impl House {
    async fn with(fresh: &Fresh, settings: Settings) -> Self {
        let mut desk = Desk::set(fresh, settings).await;
        desk.router =
            byline::desk::routes(&desk.app).merge(keep::routes(&desk.app)).with_state(desk.app.clone());
        let account = desk.account("publisher@water.example", Role::Publisher).await;
        desk.enter(account).await;
        let op_ed = desk.draft_titled("Count the Water First", PAGE).await;
        let review = format!("/desk/op-ed/{op_ed}");
        let saved = desk.post(&review, &desk.completed(op_ed).await.set("act", "save")).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        let shown = desk.post(&format!("{review}/display"), &Form::default()).await;
        assert_eq!(shown.status, StatusCode::SEE_OTHER, "{}", shown.body);
        let kept = desk.op_ed(op_ed).await;
        let (slug, short) = (kept.slug.to_string(), kept.short.to_string());
        Self { desk, op_ed, slug, short, page: PAGE.parse().unwrap() }
    }

    async fn ask(&self, request: axum::http::request::Builder) -> Got {
        let host = self.desk.site.base_url.url().host_str().unwrap().to_owned();
        let request = request.header(header::HOST, host).body(Body::empty()).unwrap();
        let answer = server::router(&self.desk.app).oneshot(request).await.unwrap();
        let status = answer.status();
        let bytes = to_bytes(answer.into_body(), 1 << 22).await.unwrap();
        Got { status, text: String::from_utf8(bytes.to_vec()).unwrap() }
    }

    async fn get(&self, path: &str) -> Got {
        self.ask(Request::get(path)).await
    }

    async fn read(&self) -> Got {
        self.get(&format!("/op-ed/{}", self.slug)).await
    }

    fn ahead(&self, seconds: i64) -> Moment {
        self.desk.app.clock.advance_seconds(seconds);
        self.desk.app.clock.now()
    }

    /// The text of the op-ed as its editors have it.
    async fn text(&self) -> String {
        let working = self.desk.op_ed(self.op_ed).await.working;
        let version = versions::get(&mut self.desk.app.store.read().await.unwrap(), working).await.unwrap();
        version.unwrap().words.body.to_plain()
    }

    /// The captured text is known, and has stood in the page.
    async fn captured(&self, text: &str) {
        let (app, site, at) = (&self.desk.app, self.desk.site.id, self.desk.app.clock.now());
        let mut tx = app.store.write().await.unwrap();
        originals::take_up(&mut tx, &[(site, self.page.clone())], false, (at, |_: &WebAddress| at))
            .await
            .unwrap();
        let taken = originals::one(&mut tx, site, &self.page.key()).await.unwrap().unwrap();
        let taken = originals::Taken { words: Shingles::of(text).kept(), proven: true, ..taken };
        assert!(taken.words.is_some());
        originals::put_words(&mut tx, &taken).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Looks at the original so many seconds apart.
    async fn seen(&self, all: &[(i64, Seen)]) {
        let (app, site) = (&self.desk.app, self.desk.site.id);
        let mut checks = Vec::new();
        for (later, seen) in all {
            let at = self.ahead(*later);
            let mut tx = app.store.write().await.unwrap();
            let page = [(site, self.page.clone())];
            originals::take_up(&mut tx, &page, false, (at, |_: &WebAddress| at)).await.unwrap();
            checks.push(Check { at, asked: self.page.clone(), seen: seen.clone() });
            let taken = originals::one(&mut tx, site, &self.page.key()).await.unwrap().unwrap();
            let standing = judge(&checks);
            let kept = Kept {
                check: checks.last().unwrap(),
                standing: &standing,
                newly_failing: false,
                next_at: at.plus_days(7),
                read_since: 0,
            };
            originals::keep(&mut tx, &taken, &kept).await.unwrap();
            changes::record(&mut tx, site, "looked", Some(self.op_ed), at).await.unwrap();
            tx.commit().await.unwrap();
        }
    }

    async fn gone(&self) {
        self.seen(&[(HOUR, removed()), (2 * HOUR, removed())]).await;
    }

    async fn copies(&self) -> Vec<String> {
        let mut tx = self.desk.app.store.read().await.unwrap();
        let copies = mementos::of(&mut tx, self.desk.site.id, &self.page.key()).await.unwrap();
        copies.into_iter().map(|copy| copy.url.to_string()).collect()
    }

    /// Rounds of asking archives, with the pauses they need.
    async fn search(&self, rounds: usize) {
        for _ in 0..rounds {
            keep::search_archives(&self.desk.app).await.unwrap();
            self.ahead(15);
        }
    }
}

fn removed() -> Seen {
    Seen::Answer(Box::new(Answer { status: 410, ..Answer::default() }))
}

fn walled() -> Seen {
    Seen::Answer(Box::new(Answer { status: 403, ..Answer::default() }))
}

fn page_seen(page: PageSeen) -> Seen {
    Seen::Answer(Box::new(Answer { status: 200, page: Some(page), ..Answer::default() }))
}

fn for_sale() -> Seen {
    page_seen(PageSeen {
        contained: Some(0),
        proven: true,
        titled: Some(false),
        names_outlet: Some(false),
        words: 90,
        for_sale: true,
        ..PageSeen::default()
    })
}

fn there(thousandths: u16) -> Seen {
    page_seen(PageSeen {
        contained: Some(thousandths),
        proven: true,
        titled: Some(true),
        ..PageSeen::default()
    })
}

fn moved(to: &str) -> Seen {
    Seen::Answer(Box::new(Answer {
        status: 200,
        hops: vec![301],
        landed: Some(to.parse().unwrap()),
        page: Some(PageSeen {
            contained: Some(990),
            proven: true,
            titled: Some(true),
            ..PageSeen::default()
        }),
        ..Answer::default()
    }))
}

fn asking(archives: &[&FakeArchive]) -> Settings {
    let mut settings = Settings::default();
    settings.archives = archives.iter().map(|archive| archive.base().parse().unwrap()).collect();
    settings.fetch = FetchSettings {
        allow: archives.iter().map(|archive| archive.address()).collect(),
        ..FetchSettings::default()
    };
    settings
}

/// A paper on a host with a certificate, one of whose op-eds is on display.
struct Paper {
    outlet: FakeOutlet,
    _names: FakeNameServer,
    house: House,
    original: WebAddress,
    /// What its pages are, and whether every address but the front page gives the same.
    page: Arc<Mutex<(String, bool)>>,
}

impl Paper {
    async fn of(fresh: &Fresh) -> Self {
        let page = Arc::new(Mutex::new((String::new(), false)));
        let told = Arc::clone(&page);
        let teller = Box::new(move |head: &str| match head.split(' ').nth(1) {
            Some("/") => {
                outlet::Answer::page("<title>Welcome</title><p>News of the day stands here for you.")
            }
            Some("/robots.txt") => outlet::Answer::status(404),
            path => {
                let (page, everywhere) = told.lock().unwrap().clone();
                let is_there = everywhere || path == Some("/opinion/sealed");
                if is_there { outlet::Answer::page(&page) } else { outlet::Answer::status(404) }
            }
        });
        let outlet = FakeOutlet::start_telling(Some(Certificate::Shared), teller).await;
        let names = FakeNameServer::start().await;
        names.answer("sealed.example", vec![vec![Ipv4Addr::LOCALHOST.into()]]);
        let mut settings = Settings::default();
        settings.fetch = FetchSettings {
            allow: vec![outlet.address()],
            resolver: Some(names.address()),
            trust: Some(outlet::authority()),
            ..FetchSettings::default()
        };
        let mut house = House::with(fresh, settings).await;
        let address = format!("https://sealed.example:{}/opinion/sealed", outlet.address().port());
        house.op_ed = house.desk.draft_titled("A Sealed Harbour", &address).await;
        let review = format!("/desk/op-ed/{}", house.op_ed);
        let form = house.desk.completed(house.op_ed).await.set("act", "display");
        let shown = house.desk.post(&review, &form).await;
        assert_eq!(shown.to(), format!("{review}?did=displayed"), "{}", shown.body);
        house.slug = house.desk.op_ed(house.op_ed).await.slug.to_string();
        house.page = address.parse().unwrap();
        let text = house.text().await;
        *page.lock().unwrap() = (format!("<title>A Sealed Harbour</title><p>{text}"), false);
        keep::watch::take_up_of(&house.desk.app, house.desk.site.id, house.op_ed).await.unwrap();
        Self { original: house.page.clone(), outlet, _names: names, house, page }
    }

    /// Looks at the original, each look in its time, until it is so.
    async fn until(&self, wanted: &str) {
        let app = &self.house.desk.app;
        let mut seen = Vec::new();
        for _ in 0..40 {
            let mut read = app.store.read().await.unwrap();
            let next = originals::next_of_host(&mut read).await.unwrap().unwrap();
            drop(read);
            self.house.ahead(((next.micros() - app.clock.now().micros()) / 1_000_000 + 1).max(10));
            keep::watch::round(app).await.unwrap();
            let mut read = app.store.read().await.unwrap();
            let known =
                originals::at(&mut read, self.house.desk.site.id, &self.original.key()).await.unwrap();
            let state = known.unwrap().state.name();
            if state == wanted {
                return;
            }
            seen.push(state);
        }
        panic!("it never was {wanted}: {seen:?}");
    }

    /// Another page stands at every address but the front page, behind this certificate.
    fn becomes_anothers(&self, certificate: Certificate) {
        let words: String = (0..200).map(|n| format!("lucky{n} number{n} wins{n} ")).collect();
        *self.page.lock().unwrap() = (format!("<title>Lucky Numbers</title><p>{words}"), true);
        self.outlet.show(certificate);
    }

    /// The board, some days later.
    async fn board(&mut self) -> at_the_desk::Reply {
        let account = self.house.desk.account("later@water.example", Role::Publisher).await;
        self.house.desk.enter(account).await;
        self.house.desk.get("/desk/originals").await
    }
}

const OTHER_CERTIFICATE: &str =
    "Its certificate has another issuer and other names than when the text stood there.";

/// The draft ran on 11 March 2024; the clock stands in November 2025.
const AFTER: Held<'static> =
    Held { stamp: "20240704120000", date: "Thu, 04 Jul 2024 12:00:00 GMT", page: "<title>Count</title>" };
const LATER: Held<'static> =
    Held { stamp: "20250304120000", date: "Tue, 04 Mar 2025 12:00:00 GMT", page: "<title>Count</title>" };
const BEFORE: Held<'static> =
    Held { stamp: "20200703120000", date: "Fri, 03 Jul 2020 12:00:00 GMT", page: "<title>Other</title>" };
const MADE: Held<'static> =
    Held { stamp: "20251201101500", date: "Mon, 01 Dec 2025 10:15:00 GMT", page: "<title>Count</title>" };
const FUTURE: Held<'static> =
    Held { stamp: "20290704120000", date: "Wed, 04 Jul 2029 12:00:00 GMT", page: "<title>For sale</title>" };

on_both_engines! {
    async fn a_reader_of_a_dead_original_reaches_its_copy_in_one_step(fresh: &Fresh) {
        let archive = FakeArchive::start().await;
        archive.holds(PAGE, &[BEFORE, LATER, AFTER, FUTURE]);
        let house = House::with(fresh, asking(&[&archive])).await;
        let alive = house.read().await;
        alive.says(&format!("data-originalurl=\"{PAGE}\"")).says(&format!("href=\"{PAGE}\" hreflang"));
        alive.says("Link not working?").never_says("no longer available");
        house.gone().await;
        house.read().await.says("No copy of it can be shown").never_says(&format!("href=\"{PAGE}\""));
        house.search(2).await;
        assert_eq!(house.copies().await, [archive.copy_of(PAGE, AFTER.stamp)], "the nearest to the day it ran");
        let kept = house.read().await;
        kept.says("The original at").says("is no longer available (since");
        kept.says(&format!("href=\"{}\"", archive.copy_of(PAGE, AFTER.stamp)));
        kept.says(&format!("data-versionurl=\"{}\"", archive.copy_of(PAGE, AFTER.stamp)));
        kept.says("data-versiondate=\"2024-07-04\"").says("4 July 2024");
        kept.says(&format!("<bdi dir=\"ltr\" class=\"url\">{PAGE}</bdi>")).never_says(&format!("href=\"{PAGE}\""));
        let asked = archive.requests().len();
        house.search(3).await;
        assert_eq!(archive.requests().len(), asked, "an archive that answered is left alone");
    }

    async fn the_manuscript_stands_in_for_a_dead_original_while_its_word_holds(fresh: &Fresh) {
        let house = House::with(fresh, Settings::default()).await;
        let at = format!("/desk/op-ed/{}/manuscripts", house.op_ed);
        let public = format!("/op-ed/{}/manuscript", house.slug);
        let text = house.text().await;
        let manuscript = format!("# Count it first\n\n{text}\n\nA last paragraph that the outlet left out.\n");
        let word = Form::of(&[("evidence", "Mail of its author, 3 May 2024"), ("until", "2027-01-01")]);
        let give = async |form: &Form, name: &str, bytes: &[u8]| house.desk.upload(&at, form, ("file", name, bytes)).await;

        let unsaid = give(&Form::default(), "draft.pdf", b"%PDF-1.7 of the outlet").await;
        assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
        unsaid.says("say where it is written").says("this PDF could not be opened");
        assert_eq!(house.get(&public).await.status, StatusCode::NOT_FOUND);

        let before = house.desk.change().await;
        let given = give(&word, "draft.md", manuscript.as_bytes()).await;
        assert_eq!(given.to(), format!("{at}?did=manuscript-recorded"), "{}", given.body);
        assert!(house.desk.change().await > before, "pages are made anew");
        house.desk.get(&at).await.says("Readers are shown the manuscript").says("Mail of its author");
        house.read().await.never_says(&public);
        house.seen(&[(HOUR, walled()), (HOUR, walled())]).await;
        house.read().await.says(&format!("href=\"{PAGE}\"")).says("If it does not open for you, read the author");
        house.gone().await;
        let gone = house.read().await;
        gone.says("is no longer available").says(&format!("href=\"{public}\"")).says("Read the author\u{2019}s manuscript");
        gone.says("\"creativeWorkStatus\":\"Manuscript\"").never_says("No copy of it can be shown");
        let shown = house.get(&public).await;
        shown.says("A last paragraph that the outlet left out").says("may differ from it").says("noindex");
        shown.says("Count it first").says("id=\"disclaimer\"");
        let whole = format!("https://water.example{public}");
        for form in [format!("/op-ed/{}.md", house.slug), "/feed/atom".to_owned(), format!("/api/v1/op-eds/{}", house.short)] {
            house.get(&form).await.says(&whole);
        }
        house.get(&format!("/api/v1/op-eds/{}", house.short)).await.says("\"rung\":\"manuscript\"");
        house.desk.get("/desk/originals").await.says("1 kept alive by copies, 0 lost");

        let page = house.desk.get(&at).await;
        let end = page.body.split('"').find(|part| part.starts_with(&at) && part.ends_with("/end")).unwrap().to_owned();
        assert_eq!(house.desk.post(&end, &Form::default()).await.to(), format!("{at}?did=manuscript-ended"));
        assert_eq!(house.get(&public).await.status, StatusCode::NOT_FOUND);
        house.read().await.says("No copy of it can be shown").never_says(&public);
    }

    async fn the_pages_a_shown_text_links_to_are_watched_while_one_on_display_links_there(fresh: &Fresh) {
        let house = House::with(fresh, Settings::default()).await;
        let (desk, cited) = (&house.desk, "https://cited.example/report");
        let linking = async |title: &str, address: &str| {
            let id = desk.draft_titled(title, address).await;
            let form = desk.completed(id).await;
            // The second paragraph is not shown, and what it links to is nobody's business.
            let body = form.get("body").replace("Paragraph 1 begins", &format!("[Paragraph 1]({cited}) begins"));
            let body = body.replace("Paragraph 2 begins", "[Paragraph 2](https://unshown.example/) begins");
            assert!(body.contains(cited), "{body}");
            let shown = desk.post(&format!("/desk/op-ed/{id}"), &form.set("body", &body).set("act", "display")).await;
            assert_eq!(shown.to(), format!("/desk/op-ed/{id}?did=displayed"), "{}", shown.body);
            id
        };
        let is_watched = async |address: &str| {
            keep::watch_links(&desk.app).await.unwrap();
            let key = address.parse::<WebAddress>().unwrap().key();
            let mut tx = desk.app.store.read().await.unwrap();
            originals::at(&mut tx, desk.site.id, &key).await.unwrap().is_some()
        };
        let one = linking("The First to Cite", "https://harbour.example/one").await;
        assert!(!is_watched(cited).await, "an act under way may be dated some seconds back");
        house.ahead(61);
        assert!(is_watched(cited).await && !is_watched("https://unshown.example/").await);
        house.get("/op-ed/the-first-to-cite").await.says(&format!("href=\"{cited}\""));
        let two = linking("The Second to Cite", "https://harbour.example/two").await;
        let why = Form::of(&[("why", "at the author\u{2019}s request"), ("act", "withdraw")]);
        let withdraw = async |id: OpEdId| {
            let done = desk.post(&format!("/desk/op-ed/{id}/withdraw"), &why).await;
            assert_eq!(done.to(), format!("/desk/op-ed/{id}?did=withdrawn"), "{}", done.body);
            house.ahead(61);
        };
        house.ahead(61);
        assert!(is_watched(cited).await);
        withdraw(one).await;
        assert!(is_watched(cited).await, "the second links there still");
        withdraw(two).await;
        assert!(!is_watched(cited).await, "no text on display links there");
        desk.post(&format!("/desk/op-ed/{one}/bring-back?again=1"), &Form::default()).await;
        house.ahead(61);
        assert!(is_watched(cited).await, "and watched again when one is brought back");

        let (at, own) = (format!("/desk/op-ed/{}/manuscripts", house.op_ed), "https://own.example/figures");
        let manuscript = format!("{}\n\nMy [own figures]({own}) say more.\n", house.text().await);
        let word = Form::of(&[("evidence", "Mail of its author")]);
        let given = desk.upload(&at, &word, ("file", "draft.md", manuscript.as_bytes())).await;
        assert_eq!(given.to(), format!("{at}?did=manuscript-recorded"), "{}", given.body);
        house.ahead(61);
        assert!(is_watched(own).await, "what its manuscript links to is kept the same way");
        let page = desk.get(&at).await;
        let end = page.body.split('"').find(|part| part.starts_with(&at) && part.ends_with("/end")).unwrap().to_owned();
        assert_eq!(desk.post(&end, &Form::default()).await.to(), format!("{at}?did=manuscript-ended"));
        house.ahead(61);
        assert!(!is_watched(own).await, "nobody is shown it any more");
    }

    async fn a_manuscript_goes_by_itself_when_its_word_ends(fresh: &Fresh) {
        let house = House::with(fresh, Settings::default()).await;
        let at = format!("/desk/op-ed/{}/manuscripts", house.op_ed);
        let public = format!("/op-ed/{}/manuscript", house.slug);
        let text = house.text().await;
        let until = Day::of(house.desk.app.clock.now().plus_days(3), &house.desk.site.zone).edtf();
        let word = Form::of(&[("evidence", "Mail of its author"), ("until", &until)]);
        let give = async |form: &Form| house.desk.upload(&at, form, ("file", "draft.md", text.as_bytes())).await;
        assert!(give(&word).await.to().ends_with("did=manuscript-recorded"));
        house.gone().await;
        house.read().await.says(&public);
        house.ahead(5 * 24 * HOUR);
        assert_eq!(house.get(&public).await.status, StatusCode::NOT_FOUND, "nobody had to end it");
        house.read().await.never_says(&public);
    }

    async fn a_copy_without_the_captured_text_is_not_offered_and_a_wrong_one_is_taken_away(fresh: &Fresh) {
        let archive = FakeArchive::start().await;
        let house = House::with(fresh, asking(&[&archive])).await;
        let text = house.text().await;
        let whole = format!("<title>Count</title><p>Shown by an archive.<p>{text}");
        let teaser = "<title>Count</title><p>Subscribe to read what our authors think of it.".to_owned();
        archive.holds(PAGE, &[Held { page: &teaser, ..AFTER }, Held { page: &whole, ..LATER }]);
        house.captured(&text).await;
        house.gone().await;
        house.search(2).await;
        let later = archive.copy_of(PAGE, LATER.stamp);
        assert_eq!(house.copies().await, std::slice::from_ref(&later), "the nearer one holds a wall");
        let board = house.desk.get("/desk/originals").await;
        board.says("Gone, kept alive by a copy").says(&format!("href=\"{later}\""));
        let before = house.desk.change().await;
        let wrong = board.form("/desk/originals").set("copy", &later).set("act", "wrong-copy");
        let done = house.desk.post("/desk/originals", &wrong).await;
        assert_eq!(done.to(), "/desk/originals?did=original-copy-wrong", "{}", done.body);
        assert!(house.desk.change().await > before);
        house.ahead(HOUR);
        house.search(3).await;
        assert_eq!(house.copies().await, Vec::<String>::new(), "it is not taken again");
        house.read().await.says("No copy of it can be shown");
        assert_eq!(house.desk.post("/desk/originals", &wrong).await.status, StatusCode::CONFLICT);

        let board = house.desk.get("/desk/originals").await;
        let take = |copy: &str| board.form("/desk/originals").set("copy", copy).set("act", "take-copy");
        for (no, why) in [
            ("https://other.example/somewhere", "fourteen digits"),
            ("https://gone.example/web/20240704120000/x", "the outlet itself"),
            ("https://other.example/web/20200704120000/x", "from before the op-ed ran"),
            ("https://other.example/web/20290704120000/x", "after its page was lost"),
            ("javascript:alert(1)", "fourteen digits"),
        ] {
            let refused = house.desk.post("/desk/originals", &take(no)).await;
            assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{no}");
            refused.says(why);
        }
        let known = "https://other.example/web/20240801120000/https://gone.example/water";
        assert_eq!(house.desk.post("/desk/originals", &take(known)).await.to(), "/desk/originals?did=original-copy-taken");
        house.read().await.says(&format!("href=\"{known}\"")).says("1 August 2024");
    }

    async fn what_was_taken_over_is_linked_nowhere(fresh: &Fresh) {
        let house = House::with(fresh, Settings::default()).await;
        house.seen(&[(HOUR, there(990)), (HOUR, for_sale())]).await;
        let page = house.read().await;
        page.says("is now somebody else").says("No copy of it can be shown").never_says(&format!("href=\"{PAGE}\""));
        page.says("Count the Water First").never_says("Link not working?");
        let board = house.desk.get("/desk/originals").await;
        board.says("Taken over").says("1 lost").says("offers the domain for sale");
    }

    async fn a_host_that_shows_another_houses_certificate_is_told_on_the_board_and_linked_nowhere(fresh: &Fresh) {
        let mut paper = Paper::of(fresh).await;
        paper.until("live").await;
        paper.house.read().await.says(&format!("href=\"{}\"", paper.original));
        paper.becomes_anothers(Certificate::Sold);
        paper.until("taken-over").await;
        paper.board().await.says("Taken over").says(OTHER_CERTIFICATE).says("It does not name the outlet.");
        paper.house.read().await.says("is now somebody else").never_says(&format!("href=\"{}\"", paper.original));
    }

    async fn a_certificate_renewed_elsewhere_for_the_same_house_proves_no_other_owner(fresh: &Fresh) {
        let mut paper = Paper::of(fresh).await;
        paper.until("live").await;
        paper.becomes_anothers(Certificate::Renewed);
        paper.until("gone").await;
        paper.board().await.says("A Sealed Harbour").never_says(OTHER_CERTIFICATE).never_says("Taken over");
    }

    async fn lying_and_silent_archives_change_nothing(fresh: &Fresh) {
        // Each lists a copy of 2024: one serves the page of 2029 under it, one that of 2020, and one says 2029 in its address alone.
        let liars = [FakeArchive::start().await, FakeArchive::start().await, FakeArchive::start().await];
        for (liar, served) in liars.iter().zip([FUTURE, BEFORE]) {
            liar.lists(PAGE, &[AFTER]);
            liar.serves(PAGE, AFTER.stamp, served);
        }
        liars[2].lists(PAGE, &[Held { stamp: FUTURE.stamp, ..AFTER }]);
        liars[2].serves(PAGE, FUTURE.stamp, FUTURE);
        let downs = [FakeArchive::start().await, FakeArchive::start().await, FakeArchive::start().await];
        downs[0].answers(PAGE, outlet::Answer::status(503));
        downs[1].answers(PAGE, outlet::Answer::garbage());
        downs[2].answers(PAGE, outlet::Answer::hang_up());
        let all: Vec<&FakeArchive> = liars.iter().chain(&downs).collect();
        let house = House::with(fresh, asking(&all)).await;
        house.gone().await;
        house.search(12).await;
        assert!(all.iter().all(|archive| !archive.requests().is_empty()), "each was asked");
        assert_eq!(house.copies().await, Vec::<String>::new());
        house.read().await.says("No copy of it can be shown");
        downs[0].holds(PAGE, &[LATER]);
        house.ahead(3 * HOUR);
        house.search(12).await;
        assert_eq!(house.copies().await, [downs[0].copy_of(PAGE, LATER.stamp)], "asked again once it is up");
        downs[0].answers(PAGE, outlet::Answer::garbage());
        house.ahead(100 * 24 * HOUR);
        house.search(12).await;
        assert_eq!(house.copies().await.len(), 1, "what was found stays");
    }

    async fn a_move_is_followed_once_an_editor_accepts_it(fresh: &Fresh) {
        let house = House::with(fresh, Settings::default()).await;
        let new = "https://new.example/water";
        house.seen(&[(HOUR, moved(new))]).await;
        house.read().await.says(&format!("href=\"{PAGE}\"")).never_says(new);
        let board = house.desk.get("/desk/originals").await;
        board.says("Moved").says(new).says("Accept the new address");
        let form = board.form("/desk/originals").set("act", "accept");
        let done = house.desk.post("/desk/originals", &form).await;
        assert_eq!(done.to(), "/desk/originals?did=original-accepted", "{}", done.body);
        house.read().await.says(&format!("href=\"{new}\"")).says("has moved its page");
        house.desk.get("/desk/originals").await.says("Nothing asks for you");
        let again = house.desk.post("/desk/originals", &form).await;
        assert_ne!(again.status, StatusCode::INTERNAL_SERVER_ERROR);
    }

    async fn a_form_from_before_it_stood_otherwise_decides_nothing(fresh: &Fresh) {
        let house = House::with(fresh, Settings::default()).await;
        house.seen(&[(HOUR, moved("https://new.example/water"))]).await;
        let accept = house.desk.get("/desk/originals").await.form("/desk/originals").set("act", "accept");
        house.seen(&[(HOUR, moved("https://elsewhere.example/water"))]).await;
        let stale = house.desk.post("/desk/originals", &accept).await;
        assert_eq!(stale.status, StatusCode::CONFLICT);
        stale.says("It stands otherwise by now");
        house.read().await.says(&format!("href=\"{PAGE}\"")).never_says("elsewhere.example");
        house.seen(&[(HOUR, there(990)), (HOUR, there(600))]).await;
        let bare = house.desk.post("/desk/originals", &Form::of(&[("address", PAGE), ("act", "ignore")])).await;
        assert_eq!(bare.status, StatusCode::CONFLICT, "a form that does not say what it is about");
        house.desk.get("/desk/originals").await.says("Compare and say what it is");
    }

    async fn a_changed_text_asks_until_an_editor_says_what_it_is(fresh: &Fresh) {
        let house = House::with(fresh, Settings::default()).await;
        house.seen(&[(HOUR, there(990)), (HOUR, there(600))]).await;
        house.read().await.says(&format!("href=\"{PAGE}\""));
        let board = house.desk.get("/desk/originals").await;
        board.says("Changed").says("Compare and say what it is").says("60 in 100 words");
        let query = format!("/desk/originals/compare?address={}", PAGE.replace(':', "%3A").replace('/', "%2F"));
        let compared = house.desk.get(&query).await;
        compared.says("read as it is now within a few minutes");
        // Both pages say one thing of themselves; the outlet has added another since.
        let text = |words: &[&str]| Prose::new(words.iter().map(|words| Block::paragraph(words)).collect());
        let known = "Editor\u{2019}s note: the author advises the water board.";
        let added = "Correction: the canal loses a third of its water, not a half.";
        let (app, site) = (&house.desk.app, house.desk.site.id);
        let mut tx = app.store.write().await.unwrap();
        let version = versions::first(&mut tx, house.op_ed).await.unwrap().unwrap();
        live_readings::want(&mut tx, site, &house.page, app.clock.now()).await.unwrap();
        let one = live_readings::of(&mut tx, site, &house.page.key()).await.unwrap().unwrap();
        let reads = Reads {
            title: &version.words.title,
            body: &version.words.body,
            notes: &text(&[known, added]),
            notes_before: &text(&[known]),
        };
        live_readings::keep(&mut tx, &one, app.clock.now(), &reads).await.unwrap();
        tx.commit().await.unwrap();
        let compared = house.desk.get(&query).await;
        compared.says("What the outlet itself says of it").says("1. Put in").says(added);
        let mut tx = app.store.write().await.unwrap();
        live_readings::keep(&mut tx, &one, app.clock.now(), &Reads { notes: &text(&[known]), ..reads }).await.unwrap();
        tx.commit().await.unwrap();
        house.desk.get(&query).await.says("word for word").never_says("What the outlet itself says of it");
        let said = house.desk.post("/desk/originals", &compared.form("/desk/originals").set("act", "ignore")).await;
        assert_eq!(said.to(), "/desk/originals?did=original-said");
        house.desk.get("/desk/originals").await.says("Nothing asks for you");
        house.seen(&[(HOUR, there(990)), (HOUR, there(600))]).await;
        house.desk.get("/desk/originals").await.says("Compare and say what it is");
    }

    async fn a_reader_reports_a_link_and_nothing_is_fetched_or_kept_of_them(fresh: &Fresh) {
        let house = House::with(fresh, Settings::default()).await;
        house.seen(&[(HOUR, there(990))]).await;
        let report = format!("/report/{}", house.short);
        let due = async || {
            let mut tx = house.desk.app.store.read().await.unwrap();
            originals::at(&mut tx, house.desk.site.id, &house.page.key()).await.unwrap().unwrap().next_at
        };
        let before = due().await;
        let thanks = house.ask(Request::post(&report)).await;
        thanks.says("Thank you").says("Nothing about you is kept").says(&format!("/op-ed/{}", house.slug));
        assert_eq!(thanks.status, StatusCode::OK);
        assert!(due().await < before, "the next look is moved up");
        let foreign = house.ask(Request::post(&report).header("sec-fetch-site", "cross-site")).await;
        assert_eq!(foreign.status, StatusCode::FORBIDDEN);
        assert_eq!(house.ask(Request::get(&report)).await.status, StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(house.ask(Request::post("/report/00000000")).await.status, StatusCode::NOT_FOUND);
        let board = house.desk.get("/desk/originals").await;
        board.says("Reported by readers").says("One reader reported it");
        let mut statuses = Vec::new();
        for _ in 0..60 {
            statuses.push(house.ask(Request::post(&report)).await.status);
        }
        assert!(statuses.contains(&StatusCode::TOO_MANY_REQUESTS), "a flood is turned away");
        let mut tx = house.desk.app.store.read().await.unwrap();
        assert!(reports::of(&mut tx, house.op_ed).await.unwrap() <= 31);
        drop(tx);
        let done = house.desk.post("/desk/originals", &board.form("/desk/originals").set("act", "settle")).await;
        assert_eq!(done.to(), "/desk/originals?did=original-said");
        house.desk.get("/desk/originals").await.never_says("Reported by readers");
    }

    async fn addresses_asked_for_in_vain_are_led_to_the_op_ed_they_meant(fresh: &Fresh) {
        let house = House::with(fresh, Settings::default()).await;
        for _ in 0..3 {
            let old = house.ask(Request::get("/2012/01/water?token=secret").header("user-agent", "Mozilla/5.0")).await;
            assert_eq!(old.status, StatusCode::NOT_FOUND);
        }
        house.ask(Request::get("/2012/01/water/").header("user-agent", "Examplebot/1.0")).await;
        house.get("/desk/nothing-here").await;
        byline::measure::keep(&house.desk.app).await.unwrap();
        let list = house.desk.get("/desk/addresses").await;
        list.says("/2012/01/water").says("Asked for 3 times by readers.").says("Once by a robot.");
        list.never_says("secret").never_says("nothing-here");
        let lead = |to| Form::of(&[("key", "/2012/01/water"), ("to", to), ("act", "lead")]);
        let wrong = house.desk.post("/desk/addresses", &lead("nowhere")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        wrong.says("give the address of an op-ed of this site");
        let to = format!("https://water.example/op-ed/{}", house.slug);
        let led = house.desk.post("/desk/addresses", &lead(&to)).await;
        assert_eq!(led.to(), "/desk/addresses?did=address-led", "{}", led.body);
        assert_eq!(house.get("/2012/01/water").await.status, StatusCode::MOVED_PERMANENTLY);
        house.desk.get("/desk/addresses").await.says("Nobody asked for an address that is none");
        let mut tx = house.desk.app.store.read().await.unwrap();
        assert!(missed::list(&mut tx, house.desk.site.id, (0, 10)).await.unwrap().is_empty());
    }

    async fn originals_are_handed_over_to_an_archive_that_answers_as_it_likes(fresh: &Fresh) {
        let archive = FakeArchive::start().await;
        let mut settings = asking(&[&archive]);
        settings.archives.clear();
        settings.push.archive = Some(archive.root().parse().unwrap());
        let mut house = House::with(fresh, settings.clone()).await;
        keep::push(&house.desk.app).await.unwrap();
        assert!(archive.requests().is_empty(), "without a key nothing is handed over");
        settings.push.key = Some("key:secret".to_owned());
        settings.fetch.limits.total = Duration::from_millis(300);
        let mut node = house.desk.second_node(fresh, settings).await;
        let step = async |seconds: i64| {
            house.desk.app.clock.advance_seconds(seconds);
            keep::push(&node.app).await.unwrap();
        };
        archive.says_to_save(outlet::Answer::too_many_requests(120));
        step(1).await;
        let first = archive.requests();
        assert!(first[0].starts_with("POST /save ") && first[0].to_ascii_lowercase().contains("authorization: low key:secret"), "{first:?}");
        step(60).await;
        assert_eq!(archive.requests().len(), 1, "it is left alone for as long as it asks");
        let asked = || archive.requests().last().unwrap().lines().next().unwrap().to_owned();
        // Silent, broken off or failing for a month: it is asked less and less often, and no page is given up.
        let mut waited = Vec::new();
        for failing in [outlet::Answer::silence(), outlet::Answer::hang_up(), outlet::Answer::status(503)].iter().cycle().take(15) {
            archive.says_to_save(failing.clone());
            let before = archive.requests().len();
            let mut hours = 0;
            while archive.requests().len() == before {
                step(HOUR).await;
                hours += 1;
            }
            waited.push(hours);
        }
        assert!(waited.is_sorted() && waited.iter().sum::<i64>() > 30 * 24, "{waited:?}");
        assert!(waited.iter().all(|hours| *hours <= 7 * 24 + 1), "{waited:?}");
        archive.says_to_save(outlet::Answer::page("{\"job_id\":\"spn2-one\"}"));
        step(8 * 24 * HOUR).await;
        archive.says_of("spn2-one", "{\"status\":\"pending\"}");
        step(60).await;
        // Work that failed is over: the archive is asked to begin anew, not about it.
        archive.says_of("spn2-one", "{\"status\":\"error\",\"status_ext\":\"error:celery\"}");
        step(60).await;
        assert!(asked().starts_with("GET /save/status/spn2-one "), "{}", asked());
        archive.says_to_save(outlet::Answer::page("{\"job_id\":\"spn2-two\"}"));
        step(HOUR).await;
        assert!(asked().starts_with("POST /save "), "{}", asked());
        step(60).await;
        assert!(asked().starts_with("GET /save/status/spn2-two "), "{}", asked());
        step(HOUR).await;
        assert!(asked().starts_with("POST /save "), "it knows nothing of that work: {}", asked());
        archive.says_of("spn2-two", &format!("{{\"status\":\"success\",\"timestamp\":\"20251201101500\",\"original_url\":\"{PAGE}\"}}"));
        step(3 * HOUR).await;
        assert_eq!(house.copies().await, Vec::<String>::new(), "nobody has looked at it yet");
        archive.serves(PAGE, MADE.stamp, MADE);
        step(60).await;
        assert_eq!(house.copies().await, [archive.copy_of(PAGE, MADE.stamp)]);
        let asked = archive.requests().len();
        step(40 * 24 * HOUR).await;
        assert_eq!(archive.requests().len(), asked, "what is kept is not handed over again");
        let account = node.account("later@water.example", Role::Publisher).await;
        node.enter(account).await;
        node.get("/desk/originals").await.says("keeps 1; 0 wait for their turn, 0 it does not take.");
        house.desk.enter(account).await;
        house.desk.get("/desk/originals").await.never_says("wait for their turn");
    }

    async fn a_copy_the_archive_made_is_looked_at_before_readers_are_led_to_it(fresh: &Fresh) {
        let archive = FakeArchive::start().await;
        let mut settings = asking(&[&archive]);
        settings.archives.clear();
        settings.push.archive = Some(archive.root().parse().unwrap());
        settings.push.key = Some("key:secret".to_owned());
        let house = House::with(fresh, settings).await;
        let text = house.text().await;
        house.captured(&text).await;
        let step = async |seconds: i64| {
            house.ahead(seconds);
            keep::push(&house.desk.app).await.unwrap();
        };
        let asked = || archive.requests().last().unwrap().lines().next().unwrap().to_owned();
        archive.says_to_save(outlet::Answer::page("{\"job_id\":\"spn2-one\"}"));
        let made = |stamp: &str, of: &str| {
            archive.says_of("spn2-one", &format!("{{\"status\":\"success\",\"timestamp\":\"{stamp}\",\"original_url\":\"{of}\"}}"));
        };
        made(AFTER.stamp, PAGE);
        let consent = "<title>Count</title><p>We value your privacy. We and our 842 partners store cookies. Accept all.";
        archive.answers_for(PAGE, AFTER.stamp, outlet::Answer::status(404));
        let before = house.desk.change().await;
        for seconds in [1, 60] {
            step(seconds).await;
        }
        assert!(asked().starts_with("GET /save/status/spn2-one "), "{}", asked());
        step(30).await;
        assert!(asked().starts_with("GET /save/status/spn2-one "), "a little later, that it can be there: {}", asked());
        step(60).await;
        assert!(asked().starts_with("GET /web/20240704120000/"), "{}", asked());
        archive.serves(PAGE, AFTER.stamp, Held { page: consent, ..AFTER });
        step(HOUR).await;
        assert!(asked().starts_with("GET /web/20240704120000/"), "it was not there yet: {}", asked());
        assert_eq!((house.copies().await, house.desk.change().await), (vec![], before), "a question for consent is no copy");
        house.desk.get("/desk/originals").await.says("its copy does not show the text").says("keeps 0; 1 wait for their turn");
        // The archive would give the same copy for a month; then it makes another, of another text.
        let seen = archive.requests().len();
        step(30 * 24 * HOUR).await;
        assert_eq!(archive.requests().len(), seen);
        let other: String = (0..200).map(|n| format!("lucky{n} number{n} wins{n} ")).collect();
        made(LATER.stamp, PAGE);
        archive.serves(PAGE, LATER.stamp, Held { page: &format!("<title>Count</title><p>{other}"), ..LATER });
        for seconds in [2 * 24 * HOUR, 60, 120] {
            step(seconds).await;
        }
        assert!(asked().starts_with("GET /web/20250304120000/"), "{}", asked());
        assert_eq!(house.copies().await, Vec::<String>::new(), "another text is no copy");
        // Then one of the page that the address leads to; the archive is down when it is looked at, and nothing changes.
        let led = "https://gone.example/2024/water";
        made(MADE.stamp, led);
        let downs = [outlet::Answer::status(503), outlet::Answer::hang_up(), outlet::Answer::too_many_requests(600)];
        archive.answers_for(led, MADE.stamp, downs[0].clone());
        for seconds in [32 * 24 * HOUR, 60, 120] {
            step(seconds).await;
        }
        for down in &downs {
            archive.answers_for(led, MADE.stamp, down.clone());
            let seen = archive.requests().len();
            while archive.requests().len() == seen {
                step(HOUR).await;
            }
            assert!(asked().starts_with("GET /web/20251201101500/"), "{}", asked());
            assert_eq!((house.copies().await, house.desk.change().await), (vec![], before));
        }
        archive.serves(led, MADE.stamp, Held { page: &format!("<title>Count</title><p>Kept for you.<p>{text}"), ..MADE });
        step(3 * 24 * HOUR).await;
        let copy = archive.copy_of(led, MADE.stamp);
        assert_eq!(house.copies().await, std::slice::from_ref(&copy));
        house.gone().await;
        house.read().await.says(&format!("href=\"{copy}\"")).says("1 December 2025");
    }

    async fn a_copy_of_another_page_is_none_where_no_text_is_known_to_look_for(fresh: &Fresh) {
        let archive = FakeArchive::start().await;
        let mut settings = asking(&[&archive]);
        settings.archives.clear();
        settings.push.archive = Some(archive.root().parse().unwrap());
        settings.push.key = Some("key:secret".to_owned());
        let house = House::with(fresh, settings).await;
        let says = |of: &str| {
            archive.says_of("spn2-one", &format!("{{\"status\":\"success\",\"timestamp\":\"{}\",\"original_url\":\"{of}\"}}", AFTER.stamp));
            archive.serves(of, AFTER.stamp, AFTER);
        };
        let handed = async |seconds: i64| {
            archive.says_to_save(outlet::Answer::page("{\"job_id\":\"spn2-one\"}"));
            for seconds in [seconds, 60, 120] {
                house.ahead(seconds);
                keep::push(&house.desk.app).await.unwrap();
            }
            house.copies().await
        };
        says("https://gone.example/");
        assert_eq!(handed(1).await, Vec::<String>::new());
        let other_form = "http://www.gone.example:80/w%61ter/";
        says(other_form);
        assert_eq!(handed(32 * 24 * HOUR).await, [archive.copy_of(other_form, AFTER.stamp)]);
    }

    async fn what_is_gone_is_not_handed_over_and_keeps_the_copy_from_before(fresh: &Fresh) {
        let archive = FakeArchive::start().await;
        archive.holds(PAGE, &[AFTER]);
        let mut settings = asking(&[&archive]);
        settings.push.archive = Some(archive.root().parse().unwrap());
        settings.push.key = Some("key:secret".to_owned());
        archive.says_to_save(outlet::Answer::page("{\"job_id\":\"spn2-one\"}"));
        archive.says_of("spn2-one", &format!("{{\"status\":\"success\",\"timestamp\":\"20261201101500\",\"original_url\":\"{PAGE}\"}}"));
        let house = House::with(fresh, settings).await;
        keep::push(&house.desk.app).await.unwrap();
        assert!(archive.requests().last().unwrap().starts_with("POST /save "));
        house.gone().await;
        house.search(3).await;
        let before = (house.copies().await, archive.requests().len());
        assert_eq!(before.0, [archive.copy_of(PAGE, AFTER.stamp)]);
        house.ahead(24 * HOUR);
        keep::push(&house.desk.app).await.unwrap();
        assert_eq!((house.copies().await, archive.requests().len()), before);
    }

    async fn what_readers_may_not_see_is_handed_to_nobody(fresh: &Fresh) {
        let archive = FakeArchive::start().await;
        let mut settings = asking(&[&archive]);
        settings.archives.clear();
        settings.push.archive = Some(archive.root().parse().unwrap());
        let house = House::with(fresh, settings.clone()).await;
        settings.push.key = Some("key:secret".to_owned());
        let node = house.desk.second_node(fresh, settings).await;
        archive.says_to_save(outlet::Answer::too_many_requests(60));
        keep::push(&node.app).await.unwrap();
        assert_eq!(archive.requests().len(), 1, "it is enlisted");
        let why = Form::of(&[("why", "Asked by its author"), ("act", "withdraw")]);
        let gone = house.desk.post(&format!("/desk/op-ed/{}/withdraw", house.op_ed), &why).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.body);
        house.ahead(24 * HOUR);
        keep::push(&node.app).await.unwrap();
        assert_eq!(archive.requests().len(), 1, "and handed over no more");
    }

    async fn the_board_counts_and_acts_on_many_with_the_number_first(fresh: &Fresh) {
        let house = House::with(fresh, Settings::default()).await;
        house.gone().await;
        let mut tx = house.desk.app.store.read().await.unwrap();
        let figure = board::figure(&mut tx, house.desk.site.id).await.unwrap();
        assert_eq!((figure.all, figure.kept, figure.lost), (1, 0, 1));
        drop(tx);
        house.desk.get("/desk/originals").await.says("One op-ed on display: 0 live, 0 kept alive by copies, 1 lost.");
        house.desk.get("/desk/originals/many?stake=no-copy").await.says("Ask the archives about one original?");
        let others = house.desk.post("/desk/originals/many", &Form::of(&[("stake", "no-copy"), ("count", "2")])).await;
        assert_eq!(others.status, StatusCode::CONFLICT, "two were never asked about");
        let done = house.desk.post("/desk/originals/many", &Form::of(&[("stake", "no-copy"), ("count", "1")])).await;
        assert_eq!(done.to(), "/desk/originals?did=originals-many");
        let mut tx = house.desk.app.store.read().await.unwrap();
        assert!(mementos::search(&mut tx, house.desk.site.id, &house.page).await.unwrap().is_some());
        assert!(opeds::get(&mut tx, house.op_ed).await.unwrap().is_some());
    }
}
