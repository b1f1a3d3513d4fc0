//! Search over HTTP, as a reader with scripts off uses it and an editor's act changes it, on both engines.
//! It refuses to look inside: what it knows, a page has answered.
#![expect(clippy::unwrap_used, reason = "a search that cannot be made ends its test there")]

mod installation;

use byline_store::{
    Database,
    testing::{On, run},
};
use installation::{Answer, Installation, Serving, sent};
use std::{thread, time::Duration};
use tokio::task::block_in_place;

#[test]
fn a_reader_searches_on_sqlite() {
    on_fresh(On::Sqlite);
}

#[test]
fn a_reader_searches_on_postgresql() {
    on_fresh(On::Postgres);
}

fn on_fresh(on: On) {
    run(on, async |fresh| {
        let place = match fresh.database() {
            Database::Sqlite(file) => file.to_str().unwrap().to_owned(),
            Database::Postgres(url) => url.clone(),
        };
        block_in_place(|| searched(&format!("database = \"{place}\"\n")));
    });
}

/// Asks until the answer is as wanted: an index follows within a second or two.
fn until(mut ask: impl FnMut() -> Answer, wanted: impl Fn(&Answer) -> bool) -> Answer {
    let mut last = ask();
    for _ in 0..200 {
        if wanted(&last) {
            return last;
        }
        thread::sleep(Duration::from_millis(50));
        last = ask();
    }
    panic!("still {}: {}", last.status, last.body);
}

fn titles(page: &str) -> Vec<&str> {
    page.split("class=\"entry-title\"")
        .skip(1)
        .filter_map(|rest| rest.split("href=\"").nth(1)?.split('"').next())
        .collect()
}

fn searched(settings: &str) {
    let here = Installation::with_settings(settings);
    let serving = here.serve(&["--sample"]);
    let reader = &serving;
    let found = until(|| reader.get("/search?q=water"), |answer| answer.status == 200);
    assert!(found.body.contains("name=\"robots\" content=\"noindex\""));
    let first = the_newest(reader);
    a_title_is_found_by_its_words(reader, &first);
    it_can_be_narrowed_and_turned(reader);
    nothing_breaks_it(reader);
    it_is_the_same_page_until_something_changes(reader);
    nobody_on_the_way_keeps_what_was_typed(reader);
    a_search_is_followed_as_a_feed(reader, &first);
    what_is_typed_comes_up_before_it_is_sent(reader, &first);
    a_second_node_has_the_same(settings, &first);
    a_restart_without_an_index_makes_one(&here, serving, &first);
}

/// The address and title of the newest op-ed of the front page.
fn the_newest(reader: &Serving) -> (String, String) {
    let home = reader.get("/").body;
    let (_, rest) = home.split_once("class=\"entry-title\"").unwrap();
    let (_, rest) = rest.split_once("href=\"").unwrap();
    let (path, rest) = rest.split_once("\">").unwrap();
    let title = rest.split("</a>").next().unwrap();
    (path.to_owned(), title.replace("&#39;", "'").replace("&#x27;", "'").replace("&amp;", "&"))
}

fn asked(words: &str) -> String {
    format!(
        "/search?{}",
        url::form_urlencoded::Serializer::new(String::new()).append_pair("q", words).finish()
    )
}

fn a_title_is_found_by_its_words(reader: &Serving, (path, title): &(String, String)) {
    let found = reader.get(&asked(title));
    assert_eq!(titles(&found.body).first(), Some(&path.as_str()), "{title}: {}", found.body);
    assert!(found.body.contains("<mark>"), "{}", found.body);
    assert!(!found.body.contains("set-cookie") && found.header("set-cookie").is_none());
}

fn it_can_be_narrowed_and_turned(reader: &Serving) {
    let all = reader.get("/search?order=oldest").body;
    assert!(titles(&all).is_empty(), "no words and nothing chosen is no search");
    let year = reader.get("/years").body;
    let (_, rest) = year.split_once("/year/").unwrap();
    let year = &rest[..4];
    // An index that is behind tells no counts; the sample's own copies of dead originals change it a moment after the start.
    let of_year =
        until(|| reader.get(&format!("/search?year={year}")), |answer| answer.body.contains("<dl>")).body;
    assert!(!titles(&of_year).is_empty());
    let none = reader.get("/search?topic=no-such-topic&q=water").body;
    assert!(titles(&none).is_empty(), "what an address names and nobody has holds nothing");
    let (_, narrower) = of_year.split_once("<dl>").expect("there are ways to narrow it");
    let (_, rest) = narrower.split_once("href=\"").unwrap();
    let next = rest.split('"').next().unwrap().replace("&amp;", "&").replace("&#x2f;", "/");
    assert!(next.contains(&format!("year={year}")), "{next}");
    assert!(!titles(&reader.get(&next).body).is_empty(), "{next}");
}

fn nothing_breaks_it(reader: &Serving) {
    let hostile = [
        "\"".to_owned(),
        "\"\"\"\"".to_owned(),
        "x".repeat(3_000),
        "\u{202e}\u{2067}".to_owned(),
        "<script>alert(1)</script>".to_owned(),
        "AND OR NOT + - * ~ ( [ {".to_owned(),
        "%".repeat(900),
    ];
    for words in hostile {
        let answer = reader.get(&asked(&words));
        assert_eq!(answer.status, 200, "{words}");
        assert!(!answer.body.contains("<script>alert"), "{words}");
    }
    assert_eq!(reader.get("/search?q=%ff%fe%00&page=-1&order=%00&year=x").status, 200);
}

fn it_is_the_same_page_until_something_changes(reader: &Serving) {
    let (one, two) = (reader.get("/search?q=water"), reader.get("/search?q=water&utm_source=x"));
    assert_eq!(one.body, two.body, "strangers in the query change nothing");
    assert_eq!(one.header("etag"), two.header("etag"));
}

fn nobody_on_the_way_keeps_what_was_typed(reader: &Serving) {
    for typed in ["/search?q=water", "/search?topic=no-such-topic&q=water"] {
        let kept = reader.get(typed).header("cache-control").map(str::to_owned).unwrap_or_default();
        assert!(kept.contains("no-store") && !kept.contains("public"), "{typed}: {kept}");
    }
}

fn query_of(words: &str) -> String {
    asked(words).split_off("/search".len())
}

fn a_search_is_followed_as_a_feed(reader: &Serving, (path, title): &(String, String)) {
    let page = reader.get(&asked(title)).body;
    let named = page.split("<link ").find(|link| link.contains("application/atom+xml")).unwrap();
    let named = named.split("href=\"").nth(1).unwrap();
    let named = named.split('"').next().unwrap().replace("&amp;", "&");
    let at = format!("/search/feed/atom{}", query_of(title));
    assert!(named.ends_with(&at), "{named} is not {at}");
    for form in ["atom", "rss", "json"] {
        let at = format!("/search/feed/{form}{}", query_of(title));
        let feed = reader.get(&at);
        assert_eq!(feed.status, 200, "{at}: {}", feed.body);
        assert!(feed.body.contains(path.as_str()), "{at}: {}", feed.body);
        assert_eq!(feed.header("cache-control"), Some("private, no-cache"), "{at}");
        let tag = feed.header("etag").unwrap();
        let again = format!(
            "GET {at} HTTP/1.1\r\nHost: {}\r\nIf-None-Match: {tag}\r\nConnection: close\r\n\r\n",
            reader.address
        );
        assert_eq!(sent(reader.address, again.as_bytes()).unwrap().status, 304, "{at}");
    }
    let of_year = reader.get("/search/feed/json?year=2024&order=oldest&page=3");
    assert!(of_year.status == 200 && of_year.header("cache-control").unwrap().starts_with("public"));
    for none in ["/search/feed/atom", "/search/feed/html?q=water", "/search/feed/atom?order=newest"] {
        assert_eq!(reader.get(none).status, 404, "{none}");
    }
    let nothing = reader.get("/search/feed/atom?q=water&topic=no-such-topic");
    assert!(nothing.status == 200 && !nothing.body.contains("<entry"), "{}", nothing.body);
    let in_part = reader.get(&format!("/search/feed/atom{}", query_of(&format!("zzzzqqqq {title}"))));
    assert!(!in_part.body.contains("<entry"), "what has only some of the words is no news");
}

fn what_is_typed_comes_up_before_it_is_sent(reader: &Serving, (path, title): &(String, String)) {
    let begun = |typed: &str| reader.get(&format!("/search/begun{}", query_of(typed)));
    let found = begun(title);
    assert!(found.status == 200 && found.body.contains(&format!("href=\"{path}\"")), "{}", found.body);
    assert_eq!(found.header("cache-control"), Some("no-store"));
    let scholar = reader.get("/scholars").body;
    let at = scholar.split("href=\"/scholar/").nth(1).unwrap().split('"').next().unwrap();
    let name = at.split('-').next().unwrap();
    let of_name = begun(&name[..3]);
    assert!(of_name.body.contains(&format!("href=\"/scholar/{at}\"")), "{name}: {}", of_name.body);
    assert!(of_name.body.matches("<li>").count() <= 8);
    for little in ["", "w", " ", "\"", "zzzzqqqq"] {
        assert_eq!(begun(little).body.trim(), "", "{little:?}");
    }
    let page = reader.get("/search").body;
    let script = page.split("<script type=\"module\" src=\"").nth(1).unwrap().split('"').next().unwrap();
    let script = reader.get(script);
    assert!(script.header("content-type").unwrap().starts_with("text/javascript"));
    assert!(script.body.len() < 3_000, "{}", script.body.len());
}

fn a_second_node_has_the_same(settings: &str, (path, title): &(String, String)) {
    let node = Installation::with_settings(settings);
    let serving = node.serve(&[]);
    let found = until(|| serving.get(&asked(title)), |answer| answer.status == 200);
    assert_eq!(titles(&found.body).first(), Some(&path.as_str()));
}

fn a_restart_without_an_index_makes_one(here: &Installation, serving: Serving, first: &(String, String)) {
    serving.stop();
    assert!(here.data().join("search").is_dir());
    std::fs::remove_dir_all(here.data().join("search")).unwrap();
    let serving = here.serve(&[]);
    let (path, title) = first;
    let found = until(|| serving.get(&asked(title)), |answer| answer.status == 200);
    assert_eq!(titles(&found.body).first(), Some(&path.as_str()));
    let page = serving.get(path).body;
    let (_, short) = page.split_once("/o/").unwrap();
    let short: String = short.chars().take_while(char::is_ascii_alphanumeric).collect();
    let ran = here.run(&["withdraw", &short, "--reason", "asked for"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let after = serving.get(&asked(title));
    assert!(!titles(&after.body).contains(&path.as_str()), "what is withdrawn leaves search at once");
    for at in [format!("/search/feed/atom{}", query_of(title)), format!("/search/begun{}", query_of(title))] {
        assert!(!serving.get(&at).body.contains(&format!("{path}\"")), "{at}");
    }
    assert_ne!(
        here.run(&["display", &short]).code,
        0,
        "what was taken down is not shown without being asked for again"
    );
    let ran = here.run(&["display", &short, "--again"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let again = until(|| serving.get(&asked(title)), |answer| titles(&answer.body).contains(&path.as_str()));
    assert!(titles(&again.body).contains(&path.as_str()), "{}", again.body);
}
