//! A run of words of a document with what it looks like, and how runs are written as HTML.
//! It refuses fonts, colours and sizes; what stays is what carries meaning: emphasis, raised marks, links, direction.

use byline_core::prose::escape;

/// What a run looks like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    pub em: bool,
    pub strong: bool,
    pub raised: bool,
    pub hidden: bool,
    pub rtl: bool,
    pub language: Option<String>,
    pub rtl_language: Option<String>,
    pub href: Option<String>,
}

/// Words of one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    pub look: Look,
    /// Escaped already.
    pub html: String,
}

/// The runs of a paragraph as HTML; neighbours of one look are one element, as word processors part them at every edit.
pub fn html(runs: &[Run], paragraph_is_rtl: bool, in_heading: bool) -> String {
    let mut out = String::new();
    let mut at = 0;
    while at < runs.len() {
        let look = &runs[at].look;
        let end = runs[at..].iter().position(|run| run.look != *look).map_or(runs.len(), |n| at + n);
        let words: String = runs[at..end].iter().map(|run| run.html.as_str()).collect();
        if !look.hidden {
            wrapped(&mut out, look, &words, paragraph_is_rtl, in_heading);
        }
        at = end;
    }
    out
}

fn wrapped(out: &mut String, look: &Look, words: &str, paragraph_is_rtl: bool, in_heading: bool) {
    let mut ends: Vec<&str> = Vec::new();
    let mut open = |out: &mut String, start: &str, end: &'static str| {
        out.push_str(start);
        ends.push(end);
    };
    if let Some(href) = &look.href {
        let mut start = "<a href=\"".to_owned();
        escape(&mut start, href);
        start.push_str("\">");
        open(out, &start, "</a>");
    }
    if let Some(span) = turned(look, words, paragraph_is_rtl) {
        open(out, &span, "</span>");
    }
    let is_blank = words.trim().is_empty();
    if look.strong && !in_heading && !is_blank {
        open(out, "<strong>", "</strong>");
    }
    if look.em && !is_blank {
        open(out, "<em>", "</em>");
    }
    if look.raised && !is_blank {
        open(out, "<sup>", "</sup>");
    }
    out.push_str(words);
    ends.iter().rev().for_each(|end| out.push_str(end));
}

/// The start of a span for words that run against their paragraph.
fn turned(look: &Look, words: &str, paragraph_is_rtl: bool) -> Option<String> {
    if look.rtl == paragraph_is_rtl || !words.chars().any(char::is_alphabetic) {
        return None;
    }
    let (dir, language) = if look.rtl { ("rtl", &look.rtl_language) } else { ("ltr", &look.language) };
    let has_letters_of = words.chars().any(|c| c.is_alphabetic() && is_rtl(c) == look.rtl);
    if !has_letters_of {
        return None;
    }
    let mut span = format!("<span dir=\"{dir}\"");
    if let Some(language) = language {
        span.push_str(" lang=\"");
        escape(&mut span, language);
        span.push('"');
    }
    span.push('>');
    Some(span)
}

fn is_rtl(c: char) -> bool {
    matches!(u32::from(c), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff)
}
