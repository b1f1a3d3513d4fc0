//! What a captured page is seen with: its own style sheets and pictures, what these sheets import, and the faces of its type.
//! It refuses more than a few, pictures nobody sees, and hosts that the page hardly names.

use super::{
    markup::{Hears, attribute, walk},
    rewrite::{candidates, is_sheet},
    styles,
};
use byline_core::address::WebAddress;
use html5ever::tokenizer::Tag;
use std::collections::{HashMap, HashSet};
use url::Url;

/// Style sheets of a page, at most.
const SHEETS: usize = 6;
/// Pictures of a page, at most.
const PICTURES: usize = 18;
/// What the page's own styles name, at most: its `style` elements and attributes.
const STYLED: usize = 12;
/// What one style sheet names, at most.
const OF_A_SHEET: usize = 16;
/// All parts of a page, those of its sheets among them.
pub const MOST_PARTS: usize = 48;
/// Hosts besides the page's own.
const HOSTS: usize = 2;
/// Addresses of each kind that are heard of a page, and of a sheet, at most: one that names more is no page that anybody reads.
const HEARD: usize = 1_000;
/// The longest base of a page's addresses: each is joined to it.
const LONGEST_BASE: usize = 2_048;
/// A picture that is offered in several widths is kept in the first of at least this width.
const WIDE_ENOUGH: u32 = 640;

/// What the page at `base` is seen with, style sheets first.
pub fn references(page: &str, base: &Url) -> Vec<WebAddress> {
    let mut heard = walk(page, Seen::at_first(base));
    // Only now all is known that the page names: a style may stand above the first picture of its host.
    let mut known: HashSet<String> = heard.plainly().map(|address| address.host().to_owned()).collect();
    known.extend([base, &heard.base].map(|base| own_host(base).to_owned()));
    heard.styled.retain(|address| known.contains(address.host()));
    let mut hosts: HashMap<String, usize> = HashMap::new();
    for address in heard.plainly().chain(&heard.styled).filter(|address| address.host() != own_host(base)) {
        *hosts.entry(address.host().to_owned()).or_default() += 1;
    }
    let mut others: Vec<(String, usize)> = hosts.into_iter().collect();
    others.sort_by(|(a, n), (b, m)| m.cmp(n).then_with(|| a.cmp(b)));
    others.truncate(HOSTS);
    let is_near = |address: &&WebAddress| {
        address.host() == own_host(base) || others.iter().any(|(host, _)| host == address.host())
    };
    let sheets = heard.sheets.iter().filter(is_near).take(SHEETS);
    let pictures = heard.pictures.iter().filter(is_near).take(PICTURES);
    let styled = heard.styled.iter().filter(is_near).take(STYLED);
    let mut found: Vec<WebAddress> = Vec::new();
    for address in sheets.chain(pictures).chain(styled) {
        if !found.contains(address) {
            found.push(address.clone());
        }
    }
    found
}

/// What the style sheet at `base` is seen with, in its order: what it imports, its pictures and faces. Only hosts that the page
/// itself names are asked; of a face in several forms the one that every browser reads.
pub fn of_sheet(sheet: &str, base: &Url, hosts: &[&str]) -> Vec<WebAddress> {
    let mut found = all_of_sheet(sheet, base);
    found.retain(|address| hosts.contains(&address.host()));
    found.truncate(OF_A_SHEET);
    found
}

/// What a style sheet names, each once, wherever it is.
fn all_of_sheet(sheet: &str, base: &Url) -> Vec<WebAddress> {
    let all: Vec<WebAddress> =
        styles::named(sheet).iter().take(HEARD).filter_map(|address| joined(base, address)).collect();
    let ends =
        |address: &WebAddress, ending: &str| address.url().path().to_ascii_lowercase().ends_with(ending);
    let has_woff2 = all.iter().any(|address| ends(address, ".woff2"));
    let is_older =
        |address: &WebAddress| [".woff", ".ttf", ".otf", ".eot"].iter().any(|ending| ends(address, ending));
    let mut seen = HashSet::new();
    let is_new = |address: &WebAddress| seen.insert(address.clone());
    all.into_iter().filter(|address| !(has_woff2 && is_older(address))).filter(is_new).collect()
}

/// An address as a sheet or a page writes it, without what stands for a part of what is there.
fn joined(base: &Url, address: &str) -> Option<WebAddress> {
    let address = address.trim();
    if address.is_empty() || address.starts_with('#') {
        return None;
    }
    let mut at = base.join(address).ok()?;
    at.set_fragment(None);
    at.as_str().parse().ok()
}

fn own_host(base: &Url) -> &str {
    let host = base.host_str().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

struct Seen {
    base: Url,
    has_base: bool,
    sheets: Vec<WebAddress>,
    pictures: Vec<WebAddress>,
    /// Named by the page's own styles.
    styled: Vec<WebAddress>,
    in_style: Option<String>,
}

impl Seen {
    fn at_first(base: &Url) -> Self {
        Self {
            base: base.clone(),
            has_base: false,
            sheets: Vec::new(),
            pictures: Vec::new(),
            styled: Vec::new(),
            in_style: None,
        }
    }

    fn at(&self, address: &str) -> Option<WebAddress> {
        joined(&self.base, address)
    }

    /// What the page names itself, besides its styles.
    fn plainly(&self) -> impl Iterator<Item = &WebAddress> {
        self.sheets.iter().chain(&self.pictures)
    }

    fn style(&mut self, words: &str) {
        if let Some(room @ 1..) = HEARD.checked_sub(self.styled.len()) {
            let named = all_of_sheet(words, &self.base);
            self.styled.extend(named.into_iter().take(room));
        }
    }
}

impl Hears for Seen {
    fn opens(&mut self, tag: &Tag) {
        if let Some(style) = attribute(tag, "style").filter(|style| style.contains('(')) {
            self.style(style);
        }
        match &*tag.name {
            "style" => self.in_style = Some(String::new()),
            "base" if !self.has_base => {
                let base = attribute(tag, "href").and_then(|href| self.base.join(href).ok());
                if let Some(base) = base.filter(|base| base.as_str().len() <= LONGEST_BASE) {
                    (self.base, self.has_base) = (base, true);
                }
            }
            "link" if self.sheets.len() < HEARD && is_sheet(tag) => {
                let found = attribute(tag, "href").and_then(|href| self.at(href));
                self.sheets.extend(found);
            }
            "img" if self.pictures.len() < HEARD && is_seen(tag) => {
                let offered = attribute(tag, "srcset").and_then(best);
                let own = attribute(tag, "src")
                    .filter(|src| !src.trim_start().starts_with("data:"))
                    .map(str::to_owned);
                for address in [own, offered].into_iter().flatten() {
                    let found = self.at(&address);
                    self.pictures.extend(found);
                }
            }
            _ => {}
        }
    }

    fn closes(&mut self, name: &str) {
        if name == "style"
            && let Some(style) = self.in_style.take()
        {
            self.style(&style);
        }
    }

    fn says(&mut self, words: &str) {
        if let Some(style) = &mut self.in_style {
            style.push_str(words);
        }
    }
}

/// Not a dot that counts readers.
fn is_seen(tag: &Tag) -> bool {
    let tiny = |name| {
        attribute(tag, name).and_then(|size| size.trim().parse::<u32>().ok()).is_some_and(|size| size <= 2)
    };
    !tiny("width") && !tiny("height")
}

/// Of the widths offered the first that is wide enough, else the widest.
fn best(srcset: &str) -> Option<String> {
    let width = |size: &str| size.strip_suffix('w').and_then(|width| width.parse::<u32>().ok());
    let mut sized: Vec<(u32, String)> =
        candidates(srcset).into_iter().filter_map(|(address, size)| Some((width(&size)?, address))).collect();
    sized.sort();
    let enough = sized.iter().position(|(width, _)| *width >= WIDE_ENOUGH);
    let chosen = enough.unwrap_or(sized.len().checked_sub(1)?);
    sized.into_iter().nth(chosen).map(|(_, address)| address)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(page: &str) -> Vec<String> {
        let base = "https://www.quay.example/opinion/water".parse().unwrap();
        references(page, &base).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_page_is_seen_with_its_own_styles_and_pictures() {
        let found = seen(
            "<link rel=stylesheet href=/s.css><link rel=icon href=/i.ico><img src=a.png#x><img src=a.png><img src=dot.gif width=1 height=1>\
             <img src=data:image/png;base64,xx srcset='b-300.png 300w, b-900.png 900w, b-1800.png 1800w'><script src=x.js></script>",
        );
        assert_eq!(
            found,
            [
                "https://www.quay.example/s.css",
                "https://www.quay.example/opinion/a.png",
                "https://www.quay.example/opinion/b-900.png"
            ]
        );
    }

    #[test]
    fn what_styles_name_is_asked_for_too_where_the_page_knows_its_host() {
        let found = seen(
            "<style>@import 'more.css'; h1{background:url(/h.png)} p{b:url(https://far.example/x.png)}</style>\
             <div style=\"background-image: url('/d.png')\"><p style=\"color:red\">",
        );
        let own = |path: &str| format!("https://www.quay.example{path}");
        assert_eq!(found, [own("/opinion/more.css"), own("/h.png"), own("/d.png")]);
        let sheet = "@font-face{src:url(a.eot);src:url(a.eot?#iefix) format('eot'),url(a.woff2) format('woff2'),url(a.woff),url(a.svg#a)}\
            @import url(//cdn.quay.example/b.css); i{x:url(data:image/png;base64,AA);y:url(#z);z:url(javascript:1);w:url()}";
        let base = "https://www.quay.example/s/all.css".parse().unwrap();
        let named = of_sheet(sheet, &base, &["quay.example", "cdn.quay.example"]);
        let named: Vec<String> = named.iter().map(ToString::to_string).collect();
        assert_eq!(named, [own("/s/a.woff2"), own("/s/a.svg"), "https://cdn.quay.example/b.css".to_owned()]);
        let many: String = (0..500).map(|n| format!("a{{b:url({n}.png)}}")).collect();
        assert_eq!(of_sheet(&many, &base, &["quay.example"]).len(), OF_A_SHEET);
        assert_eq!(of_sheet("a{b:url(http://127.0.0.1/x)}", &base, &["quay.example"]), []);
    }

    #[test]
    fn few_and_near_ones_are_asked_for() {
        let many: String =
            (0..200).map(|n| format!("<img src=/{n}.png><link rel=stylesheet href=/{n}.css>")).collect();
        assert_eq!(seen(&many).len(), SHEETS + PICTURES);
        let far = "<img src=https://c.example/1><img src=https://c.example/2><img src=https://d.example/1><img src=https://d.example/2><img src=https://e.example/1>\
            <img src=ftp://f.example/1><img src=file:///etc/passwd><img src='http://u:p@g.example/1'>";
        assert_eq!(
            seen(far),
            ["https://c.example/1", "https://c.example/2", "https://d.example/1", "https://d.example/2"]
        );
        assert_eq!(seen("<base href=//cdn.quay.example/x/><img src=1>"), ["https://cdn.quay.example/x/1"]);
    }

    #[test]
    fn a_style_may_stand_above_what_names_its_host() {
        let page = "<head><style>h1{background:url(https://cdn.quay.example/h.png)} p{b:url(https://far.example/x.png)}</style>\
            <link rel=stylesheet href=https://cdn.quay.example/s.css></head>";
        assert_eq!(seen(page), ["https://cdn.quay.example/s.css", "https://cdn.quay.example/h.png"]);
    }

    #[test]
    fn what_names_a_hundred_thousand_costs_no_more_than_its_length() {
        let pictures: String = (0..100_000).map(|n| format!("<img src=//h{n}.example/>")).collect();
        let styled: String = (0..50_000).map(|n| format!("<p style='a:url(//s{n}.example/x)'>")).collect();
        let sheet: String = (0..100_000).map(|n| format!("a{{b:url({n}.png)}}")).collect();
        let base = format!("<base href='/{}/'>", "long".repeat(100_000));
        for page in [
            format!("{pictures}{styled}"),
            format!("<style>{sheet}</style>{styled}"),
            format!("{base}{pictures}"),
        ] {
            assert!(seen(&page).len() <= MOST_PARTS);
        }
        let all = of_sheet(&sheet, &"https://quay.example/".parse().unwrap(), &["quay.example"]);
        assert_eq!(all.len(), OF_A_SHEET);
    }
}
