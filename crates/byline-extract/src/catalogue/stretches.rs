//! The entries of a large XML file as stretches of its bytes, found without reading any of them as XML: constant memory.
//! It refuses document types, nesting, tags and entries beyond its limits, each named, before anything of them is kept.

use super::CatalogueRefusal;
use memchr::memmem;
use std::io::Read;

/// Elements within elements (entries of exports nest three deep).
const DEEPEST: u32 = 256;
/// Bytes of one tag with its attributes.
const LONGEST_TAG: usize = 64 << 10;
/// Bytes kept of one entry; a larger one is told and passed over.
pub(super) const LARGEST: usize = 8 << 20;
/// Bytes before the first entry: the list of authors and terms stands there.
const LARGEST_HEAD: usize = 32 << 20;
const PIECE: usize = 256 << 10;

/// What the file holds, in order.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Stretch {
    /// Everything before the first entry.
    Head(Vec<u8>),
    /// An entry with its tags.
    Entry(Vec<u8>),
    /// An entry of so many bytes, more than are kept.
    TooLarge(u64),
}

/// A file on its way.
pub(super) struct Stretches<R> {
    from: R,
    name: &'static [u8],
    buffer: Vec<u8>,
    /// Where in the buffer stands what is still to be looked at.
    at: usize,
    end: usize,
    read: u64,
    ended: bool,
    kept: Vec<u8>,
    /// Bytes of the stretch under way, those not kept among them.
    length: u64,
    most: usize,
    depth: u32,
    /// The depth at which the entry under way began.
    entry: Option<u32>,
    is_head: bool,
}

/// What a tag does.
enum Tag {
    Opens,
    Closes,
    Stands,
}

impl<R: Read> Stretches<R> {
    /// The elements called `name`, not one within another.
    pub(super) fn of(from: R, name: &'static str) -> Self {
        Self {
            from,
            name: name.as_bytes(),
            buffer: vec![0; PIECE],
            at: 0,
            end: 0,
            read: 0,
            ended: false,
            kept: Vec::new(),
            length: 0,
            most: LARGEST_HEAD,
            depth: 0,
            entry: None,
            is_head: true,
        }
    }

    /// Bytes taken from the file.
    pub(super) fn bytes_read(&self) -> u64 {
        self.read
    }

    /// The next; none at the end of the file.
    pub(super) fn next(&mut self) -> Result<Option<Stretch>, CatalogueRefusal> {
        loop {
            if !self.through(b"<")? {
                return self.at_the_end();
            }
            // The mark itself belongs to the tag that may begin an entry.
            if self.begins_with(b"!--")? {
                self.must_end(b"-->", "a comment")?;
            } else if self.begins_with(b"![CDATA[")? {
                self.must_end(b"]]>", "a CDATA section")?;
            } else if self.begins_with(b"?")? {
                self.must_end(b"?>", "a processing instruction")?;
            } else if self.begins_with(b"!")? {
                let why = "it declares a document type, which no export needs and hostile files use; remove the line that begins with <!DOCTYPE";
                return Err(self.broken(why));
            } else if let Some(stretch) = self.tag()? {
                return Ok(Some(stretch));
            }
        }
    }

    fn at_the_end(&mut self) -> Result<Option<Stretch>, CatalogueRefusal> {
        if self.entry.is_some() || self.depth > 0 {
            return Err(self.broken("the file ends within an element; export it again, it was cut off"));
        }
        if self.is_head {
            self.is_head = false;
            return Ok(Some(Stretch::Head(std::mem::take(&mut self.kept))));
        }
        Ok(None)
    }

    /// One tag, its `<` already taken; a stretch where it ends one.
    fn tag(&mut self) -> Result<Option<Stretch>, CatalogueRefusal> {
        let tag = self.whole_tag()?;
        let (what, name) = read(&tag);
        let is_ours = name == self.name;
        match what {
            Tag::Opens => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    return Err(self.limit(format!("{DEEPEST} elements within one another are allowed")));
                }
                if is_ours && self.entry.is_none() {
                    return Ok(self.begin(&tag));
                }
            }
            Tag::Closes => {
                let ends = is_ours && self.entry == Some(self.depth);
                self.depth = self.depth.saturating_sub(1);
                if ends {
                    self.entry = None;
                    return Ok(Some(self.end()));
                }
            }
            Tag::Stands => {}
        }
        Ok(None)
    }

    /// An entry begins: what was kept so far is the head, or lay between two entries and is dropped.
    fn begin(&mut self, tag: &[u8]) -> Option<Stretch> {
        let before = self.kept.len().saturating_sub(tag.len() + 1);
        let mut head = std::mem::take(&mut self.kept);
        head.truncate(before);
        self.kept.push(b'<');
        self.kept.extend_from_slice(tag);
        self.length = self.kept.len() as u64;
        self.most = LARGEST;
        self.entry = Some(self.depth);
        std::mem::replace(&mut self.is_head, false).then_some(Stretch::Head(head))
    }

    fn end(&mut self) -> Stretch {
        let kept = std::mem::take(&mut self.kept);
        match self.length {
            length if length > kept.len() as u64 => Stretch::TooLarge(length),
            _ => Stretch::Entry(kept),
        }
    }

    /// From after `<` to `>`, which no quoted value hides.
    fn whole_tag(&mut self) -> Result<Vec<u8>, CatalogueRefusal> {
        let (mut tag, mut quote) = (Vec::new(), None);
        loop {
            let Some(byte) = self.byte()? else {
                return Err(self.broken("the file ends within a tag; export it again, it was cut off"));
            };
            tag.push(byte);
            match (quote, byte) {
                (None, b'>') => return Ok(tag),
                (None, b'"' | b'\'') => quote = Some(byte),
                (Some(open), _) if open == byte => quote = None,
                _ => {}
            }
            if tag.len() > LONGEST_TAG {
                return Err(
                    self.limit(format!("{LONGEST_TAG} bytes of one tag with its attributes are allowed"))
                );
            }
        }
    }

    fn must_end(&mut self, with: &[u8], what: &str) -> Result<(), CatalogueRefusal> {
        if self.through(with)? {
            return Ok(());
        }
        Err(self.broken(&format!("the file ends within {what}; export it again, it was cut off")))
    }

    /// Takes everything through the first `needle`; false where the file ends before one.
    fn through(&mut self, needle: &[u8]) -> Result<bool, CatalogueRefusal> {
        loop {
            let here = &self.buffer[self.at..self.end];
            if let Some(found) = memmem::find(here, needle) {
                self.take(found + needle.len())?;
                return Ok(true);
            }
            // The needle may begin in the last bytes of what is here.
            self.take(here.len().saturating_sub(needle.len() - 1))?;
            if !self.fill()? {
                self.take(self.end - self.at)?;
                return Ok(false);
            }
        }
    }

    fn begins_with(&mut self, wanted: &[u8]) -> Result<bool, CatalogueRefusal> {
        while self.end - self.at < wanted.len() && self.fill()? {}
        Ok(self.buffer[self.at..self.end].starts_with(wanted))
    }

    fn byte(&mut self) -> Result<Option<u8>, CatalogueRefusal> {
        if self.at == self.end && !self.fill()? {
            return Ok(None);
        }
        let byte = self.buffer[self.at];
        self.take(1)?;
        Ok(Some(byte))
    }

    /// Moves on, and keeps what is passed as long as there is room for it.
    fn take(&mut self, count: usize) -> Result<(), CatalogueRefusal> {
        let passed = &self.buffer[self.at..self.at + count];
        self.at += count;
        if self.entry.is_none() && !self.is_head {
            return Ok(());
        }
        self.length += count as u64;
        if self.kept.len() + count <= self.most {
            self.kept.extend_from_slice(passed);
            return Ok(());
        }
        if self.is_head {
            return Err(self.limit(format!("{} MiB before the first entry are allowed", LARGEST_HEAD >> 20)));
        }
        // Nothing more of it is wanted.
        self.most = 0;
        self.kept = Vec::new();
        Ok(())
    }

    fn fill(&mut self) -> Result<bool, CatalogueRefusal> {
        if self.ended {
            return Ok(false);
        }
        if self.end == self.buffer.len() || self.at == self.end {
            self.buffer.copy_within(self.at..self.end, 0);
            (self.at, self.end) = (0, self.end - self.at);
        }
        let count = loop {
            match self.from.read(&mut self.buffer[self.end..]) {
                Err(why) if why.kind() == std::io::ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        self.end += count;
        self.read += count as u64;
        self.ended = count == 0;
        Ok(count > 0)
    }

    fn place(&self) -> String {
        format!("byte {}", self.read - (self.end - self.at) as u64)
    }

    fn broken(&self, why: &str) -> CatalogueRefusal {
        CatalogueRefusal::Broken { place: self.place(), why: why.to_owned() }
    }

    fn limit(&self, limit: String) -> CatalogueRefusal {
        CatalogueRefusal::Limit { place: self.place(), limit }
    }
}

fn read(tag: &[u8]) -> (Tag, &[u8]) {
    let inner = &tag[..tag.len() - 1];
    let (what, inner) = match (inner.strip_prefix(b"/"), inner.strip_suffix(b"/")) {
        (Some(rest), _) => (Tag::Closes, rest),
        (None, Some(rest)) => (Tag::Stands, rest),
        (None, None) => (Tag::Opens, inner),
    };
    let end = inner.iter().position(u8::is_ascii_whitespace).unwrap_or(inner.len());
    (what, &inner[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(xml: &str) -> Result<Vec<Stretch>, CatalogueRefusal> {
        let mut stretches = Stretches::of(Slow(xml.as_bytes()), "item");
        let mut found = Vec::new();
        while let Some(stretch) = stretches.next()? {
            found.push(stretch);
        }
        assert_eq!(stretches.bytes_read(), xml.len() as u64);
        Ok(found)
    }

    /// A byte at a time: nothing may lean on where pieces end.
    struct Slow<'a>(&'a [u8]);

    impl Read for Slow<'_> {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            let count = self.0.len().min(1);
            into[..count].copy_from_slice(&self.0[..count]);
            self.0 = &self.0[count..];
            Ok(count)
        }
    }

    #[test]
    fn entries_are_found_whatever_their_text_looks_like() {
        let first = "<item a='>'><t><![CDATA[</item> <item>]]></t><!-- </item> --><x/></item>";
        let xml =
            format!("<?xml version='1.0'?><rss><title>T</title>\n{first} between <item>2</item>\n</rss>");
        let head = "<?xml version='1.0'?><rss><title>T</title>\n";
        let entry = |text: &str| Stretch::Entry(text.as_bytes().to_vec());
        assert_eq!(all(&xml).unwrap(), [Stretch::Head(head.into()), entry(first), entry("<item>2</item>")]);
    }

    #[test]
    fn a_file_without_entries_is_all_head() {
        assert_eq!(all("<rss></rss>").unwrap(), [Stretch::Head(b"<rss></rss>".to_vec())]);
        assert_eq!(all("").unwrap(), [Stretch::Head(Vec::new())]);
    }

    #[test]
    fn what_is_cut_off_or_hostile_is_refused_with_its_place() {
        for (xml, says) in [
            ("<rss><item>", "the file ends within an element"),
            ("<rss><item><![CDATA[ x", "within a CDATA section"),
            ("<rss><item a='", "within a tag"),
            ("<!DOCTYPE x [<!ENTITY a 'b'>]><rss/>", "document type"),
            (&format!("<rss {}/>", "a='1' ".repeat(20_000)), "bytes of one tag"),
            (&"<a>".repeat(300), "256 elements within"),
        ] {
            let why = all(xml).unwrap_err().to_string();
            assert!(why.contains(says) && why.contains("byte"), "{why}");
        }
    }

    #[test]
    fn an_entry_beyond_the_limit_is_told_and_the_next_is_read() {
        let large = format!("<item>{}</item>", "x".repeat(LARGEST));
        let xml = format!("<rss>{large}<item>2</item></rss>");
        let mut stretches = Stretches::of(xml.as_bytes(), "item");
        assert!(matches!(stretches.next().unwrap(), Some(Stretch::Head(_))));
        assert_eq!(stretches.next().unwrap(), Some(Stretch::TooLarge(large.len() as u64)));
        assert_eq!(stretches.next().unwrap(), Some(Stretch::Entry(b"<item>2</item>".to_vec())));
        assert_eq!(stretches.next().unwrap(), None);
    }
}
