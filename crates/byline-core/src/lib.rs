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
pub mod appearance;
pub mod byline;
pub mod capture;
pub mod citation;
pub mod clock;
pub mod colour;
pub mod comparison;
pub mod day;
pub mod digest;
pub mod disclaimer;
pub mod displayed;
pub mod earlier;
pub mod evidence;
pub mod excerpt;
pub mod gate;
pub mod ids;
pub mod labels;
pub mod ladder;
pub mod language;
pub mod look;
pub mod manuscript;
pub mod menu;
pub mod merger;
pub mod name;
pub mod old_key;
pub mod oped;
pub mod original;
pub mod outlet;
pub mod outside;
pub mod person;
pub mod picture;
pub mod plain_page;
pub mod proof;
pub mod proposal;
pub mod prose;
pub mod provision;
pub mod region;
pub mod rights;
pub mod role;
pub mod series;
pub mod site;
pub mod sketch;
pub mod slug;
pub mod source;
pub mod text;
pub mod topic;
pub mod turn;
pub mod twin;
pub mod version;
pub mod watch;
pub mod withholding;
