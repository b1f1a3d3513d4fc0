//! `cargo xtask test`: PostgreSQL, S3 and Chromium brought up, then every Rust test, doctest and browser walk.
//! A test never passes by being left out: a missing service fails the run before the tests begin.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Result, bail};

use crate::board::Board;
use crate::children::{on_path, run};
use crate::chromium::chromium;
use crate::cluster::Cluster;
use crate::debian::Machine;
use crate::node::{FOR_TESTS, Node};
use crate::python::environment;
use crate::richtext;
use crate::s3::S3;
use crate::typefaces;
use crate::web_servers;
use crate::workspace::Workspace;

const BROWSER: &str = "crates/byline/tests/browser";
const TOOLS: &str = "xtask/tools.txt";
/// The OpenID provider that tests sign in by, and the SMTP server they send to, beside the readers of web captures.
const PROVIDER: &str = "crates/byline/tests/provider";
const SMTP: &str = "crates/byline/tests/requirements.txt";

/// Which tests the caller wants.
pub enum Choice {
    Everything,
    Rust,
    Doc,
    Browser,
    /// Rust tests whose name contains this.
    Named(String),
}

impl Choice {
    pub fn only(part: &str) -> Result<Choice> {
        match part {
            "rust" => Ok(Choice::Rust),
            "doc" => Ok(Choice::Doc),
            "browser" => Ok(Choice::Browser),
            _ => bail!("--only takes rust, doc or browser, not {part}"),
        }
    }

    fn wants(&self, part: &str) -> bool {
        match self {
            Choice::Everything => true,
            Choice::Rust | Choice::Named(_) => part == "rust",
            Choice::Doc => part == "doc",
            Choice::Browser => part == "browser",
        }
    }
}

/// The servers the tests talk to; they stop when this value goes.
struct Services {
    cluster: Cluster,
    s3: S3,
    /// The programs that tests start by themselves.
    node: PathBuf,
    python: PathBuf,
}

impl Services {
    fn start(workspace: &Workspace, machine: &Machine) -> Result<Services> {
        let node = Node::find(workspace, machine, FOR_TESTS)?;
        node.packages(&workspace.path(PROVIDER))?;
        // Judges of what leaves the site are among them.
        node.packages(&workspace.path(BROWSER))?;
        Ok(Services {
            cluster: Cluster::start(machine)?,
            s3: S3::start(workspace, machine)?,
            node: node.path().to_owned(),
            python: environment(workspace, machine, SMTP)?.join("bin/python"),
        })
    }

    fn lend(&self, command: &mut Command) {
        command.env("BYLINE_TEST_POSTGRES", self.cluster.url()).env("BYLINE_TEST_S3", self.s3.url());
        command.env("BYLINE_TEST_NODE", &self.node).env("BYLINE_TEST_PYTHON", &self.python);
        if let Some(chromium) = on_path("chromium") {
            command.env("BYLINE_TEST_CHROMIUM", chromium);
        }
        command.envs(web_servers::found());
    }
}

pub fn test(workspace: &Workspace, choice: &Choice) -> Result<ExitCode> {
    let mut board = Board::new();
    steps(workspace, &Machine::look(), choice, &mut board);
    Ok(board.close())
}

/// The steps of the test run, on a board the gate shares.
pub fn steps(workspace: &Workspace, machine: &Machine, choice: &Choice, board: &mut Board) {
    let mut services = None;
    let up = board.step("services", || {
        let started = Services::start(workspace, machine)?;
        let told = format!("PostgreSQL and S3 at {}", started.s3.url());
        services = Some(started);
        Ok(told)
    });
    let mut part = |name: &str, key: &str, work: &dyn Fn(&Services) -> Result<String>| match &services {
        _ if !choice.wants(key) => board.left_out(name, "other tests were asked for"),
        Some(services) if up => drop(board.step(name, || work(services))),
        _ => board.blocked(name, "services"),
    };
    part("Rust tests", "rust", &|services| rust(workspace, machine, choice, services));
    part("doctests", "doc", &|services| doc(workspace, services));
    part("browser suite", "browser", &|services| browser(workspace, machine, services));
}

fn rust(workspace: &Workspace, machine: &Machine, choice: &Choice, services: &Services) -> Result<String> {
    let filter = match choice {
        Choice::Named(filter) => Some(filter),
        _ => None,
    };
    web_servers::ready(machine)?;
    let mut cargo = workspace.cargo();
    let runner = match nextest(workspace, machine) {
        Ok(path) => {
            cargo.env("PATH", path).args(["nextest", "run", "--workspace", "--no-fail-fast", "--locked"]);
            "nextest"
        }
        Err(error) => {
            eprintln!("cargo-nextest is not to be had, so `cargo test` runs instead: {error:#}");
            cargo.args(["test", "--workspace", "--all-targets", "--no-fail-fast", "--locked"]);
            "cargo test"
        }
    };
    services.lend(&mut cargo);
    run(cargo.args(filter))?;
    Ok(format!("all passed, by {runner}"))
}

/// The search path on which `cargo nextest` is found.
fn nextest(workspace: &Workspace, machine: &Machine) -> Result<std::ffi::OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    if on_path("cargo-nextest").is_some() {
        return Ok(path);
    }
    let tools = environment(workspace, machine, TOOLS)?.join("bin");
    Ok(std::env::join_paths(std::env::split_paths(&path).chain([tools]))?)
}

fn doc(workspace: &Workspace, services: &Services) -> Result<String> {
    let mut cargo = workspace.cargo();
    services.lend(cargo.args(["test", "--doc", "--workspace", "--locked"]));
    run(&mut cargo)?;
    Ok("every example in the documentation runs".to_owned())
}

fn browser(workspace: &Workspace, machine: &Machine, services: &Services) -> Result<String> {
    let suite = workspace.path(BROWSER);
    if !suite.join("run.mjs").is_file() {
        bail!("{BROWSER}/run.mjs is missing: the browser suite cannot be run, and must not be passed over");
    }
    let chromium = chromium(machine)?;
    if on_path("java").is_none() {
        machine.install(&["default-jre-headless"], "Java, for the checker of HTML")?;
    }
    let node = Node::find(workspace, machine, FOR_TESTS)?;
    node.packages(&suite)?;
    typefaces::fetch(workspace, machine)?;
    richtext::bundle(workspace, machine)?;
    run(workspace.cargo().args(["build", "--locked", "--package", "byline"]))?;
    let mut walk = node.command();
    services.lend(walk.arg("run.mjs").current_dir(&suite));
    walk.env("BYLINE_TEST_CHROMIUM", chromium).env("BYLINE_TEST_BINARY", workspace.binary("debug"));
    run(&mut walk)?;
    Ok("every page walked, as reader and as editor".to_owned())
}

/// Runs any command with the services up, for work on one test.
pub fn with(workspace: &Workspace, program: &str, args: &[&str]) -> Result<ExitCode> {
    let machine = Machine::look();
    let services = Services::start(workspace, &machine)?;
    let mut command = if program == "cargo" { workspace.cargo() } else { Command::new(program) };
    services.lend(command.args(args));
    let status = command.status()?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
