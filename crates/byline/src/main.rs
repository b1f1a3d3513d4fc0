//! The `byline` binary.
//! It refuses to hold anything of its own: see `commands.rs`.

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    byline::commands::run()
}
