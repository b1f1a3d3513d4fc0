//! The type of the site: brought from npm, cut to the letters its pages need, measured against what a page may weigh.
//! Without Node.js or Python there is none; the build and the site go on with the reader's own type, and say so.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::children::{read, run};
use crate::debian::Machine;
use crate::node::{FOR_PACKAGES, Node};
use crate::python::environment;
use crate::workspace::Workspace;

const TABLE: &str = "crates/byline/type.toml";
const PACKAGES: &str = "crates/byline";
const TYPE: &str = "crates/byline/assets/vendor/type";
const STAND_INS: &str = "crates/byline/assets/type/fallbacks.css";
const TOOLS: &str = "xtask/type/tools.txt";
const MEASURE: &str = "xtask/type/measure.py";
const JOIN: &str = "xtask/type/join.py";
const PACK: &str = "xtask/type/pack.py";

/// The table of the type; the faces in it are the pages' concern.
#[derive(Deserialize)]
struct Table {
    sets: BTreeMap<String, Set>,
    cut: Vec<Cut>,
    /// What cards are drawn with: kept unpacked, for no browser.
    card: Vec<Cut>,
}

#[derive(Deserialize)]
struct Set {
    ranges: String,
}

/// One file: what a package's files of one style hold of some sets of characters, a variable font held to some weights.
#[derive(Deserialize)]
struct Cut {
    file: String,
    package: String,
    style: String,
    weights: String,
    features: String,
    parts: Vec<Part>,
}

#[derive(Deserialize)]
struct Part {
    slice: String,
    set: String,
}

/// What a page of a script draws with when it has a slanted word, a bold line and an English name, and the most it may weigh.
const PAGES: [(&str, u64, &[&str]); 3] = [
    ("Latin", 60_000, &["source-serif", "source-serif-italic", "source-sans"]),
    ("Arabic", 90_000, &["naskh-400", "naskh-600", "source-sans"]),
    ("Urdu", 130_000, &["nastaliq-400", "source-sans"]),
];

/// `cargo xtask type`: the files made where they are missing, what a page of each script weighs, the stand-ins measured anew.
pub fn measure(workspace: &Workspace) -> Result<ExitCode> {
    let machine = Machine::look();
    fetch(workspace, &machine)?;
    let dest = workspace.path(TYPE);
    let mut holds = true;
    for (script, most, files) in PAGES {
        let sizes: Result<Vec<u64>> = files.iter().map(|file| size(&dest, file)).collect();
        let total: u64 = sizes?.iter().sum();
        holds &= total <= most;
        println!("{script:7} {total:>7} of {most} bytes: {}", files.join(", "));
    }
    let python = environment(workspace, &machine, TOOLS)?.join("bin/python");
    let measured = read(Command::new(python).arg(workspace.path(MEASURE)).arg(&dest))?;
    let written = workspace.read(STAND_INS)?;
    if written.lines().skip(1).eq(measured.lines()) {
        println!("the stand-ins in {STAND_INS} are as measured");
    } else {
        holds = false;
        println!("the stand-ins in {STAND_INS} are not as measured here, which is:\n{measured}");
    }
    Ok(if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Puts the files the table names, and their licences, where the build embeds them; done once for a table and its tools.
pub fn fetch(workspace: &Workspace, machine: &Machine) -> Result<()> {
    let table: Table =
        toml::from_str(&workspace.read(TABLE)?).with_context(|| format!("{TABLE} is wrong"))?;
    let dest = workspace.path(TYPE);
    let made = made_by(workspace)?;
    let stamp = dest.join(".made-by");
    let cuts = || table.cut.iter().map(|cut| (cut, "woff2")).chain(table.card.iter().map(|cut| (cut, "ttf")));
    let there = |(cut, ending): (&Cut, &str)| dest.join(format!("{}.{ending}", cut.file)).is_file();
    if fs::read_to_string(&stamp).is_ok_and(|before| before == made) && cuts().all(there) {
        return Ok(());
    }
    let node = Node::find(workspace, machine, FOR_PACKAGES)?;
    node.packages(&workspace.path(PACKAGES))?;
    let python = environment(workspace, machine, TOOLS)?.join("bin/python");
    empty(&dest)?;
    eprintln!("cutting {} files of type", cuts().count());
    for (cut, ending) in cuts() {
        cut.make(&table, &python, workspace, ending)?;
    }
    fs::write(stamp, made)?;
    Ok(())
}

impl Cut {
    /// The package without its maker: `source-serif-4` of `@fontsource-variable/source-serif-4`.
    fn family(&self) -> &str {
        self.package.rsplit('/').next().unwrap_or(&self.package)
    }

    /// Cuts each part, and joins them into the one file, packed for the wire where its name ends in woff2.
    fn make(&self, table: &Table, python: &Path, workspace: &Workspace, ending: &str) -> Result<()> {
        let home = workspace.path(PACKAGES).join("node_modules").join(&self.package);
        let dest = workspace.path(TYPE);
        let cut: Result<Vec<PathBuf>> =
            self.parts.iter().map(|part| self.cut(part, table, python, &home, &dest)).collect();
        let mut join = Command::new(python);
        join.arg(workspace.path(JOIN)).arg(dest.join(format!("{}.{ending}", self.file)));
        join.arg(&self.weights).args(cut?);
        run(&mut join).with_context(|| format!("the parts of {} could not be joined", self.file))?;
        let licence = home.join("LICENSE");
        fs::copy(&licence, dest.join(format!("{}.LICENSE.txt", self.family())))
            .with_context(|| format!("{} could not be copied", licence.display()))?;
        Ok(())
    }

    fn cut(&self, part: &Part, table: &Table, python: &Path, home: &Path, dest: &Path) -> Result<PathBuf> {
        let Self { file, package, style, features, .. } = self;
        let family = self.family();
        let Part { slice, set } = part;
        let ranges = &table.sets.get(set).with_context(|| format!("{TABLE} has no set {set}"))?.ranges;
        let made = dest.join(format!("{file}-{slice}.ttf"));
        let mut command = Command::new(python);
        command.args(["-m", "fontTools.subset"]);
        command.arg(home.join("files").join(format!("{family}-{slice}-{style}.woff2")));
        command.arg(format!("--unicodes={ranges}")).arg(format!("--layout-features={features}"));
        command.args(["--no-hinting", "--drop-tables+=STAT,BASE,prep,gasp", "--name-IDs=0,13,14"]);
        command.arg(format!("--output-file={}", made.display()));
        run(&mut command).with_context(|| format!("{file} could not be cut from {package}"))?;
        Ok(made)
    }
}

/// What the files depend on: the table, the packages, the tools, the joint.
fn made_by(workspace: &Workspace) -> Result<String> {
    let lock = format!("{PACKAGES}/package-lock.json");
    let made_by = [TABLE, &lock, TOOLS, JOIN, PACK].map(|file| workspace.read(file));
    made_by.into_iter().collect()
}

/// Files of an older table would be built in beside the new ones.
fn empty(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    Ok(())
}

fn size(folder: &Path, file: &str) -> Result<u64> {
    let path: PathBuf = folder.join(file).with_extension("woff2");
    Ok(fs::metadata(&path).with_context(|| format!("{} is missing", path.display()))?.len())
}
