//! The commands a developer of Byline types: run it, test it, pass the gate, measure it, look at it.
//! Nothing here is part of what an institute runs, and no command leaves a step out without saying so.

mod aside;
mod board;
mod children;
mod chromium;
mod cluster;
mod costs;
mod debian;
mod deny;
mod direction;
mod documents;
mod figures;
mod fuzz;
mod gate;
mod manifest;
mod node;
mod peers;
mod python;
mod richtext;
mod rooms;
mod run;
mod s3;
mod sample;
mod score;
mod screenshots;
mod source;
mod spoken;
mod test;
mod typefaces;
mod web_servers;
mod workspace;

use std::process::ExitCode;

use workspace::Workspace;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  run [-- ARGS]            fetch the type, build in release, serve the sample site; ARGS go to `byline serve`
  test [FILTER]            every test: Rust on both engines and S3, doctests, browser; FILTER names Rust tests alone
  test --only rust|doc|browser
  gate                     test, and before it format, direction, manifests, documents, licences, lints
  gate --quick             the checks that only read the checkout
  with COMMAND...          run COMMAND with PostgreSQL and S3 for tests up and their addresses in the environment
  score DEST               unpack the development pages into DEST; how well Byline and its peers read them, side by side
  peers                    make those peers ready and print how each is started; bench/extract.py measures their cost
  type                     fetch and cut the type, weigh it a page of each script, measure its stand-ins
  sample --opeds N         a made-up site of N op-eds in ./byline-sample; --data DIR, --database URL, --seed N
  screenshots DEST         the sample site and desk as pictures, in DEST
  fuzz [TARGET] [SECONDS]  the fuzz targets of crates/*/fuzz, 60 seconds each unless told";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let Some((command, rest)) = args.split_first() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match dispatch(command, rest) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask {command}: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: &str, rest: &[String]) -> anyhow::Result<ExitCode> {
    let words: Vec<&str> = rest.iter().map(String::as_str).collect();
    let workspace = Workspace::find()?;
    match (command, words.as_slice()) {
        ("run", ["--", args @ ..] | args) => run::run(&workspace, args),
        ("test", []) => test::test(&workspace, &test::Choice::Everything),
        ("test", ["--only", part]) => test::test(&workspace, &test::Choice::only(part)?),
        ("test", [filter]) if !filter.starts_with('-') => {
            test::test(&workspace, &test::Choice::Named((*filter).to_owned()))
        }
        ("gate", []) => gate::gate(&workspace, &gate::Length::Whole),
        ("gate", ["--quick"]) => gate::gate(&workspace, &gate::Length::Quick),
        ("with", [program, args @ ..]) => test::with(&workspace, program, args),
        ("score", [dest]) => score::score(&workspace, dest),
        ("peers", []) => peers::list(&workspace),
        ("type", []) => typefaces::measure(&workspace),
        ("editor", []) => {
            richtext::bundle(&workspace, &debian::Machine::look())?;
            Ok(ExitCode::SUCCESS)
        }
        ("sample", args) => sample::sample(&workspace, args),
        ("screenshots", [dest]) => screenshots::screenshots(&workspace, dest),
        ("fuzz", rest) => fuzz::fuzz(&workspace, rest),
        ("help" | "--help" | "-h", _) => {
            println!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        _ => {
            eprintln!("{USAGE}");
            Ok(ExitCode::from(2))
        }
    }
}
