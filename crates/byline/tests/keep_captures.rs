//! Captures from the intake to the reader: made, judged, indexed, fetched, replayed and handed over, on both engines.
//! Programs that are not ours read the files: a flipped byte must fail, and the bytes they replay are those that came.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where it stands")]

#[path = "keep/judges.rs"]
mod judges;

use axum::{
    body::Body,
    http::{HeaderMap, Request, StatusCode},
};
use byline::{
    app::App,
    fetch::FetchSettings,
    intake::{Brought, Given, Intake, Options, bring_in},
    keep::captures::{self as keep, Scope},
    server,
    settings::Settings,
};
use byline_core::{
    address::WebAddress,
    capture::{CaptureFault, CopyGround, PublicCopy},
    clock::Entropy,
    ids::{OpEdId, ProvisionId, PublicCopyId, SiteId, SourceId},
    labels::Labels,
    language::Language,
    oped::Stage,
    provision::{Ending, Provided, Provision},
    site::Site,
    source::{Came, Source},
    text::Text,
};
use byline_store::{
    captures::{self, Capture, Parts},
    on_both_engines, opeds, provisions, sites, sources,
    testing::Fresh,
};
use byline_testkit::outlet::{Answer, FakeOutlet};
use byline_warc::{Kind, Reader, TimeMap};
use http_body_util::BodyExt;
use std::{io::Write as _, sync::Arc};
use tower::ServiceExt;

const PAGE: &str = "<!doctype html><html lang=en><head><title>Count the water | The Quay</title><meta charset=utf-8>\
    <meta property=og:site_name content='The Quay'><link rel=stylesheet href=/style.css>\
    <script>document.title = 'changed'</script></head><body onload=alert(1)><article><h1>Count the water</h1><p>By Amina Farooqi</p>\
    <img src=/pump.png alt='The pump'><p>Every summer the city holds the same argument about water, and every summer it forgets to \
    count what it has. A ledger would do more than a canal, and cost less than the tunnel that nobody has dug.</p>\
    <p>It needs four columns, a date, and the name of an officer who signs it every month of the year. \
    <a href=\"/opinion/rivers?a=1&amp;b=2\">Another piece</a></p><form action=/subscribe method=post><input name=mail></form>\
    </article></body></html>";
const STYLE: &str = "h1{color:#123;background:url('/ground.png')}";
const CONSENT: &str = "<title>Before you continue</title><h1>Before you continue</h1><p>We and our 912 partners use cookies to \
    know you better. Accept all, reject all or manage options; read about your privacy and your consent.</p>";

struct House {
    app: Arc<App>,
    site: Site,
    outlet: FakeOutlet,
}

fn text(words: &str) -> Text {
    Text::new(words).unwrap()
}

fn png(colour: u8) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let pixels = image::RgbImage::from_pixel(8, 8, image::Rgb([colour, 0, 0]));
    pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Another piece in the same template.
fn rivers() -> String {
    let (head, rest) = PAGE.split_once("<p>Every summer").unwrap();
    let (_, foot) = rest.split_once("<form").unwrap();
    let body = "<p>A river keeps no minutes, yet each spring it repeats what was decided upstream without us. Whoever lives at its \
        mouth reads those decisions as silt, as salt in a well, as a bridge that no longer reaches its bank.</p><p>Let the gauge be \
        read aloud in the council, and let somebody be asked about it who has never been asked before.</p>";
    format!("{}{body}<form{foot}", head.replace("Count the water", "What rivers say"))
}

fn packed(page: &str) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(page.as_bytes()).unwrap();
    packed.finish().unwrap()
}

struct Got {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

impl Got {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}

impl House {
    async fn open(fresh: &Fresh) -> Self {
        Self::set(fresh, Settings::default()).await
    }

    async fn set(fresh: &Fresh, settings: Settings) -> Self {
        Self::at(fresh, settings, "https://institute.example/op-eds").await
    }

    async fn at(fresh: &Fresh, mut settings: Settings, base_url: &str) -> Self {
        let store = fresh.open().await.unwrap();
        let (clock, entropy) = (fresh.clock().clone(), Entropy::System);
        let outlet = FakeOutlet::start().await;
        settings.fetch = FetchSettings { allow: vec![outlet.address()], ..FetchSettings::default() };
        let mut site = Site::new(
            SiteId::new(&clock, &entropy),
            Labels::one(Language::english(), text("Sample Institute")),
            base_url.parse().unwrap(),
            clock.now(),
        );
        site.languages = ["en", "ar", "ur"].map(|tag| tag.parse().unwrap()).to_vec();
        let mut tx = store.write().await.unwrap();
        sites::insert(&mut tx, &site).await.unwrap();
        tx.commit().await.unwrap();
        outlet.route("/go", Answer::redirect(301, "/opinion/water"));
        outlet.route(
            "/opinion/water",
            Answer::whole(
                200,
                &[("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip")],
                packed(PAGE),
            ),
        );
        outlet.route("/style.css", Answer::whole(200, &[("Content-Type", "text/css")], STYLE));
        outlet.route("/pump.png", Answer::whole(200, &[("Content-Type", "image/png")], png(9)));
        Self { app: Arc::new(App::over(store, clock, entropy, settings).unwrap()), site, outlet }
    }

    async fn bring(&self, given: Given) -> OpEdId {
        let options = Options { dry_run: false, by: None, site: self.site.id };
        match bring_in(&Intake::of(&self.app), given, &options).await.unwrap() {
            Brought::New { id, .. } => id,
            other => panic!("not new: {other:?}"),
        }
    }

    async fn bring_link(&self, path: &str) -> OpEdId {
        self.bring(Given::Link(self.outlet.url(path).parse().unwrap())).await
    }

    /// A file that is a source of an op-ed besides.
    async fn attach(&self, op_ed: OpEdId, name: &str, bytes: Vec<u8>) -> SourceId {
        let body = self.app.store.blobs().put(bytes).await.unwrap();
        let came = Came::File { name: text(name), media_type: None, body, url: None, given_by: None };
        let source =
            Source { id: SourceId::new(&self.app.clock, &self.app.entropy), at: self.app.clock.now(), came };
        let mut tx = self.app.store.write().await.unwrap();
        sources::insert(&mut tx, self.site.id, &source).await.unwrap();
        sources::attach(&mut tx, op_ed, source.id).await.unwrap();
        tx.commit().await.unwrap();
        source.id
    }

    /// Makes what is due, and fetches its parts with the pauses between.
    async fn capture(&self) {
        keep::keep(&self.app).await.unwrap();
        for _ in 0..30 {
            self.app.clock.advance_seconds(11);
            keep::keep(&self.app).await.unwrap();
        }
    }

    /// Captures what an op-ed has once more; how many were kept and how many failed.
    async fn again(&self, id: OpEdId) -> (usize, usize) {
        let mut tx = self.app.store.write().await.unwrap();
        captures::make_again(&mut tx, id).await.unwrap();
        tx.commit().await.unwrap();
        let round = keep::make(&self.app, 9).await.unwrap().unwrap();
        (round.kept, round.failed.len())
    }

    async fn of(&self, id: OpEdId) -> Capture {
        let mut tx = self.app.store.read().await.unwrap();
        let mut found = captures::of_op_ed(&mut tx, id).await.unwrap();
        assert_eq!(found.len(), 1);
        found.remove(0)
    }

    async fn bytes(&self, capture: &Capture) -> Vec<Vec<u8>> {
        let mut all = Vec::new();
        for file in capture.files() {
            all.push(self.app.store.blobs().get(file).await.unwrap());
        }
        all
    }

    async fn display(&self, id: OpEdId) {
        let mut tx = self.app.store.write().await.unwrap();
        let mut op_ed = opeds::get(&mut tx, id).await.unwrap().unwrap();
        op_ed.stage = Stage::Displayed { version: op_ed.working, since: self.app.clock.now() };
        op_ed.first_displayed = Some(self.app.clock.now());
        opeds::set_stage(&mut tx, &op_ed).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn permit(&self, id: OpEdId, days: Option<i64>) -> PublicCopyId {
        let now = self.app.clock.now();
        let copy = PublicCopy {
            id: PublicCopyId::new(&self.app.clock, &self.app.entropy),
            ground: CopyGround::OpenLicence,
            evidence: text("CC BY 4.0, at the foot of the page"),
            since: now,
            until: days.map(|days| now.plus_days(days)),
        };
        let mut tx = self.app.store.write().await.unwrap();
        captures::insert_copy(&mut tx, (self.site.id, id), &copy, (None, now)).await.unwrap();
        tx.commit().await.unwrap();
        copy.id
    }

    async fn ask(&self, request: Request<Body>) -> Got {
        let answer = server::router(&self.app).oneshot(request).await.unwrap();
        let (status, headers) = (answer.status(), answer.headers().clone());
        let bytes = answer.into_body().collect().await.unwrap().to_bytes().to_vec();
        Got { status, headers, bytes }
    }

    async fn get(&self, path: &str) -> Got {
        let request = Request::get(format!("/op-eds{path}")).header("host", "institute.example");
        self.ask(request.body(Body::empty()).unwrap()).await
    }

    /// A path of the site out of a whole address.
    fn path<'a>(&self, address: &'a str) -> &'a str {
        address.strip_prefix("https://institute.example/op-eds").unwrap()
    }
}

/// The records of a file, each whole.
fn records(bytes: &[u8]) -> Vec<byline_warc::Stood> {
    let mut reader = Reader::new(bytes);
    std::iter::from_fn(|| reader.next_record().unwrap()).inspect(|stood| assert!(stood.is_whole())).collect()
}

on_both_engines! {
    async fn a_link_is_captured_with_its_redirects_pictures_and_styles(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let id = house.bring_link("/go").await;
        keep::keep(&house.app).await.unwrap();
        let capture = house.of(id).await;
        assert_eq!((capture.fault, capture.parts), (None, Parts::Waiting));
        assert_eq!(capture.url.as_ref().unwrap().to_string(), house.outlet.url("/opinion/water"));
        let before = house.outlet.requests().len();
        keep::keep(&house.app).await.unwrap();
        keep::keep(&house.app).await.unwrap();
        assert_eq!(house.outlet.requests().len(), before, "a host is left alone for ten seconds");
        house.capture().await;
        let capture = house.of(id).await;
        assert_eq!(capture.parts, Parts::Kept);
        let files = house.bytes(&capture).await;
        assert_eq!(files.len(), 2);
        let page = records(&files[0]);
        let kinds: Vec<Kind> = page.iter().map(|stood| stood.record.kind).collect();
        use Kind::{Metadata, Request, Response, Warcinfo};
        assert_eq!(kinds, [Warcinfo, Request, Response, Request, Response, Metadata]);
        assert_eq!(page[2].record.http_head().unwrap().status(), Some(301));
        assert_eq!(page[4].record.payload().unwrap(), packed(PAGE), "the bytes as they came");
        assert_eq!(page[4].record.http_head().unwrap().line("content-encoding"), Some("gzip"));
        assert_eq!(page[4].record.ip.as_deref(), Some("127.0.0.1"));
        let parts: Vec<String> = records(&files[1]).iter().filter(|s| s.record.kind == Response).map(|s| s.record.target.clone().unwrap()).collect();
        assert_eq!(parts, [house.outlet.url("/style.css"), house.outlet.url("/pump.png")]);
        let found = keep::check(&house.app).await.unwrap();
        assert_eq!((found.captures, found.files, found.faults.len()), (1, 2, 0), "{:?}", found.faults);
    }

    async fn the_index_is_made_again_from_the_files_and_is_the_same(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let id = house.bring_link("/go").await;
        house.capture().await;
        let capture = house.of(id).await;
        let mut tx = house.app.store.read().await.unwrap();
        let first = captures::lines_of(&mut tx, capture.id).await.unwrap();
        drop(tx);
        assert_eq!(first.len(), 4, "the redirect, the page, the style, the picture");
        let mut tx = house.app.store.write().await.unwrap();
        captures::forget_lines(&mut tx, capture.id).await.unwrap();
        tx.commit().await.unwrap();
        assert!(keep::check(&house.app).await.unwrap().faults[0].what.contains("captures index"));
        let anew = keep::index_anew(&house.app).await.unwrap();
        assert_eq!((anew.lines, anew.faults.len()), (4, 0));
        let again = captures::lines_of(&mut house.app.store.read().await.unwrap(), capture.id).await.unwrap();
        assert_eq!(again, first);
        // A file that was damaged is told of.
        let file = capture.file.unwrap();
        house.app.store.blobs().delete(file).await.unwrap();
        let found = keep::check(&house.app).await.unwrap();
        assert!(found.faults.len() == 1 && found.faults[0].what.contains("restore it from a backup"), "{:?}", found.faults);
    }

    async fn a_wall_is_no_capture_and_a_given_file_is_a_resource(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let id = house.bring_link("/opinion/water").await;
        // The intake refuses such a page; one that got by, or came in before it did, is found here.
        let wall = house.attach(id, "wall.html", CONSENT.as_bytes().to_vec()).await;
        let large = house.attach(id, "large.html", vec![b'a'; (64 << 20) + 1]).await;
        let url: WebAddress = "https://quay.example/opinion/counted".parse().unwrap();
        let given = Given::File { name: "saved.html".to_owned(), bytes: rivers().into_bytes().into(), media_type: Some("text/html".to_owned()), url: Some(url.clone()) };
        let saved = house.bring(given).await;
        house.capture().await;
        let all = captures::of_op_ed(&mut house.app.store.read().await.unwrap(), id).await.unwrap();
        let of = |source| all.iter().find(|capture| capture.source == source).unwrap();
        assert_eq!((of(wall).fault, of(wall).file), (Some(CaptureFault::Consent), None));
        assert_eq!((of(large).fault, of(large).file), (Some(CaptureFault::TooLarge), None));
        assert_eq!(all.iter().filter(|capture| capture.fault.is_none()).count(), 1);
        let kept = house.of(saved).await;
        assert_eq!((kept.fault, kept.url.as_ref(), kept.parts), (None, Some(&url), Parts::None));
        let file = records(&house.bytes(&kept).await[0]);
        assert_eq!(file[1].record.kind, Kind::Resource);
        assert_eq!(file[1].record.block, rivers().as_bytes());
        assert!(file.iter().all(|stood| stood.record.kind != Kind::Response), "no answer is invented");
    }

    async fn an_unchanged_picture_is_repeated_by_a_revisit(fresh: &Fresh) {
        let house = House::open(fresh).await;
        house.outlet.route("/opinion/rivers", Answer::page(&rivers()));
        let one = house.bring_link("/go").await;
        house.capture().await;
        let other = house.bring_link("/opinion/rivers").await;
        house.capture().await;
        let other = house.of(other).await;
        let parts = records(&house.bytes(&other).await[1]);
        let kinds: Vec<Kind> = parts.iter().map(|stood| stood.record.kind).collect();
        assert_eq!(kinds, [Kind::Warcinfo, Kind::Request, Kind::Revisit, Kind::Request, Kind::Revisit]);
        assert!(keep::check(&house.app).await.unwrap().faults.is_empty());
        // A package of the second alone brings along what it repeats.
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("one.wacz");
        let exported = keep::export(&house.app, (&house.site, Scope::OpEd(other.op_ed)), "One", &to).await.unwrap();
        assert_eq!((exported.pages, exported.files), (1, 3));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing half is left");
        let all = keep::export(&house.app, (&house.site, Scope::Site), "All", &to).await.unwrap();
        assert_eq!((all.pages, all.files), (2, 4));
        assert_ne!(other.op_ed, one);
    }

    async fn a_capture_made_again_loses_neither_its_pictures_nor_what_others_repeat(fresh: &Fresh) {
        let house = House::open(fresh).await;
        house.outlet.route("/opinion/rivers", Answer::page(&rivers()));
        let one = house.bring_link("/go").await;
        house.capture().await;
        house.bring_link("/opinion/rivers").await;
        house.capture().await;
        let before = house.of(one).await;
        house.app.clock.advance_seconds(40 * 86_400);
        assert_eq!(house.again(one).await, (1, 0));
        let after = house.of(one).await;
        assert_eq!((after.id, after.fault, after.parts, after.parts_file), (before.id, None, Parts::Kept, before.parts_file));
        assert!(after.made_at > before.made_at);
        let lines = captures::lines_of(&mut house.app.store.read().await.unwrap(), after.id).await.unwrap();
        assert_eq!(lines.len(), 4);
        assert!(lines.iter().all(|line| line.mime != "warc/revisit"), "it does not repeat itself: {lines:?}");
        assert!(keep::check(&house.app).await.unwrap().faults.is_empty());
    }

    async fn a_capture_is_not_given_up_for_one_that_fails(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let url: WebAddress = "https://quay.example/opinion/counted".parse().unwrap();
        let given = Given::File { name: "saved.html".to_owned(), bytes: rivers().into_bytes().into(), media_type: None, url: Some(url) };
        let id = house.bring(given).await;
        house.capture().await;
        let kept = house.of(id).await;
        let source = sources::get(&mut house.app.store.read().await.unwrap(), kept.source).await.unwrap().unwrap();
        house.app.store.blobs().delete(source.body().unwrap()).await.unwrap();
        assert_eq!(house.again(id).await, (0, 0));
        assert_eq!(house.of(id).await, kept);
        // What failed is judged anew, and is one row still.
        let wall = house.attach(id, "wall.html", CONSENT.as_bytes().to_vec()).await;
        house.capture().await;
        assert_eq!(house.again(id).await, (0, 1));
        let all = captures::of_op_ed(&mut house.app.store.read().await.unwrap(), id).await.unwrap();
        let faults: Vec<_> = all.iter().map(|capture| (capture.source == wall, capture.fault)).collect();
        assert_eq!(all.len(), 2, "{faults:?}");
        assert!(faults.contains(&(true, Some(CaptureFault::Consent))) && faults.contains(&(false, None)), "{faults:?}");
    }

    async fn captures_without_a_ground_hide_none_that_has_one(fresh: &Fresh) {
        let house = House::open(fresh).await;
        house.outlet.route("/opinion/rivers", Answer::page(&rivers()));
        let style = house.outlet.url("/style.css");
        let one = house.bring_link("/go").await;
        house.capture().await;
        let other = house.bring_link("/opinion/rivers").await;
        house.capture().await;
        for id in [one, other] {
            house.display(id).await;
        }
        assert_eq!(house.get(&format!("/timegate/{style}")).await.status, StatusCode::FORBIDDEN);
        let mementos = async || {
            let map = house.get(&format!("/timemap/link/{style}")).await;
            TimeMap::of_link_format(&map.text()).unwrap().mementos
        };
        house.permit(other, None).await;
        let given = mementos().await;
        assert_eq!(given.len(), 1);
        // Whichever day is asked for, and the other is nearer to it.
        let early = house.get(&format!("/web/2001/{style}")).await;
        assert_eq!((early.status, early.header("location")), (StatusCode::FOUND, given[0].url.as_str()));
        assert_eq!(house.get(house.path(&given[0].url)).await.status, StatusCode::OK);
        house.permit(one, None).await;
        let both = mementos().await;
        assert!(both.len() == 2 && both[0].at < both[1].at && both[1].url == given[0].url, "oldest first");
        let early = house.get(&format!("/web/2001/{style}")).await;
        assert_eq!(early.header("location"), both[0].url);
        let last = house.get(&format!("/timegate/{style}")).await;
        assert_eq!(last.header("location"), both[1].url);
        assert!(last.header("link").contains("rel=\"first memento\"") && last.header("link").contains("rel=\"last memento\""));
    }

    async fn a_host_that_names_us_keeps_us_from_its_pictures(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let robots = "User-agent: *\nDisallow: /\n\nUser-agent: Byline\nDisallow: /*.png$\n";
        house.outlet.route("/robots.txt", Answer::whole(200, &[("Content-Type", "text/plain")], robots));
        let id = house.bring_link("/go").await;
        house.capture().await;
        let capture = house.of(id).await;
        assert_eq!(capture.parts, Parts::Kept);
        let parts = records(&house.bytes(&capture).await[1]);
        let had: Vec<_> = parts.iter().filter(|stood| stood.record.kind == Kind::Response).map(|stood| stood.record.target.clone().unwrap()).collect();
        assert_eq!(had, [house.outlet.url("/style.css")]);
    }

    async fn readers_are_given_a_copy_only_on_a_ground(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let id = house.bring_link("/go").await;
        house.capture().await;
        let url = house.outlet.url("/opinion/water");
        let gate = format!("/timegate/{url}");
        assert_eq!(house.get(&gate).await.status, StatusCode::NOT_FOUND, "of a draft nobody knows");
        house.display(id).await;
        let private = house.get(&gate).await;
        assert!(private.status == StatusCode::FORBIDDEN && private.text().contains("nobody has recorded"), "{}", private.text());
        let copy = house.permit(id, Some(5)).await;
        let led = house.get(&gate).await;
        assert_eq!((led.status, led.header("vary")), (StatusCode::FOUND, "accept-datetime"));
        let at = house.path(led.header("location")).to_owned();
        let page = house.get(&at).await;
        assert_eq!(page.status, StatusCode::OK, "{at}: {}", page.text());
        // It ends by itself.
        house.app.clock.advance_seconds(5 * 86_400);
        for path in [&gate, &at, &format!("/timemap/link/{url}")] {
            assert_eq!(house.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
        }
        let again = house.permit(id, None).await;
        assert_eq!(house.get(&at).await.status, StatusCode::OK);
        // Where only its link is left, the copy is given no more; of a withheld name the desk's own test tells.
        let now = house.app.clock.now();
        let ends = Provision {
            id: ProvisionId::new(&house.app.clock, &house.app.entropy),
            what: Provided::Ends { at: now, how: Ending::LinkOnly, why: text("Its time is over") },
            by: None,
            at: now,
        };
        let mut tx = house.app.store.write().await.unwrap();
        provisions::insert(&mut tx, house.site.id, id, &ends, None).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(house.get(&at).await.status, StatusCode::FORBIDDEN);
        let mut tx = house.app.store.write().await.unwrap();
        provisions::undo(&mut tx, id, "ends", house.app.clock.now()).await.unwrap();
        assert!(captures::end_copy(&mut tx, (house.site.id, id), again, house.app.clock.now()).await.unwrap());
        assert!(!captures::end_copy(&mut tx, (house.site.id, id), copy, house.app.clock.now()).await.unwrap());
        tx.commit().await.unwrap();
        assert_eq!(house.get(&at).await.status, StatusCode::FORBIDDEN);
    }

    async fn a_replay_runs_nothing_and_reaches_nothing_of_the_site(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let id = house.bring_link("/go").await;
        house.capture().await;
        house.display(id).await;
        house.permit(id, None).await;
        let url = house.outlet.url("/opinion/water");
        let map = house.get(&format!("/timemap/link/{url}")).await;
        assert_eq!(map.header("content-type"), "application/link-format");
        let map = TimeMap::of_link_format(&map.text()).unwrap();
        assert_eq!((map.original.as_str(), map.mementos.len()), (url.as_str(), 1));
        let at = house.path(&map.mementos[0].url).to_owned();
        let page = house.get(&at).await;
        let stamp = at.split('/').nth(2).unwrap().to_owned();
        let replay = format!("https://institute.example/op-eds/web/{stamp}/");
        let policy = page.header("content-security-policy");
        assert!(policy.starts_with("sandbox; default-src 'none'; img-src https://institute.example/op-eds/web/ data:;"), "{policy}");
        assert!(!policy.contains("allow") && !policy.contains("script"), "{policy}");
        assert_eq!(page.header("x-robots-tag"), "noindex");
        assert!(page.header("memento-datetime").ends_with(" GMT"));
        for relation in ["rel=\"original\"", "rel=\"timegate\"", "rel=\"timemap\"", "rel=\"first last memento\""] {
            assert!(page.header("link").contains(relation), "{}", page.header("link"));
        }
        let said = page.text();
        for never in ["<script", "onload", "<form", "action=", "document.title"] {
            assert!(!said.contains(never), "{never}\n{said}");
        }
        assert!(said.contains("Every summer the city") && said.contains(&format!("src=\"{replay}{}\"", house.outlet.url("/pump.png"))), "{said}");
        assert!(said.contains(&format!("href=\"{replay}{}\"", house.outlet.url("/opinion/rivers?a=1&amp;b=2"))), "{said}");
        for tongue in ["as this site captured it on", "كما التقطها هذا الموقع", "جیسا اس سائٹ نے"] {
            assert!(said.contains(tongue), "{tongue}\n{said}");
        }
        // Its parts: the nearest in time, which may be of another second than the page.
        let part = async |path: &str| {
            let got = house.get(&format!("/web/{stamp}/{}", house.outlet.url(path))).await;
            if got.status == StatusCode::FOUND { house.get(house.path(got.header("location"))).await } else { got }
        };
        let picture = part("/pump.png").await;
        assert_eq!((picture.header("content-type"), picture.bytes.as_slice()), ("image/png", png(9).as_slice()));
        assert_eq!(picture.header("cross-origin-resource-policy"), "cross-origin");
        let style = part("/style.css").await;
        assert!(style.text().contains("/op-eds/web/"), "{}", style.text());
        // The bytes as they came, and the redirect.
        let raw = house.get(&at.replace(&stamp, &format!("{stamp}id_"))).await;
        assert_eq!((raw.bytes, raw.headers["content-encoding"].to_str().unwrap()), (packed(PAGE), "gzip"));
        let hop = house.get(&format!("/web/{stamp}/{}", house.outlet.url("/go"))).await;
        assert_eq!((hop.status, hop.header("location")), (StatusCode::FOUND, format!("{replay}{url}").as_str()));
    }

    async fn a_gate_knows_days_and_refuses_what_is_none(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let id = house.bring_link("/opinion/water").await;
        house.capture().await;
        house.display(id).await;
        house.permit(id, None).await;
        let url = house.outlet.url("/opinion/water");
        let asked = async |day: &str| {
            let request = Request::get(format!("/op-eds/timegate/{url}")).header("host", "institute.example").header("accept-datetime", day);
            house.ask(request.body(Body::empty()).unwrap()).await
        };
        for day in ["Thu, 31 May 2007 20:35:00 GMT", "Fri, 27 Nov 2099 02:42:06 GMT"] {
            assert_eq!(asked(day).await.status, StatusCode::FOUND, "{day}");
        }
        for day in ["yesterday", "2007-05-31T20:35:00Z", "Fri, 31 May 2007 20:35:00 GMT", ""] {
            assert_eq!(asked(day).await.status, StatusCode::BAD_REQUEST, "{day}");
        }
        for path in ["/web/2026/", "/web/x/https://quay.example/", "/web/20261127024206/https://quay.example/%2e%2e/%2e%2e/desk", "/timegate/file:///etc/passwd", "/timemap/link/"] {
            assert_eq!(house.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }

    async fn captures_are_replayed_at_a_host_of_their_own(fresh: &Fresh) {
        let mut settings = Settings::default();
        settings.captures_url = Some("https://captures.example".parse().unwrap());
        let house = House::set(fresh, settings).await;
        let id = house.bring_link("/opinion/water").await;
        house.capture().await;
        house.display(id).await;
        house.permit(id, None).await;
        let url = house.outlet.url("/opinion/water");
        let led = house.get(&format!("/timegate/{url}")).await;
        let own = format!("https://captures.example/{}/web/", house.site.id);
        assert!(led.header("location").starts_with(&own), "{}", led.header("location"));
        let beside = house.get(&format!("/web/20261123/{url}")).await;
        assert!(beside.header("location").starts_with(&own), "{}", beside.header("location"));
        let at = async |path: &str| {
            let request = Request::get(path).header("host", "captures.example");
            house.ask(request.body(Body::empty()).unwrap()).await
        };
        let page = at(led.header("location").strip_prefix("https://captures.example").unwrap()).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.header("content-security-policy").contains(&format!("img-src {own} data:;")));
        for path in ["/", "/op-eds/", "/desk", "/desk/sign-in", &format!("/{}/", house.site.id), &format!("/{}/scholars", house.site.id)] {
            assert_eq!(at(path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    }

    async fn a_program_of_others_reads_our_gate_and_map(fresh: &Fresh) {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let house = House::at(fresh, Settings::default(), &base).await;
        let id = house.bring_link("/opinion/water").await;
        house.capture().await;
        house.display(id).await;
        house.permit(id, None).await;
        let (say, stop) = server::Stop::new();
        let app = house.app.clone();
        let serving = tokio::spawn(async move { server::answer(&app, listener, stop).await });
        judges::pywb_is_led(&base, &house.outlet.url("/opinion/water"), &packed(PAGE));
        say.send(true).unwrap();
        serving.await.unwrap().unwrap();
    }

    async fn programs_of_others_find_no_fault_in_the_files(fresh: &Fresh) {
        let house = House::open(fresh).await;
        let id = house.bring_link("/go").await;
        house.outlet.route("/opinion/rivers", Answer::page(&rivers()));
        house.capture().await;
        house.bring_link("/opinion/rivers").await;
        house.capture().await;
        let folder = tempfile::tempdir().unwrap();
        let mut tx = house.app.store.read().await.unwrap();
        let all = captures::all_kept(&mut tx).await.unwrap();
        drop(tx);
        let mut files = Vec::new();
        for capture in &all {
            for (n, bytes) in house.bytes(capture).await.into_iter().enumerate() {
                let to = folder.path().join(format!("{}-{n}.warc.gz", capture.id));
                std::fs::write(&to, bytes).unwrap();
                files.push(to);
            }
        }
        judges::warcio_finds_no_fault(&files);
        judges::warcio_finds_a_flipped_byte(&files[0]);
        let package = folder.path().join("all.wacz");
        keep::export(&house.app, (&house.site, Scope::Site), "All captures", &package).await.unwrap();
        judges::wacz_is_valid(&package);
        let url = house.outlet.url("/opinion/water");
        let capture = house.of(id).await;
        let stamp = byline_warc::timestamp(jiff::Timestamp::from_microsecond(capture.at.micros()).unwrap());
        judges::pywb_replays(&files, (&stamp, &url), &packed(PAGE));
    }
}
