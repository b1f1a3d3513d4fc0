//! Bringing in at the desk, over HTTP as a browser without scripts sends it, on both engines.
//! What was typed comes back with every mistake, and nobody brings in who may not.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where it stands")]

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
    response::Response,
};
use byline::{app::App, fetch::FetchSettings, intake, server, settings::Settings, sign_in};
use byline_core::{
    clock::Entropy,
    ids::{AccountId, SiteId},
    labels::Labels,
    language::Language,
    old_key::OldKey,
    role::Role,
    site::{Manners, Site},
    text::Text,
};
use byline_store::{
    accounts,
    desk_manners::{self, DeskManner},
    events, old_addresses, on_both_engines, opeds, queue, sites,
    testing::Fresh,
};
use byline_testkit::outlet::{Answer, FakeOutlet};
use http_body_util::BodyExt;
use std::sync::Arc;
use tower::ServiceExt;

const PAGE: &str = "<!DOCTYPE html><html lang=en><head><title>Count the Water</title>\
    <meta name=author content=\"Amina Farooqi\"><meta property=\"article:published_time\" content=\"2024-03-11\"></head>\
    <body><article><h1>Count the Water</h1><p>Every summer the city holds the same argument about water, and every \
    summer it forgets to count what it has before it spends.</p><p>A ledger would do more than a canal. It needs four \
    columns, a date, and the name of an officer who signs it every single month.</p><p>Those who say that the river \
    cannot be measured have never asked the women who carry it up four flights of stairs.</p></article></body></html>";

/// What the page of an import says once its file was looked at, and once it came in.
const LOOKED: &str = "What would come in</h2>\n  <p><strong>Drafts: 1";
const DONE: &str = "Report</h2>\n  <p><strong>Drafts: 1";

struct Desk {
    app: Arc<App>,
    site: Site,
    account: AccountId,
    cookie: String,
    outlet: FakeOutlet,
}

impl Desk {
    async fn open(fresh: &Fresh, role: Role) -> Self {
        Self::taking(fresh, role, Settings::default().upload).await
    }

    /// A desk that takes files of so many bytes for an import.
    async fn taking(fresh: &Fresh, role: Role, upload: u64) -> Self {
        let store = fresh.open().await.unwrap();
        let (clock, entropy) = (fresh.clock().clone(), Entropy::System);
        let outlet = FakeOutlet::start().await;
        let fetch = FetchSettings { allow: vec![outlet.address()], ..FetchSettings::default() };
        let mut settings = Settings::default();
        settings.fetch = fetch;
        settings.data = fresh.data().to_owned();
        settings.upload = upload;
        let text = |words: &str| Text::new(words).unwrap();
        let site = Site {
            id: SiteId::new(&clock, &entropy),
            names: Labels::one(Language::english(), text("Sample Institute")),
            intro: None,
            base_url: "https://institute.example".parse().unwrap(),
            zone: "Asia/Karachi".parse().unwrap(),
            languages: vec![Language::english()],
            manners: Manners::default(),
            look: byline_core::look::Look::default(),
            change: 0,
            turned_at: clock.now(),
        };
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
        accounts::grant(&mut tx, account.id, site.id, role, clock.now()).await.unwrap();
        let token = sign_in::start(&mut tx, &clock, &entropy, account.id).await.unwrap();
        tx.commit().await.unwrap();
        let app = Arc::new(App::over(store, clock, entropy, settings).unwrap());
        let cookie = sign_in::cookie(&token).split(';').next().unwrap().to_owned();
        Self { app, site, account: account.id, cookie, outlet }
    }

    fn router(&self) -> Router {
        intake::routes(&self.app).with_state(self.app.clone())
    }

    async fn get(&self) -> (StatusCode, String) {
        let request = Request::get("/desk/bring-in").header(header::COOKIE, &self.cookie);
        told(self.router().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()).await
    }

    async fn send(&self, fields: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Response {
        let request = Request::post("/desk/bring-in")
            .header(header::COOKIE, &self.cookie)
            .header(header::HOST, "desk.example")
            .header(header::ORIGIN, "http://desk.example")
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
        self.router().oneshot(request.body(Body::from(in_parts(fields, file))).unwrap()).await.unwrap()
    }

    fn from(&self, host: &str, request: axum::http::request::Builder) -> axum::http::request::Builder {
        request
            .header(header::COOKIE, &self.cookie)
            .header(header::HOST, host)
            .header(header::ORIGIN, format!("http://{host}"))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
    }

    /// A form with a file of so many MiB, which arrives in pieces and says no length, asked of the whole server.
    async fn stream(&self, mebibytes: usize) -> Response {
        let head = "--edge\r\nContent-Disposition: form-data; name=\"format\"\r\n\r\nghost\r\n\
            --edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.json\"\r\n\r\n";
        let filling = std::iter::repeat_n(axum::body::Bytes::from(vec![b' '; 1 << 20]), mebibytes);
        let pieces = std::iter::once(head.into()).chain(filling).chain(["\r\n--edge--\r\n".into()]);
        let body = Body::from_stream(futures::stream::iter(pieces.map(Ok::<_, std::io::Error>)));
        let request = self.from("institute.example", Request::post("/desk/imports"));
        server::router(&self.app).oneshot(request.body(body).unwrap()).await.unwrap()
    }

    async fn ask(&self, request: axum::http::request::Builder, body: Vec<u8>) -> Response {
        let request = self.from("desk.example", request);
        self.router().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap()
    }

    /// The page of an import once it says so.
    async fn until(&self, at: &str, says: &str) -> String {
        for _ in 0..200 {
            let (status, page) = told(self.ask(Request::get(at), Vec::new()).await).await;
            assert_eq!(status, StatusCode::OK, "{page}");
            if page.contains(says) {
                return page;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("{at} never said {says}");
    }

    async fn drafts(&self) -> i64 {
        let mut tx = self.app.store.read().await.unwrap();
        queue::counts(&mut tx, self.site.id).await.unwrap().iter().map(|(_, count)| count).sum()
    }
}

fn in_parts(fields: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(part.into_bytes());
    }
    // What a browser sends for a field without a chosen file.
    let (name, bytes) = file.unwrap_or(("", b""));
    let head = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/html\r\n\r\n"
    );
    body.extend(head.into_bytes());
    body.extend(bytes);
    body.extend(b"\r\n--edge--\r\n");
    body
}

/// The file that waits in a page.
fn waiting(page: &str) -> &str {
    page.split("name=\"kept\" value=\"").nth(1).unwrap().split('"').next().unwrap()
}

async fn told(response: Response) -> (StatusCode, String) {
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

on_both_engines! {
    async fn a_file_is_looked_at_before_it_comes_in_and_its_report_stays(fresh: &Fresh) {
        let desk = Desk::open(fresh, Role::Editor).await;
        let export = format!(
            "<?xml version='1.0'?><rss><channel><link>https://institute.example</link><item><title>Count the Water</title>\
             <content:encoded><![CDATA[{}]]></content:encoded><wp:post_id>7</wp:post_id><wp:status>publish</wp:status></item></channel></rss>",
            "Every summer the city holds the same argument."
        );
        let wrong = desk.ask(Request::post("/desk/imports"), in_parts(&[("format", "wordpress")], None)).await;
        let (status, page) = told(wrong).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("choose the file"), "{page}");
        let given = in_parts(&[("format", "wordpress")], Some(("export.xml", export.as_bytes())));
        let answer = desk.ask(Request::post("/desk/imports"), given).await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        let at = answer.headers()[header::LOCATION].to_str().unwrap().to_owned();
        let looked = desk.until(&at, LOOKED).await;
        assert!(looked.contains("Bring in</button>") && looked.contains("No outlet is named"), "{looked}");
        assert_eq!(desk.drafts().await, 0, "a look writes nothing");
        let answer = desk.ask(Request::post(&at), Vec::new()).await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        let done = desk.until(&at, DONE).await;
        assert!(!done.contains("Bring in</button>"), "{done}");
        assert_eq!(desk.drafts().await, 1);
        let (_, listed) = told(desk.ask(Request::get("/desk/imports"), Vec::new()).await).await;
        assert!(listed.contains("export.xml") && listed.contains("Drafts: 1"), "{listed}");
    }

    async fn what_an_import_tells_and_why_nothing_came_in_is_told_in_the_desks_language(fresh: &Fresh) {
        let desk = Desk::open(fresh, Role::Editor).await;
        let records = "@article{a, title={Count the Water}, author={Farooqi, Amina and others}, journal={The Harbour}, \
            date={2024-03-11}, abstract={Words.}, doi={no doi}, keywords={water}}\n@book{b, title={A Book}}\n\
            @article{c, author={Dar, Omar}}\n";
        for (language, drafts, left) in [("ar", "مسوّدات", "متروكة"), ("ur", "مسودے", "چھوڑ دیے گئے")] {
            let mut tx = desk.app.store.write().await.unwrap();
            let manner = DeskManner {
                language: language.parse().unwrap(),
                digits: <_>::default(),
                date_style: <_>::default(),
            };
            desk_manners::set(&mut tx, desk.account, &manner).await.unwrap();
            tx.commit().await.unwrap();
            let given = in_parts(&[("format", "bibtex")], Some(("ours.bib", records.as_bytes())));
            let answer = desk.ask(Request::post("/desk/imports"), given).await;
            let at = answer.headers()[header::LOCATION].to_str().unwrap().to_owned();
            let looked = desk.until(&at, "id=\"report-head\"").await;
            assert!(looked.contains(drafts) && looked.contains(left), "{looked}");
            let report = looked.split("id=\"report-head\"").nth(1).unwrap().split("</section>").next().unwrap();
            assert!(report.matches("<li").count() > 6, "{report}");
            assert!(!report.contains("<span lang=\"en\""), "a sentence stayed English: {report}");

            desk.outlet.route("/gone", Answer::status(410));
            let refused = desk.send(&[("address", &desk.outlet.url("/gone"))], None).await;
            let (status, page) = told(refused).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{page}");
            assert!(!page.contains("<span lang=\"en\"") && page.contains("410"), "{page}");
        }
    }

    async fn a_file_of_any_size_is_streamed_and_one_beyond_the_setting_is_refused_in_words(fresh: &Fresh) {
        let desk = Desk::taking(fresh, Role::Editor, 76 << 20).await;
        let answer = desk.stream(75).await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        let at = answer.headers()[header::LOCATION].to_str().unwrap().to_owned();
        let kept = fresh.data().join("imports").join(at.rsplit('/').next().unwrap());
        assert_eq!(std::fs::metadata(kept.join("file")).unwrap().len(), 75 << 20);
        desk.until(&at, "Look what would come in</button>").await;
        let answer = desk.ask(Request::post(format!("{at}/removal")), Vec::new()).await;
        assert_eq!((answer.status(), kept.exists()), (StatusCode::SEE_OTHER, false));

        let (status, page) = told(desk.stream(77).await).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.contains("the file has more than 76 MiB, which is what the setting"), "{page}");
        let left = std::fs::read_dir(fresh.data().join("imports")).unwrap().count();
        assert_eq!(left, 0, "what was refused does not stay");
    }

    async fn a_list_of_old_addresses_is_looked_at_and_comes_in_and_its_file_goes(fresh: &Fresh) {
        let desk = Desk::open(fresh, Role::Editor).await;
        desk.outlet.route("/2012/water", Answer::page(PAGE));
        desk.outlet.route("/2012/gone", Answer::status(404));
        let list = format!("# ours\n{}\n{}\n", desk.outlet.url("/2012/water"), desk.outlet.url("/2012/gone"));
        let given = in_parts(&[("format", "urls")], Some(("old.txt", list.as_bytes())));
        let answer = desk.ask(Request::post("/desk/imports"), given).await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        let at = answer.headers()[header::LOCATION].to_str().unwrap().to_owned();
        let looked = desk.until(&at, &format!("{LOOKED} · Left: 1")).await;
        assert!(looked.contains("404") && desk.drafts().await == 0, "{looked}");
        let (_, listed) = told(desk.ask(Request::get("/desk/imports"), Vec::new()).await).await;
        assert!(listed.contains("Given, not brought in yet") && listed.contains("old.txt"), "{listed}");

        desk.ask(Request::post(&at), Vec::new()).await;
        desk.until(&at, &format!("{DONE} · Left: 1")).await;
        assert_eq!(desk.drafts().await, 1);
        let key = OldKey::of_address(&desk.outlet.url("/2012/water").parse().unwrap()).unwrap();
        let mut tx = desk.app.store.read().await.unwrap();
        assert!(old_addresses::holder(&mut tx, desk.site.id, &key).await.unwrap().is_some());
        drop(tx);

        let folder = fresh.data().join("imports").join(at.rsplit('/').next().unwrap());
        let aged = |days: u64| {
            let then = std::time::UNIX_EPOCH + std::time::Duration::from_secs(
                u64::try_from(fresh.clock().now().micros() / 1_000_000).unwrap() - days * 86_400 - 60,
            );
            for file in std::fs::read_dir(&folder).unwrap() {
                std::fs::File::options().write(true).open(file.unwrap().path()).unwrap().set_modified(then).unwrap();
            }
        };
        aged(0);
        intake::clean_imports(&desk.app).await.unwrap();
        assert!(folder.exists(), "within the grace");
        aged(1);
        intake::clean_imports(&desk.app).await.unwrap();
        assert!(!folder.exists());
        desk.until(&at, &format!("{DONE} · Left: 1")).await;
    }

    async fn an_import_that_is_stopped_is_gone_on_with_and_a_mapping_is_typed(fresh: &Fresh) {
        let desk = Desk::open(fresh, Role::Editor).await;
        desk.outlet.route("/2012/water", Answer::silence());
        let list = format!("{}\n", desk.outlet.url("/2012/water"));
        let given = in_parts(&[("format", "urls")], Some(("old.txt", list.as_bytes())));
        let answer = desk.ask(Request::post("/desk/imports"), given).await;
        let at = answer.headers()[header::LOCATION].to_str().unwrap().to_owned();
        desk.until(&at, "Stop here</button>").await;
        let removed = desk.ask(Request::post(format!("{at}/removal")), Vec::new()).await;
        assert_eq!(removed.status(), StatusCode::CONFLICT, "not under the hands of a look");
        desk.ask(Request::post(format!("{at}/pause")), Vec::new()).await;
        desk.until(&at, "Look what would come in</button>").await;
        desk.outlet.route("/2012/water", Answer::page(PAGE));
        desk.ask(Request::post(&at), Vec::new()).await;
        desk.until(&at, LOOKED).await;

        let table = "title,author,outlet\nCount the Water,Amina Farooqi,The Harbour\n";
        let given = in_parts(&[("format", "csv")], Some(("ours.csv", table.as_bytes())));
        let answer = desk.ask(Request::post("/desk/imports"), given).await;
        let at = answer.headers()[header::LOCATION].to_str().unwrap().to_owned();
        let looked = desk.until(&at, LOOKED).await;
        assert!(looked.contains("Amina Farooqi") && looked.contains("<textarea id=\"map\""), "{looked}");
        let wrong = desk.ask(Request::post(format!("{at}/look")), in_parts(&[("map", "[[authors")], None)).await;
        let (status, page) = told(wrong).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("[[authors"), "{page}");
        let map = "[[author]]\nname = \"Amina Farooqi\"\nperson = \"new\"\n";
        desk.ask(Request::post(format!("{at}/look")), in_parts(&[("map", map)], None)).await;
        desk.until(&at, LOOKED).await;
        desk.ask(Request::post(&at), Vec::new()).await;
        desk.until(&at, DONE).await;
        let mut tx = desk.app.store.read().await.unwrap();
        let everybody = byline_store::people::all(&mut tx, desk.site.id).await.unwrap();
        assert_eq!(everybody.len(), 1, "the mapping had the scholar made");
    }

    async fn a_link_leads_to_its_review_screen(fresh: &Fresh) {
        let desk = Desk::open(fresh, Role::Editor).await;
        desk.outlet.route("/a", Answer::page(PAGE));
        let (status, page) = desk.get().await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains("enctype=\"multipart/form-data\"") && page.contains("<label for=\"address\">"), "{page}");

        let answer = desk.send(&[("address", &desk.outlet.url("/a"))], None).await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        let to = answer.headers()[header::LOCATION].to_str().unwrap().to_owned();
        let id = to.strip_prefix("/desk/op-ed/").unwrap().parse().unwrap();
        let mut tx = desk.app.store.read().await.unwrap();
        assert!(opeds::get(&mut tx, id).await.unwrap().is_some());
        assert_eq!(events::of_op_ed(&mut tx, id).await.unwrap()[0].account, Some(desk.account));
        drop(tx);

        let (status, page) = told(desk.send(&[("address", &desk.outlet.url("/a"))], None).await).await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.contains(&format!("<a href=\"{to}\"><bdi>Count the Water</bdi></a>")), "{page}");
        assert!(page.contains("its address is known here"), "{page}");
        assert_eq!(desk.drafts().await, 1);
    }

    async fn a_saved_page_comes_in_with_its_address(fresh: &Fresh) {
        let desk = Desk::open(fresh, Role::Editor).await;
        let file = Some(("Water.html", PAGE.as_bytes()));
        let fields = [("address", " https://harbour.example/water "), ("dry_run", "yes")];
        let (status, page) = told(desk.send(&fields, file).await).await;
        assert_eq!((status, desk.drafts().await), (StatusCode::OK, 0));
        for told in ["Count the Water", "Amina Farooqi", "https://harbour.example/water", "2024-03-11"] {
            assert!(page.contains(told), "{told}: {page}");
        }
        assert!(!page.contains(" checked"), "after the look the press brings in: {page}");
        assert!(desk.app.store.blobs().list().await.unwrap().is_empty());
        // The file waited in the page: nobody chooses it again.
        let answer = desk.send(&[fields[0], ("kept-name", "Water.html"), ("kept-type", "text/html"), ("kept", waiting(&page))], None).await;
        assert_eq!((answer.status(), desk.drafts().await), (StatusCode::SEE_OTHER, 1));
        let (_, page) = told(desk.send(&[("dry_run", "yes")], Some(("w.rtf", b"{\\rtf1 x}"))).await).await;
        assert!(page.contains(" checked") && !page.contains("name=\"kept\""), "what cannot be read is not given back: {page}");
    }

    async fn what_was_typed_stays_with_every_refusal(fresh: &Fresh) {
        let desk = Desk::open(fresh, Role::Editor).await;
        desk.outlet.route("/403", Answer::status(403));
        let (wall, naughty) = (desk.outlet.url("/403"), "\"><script>x</script>");
        for (address, file, expected, kept) in [
            (wall.as_str(), None, "save the page and give Byline the file", wall.as_str()),
            ("harbour.example/x", None, "should begin with https:", "harbour.example"),
            (naughty, None, "is not a web address", "&lt;script&gt;"),
            ("", None, "give the address of the op-ed", ""),
            ("https://harbour.example/w", Some(("w.rtf", b"{\\rtf1 x}".as_slice())), "w.rtf is an office document", "harbour.example"),
            ("", Some(("w.html", b"".as_slice())), "the page is empty", ""),
        ] {
            let (status, page) = told(desk.send(&[("address", address)], file).await).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
            assert!(page.contains("role=\"alert\"") && page.contains("aria-invalid=\"true\""), "{page}");
            assert!(page.contains(expected), "{expected}: {page}");
            assert!(page.contains(kept) && !page.contains("<script>x"), "{page}");
        }
        assert_eq!(desk.drafts().await, 0);
        assert!(desk.app.store.blobs().list().await.unwrap().is_empty());
    }

    async fn a_large_page_passes_and_a_larger_one_does_not(fresh: &Fresh) {
        let desk = Desk::open(fresh, Role::Editor).await;
        let picture = format!("<img src=\"data:image/png;base64,{}\">", "QUJD".repeat(8_000_000));
        let large = PAGE.replace("<article>", &format!("<article>{picture}"));
        let answer = desk.send(&[], Some(("large.html", large.as_bytes()))).await;
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        let larger = vec![b'a'; intake::LARGEST_FILE + (1 << 20)];
        let (status, _) = told(desk.send(&[], Some(("larger.html", &larger))).await).await;
        assert_eq!((status, desk.drafts().await), (StatusCode::PAYLOAD_TOO_LARGE, 1));
    }

    async fn a_link_hands_in_one_op_ed_and_does_nothing_else(fresh: &Fresh) {
        let desk = Desk::open(fresh, Role::Editor).await;
        let form = |path: &str| Request::post(path).header(header::HOST, "desk.example").header(header::ORIGIN, "http://desk.example");
        let make = form("/desk/hand-in-links")
            .header(header::COOKIE, &desk.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from("made_for=Maryam+Noor"))
            .unwrap();
        let (status, page) = told(desk.router().oneshot(make).await.unwrap()).await;
        assert_eq!(status, StatusCode::OK);
        let secret = page.split("/desk/hand-over/").nth(1).unwrap().split('<').next().unwrap().to_owned();
        let path = format!("/desk/hand-over/{secret}");
        let get = async |path: &str| {
            let request = Request::get(path).body(Body::empty()).unwrap();
            desk.router().oneshot(request).await.unwrap()
        };
        let sent = async |origin: &str, fields: &[(&str, &str)], file: Option<(&str, &[u8])>| {
            let request = Request::post(&path)
                .header(header::HOST, "desk.example")
                .header(header::ORIGIN, origin)
                .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
            let request = request.body(Body::from(in_parts(fields, file))).unwrap();
            desk.router().oneshot(request).await.unwrap()
        };
        let send = async |origin, file| sent(origin, &[("address", "")], file).await;
        let shown = get(&path).await;
        assert_eq!(shown.headers()["cross-origin-opener-policy"], "unsafe-none");
        assert!(told(shown).await.1.contains("hand in one op-ed to"));
        assert_eq!(get("/desk/hand-over/nonsense").await.status(), StatusCode::BAD_REQUEST);
        for (role, status) in [(Role::Auditor, StatusCode::BAD_REQUEST), (Role::Editor, StatusCode::OK)] {
            let mut tx = desk.app.store.write().await.unwrap();
            accounts::grant(&mut tx, desk.account, desk.site.id, role, desk.app.clock.now()).await.unwrap();
            tx.commit().await.unwrap();
            assert_eq!(get(&path).await.status(), status, "a link holds as long as its maker, now {role}, may bring in");
        }

        assert_eq!(send("https://evil.example", Some(("w.html", PAGE.as_bytes()))).await.status(), StatusCode::FORBIDDEN);
        let (status, page) = told(send("http://desk.example", Some(("w.rtf", b"{\\rtf1 x}"))).await).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("is an office document"), "what went wrong leaves the link: {page}");
        let look = async |file| told(sent("http://desk.example", &[("address", ""), ("dry_run", "yes")], file).await).await;
        let (status, page) = look(Some(("w.rtf", b"{\\rtf1 x}"))).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && page.contains("is an office document"), "{page}");
        let (status, page) = look(Some(("w.html", PAGE.as_bytes()))).await;
        assert!(status == StatusCode::OK && page.contains("This would be handed in") && page.contains("Amina Farooqi"), "{page}");
        assert!(!page.contains("not known here"), "what the desk knows is the desk's: {page}");
        assert_eq!((get(&path).await.status(), desk.drafts().await), (StatusCode::OK, 0), "a look leaves the link as it was");
        let kept = [("address", ""), ("kept-name", "w.html"), ("kept-type", ""), ("kept", waiting(&page))];
        let (status, page) = told(sent("http://desk.example", &kept, None).await).await;
        assert_eq!((status, desk.drafts().await), (StatusCode::OK, 1));
        assert!(page.contains("Count the Water") && page.contains("This link is used up"), "{page}");
        let other = PAGE.replace("Water", "Bread");
        let again = send("http://desk.example", Some(("b.html", other.as_bytes()))).await;
        assert_eq!((again.status(), desk.drafts().await), (StatusCode::BAD_REQUEST, 1));
        assert_eq!(get(&path).await.status(), StatusCode::BAD_REQUEST);
    }

    async fn the_receiving_page_alone_keeps_the_tie_to_its_opener(fresh: &Fresh) {
        let desk = Desk::open(fresh, Role::Editor).await;
        let signed = Request::get("/desk/hand-over").header(header::COOKIE, &desk.cookie).body(Body::empty()).unwrap();
        let answer = desk.router().oneshot(signed).await.unwrap();
        assert_eq!(answer.headers()["cross-origin-opener-policy"], "unsafe-none");
        let (status, page) = told(answer).await;
        assert!(status == StatusCode::OK && page.contains("data-hand-over"), "{page}");
        let stranger = Request::get("/desk/hand-over").body(Body::empty()).unwrap();
        let (status, page) = told(desk.router().oneshot(stranger).await.unwrap()).await;
        assert!(status == StatusCode::OK && !page.contains("data-hand-over") && page.contains("Sign in at the desk first"), "{page}");
        let others = Request::get("/desk/bring-in").header(header::COOKIE, &desk.cookie).body(Body::empty()).unwrap();
        let answer = desk.router().oneshot(others).await.unwrap();
        assert_eq!(answer.headers().get("cross-origin-opener-policy"), None, "the guard of all answers sets it to same-origin");
    }

    async fn nobody_brings_in_who_may_not(fresh: &Fresh) {
        let desk = Desk::open(fresh, Role::Auditor).await;
        assert_eq!(desk.get().await.0, StatusCode::FORBIDDEN);
        let answer = desk.send(&[], Some(("w.html", PAGE.as_bytes()))).await;
        assert_eq!((answer.status(), desk.drafts().await), (StatusCode::FORBIDDEN, 0));
        let unsigned = Request::get("/desk/bring-in").body(Body::empty()).unwrap();
        let answer = desk.router().oneshot(unsigned).await.unwrap();
        assert_eq!(answer.status(), StatusCode::SEE_OTHER);
        assert_eq!(answer.headers()[header::LOCATION], "/desk/sign-in?next=%2Fdesk%2Fbring-in");
    }
}
