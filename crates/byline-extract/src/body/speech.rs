//! Paragraphs in which somebody speaks, which near the end of a text look like biographies: a name, a role, what was said.
//! It refuses to take the title of a book for speech.

use crate::words;
use regex::Regex;
use std::sync::LazyLock;

/// Words of a quotation that is no title of a book.
const QUOTATION: usize = 12;

static SAYS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"(?i)(?-u:\b)(?:said|says|added|adds|told|explained|explains|warned|warns|argued|noted|commented|concluded|sagte?|erklärte?|betonte?|meinte?|dijo|dice|afirmó|señaló|explicó|déclare|a déclaré|explique|ajoute|a ajouté)(?-u:\b)[^."“”„«»]{0,40}(?::|["“„«])"#)
        .expect("constant")
});

/// Whether a paragraph holds a long quotation, or one that somebody is said to have said: it tells no one's life.
pub fn quotes_somebody(text: &str) -> bool {
    if SAYS.is_match(text) {
        return true;
    }
    let after = text.split(['\u{201c}', '\u{201e}', '\u{ab}']).skip(1);
    let quoted = after.map(|rest| rest.split(['\u{201d}', '\u{bb}']).next().unwrap_or(rest));
    quoted.map(words::rough_count).any(|count| count >= QUOTATION)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_speaks_is_told_from_who_wrote() {
        for spoken in [
            "Ada Lorne, head of the canal office, said: \u{201c}We will count.\u{201d}",
            "\u{201e}Das Wasser reicht\u{201c}, sagte Ada Lorne, Leiterin des Amtes: \u{201e}wenn man es z\u{e4}hlt.\u{201c}",
            "Ada Lorne, a fellow, spoke of \u{201c}a city that holds the same argument every summer and forgets what it has\u{201d}.",
        ] {
            assert!(quotes_somebody(spoken), "{spoken}");
        }
        for told in [
            "Ada Lorne is a fellow at the School of Canals.",
            "Ada Lorne is the author of \u{201c}The Tanker\u{201d} and of \"Count Twice\".",
            "Ada Lorne says she counts. She is a fellow of the school.",
        ] {
            assert!(!quotes_somebody(told), "{told}");
        }
    }
}
