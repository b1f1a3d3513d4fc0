//! The words of a PDF, read by a process of its own that is watched: `byline read-pdf`, this same program.
//! It refuses to wait longer than ten seconds and to let the reader have more than 256 MiB; a PDF without words still comes in.

use byline_extract::PdfTold;
use bytes::Bytes;
use std::{
    io::{Read, Write},
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

/// How often the reader is looked at, and how many times at most: ten seconds.
const LOOK_EVERY: Duration = Duration::from_millis(20);
const MOST_LOOKS: u32 = 500;
/// The most memory it may have.
const MOST_MEMORY: u64 = 256 << 20;
/// The most bytes of its answer.
const MOST_ANSWER: u64 = 16 << 20;

/// What a PDF says, or why its words could not be read, in words that end a sentence.
///
/// # Errors
/// Those words.
pub fn told(bytes: &Bytes) -> Result<PdfTold, String> {
    let program =
        std::env::current_exe().map_err(|why| format!("Byline could not find its own program: {why}"))?;
    let child = Command::new(program)
        .arg("read-pdf")
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let mut child = child.map_err(|why| format!("the reader of PDFs did not start: {why}"))?;
    let (feed, answer) = (child.stdin.take(), child.stdout.take());
    let bytes = bytes.clone();
    // Both ends at once: a reader that writes before it has heard all must not block us, nor we it.
    let feeding = thread::spawn(move || feed.map(|mut feed| feed.write_all(&bytes)));
    let hearing = thread::spawn(move || {
        let mut heard = Vec::new();
        let _ = answer.map(|answer| answer.take(MOST_ANSWER).read_to_end(&mut heard));
        heard
    });
    let ended = watched(&mut child);
    let _ = (child.kill(), child.wait());
    let _ = feeding.join();
    let heard = hearing.join().unwrap_or_default();
    ended?;
    serde_json::from_slice(&heard).map_err(|_| "its reader stumbled over it".to_owned())
}

fn watched(child: &mut Child) -> Result<(), String> {
    for _ in 0..MOST_LOOKS {
        match child.try_wait() {
            Ok(Some(_)) => return Ok(()),
            Ok(None) if memory(child.id()) > MOST_MEMORY => {
                return Err(format!("its reader asked for more than {} MiB", MOST_MEMORY >> 20));
            }
            Ok(None) => thread::sleep(LOOK_EVERY),
            Err(why) => return Err(format!("its reader was lost: {why}")),
        }
    }
    Err("its reader took more than 10 seconds".to_owned())
}

/// The memory a process holds, where the system tells.
pub(crate) fn memory(process: u32) -> u64 {
    let told = std::fs::read_to_string(format!("/proc/{process}/statm")).unwrap_or_default();
    let pages = told.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok()).unwrap_or(0);
    pages.saturating_mul(4_096)
}
