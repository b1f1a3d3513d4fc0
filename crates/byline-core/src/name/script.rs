//! A word in Arabic letters beside one in Latin letters: whether the second may be how the first is written there.
//! It refuses to transliterate: a name has many Latin spellings, and all that can be asked is whether one fits.

/// A letter of the Arabic script, Urdu's and Persian's included.
pub(super) fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// Words longer than this are compared to here: a name has fewer letters.
const LONGEST: usize = 48;

/// Whether `latin` may be a spelling of `arabic`; both folded as [`super::NameParts`] folds.
pub(super) fn may_be_written(arabic: &str, latin: &str) -> bool {
    let letters: Vec<char> = arabic.chars().filter(|c| is_arabic(*c)).take(LONGEST).collect();
    let latin = latin.as_bytes();
    let latin = &latin[..latin.len().min(LONGEST)];
    // Reached places, one row a letter: no name, however made, costs more than letters times letters.
    let mut reached = vec![false; latin.len() + 1];
    reached[0] = true;
    for (at, letter) in letters.iter().enumerate() {
        let mut next = vec![false; latin.len() + 1];
        for from in (0..=latin.len()).filter(|from| reached[*from]) {
            // No word of Arabic letters begins with a vowel that is not written.
            let past = if at == 0 { None } else { past_short_vowel(latin, from) };
            for start in [Some(from), past].into_iter().flatten() {
                step(&letters, at, *letter, latin, start, &mut next);
            }
        }
        reached = next;
    }
    let ends = |from: usize| {
        from == latin.len()
            || past_short_vowel(latin, from) == Some(latin.len())
            // A final "h" or "ah" that the Arabic letters do not show.
            || matches!(&latin[from..], b"h" | b"ah" | b"eh")
    };
    (0..=latin.len()).any(|from| reached[from] && ends(from))
}

fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// Short vowels are not written in Arabic letters; two vowels together are a long one, and that is.
fn past_short_vowel(latin: &[u8], at: usize) -> Option<usize> {
    let here = *latin.get(at)?;
    let after = latin.get(at + 1).copied().unwrap_or(0);
    let before = at.checked_sub(1).map_or(0, |before| latin[before]);
    (is_vowel(here) && !is_vowel(after) && !is_vowel(before)).then_some(at + 1)
}

fn step(letters: &[char], at: usize, letter: char, latin: &[u8], start: usize, next: &mut [bool]) {
    let place = Place { first: at == 0, last: at + 1 == letters.len(), after: letters.get(at + 1).copied() };
    for spelling in spellings(letter, &place) {
        if latin[start..].starts_with(spelling.as_bytes()) {
            let mut end = start + spelling.len();
            next[end] = true;
            // A doubled consonant is one letter in Arabic.
            let first = spelling.as_bytes().first().copied().unwrap_or(0);
            if spelling.len() == 1 && !is_vowel(first) && latin.get(end) == Some(&first) {
                end += 1;
                next[end] = true;
            }
        }
    }
}

struct Place {
    first: bool,
    last: bool,
    after: Option<char>,
}

/// How a letter is written in Latin letters, by all customs; an empty one where it may be left out.
fn spellings(letter: char, place: &Place) -> &'static [&'static str] {
    match letter {
        'ا' | 'أ' | 'إ' | 'آ' | 'ٱ' if place.after == Some('ل') => &["", "a", "e", "u", "i", "aa", "o"],
        'ا' | 'أ' | 'إ' | 'آ' | 'ٱ' if place.first => {
            &["a", "e", "i", "o", "u", "aa", "ai", "ei", "ou", "oo", "ee", ""]
        }
        'ا' | 'أ' | 'إ' | 'آ' | 'ٱ' => &["a", "aa", "e", "ah"],
        'ع' => &["a", "e", "i", "o", "u", "", "aa", "ai", "ei"],
        'ء' | 'ئ' | 'ؤ' => &["", "a", "e", "i", "y", "u", "ai"],
        'ب' => &["b", "bb"],
        'پ' => &["p", "pp"],
        'ت' | 'ط' | 'ٹ' => &["t", "th", "tt"],
        'ث' => &["th", "s", "t"],
        'ج' => &["j", "g", "dj", "dsch", "dg"],
        'چ' => &["ch", "c", "tch"],
        'ح' | 'ه' | 'ھ' if place.last => &["h", "a", "ah", "eh", "e", ""],
        'ح' | 'ه' => &["h", ""],
        'ھ' => &["h", ""],
        'خ' => &["kh", "ch", "h", "x"],
        'د' | 'ڈ' => &["d", "dh", "dd"],
        'ذ' => &["z", "dh", "d", "th"],
        'ر' | 'ڑ' => &["r", "rr"],
        'ز' => &["z", "zz", "s"],
        'ژ' => &["zh", "j", "z"],
        'س' => &["s", "ss", "c"],
        'ص' => &["s", "ss"],
        'ش' => &["sh", "ch", "sch", "s"],
        'ض' => &["d", "dh", "z"],
        'ظ' => &["z", "dh", "th", "d"],
        'غ' => &["gh", "g", "q"],
        'ف' => &["f", "ff", "ph", "p"],
        'ق' => &["q", "k", "g", "c", "ck", "gh"],
        'ک' => &["k", "c", "ck", "q"],
        'گ' => &["g", "gh"],
        'ل' => &["l", "ll", "", "r", "s"],
        'م' => &["m", "mm"],
        'ن' | 'ں' => &["n", "nn"],
        'و' => &["w", "v", "u", "o", "oo", "ou", "ow", "au", "aw", "uw", "ew"],
        'ی' | 'ے' if place.last => &["i", "y", "ee", "e", "a", "ie", "ai", "ay", "ui", "ey", "iy", "aa"],
        'ی' | 'ے' => {
            &["i", "y", "ee", "e", "ai", "ei", "ay", "ey", "ui", "ie", "ea", "iy", "aye", "ayy", "yy"]
        }
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_spellings_fit_the_arabic_word_they_are_of() {
        for (arabic, latin) in [
            ("محمد", "muhammad"),
            ("محمد", "mohammed"),
            ("شهزاد", "shehzad"),
            ("قاضی", "qazi"),
            ("حسین", "hussain"),
            ("حسن", "hassan"),
            ("یوسف", "youssef"),
            ("فاطمه", "fatima"),
            ("عایشه", "aisha"),
            ("خالد", "khaled"),
            ("صدیقی", "siddiqui"),
            ("عبدالرحمن", "abdurrahman"),
            ("جمال", "gamal"),
        ] {
            assert!(may_be_written(arabic, latin), "{arabic} {latin}");
        }
        for (arabic, latin) in [
            ("حسین", "hassan"),
            ("حسن", "hussein"),
            ("محمد", "ahmad"),
            ("محمود", "mohammed"),
            ("خالد", "walid"),
            ("علی", "omar"),
            ("", "omar"),
            ("علی", ""),
        ] {
            assert!(!may_be_written(arabic, latin), "{arabic} {latin}");
        }
    }

    #[test]
    fn a_word_without_end_is_compared_in_no_time() {
        assert!(!may_be_written(&"ا".repeat(100_000), &"ab".repeat(100_000)));
    }
}
