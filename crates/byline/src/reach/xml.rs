//! The little of XML that feeds, maps and harvests are written in.
//! It refuses what XML 1.0 cannot hold: such characters are left out, and no text becomes markup.

use std::fmt::Write;

/// A document under way.
pub(super) struct Xml(String);

impl Xml {
    /// A document that begins as every one does.
    pub(super) fn new() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned())
    }

    /// A piece that is joined to a document later.
    pub(super) fn piece() -> Self {
        Self(String::new())
    }

    /// Joins a piece.
    pub(super) fn join(&mut self, piece: Self) -> &mut Self {
        self.0.push_str(&piece.0);
        self
    }

    /// Opens an element; `attributes` are names with their values.
    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.tag(name, attributes, ">\n")
    }

    /// An element without anything in it.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> &mut Self {
        self.tag(name, attributes, "/>\n")
    }

    /// An element that holds a text.
    pub(super) fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) -> &mut Self {
        self.tag(name, attributes, ">");
        escape(&mut self.0, text);
        self.close(name)
    }

    /// Closes an element.
    pub(super) fn close(&mut self, name: &str) -> &mut Self {
        let _ = writeln!(self.0, "</{name}>");
        self
    }

    /// The document.
    pub(super) fn whole(self) -> String {
        self.0
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)], end: &str) -> &mut Self {
        let _ = write!(self.0, "<{name}");
        for (attribute, value) in attributes {
            let _ = write!(self.0, " {attribute}=\"");
            escape(&mut self.0, value);
            self.0.push('"');
        }
        self.0.push_str(end);
        self
    }
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'.. => out.push(c),
            // XML 1.0, production 2: no other character may stand in a document, not even as a reference.
            _ => {}
        }
    }
}

/// Text as it may stand in HTML, within an element or a quoted attribute.
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(&mut out, text);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_markup_and_what_xml_cannot_hold_is_left_out() {
        let mut xml = Xml::new();
        xml.open("a", &[("b", "\"<&>'")]).text("c", &[], "]]>\u{0}\u{b}\u{ffff}x\u{1f469}").close("a");
        let whole = xml.whole();
        assert!(
            whole.ends_with("<a b=\"&quot;&lt;&amp;&gt;'\">\n<c>]]&gt;x\u{1f469}</c>\n</a>\n"),
            "{whole}"
        );
    }
}
