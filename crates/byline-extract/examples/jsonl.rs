//! Reads JSON lines `{"id","url","html"}` from standard input and prints one reading a line, on every core.
//! It refuses nothing but broken JSON; a page that cannot be read says why in its own line.

use byline_extract::lines::{Input, read_line};
use std::io::{BufRead, BufReader, Write};
use std::sync::Mutex;

/// The allocator of the binary.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Bytes read at once: a line is a page.
const AT_ONCE: usize = 1 << 20;

fn main() {
    let input = Mutex::new(BufReader::with_capacity(AT_ONCE, std::io::stdin()).lines());
    let output = Mutex::new(std::io::stdout());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| work(&input, &output));
        }
    });
}

fn work(input: &Mutex<impl Iterator<Item = std::io::Result<String>>>, output: &Mutex<std::io::Stdout>) {
    loop {
        let next = input.lock().expect("no thread panics while it holds the input").next();
        let Some(Ok(line)) = next else { return };
        let page: Input = match serde_json::from_str(&line) {
            Ok(page) => page,
            Err(error) => {
                eprintln!("not a page line: {error}");
                continue;
            }
        };
        let Ok(read) = serde_json::to_string(&read_line(&page)) else { continue };
        let mut out = output.lock().expect("no thread panics while it holds the output");
        if writeln!(out, "{read}").is_err() {
            return;
        }
    }
}
