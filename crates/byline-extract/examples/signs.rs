//! Prints the signs of every run of the pages on standard input (`{"id","url","html"}` a line), for growing the forests.
//! It refuses to judge; `bench/reader/grow.py` holds the runs against texts that are known.

use byline_extract::{lines::Input, signs};
use std::io::{BufRead, BufWriter, Write, stdin, stdout};

fn main() -> std::io::Result<()> {
    let mut out = BufWriter::new(stdout());
    for line in stdin().lock().lines() {
        let page: Input = serde_json::from_str(&line?)?;
        for (text, holders, signs) in signs(&page.html) {
            serde_json::to_writer(&mut out, &(&page.id, text, holders, signs))?;
            out.write_all(b"\n")?;
        }
    }
    out.flush()
}
