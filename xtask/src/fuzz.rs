//! `cargo xtask fuzz`: hostile bytes for the readers that meet them, by the fuzz targets of crates/*/fuzz.
//! Not part of the gate: a fuzzer has no end; what it finds becomes a test that has one.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::board::Board;
use crate::children::{on_path, read, run};
use crate::workspace::Workspace;

const SECONDS: &str = "60";

pub fn fuzz(workspace: &Workspace, args: &[&str]) -> Result<ExitCode> {
    let (wanted, seconds) = match args {
        [] => (None, SECONDS),
        [one] if one.parse::<u32>().is_ok() => (None, *one),
        [target] => (Some(*target), SECONDS),
        [target, seconds] if seconds.parse::<u32>().is_ok() => (Some(*target), *seconds),
        _ => bail!("say `cargo xtask fuzz [TARGET] [SECONDS]`"),
    };
    if on_path("cargo-fuzz").is_none() {
        bail!("cargo-fuzz is missing; install it: cargo install --locked cargo-fuzz");
    }
    let mut board = Board::new();
    for (folder, target) in targets(workspace)? {
        if wanted.is_none_or(|wanted| wanted == target) {
            board.step(&target, || one(workspace, &folder, &target, seconds));
        } else {
            board.left_out(&target, "another target was asked for");
        }
    }
    Ok(board.close())
}

/// Each fuzz folder with its targets, as cargo-fuzz lists them.
fn targets(workspace: &Workspace) -> Result<Vec<(PathBuf, String)>> {
    let mut found = Vec::new();
    for manifest in workspace.files("crates", "Cargo.toml")? {
        let folder = manifest.parent().context("a manifest has a folder")?;
        if folder.ends_with("fuzz") {
            let mut list = workspace.cargo();
            let listed = read(list.args(["fuzz", "list", "--fuzz-dir"]).arg(folder))?;
            found.extend(listed.lines().map(|target| (folder.to_path_buf(), target.trim().to_owned())));
        }
    }
    if found.is_empty() {
        bail!("no crate has a fuzz folder yet");
    }
    Ok(found)
}

fn one(workspace: &Workspace, folder: &PathBuf, target: &str, seconds: &str) -> Result<String> {
    let mut cargo = workspace.cargo();
    // The sanitizer's flags are unstable; the toolchain is the stable one we release with.
    cargo.env("RUSTC_BOOTSTRAP", "1").args(["fuzz", "run", "--fuzz-dir"]).arg(folder).arg(target);
    let grown = folder.join("corpus").join(target);
    std::fs::create_dir_all(&grown).with_context(|| format!("cannot make {}", grown.display()))?;
    // The first folder is where it keeps what it finds; it only reads the second.
    cargo.arg(grown).args(Some(folder.join("seeds")).filter(|seeds| seeds.is_dir()));
    run(cargo.args(["--", &format!("-max_total_time={seconds}"), "-rss_limit_mb=4096", "-timeout=20"]))?;
    Ok(format!("nothing found in {seconds} s"))
}
