//! Where things are: the checkout, cargo's target folder, and the folder outside the checkout for fetched tools.
//! Refuses a destination inside the checkout, so that no command litters the repository.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The checkout this command works on.
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// By the manifest cargo ran us from, else by walking up from here.
    pub fn find() -> Result<Workspace> {
        let start =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(env::current_dir, |dir| Ok(PathBuf::from(dir)))?;
        let root = start.ancestors().find(|dir| dir.join("xtask/Cargo.toml").is_file());
        let root = root.context("no Byline checkout here: run `cargo xtask` from inside one")?.to_path_buf();
        Ok(Workspace { root })
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    pub fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// The name of a file as a reader of the repository knows it.
    pub fn name_of(&self, path: &Path) -> String {
        path.strip_prefix(&self.root).unwrap_or(path).display().to_string()
    }

    pub fn read(&self, inside: &str) -> Result<String> {
        let path = self.path(inside);
        fs::read_to_string(&path).with_context(|| format!("cannot read {inside}"))
    }

    /// Cargo, from the checkout, without the variables `cargo run` set for us: they would make builds differ.
    pub fn cargo(&self) -> Command {
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.current_dir(&self.root);
        for (name, _) in env::vars_os() {
            let given = name.to_string_lossy();
            if ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"].iter().any(|prefix| given.starts_with(prefix))
            {
                cargo.env_remove(&name);
            }
        }
        cargo
    }

    pub fn target(&self) -> PathBuf {
        match env::var_os("CARGO_TARGET_DIR") {
            Some(dir) => self.root.join(dir),
            None => self.root.join("target"),
        }
    }

    /// The `byline` binary of a finished build; `profile` is cargo's folder name, `debug` or `release`.
    pub fn binary(&self, profile: &str) -> PathBuf {
        self.target().join(profile).join("byline")
    }

    /// Tools fetched once for all checkouts, never inside one.
    pub fn cache(&self) -> Result<PathBuf> {
        let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let cache = set("BYLINE_CACHE")
            .or_else(|| set("XDG_CACHE_HOME").map(|dir| dir.join("byline")))
            .or_else(|| set("HOME").map(|dir| dir.join(".cache/byline")))
            .unwrap_or_else(|| env::temp_dir().join("byline-cache"));
        fs::create_dir_all(&cache).with_context(|| format!("cannot make {}", cache.display()))?;
        Ok(cache)
    }

    /// A folder the caller named for output; made when missing, refused when inside the checkout.
    pub fn outside(&self, dest: &str) -> Result<PathBuf> {
        let dest = env::current_dir()?.join(dest);
        fs::create_dir_all(&dest).with_context(|| format!("cannot make {}", dest.display()))?;
        let dest = fs::canonicalize(&dest)?;
        if dest.starts_with(fs::canonicalize(&self.root)?) {
            bail!("{} is inside the checkout; name a folder outside it", dest.display());
        }
        Ok(dest)
    }

    /// Every file under a folder of the checkout whose name ends so, sorted; fetched and built folders left aside.
    pub fn files(&self, under: &str, ending: &str) -> Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        walk(&self.path(under), ending, &mut found)?;
        found.sort();
        Ok(found)
    }
}

fn walk(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) -> Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            if !["node_modules", "target", ".git", "vendor", "byline-data"].contains(&name.as_str()) {
                walk(&entry.path(), ending, found)?;
            }
        } else if name.ends_with(ending) {
            found.push(entry.path());
        }
    }
    Ok(())
}
