//! The letters of a PDF put into lines by where they are drawn, and into the order in which each line is read.
//! It refuses to go by the order of drawing, and to pass over words that stand in the file beside letters without a name.

use super::{pdf::pdf_string, visual};
use pdf_extract::{
    ColorSpace, Dictionary, Document, MediaBox, Object, OutputDev, OutputError, Path, PathOp, Transform,
    content::{Content, Operation},
};
use unicode_normalization::char::is_combining_mark;

/// Parts of a letter's height: nearer together is one line; farther apart is more than the next line; a gap beside a letter that parts two words.
const ONE_LINE: f64 = 0.5;
const NEXT_LINE: f64 = 1.5;
const GAP: f64 = 0.1;

/// Height and width of the mark that says where words stand in the place of letters: no page draws one so.
const MARK: f64 = -7_919.0;

/// The words of a document, line by line, a blank line where lines stand apart; none where they cannot be had.
pub(super) fn text(document: &mut Document) -> String {
    let mut page = Drawn { said: said(document), ..Drawn::default() };
    match pdf_extract::output_doc(document, &mut page) {
        Ok(()) => page.whole(),
        Err(_) => String::new(),
    }
}

/// What stands in the place of letters ("actual text": ligatures, hyphens at a line's end, letters whose shape has no name), in the order of the
/// pages. The library passes it over; a mark is put before and behind the letters, in the one thing of a page that it tells: what is filled.
fn said(document: &mut Document) -> Vec<String> {
    let mut said = Vec::new();
    let pages: Vec<_> = document.get_pages().into_values().collect();
    for page in pages {
        let Ok(content) = document.get_page_content(page) else { continue };
        if memchr::memmem::find(&content, b"ActualText").is_none() {
            continue;
        }
        let Ok(content) = Content::decode(&content) else { continue };
        let marked = Content { operations: marked(content.operations, &mut said) };
        if let Ok(content) = marked.encode() {
            // A page that shares its content with another keeps it, unmarked, where this fails.
            let _ = document.change_page_content(page, content);
        }
    }
    said
}

fn marked(operations: Vec<Operation>, said: &mut Vec<String>) -> Vec<Operation> {
    let (mut out, mut open) = (Vec::with_capacity(operations.len()), Vec::new());
    for operation in operations {
        match operation.operator.as_str() {
            "BDC" | "BMC" => {
                // Words within words are the outer ones'.
                let words = if open.contains(&true) { None } else { words_of(&operation) };
                open.push(words.is_some());
                out.push(operation);
                if let Some(words) = words {
                    out.extend(mark(said.len(), true));
                    said.push(words);
                }
            }
            "EMC" => {
                if open.pop() == Some(true) {
                    out.extend(mark(said.len() - 1, false));
                }
                out.push(operation);
            }
            // Pictures have no words, and what the library reads of them it cannot write.
            "BI" => {}
            _ => out.push(operation),
        }
    }
    // What a page leaves open ends with it.
    if open.contains(&true) {
        out.extend(mark(said.len() - 1, false));
    }
    out
}

fn words_of(operation: &Operation) -> Option<String> {
    let about: &Dictionary = operation.operands.get(1)?.as_dict().ok()?;
    Some(pdf_string(about.get(b"ActualText").ok()?.as_str().ok()?))
}

fn mark(number: usize, begins: bool) -> [Operation; 2] {
    let numbers = [number as f64, f64::from(u8::from(begins)), MARK, MARK];
    #[expect(clippy::cast_possible_truncation, reason = "a page has fewer words than a f32 counts exactly")]
    let numbers = numbers.into_iter().map(|number| Object::Real(number as f32)).collect();
    [Operation::new("re", numbers), Operation::new("f", Vec::new())]
}

/// A letter, or a few that are drawn as one, in the directions of its own line.
#[derive(Clone, Debug, PartialEq)]
struct Letter {
    words: String,
    begins: f64,
    ends: f64,
    size: f64,
    /// Letters of one run were set together: no gap between them parts words.
    run: usize,
}

/// What was drawn so far.
#[derive(Default)]
struct Drawn {
    said: Vec<String>,
    /// The words that stand in the place of the letters under way, and the room these take.
    instead: Option<(String, Option<Letter>)>,
    /// On which level these began.
    place: f64,
    line: Vec<Letter>,
    /// Where the line stands, and how high its letters are.
    level: (f64, f64),
    run: usize,
    out: String,
}

impl Drawn {
    fn whole(mut self) -> String {
        self.end_of_line();
        self.out
    }

    fn put(&mut self, letter: Letter, level: f64) {
        let (before, size) = self.level;
        let apart = (level - before).abs();
        if !self.line.is_empty() && apart > ONE_LINE * size.max(letter.size) {
            self.end_of_line();
            if apart > NEXT_LINE * letter.size {
                self.out.push('\n');
            }
        }
        if self.line.is_empty() || letter.size >= size {
            self.level = (level, letter.size);
        }
        self.line.push(letter);
    }

    fn end_of_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        if line.is_empty() {
            return;
        }
        let mut words = as_read(line);
        if words.ends_with('\u{ad}') {
            words.pop();
            words.push('-');
        }
        self.out.push_str(&words.replace('\u{ad}', ""));
        self.out.push('\n');
    }
}

/// A line's letters as they are read.
fn as_read(line: Vec<Letter>) -> String {
    let is_mark = |letter: &Letter| letter.words.chars().all(is_combining_mark) && !letter.words.is_empty();
    let (marks, mut letters): (Vec<Letter>, Vec<Letter>) = line.into_iter().partition(is_mark);
    in_places(&mut letters);
    // A mark belongs to the letter over or under whose middle it stands.
    for mark in marks {
        let middle = |letter: &Letter| (letter.begins + letter.ends) / 2.0;
        let far = |letter: &Letter| (middle(letter) - middle(&mark)).abs();
        match letters.iter_mut().min_by(|a, b| far(a).total_cmp(&far(b))) {
            Some(letter) => letter.words.push_str(&mark.words),
            None => letters.push(mark),
        }
    }
    let mut pieces: Vec<&str> = Vec::with_capacity(letters.len() * 2);
    for (n, letter) in letters.iter().enumerate() {
        let before = n.checked_sub(1).map(|n| &letters[n]);
        if before.is_some_and(|before| parts(before, letter)) {
            pieces.push(" ");
        }
        pieces.push(&letter.words);
    }
    visual::in_reading_order(pieces)
}

/// Puts a line's letters where they stand, from the left to the right. Where a run begins is told by the page; within it letters follow one another
/// by widths that many a file tells wrongly, so only a run that may have been set from either end is taken apart.
fn in_places(letters: &mut Vec<Letter>) {
    let runs_left = |letter: &Letter| letter.words.contains(visual::runs_left);
    let mut parts: Vec<Vec<Letter>> = Vec::new();
    for run in letters.chunk_by(|a, b| a.run == b.run) {
        if run.iter().any(runs_left) {
            parts.extend(run.iter().map(|letter| vec![letter.clone()]));
        } else {
            parts.push(run.to_vec());
        }
    }
    let begins = |part: &Vec<Letter>| part.first().map_or(0.0, |letter| letter.begins);
    let size = letters.first().map_or(0.0, |letter| letter.size);
    let goes_back = |pair: &[Vec<Letter>]| begins(&pair[1]) < begins(&pair[0]) - ONE_LINE * size;
    if letters.iter().any(runs_left) || parts.windows(2).any(goes_back) {
        parts.sort_by(|a, b| begins(a).total_cmp(&begins(b)));
        *letters = parts.concat();
    }
}

/// Whether the gap between two letters stands for a space that nobody drew.
fn parts(before: &Letter, letter: &Letter) -> bool {
    let is_space = |letter: &Letter| letter.words.chars().all(char::is_whitespace);
    before.run != letter.run
        && !is_space(before)
        && !is_space(letter)
        && letter.begins > before.ends + GAP * letter.size
}

impl OutputDev for Drawn {
    fn begin_page(
        &mut self,
        _: u32,
        _: &MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        self.end_of_line();
        Ok(())
    }

    fn output_character(
        &mut self,
        at: &Transform,
        width: f64,
        _: f64,
        font_size: f64,
        words: &str,
    ) -> Result<(), OutputError> {
        let across = at.m11.hypot(at.m12);
        let (dx, dy) = if across > 0.0 { (at.m11 / across, at.m12 / across) } else { (1.0, 0.0) };
        let begins = at.m31 * dx + at.m32 * dy;
        let level = at.m32 * dx - at.m31 * dy;
        let size = at.m21.hypot(at.m22) * font_size.abs();
        let ends = begins + width * across * font_size;
        let letter = Letter {
            words: words.to_owned(),
            begins: begins.min(ends),
            ends: begins.max(ends),
            size,
            run: self.run,
        };
        match &mut self.instead {
            Some((_, room @ None)) => {
                *room = Some(letter);
                self.place = level;
            }
            Some((_, Some(room))) => {
                room.begins = room.begins.min(letter.begins);
                room.ends = room.ends.max(letter.ends);
            }
            None if words.is_empty() => {}
            None => self.put(letter, level),
        }
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        self.run += 1;
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn fill(&mut self, _: &Transform, _: &ColorSpace, _: &[f64], path: &Path) -> Result<(), OutputError> {
        let Some(&PathOp::Rect(number, begins, width, height)) = path.ops.last() else { return Ok(()) };
        if (width, height) != (MARK, MARK) {
            return Ok(());
        }
        if begins > 0.0 {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a number that was an index"
            )]
            let words = self.said.get(number as usize).cloned().unwrap_or_default();
            self.instead = Some((words, None));
        } else if let Some((words, Some(room))) = self.instead.take()
            && !words.is_empty()
        {
            let level = self.place;
            self.put(Letter { words, ..room }, level);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(line: &str, from: f64, run: usize) -> Vec<Letter> {
        let each = line.chars().zip(0_u32..);
        let letter = |(letter, n): (char, u32)| {
            let begins = from + f64::from(n) * 6.0;
            Letter { words: letter.to_string(), begins, ends: begins + 6.0, size: 10.0, run }
        };
        each.map(letter).collect()
    }

    #[test]
    fn a_line_is_read_by_where_it_stands_and_not_by_what_was_drawn_first() {
        let line = [letters("counts.", 72.0, 1), letters("The list", 12.0, 2)].concat();
        assert_eq!(as_read(line), "The list counts.");
        let set_apart = [letters("ab", 0.0, 1), letters("cd", 13.5, 2)].concat();
        assert_eq!(as_read(set_apart), "ab cd");
        let mut wide = letters("wide", 0.0, 1);
        wide[1].begins = 40.0;
        assert_eq!(as_read([wide, letters("r", 24.0, 2)].concat()), "wider", "widths may be told wrongly");
        let kerned = [letters("ab", 0.0, 1), letters("cd", 12.5, 2)].concat();
        assert_eq!(as_read(kerned), "abcd");
    }

    #[test]
    fn words_of_arabic_letters_are_read_from_the_right_whichever_was_drawn_first() {
        let drawn: String = "پانی کی گنتی".chars().rev().collect();
        let left_first = letters(&drawn, 0.0, 1);
        let mut right_first = left_first.clone();
        right_first.reverse();
        assert_eq!(as_read(left_first), "پانی کی گنتی");
        assert_eq!(as_read(right_first), "پانی کی گنتی");
        // Two letters in one shape, and a mark over a letter.
        let shape = |words: &str, begins: f64, ends: f64| Letter {
            words: words.into(),
            begins,
            ends,
            size: 10.0,
            run: 1,
        };
        let line = vec![
            shape("م", 0.0, 6.0),
            shape("لا", 6.0, 14.0),
            shape("س", 14.0, 20.0),
            shape("\u{64e}", 15.0, 18.0),
        ];
        assert_eq!(as_read(line), "سَلام");
    }

    #[test]
    fn what_stands_in_the_place_of_letters_is_read() {
        let words = "BT /F1 12 Tf 10 10 Td /Span <</ActualText <FEFF067E>>> BDC (x) Tj EMC (y) Tj ET";
        let mut said = Vec::new();
        let operations = marked(Content::decode(words.as_bytes()).unwrap().operations, &mut said);
        assert_eq!(said, ["\u{67e}"]);
        let names: Vec<&str> = operations.iter().map(|operation| operation.operator.as_str()).collect();
        assert_eq!(names, ["BT", "Tf", "Td", "BDC", "re", "f", "Tj", "re", "f", "EMC", "Tj", "ET"]);
        let again = Content { operations }.encode().unwrap();
        assert_eq!(Content::decode(&again).unwrap().operations.len(), 12, "a mark is written as a page is");
    }

    #[test]
    fn pictures_in_a_page_and_words_that_never_end_leave_its_other_words() {
        let words =
            b"/Span <</ActualText <FEFF067E>>> BDC (x) Tj BI /W 1 /H 1 /BPC 8 /CS /G ID \xff EI (y) Tj";
        let mut said = Vec::new();
        let operations = marked(Content::decode(words).unwrap().operations, &mut said);
        let again = Content::decode(&Content { operations }.encode().unwrap()).unwrap();
        let names: Vec<&str> = again.operations.iter().map(|operation| operation.operator.as_str()).collect();
        assert_eq!(names, ["BDC", "re", "f", "Tj", "Tj", "re", "f"]);
    }
}
