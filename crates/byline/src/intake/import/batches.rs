//! The entries of a file on their way, read in a thread of its own: batches that follow from the file alone.
//! It refuses to run far ahead of what is kept, so that memory stays the same for a file of any size.

use byline_extract::catalogue::{Catalogue, CatalogueRefusal, LeftOut, Listed, Piece};
use tokio::sync::mpsc;

/// Pieces of one batch, and bytes of their sources.
const AT_ONCE: usize = 96;
const SOURCES: usize = 1 << 20;
/// Entries of one batch, whatever they are.
const ENTRIES: usize = 4_096;

/// Some entries of the file in a row.
#[derive(Default)]
pub(super) struct Batch {
    pub pieces: Vec<(u64, Piece)>,
    pub left: Vec<(u64, LeftOut)>,
    /// Bytes of its pieces' sources.
    pub sources: usize,
    /// The number after its last entry.
    pub end: u64,
    /// Bytes of the file read until then.
    pub read: u64,
}

/// Reads the file, two batches ahead. Where a batch ends follows from the file alone.
pub(super) fn batched(
    mut catalogue: Box<dyn Catalogue + Send>,
) -> mpsc::Receiver<Result<Batch, CatalogueRefusal>> {
    let (send, receive) = mpsc::channel(1);
    tokio::task::spawn_blocking(move || {
        let mut batch = Batch::default();
        loop {
            let listed = catalogue.next();
            let is_over = !matches!(listed, Ok(Some(_)));
            if let Ok(Some(listed)) = listed {
                batch.add(listed);
            } else if let Err(why) = listed {
                batch.read = catalogue.bytes_read();
                let _ = send.blocking_send(Ok(std::mem::take(&mut batch)));
                let _ = send.blocking_send(Err(why));
                return;
            }
            if is_over || batch.is_full() {
                batch.read = catalogue.bytes_read();
                let next = Batch { end: batch.end, ..Batch::default() };
                if send.blocking_send(Ok(std::mem::replace(&mut batch, next))).is_err() || is_over {
                    return;
                }
            }
        }
    });
    receive
}

impl Batch {
    fn add(&mut self, listed: Listed) {
        let number = self.end;
        self.end += 1;
        match listed {
            Listed::Piece(piece) if piece.draft.title.is_some() => {
                self.sources += piece.source.len();
                self.pieces.push((number, *piece));
            }
            Listed::Piece(piece) => {
                let why = "It has no title; give it one there and export again.".to_owned();
                self.left.push((number, LeftOut { place: piece.place, why }));
            }
            Listed::Left(left) => self.left.push((number, left)),
        }
    }

    fn is_full(&self) -> bool {
        self.pieces.len() >= AT_ONCE
            || self.sources >= SOURCES
            || self.pieces.len() + self.left.len() >= ENTRIES
    }
}
