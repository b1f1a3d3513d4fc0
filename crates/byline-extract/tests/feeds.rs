//! Feeds in the shapes of many generators, pages that list an author's pieces, and what no honest feed holds.
//! It refuses a reader that converts a day, loses an author, or grows with what an outlet sends.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where it stands")]
#![expect(clippy::disallowed_methods, reason = "how long a refusal takes is measured on the real clock")]

use byline_extract::{
    Page,
    feeds::{self, Feed, FeedKind, FeedRefusal, MOST_ENTRIES},
};
use std::time::{Duration, Instant};

fn read_at(bytes: &[u8], url: &str) -> Result<Feed, FeedRefusal> {
    feeds::read(&Page { bytes, url: Some(&url.parse().unwrap()), content_type: None })
}

/// Link, title, authors, day of each entry.
fn told(feed: &Feed) -> Vec<String> {
    let line = |entry: &feeds::FeedEntry| {
        let authors = feed.authors_of(entry).iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ");
        let title = entry.title.as_ref().map(ToString::to_string).unwrap_or_default();
        let day = entry.day.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{} | {title} | {authors} | {day}", entry.link)
    };
    feed.entries.iter().map(line).collect()
}

macro_rules! fixture {
    ($name:literal) => {
        include_bytes!(concat!("feeds/", $name)).as_slice()
    };
}

#[test]
fn wordpress_names_its_creators_and_keeps_its_own_day() {
    let feed = read_at(fixture!("wordpress.xml"), "https://harbour.example/feed/").unwrap();
    assert_eq!((feed.kind, feed.language.as_ref().unwrap().primary()), (FeedKind::Rss, "en"));
    assert_eq!(feed.title.as_ref().unwrap().as_str(), "Opinion \u{2013} The Harbour Gazette");
    assert_eq!(
        told(&feed),
        [
            "https://harbour.example/2012/01/03/count-the-water/ | Count the water before you share it | Shehzad H. Qazi | 2012-01-03",
            "https://harbour.example/2012/01/02/two-keepers/ | Two keepers, one gate | Ali Khan + Noor Jahan | 2012-01-02",
        ]
    );
    assert_eq!(feed.entries[0].mark.as_str(), "https://harbour.example/?p=4711");
    assert_eq!(
        feed.entries[0].summary.as_ref().unwrap().as_str(),
        "A ledger would do more than a canal \u{2026} Continue reading"
    );
}

#[test]
fn generators_of_all_kinds_are_read() {
    let one = |bytes: &[u8]| told(&read_at(bytes, "https://feeds.example/x").unwrap());
    assert_eq!(
        one(fixture!("ghost.xml")),
        [
            "https://ledger.example/what-a-river-owes/ | What a river owes | Amina Farooqi + Lena Voss | 2024-03-07"
        ]
    );
    assert_eq!(
        one(fixture!("hugo.xml")),
        ["https://voss.example/essays/grenzen/ | Über Grenzen & Flüsse | Lena Voss | 2024-03-09"]
    );
    assert_eq!(
        one(fixture!("medium.xml")),
        [
            "https://pages.example/the-tax-nobody-filed-0a1b2c3d4e5f?source=rss-1234------2 | The tax nobody filed | Tariq Mahmood | 2024-03-01"
        ]
    );
    assert_eq!(
        one(fixture!("substack.xml")),
        ["https://slow.example/p/river | رسالة من النهر | حنان منصور | 2024-03-10"]
    );
    assert_eq!(
        one(fixture!("blogger.xml")),
        [
            "https://notes.example/2024/03/who-keeps-gate.html | Who keeps the gate ? | Zainab Bukhari | 2024-03-11",
            "https://notes.example/2024/02/without-name.html | Without a name | Zainab Bukhari | 2024-02-01",
        ]
    );
    assert_eq!(
        one(fixture!("rdf.xml")),
        [
            "http://papers.example/abs/2403.00001 | Le prix de l'eau. (arXiv-like:2403.00001v1) | François Lefèvre + Jean-Luc Moreau | 2024-03"
        ]
    );
    assert_eq!(
        one(fixture!("netscape.xml")),
        ["http://wire.example/story.php?id=12&sid=3 | Bread & salt prices |  | "]
    );
    assert_eq!(
        one(fixture!("feedburner.xml")),
        ["https://tehreer.example/pani-ka-hisab | پانی کا حساب | عائشہ صدیقی | 2024-01-05"]
    );
}

#[test]
fn a_json_feed_is_read_and_what_has_no_address_is_counted() {
    let feed = read_at(fixture!("feed.json"), "https://short.example/feed.json").unwrap();
    assert_eq!(feed.kind, FeedKind::Json);
    assert_eq!(
        told(&feed),
        [
            "https://short.example/2024/one | One note | Omar Farooq | 2024-02-29",
            "https://short.example/2024/two |  | Huma Yousaf | 2024-02-28",
        ]
    );
    assert_eq!(feed.entries[1].mark.as_str(), "42");
    assert_eq!(feed.losses, ["Entries without a link: 1."]);
    assert!(matches!(read_at(b"{\"items\": []}", "https://x.example/"), Err(FeedRefusal::NotAFeed(_))));
    assert!(matches!(read_at(b"{\"version\": ", "https://x.example/"), Err(FeedRefusal::Broken(_))));
}

#[test]
fn an_authors_page_lists_pieces_with_titles_and_days_and_nothing_else() {
    let feed = read_at(fixture!("author.html"), "https://harbour.example/author/qazi/").unwrap();
    assert_eq!(feed.kind, FeedKind::Page);
    assert_eq!(
        told(&feed),
        [
            "https://harbour.example/2012/01/03/count-the-water/ | Count the water before you share it | Shehzad H. Qazi | 2012-01-03",
            "https://harbour.example/opinion/two-keepers-and-one-gate | Two keepers and one gate | Shehzad H. Qazi | 2011-12-02",
            "https://harbour.example/opinion/article-1234567.html | What the river owes us | Shehzad H. Qazi | ",
        ]
    );
    let page = Page {
        bytes: fixture!("author.html"),
        url: Some(&"https://harbour.example/author/qazi/".parse().unwrap()),
        content_type: None,
    };
    let links: Vec<String> =
        feeds::links(&page).unwrap().iter().map(|link| link.address.to_string()).collect();
    assert_eq!(links, ["https://harbour.example/author/qazi/feed/", "https://harbour.example/atom.xml"]);
}

#[test]
fn a_broken_feed_gives_what_came_before_the_break() {
    let whole = fixture!("wordpress.xml");
    let second = whole.windows(9).position(|w| w == b"two-keepe").unwrap();
    let cut = whole.windows(6).position(|w| w == b"</item").unwrap() + 40;
    assert!(cut < second);
    let feed = read_at(&whole[..cut], "https://harbour.example/feed/").unwrap();
    assert_eq!(feed.entries.len(), 1);
    for at in (0..whole.len()).step_by(37) {
        let _ = read_at(&whole[..at], "https://harbour.example/feed/");
    }
}

#[test]
fn what_no_honest_feed_holds_is_refused_in_time_and_by_name() {
    let start = Instant::now();
    let lol = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>";
    assert_eq!(read_at(lol.as_bytes(), "https://x.example/"), Err(FeedRefusal::Declarations));
    let external =
        "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><feed><title>&x;</title></feed>";
    assert_eq!(read_at(external.as_bytes(), "https://x.example/"), Err(FeedRefusal::Declarations));
    let deep = format!("<rss>{}", "<a>".repeat(10_000));
    assert_eq!(read_at(deep.as_bytes(), "https://x.example/"), Err(FeedRefusal::TooDeep(256)));
    let wide = format!("<rss{}><channel/></rss>", " a='b'".repeat(1_000_000));
    assert!(read_at(wide.as_bytes(), "https://x.example/").is_ok());
    let declared = format!(
        "<rss{}><channel><item><link>https://x.example/a</link></item></channel></rss>",
        (0..100_000).map(|n| format!(" xmlns:p{n}='u'")).collect::<String>()
    );
    assert_eq!(read_at(declared.as_bytes(), "https://x.example/").unwrap().entries.len(), 1);
    let item = "<item><link>https://x.example/N</link></item>";
    let many: String = (0..200_000).map(|n| item.replace('N', &n.to_string())).collect();
    let feed = read_at(format!("<rss><channel>{many}").as_bytes(), "https://x.example/").unwrap();
    assert_eq!(feed.entries.len(), MOST_ENTRIES);
    let long = format!(
        "<rss><channel><item><link>https://x.example/a</link><title>{}</title></item></channel></rss>",
        "x".repeat(15 << 20)
    );
    assert!(
        read_at(long.as_bytes(), "https://x.example/").unwrap().entries[0]
            .title
            .as_ref()
            .unwrap()
            .as_str()
            .len()
            < 20_000
    );
    let list = format!(
        "{{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{}{{}}]}}",
        "{},".repeat(3_000_000)
    );
    assert!(read_at(list.as_bytes(), "https://x.example/").unwrap().entries.is_empty());
    let nested = format!("{{\"version\":{}", "[".repeat(1_000_000));
    assert!(read_at(nested.as_bytes(), "https://x.example/").is_err());
    assert_eq!(read_at(b"", "https://x.example/"), Err(FeedRefusal::Empty));
    assert!(matches!(read_at(b"%PDF-1.7", "https://x.example/"), Err(FeedRefusal::NotAFeed(_))));
    assert_eq!(read_at(b"<html><body><p>Nothing", "https://x.example/"), Err(FeedRefusal::Nothing));
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}
