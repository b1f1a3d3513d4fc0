//! Where an op-ed first ran: the notice of republication, or the sentence that sends readers to the whole text, with its link.
//! It refuses a link to the page's own host, and a name that nobody printed.

use super::{Reading, foot, walls};
use crate::{
    page::Sight,
    tree::{self, Node},
    words,
};
use byline_core::{address::WebAddress, text::Text};
use regex::Regex;
use std::sync::LazyLock;

/// Sentences by which pages say that an op-ed ran elsewhere first, by language.
const NOTICES: &[&str] = &[
    r"\b(?:originally|first|previously) (?:published|appeared|posted|ran|printed)\b",
    r"\b(?:appeared|published|ran) (?:originally|first) (?:in|on|at|by)\b",
    r"\b(?:re-?published|reposted|reprinted|reproduced|cross-?posted|syndicated) (?:here )?(?:from|with (?:the )?(?:kind )?permission|by (?:kind )?permission|under|courtesy)",
    r"\ban? (?:earlier|shorter|longer|abridged|edited|different) version of this (?:article|essay|piece|op-?ed|text|column|post)\b",
    r"zuerst (?:\S+ ){0,8}(?:erschienen|veröffentlicht|publiziert)|(?:erschien|erschienen ist) (?:dieser \S+ )?(?:zuerst|ursprünglich)|ursprünglich (?:\S+ ){0,6}(?:erschienen|veröffentlicht)",
    r"(?:fassung|version) (?:dieses|des) (?:textes|artikels|beitrags|essays|kommentars) (?:\S+ ){0,10}(?:erschienen|veröffentlicht)|nachdruck (?:aus|mit)|mit freundlicher genehmigung",
    r"(?:cet article|ce texte|cette tribune|initialement|d['’]abord) (?:\S+ ){0,4}(?:publiée?|parue?) (?:initialement|d['’]abord|pour la première fois|dans|sur|par)|publiée? initialement|republiée? (?:à partir|depuis|avec|de)|repris(?:e)? (?:de|du|avec l['’]autorisation)",
    r"(?:se )?public(?:ó|ado|ada) (?:originalmente|originariamente|primero|por primera vez|inicialmente)|(?:originalmente|inicialmente) publicad[oa]|(?:este|esta) (?:artículo|texto|columna|ensayo) (?:fue|ha sido|apareció) (?:publicad[oa] )?(?:\S+ )?(?:en|por)\b|reproduc(?:e|ido|ida) con (?:la )?(?:autorización|permiso)|apareci(?:ó|do) (?:primero|originalmente)",
    r"pubblicato (?:originariamente|per la prima volta)|publicado originalmente",
    r"نُ?شرت? (?:هذا|هذه|المقال|المقالة|أول|أولا|أولاً|أصلا|أصلاً|للمرة)|(?:سبق|أعيد) نشر|(?:يُ?عاد|إعادة) نشر|(?:نقلاً|نقلا) عن|المصدر ?: ?(?:صحيفة|مجلة|جريدة|موقع)",
    r"(?:پہلے|اولاً|پہلی بار|پہلی مرتبہ) .{0,60}(?:شائع|چھپ)|(?:بشکریہ|سے شکریے کے ساتھ)|دوبارہ شائع|(?:سے|کی) اجازت سے شائع",
];
static REPUBLISHED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!("(?i)(?:{})", NOTICES.join("|").replace(r"\b", r"(?-u:\b)"))).expect("constant")
});

/// The name after the word that leads to it, by language.
const NAMES: &[&str] = &[
    r"(?:(?i:continue reading|read)(?:(?i: this| the)(?i: full| rest of the| entire| original| complete| whole)?(?i: article| essay| piece| op-?ed| story| column| post)?)?|(?i:published|appeared|posted|ran|printed|first|originally|republished|reprinted|here))\s(?i:at|in|on|by|from)\s((?:(?i:the)\s)?[\p{Lu}][\p{L}\p{N}'’&.-]*(?:\s(?:(?i:of|and|the|for|in|de|&)\s)?[\p{Lu}][\p{L}\p{N}'’&.-]*){0,6})",
    r"\b(?i:in|im|bei|auf|aus)\s(?:(?i:der|dem|den)\s)?(?:(?:Zeitschrift|Magazin|Zeitung|Tageszeitung|Wochenzeitung|Monatszeitschrift|Blog|Portal|Onlinemagazin)\s)([\p{Lu}][\p{L}\p{N}'’&-]*(?:\s[\p{L}\p{N}'’&-]+){0,3}?)(?:[.,;(]|$|\s(?:erschienen|veröffentlicht|und|am|vom))",
    r"\b(?i:dans|sur|par|partir de|depuis)\s(?:(?:la revue|le journal|le magazine|le quotidien|le site|l['’]hebdomadaire)\s)?((?:(?:La|Le|Les|L['’])\s?)?[\p{Lu}][\p{L}\p{N}'’&-]*(?:\s(?:(?:de|du|des|et|la)\s)?[\p{Lu}][\p{L}\p{N}'’&-]*){0,4})",
    r"\b(?i:en|por)\s(?:(?:la revista|el diario|el periódico|el portal|el semanario|el sitio)\s)?((?:(?:El|La|Los|Las)\s)?[\p{Lu}][\p{L}\p{N}'’&-]*(?:\s(?:(?:de|del|la|y|los)\s)*[\p{Lu}][\p{L}\p{N}'’&-]*){0,4})",
    r"(?:صحيفة|جريدة|مجلة|موقع|منصة)\s+([\p{Arabic}]+(?:\s[\p{Arabic}]+){0,2})(?:\s*[،.؛:(]|$|\s(?:في|بتاريخ|بإذن|ويعاد|ويُعاد|يوم|عدد))",
    r"(?:سب سے پہلے|پہلے انگریزی میں|پہلے اردو میں|پہلی بار|کے تحت)\s+([\p{Arabic}]+(?:\s[\p{Arabic}]+){0,3}?)\s+(?:کی ویب ?سائٹ )?(?:میں|پر|سے)\s",
    r"(?:پہلے|تحریر|مضمون)\s+([\p{Arabic}]+(?:\s[\p{Arabic}]+){0,3}?)\s+(?:کی ویب ?سائٹ )?(?:میں|پر|سے)\s",
];
static NAMED: LazyLock<Vec<Regex>> =
    LazyLock::new(|| NAMES.iter().map(|n| Regex::new(n).expect("constant")).collect());
static QUOTED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"[«„“”‚‘]\s?([^«»„“”‚‘’]{2,60}?)\s?[»“”’‘]").expect("constant"));

/// Words of a link that is the way to the original and no name.
static WAY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:\W*)(?:(?:the |read |see |click |l['’])*(?:original|here|full|article|source|link)|hier|zum |ici|lire|article original|aquí|leer|lea|enlace|الرابط|المصدر|هنا|اقرأ|یہاں|اصل|پڑھ)|original (?:article|version|text)|اصل (?:مضمون|تحریر)|الأصلي").expect("constant")
});

/// Whether a line is a notice of republication.
pub fn is_notice(line: &str) -> bool {
    REPUBLISHED.is_match(line)
}

/// Characters of a paragraph that points to another page, and parts of the page looked at.
const LONGEST: usize = 600;
const MOST: usize = 6_000;

/// A short paragraph that says where the op-ed first ran or where the whole text is, with its link.
pub fn point_to(sight: &Sight, reading: &mut Reading) {
    let speaks = |l: &str| walls::is_wall(l) || is_notice(l);
    if !sight.lines.iter().any(|l| l.chars().count() <= LONGEST && speaks(l)) {
        return;
    }
    let here = sight.url.map(|u| u.host().to_owned()).or_else(|| {
        sight.head.link("canonical").and_then(|c| sight.head.absolute(c)).map(|a| a.host().to_owned())
    });
    let mut found: Vec<Pointer> = Vec::new();
    for node in sight
        .doc
        .select("p, em, i, div, li, small, h4, h5, blockquote, span, td, font, dd-more, a")
        .iter()
        .filter(|node| node.length() <= LONGEST)
        .take(MOST)
    {
        let text = node.text();
        let short = (3..=60).contains(&words::rough_count(&text));
        if short && speaks(&text) && !has_smaller(node, &speaks) && !foot::is_in_another_box(node) {
            found.extend(Pointer::of(sight, node, text, here.as_deref()));
        }
        if found.len() >= 6 {
            break;
        }
    }
    let Some(at) = found.iter().position(|p| p.notice).or_else(|| (!found.is_empty()).then_some(0)) else {
        return;
    };
    let elsewhere = found.iter().find_map(|p| p.address.clone());
    let chosen = found.swap_remove(at);
    reading.notice = Text::lenient(&chosen.text);
    reading.original = chosen.address.or(elsewhere);
    reading.original_outlet = chosen.name.as_deref().and_then(Text::lenient);
}

/// Whether a block inside the node says it alone.
fn has_smaller(node: &Node, speaks: &impl Fn(&str) -> bool) -> bool {
    node.descendants()
        .filter(|d| d.is_element() && tree::is_block(d.name()) && d.length() >= 12)
        .take(12)
        .any(|d| speaks(&d.text()))
}

/// A sentence that points to another page.
struct Pointer {
    text: String,
    notice: bool,
    name: Option<String>,
    address: Option<WebAddress>,
}

impl Pointer {
    fn of(sight: &Sight, node: &Node, text: String, here: Option<&str>) -> Option<Self> {
        let mut links: Vec<(String, WebAddress)> = Vec::new();
        let own = std::iter::once(*node).filter(|n| n.name() == "a");
        // The link may stand beside the marked sentence, in the same paragraph.
        let beside =
            node.parent().filter(|p| matches!(p.name(), "p" | "div" | "li") && p.length() <= LONGEST);
        let top = beside.unwrap_or(*node);
        for a in own.chain(top.descendants().filter(|n| n.name() == "a")) {
            let address = a.attr("href").and_then(|href| sight.head.absolute(href));
            links.extend(address.filter(|to| here != Some(to.host())).map(|to| (a.text(), to)));
        }
        let deep = |a: &WebAddress| a.url().path().len() > 1;
        let address = links
            .iter()
            .find(|(words, to)| WAY.is_match(words) && deep(to))
            .or_else(|| links.iter().find(|(_, to)| deep(to)))
            .or(links.first())
            .map(|(_, to)| to.clone());
        let linked =
            || links.iter().map(|(words, _)| words.as_str()).find(|w| is_a_name(w)).map(str::to_owned);
        let notice = is_notice(&text);
        let name = linked().filter(|n| text.contains(n.as_str())).or_else(|| named_in(&text));
        if address.is_none() && (name.is_none() || !notice) {
            return None;
        }
        Some(Self { text, notice, name, address })
    }
}

/// Whether the words of a link are a name, not a way to somewhere.
pub fn is_a_name(words: &str) -> bool {
    let first = words.chars().next();
    let named = first.is_some_and(|c| c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase()));
    let count = words::rough_count(words);
    named
        && (1..=6).contains(&count)
        && !WAY.is_match(words)
        && !walls::is_wall(words)
        && !words.contains("://")
}

/// The outlet's name as the sentence prints it.
pub fn named_in(text: &str) -> Option<String> {
    let quoted = QUOTED.captures(text).map(|c| c[1].to_owned()).filter(|q| words::rough_count(q) <= 6);
    let after = || NAMED.iter().find_map(|n| n.captures(text).map(|c| c[1].to_owned()));
    quoted.or_else(after).map(|n| n.trim_end_matches(['.', ',', '\u{2019}', '\'', ' ']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_name_the_outlet_in_many_languages() {
        for (line, name) in [
            (
                "This piece originally appeared in The Lombard Review on 30 September 2025.",
                "The Lombard Review",
            ),
            (
                "Dieser Beitrag erschien zuerst am 3. Juni 2024 in der Zeitschrift Verwaltung morgen. Wir danken.",
                "Verwaltung morgen",
            ),
            (
                "Eine kürzere Fassung dieses Textes ist im Februar im Magazin „Stadtgespräch“ erschienen.",
                "Stadtgespräch",
            ),
            (
                "Cet article est republié à partir de La Controverse sous licence Creative Commons.",
                "La Controverse",
            ),
            ("Este artículo se publicó originalmente en Contrapesos el 9 de enero de 2025.", "Contrapesos"),
            ("نُشر هذا المقال أول مرة في مجلة «دفتر التنمية» ويُعاد نشره هنا بإذن منها.", "دفتر التنمية"),
            ("یہ تحریر سب سے پہلے سہ ماہی کھیت مزدور میں شائع ہوئی۔", "سہ ماہی کھیت مزدور"),
        ] {
            assert!(is_notice(line), "{line}");
            assert_eq!(named_in(line).as_deref(), Some(name), "{line}");
        }
    }

    #[test]
    fn prose_about_publishing_is_no_notice() {
        for line in [
            "The report was published in May by the ministry.",
            "Er erschien im Büro und sagte nichts.",
            "La première fois, il est venu.",
        ] {
            assert!(!is_notice(line), "{line}");
        }
    }
}
