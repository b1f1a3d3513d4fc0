//! Words of one direction among words of the other: in an element that says theirs, or between marks that end where they end.

use crate::{
    display::{
        op_ed::OpEdPage,
        samples::{Maker, in_site},
    },
    pages::{Around, Pages, Tongue, Voice, standing, standing_line},
};
use byline_core::{
    displayed::Displayed,
    labels::Labels,
    language::{Direction, Language},
    plain_page::PlainPageKind,
    text::Text,
};
use dom_query::{Document, NodeRef};
use std::collections::{BTreeMap, BTreeSet};

const WATER: &str = "پانی کا حساب";
const LEDGER: &str = "Counting the water";

/// Words that are in the language they are said to be in.
const OWN: [(&str, &str); 3] =
    [("en", "Words of one\u{2019}s own"), ("ar", "كلمات من عندنا"), ("ur", "ہمارے اپنے الفاظ")];

/// A language the interface has no name for.
const UNNAMED: &str = "xx";

/// Words the samples show, each with the direction it runs in.
const KNOWN: [(&str, Direction); 16] = [
    (WATER, Direction::Rtl),
    (LEDGER, Direction::Ltr),
    (OWN[0].1, Direction::Ltr),
    (OWN[1].1, Direction::Rtl),
    (OWN[2].1, Direction::Rtl),
    ("نمونہ نام", Direction::Rtl),
    ("The Former Sample", Direction::Ltr),
    ("our own", Direction::Ltr),
    ("At the author", Direction::Ltr),
    ("This is the first paragraph", Direction::Ltr),
    ("هذه الفقرة الأولى", Direction::Rtl),
    ("یہ ایک ایسی", Direction::Rtl),
    ("outlet.example", Direction::Ltr),
    ("person.example", Direction::Ltr),
    ("institute.example", Direction::Ltr),
    ("LinkedIn", Direction::Ltr),
];

fn spoken() -> BTreeMap<Language, Text> {
    OWN.iter().map(|(tag, words)| (tag.parse().unwrap(), words.parse().unwrap())).collect()
}

/// Each text of the page with known words in it that stands in an element of the other direction.
fn astray(page: &Document) -> Vec<String> {
    let mut found = Vec::new();
    // Data for programs stand in no direction.
    let is_read = |node: &NodeRef<'_>| node.parent().is_none_or(|around| !around.has_name("script"));
    for node in page.root().descendants_it().filter(|node| node.is_text() && is_read(node)) {
        let words = node.text();
        if words.trim().is_empty() {
            continue;
        }
        let unnamed = (words.trim() == UNNAMED).then_some(Direction::Ltr);
        let known = KNOWN.iter().filter(|(known, _)| words.contains(*known)).map(|(_, runs)| *runs);
        let stands = stands_in(&node);
        if known.chain(unnamed).any(|runs| stands.is_some_and(|stands| stands != runs)) {
            found.push(words.to_string());
        }
    }
    found
}

/// The direction of the nearest element that has one; none where it is that of the first strong letter.
fn stands_in(text: &NodeRef<'_>) -> Option<Direction> {
    for element in text.ancestors_it(None) {
        if element.has_name("title") {
            return None;
        }
        match element.attr("dir").as_deref() {
            Some("ltr") => return Some(Direction::Ltr),
            Some("rtl") => return Some(Direction::Rtl),
            Some(_) => return None,
            None if element.has_name("bdi") => return None,
            None => {}
        }
    }
    panic!("a page says in which direction it runs");
}

fn line(page: &Document) -> Direction {
    match page.select("html").attr("dir").as_deref() {
        Some("rtl") => Direction::Rtl,
        _ => Direction::Ltr,
    }
}

/// Whether every isolate ends and none ends that was not begun.
fn is_whole(text: &str) -> bool {
    let mut depth = 0;
    for c in text.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            return false;
        }
    }
    depth == 0
}

/// Whether besides that no letter outside the isolates runs against the line.
fn is_kept(text: &str, line: Direction) -> bool {
    let mut depth = 0;
    let mut loose = text.chars().filter(|c| {
        match *c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth -= 1,
            _ => {}
        }
        depth == 0 && Direction::of(c.encode_utf8(&mut [0; 4])).is_some_and(|runs| runs != line)
    });
    is_whole(text) && loose.next().is_none()
}

/// What a page says where there is no markup: its title, its pictures' words, and what is shared without its address.
fn plain_texts(page: &Document) -> Vec<String> {
    let mut texts = vec![page.select("title").text().to_string()];
    texts.extend(page.select("img[alt]").iter().map(|img| img.attr_or("alt", "").to_string()));
    let Some(address) = page.select("button[data-share]").attr("data-share") else { return texts };
    let shared = page.select("button[data-share]");
    let mut said = vec![shared.attr_or("data-title", ""), shared.attr_or("data-text", "")];
    said.push(page.select("form[data-mastodon]").attr_or("data-mastodon", ""));
    let mut said: Vec<String> = said.iter().map(ToString::to_string).collect();
    for link in page.select(".share a[href]").iter() {
        let href = link.attr_or("href", "");
        let query = href.split_once('?').map_or("", |(_, query)| query).to_owned();
        said.extend(url::form_urlencoded::parse(query.as_bytes()).map(|(_, value)| value.into_owned()));
    }
    for text in said {
        let rest = text.strip_suffix(&*address);
        assert!(
            rest.is_some() || !text.contains(&*address),
            "the address is not the end, and bare: {text:?}"
        );
        texts.push(rest.unwrap_or(&text).to_owned());
    }
    texts
}

/// The page of a whole op-ed in `own`, with `words` wherever words may stand.
fn op_ed(pages: &Pages, own: &str, words: &str) -> Document {
    let maker = Maker::new(own, words);
    let displayed = Displayed::build(&maker.whole(own), maker.now()).unwrap();
    let around = Around::site(&maker.site, pages);
    let page = OpEdPage::new(&around, &displayed, &Default::default());
    Document::from(pages.render(&page).unwrap())
}

#[test]
fn on_every_page_words_stand_in_an_element_of_their_direction() {
    let pages = Pages::new().unwrap();
    let mut shown = BTreeSet::new();
    for (own, _) in OWN {
        for foreign in [WATER, LEDGER] {
            for sample in in_site(&pages, &Maker::speaking(own, foreign, spoken()), |_, _| Vec::new()) {
                let name = format!("{}, with {foreign:?}", sample.name);
                let rendered = pages.render_sample(&sample).unwrap();
                // A card is a drawing: its lines have their directions from who lays them out.
                if rendered.trim_start().starts_with("<svg") {
                    continue;
                }
                let page = Document::from(rendered);
                assert_eq!(astray(&page), Vec::<String>::new(), "{name}");
                for text in plain_texts(&page) {
                    assert!(is_kept(&text, line(&page)), "{name}: {text:?}");
                }
                let html = page.html();
                shown.extend(KNOWN.iter().map(|(known, _)| *known).filter(|known| html.contains(*known)));
            }
        }
    }
    let all: BTreeSet<&str> = KNOWN.iter().map(|(known, _)| *known).collect();
    assert_eq!(shown, all);
}

#[test]
fn a_word_astray_is_found() {
    let page = |inner: &str| Document::from(format!("<html dir=ltr><body><p>It is {inner} here"));
    for astray_words in
        [WATER.to_owned(), format!("<i lang=ur>{WATER}</i>"), format!("<bdi dir=ltr>{WATER}</bdi>")]
    {
        assert_eq!(astray(&page(&astray_words)).len(), 1, "{astray_words}");
    }
    for tag in ["bdi", "bdi dir=rtl", "span dir=rtl", "span dir=auto"] {
        let kept = page(&format!("<{tag}><i>{WATER}</i></{}>", tag.split(' ').next().unwrap()));
        assert_eq!(astray(&kept), Vec::<String>::new(), "{tag}");
    }
    assert!(is_kept(&format!("It is \u{2068}{WATER}\u{2069}"), Direction::Ltr));
    for broken in
        [format!("It is {WATER}"), format!("It is \u{2068}{WATER}"), format!("\u{2069}\u{2068}{WATER}")]
    {
        assert!(!is_kept(&broken, Direction::Ltr), "{broken:?}");
    }
}

#[test]
fn what_is_shared_is_set_apart_and_its_address_is_not() {
    let page = op_ed(&Pages::new().unwrap(), "en", WATER);
    let apart = format!("\u{2068}{WATER}\u{2069}");
    let text = format!("\u{201c}{apart}\u{201d} by {apart} and {apart}, {apart}");
    let button = page.select("button[data-share]");
    let address = button.attr_or("data-share", "").to_string();
    assert!(
        address.starts_with("https://institute.example/op-eds/op-ed/") && address.is_ascii(),
        "{address}"
    );
    assert_eq!(button.attr_or("data-title", "").to_string(), apart);
    assert_eq!(button.attr_or("data-text", "").to_string(), text);
    let mail = page.select("a[href^='mailto:']").attr_or("href", "").to_string();
    let parts: Vec<_> =
        url::form_urlencoded::parse(mail.strip_prefix("mailto:?").unwrap().as_bytes()).into_owned().collect();
    let part = |name: &str, value: String| (name.to_owned(), value);
    assert_eq!(parts, [part("subject", apart), part("body", format!("{text}\r\n\r\n{address}"))]);
}

#[test]
fn naughty_words_leave_no_line_open() {
    let pages = Pages::new().unwrap();
    for naughty in include_str!("../../../../byline-testkit/pages/naughty.txt").lines() {
        for own in ["en", "ur"] {
            let page = op_ed(&pages, own, naughty);
            for text in plain_texts(&page) {
                assert!(is_kept(&text, line(&page)), "{naughty:?} in {own}: {text:?}");
            }
            let described = page.select("meta[name='description']").attr_or("content", "");
            assert!(is_whole(&described), "{naughty:?} in {own}: {described:?}");
        }
    }
}

/// What stands about the institute of this name until it writes its own: as markup, and as a line.
fn about(language: &str, name: &str, tongue: Tongue) -> (String, String) {
    let mut site = Maker::new("en", name).site;
    site.names = Labels::one(language.parse().unwrap(), name.parse().unwrap());
    let voice = Voice::all().into_iter().find(|voice| voice.tongue() == tongue).unwrap();
    let words = Pages::new().unwrap().words(&voice);
    let html = standing(&words, &site, PlainPageKind::About).unwrap().to_html();
    (html, standing_line(&words, &site, PlainPageKind::About).unwrap())
}

#[test]
fn the_institutes_name_says_its_direction_within_words_of_another() {
    let (html, line) = about("en", "Institute of *Rivers*", Tongue::Urdu);
    assert!(html.contains(" <span lang=\"en\" dir=\"ltr\">Institute of *Rivers*</span> "), "{html}");
    assert!(line.contains(" \u{2068}Institute of *Rivers*\u{2069} "), "{line}");
    let (html, line) = about("en", "Institute of *Rivers*", Tongue::English);
    assert!(html.contains("<p>Institute of *Rivers* displays"), "{html}");
    assert!(line.starts_with("Institute of *Rivers* displays"), "{line}");
    let (html, _) = about("ar", "Rivers", Tongue::Arabic);
    assert!(html.contains(" <span dir=\"ltr\">Rivers</span> "), "{html}");
}
