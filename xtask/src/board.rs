//! The list of steps a command goes through, one line each with outcome and time, and the total.
//! A failed step never stops the telling of the others, and no step vanishes from the list.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Result;

/// The steps done so far.
pub struct Board {
    begun: Instant,
    passed: usize,
    failed: Vec<String>,
    left_out: Vec<String>,
}

#[expect(
    clippy::disallowed_methods,
    reason = "steps are timed for the person who waits; nothing decides by it"
)]
fn now() -> Instant {
    Instant::now()
}

impl Board {
    pub fn new() -> Board {
        Board { begun: now(), passed: 0, failed: Vec::new(), left_out: Vec::new() }
    }

    /// Does one step; the work returns what it found, in a few words. True when it passed.
    pub fn step(&mut self, name: &str, work: impl FnOnce() -> Result<String>) -> bool {
        let begun = now();
        let outcome = work();
        let took = seconds(begun.elapsed());
        match outcome {
            Ok(found) => {
                println!("ok     {took}  {name}: {found}");
                self.passed += 1;
                true
            }
            Err(error) => {
                println!("FAILED {took}  {name}");
                for line in format!("{error:#}").lines() {
                    println!("         {line}");
                }
                self.failed.push(name.to_owned());
                false
            }
        }
    }

    /// A step the caller asked to leave out, or that has no ground to stand on; said aloud.
    pub fn left_out(&mut self, name: &str, why: &str) {
        println!("LEFT OUT        {name}: {why}");
        self.left_out.push(name.to_owned());
    }

    /// A step that cannot be done because an earlier one failed counts as failed.
    pub fn blocked(&mut self, name: &str, by: &str) {
        println!("FAILED          {name}: not tried, because {by} failed");
        self.failed.push(name.to_owned());
    }

    pub fn close(self) -> ExitCode {
        println!("\nsteps: {} passed, {} failed", self.passed, self.failed.len());
        if !self.failed.is_empty() {
            println!("failed: {}", self.failed.join(", "));
        }
        if !self.left_out.is_empty() {
            println!("left out: {}", self.left_out.join(", "));
        }
        println!("total {}", seconds(self.begun.elapsed()).trim());
        if self.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

fn seconds(took: Duration) -> String {
    format!("{:>7.1} s", took.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    #[test]
    fn one_failed_step_fails_the_whole_and_the_others_are_still_done() {
        let mut board = Board::new();
        assert!(!board.step("first", || bail!("no")));
        assert!(board.step("second", || Ok("fine".to_owned())));
        assert_eq!(format!("{:?}", board.close()), format!("{:?}", ExitCode::FAILURE));
    }

    #[test]
    fn a_blocked_step_is_a_failure_not_a_pass() {
        let mut board = Board::new();
        board.blocked("browser suite", "PostgreSQL");
        assert_eq!(board.failed, ["browser suite"]);
    }
}
