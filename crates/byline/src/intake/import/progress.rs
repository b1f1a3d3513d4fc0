//! How far an import has come, for whoever waits.
//! It refuses to write over a line where nobody looks: a line each tenth stands there.

use std::io::{IsTerminal, Write};

/// How far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Progress {
    /// Bytes of the file read.
    pub read: u64,
    /// Bytes of the file.
    pub bytes: u64,
    /// Entries dealt with.
    pub entries: u64,
}

/// The progress on one line that is written over, or a line each tenth.
#[derive(Default)]
pub struct Bar {
    tenth: u64,
    begun: Option<(tokio::time::Instant, u64)>,
}

impl Bar {
    /// Shows it.
    pub fn show(&mut self, progress: Progress) {
        let (since, from) = *self.begun.get_or_insert((tokio::time::Instant::now(), progress.entries));
        let speed = (progress.entries - from) as f64 / since.elapsed().as_secs_f64().max(0.001);
        let bytes = progress.bytes.max(1);
        let tenth = progress.read.min(bytes) * 10 / bytes;
        let mut err = std::io::stderr().lock();
        if err.is_terminal() {
            let full = usize::try_from(progress.read.min(bytes) * 30 / bytes).unwrap_or(30);
            let (done, open) = ("#".repeat(full), "-".repeat(30 - full));
            let _ = write!(err, "\r[{done}{open}] {} entries, {speed:.0} a second ", progress.entries);
            let _ = err.flush();
        } else if tenth > self.tenth {
            self.tenth = tenth;
            let _ = writeln!(err, "{} entries, {}0 % of the file", progress.entries, tenth);
        }
    }

    /// Ends the line.
    pub fn end(&self) {
        if std::io::stderr().is_terminal() && self.begun.is_some() {
            eprintln!();
        }
    }
}
