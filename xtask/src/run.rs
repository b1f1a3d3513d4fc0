//! `cargo xtask run`: the type fetched, Byline built in release, the sample site served from ./byline-data.
//! Without Node.js it does not stop: the site then uses the reader's own system type, and says so here.

use std::fs;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::children;
use crate::debian::Machine;
use crate::node::{FOR_PACKAGES, Node};
use crate::workspace::Workspace;

const PACKAGES: &str = "crates/byline";
const TYPE: &str = "crates/byline/assets/vendor/type";

/// Package, file within it, and the plain name the stylesheet asks for.
const FACES: [(&str, &str, &str); 17] = [
    ("source-serif-4", "source-serif-4-latin-400-normal", "source-serif-400"),
    ("source-serif-4", "source-serif-4-latin-400-italic", "source-serif-400-italic"),
    ("source-serif-4", "source-serif-4-latin-600-normal", "source-serif-600"),
    ("source-serif-4", "source-serif-4-latin-700-normal", "source-serif-700"),
    ("source-serif-4", "source-serif-4-latin-ext-400-normal", "source-serif-ext-400"),
    ("source-serif-4", "source-serif-4-latin-ext-400-italic", "source-serif-ext-400-italic"),
    ("source-serif-4", "source-serif-4-latin-ext-600-normal", "source-serif-ext-600"),
    ("source-serif-4", "source-serif-4-latin-ext-700-normal", "source-serif-ext-700"),
    ("source-sans-3", "source-sans-3-latin-400-normal", "source-sans-400"),
    ("source-sans-3", "source-sans-3-latin-600-normal", "source-sans-600"),
    ("source-sans-3", "source-sans-3-latin-ext-400-normal", "source-sans-ext-400"),
    ("source-sans-3", "source-sans-3-latin-ext-600-normal", "source-sans-ext-600"),
    ("noto-naskh-arabic", "noto-naskh-arabic-arabic-400-normal", "noto-naskh-arabic-400"),
    ("noto-naskh-arabic", "noto-naskh-arabic-arabic-600-normal", "noto-naskh-arabic-600"),
    ("noto-naskh-arabic", "noto-naskh-arabic-arabic-700-normal", "noto-naskh-arabic-700"),
    ("noto-nastaliq-urdu", "noto-nastaliq-urdu-arabic-400-normal", "noto-nastaliq-urdu-400"),
    ("noto-nastaliq-urdu", "noto-nastaliq-urdu-arabic-700-normal", "noto-nastaliq-urdu-700"),
];

pub fn run(workspace: &Workspace, args: &[&str]) -> Result<ExitCode> {
    if let Err(error) = fetch_type(workspace, &Machine::look()) {
        eprintln!("the type was not fetched, so pages use the reader's system type: {error:#}");
    }
    build_release(workspace)?;
    let mut serve = Command::new(workspace.binary("release"));
    serve.args(["serve", "--sample"]).args(args);
    // In our place, so that Ctrl-C and SIGTERM reach the server itself.
    Err(serve.exec()).context("the built `byline` could not be started")
}

pub fn build_release(workspace: &Workspace) -> Result<()> {
    children::run(workspace.cargo().args(["build", "--release", "--locked", "--package", "byline"]))
}

/// Puts the few faces the stylesheet names, and their licences, where the build embeds them.
pub fn fetch_type(workspace: &Workspace, machine: &Machine) -> Result<()> {
    let dest = workspace.path(TYPE);
    if FACES.iter().all(|(_, _, name)| dest.join(name).with_extension("woff2").is_file()) {
        return Ok(());
    }
    let node = Node::find(workspace, machine, FOR_PACKAGES)?;
    let folder = workspace.path(PACKAGES);
    node.packages(&folder)?;
    fs::create_dir_all(&dest)?;
    for (package, file, name) in FACES {
        let home = folder.join("node_modules/@fontsource").join(package);
        copy(&home.join("files").join(format!("{file}.woff2")), &dest.join(format!("{name}.woff2")))?;
        copy(&home.join("LICENSE"), &dest.join(format!("{package}.LICENSE.txt")))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("{} could not be copied", from.display()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_we_fetch_is_a_face_the_pages_ask_for() {
        let asked = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap())
            .join("../crates/byline/src/pages/assets.rs");
        let asked = fs::read_to_string(asked).unwrap();
        let idle: Vec<&str> = FACES
            .iter()
            .map(|(_, _, name)| *name)
            .filter(|name| !asked.contains(&format!("\"{name}\"")))
            .collect();
        assert_eq!(idle, Vec::<&str>::new());
    }
}
