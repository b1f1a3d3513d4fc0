//! One small page for each rule, written so that the rule alone decides.
//! It refuses pages of others: every text here is the project's own.

use byline_core::{
    address::WebAddress,
    evidence::{Confidence, Origin},
    language::Direction,
    prose::Block,
};
use byline_extract::{Draft, Page, read};

const TEXT: &str = "<p>Every summer the city holds the same argument about water, and every summer it forgets to count what \
    it has. A ledger would do more than a canal, and it would cost less than the tanker that sells what the canal lost.</p>\
    <p>It needs four columns, a date, and the name of an officer who signs it every month of the year, in ink. None of \
    this competes with the large projects, and lenders have every reason to ask for the page before they pay for pipes.</p>\
    <p>Numbers do not remove a conflict. They give it an edge at which it can stop, and a morning on which to begin.</p>";

fn draft_at(url: &str, head: &str, body: &str) -> Draft {
    let url: Option<WebAddress> = url.parse().ok();
    let html = format!("<html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>");
    read(&Page { bytes: html.as_bytes(), url: url.as_ref(), content_type: None })
        .expect("the page holds text")
}

fn draft(head: &str, body: &str) -> Draft {
    draft_at("https://www.quay.example/opinion/count-the-water", head, body)
}

fn names(draft: &Draft) -> Vec<&str> {
    draft.authors.iter().map(|a| a.value.name.as_str()).collect()
}

fn body(draft: &Draft) -> String {
    draft.body.as_ref().expect("the page holds text").value.to_plain()
}

#[test]
fn the_title_loses_the_outlet_and_the_printed_heading_wins() {
    let d = draft(
        "<title>Count the water before the canal | The Quay</title><meta property=og:title content='Count the Water: 5 Facts | The Quay'><meta property=og:site_name content='The Quay'>",
        &format!("<article><h1>Count the water before the canal</h1>{TEXT}</article>"),
    );
    assert_eq!(d.title.as_ref().unwrap().value.as_str(), "Count the water before the canal");
    assert_eq!(d.outlet.as_ref().unwrap().value.name.as_str(), "The Quay");
    assert_eq!(d.outlet.as_ref().unwrap().value.domain, "quay.example");
    assert!(body(&d).starts_with("Every summer"));
    let bare =
        draft("<title>The Quay - Count the water</title>", &format!("<p><a href='/'>The Quay</a></p>{TEXT}"));
    assert_eq!(bare.title.unwrap().value.as_str(), "Count the water");
    // A sign that names its front page in full is a sign too.
    let signed = |home: &str| {
        let body = format!(
            "<header><h1><a href='{home}'>The Quay</a></h1></header><h2 class=entry-title>Count the water</h2><div>{TEXT}</div>"
        );
        draft("<title>The Quay - Count the water</title>", &body)
    };
    for home in ["https://www.quay.example/", "http://127.0.0.1:8000", "/"] {
        assert_eq!(signed(home).title.unwrap().value.as_str(), "Count the water", "{home}");
    }
}

#[test]
fn a_short_heading_between_two_parts_of_a_bare_page_stays() {
    // As pandoc writes it.
    let page = r##"<header id="title-block-header">
<h1 class="title">پانی ختم ہونے سے پہلے گن لیں</h1>
<p class="author">Noor Jahan</p>
<p class="date">2024-05-02</p>
</header>
<p>ہر گرمی میں شہر پانی پر ایک ہی بحث کرتا ہے، اور ہر گرمی میں <a
href="https://harbour.example/ur/pani">بندرگاہ کی رپورٹ</a> بتاتی ہے کہ
کتنا کم ہوا۔<a href="#fn1" class="footnote-ref" id="fnref1"
role="doc-noteref"><sup>1</sup></a> جو لوگ پانی ڈھوتے ہیں وہ اسے بیچنے
والوں سے بہتر جانتے ہیں، مگر منصوبہ بناتے وقت ان سے کوئی نہیں
پوچھتا۔</p>
<p>ادارے کا نام <span lang="en" dir="ltr">Sample Water Board</span> ہے،
اور اس کے دفتر میں کوئی کھاتا نہیں ملا جس میں پچھلے سال کے نل لکھے
ہوں۔</p>
<h2 id="کھاتا-کیا-ہے">کھاتا کیا ہے</h2>
<p>ایک کھاتا بند سے زیادہ کام کرے گا، اور اس پر ایک کاپی جتنا خرچ آتا
ہے۔ اس میں تین باتیں لکھی جائیں:</p>
<ul>
<li>نچلے پمپوں کے میٹر، ایک ہی صبح</li>
<li>رات کو نکلنے والے ٹینکر، اپنے نمبر کے ساتھ</li>
</ul>
<blockquote>
<p>ہم نے کبھی لکھا ہی نہیں، اس لیے یادداشت پر جھگڑتے رہے۔</p>
</blockquote>
<p>جو شہر اپنا پانی گنتا ہے اس کا ایک جھگڑا کم ہو جاتا ہے، اور اسے معلوم
ہوتا ہے کہ کون سا باقی ہے۔</p>
<section class="footnotes footnotes-end-of-document"
role="doc-endnotes">
<hr />
<ol>
<li id="fn1" role="doc-endnote"><p>یہ گنتی دو بار ہوئی، مارچ میں اور مئی
میں۔<a href="#fnref1" class="footnote-back"
role="doc-backlink">↩︎</a></p></li>
</ol>
</section>"##;
    let d = draft("<title>پانی ختم ہونے سے پہلے گن لیں</title>", page);
    let blocks = d.body.as_ref().unwrap().value.blocks();
    let headings: Vec<String> =
        blocks.iter().filter(|b| matches!(b, Block::Heading { .. })).map(Block::plain).collect();
    assert_eq!(headings, ["کھاتا کیا ہے"], "{blocks:?}");
}

#[test]
fn authors_come_from_data_markup_lines_and_the_foot() {
    let ld = |author: &str| {
        let head = format!(
            "<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":\"Count\",\"author\":{author}}}</script>"
        );
        draft(&head, TEXT)
    };
    assert_eq!(
        names(&ld(
            r#"[{"@type":"Person","name":"Amina Farooqi","url":"/amina"},{"@type":"Person","name":"Helen Strand"}]"#
        )),
        ["Amina Farooqi", "Helen Strand"]
    );
    assert_eq!(names(&ld(r#""Amina Farooqi and Helen Strand""#)), ["Amina Farooqi", "Helen Strand"]);
    assert!(ld(r#"{"@type":"Organization","name":"Amina Holdings"}"#).authors.is_empty());
    assert!(ld(r#"{"@type":"Person","name":"admin"}"#).authors.is_empty());
    let cited = draft(
        "<meta name=citation_author content='Farooqi, Amina'><meta name=citation_author content='Strand, Helen'>",
        TEXT,
    );
    assert_eq!(names(&cited), ["Amina Farooqi", "Helen Strand"]);
    let line = draft(
        "<meta name=author content=desk_07>",
        &format!("<h1>Count</h1><p>Von Amina Farooqi und Helen Strand</p>{TEXT}"),
    );
    assert_eq!(names(&line), ["Amina Farooqi", "Helen Strand"]);
    assert_eq!(line.authors[0].origin, Origin::BylineText);
    let foot = draft(
        "",
        &format!("<h1>Count</h1>{TEXT}<p><em>Amina Farooqi is a fellow at the Sample Institute.</em></p>"),
    );
    assert_eq!(foot.authors[0].origin, Origin::FootBio);
    assert_eq!(foot.authors[0].value.position.as_ref().unwrap().as_str(), "fellow at the Sample Institute");
    assert!(!body(&foot).contains("fellow"));
}

#[test]
fn a_fuller_printed_byline_beats_the_data_and_nobody_beats_a_desk() {
    let d = draft(
        "<meta name=author content='Amina Farooqi'>",
        &format!("<h1>Count</h1><p>By Amina Farooqi and Helen Strand</p>{TEXT}"),
    );
    assert_eq!(names(&d), ["Amina Farooqi", "Helen Strand"]);
    for byline in ["The Editorial Board", "Quay Staff", "Super User", "news@quay.example", "The Quay"] {
        let d = draft(
            "<meta property=og:site_name content='The Quay'>",
            &format!("<h1>Count</h1><p class=byline>By {byline}</p>{TEXT}"),
        );
        assert!(d.authors.is_empty(), "{byline}: {:?}", names(&d));
    }
    for signed in [
        "<h1>Count</h1><p>4.2.2022 | 13:10 | Ada Lorne</p>TEXT",
        "<h1>Count</h1><p>11.12.2019 - Ada Lorne</p>TEXT",
        "<h1>Count</h1>TEXT<p><b>Author: Ada Lorne, head of the office for canals.</b></p>",
    ] {
        assert_eq!(names(&draft("", &signed.replace("TEXT", TEXT))), ["Ada Lorne"], "{signed}");
    }
    for about in ["The police sought the house of the painter by Ada Lorne", "Auf den Spuren von Ada Lorne"] {
        assert!(draft("", &format!("<h1>Count</h1><p>{about}</p>{TEXT}")).authors.is_empty(), "{about}");
    }
    let commented = draft(
        "",
        &format!(
            "<h1>Count</h1>{TEXT}<div class=comments><p class=author>Ghazan Tower</p><p>Our ladder was lent too.</p></div>"
        ),
    );
    assert!(commented.authors.is_empty(), "{:?}", names(&commented));
}

#[test]
fn the_day_is_the_pages_own() {
    let day = |d: Draft| d.day.map(|d| d.value.edtf());
    let og = draft(
        "<meta property=article:published_time content='2012-01-03T23:40:00-05:00'><meta property=article:modified_time content='2019-05-05T00:00:00Z'>",
        TEXT,
    );
    assert_eq!(og.updated.as_ref().unwrap().value.edtf(), "2019-05-05");
    assert_eq!(day(og), Some("2012-01-03".into()));
    assert_eq!(day(draft_at("https://quay.example/2012/01/03/water", "", TEXT)), Some("2012-01-03".into()));
    assert_eq!(
        day(draft("", &format!("<h1>Count</h1><p>Mittwoch, 3. Oktober 2012</p>{TEXT}"))),
        Some("2012-10-03".into())
    );
    let changed =
        draft("<meta property=article:modified_time content='2019-05-05'>", TEXT).day.expect("the change");
    assert_eq!(changed.value.edtf(), "2019-05-05");
    assert_eq!((changed.origin, changed.confidence), (Origin::LastChange, Confidence::Guess));
    assert_eq!(day(draft("", &format!("<h1>Count</h1>{TEXT}<footer>\u{a9} 2012 The Quay</footer>"))), None);
    let issue = draft("", &format!("<h1>Count</h1><p class=issue>January/February 2012</p>{TEXT}"));
    assert_eq!(String::from(issue.day.unwrap().value), "2012-01|January/February 2012");
    let utc = "<meta property=article:published_time content='2020-07-30T19:40:00+00:00'>";
    assert_eq!(
        day(draft(utc, &format!("<h1>Count</h1><p class=date>31 July 2020</p>{TEXT}"))),
        Some("2020-07-31".into())
    );
}

#[test]
fn a_page_that_stood_before_its_data_say_so_is_dated_by_itself() {
    let day = |d: Draft| d.day.map(|d| d.value.edtf());
    let data = "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"Count\",\"datePublished\":\"2025-11-29T12:28:31-05:00\",\"dateModified\":\"2025-11-29T12:28:31-05:00\"}</script>";
    let marked =
        format!("<h1>Count</h1>{TEXT}<p>Published <time pubdate datetime=2025-08-13>in summer</time></p>");
    assert_eq!(day(draft(data, &marked)), Some("2025-08-13".into()));
    let past = format!(
        "<h1>Count</h1>{TEXT}<p>This page was originally published on 26 Sep 2019 and has been updated to stay right.</p>"
    );
    assert_eq!(day(draft(data, &past)), Some("2019-09-26".into()));
    let moved = draft_at("https://quay.example/home/2017/7/12/water", data, TEXT);
    assert_eq!(day(moved), Some("2017-07-12".into()));
    let framework = "<meta name='script:ld+json' content='{\"@type\":\"Article\",\"datePublished\":\"2025-11-17T09:00:00-05:00\"}'>";
    assert_eq!(day(draft(framework, TEXT)), Some("2025-11-17".into()));
}

#[test]
fn a_page_that_prints_only_when_it_was_rewritten_is_of_that_day() {
    let data = |head: &str| {
        format!(
            "{head}<script type=application/ld+json>{{\"@type\":\"Article\",\"headline\":\"Count\",\"datePublished\":\"2015-04-06\",\"dateModified\":\"2025-09-28\"}}</script>"
        )
    };
    let page = format!("<h1>Count</h1><p>By Ada Lorne</p><p class=date>Updated September 28, 2025</p>{TEXT}");
    let day = draft(&data(""), &page).day.expect("a day");
    assert_eq!((day.value.edtf().as_str(), day.origin), ("2025-09-28", Origin::LastChange));
    let told = "<meta property=article:published_time content='2015-04-06'>";
    let shown = format!("{page}<p>First printed in our issue of April 6, 2015</p>");
    for other in [draft(&data(told), &page), draft(&data(""), &shown)] {
        assert_eq!(other.day.expect("a day").value.edtf(), "2015-04-06");
    }
    assert_eq!(
        draft(&data(""), &page).said.iter().filter(|s| s.found.value.as_str() == "2015-04-06").count(),
        1
    );
}

#[test]
fn a_teaser_dates_what_it_leads_to() {
    let page = format!(
        "<h1>Count</h1>{TEXT}<a href=/b><h3>Another text about the tanker and its price in summer</h3><time datetime=2019-01-17>17 Jan</time></a>\
         <div class=sidebar><h4>Published</h4><time datetime=2018-11-15>15 November 2018</time></div>"
    );
    assert_eq!(draft("", &page).day.map(|d| d.value.edtf()), Some("2018-11-15".into()));
}

#[test]
fn comments_and_closed_windows_are_no_text() {
    let comment = "<li><p>I have counted the water in my street for nine years, and nobody at the city ever asked me for the page that I keep.</p>";
    let page = format!(
        "<article><h1>Count</h1>{TEXT}<dialog><p>A bond is a loan that you give to a city, and the city pays it back to you with interest, in ten years.</p></dialog>\
         <div id=comments><ol class=comment-list>{}</ol></div></article>",
        comment.repeat(4)
    );
    let text = body(&draft("", &page));
    assert!(text.ends_with("a morning on which to begin."), "{text}");
}

#[test]
fn who_is_quoted_at_the_end_is_no_author() {
    let quoted = "<p>Brenna Torrance, chief executive of the Canal Office, said: \u{201c}We will count it.\u{201d}</p>";
    let lead = "<p><strong>Count Twice, Not Once:</strong> The second reading takes an hour, and the table of a director is worth little without it.</p>";
    let d = draft("", &format!("<h1>Count</h1>{TEXT}{lead}{quoted}"));
    assert!(d.authors.is_empty(), "{:?}", names(&d));
    let text = body(&d);
    assert!(text.contains("The second reading") && text.ends_with("We will count it.\u{201d}"), "{text}");
    let by = "<meta name=author content='Ada Lorne'>";
    let other = "<p><em>Brenna Torrance is a professor, and she has measured every canal of the district for thirty years. The city prints what she finds at the School of Canals.</em></p>";
    let d = draft(by, &format!("<h1>Count</h1><p>By Ada Lorne</p>{TEXT}{other}"));
    assert_eq!(names(&d), ["Ada Lorne"]);
    assert!(body(&d).ends_with("School of Canals."), "{}", body(&d));
}

#[test]
fn the_address_vouches_for_the_data_against_a_date_in_the_text() {
    let data = "<meta property=article:published_time content='2023-11-01T08:16:57+01:00'>";
    let body = format!(
        "<h1>Count</h1><p>On 31.10.2023, about midnight, the pump at the eastern gate stopped, and nobody in the three wards noticed it before noon.</p>{TEXT}"
    );
    let at = |address: &str| draft_at(address, data, &body).day.map(|d| d.value.edtf());
    assert_eq!(at("https://quay.example/2023/11/01/water/"), Some("2023-11-01".into()));
    let book = format!("<h1>Count</h1><p>In shops from 14.08.2017</p>{TEXT}");
    let data = "<meta property=article:published_time content='2017-09-09T10:52:00+02:00'>";
    let review = draft_at("https://quay.example/2017/09/review.html", data, &book);
    assert_eq!(review.day.unwrap().value.edtf(), "2017-09-09");
}

#[test]
fn a_text_printed_twice_is_read_once() {
    let d = draft("", &format!("<h1>Count</h1><div class=wide>{TEXT}</div><div class=narrow>{TEXT}</div>"));
    assert_eq!(body(&d).matches("Every summer the city").count(), 1);
}

#[test]
fn language_follows_the_letters_when_a_template_lies() {
    let urdu = "<p>ہمارے ملک میں ایک عجیب ترتیب ہے۔ جو حکومت شہری سے سب سے دور بیٹھی ہے وہ سب سے زیادہ مستقل ہے، اور جو اس کے دروازے کے باہر کی نالی کی ذمہ دار ہے وہ غائب ہے۔</p>";
    let html = format!("<html lang=en-US><body><h1>ووٹ</h1>{urdu}{urdu}");
    let d = read(&Page { bytes: html.as_bytes(), url: None, content_type: Some("text/html; charset=utf-8") })
        .unwrap();
    assert_eq!(d.language.as_ref().unwrap().value.as_str(), "ur");
    assert_eq!(d.language.unwrap().origin, Origin::Statistics);
    assert_eq!(d.direction.unwrap().value, Direction::Rtl);
    let english = draft("<meta property=og:locale content=en_GB>", TEXT);
    assert_eq!(english.language.unwrap().value.as_str(), "en-GB");
    assert_eq!(english.direction.unwrap().value, Direction::Ltr);
}

#[test]
fn the_canonical_address_is_not_the_front_page() {
    let canonical = |head: &str| draft(head, TEXT).canonical.map(|c| c.value.to_string());
    assert_eq!(
        canonical("<link rel=canonical href='/opinion/water?utm_source=x'>").as_deref(),
        Some("https://www.quay.example/opinion/water")
    );
    assert_eq!(canonical("<link rel=canonical href='https://www.quay.example/'>"), None);
    assert_eq!(canonical("<link rel=canonical href='https://elsewhere.example/x'>"), None);
}

#[test]
fn a_copy_points_to_its_original() {
    let d = draft(
        "",
        &format!(
            "<h1>Count</h1>{TEXT}<p>This op-ed was originally published in <a href='https://ledger.example/water'>The Commons Ledger</a> on 3 May 2012.</p>"
        ),
    );
    assert_eq!(d.original.as_ref().unwrap().value.as_str(), "https://ledger.example/water");
    assert_eq!(d.original_outlet.as_ref().unwrap().value.as_str(), "The Commons Ledger");
    assert_eq!(d.original_day.as_ref().unwrap().value.edtf(), "2012-05-03");
    assert!(!body(&d).contains("originally"));
}

#[test]
fn walls_and_cuts_are_told() {
    let told = |head: &str, html: &str| draft(head, html).truncated.map(|t| t.value);
    assert_eq!(told("", &format!("{TEXT}<p>Subscribe to read the rest.</p>")), Some(true));
    assert_eq!(
        told(
            "",
            &format!(
                "{TEXT}<p>And then the officer who signs the ledger turned to the window and \u{2026}</p>"
            )
        ),
        Some(true)
    );
    assert_eq!(told("", TEXT), None);
    let counted = |words: u32| {
        format!("<script type=application/ld+json>{{\"@type\":\"Article\",\"wordCount\":{words}}}</script>")
    };
    assert_eq!(told(&counted(900), TEXT), Some(true));
    assert_eq!(told(&counted(110), TEXT), Some(false));
    assert_eq!(draft(&counted(900), TEXT).given_words, Some(900));
}

#[test]
fn disclaimers_sections_and_pictures_have_their_fields() {
    let d = draft(
        "<meta property=article:section content=Opinion><meta property=og:image content='/img/pump.jpg'>",
        &format!(
            "<article><h1>Count</h1><figure><img src=/img/pump.jpg alt='A pump'><figcaption>A pump. Photo: Mira Oldcastle</figcaption></figure>{TEXT}<p>The views expressed here are the author\u{2019}s own and do not necessarily reflect those of The Quay.</p></article>"
        ),
    );
    assert!(d.opinion && d.section.as_ref().unwrap().value.as_str() == "Opinion");
    assert!(d.disclaimer.as_ref().unwrap().value.to_plain().starts_with("The views expressed"));
    let picture = &d.picture.as_ref().unwrap().value;
    assert_eq!(picture.address.as_str(), "https://www.quay.example/img/pump.jpg");
    assert_eq!(picture.alt.as_ref().unwrap().value.as_str(), "A pump");
    assert_eq!(picture.credit.as_ref().unwrap().value.as_str(), "Mira Oldcastle");
    assert!(!body(&d).contains("views expressed") && !body(&d).contains("Photo"));
}

#[test]
fn quotes_lists_links_and_notes_stay_in_the_body() {
    let d = draft(
        "",
        &format!(
            "<article><h1>Count</h1>{TEXT}<blockquote><p>A ledger is a promise in columns, my teacher used to say.</p></blockquote><ul><li>first the hydrants, one by one<li>then the pipes</ul><p>See the <a href='/report'>last report</a> of the utility<sup>1</sup>, which nobody in the chamber has read to its end, or the one before it.</p><ol class=footnotes><li>Annual report, page 7.</ol></article>"
        ),
    );
    let html = d.body.as_ref().unwrap().value.to_html();
    for kept in [
        "<blockquote>",
        "<ul><li>",
        "https://www.quay.example/report",
        "<sup>1</sup>",
        "Annual report, page 7.",
    ] {
        assert!(html.contains(kept), "{kept}: {html}");
    }
    assert_eq!(d.body.unwrap().confidence.max(Confidence::Likely), Confidence::Sure);
}
