//! Two institutes in one installation, each at its own host: each has its pages, and neither has anything of the other's.
//! It refuses to look inside: what it knows, a host has answered or a command has said.
#![expect(clippy::unwrap_used, reason = "sites that cannot be made end their test there")]

mod installation;

use byline_store::{
    Database,
    testing::{On, run},
};
use installation::{Answer, Installation, Serving, form::Form, sign_in};
use std::time::Duration;
use tokio::task::block_in_place;

const ONE: &str = "institute.example";
const TWO: &str = "rivers.example";
const DESK: &str = "desk.example";

#[test]
fn two_institutes_on_sqlite() {
    on_fresh(On::Sqlite);
}

#[test]
fn two_institutes_on_postgresql() {
    on_fresh(On::Postgres);
}

fn on_fresh(on: On) {
    run(on, async |fresh| {
        let place = match fresh.database() {
            Database::Sqlite(file) => file.to_str().unwrap().to_owned(),
            Database::Postgres(url) => url.clone(),
        };
        block_in_place(|| two_institutes(&place));
    });
}

fn two_institutes(database: &str) {
    let here =
        Installation::with_settings(&format!("database = \"{database}\"\ndesk_url = \"http://{DESK}/\"\n"));
    let serving = here.serve(&["--sample", "--base-url", &format!("http://{ONE}/")]);
    let second_link = the_second_is_made(&here, &serving);
    let asked = |host: &str, path: &str| serving.browser().by_name(host).get(path);
    let heard = (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(50));
        asked(TWO, "/").body.contains("Institute of Rivers")
    });
    assert!(heard, "a site made beside the running server was not heard of");
    each_has_its_own_pages(&asked);
    the_second_writes_a_page_of_its_own(&serving, &second_link, &asked);
    nothing_of_the_first_is_at_the_second(&here, &asked);
    a_host_that_no_site_has_gets_none(&asked);
    a_site_moves(&here, &asked);
}

/// Makes the second site beside the running server; the link of its administrator.
fn the_second_is_made(here: &Installation, serving: &Serving) -> String {
    assert_eq!(serving.browser().by_name(TWO).get("/").status, 200, "the only site is at every host");
    let url = format!("http://{TWO}");
    let added = here.run(&[
        "site",
        "add",
        "Institute of Rivers",
        &url,
        "--languages",
        "ur,en",
        "--zone",
        "Asia/Karachi",
    ]);
    assert_eq!(added.code, 0, "{}", added.err);
    let again = here.run(&["site", "add", "Another", &format!("{url}/")]);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("there is a site at http://rivers.example/ already"), "{}", again.err);
    let wrong = here.run(&["site", "add", "Another", "http://x.example/", "--zone", "Moon/Base"]);
    assert!(wrong.code == 1 && wrong.err.contains("is no time zone"), "{}", wrong.err);
    let listed = here.run(&["site", "list"]).out;
    assert!(
        listed.contains("http://institute.example/\t") && listed.contains("\tInstitute of Rivers"),
        "{listed}"
    );
    let account = [
        "account",
        "add",
        "Rabia",
        "--email",
        "rabia@rivers.example",
        "--role",
        "administrator",
        "--site",
        TWO,
    ];
    let added = here.run(&account);
    assert_eq!(added.code, 0, "{}", added.err);
    let link = added.out.lines().last().unwrap().trim().to_owned();
    assert!(link.starts_with(&format!("http://{DESK}/desk/link/")), "{link}");
    link[link.find("/desk/").unwrap()..].to_owned()
}

fn each_has_its_own_pages(asked: &impl Fn(&str, &str) -> Answer) {
    let (one, two) = (asked(ONE, "/"), asked(TWO, "/"));
    assert_eq!((one.status, two.status), (200, 200));
    assert!(
        one.body.contains("<html lang=\"en\"") && one.body.contains("href=\"http://institute.example/\"")
    );
    assert!(two.body.contains("<html lang=\"ur\" dir=\"rtl\"") && two.body.contains("Institute of Rivers"));
    assert!(
        two.body.contains("rel=\"canonical\" href=\"http://rivers.example/\"") && !two.body.contains(ONE),
        "{}",
        two.body
    );
    assert_ne!(one.header("etag"), two.header("etag"));
    let (_, rest) = one.body.split_once("href=\"/assets/public.").unwrap();
    let sheet = format!("/assets/public.{}", rest.split('"').next().unwrap());
    for host in [ONE, TWO] {
        assert_eq!(asked(host, &sheet).status, 200, "{host}");
        assert!(asked(host, "/robots.txt").body.contains("Disallow: /desk"), "{host}");
    }
}

fn the_second_writes_a_page_of_its_own(serving: &Serving, link: &str, asked: &impl Fn(&str, &str) -> Answer) {
    let before = asked(ONE, "/privacy").body;
    assert!(asked(TWO, "/privacy").body.contains("Institute of Rivers"), "true words until then");
    let mut desk = serving.browser().by_name(DESK);
    sign_in(&mut desk, link);
    let page = desk.get("/desk/pages/privacy");
    let typed = Form::on_page(&page.body, "/desk/pages/privacy").set("text.ur", "ہم کچھ نہیں رکھتے۔");
    assert_eq!(desk.send("/desk/pages/privacy", &typed).status, 303);
    assert!(asked(TWO, "/privacy").body.contains("<p>ہم کچھ نہیں رکھتے۔</p>"));
    assert_eq!(asked(ONE, "/privacy").body, before);
}

fn nothing_of_the_first_is_at_the_second(here: &Installation, asked: &impl Fn(&str, &str) -> Answer) {
    let urls = here.run(&["urls", "--site", ONE]).out;
    let theirs = here.run(&["urls", "--site", TWO]).out;
    let of_both = |path: &str| theirs.lines().any(|url| url == format!("http://{TWO}{path}"));
    let mut looked = 0;
    for path in urls.lines().map(|url| url.strip_prefix("http://institute.example").unwrap()) {
        let got = asked(TWO, path);
        // A room in the second's own language leads to its own path, where what is the first's is looked for in turn.
        if let Some(own) = path.strip_prefix("/ur").filter(|own| got.status == 301 && own.starts_with('/')) {
            assert_eq!(got.header("location"), Some(own), "{path}");
            let there = asked(TWO, own);
            assert!(of_both(own) || there.status == 404, "{path}: {}", there.status);
            assert!(!there.body.contains(ONE), "{path} names the first institute at the second");
            continue;
        }
        let wanted = if of_both(path) { 200 } else { 404 };
        // The first site's own language is the second's other one, and the other way round.
        if path.rsplit_once('/').is_some_and(|(_, last)| ["en", "ur", "ar"].contains(&last)) {
            continue;
        }
        assert_eq!(got.status, wanted, "{path}");
        assert!(!got.body.contains(ONE), "{path} names the first institute at the second");
        assert!(got.body.contains("Institute of Rivers"), "{path} is in the second\u{2019}s dress");
        looked += usize::from(wanted == 404);
    }
    assert!(looked > 20, "{looked} pages of the first were looked for at the second");
    let page = asked(ONE, "/scholars").body;
    let (_, picture) = asked(ONE, &urls_of(&page, "/scholar/"))
        .body
        .split_once("src=\"/media/")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    let picture = format!("/media/{}", picture.split('"').next().unwrap());
    assert_eq!((asked(ONE, &picture).status, asked(TWO, &picture).status), (200, 404));
}

/// The first address on a page that begins so.
fn urls_of(page: &str, start: &str) -> String {
    let (_, rest) = page.split_once(&format!("href=\"{start}")).unwrap();
    format!("{start}{}", rest.split('"').next().unwrap())
}

fn a_host_that_no_site_has_gets_none(asked: &impl Fn(&str, &str) -> Answer) {
    for path in ["/", "/scholars", "/desk", "/desk/sign-in", "/assets/public.css"] {
        let got = asked("other.example", path);
        assert_eq!(got.status, 421, "{path}");
        assert!(
            got.body.contains("No site has this name here") && !got.body.contains("Institute"),
            "{}",
            got.body
        );
    }
    assert_eq!(asked("other.example", "/healthz").status, 200);
    assert_eq!(asked(DESK, "/desk/sign-in").status, 200, "the desk has a host of its own");
    assert_eq!(asked(DESK, "/scholars").status, 421);
}

fn a_site_moves(here: &Installation, asked: &impl Fn(&str, &str) -> Answer) {
    let moved = here.run(&["site", "move", TWO, "http://institute.example/rivers"]);
    assert_eq!(moved.code, 0, "{}", moved.err);
    // What another process commits is heard of a moment later, no more than a few seconds.
    let heard = (0..100).any(|_| {
        std::thread::sleep(Duration::from_millis(50));
        asked(TWO, "/").status == 421
    });
    assert!(heard, "a move beside the running server was not heard of");
    let there = asked(ONE, "/rivers/");
    assert!(
        there.body.contains("Institute of Rivers") && there.body.contains("href=\"/rivers/scholars\""),
        "{}",
        there.body
    );
    assert!(!asked(ONE, "/").body.contains("Institute of Rivers"));
    let taken = here.run(&["site", "move", "http://institute.example/rivers", "http://institute.example/"]);
    assert!(taken.code == 1 && taken.err.contains("already"), "{}", taken.err);
}
