//! Words as outlines: each stretch in the first of several faces that has its letters, shaped as its script asks, laid in the order it is read.
//! It refuses faces that are none; a letter that no face has is drawn as the empty box of the first.

use rustybuzz::{
    Direction, Face, UnicodeBuffer,
    ttf_parser::{GlyphId, OutlineBuilder},
};
use std::{fmt::Write as _, ops::Range};
use unicode_bidi::{BidiInfo, Level};

/// Bytes that are no typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("typeface {0} of a card cannot be read")]
pub struct NoType(pub usize);

/// Faces in the order in which they are asked for a letter.
#[derive(Clone)]
pub struct Letters {
    faces: Vec<Face<'static>>,
}

/// A stretch of words in one direction and one face.
#[derive(Debug)]
struct Stretch {
    range: Range<usize>,
    face: usize,
    level: Level,
}

/// What is done with each letter: its face, its shape, where it stands, and by how much the face is enlarged.
type Draw<'a> = dyn FnMut(&Face<'static>, GlyphId, (f32, f32), f32) + 'a;

impl Letters {
    /// These faces, the most wanted first.
    ///
    /// # Errors
    /// [`NoType`] for bytes that are none.
    pub fn new(files: &[&'static [u8]]) -> Result<Self, NoType> {
        let read = |(n, bytes): (usize, &&'static [u8])| Face::from_slice(bytes, 0).ok_or(NoType(n));
        Ok(Self { faces: files.iter().enumerate().map(read).collect::<Result<_, _>>()? })
    }

    /// How wide a line is when set in this size.
    #[must_use]
    pub fn width(&self, line: &str, size: f32, rtl: bool) -> f32 {
        self.set(line, size, rtl, &mut |_, _, _, _| {})
    }

    /// The outlines of a line from its left edge on its baseline, as path data of SVG, and its width.
    #[must_use]
    pub fn outlines(&self, line: &str, size: f32, rtl: bool) -> (String, f32) {
        let mut pen = Pen::default();
        let width = self.set(line, size, rtl, &mut |face, glyph, at, scale| {
            (pen.at, pen.scale) = (at, scale);
            let _ = face.outline_glyph(glyph, &mut pen);
        });
        (pen.path, width)
    }

    fn set(&self, line: &str, size: f32, rtl: bool, draw: &mut Draw<'_>) -> f32 {
        let mut x = 0.0;
        for stretch in self.stretches(line, rtl) {
            let Some(face) = self.faces.get(stretch.face) else { continue };
            let mut buffer = UnicodeBuffer::new();
            buffer.push_str(&line[stretch.range]);
            buffer.guess_segment_properties();
            buffer.set_direction(if stretch.level.is_rtl() {
                Direction::RightToLeft
            } else {
                Direction::LeftToRight
            });
            let shaped = rustybuzz::shape(face, &[], buffer);
            #[expect(clippy::cast_precision_loss, reason = "units of a typeface are thousands")]
            let scale = size / face.units_per_em().max(1) as f32;
            for (info, place) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
                #[expect(clippy::cast_precision_loss, reason = "as above")]
                let (dx, dy, on) = (place.x_offset as f32, place.y_offset as f32, place.x_advance as f32);
                if let Ok(glyph) = u16::try_from(info.glyph_id) {
                    draw(face, GlyphId(glyph), (x + dx * scale, -dy * scale), scale);
                }
                x += on * scale;
            }
        }
        x
    }

    /// The stretches of a line from left to right (UAX #9), each in one face.
    fn stretches(&self, line: &str, rtl: bool) -> Vec<Stretch> {
        let base = if rtl { Level::rtl() } else { Level::ltr() };
        let info = BidiInfo::new(line, Some(base));
        let mut found = Vec::new();
        for paragraph in &info.paragraphs {
            let (levels, runs) = info.visual_runs(paragraph, paragraph.range.clone());
            for run in runs {
                let level = levels.get(run.start).copied().unwrap_or(base);
                let mut parts = self.in_faces(line, run, level);
                if level.is_rtl() {
                    parts.reverse();
                }
                found.append(&mut parts);
            }
        }
        found
    }

    fn in_faces(&self, line: &str, run: Range<usize>, level: Level) -> Vec<Stretch> {
        let mut parts: Vec<Stretch> = Vec::new();
        for (n, letter) in line[run.clone()].char_indices() {
            let (start, end) = (run.start + n, run.start + n + letter.len_utf8());
            match parts.last_mut() {
                Some(last) if self.goes_on(last.face, letter) => last.range.end = end,
                _ => parts.push(Stretch { range: start..end, face: self.face_of(letter), level }),
            }
        }
        parts
    }

    /// Whether a letter stays with the stretch before it: what face that is in has it, or it is nothing by itself. A face asked for
    /// earlier takes its own letters back; blanks and points stay where they are.
    fn goes_on(&self, face: usize, letter: char) -> bool {
        let alone = letter.is_whitespace() || letter.is_ascii_punctuation() || is_joiner(letter);
        let has = self.has(face, letter);
        if alone { has || is_joiner(letter) } else { has && self.face_of(letter) == face }
    }

    fn face_of(&self, letter: char) -> usize {
        (0..self.faces.len()).find(|face| self.has(*face, letter)).unwrap_or(0)
    }

    fn has(&self, face: usize, letter: char) -> bool {
        self.faces.get(face).is_some_and(|face| face.glyph_index(letter).is_some())
    }
}

/// Joiners, marks of direction and of what stands on another letter.
fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}')
}

/// Writes outlines as path data.
#[derive(Default)]
struct Pen {
    path: String,
    at: (f32, f32),
    scale: f32,
}

impl Pen {
    fn write(&mut self, command: char, points: &[(f32, f32)]) {
        self.path.push(command);
        for (n, (x, y)) in points.iter().enumerate() {
            let (x, y) = (self.at.0 + x * self.scale, self.at.1 - y * self.scale);
            let _ = write!(self.path, "{}{x:.2} {y:.2}", if n > 0 { " " } else { "" });
        }
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.write('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.write('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.write('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.write('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}
