//! Bringing in by a file: a page that somebody saved, by itself or within an archive, with the address it says it came from.
//! It refuses other kinds of files by name, and does not let pictures inside a page count as text to read.

use super::{
    Given, Refused,
    came::{Came, ToKeep},
};
use byline_core::{address::WebAddress, digest::Digest, ids::AccountId, text::Text};
use byline_extract::{FileKind, held_pages, saved_note};
use bytes::Bytes;
use std::{borrow::Cow, io::Read, path::Path};

/// The largest saved page, its `data:` pictures included: 64 MiB.
pub const LARGEST_FILE: usize = 64 << 20;

/// A `data:` picture shorter than this stays: it costs nothing to read past.
const SHORT_DATA: usize = 256;

/// What one argument of a command gives: an address, or the path of a saved page.
///
/// # Errors
/// [`Refused`] for what is neither, or too large.
pub fn given_at(argument: &str, url: Option<&WebAddress>) -> Result<Given, Refused> {
    match argument.parse::<WebAddress>() {
        Ok(address) => return Ok(Given::Link(address)),
        Err(why) if argument.contains("://") => return Err(Refused::NoAddress(why)),
        Err(_) => {}
    }
    let unopened =
        |why: std::io::Error| Refused::Unopened { place: argument.to_owned(), why: why.to_string() };
    let found = std::fs::metadata(argument).map_err(unopened)?;
    if found.is_dir() {
        return Err(Refused::Folder(argument.trim_end_matches('/').to_owned()));
    }
    if !found.is_file() {
        return Err(unopened(std::io::Error::other("it is no file but a device or a pipe")));
    }
    let mut bytes = Vec::new();
    // The length that a file says it has is no promise.
    let most = LARGEST_FILE as u64 + 1;
    std::fs::File::open(argument)
        .and_then(|file| file.take(most).read_to_end(&mut bytes))
        .map_err(unopened)?;
    if bytes.len() > LARGEST_FILE {
        let place = argument.to_owned();
        return Err(Refused::TooLarge { place, bytes: found.len().max(most), largest: LARGEST_FILE });
    }
    Ok(Given::File { name: argument.to_owned(), bytes: bytes.into(), media_type: None, url: url.cloned() })
}

/// A file in hand: a page, or the page within it.
pub(super) fn opened(
    name: &str,
    bytes: Bytes,
    media_type: Option<&str>,
    url: Option<WebAddress>,
    given_by: Option<AccountId>,
) -> Result<Came, Refused> {
    within_cap(name, &bytes)?;
    let inside = inside(name, &bytes, media_type)?;
    let base_name = Path::new(name).file_name().and_then(|n| n.to_str()).unwrap_or(name);
    Ok(Came {
        place: name.to_owned(),
        page: inside.page,
        kind: inside.kind,
        content_type: inside.content_type,
        given: url.or(inside.address),
        ended_at: None,
        saved: inside.saved,
        sent_by: None,
        of_old_site: false,
        left: inside.left,
        body: Digest::of(&bytes),
        to_keep: ToKeep::File {
            name: Text::lenient(base_name).unwrap_or_else(unnamed),
            media_type: media_type.and_then(Text::lenient),
            bytes,
            given_by,
        },
    })
}

pub(super) fn within_cap(name: &str, bytes: &Bytes) -> Result<(), Refused> {
    if bytes.len() <= LARGEST_FILE {
        return Ok(());
    }
    let (place, bytes) = (name.to_owned(), bytes.len() as u64);
    Err(Refused::TooLarge { place, bytes, largest: LARGEST_FILE })
}

/// What is read of a file.
struct Inside {
    page: Bytes,
    kind: FileKind,
    content_type: Option<String>,
    address: Option<WebAddress>,
    saved: Option<Text>,
    left: Vec<String>,
}

fn inside(name: &str, bytes: &Bytes, media_type: Option<&str>) -> Result<Inside, Refused> {
    let kind = FileKind::of(name, bytes);
    if let FileKind::Other(kind) = kind {
        return Err(Refused::Kind { place: name.to_owned(), kind: kind.to_owned() });
    }
    if kind.is_manuscript() || kind == FileKind::Mail {
        return Ok(Inside::of(bytes.clone(), kind));
    }
    if !kind.holds_pages() {
        let note = saved_note(bytes).unwrap_or_default();
        let content_type = media_type.map(str::to_owned);
        let page = Inside::of(light(bytes.clone()), FileKind::Page);
        return Ok(Inside { content_type, address: note.address, saved: note.saved, ..page });
    }
    let mut held = held_pages(kind, bytes).map_err(|why| Refused::held(name, why))?;
    let page = held.pages.swap_remove(0);
    Ok(Inside {
        content_type: page.content_type,
        address: page.address,
        saved: page.saved,
        left: held.left,
        ..Inside::of(light(page.page.into()), FileKind::Page)
    })
}

impl Inside {
    fn of(page: Bytes, kind: FileKind) -> Self {
        Self { page, kind, content_type: None, address: None, saved: None, left: Vec::new() }
    }
}

fn unnamed() -> Text {
    Text::new("unnamed").expect("a word is a text")
}

fn light(page: Bytes) -> Bytes {
    match lightened(&page) {
        Cow::Borrowed(_) => page,
        Cow::Owned(light) => light.into(),
    }
}

/// The page with its base64 `data:` pictures, fonts and films emptied: they are most of a page saved in one file, and
/// hold no word of the op-ed.
fn lightened(bytes: &[u8]) -> Cow<'_, [u8]> {
    let mut light: Vec<u8> = Vec::new();
    let (mut copied, mut at) = (0, 0);
    while let Some(after) = after_data(bytes, at) {
        let data = data_after(bytes, after);
        let end = data.map_or(after, |from| from + base64_length(&bytes[from..]));
        if let Some(from) = data.filter(|from| end - from >= SHORT_DATA) {
            light.extend_from_slice(&bytes[copied..from]);
            copied = end;
        }
        at = end;
    }
    if copied == 0 {
        return Cow::Borrowed(bytes);
    }
    light.extend_from_slice(&bytes[copied..]);
    Cow::Owned(light)
}

/// Where the data begin in what may be a `data:` URL's media type, when that ends in `;base64,`.
fn data_after(bytes: &[u8], from: usize) -> Option<usize> {
    let most = bytes.get(from..(from + 120).min(bytes.len()))?;
    let comma = most.iter().position(|b| *b == b',')?;
    let media_type = &most[..comma];
    let is_type = media_type.iter().all(|b| b.is_ascii_alphanumeric() || b"/+.-;=".contains(b));
    (is_type && media_type.to_ascii_lowercase().ends_with(b";base64")).then_some(from + comma + 1)
}

fn base64_length(bytes: &[u8]) -> usize {
    let is_part = |b: &u8| b.is_ascii_alphanumeric() || b"+/=-_%".contains(b);
    bytes.iter().position(|b| !is_part(b)).unwrap_or(bytes.len())
}

/// Where the next `data:` ends. Most of a page is neither a colon nor near one.
fn after_data(bytes: &[u8], from: usize) -> Option<usize> {
    let mut colons = memchr::memchr_iter(b':', bytes.get(from..)?).map(|at| from + at);
    colons.find(|at| at - from >= 4 && bytes[at - 4..*at].eq_ignore_ascii_case(b"data")).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_inside_a_page_are_lifted_out_and_words_stay() {
        let picture = "QUJD".repeat(100);
        let page = format!(
            "<p>The data: they lie.</p><img src=\"data:image/png;base64,{picture}\"><p>Data:text,hello</p>"
        );
        let light = lightened(page.as_bytes()).into_owned();
        assert_eq!(
            String::from_utf8(light).unwrap(),
            "<p>The data: they lie.</p><img src=\"data:image/png;base64,\"><p>Data:text,hello</p>"
        );
        let small = b"<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>";
        assert!(matches!(lightened(small), Cow::Borrowed(_)));
        assert!(matches!(lightened(b"data:"), Cow::Borrowed(_)));
        assert!(matches!(lightened(b""), Cow::Borrowed(_)));
    }

    #[test]
    fn other_files_are_named() {
        let kind = |name: &str| {
            opened(name, Bytes::from_static(b"<p>x"), None, None, None).err().map(|r| r.to_string())
        };
        assert!(kind("a/letter.docx").unwrap().contains("a/letter.docx is an office document"));
        assert!(
            kind("letter.docx").unwrap().contains("of another kind than .docx"),
            "what calls itself so and is none"
        );
        assert!(kind("page.webarchive").unwrap().contains("a Safari web archive"));
        assert_eq!(kind("page.html"), None);
        assert_eq!(kind("page"), None);
    }
}
