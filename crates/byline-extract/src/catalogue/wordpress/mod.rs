//! A WordPress export (WXR 1.0 to 1.2) of any size: its posts one by one, with all their authors, their terms and their pictures.
//! It refuses to take what was never a text, and passwords, roles, menus and serialized settings: those stay where they are.

mod authors;
mod cleaning;
mod exported;
mod known;
mod taking;

pub use known::Known;

use super::{
    Catalogue, CatalogueRefusal, LeftOut, Listed,
    stretches::{LARGEST, Stretch, Stretches},
};
use encoding_rs::{Encoding, UTF_8};
use exported::Exported;
use std::io::Read;

/// Kinds of posts that are taken unless the mapping says otherwise.
const USUAL: [&str; 1] = ["post"];

/// An export on its way. Its people and pictures may stand after the posts that name them, so it is read twice: first for
/// [`Known`], then for its posts.
pub struct Wordpress<R> {
    stretches: Stretches<R>,
    known: Known,
    kinds: Vec<String>,
    number: u64,
    encoding: &'static Encoding,
}

impl<R: Read> Wordpress<R> {
    /// Begins to read the posts; `kinds` are the kinds of posts to take, none for posts alone.
    #[must_use]
    pub fn new(from: R, known: Known, kinds: Option<Vec<String>>) -> Self {
        let kinds = kinds.unwrap_or_else(|| USUAL.map(str::to_owned).to_vec());
        Self { stretches: Stretches::of(from, "item"), known, kinds, number: 0, encoding: UTF_8 }
    }

    fn entry(&mut self, stretch: Stretch) -> Listed {
        self.number += 1;
        let place = format!("item {}", self.number);
        match stretch {
            Stretch::Entry(bytes) => match Exported::read(&decoded(&bytes, self.encoding)) {
                Ok(post) => taking::taken(&post, place, bytes, (&self.known, &self.kinds)),
                Err(why) => Listed::Left(LeftOut { place, why }),
            },
            Stretch::TooLarge(bytes) => Listed::Left(LeftOut {
                place,
                why: format!(
                    "It has {bytes} bytes; {} MiB are allowed. Bring in its original by its link.",
                    LARGEST >> 20
                ),
            }),
            Stretch::Head(_) => unreachable!("the head is not an entry"),
        }
    }
}

impl<R: Read> Catalogue for Wordpress<R> {
    fn next(&mut self) -> Result<Option<Listed>, CatalogueRefusal> {
        loop {
            match self.stretches.next()? {
                None => return Ok(None),
                Some(Stretch::Head(head)) => self.encoding = declared(&head)?,
                Some(entry) => return Ok(Some(self.entry(entry))),
            }
        }
    }

    fn bytes_read(&self) -> u64 {
        self.stretches.bytes_read()
    }
}

/// The encoding that the file declares; UTF-8 where it declares none.
fn declared(head: &[u8]) -> Result<&'static Encoding, CatalogueRefusal> {
    let start = String::from_utf8_lossy(&head[..head.len().min(512)]).into_owned();
    let not_this = |why: String| CatalogueRefusal::NotThis { wanted: "a WordPress export", why };
    if !String::from_utf8_lossy(head).contains("<rss") {
        let seen = start.trim_start_matches('\u{feff}').trim_start().chars().take(24).collect::<String>();
        return Err(not_this(format!(
            "it begins with \u{201c}{}\u{201d}; export it in WordPress under Tools, Export, All content",
            seen.trim()
        )));
    }
    let label = start.find("encoding=").and_then(|at| {
        let rest = &start[at + "encoding=".len()..];
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        rest[1..].split(quote).next().map(str::to_owned)
    });
    let Some(label) = label else { return Ok(UTF_8) };
    let found = Encoding::for_label(label.as_bytes()).filter(|found| found.is_ascii_compatible());
    found.ok_or_else(|| not_this(format!("its encoding is {label}; save it as UTF-8")))
}

fn decoded(bytes: &[u8], encoding: &'static Encoding) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

#[cfg(test)]
mod tests;
