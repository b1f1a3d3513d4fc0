//! A folder of saved pages and documents: which of its files come in, in the order of their names.
//! It refuses to follow links out of the folder, and leaves the pictures and frames that a browser saved beside a page.

use super::Refused;
use byline_extract::FileKind;
use std::{collections::BTreeMap, fs, path::Path};

/// The most files of a folder.
const MOST_FILES: usize = 1_000_000;
/// How deep folders may lie in one another.
const DEEPEST: usize = 64;

/// The files of a folder.
#[derive(Debug, Default)]
pub struct Folder {
    /// Those that come in.
    pub files: Vec<String>,
    /// How many others there are, by the end of their name.
    pub passed_over: BTreeMap<String, usize>,
}

/// The files in that folder and the folders in it.
///
/// # Errors
/// [`Refused`] when a folder cannot be opened, when nothing in it comes in, and beyond a million files.
pub fn files_in(folder: &str) -> Result<Folder, Refused> {
    let mut found = Folder::default();
    found.walk(Path::new(folder), 0)?;
    if found.files.is_empty() { Err(Refused::EmptyFolder(folder.to_owned())) } else { Ok(found) }
}

impl Folder {
    fn walk(&mut self, folder: &Path, depth: usize) -> Result<(), Refused> {
        let unopened = |why: std::io::Error| Refused::Unopened {
            place: folder.display().to_string(),
            why: why.to_string(),
        };
        let entries =
            fs::read_dir(folder).map_err(unopened)?.collect::<Result<Vec<_>, _>>().map_err(unopened)?;
        // The kind of a folder's entry is its own: a link to another place is neither folder nor file.
        let mut named: Vec<(String, fs::FileType)> = Vec::with_capacity(entries.len());
        for entry in entries {
            named.push((
                entry.file_name().to_string_lossy().into_owned(),
                entry.file_type().map_err(unopened)?,
            ));
        }
        named.sort_by(|a, b| a.0.cmp(&b.0));
        let mut pages: Vec<&str> =
            named.iter().filter(|(_, kind)| kind.is_file()).filter_map(|(name, _)| page_stem(name)).collect();
        pages.sort_unstable();
        for (name, kind) in &named {
            let path = folder.join(name);
            if name.starts_with('.') {
                continue;
            }
            if kind.is_dir() && is_beside_a_page(name, &pages) {
                *self.passed_over.entry("folders saved beside a page".to_owned()).or_default() += 1;
            } else if kind.is_dir() && depth < DEEPEST {
                self.walk(&path, depth + 1)?;
            } else if kind.is_file() && FileKind::may_come_in(name) {
                self.files.push(path.to_string_lossy().into_owned());
            } else {
                *self.passed_over.entry(ending(name, kind)).or_default() += 1;
            }
            if self.files.len() > MOST_FILES {
                return Err(Refused::TooManyFiles { place: folder.display().to_string(), most: MOST_FILES });
            }
        }
        Ok(())
    }
}

fn page_stem(name: &str) -> Option<&str> {
    let (stem, end) = name.rsplit_once('.')?;
    matches!(end.to_ascii_lowercase().as_str(), "html" | "htm" | "xhtml").then_some(stem)
}

/// Whether a browser made this folder beside a page it saved "complete": it calls it like the page, with a word of its own
/// language behind (`Water_files`, `Water-Dateien`, `Water_fichiers`).
fn is_beside_a_page(name: &str, pages: &[&str]) -> bool {
    let mut stems = BESIDE.iter().filter_map(|word| name.strip_suffix(word));
    stems.any(|stem| pages.binary_search(&stem).is_ok())
}

/// What browsers call such a folder.
const BESIDE: [&str; 22] = [
    "_files",
    ".files",
    "-Dateien",
    "_fichiers",
    "_bestanden",
    "_file",
    "_archivos",
    "-filer",
    "_tiedostot",
    "_pliki",
    "_soubory",
    "_elemei",
    "_ficheiros",
    "_arquivos",
    "_dosyalar",
    "_datoteke",
    "_fitxers",
    "_failid",
    "_fails",
    "_bylos",
    "_fajlovi",
    "_fitxategiak",
];

fn ending(name: &str, kind: &fs::FileType) -> String {
    match name.rsplit_once('.') {
        _ if kind.is_symlink() => "links".to_owned(),
        _ if kind.is_dir() => "folders too deep".to_owned(),
        Some((_, end)) => format!(".{}", end.to_lowercase()),
        None => "without an ending".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_gives_its_pages_and_not_what_lies_beside_them() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str| {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "<p>x").unwrap();
        };
        for name in [
            "b.html",
            "b_files/frame.html",
            "a/c.MHTML",
            "a/style.css",
            "a/logo.png",
            ".git/x.html",
            "b-roll/d.htm",
        ] {
            put(name);
        }
        let found = files_in(folder.path().to_str().unwrap()).unwrap();
        let names: Vec<&str> =
            found.files.iter().map(|f| f.strip_prefix(folder.path().to_str().unwrap()).unwrap()).collect();
        assert_eq!(names, ["/a/c.MHTML", "/b-roll/d.htm", "/b.html"]);
        let told: Vec<(&str, usize)> =
            found.passed_over.iter().map(|(ending, n)| (ending.as_str(), *n)).collect();
        assert_eq!(told, [(".css", 1), (".png", 1), ("folders saved beside a page", 1)]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.html"), "<p>x").unwrap();
        std::os::unix::fs::symlink("/", folder.path().join("root")).unwrap();
        let found = files_in(folder.path().to_str().unwrap()).unwrap();
        assert_eq!((found.files.len(), found.passed_over.get("links")), (1, Some(&1)));
    }
}
