//! Files that hold several pieces taken apart: the pages of a capture, what a mail brings.
//! It refuses to lose one silently: what is left of a file is a sentence in the report.

use super::{Given, Piece, Refused, file, sender::Sender};
use byline_extract::{
    FileKind, HeldPage, held_pages,
    letter::{Brings, Letter},
};
use bytes::Bytes;

/// How deep mails may be forwarded within mails.
const DEEPEST: usize = 3;

/// The pieces in what is given, each to be brought in by itself, and what was left of it.
pub(super) fn pieces_in(piece: Piece) -> Result<(Vec<Piece>, Vec<String>), Refused> {
    taken_apart(piece.given, piece.sent_by, 0)
}

fn taken_apart(
    given: Given,
    sent_by: Option<Sender>,
    depth: usize,
) -> Result<(Vec<Piece>, Vec<String>), Refused> {
    let (name, bytes) = match &given {
        Given::File { name, bytes, .. } => (name.clone(), bytes.clone()),
        Given::Link(_) => return Ok((vec![Piece { given, sent_by }], Vec::new())),
    };
    file::within_cap(&name, &bytes)?;
    match FileKind::of(&name, &bytes) {
        kind @ (FileKind::Warc | FileKind::Wacz) => {
            let held = held_pages(kind, &bytes).map_err(|why| Refused::held(&name, why))?;
            if held.pages.len() < 2 {
                return Ok((vec![Piece { given, sent_by }], Vec::new()));
            }
            let pages = held.pages.into_iter().filter_map(|page| page_of(&name, page));
            let pieces = pages.map(|given| Piece { given, sent_by: sent_by.clone() });
            Ok((pieces.collect(), held.left))
        }
        FileKind::Mail if depth < DEEPEST => mail(Piece { given, sent_by }, &name, &bytes, depth),
        _ => Ok((vec![Piece { given, sent_by }], Vec::new())),
    }
}

fn page_of(name: &str, page: HeldPage) -> Option<Given> {
    let name = match &page.address {
        Some(address) => format!("{name} \u{203a} {address}"),
        None => name.to_owned(),
    };
    let media_type = Some("application/warc".to_owned());
    Some(Given::File { name, bytes: page.record?.into(), media_type, url: None })
}

/// A mail brings its files, else its links, else its own words.
fn mail(piece: Piece, name: &str, bytes: &Bytes, depth: usize) -> Result<(Vec<Piece>, Vec<String>), Refused> {
    let Piece { given, sent_by } = piece;
    let letter = Letter::read(bytes).map_err(|why| Refused::held(name, why))?;
    // Whoever forwards a mail within a mail sent it here.
    let sent_by = sent_by.or_else(|| letter.from.clone().map(Sender::Mail));
    let mut left: Vec<String> =
        letter.left.iter().map(|file| format!("the attached file {file} is nothing that comes in")).collect();
    match letter.brings() {
        Brings::Files => {
            let mut pieces = Vec::new();
            for attached in letter.files {
                let name = format!("{name} \u{203a} {}", attached.name);
                let file = Given::File { name, bytes: attached.bytes.into(), media_type: None, url: None };
                let (more, also_left) = taken_apart(file, sent_by.clone(), depth + 1)?;
                pieces.extend(more);
                left.extend(also_left);
            }
            Ok((pieces, left))
        }
        Brings::Links => {
            let links = letter
                .links
                .into_iter()
                .map(|link| Piece { given: Given::Link(link), sent_by: sent_by.clone() });
            Ok((links.collect(), left))
        }
        Brings::Words => Ok((vec![Piece { given, sent_by }], left)),
        _ => Err(Refused::EmptyMail(name.to_owned())),
    }
}
