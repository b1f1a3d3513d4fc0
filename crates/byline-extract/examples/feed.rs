//! Reads a feed from standard input, as if it came from the address named, and prints it as JSON.
//! It refuses what is no feed with the sentence that an editor would read.

use byline_extract::{Page, feeds};
use std::{io::Read, process::ExitCode};

fn main() -> ExitCode {
    let address = std::env::args().nth(1).and_then(|raw| raw.parse().ok());
    let mut bytes = Vec::new();
    if let Err(why) = std::io::stdin().read_to_end(&mut bytes) {
        eprintln!("{why}");
        return ExitCode::FAILURE;
    }
    match feeds::read(&Page { bytes: &bytes, url: address.as_ref(), content_type: None }) {
        Ok(feed) => {
            println!("{}", serde_json::json!(feed));
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
