//! What a captured page is seen with: its own style sheets and pictures, in the order in which it names them.
//! It refuses more than a few, pictures nobody sees, and hosts that the page hardly names.

use super::{
    markup::{Hears, attribute, walk},
    rewrite::{candidates, is_sheet},
};
use byline_core::address::WebAddress;
use html5ever::tokenizer::Tag;
use std::collections::HashMap;
use url::Url;

/// Style sheets of a page, at most.
const SHEETS: usize = 6;
/// Pictures of a page, at most.
const PICTURES: usize = 18;
/// Hosts besides the page's own.
const HOSTS: usize = 2;
/// A picture that is offered in several widths is kept in the first of at least this width.
const WIDE_ENOUGH: u32 = 640;

/// What the page at `base` is seen with, style sheets first.
pub fn references(page: &str, base: &Url) -> Vec<WebAddress> {
    let heard = walk(page, Seen::at_first(base));
    let mut hosts: HashMap<String, usize> = HashMap::new();
    let all = || heard.sheets.iter().chain(&heard.pictures);
    for address in all().filter(|address| address.host() != own_host(base)) {
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
    let mut found: Vec<WebAddress> = Vec::new();
    for address in sheets.chain(pictures) {
        if !found.contains(address) {
            found.push(address.clone());
        }
    }
    found
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
}

impl Seen {
    fn at_first(base: &Url) -> Self {
        Self { base: base.clone(), has_base: false, sheets: Vec::new(), pictures: Vec::new() }
    }

    fn at(&self, address: &str) -> Option<WebAddress> {
        let mut at = self.base.join(address.trim()).ok()?;
        at.set_fragment(None);
        at.as_str().parse().ok()
    }
}

impl Hears for Seen {
    fn opens(&mut self, tag: &Tag) {
        match &*tag.name {
            "base" if !self.has_base => {
                if let Some(base) = attribute(tag, "href").and_then(|href| self.base.join(href).ok()) {
                    (self.base, self.has_base) = (base, true);
                }
            }
            "link" if is_sheet(tag) => {
                let found = attribute(tag, "href").and_then(|href| self.at(href));
                self.sheets.extend(found);
            }
            "img" if is_seen(tag) => {
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

    fn closes(&mut self, _name: &str) {}

    fn says(&mut self, _words: &str) {}
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
}
