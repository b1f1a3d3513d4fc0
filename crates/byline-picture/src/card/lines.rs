//! Words broken into lines by their measured widths (UAX #14), in the largest size at which they fit their box, the lines about equally long.
//! It refuses to run over: what does not fit in the smallest size ends with an ellipsis.

use super::letters::Letters;
use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

/// The most characters of one block.
const MOST: usize = 600;

/// Against which side of its box something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The left one.
    Left,
    /// The right one.
    Right,
}

/// How a block of words is set.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// Sizes to try, the largest first; at least one.
    pub sizes: &'a [f32],
    /// The distance of baselines, in sizes.
    pub leading: f32,
    /// The box: left, top, width, height.
    pub frame: (f32, f32, f32, f32),
    /// The most lines.
    pub lines: usize,
    /// Whether the words run from right to left.
    pub rtl: bool,
    /// Against which side lines stand.
    pub side: Side,
}

/// Words set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// Its lines.
    pub lines: Vec<Line>,
    /// The height it takes.
    pub height: f32,
}

/// A line as outlines, with where its left edge stands on its baseline.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Path data of SVG.
    pub outlines: String,
    /// The left edge.
    pub x: f32,
    /// The baseline.
    pub y: f32,
}

impl Letters {
    /// `words` set into their box from its top on.
    #[must_use]
    pub fn block(&self, words: &str, setting: &Setting<'_>) -> Block {
        let words = shortened(words);
        let (left, top, width, height) = setting.frame;
        let mut chosen = (setting.sizes.last().copied().unwrap_or(24.0), Vec::new());
        for size in setting.sizes {
            let lines = broken(&words, width, |line| self.width(line, *size, setting.rtl));
            let most = room(height, size * setting.leading).min(setting.lines);
            let fits = lines.len() <= most;
            chosen = (
                *size,
                if fits {
                    balanced(self, &words, *size, setting, &lines)
                } else {
                    cut(self, lines, most, *size, setting)
                },
            );
            if fits {
                break;
            }
        }
        let (size, lines) = chosen;
        let step = size * setting.leading;
        // The wider the lines stand, the higher their letters reach: those of Nastaliq climb.
        let mut y = top + step / 2.0 + size * (0.35 + (setting.leading - 1.16) / 6.0);
        let mut set = Vec::with_capacity(lines.len());
        for line in &lines {
            let (outlines, wide) = self.outlines(line, size, setting.rtl);
            let x = if setting.side == Side::Right { left + width - wide } else { left };
            set.push(Line { outlines, x, y });
            y += step;
        }
        #[expect(clippy::cast_precision_loss, reason = "a card has a few lines")]
        let height = step * set.len() as f32;
        Block { lines: set, height }
    }
}

/// How many lines of a height there is room for; always one.
fn room(height: f32, step: f32) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few lines")]
    let lines = (height / step.max(1.0)).max(1.0) as usize;
    lines
}

fn shortened(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(MOST).collect()
}

/// The lines that `words` make in a width; a piece that is wider by itself is broken between its letters.
fn broken(words: &str, width: f32, measured: impl Fn(&str) -> f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let (mut start, mut fitting) = (0, 0);
    for (end, _) in linebreaks(words) {
        if measured(words[start..end].trim()) <= width {
            fitting = end;
            continue;
        }
        if fitting > start {
            lines.push(words[start..fitting].trim().to_owned());
            start = fitting;
        }
        while measured(words[start..end].trim()) > width {
            let room = letters_that_fit(&words[start..end], width, &measured);
            lines.push(words[start..start + room].trim().to_owned());
            start += room;
        }
        fitting = end;
    }
    if !words[start..].trim().is_empty() {
        lines.push(words[start..].trim().to_owned());
    }
    lines
}

/// How many bytes of a piece too wide for a line stand on one; at least one letter.
fn letters_that_fit(piece: &str, width: f32, measured: impl Fn(&str) -> f32) -> usize {
    let ends: Vec<usize> = piece.grapheme_indices(true).map(|(at, letter)| at + letter.len()).collect();
    let fitting = ends.partition_point(|end| measured(piece[..*end].trim()) <= width);
    ends.get(fitting.saturating_sub(1)).copied().unwrap_or(piece.len())
}

/// The same words in as many lines, in the narrowest width that still holds them so.
fn balanced(
    letters: &Letters,
    words: &str,
    size: f32,
    setting: &Setting<'_>,
    lines: &[String],
) -> Vec<String> {
    if lines.len() < 2 {
        return lines.to_vec();
    }
    let measured = |line: &str| letters.width(line, size, setting.rtl);
    let (mut narrow, mut wide) = (setting.frame.2 * 0.5, setting.frame.2);
    let mut best = lines.to_vec();
    for _ in 0..6 {
        let middle = f32::midpoint(narrow, wide);
        let tried = broken(words, middle, measured);
        if tried.len() <= lines.len() {
            (best, wide) = (tried, middle);
        } else {
            narrow = middle;
        }
    }
    best
}

/// The first lines, the last of them ended with an ellipsis.
fn cut(
    letters: &Letters,
    mut lines: Vec<String>,
    most: usize,
    size: f32,
    setting: &Setting<'_>,
) -> Vec<String> {
    lines.truncate(most.max(1));
    if let Some(last) = lines.last_mut() {
        loop {
            let ended = format!(
                "{}\u{2026}",
                last.trim_end_matches([
                    ' ', ',', '.', ':', ';', '\u{2013}', '\u{2014}', '\u{60c}', '\u{6d4}'
                ])
            );
            if letters.width(&ended, size, setting.rtl) <= setting.frame.2 || last.is_empty() {
                *last = ended;
                break;
            }
            // By words while there are any, then by letters.
            let shorter =
                last.rfind(' ').or_else(|| last.grapheme_indices(true).next_back().map(|(at, _)| at));
            last.truncate(shorter.unwrap_or(0));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every letter is ten wide.
    fn ten(line: &str) -> f32 {
        line.graphemes(true).count() as f32 * 10.0
    }

    #[test]
    fn lines_break_where_the_standard_lets_them_and_hold_their_width() {
        assert_eq!(broken("one two three four", 90.0, ten), ["one two", "three", "four"]);
        assert_eq!(broken("well-known facts", 60.0, ten), ["well-", "known", "facts"]);
        assert_eq!(broken("5\u{a0}km away", 60.0, ten), ["5\u{a0}km", "away"]);
        assert_eq!(broken("", 60.0, ten), Vec::<String>::new());
        assert_eq!(broken("word", 1.0, ten), ["w", "o", "r", "d"], "never without end");
    }

    #[test]
    fn a_piece_without_a_break_is_broken_between_letters_and_no_letter_is_lost() {
        let long = "x".repeat(23);
        let lines = broken(&format!("an {long} end"), 100.0, ten);
        assert!(lines.iter().all(|line| ten(line) <= 100.0), "{lines:?}");
        assert_eq!(lines.concat().replace(' ', ""), format!("an{long}end"));
        let urdu = "\u{67e}\u{627}\u{646}\u{6cc} \u{6a9}\u{627} \u{62d}\u{633}\u{627}\u{628}";
        assert_eq!(broken(urdu, 70.0, ten).join(" "), urdu);
    }
}
