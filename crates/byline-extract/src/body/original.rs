//! Where an op-ed first ran: the notice of republication, or the sentence that sends readers to the whole text, with its link.
//! It refuses a link to the page's own host, and a name that nobody printed.

use super::{Reading, foot, walls};
use crate::{page::Sight, tree, words};
use byline_core::text::Text;
use dom_query::NodeRef;
use regex::Regex;
use std::sync::LazyLock;

static REPUBLISHED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:originally|first|previously) (?:published|appeared|posted|ran|printed)\b|\b(?:appeared|published|ran) (?:originally|first) (?:in|on|at|by)\b|republished (?:from|with permission|by permission)|reprinted (?:from|with permission)|zuerst (?:erschienen|veröffentlicht)|erschien zuerst|publié initialement|نُشر(?:ت)? (?:هذا|هذه|المقال|أول|أولا|أصلا)|نشر هذا المقال|پہلے .{0,40} میں شائع").expect("constant")
});
static ORIGINAL_AT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?:(?i:continue reading|read)(?:(?i: this| the)(?i: full| rest of the| entire| original| complete)?(?i: article| essay| piece| op-?ed| story| column| post)?)?|(?i:published|appeared|posted|ran|printed|first|originally|republished|reprinted))\s(?i:at|in|on|by|from)\s((?:(?i:the)\s)?[\p{Lu}][\p{L}\p{N}'’&.-]*(?:\s(?:(?i:of|and|the|for|in|de|&)\s)?[\p{Lu}][\p{L}\p{N}'’&.-]*){0,6})",
    )
    .expect("constant")
});
/// Whether a line is a notice of republication.
pub fn is_notice(line: &str) -> bool {
    REPUBLISHED.is_match(line)
}

/// A short paragraph that says where the whole text is, with its link.
pub fn point_to(sight: &Sight, reading: &mut Reading) {
    let here = sight.url.map(|u| u.host().to_owned()).or_else(|| {
        sight.head.link("canonical").and_then(|c| sight.head.absolute(c)).map(|a| a.host().to_owned())
    });
    if !sight.lines.iter().any(|l| l.chars().count() <= 600 && (walls::is_wall(l) || REPUBLISHED.is_match(l)))
    {
        return;
    }
    for node in sight.doc.select("p, em, i, div, li, small, h4, h5, blockquote").nodes() {
        if tree::length(node) > 600 {
            continue;
        }
        let text = tree::text(node);
        let count = words::rough_count(&text);
        if !(3..=60).contains(&count)
            || !(walls::is_wall(&text) || REPUBLISHED.is_match(&text))
            || foot::is_elsewhere(node)
        {
            continue;
        }
        let link = node.descendants_it().filter(|n| tree::name(n) == "a").find_map(|a| {
            let address = sight.head.absolute(&a.attr("href")?)?;
            (here.as_deref() != Some(address.host())).then_some(address)
        });
        let name = ORIGINAL_AT
            .captures(&text)
            .map(|c| c[1].trim_end_matches(['.', ',', '\u{2019}', '\'']).to_owned());
        let linked_name = || link.as_ref().and_then(|_| linked_words(node));
        if link.is_none() && (name.is_none() || walls::is_wall(&text)) {
            continue;
        }
        reading.notice = Text::lenient(&text);
        reading.original = link.clone();
        reading.original_outlet = name.or_else(linked_name).as_deref().and_then(Text::lenient);
        return;
    }
}

/// The linked words, when they are a name rather than "here".
fn linked_words(node: &NodeRef) -> Option<String> {
    let a = node.descendants_it().find(|n| tree::name(n) == "a")?;
    let text = tree::text(&a);
    let capital = text.chars().next().is_some_and(char::is_uppercase);
    (capital && (1..=6).contains(&words::rough_count(&text)) && !walls::is_wall(&text)).then_some(text)
}
