//! As `jsonl`, on one thread, and each reading tells the processor seconds it took: `cpu`.
//! It refuses to measure anything but reading: the lines' JSON, in and out, is left out of the time.

use byline_extract::lines::{Input, Output, read_line};
use rustix::time::{ClockId, clock_gettime};
use serde::Serialize;
use std::{
    io::{self, BufRead, Write},
    panic::{AssertUnwindSafe, catch_unwind},
};

/// The allocator of the binary.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Serialize)]
struct Timed {
    #[serde(flatten)]
    output: Output,
    cpu: f64,
    failed: Option<String>,
}

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let input: Input = serde_json::from_str(&line?)?;
        let begun = processor_seconds();
        let read = catch_unwind(AssertUnwindSafe(|| read_line(&input)));
        let cpu = processor_seconds() - begun;
        let output = read.unwrap_or_else(|_| panicked(input.id));
        let failed = output.refusal.clone();
        serde_json::to_writer(&mut out, &Timed { output, cpu, failed })?;
        out.write_all(b"\n")?;
        out.flush()?;
    }
    Ok(())
}

fn panicked(id: String) -> Output {
    let mut output = Output::default();
    output.id = id;
    output.refusal = Some("panic".to_owned());
    output
}

#[expect(clippy::cast_precision_loss, reason = "seconds since the start of a process are few")]
fn processor_seconds() -> f64 {
    let now = clock_gettime(ClockId::ProcessCPUTime);
    now.tv_sec as f64 + now.tv_nsec as f64 / 1e9
}
