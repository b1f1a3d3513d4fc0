//! Captures packed with a list of their pages (WACZ, as made by ArchiveWeb.page and Browsertrix).
//! It refuses to guess where the list speaks: what is on it is a page, everything else stands around one.

use super::{
    Held, WrapRefusal,
    warc::{self, Found},
};
use crate::zipped::Zipped;

/// The most bytes of one capture in the container.
const MOST_CAPTURE: u64 = 256 << 20;
/// The most bytes of a list.
const MOST_LIST: u64 = 16 << 20;

/// The pages of the container.
pub fn pages(zip: &mut Zipped) -> Result<Held, WrapRefusal> {
    let mut found = Found::default();
    if let Some(list) = zip.file("pages/pages.jsonl", MOST_LIST)? {
        let list = String::from_utf8_lossy(&list).into_owned();
        let entries = list.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
        found.named.extend(entries.filter_map(|entry| warc::named(&entry)));
    }
    for name in zip.names() {
        let is_capture =
            name.starts_with("archive/") && (name.ends_with(".warc.gz") || name.ends_with(".warc"));
        if let Some(capture) = if is_capture { zip.file(&name, MOST_CAPTURE)? } else { None } {
            found.gather(&capture)?;
        }
    }
    found.settled()
}

/// Whether these are the files of such a container.
pub fn is_one(names: &[String]) -> bool {
    names.iter().any(|name| name == "datapackage.json" || name == "pages/pages.jsonl")
        && names.iter().any(|name| name.starts_with("archive/"))
}
