//! The nginx that the recipe for operators is tried with: Debian's, installed when missing and allowed.
//! It is started by the test itself, on loopback, with nothing but the recipe and a page of the host.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::children::on_path;
use crate::debian::Machine;

pub fn nginx(machine: &Machine) -> Result<PathBuf> {
    if found().is_none() {
        machine.install(&["nginx-light"], "nginx")?;
    }
    found().context("nginx is not there although its package is installed")
}

/// Debian keeps it where only root's path looks.
pub fn found() -> Option<PathBuf> {
    on_path("nginx").or_else(|| Some(Path::new("/usr/sbin/nginx").to_owned()).filter(|path| path.is_file()))
}
