//! Words in Arabic letters as they may be spelled in Latin ones, for addresses that somebody can read out: "siasat", not "syst".
//! It refuses to be a transliteration: short vowels are not written, so one is put wherever two consonants could not be said.

/// The same text with its words in Arabic letters spelled in Latin ones; everything else stays.
pub(super) fn spelled(text: &str) -> String {
    // Letters that Arabic does not have say that a text is in Urdu, or Persian, or their like.
    let elsewhere = |c| matches!(c, 'ٹ' | 'ڈ' | 'ڑ' | 'ں' | 'ے' | 'ہ' | 'ھ' | 'گ' | 'پ' | 'چ' | 'ک' | 'ی');
    spelled_as(text, !text.chars().any(elsewhere))
}

/// The same as Arabic is spelled, or as its neighbours are.
pub(super) fn spelled_as(text: &str, is_arabic: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut word: Vec<char> = Vec::new();
    for c in text.chars() {
        if is_letter(c) {
            word.push(c);
        } else if !is_mark(c) {
            out.push_str(&said(&word, is_arabic));
            word.clear();
            out.push(c);
        }
    }
    out.push_str(&said(&word, is_arabic));
    out
}

fn is_letter(c: char) -> bool {
    matches!(c, '\u{621}'..='\u{63a}' | '\u{641}'..='\u{64a}' | '\u{671}'..='\u{6d3}' | '\u{6d5}')
}

/// Signs above and below letters, and the stroke that draws a word out.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' | '\u{200c}' | '\u{200d}')
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sound {
    Vowel(&'static str),
    Consonant(&'static str),
    /// The "h" that belongs to the consonant before.
    Breath,
}

fn said(word: &[char], is_arabic: bool) -> String {
    if is_arabic && word.len() > 3 && word.starts_with(&['ا', 'ل']) {
        return format!("al-{}", joined(&sounds(&word[2..], true)));
    }
    joined(&sounds(word, is_arabic))
}

fn sounds(word: &[char], is_arabic: bool) -> Vec<Sound> {
    let mut sounds: Vec<Sound> = Vec::with_capacity(word.len());
    for (at, letter) in word.iter().enumerate() {
        let after = word.get(at + 1).copied();
        let before = sounds.last().copied();
        let opens = after.is_some_and(|after| matches!(after, 'ا' | 'آ' | 'أ' | 'ی' | 'ي' | 'ے' | 'و'));
        let follows = matches!(before, Some(Sound::Vowel(_)));
        let sound = match letter {
            'و' if at == 0 || (follows && at > 1) || (opens && !follows) => Sound::Consonant("w"),
            'و' if is_arabic || follows => Sound::Vowel("u"),
            'و' => Sound::Vowel("o"),
            'ی' | 'ي' if at == 0 || (follows && opens) => Sound::Consonant("y"),
            'ی' | 'ي' => Sound::Vowel("i"),
            'ہ' | 'ه' | 'ۃ' if after.is_none() && !follows && at > 0 => Sound::Vowel("a"),
            other => match plain(*other, is_arabic) {
                Some(sound) => sound,
                None => continue,
            },
        };
        // A vowel that only says the one before again is that one.
        if !matches!(sound, Sound::Vowel(_)) || before != Some(sound) {
            sounds.push(sound);
        }
    }
    sounds
}

/// Letters that are said the same wherever they stand; none for those that only part two others.
fn plain(letter: char, is_arabic: bool) -> Option<Sound> {
    Some(match letter {
        'ا' | 'آ' | 'أ' | 'ٱ' | 'ع' | 'ى' | 'ة' => Sound::Vowel("a"),
        'إ' | 'ئ' => Sound::Vowel("i"),
        'ؤ' => Sound::Vowel("o"),
        'ے' | 'ۓ' => Sound::Vowel("e"),
        'ھ' => Sound::Breath,
        'ء' => return None,
        'ث' if is_arabic => Sound::Consonant("th"),
        'ذ' if is_arabic => Sound::Consonant("dh"),
        'ض' if is_arabic => Sound::Consonant("d"),
        _ => Sound::Consonant(consonant(letter)?),
    })
}

fn consonant(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ب' => "b",
        'پ' => "p",
        'ت' | 'ط' | 'ٹ' => "t",
        'ث' | 'س' | 'ص' => "s",
        'ج' => "j",
        'چ' => "ch",
        'ح' | 'ہ' | 'ه' | 'ۃ' | 'ە' => "h",
        'خ' => "kh",
        'د' | 'ڈ' => "d",
        'ذ' | 'ز' | 'ض' | 'ظ' => "z",
        'ر' | 'ڑ' => "r",
        'ژ' => "zh",
        'ش' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ق' => "q",
        'ک' | 'ك' => "k",
        'گ' => "g",
        'ل' => "l",
        'م' => "m",
        'ن' | 'ں' => "n",
        _ => return None,
    })
}

/// The sounds in a row, with an "a" between two consonants of which the first closes no syllable.
fn joined(sounds: &[Sound]) -> String {
    let mut out = String::new();
    let mut after_vowel = false;
    for (at, sound) in sounds.iter().enumerate() {
        match sound {
            Sound::Vowel(vowel) => {
                out.push_str(vowel);
                after_vowel = true;
            }
            // Written with its consonant.
            Sound::Breath if at > 0 && matches!(sounds[at - 1], Sound::Consonant(_)) => {}
            Sound::Breath => out.push('h'),
            Sound::Consonant(consonant) => {
                out.push_str(consonant);
                let mut rest = sounds[at + 1..].iter().filter(|next| **next != Sound::Breath);
                let next_is_consonant = matches!(rest.next(), Some(Sound::Consonant(_)));
                let closes = after_vowel && rest.next().is_some();
                let breathes = sounds.get(at + 1) == Some(&Sound::Breath);
                after_vowel = next_is_consonant && !closes;
                if after_vowel {
                    out.push_str(if breathes { "ha" } else { "a" });
                } else if breathes {
                    out.push('h');
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urdu_and_arabic_words_can_be_read_out() {
        let urdu = [
            ("سیاست", "siasat"),
            ("پانی کا بحران", "pani ka bahran"),
            ("گلی کا ووٹ", "gali ka wot"),
            ("تعلیم اور صحت", "talim aur sahat"),
            ("شہر", "shahar"),
            ("بھائی", "bhai"),
            ("سلسلہ ہے", "salsala he"),
        ];
        for (word, expected) in urdu {
            assert_eq!(spelled(&format!("{word} ک")).trim_end_matches(" k"), expected, "{word}");
        }
        assert_eq!(spelled("المياه في السودان"), "al-miah fi al-sudan");
        assert_eq!(spelled("حقوق"), "haquq");
    }

    #[test]
    fn what_is_in_other_letters_stays() {
        assert_eq!(spelled("Café 2012: what now?"), "Café 2012: what now?");
        assert_eq!(spelled("COP28 میں پانی"), "COP28 min pani");
    }
}
