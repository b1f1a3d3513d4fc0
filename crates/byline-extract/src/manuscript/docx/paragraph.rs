//! Paragraphs of a document put in a row: headings, quotations and nested lists opened and closed around them.
//! It refuses to lose a paragraph: what is no list, heading or quotation is a plain one.

use super::styles::{InList, Part, Styles};
use std::fmt::Write;

/// The blocks written so far.
#[derive(Default)]
pub struct Blocks {
    pub html: String,
    /// The lists open, each numbered or not.
    open: Vec<bool>,
    in_quote: bool,
}

impl Blocks {
    /// A paragraph of that part, in that list.
    pub fn push(&mut self, words: &str, part: Part, in_list: Option<&InList>, styles: &Styles) {
        if words.trim().is_empty() {
            return;
        }
        if let Some((at, ordered)) = in_list.and_then(|at| Some((at, styles.is_ordered(at)?)))
            && !matches!(part, Part::Heading(_))
        {
            self.quote(false);
            self.list_to(at.level, ordered);
            let _ = write!(self.html, "<li><p>{words}</p>");
            return;
        }
        self.close();
        match part {
            Part::Heading(level) => {
                self.quote(false);
                let level = (level + 1).clamp(2, 4);
                let _ = write!(self.html, "<h{level}>{words}</h{level}>");
            }
            part => {
                self.quote(part == Part::Quote);
                let _ = write!(self.html, "<p>{words}</p>");
            }
        }
    }

    /// Markup between paragraphs, such as a table's.
    pub fn raw(&mut self, html: &str) {
        self.close();
        self.quote(false);
        self.html.push_str(html);
    }

    /// Everything open is closed.
    pub fn finish(mut self) -> String {
        self.close();
        self.quote(false);
        self.html
    }

    fn close(&mut self) {
        while self.open.last().is_some() {
            self.close_one();
        }
    }

    fn close_one(&mut self) {
        if let Some(ordered) = self.open.pop() {
            self.html.push_str(if ordered { "</li></ol>" } else { "</li></ul>" });
        }
    }

    /// The lists open so that the next entry stands at that level.
    fn list_to(&mut self, level: usize, ordered: bool) {
        let wanted = level.min(8) + 1;
        while self.open.len() > wanted || (self.open.len() == wanted && self.open.last() != Some(&ordered)) {
            self.close_one();
        }
        if self.open.len() == wanted {
            self.html.push_str("</li>");
        } else {
            // A level that is jumped over has no entry of its own.
            self.html.push_str(if ordered { "<ol>" } else { "<ul>" });
            self.open.push(ordered);
        }
    }

    fn quote(&mut self, wanted: bool) {
        if self.in_quote != wanted {
            self.html.push_str(if wanted { "<blockquote>" } else { "</blockquote>" });
            self.in_quote = wanted;
        }
    }
}
