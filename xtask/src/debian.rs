//! Debian packages the commands need: installed when we are root on Debian, else refused with the line to type.
//! Never installs behind a developer's back: without root, or with BYLINE_NO_INSTALL set, it only says what is missing.

use std::cell::Cell;
use std::os::unix::fs::MetadataExt;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::children::{on_path, read};

/// What we may do to this machine.
pub struct Machine {
    root: bool,
    may_install: bool,
    lists_fetched: Cell<bool>,
}

impl Machine {
    pub fn look() -> Machine {
        let root = std::fs::metadata("/proc/self").is_ok_and(|us| us.uid() == 0);
        let may_install =
            root && on_path("apt-get").is_some() && std::env::var_os("BYLINE_NO_INSTALL").is_none();
        Machine { root, may_install, lists_fetched: Cell::new(false) }
    }

    pub fn is_root(&self) -> bool {
        self.root
    }

    /// Installs `packages`, or says how a person would.
    pub fn install(&self, packages: &[&str], why: &str) -> Result<()> {
        let wanted = packages.join(" ");
        if !self.may_install {
            bail!("{why} is missing; install it: sudo apt-get install {wanted}");
        }
        self.fetch_lists()?;
        eprintln!("installing {wanted} ({why})");
        let mut apt = apt_get();
        read(apt.args(["install", "-y", "--no-install-recommends"]).args(packages))
            .with_context(|| format!("{why} could not be installed; try: apt-get install {wanted}"))?;
        Ok(())
    }

    /// The version Debian would install, such as `18.20.4+dfsg-1`; none when it has no such package.
    pub fn candidate(&self, package: &str) -> Option<String> {
        if !self.may_install || self.fetch_lists().is_err() {
            return None;
        }
        let policy = read(Command::new("apt-cache").args(["policy", package])).ok()?;
        let line = policy.lines().find_map(|line| line.trim().strip_prefix("Candidate: "))?;
        (line != "(none)").then(|| line.to_owned())
    }

    fn fetch_lists(&self) -> Result<()> {
        if !self.lists_fetched.replace(true) {
            read(apt_get().arg("update")).context("Debian's package lists could not be fetched")?;
        }
        Ok(())
    }
}

fn apt_get() -> Command {
    let mut apt = Command::new("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive").args(["-qq", "-o", "Dpkg::Use-Pty=0"]);
    apt
}
