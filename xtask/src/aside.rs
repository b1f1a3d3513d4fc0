//! Folders made for one run and gone after it, outside the checkout and readable by the accounts servers run as.
//! Only ever removes folders of its own name whose maker is no longer alive.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

const PREFIX: &str = "byline-xtask-";

/// A folder that is removed when this value goes.
pub struct Aside {
    path: PathBuf,
}

impl Aside {
    /// Under /tmp even when TMPDIR says otherwise for root: PostgreSQL's account must be able to get there.
    pub fn new(purpose: &str) -> Result<Aside> {
        let parent = if Path::new("/tmp").is_dir() { PathBuf::from("/tmp") } else { std::env::temp_dir() };
        sweep(&parent);
        let path = parent.join(format!("{PREFIX}{}-{purpose}", std::process::id()));
        fs::create_dir(&path).with_context(|| format!("cannot make {}", path.display()))?;
        Ok(Aside { path })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        let _swept_next_time = fs::remove_dir_all(&self.path);
    }
}

/// A run that was killed left its folder; its process id in the name tells that it is over.
fn sweep(parent: &Path) {
    let Ok(entries) = fs::read_dir(parent) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let pid = name.strip_prefix(PREFIX).and_then(|rest| rest.split('-').next()).map(str::to_owned);
        if pid.is_some_and(|pid| !Path::new("/proc").join(pid).exists()) {
            let _not_ours = fs::remove_dir_all(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_goes_with_the_value_and_a_dead_runs_folder_is_swept() {
        let dead = Path::new("/tmp").join(format!("{PREFIX}999999999-test"));
        fs::create_dir_all(&dead).unwrap();
        let aside = Aside::new("selftest").unwrap();
        let path = aside.path().to_path_buf();
        assert!(path.is_dir() && !dead.exists());
        drop(aside);
        assert!(!path.exists());
    }
}
