//! Whether two words are one name in two spellings or two scripts: Musharraf, مشرف, Moucharraf; and the keys to look such words up by.
//! It refuses to say that two people are one: it answers what a reader who types one spelling may mean.

use super::{
    NameParts,
    script::{is_arabic, may_be_written},
    sound::{is_slip, sounds_alike},
};

/// Letters of a word that are looked at.
const LONGEST: usize = 48;
/// Keys of one word at most.
const MOST_KEYS: usize = 4;

/// The words of a name as they are compared, those that make one word in some spellings also apart.
#[must_use]
pub fn name_words(name: &str) -> Vec<String> {
    let Some(parts) = NameParts::of(name) else { return Vec::new() };
    let mut words = parts.words.clone();
    words.extend(parts.bare());
    let apart: Vec<&str> = words.iter().filter_map(|word| word.strip_prefix("عبدال")).collect();
    let apart: Vec<String> =
        apart.into_iter().filter(|rest| rest.chars().count() > 2).map(str::to_owned).collect();
    words.extend(apart);
    let mut seen = std::collections::BTreeSet::new();
    words.retain(|word| seen.insert(word.clone()));
    words
}

/// Whether `a` and `b`, both as [`name_words`] gives them, may be one word of a name.
#[must_use]
pub fn words_alike(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let arabic = |word: &str| word.chars().next().is_some_and(is_arabic);
    match (arabic(a), arabic(b)) {
        (true, true) => false,
        (true, false) => customs(b).iter().any(|b| may_be_written(a, b)),
        (false, true) => customs(a).iter().any(|a| may_be_written(b, a)),
        (false, false) => {
            let (a, b) = (customs(a), customs(b));
            a.iter().any(|a| b.iter().any(|b| sounds_alike(a, b)))
        }
    }
}

/// Whether one of two words may be the other with a slip of the hand.
#[must_use]
pub fn words_slip(a: &str, b: &str) -> bool {
    is_slip(a, b)
}

/// A Latin word as written, and as English writes what French, German and Turkish write otherwise.
fn customs(word: &str) -> Vec<String> {
    let mut written = vec![word.to_owned()];
    let english = word.replace("tsch", "ch").replace("dsch", "j").replace("sch", "sh").replace("tch", "Q");
    let french = english.replace("ou", "u").replace("dj", "j");
    for other in [french.replace('Q', "ch"), french.replace("ch", "sh").replace('Q', "ch")] {
        if !written.contains(&other) {
            written.push(other);
        }
    }
    written
}

/// The keys by which a word's other spellings are found: its consonants in rough classes, without vowels, in each
/// reading of what is read in more than one way. Words that are alike share one; sharing one proves nothing.
#[must_use]
pub fn spelling_keys(word: &str) -> Vec<String> {
    let arabic = word.chars().next().is_some_and(is_arabic);
    let mut keys = if arabic { arabic_keys(word) } else { latin_keys(word) };
    keys.retain(|key| !key.is_empty());
    keys.sort();
    keys.dedup();
    keys
}

fn arabic_keys(word: &str) -> Vec<String> {
    let key = |word: &str| {
        let letters: Vec<char> = word.chars().take(LONGEST).collect();
        letters.iter().filter_map(|letter| class(*letter)).collect::<String>()
    };
    let mut keys = vec![key(word)];
    if let Some(rest) = word.strip_prefix("عبدال") {
        // The l is heard as the letter after it: Abdurrahman.
        keys.push(key(&format!("عبد{rest}")));
    }
    if let Some(rest) = word.strip_prefix("ال") {
        keys.push(key(rest));
    }
    keys
}

fn latin_keys(word: &str) -> Vec<String> {
    let word: String = word.chars().take(LONGEST).collect();
    let mut keys = vec![String::new()];
    let (mut rest, mut before) = (word.as_str(), None);
    while let Some(letter) = rest.chars().next() {
        let (classes, length): (&[char], usize) = match rest {
            _ if rest.starts_with("tsch") || rest.starts_with("dsch") => (&['k'], 4),
            _ if rest.starts_with("sch") => (&['t'], 3),
            _ if rest.starts_with("tch") => (&['k'], 3),
            _ if rest.starts_with("dj") || rest.starts_with("dg") => (&['k'], 2),
            _ if rest.starts_with("ch") => (&['k', 't'], 2),
            _ if rest.starts_with("kh") || rest.starts_with("gh") => (&['k'], 2),
            _ => (one(letter), letter.len_utf8()),
        };
        rest = &rest[length..];
        // A doubled consonant is one.
        if let Some(first) = classes.first()
            && before != Some(*first)
        {
            keys = keys
                .iter()
                .flat_map(|key| classes.iter().map(move |class| format!("{key}{class}")))
                .take(MOST_KEYS)
                .collect();
        }
        before = classes.first().copied();
    }
    keys
}

fn one(letter: char) -> &'static [char] {
    match class(letter) {
        Some('b') => &['b'],
        Some('k') => &['k'],
        Some('t') => &['t'],
        Some('l') => &['l'],
        Some('m') => &['m'],
        Some('n') => &['n'],
        Some('r') => &['r'],
        _ => &[],
    }
}

/// Consonants that customs of writing put for one another, in both scripts; none for what may be left out.
pub(super) fn class(letter: char) -> Option<char> {
    Some(match letter {
        'b' | 'p' | 'f' | 'ب' | 'پ' | 'ف' => 'b',
        'c' | 'k' | 'q' | 'g' | 'j' | 'x' | 'ک' | 'ق' | 'گ' | 'ج' | 'چ' | 'خ' | 'غ' => 'k',
        's' | 'z' | 't' | 'd' | 'س' | 'ص' | 'ش' | 'ز' | 'ژ' | 'ت' | 'ط' | 'ٹ' | 'ث' | 'د' | 'ڈ' | 'ذ'
        | 'ض' | 'ظ' => 't',
        'l' | 'ل' => 'l',
        'm' | 'م' => 'm',
        'n' | 'ن' | 'ں' => 'n',
        'r' | 'ر' | 'ڑ' => 'r',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one_word(name: &str) -> String {
        name_words(name).remove(0)
    }

    #[test]
    fn spellings_of_one_name_are_alike_and_share_a_key() {
        for (a, b) in [
            ("Musharraf", "مشرف"),
            ("Moucharraf", "مشرف"),
            ("Musharraf", "Moucharraf"),
            ("Muscharraf", "Musharraf"),
            ("Musharaf", "Musharraf"),
            ("Мушарраф", "مشرف"),
            ("Qazi", "قاضي"),
            ("Chaudhry", "چودھری"),
            ("Jamal", "Gamal"),
            ("Djamal", "جمال"),
            ("Siddiqui", "صديقي"),
            ("Layla", "ليلى"),
            ("Abdurrahman", "عبدالرحمن"),
            ("Khaled", "خالد"),
            ("Müller", "Mueller"),
            ("Khomeini", "خمینی"),
        ] {
            let (one, other) = (one_word(a), one_word(b));
            assert!(words_alike(&one, &other), "{a} {b}: {one} {other}");
            let keys = spelling_keys(&one);
            assert!(spelling_keys(&other).iter().any(|key| keys.contains(key)), "{a} {b}: {keys:?}");
        }
    }

    #[test]
    fn other_names_are_not() {
        for (a, b) in [("Hassan", "Hussain"), ("حسن", "Hussain"), ("Khan", "Kahn"), ("Omar", "Amir")] {
            assert!(!words_alike(&one_word(a), &one_word(b)), "{a} {b}");
        }
    }

    #[test]
    fn a_word_without_end_has_few_keys() {
        let keys = spelling_keys(&"cha".repeat(10_000));
        assert!(!keys.is_empty() && keys.len() <= MOST_KEYS && keys.iter().all(|key| key.len() <= LONGEST));
        assert!(spelling_keys("").is_empty() && spelling_keys("aeiou").is_empty());
    }
}
