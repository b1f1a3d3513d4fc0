//! Every public template is rendered with every sample, with plain words and with hostile ones.

mod directions;
mod house;
mod looks;
mod reached;
mod visits;

use super::*;
use crate::pages::{Pages, SCRIPT};
use std::collections::BTreeSet;

const HOSTILE: &str = "</title><script>alert('x')</script> \"quoted\" {{ 1111*1111 }} {% raw %} \u{202e}\u{645}\u{202c} &amp; \
                       \u{fdd0}0\u{fdd1} %00 \u{1f469}\u{200d}\u{1f52c}";

/// A sample as rendered: a page whole, or a piece of one.
fn inspect_sample(sample: &crate::pages::Sample, html: &str) {
    if sample.template.starts_with("public/") {
        return inspect(&sample.name, html);
    }
    assert!(!html.contains("<script") && !html.contains("<html"), "{}: a piece", sample.name);
    balanced(&sample.name, html);
}

/// The elements of a page, checked for balance and for what the policy would refuse.
fn inspect(name: &str, html: &str) {
    let script = format!("<script type=\"module\">{}</script>", *SCRIPT);
    assert_eq!(html.matches(&script).count(), 1, "{name}: the one script");
    let html = &html.replace(&script, "");
    assert_eq!(html.matches("<h1").count(), 1, "{name}: one h1");
    assert!(html.contains("</html>"), "{name}: whole");
    let mut seen = BTreeSet::new();
    for piece in html.split(" id=\"").skip(1) {
        let id = piece.split('"').next().unwrap();
        assert!(seen.insert(id), "{name}: the id {id} stands twice");
    }
    for piece in html.split(" aria-labelledby=\"").skip(1) {
        let id = piece.split('"').next().unwrap();
        assert!(seen.contains(id), "{name}: nothing bears the id {id}");
    }
    balanced(name, html);
}

fn balanced(name: &str, html: &str) {
    let mut open: Vec<&str> = Vec::new();
    for piece in html.split('<').skip(1) {
        let inside = piece.split('>').next().unwrap_or_default();
        for (n, outside_quotes) in inside.split('"').enumerate().filter(|(n, _)| n % 2 == 0) {
            let inline = outside_quotes.contains(" style") || outside_quotes.contains(" on");
            assert!(!inline, "{name}: something inline in part {n} of <{inside}>");
        }
        assert!(!inside.contains("href=\"\"") && inside != "script", "{name}: <{inside}>");
        let tag = piece.split(|c: char| c.is_whitespace() || c == '>').next().unwrap_or_default();
        let closed_itself = piece.split('>').next().unwrap_or_default().ends_with('/');
        match tag.strip_prefix('/') {
            Some(tag) => assert_eq!(open.pop(), Some(tag), "{name}: near <{piece}"),
            None if closed_itself
                || ["!doctype", "meta", "link", "img", "source", "br", "input"].contains(&tag) => {}
            None => open.push(tag),
        }
    }
    assert!(open.is_empty(), "{name}: {open:?} left open");
}

#[test]
fn every_template_shows_every_sample() {
    let pages = Pages::new().unwrap();
    let mut used = BTreeSet::new();
    for sample in samples(&pages, "Sample words \u{2013} \u{645}\u{62b}\u{627}\u{644}", |_, _| Vec::new()) {
        let html = pages.render_sample(&sample).unwrap_or_else(|e| panic!("{}: {e:#}", sample.name));
        inspect_sample(&sample, &html);
        let absent = html.contains("none<") || html.contains("None<") || html.contains("\"none\"");
        assert!(!absent, "{}: a value is shown by its absence", sample.name);
        used.insert(sample.template);
    }
    let is_public = |name: &String| name.starts_with("public/") || name.starts_with("piece/");
    let public: BTreeSet<String> = Pages::templates().filter(is_public).collect();
    assert_eq!(used.into_iter().map(str::to_owned).collect::<BTreeSet<_>>(), public);
}

#[test]
fn hostile_words_stay_words() {
    let pages = Pages::new().unwrap();
    for sample in samples(&pages, HOSTILE, |_, _| Vec::new()) {
        let html = pages.render_sample(&sample).unwrap_or_else(|e| panic!("{}: {e:#}", sample.name));
        inspect_sample(&sample, &html);
        assert!(!html.contains("1234321"), "{}: a template was run inside the words", sample.name);
        assert!(!html.contains("alert('x')"), "{}", sample.name);
    }
}

#[test]
fn naughty_words_survive_in_title_author_alt_and_summary() {
    let pages = Pages::new().unwrap();
    for naughty in include_str!("../../../byline-testkit/pages/naughty.txt").lines() {
        let maker = samples::Maker::new("en", naughty);
        let record = maker.whole("en");
        let displayed = byline_core::displayed::Displayed::build(&record, maker.now()).unwrap();
        let around = crate::pages::Around::site(&maker.site, &pages);
        let html = pages.render(&op_ed::OpEdPage::new(&around, &displayed, &Default::default())).unwrap();
        inspect(naughty, &html);
        let said = maker.words.as_str();
        let escape = |words: &str| {
            let escaped = words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
            escaped.replace('"', "&quot;").replace('\'', "&#39;")
        };
        let escaped = escape(said);
        let author = format!("<bdi>{escaped}</bdi>");
        let alt = escape(&crate::pages::set_apart(said, byline_core::language::Direction::Ltr));
        let places =
            [format!("<h1>{escaped}</h1>"), author, format!("alt=\"{alt}\""), format!(">{escaped}</p>")];
        for place in places {
            assert!(html.contains(&place), "{naughty:?} did not come back as {place:?}\n{html}");
        }
    }
}
