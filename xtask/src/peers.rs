//! The article readers that Byline's is measured beside: each fetched by its lock file, each a program that takes pages as JSON lines.
//! A reader that cannot be had on this machine is named with the reason, never left out.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};
use serde_json::json;

use crate::children::{read, run};
use crate::debian::Machine;
use crate::node::{FOR_TESTS, Node};
use crate::python::environment;
use crate::workspace::Workspace;

const HOME: &str = "bench/extract";
const PYTHON: &str = "bench/extract/peers.txt";

/// A program that reads `{"id","url","html"}` lines and answers each with a line of the shape the scorer takes, and `cpu`.
pub struct Reader {
    /// As in the tables: name and version.
    pub name: String,
    /// How to start it, or why it cannot be.
    pub program: Result<Vec<OsString>, String>,
    /// What it was made from: readings older than these are stale.
    pub made_from: Vec<PathBuf>,
}

impl Reader {
    pub fn command(&self) -> Result<Command> {
        let program = self.program.as_ref().map_err(|why| anyhow::anyhow!("{why}"))?;
        let mut command = Command::new(&program[0]);
        command.args(&program[1..]);
        Ok(command)
    }
}

/// `cargo xtask peers`: makes them ready and prints how each is started, Byline first; bench/extract.py begins with it.
pub fn list(workspace: &Workspace) -> Result<ExitCode> {
    for reader in std::iter::once(byline(workspace)).chain(all(workspace)?) {
        let told = match &reader.program {
            Ok(program) => {
                let words: Vec<_> = program.iter().map(|word| word.to_string_lossy()).collect();
                json!({"name": reader.name, "program": words})
            }
            Err(why) => json!({"name": reader.name, "missing": why}),
        };
        println!("{told}");
    }
    Ok(ExitCode::SUCCESS)
}

/// Byline's own reader, as the crate's users have it, on one thread.
pub fn byline(workspace: &Workspace) -> Reader {
    let mut build = workspace.cargo();
    build.args([
        "build",
        "--release",
        "--locked",
        "--quiet",
        "--package",
        "byline-extract",
        "--example",
        "timed",
    ]);
    let program = workspace.target().join("release/examples/timed");
    Reader {
        name: "Byline".to_owned(),
        program: ready(run(&mut build).map(|()| vec![program.clone().into_os_string()])),
        made_from: vec![program],
    }
}

/// The peers, in the order of the tables.
pub fn all(workspace: &Workspace) -> Result<Vec<Reader>> {
    let machine = Machine::look();
    let home = workspace.path(HOME);
    let (pins, python) = (workspace.read(PYTHON)?, python(workspace, &machine, &home));
    let packages = workspace.read("bench/extract/package.json")?;
    let (crates, rust) = (workspace.read("bench/extract/Cargo.toml")?, rust(workspace, &home));
    let peer = |name: &str,
                pinned: Option<&str>,
                program: &Result<Vec<OsString>, String>,
                word: &str,
                from: &str| {
        let version = pinned.with_context(|| format!("{HOME} pins no version of {name}"))?;
        Ok(Reader {
            name: format!("{name} {version}"),
            program: program.clone().map(|mut program| {
                program.extend((!word.is_empty()).then(|| word.into()));
                program
            }),
            made_from: vec![home.join(from)],
        })
    };
    [
        peer("trafilatura", pin(&pins, "\ntrafilatura=="), &python, "trafilatura", "read.py"),
        peer("newspaper4k", pin(&pins, "\nnewspaper4k=="), &python, "newspaper4k", "read.py"),
        peer(
            "readability.js",
            pin(&packages, "readability\": \""),
            &node(workspace, &machine, &home),
            "",
            "read.mjs",
        ),
        peer("dom_smoothie", pin(&crates, "dom_smoothie = \"="), &rust, "dom_smoothie", "peer.rs"),
        peer(
            "Rust trafilatura",
            pin(&crates, "\ntrafilatura = { version = \"="),
            &rust,
            "trafilatura",
            "peer.rs",
        ),
    ]
    .into_iter()
    .collect()
}

fn python(workspace: &Workspace, machine: &Machine, home: &Path) -> Result<Vec<OsString>, String> {
    ready(environment(workspace, machine, PYTHON))
        .map(|environment| vec![environment.join("bin/python").into(), home.join("read.py").into()])
}

fn node(workspace: &Workspace, machine: &Machine, home: &Path) -> Result<Vec<OsString>, String> {
    let node = ready(Node::find(workspace, machine, FOR_TESTS))?;
    ready(node.packages(home))?;
    Ok(vec![node.command().get_program().to_owned(), home.join("read.mjs").into()])
}

fn rust(workspace: &Workspace, home: &Path) -> Result<Vec<OsString>, String> {
    let mut build = workspace.cargo();
    build.current_dir(home).args(["build", "--release", "--locked", "--target-dir"]).arg(workspace.target());
    ready(read(&mut build))?;
    Ok(vec![workspace.target().join("release/peer").into()])
}

/// The reason goes into a table, so it is one line.
fn ready<T>(made: Result<T>) -> Result<T, String> {
    made.map_err(|error| format!("{error:#}").lines().next_back().unwrap_or_default().trim().to_owned())
}

/// The version written after `before`.
fn pin<'a>(manifest: &'a str, before: &str) -> Option<&'a str> {
    let (_, after) = manifest.split_once(before)?;
    after
        .split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '.')
        .next()
        .filter(|version| !version.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_a_peer_is_read_where_it_is_pinned() {
        assert_eq!(pin("x==1\ntrafilatura==2.3.1 \\\n", "\ntrafilatura=="), Some("2.3.1"));
        assert_eq!(pin("dom_smoothie = \"=0.19.0\" # MIT", "dom_smoothie = \"="), Some("0.19.0"));
        assert_eq!(pin("nothing", "\ntrafilatura=="), None);
    }
}
