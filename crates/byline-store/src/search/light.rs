//! Stems of Arabic, Persian and Urdu words: the article and the commonest endings taken away, nothing looked up.
//! It refuses to leave less than a root: where too little would remain, the word stays as it is.

/// Prefixes of Arabic that are words of their own elsewhere: the article, alone and after "and", "in", "like", "so", "for".
const PREFIXES: [&str; 6] = ["وال", "بال", "کال", "فال", "لل", "ال"];
const ARABIC: [&str; 8] = ["ها", "ان", "ات", "ون", "ین", "یه", "ه", "ی"];
const PERSIAN: [&str; 8] = ["هایی", "های", "ها", "ترین", "تر", "ان", "یی", "ی"];
const URDU: [&str; 7] = ["یان", "ون", "ین", "ات", "ی", "ا", "ه"];

/// Letters of a root at least.
const ROOT: usize = 3;

/// Whether a folded word begins in the Arabic script.
pub(super) fn is_arabic(word: &str) -> bool {
    word.chars().next().is_some_and(|c| matches!(c, '\u{620}'..='\u{6ff}' | '\u{750}'..='\u{77f}'))
}

/// The stem of a folded word, by the language of a primary tag.
pub(super) fn stem<'a>(word: &'a str, language: &str) -> &'a str {
    match language {
        "fa" | "prs" | "ps" | "ku" => without_one(word, &PERSIAN),
        "ur" | "pnb" | "sd" => without_one(word, &URDU),
        _ => arabic(word),
    }
}

fn arabic(word: &str) -> &str {
    let mut left = PREFIXES.iter().find_map(|prefix| leaves(word.strip_prefix(prefix)?)).unwrap_or(word);
    if left == word
        && let Some(rest) = word.strip_prefix('و').filter(|rest| rest.chars().count() > ROOT)
    {
        left = rest;
    }
    for ending in ARABIC {
        left = left.strip_suffix(ending).and_then(leaves).unwrap_or(left);
    }
    left
}

fn without_one<'a>(word: &'a str, endings: &[&str]) -> &'a str {
    endings.iter().find_map(|ending| leaves(word.strip_suffix(ending)?)).unwrap_or(word)
}

fn leaves(rest: &str) -> Option<&str> {
    (rest.chars().count() >= ROOT).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn article_and_endings_go_and_roots_stay() {
        for (language, word, left) in [
            ("ar", "الحکومه", "حکوم"),
            ("ar", "حکومات", "حکوم"),
            ("ar", "والسلام", "سلام"),
            ("ar", "ابن", "ابن"),
            ("fa", "کتابهای", "کتاب"),
            ("fa", "اقتصادی", "اقتصاد"),
            ("fa", "روستایی", "روستا"),
            ("ur", "کتابون", "کتاب"),
            ("ur", "حکومتین", "حکومت"),
        ] {
            assert_eq!(stem(word, language), left, "{word}");
        }
    }
}
