//! Licences, bans and sources of every locked crate, by cargo-deny and deny.toml.
//! Says nothing on known vulnerabilities: their database is fetched over git, which this gate does not do.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::children::{on_path, run};
use crate::debian::Machine;
use crate::python::environment;
use crate::workspace::Workspace;

const VERSION: &str = "0.20.2";
const TOOLS: &str = "xtask/tools.txt";

pub fn check(workspace: &Workspace, machine: &Machine) -> Result<String> {
    let program = program(workspace, machine)?;
    let mut deny = Command::new(program);
    deny.current_dir(workspace.root());
    run(deny.args(["--log-level", "error", "--offline", "--locked", "check"]).args([
        "--hide-inclusion-graph",
        "bans",
        "licenses",
        "sources",
    ]))?;
    Ok("licences, bans, sources in order; advisories are not checked here".to_owned())
}

/// On the path, else the pinned binary, else compiled once into the tools' folder.
fn program(workspace: &Workspace, machine: &Machine) -> Result<PathBuf> {
    if let Some(found) = on_path("cargo-deny") {
        return Ok(found);
    }
    let compiled = workspace.cache()?.join("cargo-deny");
    let built = compiled.join("bin/cargo-deny");
    if built.is_file() {
        return Ok(built);
    }
    match environment(workspace, machine, TOOLS) {
        Ok(home) => Ok(home.join("bin/cargo-deny")),
        Err(error) => {
            eprintln!("compiling cargo-deny, some minutes, because its binary is not to be had: {error:#}");
            let mut cargo = workspace.cargo();
            cargo.args(["install", "--quiet", "--locked", "cargo-deny", "--version", VERSION, "--root"]);
            run(cargo.arg(&compiled)).context("cargo-deny could not be installed")?;
            Ok(built)
        }
    }
}
