//! A captured page written anew for replay: its links and pictures led to the replay's own paths, by this one serialiser.
//! It refuses scripts, frames, forms that send and whatever loads by itself; what slips through its policy stops.

use super::{
    markup::{Hears, attribute, walk},
    styles,
};
use html5ever::tokenizer::{Doctype, Tag};
use url::Url;

/// Where the addresses of a replayed page lead.
pub trait Leads {
    /// Where a link leads; none for one that leads nowhere.
    fn link(&self, to: &Url) -> Option<String>;
    /// Where a picture or style is had; none for one that is not.
    fn part(&self, at: &Url) -> Option<String>;
}

/// The page at `base` as it is replayed, with `banner` first in its body.
pub fn rewritten(page: &str, base: &Url, leads: &dyn Leads, banner: &str) -> String {
    let writer = Writer {
        out: String::with_capacity(page.len() + banner.len()),
        base: base.clone(),
        has_base: false,
        leads,
        banner: Some(banner),
        left: None,
        in_style: None,
    };
    let mut writer = walk(page, writer);
    writer.end_style();
    writer.put_banner();
    writer.out
}

/// A style sheet at `base` as it is replayed.
pub fn sheet(text: &str, base: &Url, leads: &dyn Leads) -> String {
    styles::led(text, &mut |address| leads.part(&base.join(address.trim()).ok()?))
}

struct Writer<'a> {
    out: String,
    base: Url,
    has_base: bool,
    leads: &'a dyn Leads,
    banner: Option<&'a str>,
    /// What is left out with all in it, and how deep.
    left: Option<(String, u32)>,
    in_style: Option<String>,
}

/// Left out with what stands in them.
const LEFT_WHOLE: [&str; 12] = [
    "script",
    "iframe",
    "frame",
    "frameset",
    "object",
    "applet",
    "noembed",
    "noframes",
    "template",
    "portal",
    "fencedframe",
    "math",
];
/// Left out alone: they have no end, or what stands in them stays; the last four change an address after it was led elsewhere.
const LEFT: [&str; 12] = [
    "base",
    "embed",
    "param",
    "form",
    "dialog",
    "noscript",
    "source",
    "track",
    "animate",
    "animatemotion",
    "animatetransform",
    "set",
];
/// Elements without an end.
const VOID: [&str; 10] = ["area", "br", "col", "hr", "img", "input", "link", "meta", "wbr", "embed"];
/// Elements behind which the body has begun.
const OF_HEAD: [&str; 8] = ["html", "head", "title", "meta", "link", "style", "base", "script"];

impl Hears for Writer<'_> {
    fn doctype(&mut self, doctype: &Doctype) {
        let modern = doctype.public_id.is_none() && doctype.system_id.is_none();
        if self.out.is_empty() && !doctype.force_quirks {
            // Which one it was decides how old pages are laid out; their two words for it are kept.
            let id = doctype.public_id.as_deref().unwrap_or_default();
            let known = id.bytes().all(|b| b.is_ascii_alphanumeric() || b" /-.:".contains(&b));
            match (modern, known) {
                (true, _) => self.out.push_str("<!DOCTYPE html>"),
                (false, true) => self.out.push_str(&format!("<!DOCTYPE html PUBLIC \"{id}\">")),
                (false, false) => {}
            }
        }
    }

    fn opens(&mut self, tag: &Tag) {
        let name = &*tag.name;
        if let Some((left, depth)) = &mut self.left {
            *depth += u32::from(left == name && !tag.self_closing);
            return;
        }
        if LEFT_WHOLE.contains(&name) {
            if !tag.self_closing || name == "script" || name == "iframe" {
                self.left = Some((name.to_owned(), 1));
            }
            return;
        }
        if name == "base" {
            self.rebase(tag);
        }
        if LEFT.contains(&name) || !is_a_name(name) || !self.is_kept(tag) {
            return;
        }
        if !OF_HEAD.contains(&name) && name != "body" {
            self.put_banner();
        }
        self.write(tag);
        if name == "body" {
            self.put_banner();
        }
        if name == "style" {
            self.in_style = Some(String::new());
        }
    }

    fn closes(&mut self, name: &str) {
        if let Some((left, depth)) = &mut self.left {
            *depth -= u32::from(left == name);
            if *depth == 0 {
                self.left = None;
            }
            return;
        }
        if name == "style" {
            self.end_style();
        }
        if LEFT_WHOLE.contains(&name) || LEFT.contains(&name) || VOID.contains(&name) || !is_a_name(name) {
            return;
        }
        self.out.push_str(&format!("</{name}>"));
    }

    fn says(&mut self, words: &str) {
        if self.left.is_some() {
            return;
        }
        match &mut self.in_style {
            Some(style) => style.push_str(words),
            None => escaped(&mut self.out, words),
        }
    }
}

impl Writer<'_> {
    fn rebase(&mut self, tag: &Tag) {
        if let Some(base) = attribute(tag, "href").and_then(|href| self.base.join(href).ok())
            && !self.has_base
            && matches!(base.scheme(), "http" | "https")
        {
            self.base = base;
            self.has_base = true;
        }
    }

    /// Of what a head may hold, only what shows something.
    fn is_kept(&self, tag: &Tag) -> bool {
        match &*tag.name {
            "meta" => ["name", "property"].iter().any(|name| attribute(tag, name).is_some()),
            "link" => is_sheet(tag),
            _ => true,
        }
    }

    fn write(&mut self, tag: &Tag) {
        let name = &*tag.name;
        self.out.push('<');
        self.out.push_str(name);
        for attribute in &tag.attrs {
            let said = attribute_name(&attribute.name);
            if let Some(value) = self.value(name, &said, &attribute.value) {
                self.out.push_str(&format!(" {said}=\""));
                escaped(&mut self.out, &value);
                self.out.push('"');
            }
        }
        if name == "a" || name == "area" {
            self.out.push_str(" rel=\"nofollow noreferrer\"");
        }
        self.out.push_str(if tag.self_closing && !VOID.contains(&name) { "/>" } else { ">" });
    }

    /// An attribute's value in the replay; none for one that is left out.
    fn value(&self, tag: &str, name: &str, value: &str) -> Option<String> {
        if !is_a_name(name) || name.starts_with("on") || LEFT_ATTRIBUTES.contains(&name) {
            return None;
        }
        let leads = matches!(tag, "a" | "area");
        let links = leads && matches!(name, "href" | "xlink:href");
        match name {
            // Ours is written in its place.
            "rel" if leads => None,
            "style" => Some(styles::led(value, &mut |address| self.part(address))),
            "srcset" | "imagesrcset" => Some(self.srcset(value)),
            _ if links => self.link(value),
            // What is drawn again stands in this page: elsewhere it would be a page of its own.
            "href" | "xlink:href" if tag == "use" => {
                Some(value.trim().to_owned()).filter(|value| value.starts_with('#'))
            }
            "href" | "xlink:href" | "src" | "poster" | "background" | "data" => self.part(value),
            _ => Some(value.to_owned()),
        }
    }

    fn link(&self, address: &str) -> Option<String> {
        let address = address.trim();
        if address.starts_with('#') {
            return Some(address.to_owned());
        }
        let to = self.base.join(address).ok().filter(|to| matches!(to.scheme(), "http" | "https"))?;
        self.leads.link(&to)
    }

    fn part(&self, address: &str) -> Option<String> {
        let address = address.trim();
        if address.starts_with('#') {
            return Some(address.to_owned());
        }
        let at = self.base.join(address).ok()?;
        match at.scheme() {
            "http" | "https" => self.leads.part(&at),
            "data" if address.len() > 11 && address[..11].eq_ignore_ascii_case("data:image/") => {
                Some(address.to_owned())
            }
            _ => None,
        }
    }

    /// Each picture of a list with its size (HTML, 2.3.10): those that are had.
    fn srcset(&self, value: &str) -> String {
        let led = candidates(value).into_iter().filter_map(|(address, size)| {
            let at = self.part(&address)?;
            // A comma at its end would be taken for the list's.
            Some(format!("{}{}{size}", at.replace(',', "%2C"), if size.is_empty() { "" } else { " " }))
        });
        led.collect::<Vec<_>>().join(", ")
    }

    fn end_style(&mut self) {
        if let Some(style) = self.in_style.take() {
            let led = styles::led(&style, &mut |address| self.part(address));
            self.out.push_str(&led);
        }
    }

    fn put_banner(&mut self) {
        if let Some(banner) = self.banner.take() {
            self.out.push_str(banner);
        }
    }
}

/// Attributes that send, load or tell by themselves, or that a replay makes untrue.
const LEFT_ATTRIBUTES: [&str; 20] = [
    "action",
    "formaction",
    "srcdoc",
    "ping",
    "nonce",
    "integrity",
    "crossorigin",
    "target",
    "manifest",
    "download",
    "autofocus",
    "http-equiv",
    "longdesc",
    "classid",
    "codebase",
    "archive",
    "attributionsrc",
    "is",
    "slot",
    "autoplay",
];

/// Whether a link brings a style sheet that is in use.
pub fn is_sheet(tag: &Tag) -> bool {
    let rel = attribute(tag, "rel").unwrap_or_default();
    let is = |word: &str| rel.split_ascii_whitespace().any(|said| said.eq_ignore_ascii_case(word));
    is("stylesheet") && !is("alternate")
}

/// The pictures of a `srcset` with their sizes.
pub fn candidates(value: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = value;
    while found.len() < 64 {
        rest = rest.trim_start_matches(|c: char| c == ',' || c.is_ascii_whitespace());
        if rest.is_empty() {
            break;
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace()).unwrap_or(rest.len());
        let (address, behind) = rest.split_at(end);
        if let Some(bare) = address.strip_suffix(',') {
            found.push((bare.trim_end_matches(',').to_owned(), String::new()));
            rest = behind;
            continue;
        }
        let (size, behind) = behind.split_once(',').unwrap_or((behind, ""));
        let size: String = size.trim().chars().filter(|c| c.is_ascii_alphanumeric() || *c == '.').collect();
        found.push((address.to_owned(), size));
        rest = behind;
    }
    found
}

fn attribute_name(name: &html5ever::QualName) -> String {
    name.prefix.as_ref().map_or_else(|| name.local.to_string(), |prefix| format!("{prefix}:{}", name.local))
}

/// Whether a name can stand in a tag as it is.
fn is_a_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_:.".contains(&byte))
}

/// Text or a value as no parser takes it for anything else.
fn escaped(out: &mut String, words: &str) {
    for c in words.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\u{a0}' => out.push_str("&nbsp;"),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    struct ToWeb;

    impl Leads for ToWeb {
        fn link(&self, to: &Url) -> Option<String> {
            Some(format!("/web/1/{to}"))
        }
        fn part(&self, at: &Url) -> Option<String> {
            Some(format!("/web/1/{at}"))
        }
    }

    fn replayed(page: &str) -> String {
        let base = "https://quay.example/opinion/water".parse().unwrap();
        rewritten(page, &base, &ToWeb, "<p>captured</p>")
    }

    #[test]
    fn links_and_pictures_lead_to_the_replay() {
        let page = replayed(
            "<!doctype html><html lang=en><head><title>A & B</title><link rel=stylesheet href=/s.css></head>\
             <body class=x><h1>A</h1><a href=\"../b?c=1&amp;d=2\">b</a><img src=c.png srcset=\"d.png 2x, e.png 300w\" alt='\"'>\
             <p style=\"background:url(f.png)\"><a href=#g>g</a></body></html>",
        );
        assert!(
            page.starts_with("<!DOCTYPE html><html lang=\"en\"><head><title>A &amp; B</title>"),
            "{page}"
        );
        for said in [
            "<link rel=\"stylesheet\" href=\"/web/1/https://quay.example/s.css\">",
            "<body class=\"x\"><p>captured</p><h1>",
            "<a href=\"/web/1/https://quay.example/b?c=1&amp;d=2\" rel=",
            "src=\"/web/1/https://quay.example/opinion/c.png\"",
            "srcset=\"/web/1/https://quay.example/opinion/d.png 2x, /web/1/https://quay.example/opinion/e.png 300w\"",
            "alt=\"&quot;\"",
            "url(&quot;/web/1/https://quay.example/opinion/f.png&quot;)",
            "<a href=\"#g\"",
        ] {
            assert!(page.contains(said), "{said}\n{page}");
        }
    }

    #[test]
    fn nothing_in_it_runs_sends_or_loads_by_itself() {
        let hostile = "<base href=https://evil.example/><meta http-equiv=refresh content='0;url=/desk'>\
            <script>alert(1)</script><iframe src=/desk></iframe><iframe srcdoc='<b>'><p>in the frame</p></iframe>\
            <form action=/desk/sign-out method=post><input name=a><button formaction=/desk>go</button></form>\
            <img src=x onerror=alert(1) OnLoad=alert(2)><a href=' javascript:alert(1)'>a</a><a ping=/desk href=/b>b</a>\
            <svg><script>alert(1)</script><use href=#x /></svg>\
            <object data=/desk><p>in the object</p></object><embed src=/desk><link rel=preload href=/desk>\
            <img src=\"data:text/html,<script>1</script>\"><style>@import '/desk';</style><noscript><p title=\"</noscript><script>x(1)</script>\">\
            <p>the words";
        let page = replayed(hostile);
        for never in [
            "<script",
            "alert(",
            "onerror",
            "onload",
            "javascript:",
            "<iframe",
            "<form",
            "action",
            "refresh",
            "ping",
            "\"/desk",
            "=/desk",
            "<embed",
            "<object",
            "preload",
            "data:text",
            "in the object",
        ] {
            assert!(!page.to_lowercase().contains(never), "{never}\n{page}");
        }
        assert!(
            page.contains("the words") && page.contains("<input") && page.contains("https://evil.example/b"),
            "{page}"
        );
        // Read again by the same cutter it says the same: no second reading finds what the first did not.
        assert!(!replayed(&page).to_lowercase().contains("<script"));
        let drawn =
            replayed("<svg><style><img src=/desk></style></svg><svg><title><img src=/desk></title></svg>");
        assert!(!drawn.contains("<img"), "{drawn}");
    }

    #[test]
    fn what_hides_an_address_hides_it_in_vain() {
        for hostile in [
            "<a href=\"&#106;avascript:alert(1)\">a</a>",
            "<a href=\"java\tscript:alert(1)\">a</a>",
            "<a href=\"\u{1}javascript:alert(1)\">a</a>",
            "<svg><a xlink:href=\"JaVaScRiPt:alert(1)\"><text>a</text></a></svg>",
            "<svg><a><animate attributeName=href values=\"javascript:alert(1)\" /><set attributeName=href to=javascript:alert(1) /></a></svg>",
            "<svg><use href=\"data:image/svg+xml,<svg id='x' onload='alert(1)'/>#x\" /></svg>",
            "<img srcset=\"javascript:alert(1) 1x, data:text/html,alert(1) 2x\">",
            "<video poster=javascript:alert(1) src=data:text/html,alert(1)></video>",
            "<body background=\"javascript:alert(1)\"><table background='javascript:alert(1)'>",
            "<link rel=\"stylesheet\" href=\"data:text/css,@import'javascript:alert(1)'\">",
            "<p style=\"background:url(javascript:alert(1))\">",
            "<style><!--</style><script>alert(1)</script>--></style>",
            "<title><!--</title><script>alert(1)</script>-->",
            "<textarea></textarea><script>alert(1)</script>",
            "<xmp><script>alert(1)</script></xmp>",
            "<noembed></noembed><script>alert(1)</script>",
            "<math><mi xlink:href=javascript:alert(1)>a</mi></math>",
            "<select><template><script>alert(1)</script></template></select>",
            "<!--><script>alert(1)</script>-->",
            "<script/><script>alert(1)</script>",
            "<p/onclick=alert(1)/style=x>",
            "<plaintext><script>alert(1)</script>",
        ] {
            let page = replayed(hostile).to_lowercase();
            for never in
                ["javascript:", "<script", "<animate", "<set", "onload", "onclick", "data:text", "svg+xml"]
            {
                assert!(!page.contains(never), "{never} in {page}\nof {hostile}");
            }
            assert!(!replayed(&page).to_lowercase().contains("<script"), "{page}");
        }
    }

    #[test]
    fn a_page_of_any_depth_is_written_and_one_that_stalls_ends() {
        let deep = replayed(&("<div>".repeat(100_000) + "end"));
        assert!(deep.ends_with("end") && deep.matches("<div>").count() == 100_000);
        assert_eq!(replayed("").as_str(), "<p>captured</p>");
        assert!(replayed("<style>a{b:url(c)}").ends_with("</p>"));
    }

    #[test]
    fn lists_of_pictures_are_cut_as_browsers_cut_them() {
        let cut = |value| candidates(value).into_iter().map(|(a, s)| format!("{a}|{s}")).collect::<Vec<_>>();
        assert_eq!(cut("a.png, b.png 2x,c,d 3x"), ["a.png|", "b.png|2x", "c,d|3x"]);
        assert_eq!(cut(" ,, "), Vec::<String>::new());
        assert_eq!(candidates(&"a 1x,".repeat(1_000)).len(), 64);
    }

    proptest! {
        #[test]
        fn no_page_brings_a_script_along(page in "(<|>|/|script|svg|style|title|textarea|!--|-->|\"|'|=|on|a|href|javascript:| |x|&lt;|\\]\\]>|<!\\[CDATA\\[){0,40}") {
            let written = replayed(&page).to_lowercase();
            for name in ["script", "iframe"] {
                // An element of a longer name, `scriptscript`, runs nothing.
                let opening = format!("<{name}");
                let mut opens = written.split(opening.as_str()).skip(1);
                let runs = |rest: &str| rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>');
                prop_assert!(!opens.any(runs), "{}", written);
            }
        }
    }
}
