//! The original of an op-ed: what became of the page at its outlet, derived from the looks taken at it.
//! It refuses to call a page dead by one bad day, and to say anything that another derivation from the same looks would not.

mod breaker;
mod check;
mod host_marks;
mod judge;
mod phrases;
mod schedule;
mod shingles;
mod sight;
mod standing;
mod told;

pub use breaker::{Breaker, Flip};
pub use check::{Answer, Check, NoAnswer, PageSeen, Probe, Probing, Seen, missing_probe};
pub use host_marks::{HostMarks, MarksChanged};
pub use judge::judge;
pub use phrases::{says_for_sale, says_not_found, says_wall};
pub use schedule::{FULL_EVERY, next_check};
pub use shingles::{Shingles, title_stands_in};
pub use sight::{Sight, accepts_itself, sight};
pub use standing::{OriginalState, Standing};
pub use told::{Sign, signs, told, told_state};

/// What became of an original by these looks, the oldest first; pure, so that it may be derived again from all history.
#[must_use]
pub fn state(checks: &[Check]) -> OriginalState {
    judge(checks).state
}
