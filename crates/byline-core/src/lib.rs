//! What an op-ed is and what may happen to it, as plain values.
//! This crate refuses to wait, to read files, to speak SQL or HTTP, and to look at the wall clock by itself.
//!
//! ```
//! use byline_core::{day::Day, text::Text};
//! let day: Day = "2012-01".parse()?;
//! assert_eq!((day.year(), day.month(), day.day()), (2012, Some(1), None));
//! assert_eq!(Text::new("  A Scholar\u{2019}s\nTake ")?.as_str(), "A Scholar\u{2019}s Take");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![deny(missing_docs)]

pub mod address;
pub mod clock;
pub mod day;
pub mod digest;
pub mod evidence;
pub mod ids;
pub mod language;
pub mod prose;
pub mod text;
