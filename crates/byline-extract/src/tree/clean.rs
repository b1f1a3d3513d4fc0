//! HTML that the cleaner wrote, read back: every tag is closed in its turn and only five references stand in it.
//! It refuses anything else, so that its caller parses it as HTML of unknown making.

use super::{
    page::Document,
    sink::{Data, Grown, NONE},
};
use html5ever::{Attribute, LocalName, QualName, ns, tendril::StrTendril};

/// The tree of what the cleaner wrote; none when it is not as the cleaner writes.
pub fn document(html: &str) -> Option<Document> {
    let mut reading = Reading { nodes: Vec::new(), open: Vec::new() };
    reading.add(Data::Other);
    reading.open.push(0);
    for part in ["html", "body"] {
        reading.start(part, "")?;
    }
    let mut rest = html;
    while !rest.is_empty() {
        let Some(after) = rest.strip_prefix('<') else {
            let end = rest.find('<').unwrap_or(rest.len());
            reading.add(Data::Text(StrTendril::from(unescaped(&rest[..end])?.as_str())));
            rest = &rest[end..];
            continue;
        };
        let (tag, after) = after.split_once('>')?;
        rest = after;
        match tag.strip_prefix('/') {
            Some(name) => reading.end(name)?,
            None => {
                let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
                reading.start(name, attributes)?;
            }
        }
    }
    (reading.open.len() == 3).then(|| Document::laid_out(reading.nodes))
}

struct Reading {
    nodes: Vec<Grown>,
    /// The elements that are open, the page itself first.
    open: Vec<u32>,
}

impl Reading {
    fn add(&mut self, data: Data) -> u32 {
        let parent = self.open.last().copied().unwrap_or(NONE);
        let own = self.nodes.len() as u32;
        let before = match self.nodes.get_mut(parent as usize) {
            Some(parent) => {
                let before = std::mem::replace(&mut parent.last, own);
                parent.first = if before == NONE { own } else { parent.first };
                before
            }
            None => NONE,
        };
        if let Some(before) = self.nodes.get_mut(before as usize) {
            before.after = own;
        }
        self.nodes.push(Grown { parent, before, after: NONE, first: NONE, last: NONE, data });
        own
    }

    fn start(&mut self, name: &str, attributes: &str) -> Option<()> {
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
            return None;
        }
        let named = QualName::new(None, ns!(html), LocalName::from(name));
        let attributes = self::attributes(attributes)?;
        let own = self.add(Data::Element { name: named, attributes, contents: NONE, integrates: false });
        if name != "br" {
            self.open.push(own);
        }
        Some(())
    }

    fn end(&mut self, name: &str) -> Option<()> {
        let open = self.open.pop().filter(|_| self.open.len() >= 3)?;
        match &self.nodes[open as usize].data {
            Data::Element { name: held, .. } if &*held.local == name => Some(()),
            _ => None,
        }
    }
}

/// `name="value"`, one after the other.
fn attributes(mut rest: &str) -> Option<Vec<Attribute>> {
    let mut found = Vec::new();
    while !rest.is_empty() {
        let (name, after) = rest.split_once("=\"")?;
        let (value, after) = after.split_once('"')?;
        let name = QualName::new(None, ns!(), LocalName::from(name));
        found.push(Attribute { name, value: StrTendril::from(unescaped(value)?.as_str()) });
        rest = after.trim_start_matches(' ');
    }
    Some(found)
}

fn unescaped(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let (name, after) = after.split_once(';')?;
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "nbsp" => '\u{a0}',
            _ => return None,
        });
        rest = after;
    }
    out.push_str(rest);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_cleaner_wrote_is_read_and_nothing_else() {
        let html = "<p lang=\"ur\" dir=\"rtl\">a &amp;&nbsp;b<br>c <a href=\"/?a&amp;b\">d</a></p><ol><li>e</li></ol>f";
        let doc = document(html).unwrap();
        assert_eq!(doc.body().unwrap().raw_text(), "a &\u{a0}bc def");
        assert_eq!(doc.select("a")[0].attr("href"), Some("/?a&b"));
        for other in ["<p>", "</p>", "<p></a>", "<P></P>", "<p a=b></p>", "&eacute;", "<!-- -->", "a<"] {
            assert!(document(other).is_none(), "{other}");
        }
    }
}
