//! A line of Arabic, Urdu or Hebrew as a PDF lays it out, letter by letter from the left, put back into the order it is read in.
//! It refuses to part letters that are drawn as one; brackets stay as they were drawn.

use unicode_normalization::UnicodeNormalization;

/// The letters of a line, from the left to the right, as they are read.
pub fn in_reading_order(mut letters: Vec<&str>) -> String {
    turn(&mut letters);
    let mut out = String::with_capacity(letters.len());
    for letter in letters.into_iter().flat_map(str::chars) {
        // A letter in the form it has at its place in a word is the letter.
        match letter {
            '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => out.extend([letter].into_iter().nfkc()),
            other => out.push(other),
        }
    }
    out
}

/// A line from its other end, with what runs to the right in it as it was; a line of Latin letters has only its stretches turned.
fn turn(letters: &mut [&str]) {
    let left = letters.iter().filter(|letter| letter.contains(runs_left)).count();
    if left == 0 {
        return;
    }
    let is_right = |letter: &&&str| letter.contains(char::is_alphabetic) && !letter.contains(runs_left);
    let right = letters.iter().filter(is_right).count();
    if left >= right {
        letters.reverse();
        turn_stretches(letters, runs_right, runs_left);
    } else {
        turn_stretches(letters, runs_left, runs_right);
    }
}

/// Turns each stretch from a letter `of` one kind to its last before a letter of the `other`.
fn turn_stretches(letters: &mut [&str], of: fn(char) -> bool, other: fn(char) -> bool) {
    let mut at = 0;
    while at < letters.len() {
        if !letters[at].contains(of) {
            at += 1;
            continue;
        }
        let end = (at..letters.len()).find(|n| letters[*n].contains(other)).unwrap_or(letters.len());
        let last = (at..end).rfind(|n| letters[*n].contains(of)).unwrap_or(at);
        letters[at..=last].reverse();
        at = end;
    }
}

pub(super) fn runs_left(letter: char) -> bool {
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

    fn read(line: &str) -> String {
        let letters: Vec<String> = line.chars().map(String::from).collect();
        in_reading_order(letters.iter().map(String::as_str).collect())
    }

    #[test]
    fn a_drawn_line_is_read_from_its_other_end() {
        let line = drawn(LOGICAL);
        assert_ne!(line, LOGICAL);
        assert_eq!(read(&line), LOGICAL);
    }

    #[test]
    fn letters_that_run_right_stay_and_forms_of_letters_are_letters() {
        assert_eq!(read("Only Latin: 12 (pumps)."), "Only Latin: 12 (pumps).");
        // Drawn: the forms that the letters have at their places, two letters in one form among them.
        let forms = "\u{fb9f}\u{fef4}\u{fee3} \u{fb9f}\u{fef4}\u{fee3} \u{fefb}";
        assert_eq!(read(forms), "لا میں میں".replace('ی', "ي"));
        assert_eq!(
            read("The wall says ںیم یناپ and more ںیم words"),
            "The wall says پانی میں and more میں words"
        );
        assert_eq!(in_reading_order(vec!["م", "لا", "س"]), "سلام", "what is drawn as one stays as it is");
    }

    #[test]
    fn a_long_line_comes_back_whole() {
        let long = "ں1a ".repeat(200_000);
        assert_eq!(read(&long).chars().count(), long.chars().count());
    }
}
