//! One post as the export has it, before anything is made of it: its own elements, its terms and its metas.
//! It refuses entities beyond XML's five and numbers, and passes over comments and everything it has no use for.

use crate::catalogue::Term;
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

/// Metas kept of one post, and bytes of one: page builders hang whole pages there.
const MOST_METAS: usize = 400;
const LONGEST_META: usize = 16 << 10;
/// Terms of one post.
const MOST_TERMS: usize = 400;

/// A post, an attachment, a guest author: whatever an `item` holds.
#[derive(Debug, Default)]
pub(super) struct Exported {
    pub id: String,
    pub title: String,
    pub link: String,
    pub guid: String,
    pub creator: String,
    pub content: String,
    pub excerpt: String,
    pub date: String,
    pub date_gmt: String,
    pub rss_date: String,
    pub slug: String,
    pub status: String,
    pub kind: String,
    pub password: String,
    pub file: String,
    pub terms: Vec<Term>,
    pub metas: Vec<(String, String)>,
    pub comments: usize,
}

/// Somebody or something the head of the export lists.
#[derive(Debug, Default)]
pub(super) struct Listing {
    pub kind: String,
    pub fields: Vec<(String, String)>,
}

impl Exported {
    /// Reads one `item`.
    ///
    /// # Errors
    /// A sentence when it is not well formed.
    pub(super) fn read(xml: &str) -> Result<Self, String> {
        let mut post = Self::default();
        walk(xml, &mut |path, opened, text| post.take(path, opened, text))?;
        Ok(post)
    }

    fn take(&mut self, path: &[String], opened: &Opened, text: String) {
        match path {
            [_, field] => match field.as_str() {
                "category" => self.term(opened, text),
                "wp:comment" => self.comments += 1,
                other => {
                    if let Some(place) = self.field(other) {
                        *place = text;
                    }
                }
            },
            [_, meta, part] if meta == "wp:postmeta" && self.metas.len() <= MOST_METAS => {
                self.meta(part, text);
            }
            _ => {}
        }
    }

    fn field(&mut self, name: &str) -> Option<&mut String> {
        Some(match name {
            "wp:post_id" => &mut self.id,
            "title" => &mut self.title,
            "link" => &mut self.link,
            "guid" => &mut self.guid,
            "dc:creator" => &mut self.creator,
            "content:encoded" => &mut self.content,
            "excerpt:encoded" => &mut self.excerpt,
            "wp:post_date" => &mut self.date,
            "wp:post_date_gmt" => &mut self.date_gmt,
            "pubDate" => &mut self.rss_date,
            "wp:post_name" => &mut self.slug,
            "wp:status" => &mut self.status,
            "wp:post_type" => &mut self.kind,
            "wp:post_password" => &mut self.password,
            "wp:attachment_url" => &mut self.file,
            _ => return None,
        })
    }

    fn term(&mut self, opened: &Opened, text: String) {
        // WordPress stores the names of terms as HTML: "Water &amp; Cities".
        let text = crate::words::unescaped(&text).into_owned();
        // WXR 1.0 lists each term twice, once without its address.
        let Some(domain) = &opened.domain else {
            let is_told = |term: &Term| term.name == text;
            if !text.is_empty() && !self.terms.iter().any(is_told) && self.terms.len() < MOST_TERMS {
                self.terms.push(Term { taxonomy: "category".to_owned(), slug: text.clone(), name: text });
            }
            return;
        };
        let taxonomy = if domain == "tag" { "post_tag" } else { domain };
        let slug = opened.nicename.clone().filter(|slug| !slug.is_empty()).unwrap_or_else(|| text.clone());
        self.terms.retain(|term| !(term.name == text && term.slug == text));
        let is_told = |term: &Term| term.taxonomy == taxonomy && term.slug == slug;
        if !slug.is_empty() && !self.terms.iter().any(is_told) && self.terms.len() < MOST_TERMS {
            self.terms.push(Term { taxonomy: taxonomy.to_owned(), slug, name: text });
        }
    }

    fn meta(&mut self, part: &str, text: String) {
        match part {
            "wp:meta_key" => self.metas.push((text, String::new())),
            "wp:meta_value" if text.len() <= LONGEST_META => {
                if let Some((_, value)) = self.metas.last_mut() {
                    *value = text;
                }
            }
            _ => {}
        }
    }

    /// The values of a meta, in the order of the file.
    pub(super) fn metas(&self, key: &str) -> impl Iterator<Item = &str> {
        let of = move |(name, value): &'_ (String, String)| name == key && !value.trim().is_empty();
        self.metas.iter().filter(move |meta| of(meta)).map(|(_, value)| value.trim())
    }

    /// The slugs of its terms in a taxonomy with their names.
    pub(super) fn terms_in(&self, taxonomy: &str) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(move |term| term.taxonomy == taxonomy)
    }
}

/// What the head of an export lists one level below its channel: authors, terms, the site's own address.
pub(super) fn listed(head: &str) -> Vec<Listing> {
    let mut all = Vec::new();
    let mut open = Listing::default();
    // The head ends before its channel does; what was read until then stands.
    let _ = walk(head, &mut |path, _, text| match path {
        [_, _, kind] if !text.trim().is_empty() || !open.fields.is_empty() => {
            let mut listing = std::mem::take(&mut open);
            listing.kind.clone_from(kind);
            if listing.fields.is_empty() {
                listing.fields.push((kind.clone(), text));
            }
            all.push(listing);
        }
        [_, _, _, field] => open.fields.push((field.clone(), text)),
        _ => {}
    });
    all
}

/// What of an element's attributes is looked at.
#[derive(Clone, Default)]
pub(super) struct Opened {
    domain: Option<String>,
    nicename: Option<String>,
}

impl Opened {
    fn of(start: &BytesStart<'_>) -> Self {
        let mut opened = Self::default();
        for attribute in start.attributes().with_checks(false).flatten().take(8) {
            let value = || crate::words::unescaped(&String::from_utf8_lossy(&attribute.value)).into_owned();
            match attribute.key.as_ref() {
                b"domain" => opened.domain = Some(value()),
                b"nicename" => opened.nicename = Some(value()),
                _ => {}
            }
        }
        opened
    }
}

/// Tells each element as it ends: its path, its attributes, its own text.
fn walk(xml: &str, told: &mut dyn FnMut(&[String], &Opened, String)) -> Result<(), String> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut path: Vec<String> = Vec::new();
    let mut open: Vec<(Opened, String)> = Vec::new();
    loop {
        match reader.read_event().map_err(|why| not_well_formed(&why))? {
            Event::Start(start) => {
                path.push(String::from_utf8_lossy(start.name().as_ref()).into_owned());
                open.push((Opened::of(&start), String::new()));
            }
            Event::Empty(start) => {
                path.push(String::from_utf8_lossy(start.name().as_ref()).into_owned());
                told(&path, &Opened::of(&start), String::new());
                path.pop();
            }
            Event::End(_) => {
                if let Some((opened, text)) = open.pop() {
                    told(&path, &opened, text.trim().to_owned());
                }
                path.pop();
            }
            Event::Text(text) => add(&mut open, &text.decode().unwrap_or_default()),
            Event::CData(text) => add(&mut open, &text.decode().unwrap_or_default()),
            Event::GeneralRef(entity) => {
                let name = entity.decode().unwrap_or_default();
                add(&mut open, &crate::words::unescaped(&format!("&{name};")));
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn add(open: &mut [(Opened, String)], text: &str) {
    if let Some((_, own)) = open.last_mut() {
        own.push_str(text);
    }
}

fn not_well_formed(why: &quick_xml::Error) -> String {
    format!("It is not well-formed XML ({why}). Open it there, save it again and export once more.")
}
