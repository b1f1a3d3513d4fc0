//! A theme: a folder with templates, a stylesheet and files that an institute puts in the place of Byline's own.
//! It refuses code, other sites and names it does not know: a theme is data, and is read whole before the first page.

mod sheet;

pub(super) use sheet::served;

use super::{Assets, Pages, TemplateFiles, whole_lines};
use crate::site_map::Place;
use bytes::Bytes;
use minijinja::{Environment, Error, ErrorKind, State};
use std::{
    collections::BTreeMap,
    fmt, fs, io,
    path::{Path, PathBuf},
};

/// The most bytes of one file of a theme: what is larger does not belong on every page.
const LARGEST: u64 = 2 << 20;

/// Files a theme may bring: pictures and type.
const ENDINGS: [&str; 8] = ["avif", "ico", "jpeg", "jpg", "png", "svg", "webp", "woff2"];

/// A theme as read from its folder.
#[derive(Debug)]
pub struct Theme {
    folder: PathBuf,
    /// The templates it replaces, by name.
    pub(super) templates: BTreeMap<String, String>,
    /// Its stylesheet, linked after Byline's own.
    pub(super) sheet: Option<String>,
    /// Its files, by name.
    pub(super) files: BTreeMap<String, Bytes>,
}

/// One thing wrong with a theme.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    file: PathBuf,
    line: Option<usize>,
    why: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}, line {line}: {}", self.file.display(), self.why),
            None => write!(f, "{}: {}", self.file.display(), self.why),
        }
    }
}

/// A folder that is no theme, with everything that is wrong with it.
#[derive(Debug, thiserror::Error)]
#[error("the theme cannot be used: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub struct BrokenTheme(pub Vec<Fault>);

impl Theme {
    /// Reads a theme whole.
    ///
    /// # Errors
    /// [`BrokenTheme`] with every mistake that can be seen without showing a page.
    pub fn read(folder: &Path) -> Result<Self, BrokenTheme> {
        let mut reading = Reading { folder, faults: Vec::new() };
        let theme = reading.whole();
        if reading.faults.is_empty() { Ok(theme) } else { Err(BrokenTheme(reading.faults)) }
    }

    /// Where a template of that name is, when the theme has it.
    #[must_use]
    pub fn file_of(&self, template: &str) -> Option<PathBuf> {
        self.templates.contains_key(template).then(|| self.folder.join("templates").join(template))
    }
}

/// Whether a theme may have its own template of that name: the desk stays Byline's.
fn may_replace(name: &str) -> bool {
    TemplateFiles::get(name).is_some() && !name.starts_with("desk/")
}

struct Reading<'a> {
    folder: &'a Path,
    faults: Vec<Fault>,
}

impl Reading<'_> {
    fn whole(&mut self) -> Theme {
        let folder = self.folder.to_owned();
        let mut theme =
            Theme { folder: folder.clone(), templates: BTreeMap::new(), sheet: None, files: BTreeMap::new() };
        let mut typed = None;
        for (name, path) in self.entries(&folder) {
            match name.as_str() {
                "templates" => self.templates(&path, "", &mut theme.templates),
                "assets" => self.files(&path, &mut theme.files),
                "theme.css" => typed = self.text(&path).map(|text| (path, text)),
                other if is_beside(other) => {}
                _ => self.refuse(
                    &path,
                    None,
                    "a theme holds theme.css, templates/ and assets/, and nothing of this name",
                ),
            }
        }
        if let Some((path, text)) = typed {
            let read = sheet::checked(&text, |file| theme.files.contains_key(file));
            theme.sheet = read
                .map_err(|faults| {
                    faults.into_iter().for_each(|(line, why)| self.refuse(&path, Some(line), &why));
                })
                .ok();
        }
        theme
    }

    fn refuse(&mut self, file: &Path, line: Option<usize>, why: &str) {
        self.faults.push(Fault { file: file.to_owned(), line, why: why.to_owned() });
    }

    /// What a folder holds, by name; a link is not followed, for it may lead out of the theme.
    fn entries(&mut self, folder: &Path) -> Vec<(String, PathBuf)> {
        let listed = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let mut entries = match listed {
            Ok(entries) => entries,
            Err(why) => {
                self.refuse(folder, None, &format!("cannot be read: {why}"));
                return Vec::new();
            }
        };
        entries.sort_by_key(fs::DirEntry::file_name);
        let mut named = Vec::new();
        for entry in entries {
            let path = entry.path();
            match (entry.file_name().into_string(), entry.file_type()) {
                (Ok(name), Ok(kind)) if !kind.is_symlink() => named.push((name, path)),
                _ => self.refuse(&path, None, "is no plain file or folder with a readable name"),
            }
        }
        named
    }

    fn templates(&mut self, folder: &Path, within: &str, found: &mut BTreeMap<String, String>) {
        for (name, path) in self.entries(folder) {
            let name = format!("{within}{name}");
            if path.is_dir() {
                self.templates(&path, &format!("{name}/"), found);
            } else if may_replace(&name) {
                if let Some(source) = self.text(&path) {
                    self.template(&path, &name, &source);
                    found.insert(name, source);
                }
            } else if !is_beside(&name) {
                let known: Vec<_> = TemplateFiles::iter().filter(|known| may_replace(known)).collect();
                self.refuse(
                    &path,
                    None,
                    &format!(
                        "no page for readers has a template of this name; there are {}",
                        known.join(", ")
                    ),
                );
            }
        }
    }

    /// What can be seen of a template without a page to show.
    fn template(&mut self, path: &Path, name: &str, source: &str) {
        let mut environment = Environment::new();
        environment.set_syntax(whole_lines());
        if let Err(error) = environment.add_template(name, source) {
            let why = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
            self.refuse(path, error.line(), &why);
        }
        for (line, text) in (1..).zip(source.lines()) {
            let text = text.to_ascii_lowercase();
            if text.contains("<script") {
                self.refuse(path, Some(line), "a theme is data, and a script is none");
            }
            if text.contains("autoescape") {
                self.refuse(path, Some(line), "words are always escaped; remove the autoescape tag");
            }
        }
    }

    fn files(&mut self, folder: &Path, found: &mut BTreeMap<String, Bytes>) {
        for (name, path) in self.entries(folder) {
            let plain = name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'));
            let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
            if is_beside(&name) {
                continue;
            }
            if !plain || !ENDINGS.contains(&ending) {
                self.refuse(
                    &path,
                    None,
                    &format!(
                        "is none of the files a page asks for ({}), in letters, digits, dots and hyphens",
                        ENDINGS.join(", ")
                    ),
                );
            } else if let Some(bytes) = self.bytes(&path) {
                found.insert(name, bytes);
            }
        }
    }

    fn text(&mut self, path: &Path) -> Option<String> {
        let bytes = self.bytes(path)?;
        let text = String::from_utf8(bytes.into());
        text.map_err(|_| self.refuse(path, None, "is not UTF-8")).ok()
    }

    fn bytes(&mut self, path: &Path) -> Option<Bytes> {
        let read = fs::metadata(path).and_then(|about| match about.len() {
            length if length > LARGEST => Err(io::Error::other("is larger than 2 MiB")),
            _ => fs::read(path),
        });
        read.map(Bytes::from).map_err(|why| self.refuse(path, None, &format!("cannot be read: {why}"))).ok()
    }
}

/// What lies beside a theme's own files: notes, and what editors and version control leave.
fn is_beside(name: &str) -> bool {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.starts_with('.') || name.starts_with("README") || name.starts_with("LICENSE")
}

/// Every template with its text: Byline's own, the theme's in their place, and with a theme Byline's once more, as
/// `byline/…`, for the theme's to build upon.
pub(super) fn sources(theme: Option<&Theme>) -> Vec<(String, String)> {
    let mut sources = Vec::new();
    for name in Pages::templates() {
        let file = TemplateFiles::get(&name).expect("the name comes from the list of embedded files");
        let own = String::from_utf8_lossy(&file.data).into_owned();
        match theme {
            Some(theme) => {
                let shown = theme.templates.get(&name).unwrap_or(&own).clone();
                sources.push((format!("byline/{name}"), own));
                sources.push((name, shown));
            }
            None => sources.push((name, own)),
        }
    }
    sources
}

/// `asset("logo.svg")`: the address of a file of the theme, on the page's own host.
pub(super) fn add_to(environment: &mut Environment<'static>, assets: &Assets, theme: Option<&Theme>) {
    let names = theme.into_iter().flat_map(|theme| theme.files.keys());
    let served: BTreeMap<String, String> =
        names.filter_map(|name| Some((name.clone(), assets.name(&among_all(name))?.to_owned()))).collect();
    environment.add_function("asset", move |state: &State<'_, '_>, name: &str| {
        let refuse = |why: String| Error::new(ErrorKind::InvalidOperation, why);
        let file = served.get(name).ok_or_else(|| refuse(format!("the theme has no assets/{name}")))?;
        let home = state.lookup("frame").map(|frame| frame.get_attr("home")).transpose()?;
        let home = home.as_ref().and_then(|home| home.as_str());
        let home = home.ok_or_else(|| refuse("asset() is for pages; give a macro its address".to_owned()))?;
        Ok(format!("{}{}", home.trim_end_matches('/'), Place::Asset(file.clone()).path()))
    });
}

/// What is wrong with a template, as whoever keeps it reads it; the innermost error knows the line.
pub(super) fn told(theme: Option<&Theme>, template: &str, error: &Error) -> String {
    let mut innermost = error;
    let mut next = std::error::Error::source(error);
    while let Some(found) = next {
        if let Some(inner) = found.downcast_ref::<Error>().filter(|inner| inner.line().is_some()) {
            innermost = inner;
        }
        next = found.source();
    }
    let name = innermost.name().unwrap_or(template);
    let file = theme.and_then(|theme| theme.file_of(name));
    let why = match innermost.detail() {
        Some(detail) if innermost.kind() == ErrorKind::InvalidOperation => detail.to_owned(),
        Some(detail) => format!("{}: {detail}", innermost.kind()),
        None => innermost.kind().to_string(),
    };
    let file = file.unwrap_or_else(|| PathBuf::from(name));
    Fault { file, line: innermost.line(), why }.to_string()
}

/// How a file of a theme is called among all files.
#[must_use]
pub(super) fn among_all(name: &str) -> String {
    format!("theme-{name}")
}

#[cfg(test)]
mod tests;
