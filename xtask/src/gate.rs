//! `cargo xtask gate`: everything a change must pass, the same on a laptop and in CI, the quick checks first.
//! Every step is tried and told even when an earlier one failed; one failure fails the gate.

use std::process::ExitCode;

use anyhow::Result;

use crate::board::Board;
use crate::children::run;
use crate::debian::Machine;
use crate::test::{self, Choice};
use crate::workspace::Workspace;
use crate::{deny, direction, documents, manifest, rooms, source, spoken};

/// The whole gate, or the part that compiles nothing of ours, for use while writing.
#[derive(PartialEq)]
pub enum Length {
    Whole,
    Quick,
}

pub fn gate(workspace: &Workspace, length: &Length) -> Result<ExitCode> {
    let machine = Machine::look();
    let mut board = Board::new();
    reading(workspace, &machine, &mut board);
    if *length == Length::Whole {
        board.step("clippy", || clippy(workspace));
        board.step("commands and settings documented", || spoken::check(workspace));
        test::steps(workspace, &machine, &Choice::Everything, &mut board);
    } else {
        board.left_out("clippy, commands and settings, all tests", "only the quick checks were asked for");
    }
    Ok(board.close())
}

/// The checks that only read the checkout.
fn reading(workspace: &Workspace, machine: &Machine, board: &mut Board) {
    board.step("format", || format(workspace));
    board.step("direction", || direction::check(workspace));
    board.step("manifests", || manifest::check(workspace));
    board.step("rooms", || rooms::check(workspace));
    board.step("source files", || source::check(workspace));
    board.step("documents", || documents::check(workspace));
    board.step("licences and bans", || deny::check(workspace, machine));
}

fn format(workspace: &Workspace) -> Result<String> {
    run(workspace.cargo().args(["fmt", "--all", "--check"]))?;
    Ok("as rustfmt writes it".to_owned())
}

fn clippy(workspace: &Workspace) -> Result<String> {
    let mut cargo = workspace.cargo();
    cargo.args(["clippy", "--quiet", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    run(&mut cargo)?;
    Ok("no warnings".to_owned())
}

/// One finding a line, under a heading that says how to mend them; none is a pass with `fine` as its words.
pub fn verdict(findings: &[String], mend: &str, fine: String) -> Result<String> {
    if findings.is_empty() {
        return Ok(fine);
    }
    anyhow::bail!("{mend}\n{}", findings.join("\n"))
}
