//! The browser the suite and the pictures use: Debian's Chromium, installed when missing and allowed.
//! No browser is ever downloaded from anywhere else.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::children::on_path;
use crate::debian::Machine;

pub fn chromium(machine: &Machine) -> Result<PathBuf> {
    if on_path("chromium").is_none() {
        machine.install(&["chromium"], "Chromium")?;
    }
    on_path("chromium").context("chromium is not on the path although its package is installed")
}
