//! Python environments for the tools of the tests, made from lock files with digests, kept outside the checkout.
//! An environment is used only when it was finished and its lock file has not changed since.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::children::{on_path, read, run};
use crate::debian::Machine;
use crate::workspace::Workspace;

/// The folder of an environment holding what `lock` names; `lock` is a path inside the checkout.
pub fn environment(workspace: &Workspace, machine: &Machine, lock: &str) -> Result<PathBuf> {
    let python = interpreter(machine)?;
    let version = read(Command::new(&python).arg("--version"))?;
    let mut digest = DefaultHasher::new();
    (workspace.read(lock)?, version).hash(&mut digest);
    let name = Path::new(lock).file_stem().context("a lock file has a name")?.to_string_lossy().into_owned();
    let home = workspace.cache()?.join(format!("python-{name}-{:016x}", digest.finish()));
    if !home.is_dir() {
        make(&python, &workspace.path(lock), &home)
            .with_context(|| format!("the Python packages of {lock} could not be installed"))?;
    }
    Ok(home)
}

/// Made under a name of its own and renamed when whole, so that a second run never meets half of one.
fn make(python: &Path, lock: &Path, home: &Path) -> Result<()> {
    let unfinished = home.with_extension(std::process::id().to_string());
    eprintln!("fetching the Python packages of {}", lock.display());
    run(Command::new(python).args(["-m", "venv"]).arg(&unfinished))?;
    let mut pip = Command::new(unfinished.join("bin/python"));
    pip.args(["-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-input"]);
    run(pip.args(["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r"]).arg(lock))?;
    if fs::rename(&unfinished, home).is_err() {
        // Another run was first; its environment is as good as ours.
        fs::remove_dir_all(&unfinished)?;
    }
    Ok(())
}

fn interpreter(machine: &Machine) -> Result<PathBuf> {
    let packages = ["python3", "python3-venv"];
    if on_path("python3").is_none() {
        machine.install(&packages, "Python 3")?;
    }
    let python = on_path("python3").context("python3 is not on the path")?;
    // Debian splits the making of environments into a package of its own.
    if read(Command::new(&python).args(["-c", "import venv, ensurepip"])).is_err() {
        machine.install(&packages, "Python's venv")?;
    }
    Ok(python)
}
