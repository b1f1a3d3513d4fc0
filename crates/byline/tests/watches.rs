//! Watched feeds from the first look to the draft in the queue, politely, on a frozen clock and both engines.
//! Nothing here reaches beyond loopback, and what is not by the institute's people is never asked for.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where it stands")]

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
};
use byline::{
    app::App,
    fetch::FetchSettings,
    intake::{
        self, Brought, Given, Intake, Options, bring_in,
        watch::{self, Round},
    },
    settings::Settings,
    sign_in,
};
use byline_core::{
    clock::Entropy,
    evidence::{Field, Origin},
    ids::{AccountId, NameId, PersonId, SiteId, WatchId},
    labels::Labels,
    language::Language,
    name::{Name, NameKind},
    person::{Person, PersonKind},
    role::Role,
    site::Site,
    slug::Slug,
    text::Text,
    watch::{Watch, WatchKnown},
};
use byline_store::{accounts, events, on_both_engines, opeds, people, queue, sites, testing::Fresh, watches};
use byline_testkit::outlet::{Answer, FakeOutlet};
use http_body_util::BodyExt;
use std::sync::Arc;
use tower::ServiceExt;

struct Institute {
    app: Arc<App>,
    site: Site,
    cookie: String,
    outlet: FakeOutlet,
}

fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

impl Institute {
    async fn open(fresh: &Fresh) -> Self {
        let store = fresh.open().await.unwrap();
        let (clock, entropy) = (fresh.clock().clone(), Entropy::System);
        let outlet = FakeOutlet::start().await;
        let mut settings = Settings::default();
        settings.fetch = FetchSettings { allow: vec![outlet.address()], ..FetchSettings::default() };
        let site = Site::new(
            SiteId::new(&clock, &entropy),
            Labels::one(Language::english(), text("Sample Institute")),
            "https://institute.example".parse().unwrap(),
            clock.now(),
        );
        let account = accounts::Account {
            id: AccountId::new(&clock, &entropy),
            email: "editor@institute.example".to_owned(),
            name: text("Rabia Editor"),
            password: None,
            disabled: false,
            created_at: clock.now(),
        };
        let mut tx = store.write().await.unwrap();
        sites::insert(&mut tx, &site).await.unwrap();
        accounts::insert(&mut tx, &account).await.unwrap();
        accounts::grant(&mut tx, account.id, site.id, Role::Editor, clock.now()).await.unwrap();
        let token = sign_in::start(&mut tx, &clock, &entropy, account.id).await.unwrap();
        tx.commit().await.unwrap();
        let app = Arc::new(App::over(store, clock, entropy, settings).unwrap());
        let cookie = sign_in::cookie(&token).split(';').next().unwrap().to_owned();
        Self { app, site, cookie, outlet }
    }

    async fn scholar(&self, name: &str) -> PersonId {
        let (clock, entropy) = (&self.app.clock, &self.app.entropy);
        let id = NameId::new(clock, entropy);
        let person = Person {
            id: PersonId::new(clock, entropy),
            kind: PersonKind::Scholar,
            slug: Slug::of_or(name, "scholar"),
            names: vec![Name { id, text: text(name), language: None, kind: NameKind::Preferred }],
            replaces_past_names: false,
            positions: vec![],
            bios: vec![],
            portrait: None,
            languages: vec![],
            links: vec![],
            orcid: None,
            press_contact: None,
        };
        let mut tx = self.app.store.write().await.unwrap();
        people::insert(&mut tx, self.site.id, &person).await.unwrap();
        tx.commit().await.unwrap();
        person.id
    }

    fn intake(&self) -> Intake<'_> {
        Intake::of(&self.app)
    }

    async fn watch(&self, path: &str, person: Option<PersonId>) -> WatchId {
        let id = WatchId::new(&self.app.clock, &self.app.entropy);
        let known = WatchKnown { next_at: Some(self.app.clock.now()), ..WatchKnown::default() };
        let address = self.outlet.url(path).parse().unwrap();
        let watch = Watch { id, address, person, outlet: None, paused: false, known };
        assert!(watch::watch(&self.intake(), self.site.id, &watch).await.unwrap());
        id
    }

    async fn known(&self, id: WatchId) -> Watch {
        watches::get(&mut self.app.store.read().await.unwrap(), self.site.id, id).await.unwrap().unwrap()
    }

    async fn entries(&self, id: WatchId) -> Vec<watches::Entry> {
        watches::last_of(&mut self.app.store.read().await.unwrap(), id, 100).await.unwrap()
    }

    /// Rounds ten seconds apart, each with at most one request, as all is at one host.
    async fn rounds(&self, count: usize) {
        for _ in 0..count {
            let before = self.outlet.requests().len();
            watch::round(&self.intake()).await.unwrap();
            let after = self.outlet.requests().len();
            assert!(after <= before + 1, "{:?}", &self.outlet.requests()[before..]);
            // Still in the same second: the host is left alone.
            assert_eq!(watch::round(&self.intake()).await.unwrap(), Round::default());
            assert_eq!(self.outlet.requests().len(), after);
            self.app.clock.advance_seconds(10);
        }
    }

    fn asked(&self) -> Vec<String> {
        let requests = self.outlet.requests();
        requests.iter().map(|head| head.split(' ').nth(1).unwrap().to_owned()).collect()
    }

    async fn drafts(&self) -> i64 {
        let mut tx = self.app.store.read().await.unwrap();
        queue::counts(&mut tx, self.site.id).await.unwrap().iter().map(|(_, count)| count).sum()
    }

    async fn send(&self, request: axum::http::request::Builder, body: String) -> (StatusCode, String) {
        let router: Router = intake::routes(&self.app).with_state(self.app.clone());
        let request = request
            .header(header::COOKIE, &self.cookie)
            .header(header::HOST, "institute.example")
            .header(header::ORIGIN, "https://institute.example")
            .header("sec-fetch-site", "same-origin");
        let answer = router.oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let status = answer.status();
        let bytes = answer.into_body().collect().await.unwrap().to_bytes();
        (status, String::from_utf8_lossy(&bytes).into_owned())
    }

    async fn post(&self, path: &str, pairs: &[(&str, &str)]) -> (StatusCode, String) {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, body).await
    }
}

const WORDS: [&str; 3] = [
    "Every summer the city holds the same argument about water, and every summer it forgets to count what it has.",
    "A ledger would do more than a canal. It needs four columns, a date, and the name of an officer who signs it.",
    "Those who say that the river cannot be measured have never asked the women who carry it up four flights of stairs.",
];

fn page(title: &str, author: &str) -> Answer {
    let words: Vec<String> = WORDS.iter().map(|w| format!("<p>{title}: {w}</p>")).collect();
    Answer::page(&format!(
        "<!doctype html><html lang=en><head><title>{title}</title><meta name=author content=\"{author}\">\
         <meta property=\"article:published_time\" content=\"2024-03-11\"></head><body><article><h1>{title}</h1>\
         <p>By {author}</p>{}</article></body></html>",
        words.concat()
    ))
}

fn feed(outlet: &FakeOutlet, entries: &[(&str, &str)]) -> String {
    let items: String = entries
        .iter()
        .map(|(path, author)| {
            format!(
                "<item><title>About {path}</title><link>{}</link><guid isPermaLink=\"false\">mark-{path}</guid>\
                 <dc:creator>{author}</dc:creator><pubDate>Sun, 10 Mar 2024 23:00:00 -0500</pubDate></item>",
                outlet.url(path)
            )
        })
        .collect();
    format!(
        "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Opinion</title>{items}</channel></rss>"
    )
}

fn rss(body: String, marks: &[(&str, &str)]) -> Answer {
    let mut headers = vec![("Content-Type", "application/rss+xml")];
    headers.extend_from_slice(marks);
    Answer::whole(200, &headers, body)
}

on_both_engines! {
    async fn what_our_people_wrote_comes_in_and_the_rest_is_never_asked_for(fresh: &Fresh) {
        let here = Institute::open(fresh).await;
        here.scholar("Shehzad H. Qazi").await;
        here.scholar("عائشہ صدیقی").await;
        let entries = [("/one", "Qazi, Shehzad H."), ("/two", "Somebody Else"), ("/three", "Ayesha Siddiqui")];
        here.outlet.route("/feed", rss(feed(&here.outlet, &entries), &[("ETag", "\"v1\""), ("Last-Modified", "Sun, 10 Mar 2024 00:00:00 GMT")]));
        here.outlet.route("/one", page("Count the Water", "Shehzad H. Qazi"));
        here.outlet.route("/three", page("Who Keeps the Gate", "Ayesha Siddiqui"));
        let id = here.watch("/feed", None).await;
        here.rounds(6).await;
        assert_eq!(here.asked()[..2], ["/robots.txt", "/feed"]);
        let mut pages = here.asked()[2..].to_vec();
        pages.sort();
        assert_eq!(pages, ["/one", "/three"]);
        assert_eq!(here.drafts().await, 2);
        let report = here.known(id).await.known.report.unwrap();
        assert_eq!((report.entries, report.taken, report.others, report.seen), (3, 2, 1, 0));
        let entries = here.entries(id).await;
        let one = entries.iter().find(|entry| entry.taken.link.as_str().ends_with("/one")).unwrap();
        assert_eq!(one.state, "new");
        assert!(one.taken.why.contains("names Shehzad H. Qazi"), "{}", one.taken.why);
        let mut r = here.app.store.read().await.unwrap();
        let history = events::of_op_ed(&mut r, one.op_ed.unwrap()).await.unwrap();
        assert!(history.iter().any(|event| event.act == "found in a watched feed"), "{history:?}");
        let marked = opeds::by_outside_id(&mut r, here.site.id, ("feed", "mark-/one")).await.unwrap();
        assert_eq!(marked, one.op_ed);
        let witnesses = opeds::evidence(&mut r, one.op_ed.unwrap()).await.unwrap();
        let by_feed: Vec<Field> = witnesses.iter().filter(|w| w.origin == Origin::Feed).map(|w| w.field).collect();
        assert!(by_feed.contains(&Field::Authors) && by_feed.contains(&Field::Day), "{by_feed:?}");
        assert!(witnesses.iter().any(|w| w.field == Field::Day && w.origin != Origin::Feed), "the page's own witness stays");
    }

    async fn an_unchanged_feed_is_asked_for_by_its_marks_and_brings_nothing_twice(fresh: &Fresh) {
        let here = Institute::open(fresh).await;
        here.scholar("Shehzad H. Qazi").await;
        let body = feed(&here.outlet, &[("/one", "Shehzad Qazi")]);
        here.outlet.route("/feed", rss(body.clone(), &[("ETag", "\"v1\""), ("Last-Modified", "Sun, 10 Mar 2024 00:00:00 GMT")]));
        here.outlet.route("/one", page("Count the Water", "Shehzad H. Qazi"));
        let id = here.watch("/feed", None).await;
        here.rounds(4).await;
        here.outlet.route("/feed", Answer::whole(304, &[("ETag", "\"v1\"")], ""));
        here.app.clock.advance_seconds(3_600);
        here.rounds(1).await;
        let asked = here.outlet.requests().pop().unwrap().to_lowercase();
        assert!(asked.contains("if-none-match: \"v1\"") && asked.contains("if-modified-since: sun, 10 mar 2024 00:00:00 gmt"), "{asked}");
        assert_eq!(here.known(id).await.known.failures, 0);
        // Looked at anew, all of it is read, and known.
        here.outlet.route("/feed", rss(body, &[]));
        watch::look_at(&here.intake(), here.site.id, here.known(id).await).await.unwrap();
        here.rounds(3).await;
        let asked = here.outlet.requests().pop().unwrap().to_lowercase();
        assert!(!asked.contains("if-none-match"), "{asked}");
        let report = here.known(id).await.known.report.unwrap();
        assert_eq!((report.taken, report.seen), (0, 1));
        assert_eq!(here.drafts().await, 1);
        assert_eq!(here.asked().iter().filter(|path| *path == "/one").count(), 1);
    }

    async fn a_host_that_asks_robots_to_stay_away_is_left_alone_and_says_so(fresh: &Fresh) {
        let here = Institute::open(fresh).await;
        here.scholar("Shehzad H. Qazi").await;
        here.outlet.route("/robots.txt", Answer::whole(200, &[("Content-Type", "text/plain")], "User-agent: byline\nDisallow: /closed\nCrawl-delay: 30\n"));
        here.outlet.route("/feed", rss(feed(&here.outlet, &[("/closed/one", "Shehzad H. Qazi"), ("/open", "Shehzad H. Qazi")]), &[]));
        here.outlet.route("/open", page("Count the Water", "Shehzad H. Qazi"));
        let (open, closed) = (here.watch("/feed", None).await, here.watch("/closed/feed", None).await);
        here.rounds(3).await;
        // The host asks for half a minute between two visits, and robots.txt told so only once.
        assert_eq!(here.asked(), ["/robots.txt", "/feed"]);
        here.rounds(4).await;
        assert_eq!(here.asked(), ["/robots.txt", "/feed", "/open"]);
        let entries = here.entries(open).await;
        let left = entries.iter().find(|entry| entry.state == "left").unwrap();
        assert!(left.outcome.as_deref().unwrap().contains("asks robots to leave this address alone"));
        assert!(here.known(closed).await.known.rests.unwrap().contains("asks robots"));
    }

    async fn no_redirect_leads_to_what_its_host_asks_robots_to_leave_alone(fresh: &Fresh) {
        let here = Institute::open(fresh).await;
        here.scholar("Shehzad H. Qazi").await;
        here.outlet.route("/robots.txt", Answer::whole(200, &[("Content-Type", "text/plain")], "User-agent: *\nDisallow: /closed\n"));
        here.outlet.route("/feed", rss(feed(&here.outlet, &[("/short", "Shehzad H. Qazi"), ("/moved", "Shehzad H. Qazi")]), &[]));
        here.outlet.route("/short", Answer::redirect(302, "/closed/one"));
        here.outlet.route("/moved", Answer::redirect(302, "/open"));
        here.outlet.route("/closed/one", page("Behind the Gate", "Shehzad H. Qazi"));
        here.outlet.route("/open", page("Count the Water", "Shehzad H. Qazi"));
        let id = here.watch("/feed", None).await;
        for _ in 0..6 {
            watch::round(&here.intake()).await.unwrap();
            here.app.clock.advance_seconds(10);
        }
        assert!(!here.asked().contains(&"/closed/one".to_owned()), "{:?}", here.asked());
        assert_eq!(here.asked().iter().filter(|path| *path == "/robots.txt").count(), 1, "the rules that are known are believed");
        let entries = here.entries(id).await;
        let left = entries.iter().find(|entry| entry.state == "left").unwrap();
        assert!(left.outcome.as_deref().unwrap().contains("asks robots to leave this address alone"), "{left:?}");
        assert_eq!(here.drafts().await, 1, "a redirect to what is open is followed: {entries:?}");
    }

    async fn a_feed_that_fails_rests_twice_as_long_each_time_and_as_long_as_its_host_asks(fresh: &Fresh) {
        let here = Institute::open(fresh).await;
        let start = here.app.clock.now();
        here.outlet.route("/feed", Answer::whole(503, &[("Retry-After", "20000")], ""));
        let id = here.watch("/feed", None).await;
        here.rounds(2).await;
        let known = here.known(id).await.known;
        assert_eq!(known.failures, 1);
        assert_eq!(known.next_at, Some(start.plus_seconds(10 + 20_000)));
        assert!(known.rests.unwrap().contains("status 503"));
        here.outlet.route("/feed", Answer::page("<html><body><p>nothing here"));
        for failures in 2..=4 {
            let due = here.known(id).await.known.next_at.unwrap();
            here.app.clock.advance_seconds((due.micros() - here.app.clock.now().micros()) / 1_000_000 + 1);
            let now = here.app.clock.now();
            // The rules for robots are a day old at some time, and are asked for again first.
            here.rounds(2).await;
            let known = here.known(id).await.known;
            assert_eq!(known.failures, failures);
            let rested = (known.next_at.unwrap().micros() - now.micros()) / 1_000_000;
            let wanted = 3_600 << failures;
            assert!((wanted..=wanted + 20).contains(&rested), "{rested} after {failures}");
        }
        here.outlet.route("/feed", Answer::status(410));
        watch::look_at(&here.intake(), here.site.id, here.known(id).await).await.unwrap();
        here.rounds(2).await;
        assert!(here.known(id).await.paused);
    }

    async fn a_page_that_does_not_come_is_asked_for_five_times_and_left(fresh: &Fresh) {
        let here = Institute::open(fresh).await;
        here.scholar("Shehzad H. Qazi").await;
        here.outlet.route("/feed", rss(feed(&here.outlet, &[("/one", "Shehzad H. Qazi"), ("/wall", "Shehzad H. Qazi")]), &[]));
        here.outlet.route("/one", Answer::status(503));
        here.outlet.route("/wall", Answer::status(403));
        let id = here.watch("/feed", None).await;
        for _ in 0..40 {
            watch::round(&here.intake()).await.unwrap();
            here.app.clock.advance_seconds(1_800);
        }
        let asked = |path: &str| here.asked().iter().filter(|asked| *asked == path).count();
        assert_eq!((asked("/one"), asked("/wall")), (5, 1));
        assert!(here.entries(id).await.iter().all(|entry| entry.state == "left" && entry.outcome.is_some()));
        assert_eq!(here.drafts().await, 0);
    }

    async fn two_nodes_at_once_make_one_visit(fresh: &Fresh) {
        let here = Institute::open(fresh).await;
        here.scholar("Shehzad H. Qazi").await;
        here.outlet.route("/feed", rss(feed(&here.outlet, &[("/one", "Shehzad H. Qazi")]), &[]));
        here.outlet.route("/one", page("Count the Water", "Shehzad H. Qazi"));
        here.watch("/feed", None).await;
        for visits in 1..=3 {
            let (a, b) = tokio::join!(watch::keep(&here.app), watch::keep(&here.app));
            a.and(b).unwrap();
            let (a, b) = (here.intake(), here.intake());
            let (a, b) = tokio::join!(watch::round(&a), watch::round(&b));
            a.and(b).unwrap();
            assert_eq!(here.outlet.requests().len(), visits, "{:?}", here.asked());
            here.app.clock.advance_seconds(10);
        }
        assert_eq!(here.drafts().await, 1);
    }

    async fn a_page_of_one_person_counts_for_that_person_though_its_links_name_nobody(fresh: &Fresh) {
        let here = Institute::open(fresh).await;
        let qazi = here.scholar("Shehzad H. Qazi").await;
        here.outlet.route("/author/qazi", Answer::page("<html><head><title>Stories</title></head><body><main><h1>Stories</h1><ul>\
            <li><h2><a href=\"/2024/03/11/count-the-water\">Count the water before you share it</a></h2><p>11 March 2024</p></li></ul></main></body></html>"));
        here.outlet.route("/2024/03/11/count-the-water", page("Count the Water", "Shehzad H. Qazi"));
        let id = here.watch("/author/qazi", Some(qazi)).await;
        here.rounds(4).await;
        let entries = here.entries(id).await;
        assert_eq!((entries.len(), entries[0].state.as_str()), (1, "new"));
        assert!(entries[0].taken.why.contains("is watched for Shehzad H. Qazi"), "{}", entries[0].taken.why);
    }

    async fn the_desk_finds_the_feeds_of_a_page_and_tells_why_one_rests(fresh: &Fresh) {
        let here = Institute::open(fresh).await;
        let qazi = here.scholar("Shehzad H. Qazi").await;
        here.outlet.route("/opinion", Answer::page("<html><head><title>Opinion</title><link rel=alternate type=application/rss+xml title=Everything href=/feed>\
            <link rel=alternate type=application/atom+xml href=/atom></head><body><p>Hello</body></html>"));
        let (status, found) = here.post("/desk/watches/find", &[("address", &here.outlet.url("/opinion"))]).await;
        assert_eq!(status, StatusCode::OK);
        assert!(found.contains(&here.outlet.url("/feed")) && found.contains("Everything") && found.contains(&here.outlet.url("/atom")));
        let (status, refused) = here.post("/desk/watches/find", &[("address", &here.outlet.url("/nothing"))]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.contains("is gone (status 404)"), "{refused}");
        let chosen = [("watch", here.outlet.url("/feed")), ("person", qazi.to_string())];
        let chosen: Vec<(&str, &str)> = chosen.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let (status, _) = here.post("/desk/watches", &chosen).await;
        assert_eq!(status, StatusCode::SEE_OTHER);
        let (status, again) = here.post("/desk/watches", &chosen).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.contains("is watched already"));
        here.rounds(3).await;
        let (_, listed) = here.send(Request::get("/desk/watches"), String::new()).await;
        assert!(listed.contains("status 404") && listed.contains("Shehzad H. Qazi") && listed.contains("first failure"), "{listed}");
        let id = watches::all(&mut here.app.store.read().await.unwrap(), here.site.id).await.unwrap()[0].id;
        for (act, paused) in [("pause", true), ("resume", false), ("look", false)] {
            let (status, _) = here.post(&format!("/desk/watches/{id}/{act}"), &[]).await;
            assert_eq!(status, StatusCode::SEE_OTHER);
            assert_eq!(here.known(id).await.paused, paused);
        }
        here.post(&format!("/desk/watches/{id}/remove"), &[]).await;
        let (_, listed) = here.send(Request::get("/desk/watches?did=watch-removed"), String::new()).await;
        assert!(listed.contains("No feed is watched yet") && listed.contains("What came in stays"));
    }

    async fn a_look_that_only_shows_writes_nothing_and_asks_for_no_page(fresh: &Fresh) {
        let here = Institute::open(fresh).await;
        here.scholar("Shehzad H. Qazi").await;
        here.outlet.route("/feed", rss(feed(&here.outlet, &[("/one", "Shehzad H. Qazi"), ("/two", "Somebody Else")]), &[]));
        let id = here.watch("/feed", None).await;
        let before = here.known(id).await;
        let (status, shown) = here.post(&format!("/desk/watches/{id}/dry-look"), &[]).await;
        assert_eq!(status, StatusCode::OK);
        assert!(shown.contains("2 listed") && shown.contains("About /one") && !shown.contains("About /two"), "{shown}");
        assert_eq!(here.asked(), ["/feed"]);
        assert_eq!((here.known(id).await, here.entries(id).await.len(), here.drafts().await), (before, 0, 0));
        here.outlet.route("/feed", Answer::page("<p>nothing</p>"));
        let (status, refused) = here.post(&format!("/desk/watches/{id}/dry-look"), &[]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.contains(&format!("href=\"#w-{id}\"")) && refused.contains("it lists no pieces"), "{refused}");
        let (status, _) = here.post(&format!("/desk/watches/{}/dry-look", WatchId::new(&here.app.clock, &here.app.entropy)), &[]).await;
        assert_eq!(status, StatusCode::NOT_FOUND);
    }

    async fn an_author_spelled_otherwise_is_proposed_and_nobody_is_matched_by_it(fresh: &Fresh) {
        let here = Institute::open(fresh).await;
        here.scholar("Shehzad H. Qazi").await;
        here.outlet.route("/one", page("Count the Water", "Shahzad Qazi"));
        let options = Options { dry_run: false, by: None, site: here.site.id };
        let given = Given::Link(here.outlet.url("/one").parse().unwrap());
        let Brought::New { draft, .. } = bring_in(&here.intake(), given, &options).await.unwrap() else { panic!() };
        assert_eq!(draft.authors[0].person, None);
        assert!(draft.notes.iter().any(|note| note.contains("Shahzad Qazi is likely Shehzad H. Qazi")), "{:?}", draft.notes);
    }
}
