//! The web servers that the recipes and maps for operators are tried with: Debian's nginx, Apache and PHP, installed when missing and allowed.
//! They are started by the tests themselves, on loopback, with nothing but a recipe or a map and a page of the host.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::children::on_path;
use crate::debian::Machine;

/// Each by its program, its package, and the variable by which tests find it.
const SERVERS: [(&str, &str, &str); 3] = [
    ("nginx", "nginx-light", "BYLINE_TEST_NGINX"),
    // Without `apache2`, which would start one.
    ("apache2", "apache2-bin", "BYLINE_TEST_APACHE"),
    ("php", "php-cli", "BYLINE_TEST_PHP"),
];

pub fn ready(machine: &Machine) -> Result<()> {
    let missing: Vec<_> = SERVERS.iter().filter(|(program, ..)| at(program).is_none()).collect();
    if !missing.is_empty() {
        let packages: Vec<&str> = missing.iter().map(|(_, package, _)| *package).collect();
        machine.install(&packages, "what the recipes for operators are tried with")?;
    }
    for (program, package, _) in missing {
        ensure!(at(program).is_some(), "{program} is not there although its package {package} is installed");
    }
    Ok(())
}

/// Those that are here, by their variables.
pub fn found() -> impl Iterator<Item = (&'static str, PathBuf)> {
    SERVERS.iter().filter_map(|(program, _, variable)| Some((*variable, at(program)?)))
}

/// Debian keeps some where only root's path looks.
fn at(program: &str) -> Option<PathBuf> {
    on_path(program).or_else(|| Some(Path::new("/usr/sbin").join(program)).filter(|path| path.is_file()))
}
