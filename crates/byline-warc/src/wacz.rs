//! A package of captures with their index and the pages to begin at (WACZ 1.1.1), as replayers open it.
//! It refuses to be sealed with a file that its list does not name, or names by another digest.

use crate::{cdxj::index, digest, error::WarcError, instant::warc_date};
use jiff::Timestamp;
use serde::Serialize;
use std::io::{Seek, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// A page that somebody opens first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageEntry {
    /// Its address.
    pub url: String,
    /// When it was captured.
    pub at: Timestamp,
    /// Its title.
    pub title: String,
}

/// What the package is called, by whom and when it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Its title.
    pub title: String,
    /// When it was made.
    pub created: Timestamp,
    /// The program that made it, with its version.
    pub software: String,
}

/// A package being written.
#[derive(Debug)]
pub struct Wacz<W: Write + Seek> {
    zip: ZipWriter<W>,
    lines: Vec<String>,
    resources: Vec<Resource>,
}

#[derive(Debug, Serialize)]
struct Resource {
    name: String,
    path: String,
    hash: String,
    bytes: usize,
}

#[derive(Serialize)]
struct DataPackage<'a> {
    profile: &'static str,
    wacz_version: &'static str,
    title: &'a str,
    created: String,
    software: &'a str,
    resources: &'a [Resource],
}

#[derive(Serialize)]
struct Sealed {
    path: &'static str,
    hash: String,
}

#[derive(Serialize)]
struct PageLine<'a> {
    id: String,
    url: &'a str,
    ts: String,
    title: &'a str,
}

impl<W: Write + Seek> Wacz<W> {
    /// Writes into `out`.
    pub fn new(out: W) -> Self {
        Self { zip: ZipWriter::new(out), lines: Vec::new(), resources: Vec::new() }
    }

    /// Takes in one `.warc.gz`, whole; `name` is its file name without folders.
    ///
    /// # Errors
    /// [`WarcError`] when a record of it cannot be read, since a package without its index opens nowhere.
    pub fn capture(&mut self, name: &str, bytes: &[u8]) -> Result<(), WarcError> {
        let name: String = name
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '-' })
            .collect();
        self.lines.extend(index(bytes, &name)?.iter().map(ToString::to_string));
        self.file(&format!("archive/{name}"), bytes)
    }

    /// Seals the package.
    ///
    /// # Errors
    /// [`WarcError::Zip`] and [`WarcError::Io`].
    pub fn finish(mut self, package: &Package, pages: &[PageEntry]) -> Result<W, WarcError> {
        self.lines.sort_unstable();
        let index: String = self.lines.iter().map(|line| format!("{line}\n")).collect();
        self.file("indexes/index.cdx", index.as_bytes())?;
        self.file("pages/pages.jsonl", pages_jsonl(pages)?.as_bytes())?;
        let list = DataPackage {
            profile: "data-package",
            wacz_version: "1.1.1",
            title: &package.title,
            created: warc_date(package.created),
            software: &package.software,
            resources: &self.resources,
        };
        let list = json(&list)?;
        let seal = json(&Sealed { path: "datapackage.json", hash: digest::hex(list.as_bytes()) })?;
        self.entry("datapackage.json", list.as_bytes())?;
        self.entry("datapackage-digest.json", seal.as_bytes())?;
        Ok(self.zip.finish()?)
    }

    /// A file that the list names.
    fn file(&mut self, path: &str, bytes: &[u8]) -> Result<(), WarcError> {
        let name = path.rsplit('/').next().unwrap_or(path).to_owned();
        self.resources.push(Resource {
            name,
            path: path.to_owned(),
            hash: digest::hex(bytes),
            bytes: bytes.len(),
        });
        self.entry(path, bytes)
    }

    /// Stored, not packed again: a replayer reads records by their place within (WACZ 1.1.1, 4.2).
    fn entry(&mut self, path: &str, bytes: &[u8]) -> Result<(), WarcError> {
        let stored = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Stored)
            .large_file(bytes.len() > u32::MAX as usize);
        self.zip.start_file(path, stored)?;
        Ok(self.zip.write_all(bytes)?)
    }
}

fn pages_jsonl(pages: &[PageEntry]) -> Result<String, WarcError> {
    let mut lines = "{\"format\":\"json-pages-1.0\",\"id\":\"pages\",\"title\":\"All Pages\"}\n".to_owned();
    for (n, page) in pages.iter().enumerate() {
        let line = PageLine {
            id: format!("p{}", n + 1),
            url: &page.url,
            ts: warc_date(page.at),
            title: &page.title,
        };
        lines += &json(&line)?;
        lines.push('\n');
    }
    Ok(lines)
}

fn json(value: &impl Serialize) -> Result<String, WarcError> {
    serde_json::to_string(value).map_err(|error| WarcError::Io(error.into()))
}
