//! A zip container opened within bounds: which files it holds, and the bytes of one of them.
//! It refuses more than ten thousand files, what unpacks to more than a hundred times its size, locked files, and never writes a path.

use crate::wrapped::WrapRefusal;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The most files of a container.
const MOST_FILES: usize = 10_000;
/// How many times its packed size a file may unpack to.
const MOST_RATIO: u64 = 100;
/// What small files may unpack to whatever their ratio.
const SMALL: u64 = 1 << 20;
/// The most bytes that are unpacked of one container.
const MOST_TOTAL: u64 = 512 << 20;

/// A container in hand.
pub struct Zipped<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Zipped<'a> {
    /// Opens a container.
    ///
    /// # Errors
    /// [`WrapRefusal`] when it is none, or holds too many files.
    pub fn open(bytes: &'a [u8]) -> Result<Self, WrapRefusal> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|why| broken(&why))?;
        if archive.len() > MOST_FILES {
            return Err(WrapRefusal::Limit(format!(
                "it holds {} files and {MOST_FILES} are allowed",
                archive.len()
            )));
        }
        Ok(Self { archive, left: MOST_TOTAL })
    }

    /// The names of its files, as they are written in it.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.archive.file_names_raw().map(|raw| String::from_utf8_lossy(raw).into_owned()).collect()
    }

    /// Whether there is a file of that name.
    #[must_use]
    pub fn holds(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// The bytes of the file of that name; none when there is no such file.
    ///
    /// # Errors
    /// [`WrapRefusal`] when it is locked, broken, or unpacks to too much.
    pub fn file(&mut self, name: &str, most: u64) -> Result<Option<Vec<u8>>, WrapRefusal> {
        let Some(index) = self.archive.index_for_name(name) else { return Ok(None) };
        let file = self.archive.by_index(index).map_err(|why| broken(&why))?;
        if file.encrypted() {
            return Err(WrapRefusal::Locked);
        }
        let by_ratio = file.compressed_size().saturating_mul(MOST_RATIO).max(SMALL);
        let allowed = by_ratio.min(most).min(self.left);
        // Room that is not written to costs no memory, and a large file need not be copied while it grows.
        let room = if file.compressed_size() > SMALL / 16 { allowed + 1 } else { 0 };
        let mut bytes = Vec::new();
        let _ = bytes.try_reserve_exact(usize::try_from(room).unwrap_or(0));
        // What a file says of its own length is no promise: it is counted while it unpacks.
        file.take(allowed + 1).read_to_end(&mut bytes).map_err(|why| broken(&why))?;
        let unpacked = bytes.len() as u64;
        if unpacked > allowed {
            return Err(WrapRefusal::Limit(match allowed {
                _ if allowed == most => format!("the file {name:?} in it is larger than {most} bytes"),
                _ if allowed == by_ratio => {
                    format!("the file {name:?} in it unpacks to more than {MOST_RATIO} times its size")
                }
                _ => format!("it unpacks to more than {MOST_TOTAL} bytes"),
            }));
        }
        self.left -= unpacked;
        bytes.shrink_to_fit();
        Ok(Some(bytes))
    }
}

fn broken(why: &dyn std::fmt::Display) -> WrapRefusal {
    WrapRefusal::Broken { what: "zip file", why: why.to_string() }
}
