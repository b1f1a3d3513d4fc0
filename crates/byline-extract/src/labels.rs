//! The words by which outlets label opinion, in the languages they print it, and the labels that are none.
//! It refuses a sentence: a label is a few words over a title, in a trail or in an address.

use crate::words;
use regex::Regex;
use std::{collections::HashSet, sync::LazyLock};

/// How clearly a label says opinion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opinion {
    /// The label holds a word that means nothing else ("Guest column").
    Surely,
    /// The label as a whole is one of those that outlets give such pages ("Voices").
    Perhaps,
    No,
}

/// Words, in key form, that say opinion wherever they stand in a label.
const SURE: &[&str] = &[
    "opinion",
    "opinions",
    "oped",
    "opeds",
    "commentary",
    "commentaries",
    "commentisfree",
    "column",
    "columns",
    "columnist",
    "columnists",
    "viewpoint",
    "viewpoints",
    "editorial",
    "editorials",
    "editoriales",
    "leader",
    "leaders",
    "kommentar",
    "kommentare",
    "gastkommentar",
    "gastkommentare",
    "meinung",
    "meinungen",
    "kolumne",
    "kolumnen",
    "gastbeitrag",
    "gastbeiträge",
    "leitartikel",
    "standpunkt",
    "standpunkte",
    "zwischenruf",
    "glosse",
    "replik",
    "tribune",
    "tribunes",
    "tribuna",
    "tribunas",
    "edito",
    "editos",
    "édito",
    "éditos",
    "éditorial",
    "éditoriaux",
    "chronique",
    "chroniques",
    "billet",
    "opinión",
    "opinon",
    "columna",
    "columnas",
    "columnista",
    "columnistas",
    "opinione",
    "opinioni",
    "editoriale",
    "editoriali",
    "commento",
    "commenti",
    "opinie",
    "opinião",
    "opiniao",
    "coluna",
    "colunas",
    "colunistas",
    "opinia",
    "opinie",
    "felieton",
    "мнение",
    "мнения",
    "колонка",
    "думка",
    "görüş",
    "yorum",
    "köşe",
    "ledare",
    "debatt",
    "kronikk",
    "kronik",
    "mielipide",
    "vélemény",
    "opinii",
    "γνώμη",
    "γνώμες",
    "άποψη",
    "رأي",
    "راي",
    "الرأي",
    "آراء",
    "اراء",
    "الآراء",
    "افتتاحية",
    "الافتتاحية",
    "کالم",
    "کالمز",
    "اداریہ",
    "اداريه",
    "ادارتی",
    "رائے",
    "آرا",
    "یادداشت",
    "דעה",
    "דעות",
    "opini",
    "社説",
    "社论",
    "评论",
    "評論",
    "观点",
    "觀點",
    "사설",
    "칼럼",
    "오피니언",
];

/// Whole labels that outlets give such pages, and that mean other things inside longer ones.
const WHOLE: &[&str] = &[
    "op ed",
    "op eds",
    "comment",
    "comments and views",
    "comment is free",
    "comment debate",
    "comment and debate",
    "views",
    "voices",
    "perspective",
    "perspectives",
    "ideas",
    "argument",
    "arguments",
    "guest essay",
    "guest essays",
    "guest post",
    "the view",
    "our view",
    "my view",
    "point of view",
    "letters",
    "debate",
    "debates",
    "debatte",
    "debatten",
    "diskurs",
    "zur sache",
    "fremde feder",
    "außenansicht",
    "gastautor",
    "einwurf",
    "idées",
    "idees",
    "idées et débats",
    "idees et debats",
    "débats",
    "debats",
    "opinions débats",
    "point de vue",
    "points de vue",
    "libre opinion",
    "analyses et opinions",
    "carte blanche",
    "ideas y debates",
    "firmas",
    "debate y opinion",
    "punto de vista",
    "análisis y opinión",
    "idee",
    "وجهة نظر",
    "وجهات نظر",
    "مقالات",
    "مقالات الرأي",
    "مقال",
    "منبر",
    "أقلام",
    "كتاب وآراء",
    "كتاب الرأي",
    "زوايا",
    "كلمة اليوم",
    "كلمتنا",
    "نقطہ نظر",
    "نقطۂ نظر",
    "نقطه نظر",
    "فکر و نظر",
    "فکرونظر",
    "ہمارا مؤقف",
    "مضامین",
    "مهمان",
    "بلاگ کالم",
];

/// Labels that every page has.
static FURNITURE: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../words/furniture.txt").lines().collect());

/// How clearly a label says opinion.
pub fn opinion(label: &str) -> Opinion {
    let key = words::key(label);
    let count = key.split(' ').count();
    if key.is_empty() || count > 6 {
        return Opinion::No;
    }
    if key.split(' ').any(|w| SURE.contains(&w)) {
        return Opinion::Surely;
    }
    // "Writers" in Arabic is "book" without its doubled letter.
    let writers = label.contains("كت\u{651}اب") || label.contains("كُت\u{651}اب");
    if writers || WHOLE.contains(&key.as_str()) { Opinion::Perhaps } else { Opinion::No }
}

/// Whether a label, in key form, is one that every page has.
pub fn is_furniture(key: &str) -> bool {
    FURNITURE.contains(&key)
}

/// A key without the accents that addresses leave out.
pub fn plain(key: &str) -> String {
    key.chars()
        .map(|c| match c {
            'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'í' | 'ì' | 'î' | 'ï' => 'i',
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
            'ú' | 'ù' | 'û' | 'ü' => 'u',
            'ñ' => 'n',
            'ç' => 'c',
            other => other,
        })
        .collect()
}

static PREFIX: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^\s*([^:|–—.\[\]]{3,60}?)\s*(?::|\||–|—|\.|\s-)\s+(\S.*)$").expect("constant")
});

/// A title's opening label and the title after it, when the label says opinion ("Kommentar: ...", "Opinion | ...",
/// "Columna de Ana Paz: ...").
pub fn prefix(title: &str) -> Option<(&str, &str)> {
    let found = PREFIX.captures(title)?;
    let (label, rest) = (found.get(1)?.as_str(), found.get(2)?.as_str());
    let key = words::key(label);
    let first = key.split(' ').next().unwrap_or("");
    let count = key.split(' ').count();
    let alone = count <= 3 && opinion(label) == Opinion::Surely && SURE.contains(&first);
    let whole = WHOLE.contains(&key.as_str()) && title.contains(['|', '–', '—']);
    let of_somebody = SURE.contains(&first)
        && count <= 8
        && matches!(key.split(' ').nth(1), Some("de" | "del" | "von" | "by" | "par" | "di" | "da"));
    let loud = count <= 3 && opinion(label) == Opinion::Surely;
    (alone || whole || of_somebody || loud).then_some((label, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_say_opinion_in_many_languages() {
        for label in [
            "Opinion",
            "Guest column",
            "Gastkommentar",
            "Kommentar der anderen",
            "Tribune",
            "رأي",
            "کالم",
            "Análisis y opinión",
        ] {
            assert_eq!(opinion(label), Opinion::Surely, "{label}");
        }
        for label in ["Voices", "Idées", "وجهة نظر", "كتّاب"] {
            assert_eq!(opinion(label), Opinion::Perhaps, "{label}");
        }
        for label in [
            "Economy",
            "Analysis",
            "Voices of the valley",
            "تحليلات",
            "What the opinion of one man did to us all",
        ] {
            assert_eq!(opinion(label), Opinion::No, "{label}");
        }
    }

    #[test]
    fn a_title_may_open_with_its_label() {
        assert_eq!(prefix("Kommentar: Wer rechnet"), Some(("Kommentar", "Wer rechnet")));
        assert_eq!(prefix("OPINION. La coopérative"), Some(("OPINION", "La coopérative")));
        assert_eq!(prefix("Columna de Ana Paz: Apagar").map(|p| p.1), Some("Apagar"));
        for title in
            ["Water: a ledger", "St. Opinion and the dragon", "What is an opinion worth? Ask them: now"]
        {
            assert_eq!(prefix(title), None, "{title}");
        }
    }
}
