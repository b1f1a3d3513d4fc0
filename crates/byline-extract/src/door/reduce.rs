//! A page's markup written again with the few elements that a text needs.
//! It refuses to glue two blocks together: whatever stood apart on the page stands apart in the text.

use super::NOTES;
use crate::{
    head::Head,
    tree::{self, Called, Node, NodeId},
};
use byline_core::{language::Language, prose};

/// Levels of quotations, lists and emphasis written; what is deeper is written flat.
const DEEPEST: usize = 12;

/// Links written; no text has as many, and each address is taken apart.
const MOST_LINKS: usize = 10_000;

/// Bytes of text after which a comment parts it, which whoever reads it takes out again: for each `&` the cleaner's writer
/// looks through all the text that follows in one run.
const LONGEST_RUN: usize = 4_096;

/// What an outlet's system puts into words and no reader sees: where a word may be parted, and marks of byte order.
const LEFT_OUT: [char; 2] = ['\u{ad}', '\u{feff}'];

/// The nodes' content as reduced HTML: of the text nodes that are `wanted`, or of all but what is on buttons.
pub fn reduced(nodes: &[Node], head: &Head, wanted: Option<&dyn Fn(NodeId) -> bool>) -> String {
    let mut writer =
        Writer { out: String::new(), open: false, breaks: 0, nesting: 0, phrase: 0, links: 0, head, wanted };
    for node in nodes {
        writer.children(node);
        writer.close();
    }
    writer.out
}

struct Writer<'a> {
    out: String,
    /// Whether a paragraph is open.
    open: bool,
    /// Line breaks just written.
    breaks: usize,
    /// Quotations and lists open.
    nesting: usize,
    /// Inline elements open.
    phrase: usize,
    /// Links written.
    links: usize,
    head: &'a Head,
    /// Which texts were judged to be wanted.
    wanted: Option<&'a dyn Fn(NodeId) -> bool>,
}

impl Writer<'_> {
    fn children(&mut self, node: &Node) {
        for child in node.children() {
            self.node(&child);
        }
    }

    fn node(&mut self, node: &Node) {
        if node.is_text() {
            return self.text(node);
        }
        if !node.is_element() {
            return;
        }
        match node.name() {
            "script" | "style" | "template" | "head" | "title" | "svg" | "iframe" | "object" | "embed"
            | "audio" | "select" | "textarea" | "input" | "option" | "canvas" | "img" | "map"
            | "noscript" | "figcaption" | "rt" | "rp" => {}
            _ if is_hidden(node) => {}
            // A question that opens its answer stands on a button, and so does "Share": only who judged the words can tell.
            "button" if self.wanted.is_none() => {}
            "br" => self.line_break(),
            "h1" | "h2" => self.wrapped("h2", node),
            "h3" => self.wrapped("h3", node),
            "h4" | "h5" | "h6" => self.wrapped("h4", node),
            "blockquote" => self.nested("blockquote", node),
            "ul" | "ol" | "menu" => self.list(node),
            "div" => self.division(node),
            "table" => self.table(node),
            "pre" => self.preformatted(node),
            "q" => {
                self.raw_text("\u{201c}");
                self.inline(node);
                self.raw_text("\u{201d}");
            }
            name if tree::is_block(name) || name == "button" => self.apart(node),
            _ => self.inline(node),
        }
    }

    fn text(&mut self, node: &Node) {
        let Some(words) = node.words() else { return };
        if !self.is_wanted(node) && !is_blank(words) {
            return;
        }
        match words.is_ascii() || !words.contains(LEFT_OUT) {
            true => self.raw_text(words),
            false => self.raw_text(&words.replace(LEFT_OUT, "")),
        }
    }

    fn is_wanted(&self, text: &Node) -> bool {
        self.wanted.is_none_or(|wanted| wanted(text.id))
    }

    fn raw_text(&mut self, text: &str) {
        let blank = text.chars().all(char::is_whitespace);
        if blank && !self.open {
            return;
        }
        if !blank {
            self.open();
            self.breaks = 0;
        }
        let mut rest = text;
        while rest.len() > LONGEST_RUN {
            let (run, after) = rest.split_at(rest.floor_char_boundary(LONGEST_RUN));
            prose::escape(&mut self.out, run);
            self.out.push_str("<!---->");
            rest = after;
        }
        prose::escape(&mut self.out, rest);
    }

    fn open(&mut self) {
        if !self.open {
            self.out.push_str("<p>");
            self.open = true;
            self.breaks = 0;
        }
    }

    fn close(&mut self) {
        // Inside an emphasis the paragraph is not ours to close.
        if self.open && self.phrase == 0 {
            self.out.push_str("</p>");
            self.open = false;
        }
    }

    /// Two line ends make a paragraph, as old pages write them.
    fn line_break(&mut self) {
        if !self.open {
            return;
        }
        self.breaks += 1;
        if self.breaks >= 2 && self.phrase == 0 {
            self.close();
        } else {
            self.out.push_str("<br>");
        }
    }

    fn inline(&mut self, node: &Node) {
        if node.holds_block() || self.phrase >= DEEPEST {
            return self.children(node);
        }
        self.links += usize::from(node.name() == "a");
        if self.links > MOST_LINKS {
            return self.children(node);
        }
        let start = start_tag(node, self.head);
        let Some((start, end)) = start else { return self.children(node) };
        self.open();
        self.out.push_str(&start);
        self.phrase += 1;
        self.children(node);
        self.phrase -= 1;
        self.out.push_str(end);
    }

    /// A heading: its words alone, whatever blocks are inside.
    fn wrapped(&mut self, tag: &str, node: &Node) {
        if self.phrase > 0 {
            return self.children(node);
        }
        self.close();
        self.out.push_str(&format!("<{tag}>"));
        self.open = true;
        self.phrase += 1;
        self.children(node);
        self.phrase -= 1;
        self.open = false;
        self.out.push_str(&format!("</{tag}>"));
    }

    fn nested(&mut self, tag: &str, node: &Node) {
        self.close();
        if self.nesting >= DEEPEST || self.phrase > 0 {
            self.children(node);
            return self.close();
        }
        self.nesting += 1;
        self.out.push_str(&format!("<{tag}>"));
        self.children(node);
        self.close();
        self.out.push_str(&format!("</{tag}>"));
        self.nesting -= 1;
    }

    fn list(&mut self, node: &Node) {
        self.close();
        if self.nesting >= DEEPEST || self.phrase > 0 {
            self.children(node);
            return self.close();
        }
        let (start, end) = match (holds_notes(node), node.name()) {
            (true, _) => (format!("<ol class=\"{NOTES}\">"), "</ol>"),
            (false, "ol") => ("<ol>".to_owned(), "</ol>"),
            _ => ("<ul>".to_owned(), "</ul>"),
        };
        self.nesting += 1;
        self.out.push_str(&start);
        for child in node.children() {
            let bare = child.words().is_some_and(is_blank);
            if !bare && (child.is_element() || child.is_text()) {
                self.out.push_str("<li>");
                if child.name() == "li" {
                    self.children(&child)
                } else {
                    self.node(&child)
                }
                self.close();
                self.out.push_str("</li>");
            }
        }
        self.out.push_str(end);
        self.nesting -= 1;
    }

    /// A block like any other, or a note that stands in one of its own.
    fn division(&mut self, node: &Node) {
        let alone = self.phrase == 0 && self.nesting == 0;
        match lone_note(node).filter(|_| alone) {
            Some(number) => self.lone_note(node, number),
            None => self.apart(node),
        }
    }

    fn apart(&mut self, node: &Node) {
        self.close();
        self.children(node);
        self.close();
    }

    fn lone_note(&mut self, node: &Node, number: u32) {
        self.close();
        self.out.push_str(&format!("<ol class=\"{NOTES}\" start=\"{number}\"><li>"));
        self.children(node);
        self.close();
        self.out.push_str("</li></ol>");
    }

    /// A table of data reads row by row; a table of layout is only its cells' content.
    fn table(&mut self, node: &Node) {
        self.close();
        let cells: Vec<Node> =
            node.descendants().filter(|n| matches!(n.name(), "td" | "th")).take(2_001).collect();
        let layout = cells.len() > 2_000 || cells.iter().any(|c| c.holds_block() || c.length() > 400);
        if layout {
            self.children(node);
            return self.close();
        }
        for row in node.descendants().filter(|n| n.name() == "tr") {
            let mut first = true;
            for cell in row.children().filter(|n| matches!(n.name(), "td" | "th")) {
                if !first {
                    self.raw_text(" | ");
                }
                self.children(&cell);
                first = !self.open;
            }
            self.close();
        }
    }

    fn preformatted(&mut self, node: &Node) {
        self.close();
        let mut text = String::new();
        for part in node.descendants() {
            match part.words() {
                Some(words) if self.is_wanted(&part) || is_blank(words) => text.push_str(words),
                None if part.name() == "br" || tree::is_block(part.name()) => text.push('\n'),
                _ => {}
            }
        }
        for line in text.lines() {
            if line.trim().is_empty() {
                self.close();
            } else {
                if self.open {
                    self.out.push_str("<br>");
                }
                self.raw_text(line);
            }
        }
        self.close();
    }
}

/// The tags to write for an inline element, or none when only its words count.
fn start_tag(node: &Node, head: &Head) -> Option<(String, &'static str)> {
    match node.name() {
        "em" | "i" | "cite" | "dfn" => Some(("<em>".to_owned(), "</em>")),
        "strong" | "b" => Some(("<strong>".to_owned(), "</strong>")),
        "sup" => Some(("<sup>".to_owned(), "</sup>")),
        "a" => {
            let href = head.reached(node.attr("href")?)?;
            let mut tag = "<a href=\"".to_owned();
            prose::escape(&mut tag, href.as_str());
            tag.push_str("\">");
            Some((tag, "</a>"))
        }
        _ => {
            let lang = node.attr("lang").and_then(|l| l.parse::<Language>().ok());
            let dir = node.attr("dir").map(|d| d.to_ascii_lowercase()).filter(|d| d == "rtl" || d == "ltr");
            if lang.is_none() && dir.is_none() {
                return None;
            }
            let lang = lang.map(|l| format!(" lang=\"{l}\"")).unwrap_or_default();
            let dir = dir.map(|d| format!(" dir=\"{d}\"")).unwrap_or_default();
            Some((format!("<span{lang}{dir}>"), "</span>"))
        }
    }
}

/// Whether nothing of a text is left on a line.
fn is_blank(words: &str) -> bool {
    words.chars().all(|c| c.is_whitespace() || c.is_control())
}

fn holds_notes(list: &Node) -> bool {
    is_notes(list) || list.parent().is_some_and(|p| is_notes(&p))
}

/// A numbered list whose every entry is named as a note and leads back to its mark, as Markdown makes them.
fn lists_notes(list: &Node) -> bool {
    let named = |id: &str| {
        let rest = id.strip_prefix("fn").or_else(|| id.strip_prefix("footnote"));
        rest.is_some_and(|rest| rest.starts_with([':', '-', '_']) || rest.parse::<u32>().is_ok())
    };
    let leads_back = |entry: &Node| {
        entry.descendants().any(|a| a.attr("href").is_some_and(|href| href.contains("#fnref")))
    };
    let mut entries = list.children().filter(Node::is_element).peekable();
    list.name() == "ol"
        && entries.peek().is_some()
        && entries.all(|entry| entry.attr("id").is_some_and(named) && leads_back(&entry))
}

/// The number of a note as a word processor writes it into a page: a block by itself, after the text.
fn lone_note(node: &Node) -> Option<u32> {
    let id = node.attr("id")?;
    let number = id.strip_prefix("sdfootnote").or_else(|| id.strip_prefix("sdendnote"))?;
    number.parse().ok().filter(|number| (1..100_000).contains(number))
}

/// Whether an element holds the text's notes.
pub fn is_notes(node: &Node) -> bool {
    node.attr("role").is_some_and(|r| r == "doc-endnotes" || r == "doc-footnotes")
        || node.is_called(Called::Notes)
        || lists_notes(node)
}

fn is_hidden(node: &Node) -> bool {
    node.is_hidden()
        || node.attr("role").is_some_and(|r| r == "doc-backlink")
        // The number before a word processor's note, which the mark says already.
        || node.name() == "a" && (node.has_class("sdfootnotesym") || node.has_class("sdendnotesym"))
}
