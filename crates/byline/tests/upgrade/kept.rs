//! A folder of kept data: laid out for the binary of today, and held against what it says of itself.
//! It refuses a folder that says nothing: data that open but show less are lost all the same.

use crate::{
    editor::Editor,
    installation::{Installation, Serving},
    rows::Rows,
};
use byline_store::{Database, testing::Fresh};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// What the data promise to whoever opens them.
#[derive(Debug, Serialize, Deserialize)]
pub struct Says {
    pub email: String,
    pub password: String,
    /// What `byline urls` printed.
    pub urls: Vec<String>,
    /// What readers were shown.
    pub public: Vec<Page>,
    /// What editors were shown.
    pub desk: Vec<Page>,
    /// The review page of an op-ed on display, and where readers find it.
    pub edited: (String, String),
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Page {
    pub path: String,
    pub status: u16,
    pub words: Vec<String>,
}

/// How kept data come to an installation.
#[derive(Clone, Copy, Debug)]
pub enum Way {
    /// The rows as they lay in the database.
    Opened,
    /// By `byline restore` from the backup made then.
    Restored,
}

/// A database with its write-ahead log, in which a server may leave the newest rows.
const SQLITE: [&str; 2] = ["byline.sqlite", "byline.sqlite-wal"];

fn packed(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.gz"))
}

/// The folders beside this file, oldest first.
pub fn folders() -> Vec<PathBuf> {
    let here = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("tests/upgrade");
    let entries = fs::read_dir(here).unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// An installation without data whose rows will be where `fresh` says.
pub fn empty(fresh: &Fresh) -> Installation {
    let here = Installation::new();
    fs::create_dir_all(here.data()).unwrap();
    if let Database::Postgres(url) = fresh.database() {
        fs::write(here.data().join("byline.toml"), format!("database = \"{url}\"\n")).unwrap();
    }
    here
}

/// A copy of the kept data, as the binary of then left them.
pub async fn laid_out(folder: &Path, way: Way, fresh: &Fresh) -> Installation {
    let here = empty(fresh);
    if let Way::Restored = way {
        let backup = folder.join("institute.byline");
        let ran = here.run(&["restore", backup.to_str().unwrap()]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        return here;
    }
    match fresh.database() {
        Database::Sqlite(_) => {
            for name in SQLITE.iter().filter(|name| packed(folder, name).exists()) {
                let packed = fs::File::open(packed(folder, name)).unwrap();
                let mut file = fs::File::create(here.data().join(name)).unwrap();
                std::io::copy(&mut GzDecoder::new(packed), &mut file).unwrap();
            }
        }
        Database::Postgres(_) => {
            fresh.fill(&fs::read_to_string(folder.join("postgres.sql")).unwrap()).await;
        }
    }
    copy(&folder.join("blobs"), &here.data().join("blobs"));
    here
}

pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

impl Says {
    pub fn of(folder: &Path) -> Self {
        serde_json::from_slice(&fs::read(folder.join("says.json")).unwrap()).unwrap()
    }

    /// Every row of the folder is there, everything promised is shown, and work goes on.
    pub fn holds_at(&self, here: &Installation, folder: &Path) {
        // Data of an older schema are brought up to this one by a start; until then commands refuse them.
        assert_eq!(here.serve(&[]).stop(), Some(0));
        let now = backed_up(here, "upgraded.byline");
        let lost = Rows::of(&folder.join("institute.byline")).lost_in(&Rows::of(&now));
        assert!(
            lost.is_empty(),
            "{} rows of {} are lost:\n{}",
            lost.len(),
            folder.display(),
            lost.join("\n")
        );
        self.shown_at(here);
        let serving = here.serve(&[]);
        let editor = Editor::signing_in(&serving, &self.email, &self.password);
        let (review, public) = &self.edited;
        let edit = editor.form(review).set("title", "Edited today").set("act", "save");
        assert_eq!(&editor.sends(review, &edit), review);
        let page = serving.get(public);
        assert!(page.status == 200 && page.body.contains("Edited today"), "{}", page.body);
        assert_eq!(serving.stop(), Some(0));
        without_complaint(here);
        let captures = here.run(&["captures", "check"]);
        assert_eq!(captures.code, 0, "{}{}", captures.out, captures.err);
    }

    /// The addresses, the pages of readers and those of editors.
    pub fn shown_at(&self, here: &Installation) {
        without_complaint(here);
        let urls = here.run(&["urls"]);
        assert_eq!(urls.code, 0, "{}", urls.err);
        let today: BTreeSet<&str> = urls.out.lines().collect();
        let gone: Vec<&String> = self.urls.iter().filter(|url| !today.contains(url.as_str())).collect();
        assert!(gone.is_empty(), "an address once given stays: {gone:?} are missing in {today:?}");
        let serving = here.serve(&[]);
        self.read_at(&serving);
        let editor = Editor::signing_in(&serving, &self.email, &self.password);
        for page in &self.desk {
            let answer = editor.get(&page.path);
            page.is_said(answer.status, &answer.body);
        }
        assert_eq!(serving.stop(), Some(0));
    }

    /// The pages of readers.
    pub fn read_at(&self, serving: &Serving) {
        for page in &self.public {
            let answer = serving.get(&page.path);
            page.is_said(answer.status, &answer.body);
        }
    }

    /// Writes the data of `here`, whose rows are in the database of `fresh` too, into a new folder.
    pub fn keep(&self, folder: &Path, here: &Installation, fresh: &Fresh) {
        fs::create_dir(folder).expect("a folder that is not there yet: kept data are never changed");
        for name in SQLITE.iter().filter(|name| here.data().join(name).exists()) {
            let packed = fs::File::create(packed(folder, name)).unwrap();
            let mut packed = GzEncoder::new(packed, Compression::best());
            std::io::copy(&mut fs::File::open(here.data().join(name)).unwrap(), &mut packed).unwrap();
            packed.finish().unwrap();
        }
        fs::write(folder.join("postgres.sql"), dumped(fresh)).unwrap();
        copy(&here.data().join("blobs"), &folder.join("blobs"));
        fs::copy(here.folder().join("institute.byline"), folder.join("institute.byline")).unwrap();
        fs::write(folder.join("says.json"), serde_json::to_vec_pretty(self).unwrap()).unwrap();
    }
}

/// The database as SQL that any server takes: without an owner, and without what speaks to `psql` or to one version.
fn dumped(fresh: &Fresh) -> String {
    let Database::Postgres(url) = fresh.database() else { panic!("a dump is PostgreSQL\u{2019}s") };
    let mut dump = Command::new("pg_dump");
    dump.args(["--no-owner", "--no-privileges", "--no-comments", "--rows-per-insert=100", url]);
    let out = dump.output().expect("pg_dump is on the path");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let text = String::from_utf8(out.stdout).unwrap();
    // A function that tables call stands before them.
    let made = ["CREATE FUNCTION", "CREATE TABLE"].iter().filter_map(|made| text.find(made)).min();
    let tables = made.expect("a dump makes tables");
    let end = text.rfind("-- PostgreSQL database dump complete").expect("a dump says that it is whole");
    text[tables..end].trim_end_matches(['-', '\n']).to_owned() + "\n"
}

impl Page {
    pub fn saying(path: &str, status: u16, words: &[&str]) -> Self {
        let words = words.iter().map(|words| (*words).to_owned()).collect();
        Self { path: path.to_owned(), status, words }
    }

    fn is_said(&self, status: u16, body: &str) {
        assert_eq!(status, self.status, "{}: {body}", self.path);
        for words in &self.words {
            assert!(body.contains(words), "{} does not say {words:?}:\n{body}", self.path);
        }
    }
}

/// A backup of all that is there.
pub fn backed_up(here: &Installation, name: &str) -> PathBuf {
    let file = here.folder().join(name);
    let ran = here.run(&["backup", file.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    file
}

pub fn without_complaint(here: &Installation) {
    let doctor = here.run(&["doctor"]);
    assert_eq!(doctor.code, 0, "{}{}", doctor.out, doctor.err);
}
