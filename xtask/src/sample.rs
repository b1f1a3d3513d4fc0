//! A site of as many op-eds as asked for, to look at and to measure.
//! It makes nothing itself: the release build of `byline` does, and shows how far it has come.

use std::process::{Command, ExitCode};

use anyhow::{Result, bail};

use crate::children;
use crate::run::build_release;
use crate::workspace::Workspace;

/// Where the sample goes unless told.
const DATA: &str = "byline-sample";

/// `--opeds N [--data DIR] [--database URL] [--seed N]`; the data folder is not the one of `cargo xtask run`.
pub fn sample(workspace: &Workspace, args: &[&str]) -> Result<ExitCode> {
    let names = args.iter().step_by(2);
    if let Some(unknown) =
        names.clone().find(|name| !["--opeds", "--data", "--database", "--seed"].contains(name))
    {
        bail!("`{unknown}` is not known here; give --opeds N, --data DIR, --database URL or --seed N");
    }
    if args.len() % 2 == 1 || !names.clone().any(|name| *name == "--opeds") {
        bail!("say how many: cargo xtask sample --opeds 1000");
    }
    build_release(workspace)?;
    let mut byline = Command::new(workspace.binary("release"));
    byline.arg("sample").args(args);
    if !names.clone().any(|name| *name == "--data") {
        byline.args(["--data", DATA]);
    }
    children::run(&mut byline)?;
    Ok(ExitCode::SUCCESS)
}
