//! The desk's rich-text editor: brought from npm by lock file, bundled into the one file that the build embeds.
//! Without Node.js there is none; the desk's fields then work alone, as they do with scripts off.

use std::fs;

use anyhow::{Context, Result};

use crate::children::run;
use crate::debian::Machine;
use crate::node::{FOR_PACKAGES, Node};
use crate::workspace::Workspace;

const PACKAGES: &str = "crates/byline/editor";
const MADE: &str = "crates/byline/assets/vendor/editor";
const SOURCES: [&str; 5] = ["package-lock.json", "editor.mjs", "paste.mjs", "tree.mjs", "typed.mjs"];

/// Puts the bundle, and the licences of what is in it, where the build embeds them; done once for its sources.
pub fn bundle(workspace: &Workspace, machine: &Machine) -> Result<()> {
    let home = workspace.path(PACKAGES);
    let dest = workspace.path(MADE);
    let read = |name: &&str| workspace.read(&format!("{PACKAGES}/{name}"));
    let made = SOURCES.iter().map(read).collect::<Result<Vec<String>>>()?.concat();
    let (stamp, bundle) = (dest.join(".made-by"), dest.join("editor.js"));
    let node = Node::find(workspace, machine, FOR_PACKAGES)?;
    node.packages(&home)?;
    if bundle.is_file() && fs::read_to_string(&stamp).is_ok_and(|before| before == made) {
        return Ok(());
    }
    fs::create_dir_all(&dest)?;
    eprintln!("bundling the desk\u{2019}s editor");
    let mut esbuild = node.command();
    esbuild.current_dir(&home).arg("node_modules/esbuild/bin/esbuild").arg("editor.mjs");
    esbuild.args(["--bundle", "--format=esm", "--minify", "--target=es2022", "--log-level=warning"]);
    esbuild.args([
        "--legal-comments=none",
        "--banner:js=/* ProseMirror, MIT: see LICENSES.txt beside the source */",
    ]);
    run(esbuild.arg(format!("--outfile={}", bundle.display()))).context("the editor could not be bundled")?;
    fs::write(dest.join("LICENSES.txt"), licences(&home.join("node_modules"))?)?;
    fs::write(stamp, made)?;
    Ok(())
}

/// The licence of each package that is in the bundle; the bundler itself is not.
fn licences(packages: &std::path::Path) -> Result<String> {
    let mut all = String::new();
    let mut folders: Vec<_> = fs::read_dir(packages)?.flatten().map(|entry| entry.path()).collect();
    folders.sort();
    for folder in folders {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Ok(licence) = fs::read_to_string(folder.join("LICENSE")) {
            all.push_str(&format!("{name}\n\n{licence}\n\n"));
        }
    }
    Ok(all)
}
