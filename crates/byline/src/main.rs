//! The `byline` binary.
//! It refuses to hold anything of its own: see `commands.rs`.

use std::process::ExitCode;

fn main() -> ExitCode {
    byline::commands::run()
}
