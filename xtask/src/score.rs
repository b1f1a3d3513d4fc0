//! `cargo xtask score DEST`: how well Byline and its peers read pages whose answers are known, side by side, one table a set.
//! The pages and all readings stay in DEST outside the checkout; nothing of them enters the repository.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::board::Board;
use crate::children::{line, read, run};
use crate::costs::{Cost, with_costs};
use crate::figures::{Column, OURS_ALONE, OWN, Row, TRAFILATURA, WCXB, table};
use crate::peers::{self, Reader};
use crate::workspace::Workspace;

const SETS: [(&str, &str, &[Row]); 2] =
    [("wcxb-dev", "WCXB development split", WCXB), ("trafilatura", "trafilatura's own set", TRAFILATURA)];

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
    let readers: Vec<Reader> =
        std::iter::once(peers::byline(workspace)).chain(peers::all(workspace)?).collect();
    for reader in &readers {
        // A peer that is not there is no failure of ours, and no table hides it.
        match &reader.program {
            Err(why) if reader.name == "Byline" => bail!("Byline's reader was not built: {why}"),
            Err(why) => board.left_out(&reader.name, why),
            Ok(_) => {}
        }
    }
    let scorer = Scorer { workspace, script: tools.join("extraction_score.py"), dest };
    for (set, title, rows) in SETS {
        if unpacked {
            board.step(set, || scorer.one_set(set, title, rows, &readers));
        } else {
            board.blocked(set, "pages");
        }
    }
    board.step("own", || scorer.own_set(&readers));
    Ok(board.close())
}

struct Scorer<'a> {
    workspace: &'a Workspace,
    script: PathBuf,
    dest: PathBuf,
}

/// A figure as the scorer prints it.
#[derive(Deserialize)]
struct Figure {
    value: f64,
}

impl Scorer<'_> {
    /// Every reader over every page of one set, judged by the shared scorer.
    fn one_set(&self, set: &str, title: &str, rows: &[Row], readers: &[Reader]) -> Result<String> {
        let truth = self.dest.join(set);
        let pages = self.dest.join(format!("{set}.pages.jsonl"));
        let mut give = Command::new("python3");
        keep(give.arg(&self.script).args(["pages", set]).arg(&truth), &pages)?;
        let mut read = Vec::new();
        for reader in readers {
            let figures = self
                .readings(set, &pages, reader)
                .and_then(|readings| Ok((self.judged(set, &truth, &readings)?, Cost::of_all(&readings)?)));
            read.push((reader.name.clone(), figures.map_err(|error| format!("{error:#}"))));
        }
        let columns = with_costs(read);
        told(title, rows, &columns, &format!("page by page in {}", self.dest.display()))
    }

    fn judged(&self, set: &str, truth: &Path, readings: &Path) -> Result<BTreeMap<String, f64>> {
        let mut judge = Command::new("python3");
        judge.arg(&self.script).args(["score", set]).arg(truth).arg(readings).arg("--json");
        judge.arg("--per-item").arg(readings.with_extension("items"));
        let figures: BTreeMap<String, Figure> = serde_json::from_str(&read(&mut judge)?)?;
        Ok(figures.into_iter().map(|(name, figure)| (name, figure.value)).collect())
    }

    /// Our own op-eds, judged by the crate's own test, which takes a peer's readings in place of ours.
    fn own_set(&self, readers: &[Reader]) -> Result<String> {
        let pages = self.dest.join("own.pages.jsonl");
        keep(self.own().arg("pages"), &pages)?;
        let mut columns: Vec<Column> = Vec::new();
        for reader in readers {
            let ours = reader.name == "Byline";
            let figures = self.readings("own", &pages, reader).and_then(|readings| {
                let mut test = self.workspace.cargo();
                test.args([
                    "test",
                    "--quiet",
                    "--package",
                    "byline-extract",
                    "--test",
                    "op_eds",
                    "--",
                    "--nocapture",
                ]);
                if !ours {
                    let plain = readings.with_extension("plain");
                    into(self.own().arg("plain").arg(&readings), &plain)?;
                    test.env("READINGS", plain);
                }
                Ok(printed(&read(&mut test)?, ours))
            });
            columns.push((reader.name.clone(), figures.map_err(|error| format!("{error:#}"))));
        }
        told("Byline's own op-eds", OWN, &columns, "by the test of the crate")
    }

    fn own(&self) -> Command {
        let mut own = Command::new("python3");
        own.arg(self.workspace.path("bench/extract/own.py")).arg(&self.script);
        own
    }

    /// What a reader makes of the pages: Byline reads them anew, a peer only when its readings are older than what made them.
    fn readings(&self, set: &str, pages: &Path, reader: &Reader) -> Result<PathBuf> {
        let readings = self.dest.join(format!("{set}.{}.jsonl", reader.name.replace(' ', "-")));
        let stale =
            reader.made_from.iter().chain([&pages.to_path_buf()]).any(|source| newer(source, &readings));
        if stale || reader.name == "Byline" {
            eprintln!("{} reads {set}", reader.name);
            let unfinished = readings.with_extension("unfinished");
            into(reader.command()?.stdin(File::open(pages)?), &unfinished)?;
            fs::rename(unfinished, &readings)?;
        }
        Ok(readings)
    }
}

fn told(title: &str, rows: &[Row], columns: &[Column], where_else: &str) -> Result<String> {
    let (table, reached, asked) = table(title, rows, columns);
    println!("{table}");
    if columns.first().is_none_or(|(_, figures)| figures.is_err()) {
        bail!("Byline has no figures for {title}");
    }
    Ok(format!("{reached} of {asked} reached; {where_else}"))
}

/// The figures in the lines `NAME FIGURE of COUNT` that the test prints.
fn printed(told: &str, ours: bool) -> BTreeMap<String, f64> {
    let figure = |line: &str| {
        let (before, _) = line.rsplit_once(" of ")?;
        let (name, figure) = before.trim().rsplit_once(' ')?;
        Some((name.trim().to_owned(), figure.parse().ok()?))
    };
    told.lines().filter_map(figure).filter(|(name, _)| ours || !OURS_ALONE.contains(&name.as_str())).collect()
}

fn newer(source: &Path, made: &Path) -> bool {
    let when = |path: &Path| fs::metadata(path).and_then(|about| about.modified());
    match (when(source), when(made)) {
        (Ok(source), Ok(made)) => source > made,
        _ => true,
    }
}

/// Writes what `command` prints to `file`, and leaves a file that says the same already as old as it is.
fn keep(command: &mut Command, file: &Path) -> Result<()> {
    let unfinished = file.with_extension("unfinished");
    into(command.stdin(Stdio::null()), &unfinished)?;
    if fs::read(file).is_ok_and(|kept| fs::read(&unfinished).is_ok_and(|now| now == kept)) {
        fs::remove_file(unfinished)?;
    } else {
        fs::rename(unfinished, file)?;
    }
    Ok(())
}

fn into(command: &mut Command, file: &Path) -> Result<()> {
    let out = File::create(file).with_context(|| format!("cannot write {}", file.display()))?;
    let status = command.stdout(out).status().with_context(|| format!("cannot start `{}`", line(command)))?;
    if !status.success() {
        bail!("`{}` ended with {status}", line(command));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_of_the_own_pages_are_read_off_what_their_test_prints() {
        let told = "running 1 test\nnobody invented    0.990 of 92\nbiography          0.000 of 69\ntest result: ok\n";
        assert_eq!(printed(told, false), BTreeMap::from([("nobody invented".to_owned(), 0.99)]));
        assert_eq!(printed(told, true).len(), 2);
    }
}
