//! Lines of Arabic, Urdu or Hebrew as a PDF lays them out, letter by letter from the left, put back into the order they are read in.
//! It refuses to turn a text whose words already end where words of these languages end; brackets stay as they were drawn.

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// Letters that stand at the end of words alone.
const LAST_ALONE: [char; 9] =
    ['\u{6ba}', '\u{6d2}', '\u{629}', '\u{649}', '\u{5da}', '\u{5dd}', '\u{5df}', '\u{5e3}', '\u{5e5}'];

/// The text as it is read.
pub fn in_reading_order(text: &str) -> Cow<'_, str> {
    if !text.contains(runs_left) {
        return Cow::Borrowed(text);
    }
    let turn = is_drawn(text);
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let (words, end) = line.strip_suffix('\n').map_or((line, ""), |words| (words, "\n"));
        let letters: Vec<char> = if turn { turned(words) } else { words.chars().collect() };
        for letter in letters {
            // A letter in the form it has at its place in a word is the letter.
            match letter {
                '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => out.extend([letter].into_iter().nfkc()),
                other => out.push(other),
            }
        }
        out.push_str(end);
    }
    Cow::Owned(out)
}

/// Whether more words begin than end with letters that only end words.
fn is_drawn(text: &str) -> bool {
    let (mut begin, mut end) = (0_usize, 0_usize);
    for word in text.split(|letter: char| !runs_left(letter)) {
        let plain: Vec<char> = word.nfkc().collect();
        if let [first, .., last] = plain[..] {
            begin += usize::from(LAST_ALONE.contains(&first));
            end += usize::from(LAST_ALONE.contains(&last));
        }
    }
    begin > end
}

/// A line from its other end, with what runs to the right in it as it was; a line of Latin letters has only its stretches turned.
fn turned(line: &str) -> Vec<char> {
    let mut letters: Vec<char> = line.chars().collect();
    let left = letters.iter().filter(|letter| runs_left(**letter)).count();
    let right = letters.iter().filter(|letter| letter.is_alphabetic() && !runs_left(**letter)).count();
    if left >= right {
        letters.reverse();
        turn_stretches(&mut letters, runs_right, runs_left);
    } else {
        turn_stretches(&mut letters, runs_left, runs_right);
    }
    letters
}

/// Turns each stretch from a letter `of` one kind to its last before a letter of the `other`.
fn turn_stretches(letters: &mut [char], of: fn(char) -> bool, other: fn(char) -> bool) {
    let mut at = 0;
    while at < letters.len() {
        if !of(letters[at]) {
            at += 1;
            continue;
        }
        let end = (at..letters.len()).find(|n| other(letters[*n])).unwrap_or(letters.len());
        let last = (at..end).rfind(|n| of(letters[*n])).unwrap_or(at);
        letters[at..=last].reverse();
        at = end;
    }
}

fn runs_left(letter: char) -> bool {
    !runs_right(letter)
        && matches!(letter, '\u{591}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
        && letter.is_alphabetic()
}

fn runs_right(letter: char) -> bool {
    match letter {
        '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => true,
        '\u{591}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => false,
        other => other.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOGICAL: &str =
        "ہر گرمی میں شہر پانی پر ایک ہی بحث کرتا ہے، اور 2024 میں Sample Water Board نے نہیں گنا۔";

    /// A line as it is drawn from the left, its words of Latin letters and its numbers as they are.
    fn drawn(line: &str) -> String {
        let words: Vec<String> = line
            .split(' ')
            .map(|word| if word.is_ascii() { word.to_owned() } else { word.chars().rev().collect() })
            .collect();
        words
            .into_iter()
            .rev()
            .collect::<Vec<_>>()
            .join(" ")
            .replace("Board Water Sample", "Sample Water Board")
    }

    #[test]
    fn a_drawn_line_is_read_from_its_other_end() {
        let line = drawn(LOGICAL);
        assert_ne!(line, LOGICAL);
        assert_eq!(in_reading_order(&line), LOGICAL);
        assert_eq!(in_reading_order(&format!("{line}\n{line}\n")), format!("{LOGICAL}\n{LOGICAL}\n"));
    }

    #[test]
    fn what_is_in_its_order_stays_and_forms_of_letters_are_letters() {
        assert_eq!(in_reading_order(LOGICAL), LOGICAL);
        assert_eq!(in_reading_order("Only Latin: 12 (pumps)."), "Only Latin: 12 (pumps).");
        // Drawn: the forms that the letters have at their places, two letters in one form among them.
        let forms = "\u{fb9f}\u{fef4}\u{fee3} \u{fb9f}\u{fef4}\u{fee3} \u{fefb}";
        assert_eq!(in_reading_order(forms), "لا میں میں".replace('ی', "ي"));
        let latin = in_reading_order("The wall says ںیم یناپ and more ںیم words").into_owned();
        assert_eq!(latin, "The wall says پانی میں and more میں words");
    }

    #[test]
    fn a_long_line_comes_back_whole() {
        let long = "ں1a ".repeat(200_000);
        assert_eq!(in_reading_order(&long).chars().count(), long.chars().count());
    }
}
