//! Pages that would break a reader: deep, wide, broken, binary, random, and text made to speak as markup.
//! It refuses a panic, a stack overflow and a script that comes out the other end.

use byline_extract::{Page, ReadRefusal, lines, prose_from_html, read, read_within};
use proptest::prelude::*;
use std::{fs, path::Path};

fn page(bytes: &[u8]) -> Page<'_> {
    Page { bytes, url: None, content_type: None }
}

const TEXT: &str = "<p>Every summer the city holds the same argument about water, and every summer it forgets to count \
    what it has. A ledger would do more than a canal, and cost less than the tanker that sells what the canal lost.</p>\
    <p>It needs four columns, a date, and the name of an officer who signs it every month of the year, in ink.</p>";

/// A thread's usual stack is what a server gives: 2 MiB, unoptimised.
fn on_a_small_stack(html: String) -> Result<byline_extract::Draft, ReadRefusal> {
    let run = move || read(&page(html.as_bytes()));
    std::thread::Builder::new()
        .stack_size(2 << 20)
        .spawn(run)
        .expect("a thread starts")
        .join()
        .expect("reading must not panic")
}

#[test]
fn nesting_of_fifty_thousand_levels_is_read() {
    for tag in ["div", "b", "blockquote", "table><tr><td"] {
        let html = format!("<h1>Deep</h1>{}{TEXT}", format!("<{tag}>").repeat(50_000));
        let draft = on_a_small_stack(html).unwrap_or_else(|e| panic!("{tag}: {e}"));
        let body = draft.body.unwrap_or_else(|| panic!("{tag}: no body")).value;
        assert!(body.to_plain().contains("four columns"), "{tag}");
    }
    assert!(prose_from_html(&("<blockquote>".repeat(50_000) + "deep"), None).to_plain().contains("deep"));
}

#[test]
fn huge_attributes_and_unclosed_markup_are_read() {
    let attribute = "x".repeat(5 << 20);
    let many: String = (0..200_000).map(|n| format!(" a{n}=1")).collect();
    for html in [
        format!("<div class=\"{attribute}\">{TEXT}</div>"),
        format!("<img src=\"data:image/png;base64,{attribute}\">{TEXT}"),
        format!("<div{many}>{TEXT}"),
        format!("<!-- {TEXT}"),
        format!("{TEXT}<script>{TEXT}"),
        format!("<title>{TEXT}"),
        format!("{TEXT}<a href=\"x"),
        format!("<p><b><i>{TEXT}</p></b><table><p>{TEXT}"),
        format!("\0<\0p\0>{TEXT}\0"),
    ] {
        let _ = on_a_small_stack(html);
    }
    let draft = read(&page(format!("<div class=\"{attribute}\">{TEXT}</div>").as_bytes())).unwrap();
    assert!(draft.body.unwrap().value.words() > 50);
}

#[test]
fn every_byte_alone_and_in_a_page_is_read() {
    for byte in 0..=u8::MAX {
        let _ = read(&page(&[byte]));
        let mut html = TEXT.as_bytes().to_vec();
        html.splice(40..40, [byte; 3]);
        let draft = read(&page(&html)).unwrap_or_else(|e| panic!("{byte}: {e}"));
        let plain = draft.body.unwrap().value.to_plain();
        assert!(!plain.chars().any(|c| c.is_control() && c != '\n'), "{byte}");
    }
}

#[test]
fn refusals_are_sentences() {
    let refused = |bytes: &[u8]| read(&page(bytes)).unwrap_err();
    assert_eq!(refused(b""), ReadRefusal::Empty);
    assert!(refused(b"%PDF-1.4 ...").to_string().contains("a PDF"));
    assert!(matches!(refused(b"<html><body></body></html>"), ReadRefusal::NothingReadable));
    assert!(matches!(
        refused(
            b"<body><div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript>"
        ),
        ReadRefusal::NeedsScripts
    ));
    assert!(matches!(
        refused(b"<title>Before you continue</title><body><p>We and our 214 partners store and access information on a device. Accept all cookies.</p>"),
        ReadRefusal::ConsentWall
    ));
    assert!(matches!(
        refused(b"<title>Just a moment</title><p>Checking your browser before you go on.</p>"),
        ReadRefusal::RobotCheck
    ));
    let large = read_within(&page(TEXT.as_bytes()), 100).unwrap_err();
    assert!(large.to_string().contains("100 are allowed"), "{large}");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "two times of one run are compared, none is decided by")]
fn a_text_dense_in_what_must_be_escaped_is_read_in_time_that_grows_with_it() {
    let seconds = |times: usize| {
        let html = format!("<article><h1>T</h1>{TEXT}<p>{}</p></article>", "a &amp; b \u{a0} ".repeat(times));
        let begun = std::time::Instant::now();
        let draft = read(&page(html.as_bytes())).unwrap();
        assert!(draft.body.unwrap().value.words() as usize > times);
        begun.elapsed().as_secs_f64()
    };
    let (once, eightfold) = (seconds(10_000), seconds(80_000));
    assert!(eightfold < 24.0 * once.max(0.01), "{once} s, eight times as much: {eightfold} s");
}

#[test]
fn naughty_strings_come_back_as_text() {
    let file =
        Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../byline-testkit/pages/naughty.txt");
    let strings = fs::read_to_string(file).unwrap();
    for naughty in strings.lines() {
        let Some(wanted) = byline_core::text::Text::lenient(naughty) else { continue };
        let escaped = naughty.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        let html = format!(
            "<meta charset=utf-8><article><h1>Count</h1><p>Somebody wrote {escaped} on the wall of the pump house and that is all there is to say about this string of characters, nothing more.</p>{TEXT}{TEXT}{TEXT}</article>"
        );
        let draft = read(&page(html.as_bytes())).unwrap_or_else(|e| panic!("{naughty}: {e}"));
        let body = draft.body.unwrap().value;
        let plain = byline_core::text::one_line(&body.to_plain());
        // What no reader sees within a word is left out: soft hyphens and marks of byte order.
        let wanted = wanted.as_str().replace(['\u{ad}', '\u{feff}'], "");
        assert!(plain.contains(&wanted), "{naughty:?} is not in {plain:?}");
        assert!(!body.to_html().contains("<script") && !body.to_html().contains("<img"), "{naughty}");
    }
}

#[test]
fn a_line_of_output_answers_every_line_of_input() {
    let input =
        |html: &str| lines::Input { id: "7".into(), url: Some("not an address".into()), html: html.into() };
    let read = lines::read_line(&input(&format!("<html lang=en><h1>Count</h1>{TEXT}")));
    assert_eq!((read.id.as_str(), read.lang.as_deref(), read.dir.as_deref()), ("7", Some("en"), Some("ltr")));
    assert!(read.text.contains("\n\n") && read.refusal.is_none());
    let refused = lines::read_line(&input(" "));
    assert!(refused.text.is_empty() && refused.refusal.is_some_and(|r| r.contains("empty")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn random_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..3_000)) {
        let _ = read(&page(&bytes));
    }

    #[test]
    fn random_markup_never_panics(parts in proptest::collection::vec((0usize..40, ".{0,40}"), 0..60)) {
        const TAGS: [&str; 40] = [
            "<p>", "</p>", "<div class=byline>By ", "<article>", "</article>", "<h1>", "</h1>", "<b>", "</b>", "<i>", "</div>", "<table><tr><td>", "</table>", "<ul><li>",
            "</ul>", "<blockquote>", "</blockquote>", "<a href='/x'>", "</a>", "<br><br>", "<hr>", "<script>", "</script>", "<style>", "</style>", "<!--", "-->",
            "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":\"", "\"}</script>", "<time datetime='", "'>", "<meta property=og:title content='", "<svg><title>", "</svg>",
            "<template>", "</template>", "<select><option>", "<p lang=ar dir=rtl>", "<sup>", "<ol class=footnotes><li>",
        ];
        let html: String = parts.iter().map(|(tag, text)| format!("{}{text}", TAGS[*tag])).collect();
        let _ = read(&page(html.as_bytes()));
        let prose = prose_from_html(&html, None).to_html();
        prop_assert!(!prose.contains("<script") && !prose.contains("<style"));
    }
}
