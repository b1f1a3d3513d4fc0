//! Many op-eds in one file: the export of an old site, a bibliography, a table; one at a time, each with its place in the file.
//! It refuses to hold the whole file, and to pass over what it cannot read: each is a piece, or left with its reason.

pub(crate) mod copy;
pub mod drupal;
pub mod ghost;
mod old_page;
mod piece;
pub mod references;
mod stretches;
pub mod wordpress;

pub use piece::{Before, Piece, Term};

use std::io;

/// A file that lists op-eds, read from its beginning in the order it has. A reader is made from an [`io::Read`], keeps to
/// constant memory, and gives the same list for the same bytes every time: an interrupted load goes on by counting.
pub trait Catalogue {
    /// The next of the list; none at its end.
    ///
    /// # Errors
    /// [`CatalogueRefusal`] when nothing after this point can be read; what was listed before stands.
    fn next(&mut self) -> Result<Option<Listed>, CatalogueRefusal>;

    /// How many bytes of the file have been read so far.
    fn bytes_read(&self) -> u64;
}

/// One entry of the list.
#[derive(Clone, Debug)]
pub enum Listed {
    /// An op-ed, as far as the file tells it.
    Piece(Box<Piece>),
    /// What is no op-ed, or cannot be read as one.
    Left(LeftOut),
}

/// What stays behind, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Where in the file: "item 12, post 567", "line 40".
    pub place: String,
    /// One sentence without the place; it stands in the report.
    pub why: String,
}

/// Why a file cannot be read on. Each message is one sentence that stands after the file's name.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CatalogueRefusal {
    /// Something else than the format it was given as.
    #[error("this is not {wanted}: {why}")]
    NotThis {
        /// The format it was given as.
        wanted: &'static str,
        /// What was found, and what to do.
        why: String,
    },
    /// It breaks off, or breaks the rules of its format.
    #[error("it cannot be read on from {place}: {why}")]
    Broken {
        /// Where.
        place: String,
        /// What was found, and what to do.
        why: String,
    },
    /// A limit that no honest file meets.
    #[error("it goes beyond a limit at {place}: {limit}")]
    Limit {
        /// Where.
        place: String,
        /// The limit, named with its number.
        limit: String,
    },
    /// The bytes stopped coming.
    #[error("its bytes stopped coming: {0}")]
    Io(#[from] io::Error),
}

/// `2008-10-17 04:33:51` or `2008-10-17T04:33:51.000Z`, told in UTC.
fn moment(stamp: &str) -> Option<byline_core::clock::Moment> {
    let (date, time) = stamp.trim().split_once([' ', 'T'])?;
    let day: byline_core::day::Day = date.parse().ok()?;
    let start = day.starts(&byline_core::clock::Zone::utc());
    let mut parts = time.split(':').map(|part| part.get(..2)?.parse::<i64>().ok());
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next().flatten().unwrap_or(0));
    let fits = (0..24).contains(&hour) && (0..60).contains(&minute) && (0..61).contains(&second);
    fits.then(|| start.plus_seconds(hour * 3_600 + minute * 60 + second))
}

/// Whether a picture's caption says whose picture it is.
fn tells_whose(caption: &str) -> bool {
    let lower = caption.to_lowercase();
    ["photo", "\u{a9}", "credit", "image:", "courtesy", "foto", "تصویر", "صورة"]
        .iter()
        .any(|word| lower.contains(word))
}
