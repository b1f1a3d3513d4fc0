//! Whom a page names as its author that is no person by shape: a first name, a pen name, a house.
//! It refuses log-ins, initials, agencies, firms and domains, and every house on a page of opinion: an op-ed is signed by
//! persons or by nobody.

use super::{claims::Claim, claims::Person, data, elsewhere, markup, names::Named};
use crate::{page::Sight, tree::Node, words};
use byline_core::evidence::Origin;

/// Names that a system gives, in key form.
const LOG_INS: &[&str] = &[
    "admin",
    "administrator",
    "user",
    "super user",
    "superuser",
    "root",
    "webmaster",
    "wordpress",
    "guest",
    "test",
    "unknown",
    "unbekannt",
    "unbenannt",
    "anonymous",
    "anonym",
    "author",
    "autor",
    "auteur",
    "name",
    "null",
    "undefined",
    "none",
    "n a",
    "default",
    "editor",
    "editorial",
    "editorials",
    "editorial board",
    "leitartikel",
    "edito",
    "wpadmin",
    "site admin",
    "blog admin",
    "web admin",
    "sysadmin",
    "author name",
    "all",
    "posts",
];

/// Agencies that write for others, and labels that data hold in a name's place, in key form.
const NOBODY: &[&str] = &[
    "reuters",
    "afp",
    "ap",
    "apa",
    "dpa",
    "efe",
    "ansa",
    "agencies",
    "associated press",
    "agence france presse",
    "publisher",
    "article",
];

/// What a firm's name ends in, in key form.
const FIRMS: &[&str] = &["gmbh", "ag", "kg", "inc", "llc", "llp", "ltd", "plc", "corp", "corporation"];

/// The house or pen name that data or an explicit mark name first.
pub fn find(sight: &Sight, title_key: &str) -> Option<Claim> {
    let data = data::said(sight).into_iter();
    let (name, origin) = data.chain(marked(sight)).find_map(|(raw, origin)| {
        let name = presentable(&raw, title_key)?;
        Some((name, origin))
    })?;
    signed_by(name, origin)
}

/// The house that data name and the byline prints: no other name on the page is the author's then.
pub fn printed_as_in_data(sight: &Sight, title_key: &str, claims: &[Claim]) -> Option<Claim> {
    if claims.iter().any(|c| !c.is_printed()) {
        return None;
    }
    let (name, origin) =
        data::said(sight).into_iter().find_map(|(raw, o)| Some((presentable(&raw, title_key)?, o)))?;
    let (shown, _) =
        marked(sight).into_iter().find_map(|(raw, o)| Some((presentable(&raw, title_key)?, o)))?;
    (words::key(&shown) == words::key(&name)).then(|| signed_by(name, origin))?
}

/// The claim of a house that may sign: where a firm, an agency or a log-in comes first, no other house does.
fn signed_by(name: String, origin: Origin) -> Option<Claim> {
    let key = words::key(&name);
    if NOBODY.contains(&key.as_str()) || is_firm(&key, &name) || is_mark(&name) {
        return None;
    }
    let quote = name.clone();
    Claim::of(vec![Person { named: Named { name, position: None }, url: None }], origin, quote)
}

/// The first line of each mark that means a byline.
fn marked(sight: &Sight) -> Vec<(String, Origin)> {
    let semantic = [
        "[itemprop~='author'] [itemprop~='name']",
        "[itemprop~='author']",
        "[rel~='author']",
        ".author.vcard",
    ];
    let mut nodes: Vec<Node> = Vec::new();
    for selector in semantic {
        nodes.extend(sight.doc.select(selector).iter().take(6));
    }
    let labelled = sight.doc.labelled();
    nodes.extend(labelled.iter().filter(|n| markup::marks_byline(n)).take(12));
    let mut found = Vec::new();
    for node in nodes.iter().filter(|n| n.name() != "img" && !elsewhere::is_of_another(n)) {
        let text = node.attr("content").map_or_else(|| markup::pieces(node), |c| c.to_string());
        // The first of several pieces is the name, unless it is the word before it.
        let first = text.lines().map(str::trim).find(|l| is_no_label(l)).unwrap_or_default();
        if text.chars().count() <= 200 {
            found.push((first.to_owned(), Origin::Markup));
        }
    }
    found
}

fn is_no_label(line: &str) -> bool {
    const LABELS: &[&str] = &[
        "by",
        "von",
        "par",
        "por",
        "author",
        "autor",
        "auteur",
        "authors",
        "written by",
        "posted by",
        "published by",
        "about the author",
        "about",
        "from",
        "text",
        "geschrieben von",
        "verfasst von",
        "di",
        "door",
        "av",
        "af",
    ];
    let key = words::key(line);
    let prefix = super::names::after_prefix(&format!("{line} ")).is_some_and(|rest| rest.trim().is_empty());
    !key.is_empty() && !prefix && !LABELS.contains(&key.as_str())
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
    let name = super::names::once(name).trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | '-' | '|' | ',' | '\u{2013}' | '\u{b7}' | '"')
    });
    let key = words::key(name);
    let count = key.split(' ').count();
    let system = LOG_INS.contains(&key.as_str())
        || key.split(' ').any(|w| w.starts_with("admin") || w.ends_with("admin") || w == "wp")
        || (count == 1 && key.len() >= 20)
        || key.starts_with("user ")
        || (key.ends_with(|c: char| c.is_ascii_digit())
            && ["redaktion", "desk", "editor", "user", "staff"].iter().any(|w| key.starts_with(w)));
    let label = name
        .rsplit(' ')
        .next()
        .is_some_and(|l| matches!(l.to_lowercase().as_str(), "von" | "by" | "par" | "por" | "from"));
    let odd = label
        || name.contains("://")
        || name.starts_with("www.")
        || key == "no author"
        || name.contains("[at]")
        || name.contains(['@', '{', '<', '=', '?', '!', '\u{2026}'])
        || name.chars().filter(char::is_ascii_digit).count() > 4
        || !name.chars().any(char::is_alphabetic);
    let fits = (2..=60).contains(&name.chars().count()) && count <= 7 && key != title_key && !key.is_empty();
    (fits && !system && !odd).then(|| name.to_owned())
}

/// A firm as its imprint names it, with its form or its seat ("The Quay, Hamburg, Germany"), or nothing but a domain.
fn is_firm(key: &str, name: &str) -> bool {
    let domain =
        name.split('/').next().and_then(|host| host.rsplit_once('.')).is_some_and(|(before, top)| {
            before.len() >= 3 && (2..=4).contains(&top.len()) && top.bytes().all(|b| b.is_ascii_alphabetic())
        });
    let formed = key.rsplit(' ').next().is_some_and(|last| FIRMS.contains(&last)) || key.ends_with(" e v");
    formed || (domain && !name.contains(' ')) || name.contains("www.") || name.matches(", ").count() >= 2
}

/// Initials or a log-in: one short word, or one with digits in it, in small letters.
fn is_mark(name: &str) -> bool {
    let letters = name.bytes().filter(u8::is_ascii_alphabetic).count();
    let one = name.is_ascii() && !name.contains(' ') && !name.bytes().any(|b| b.is_ascii_uppercase());
    one && (letters <= 3 || name.bytes().any(|b| b.is_ascii_digit() || b == b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pen_name_or_a_house_may_sign_and_a_login_never() {
        assert_eq!(presentable("Susan", "").as_deref(), Some("Susan"));
        assert_eq!(presentable("By The Ledger Team on Monday", "").as_deref(), Some("The Ledger Team"));
        for raw in [
            "admin",
            "q_admin",
            "Super User",
            "webadmin",
            "a@b.example",
            "https://a.example/x",
            "lagoonadmin",
            "Author",
        ] {
            assert_eq!(presentable(raw, ""), None, "{raw}");
        }
    }
    #[test]
    fn firms_agencies_and_initials_sign_nothing() {
        let signs = |raw: &str| signed_by(raw.to_owned(), Origin::Meta).is_some();
        assert!(signs("Susan") && signs("The Ledger Team") && signs("ledgerdesk"));
        for raw in
            ["jd", "quay_desk", "Reuters", "Ledger.com", "Ledger Print GmbH", "The Quay, Hamburg, Germany"]
        {
            assert!(!signs(raw), "{raw}");
        }
    }
}
