//! `cargo xtask run`: the type fetched, Byline built in release, the sample site served from ./byline-data.
//! Without Node.js it does not stop: the site then uses the reader's own system type, and says so here.

use std::os::unix::process::CommandExt;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::children;
use crate::debian::Machine;
use crate::richtext;
use crate::typefaces;
use crate::workspace::Workspace;

pub fn run(workspace: &Workspace, args: &[&str]) -> Result<ExitCode> {
    if let Err(error) = typefaces::fetch(workspace, &Machine::look()) {
        eprintln!("the type was not fetched, so pages use the reader's system type: {error:#}");
    }
    if let Err(error) = richtext::bundle(workspace, &Machine::look()) {
        eprintln!("the editor was not made, so texts are typed with their marks: {error:#}");
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
