//! Whom a page names as its author that is no person by shape: a first name, a pen name, a house.
//! It refuses log-ins, and every one of them on a page of opinion: an op-ed is signed by persons or by nobody.

use super::{claims::Claim, claims::Person, data, markup, names::Named};
use crate::{page::Sight, section, tree, words};
use byline_core::evidence::Origin;

/// Names that a system gives, in key form.
const LOG_INS: &[&str] = &[
    "admin", "administrator", "user", "super user", "superuser", "root", "webmaster", "wordpress", "guest", "test", "unknown",
    "unbekannt", "unbenannt", "anonymous", "anonym", "author", "autor", "auteur", "name", "null", "undefined", "none", "n a",
    "default", "editor", "wpadmin", "site admin", "blog admin", "web admin", "sysadmin", "author name", "all", "posts",
];

/// The house or pen name that data or an explicit mark name first.
pub fn find(sight: &Sight, title_key: &str) -> Option<Claim> {
    if section::find(sight).1 {
        return None;
    }
    let data = data::said(sight).into_iter();
    let (name, origin) = data.chain(marked(sight)).find_map(|(raw, origin)| {
        let name = presentable(&raw, title_key)?;
        Some((name, origin))
    })?;
    let quote = name.clone();
    Claim::of(vec![Person { named: Named { name, position: None }, url: None }], origin, quote)
}

fn marked(sight: &Sight) -> Vec<(String, Origin)> {
    let mut found = Vec::new();
    for selector in [
        "[itemprop~='author'] [itemprop~='name']",
        "[itemprop~='author']",
        "[rel~='author']",
        ".author.vcard, .byline .fn, .byline .author",
        ".author-name, .byline__name, .post-author, .entry-author, .byline-name, .authorname, .byline a, .author a",
        ".byline, .author",
    ] {
        let nodes = sight.doc.select(selector);
        for node in nodes.nodes().iter().take(6).filter(|n| !markup::is_of_another(n)) {
            let text = node.attr("content").map_or_else(|| markup::pieces(node), |c| c.to_string());
            // The first of several pieces is the name, unless it is the word before it.
            let first = text.lines().map(str::trim).find(|l| is_no_label(l)).unwrap_or_default().to_owned();
            if tree::name(node) != "img" {
                found.push((first, Origin::Markup));
            }
        }
    }
    found
}

fn is_no_label(line: &str) -> bool {
    const LABELS: &[&str] = &[
        "by", "von", "par", "por", "author", "autor", "auteur", "authors", "written by", "posted by", "published by", "about the author",
        "about", "from", "text", "geschrieben von", "verfasst von", "di", "door", "av", "af",
    ];
    let key = words::key(line);
    !key.is_empty() && !LABELS.contains(&key.as_str())
}

/// A name as it may be shown, when it is one.
fn presentable(raw: &str, title_key: &str) -> Option<String> {
    let line = byline_core::text::one_line(raw);
    let mut name = super::names::bare_of_leads(&line).trim();
    for (mark, least) in [(" | ", 3), (" (", 3), (" on ", 3), (" am ", 3), (", ", 40)] {
        if let Some(at) = name.find(mark).filter(|at| *at >= least) {
            name = &name[..at];
        }
    }
    let name = name.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '|' | ',' | '\u{2013}' | '\u{b7}' | '"'));
    let key = words::key(name);
    let count = key.split(' ').count();
    let system = LOG_INS.contains(&key.as_str())
        || key.split(' ').any(|w| w.starts_with("admin") || w.ends_with("admin") || w == "wp")
        || (count == 1 && key.len() >= 20)
        || key.starts_with("user ");
    let odd = name.contains("://")
        || name.contains(['@', '{', '<', '=', '?', '!', '\u{2026}'])
        || name.chars().filter(char::is_ascii_digit).count() > 4
        || !name.chars().any(char::is_alphabetic);
    let fits = (2..=60).contains(&name.chars().count()) && count <= 7 && key != title_key && !key.is_empty();
    (fits && !system && !odd).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pen_name_or_a_house_may_sign_and_a_login_never() {
        assert_eq!(presentable("Susan", "").as_deref(), Some("Susan"));
        assert_eq!(presentable("By The Ledger Team on Monday", "").as_deref(), Some("The Ledger Team"));
        for raw in ["admin", "q_admin", "Super User", "webadmin", "a@b.example", "https://a.example/x", "lagoonadmin", "Author"] {
            assert_eq!(presentable(raw, ""), None, "{raw}");
        }
    }
}
