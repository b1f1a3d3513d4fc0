//! KEEP: the way to an original that cannot die: originals watched, captured, and led to by whatever stands.
//! It refuses to call an original dead by one bad day, and to let anything a reader does start a fetch.

pub mod watch;

pub use watch::Watch;
