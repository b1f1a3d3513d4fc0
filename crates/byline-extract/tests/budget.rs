//! Pages made to cost a reader time or memory, each generated at a size and at twice that size.
//! It refuses work that grows faster than the page: twice the page is read in less than three times the time.
//!
//! Times are compared with each other only, each the best of several; none is held against a clock.

use byline_extract::{Draft, Page, ReadRefusal, read, read_within};
use std::fmt::Write;

fn page(html: &str) -> Page<'_> {
    Page { bytes: html.as_bytes(), url: None, content_type: Some("text/html; charset=utf-8") }
}

const TEXT: &str = "<p>Every summer the city holds the same argument about water, and every summer it forgets to count \
    what it has. A ledger would do more than a canal, and cost less than the tanker that sells what the canal lost.</p>\
    <p>It needs four columns, a date, and the name of an officer who signs it every month of the year, in ink.</p>";

/// `made` for every number below `times`, one after the other.
fn many(times: usize, made: impl Fn(usize) -> String) -> String {
    (0..times).fold(String::new(), |mut all, n| {
        all.push_str(&made(n));
        all
    })
}

/// The seconds this thread has had of a core, to the nanosecond: what else runs does not count.
fn spent() -> f64 {
    let spent = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    spent.tv_sec as f64 + spent.tv_nsec as f64 / 1e9
}

fn seconds(html: &str) -> f64 {
    let before = spent();
    let _ = read(&page(html));
    spent() - before
}

/// A page costs less than three times as much when it is twice as large: the best of up to twelve tries each.
fn grows_with_the_page(name: &str, made: impl Fn(usize) -> String, size: usize) {
    let (small, large) = (made(size), made(size * 2));
    let (mut once, mut twice) = (f64::MAX, f64::MAX);
    for _ in 0..12 {
        once = once.min(seconds(&small));
        twice = twice.min(seconds(&large));
        if twice < 3.0 * once {
            return;
        }
    }
    panic!("{name}: {once} s, and {twice} s for twice as much");
}

/// A page of a size.
type Made = fn(usize) -> String;

/// What holds the many parts: a page with a title and a text.
fn around(parts: &str) -> String {
    format!("<title>Count the water</title><article><h1>Count the water</h1>{TEXT}{parts}</article>")
}

#[test]
fn many_parts_of_every_kind_are_read_in_time_that_grows_with_them() {
    let kinds: &[(&str, &str)] = &[
        ("links", "<a href=/x>Count the water now and here</a> "),
        ("links to authors", "<a href=/author/jane-doe>Jane Doe</a>"),
        ("paragraphs", "<p>Every summer the city holds the same argument about water, and it forgets.</p>"),
        ("headings", "<h2>Count the water now</h2>"),
        ("main headings", "<h1>Count the water now</h1>"),
        ("breaks", "line<br>"),
        ("bylines", "<span class=author>By Jane Doe</span>"),
        ("dates", "<div class=date>Updated 4 May 2021</div>"),
        ("times", "<time class=updated>4 May of one year or another</time>"),
        (
            "boxes about authors",
            "<div class=author-bio>Jane Doe is a professor of planning at the bay.</div>",
        ),
        ("quotations", "<blockquote><p>Every summer it forgets to count what it has.</p></blockquote>"),
        (
            "notices",
            "<p>This article was first published in <a href=https://quay.example/a>The Quay</a>.</p>",
        ),
        ("walls", "<p>Subscribe now to read the rest.</p>"),
        ("pictures", "<figure><img src=a.jpg><figcaption>Photo: Jane Doe</figcaption></figure>"),
        ("cells", "<table><tr><td>a<td>b</table>"),
        ("issues", "<div class=issue>Summer</div>"),
        ("lists", "<ul><li>Count<li><a href=/x>water</a></ul>"),
        ("metas", "<meta property=article:tag content=water>"),
        ("notes", "<ol class=footnotes><li>Count</ol>"),
        ("emphases", "<em>a</em><strong>b</strong>"),
        ("unclosed emphases", "<p><b><i>w"),
        ("stray ends", "</p></div></b>"),
        ("comments", "<!-- a --><!b>"),
        ("scripts", "<script>if (a<b) {}</script>"),
        ("references", "&amp;&lt;&bogus;&#x0;"),
        ("foreign parts", "<svg><title>a</title><path d='M0 0'/></svg>"),
    ];
    for (name, part) in kinds {
        grows_with_the_page(name, |size| around(&part.repeat(size)), 800);
    }
}

#[test]
fn parts_that_differ_are_read_in_time_that_grows_with_them() {
    let each = |name: &str, made: &dyn Fn(usize) -> String| {
        grows_with_the_page(name, |size| around(&many(size, made)), 1_500);
    };
    each("classes", &|n| format!("<p class='a{n} b{n} author-{n}'>w{n}</p>"));
    each("people", &|n| format!("<p class=author-bio>Jane N{n} is a professor of planning at bay {n}.</p>"));
    each("long paragraphs", &|n| format!("<nav>{n} {}</nav><p>{n} {}</p>", "a ".repeat(20), "b ".repeat(40)));
    each("quotations", &|n| {
        format!("<blockquote>Summer number {n} was dry and long</blockquote><p>{n} w</p>")
    });
    each("dates", &|n| format!("<span class=date>{} May 2021</span>", n % 40));
    each("metas", &|n| format!("<meta name=a{n} content={n}>"));
}

#[test]
fn deep_pages_are_read_in_time_that_grows_with_them() {
    for tag in [
        "div",
        "b",
        "blockquote",
        "ul><li",
        "table><tr><td",
        "svg><g",
        "div class=author-bio",
        "div class=issue",
    ] {
        grows_with_the_page(tag, |size| format!("<{tag}>").repeat(size) + TEXT, 3_000);
    }
    // Many siblings at the bottom of the deepest nesting, each looked at with all that holds it.
    for leaf in
        ["<div></div>", "<a href=/x itemprop=name>Jane Doe</a>", "<li>w", "<p>w", "<time>4 May 2021</time>"]
    {
        let made = |size: usize| around(&("<span class=menu>".repeat(300) + &leaf.repeat(size)));
        grows_with_the_page(leaf, made, 1_500);
    }
}

#[test]
fn one_overlong_part_is_read_in_time_that_grows_with_it() {
    let long: [(&str, Made); 12] = [
        ("attributes", |n| format!("<p{}>{TEXT}", many(n, |at| format!(" a{at}=\"{at}\"")))),
        ("attributes for scripts", |n| format!("<p{}>{TEXT}", many(n, |at| format!(" data-a{at}='{at}'")))),
        ("a class", |n| format!("<p class='{}'>{TEXT}", "a-b_c ".repeat(n))),
        ("a title", |n| format!("<title>{}</title>{TEXT}", "Count - the | water: ".repeat(n))),
        ("a heading", |n| format!("<h1>{}</h1>{TEXT}", "Count the water ".repeat(n))),
        ("a byline", |n| format!("<p class=byline>By {}</p>{TEXT}", "Jane Doe, ".repeat(n))),
        ("a paragraph", |n| around(&format!("<p>{}</p>", "Every summer it forgets. ".repeat(n)))),
        ("a word", |n| around(&format!("<p>{}</p>", "a".repeat(n * 20)))),
        ("a gap", |n| format!("<a{}>{}</a>{TEXT}", " ".repeat(n * 10), "\n".repeat(n * 10))),
        ("marks", |n| around(&format!("<p>{}</p>", "e\u{301}\u{64b}\u{652} ".repeat(n)))),
        ("keywords", |n| format!("<meta name=keywords content='{}'>{TEXT}", "a, b".repeat(n))),
        ("a link", |n| around(&format!("<a href='/{}'>w</a>", "a/".repeat(n)))),
    ];
    for (name, made) in long {
        grows_with_the_page(name, made, 4_000);
    }
}

#[test]
fn data_of_any_size_and_depth_are_read_in_time_that_grows_with_them() {
    let ld = |json: String| format!("<script type=application/ld+json>{json}</script>{}", around(""));
    grows_with_the_page(
        "objects",
        |n| {
            ld(format!(
                "[{}0]",
                many(n, |at| format!("{{\"@type\":\"Article\",\"@id\":\"{at}\",\"headline\":\"H\"}},"))
            ))
        },
        2_000,
    );
    grows_with_the_page("lists", |n| ld("[".repeat(n) + &"]".repeat(n)), 20_000);
    grows_with_the_page(
        "nesting",
        |n| ld("{\"mainEntity\":".repeat(100) + "[" + &"0,".repeat(n) + "0]" + &"}".repeat(100)),
        20_000,
    );
    grows_with_the_page(
        "authors",
        |n| ld(format!("{{\"@type\":\"Article\",\"author\":[{}0]}}", "{\"name\":\"Jane Doe\"},".repeat(n))),
        2_000,
    );
    grows_with_the_page("commas", |n| ld("[".to_owned() + &"1,\n".repeat(n) + "]"), 20_000);
    grows_with_the_page(
        "blocks",
        |n| "<script type=application/ld+json>{\"a\":1}</script>".repeat(n) + TEXT,
        2_000,
    );
}

#[test]
fn more_than_any_op_ed_has_is_refused_in_a_sentence() {
    let words = "Every summer it forgets. ".repeat(250_000);
    for (html, wanted) in [
        (format!("<p>{words}</p>"), "bytes of text"),
        ("<p>w".repeat(400_000), "elements"),
        ("<a href=/x>w</a>".repeat(400_000), "elements"),
        ("<meta name=a content=b>".repeat(400_000), "elements"),
    ] {
        let refusal = read(&page(&html)).expect_err(wanted).to_string();
        assert!(refusal.contains(wanted) && refusal.contains("; save "), "{refusal}");
    }
    let hundred_megabytes = vec![b'a'; 100 << 20];
    let page = Page { bytes: &hundred_megabytes, url: None, content_type: None };
    assert!(matches!(read(&page), Err(ReadRefusal::TooLarge { .. })));
    assert!(matches!(read_within(&page, usize::MAX), Err(ReadRefusal::TooMuchText(_))));
}

#[test]
fn encodings_that_break_are_read_or_refused() {
    let mut pages: Vec<Vec<u8>> = Vec::new();
    for label in
        ["utf-8", "utf-16", "iso-2022-jp", "gb18030", "big5", "windows-1256", "x-user-defined", "none-such"]
    {
        for bytes in [
            &[0xff, 0xfe, 0x3c][..],
            &[0x1b, 0x24, 0x42, 0x0e],
            &[0x81, 0x30, 0x81],
            &[0xed, 0xa0, 0x80, 0xc0],
        ] {
            let mut html = format!("<meta charset={label}>{TEXT}").into_bytes();
            (0..2_000).for_each(|_| html.extend_from_slice(bytes));
            html.extend_from_slice(TEXT.as_bytes());
            pages.push(html);
        }
    }
    let utf16: Vec<u8> = format!("<h1>Count</h1>{TEXT}").encode_utf16().flat_map(u16::to_be_bytes).collect();
    pages.push([&[0xfe, 0xff], &utf16[..], &[0xd8]].concat());
    for bytes in &pages {
        let read: Result<Draft, ReadRefusal> = read(&Page { bytes, url: None, content_type: None });
        if let Ok(draft) = read {
            let plain = draft.body.map(|body| body.value.to_plain()).unwrap_or_default();
            assert!(!plain.chars().any(|c| c.is_control() && c != '\n'));
        }
    }
    let last = Page { bytes: &pages[pages.len() - 1], url: None, content_type: None };
    assert!(read(&last).unwrap().body.unwrap().value.to_plain().contains("four columns"));
}

#[test]
fn a_page_at_its_caps_keeps_its_text() {
    let mut html = String::from("<article><h1>Count</h1>");
    for n in 0..20_000 {
        let _ = write!(
            html,
            "<p class='a{n}'>Every summer number {n} the city forgets to count the water it has.</p>"
        );
    }
    let draft = read(&page(&html)).unwrap();
    assert!(draft.body.unwrap().value.words() > 100_000);
}
