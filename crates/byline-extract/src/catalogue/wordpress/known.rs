//! What posts of an export point at: its accounts, its guest authors, its pictures, and the address of the old site.
//! It refuses to grow with the file: beyond its limit a picture is forgotten, and the post that shows it says so.

use super::{
    declared, decoded,
    exported::{Exported, Listing, listed},
};
use crate::catalogue::{
    CatalogueRefusal,
    stretches::{Stretch, Stretches},
};
use byline_core::{address::WebAddress, language::Language};
use std::{collections::HashMap, io::Read};

/// Bytes of pictures' addresses and texts.
const MOST_OF_PICTURES: usize = 24 << 20;
/// Guest authors, and accounts.
const MOST_PEOPLE: usize = 100_000;

/// What the posts of an export point at.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The old site's own address, as its visitors typed it.
    pub site: Option<WebAddress>,
    /// The language of the old site.
    pub language: Option<Language>,
    /// How many entries the export has, of whatever kind.
    pub entries: u64,
    /// Names shown, by login.
    pub(super) accounts: HashMap<String, String>,
    /// Logins by the number of the account.
    pub(super) numbers: HashMap<String, String>,
    /// Names of guest authors, by the slug of their term (`cap-amina`) and by their number.
    pub(super) guests: HashMap<String, String>,
    /// Names of terms that are authors, by their slug.
    pub(super) author_terms: HashMap<String, String>,
    pictures: HashMap<u64, Box<Attached>>,
    weight: usize,
}

/// A picture of the export.
#[derive(Clone, Debug)]
pub(super) struct Attached {
    pub address: String,
    pub alt: String,
    pub caption: String,
    pub credit: String,
}

impl Known {
    /// Reads the whole export once.
    ///
    /// # Errors
    /// [`CatalogueRefusal`] when it cannot be read to its end.
    pub fn read(from: impl Read) -> Result<Self, CatalogueRefusal> {
        let mut stretches = Stretches::of(from, "item");
        let (mut known, mut encoding) = (Self::default(), encoding_rs::UTF_8);
        while let Some(stretch) = stretches.next()? {
            match stretch {
                Stretch::Head(head) => {
                    encoding = declared(&head)?;
                    known.head(&decoded(&head, encoding));
                }
                Stretch::Entry(bytes) => {
                    known.entries += 1;
                    if is_pointed_at(&bytes)
                        && let Ok(post) = Exported::read(&decoded(&bytes, encoding))
                    {
                        known.entry(&post);
                    }
                }
                Stretch::TooLarge(_) => known.entries += 1,
            }
        }
        Ok(known)
    }

    fn head(&mut self, head: &str) {
        for listing in listed(head) {
            let field = |name: &str| listing.field(name);
            match listing.kind.as_str() {
                "wp:author" if self.accounts.len() < MOST_PEOPLE => {
                    let (login, shown) = (field("wp:author_login"), field("wp:author_display_name"));
                    let own = format!("{} {}", field("wp:author_first_name"), field("wp:author_last_name"));
                    let name = [shown, own.trim(), login].into_iter().find(|name| !name.is_empty());
                    self.accounts.insert(login.to_owned(), name.unwrap_or_default().to_owned());
                    self.numbers.insert(field("wp:author_id").to_owned(), login.to_owned());
                }
                "wp:term"
                    if field("wp:term_taxonomy") == "author" && self.author_terms.len() < MOST_PEOPLE =>
                {
                    let (slug, name) = (field("wp:term_slug"), field("wp:term_name"));
                    self.author_terms.insert(slug.to_owned(), name.to_owned());
                }
                "wp:base_blog_url" => self.site = field("wp:base_blog_url").parse().ok().or(self.site.take()),
                "link" | "wp:base_site_url" if self.site.is_none() => {
                    self.site = listing.fields.first().and_then(|(_, address)| address.parse().ok());
                }
                "language" => self.language = field("language").parse().ok(),
                _ => {}
            }
        }
    }

    fn entry(&mut self, post: &Exported) {
        match post.kind.as_str() {
            "attachment" => self.attached(post),
            _ if self.guests.len() < MOST_PEOPLE => {
                let shown = ["cap-display_name", "_molongui_guest_author_display_name"];
                let name = shown.iter().find_map(|key| post.metas(key).next());
                let name = name.unwrap_or(&post.title).to_owned();
                if !name.is_empty() {
                    self.guests.insert(post.slug.clone(), name.clone());
                    self.guests.insert(post.id.clone(), name);
                }
            }
            _ => {}
        }
    }

    fn attached(&mut self, post: &Exported) {
        let Ok(id) = post.id.parse() else { return };
        let meta =
            |keys: &[&str]| keys.iter().find_map(|key| post.metas(key).next()).unwrap_or_default().to_owned();
        let attached = Attached {
            address: if post.file.is_empty() { post.guid.clone() } else { post.file.clone() },
            alt: meta(&["_wp_attachment_image_alt"]),
            caption: post.excerpt.clone(),
            credit: meta(&[
                "_media_credit",
                "media_credit",
                "_credit",
                "credit",
                "photo_credit",
                "image_credit",
            ]),
        };
        let weight = 96 + attached.address.len() + attached.alt.len() + attached.caption.len();
        if self.weight + weight <= MOST_OF_PICTURES {
            self.weight += weight;
            self.pictures.insert(id, Box::new(attached));
        }
    }

    /// The picture of this number.
    pub(super) fn picture(&self, id: &str) -> Option<&Attached> {
        self.pictures.get(&id.parse().ok()?).map(|attached| &**attached)
    }
}

impl Listing {
    fn field(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.as_str())
    }
}

/// Whether an entry may be an attachment or a guest author, seen without reading it.
fn is_pointed_at(bytes: &[u8]) -> bool {
    ["attachment", "guest-author", "guest_author"].iter().any(|kind| {
        memchr::memmem::find_iter(bytes, kind.as_bytes()).any(|at| {
            // Right inside its element, bare or as CDATA.
            let before = &bytes[at.saturating_sub(28)..at];
            memchr::memmem::find(before, b"post_type>").is_some()
        })
    })
}
