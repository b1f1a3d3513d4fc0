//! The portraits beside a table of people: files of one folder, or of a zip.
//! It refuses to leave that folder, to follow links, and to write what it unpacks anywhere.

use crate::form::MOST_FILE;
use byline_extract::Zipped;
use std::path::{Path, PathBuf};

/// Where the portraits are.
pub enum Portraits {
    /// Nowhere.
    None,
    /// In a folder.
    Folder(PathBuf),
    /// In a zip.
    Zip(Vec<u8>),
}

/// What was found under a name.
pub(super) enum Found {
    /// None was asked for.
    None,
    /// It is not there, or cannot be taken; one sentence.
    Missing(String),
    /// Its bytes.
    Bytes(Vec<u8>),
}

impl Portraits {
    /// The folder or zip that stands beside a table under its name or as `portraits`.
    #[must_use]
    pub fn beside(table: &Path) -> Self {
        let folder = table.parent().unwrap_or(Path::new(""));
        let stem = table.file_stem().unwrap_or_default();
        for name in [stem, std::ffi::OsStr::new("portraits")] {
            let at = folder.join(name);
            if at.is_dir() {
                return Self::Folder(at);
            }
            if let Ok(bytes) = std::fs::read(at.with_extension("zip")) {
                return Self::Zip(bytes);
            }
        }
        Self::None
    }

    /// What stands under the name that a cell gives; folders in it count for nothing.
    pub(super) fn find(&self, cell: Option<&str>) -> Found {
        let Some(cell) = cell else { return Found::None };
        let name = cell.rsplit(['/', '\\']).next().unwrap_or(cell).trim();
        if name.is_empty() || name == ".." || name == "." || name.contains('\0') {
            return Found::Missing(format!(
                "\u{201c}{cell}\u{201d} is no file\u{2019}s name; the portrait was not taken."
            ));
        }
        match self {
            Self::None => Found::Missing(format!(
                "The portrait {name} was not taken: give its folder or a zip with the table."
            )),
            Self::Folder(folder) => in_folder(folder, name),
            Self::Zip(bytes) => in_zip(bytes, name),
        }
    }
}

fn in_folder(folder: &Path, name: &str) -> Found {
    let at = folder.join(name);
    let missing = |why: &str| Found::Missing(format!("The portrait {name} was not taken: {why}."));
    match std::fs::symlink_metadata(&at) {
        Ok(about) if about.is_symlink() => missing("it is a link to elsewhere"),
        Ok(about) if !about.is_file() => missing("it is no file"),
        Ok(about) if about.len() > MOST_FILE as u64 => missing(&too_large()),
        Ok(_) => std::fs::read(&at).map_or_else(|why| missing(&why.to_string()), Found::Bytes),
        Err(_) => missing(&format!("there is no such file in {}", folder.display())),
    }
}

fn in_zip(bytes: &[u8], name: &str) -> Found {
    let missing = |why: &str| Found::Missing(format!("The portrait {name} was not taken: {why}."));
    let mut zip = match Zipped::open(bytes) {
        Ok(zip) => zip,
        Err(why) => return missing(&why.to_string()),
    };
    let is_it =
        |path: &String| path.rsplit(['/', '\\']).next().is_some_and(|last| last.eq_ignore_ascii_case(name));
    let Some(path) = zip.names().into_iter().find(is_it) else {
        return missing("the zip holds no such file");
    };
    match zip.file(&path, MOST_FILE as u64) {
        Ok(Some(bytes)) => Found::Bytes(bytes),
        Ok(None) => missing("the zip holds no such file"),
        Err(why) => missing(&why.to_string()),
    }
}

fn too_large() -> String {
    format!("it has more than {} MiB", MOST_FILE >> 20)
}
