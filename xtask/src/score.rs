//! `cargo xtask score DEST`: how well Byline reads real pages whose answers are known, on both development sets.
//! The pages stay in DEST outside the checkout; nothing of them enters the repository.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result, bail};

use crate::board::Board;
use crate::children::{line, read, run};
use crate::run::build_release;
use crate::workspace::Workspace;

const SETS: [&str; 2] = ["wcxb-dev", "trafilatura"];

pub fn score(workspace: &Workspace, dest: &str) -> Result<ExitCode> {
    let tools = workspace.path("../shared/tools");
    if !tools.join("corpus.py").is_file() {
        bail!(
            "the development pages are not here: ../shared/tools/corpus.py does not exist beside this checkout"
        );
    }
    let dest = workspace.outside(dest)?;
    let mut board = Board::new();
    let unpacked = board.step("pages", || {
        run(Command::new("python3").arg(tools.join("corpus.py")).arg(&dest))?;
        Ok(format!("in {}", dest.display()))
    });
    let built = board.step("build", || build_release(workspace).map(|()| "byline in release".to_owned()));
    for set in SETS {
        if unpacked && built {
            board.step(set, || one_set(workspace, &tools.join("extraction_score.py"), set, &dest));
        } else {
            board.blocked(set, "pages or build");
        }
    }
    Ok(board.close())
}

/// Reads every page of one set and prints the scorer's table.
fn one_set(workspace: &Workspace, scorer: &Path, set: &str, dest: &Path) -> Result<String> {
    let pages = dest.join(format!("{set}.pages.jsonl"));
    let read_pages = dest.join(format!("{set}.read.jsonl"));
    let mut give = Command::new("python3");
    into(give.arg(scorer).args(["pages", set]).arg(dest.join(set)), &pages)?;
    let mut extract = Command::new(workspace.binary("release"));
    into(extract.arg("extract").arg(&pages).arg("--jsonl"), &read_pages)?;
    let items: PathBuf = dest.join(format!("{set}.items.jsonl"));
    let mut judge = Command::new("python3");
    judge.arg(scorer).args(["score", set]).arg(dest.join(set)).arg(&read_pages).arg("--per-item").arg(&items);
    let table = read(&mut judge)?;
    println!("\n{set}\n{table}");
    Ok(format!("page by page in {}", items.display()))
}

fn into(command: &mut Command, file: &Path) -> Result<()> {
    let out = File::create(file).with_context(|| format!("cannot write {}", file.display()))?;
    let status = command.stdin(Stdio::null()).stdout(out).status()?;
    if !status.success() {
        bail!("`{}` ended with {status}", line(command));
    }
    Ok(())
}
