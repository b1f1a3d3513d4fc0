//! Web captures in the formats that every archive reads: WARC 1.1 records, one gzip member each, their CDXJ index, WACZ packages and Memento time maps.
//! This crate refuses to reach a network, to invent an answer that no server gave, and to hold more of a file in memory than one record.
#![deny(missing_docs)]

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct ReadMe;

mod cdxj;
mod digest;
mod error;
mod instant;
mod memento;
mod reader;
mod record;
mod surt;
mod wacz;
mod writer;

pub use cdxj::{CdxjLine, index};
pub use digest::LabelledDigest;
pub use error::WarcError;
pub use instant::{http_date, of_http_date, of_timestamp, of_warc_date, timestamp, warc_date};
pub use memento::{Memento, TimeMap};
pub use reader::{MOST_BLOCK, Reader, Stood};
pub use record::{Earlier, Kind, Record};
pub use surt::surt;
pub use wacz::{Package, PageEntry, Wacz};
pub use writer::{Placed, Writer};
